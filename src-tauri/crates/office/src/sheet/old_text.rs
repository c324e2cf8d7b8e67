//! Cells written for the fonts of before Unicode (.VnTime, VNI-Times): converted, if it is sure.
//!
//! One cell is too short to tell by; all the words of the file together are judged.

use super::{Cell, Sheet};
use crate::text::{Encoding, undisguised};

/// Converts every text that gains by it; gives what the file was written in.
pub fn convert(sheets: &mut [Sheet]) -> Option<Encoding> {
    let mut texts: Vec<&mut String> = sheets.iter_mut().flat_map(texts_of).collect();
    let joined = texts
        .iter()
        .map(|text| text.replace('\n', LINE_END))
        .collect::<Vec<_>>()
        .join("\n");
    let (converted, encoding) = undisguised(&joined)?;
    let lines: Vec<&str> = converted.split('\n').collect();
    if lines.len() != texts.len() {
        return None;
    }
    for (text, line) in texts.iter_mut().zip(lines) {
        **text = line.replace(LINE_END, "\n");
    }
    Some(encoding)
}

/// Stands for a line end within a cell, so that every cell is one line.
const LINE_END: &str = "\u{1}";

fn texts_of(sheet: &mut Sheet) -> impl Iterator<Item = &mut String> {
    let name = std::iter::once(&mut sheet.name);
    let cells = sheet.rows.iter_mut().flatten();
    name.chain(cells.filter_map(|cell| match cell {
        Cell::Text(text) => Some(text),
        _ => None,
    }))
}
