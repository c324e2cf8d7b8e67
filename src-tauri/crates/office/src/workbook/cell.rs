//! What goes into one cell, made safe for Excel: control characters gone, length within its limit.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::{Deadline, words};

/// Excel's limit for the text of a cell, in UTF-16 units.
const LONGEST: usize = 32_767;

/// A text that did not fit into its cell. The cell ends with a visible mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    pub sheet: String,
    /// As Excel names it: "B7".
    pub cell: String,
    /// Characters kept and dropped.
    pub kept: usize,
    pub dropped: usize,
}

impl std::fmt::Display for Cut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}!{} (-{})", self.sheet, self.cell, self.dropped)
    }
}

/// The content of one cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Blank,
    Text(String),
    /// A real Excel date, shown through the format.
    Date(NaiveDate, &'static str),
    Number(f64),
    /// A formula with the value that readers see who do not reckon.
    Formula(String, f64),
}

impl Cell {
    /// Text, or nothing at all where there is none.
    pub fn text(text: &str) -> Self {
        let text = clean(text);
        if text.is_empty() {
            Self::Blank
        } else {
            Self::Text(text)
        }
    }

    pub fn date(on: Option<NaiveDate>) -> Self {
        on.map_or(Self::Blank, |on| Self::Date(on, words::DATE))
    }

    pub fn deadline(deadline: &Deadline) -> Self {
        match deadline {
            Deadline::None => Self::Blank,
            Deadline::Before(on) => Self::Date(*on, words::DATE_BEFORE),
            Deadline::By(on) => Self::Date(*on, words::DATE_BY),
            Deadline::On(on) => Self::Date(*on, words::DATE),
            Deadline::Words(text) => Self::text(text),
        }
    }

    /// A number; what is none (a division gone wrong upstream) stays empty.
    pub fn number(number: f64) -> Self {
        if number.is_finite() {
            Self::Number(number)
        } else {
            Self::Blank
        }
    }

    /// As it will be read on the sheet, to reckon how much room it needs.
    pub fn shown(&self) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Text(text) => text.clone(),
            Self::Date(on, format) if *format == words::DATE_BEFORE => words::before(*on),
            Self::Date(on, format) if *format == words::DATE_BY => words::by(*on),
            Self::Date(..) => "00/00/0000".to_owned(),
            Self::Number(number) | Self::Formula(_, number) => words::grouped(*number),
        }
    }
}

/// The text without control characters (XML cannot hold them), line ends as Excel writes them.
pub fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| match c {
            '\n' | '\t' => true,
            '\u{fffe}' | '\u{ffff}' => false,
            c => !c.is_control(),
        })
        .collect()
}

/// The text within Excel's limit, with the numbers of characters kept and dropped where it was not.
pub fn fitted(text: &str) -> (String, Option<(usize, usize)>) {
    if text.encode_utf16().count() <= LONGEST {
        return (text.to_owned(), None);
    }
    let room = LONGEST - words::CUT_MARK.encode_utf16().count();
    let mut units = 0;
    let kept: String = text
        .chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= room
        })
        .collect();
    let count = kept.chars().count();
    let dropped = text.chars().count() - count;
    (kept + words::CUT_MARK, Some((count, dropped)))
}

/// [`clean`] without a copy where there is nothing to clean, as nearly always.
pub fn clean_fast(text: &str) -> Cow<'_, str> {
    let strange = |byte: &u8| *byte < 0x20 && *byte != b'\n' && *byte != b'\t' || *byte == 0x7f;
    // Control characters beyond ASCII and the two non-characters begin with these bytes.
    let rare = |byte: &u8| matches!(byte, 0xC2 | 0xEF);
    if text.bytes().any(|byte| strange(&byte) || rare(&byte)) {
        Cow::Owned(clean(text))
    } else {
        Cow::Borrowed(text)
    }
}

/// [`fitted`] without a copy where the text fits.
pub fn fitted_fast(text: Cow<'_, str>) -> (Cow<'_, str>, Option<(usize, usize)>) {
    if text.len() <= LONGEST {
        return (text, None);
    }
    let (text, cut) = fitted(&text);
    (Cow::Owned(text), cut)
}

/// Would a person who edits this cell turn it into a formula by accident?
pub fn looks_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_over_the_limit_is_cut_with_a_mark_and_counted() {
        let long = "ấ".repeat(40_000);
        let (text, cut) = fitted(&long);
        assert_eq!(text.encode_utf16().count(), LONGEST);
        assert!(text.ends_with(words::CUT_MARK));
        let (kept, dropped) = cut.unwrap();
        assert_eq!(kept + dropped, 40_000);
        assert_eq!(fitted(&"a".repeat(LONGEST)).1, None);
    }

    #[test]
    fn a_pair_of_surrogates_is_never_split() {
        let (text, _) = fitted(&"😀".repeat(20_000));
        assert!(text.encode_utf16().count() <= LONGEST);
    }

    #[test]
    fn control_characters_go_and_line_ends_become_one_kind() {
        assert_eq!(clean("a\u{0}b\r\nc\rd\u{b}\u{fffe}\te"), "ab\nc\nd\te");
    }
}
