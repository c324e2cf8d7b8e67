//! Words of reporting: sending, receivers, periods.

super::patterns! {
    /// Something is sent. Without this no row is made.
    SEND_VERB = r"(?i)báo cáo|gửi|\bnộp\b|đăng ký";
    /// Something is told; a duty to report only with a day and a body.
    TELL_VERB = r"(?i)thông báo|cung cấp|chuyển (?:hồ sơ|kết quả|số liệu)";
    /// What leads to a receiver.
    TOWARDS = concat!(
        r"(?:(?i:gửi|nộp|trình)(?:\s+(?:báo cáo|danh sách|kế hoạch|hồ sơ|kết quả|văn bản|",
        r"đăng ký|bản đăng ký|về|cho|đến|tới))*|(?i:báo cáo)(?:\s+(?:kết quả|tình hình|",
        r"bằng văn bản|với|cho|về|lên|đến))*|(?i:đăng ký)[^.;,]{1,60}\svới|về|cho|đến|tới|lên)\s+",
    );
    VIA = r"(?:\(\s*)?(?i:thông qua|qua)\s+";
    /// Ends a receiver.
    RECEIVER_END = concat!(
        r"(?i)\s(?:để|theo|trước|chậm nhất|muộn nhất|không quá|vào|định kỳ|qua|thông qua|",
        r"trong|tổng hợp|xem xét|biết|kết quả|tình hình|về|hằng|hàng|khi|sau|và (?:báo cáo|",
        r"tổng hợp|đề xuất|tham mưu)|công tác|việc|những|nội dung|theo dõi|chỉ đạo|bằng|",
        r"đúng|là|cùng|kèm|từng|đến hết|hết|nắm|tại|phê duyệt|thẩm định|cho ý kiến|",
        r"lần lượt|kịp thời|phục vụ|đồng thời|\d+ (?:tháng|bản)|năm|quý|tháng)(?:\s|$)",
    );
    /// Laid before a chief who signs what then goes out to somebody else.
    FOR_SIGNATURE = r"^,?\s*(?:ký|duyệt|phê duyệt|xem xét|ban hành|cho ý kiến|quyết định)\b";
    /// Sent on by the receiver, not by the one who is bound here.
    PASSED_ON = r"(?i)để\s+(?:tổng hợp|theo dõi|phục vụ|kịp thời|biết)[^.;]*$";
    PERIOD = concat!(
        r"(?i)(?P<half>(?:0?6|sáu) tháng(?:\s+(?:đầu|",
        r"cuối)\s+năm)?(?:\s*/\s*(?:1\s+)?lần)?)|(?P<nine>(?:0?9|",
        r"chín) tháng(?:\s+đầu năm)?)|(?P<quarter>(?:(?:hằng|hàng|mỗi|theo|từng)\s+quý|",
        r"quý\s+(?:[IV]+|\d)|báo cáo quý|\bquý\b|(?:0?3|ba) tháng(?:\s*/\s*lần)?))|",
        r"(?P<month>(?:(?:hằng|hàng|mỗi|theo|từng)\s+tháng|báo cáo tháng|kỳ tháng|",
        r"\btháng\s*[,:(]|\btháng(?:\s+(?:trước|gửi|và|chậm)\b)))|(?P<week>(?:hằng|hàng|",
        r"mỗi)\s+tuần|báo cáo tuần|\btuần\b)|(?P<year>(?:cả\s+|hằng\s+|hàng\s+|cuối\s+|",
        r"mỗi\s+|\b0?1\s+|một\s+|báo cáo\s+(?:tổng kết\s+|kết quả\s+)?(?:công tác\s+)?)năm|",
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
        r"hoàn thành|tổ chức)|báo cáo viên|báo cáo chuyên đề",
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
}
