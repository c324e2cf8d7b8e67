//! Spellings of days, terms and windows.

/// "ngày" and "tháng" also as a scanner loses their accents.
const DAY: &str = concat!(
    r"(?:(?:ng[àa]y\s*)?(?P<d>\d{1,2})\s*[/.\-]\s*(?P<m>\d{1,2})(?:\s*[/.\-]\s*(?P<y>\d{4})|",
    r"\s+n[ăa]m\s+(?P<y2>\d{4}))?|",
    r"ng[àa]y\s*(?P<d3>\d{1,2})\s+th[áa]ng\s+(?:(?P<m3>\d{1,2})|(?P<mw>một|hai|ba|tư|sáu|",
    r"bảy|tám|chín|mười một|mười hai|mười)\b)(?:\s*(?:,\s*)?(?:n[ăa]m\s+|/\s*)(?P<y3>\d{4}))?)",
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
        r"^(?:ng[àa]y|mùng|mồng)\s*(?:mùng\s*|mồng\s*)?(?P<d>\d{1,2})",
        r"(?P<next>\s+(?:của\s+)?(?:tháng|quý|",
        r"kỳ)\s+(?:sau|kế tiếp|tiếp theo|liền kề|kế|liền sau|đầu (?:tiên )?(?:của )?(?:quý|",
        r"kỳ) (?:sau|tiếp theo|",
        r"kế tiếp))(?:\s+liền kề)?)?(?P<same>\s+(?:(?:của\s+)?tháng (?:cuối(?: cùng)?|thứ ba|",
        r"thứ 3)(?: của)?(?: mỗi| hằng| hàng| từng)? (?:quý|kỳ)|(?:của\s+)?tháng cuối|",
        r"(?:hằng|hàng|mỗi|các|từng) tháng|(?:cuối|của)\s+(?:tháng|quý|kỳ)(?: báo cáo)?|",
        r"tháng báo cáo|tháng cuối kỳ))?",
    );
    WEEKDAY = concat!(
        r"^(?:ngày\s+)?(?P<w>[Tt]hứ\s*(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|",
        r"[Cc]hủ [Nn]hật)(?:\s+(?:(?:hằng|hàng|mỗi) tuần|",
        r"tuần cuối(?: cùng)?(?: của)? tháng))?",
    );
    /// The day of the week before a complete day: "thứ Sáu, ngày 15/5/2026".
    WEEKDAY_BEFORE = r"^(?i:thứ\s*(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\s*,?\s*(?:\(\s*)?";
    /// Words that make the day after them a term.
    CUE = concat!(
        r"(?i)\b(?P<cue>tr[ưu][ớo]c|(?:chậm nhất|cham nhat|muộn nhất|muon nhat|trễ nhất)(?: là)?",
        r"(?: vào| đến hết| đến| hết| trong| trước)?|không (?:quá|muộn hơn|chậm hơn|trễ hơn)|",
        r"từ nay đến(?: hết)?|đến hết|hết|",
        r"hạn cuối(?: cùng)?(?: là| đến)?|thời hạn(?: là| đến)?|vào|",
        r"xong)(?P<hour>\s*:?\s*(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{2}\s*(?:phút|",
        r"')?)?(?:\s*,)?|\d{1,2}:\d{2}(?:\s*,)?|giờ hành chính))?\s+(?:(?:sáng|chiều|trưa|tối|",
        r"cuối giờ(?: chiều)?)\s+)?",
    );
    /// A day that comes again, with no word before it: "báo cáo ngày 20 hằng tháng".
    AGAIN = concat!(
        r"(?i)\b(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\s+(?:hằng|hàng|mỗi)\s+tuần|",
        r"\bngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2}|\s*/\s*\d{1,2})?\s+",
        r"(?:(?:của\s+)?(?:hằng|hàng|mỗi)\s+(?:tháng|năm)|(?:của\s+)?tháng cuối(?: của)? quý)",
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
        r"(?i)\b(?:",
        r"(?:ngay\s+)?trong\s+(?:nửa (?:đầu|cuối)\s+|tuần (?:đầu|cuối|thứ \w+)\s+(?:của\s+)?)?",
        r"(?:tháng\s+\d{1,2}(?:\s*(?:/|năm)\s*\d{4})?|quý\s+(?:[IV]{1,3}|[1-4])",
        r"(?:\s*(?:/|năm)\s*\d{4})?)|",
        r"(?:trong\s+(?:vòng\s+|thời hạn\s+|thời gian\s+)?|ngay\s+trong\s+)?",
        r"(?P<span>(?:chậm nhất|muộn nhất|không quá|trong|tối đa)(?:\s+là)?\s+(?:sau\s+|vòng\s+|",
        r"thời hạn\s+|thời gian\s+)?\d{1,3}\s*(?:\([^)]{1,30}\)\s*)?(?:ngày|giờ|tuần|tháng)",
        r"(?:\s+làm việc)?(?:\s+(?:đầu|cuối)\s+năm(?:\s+\d{4})?)?",
        r"(?:\s*,?\s*(?:kể\s+)?(?:từ|sau|trước)\s+[^,.;:()]{1,80})?)|",
        r"trước\s+(?:(?:ngày|khi)\s+[^,.;:()\d]{1,40}\s+)?(?:ít nhất\s+|",
        r"tối thiểu\s+)?\d{1,3}\s+(?:ngày|tuần|tháng)(?:\s+làm việc)?|",
        r"(?:ít nhất|tối thiểu)\s+\d{1,3}\s+(?:ngày|",
        r"tuần)(?:\s+làm việc)?\s+trước\s+[^,.;:()]{1,60}|",
        r"(?:chậm nhất|muộn nhất|đến hết|hết|trước)(?:\s+là|\s+trong|\s+đến hết)*\s+(?:tháng\s+",
        r"\d{1,2}|quý\s+(?:[IV]{1,3}|[1-4]))(?:\s*(?:/|năm)\s*\d{4})?)",
    );
    /// Another day on the same terms: "… và 10/11", "… và ngày 30 hằng tháng".
    ALSO = concat!(
        r"(?i)^\s*(?:(?:đối với|cho) báo cáo [^,;.]{1,20}?)?\s*(?:,\s*và|,|và|",
        r";)\s*(?P<cue>(?:trước|chậm nhất|muộn nhất)\s+)?",
        r"(?:(?:ngày\s+)?\d{1,2}\s*[/.\-]\s*\d{1,2}\b|ngày\s+\d{1,2}\s+(?:của|tháng|hằng|hàng|",
        r"mỗi))",
    );
    /// What precedes a day that is history, not a term.
    HISTORY = concat!(
        r"(?i)(?:ban hành|thành lập|phát sinh|có hiệu lực|sinh|hiệu lực thi hành|ký kết|",
        r"tiếp nhận|sáp nhập|tồn tại)\s+$",
    );
    /// A verb that makes "vào ngày …" a term and not the day of an event.
    SENDING = concat!(
        r"(?i)gửi|báo cáo|nộp|hoàn thành|xong|đăng ký|cung cấp|phản ánh|trình\s|chuyển\s|",
        r"thông báo kết quả|thông tin (?:tình hình|kết quả)",
    );
    /// What makes a window the span of figures, not of work.
    FIGURES = r"(?i)(?:số liệu|được tính|tính|chốt|kỳ báo cáo|mốc)[^.;]{0,40}$";
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
pub const UNTIL: [&str; 5] = ["đến hết", "hết", "chậm nhất", "muộn nhất", "không quá"];
/// Months in words.
pub const MONTHS: [&str; 12] = [
    "một",
    "hai",
    "ba",
    "tư",
    "năm",
    "sáu",
    "bảy",
    "tám",
    "chín",
    "mười",
    "mười một",
    "mười hai",
];
/// After this the day itself is late.
pub const BEFORE: &str = "trước";
/// The same word without its accents.
pub const BEFORE_PLAIN: &str = "truoc";
/// Cues that say neither.
pub const OPEN_CUES: [&str; 2] = ["thời hạn", "xong"];
/// The cue that needs a verb of sending.
pub const AT: &str = "vào";
/// After these the day still counts.
pub const LATEST: [&str; 3] = ["chậm nhất", "muộn nhất", "không quá"];
/// The word before the number of a day.
pub const NAMED_DAY: &str = "ngày";
/// A term counted in these is relative.
pub const DAYS: &str = "ngày";
