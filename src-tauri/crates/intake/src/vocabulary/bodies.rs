//! Words that begin the name of a body, a group of bodies or an office.

/// Bodies in the plural or in general, in any case: "các sở, ban, ngành", "thủ trưởng các …".
const GROUP: &str = concat!(
    r"(?i:các|hai|cả hai|tất cả các|toàn thể|từng|mỗi|những)\s+(?:(?i:sở|ban|ngành|phòng|cơ quan|",
    r"đơn vị|địa phương|xã|phường|thị trấn|đặc khu|huyện|thôn|bản|khóm|tổ dân phố|tổ chức|",
    r"tổ|cấp ủy|chi bộ|chi hội|chi đoàn|chi ủy|đoàn thể|hội|trường|trung tâm|đồng chí|ông|",
    r"bà|thành viên|doanh nghiệp|khu dân cư|khu phố|cấp|cán bộ|công chức|đảng bộ|đảng ủy|",
    r"đảng viên|tập thể|nhà trường|trạm|ủy ban|UBND|chi cục|đội|bộ|văn phòng|ban|khối|vị|",
    r"chủ tịch|bí thư|trưởng|hộ|hợp tác xã|công đoàn|liên đoàn|mặt trận|đoàn|HTX|MTTQ|cụm|",
    r"hội viên|bệnh viện|nhà đầu tư|chủ đầu tư|nhà thầu|cơ sở|câu lạc bộ|nhóm|gia đình|",
    r"chị|anh|bác|cô|bậc|vị|ấp|buôn|làng|bon|xóm|sóc|bên|lực lượng|quỹ|cục|",
    r"khoa|già làng|chức sắc|nhà văn hóa|học viện|công ty|hiệp hội|tòa án|thành phố)(?:[^\p{L}]|$))",
);

/// Names of bodies and offices that stand in capitals of their own.
const NAME: &str = concat!(
    r"(?:Ủy ban|ỦY BAN|UBND|UBMTTQ\w*|MTTQ|HĐND|Hội đồng|HỘI ĐỒNG|Thường trực|Văn phòng|",
    r"VĂN PHÒNG|VPUB|Công an|CÔNG AN|Chi cục|Cục \p{Lu}|Kho bạc|Thuế \p{Ll}|Bảo hiểm|",
    r"Tòa án|Toà án|Viện [Kk]iểm sát|Viện \p{Lu}|Ngân hàng|Trung tâm|TRUNG TÂM|Trạm|",
    r"Trường \p{L}|Đài \p{Lu}|Báo \p{Lu}|Báo và|Cổng [Tt]hông tin|Liên đoàn|Liên minh|",
    r"Mặt trận|MẶT TRẬN|Đảng ủy|ĐẢNG ỦY|Tỉnh ủy|Huyện ủy|Thành ủy|Thị ủy|Đảng bộ|Chi bộ|",
    r"Chi ủy|Chi hội|Chi đoàn|Cấp ủy|Bí thư|Phó Bí thư|Chủ tịch|Phó Chủ tịch|Giám đốc|",
    r"Thủ trưởng|Trưởng|Hiệu trưởng|Chánh|Lãnh đạo (?:các|\p{Lu}|cơ quan|đơn vị|phòng|xã|phường)|Cán bộ|Công chức|Viên chức|Đồng chí|Đ/c|",
    r"Đảng viên|Các cấp|Thanh tra \p{L}|Doanh nghiệp|Hợp tác xã|Khối \p{L}|Cơ quan|Đơn vị|",
    r"Địa phương|Đồn \p{Lu}|Hạt Kiểm lâm|Bưu điện|Điện lực|Quỹ \p{Lu}|Thành viên|",
    r"[Đđ]ại biểu (?:HĐND|Hội đồng|Quốc hội)|Người đứng đầu|Tổ chức đảng|Tổ chức chính trị|",
    r"Bộ phận|Công đoàn|Thôn \p{L}|Bản \p{Lu}|Khóm \p{L}|Khu phố|Khu dân cư|Thủ tướng|",
    r"Bệnh viện \p{L}|Học viện|Đại học|Công ty|Hiệp hội|(?:Tỉnh|Thành|Huyện|Thị|Xã) đoàn|",
    r"Chính phủ|Quân đội|Lực lượng|Xã \p{Lu}|Phường \p{Lu}|Huyện \p{Lu}|Tỉnh \p{Lu})|Nhà (?:\p{Lu}|văn hóa|trường)|",
    r"Ấp \p{Lu}|Buôn \p{Lu}|Hai bên|(?:Đoàn|Hội|Công an|Trạm|Ủy ban) các|",
    r"[Gg]iáo viên|[Nn]gười sử dụng lao động|Ủy viên|Các Ủy viên|Thư ký|Tổng phụ trách|Câu lạc bộ|Tư pháp|Phó \p{Lu}|Các thành viên|Khối\b|Già làng|",
    r"Nhóm \p{L}|Tập thể|Nhân viên|Kế toán|Địa chính|Tổ hợp tác|(?:Đoàn|Tổ) (?:khảo sát|",
    r"kiểm tra|giám sát|công tác|thẩm định)|trưởng (?:thôn|bản|buôn|ấp|khóm|khu|tổ|các)|",
    r"Bộ đội|Dân quân|Báo và|(?:Sở|",
    r"SỞ|Phòng|PHÒNG|Bộ|Hội|HỘI|Đoàn|ĐOÀN|Ban|BAN|Đội|Tổ)\s(?:\p{Lu}|chỉ đạo|công tác|",
    r"quản lý|cán sự|giám hiệu|tổ chức|thường|viên chức|thanh niên|thể|dân phố|trưởng|",
    r"tự quản|hòa giải|truyền thông|liên gia|chuyên môn|chuyên viên|giúp việc|đại diện|",
    r"thanh tra|phụ nữ|nông dân|cựu|xã|phường|đặc khu|trường|khối|cơ sở|nhân dân|",
    r"điều hành|dân vận|tuyên|xây dựng|bảo vệ|",
    r"kiểm tra|giám sát|khảo sát|thẩm định|liên ngành|thư ký|cộng đồng)|(?:Ông|Bà)\s\p{Lu}|(?:TT|BTV|BTT|BCH|CT|VP)\.?\s\p{Lu}",
);

/// Offices written small after a verb: "giao thủ trưởng …".
const SMALL: &str = concat!(
    r"(?:thủ trưởng|chủ tịch|giám đốc|trưởng|bí thư|cấp ủy|cơ quan|đơn vị|ban\s\p{L}|",
    r"văn phòng|công an|đồng chí|ông\s\p{Lu}|bà\s\p{Lu}|ủy ban|mặt trận|đoàn thể|trung tâm|",
    r"hội đồng|thường trực|tổ\s\p{L}|thôn|phòng\s\p{L}|người đứng đầu|địa phương|sở\s\p{L}|",
    r"hội\s\p{L}|đoàn\s\p{L}|chi bộ|nhà trường|trường\s\p{L}|xã\s\p{Lu}|phường\s\p{Lu}|",
    r"lực lượng|bộ đội|già làng|đội\s\p{L}|trạm\s\p{L}|công đoàn|giáo viên|",
    r"tỉnh\s\p{Lu}|đảng ủy|tỉnh ủy|huyện ủy|thành ủy)",
);

super::patterns! {
    /// A body at the start of a sentence or item.
    HEAD = [
            r"^(?:",
            GROUP,
            r"|",
            NAME,
            r")",
        ]
        .concat();
    /// A body after a verb or a preposition: small letters too.
    HEAD_INSIDE = [
            r"^(?:",
            GROUP,
            r"|",
            NAME,
            r"|",
            SMALL,
            r"|(?:Sở|Ban|Bộ|Phòng|Hội|Đoàn|sở|phòng)(?:\s*[(,.;]|\s(?:trước|chậm|để|theo|",
            r"qua)\s|$))",
        ]
        .concat();
    /// What looks like a body and is not.
    NOT_HEAD = concat!(
        r"^(?:Ban hành|Báo cáo|Bộ máy|Hội nghị|Hội thảo|Hội thi|Đoàn kết|Đoàn viên|",
        r"Tổ chức (?:hội|thực|triển|các|tuyên|kiểm|tập|đối|sơ|tổng|lễ|phát|phong|tốt|cho|",
        r"ra|lấy|gặp)|Trưởng thành|(?i:các|những|mỗi|từng) (?i:cấp độ|hội nghị|hội thi|",
        r"hội thảo|bộ phận|tổ chức hội nghị|khối lượng)|Công chức hóa|Cán bộ nào|",
        r"Phòng, chống|(?i:phòng) ngừa|Trường hợp|trường hợp|Địa phương hóa)",
    );
    /// Words before a body in a heading or an order.
    LEAD_IN = concat!(
        r"^(?:(?:Kính |Trân trọng )?[Đđ]ề nghị|[Gg]iao(?: cho)?|[Yy]êu cầu|[Đđ]ối với|",
        r"[Nn]hiệm vụ của|[Tt]rách nhiệm(?: thực hiện)? của|[Vv]ề phía|ĐỐI VỚI|GIAO|",
        r"TRÁCH NHIỆM CỦA|NHIỆM VỤ CỦA|ĐỀ NGHỊ)\s+",
    );
    /// A few words that say what the sentence after them is about.
    TOPIC = r"^[^:.;“”(\n]{2,80}:\s+";
    /// An order given inside a sentence.
    ORDER = concat!(
        r"(?:^|[.;,:]\s+|\svà\s+)(?:(?:đồng thời|trong đó|(?:UBND|Ủy ban|Sở|Ban|Đảng ủy|",
        r"Tỉnh ủy|Huyện ủy|Chủ tịch|Phó Chủ tịch|Thường trực|Văn phòng|Hội|Đoàn|Liên đoàn|",
        r"Công đoàn|Phòng|Trung tâm|Công an|MTTQ|",
        r"Mặt trận)\s[^.;:]*?),?\s+)?(?:[Gg]iao(?: cho| nhiệm vụ cho)?|(?:[Kk]ính |",
        r"[Tt]rân trọng )?[Đđ]ề nghị|[Yy]êu cầu)\s+",
    );
    /// What may stand before the subject of a sentence, up to a comma.
    PREAMBLE = concat!(
        r"^(?:Căn cứ|Trên cơ sở|Theo|Định kỳ|Hằng|Hàng|Trước ngày|Chậm nhất|Trong|Từ|Sau|",
        r"Khi|Đến|Nhằm|Để|Ngoài|Bên cạnh|Ngay)\s",
    );
    /// Before the bodies that take part.
    COOPERATE = r"[Pp]hối hợp(?: chặt chẽ| đồng bộ| thường xuyên)?(?: với| cùng với| cùng|)\s+";
    /// The rest of a heading that says only who leads and who takes part.
    LEADING = r"^(?:chủ trì|phối hợp|chịu trách nhiệm|có trách nhiệm|có nhiệm vụ)[^.;]*$";
    /// What says in a heading that somebody does something.
    ACTS = r"^\s*(?:là|có|sẽ|phải|cần|đã|không|tự|thì|nào)\s|\d";
    /// A name that goes on over the "và" or comma after it.
    UNFINISHED = concat!(
        r"(?i)(?:văn phòng (?:HĐND|hội đồng nhân dân|đoàn ĐBQH)|bí thư|phó bí thư|(?:chủ|",
        r"phó chủ) tịch|giám đốc|phó|lãnh đạo|phó trưởng|^báo|đảng ủy (?:MTTQ|mặt trận tổ quốc))$",
    );
    /// What begins another body after a comma, a semicolon or "và".
    NEXT = [
            r"^(?:(?:và\s+)?(?:",
            NAME,
            r"|",
            GROUP,
            r"))",
        ]
        .concat();
    /// What may part two bodies.
    BETWEEN = r"\s*[,;]\s*(?:và\s+)?|\s+và\s+|\s+cùng(?: với)?\s+";
    /// Heads that the work behind them names.
    WORK_HEAD = r"^(?i:(?:các |những |mỗi )?(?:hội đồng|đoàn|tổ|bộ phận|công chức|nhóm|đội)) $";
    /// Heads that are named by their field: "cơ sở giáo dục", "ngành đào tạo".
    FIELD_HEAD = r"(?i)(?:cơ sở|ngành|đơn vị sự nghiệp) $";
    /// A field that reads like a verb.
    FIELD = concat!(
        r"^(?:giáo dục(?: nghề nghiệp| và đào tạo)?|đào tạo|dạy nghề|sản xuất(?:,? kinh doanh)?|",
        r"kinh doanh|nghiên cứu|khám,? chữa bệnh|chữa bệnh|chăm sóc|bảo trợ xã hội|thờ tự|",
        r"cai nghiện|giam giữ|trợ giúp xã hội)(?:[ ,;:.)]|$)",
    );
    /// A centre or office that is named by its work and its place.
    WORK_CENTRE = r"^(?:Trung tâm|Văn phòng|Hội đồng|Đoàn|Tổ|Bộ phận)\s";
    /// A place behind a name.
    PLACE_NOUN = r"^(?:xã|phường|tỉnh|huyện|thành phố|thị xã|đặc khu|thôn|khu phố|cấp|của)(?:[ ,;:.)]|$)";
    COMMITTEE = concat!(
        r"(?i)^(?:ban|tổ|hội đồng|đoàn)\s(?:chỉ đạo|phối hợp|công tác|điều hành)|",
        r"^các ban chỉ đạo",
    );
    COMMITTEE_WORK = concat!(
        r"^(?:thực hiện (?:Quy chế|quy chế|QCDC|pháp luật|dân chủ|công tác|Luật)|chỉ đạo|",
        r"phối hợp phổ biến|về )",
    );
}

/// Nouns that go on a group after a comma: "các sở, ban, ngành".
pub const GROUP_NOUNS: [&str; 22] = [
    "sở",
    "ban",
    "ngành",
    "phòng",
    "đơn",
    "địa",
    "xã",
    "phường",
    "thị",
    "đặc",
    "thành",
    "huyện",
    "thôn",
    "bản",
    "khóm",
    "tổ",
    "đoàn",
    "cơ",
    "trung",
    "trạm",
    "hội",
    "tổ chức",
];
/// After these a verb may be a noun: "các tổ chức", "cơ quan chủ trì".
pub const NOUN_LEADS: [&str; 6] = ["các", "Các", "những", "và", "hệ", "quan"];
/// Such verbs.
pub const NOUN_VERBS: [&str; 2] = ["tổ chức", "phòng"];
/// Nouns that begin like a verb, wherever they stand.
pub const NOUNS: [&str; 50] = [
    "phong trào",
    "bảo vệ an ninh",
    "quần chúng",
    "số cộng đồng",
    "đại diện cha mẹ học sinh",
    "được giao chủ trì",
    "trực tiếp cơ sở",
    "phụ trách Đội",
    "được giao nhiệm vụ",
    "được khảo sát",
    "được chọn",
    "báo chí",
    "xây dựng Đảng",
    "chuyên đề",
    "ven biển",
    "quỹ đất",
    "phát thanh, truyền hình",
    "đầu tư",
    "đầu mối",
    "có liên quan",
    "liên quan",
    "có tên",
    "có trụ sở",
    "được kiểm tra",
    "được giám sát",
    "được thanh tra",
    "được phân công",
    "đóng trên",
    "nơi có",
    "cùng cấp",
    "dự án",
    "trên địa bàn",
    "giúp việc",
    "hướng dẫn viên",
    "tổ chức đảng",
    "tổ chức chính trị",
    "tổ chức cơ sở",
    "tổ chức xã hội",
    "tổ chức tôn giáo",
    "tổ chức thành viên",
    "trong khu",
    "trong tỉnh",
    "trong toàn",
    "trong xã",
    "trong phường",
    "trong vùng",
    "trong ngành",
    "trong khối",
    "trong hệ thống",
    "trong và ngoài",
];
/// Names whose second word is a verb: "Tổ tuyên truyền", "Ban chỉ đạo".
pub const NAME_LEADS: [&str; 14] = [
    "Ban", "Tổ", "Đoàn", "Đội", "Hội", "ban", "tổ", "đoàn", "đội", "Bộ", "Cán", "Phòng", "Sở",
    "Báo",
];
/// After this a verb tells which body is meant: "các đơn vị được kiểm tra".
pub const PASSIVE: &str = "được";
/// "And" at the end of a name that goes on with no body.
pub const AND: &str = " và";
/// Small syllables that names of bodies hold, in the order of their bytes. Any other small word
/// after the first ends a name.
#[rustfmt::skip]
pub const NAME_WORDS: &[&str] = &[
    "an", "ba", "ban", "binh", "biên", "biển", "biểu", "biện", "buôn", "bà", "bàn", "bên", "bưu",
    "bạc", "bản", "bệnh", "bộ", "cam", "cao", "chi", "chiến", "chuyên", "chánh", "chí", "chín",
    "chính", "chăn", "chấp", "chất", "chế", "chống", "chợ", "chủ", "chức", "chữ", "cá", "các",
    "cách", "cán", "côi", "công", "cùng", "cơ", "cư", "cảng", "cấp", "cộng", "cục", "cụm", "của",
    "cứu", "cựu", "da", "doanh", "du", "dân", "dưỡng", "dạy", "dịch", "dục", "dụng", "dự", "gia",
    "già", "giám", "giáo", "giải", "giới", "hai", "hiệp", "huy", "huyện", "hàng", "hành", "hình",
    "hòa", "hóa", "hưu", "hạ", "hải", "học", "hộ", "hội", "hợp", "kho", "khoa", "khu", "khuyến",
    "khuyết", "khóa", "khóm", "khối", "kinh", "kê", "kỳ", "kỹ", "lao", "liên", "luật", "làng",
    "lâm", "lãnh", "lý", "lưới", "lượng", "lần", "lịch", "lực", "miền", "môi", "môn", "mười",
    "mầm", "mặt", "mối", "mồ", "mỗi", "nam", "ngang", "nghiệp", "nghề", "nghệ", "nghỉ", "nghị",
    "ngoài", "ngoại", "nguyên", "ngành", "ngân", "người", "nhi", "nhiệm", "nhà", "nhân", "nhất",
    "niên", "non", "nuôi", "nông", "nước", "nạn", "nữ", "phum", "pháp", "phòng", "phó", "phương",
    "phường", "phạm", "phận", "phố", "phổ", "phụ", "phục", "phủ", "qua", "quan", "quyền", "quân",
    "quản", "quận", "quốc", "sinh", "soát", "sách", "sát", "sóc", "sông", "sư", "sản", "sắc",
    "sắt", "sở", "sự", "thanh", "thao", "thi", "thiện", "thuật", "thuế", "thuộc", "thành", "thôn",
    "thông", "thú", "thư", "thương", "thường", "thưởng", "thập", "thể", "thị", "thống", "thủ",
    "thủy", "thứ", "thực", "tin", "tiểu", "toàn", "tra", "trung", "truyền", "trào", "trách",
    "trên", "trú", "trường", "trưởng", "trạm", "trấn", "trận", "trị", "trực", "tuyên", "tuyến",
    "tuổi", "tài", "tác", "tám", "tâm", "tên", "tín", "tòa", "tôn", "tư", "tại", "tầng", "tập",
    "tật", "tế", "tỉnh", "tịch", "tổ", "tộc", "tội", "tục", "từ", "viên", "viễn", "viện", "việt",
    "và", "vùng", "văn", "vườn", "vật", "vị", "vụ", "vực", "xa", "xã", "xóm", "y", "yếu", "án",
    "ông", "điện", "đoàn", "đua", "đào", "đình", "đô", "đơn", "đường", "đại", "đạo", "đảng", "đầu",
    "đẳng", "đặc", "địa", "đỏ", "đốc", "đồn", "đồng", "độc", "đội", "động", "ương", "ấp", "ủy",
];
/// Two syllables that are one word of a name, the second of which begins verbs too.
pub const COMPOUNDS: [(&str, &str); 6] = [
    ("dân", "vận"),
    ("giao", "thông"),
    ("hành", "chính"),
    ("công", "tác"),
    ("phát", "triển"),
    ("giáo", "dục"),
];
/// Heads of one syllable: what follows them is a word of its own.
pub const SINGLE: [&str; 18] = [
    "Khối",
    "Tỉnh",
    "Huyện",
    "Xã",
    "Phường",
    "Đảng",
    "Ban",
    "Sở",
    "Phòng",
    "Hội",
    "Đoàn",
    "Bộ",
    "Tổ",
    "Đội",
    "Trạm",
    "Các",
    "Mỗi",
    "Thôn",
];
/// Words that make "phối hợp" take a partner.
pub const WITH: [&str; 2] = ["với", "cùng"];
