//! What is typed to find something, and which words it finds.
//!
//! Typed bare, a word finds every word with these letters (`dan` finds `dân`, `dẫn`, `đan`); typed
//! with marks, only the word so marked, whatever the school of placing the tone. The last word is
//! still being typed: it finds the words that begin so. The index of the notebook holds the keys
//! made here and answers the same as [`Query::finds`]. Not here: the index, which texts are in it.

use crate::text::{fold, nfc};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Longer words are cut to this many letters before they are compared.
const LONGEST: usize = 64;

/// Which tone a word bears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// Thanh ngang.
    Level,
    /// Sắc.
    Acute,
    /// Huyền.
    Grave,
    /// Hỏi.
    Hook,
    /// Ngã.
    Tilde,
    /// Nặng.
    Dot,
}

impl Tone {
    /// Every tone.
    pub const ALL: [Self; 6] = [
        Self::Level,
        Self::Acute,
        Self::Grave,
        Self::Hook,
        Self::Tilde,
        Self::Dot,
    ];

    fn of_mark(mark: char) -> Option<Self> {
        Some(match mark {
            '\u{301}' => Self::Acute,
            '\u{300}' => Self::Grave,
            '\u{309}' => Self::Hook,
            '\u{303}' => Self::Tilde,
            '\u{323}' => Self::Dot,
            _ => return None,
        })
    }
}

/// What a word is compared by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct WordKey {
    /// Lower case without any mark, `đ` as `d`.
    pub bare: String,
    /// Lower case with the marks of shape (â, ơ, đ) and without the tone.
    pub shape: String,
    /// The tone, wherever it was put.
    pub tone: Tone,
}

impl WordKey {
    /// The key of one word.
    pub fn of(word: &str) -> Self {
        let mut tone = Tone::Level;
        let shape: String = word
            .nfd()
            .filter(|c| match Tone::of_mark(*c) {
                Some(found) => {
                    tone = found;
                    false
                }
                None => true,
            })
            .nfc()
            .flat_map(char::to_lowercase)
            .take(LONGEST)
            .collect();
        Self {
            bare: fold(&shape),
            shape,
            tone,
        }
    }

    /// Whether any mark was written.
    pub fn is_marked(&self) -> bool {
        self.tone != Tone::Level || self.shape != self.bare
    }
}

/// A word of a text and where it stands, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'a> {
    /// As written.
    pub text: &'a str,
    /// Where it begins.
    pub start: usize,
}

/// The words of a text: letters, digits and their marks.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let belongs = |c: char| c.is_alphanumeric() || is_combining_mark(c);
    text.split(move |c| !belongs(c))
        .filter(|word| !word.is_empty())
        .map(move |word| Word {
            text: word,
            start: word.as_ptr() as usize - text.as_ptr() as usize,
        })
}

/// One word that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// What it is compared by.
    pub key: WordKey,
    /// It is still being typed: it finds what begins so.
    pub is_open: bool,
}

impl Term {
    /// Whether it finds a word.
    pub fn finds(&self, word: &WordKey) -> bool {
        let same = |typed: &str, there: &str| match self.is_open {
            true => there.starts_with(typed),
            false => there == typed,
        };
        if !self.key.is_marked() {
            return same(&self.key.bare, &word.bare);
        }
        // The tone is often typed last, so a word without one may still get it.
        let tone = self.key.tone == word.tone || (self.is_open && self.key.tone == Tone::Level);
        tone && word.is_marked() && same(&self.key.shape, &word.shape)
    }
}

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Its words; all of them must be found, in any order.
    pub terms: Vec<Term>,
}

impl Query {
    /// Reads what was typed so far; the last word is open until a space follows it.
    pub fn parse(typed: &str) -> Self {
        let typed = nfc(typed);
        let ends_open = typed
            .chars()
            .next_back()
            .is_some_and(|c| c.is_alphanumeric());
        let mut terms: Vec<Term> = words(&typed)
            .map(|word| Term {
                key: WordKey::of(word.text),
                is_open: false,
            })
            .collect();
        if let Some(last) = terms.last_mut() {
            last.is_open = ends_open;
        }
        Self { terms }
    }

    /// Whether nothing was typed that could find anything.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether every word that was typed finds one in the text.
    pub fn finds(&self, text: &str) -> bool {
        let keys: Vec<WordKey> = words(text).map(|word| WordKey::of(word.text)).collect();
        self.terms
            .iter()
            .all(|term| keys.iter().any(|key| term.finds(key)))
    }
}

/// A piece of a text; found words are marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// It was found.
    pub is_found: bool,
}

/// How many letters stand before the first word found.
const BEFORE: usize = 40;
/// How many letters an excerpt has.
const LENGTH: usize = 160;

/// How many of the typed words a text has, and the part of it where the first of them stands.
pub fn excerpt(text: &str, query: &Query) -> (usize, Vec<Piece>) {
    let mut found = Vec::new();
    let mut seen = vec![false; query.terms.len()];
    for word in words(text) {
        let key = WordKey::of(word.text);
        let mut is_found = false;
        for (term, seen) in query.terms.iter().zip(&mut seen) {
            let finds = term.finds(&key);
            is_found |= finds;
            *seen |= finds;
        }
        if is_found {
            found.push(word);
        }
        // A long text is read until its excerpt is full and nothing more is to be found.
        let enough = seen.iter().all(|seen| *seen);
        let is_full = found
            .first()
            .is_some_and(|first| word.start > first.start + 4 * LENGTH);
        if enough && is_full {
            break;
        }
    }
    let count = seen.iter().filter(|seen| **seen).count();
    let first = densest(&found).map_or(0, |word| word.start);
    let (from, to) = span(text, first);
    (count, pieces(text, from, to, &found))
}

/// The found word within whose excerpt most others stand; the first of equals.
fn densest<'a>(found: &[Word<'a>]) -> Option<Word<'a>> {
    let within = |at: usize| {
        let end = found[at].start + LENGTH;
        found[at..]
            .iter()
            .take_while(|word| word.start < end)
            .count()
    };
    let at = (0..found.len()).rev().max_by_key(|at| within(*at))?;
    Some(found[at])
}

/// From a little before `first`, at the beginning of a word, to an excerpt's length behind.
fn span(text: &str, first: usize) -> (usize, usize) {
    let back = text[..first].char_indices().rev();
    let from = match back.clone().nth(BEFORE) {
        None => 0,
        Some((limit, _)) => back
            .take_while(|(at, _)| *at >= limit)
            .filter(|(_, c)| c.is_whitespace())
            .last()
            .map_or(first, |(at, c)| at + c.len_utf8()),
    };
    let to = text[from..]
        .char_indices()
        .nth(LENGTH)
        .map_or(text.len(), |(at, _)| from + at);
    (from, to)
}

fn pieces(text: &str, from: usize, to: usize, found: &[Word<'_>]) -> Vec<Piece> {
    let mut at = from;
    let mut out: Vec<Piece> = Vec::new();
    let mut add = |text: &str, is_found: bool| {
        if !text.is_empty() {
            let text = text.replace(['\n', '\r', '\t'], " ");
            out.push(Piece { text, is_found });
        }
    };
    for word in found {
        let end = word.start + word.text.len();
        if word.start < at || end > to {
            continue;
        }
        add(&text[at..word.start], false);
        add(word.text, true);
        at = end;
    }
    add(&text[at..to], false);
    if from > 0 {
        out.insert(0, dots());
    }
    if to < text.len() {
        out.push(dots());
    }
    out
}

fn dots() -> Piece {
    Piece {
        text: "…".to_owned(),
        is_found: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(typed: &str, text: &str) -> bool {
        Query::parse(typed).finds(text)
    }

    #[test]
    fn bare_letters_find_every_mark_and_marks_only_themselves() {
        assert!(finds("dan van kheo", "Phong trào Dân vận khéo"));
        assert!(finds("dang uy", "Đảng ủy xã Đồng Tiến"));
        assert!(finds("đảng uỷ ", "Đảng ủy xã Đồng Tiến"));
        assert!(finds("hoà giải ", "Tổ hòa giải"));
        assert!(!finds("dân ", "dẫn đường"));
        assert!(!finds("dân", "dan"));
        assert!(!finds("van ", "Vang"));
    }

    #[test]
    fn the_last_word_finds_what_begins_so_and_may_still_get_its_tone() {
        assert!(finds("d", "Đảng"));
        assert!(finds("vâ", "vận"));
        assert!(finds("vậ", "vận"));
        assert!(!finds("vậ", "vân"));
        assert!(!finds("vâ ", "vận"));
        assert!(finds("450/kh", "Kế hoạch 450/KH-UBND"));
    }

    #[test]
    fn an_excerpt_shows_where_the_words_stand_together() {
        let text = format!(
            "Khéo. {} tổ Dân vận khéo thôn 2 {}",
            "x ".repeat(300),
            "y ".repeat(99)
        );
        let (count, pieces) = excerpt(&text, &Query::parse("dan van kheo "));
        let shown: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        let found: Vec<&str> = pieces
            .iter()
            .filter(|piece| piece.is_found)
            .map(|piece| piece.text.as_str())
            .collect();
        assert_eq!((count, found), (3, vec!["Dân", "vận", "khéo"]), "{shown}");
        assert!(shown.starts_with('…') && shown.ends_with('…'), "{shown}");
        assert_eq!(excerpt("", &Query::parse("a")), (0, vec![]));
        assert_eq!(excerpt("một hai", &Query::default()).1[0].text, "một hai");
    }
}
