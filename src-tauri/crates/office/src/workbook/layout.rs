//! Where each line of a table stands on its sheet, reckoned before anything is written, so that a
//! formula can name a range on another sheet.
//!
//! Excel's rows end at 409.5 points. A line that needs more takes several low rows, merged column
//! by column: its values stand in the first one, the others are empty, nothing is cut, and it can
//! run over the end of a page.

use super::table::Table;
use super::{measure, styles};

/// Rows of the official heading above the table's head (counted from 0).
pub const HEAD_ROW: u32 = 6;
/// The most a single row is given, in points.
const HIGHEST: f64 = 396.0;
/// The height of the rows that a higher line is spread over.
const PIECE: f64 = 96.0;

/// One line of the table: its first row, how many it takes, how high each is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    pub row: u32,
    pub rows: u32,
    pub height: f64,
}

impl Band {
    pub fn last(&self) -> u32 {
        self.row + self.rows - 1
    }
}

impl Table {
    /// The row whose buttons filter the table: the last of its head.
    pub fn filter_row(&self) -> u32 {
        HEAD_ROW + u32::from(self.numbered)
    }

    /// The bands of all lines. An empty table has one empty band, so that it can be filled by hand.
    pub fn bands(&self) -> Vec<Band> {
        let mut row = self.filter_row() + 1;
        let empty = [vec![]];
        let lines: &[_] = if self.lines.is_empty() {
            &empty
        } else {
            &self.lines
        };
        let mut bands = Vec::with_capacity(lines.len());
        for line in lines {
            let needed = line
                .iter()
                .zip(&self.columns)
                .map(|(cell, column)| {
                    measure::height(&cell.shown(), column.pixels, column.size, false)
                })
                .fold(styles::BODY_SIZE * 1.6, f64::max);
            let rows = if needed <= HIGHEST {
                1.0
            } else {
                (needed / PIECE).ceil()
            };
            let band = Band {
                row,
                rows: rows as u32,
                height: (needed / rows * 4.0).ceil() / 4.0,
            };
            row = band.last() + 1;
            bands.push(band);
        }
        bands
    }

    /// The height of the head, from its longest name.
    pub fn head_height(&self) -> f64 {
        self.columns
            .iter()
            .map(|c| measure::height(&c.head, c.pixels, c.head_size, true))
            .fold(26.0, f64::max)
    }
}
