//! Printed types, symbols, capitals: how official names are spelled.

use crate::vocabulary::header::TYPES;

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
