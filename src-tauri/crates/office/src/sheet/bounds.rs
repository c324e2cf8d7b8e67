//! How large a file of sheets would become, reckoned before a reader that keeps everything sees it.

use super::MOST_CELLS;
use crate::OfficeError;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{BufReader, Cursor, Read};

/// All parts of a package together, unpacked.
const MOST_UNPACKED: u64 = 512 << 20;
/// Sheets of an old workbook: each may claim its whole grid with two cells.
const MOST_XLS_SHEETS: usize = 64;

/// Unpacks the package without keeping it; what a package claims of its sizes proves nothing.
pub fn unpacked(bytes: &[u8]) -> Result<(), OfficeError> {
    let mut archive = archive(bytes)?;
    let mut left = MOST_UNPACKED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(damaged)?;
        let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        let read = read.map_err(|error| OfficeError::DamagedFile(error.to_string()))?;
        left = left.checked_sub(read).ok_or(OfficeError::TooLarge)?;
    }
    Ok(())
}

/// Follows the repeated cells and rows of an OpenDocument sheet.
pub fn repeats(bytes: &[u8]) -> Result<(), OfficeError> {
    let mut archive = archive(bytes)?;
    let part = archive.by_name("content.xml").map_err(damaged)?;
    let mut xml = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    let mut grid = Grid::default();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => grid.begin(&tag, true)?,
            Ok(Event::Empty(tag)) => grid.begin(&tag, false)?,
            Ok(Event::End(tag)) if tag.name().as_ref() == "table:table-row" => grid.end_row()?,
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(error) => return Err(OfficeError::DamagedFile(error.to_string())),
        }
    }
}

/// The part of the grid that would be kept.
#[derive(Default)]
struct Grid {
    /// Of the row at hand: columns seen, columns up to the last that holds something, repeats.
    columns: usize,
    filled: usize,
    repeats: usize,
    /// Of the table at hand.
    rows: usize,
    last_filled_row: usize,
    widest: usize,
    /// Of the tables before.
    before: usize,
}

impl Grid {
    fn begin(&mut self, tag: &BytesStart<'_>, has_content: bool) -> Result<(), OfficeError> {
        match tag.name().as_ref() {
            "table:table" => {
                self.before += self.area();
                (self.rows, self.last_filled_row, self.widest) = (0, 0, 0);
            }
            "table:table-row" => {
                (self.columns, self.filled) = (0, 0);
                self.repeats = number(tag, "table:number-rows-repeated")?;
                if !has_content {
                    self.end_row()?;
                }
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let repeats = number(tag, "table:number-columns-repeated")?;
                self.columns = self.columns.saturating_add(repeats);
                if has_content || attribute(tag, "office:value-type")?.is_some() {
                    self.filled = self.columns;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), OfficeError> {
        self.rows = self.rows.saturating_add(self.repeats.max(1));
        if self.filled > 0 {
            self.last_filled_row = self.rows;
            self.widest = self.widest.max(self.filled);
        }
        (self.columns, self.filled, self.repeats) = (0, 0, 1);
        if self.before.saturating_add(self.area()) > MOST_CELLS {
            Err(OfficeError::TooManyCells)
        } else {
            Ok(())
        }
    }

    fn area(&self) -> usize {
        self.last_filled_row.saturating_mul(self.widest)
    }
}

fn number(tag: &BytesStart<'_>, name: &str) -> Result<usize, OfficeError> {
    let typed = attribute(tag, name)?;
    Ok(typed.map_or(1, |text| text.parse().unwrap_or(usize::MAX)))
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, OfficeError> {
    let found = tag.try_get_attribute(name);
    let found = found.map_err(|error| OfficeError::DamagedFile(error.to_string()))?;
    Ok(found.map(|attribute| attribute.value.into_owned()))
}

/// Counts what begins like a sheet of Excel 97; the reader keeps the whole grid of each.
pub fn sheets_of_xls(bytes: &[u8]) -> Result<(), OfficeError> {
    const BEGIN: &[u8] = b"\x09\x08\x10\x00\x00\x06";
    let sheets = bytes.windows(BEGIN.len()).filter(|at| *at == BEGIN).count();
    if sheets > MOST_XLS_SHEETS {
        Err(OfficeError::TooLarge)
    } else {
        Ok(())
    }
}

fn archive(bytes: &[u8]) -> Result<zip::ZipArchive<Cursor<&[u8]>>, OfficeError> {
    zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)
}

fn damaged(error: zip::result::ZipError) -> OfficeError {
    OfficeError::DamagedFile(error.to_string())
}
