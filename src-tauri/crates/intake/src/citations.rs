//! Citations: the other documents that this one names.
//!
//! A document is known by a number of the State's or the Party's grammar, or, for laws,
//! resolutions and yearly plans, by its name (`named`). Nothing is completed: a number that is cut
//! off is no citation, an issuer that is not printed stays empty, beside it what the symbol alone
//! says. Not here: matching with what the notebook holds.

mod details;
mod named;
mod unite;

use std::ops::Range;

use crate::names::{tight, type_of_symbol};
use crate::page::Page;
use crate::reading::Citation;
use crate::vocabulary::citations::*;
use crate::who::cut;

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
    let mut found = named::laws_with_numbers(&text);
    let own_number = own.number_line.and_then(|i| page.lines.get(i));
    let own_number = own_number.map_or(0..0, |line| line.start..line.end);
    numbered(&text, own, own_number, &mut found);
    found.sort_by_key(|f| f.start);
    let taken: Vec<(usize, usize)> = found.iter().map(|f| (f.start, f.end)).collect();
    named::read(&text, own, &taken, &mut found);
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

fn numbered(text: &str, own: &Own, own_number: Range<usize>, found: &mut Vec<Found>) {
    let laws = found.len();
    let mut open = 0;
    for number in NUMBERED.captures_iter(text).take(MOST) {
        let (Some(all), Some(serial)) = (number.get(0), number.name("serial")) else {
            continue;
        };
        let law = found[..laws]
            .iter()
            .any(|f| f.start < serial.start() && serial.start() < f.end);
        let form = FORM.is_match(back(text, serial.start()));
        if own_number.contains(&serial.start()) || serial.start() < open || law || form {
            continue;
        }
        let kind = number.name("kind");
        let start = kind.map_or(all.start(), |k| k.start());
        let mut kind = kind.map(|k| kind_name(k.as_str()));
        let mut next = Some((start, 0, number));
        // "Kế hoạch số 12/KH-UBND, 13/KH-UBND": what follows is of the same type.
        while let Some((start, base, number)) = next.take() {
            let Some(one) = one(text, start, base, &number, kind.clone(), own) else {
                break;
            };
            let end = base + number.get(0).map_or(0, |m| m.end());
            open = end;
            found.push(one);
            kind = kind.filter(|k| k != LETTER);
            let more = LISTED.captures(cut(&text[end..], 80));
            next = more.and_then(|m| Some((end + m.name("serial")?.start(), end, m)));
        }
    }
    found.retain(|f| own.number.is_none() || f.citation.number.as_deref() != own.number);
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

/// The citation of one number, matched `base` bytes into the text; `None` if it is cut off.
fn one(
    text: &str,
    start: usize,
    base: usize,
    number: &regex::Captures,
    kind: Option<String>,
    own: &Own,
) -> Option<Found> {
    let (symbol, serial) = (number.name("symbol")?, number.name("serial")?);
    let tail = number.name("tail").map_or("", |m| m.as_str());
    let cut_off =
        !tail.trim().is_empty() && !tail.starts_with(' ') || base + symbol.end() == text.len();
    let printed = tight(symbol.as_str());
    let initials = printed.chars().take_while(|c| c.is_alphanumeric());
    let named = kind.is_some() || initials.filter(|c| c.is_uppercase()).count() >= 2;
    if cut_off || !named {
        return None;
    }
    let year = number.name("year").map(|y| format!("{}/", y.as_str()));
    let slash = number.name("sep").is_some_and(|s| s.as_str() == "/");
    let sep = if slash { "/" } else { "-" };
    let year = year.unwrap_or_default();
    let whole = format!("{}{sep}{year}{}", serial.as_str(), without_place(&printed));
    let of_symbol = type_of_symbol(&printed).map(str::to_string);
    let kind = kind.filter(|k| k != LETTER || of_symbol.is_none());
    let kind = kind.or(of_symbol).unwrap_or_else(|| LETTER.to_string());
    let itself = own.number == Some(whole.as_str());
    let mut citation = bare(kind, Some(whole), None);
    citation.inferred_issuer = ISSUER_OF_SYMBOL
        .iter()
        .find(|(end, _)| printed.ends_with(end))
        .map(|(_, issuer)| *issuer);
    let end = base + symbol.end();
    let end = if itself {
        end
    } else {
        details::read(text, end, &mut citation)
    };
    Some(Found {
        start,
        end,
        citation,
    })
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

/// A joint symbol may end in the words "UBND tỉnh"; another symbol does not.
fn without_place(symbol: &str) -> &str {
    match symbol.split_once(" UBND") {
        Some((before, _)) if !before.ends_with(CAUCUS) => before,
        _ => symbol,
    }
}

/// The last words before a place.
fn back(text: &str, at: usize) -> &str {
    let mut from = at.saturating_sub(60);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    &text[from..at]
}
