//! Citations: the other documents that this one names.
//!
//! A document is known by a number of the State's or the Party's grammar, or, for laws,
//! resolutions and yearly plans, by its name (`named`). Nothing is completed: a number that is cut
//! off is no citation, an issuer that is not printed stays empty, beside it what the symbol alone
//! says. Not here: matching with what the notebook holds.

mod details;
mod named;
mod numbers;
mod unite;

use std::ops::Range;

use crate::page::Page;
use crate::reading::Citation;
use crate::vocabulary::citations::{LETTER, PLAIN};

/// More citations than any directive has.
const MOST: usize = 5_000;

/// What must not be taken for a citation: the document itself.
#[derive(Default)]
pub struct Own<'h> {
    pub number: Option<&'h str>,
    pub kind: Option<&'h str>,
    pub subject: Option<&'h str>,
    /// The line that holds the document's own number.
    pub number_line: Option<usize>,
    /// Lines over which its subject is wrapped.
    pub subject_lines: Range<usize>,
    /// Lines that are no part of it: what a web page prints around it.
    pub outside: Vec<Range<usize>>,
}

/// A citation and the bytes of `clean` over which it was read.
struct Found {
    start: usize,
    end: usize,
    citation: Citation,
}

/// Every document named in the page, once each, in the order of the text.
pub fn read(page: &Page, own: &Own) -> Vec<Citation> {
    let text = page.running(&own.subject_lines);
    let bytes = |lines: &Range<usize>| {
        let last = lines.end.min(page.lines.len());
        let first = page.lines.get(lines.start)?.start;
        Some(first..page.lines.get(last.checked_sub(1)?)?.end)
    };
    let own_line = own.number_line.and_then(|at| bytes(&(at..at + 1)));
    let outside: Vec<Range<usize>> = own
        .outside
        .iter()
        .filter_map(bytes)
        .chain(own_line)
        .collect();
    let mut found = named::laws_with_numbers(&text);
    numbered(&text, own, &mut found);
    found.retain(|f| !outside.iter().any(|o| o.contains(&f.start)));
    found.sort_by_key(|f| f.start);
    let taken: Vec<(usize, usize)> = found.iter().map(|f| (f.start, f.end)).collect();
    named::read(&text, own, &taken, &mut found);
    found.retain(|f| !outside.iter().any(|o| o.contains(&f.start)));
    found.sort_by_key(|f| f.start);
    unite::unite(page, found)
}

/// A citation of which nothing but its name is known yet.
fn bare(kind: String, number: Option<String>, subject: Option<String>) -> Citation {
    Citation {
        kind,
        number,
        date: None,
        issuer: None,
        subject,
        inferred_issuer: None,
        span: Default::default(),
    }
}

fn numbered(text: &str, own: &Own, found: &mut Vec<Found>) {
    let laws: Vec<(usize, usize)> = found.iter().map(|f| (f.start, f.end)).collect();
    let numbers = numbers::find(text);
    for (at, number) in numbers.iter().enumerate() {
        let next = laws.partition_point(|(start, _)| *start < number.serial);
        let law = next
            .checked_sub(1)
            .is_some_and(|i| number.serial < laws[i].1);
        if law || own.number == Some(number.whole.as_str()) {
            continue;
        }
        let mut one = number.found();
        one.end = details::read(text, number.end, &numbers[at + 1..], &mut one.citation);
        found.push(one);
    }
    found.sort_by_key(|f| f.start);
    for at in 1..found.len() {
        let start = found[at].start;
        let above = &mut found[at - 1];
        // What begins inside another without being its object cuts it short.
        if start < above.end && above.citation.subject.is_none() {
            above.end = start;
        }
    }
}

/// The type as the table spells it: "nghị quyết" is "Nghị quyết"; "văn bản" is a letter.
fn kind_name(kind: &str) -> String {
    let words: Vec<&str> = kind.split_whitespace().collect();
    let lower = words.join(" ").to_lowercase();
    let mut chars = lower.chars();
    let name: String = chars
        .next()
        .map(|c| c.to_uppercase().chain(chars).collect())
        .unwrap_or_default();
    if name == PLAIN {
        LETTER.to_string()
    } else {
        name
    }
}

/// The last words before a place.
fn back(text: &str, at: usize) -> &str {
    let mut from = at.saturating_sub(90);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    &text[from..at]
}
