//! Spellings of days, terms and windows.

const DAY: &str = concat!(
    r"(?:(?:ngày\s*)?(?P<d>\d{1,2})\s*[/.\-]\s*(?P<m>\d{1,2})(?:\s*[/.\-]\s*(?P<y>\d{4})|",
    r"\s+năm\s+(?P<y2>\d{4}))?|",
    r"ngày\s*(?P<d3>\d{1,2})\s+tháng\s+(?P<m3>\d{1,2})(?:\s*(?:năm\s+|/\s*)(?P<y3>\d{4}))?)",
);

super::patterns! {
    /// One printed day at the start of the text.
    DATE = [
            r"^",
            DAY,
        ]
        .concat();
    /// The date after a document's number.
    CITED_DATE = [
            r"^\s*(?:,\s*)?(?:\(\s*)?(?:ký\s+|ban hành\s+)?(?:ngày\s+)?",
            DAY,
        ]
        .concat();
    /// A day of a month that is not named: "ngày 20 tháng cuối quý", "ngày 05 của tháng sau".
    BARE_DAY = concat!(
        r"^(?:ngày|mùng)\s*(?:mùng\s*)?(?P<d>\d{1,2})(?P<next>\s+(?:của\s+)?(?:tháng|quý|",
        r"kỳ)\s+(?:sau|kế tiếp|tiếp theo|liền kề|kế|liền sau|đầu (?:tiên )?(?:của )?(?:quý|",
        r"kỳ) (?:sau|tiếp theo|",
        r"kế tiếp))(?:\s+liền kề)?)?(?P<same>\s+(?:(?:của\s+)?tháng cuối(?: cùng)?(?:",
        r" của)?(?: mỗi| hằng| hàng)? (?:quý|kỳ)|(?:của\s+)?tháng cuối|(?:hằng|hàng|",
        r"mỗi) tháng|(?:cuối|của)\s+(?:tháng|quý|kỳ)(?: báo cáo)?|tháng báo cáo))?",
    );
    WEEKDAY = concat!(
        r"^(?:ngày\s+)?(?P<w>[Tt]hứ\s*(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|",
        r"[Cc]hủ [Nn]hật)(?:\s+(?:(?:hằng|hàng|mỗi) tuần|",
        r"tuần cuối(?: cùng)?(?: của)? tháng))?",
    );
    /// Words that make the day after them a term.
    CUE = concat!(
        r"(?i)\b(?P<cue>trước|chậm nhất(?: là)?(?: vào| đến| trong| trước)?|",
        r"muộn nhất(?: là)?(?: vào| đến| trước)?|không quá|đến hết|hết|",
        r"hạn cuối(?: cùng)?(?: là| đến)?|thời hạn(?: là| đến)?|vào|",
        r"xong)(?P<hour>\s*:?\s*(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{2}\s*(?:phút|",
        r"')?)?(?:\s*,)?|giờ hành chính))?\s+",
    );
    WINDOW = concat!(
        r"(?i)\btừ\s+(?:ngày\s*)?(?P<a>\d{1,2}(?:\s*[/.\-]\s*\d{1,2}(?:\s*[/.\-]\s*\d{4})?|",
        r"\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)?)\s*(?:đến|tới|-|",
        r"–)\s*(?:hết\s+)?(?:ngày\s*)?(?P<b>\d{1,2}(?:\s*[/.\-]\s*\d{1,2}(?:\s*[/.\-]\s*\d{4})?|",
        r"\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?))(?:\s+năm\s+(?P<y>\d{4}))?",
    );
    DAY_OF_WINDOW = concat!(
        r"^(?P<d>\d{1,2})(?:\s*(?:[/.\-]|tháng)\s*(?P<m>\d{1,2})(?:\s*(?:[/.\-]|",
        r"năm)\s*(?P<y>\d{4}))?)?$",
    );
    /// Terms that name no day.
    LOOSE = concat!(
        r"(?i)\b(?:trong\s+(?:nửa (?:đầu|cuối)\s+)?(?:tháng\s+\d{1,2}(?:\s*(?:/|",
        r"năm)\s*\d{4})?|quý\s+(?:[IV]{1,3}|[1-4])(?:\s*(?:/|năm)\s*\d{4})?)|",
        r"trong\s+(?:vòng\s+|thời hạn\s+|",
        r"thời gian\s+)?\d{1,3}\s*(?:\([^)]{1,30}\)\s*)?(?:ngày|giờ|tuần|",
        r"tháng)(?:\s+làm việc)?(?:\s*,?\s*(?:kể\s+)?(?:từ|sau)\s+[^,.;:()]{1,80})?|",
        r"(?:chậm nhất|muộn nhất|",
        r"không quá)(?:\s+là)?\s+(?:sau\s+)?\d{1,3}\s*(?:\([^)]{1,30}\)\s*)?(?:ngày|giờ|",
        r"tuần|tháng)(?:\s+làm việc)?(?:\s*,?\s*(?:kể\s+)?(?:từ|sau|",
        r"trước)\s+[^,.;:()]{1,80})?|trước\s+(?:ít nhất|tối thiểu)\s+\d{1,3}\s+(?:ngày|tuần|",
        r"tháng)(?:\s+làm việc)?|đến hết\s+(?:tháng\s+\d{1,2}|quý\s+(?:[IV]{1,3}|",
        r"[1-4]))(?:\s*(?:/|năm)\s*\d{4})?|(?:xong|hoàn thành)\s+trước\s+(?:tháng|",
        r"quý)\s+[^,.;:()]{1,30})",
    );
    /// Another day on the same terms: "… và 10/11".
    ALSO = r"^\s*(?:,|và|;)\s*(?:(?:trước|chậm nhất)\s+)?(?:ngày\s+)?\d{1,2}\s*/\s*\d{1,2}\b";
    /// What precedes a day that is history, not a term.
    HISTORY = concat!(
        r"(?i)(?:ban hành|thành lập|phát sinh|có hiệu lực|sinh|hiệu lực thi hành|ký kết|",
        r"tiếp nhận|sáp nhập|tồn tại)\s+$",
    );
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

/// After this the last day still counts.
pub const UNTIL: &str = "đến hết";
/// After this the day itself is late.
pub const BEFORE: &str = "trước";
/// The cue that needs a verb of sending.
pub const AT: &str = "vào";
/// After these the day still counts.
pub const LATEST: [&str; 3] = ["chậm nhất", "muộn nhất", "không quá"];
