//! A font of a PDF as far as text needs it: what its codes say, and how wide they are.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Encoding, Object};

/// A code that the font gives no width is so wide, in thousandths.
const USUAL_WIDTH: f32 = 500.0;
/// The most that one map from codes to letters may unpack to.
const MOST_MAP: usize = 1 << 20;
const FONT_COST: usize = 1024;
/// More widths than this are not read, so often as they may be written over.
const MOST_WIDTHS: usize = 1 << 17;
/// Codes have at most two bytes.
const LAST_CODE: i64 = 0xffff;

pub struct Font<'a> {
    encoding: Option<Encoding<'a>>,
    /// Two bytes a code.
    wide: bool,
    widths: HashMap<u16, f32>,
    other_width: f32,
    widths_put: usize,
}

/// One shown code.
pub struct Shown {
    pub text: String,
    /// In units of the font size.
    pub width: f32,
    /// The code of a space in a font of one byte: words are spaced there.
    pub space: bool,
}

impl<'a> Font<'a> {
    /// The font, and what reading it cost, in bytes.
    pub fn read(document: &'a Document, font: &'a Dictionary) -> (Self, usize) {
        let map = followed(document, font, b"ToUnicode").and_then(|map| map.as_stream().ok());
        let map = map.and_then(|map| map.get_plain_content_with_limit(MOST_MAP).ok());
        let cost = FONT_COST + map.map_or(0, |map| map.len());
        let wide = font.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Type0");
        let encoding = font.get_font_encoding_with_limit(document, MOST_MAP).ok();
        let mut read = Self {
            encoding,
            wide,
            widths: HashMap::new(),
            other_width: USUAL_WIDTH,
            widths_put: 0,
        };
        if wide {
            read.descendant_widths(document, font);
        } else {
            read.simple_widths(document, font);
        }
        (read, cost)
    }

    fn simple_widths(&mut self, document: &Document, font: &Dictionary) {
        let first = followed(document, font, b"FirstChar").and_then(|n| n.as_i64().ok());
        let widths = followed(document, font, b"Widths").and_then(|w| w.as_array().ok());
        if let (Some(first), Some(widths)) = (first, widths) {
            for (code, width) in (first..=255).zip(widths) {
                self.put(code, width);
            }
        }
    }

    /// `[ 3 [ 250 500 ] 10 20 600 ]`: lists from a first code, or one width for a range.
    fn descendant_widths(&mut self, document: &Document, font: &Dictionary) {
        let below = followed(document, font, b"DescendantFonts")
            .and_then(|list| list.as_array().ok()?.first())
            .and_then(|font| document.dereference(font).ok()?.1.as_dict().ok());
        let Some(below) = below else { return };
        let other = followed(document, below, b"DW").and_then(|w| w.as_float().ok());
        self.other_width = other.unwrap_or(1000.0);
        let Some(list) = followed(document, below, b"W").and_then(|w| w.as_array().ok()) else {
            return;
        };
        let mut at = 0;
        while let (Some(first), Some(second)) = (list.get(at), list.get(at + 1)) {
            let Ok(first) = first.as_i64() else { return };
            let second = document.dereference(second).map_or(second, |found| found.1);
            if let Ok(widths) = second.as_array() {
                for (code, width) in (first..=LAST_CODE).zip(widths) {
                    self.put(code, width);
                }
                at += 2;
            } else {
                let last = second.as_i64().unwrap_or(first).min(LAST_CODE);
                let Some(width) = list.get(at + 2) else {
                    return;
                };
                for code in first.max(0)..=last {
                    self.put(code, width);
                }
                at += 3;
            }
            if self.widths_put > MOST_WIDTHS {
                return;
            }
        }
    }

    fn put(&mut self, code: i64, width: &Object) {
        if let (Ok(code), Ok(width)) = (u16::try_from(code), width.as_float()) {
            self.widths.insert(code, width);
            self.widths_put += 1;
        }
    }

    /// The codes of a string, in order.
    pub fn shown(&self, string: &[u8]) -> impl Iterator<Item = Shown> {
        let step = if self.wide { 2 } else { 1 };
        string.chunks(step).map(|code| {
            let number = code
                .iter()
                .fold(0_u16, |n, byte| (n << 8) | u16::from(*byte));
            let width = self.widths.get(&number).copied();
            let text = self
                .encoding
                .as_ref()
                .and_then(|e| e.bytes_to_string(code).ok());
            Shown {
                text: text.unwrap_or_default().replace(['\u{fffd}', '\0'], ""),
                width: width.unwrap_or(self.other_width) / 1000.0,
                space: !self.wide && number == 32,
            }
        })
    }
}

/// What stands under a key, behind any reference.
pub fn followed<'a>(
    document: &'a Document,
    dictionary: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Object> {
    let found = dictionary.get(key).ok()?;
    document.dereference(found).ok().map(|found| found.1)
}
