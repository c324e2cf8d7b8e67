//! Points that a converter glued onto one line, put on lines of their own; pages that a scanner
//! took twice, taken out.
//!
//! A space and a line break have one length, so nothing moves. A line is broken only where the
//! next mark of a sequence that a line began stands behind the end of a sentence. Not here: what
//! the marks mean.

use std::collections::HashMap;

use crate::outline::marks::{Count, Mark, Style, follows, marker};
use crate::page::rewrite::Edit;
use crate::page::{Line, Page};
use crate::vocabulary::points::GLUED_MARK;

/// The last mark of each style that is counted on.
struct Open {
    style: Style,
    number: u32,
}

/// No more styles than these are open at one time.
const MOST_OPEN: usize = 12;

/// So many lines must come again in the same order, with so many bytes, to be a page taken twice.
const LINES_AGAIN: usize = 4;
const BYTES_AGAIN: usize = 250;
/// The head of a document may be printed again above an annex.
const HEAD_LINES: usize = 10;

/// Takes out the second copy of lines that stand in the text twice in a row.
pub fn once(page: &mut Page) {
    let mut first: HashMap<&str, usize> = HashMap::new();
    let mut copies: Vec<std::ops::Range<usize>> = Vec::new();
    let mut at = 0;
    while at < page.lines.len() {
        let Some(above) = first.get(page.line(at)).copied() else {
            first.insert(page.line(at), at);
            at += 1;
            continue;
        };
        let same = (0..at - above)
            .take_while(|i| at + i < page.lines.len() && page.line(above + i) == page.line(at + i))
            .count();
        let bytes: usize = (at..at + same).map(|i| page.line(i).len()).sum();
        if above >= HEAD_LINES && same >= LINES_AGAIN && bytes >= BYTES_AGAIN {
            copies.push(at..at + same);
        }
        at += same.max(1);
    }
    if copies.is_empty() {
        return;
    }
    let gone = copies.into_iter().flatten().map(|at| page.lines[at]);
    let edits: Vec<Edit> = gone
        .map(|line| Edit {
            start: line.start.saturating_sub(1),
            end: line.end,
            words: String::new(),
        })
        .collect();
    page.rewrite(&edits);
    page.twice = true;
}

/// Breaks the lines of a page before marks that stand inside them.
pub fn part(page: &mut Page) {
    let mut open: Vec<Open> = Vec::new();
    let mut lines: Vec<Line> = Vec::with_capacity(page.lines.len());
    let mut breaks: Vec<usize> = Vec::new();
    for line in &page.lines {
        let text = &page.clean[line.start..line.end];
        if line.row {
            lines.push(*line);
            continue;
        }
        let own = marker(text);
        if let Some(mark) = &own {
            note(&mut open, mark.style, mark.ordinal);
        }
        let dashed = own.is_some_and(|m| m.style.count == Count::Bullet);
        let mut start = line.start;
        for found in GLUED_MARK.find_iter(text).take(200) {
            let sign = found.as_str().chars().next().map_or(1, char::len_utf8);
            let at = found.start() + sign + 1;
            let Some(mark) = marker(&text[at..]) else {
                continue;
            };
            let rest = &text[at + mark.len..];
            let bullet = mark.style.count == Count::Bullet;
            let begins = rest.starts_with(char::is_uppercase)
                || mark.style.count == Count::Letter && rest.starts_with(char::is_alphabetic);
            let expected = open.iter().any(|o| {
                o.style == mark.style
                    && (bullet && dashed || follows(mark.style.count, o.number, mark.ordinal))
            }) || found.as_str().starts_with(':') && begins_list(&mark, rest);
            if !begins || !expected {
                continue;
            }
            note(&mut open, mark.style, mark.ordinal);
            let here = line.start + at;
            breaks.push(here - 1);
            let end = here - 1;
            lines.push(Line {
                start,
                end,
                ..*line
            });
            start = here;
        }
        let gap = line.gap && start == line.start;
        lines.push(Line {
            start,
            gap,
            ..*line
        });
    }
    if breaks.is_empty() {
        return;
    }
    let mut bytes = std::mem::take(&mut page.clean).into_bytes();
    for at in breaks {
        if bytes.get(at) == Some(&b' ') {
            bytes[at] = b'\n';
        }
    }
    page.clean = String::from_utf8(bytes).unwrap_or_default();
    page.lines = lines;
}

/// Remembers the mark; what stood inside it is over.
fn note(open: &mut Vec<Open>, style: Style, number: u32) {
    open.retain(|o| o.style != style && o.style.rank <= style.rank);
    if open.len() < MOST_OPEN {
        open.push(Open { style, number });
    }
}

/// The first of several full sentences: "a) …. b) …".
fn begins_list(mark: &Mark, rest: &str) -> bool {
    let lettered = matches!(mark.style.count, Count::Letter | Count::Arabic);
    lettered
        && mark.ordinal == 1
        && GLUED_MARK.find_iter(rest).take(40).any(|next| {
            let at = next.start() + 2;
            next.as_str().starts_with('.')
                && marker(&rest[at..]).is_some_and(|m| m.style == mark.style && m.ordinal == 2)
        })
}
