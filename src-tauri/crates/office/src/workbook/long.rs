//! A list of any length, written row by row: nothing of a row is kept once it is written.
//!
//! The short lists of [`super::write`] are laid out before they are written, so that tall rows and
//! formulas over other sheets fit; a list of a hundred thousand rows must not stand in memory. Its
//! looks are the same, but each row stands in one row of the sheet, as high as its longest text.
//! Texts stand in the rows themselves, so a file is a little larger than one that shares them.

use std::io::{Seek, Write};
use std::path::Path;

use chrono::NaiveDate;
use rust_xlsxwriter::utility::{column_number_to_name, row_col_to_cell};
use rust_xlsxwriter::{Format, Formula, Worksheet};

use super::cell::{self, Cut};
use super::{Workbook, measure, new_file, styles, words};
use crate::OfficeError;

/// Excel ends at 1,048,576 rows; the head takes some.
const MOST_ROWS: u32 = 1_000_000;
/// The row of the head, from 0: titles stand above.
const HEAD: u32 = 3;
/// Excel's highest row, in points.
const HIGHEST: f64 = 409.0;
/// Rows of one line.
const LOWEST: f64 = 19.5;
/// Rows between two questions whether to go on.
const STEP: u32 = 256;

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct LongColumn {
    pub head: String,
    pub pixels: f64,
    /// Summed by a formula in the last row.
    pub total: bool,
}

/// One value of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum LongCell {
    Blank,
    Text(String),
    Day(NaiveDate),
    Number(f64),
}

/// What the sheet is called and how its columns are.
#[derive(Debug, Clone, PartialEq)]
pub struct LongSheet {
    pub name: String,
    pub title: String,
    pub columns: Vec<LongColumn>,
    /// The last column holds the ids of the records, and is hidden.
    pub has_ids: bool,
}

/// The formats of the cells, made once.
struct Looks {
    text: Format,
    quoted: Format,
    day: Format,
    whole: Format,
    broken: Format,
}

impl Looks {
    fn new() -> Self {
        let number =
            |shown| styles::body(styles::BODY_SIZE, styles::Side::Right).set_num_format(shown);
        let text = styles::body(styles::BODY_SIZE, styles::Side::Left);
        Self {
            quoted: text.clone().set_quote_prefix(),
            day: styles::body(styles::BODY_SIZE, styles::Side::Middle).set_num_format(words::DATE),
            whole: number(styles::number_format(1.0)),
            broken: number(styles::number_format(0.5)),
            text,
        }
    }
}

/// Writes the rows as they come into `out`, a file in `folder`. `go_on` is told how many there
/// are so far, and may stop it.
pub fn write<W: Write + Seek + Send>(
    book: &Workbook,
    list: &LongSheet,
    rows: &mut dyn Iterator<Item = Vec<LongCell>>,
    (out, folder): (W, &Path),
    go_on: &mut dyn FnMut(u32) -> bool,
) -> Result<Vec<Cut>, OfficeError> {
    let mut xlsx = new_file(book)?;
    // What waits on the disk lies beside the file it becomes, and is gone with it.
    xlsx.set_tempdir(folder)?;
    let sheet = xlsx.add_worksheet_with_constant_memory()?;
    sheet.set_name(&list.name)?;
    let mut cuts = Vec::new();
    let last_column = paper(sheet, book, list)?;
    head(sheet, book, list)?;
    let looks = Looks::new();
    let mut row = HEAD;
    let mut sums = vec![0.0; list.columns.len()];
    for cells in rows {
        row += 1;
        if row - HEAD > MOST_ROWS {
            return Err(OfficeError::TooManyRows(row as usize));
        }
        if row.is_multiple_of(STEP) && !go_on(row - HEAD) {
            return Err(OfficeError::Stopped);
        }
        let mut height = LOWEST;
        for (at, cell) in cells.iter().enumerate() {
            let column = at as u16;
            put(sheet, (row, column), cell, &looks, (&list.name, &mut cuts))?;
            match cell {
                LongCell::Text(text) if at < last_column => {
                    let pixels = list.columns.get(at).map_or(0.0, |column| column.pixels);
                    if measure::may_wrap(text, pixels, styles::BODY_SIZE) {
                        let needed = measure::height(text, pixels, styles::BODY_SIZE, false);
                        height = height.max(needed);
                    }
                }
                LongCell::Number(number) => sums[at] += number,
                _ => {}
            }
        }
        if height > LOWEST {
            sheet.set_row_height(row, height.min(HIGHEST))?;
        }
    }
    totals(sheet, list, row, &sums)?;
    sheet.autofilter(HEAD, 0, row.max(HEAD + 1), (last_column - 1) as u16)?;
    sheet.set_print_area(0, 0, row + 1, (last_column - 1) as u16)?;
    xlsx.save_to_writer(out)?;
    Ok(cuts)
}

fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &LongCell,
    looks: &Looks,
    (name, cuts): (&str, &mut Vec<Cut>),
) -> Result<(), OfficeError> {
    match cell {
        LongCell::Blank => sheet.write_blank(row, column, &looks.text)?,
        LongCell::Text(text) => {
            let text = cell::clean_fast(text);
            let (text, cut) = cell::fitted_fast(text);
            if let Some((kept, dropped)) = cut {
                cuts.push(Cut {
                    sheet: name.to_owned(),
                    cell: row_col_to_cell(row, column),
                    kept,
                    dropped,
                });
            }
            let look = if cell::looks_like_formula(&text) {
                &looks.quoted
            } else {
                &looks.text
            };
            sheet.write_string_with_format(row, column, text.as_ref(), look)?
        }
        LongCell::Day(day) => sheet.write_date_with_format(row, column, day, &looks.day)?,
        LongCell::Number(number) => {
            let look = if number.fract() == 0.0 {
                &looks.whole
            } else {
                &looks.broken
            };
            sheet.write_number_with_format(row, column, *number, look)?
        }
    };
    Ok(())
}

/// Paper, panes and widths; gives how many columns are seen.
fn paper(sheet: &mut Worksheet, book: &Workbook, list: &LongSheet) -> Result<usize, OfficeError> {
    for (at, column) in list.columns.iter().enumerate() {
        sheet.set_column_width_pixels(at as u16, column.pixels.round() as u32)?;
    }
    let seen = list.columns.len() - usize::from(list.has_ids);
    if list.has_ids {
        sheet.set_column_hidden(seen as u16)?;
    }
    sheet.set_freeze_panes(HEAD + 1, 0)?;
    sheet.set_repeat_rows(HEAD, HEAD)?;
    sheet
        .set_paper_size(9)
        .set_landscape()
        .set_print_fit_to_pages(1, 0);
    sheet.set_footer(format!(
        "&C&\"Times New Roman,Regular\"&11{}",
        words::FOOTER
    ));
    if book.sample {
        sheet.set_header(format!("&C&\"Times New Roman,Bold\"&12{}", words::SAMPLE));
    }
    Ok(seen)
}

fn head(sheet: &mut Worksheet, book: &Workbook, list: &LongSheet) -> Result<(), OfficeError> {
    let agency = cell::clean(&book.agency.to_uppercase());
    let left = styles::base(styles::BODY_SIZE).set_bold();
    let title = super::table::titled(&list.title, &book.span.label);
    sheet.write_string_with_format(0, 0, agency, &left)?;
    sheet.write_string_with_format(1, 0, title, &left.clone().set_font_size(styles::TITLE_SIZE))?;
    let span = words::span(book.span.from, book.span.to);
    sheet.write_string_with_format(2, 0, span, &styles::base(styles::BODY_SIZE).set_italic())?;
    let look = styles::head();
    let seen = list.columns.len() - usize::from(list.has_ids);
    for (at, column) in list.columns.iter().enumerate() {
        let text = if at < seen {
            column.head.as_str()
        } else {
            words::ID_HEADING
        };
        sheet.write_string_with_format(HEAD, at as u16, text, &look)?;
    }
    sheet.set_row_height(HEAD, 36)?;
    Ok(())
}

/// Sums that follow the filter (109: hidden rows are not counted).
fn totals(
    sheet: &mut Worksheet,
    list: &LongSheet,
    last: u32,
    sums: &[f64],
) -> Result<(), OfficeError> {
    let Some(first) = list.columns.iter().position(|column| column.total) else {
        return Ok(());
    };
    if last == HEAD {
        return Ok(());
    }
    let row = last + 1;
    if first > 0 {
        let look = styles::total(styles::Side::Left);
        sheet.write_string_with_format(row, 0, words::TOTAL, &look)?;
    }
    let summed = list.columns.iter().enumerate();
    for (at, _) in summed.filter(|(_, column)| column.total) {
        let name = column_number_to_name(at as u16);
        let text = format!("SUBTOTAL(109,{name}{}:{name}{})", HEAD + 2, last + 1);
        let formula = Formula::new(text).set_result(format!("{}", sums[at]));
        let look =
            styles::total(styles::Side::Right).set_num_format(styles::number_format(sums[at]));
        sheet.write_formula_with_format(row, at as u16, formula, &look)?;
    }
    Ok(())
}
