//! Words of the frame of a document: motto, number, date, title, addressees, signature.

super::patterns! {
    /// The word before a number, alone.
    NUMBER_WORD = r"^(?i:số|đ ?iều \d+|phần \S+|chương \S+)\s*[:.]?$";
    PAGE_NUMBER = r"^(?:[-–]?\s*\d{1,3}\s*[-–]?|(?i:trang)\s*:?\s*\d+(?:\s*/\s*\d+)?)$";
    /// A table row that only lays out the header or the signature.
    LAYOUT = concat!(
        r"CỘNG HÒA|Độc lập|ĐẢNG CỘNG SẢN|Nơi nhận(?:\*\*)?\s*:|(?:^|\|)\s*(?:\*\*)?",
        r"(?:S[ốỐ]\s*:|TM\.|KT\.|T/M|K/T|TL\.)|(?i:ngày\s*[\d.… ]*\s*tháng\s*[\d.… ]*\s*năm)",
    );
    /// A row after which the whole table only lays out.
    LAYOUT_TABLE = r"CỘNG HÒA|ĐẢNG CỘNG SẢN|Nơi nhận\s*:|(?:TM|KT|TL|TUQ)\s*\.\s*\p{Lu}{2}";
    MOTTO = concat!(
        r"(?i)^(?:(?:nước\s+)?(?:cộng\s+hòa\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s*nam|",
        r"độc\s*lập\s*[-–—]\s*tự\s*do\s*[-–—]\s*hạnh\s*phúc|",
        r"đảng\s+cộng\s+sản\s+việt\s+nam|",
        r"đoàn\s+(?:tncs|thanh\s+niên\s+cộng\s+sản)\s+hồ\s+chí\s+minh)\W*)+$",
    );
    /// The motto glued to the right of an issuer on one line.
    MOTTO_TAIL = concat!(
        r"(?i)\s+(?:(?:cộng\s+hòa\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s*nam|",
        r"độc\s*lập\s*[-–—]\s*tự\s*do\s*[-–—]\s*hạnh\s*phúc|",
        r"đảng\s+cộng\s+sản\s+việt\s+nam)\W*)+$",
    );
    /// Two bodies glued on one line: the lower one.
    GLUED_BODIES = concat!(
        r"^(?:UBND|ỦY BAN NHÂN DÂN|ĐẢNG BỘ|TỈNH ỦY|HUYỆN ỦY|THÀNH ỦY|ĐẢNG ỦY|BỘ|",
        r"LIÊN ĐOÀN)\s.*?\s(?P<low>(?:SỞ|PHÒNG|VĂN PHÒNG|BAN DÂN VẬN|BAN TUYÊN GIÁO|",
        r"BAN TỔ CHỨC|BAN QUẢN LÝ|ĐẢNG ỦY|TRUNG TÂM|CHI CỤC|CÔNG ĐOÀN)\s.+)$",
    );
    /// Two bodies that issue together, on one line.
    JOINT_BODIES = r"\s[-–]\s+(?:ĐẢNG ỦY|BAN |SỞ |UBND|ỦY BAN|HỘI |LIÊN ĐOÀN|CÔNG AN|PHÒNG )";
    /// Lines of a signature glued into one.
    GLUED_OFFICES = concat!(
        r"\s(?:KT\.|K/T|TL\.|T/L|TUQ\.|PHÓ\s|(?:CHỦ TỊCH|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|BÍ THƯ|",
        r"TRƯỞNG BAN|TRƯỞNG PHÒNG)$)",
    );
    NUMBER_LINE = concat!(
        r"^(?i:số)(?:\s*[:.;]\s*|\s+|",
        r"$)(?P<all>(?P<serial>\d{1,6})?[\s.…]*(?P<sep>[/\-–])?[\s.…]*(?:(?P<year>(?:19|",
        r"20)\d\d)\s*/\s*)?(?P<symbol>\p{Lu}[\p{L}\d&]*",
        r"(?:\s*[-–/.&]\s*\p{Lu}[\p{L}\d&]*)*)?)(?P<rest>.*)$",
    );
    DATE_LINE = concat!(
        r"^(?:(?P<place>\p{Lu}[^,\d:;]+?)\s*[,.]?\s+|",
        r"[,.]\s*)?[Nn]gày\s*(?P<day>\d{1,2})?[\s.…_/]*[Tt]háng\s*",
        r"(?P<month>\d{1,2})?[\s.…_/]*[Nn]ăm\s*(?P<year>\d{4})?[\s.…_\d]*$",
    );
    DATE_LINE_SHORT = concat!(
        r"^(?P<place>\p{Lu}[^,\d:;]+?)\s*,\s*(?:[Nn]gày\s*)?(?P<day>\d{1,2})\s*/\s*",
        r"(?P<month>\d{1,2})\s*/\s*(?P<year>\d{4})[.\s]*$",
    );
    SUBJECT_LINE = r"^(?i:v\s*/\s*v|về việc)\s*[:.]?\s*(?P<words>.*)$";
    ABOUT = r"^(?i:v\s*/\s*v|về việc)\s*[:.]?\s*";
    TO = r"^(?i:kính\s+gửi)\s*[:.]?\s*(?P<words>.*)$";
    COPIES = r"^(?i:nơi\s+nhận)\s*[:.]?\s*(?P<words>.*)$";
    /// A Party title names its body before its subject.
    TITLE_OF = concat!(
        r"^(?i:của (?:Ban|Tỉnh ủy|Huyện ủy|Thành ủy|Đảng ủy|Bộ Chính trị))[^.;]*? ",
        r"(về .*)$",
    );
    /// A line that ends so goes on in the next one.
    OPEN_END = concat!(
        r"(?:\s(?:số|ngày|tháng|năm|của|và|về|các|với|theo|tại|do|cho|đến|ở|trong|Luật|",
        r"Nghị quyết|Kế hoạch|Chỉ thị|Quyết định|Công văn|Kết luận)|,|[\p{L}\d][-/])$",
    );
    /// Blanks to be filled in by hand: what stands before them goes on after them.
    BLANK_BEFORE = r"(?i)(?:^|[\s,])(?:ngày|tháng|năm|số)\s*[:.…]*$";
    /// What a decision prints between its title and its grounds.
    ISSUING_OFFICE = concat!(
        r"^(?:CHỦ TỊCH|ỦY BAN|UBND|HỘI ĐỒNG|HĐND|GIÁM ĐỐC|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|",
        r"BAN THƯỜNG TRỰC|BỘ TRƯỞNG|THỦ TƯỚNG|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|ĐẢNG ỦY|TRƯỞNG BAN|",
        r"TRƯỞNG PHÒNG|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG)(?:\s|,|$)",
    );
    /// How the first sentence of the body begins.
    OPENING = concat!(
        r"^(?:Căn cứ|Xét |Theo |Để |Nhằm |Ngày \d|Trong (?:thời gian|những)|Thời gian qua|",
        r"Vừa qua|Phúc đáp|Tiếp theo|Nhân dịp|(?:Thực hiện|Triển khai|Thi hành|",
        r"Tiếp tục thực hiện)\s+(?:thực hiện\s+)?(?:các\s+)?(?:Chỉ thị|Kế hoạch|Công văn|",
        r"Nghị quyết|Nghị định|Quyết định|Kết luận|Thông báo|Thông tư|Hướng dẫn|",
        r"Chương trình|Luật|Quy chế|Quy định|Công điện|ý kiến|nội dung|chỉ đạo))",
    );
    /// The issuing body as the subject of the opening sentence.
    OPENING_ISSUER = concat!(
        r"(?:^|[,;:.]\s+)(?P<body>(?:Ủy ban|UBND|Ban|Sở|Văn phòng|Đảng ủy|Tỉnh ủy|Huyện ủy|",
        r"Thành ủy|Thường trực|Hội|Liên đoàn|Đoàn|Công an|Phòng|Mặt trận|UBMTTQ|HĐND|",
        r"Chủ tịch|Trung tâm|Bộ|Chi bộ|Trường)\s[^,;:.\n]*?)\s+(?:ban hành|xây dựng|",
        r"yêu cầu|đề nghị|kính đề nghị|trân trọng đề nghị|thông báo|hướng dẫn|quyết định|",
        r"triển khai|tổ chức|chỉ đạo|kêu gọi|lập)\s",
    );
    TITLE_ISSUER = concat!(
        r"\s(?:của|do)\s(?P<body>(?:Ủy ban|UBND|Ban|Sở|Văn phòng|Đảng ủy|Tỉnh ủy|Huyện ủy|",
        r"Hội|Đoàn|Công an|Phòng|Mặt trận|HĐND|Trung tâm)\s[^,;:.]+)$",
    );
    /// A line of authority above a signature.
    AUTHORITY = concat!(
        r"^",
        r"(?:(?:TM|T/M|KT|K/T|TL|T/L|TUQ|T/UQ)(?:\s*[./]{1,2}\s*|\s+)|(?:Q|TC)\s*[./]\s*)\p{Lu}[\p{Lu}\s,.\-–]+$",
    );
    /// The body on whose authority somebody signs.
    AUTHORITY_OF = r"^(?:TM|T/M)\s*[./]{0,2}\s*(?P<body>\p{Lu}[\p{Lu}\s]+)$";
    /// An office, in capitals, above a name.
    OFFICE = concat!(
        r"^(?:QUYỀN |Q\. ?|PHÓ )?(?:CHỦ TỊCH|CHÁNH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TRƯỞNG|BÍ THƯ|",
        r"HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG|THƯỜNG TRỰC|VIỆN TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|",
        r"ỦY VIÊN|CHỈ HUY|CHÍNH TRỊ VIÊN|TỔ TRƯỞNG|ĐỘI TRƯỞNG|NGƯỜI|BỘ TRƯỞNG|THỨ TRƯỞNG|",
        r"THỦ TƯỚNG|TRƯỞNG BAN|GIÁM|CHỦ NHIỆM)(?:\s[\p{Lu}\s,.\-–]*)?$",
    );
    NAME = concat!(
        r"^(?:(?:ThS|TS|Ths|PGS|GS|BS(?:\.?CK)?I{0,2}|KS|CN|Thạc sĩ|Tiến sĩ|Bác sĩ|Đại úy|",
        r"Thượng úy|Trung úy|Đại tá|Thượng tá|Trung tá|Thiếu tá|",
        r"Thiếu tướng)\.?\s*)*(?P<name>\p{Lu}\p{Ll}*(?:['’-]\p{L}+)*",
        r"(?:['’]?\s+\p{Lu}\p{Ll}*(?:['’-]\p{L}+)*){1,5})$",
    );
    SIGNED = r"(?i)^\W*(?:\(?\s*đã ký\s*\)?|\[?daky\]?|\(ký tên.*|ký tên.*)\W*$";
    ANNEX = concat!(
        r"^(?:PHỤ LỤC|Phụ lục(?:\s+(?:số\s+)?[\dIVX]+)?\s*[:.]?$|DANH SÁCH|ĐỀ CƯƠNG|",
        r"BIỂU MẪU|MẪU SỐ|Mẫu số|BIỂU|QUY CHẾ$|QUY ĐỊNH$)",
    );
    /// In brackets: what is sent along with the document.
    ANNEX_ENCLOSED = concat!(
        r"(?i)\((?:xin )?(?:gửi kèm|đính kèm|kèm theo|có)(?: theo)? [^)]{0,60}?(?:phụ lục|mẫu|biểu|",
        r"đề cương|danh sách|phiếu|bảng)[^)]{0,60}\)",
    );
    /// Before a "MẬT" that was only wrapped.
    SECRET = r"(?i)(?:^|\s)(?:bí|giữ|bảo)$";
    /// A stamp: also spaced out, in brackets, with stars, or behind the name of the field.
    STAMP = concat!(
        r"^\W*(?:(?i:độ mật|mức độ mật|mức độ bảo mật)\s*:\W*)?",
        r"(?:T\s*Ố\s*I\s+M\s*Ậ\s*T|T\s*U\s*Y\s*Ệ\s*T\s+M\s*Ậ\s*T|M\s*Ậ\s*T|",
        r"(?i:độ mật|mức độ mật)\s*:\W*(?i:tối mật|tuyệt mật|mật))\W*$",
    );
    /// A year as a subject names it.
    SUBJECT_YEAR = r"(?i)năm\s+((?:19|20)\d\d)\b";
    ITEM = r"^[-–—•+*]\s*";
    BODY_START = concat!(
        r"^(?i:ỦY BAN|UBND|UBMTTQ|ỦY BAN MTTQ|MẶT TRẬN|SỞ|BAN|BỘ|ĐẢNG BỘ|ĐẢNG ỦY|TỈNH ỦY|",
        r"HUYỆN ỦY|THÀNH ỦY|THỊ ỦY|VĂN PHÒNG|CÔNG AN|PHÒNG|TRƯỜNG|TRUNG TÂM|HỘI|HỘI ĐỒNG|",
        r"LIÊN ĐOÀN|ĐOÀN|CHI CỤC|CỤC|CHÍNH PHỦ|THỦ TƯỚNG|CHI BỘ|BCH|THÔN|TRẠM|LIÊN MINH|",
        r"CÔNG ĐOÀN|(?:TỈNH|HUYỆN|THÀNH|THỊ|XÃ) ĐOÀN|BAN CHẤP HÀNH|TÒA ÁN|VIỆN|ĐỒN|KHO BẠC|",
        r"BẢO HIỂM|BỆNH VIỆN|HẠT|TỔ|ĐOÀN|KHỐI|CỤM|CÂU LẠC BỘ)(?:\s|$)",
    );
    /// An organ printed under its body, which has no name without it.
    ORGAN = r"^(?:BAN THƯỜNG TRỰC|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BTT)\W*$";
}

/// Before the document that an annex belongs to.
pub const ENCLOSED_WITH: &str = "kèm theo";

/// Words that name no body without the line after them.
pub const OFFICE_OF: [&str; 5] = [
    "CHỦ TỊCH",
    "VĂN PHÒNG",
    "ĐẢNG ỦY",
    "CÔNG ĐOÀN",
    "THƯỜNG TRỰC",
];

/// The printed types: in capitals, as named, and their abbreviations in a symbol.
pub const TYPES: [(&str, &str, &[&str]); 34] = [
    (
        "CHƯƠNG TRÌNH HÀNH ĐỘNG",
        "Chương trình hành động",
        &["CTHĐ", "CTrHĐ"],
    ),
    (
        "CHƯƠNG TRÌNH PHỐI HỢP",
        "Chương trình phối hợp",
        &["CTrPH", "CTPH"],
    ),
    ("QUY CHẾ PHỐI HỢP", "Quy chế phối hợp", &["QCPH"]),
    ("KẾ HOẠCH LIÊN TỊCH", "Kế hoạch liên tịch", &["KHLT"]),
    ("HƯỚNG DẪN LIÊN TỊCH", "Hướng dẫn liên tịch", &["HDLT"]),
    ("KẾ HOẠCH PHỐI HỢP", "Kế hoạch phối hợp", &["KHPH"]),
    ("THÔNG BÁO KẾT LUẬN", "Thông báo kết luận", &["TBKL"]),
    ("LỜI KÊU GỌI", "Lời kêu gọi", &[]),
    ("NGHỊ QUYẾT LIÊN TỊCH", "Nghị quyết liên tịch", &["NQLT"]),
    ("NGHỊ QUYẾT", "Nghị quyết", &["NQ"]),
    ("NGHỊ ĐỊNH", "Nghị định", &["NĐ"]),
    ("THÔNG TƯ LIÊN TỊCH", "Thông tư liên tịch", &["TTLT"]),
    ("THÔNG TƯ", "Thông tư", &["TT"]),
    ("QUYẾT ĐỊNH", "Quyết định", &["QĐ"]),
    ("CHỈ THỊ", "Chỉ thị", &["CT"]),
    ("QUY CHẾ", "Quy chế", &["QC"]),
    ("QUY ĐỊNH", "Quy định", &["QyĐ", "QĐi"]),
    ("THÔNG CÁO", "Thông cáo", &["TC"]),
    ("THÔNG BÁO", "Thông báo", &["TB"]),
    ("THÔNG TRI", "Thông tri", &["TTri"]),
    ("HƯỚNG DẪN", "Hướng dẫn", &["HD"]),
    ("CHƯƠNG TRÌNH", "Chương trình", &["CTr", "CTR"]),
    ("KẾ HOẠCH", "Kế hoạch", &["KH"]),
    ("PHƯƠNG ÁN", "Phương án", &["PA"]),
    ("ĐỀ ÁN", "Đề án", &["ĐA"]),
    ("DỰ ÁN", "Dự án", &["DA"]),
    ("BÁO CÁO", "Báo cáo", &["BC"]),
    ("BIÊN BẢN", "Biên bản", &["BB"]),
    ("TỜ TRÌNH", "Tờ trình", &["TTr", "TTR"]),
    ("KẾT LUẬN", "Kết luận", &["KL"]),
    ("CÔNG ĐIỆN", "Công điện", &["CĐ"]),
    ("GIẤY MỜI", "Giấy mời", &["GM"]),
    ("GIẤY ỦY QUYỀN", "Giấy ủy quyền", &["GUQ"]),
    ("CÔNG VĂN", "Công văn", &["CV"]),
];
