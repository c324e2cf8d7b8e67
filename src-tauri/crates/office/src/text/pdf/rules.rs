//! The lines that a page draws between the cells of tables.
//!
//! A table is a grid where rules cross. Between two fields of the grid there is a wall or a floor
//! only where a rule runs, so merged cells are found too. Not here: tables without rules, which
//! `lines` guesses from gaps.

use super::letters::Letter;
use super::lines;
use crate::text::table::{self, Cell, Row};

/// Rules may miss each other, and be so thick, in points.
const NEAR: f32 = 3.0;
const SHORTEST: f32 = 6.0;
/// More rules than this on a page are a drawing.
const MOST_RULES: usize = 600;
const MOST_COLUMNS: usize = 40;
const MOST_ROWS: usize = 300;

/// A rule: where it stands across its way, and from where to where it runs.
#[derive(Debug, Clone, Copy)]
struct Rule {
    at: f32,
    from: f32,
    to: f32,
}

impl Rule {
    fn covers(&self, at: f32, along: f32) -> bool {
        (self.at - at).abs() < NEAR && self.from < along && along < self.to
    }
}

/// The text of a table, and how high it stands on the page.
pub struct Found {
    pub lines: Vec<String>,
    pub left: f32,
    pub right: f32,
    pub top: f32,
    pub size: f32,
}

/// The tables among these boxes (left, low, right, high); their letters are taken out.
pub fn tables(boxes: &[[f32; 4]], letters: &mut Vec<Letter>) -> Vec<Found> {
    let (mut across, mut upright) = (Vec::new(), Vec::new());
    for [left, low, right, high] in boxes.iter().copied() {
        if high - low < NEAR && right - left > SHORTEST {
            across.push(Rule {
                at: (high + low) / 2.0,
                from: left - NEAR,
                to: right + NEAR,
            });
        } else if right - left < NEAR && high - low > SHORTEST {
            upright.push(Rule {
                at: (left + right) / 2.0,
                from: low - NEAR,
                to: high + NEAR,
            });
        }
    }
    let (across, upright) = (joined(across), joined(upright));
    if across.len() + upright.len() > MOST_RULES {
        return Vec::new();
    }
    let mut found = Vec::new();
    for grid in grids(&across, &upright) {
        found.extend(grid.read(letters));
    }
    found
}

/// Rules on one line that touch are one.
fn joined(mut rules: Vec<Rule>) -> Vec<Rule> {
    rules.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.from.total_cmp(&b.from)));
    let mut out: Vec<Rule> = Vec::new();
    for rule in rules {
        let near = out.iter_mut().rev().take(8).find(|last| {
            (last.at - rule.at).abs() < 1.0 && rule.from <= last.to && rule.to >= last.from
        });
        match near {
            Some(last) => {
                last.from = last.from.min(rule.from);
                last.to = last.to.max(rule.to);
            }
            None => out.push(rule),
        }
    }
    out
}

/// Where rules cross, and those that do.
#[derive(Default)]
struct Grid {
    across: Vec<Rule>,
    upright: Vec<Rule>,
}

fn grids(across: &[Rule], upright: &[Rule]) -> Vec<Grid> {
    let mut left: Vec<Rule> = upright.to_vec();
    let mut out = Vec::new();
    let mut free: Vec<Rule> = across.to_vec();
    while let Some(first) = left.pop() {
        let mut grid = Grid {
            upright: vec![first],
            ..Grid::default()
        };
        // What crosses what is already in comes in, until nothing does.
        loop {
            let cross =
                |a: &Rule, b: &Rule| b.from < a.at && a.at < b.to && a.from < b.at && b.at < a.to;
            let before = grid.across.len() + grid.upright.len();
            take(&mut free, &mut grid.across, |rule| {
                grid.upright.iter().any(|other| cross(rule, other))
            });
            take(&mut left, &mut grid.upright, |rule| {
                grid.across.iter().any(|other| cross(other, rule))
            });
            if grid.across.len() + grid.upright.len() == before {
                break;
            }
        }
        out.push(grid);
    }
    out
}

fn take(from: &mut Vec<Rule>, to: &mut Vec<Rule>, is_it: impl Fn(&Rule) -> bool) {
    let (taken, kept) = std::mem::take(from)
        .into_iter()
        .partition(|rule| is_it(rule));
    *from = kept;
    let taken: Vec<Rule> = taken;
    to.extend(taken);
}

/// The different places of rules, in order.
fn places(rules: &[Rule]) -> Vec<f32> {
    let mut places: Vec<f32> = rules.iter().map(|rule| rule.at).collect();
    places.sort_by(f32::total_cmp);
    places.dedup_by(|b, a| *b - *a < NEAR);
    places
}

impl Grid {
    fn read(&self, letters: &mut Vec<Letter>) -> Option<Found> {
        let (columns, mut rows) = (places(&self.upright), places(&self.across));
        rows.reverse();
        let (wide, high) = (columns.len().checked_sub(1)?, rows.len().checked_sub(1)?);
        // One column is a frame around text.
        if wide < 2 || high < 1 || wide > MOST_COLUMNS || high > MOST_ROWS {
            return None;
        }
        let mut cells: Vec<Vec<Letter>> = (0..wide * high).map(|_| Vec::new()).collect();
        let mut size = 0.0_f32;
        letters.retain(|letter| {
            let x = (letter.left + letter.right) / 2.0;
            let y = letter.base + 0.3 * letter.size;
            let column = columns
                .windows(2)
                .position(|pair| pair[0] <= x && x < pair[1]);
            let row = rows.windows(2).position(|pair| pair[1] <= y && y < pair[0]);
            let (Some(column), Some(row)) = (column, row) else {
                return true;
            };
            size = size.max(letter.size);
            cells[self.root(&columns, &rows, row, column)].push(letter.clone());
            false
        });
        let mut table: Vec<Row> = Vec::new();
        for row in 0..high {
            let line = self.row(&columns, &rows, row, &mut cells);
            if line.iter().any(|cell| !cell.lines.is_empty()) {
                table.push(line);
            }
        }
        (!table.is_empty()).then(|| Found {
            lines: table::lines(&table),
            left: columns[0],
            right: columns[wide],
            top: rows[0],
            size,
        })
    }

    /// The uppermost, leftmost field of the cell that this one is part of.
    fn root(&self, columns: &[f32], rows: &[f32], mut row: usize, mut column: usize) -> usize {
        while column > 0 && !self.wall(columns[column], rows[row], rows[row + 1]) {
            column -= 1;
        }
        while row > 0 && !self.floor(rows[row], columns[column], columns[column + 1]) {
            row -= 1;
        }
        row * (columns.len() - 1) + column
    }

    fn wall(&self, at: f32, top: f32, bottom: f32) -> bool {
        let middle = (top + bottom) / 2.0;
        self.upright.iter().any(|rule| rule.covers(at, middle))
    }

    fn floor(&self, at: f32, left: f32, right: f32) -> bool {
        let middle = (left + right) / 2.0;
        self.across.iter().any(|rule| rule.covers(at, middle))
    }

    fn row(&self, columns: &[f32], rows: &[f32], row: usize, cells: &mut [Vec<Letter>]) -> Row {
        let wide = columns.len() - 1;
        let mut out: Row = Vec::new();
        for column in 0..wide {
            let begins = column == 0 || self.wall(columns[column], rows[row], rows[row + 1]);
            match out.last_mut() {
                Some(last) if !begins => last.span += 1,
                _ => {
                    let own = std::mem::take(&mut cells[row * wide + column]);
                    out.push(Cell::new(lines::plain(own), 1));
                }
            }
        }
        out
    }
}
