//! A font of a PDF as far as text needs it: what its codes say, and how wide they are.
//!
//! What the file says of letters (`ToUnicode`) comes first, then the names of its glyphs. A code
//! that neither knows is nameless: a letter is drawn and nobody says which.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object, dictionary};

use super::cmap::Map;

/// A code that the font gives no width is so wide, in thousandths.
const USUAL_WIDTH: f32 = 500.0;
/// The most that one map from codes to letters may unpack to.
const MOST_MAP: usize = 1 << 20;
const FONT_COST: usize = 4096;
/// More widths than this are not read, so often as they may be written over.
const MOST_WIDTHS: usize = 1 << 17;
/// Codes have at most two bytes.
const LAST_CODE: i64 = 0xffff;

pub struct Font {
    map: Map,
    names: Names,
    /// Two bytes a code.
    wide: bool,
    widths: HashMap<u16, f32>,
    other_width: f32,
    widths_put: usize,
    /// From the units of widths to those of the font size.
    scale: f32,
}

/// What codes mean that the map does not know.
enum Names {
    /// By the glyphs of a font of one byte.
    Glyphs(Vec<String>),
    /// The codes are letters in UTF-16.
    Utf16,
    None,
}

/// One shown code.
pub struct Shown {
    /// Empty where nobody says.
    pub text: String,
    /// In units of the font size.
    pub width: f32,
    /// The code of a space in a font of one byte: words are spaced there.
    pub space: bool,
}

impl Font {
    /// The font, and what reading it cost, in bytes.
    pub fn read(document: &Document, font: &Dictionary) -> (Self, usize) {
        let map = followed(document, font, b"ToUnicode").and_then(|map| map.as_stream().ok());
        let map = map.and_then(|map| map.get_plain_content_with_limit(MOST_MAP).ok());
        let cost = FONT_COST + map.as_ref().map_or(0, |map| 4 * map.len());
        let map = map.map_or_else(Map::default, |map| Map::parse(&map));
        let is = |kind: &[u8]| font.get(b"Subtype").and_then(Object::as_name).ok() == Some(kind);
        let composite = is(b"Type0");
        let names = if composite {
            let encoding = followed(document, font, b"Encoding");
            let name = encoding.and_then(|name| name.as_name().ok());
            let holds = |part: &[u8]| {
                name.is_some_and(|name| name.windows(part.len()).any(|found| found == part))
            };
            match holds(b"UCS2") || holds(b"UTF16") {
                true => Names::Utf16,
                false => Names::None,
            }
        } else {
            Names::Glyphs(glyphs(document, font))
        };
        let mut read = Self {
            wide: composite && !map.narrow,
            map,
            names,
            widths: HashMap::new(),
            other_width: USUAL_WIDTH,
            widths_put: 0,
            scale: 0.001,
        };
        if composite {
            read.descendant_widths(document, font);
        } else {
            read.simple_widths(document, font);
        }
        if is(b"Type3") {
            let matrix = followed(document, font, b"FontMatrix").and_then(|m| m.as_array().ok());
            let first = matrix.and_then(|m| m.first()?.as_float().ok());
            read.scale = first.filter(|scale| *scale > 0.0).unwrap_or(0.001);
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
            Shown {
                text: self.letters(number),
                width: width.unwrap_or(self.other_width) * self.scale,
                space: !self.wide && number == 32,
            }
        })
    }

    fn letters(&self, code: u16) -> String {
        if let Some(text) = self.map.get(u32::from(code)) {
            return text.to_owned();
        }
        match &self.names {
            Names::Glyphs(glyphs) => glyphs.get(usize::from(code)).cloned().unwrap_or_default(),
            Names::Utf16 => char::from_u32(u32::from(code)).map_or_else(String::new, String::from),
            // A font that has a map leaves out only what shows nothing.
            Names::None => String::new(),
        }
    }

    /// Whether the font has no word for what it draws.
    pub fn is_nameless(&self) -> bool {
        self.map.is_empty() && matches!(self.names, Names::None)
    }
}

/// The letters of the 256 codes of a font that names its glyphs.
fn glyphs(document: &Document, font: &Dictionary) -> Vec<String> {
    let encoding = followed(document, font, b"Encoding");
    let own = encoding.and_then(|encoding| encoding.as_dict().ok());
    let base = match own {
        Some(own) => followed(document, own, b"BaseEncoding"),
        None => encoding,
    };
    let type1 = font.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Type1");
    let usual: &[u8] = if type1 && encoding.is_some() {
        b"StandardEncoding"
    } else {
        b"WinAnsiEncoding"
    };
    let base = base.and_then(|base| base.as_name().ok()).unwrap_or(usual);
    let base = Object::Name(base.to_vec());
    let mut glyphs = table(document, &base);
    let differences = own.and_then(|own| followed(document, own, b"Differences"));
    let mut code = 0_usize;
    for item in differences
        .and_then(|d| d.as_array().ok())
        .into_iter()
        .flatten()
    {
        match item {
            Object::Integer(next) => code = usize::try_from(*next).unwrap_or(usize::MAX),
            Object::Name(name) => {
                if let Some(slot) = glyphs.get_mut(code) {
                    *slot = glyph(document, name);
                }
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
    glyphs
}

/// What the library knows of a standard table, code by code.
fn table(document: &Document, encoding: &Object) -> Vec<String> {
    let font = dictionary! { "Type" => "Font", "Encoding" => encoding.clone() };
    let table = font.get_font_encoding_with_limit(document, MOST_MAP);
    let letters = |code: u8| {
        let text = table.as_ref().ok()?.bytes_to_string(&[code]).ok()?;
        Some(text.replace(['\u{fffd}', '\0'], ""))
    };
    (0..=255)
        .map(|code| letters(code).unwrap_or_default())
        .collect()
}

/// The letters of a glyph by its name: `Abreve`, `uni1EE7`, `u1EE7`, `f_i`, `dong.alt`.
fn glyph(document: &Document, name: &[u8]) -> String {
    let name = String::from_utf8_lossy(name);
    let name = name.split('.').next().unwrap_or_default();
    if name.is_empty() || name.len() > 64 {
        return String::new();
    }
    let one = |part: &str| {
        let code = part.strip_prefix("uni").or_else(|| part.strip_prefix('u'));
        let code = code.filter(|code| (4..=6).contains(&code.len()));
        let code = code.and_then(|code| u32::from_str_radix(code, 16).ok());
        if let Some(letter) = code.and_then(char::from_u32) {
            return letter.to_string();
        }
        let differences = vec![0.into(), Object::Name(part.as_bytes().to_vec())];
        let encoding = dictionary! { "Differences" => differences };
        let font = dictionary! { "Type" => "Font", "Encoding" => encoding };
        let named = font.get_font_encoding_with_limit(document, MOST_MAP);
        let text = named
            .ok()
            .and_then(|named| named.bytes_to_string(&[0]).ok());
        text.unwrap_or_default().replace(['\u{fffd}', '\0'], "")
    };
    name.split('_').map(one).collect()
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
