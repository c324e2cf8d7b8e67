//! Old Vietnamese encodings: told apart by whether the words they give are Vietnamese.
//!
//! Each candidate is decoded, and its marked words are counted that have the shape of a Vietnamese
//! syllable. Only a clear winner is taken, so a Latin text of another language, or a file that is
//! no text, stays what it is: unknown. Not here: Unicode, which says what it is.

mod decode;
mod disguised;
mod font;
mod syllable;
mod vocabulary;

pub use decode::{decode, latin_text};
pub use disguised::{is_disguised, undisguised};
pub use font::OldFont;

/// How the bytes of a text were written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16,
    Windows1258,
    Tcvn3,
    Vni,
    /// UTF-8 that was taken for windows-1252 and saved again: "á»§" for one letter.
    Utf8Twice,
}

impl Encoding {
    /// The code that callers keep words under. Never changes.
    pub fn code(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16 => "utf-16",
            Self::Windows1258 => "windows-1258",
            Self::Tcvn3 => "tcvn3",
            Self::Vni => "vni",
            Self::Utf8Twice => "utf-8-twice",
        }
    }

    /// Whether the text had to be converted, which a person should see before it is kept.
    pub fn is_old(self) -> bool {
        !matches!(self, Self::Utf8 | Self::Utf16)
    }
}

/// So much of a text shows what it is.
const SAMPLE: usize = 256 << 10;
/// Fewer marked words than this prove nothing.
const FEWEST_WORDS: usize = 4;

/// The encoding of a text that is not Unicode, where it is sure.
pub fn detected(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let mut scores = [Encoding::Windows1258, Encoding::Tcvn3, Encoding::Vni]
        .map(|encoding| (score(&decode(encoding, sample)), encoding));
    scores.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let [(best, encoding), (next, _), _] = scores;
    (best >= 85 && best >= next + 20).then_some(encoding)
}

/// Of a hundred marked words, how many are Vietnamese syllables; 0 where too few are marked, or the
/// unmarked ones are of another language.
fn score(text: &str) -> usize {
    let count = Count::of(text);
    if count.marked < FEWEST_WORDS || count.plain_fit * 2 < count.plain {
        return 0;
    }
    count.fit * 100 / count.marked
}

/// The words of a text: those with marks or strange signs, and plain ones; how many of each have
/// the shape of a Vietnamese syllable.
#[derive(Debug, Clone, Copy, Default)]
pub struct Count {
    pub marked: usize,
    pub fit: usize,
    plain: usize,
    plain_fit: usize,
}

impl Count {
    pub fn of(text: &str) -> Self {
        let mut count = Self::default();
        for word in text.split(|c: char| !is_of_a_word(c)) {
            if word.is_empty() {
                continue;
            }
            let fits = syllable::is_one(word);
            if word.is_ascii() {
                count.plain += 1;
                count.plain_fit += usize::from(fits);
            } else if !syllable::is_abbreviation(word) {
                count.marked += 1;
                count.fit += usize::from(fits);
            }
        }
        count
    }
}

/// Letters and their marks, and the signs that a wrong table gives in the middle of words.
fn is_of_a_word(c: char) -> bool {
    c.is_alphabetic()
        || unicode_normalization::char::is_combining_mark(c)
        || c > '\u{a0}' && !matches!(c, '«' | '»' | '\u{2010}'..='\u{203a}')
}
