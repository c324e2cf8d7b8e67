//! Between places as the window counts them (UTF-16 units), bytes of the text, and the words of an
//! item, whose white space is folded.

use crate::Span;
use domain::text::fold_spaces;
use std::collections::BTreeMap;

/// The longest words an item is known by.
const LONGEST_WORDS: usize = 400;

/// The byte of each of some places: one walk over the text, however many there are. A place past
/// the end is the end; one inside a letter is its beginning.
pub(super) fn bytes_of(text: &str, mut units: Vec<u32>) -> BTreeMap<u32, usize> {
    units.sort_unstable();
    units.dedup();
    let mut found = BTreeMap::new();
    let mut wanted = units.into_iter().peekable();
    let mut at = 0_u32;
    for (byte, letter) in text.char_indices() {
        let next = at.saturating_add(u32::try_from(letter.len_utf16()).unwrap_or(1));
        while let Some(unit) = wanted.next_if(|unit| *unit < next) {
            found.insert(unit, byte);
        }
        if wanted.peek().is_none() {
            break;
        }
        at = next;
    }
    found.extend(wanted.map(|unit| (unit, text.len())));
    found
}

/// The UTF-16 unit of a byte.
pub(super) fn unit_of(text: &str, byte: usize) -> u32 {
    units(&text[..byte])
}

/// The unit of byte `to`, where `unit` is that of byte `from`.
pub(super) fn moved(text: &str, unit: u32, from: usize, to: usize) -> u32 {
    if from <= to {
        unit.saturating_add(units(&text[from..to]))
    } else {
        unit.saturating_sub(units(&text[to..from]))
    }
}

fn units(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

/// The beginning of the word that `byte` stands in.
pub(super) fn word_start(text: &str, byte: usize) -> usize {
    text[..byte]
        .char_indices()
        .rev()
        .find(|(_, c)| c.is_whitespace())
        .map_or(0, |(at, c)| at + c.len_utf8())
}

/// The words between two bytes, white space folded.
pub(super) fn words(text: &str, span: Span) -> String {
    fold_spaces(&text[span.start..span.end])
}

/// As much of some words as an item is known by.
pub(super) fn short(words: &str) -> String {
    words.chars().take(LONGEST_WORDS).collect()
}

/// Where in `told`, the words of an item, stands what the source has at `cut`: walked from the end,
/// where both agree, over what only the source has (marks, numbers, the head of a page).
pub(super) fn cut_in(told: &str, text: &str, span: Span, cut: usize) -> usize {
    let mut source = text[span.start..span.end].char_indices().rev();
    let mut place = told.len();
    for (at, letter) in told.char_indices().rev() {
        if letter.is_whitespace() {
            continue;
        }
        match source.find(|(_, c)| *c == letter) {
            Some((found, _)) if span.start + found >= cut => place = at,
            _ => break,
        }
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_the_window_are_bytes_of_the_text() {
        let text = "a😀ế.";
        let found = bytes_of(text, vec![0, 1, 2, 3, 4, 5, 99]);
        assert_eq!(
            found.values().copied().collect::<Vec<_>>(),
            [0, 1, 1, 5, 8, 9, 9]
        );
        assert_eq!(unit_of(text, 8), 4);
    }

    #[test]
    fn a_cut_of_the_source_is_found_in_the_folded_words() {
        let text = "1. **Rà soát**\n   quy chế;\n\nlập  danh sách.";
        let told = "Rà soát quy chế; lập danh sách.";
        let span = Span {
            start: 0,
            end: text.len(),
        };
        let cut = text.find("lập").unwrap();
        let place = cut_in(told, text, span, cut);
        assert_eq!(&told[place..], "lập danh sách.");
    }
}
