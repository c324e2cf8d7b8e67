//! Tables that someone received: .xlsx, .xls, .ods and .csv as sheets of typed cells.
//!
//! What the file is, its first bytes say. Everything is bounded before it is read: unpacked size,
//! cells, rows, columns; a file that would unpack to more is refused in words. Text in TCVN3 or VNI
//! is converted, and says so. The values are the ones that were kept in the file: what they mean,
//! a serial number that is a day for instance, is not decided here (`intake::table`).
//! Not here: formulas, looks, macros, writing (`workbook`).

mod bounds;
mod csv;
mod old_text;
mod open;

use crate::OfficeError;
use crate::text::Encoding;
use chrono::NaiveDate;

/// More cells than this, in all sheets together, are refused.
pub const MOST_CELLS: usize = 4_000_000;
/// Columns beyond are not read, and the sheet says so.
pub const MOST_COLUMNS: usize = 400;
/// The largest file, packed as it is.
pub const MOST_BYTES: usize = 96 << 20;

/// A file of sheets.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    pub sheets: Vec<Sheet>,
    /// What the text was written in, where it had to be converted.
    pub encoding: Option<Encoding>,
}

/// One sheet, cell by cell from its first row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    pub name: String,
    pub hidden: bool,
    pub rows: Vec<Vec<Cell>>,
    pub merges: Vec<Merge>,
    /// Columns beyond `MOST_COLUMNS` were left out.
    pub cut: bool,
}

/// Cells shown as one: rows and columns from 0, ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    pub rows: (u32, u32),
    pub columns: (u32, u32),
}

/// The value of one cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    Number(f64),
    Day(NaiveDate),
    Bool(bool),
    /// As Excel shows it: "#REF!".
    Error(String),
}

/// Reads the sheets of the file `name`; `go_on` is asked again and again, and may stop it.
pub fn read(
    name: &str,
    bytes: &[u8],
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Book, OfficeError> {
    if bytes.len() > MOST_BYTES {
        return Err(OfficeError::TooLarge);
    }
    if bytes.is_empty() {
        return Err(OfficeError::EmptyFile);
    }
    let mut book = match open::kind_of(name, bytes)? {
        open::Kind::Xlsx => {
            bounds::unpacked(bytes)?;
            open::xlsx(bytes, go_on)?
        }
        open::Kind::Ods => {
            bounds::unpacked(bytes)?;
            bounds::repeats(bytes)?;
            open::ods(bytes, go_on)?
        }
        open::Kind::Xls => {
            bounds::sheets_of_xls(bytes)?;
            open::xls(bytes, go_on)?
        }
        open::Kind::Csv => csv::read(name, bytes, go_on)?,
    };
    for sheet in &mut book.sheets {
        sheet.trim();
    }
    if book.sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(OfficeError::EmptyFile);
    }
    if book.encoding.is_none() {
        book.encoding = old_text::convert(&mut book.sheets);
    }
    Ok(book)
}

impl Sheet {
    /// Puts a cell in its place; what stands beyond the last column is left out.
    fn put(&mut self, row: usize, column: usize, cell: Cell) {
        if cell == Cell::Empty {
            return;
        }
        if column >= MOST_COLUMNS {
            self.cut = true;
            return;
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let line = &mut self.rows[row];
        if line.len() <= column {
            line.resize(column + 1, Cell::Empty);
        }
        line[column] = cell;
    }

    /// Takes empty rows off the end.
    fn trim(&mut self) {
        while self.rows.last().is_some_and(Vec::is_empty) {
            self.rows.pop();
        }
    }
}
