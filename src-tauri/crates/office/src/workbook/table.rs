//! A table as values: what each kind of sheet makes of its lines, and the page then writes.

use super::cell::Cell;
use super::styles::{BODY_SIZE, Side};
use super::{Workbook, words};

/// The width an A4 page gives a landscape table between the margins, in pixels of 1/96 inch:
/// 297 mm less 30 and 15. Tables are laid out to fill it, so that they print at full size.
pub const PAGE_PIXELS: f64 = 950.0;

#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub head: String,
    pub pixels: f64,
    pub side: Side,
    pub size: f64,
    pub head_size: f64,
    /// Summed in the last row.
    pub total: bool,
}

impl Column {
    pub fn new(head: &str, pixels: f64, side: Side) -> Self {
        Self {
            head: head.to_owned(),
            pixels,
            side,
            size: BODY_SIZE,
            head_size: BODY_SIZE,
            total: false,
        }
    }

    pub fn small(self, size: f64) -> Self {
        Self { size, ..self }
    }

    pub fn small_head(self, head_size: f64) -> Self {
        Self { head_size, ..self }
    }

    pub fn summed(self) -> Self {
        Self {
            total: true,
            ..self
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The worksheet's name.
    pub name: String,
    pub title: String,
    /// The line under the title: which days the sheet speaks of.
    pub span: String,
    /// A row (1), (2), … under the head, as the official registers have it.
    pub numbered: bool,
    pub columns: Vec<Column>,
    pub lines: Vec<Vec<Cell>>,
    /// The records of the lines; empty where the sheet is not to be brought in again.
    pub ids: Vec<String>,
}

impl Table {
    pub fn new(book: &Workbook, name: &str, title: &str, columns: Vec<Column>) -> Self {
        Self {
            name: name.to_owned(),
            title: titled(title, &book.span.label),
            span: words::span(book.span.from, book.span.to),
            numbered: false,
            columns,
            lines: Vec::new(),
            ids: Vec::new(),
        }
    }

    /// Names the records of the lines, where every one is known.
    pub fn known_by<'a>(&mut self, ids: impl Iterator<Item = &'a str>) {
        let ids: Vec<String> = ids.map(str::to_owned).collect();
        if ids.iter().all(|id| !id.is_empty()) {
            self.ids = ids;
        }
    }

    pub fn pixels(&self) -> f64 {
        self.columns.iter().map(|c| c.pixels).sum()
    }

    /// The number of columns that the left half of the heading takes (about two fifths).
    pub fn heading_split(&self) -> usize {
        let aim = self.pixels() * 0.42;
        let mut sum = 0.0;
        let off = |sum: f64| (sum - aim).abs();
        let mut best = (1, f64::MAX);
        for (at, column) in self.columns.iter().enumerate().take(self.columns.len() - 1) {
            sum += column.pixels;
            if off(sum) < best.1 {
                best = (at + 1, off(sum));
            }
        }
        best.0
    }
}

/// The title in capitals, ended by the span's label.
pub fn titled(title: &str, label: &str) -> String {
    format!("{title} {label}").trim().to_uppercase()
}
