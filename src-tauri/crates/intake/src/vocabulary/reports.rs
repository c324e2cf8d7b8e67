//! Words of reporting: sending, receivers, periods.

super::patterns! {
    /// Something is sent. Without this no row is made.
    SEND_VERB = r"(?i)báo cáo|gửi|\bnộp\b|đăng ký|\btrình\s";
    /// Something is told; a duty to report only with a day and a body.
    TELL_VERB = concat!(
        r"(?i)thông báo|\bbáo (?:với|cho|về)\s|thông tin (?:kết quả|tình hình|về)|cung cấp|",
        r"phản ánh|chuyển (?:hồ sơ|kết quả|số liệu|báo cáo|danh sách)|",
        r"bàn giao|phản hồi|cập nhật",
    );
    /// What leads to a receiver.
    TOWARDS = concat!(
        r"(?:(?i:gửi|nộp|trình)(?:\s+(?:báo cáo|danh sách|kế hoạch|hồ sơ|kết quả|văn bản|",
        r"đăng ký|bản đăng ký|về|cho|đến|tới))*|(?i:báo cáo)(?:\s+(?:kết quả|tình hình|",
        r"tiến độ|chuyên đề|định kỳ|nhanh|bằng văn bản|với|cho|về|lên|đến))*|(?i:đăng ký|",
        r"báo cáo)[^.;,]{1,60}\svới|(?i:báo) với|về|cho|đến|tới|lên)\s+",
    );
    VIA = r"(?:\(\s*)?(?i:thông qua|qua)\s+";
    /// Ends a receiver.
    RECEIVER_END = concat!(
        r"\s(?:để|theo|trước|chậm nhất|muộn nhất|không quá|vào|định kỳ|qua|thông qua|",
        r"trong|tổng hợp|xem xét|biết|kết quả|tình hình|về|hằng|hàng|khi|sau|và (?:báo cáo|",
        r"tổng hợp|đề xuất|tham mưu)|công tác|việc|những|nội dung|theo dõi|chỉ đạo|bằng|",
        r"đúng|là|cùng|kèm|từng|đến hết|hết|nắm|tại|phê duyệt|thẩm định|cho ý kiến|",
        r"lần lượt|kịp thời|phục vụ|đồng thời|\d+ (?:tháng|bản)|năm|quý|tháng|mỗi|thông|",
        r"danh sách|báo cáo|sơ kết|tổng kết|hai lần|ít nhất)(?:\s|$)",
    );
    /// Laid before a chief who signs what then goes out to somebody else.
    FOR_SIGNATURE = r"^,?\s*(?:ký|duyệt|phê duyệt|xem xét|ban hành|cho ý kiến|quyết định)\b";
    /// Sent on by the receiver, not by the one who is bound here.
    PASSED_ON = r"(?i)để\s+(?:tổng hợp|theo dõi|phục vụ|kịp thời|biết)[^.;]*$";
    PERIOD = concat!(
        r"(?i)(?P<half>học kỳ\s+(?:I{1,2}|[12])\b|(?:0?6|sáu) tháng(?:\s+(?:đầu|",
        r"cuối)\s+năm)?(?:\s*/\s*(?:1\s+)?lần)?)|(?P<nine>(?:0?9|",
        r"chín) tháng(?:\s+đầu năm)?)|(?P<quarter>(?:(?:hằng|hàng|mỗi|theo|từng)\s+quý|",
        r"quý\s+(?:[IV]+|\d)|báo cáo quý|\bquý\b|(?:0?3|ba) tháng(?:\s*/\s*lần)?))|",
        r"(?P<month>(?:(?:hằng|hàng|mỗi|theo|từng)\s+tháng|báo cáo tháng|kỳ tháng|",
        r"\btháng\s*[,:(]|\btháng(?:\s+(?:trước|gửi|và|chậm)\b)))|(?P<week>(?:hằng|hàng|",
        r"mỗi)\s+tuần|báo cáo tuần|\btuần\b)|(?P<year>(?:cả\s+|hằng\s+|hàng\s+|cuối\s+|",
        r"mỗi\s+|\b0?1\s+|một\s+|(?:báo cáo|kết quả|đánh giá|tổng hợp)\s+(?:tổng kết\s+|",
        r"kết quả\s+)?(?:công tác\s+)?(?:cuối\s+)?)năm|\bnăm\s+(?:trước ngày|trước \d|",
        r"chậm nhất|muộn nhất)|",
        r"tổng kết năm|12 tháng|(?:và|,|;|:|\(|-)\s*năm\b|^\s*năm\b)",
    );
    /// Obliges without a date.
    BY_RULE = concat!(
        r"(?i)theo (?:đúng )?(?:quy định|phụ lục|yêu cầu|mẫu|biểu mẫu|đề cương|chế độ|",
        r"hướng dẫn)|(?:đúng|đảm bảo|bảo đảm)[^.;]{0,40}(?:thời gian|quy định|thời hạn)|",
        r"quy định tại|định kỳ",
    );
    REGIME = r"(?i)chế độ (?:thông tin,? )?(?:và )?báo cáo|chế độ thông tin";
    /// Advising somebody else who reports.
    ADVISE = r"(?i)tham mưu";
    /// Asking for a decision, or telling about an incident: no periodic report.
    FOR_DECISION = concat!(
        r"(?i)(?:báo cáo|trình|gửi)[^.;]{0,80}(?:xem xét|quyết định|cho ý kiến|phê duyệt|",
        r"chỉ đạo|giải quyết|xử lý|tháo gỡ)|khó khăn|vướng mắc|phát sinh|đột xuất|",
        r"khi có yêu cầu|kịp thời báo cáo|báo cáo kịp thời|sau mỗi|sau khi (?:kết thúc|",
        r"hoàn thành|tổ chức)|báo cáo viên",
    );
    /// A duty with a date that sends nothing.
    DONE = r"(?i)hoàn thành|\bxong\b|tổ chức (?:hội nghị|tổng kết|sơ kết)|kết thúc";
    RECEIVER_COLUMN = r"(?i)^(?:cơ quan|đơn vị|nơi)\s+(?:nhận|tiếp nhận|nhận báo cáo)";
    REPORTER_COLUMN = concat!(
        r"(?i)^(?:cơ quan|đơn vị|nơi)\s+",
        r"(?:báo cáo|gửi|thực hiện|gửi báo cáo|chủ trì)",
    );
    ANNEX_HERE = concat!(
        r"(?i)(?:có |theo |tại |\()\s*(?:các )?(?:phụ lục|biểu mẫu|mẫu|đề cương|danh sách|",
        r"biểu)(?:\s+(?:số\s+)?[\dIVX]+)?[^.;()]{0,40}(?:kèm theo|đính kèm|gửi kèm)|",
        r"(?:phụ lục|biểu mẫu|đề cương|danh sách)\s+(?:kèm theo|đính kèm)|",
        r"\(kèm theo[^)]{0,60}\)|ban hành kèm theo (?:quyết định|kế hoạch|công văn|",
        r"nghị quyết|chỉ thị|hướng dẫn) này",
    );
    /// A bracket behind a day that says which report it is for.
    OF_THE_DAY = concat!(
        r"(?i)^\s*(?:\([^()]{0,80}\)|,?\s*(?:đối với|cho)\s+(?:kỳ\s+)?(?:báo cáo\s+)?",
        r"[^,;.()]{0,30})",
    );
    /// What may stand between two periods of one list.
    LIST_GAP = r"(?i)^(?:và|hoặc|báo cáo|hằng|hàng|định kỳ|kỳ|\s)*$";
    /// A period that the words of the day itself name.
    IN_TERM = concat!(
        r"(?i)(?P<quarter>quý)|(?P<month>(?:hằng|hàng|mỗi) tháng|tháng (?:sau|kế|tiếp))|",
        r"(?P<week>tuần)|(?P<year>(?:hằng|hàng|mỗi) năm)",
    );
    /// What joins a second step to the first.
    LINK = concat!(
        r"^(?:[,;:.)–-]\s*|(?:và|đồng thời|sau đó|trên cơ sở đó|để|rồi|kịp thời|",
        r"từ đó)[\s,]+)*",
    );
    /// The receiver goes on with what it received.
    GATHERS = r"(?i)^[,;]?\s*để\s+(?:kịp thời\s+)?(?:tổng hợp|báo cáo|trình|gửi|tham mưu)";
    /// The way to a receiver, behind the day.
    WAY_BEHIND = r"(?i)^\s*(?:\(|,?\s*(?:thông )?qua\s)";
    /// Obliges by a rule or form that is elsewhere.
    BY_FORM = concat!(
        r"(?i)theo (?:đúng )?(?:quy định|phụ lục|mẫu|biểu mẫu|đề cương|chế độ)|quy định tại|",
        r"đúng (?:thời gian|thời hạn|hạn|định kỳ)|thời gian quy định|thời hạn quy định",
    );
    /// The annex or form that a duty names.
    ANNEX_NAMED = concat!(
        r"(?:[Pp]hụ lục|[Bb]iểu mẫu|[Mm]ẫu số|[Bb]iểu số|[Đđ]ề cương|[Mm]ẫu)(?:\s+(?:số\s+)?",
        r"(?:[IVX]+|\d+)[\w/.\-]*)?(?:\s+(?:kèm theo|gửi kèm|đính kèm|của|tại|ban hành kèm theo))?",
        r"(?:\s+(?:Công văn|Kế hoạch|Quyết định|Hướng dẫn|Thông tư|Nghị định)[^,;.()]{0,70})?",
    );
    /// The column of days.
    DAY_COLUMN = r"(?i)^(?:thời (?:hạn|gian|điểm)|hạn|trước ngày|chậm nhất|ngày (?:gửi|nộp))";
    /// The head of a table of reports.
    REPORT_TABLE = r"(?i)báo cáo|nơi nhận|(?:cơ quan|đơn vị) (?:gửi|nhận)";
    /// A heading above points that need no verb of sending.
    REPORT_HEADING = concat!(
        r"(?i)^(?:về\s+)?(?:thực hiện\s+)?(?:chế độ|thời (?:gian|hạn)|công tác|định kỳ)?\s*",
        r"(?:thông tin,?\s*)?(?:và\s+)?(?:gửi\s+)?báo cáo",
    );
    /// Looks like a body and is something done.
    ACT = r"^(?i:tổ chức (?:hội|ngày|thực|triển|các hội|tuyên|kiểm|tập|đối|sơ|tổng|lễ)|phòng,)";
    /// What follows "qua" in brackets and is no body.
    NO_BODY = concat!(
        r"(?i)^(?:địa chỉ|email|e-mail|thư điện tử|zalo|hệ thống|phần mềm|hòm thư|đường|trục|",
        r"hộp thư|số điện thoại|điện thoại|bưu điện|cổng|trang|mạng|ioffice|văn bản)\b",
    );
    /// Ends the words after "qua" in brackets.
    WAY_END = concat!(
        r"[;)]|,\s*(?:\p{Ll}|\d|SĐT|Email|Zalo|Điện thoại)|",
        r"\s(?:để|tổng hợp|trước|chậm nhất|muộn nhất|vào|kèm)(?:\s|$)|",
        r"\s-\s(?:điện|email|SĐT)",
    );
    /// A second receiver with a way of its own: "… (qua X) và UBND tỉnh (qua Y)".
    SECOND_WAY = r"^[^();]{0,100}\((?i:thông qua|qua)\s[^)]{1,100}\)\s*(?:,|và|, và)\s+";
}

/// What relative terms count.
pub const COUNTED: [&str; 3] = [" ngày", " giờ", " tuần"];
