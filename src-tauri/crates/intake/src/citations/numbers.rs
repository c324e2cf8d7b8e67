//! Numbers of documents in a text: serial, year, symbol, and the type that stands before them.
//!
//! Figures with a symbol are looked for first, as they are rare, then the words before them are
//! judged. Not here: date, issuer, subject (`details`).

use super::{Found, MOST, back, bare, kind_name};
use crate::names::{tight, type_of_symbol};
use crate::vocabulary::citations::*;

/// A number, from its type to the end of its symbol.
pub struct Number {
    pub start: usize,
    /// Where its figures begin.
    pub serial: usize,
    pub end: usize,
    pub kind: String,
    pub whole: String,
    pub symbol: String,
}

impl Number {
    /// A citation that knows only its number.
    pub fn found(&self) -> Found {
        let mut citation = bare(self.kind.clone(), Some(self.whole.clone()), None);
        let known = ISSUER_OF_SYMBOL.iter();
        let mut known = known.filter(|(end, _)| self.symbol.ends_with(end));
        citation.inferred_issuer = known.next().map(|(_, issuer)| *issuer);
        Found {
            start: self.start,
            end: self.end,
            citation,
        }
    }
}

/// All numbers of documents that are printed whole.
pub fn find(text: &str) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    for number in NUMBER.captures_iter(text).take(MOST) {
        let (Some(serial), Some(symbol)) = (number.name("serial"), number.name("symbol")) else {
            continue;
        };
        // Figures in the middle of a word or of a longer number are none.
        let before = text[..serial.start()].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | '.')) {
            continue;
        }
        if let Some(number) = one(text, &number, serial.start(), symbol, found.last()) {
            found.push(number);
        }
    }
    found
}

fn one(
    text: &str,
    number: &regex::Captures,
    serial: usize,
    symbol: regex::Match,
    last: Option<&Number>,
) -> Option<Number> {
    let tail = number.name("tail").map_or("", |m| m.as_str());
    let broken = !tail.trim().is_empty() && !tail.starts_with(' ');
    if broken || symbol.end() == text.len() {
        return None;
    }
    let printed = tight(symbol.as_str());
    let before = back(text, serial);
    if FORM.is_match(before) {
        return None;
    }
    let named = KIND_BEFORE.captures(before);
    let numbered = named.as_ref().is_some_and(|c| c.name("so").is_some());
    // "Kế hoạch số 12/KH-UBND, 13/KH-UBND": what follows is of the same type.
    let listed = last.filter(|l| LISTED.is_match(&text[l.end..serial]));
    if named.is_none() && listed.is_none() {
        return None;
    }
    let initials = printed.chars().take_while(|c| c.is_alphanumeric());
    let initials = initials.filter(|c| c.is_uppercase()).count();
    let kind = named.as_ref().and_then(|c| c.name("kind"));
    if initials < 2 && !(numbered && kind.is_some()) {
        return None;
    }
    let start = named.as_ref().and_then(|c| c.get(0)).map(|m| m.start());
    let start = kind.map(|k| k.start()).or(start);
    let start = start.map_or(serial, |at| serial - before.len() + at);
    let inherited = listed.filter(|_| kind.is_none()).map(|l| l.kind.clone());
    let kind = kind.map(|k| kind_name(k.as_str())).or(inherited);
    let year = number.name("year").map(|y| format!("{}/", y.as_str()));
    let slash = number.name("sep").is_some_and(|s| s.as_str() == "/");
    let sep = if slash { "/" } else { "-" };
    let figures = number.name("serial").map_or("", |m| m.as_str());
    let whole = format!(
        "{figures}{sep}{}{}",
        year.unwrap_or_default(),
        without_place(&printed)
    );
    let of_symbol = type_of_symbol(&printed).map(str::to_string);
    let kind = kind.filter(|k| k != LETTER || of_symbol.is_none());
    let kind = kind.or(of_symbol).unwrap_or_else(|| LETTER.to_string());
    Some(Number {
        start,
        serial,
        end: symbol.end(),
        kind,
        whole,
        symbol: printed,
    })
}

/// A joint symbol may end in the words "UBND tỉnh"; another symbol does not.
fn without_place(symbol: &str) -> &str {
    match symbol.split_once(" UBND") {
        Some((before, _)) if !before.ends_with(CAUCUS) => before,
        _ => symbol,
    }
}
