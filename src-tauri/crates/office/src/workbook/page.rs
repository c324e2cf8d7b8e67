//! Puts tables on sheets: the official heading, the table, and how it looks on screen and paper.
//!
//! Each sheet is A4 landscape, one page wide, with the margins of Nghị định 30/2020/NĐ-CP, its
//! head repeated on every page, frozen on screen and filterable.

use rust_xlsxwriter::utility::{column_number_to_name, row_col_to_cell};
use rust_xlsxwriter::{Format, Formula, Workbook as Xlsx, Worksheet};

use super::cell::{self, Cell, Cut};
use super::layout::{Band, HEAD_ROW};
use super::table::Table;
use super::{Workbook, Written, measure, new_file, styles, words};
use crate::OfficeError;

/// More lines than this are refused: Excel ends at 1,048,576 rows.
const MOST_LINES: usize = 500_000;
const MM: f64 = 1.0 / 25.4;

/// A workbook in the making.
pub struct File<'a> {
    pub book: &'a Workbook,
    xlsx: Xlsx,
    names: Vec<String>,
    cuts: Vec<Cut>,
}

impl<'a> File<'a> {
    pub fn new(book: &'a Workbook) -> Result<Self, OfficeError> {
        Ok(Self {
            book,
            xlsx: new_file(book)?,
            names: Vec::new(),
            cuts: Vec::new(),
        })
    }

    pub fn finish(mut self) -> Result<Written, OfficeError> {
        Ok(Written {
            bytes: self.xlsx.save_to_buffer()?,
            cuts: self.cuts,
        })
    }

    /// The name a sheet will get: a second one of its kind is numbered.
    pub fn free_name(&self, name: &str) -> String {
        let taken = |name: &str| self.names.iter().any(|n| n == name);
        let mut free = name.to_owned();
        let mut count = 1;
        while taken(&free) {
            count += 1;
            free = format!("{name} ({count})");
        }
        free
    }

    /// One more sheet.
    pub fn put(&mut self, table: &Table) -> Result<(), OfficeError> {
        if table.lines.len() > MOST_LINES {
            return Err(OfficeError::TooManyRows(table.lines.len()));
        }
        let name = self.free_name(&table.name);
        self.names.push(name.clone());
        // Not `Worksheet::new`: only a sheet of the file knows its default font, and with it how
        // wide a pixel is.
        let sheet = self.xlsx.add_worksheet();
        sheet.set_name(&name)?;
        let mut desk = Desk {
            sheet,
            name: &name,
            cuts: &mut self.cuts,
        };
        for (at, column) in table.columns.iter().enumerate() {
            desk.sheet
                .set_column_width_pixels(at as u16, column.pixels.round() as u32)?;
        }
        heading(&mut desk, self.book, table)?;
        head(&mut desk, table)?;
        let bands = table.bands();
        body(&mut desk, table, &bands)?;
        totals(&mut desk, table, &bands)?;
        ids(&mut desk, table, &bands)?;
        paper(desk.sheet, self.book, table, &bands)
    }
}

/// The sheet being written, and what did not fit on it.
struct Desk<'a> {
    sheet: &'a mut Worksheet,
    name: &'a str,
    cuts: &'a mut Vec<Cut>,
}

impl Desk<'_> {
    fn write(
        &mut self,
        row: u32,
        col: u16,
        cell: &Cell,
        format: &Format,
    ) -> Result<(), OfficeError> {
        match cell {
            Cell::Blank => self.sheet.write_blank(row, col, format)?,
            Cell::Text(text) => {
                let (text, cut) = cell::fitted(text);
                if let Some((kept, dropped)) = cut {
                    let cell = row_col_to_cell(row, col);
                    self.cuts.push(Cut {
                        sheet: self.name.to_owned(),
                        cell,
                        kept,
                        dropped,
                    });
                }
                let quoted = cell::looks_like_formula(&text);
                let format = if quoted {
                    &format.clone().set_quote_prefix()
                } else {
                    format
                };
                self.sheet
                    .write_string_with_format(row, col, text, format)?
            }
            Cell::Date(on, shown) => {
                let format = format.clone().set_num_format(*shown);
                self.sheet.write_date_with_format(row, col, on, &format)?
            }
            Cell::Number(number) => {
                let format = format
                    .clone()
                    .set_num_format(styles::number_format(*number));
                self.sheet
                    .write_number_with_format(row, col, *number, &format)?
            }
            Cell::Formula(text, result) => {
                let format = format
                    .clone()
                    .set_num_format(styles::number_format(*result));
                let formula = Formula::new(text).set_result(format!("{result}"));
                self.sheet
                    .write_formula_with_format(row, col, formula, &format)?
            }
        };
        Ok(())
    }

    /// A text over the columns `from..to` of one row.
    fn across(
        &mut self,
        row: u32,
        (from, to): (usize, usize),
        text: &str,
        format: &Format,
    ) -> Result<(), OfficeError> {
        let (from, last) = (from as u16, to as u16 - 1);
        if last > from {
            self.sheet.merge_range(row, from, row, last, "", format)?;
        }
        self.write(row, from, &Cell::text(text), format)
    }
}

/// Agency at the left, state and motto at the right, title and span below.
fn heading(desk: &mut Desk, book: &Workbook, table: &Table) -> Result<(), OfficeError> {
    let (all, split) = (table.columns.len(), table.heading_split());
    let (left, right) = ((0, split), (split, all));
    let left_pixels: f64 = table.columns[..split].iter().map(|c| c.pixels).sum();
    let agency = book.agency.to_uppercase();
    let superior = book.superior.as_deref().unwrap_or("").to_uppercase();
    let lines: [&str; 2] = if superior.is_empty() {
        [&agency, ""]
    } else {
        [&superior, &agency]
    };
    let bold = |line: usize| lines[line] == agency;
    let high = |line: usize| {
        measure::height(lines[line], left_pixels, styles::BODY_SIZE, bold(line)).max(17.0)
    };

    desk.across(0, left, lines[0], &styles::heading(bold(0)))?;
    desk.across(0, right, words::STATE, &styles::heading(true))?;
    desk.sheet.set_row_height(0, high(0))?;
    if superior.is_empty() {
        desk.across(1, left, words::RULE, &styles::rule())?;
    } else {
        desk.across(1, left, lines[1], &styles::heading(true))?;
        desk.across(2, left, words::RULE, &styles::rule())?;
    }
    desk.across(1, right, words::MOTTO, &styles::motto())?;
    desk.sheet.set_row_height(1, high(1).max(19.0))?;
    desk.sheet.set_row_height(2, 12)?;
    desk.across(3, (0, all), &table.title, &styles::title())?;
    let title = measure::height(&table.title, table.pixels(), styles::TITLE_SIZE, true);
    desk.sheet.set_row_height(3, title.max(22.0))?;
    desk.across(4, (0, all), &table.span, &styles::span())?;
    desk.sheet.set_row_height(4, 18)?;
    if book.sample {
        desk.across(5, (0, all), words::SAMPLE_LINE, &styles::sample())?;
        desk.sheet.set_row_height(5, 20)?;
    } else {
        desk.sheet.set_row_height(5, 8)?;
    }
    Ok(())
}

/// The head of the table: names, and in a register the columns' numbers.
fn head(desk: &mut Desk, table: &Table) -> Result<(), OfficeError> {
    desk.sheet.set_row_height(HEAD_ROW, table.head_height())?;
    for (at, column) in table.columns.iter().enumerate() {
        desk.write(
            HEAD_ROW,
            at as u16,
            &Cell::text(&column.head),
            &styles::head().set_font_size(column.head_size),
        )?;
        if table.numbered {
            let number = Cell::Text(format!("({})", at + 1));
            desk.write(HEAD_ROW + 1, at as u16, &number, &styles::head_number())?;
        }
    }
    Ok(())
}

fn body(desk: &mut Desk, table: &Table, bands: &[Band]) -> Result<(), OfficeError> {
    let formats: Vec<_> = table
        .columns
        .iter()
        .map(|c| styles::body(c.size, c.side))
        .collect();
    for (at, band) in bands.iter().enumerate() {
        for row in band.row..=band.last() {
            desk.sheet.set_row_height(row, band.height)?;
        }
        for (col, format) in formats.iter().enumerate() {
            let col16 = col as u16;
            if band.rows > 1 {
                desk.sheet
                    .merge_range(band.row, col16, band.last(), col16, "", format)?;
            }
            let cell = table
                .lines
                .get(at)
                .and_then(|line| line.get(col))
                .unwrap_or(&Cell::Blank);
            desk.write(band.row, col16, cell, format)?;
        }
    }
    Ok(())
}

/// The last row: sums that follow the filter (109: hidden rows are not counted).
fn totals(desk: &mut Desk, table: &Table, bands: &[Band]) -> Result<(), OfficeError> {
    let Some(first_sum) = table.columns.iter().position(|c| c.total) else {
        return Ok(());
    };
    let (Some(first), Some(last)) = (bands.first(), bands.last()) else {
        return Ok(());
    };
    let row = last.last() + 1;
    desk.sheet.set_row_height(row, 20)?;
    desk.across(
        row,
        (0, first_sum),
        words::TOTAL,
        &styles::total(styles::Side::Middle),
    )?;
    for (col, column) in table.columns.iter().enumerate().skip(first_sum) {
        let format = styles::total(column.side);
        let cell = if column.total {
            let sum = table
                .lines
                .iter()
                .filter_map(|line| number(line.get(col)))
                .sum();
            let name = column_number_to_name(col as u16);
            let range = format!("{name}{}:{name}{}", first.row + 1, last.last() + 1);
            Cell::Formula(format!("SUBTOTAL(109,{range})"), sum)
        } else {
            Cell::Blank
        };
        desk.write(row, col as u16, &cell, &format)?;
    }
    Ok(())
}

fn number(cell: Option<&Cell>) -> Option<f64> {
    match cell {
        Some(Cell::Number(number) | Cell::Formula(_, number)) => Some(*number),
        _ => None,
    }
}

/// The records of the lines, in a hidden column beside the table that is never printed.
fn ids(desk: &mut Desk, table: &Table, bands: &[Band]) -> Result<(), OfficeError> {
    if table.ids.is_empty() {
        return Ok(());
    }
    let column = table.columns.len() as u16;
    let plain = styles::base(styles::BODY_SIZE);
    let heading = Cell::text(words::ID_HEADING);
    desk.write(HEAD_ROW, column, &heading, &plain)?;
    for (band, id) in bands.iter().zip(&table.ids) {
        desk.write(band.row, column, &Cell::text(id), &plain)?;
    }
    desk.sheet.set_column_hidden(column)?;
    let last = bands.last().map_or(table.filter_row(), Band::last) + 1;
    desk.sheet.set_print_area(0, 0, last, column - 1)?;
    Ok(())
}

/// Paper, panes, filter.
fn paper(
    sheet: &mut Worksheet,
    book: &Workbook,
    table: &Table,
    bands: &[Band],
) -> Result<(), OfficeError> {
    let last_col = table.columns.len() as u16 - 1;
    let last_row = bands.last().map_or(table.filter_row(), Band::last);
    sheet.autofilter(table.filter_row(), 0, last_row, last_col)?;
    sheet.set_freeze_panes(table.filter_row() + 1, 0)?;
    sheet.set_repeat_rows(HEAD_ROW, table.filter_row())?;
    sheet
        .set_paper_size(9)
        .set_landscape()
        .set_print_fit_to_pages(1, 0);
    sheet.set_margins(
        30.0 * MM,
        15.0 * MM,
        20.0 * MM,
        20.0 * MM,
        8.0 * MM,
        8.0 * MM,
    );
    sheet
        .set_print_center_horizontally(true)
        .set_screen_gridlines(false);
    sheet.set_footer(format!(
        "&C&\"Times New Roman,Regular\"&11{}",
        words::FOOTER
    ));
    if book.sample {
        sheet.set_header(format!("&C&\"Times New Roman,Bold\"&12{}", words::SAMPLE));
    }
    Ok(())
}
