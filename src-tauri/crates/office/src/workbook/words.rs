//! The official words of the sheets. They are part of the form, like its columns, and are the
//! same in every notebook; the words of the window stand in `vi.json`.

use chrono::{Datelike, NaiveDate};

pub const FILE_TITLE: &str = "Sổ Dân vận";
pub const STATE: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
pub const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
pub const RULE: &str = "__________";
pub const SAMPLE: &str = "SỔ MẪU";
pub const SAMPLE_LINE: &str = "SỔ MẪU – nội dung ví dụ, không dùng để báo cáo";
pub const FOOTER: &str = "Trang &P/&N";
/// The heading of the hidden column of ids; the reader of tables knows it by the same words.
pub const ID_HEADING: &str = "so-dan-van:id";
pub const TOTAL: &str = "Tổng cộng";
pub const CUT_MARK: &str = " … [đã cắt bớt vì quá dài, xem toàn văn trong sổ]";

pub const TASKS: &str = "Nhiệm vụ";
pub const TASKS_TITLE: &str = "BẢNG THEO DÕI THỰC HIỆN NHIỆM VỤ CÔNG TÁC DÂN VẬN";
pub const TASK_HEADS: [&str; 7] = [
    "Việc",
    "Nguồn",
    "Chủ trì",
    "Phối hợp",
    "Thời hạn",
    "Tiến độ",
    "Kết quả",
];

/// Nghị định 30/2020/NĐ-CP, Phụ lục IV, mục VIII.
pub const REGISTER: &str = "Theo dõi văn bản đến";
pub const REGISTER_TITLE: &str = "SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN";
pub const REGISTER_HEADS: [&str; 7] = [
    "Số đến",
    "Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản",
    "Đơn vị hoặc người nhận",
    "Thời hạn giải quyết",
    "Tiến độ giải quyết",
    "Số, ký hiệu văn bản trả lời",
    "Ghi chú",
];

pub const JOURNAL: &str = "Nhật ký";
pub const JOURNAL_TITLE: &str = "NHẬT KÝ CÔNG TÁC DÂN VẬN";
pub const JOURNAL_HEADS: [&str; 5] = ["Ngày", "Loại", "Nơi", "Nội dung", "Việc, mô hình liên quan"];

pub const INITIATIVES: &str = "Mô hình, điển hình";
pub const INITIATIVES_TITLE: &str = "DANH SÁCH MÔ HÌNH, ĐIỂN HÌNH “DÂN VẬN KHÉO”";
pub const INITIATIVE_HEADS: [&str; 8] = [
    "Tên mô hình, điển hình",
    "Lĩnh vực",
    "Mô hình/ điển hình",
    "Tập thể/ cá nhân",
    "Chủ trì",
    "Bắt đầu",
    "Trạng thái",
    "Ghi chú",
];

pub const FIGURES: &str = "Số liệu báo cáo";
pub const FIGURES_TITLE: &str = "BIỂU SỐ LIỆU CÔNG TÁC DÂN VẬN";
pub const FIGURE_HEADS: [&str; 8] = [
    "Mã",
    "Chỉ tiêu",
    "Đơn vị tính",
    "Số liệu",
    "Kỳ",
    "Cách tính",
    "Số mục nhật ký",
    "Ghi chú",
];
pub const MISSING: &str = "chưa có số liệu";

pub const SOURCES: &str = "Nguồn số liệu";
pub const SOURCES_TITLE: &str = "NGUỒN SỐ LIỆU: CÁC MỤC NHẬT KÝ ĐÃ CỘNG";
pub const SOURCE_HEADS: [&str; 7] = [
    "Mã",
    "Chỉ tiêu",
    "Ngày",
    "Loại",
    "Nơi",
    "Nội dung",
    "Số liệu",
];

/// Date formats: a real date in the cell, the document's word before it, short because a date
/// does not wrap.
pub const DATE: &str = "dd/mm/yyyy";
pub const DATE_BEFORE: &str = "\"trước \"dd/mm/yyyy";
pub const DATE_BY: &str = "\"đến hết \"dd/mm/yyyy";

/// A date in words: a day under 10 and the months 1 and 2 take a leading zero
/// (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 4 điểm b).
pub fn date(on: NaiveDate) -> String {
    let month = on.month();
    let zero = if month < 3 { "0" } else { "" };
    format!("{:02}/{zero}{month}/{}", on.day(), on.year())
}

pub fn before(on: NaiveDate) -> String {
    format!("trước {}", date(on))
}

pub fn by(on: NaiveDate) -> String {
    format!("đến hết {}", date(on))
}

pub fn span(from: Option<NaiveDate>, to: NaiveDate) -> String {
    match from {
        Some(from) => format!("Số liệu tính từ ngày {} đến ngày {}", date(from), date(to)),
        None => format!("(đến ngày {})", date(to)),
    }
}

pub fn overridden(computed: Option<f64>, reason: &str) -> String {
    match computed {
        Some(number) => format!("Sửa tay: {reason} (máy tính được {})", grouped(number)),
        None => format!("Sửa tay: {reason}"),
    }
}

/// A number as it is written in Vietnamese: 1.234 and 12,5.
pub fn grouped(number: f64) -> String {
    let plain = format!("{}", number.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut out = String::from(if number < 0.0 { "-" } else { "" });
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push('.');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(',');
        out.push_str(fraction);
    }
    out
}
