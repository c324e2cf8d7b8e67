//! Damaged letters: words of office that a scanner misread are known by their skeleton.
//!
//! `VlỆT NAM`, `Kê hoạch`, `tố chức` are read as what they must have been, so that head, points
//! and bodies are recognised; every value still says what is printed (`restore`), and the document
//! is called damaged. Only pairs of syllables of a table are mended, only in a text that holds
//! several, and never anything that holds a figure. Not here: broken encodings (`damage`).

use std::collections::HashMap;
use std::sync::LazyLock;

use domain::text::{fold, tone_key};

use super::Page;
use super::rewrite::Edit;
use crate::vocabulary::header::TYPES;
use crate::vocabulary::official::{BEFORE_FIGURES, PHRASES, SOUND_ALIKE};
use crate::vocabulary::words::VERBS;

/// So many damaged places make a damaged text.
const ENOUGH: usize = 3;
/// Among so many sound ones, one damaged place is a slip of the pen.
const SLIP: usize = 60;
/// Syllables that are looked at: some thousand pages.
const MOST: usize = 4_000_000;

/// Pairs of syllables by the number of their skeleton.
static PAIRS: LazyLock<HashMap<u64, Vec<String>>> = LazyLock::new(|| {
    let types = TYPES.iter().map(|(_, name, _)| name.to_lowercase());
    let verbs = VERBS.iter().map(|v| v.to_string());
    let phrases = PHRASES.iter().map(|p| p.to_string());
    let mut pairs: HashMap<u64, Vec<String>> = HashMap::new();
    for phrase in phrases.chain(types).chain(verbs) {
        let words: Vec<&str> = phrase.split([' ', ',']).filter(|w| !w.is_empty()).collect();
        for pair in words.windows(2) {
            let both = joined(skeleton(pair[0]), skeleton(pair[1]));
            let known = pairs.entry(both).or_default();
            let pair = format!("{} {}", pair[0], pair[1]);
            if !known.iter().any(|k| tone_key(k) == tone_key(&pair)) {
                known.push(pair);
            }
        }
    }
    pairs
});

/// The letters that carry marks, without them.
static BARE: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let marked = ('\u{c0}'..='\u{1b0}').chain('\u{1ea0}'..='\u{1ef9}');
    let bare = |c: char| fold(&c.to_string()).chars().next().map(|b| (c, b));
    marked.filter_map(bare).collect()
});

/// A number for what is left of a syllable without marks and case, letters that look alike made
/// one.
fn skeleton(word: &str) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut letters = word.chars().peekable();
    while let Some(c) = letters.next() {
        let bare = if c.is_ascii() {
            c.to_ascii_lowercase()
        } else {
            BARE.get(&c).copied().unwrap_or(c)
        };
        let letter = match bare {
            'l' | '1' | '|' => 'i',
            '0' => 'o',
            'ð' => 'd',
            'r' if letters.next_if_eq(&'n').is_some() => 'm',
            bare => bare,
        };
        hash = (hash ^ u64::from(letter)).wrapping_mul(0x100_0000_01b3);
    }
    hash
}

fn joined(first: u64, second: u64) -> u64 {
    first.rotate_left(17) ^ second
}

/// The same words but for case and the place of the tone.
fn same(printed: &str, known: &str) -> bool {
    let small = printed.chars().flat_map(char::to_lowercase);
    small.eq(known.chars()) || tone_key(printed) == tone_key(known)
}

/// One syllable of `clean`.
#[derive(Clone, Copy)]
struct Syllable {
    start: usize,
    end: usize,
    /// Only a space stands between it and the one before.
    joined: bool,
    sound: bool,
    skeleton: u64,
}

/// Puts words of office in place of damaged ones, if the text holds enough of them.
pub fn mend(page: &mut Page) {
    let mut syllables = syllables(&page.clean);
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut sound = 0;
    let mut weight = 0;
    for at in 1..syllables.len() {
        if !syllables[at].joined {
            continue;
        }
        let [a, b] = [syllables[at - 1], syllables[at]];
        let printed = &page.clean[a.start..b.end];
        let Some(known) = PAIRS.get(&joined(a.skeleton, b.skeleton)) else {
            continue;
        };
        if known.iter().any(|k| same(printed, k)) {
            (syllables[at - 1].sound, syllables[at].sound) = (true, true);
            sound += 1;
        } else if let [only] = known.as_slice()
            && !SOUND_ALIKE.contains(&printed.to_lowercase().as_str())
        {
            // A letter of another shape is damage for certain, a mark may be a slip.
            if !found.iter().any(|(_, known)| known == only) {
                weight += if fold(printed) == fold(only) { 1 } else { 2 };
            }
            found.push((at, only.clone()));
        }
    }
    if weight < ENOUGH || weight * SLIP < sound {
        return;
    }
    let mut edits: Vec<Edit> = Vec::new();
    let mut taken = 0;
    for (at, known) in found {
        let pair = [syllables[at - 1], syllables[at]];
        if pair.iter().all(|s| s.sound) || pair[0].start < taken {
            continue;
        }
        for (syllable, known) in pair.iter().zip(known.split(' ')) {
            let printed = &page.clean[syllable.start..syllable.end];
            if !syllable.sound && !same(printed, known) {
                edits.push(edit(syllable, printed, known));
            }
            taken = syllable.end;
        }
    }
    for syllable in &syllables {
        let printed = &page.clean[syllable.start..syllable.end];
        let rest = page.clean[syllable.end..].trim_start_matches([' ', ':']);
        let mut known = BEFORE_FIGURES.iter();
        let known = known.find(|w| skeleton(w) == syllable.skeleton);
        let figure = rest.starts_with(|c: char| c.is_ascii_digit());
        if let Some(known) = known.filter(|w| figure && !same(printed, w)) {
            edits.push(edit(syllable, printed, known));
        }
    }
    edits.sort_by_key(|e| e.start);
    edits.dedup_by_key(|e| e.start);
    page.rewrite(&edits);
}

fn edit(syllable: &Syllable, printed: &str, known: &str) -> Edit {
    let big = printed.chars().filter(|c| c.is_uppercase()).count();
    let small = printed.chars().filter(|c| c.is_lowercase()).count();
    let words = if big > 1 && big > small {
        known.to_uppercase()
    } else if printed.starts_with(|c: char| !c.is_lowercase()) {
        let mut letters = known.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect()
    } else {
        known.to_string()
    };
    Edit {
        start: syllable.start,
        end: syllable.end,
        words,
    }
}

fn syllables(clean: &str) -> Vec<Syllable> {
    let mut found: Vec<Syllable> = Vec::new();
    let mut start = None;
    for (at, c) in clean.char_indices().chain([(clean.len(), ' ')]) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let before = found
                    .last()
                    .map_or("", |last: &Syllable| &clean[last.end..from]);
                found.push(Syllable {
                    start: from,
                    end: at,
                    joined: before == " ",
                    sound: false,
                    skeleton: skeleton(&clean[from..at]),
                });
                start = None;
            }
            _ => {}
        }
        if found.len() > MOST {
            break;
        }
    }
    // A figure is never mended.
    found.retain(|s| clean[s.start..s.end].chars().any(char::is_alphabetic));
    found
}

impl Page<'_> {
    /// The words of a value as they are printed: `words` were read over `clean` from `start` on.
    pub fn restore(&self, words: &str, start: usize, end: usize) -> String {
        let first = self.mended.partition_point(|m| m.end <= start);
        let inside = self.mended[first..].iter().take_while(|m| m.start < end);
        let mut out = String::with_capacity(words.len());
        let mut rest = words;
        let mut from = start;
        for place in inside {
            let word = &self.clean[place.start..place.end];
            // The same word may stand before it as printed: that one is left alone.
            let sound = from.min(place.start)..place.start;
            let before = word_places(&self.clean[sound], word).count();
            let mut places = word_places(rest, word);
            let Some(at) = places
                .nth(before)
                .or_else(|| word_places(rest, word).next())
            else {
                continue;
            };
            out.push_str(&rest[..at]);
            out.push_str(&place.printed);
            rest = &rest[at + word.len()..];
            from = place.end;
        }
        out.push_str(rest);
        out
    }
}

/// Where a whole word stands.
fn word_places<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    text.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| {
            let before = text[..*at].chars().next_back();
            let after = text[at + word.len()..].chars().next();
            let ends = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            ends(before) && ends(after)
        })
}
