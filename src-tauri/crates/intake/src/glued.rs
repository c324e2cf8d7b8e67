//! Points that a converter glued onto one line, put on lines of their own.
//!
//! A space and a line break have one length, so nothing moves. A line is broken only where the
//! next mark of a sequence that a line began stands behind the end of a sentence. Not here: what
//! the marks mean.

use crate::outline::marks::{Count, Style, follows, marker};
use crate::page::{Line, Page};
use crate::vocabulary::points::GLUED_MARK;

/// The last mark of each style that is counted on.
struct Open {
    style: Style,
    number: u32,
}

/// No more styles than these are open at one time.
const MOST_OPEN: usize = 12;

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
            });
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
