//! The tree of points in the body: which number or dash each line opens, and what belongs to it.
//!
//! Every line without a mark of its own (wrapped words, lines with "+", paragraphs, sentences cut
//! by a page) belongs to the point above. Which style of mark stands inside which is learned from
//! the document; depth is bounded because every style has one. Not here: which points are tasks.

pub mod marks;
mod scan;
mod styles;

use std::collections::HashMap;
use std::ops::Range;

use crate::names::is_capitals;
use crate::page::Page;
use crate::vocabulary::points::*;
use crate::who;

use marks::{Count, Mark};
pub use marks::{marker, rank};
use scan::begins_paragraph;
use styles::Styles;

/// More points than any directive has; what follows is not read.
const MOST_POINTS: usize = 40_000;

/// One point of the tree. Places are bytes of `Page::clean`.
#[derive(Debug)]
pub struct Point {
    pub rank: u8,
    depth: u16,
    pub path: String,
    /// A heading without a number.
    pub heading: bool,
    pub parent: Option<usize>,
    pub line: usize,
    /// Where its words begin, after the mark.
    pub start: usize,
    /// End of its own words.
    pub end: usize,
    /// End of the last point below it.
    pub tree_end: usize,
    pub has_children: bool,
    /// A point of the same level bears this number already.
    pub doubled: bool,
}

/// The points in the order of the text, and the lines outside them.
#[derive(Default)]
pub struct Outline {
    pub points: Vec<Point>,
    /// Lines before the first point.
    pub intro: Range<usize>,
    /// Paragraphs after the last point, as ranges of lines.
    pub closing: Vec<Range<usize>>,
    /// Path of the last roman section, if the document has such.
    pub last_section: Option<String>,
}

/// Where a new point would stand.
struct Place {
    rank: u8,
    depth: u16,
    bullet: bool,
}

struct Builder<'p, 'a> {
    page: &'p Page<'a>,
    lines: Range<usize>,
    marks: Vec<Option<Mark<'p>>>,
    styles: Styles,
    outline: Outline,
    stack: Vec<usize>,
    seen: HashMap<String, usize>,
    last_number: HashMap<(Option<usize>, u8), u32>,
}

/// Builds the tree of the body.
pub fn build(page: &Page, lines: Range<usize>) -> Outline {
    let scan = scan::Scan::new(page, lines.clone());
    let mut builder = Builder {
        page,
        lines: lines.clone(),
        marks: scan.marks,
        styles: scan.styles,
        outline: Outline {
            intro: lines.clone(),
            ..Outline::default()
        },
        stack: Vec::new(),
        seen: HashMap::new(),
        last_number: HashMap::new(),
    };
    let last_mark = builder.marks.iter().rposition(Option::is_some);
    for at in lines.clone() {
        if page.lines[at].row {
            continue;
        }
        let after_points = last_mark.is_some_and(|last| at > lines.start + last);
        let fresh = begins_paragraph(page, at);
        if after_points && fresh && CLOSING.is_match(page.line(at)) {
            builder.outline.closing = paragraphs(page, at..lines.end);
            break;
        }
        builder.take(at);
    }
    builder.finish()
}

/// Splits lines into paragraphs.
pub fn paragraphs(page: &Page, lines: Range<usize>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in lines {
        match found.last_mut() {
            Some(last) if !begins_paragraph(page, at) => last.end = at + 1,
            _ => found.push(at..at + 1),
        }
    }
    found
}

impl<'p> Builder<'p, '_> {
    fn mark(&self, at: usize) -> Option<&Mark<'p>> {
        self.marks.get(at.checked_sub(self.lines.start)?)?.as_ref()
    }

    fn take(&mut self, at: usize) {
        if self.outline.points.len() >= MOST_POINTS {
            return;
        }
        let line = self.page.lines[at];
        let text = &self.page.clean[line.start..line.end];
        if let Some(mark) = self.mark(at).copied() {
            let depth = self.styles.depth(mark.style);
            let bullet = mark.style.count == Count::Bullet;
            if bullet && self.inner_bullet(depth) {
                self.extend(line.end);
                return;
            }
            if self.number_fits(&mark, depth, at) {
                let place = Place {
                    rank: mark.style.rank,
                    depth,
                    bullet,
                };
                let label = if bullet && self.leads_bullets(at, depth) {
                    ""
                } else {
                    mark.label
                };
                self.open(&place, label, mark.ordinal, at, line.start + mark.len);
                return;
            }
        }
        if let Some(place) = self.heading(at, text) {
            self.open(&place, "", 0, at, line.start);
            return;
        }
        self.extend(line.end);
    }

    /// Other bullets inside a dash are like lines with "+": they belong to the dash.
    fn inner_bullet(&self, depth: u16) -> bool {
        let dash = |i: &usize| {
            let point = &self.outline.points[*i];
            point.rank == rank::DASH && !point.heading && point.depth < depth
        };
        self.stack.iter().any(dash)
    }

    /// A bullet of another kind that leads to the dashes under it is a heading.
    fn leads_bullets(&self, at: usize, depth: u16) -> bool {
        let mut next = at + 1;
        while next < self.lines.end && next < at + 4 && self.mark(next).is_none() {
            next += 1;
        }
        self.mark(next)
            .is_some_and(|m| m.style.count == Count::Bullet && self.styles.depth(m.style) > depth)
    }

    /// "… năm\n30. Người": a number out of any order inside a sentence opens nothing.
    fn number_fits(&self, mark: &Mark, depth: u16, at: usize) -> bool {
        let counts = mark.style.count != Count::Bullet && mark.ordinal > 0;
        if !counts || begins_paragraph(self.page, at) {
            return true;
        }
        let parent = self.parent_for(depth);
        let key = (parent, mark.style.rank);
        let last = self.last_number.get(&key).copied().unwrap_or(0);
        mark.ordinal == 1 || (last..=last + 3).contains(&mark.ordinal)
    }

    fn parent_for(&self, depth: u16) -> Option<usize> {
        let mut open = self.stack.iter().rev().copied();
        open.find(|i| self.outline.points[*i].depth < depth)
    }

    /// A heading without a number: capitals, bold, or a body before a colon, above marked lines.
    fn heading(&self, at: usize, text: &str) -> Option<Place> {
        let length = text.chars().count();
        let closes = CLOSING.is_match(text) && !text.ends_with(':');
        if !begins_paragraph(self.page, at) || length > 220 || closes {
            return None;
        }
        let line = self.page.lines[at];
        let place = |depth: u16| Place {
            rank: rank::ROMAN + 1,
            depth,
            bullet: false,
        };
        if is_capitals(text) && length < 150 && (line.gap || line.strong) && length > 6 {
            return Some(place(self.styles.under_sections()));
        }
        let next = self.mark(at + 1)?;
        let strong = line.strong && length < 160;
        let body = text.ends_with(':') && who::names_only(text);
        let known = length < 90 && !text.ends_with(['.', ';', ',']) && HEADING.is_match(text);
        let deep = next.rank() >= rank::NUMBER;
        let found = (strong || body || known || PHASE.is_match(text)) && deep;
        let depth = self.styles.depth(next.style).saturating_sub(1);
        found.then(|| Place {
            rank: next.rank() - 1,
            ..place(depth)
        })
    }

    fn open(&mut self, place: &Place, label: &str, number: u32, at: usize, start: usize) {
        let deeper = |i: &usize| self.outline.points[*i].depth >= place.depth;
        while self.stack.last().is_some_and(deeper) {
            self.stack.pop();
        }
        let rank = place.rank;
        let parent = self.stack.last().copied();
        let prefix = self.prefix(rank, label, parent);
        let (path, doubled) = self.path(place, label, &prefix, parent);
        if let Some(parent) = parent {
            self.outline.points[parent].has_children = true;
        }
        if self.outline.points.is_empty() {
            self.outline.intro.end = at;
        }
        if number > 0 {
            self.last_number.insert((parent, rank), number);
        }
        if rank == rank::ROMAN {
            self.outline.last_section = Some(path.clone());
        }
        let end = self.page.lines[at].end;
        let start = start.min(end);
        let (tree_end, has_children) = (end, false);
        self.stack.push(self.outline.points.len());
        self.outline.points.push(Point {
            rank,
            depth: place.depth,
            path,
            heading: label.is_empty(),
            parent,
            line: at,
            start,
            end,
            tree_end,
            has_children,
            doubled,
        });
    }

    /// The path of the nearest point whose number this one's own does not repeat.
    fn prefix(&self, rank: u8, label: &str, parent: Option<usize>) -> String {
        if rank == rank::ARTICLE {
            return String::new();
        }
        let composite = label.contains('.') && label.starts_with(|c: char| c.is_uppercase());
        let sub = matches!(rank, rank::SUBNUMBER | rank::DEEP_SUBNUMBER)
            || rank == rank::LETTER && label.starts_with(|c: char| c.is_ascii_digit());
        let outermost = if composite { rank::ALPHA } else { rank::NUMBER };
        let mut at = parent;
        while let Some(index) = at {
            let point = &self.outline.points[index];
            let repeated = point.heading || (outermost..rank.max(outermost)).contains(&point.rank);
            if !(sub || composite) || !repeated {
                return point.path.clone();
            }
            at = point.parent;
        }
        String::new()
    }

    fn path(
        &mut self,
        place: &Place,
        label: &str,
        prefix: &str,
        parent: Option<usize>,
    ) -> (String, bool) {
        let join = |own: String| {
            if prefix.is_empty() {
                own
            } else {
                format!("{prefix}.{own}")
            }
        };
        if label.is_empty() {
            return (prefix.to_string(), false);
        }
        if place.bullet {
            let count = self.seen.entry(format!("{prefix}.-")).or_insert(0);
            *count += 1;
            return (join(format!("-{count}")), false);
        }
        let path = join(domain::text::fold_spaces(label));
        let count = self.seen.entry(path.clone()).or_insert(0);
        *count += 1;
        if *count == 1 {
            return (path, false);
        }
        let path = format!("{path}({count})");
        let near = self.outline.points.iter().rev().take(2_000);
        let mut near = near.filter(|p| p.parent == parent && p.rank == place.rank);
        (path, near.next().is_some())
    }

    fn extend(&mut self, end: usize) {
        if let Some(point) = self.outline.points.last_mut() {
            point.end = end;
            point.tree_end = end;
        }
    }

    fn finish(mut self) -> Outline {
        for at in (0..self.outline.points.len()).rev() {
            let end = self.outline.points[at].tree_end;
            if let Some(parent) = self.outline.points[at].parent {
                let above = &mut self.outline.points[parent];
                above.tree_end = above.tree_end.max(end);
            }
        }
        if self.outline.points.is_empty() {
            self.outline.closing = paragraphs(self.page, self.lines.clone());
        }
        self.outline
    }
}
