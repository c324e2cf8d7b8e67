//! Text set in old fonts, weighed as it is converted.
//!
//! A font says what its bytes mean; but many files were converted to Unicode and kept the font's
//! name. So what is better Vietnamese as it stands is left, and a document in which that is most
//! is read once more with less trust.

use super::encodings::{Count, Encoding, OldFont};

#[derive(Debug)]
pub struct OldText {
    /// Whether a font's word is taken where the text could be either.
    trusts: bool,
    old: usize,
    unicode: usize,
    encoding: Encoding,
}

impl OldText {
    pub fn new(trusts: bool) -> Self {
        Self {
            trusts,
            old: 0,
            unicode: 0,
            encoding: Encoding::Utf8,
        }
    }

    /// The old encoding that some of the text was converted from, if any was.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// Whether the fonts were believed and should not have been.
    pub fn misled(&self) -> bool {
        self.trusts && self.unicode > self.old
    }

    /// The text in Unicode.
    pub fn read(&mut self, font: OldFont, text: &str) -> String {
        if text.is_ascii() {
            return font.drawn(text);
        }
        let Some(there) = font.read(text) else {
            self.unicode += 1;
            return font.drawn(text);
        };
        let (before, after) = (Count::of(text), Count::of(&there));
        let (was, is) = (
            before.fit * after.marked.max(1),
            after.fit * before.marked.max(1),
        );
        self.old += usize::from(is > was);
        self.unicode += usize::from(is < was);
        if is > was || is == was && self.trusts {
            self.encoding = font.encoding;
            there
        } else {
            font.drawn(text)
        }
    }
}
