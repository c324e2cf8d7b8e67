//! Tables as lines: rows of data between bars; the heading and the foot of a letter, which are
//! tables without lines, column by column, so that issuer and number come before place and date.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::words;

/// More rows than this and a table is data, whatever stands in it.
const MOST_LETTER_ROWS: usize = 8;
const MOST_LETTER_COLUMNS: usize = 3;
/// More lines than this in a cell, and the table only lays out a page.
const MOST_CELL_LINES: usize = 60;
/// More columns than this are not kept in step.
const MOST_SPAN: usize = 32;

pub type Row = Vec<Cell>;

#[derive(Debug, Default, Clone)]
pub struct Cell {
    pub lines: Vec<String>,
    /// How many columns it covers.
    pub span: usize,
}

impl Cell {
    pub fn new(lines: Vec<String>, span: usize) -> Self {
        Self {
            lines,
            span: span.clamp(1, MOST_SPAN),
        }
    }

    fn on_one_line(&self) -> String {
        let mut words = Vec::new();
        for line in &self.lines {
            // A row of a table within.
            let inner = line.strip_prefix("| ").and_then(|l| l.strip_suffix(" |"));
            let line = inner.map_or_else(|| line.clone(), |row| row.replace(" | ", " "));
            words.extend(line.split_whitespace().map(|word| word.replace('|', "/")));
        }
        words.join(" ")
    }
}

pub fn lines(rows: &[Row]) -> Vec<String> {
    if is_letter_part(rows) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let down = |column: usize| rows.iter().filter_map(move |row| row.get(column));
        let cells = (0..columns).flat_map(down);
        return cells.flat_map(|cell| cell.lines.iter().cloned()).collect();
    }
    rows.iter().map(row_line).collect()
}

/// A cell over several columns is followed by empty ones, so that the columns keep their places.
fn row_line(row: &Row) -> String {
    let mut cells = Vec::with_capacity(row.len());
    for cell in row {
        cells.push(cell.on_one_line());
        if row.len() > 1 {
            cells.extend((1..cell.span).map(|_| String::new()));
        }
    }
    format!("| {} |", cells.join(" | "))
}

/// A frame around text, or the heading or the foot of a letter: set in a table only to stand side
/// by side.
fn is_letter_part(rows: &[Row]) -> bool {
    let cells = || rows.iter().flatten();
    if rows.iter().all(|row| row.len() < 2) || cells().any(|c| c.lines.len() > MOST_CELL_LINES) {
        return true;
    }
    if rows.len() > MOST_LETTER_ROWS || rows.iter().any(|row| row.len() > MOST_LETTER_COLUMNS) {
        return false;
    }
    let parts = words::LETTER_PARTS.map(folded);
    cells().flat_map(|cell| &cell.lines).any(|line| {
        let line = folded(line);
        parts.iter().any(|part| line.contains(part))
            || words::SIGNED_FOR
                .iter()
                .any(|sign| line.trim_start().starts_with(sign))
    })
}

/// Whether the right half of a letter's heading stands behind something else on this line.
pub fn runs_into_a_heading(text: &str) -> bool {
    let line = folded(text);
    let parts = words::LETTER_PARTS.map(folded);
    parts
        .iter()
        .any(|part| line.find(part).is_some_and(|at| at > 0))
}

/// Capitals without marks, single spaces, any dash as a hyphen.
fn folded(text: &str) -> String {
    let plain = text
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| match c {
            '\u{111}' | '\u{110}' => 'D',
            '–' | '—' => '-',
            c => c,
        });
    let plain = plain.collect::<String>().to_uppercase();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str, span: usize) -> Cell {
        Cell::new(text.lines().map(str::to_owned).collect(), span)
    }

    #[test]
    fn columns_keep_their_places() {
        let rows = [
            vec![cell("TT", 1), cell("Việc", 1), cell("Hạn", 1)],
            vec![cell("I. VIỆC CHUNG", 3)],
            vec![cell("Cộng", 2), cell("5", 1)],
            vec![cell("1", 1), cell("Họp\n| a | b |", 1), cell("x|y", 1)],
        ];
        assert_eq!(
            lines(&rows),
            [
                "| TT | Việc | Hạn |",
                "| I. VIỆC CHUNG |",
                "| Cộng |  | 5 |",
                "| 1 | Họp a b | x/y |",
            ]
        );
    }
}
