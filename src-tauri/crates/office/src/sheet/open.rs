//! From the reader of workbooks to our cells.

use super::{Book, Cell, MOST_CELLS, MOST_COLUMNS, Merge, Sheet};
use crate::OfficeError;
use calamine::{Data, DataRef, DataType, Dimensions, Ods, Range, Reader, SheetVisible, Xls, Xlsx};
use std::io::{Cursor, Read as _};

/// No kind of document has a longer name.
const LONGEST_MIMETYPE: u64 = 200;

pub enum Kind {
    Xlsx,
    Xls,
    Ods,
    Csv,
}

/// What the file is, by its first bytes; of a package, by what it says of itself.
pub fn kind_of(name: &str, bytes: &[u8]) -> Result<Kind, OfficeError> {
    let holds = |mark: &[u8]| bytes.windows(mark.len()).any(|at| at == mark);
    let wide = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        holds(&name)
    };
    if bytes.starts_with(b"PK\x03\x04") {
        return if holds(b"xl/workbook") {
            Ok(Kind::Xlsx)
        } else if mimetype(bytes).is_some_and(|kind| kind.contains("opendocument.spreadsheet")) {
            Ok(Kind::Ods)
        } else {
            Err(OfficeError::NotASheet)
        };
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return if wide("EncryptedPackage") {
            Err(OfficeError::LockedFile)
        } else if wide("Workbook") || wide("Book") {
            Ok(Kind::Xls)
        } else {
            Err(OfficeError::NotASheet)
        };
    }
    let name = name.to_lowercase();
    let is_text = [".csv", ".tsv", ".txt"]
        .iter()
        .any(|end| name.ends_with(end));
    if is_text {
        Ok(Kind::Csv)
    } else if [".xlsx", ".xlsm", ".xls", ".ods"]
        .iter()
        .any(|end| name.ends_with(end))
    {
        Err(OfficeError::DamagedFile("no workbook in it".to_owned()))
    } else {
        Err(OfficeError::NotASheet)
    }
}

/// What an OpenDocument package says it is.
fn mimetype(bytes: &[u8]) -> Option<String> {
    let mut file = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut kind = String::new();
    let part = file.by_name("mimetype").ok()?;
    part.take(LONGEST_MIMETYPE).read_to_string(&mut kind).ok()?;
    Some(kind)
}

/// Cell by cell: what the file claims of its size is not believed.
pub fn xlsx(bytes: &[u8], go_on: &mut dyn FnMut() -> bool) -> Result<Book, OfficeError> {
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(failed)?;
    let mut sheets = Vec::new();
    let mut cells = 0;
    for meta in file.sheets_metadata().to_vec() {
        let mut sheet = Sheet {
            name: meta.name.clone(),
            hidden: meta.visible != SheetVisible::Visible,
            ..Sheet::default()
        };
        // A sheet of charts alone has no cells.
        let Ok(mut reader) = file.worksheet_cells_reader(&meta.name) else {
            continue;
        };
        while let Some(cell) = reader.next_cell().map_err(failed)? {
            step(&mut cells, go_on)?;
            let (row, column) = cell.get_position();
            sheet.put(row as usize, column as usize, value_ref(cell.get_value()));
        }
        drop(reader);
        let merges = file.merge_cells_by_sheet_name(&meta.name);
        sheet.merges = merges.map_err(failed)?.into_iter().map(merge).collect();
        sheets.push(sheet);
    }
    Ok(plain(sheets))
}

pub fn xls(bytes: &[u8], go_on: &mut dyn FnMut() -> bool) -> Result<Book, OfficeError> {
    let mut file: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(failed)?;
    let mut sheets = Vec::new();
    let mut cells = 0;
    for meta in file.sheets_metadata().to_vec() {
        let range = file.worksheet_range(&meta.name).map_err(failed)?;
        let mut sheet = from_range(&range, &mut cells, go_on)?;
        sheet.name.clone_from(&meta.name);
        sheet.hidden = meta.visible != SheetVisible::Visible;
        let merges = file.merge_cells_by_sheet_name(&meta.name);
        sheet.merges = merges.map_err(failed)?.into_iter().map(merge).collect();
        sheets.push(sheet);
    }
    Ok(plain(sheets))
}

pub fn ods(bytes: &[u8], go_on: &mut dyn FnMut() -> bool) -> Result<Book, OfficeError> {
    let mut file: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(failed)?;
    let mut sheets = Vec::new();
    let mut cells = 0;
    for meta in file.sheets_metadata().to_vec() {
        let range = file.worksheet_range(&meta.name).map_err(failed)?;
        let mut sheet = from_range(&range, &mut cells, go_on)?;
        sheet.name.clone_from(&meta.name);
        sheet.hidden = meta.visible != SheetVisible::Visible;
        sheets.push(sheet);
    }
    Ok(plain(sheets))
}

fn plain(sheets: Vec<Sheet>) -> Book {
    Book {
        sheets,
        encoding: None,
    }
}

fn from_range(
    range: &Range<Data>,
    cells: &mut usize,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Sheet, OfficeError> {
    let mut sheet = Sheet::default();
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, cell) in range.used_cells() {
        step(cells, go_on)?;
        sheet.put(top as usize + row, left as usize + column, value(cell));
    }
    Ok(sheet)
}

fn step(cells: &mut usize, go_on: &mut dyn FnMut() -> bool) -> Result<(), OfficeError> {
    *cells += 1;
    if *cells > MOST_CELLS {
        Err(OfficeError::TooManyCells)
    } else if cells.is_multiple_of(4096) && !go_on() {
        Err(OfficeError::Stopped)
    } else {
        Ok(())
    }
}

fn merge(found: Dimensions) -> Merge {
    let last = u32::try_from(MOST_COLUMNS).unwrap_or(u32::MAX);
    Merge {
        rows: (found.start.0, found.end.0),
        columns: (found.start.1.min(last), found.end.1.min(last)),
    }
}

fn value_ref(data: &DataRef<'_>) -> Cell {
    match data {
        DataRef::SharedString(text) => text_cell(text),
        DataRef::String(text) => text_cell(text),
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::Bool(yes) => Cell::Bool(*yes),
        DataRef::Error(error) => Cell::Error(error.to_string()),
        DataRef::Empty => Cell::Empty,
        other => day_cell(other),
    }
}

fn value(data: &Data) -> Cell {
    match data {
        Data::String(text) => text_cell(text),
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::Bool(yes) => Cell::Bool(*yes),
        Data::Error(error) => Cell::Error(error.to_string()),
        Data::Empty => Cell::Empty,
        other => day_cell(other),
    }
}

/// Days, with or without an hour; a length of time stays a number.
fn day_cell(data: &impl DataType) -> Cell {
    match (data.as_date(), data.as_f64()) {
        (Some(day), _) => Cell::Day(day),
        (None, Some(number)) => Cell::Number(number),
        (None, None) => data
            .as_string()
            .map_or(Cell::Empty, |text| text_cell(&text)),
    }
}

fn text_cell(text: &str) -> Cell {
    if text.trim().is_empty() {
        return Cell::Empty;
    }
    Cell::Text(crate::text::tidy_cell(text))
}

fn failed(error: impl std::fmt::Display) -> OfficeError {
    let words = error.to_string();
    if words.to_lowercase().contains("password") {
        OfficeError::LockedFile
    } else {
        OfficeError::DamagedFile(words)
    }
}
