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
    match Regex::new(&source) {
        Ok(regex) => regex,
        Err(error) => unreachable!("a pattern of the vocabulary is malformed: {error}"),
    }
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
