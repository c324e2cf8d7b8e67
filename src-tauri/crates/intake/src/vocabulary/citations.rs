//! Words and number grammars of the documents that a document names.

/// Printed types that can carry a number, the longer first.
const KIND: &str = concat!(
    r"(?P<kind>[Nn]ghị quyết liên tịch|[Tt]hông tư liên tịch|[Kk]ế hoạch liên tịch|",
    r"[Hh]ướng dẫn liên tịch|[Cc]hương trình hành động|[Cc]hương trình phối hợp|",
    r"[Qq]uy chế phối hợp|[Kk]ế hoạch phối hợp|[Tt]hông báo kết luận|[Nn]ghị quyết|",
    r"[Nn]ghị định|[Tt]hông tư|[Qq]uyết định|[Cc]hỉ thị|[Qq]uy chế|[Qq]uy định|",
    r"[Tt]hông báo|[Tt]hông tri|[Hh]ướng dẫn|[Cc]hương trình|[Kk]ế hoạch|[Đđ]ề án|",
    r"[Bb]áo cáo|[Tt]ờ trình|[Kk]ết luận|[Cc]ông điện|[Cc]ông văn|[Vv]ăn bản|[Pp]háp lệnh|",
    r"[Bb]ộ luật|[Ll]uật|[Đđ]ề cương|[Gg]iấy mời|[Pp]hương án|[Đđ]iều lệ)",
);

super::patterns! {
    /// A number with its type before it, or after the bare word "số".
    NUMBERED = [
            r"(?:\b",
            KIND,
            r"(?:\s+liên tịch)?\s+(?:(?i:số)\s*:?\s*)*|",
            r"\b(?i:số)\s+)(?P<serial>\d{1,6}[a-z]?)\s*(?:/\s*(?P<year>(?:19|",
            r"20)\d\d)\s*)?(?P<sep>[/\-–])\s*(?P<symbol>\p{Lu}[\p{L}\d&]*(?:(?:\s*[-–/]\s*|",
            r"[.&])\p{Lu}[\p{L}\d&]*)*(?:\s+UBND(?:\s+tỉnh|\s+huyện|",
            r"\s+xã)?\b)?)(?P<tail>\s*[-–/]?)",
        ]
        .concat();
    /// A law with its name before its number.
    LAW_NUMBERED = concat!(
        r"\b(?P<kind>Luật|Bộ luật|",
        r"Pháp lệnh)\s+(?P<name>\p{Lu}[\p{L},\s\-–]{2,120}?)\s+(?:\()?(?:",
        r"(?i:luật)\s+)?số\s*:?\s*(?P<number>\d{1,4}\s*/\s*\d{4}\s*/\s*(?:UBTV)?QH\d+)",
    );
    /// What comes before a number that is a form's.
    FORM = r"(?i)(?:mẫu|biểu|phụ lục|đề cương|bảng)\s*(?:số\s*)?$";
    ISSUER = r"^\s*(?:,\s*)?(?i:của|do)\s+(?P<rest>\S)";
    SUBJECT = concat!(
        r"^\s*(?:,\s*)?(?:\(\s*)?[“]?(?P<words>(?P<about>(?i:về việc|v/v|về))\s+|",
        r"(?P<verb>(?i:triển khai|quy định|ban hành|hướng dẫn|phê duyệt|sửa đổi|bổ sung|",
        r"tổ chức|thực hiện|tăng cường|tiếp tục|đẩy mạnh|nâng cao|công bố|thành lập|",
        r"kiện toàn|thi hành|điều chỉnh))\s)",
    );
    /// What ends an issuer.
    ISSUER_END = concat!(
        r"(?:[,;.:()\n“”]|\s(?i:về|v/v|và (?:Chỉ thị|Kế hoạch|Công văn|Nghị quyết|",
        r"Nghị định|Quyết định|Kết luận|Thông báo|Hướng dẫn|Chương trình|Luật|các|xem|",
        r"một số)|triển khai|quy định|ban hành|hướng dẫn|phê duyệt|sửa đổi|bổ sung|",
        r"tổ chức thực hiện|thực hiện|tăng cường|tiếp tục|đẩy mạnh|nâng cao|công bố|",
        r"kiện toàn|thi hành|điều chỉnh|đã|được|trên|trong|đến|gắn|tới|để|cho|theo|tại|",
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
    LAW = r"\b(?P<name>(?P<kind>Luật|Bộ luật|Pháp lệnh)\s+(?P<first>\p{Lu}\p{Ll}+))";
    LAW_END = concat!(
        r"(?:[;.:()\n“”/]|,\s+(?:\p{Lu}|các|cụ thể|nhất|đặc biệt|trong|gắn|đảm|bảo|nghị|",
        r"góp|tạo|thực hiện|quy|hỗ trợ|vận động|tuyên truyền|phổ biến|tổ chức|nâng cao|",
        r"xây dựng|đẩy mạnh|tăng cường|giải quyết|phát huy|phối hợp|kịp thời|chủ động|tích cực|",
        r"đồng thời|xử lý|hướng dẫn|kiểm tra|triển khai|tiếp tục)|",
        r"\s(?:có hiệu lực|trong|trên|đến|tới|và (?:các|Luật|Nghị|",
        r"Quyết|Chỉ|Thông|Kế|Pháp|Bộ luật|văn bản|những)|gắn|theo|để|tại|cho|là|đã|nhằm|",
        r"với|của|được|số|ngày|sau|khi|bằng|thông qua|về|quy định|cùng|còn|sẽ|phải|\())",
    );
    /// Resolutions of congresses and plenums, named without a number.
    RESOLUTION = concat!(
        r"\b(?P<kind>Nghị quyết|Kết luận)\s+(?P<rest>Đại hội|Hội nghị|Trung ương|TW\s*\d|",
        r"Đảng bộ)",
    );
    RESOLUTION_END = concat!(
        r"(?:[;.:()\n“”/]|,\s+(?:nhiệm kỳ|khóa|khoá|lần)?|\s(?:về|và|gắn|đến|tới|trong|để|",
        r"theo|với|đã|đề ra|nhằm|góp|tại|cho|thành|vào|trên|được|là))",
    );
    TERM_TAIL = r"^,?\s+(?:nhiệm kỳ|khóa|khoá)\s+(?:\d{4}\s*[-–]\s*\d{4}|[IVX]+|\d{4})";
    CONGRESS_ISSUER = r"^Nghị quyết\s+(?P<body>Đại hội\s+(?:[IVX]+|lần thứ \S+)\s+của\s+[^,;.]+)";
    /// Plans and programmes named by their years.
    PLAN = concat!(
        r"\b(?P<kind>Chương trình|Kế hoạch|",
        r"Đề án)\s+(?P<name>\p{Ll}[^;.:,()\n“”/]{6,160}?\s(?:năm\s+\d{4}|",
        r"giai đoạn\s+\d{4}\s*[-–]\s*\d{4}))",
    );
    /// Such a plan is yet to be made, or is this one.
    TO_BE_MADE = concat!(
        r"(?:(?i:xây dựng|ban hành|lập|tham mưu|hoàn thành|đây là|nội dung)|thực hiện|(?i:",
        r"dự thảo|theo|một))\s+$",
    );
    THIS_ONE = r"^\s*(?:này|nêu trên|trên)\b";
}

/// The type of a letter.
pub const LETTER: &str = "Công văn";
/// "Văn bản số …" is a letter.
pub const PLAIN: &str = "Văn bản";
/// Before a name that then means many documents.
pub const PLURAL: [&str; 3] = ["các", "những", "Các"];
/// Words that some write between a number and its date: "450/KH-UBND tỉnh ngày".
pub const PLACES: [&str; 3] = [" tỉnh", " huyện", " xã"];
/// A body inside a joint symbol that is followed by the name of its committee.
pub const CAUCUS: &str = "BCSĐ";
