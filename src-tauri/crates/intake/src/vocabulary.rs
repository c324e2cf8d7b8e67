//! The words that official Vietnamese uses, as patterns and tables: data of the reader.
//!
//! Each module is the vocabulary of one question. Nothing is decided here.

pub mod bodies;
pub mod citations;
pub mod dates;
pub mod groups;
pub mod header;
pub mod official;
pub mod points;
pub mod reports;
pub mod tables;
pub mod words;

use regex::Regex;

/// A pattern in which both placings of the tone match (`ủy` and `uỷ`, `hòa` and `hoà`).
fn pattern(source: &str) -> Regex {
    let source = words::TONE_PLACES
        .iter()
        .fold(source.to_string(), |s, (new, old)| {
            s.replace(new, &format!("(?:{new}|{old})"))
        });
    match Regex::new(&plain_bounds(&source)) {
        Ok(regex) => regex,
        Err(error) => unreachable!("a pattern of the vocabulary is malformed: {error}"),
    }
}

/// The bounds of words beside a Latin letter or a figure, as bounds of ASCII: only these can be
/// found without going through the text letter by letter. Vietnamese syllables stand apart, so
/// both say the same.
fn plain_bounds(source: &str) -> String {
    let mut out = String::with_capacity(source.len() + 16);
    let mut rest = source;
    while let Some(at) = rest.find(r"\b") {
        let (before, after) = (&rest[..at], &rest[at + 2..]);
        out.push_str(before);
        let plain = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let plain = plain(before.chars().next_back()) || plain(after.chars().next());
        out.push_str(if plain { r"(?-u:\b)" } else { r"\b" });
        rest = after;
    }
    out.push_str(rest);
    out
}

macro_rules! patterns {
    ($($(#[$doc:meta])* $name:ident = $source:expr;)+) => {
        $($(#[$doc])*
        pub static $name: std::sync::LazyLock<regex::Regex> =
            std::sync::LazyLock::new(|| super::pattern(&$source));)+

        #[cfg(test)]
        mod tests {
            #[test]
            fn every_pattern_is_well_formed() {
                $(assert!(super::$name.captures_len() > 0);)+
            }
        }
    };
}
use patterns;
