//! The tree of points in the body: which number or dash each line opens, and what belongs to it.
//!
//! Every line without a mark of its own (wrapped words, lines with "+", paragraphs, sentences cut
//! by a page) belongs to the point above. Depth is bounded because every kind of mark has one
//! rank. Not here: which points are tasks.

use std::collections::HashMap;

use crate::names::is_capitals;
use crate::page::Page;
use crate::vocabulary::points::*;
use crate::who;

/// More points than any directive has; what follows is not read.
const MOST_POINTS: usize = 40_000;

/// Ranks of marks, the outermost first. Headings without a number stand between them.
pub mod rank {
    pub const PART: u8 = 10;
    pub const CHAPTER: u8 = 20;
    pub const ALPHA: u8 = 30;
    pub const ROMAN: u8 = 40;
    pub const ALPHA_INSIDE: u8 = 45;
    pub const ARTICLE: u8 = 50;
    pub const NUMBER: u8 = 60;
    pub const SUBNUMBER: u8 = 70;
    pub const DEEP_SUBNUMBER: u8 = 80;
    pub const LETTER: u8 = 90;
    pub const PAREN: u8 = 100;
    pub const DASH: u8 = 110;
}

/// The mark at the start of a line.
pub struct Mark<'t> {
    pub rank: u8,
    pub label: &'t str,
    /// Bytes of the mark with the space after it.
    pub len: usize,
}

/// One point of the tree. Places are bytes of `Page::clean`.
#[derive(Debug)]
pub struct Point {
    pub rank: u8,
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
    pub intro: std::ops::Range<usize>,
    /// Paragraphs after the last point, as ranges of lines.
    pub closing: Vec<std::ops::Range<usize>>,
    /// Path of the last roman section, if the document has such.
    pub last_section: Option<String>,
}

/// The mark that opens a line.
pub fn marker(text: &str) -> Option<Mark<'_>> {
    let kinds: [(&regex::Regex, u8); 11] = [
        (&PART, rank::PART),
        (&CHAPTER, rank::CHAPTER),
        (&ARTICLE, rank::ARTICLE),
        (&SUBNUMBER, rank::SUBNUMBER),
        (&ROMAN, rank::ROMAN),
        (&ALPHA, rank::ALPHA),
        (&NUMBER, rank::NUMBER),
        (&ORDINAL, rank::NUMBER),
        (&PAREN, rank::PAREN),
        (&LETTER, rank::LETTER),
        (&DASH, rank::DASH),
    ];
    for (regex, rank) in kinds {
        let Some(found) = regex.captures(text) else {
            continue;
        };
        let (Some(all), Some(label)) = (found.get(0), found.name("label")) else {
            continue;
        };
        let rest = &text[all.end()..];
        let number = matches!(rank, rank::NUMBER | rank::SUBNUMBER);
        if number
            && rest.starts_with(|c: char| c.is_ascii_digit())
            && !text[..all.end()].ends_with(' ')
        {
            continue;
        }
        if rank == rank::DASH {
            // Converters put a dash before a number of their own list.
            if PLUS.is_match(rest) {
                return None;
            }
            if let Some(inner) = inner_mark(rest) {
                return Some(Mark {
                    len: inner.len + all.end(),
                    ..inner
                });
            }
        }
        let label = match rank {
            rank::PART | rank::CHAPTER | rank::ARTICLE => found.name("mark").unwrap_or(label),
            _ => label,
        };
        let deep = rank == rank::SUBNUMBER && label.as_str().matches('.').count() > 1;
        let rank = if deep { rank::DEEP_SUBNUMBER } else { rank };
        return Some(Mark {
            rank,
            label: label.as_str(),
            len: all.end(),
        });
    }
    None
}

/// A number after a dash, unless the dash only repeats.
fn inner_mark(rest: &str) -> Option<Mark<'_>> {
    let numbered = !DASH.is_match(rest) && !PAREN.is_match(rest);
    numbered.then(|| marker(rest)).flatten()
}

struct Builder<'p, 'a> {
    page: &'p Page<'a>,
    lines: std::ops::Range<usize>,
    outline: Outline,
    stack: Vec<usize>,
    seen: HashMap<String, usize>,
    roman_first: bool,
    last_number: HashMap<Option<usize>, u32>,
}

/// Builds the tree of the body.
pub fn build(page: &Page, lines: std::ops::Range<usize>) -> Outline {
    let intro = lines.start..lines.end;
    let mut builder = Builder {
        page,
        lines: lines.clone(),
        outline: Outline {
            intro,
            ..Outline::default()
        },
        stack: Vec::new(),
        seen: HashMap::new(),
        roman_first: false,
        last_number: HashMap::new(),
    };
    let last_mark = lines.clone().rev().find(|i| builder.mark(*i).is_some());
    for at in lines.clone() {
        if page.lines[at].row {
            continue;
        }
        let after_points = last_mark.is_some_and(|last| at > last);
        if after_points && builder.fresh(at) && CLOSING.is_match(page.line(at)) {
            builder.outline.closing = paragraphs(page, at..lines.end);
            break;
        }
        builder.take(at);
    }
    builder.finish()
}

/// Splits lines into paragraphs.
pub fn paragraphs(page: &Page, lines: std::ops::Range<usize>) -> Vec<std::ops::Range<usize>> {
    let mut found: Vec<std::ops::Range<usize>> = Vec::new();
    for at in lines {
        match found.last_mut() {
            Some(last) if !begins_paragraph(page, at) => last.end = at + 1,
            _ => found.push(at..at + 1),
        }
    }
    found
}

/// The line does not go on with the sentence above it.
fn begins_paragraph(page: &Page, at: usize) -> bool {
    let Some(above) = at.checked_sub(1) else {
        return true;
    };
    let ended = page.line(above).ends_with(['.', ';', ':', '/', '!', '?']);
    let small = page.line(at).starts_with(char::is_lowercase);
    !small && (ended || page.lines[at].gap)
}

impl Builder<'_, '_> {
    fn fresh(&self, at: usize) -> bool {
        begins_paragraph(self.page, at)
    }

    /// The mark of a line, unless the line only looks like one because the text was wrapped there.
    fn mark(&self, at: usize) -> Option<Mark<'_>> {
        let text = self.page.line(at);
        let mark = marker(text)?;
        let line = self.page.lines[at];
        if at == self.lines.start || line.gap {
            return Some(mark);
        }
        let above = self.page.line(at - 1);
        let open = !above.ends_with(['.', ';', ':', '/', '!', '?', ')', '”', '"', ',']);
        let small = text[mark.len..].starts_with(char::is_lowercase);
        let wrapped = match mark.rank {
            rank::DASH => open && small && self.page.width > 40,
            rank::NUMBER => open && small,
            rank::PAREN => open,
            _ => false,
        };
        (!wrapped).then_some(mark)
    }

    fn take(&mut self, at: usize) {
        if self.outline.points.len() >= MOST_POINTS {
            return;
        }
        let line = self.page.lines[at];
        let text = &self.page.clean[line.start..line.end];
        if let Some(mark) = self.mark(at) {
            let (label, len) = (mark.label.to_string(), mark.len);
            let rank = self.rank_of(mark.rank);
            if self.number_fits(rank, &label, at) {
                self.open(rank, &label, at, line.start + len);
                return;
            }
        }
        if let Some(rank) = self.heading_rank(at, text) {
            self.open(rank, "", at, line.start);
            return;
        }
        self.extend(line.end);
    }

    fn rank_of(&mut self, rank: u8) -> u8 {
        let has_alpha = self
            .outline
            .points
            .iter()
            .take(1)
            .any(|p| p.rank == rank::ALPHA);
        if rank == rank::ROMAN && !has_alpha {
            self.roman_first = true;
        }
        if rank == rank::ALPHA && self.roman_first {
            rank::ALPHA_INSIDE
        } else {
            rank
        }
    }

    /// "… năm\n30. Người": a number out of any order inside a sentence opens nothing.
    fn number_fits(&self, rank: u8, label: &str, at: usize) -> bool {
        let Ok(number) = label.parse::<u32>() else {
            return true;
        };
        if rank != rank::NUMBER || self.fresh(at) {
            return true;
        }
        let parent = self.parent_for(rank);
        let last = self.last_number.get(&parent).copied().unwrap_or(0);
        number == 1 || (last..=last + 3).contains(&number)
    }

    fn parent_for(&self, rank: u8) -> Option<usize> {
        self.stack
            .iter()
            .rev()
            .copied()
            .find(|i| self.outline.points[*i].rank < rank)
    }

    /// A heading without a number: capitals, bold, or a body before a colon, above marked lines.
    fn heading_rank(&self, at: usize, text: &str) -> Option<u8> {
        let length = text.chars().count();
        if !self.fresh(at) || length > 220 || CLOSING.is_match(text) && !text.ends_with(':') {
            return None;
        }
        let line = self.page.lines[at];
        if is_capitals(text) && length < 150 && (line.gap || line.strong) && length > 6 {
            return Some(rank::ROMAN + 1);
        }
        let next = (at + 1 < self.lines.end)
            .then(|| self.mark(at + 1))
            .flatten()?;
        let strong = line.strong && length < 160;
        let body = text.ends_with(':') && who::names_only(text);
        let deep = next.rank >= rank::NUMBER;
        ((strong || body || PHASE.is_match(text)) && deep).then_some(next.rank - 1)
    }

    fn open(&mut self, rank: u8, label: &str, at: usize, start: usize) {
        while self
            .stack
            .last()
            .is_some_and(|i| self.outline.points[*i].rank >= rank)
        {
            self.stack.pop();
        }
        let parent = self.stack.last().copied();
        let prefix = self.prefix(rank, parent);
        let (path, doubled) = self.path(rank, label, &prefix, parent);
        if let Some(parent) = parent {
            self.outline.points[parent].has_children = true;
        }
        if self.outline.points.is_empty() {
            self.outline.intro.end = at;
        }
        if let Ok(number) = label.parse() {
            self.last_number.insert(parent, number);
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
    fn prefix(&self, rank: u8, parent: Option<usize>) -> String {
        if rank == rank::ARTICLE {
            return String::new();
        }
        let sub = matches!(rank, rank::SUBNUMBER | rank::DEEP_SUBNUMBER);
        let mut at = parent;
        while let Some(index) = at {
            let point = &self.outline.points[index];
            let repeated = point.heading || (rank::NUMBER..rank).contains(&point.rank);
            if !sub || !repeated {
                return point.path.clone();
            }
            at = point.parent;
        }
        String::new()
    }

    fn path(
        &mut self,
        rank: u8,
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
        if rank == rank::DASH {
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
        let sibling = self
            .outline
            .points
            .iter()
            .rev()
            .any(|p| p.parent == parent && p.rank == rank);
        (path, sibling)
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
