//! Fonts, borders and number formats of the sheets (Nghị định 30/2020/NĐ-CP, Phụ lục I: Times New
//! Roman, black; heading in 12–13 points, title bold).

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

pub const BODY_SIZE: f64 = 12.0;
pub const TITLE_SIZE: f64 = 14.0;
const HEAD_FILL: Color = Color::RGB(0x00F2_F2F2);
const SAMPLE_INK: Color = Color::RGB(0x00B0_1E1E);
/// The format codes are neutral: an Excel set to Vietnamese shows 1.234 and 12,5.
const WHOLE: &str = "#,##0";
const BROKEN: &str = "#,##0.##";

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Side {
    Left,
    Middle,
    Right,
}

pub fn base(size: f64) -> Format {
    Format::new()
        .set_font_name("Times New Roman")
        .set_font_size(size)
}

/// A line of the official heading.
pub fn heading(bold: bool) -> Format {
    let format = base(BODY_SIZE)
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap();
    if bold { format.set_bold() } else { format }
}

/// The motto: the line under it is as long as its words.
pub fn motto() -> Format {
    heading(true)
        .set_font_size(13)
        .set_underline(FormatUnderline::Single)
}

/// The short line under the agency's name.
pub fn rule() -> Format {
    base(6.0)
        .set_bold()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::Top)
}

pub fn title() -> Format {
    heading(true).set_font_size(TITLE_SIZE)
}

pub fn span() -> Format {
    heading(false).set_italic()
}

pub fn sample() -> Format {
    heading(true).set_font_color(SAMPLE_INK)
}

/// A cell of the table's head.
pub fn head() -> Format {
    heading(true)
        .set_border(FormatBorder::Thin)
        .set_background_color(HEAD_FILL)
}

/// The row of column numbers under the head.
pub fn head_number() -> Format {
    heading(false)
        .set_italic()
        .set_border(FormatBorder::Thin)
        .set_font_size(11)
}

pub fn body(size: f64, side: Side) -> Format {
    let format = match side {
        Side::Left => base(size).set_align(FormatAlign::Left),
        Side::Middle => base(size).set_align(FormatAlign::Center),
        Side::Right => base(size).set_align(FormatAlign::Right).set_indent(1),
    };
    format
        .set_align(FormatAlign::Top)
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
}

pub fn number_format(number: f64) -> &'static str {
    if number.fract() == 0.0 { WHOLE } else { BROKEN }
}

pub fn total(side: Side) -> Format {
    body(BODY_SIZE, side)
        .set_align(FormatAlign::VerticalCenter)
        .set_bold()
        .set_background_color(HEAD_FILL)
}
