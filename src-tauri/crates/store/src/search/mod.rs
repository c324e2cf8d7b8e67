//! The search index: one row of keys a record, written with its typed row and rebuilt with it.
//!
//! The keys are `domain::search`'s, made here, so the built-in tokenizer of FTS5 only cuts at
//! spaces and no code of ours runs inside SQLite. The index holds no text: what is shown of a hit
//! is read from the heads. A row's number begins with the day of the record, so that hits come
//! newest first and a span of days is a span of rows. Not here: titles and routes (`app::search`).

mod ask;
mod index;

pub use ask::{SearchFilter, SearchHit};
pub(crate) use index::{STATEMENTS, TABLES, declared, each_text, index};

use domain::search::{Tone, WordKey};

/// Stands before a word of a title.
const TITLE: char = '\u{e000}';
/// Stands before the code of a kind.
const KIND: char = '\u{e001}';
/// Stands before the code of a state.
const STATE: char = '\u{e002}';

/// Stands before a marked word and says its tone; after it stands the word's shape.
fn tone_letter(tone: Tone) -> char {
    match tone {
        Tone::Level => '\u{e010}',
        Tone::Acute => '\u{e011}',
        Tone::Grave => '\u{e012}',
        Tone::Hook => '\u{e013}',
        Tone::Tilde => '\u{e014}',
        Tone::Dot => '\u{e015}',
    }
}

/// The key of a word as it was marked, under one of the tones.
fn marked(key: &WordKey, tone: Tone) -> String {
    format!("{}{}", tone_letter(tone), key.shape)
}

/// A code as one key: the tokenizer would cut it at what is no letter.
fn code_key(lead: char, code: &str) -> String {
    let letters = code.chars().filter(|c| c.is_alphanumeric());
    std::iter::once(lead).chain(letters).collect()
}
