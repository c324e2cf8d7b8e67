//! Letters to lines in reading order: columns one after the other, rows of tables with bars.
//!
//! What stands on one height is a line; a wide gap parts it. Lines whose gaps lie above each other
//! are two columns, such as the heading and the foot of a letter; a line in three parts or more is
//! a row. A text set in two columns is parted before. Not here: which lines belong together.

use super::gutters;
use super::letters::Letter;
use super::rules::{self, Found};
use crate::text::table;

/// Gaps in units of the size of the letters: between words, and between columns.
const WORD_GAP: f32 = 0.25;
const COLUMN_GAP: f32 = 2.0;
const HEADING_GAP: f32 = 0.7;
const NARROWEST_GUTTER: f32 = 0.8;
/// Lines farther apart than this, in the same units, are not of one column, unless at the right.
const COLUMN_LEADING: f32 = 2.0;

const LONGEST_COLUMN: usize = 200;

/// A line of one column, in points.
#[derive(Debug, Clone)]
pub struct Line {
    pub text: String,
    pub left: f32,
    pub right: f32,
    pub base: f32,
    pub size: f32,
    /// How wide its first word is.
    pub first_word: f32,
    /// It has no second one.
    one_word: bool,
    /// Counts the columns of the page in reading order.
    pub column: usize,
    /// Counts the columns of a text that is set in two; 0 for text as wide as the page.
    pub flow: usize,
    pub row: bool,
}

/// The lines of a page: the rows of its tables where they stand among the others.
pub fn page(mut letters: Vec<Letter>, boxes: &[[f32; 4]]) -> Vec<Line> {
    let tables = rules::tables(boxes, &mut letters);
    let mut seen = heights(letters);
    seen.retain(|line| line.iter().any(|letter| !letter.text.trim().is_empty()));
    let tops: Vec<f32> = tables.iter().map(|table| table.top).collect();
    let regions = gutters::regions(&seen, &tops);
    let mut heights: Vec<Vec<Line>> = Vec::new();
    let mut rest = seen.into_iter().enumerate().peekable();
    for (at, region) in regions.iter().enumerate() {
        while let Some((_, line)) = rest.next_if(|(at, _)| *at < region.lines.start) {
            heights.push(parted(line));
        }
        let inside = std::iter::from_fn(|| rest.next_if(|(at, _)| *at < region.lines.end));
        let (left, right): (Vec<_>, Vec<_>) = inside
            .map(|(_, line)| line.into_iter().partition(|letter| region.is_left(letter)))
            .unzip();
        heights.extend(flow(left, 3 * at + 1));
        heights.extend(flow(right, 3 * at + 2));
    }
    heights.extend(rest.map(|(_, line)| parted(line)));
    heights.retain(|parts| !parts.is_empty());
    for table in tables {
        let below = heights.iter().position(|parts| parts[0].base < table.top);
        let rows = table.rows().map(|row| vec![row]);
        let at = below.unwrap_or(heights.len());
        heights.splice(at..at, rows);
    }
    ordered(heights)
}

/// The lines of one column of a text that is set in two.
fn flow(lines: Vec<Vec<Letter>>, flow: usize) -> impl Iterator<Item = Vec<Line>> {
    let parts = lines
        .into_iter()
        .map(parted)
        .filter(|parts| !parts.is_empty());
    parts.map(move |parts| {
        let mut line = joined(&parts, 0);
        line.flow = flow;
        vec![line]
    })
}

/// The lines of a cell of a table.
pub fn plain(letters: Vec<Letter>) -> Vec<String> {
    let lines = heights(letters).into_iter().map(parted);
    let line = |parts: Vec<Line>| {
        let parts: Vec<String> = parts.into_iter().map(|part| part.text).collect();
        parts.join(" ")
    };
    lines.map(line).filter(|line| !line.is_empty()).collect()
}

impl Found {
    /// Where each line would stand is not known below the first; their order is.
    fn rows(&self) -> impl Iterator<Item = Line> {
        let row = |(at, text): (usize, &String)| Line {
            text: text.clone(),
            left: self.left,
            right: self.right,
            base: self.top - 0.01 * at as f32,
            size: self.size,
            first_word: self.right - self.left,
            one_word: false,
            column: 0,
            flow: 0,
            row: true,
        };
        self.lines.iter().enumerate().map(row)
    }
}

/// Letters by how high they stand.
fn heights(mut letters: Vec<Letter>) -> Vec<Vec<Letter>> {
    letters.retain(|letter| letter.size > 0.5);
    letters.sort_by(|a, b| b.base.total_cmp(&a.base));
    let mut heights: Vec<Vec<Letter>> = Vec::new();
    for letter in letters {
        match heights.last_mut() {
            Some(line) if same_height(line, &letter) => line.push(letter),
            _ => heights.push(vec![letter]),
        }
    }
    heights
}

fn same_height(line: &[Letter], letter: &Letter) -> bool {
    line.first()
        .is_some_and(|first| first.base - letter.base < 0.4 * first.size.max(letter.size))
}

/// The parts of what stands on one height, from left to right.
fn parted(mut letters: Vec<Letter>) -> Vec<Line> {
    letters.sort_by(|a, b| a.left.total_cmp(&b.left));
    let parts = parted_by(&letters, COLUMN_GAP);
    // A long issuer all but touches the name of the state beside it.
    if parts
        .iter()
        .any(|part| table::runs_into_a_heading(&part.text))
    {
        return parted_by(&letters, HEADING_GAP);
    }
    parts
}

fn parted_by(letters: &[Letter], column_gap: f32) -> Vec<Line> {
    let mut parts: Vec<Line> = Vec::new();
    let mut spaced = false;
    let mut last: Option<&Letter> = None;
    for letter in letters {
        if letter.text.trim().is_empty() {
            spaced = true;
            continue;
        }
        // Bold is sometimes made by printing twice.
        if last.is_some_and(|last| {
            last.text == letter.text && letter.left - last.left < 0.15 * letter.size
        }) {
            continue;
        }
        last = Some(letter);
        match parts.last_mut() {
            Some(part) if letter.left - part.right < wide_gap(part, column_gap) => {
                let gap = letter.left - part.right;
                part.append(letter, spaced || gap > WORD_GAP * letter.size);
            }
            _ => parts.push(Line::begun(letter)),
        }
        spaced = false;
    }
    parts
}

/// A mark of a list stands apart from its text, and is no column.
fn wide_gap(part: &Line, gap: f32) -> f32 {
    let mark = part.text.chars().take(6).count() <= 5
        && !part.text.ends_with(char::is_alphanumeric)
        && !part.text.ends_with(':');
    part.size * if mark { 3.0 * gap } else { gap }
}

impl Line {
    fn begun(letter: &Letter) -> Self {
        Self {
            text: letter.text.clone(),
            left: letter.left,
            right: letter.right,
            base: letter.base,
            size: letter.size,
            first_word: letter.right - letter.left,
            one_word: !letter.text.contains(' '),
            column: 0,
            flow: 0,
            row: false,
        }
    }

    fn append(&mut self, letter: &Letter, spaced: bool) {
        if spaced {
            self.text.push(' ');
        }
        self.text.push_str(&letter.text);
        self.right = self.right.max(letter.right);
        self.one_word &= !spaced && !letter.text.contains(' ');
        if self.one_word {
            self.first_word = self.right - self.left;
        }
    }
}

fn ordered(heights: Vec<Vec<Line>>) -> Vec<Line> {
    let mut out = Vec::new();
    let (mut at, mut column, mut flow) = (0, 0, 0);
    while at < heights.len() {
        if heights[at][0].flow != flow {
            flow = heights[at][0].flow;
            column += 3;
        }
        let (end, gutter) = columns(&heights, at);
        if end > at {
            let parts = || heights[at..end].iter().flatten();
            let is_left = |part: &&Line| (part.left + part.right) / 2.0 < gutter;
            out.extend(parts().filter(is_left).map(|part| part.of(column + 1)));
            out.extend(
                parts()
                    .filter(|p| !is_left(p))
                    .map(|part| part.of(column + 2)),
            );
            column += 3;
            at = end;
        } else {
            out.push(joined(&heights[at], column));
            at += 1;
        }
    }
    out
}

impl Line {
    fn of(&self, column: usize) -> Self {
        Self {
            column,
            ..self.clone()
        }
    }
}

/// One line, or a row with bars.
fn joined(parts: &[Line], column: usize) -> Line {
    let mut line = parts[0].of(column);
    if parts.len() > 1 {
        let cells: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
        line.text = format!("| {} |", cells.join(" | "));
        line.right = parts.iter().map(|part| part.right).fold(0.0, f32::max);
        line.row = true;
    }
    line
}

/// Where the two columns that begin at this height end, and what lies between them.
fn columns(heights: &[Vec<Line>], start: usize) -> (usize, f32) {
    let [left, right] = heights[start].as_slice() else {
        return (start, 0.0);
    };
    let (mut from, mut to) = (left.right, right.left);
    let mut end = start + 1;
    while let Some(parts) = heights.get(end).filter(|_| end - start < LONGEST_COLUMN) {
        if parts.iter().any(|part| part.row || part.flow > 0) {
            break;
        }
        let (mut next_from, mut next_to) = (from, to);
        for part in parts {
            if (part.left + part.right) / 2.0 < (from + to) / 2.0 {
                next_from = next_from.max(part.right);
            } else {
                next_to = next_to.min(part.left);
            }
        }
        let size = parts[0].size;
        let above = heights[end - 1][0].base - parts[0].base;
        let at_left = parts.len() == 1 && parts[0].right <= next_from;
        let far = at_left && above > COLUMN_LEADING * size;
        // A row of three parts shows that these were rows of a table.
        if parts.len() > 2 {
            return (start, 0.0);
        }
        if next_to - next_from < NARROWEST_GUTTER * size || far {
            break;
        }
        (from, to) = (next_from, next_to);
        end += 1;
    }
    (end, (from + to) / 2.0)
}
