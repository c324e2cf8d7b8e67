//! Whether a word has the shape of a Vietnamese syllable: onset, rime, at most one tone.
//!
//! Shape is enough: words in a wrong encoding hardly ever have it. Not here: spelling.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::vocabulary::{ABBREVIATING, ONSETS, RIMES};

/// Longer than any syllable, in letters.
const LONGEST: usize = 8;

static RIME: LazyLock<HashSet<&str>> = LazyLock::new(|| RIMES.split_whitespace().collect());
static ONSET: LazyLock<HashSet<&str>> = LazyLock::new(|| ONSETS.split_whitespace().collect());

pub fn is_one(word: &str) -> bool {
    if word.chars().nth(LONGEST).is_some() {
        return false;
    }
    let Some(bare) = without_tone(word) else {
        return false;
    };
    if is_cut_short(&bare) && !may_be_short(word) {
        return false;
    }
    if RIME.contains(bare.as_str()) {
        return true;
    }
    let starts = bare.char_indices().map(|(at, _)| at).skip(1).take(3);
    starts
        .into_iter()
        .any(|at| ONSET.contains(&bare[..at]) && RIME.contains(&bare[at..]))
}

/// It ends in a consonant that stops the voice.
fn is_cut_short(bare: &str) -> bool {
    ["c", "ch", "p", "t"].iter().any(|end| bare.ends_with(end))
}

/// Such a syllable has one of two tones, or none where it is foreign.
fn may_be_short(word: &str) -> bool {
    !word
        .nfd()
        .any(|c| matches!(c, '\u{300}' | '\u{303}' | '\u{309}'))
}

/// Small letters without the tone; `None` with two of them.
fn without_tone(word: &str) -> Option<String> {
    let is_tone = |c: &char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let small = word.to_lowercase();
    let tones = small.nfd().filter(is_tone).count();
    (tones < 2).then(|| small.nfd().filter(|c| !is_tone(c)).nfc().collect())
}

/// Consonants alone, such as stand in the symbols of documents.
pub fn is_abbreviation(word: &str) -> bool {
    let small = word.to_lowercase();
    small.contains(ABBREVIATING)
        && small
            .chars()
            .all(|c| c == ABBREVIATING || c.is_ascii_alphabetic() && !"aeiouy".contains(c))
}
