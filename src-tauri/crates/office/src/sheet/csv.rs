//! Text between commas, semicolons or tabs, as Excel saves it: quotes doubled, any line ends.

use super::{Book, Cell, MOST_CELLS, MOST_COLUMNS, Sheet};
use crate::OfficeError;
use crate::text::plain_text;

/// So much of a file shows what parts its columns.
const SAMPLE: usize = 64 << 10;
const MARKS: [char; 4] = [';', '\t', ',', '|'];

/// The table of a text file; every cell is text, or empty.
pub fn read(
    name: &str,
    bytes: &[u8],
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Book, OfficeError> {
    let text = plain_text(bytes)?;
    let encoding = Some(text.encoding).filter(|encoding| encoding.is_old());
    // Excel writes the mark into the first line where it is not the usual one.
    let (mark, body) = match text.text.strip_prefix("sep=") {
        Some(rest) => (rest.chars().next(), rest.split_once('\n').map(|(_, b)| b)),
        None => (None, None),
    };
    let body = body.unwrap_or(&text.text);
    let mark = mark.unwrap_or_else(|| mark_of(body));
    let mut sheet = Sheet {
        name: stem(name),
        ..Sheet::default()
    };
    let mut cells = 0;
    let (mut row, mut column) = (0, 0);
    let mut fields = Fields { rest: body, mark };
    while let Some((field, ends_line)) = fields.next() {
        cells += 1;
        if cells > MOST_CELLS {
            return Err(OfficeError::TooManyCells);
        }
        if cells % 4096 == 0 && !go_on() {
            return Err(OfficeError::Stopped);
        }
        if column < MOST_COLUMNS && !field.trim().is_empty() {
            sheet.put(row, column, Cell::Text(field));
        }
        (row, column) = if ends_line {
            (row + 1, 0)
        } else {
            (row, column + 1)
        };
    }
    Ok(Book {
        sheets: vec![sheet],
        encoding,
    })
}

fn stem(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.rsplit_once('.')
        .map_or(name, |(stem, _)| stem)
        .to_owned()
}

/// The mark that parts most lines into the same number of columns.
fn mark_of(text: &str) -> char {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let lines: Vec<&str> = text[..end]
        .lines()
        .filter(|line| !line.is_empty())
        .collect();
    let score = |mark: char| {
        let mut counts: Vec<usize> = lines.iter().map(|line| outside(line, mark)).collect();
        counts.retain(|count| *count > 0);
        counts.sort_unstable();
        let usual = counts.get(counts.len() / 2).copied().unwrap_or_default();
        let agree = counts.iter().filter(|count| **count == usual).count();
        (agree, usual)
    };
    let best = MARKS.into_iter().max_by_key(|mark| score(*mark));
    best.filter(|mark| score(*mark).0 > 0).unwrap_or(',')
}

/// How often the mark stands outside quotes.
fn outside(line: &str, mark: char) -> usize {
    let mut quoted = false;
    let mut count = 0;
    for c in line.chars() {
        quoted ^= c == '"';
        count += usize::from(c == mark && !quoted);
    }
    count
}

struct Fields<'a> {
    rest: &'a str,
    mark: char,
}

impl Fields<'_> {
    /// The next field, and whether it is the last of its line.
    fn next(&mut self) -> Option<(String, bool)> {
        if self.rest.is_empty() {
            return None;
        }
        let mut field = String::new();
        if let Some(quoted) = self.rest.strip_prefix('"') {
            self.rest = quoted;
            while let Some(at) = self.rest.find('"') {
                field.push_str(&self.rest[..at]);
                self.rest = &self.rest[at + 1..];
                match self.rest.strip_prefix('"') {
                    Some(after) => {
                        field.push('"');
                        self.rest = after;
                    }
                    None => break,
                }
            }
        }
        let mark = self.mark;
        let end = self.rest.find([mark, '\n', '\r']);
        let end = end.unwrap_or(self.rest.len());
        field.push_str(&self.rest[..end]);
        let after = &self.rest[end..];
        let (after, ends) = match after.strip_prefix(mark) {
            // A mark at the very end is followed by an empty field that nobody needs.
            Some(after) => (after, after.is_empty()),
            None => (
                after
                    .strip_prefix("\r\n")
                    .unwrap_or_else(|| after.get(1..).unwrap_or("")),
                true,
            ),
        };
        self.rest = after;
        Some((field, ends))
    }
}
