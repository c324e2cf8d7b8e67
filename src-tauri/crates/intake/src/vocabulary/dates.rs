//! Spellings of days, terms and windows.

const DAY: &str = r"(?:(?:ngày\s*)?(?P<d>\d{1,2})\s*[/.\-]\s*(?P<m>\d{1,2})(?:\s*[/.\-]\s*(?P<y>\d{4})|\s+năm\s+(?P<y2>\d{4}))?|ngày\s*(?P<d3>\d{1,2})\s+tháng\s+(?P<m3>\d{1,2})(?:\s*(?:năm\s+|/\s*)(?P<y3>\d{4}))?)";

super::patterns! {
    /// One printed day at the start of the text.
    DATE = format!(r"^{DAY}");
    /// The date after a document's number.
    CITED_DATE = format!(r"^\s*(?:,\s*)?(?:\(\s*)?(?:ký\s+|ban hành\s+)?(?:ngày\s+)?{DAY}");
    /// A day of a month that is not named: "ngày 20 tháng cuối quý", "ngày 05 của tháng sau".
    BARE_DAY = r"^(?:ngày|mùng)\s*(?:mùng\s*)?(?P<d>\d{1,2})(?P<next>\s+(?:của\s+)?(?:tháng|quý|kỳ)\s+(?:sau|kế tiếp|tiếp theo|liền kề|kế|liền sau|đầu (?:tiên )?(?:của )?(?:quý|kỳ) (?:sau|tiếp theo|kế tiếp))(?:\s+liền kề)?)?(?P<same>\s+(?:(?:của\s+)?tháng cuối(?: cùng)?(?: của)?(?: mỗi| hằng| hàng)? (?:quý|kỳ)|(?:của\s+)?tháng cuối|(?:hằng|hàng|mỗi) tháng|(?:cuối|của)\s+(?:tháng|quý|kỳ)(?: báo cáo)?|tháng báo cáo))?";
    WEEKDAY = r"^(?:ngày\s+)?(?P<w>[Tt]hứ\s*(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ [Nn]hật)(?:\s+(?:(?:hằng|hàng|mỗi) tuần|tuần cuối(?: cùng)?(?: của)? tháng))?";
    /// Words that make the day after them a term.
    CUE = r"(?i)\b(?P<cue>trước|chậm nhất(?: là)?(?: vào| đến| trong| trước)?|muộn nhất(?: là)?(?: vào| đến| trước)?|không quá|đến hết|hết|hạn cuối(?: cùng)?(?: là| đến)?|thời hạn(?: là| đến)?|vào|xong)(?P<hour>\s*:?\s*(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{2}\s*(?:phút|')?)?(?:\s*,)?|giờ hành chính))?\s+";
    WINDOW = r"(?i)\btừ\s+(?:ngày\s*)?(?P<a>\d{1,2}(?:\s*[/.\-]\s*\d{1,2}(?:\s*[/.\-]\s*\d{4})?|\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)?)\s*(?:đến|tới|-|–)\s*(?:hết\s+)?(?:ngày\s*)?(?P<b>\d{1,2}(?:\s*[/.\-]\s*\d{1,2}(?:\s*[/.\-]\s*\d{4})?|\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?))(?:\s+năm\s+(?P<y>\d{4}))?";
    DAY_OF_WINDOW = r"^(?P<d>\d{1,2})(?:\s*(?:[/.\-]|tháng)\s*(?P<m>\d{1,2})(?:\s*(?:[/.\-]|năm)\s*(?P<y>\d{4}))?)?$";
    /// Terms that name no day.
    LOOSE = r"(?i)\b(?:trong\s+(?:nửa (?:đầu|cuối)\s+)?(?:tháng\s+\d{1,2}(?:\s*(?:/|năm)\s*\d{4})?|quý\s+(?:[IV]{1,3}|[1-4])(?:\s*(?:/|năm)\s*\d{4})?)|trong\s+(?:vòng\s+|thời hạn\s+|thời gian\s+)?\d{1,3}\s*(?:\([^)]{1,30}\)\s*)?(?:ngày|giờ|tuần|tháng)(?:\s+làm việc)?(?:\s*,?\s*(?:kể\s+)?(?:từ|sau)\s+[^,.;:()]{1,80})?|(?:chậm nhất|muộn nhất|không quá)(?:\s+là)?\s+(?:sau\s+)?\d{1,3}\s*(?:\([^)]{1,30}\)\s*)?(?:ngày|giờ|tuần|tháng)(?:\s+làm việc)?(?:\s*,?\s*(?:kể\s+)?(?:từ|sau|trước)\s+[^,.;:()]{1,80})?|(?:xong|hoàn thành)\s+trước\s+(?:tháng|quý)\s+[^,.;:()]{1,30})";
    /// Another day on the same terms: "… và 10/11".
    ALSO = r"^\s*(?:,|và|;)\s*(?:(?:trước|chậm nhất)\s+)?(?:ngày\s+)?\d{1,2}\s*/\s*\d{1,2}\b";
    /// What precedes a day that is history, not a term.
    HISTORY = r"(?i)(?:ban hành|thành lập|phát sinh|có hiệu lực|sinh|hiệu lực thi hành|ký kết|tiếp nhận|sáp nhập|tồn tại)\s+$";
    /// A verb that makes "vào ngày …" a term and not the day of an event.
    SENDING = r"(?i)gửi|báo cáo|nộp|hoàn thành|xong|đăng ký";
    ENTRY_INTO_FORCE = r"(?i)hiệu lực[^.;]{0,40}$";
    YEARLY_TAIL = r"(?i)^\s+(?:của\s+)?(?:hằng|hàng|mỗi) năm";
}

/// Days of the week, Monday first.
pub const WEEKDAYS: [[&str; 2]; 7] = [
    ["hai", "2"],
    ["ba", "3"],
    ["tư", "4"],
    ["năm", "5"],
    ["sáu", "6"],
    ["bảy", "7"],
    ["nhật", "nhật"],
];

/// After this the day itself is late.
pub const BEFORE: &str = "trước";
/// The cue that needs a verb of sending.
pub const AT: &str = "vào";
