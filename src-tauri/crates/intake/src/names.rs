//! Printed types, symbols, capitals: how official names are spelled.

use std::borrow::Cow;

use crate::vocabulary::header::TYPES;
use crate::vocabulary::words::TONE_PLACES;

/// The type that a title line prints, and where its words end.
pub fn printed_type(text: &str) -> Option<(&'static str, usize)> {
    let whole = text.trim().trim_end_matches([':', '.', '*', ' ']);
    for (capitals, name, _) in TYPES {
        if whole.eq(capitals)
            || whole.to_uppercase() == capitals && whole.starts_with(char::is_uppercase)
        {
            return Some((name, text.len()));
        }
        let Some(rest) = text.strip_prefix(capitals) else {
            continue;
        };
        if rest.starts_with([' ', ':', '-']) && rest.chars().count() < 400 {
            return Some((name, capitals.len()));
        }
    }
    None
}

/// The type that the first part of a symbol abbreviates.
pub fn type_of_symbol(symbol: &str) -> Option<&'static str> {
    let first = symbol.split(['-', '/']).next().unwrap_or_default();
    TYPES
        .iter()
        .find(|(_, _, short)| short.contains(&first))
        .map(|(_, name, _)| *name)
}

/// No spaces around the signs inside a number, one kind of hyphen.
pub fn tight(symbol: &str) -> String {
    let mut out = String::with_capacity(symbol.len());
    for word in symbol.replace('–', "-").split_whitespace() {
        let glued = word.starts_with(['-', '/', '&', '.']) || out.ends_with(['-', '/', '&', '.']);
        if !out.is_empty() && !glued {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Written in capitals, as issuers and headings are.
pub fn is_capitals(text: &str) -> bool {
    let (mut big, mut small) = (0_usize, 0_usize);
    for c in text.chars() {
        if c.is_uppercase() {
            big += 1;
        } else if c.is_lowercase() {
            small += 1;
        }
    }
    big >= 2 && big >= small * 6
}

/// Today's place of the tone in the syllables of the table: the verbs are spelled so.
pub fn modern(text: &str) -> Cow<'_, str> {
    if !TONE_PLACES.iter().any(|(_, old)| text.contains(old)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for part in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = part.trim_end_matches(|c: char| !c.is_alphanumeric());
        let places = TONE_PLACES.iter();
        let found = places
            .filter_map(|(new, old)| Some((word.strip_suffix(old)?, new)))
            .next();
        match found {
            Some((before, new)) => {
                out.push_str(before);
                out.push_str(new);
                out.push_str(&part[word.len()..]);
            }
            None => out.push_str(part),
        }
    }
    Cow::Owned(out)
}

/// A whole quotation loses its marks; marks inside a name stay.
pub fn bare_quotes(name: &str) -> &str {
    let pairs = [('“', '”'), ('"', '"')];
    let inner = pairs.iter().find_map(|(open, close)| {
        let inner = name.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inner.contains([*open, *close])).then_some(inner)
    });
    inner.unwrap_or(name).trim()
}
