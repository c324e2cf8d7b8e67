//! Words of the structure: numbers of points, headings that hold no tasks, what carries a verb.

super::patterns! {
    PART = concat!(
        r"^(?P<mark>(?i:phần)\s+(?:(?i:thứ\s+)?(?P<label>[IVX]+|\d{1,2}|(?i:nhất|hai|ba|tư|",
        r"năm|sáu))))\s*(?:[.:]\s*|\s+|$)",
    );
    CHAPTER = r"^(?P<mark>(?:Chương|CHƯƠNG)\s+(?P<label>[IVX]+|\d{1,2}))\s*(?:[.:]\s*|\s+|$)";
    SECTION = r"^(?P<mark>(?:Mục|MỤC)\s+(?P<label>[IVX]+|\d{1,2}))\s*(?:[.:]\s*|\s+|$)";
    ARTICLE = r"^(?P<mark>(?i:điều)\s+(?P<label>\d{1,3}[a-zđ]?))\s*[.:]\s*";
    ALPHA = r"^(?P<label>[A-HĐK-N])\s*(?:[.)/]\s+|[-–]\s)\s*";
    ROMAN = r"^(?P<label>[IVX]{1,6})\s*(?:[.)/:]\s*[-–]\s|[.)/:]|[-–]\s)\s*";
    SCANNED_ROMAN = r"^(?P<label>[lIVX]{1,4})\s*[.)]\s+";
    /// "I.1.", "A.2": the number repeats its section.
    COMPOSITE = concat!(
        r"^(?P<label>(?:[IVX]{1,5}|[A-HĐ])(?:\.\d{1,2}){1,3})(?:\.?\s*[-–]\s+|",
        r"[.):]\s*|\s+)",
    );
    SUBNUMBER = r"^(?P<label>\d{1,2}(?:\.\d{1,2}){1,3})(?:\.?\s*[-–]\s+|[.):]\s*|\s+)";
    /// "1.a)", "2b.": the letter repeats its number.
    NUMBERED_LETTER = r"^(?P<label>\d{1,2}\.?[a-zđ])\s*(?:\)\s*|[.]\s+|[-–]\s+)";
    NUMBER = concat!(
        r"^(?:Câu\s+)?(?P<label>\d{1,2})\s*(?:[.)/]\s*[-–]\s|[.)]|/\s|[-–]\s|",
        r":\s)\s*",
    );
    ORDINAL = concat!(
        r"^(?P<label>(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là|Thứ (?:nhất|hai|ba|tư|",
        r"năm|sáu|bảy|tám|chín|mười))\s*[,:.]\s*",
    );
    PAREN = r"^\((?P<label>\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*[.:]?\s*";
    SMALL_ROMAN = r"^(?P<label>x{0,2}(?:i{1,3}|iv|vi{0,3}|ix)|x)\s*(?:[)/]|\.\s)\s*";
    LETTER = r"^(?P<label>[a-zđ]\d?)\s*(?:[.)/]\s*[-–]\s|[)/]|[.]\s|[-–]\s)\s*";
    /// A dash or another bullet, with a picture perhaps, as messages use them.
    DASH = concat!(
        r"^(?:(?P<label>[-–—−‐‑●▪■□♦◊◆•►▶➢➤→⇒✓✔✦★☆◦○*·§\u{f000}-\u{f0ff}]|\p{So})",
        r"[\u{fe0f}\p{So}]*\s*|(?P<sign>[Øüo])\s+)",
    );
    /// A mark inside a line, behind the end of a sentence.
    GLUED_MARK = concat!(
        r"[.;:!?]\s(?:\d{1,2}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,2}\.?\s|\(\d{1,2}\)\s|",
        r"[a-zđ]\)\s|[-–•]\s|[IVX]{1,5}\.\s|Điều\s\d{1,2}\.\s)",
    );
    /// How a mark of a style that no table knows may look.
    LEARNABLE = concat!(
        r"^(?P<pre>(?:\p{Lu}\p{Ll}*(?:\s\p{L}+){0,2}\s+)?[\[({<«#№]?\s*)(?P<ord>\d{1,2}|",
        r"[IVX]{1,5}|[ivx]{1,4}|[A-Za-zđĐ]|nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|",
        r"mười|[①-⑳])(?P<post>\s*[.:)\]}>»/]+\s*|\s+[-–]\s+|\u{fe0f}?\u{20e3}\s*|\s+)",
    );
    /// Words before a number that make it no point: days, forms, prizes, schedules.
    NOT_LEARNED = concat!(
        r"(?i)^(?:ngày|tháng|tuần|năm|quý|đợt|giai đoạn|buổi|lúc|từ|đến|mẫu|biểu|bảng|",
        r"phụ lục|hình|ảnh|lớp|khóa|vòng|kỳ|trang|tập|giải|hạng|loại|mức|nhiệm kỳ|khoản|",
        r"số|lần|cấp|tổ|thôn|bản|khu|xóm|ấp|phần thi|trước|sau|khoảng|điều|tại|theo|và)(?:\s|$)",
    );
    PLUS = r"^\+\s*";
    /// "Đợt 1: từ …" gives its window to what stands below.
    PHASE = r"^(?P<label>(?:Đợt|Giai đoạn|Bước|Quý)\s+(?:\d{1,2}|[IVX]{1,4}))\s*[:.(]";
    /// Headings whose section gives no tasks.
    IDLE_SECTION = concat!(
        r"(?i)^(?:về\s+)?(?:căn cứ|cơ sở pháp lý|mục đích|yêu cầu|quan điểm|mục tiêu|",
        r"chỉ tiêu|phạm vi|đối tượng|nguyên tắc|kinh phí|nguồn kinh phí|nguồn lực|dự toán|",
        r"thời gian|địa điểm|thời gian,? địa điểm|thành phần|khẩu hiệu|nội dung khẩu hiệu|",
        r"một số khẩu hiệu|tình hình|đặc điểm|kết quả (?:đạt được|thực hiện|chung)|kết quả$|",
        r"những kết quả|",
        r"đánh giá(?: chung| tình hình| kết quả)|ưu điểm|tồn tại|hạn chế|khó khăn|nguyên nhân|",
        r"bài học|phụ lục|",
        r"hiệu lực|giải thích từ ngữ|phạm vi điều chỉnh|tiêu chí|tiêu chuẩn|điều kiện|",
        r"cơ cấu giải|giải thưởng|danh sách|hồ sơ|thực trạng|bối cảnh|sự cần thiết|chủ đề|",
        r"hình thức|phương châm|số lượng)(?:\s|[,.:;]|$)",
    );
    /// What saves such a heading.
    WORK_SECTION = concat!(
        r"(?i)nhiệm vụ|nội dung(?: thực hiện| nhiệm vụ| công việc)|giải pháp|",
        r"tổ chức thực hiện|phân công|biện pháp|trách nhiệm|yêu cầu (?:đối với|các|UBND)",
    );
    /// Headings that may stand without a number, bold or capitals above marked lines.
    HEADING = concat!(
        r"(?i)^(?:(?:về\s+)?mục đích|yêu cầu|mục tiêu|quan điểm|nhiệm vụ|giải pháp|",
        r"nội dung|tổ chức thực hiện|phân công|trách nhiệm|chế độ|các nhiệm vụ|khẩu hiệu|",
        r"nguyên tắc|chỉ tiêu|phương châm|công tác)(?:\s[^.;]{0,80}|\s*:)?$",
    );
    /// A heading under which every sentence is work.
    WORK_HEADING = concat!(
        r"(?i)^(?:các |một số |về )?(?:nội dung|nhiệm vụ|hoạt động|công việc|biện pháp|giải pháp|",
        r"tổ chức thực hiện|phân công|triển khai thực hiện|công tác chuẩn bị)(?:\s|[,.:;]|$)",
    );
    /// What a report must hold, not what must be done.
    CONTENTS = concat!(
        r"^(?:Tình hình|Những|Kết quả|Số (?:lượng|liệu)|Mức|Thực trạng|Ưu điểm|Hạn chế|",
        r"Nguyên nhân|Khó khăn|Thuận lợi|Kiến nghị|Đề xuất, kiến nghị|Phương hướng|Tồn tại)\s",
    );
    /// A line that opens with the name of an attribute.
    LABEL = concat!(
        r"^(?:Thời gian|Địa điểm|Địa bàn|Thành phần|Đối tượng|Số lượng|Nội dung|Hình thức|",
        r"Phương thức|Chủ trì|Phối hợp|Cơ quan|Đơn vị|Người|Kinh phí|Nguồn kinh phí|",
        r"Tiến độ|Sản phẩm|Kết quả|Chỉ tiêu|Mục tiêu|Yêu cầu|Mục đích|Phạm vi|Báo cáo viên|",
        r"Giảng viên|Tên|Họ và tên|Chức vụ|Điện thoại|Email|Quy mô|Thời lượng|Thời hạn|",
        r"Trang phục|Khách mời|Đại biểu|Phương tiện|Tài liệu|Chủ đề|",
        r"Ghi chú)(?:[\s,]+[^:.;\n]{0,45})?\s*:|^Lĩnh vực\s*:",
    );
    /// The label that names who does it.
    LEAD_LABEL = concat!(
        r"^(?:(?:Cơ quan|Đơn vị|Người)\s+)?(?i:chủ trì|thực hiện|",
        r"đơn vị thực hiện)(?:\s+thực hiện)?\s*:\s*",
    );
    COOPERATE_LABEL = r"^(?:(?:Cơ quan|Đơn vị|Người)\s+)?(?i:phối hợp)(?:\s+thực hiện)?\s*:\s*";
    /// A closing sentence that asks nothing of its own.
    FORMULA = concat!(
        r"(?i)^(?:trên đây là|nhận được|trong quá trình (?:triển khai|thực hiện|tổ chức)|",
        r"quá trình (?:triển khai|thực hiện)|nếu có (?:khó khăn|vướng mắc|vấn đề)|",
        r"mọi (?:vướng mắc|thông tin)|rất mong|trân trọng|xin trân trọng|(?:chỉ thị|",
        r"kế hoạch|công văn|quyết định|nghị quyết|hướng dẫn|thông báo|",
        r"thông tri|công điện|chương trình)(?: liên tịch| phối hợp)? này (?:được|có hiệu lực|",
        r"thay thế|phổ biến)|",
        r"căn cứ (?:nội dung )?(?:kế hoạch|công văn|chỉ thị|hướng dẫn) này)",
    );
    CLOSING = concat!(
        r"^(?:Trên đây là|Nhận được|Trong quá trình|Quá trình triển khai|Yêu cầu|Đề nghị|",
        r"Kính đề nghị|Giao |Rất mong|Trân trọng|Căn cứ (?:nội dung )?(?:Kế hoạch|Công văn|",
        r"Chỉ thị|Hướng dẫn|Thông báo|Chương trình) này|(?:Chỉ thị|Kế hoạch|Công văn|",
        r"Nghị quyết|Hướng dẫn|Thông báo|Thông tri|Công điện|Quy chế|Quy định|Đề án|Kết luận|",
        r"Chương trình|Quyết định)(?: liên tịch| phối hợp| hành động)? này|",
        r"Căn cứ (?:các )?(?:nội dung|tinh thần|yêu cầu)[^.;:]{0,40}, (?:đề nghị|yêu cầu)|",
        r"Quá trình (?:triển khai|thực hiện)|Mọi (?:thông tin|chi tiết|khó khăn)|",
        r"Thông tin liên hệ|(?:Ủy ban|UBND|Ban|",
        r"Đảng ủy|Sở|Chủ tịch|Tỉnh ủy|Thường trực|Văn phòng)[^.;:]{0,80} (?:yêu cầu|",
        r"đề nghị|giao|thông báo|trân trọng)\s|Nếu có |Mọi vướng mắc)",
    );
    /// What makes a closing order a duty of its own, beyond obeying.
    SPECIFIC = concat!(
        r"(?i)báo cáo|\bgửi\b|tổng hợp|theo dõi|đôn đốc|kiểm tra|tham mưu|đăng ký|\bnộp\b|",
        r"bố trí|niêm yết|tuyên truyền|công khai|chủ trì|đăng tải|",
        r"rà soát|phân công|lập danh sách|xây dựng kế hoạch|hướng dẫn|",
        r"thẩm định|đánh giá",
    );
    /// Trouble to be told of, which is no duty.
    TROUBLE = r"(?i)nếu có|vướng mắc|khó khăn|phát sinh";
    VALIDITY = concat!(
        r"(?i)^(?:quyết định|chỉ thị|kế hoạch|nghị quyết|quy chế|quy định|hướng dẫn|",
        r"công văn|thông báo) này\s+(?:có hiệu lực|thay thế|được phổ biến)|",
        r"\snày có hiệu lực (?:kể từ|thi hành|từ)",
    );
    /// Articles and points that rule instead of giving work.
    RULING = concat!(
        r"(?i)^(?:ban hành (?:kèm theo|quy chế|quy định|kế hoạch|chương trình|đề án)|",
        r"phê duyệt|thành lập|kiện toàn|công nhận|khen thưởng|tặng|bổ nhiệm|cử các|",
        r"giải thể|bãi bỏ|hủy bỏ|thay thế|sửa đổi|quyết định này|nghị quyết này|",
        r"chỉ thị này|kế hoạch này (?:có hiệu lực|thay thế)|quy chế này|quy định này|",
        r"thông qua|giao bổ sung|điều chỉnh|công bố|ban chỉ đạo[^.;]{0,80}(?:tự giải thể|",
        r"giải thể|sử dụng con dấu))|có hiệu lực (?:kể từ|thi hành|từ) ngày|",
        r"chấm dứt hiệu lực|(?:tự )?giải thể(?:\s|[.;,])",
    );
    LIABLE = r"(?i)chịu trách nhiệm(?: thi hành|\s)|có trách nhiệm(?: thi hành|\s)";
    FUNDING = r"(?i)^(?:về )?(?:nguồn )?kinh phí[^.;]{0,80}(?::|được|từ|do|bố trí|thực hiện|trích)";
    PEOPLE_HEAD = concat!(
        r"(?i)(?:gồm|bao gồm|thành phần|danh sách|thành viên|các (?:ông|",
        r"đồng chí))[^.;]{0,60}:?\s*$",
    );
    PERSON_ITEM = concat!(
        r"^(?:Ông|Bà|Đồng chí|Đ/c|Các ông|Các bà|",
        r"Các đồng chí)\s*(?:\([^)]*\)\s*)?:?\s*\p{Lu}[^:]*(?:[-–,]|:)\s*(?:Chủ tịch|Phó|",
        r"Trưởng|Bí thư|Ủy viên|Giám đốc|Thành viên|Tổ trưởng|Công chức|Cán bộ|Chánh|",
        r"Thư ký)",
    );
    /// Something must be done.
    MUST = concat!(
        r"(?i)(?:^|\s)(?:phải|cần|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì|",
        r"được giao|không được|không để|nghiêm cấm)(?:\s|[,.;:])",
    );
    SENTENCE = r"[.;!?]\s+";
    /// Grounds of a decision, printed as dashes.
    GROUNDS = r"^(?:Căn cứ|Xét|Theo đề nghị)\s[^\n]*[;,]$";
}

/// Letters in the order in which they count points.
pub const LETTERS: &str = "abcdđefghijklmnopqrstuvwxyz";
/// Words that count.
pub const ORDINAL_WORDS: [&[&str]; 10] = [
    &["nhất", "một"],
    &["hai", "nhì"],
    &["ba"],
    &["tư", "bốn"],
    &["năm"],
    &["sáu"],
    &["bảy"],
    &["tám"],
    &["chín"],
    &["mười"],
];
/// The numbers of sections.
pub const ROMANS: [&str; 12] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
];
