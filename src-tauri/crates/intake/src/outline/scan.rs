//! The marks of all lines of the body, without those that only look like one because the text was
//! wrapped there.

use std::ops::Range;

use super::marks::{Count, Mark, marker, rank};
use super::styles::{Styles, learn_marks};
use crate::page::Page;

/// Marks, one for each line, and the order of their styles.
pub struct Scan<'t> {
    pub marks: Vec<Option<Mark<'t>>>,
    pub styles: Styles,
}

/// The line does not go on with the sentence above it.
pub fn begins_paragraph(page: &Page, at: usize) -> bool {
    let Some(above) = at.checked_sub(1) else {
        return true;
    };
    let ended = page.line(above).ends_with(['.', ';', ':', '/', '!', '?']);
    let small = page.line(at).starts_with(char::is_lowercase);
    !small && (ended || page.lines[at].gap)
}

impl<'t> Scan<'t> {
    pub fn new(page: &'t Page, lines: Range<usize>) -> Scan<'t> {
        let texts: Vec<&str> = lines.clone().map(|at| page.line(at)).collect();
        let rows = |at: usize| page.lines[lines.start + at].row;
        let mut marks: Vec<Option<Mark>> = texts
            .iter()
            .enumerate()
            .map(|(at, text)| if rows(at) { None } else { marker(text) })
            .collect();
        small_romans(&mut marks);
        let fresh = |at: usize| !rows(at) && begins_paragraph(page, lines.start + at);
        learn_marks(&texts, fresh, &mut marks);
        let judge = Judge {
            page,
            first: lines.start,
            tidy: tidy_dashes(page, lines.start, &marks),
        };
        for (at, mark) in marks.iter_mut().enumerate().skip(1) {
            if mark.is_some_and(|m| judge.wrapped(&m, at)) {
                *mark = None;
            }
        }
        let styles = Styles::learn(&marks, |at| leads(texts[at]));
        Scan { marks, styles }
    }
}

/// The line leads to what stands below it.
fn leads(text: &str) -> bool {
    text.ends_with(':') || text.chars().count() < 60 && !text.ends_with(['.', ';', ','])
}

/// "i)" is a number where "ii)" follows, else a letter.
fn small_romans(marks: &mut [Option<Mark>]) {
    let roman = |m: &Option<Mark>| {
        m.is_some_and(|m| m.style.count == Count::SmallRoman && m.label.len() > 1)
    };
    let counted = marks.iter().any(roman);
    if counted {
        return;
    }
    for mark in marks.iter_mut().flatten() {
        if mark.style.count == Count::SmallRoman {
            mark.style.count = Count::Letter;
            if mark.style.sign != '(' {
                mark.style.rank = rank::LETTER;
            }
            mark.ordinal = super::marks::ordinal(mark.label, Count::Letter);
        }
    }
}

/// Nearly all dashes stand after the end of a sentence or item.
fn tidy_dashes(page: &Page, first: usize, marks: &[Option<Mark>]) -> bool {
    let (mut ended, mut all) = (0_usize, 0_usize);
    for (at, mark) in marks.iter().enumerate().skip(1) {
        if mark.is_some_and(|m| m.style.rank == rank::DASH) && !page.lines[first + at].gap {
            all += 1;
            ended += usize::from(is_ended(page.line(first + at - 1)));
        }
    }
    all >= 6 && ended * 10 >= all * 9
}

fn is_ended(text: &str) -> bool {
    text.ends_with(['.', ';', ':', '/', '!', '?', ')', '”', '"', ','])
}

struct Judge<'p, 'a> {
    page: &'p Page<'a>,
    first: usize,
    tidy: bool,
}

impl Judge<'_, '_> {
    /// The mark is a piece of the sentence above, cut off by the end of its line.
    fn wrapped(&self, mark: &Mark, at: usize) -> bool {
        let at = self.first + at;
        let text = self.page.line(at);
        if self.page.lines[at].gap {
            return false;
        }
        let above = self.page.line(at - 1);
        let open = !is_ended(above);
        let small = text[mark.len..].starts_with(char::is_lowercase);
        let full = above.chars().count() * 10 >= self.page.width * 8;
        match mark.rank() {
            rank::DASH => open && (small && self.page.width > 40 || self.tidy && full),
            rank::PAREN => open && (small || full),
            _ => open && small,
        }
    }
}
