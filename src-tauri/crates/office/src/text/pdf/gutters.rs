//! Pages set in two narrow columns, found by the strip between them that no line crosses.
//!
//! The columns of a text stand so near each other that a single line does not show them: the gap
//! may be a wide space. Many lines do, where the right one begins at one place in all of them.
//! Both sides have to look like text that was wrapped, or the heading of a letter, its foot and
//! tables without rules would be parted here. Not here: columns far apart, which `lines` tells
//! line by line.

use std::collections::HashMap;
use std::ops::Range;

use super::letters::Letter;

/// The strip between columns, in units of the size of the letters.
const GUTTER: f32 = 0.6;
/// A side that is narrower is no column of text, in the same units.
const NARROWEST: f32 = 8.0;
/// Fewer lines on one side do not show a column.
const FEWEST_LINES: usize = 6;
/// Places where a right column may begin that are tried.
const MOST_EDGES: usize = 4;
/// Lines below each other that are farther apart, in units of their size, are not of one column.
const FARTHEST: f32 = 3.0;
/// Cells of a row stand so far apart.
const ROW_GAP: f32 = 2.0;
/// A line begins with its column within so many units, and ends with it within this part of it.
const ALIGNED: f32 = 0.5;
const RAGGED: f32 = 0.25;

/// Lines of a page, counted from above, that stand in two columns; the right one begins at `edge`.
#[derive(Debug)]
pub struct Region {
    pub lines: Range<usize>,
    pub edge: f32,
}

impl Region {
    pub fn is_left(&self, letter: &Letter) -> bool {
        is_left(letter, self.edge)
    }
}

fn is_left(letter: &Letter, edge: f32) -> bool {
    letter.left < edge - 1.0
}

/// The regions of a page, given its letters by height; none runs across one of these `tops`.
pub fn regions(heights: &[Vec<Letter>], tops: &[f32]) -> Vec<Region> {
    let lines: Vec<Inked> = heights.iter().map(|line| Inked::of(line)).collect();
    let mut found: Vec<Region> = Vec::new();
    for edge in edges(&lines) {
        for run in runs(&lines, edge, tops) {
            let overlaps =
                |other: &Region| other.lines.start < run.end && run.start < other.lines.end;
            if !found.iter().any(overlaps) && is_text(&lines[run.clone()], edge) {
                found.push(Region { lines: run, edge });
            }
        }
    }
    found.sort_by_key(|region| region.lines.start);
    found
}

/// What is seen of a line, from left to right.
struct Inked<'a> {
    letters: Vec<&'a Letter>,
    base: f32,
    size: f32,
}

impl<'a> Inked<'a> {
    fn of(line: &'a [Letter]) -> Self {
        let mut letters: Vec<&Letter> = line
            .iter()
            .filter(|letter| !letter.text.trim().is_empty())
            .collect();
        letters.sort_by(|a, b| a.left.total_cmp(&b.left));
        Self {
            base: line.first().map_or(0.0, |letter| letter.base),
            size: letters.iter().map(|letter| letter.size).fold(0.0, f32::max),
            letters,
        }
    }

    /// From where to where it runs on one side.
    fn span(&self, edge: f32, left: bool) -> Option<(f32, f32)> {
        let mut side = self.letters.iter().filter(|l| is_left(l, edge) == left);
        let first = side.next()?;
        let right = side.map(|letter| letter.right).fold(first.right, f32::max);
        Some((first.left, right))
    }

    /// Its letters on one side stand as far apart as cells do.
    fn is_row(&self, edge: f32, left: bool) -> bool {
        let side = self.letters.iter().filter(|l| is_left(l, edge) == left);
        let mut end = f32::MAX;
        side.into_iter().any(|letter| {
            let far = letter.left - end >= ROW_GAP * letter.size;
            end = letter.right;
            far
        })
    }

    /// Nothing stands in the strip before this edge.
    fn is_parted(&self, edge: f32) -> bool {
        let strip = edge - GUTTER * self.size;
        self.span(edge, true).is_none_or(|(_, right)| right < strip)
    }
}

/// Where pieces of many lines begin, those of most first; the left end of the page is none.
fn edges(lines: &[Inked]) -> Vec<f32> {
    let begins = |line: &Inked| line.letters.first().map_or(f32::MAX, |first| first.left);
    let left = lines.iter().map(begins).fold(f32::MAX, f32::min);
    let mut votes: HashMap<i32, usize> = HashMap::new();
    for line in lines {
        let mut end = left;
        for letter in &line.letters {
            let far = letter.left - left >= NARROWEST * letter.size;
            if far && letter.left - end >= GUTTER * letter.size {
                *votes.entry(letter.left.round() as i32).or_default() += 1;
            }
            end = end.max(letter.right);
        }
    }
    let mut edges: Vec<(i32, usize)> = votes
        .into_iter()
        .filter(|(_, lines)| *lines * 2 >= FEWEST_LINES)
        .collect();
    edges.sort_by_key(|(at, lines)| (std::cmp::Reverse(*lines), *at));
    let best = edges.into_iter().take(MOST_EDGES);
    best.map(|(at, _)| at as f32).collect()
}

/// Lines below each other that this edge parts.
fn runs(lines: &[Inked], edge: f32, tops: &[f32]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if line.letters.is_empty() || !line.is_parted(edge) {
            continue;
        }
        let above = at.checked_sub(1).map(|above| lines[above].base);
        let near = above.is_some_and(|above| {
            above - line.base <= FARTHEST * line.size
                && !tops.iter().any(|top| line.base < *top && *top <= above)
        });
        match runs.last_mut() {
            Some(run) if run.end == at && near => run.end = at + 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

/// Whether both sides look like text that was wrapped.
fn is_text(lines: &[Inked], edge: f32) -> bool {
    [true, false].into_iter().all(|left| {
        let spans: Vec<(f32, f32)> = lines.iter().filter_map(|l| l.span(edge, left)).collect();
        let size = lines.iter().map(|line| line.size).fold(0.0, f32::max);
        let from = spans.iter().map(|span| span.0).fold(f32::MAX, f32::min);
        let to = spans.iter().map(|span| span.1).fold(f32::MIN, f32::max);
        let begin = spans.iter().filter(|span| span.0 - from <= ALIGNED * size);
        let full = spans
            .iter()
            .filter(|span| to - span.1 <= RAGGED * (to - from));
        spans.len() >= FEWEST_LINES
            && to - from >= NARROWEST * size
            && begin.count() * 2 >= spans.len()
            && full.count() * 2 >= spans.len()
            && lines.iter().filter(|line| line.is_row(edge, left)).count() * 5 <= spans.len()
    })
}
