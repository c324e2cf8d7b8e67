//! Words and number grammars of the documents that a document names.

/// Printed types that can carry a number, the longer first.
const KIND: &str = concat!(
    r"(?P<kind>(?i:nghị quyết liên tịch|thông tư liên tịch|kế hoạch liên tịch|",
    r"hướng dẫn liên (?:tịch|ngành)|kế hoạch liên ngành|quy chế liên ngành|",
    r"chương trình hành động|chương trình phối hợp|",
    r"quy chế phối hợp|kế hoạch phối hợp|thông báo kết luận|nghị quyết|nghị định|",
    r"thông tư|quyết định|chỉ thị|quy chế|quy định|thông báo|thông tri|thông cáo|",
    r"hướng dẫn|chương trình|kế hoạch|đề án|dự án|báo cáo|tờ trình|kết luận|công điện|",
    r"công văn|văn bản|pháp lệnh|bộ luật|luật|đề cương|giấy mời|phương án|điều lệ|",
    r"biên bản|sắc lệnh|lệnh|quyết nghị))",
);

/// What may stand between a type and its number.
const BETWEEN: &str = r"(?: +(?i:liên tịch|liên ngành|hỏa tốc|thượng khẩn|khẩn|chung|công tác))?";

super::patterns! {
    /// Serial, year, symbol.
    NUMBER = concat!(
        r"(?P<serial>\d{1,6}[a-zA-Z]?) *(?:/ *(?P<year>(?:19|20)\d\d) *)?(?P<sep>[/\-–]) *",
        r"(?P<symbol>\p{Lu}[\p{L}\d&]*(?:(?: *[-–/] *|[.&]| *& *)\p{Lu}[\p{L}\d&]*)*",
        r"(?: +UBND(?: +tỉnh| +huyện| +xã)?)?)(?P<tail> *[-–/]?)",
    );
    /// The type before a number, or the bare word "số".
    KIND_BEFORE = [
            r"(?:(?:^|[^\p{L}\d])",
            KIND,
            BETWEEN,
            r"(?: +(?P<so>(?i:số) *:? *)+| +)|(?:^|[^\p{L}\d])(?i:số) +)$",
        ]
        .concat();
    /// What parts two numbers of one type.
    LISTED = r"^ *(?:,|;|và) *(?:và +)?(?:(?i:số) *:? *)?$";
    /// A number with its type begins here.
    NUMBERED_HERE = [r"^", KIND, BETWEEN, r" +(?:(?i:số) *:? *)*\d{1,6}[a-zA-Z]? *[/\-–]"].concat();
    /// What parts a subject from the next document.
    PARTING = r"(?:[,;]?\s(?:và|cùng|cùng với|và xem|theo)|[,;])\s+(?:các |những )?$";
    /// A date that is blank or damaged: no date, and what follows is still read.
    DAMAGED_DATE = r"^\s*(?:,\s*)?ngày\s+[\d?#*…._/\- ]*(?:tháng[\d?#*….]* *năm[\d?#*….]*)?";
    /// After the year in brackets comes the issuer.
    YEAR_IN_BRACKETS = r"^\s*\((?:năm )?(?:19|20)\d\d\)";
    /// After these a clause tells what was done.
    TELLS = r"^,?\s*(?:đã|luôn|đang|cần|phải|còn|chưa)\s";
    /// What ends the name of a committee, which holds verbs.
    COMMITTEE_END = concat!(
        r"(?:[,;.:()\n“”/]|\s(?i:về|v/v|ngày|đã|và (?:Chỉ thị|Kế hoạch|Công văn|Nghị quyết|",
        r"Quyết định|Kết luận|Hướng dẫn|Chương trình))\s)",
    );
    /// A law with its name before its number.
    LAW_NUMBERED = concat!(
        r"(?-u:\b)(?P<kind>Luật|Bộ luật|",
        r"Pháp lệnh)\s+(?P<name>\p{Lu}[^\d.;:()\n“”/]+?)\s+(?:\()?(?:",
        r"(?i:luật)\s+)?số\s*:?\s*(?P<number>\d{1,4}\s*/\s*\d{4}\s*/\s*(?:UBTV)?QH\d+)",
    );
    /// What comes before a number that is a form's.
    FORM = r"(?i)(?:mẫu|biểu|phụ lục|đề cương|bảng|phiếu|biểu mẫu)\s*(?:số\s*)?$";
    ISSUER = r"^\s*(?:,\s*)?(?i:của|do)\s+(?P<rest>\S)";
    SUBJECT = concat!(
        r"^\s*(?:,\s*)?(?:\(\s*)?(?:[“]?(?P<words>(?P<about>(?i:về việc|v/v|về))\s+|",
        r"(?P<verb>(?i:triển khai|quy định|ban hành|hướng dẫn|phê duyệt|sửa đổi|bổ sung|",
        r"tổ chức|thực hiện|tăng cường|tiếp tục|đẩy mạnh|nâng cao|công bố|thành lập|",
        r"kiện toàn|thi hành|điều chỉnh|thông báo|kết luận|đổi mới|phát triển|phát động|",
        r"xây dựng|chấn chỉnh|phòng|một số|quản lý|hoàn thiện|thí điểm|phân cấp|cải cách|",
        r"tổng kết|sơ kết|đánh giá|lãnh đạo|bảo đảm|đảm bảo|giao))\s)|(?P<quote>“))",
    );
    /// A term of office in brackets behind the name of a body.
    TERM_IN_BRACKETS = r"^\s*\((?i:khóa|nhiệm kỳ)\s[^()]+\)";
    /// What ends an issuer.
    ISSUER_END = concat!(
        r"(?:[,;.:()\n“”]|\s(?i:về|v/v|và (?:Chỉ thị|Kế hoạch|Công văn|Nghị quyết|",
        r"Nghị định|Quyết định|Kết luận|Thông báo|Hướng dẫn|Chương trình|Luật|các|xem|",
        r"một số)|triển khai|quy định|ban hành|hướng dẫn|phê duyệt|sửa đổi|bổ sung|",
        r"tổ chức thực hiện|thực hiện|tăng cường|tiếp tục|đẩy mạnh|nâng cao|công bố|",
        r"kiện toàn|thi hành|điều chỉnh|thông báo|chấn chỉnh|một số|đã|được|trên|trong|đến|gắn|tới|để|cho|theo|tại|",
        r"nhằm|có|ngày|là|do|với)(?:\s|$))",
    );
    /// What ends a subject for certain.
    SUBJECT_END = concat!(
        r"[;\n]|”[;,.]|\.(?:\s|$)|\)|[,]?\s(?:và\s+)?(?:(?:các\s+)?(?:Chỉ thị|Kế hoạch|",
        r"Công văn|Nghị quyết|Nghị định|Quyết định|Kết luận|Thông báo|Thông tư|Hướng dẫn|",
        r"Chương trình|Luật|Văn bản)\s+(?:số\s+)?\d)|,\s+(?:(?:Ủy ban|UBND|Văn phòng|Sở|",
        r"Đảng ủy|Tỉnh ủy|Huyện ủy|Thành ủy|Chủ tịch|Thường trực|Mặt trận|UBMTTQ|Công an|",
        r"Trung tâm|Liên đoàn)\s|Ban\s\p{Lu}|Phòng\s\p{Lu}|Hội\s\p{Lu}|Đoàn\s\p{Lu}|",
        r"đảm bảo|bảo đảm|gắn với|đồng thời|nhất là|trong đó|đặc biệt|góp phần|cụ thể|",
        r"theo đó|phù hợp|nhằm|từ đó|tập trung|kết hợp|giao \p{Lu}|yêu cầu|đề nghị|",
        r"báo cáo (?:UBND|kết quả|Ủy ban|Sở)|gửi (?:về|UBND|Sở))|\s\(|,?\s(?:và xem|",
        r"và theo|theo đề nghị|và các văn bản|và gửi|gắn với|để (?:triển khai|tổ chức|",
        r"thực hiện|theo dõi)|;)|/\.",
    );
    /// A period of years followed by a comma ends it too.
    YEARS_THEN_COMMA = r"(?:giai đoạn|năm|nhiệm kỳ)\s+\d{4}(?:\s*[-–]\s*\d{4})?(?P<comma>\s*,)";
    /// The nested document is the object of the subject ("tiếp tục thực hiện Nghị quyết số …").
    NESTS = concat!(
        r"(?i)(?:thực hiện|thi hành|sửa đổi|bổ sung|hướng dẫn|triển khai|kèm theo|thay thế|",
        r"một số điều của|sơ kết|tổng kết|năm)\s*(?:nội dung\s*)?$",
    );
    /// Laws named without a number.
    LAW = r"(?-u:\b)(?P<name>(?P<kind>Luật|Bộ luật|Pháp lệnh)\s+(?P<first>\p{Lu}\p{Ll}+))";
    /// The constitution by its year.
    CONSTITUTION = concat!(
        r"\bHiến pháp (?:nước Cộng hòa [Xx]ã hội [Cc]hủ nghĩa Việt Nam )?năm \d{4}|",
        r"\bHiến pháp \d{4}",
    );
    /// A law that amends others names them.
    LAW_AMENDING = concat!(
        r"^(?:Luật|Bộ luật|Pháp lệnh) (?i:sửa đổi, bổ sung) [^;.:()\n“”]*?",
        r"(?P<end>của (?:Luật|Bộ luật|Pháp lệnh) [^;.:()\n“”,]*?(?:, [^;.:()\n“”,]{3,60}? và ",
        r"[^;.:()\n“”,]*?)?)(?:\s*$|(?P<stop>[;.:(\n,]| ngày| số| năm))",
    );
    /// Names of laws that are longer than their first words let expect.
    LAW_NAMES = concat!(
        r"^(?:Luật|Bộ luật|Pháp lệnh) (?:Thực hiện dân chủ (?:ở )?cơ sở|Thực hiện dân chủ ở xã, ",
        r"phường, thị trấn|Phòng, chống (?:tham nhũng|bạo lực gia đình|",
        r"ma túy|thiên tai|mua bán người|tác hại của rượu, bia|tác hại của thuốc lá)|",
        r"Phòng cháy, chữa cháy(?: và cứu nạn, cứu hộ)?|Cán bộ, công chức|",
        r"An toàn, vệ sinh lao động|Thực hành tiết kiệm, chống lãng phí|Khiếu nại, tố cáo|",
        r"Thi đua, khen thưởng|Hòa giải, đối thoại tại Tòa án|Hòa giải ở cơ sở|",
        r"Trật tự, an toàn giao thông đường bộ|Mặt trận Tổ quốc Việt Nam|",
        r"Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|Tiếp công dân|",
        r"Tổ chức chính quyền địa phương|Bảo vệ bí mật nhà nước|Bảo vệ môi trường|",
        r"Bảo vệ dữ liệu cá nhân|Tín ngưỡng, tôn giáo|Dân quân tự vệ|Nghĩa vụ quân sự|",
        r"Ban hành văn bản quy phạm pháp luật|Tiếp cận thông tin|Trợ giúp pháp lý|",
        r"Phổ biến, giáo dục pháp luật|Bình đẳng giới|Đất đai|Cư trú|Công đoàn|Thanh niên|",
        r"Trẻ em|Người cao tuổi|Người khuyết tật|Đầu tư công|Ngân sách nhà nước|",
        r"Xử lý vi phạm hành chính|Khiếu nại|Tố cáo|An ninh mạng|Viên chức|Giao thông đường bộ|",
        r"Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|Dân sự|Hình sự|Lao động)",
    );
    /// The year of a law behind its name.
    LAW_YEAR = r"^\s+\(sửa đổi\)(?:\s+năm\s+\d{4})?|^\s*,?\s*năm\s+(?:19|20)\d\d\b|^\s+(?:19|20)\d\d\b";
    LAW_END = concat!(
        r"(?:[;.:()\n“”/,]|",
        r"\s(?:có hiệu lực|trong|trên|đến|tới|và (?:các|Luật|Nghị|",
        r"Quyết|Chỉ|Thông|Kế|Pháp|Bộ luật|văn bản|những)|gắn|theo|để|tại|cho|là|đã|nhằm|",
        r"với|của|được|số|ngày|sau|khi|bằng|thông qua|về|quy định|cùng|còn|sẽ|phải|\())",
    );
    /// A comma inside the name of a law.
    LAW_GOES_ON = concat!(
        r"^, (?:chống|công chức|vệ sinh|tố cáo|bổ sung|nhập cảnh|xuất cảnh|quá cảnh|cư trú|sử dụng|",
        r"vật liệu|chăm sóc|an toàn|khen thưởng|đối thoại|phường|thị trấn|trật tự|chữa cháy|",
        r"cứu hộ|cứu nạn|thay thế)(?:[ ,;.]|$)",
    );
    /// Resolutions of congresses and plenums, named without a number.
    RESOLUTION = concat!(
        r"(?-u:\b)(?P<kind>[Nn]ghị quyết|Kết luận)\s+(?P<rest>(?:của )?(?:Đại hội|Hội nghị|",
        r"Trung ương \d|Trung ương|TW\s*\d|Đảng bộ))",
    );
    RESOLUTION_END = concat!(
        r"(?:[;.:()\n“”/]|,\s+(?:nhiệm kỳ|khóa|khoá|lần)?|\s(?:về|và|gắn|đến|tới|trong|để|",
        r"theo|với|đã|đề ra|nhằm|góp|tại|cho|thành|vào|trên|được|là))",
    );
    TERM_TAIL = concat!(
        r"^(?:,?\s+(?:nhiệm kỳ|khóa|khoá)\s+(?:\d{4}\s*[-–]\s*\d{4}|[IVX]+|\d{4})|",
        r"\s*\((?:nhiệm kỳ|khóa|khoá)\s[^()]+\))",
    );
    /// Resolutions of all levels together are no document.
    RESOLUTION_OF_NONE = r"(?i)các cấp|hằng năm|hàng năm|\s(?:của|Trung ương|Đảng bộ)$";
    CONGRESS_ISSUER = r"^Nghị quyết\s+(?P<body>Đại hội\s+(?:[IVX]+|lần thứ \S+)\s+của\s+[^,;.]+)";
    /// Plans and programmes named by their years.
    PLAN = concat!(
        r"(?P<kind>Chương trình|Kế hoạch|",
        r"Đề án)\s+(?P<name>\p{Ll}[^;.:,()\n“”/]+?\s(?:năm\s+\d{4}|",
        r"giai đoạn\s+\d{4}\s*[-–]\s*\d{4}))",
    );
    /// Such a plan is yet to be made, or is this one.
    TO_BE_MADE = concat!(
        r"(?:kèm theo (?:Quyết định|Nghị quyết|Công văn|Chỉ thị|Thông báo) này|(?i:xây dựng|ban hành|lập|tham mưu|hoàn thành|đây là|nội dung)|thực hiện|(?i:",
        r"dự thảo|theo|một))\s+$",
    );
    THIS_ONE = r"^\s*(?:này|nêu trên|trên)\b";
}

/// The type of a letter.
pub const LETTER: &str = "Công văn";
/// Types that several bodies issue together end so.
pub const JOINT: &str = "liên tịch";
/// "Văn bản số …" is a letter.
pub const PLAIN: &str = "Văn bản";
/// Before a name that then means many documents.
pub const PLURAL: [&str; 3] = ["các", "những", "Các"];
/// Words that some write between a number and its date: "450/KH-UBND tỉnh ngày".
pub const PLACES: [&str; 3] = [" tỉnh", " huyện", " xã"];
/// A body inside a joint symbol that is followed by the name of its committee.
pub const CAUCUS: &str = "BCSĐ";
/// The type of a constitution.
pub const CONSTITUTION_KIND: &str = "Hiến pháp";
/// Words of a date, in small letters.
pub const DATE_WORDS: [&str; 3] = ["ngày", "tháng", "năm"];
/// The level that an issuer's name tells.
pub const LEVELS: [(&str, u8); 9] = [
    ("trung ương", 0),
    ("chính phủ", 0),
    (" xã", 3),
    ("phường", 3),
    ("đặc khu", 3),
    ("huyện", 2),
    ("quận", 2),
    ("tỉnh", 1),
    ("thành phố", 1),
];
/// Who issues under a symbol that only one body uses: known, though not printed.
pub const ISSUER_OF_SYMBOL: [(&str, &str); 14] = [
    ("-TTg", "Thủ tướng Chính phủ"),
    ("-CP", "Chính phủ"),
    ("-TTCP", "Thanh tra Chính phủ"),
    ("-BNV", "Bộ Nội vụ"),
    ("-BTC", "Bộ Tài chính"),
    ("-BTP", "Bộ Tư pháp"),
    ("-BCA", "Bộ Công an"),
    ("-BGDĐT", "Bộ Giáo dục và Đào tạo"),
    ("-VPCP", "Văn phòng Chính phủ"),
    ("QH13", "Quốc hội"),
    ("QH14", "Quốc hội"),
    ("QH15", "Quốc hội"),
    ("QH16", "Quốc hội"),
    ("-BTGTW", "Ban Tuyên giáo Trung ương"),
];
