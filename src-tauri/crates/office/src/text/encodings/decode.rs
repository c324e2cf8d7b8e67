//! Bytes in an old encoding to Unicode. Never fails: what has no meaning stays as it stands.

use unicode_normalization::UnicodeNormalization;

use super::Encoding;
use super::vocabulary::{TCVN3, VNI_ALONE, VNI_MARKED, WINDOWS_1252, WINDOWS_1258};

/// The text in NFC.
pub fn decode(encoding: Encoding, bytes: &[u8]) -> String {
    match encoding {
        Encoding::Windows1258 => bytes.iter().map(windows_1258).nfc().collect(),
        Encoding::Tcvn3 => with_capitals(&bytes.iter().map(tcvn3).nfc().collect::<String>()),
        Encoding::Vni => vni(bytes),
        Encoding::Utf8 | Encoding::Utf16 | Encoding::Utf8Twice => {
            String::from_utf8_lossy(bytes).into_owned()
        }
    }
}

/// The text of bytes in windows-1252, which old fonts pretend to be.
pub fn latin_text(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| latin(*byte)).collect()
}

/// What the bytes of an old font look like to a program that takes them for windows-1252, turned
/// back into the bytes. `None` where a letter is none of theirs.
pub fn bytes_of(text: &str) -> Option<Vec<u8>> {
    text.chars().map(byte_of).collect()
}

fn byte_of(c: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(c)) {
        return Some(byte);
    }
    let known = |sign: &char| *sign == c && c != '\u{fffd}';
    let at = WINDOWS_1252.iter().position(known)?;
    u8::try_from(0x80 + at).ok()
}

fn latin(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

fn windows_1258(byte: &u8) -> char {
    let own = WINDOWS_1258.iter().find(|(code, _)| code == byte);
    own.map_or_else(|| latin(*byte), |(_, letter)| *letter)
}

fn tcvn3(byte: &u8) -> char {
    match byte {
        0xa1..=0xfe => TCVN3[usize::from(byte - 0xa1)],
        _ => latin(*byte),
    }
}

/// VNI writes a marked letter as a plain one and a sign after it.
fn vni(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let lower = byte.to_ascii_lowercase();
        let base = match *byte {
            0xd4 | 0xf4 => b'o',
            0xd6 | 0xf6 => b'u',
            _ => lower,
        };
        let horned = base != lower;
        let sign = bytes.get(at + 1).map_or(0, |sign| sign | 0x20);
        let marked = VNI_MARKED
            .iter()
            .find(|(letters, code, _)| {
                *code == sign && letters.as_bytes().contains(&base) && (!horned || is_tone(*code))
            })
            .filter(|_| bytes.get(at + 1).is_some_and(|sign| *sign >= 0xc0));
        text.push(letter_of(*byte));
        if let Some((_, _, marks)) = marked {
            text.push_str(marks);
            at += 1;
        }
        at += 1;
    }
    text.nfc().collect()
}

/// The five signs that add a tone and nothing else.
fn is_tone(code: u8) -> bool {
    matches!(code, 0xf9 | 0xf8 | 0xfb | 0xf5 | 0xef)
}

fn letter_of(byte: u8) -> char {
    let alone = VNI_ALONE
        .iter()
        .find(|(code, ..)| *code == byte | 0x20 && byte >= 0xc0);
    match alone {
        Some((_, small, _)) if byte >= 0xe0 => *small,
        Some((_, _, capital)) => *capital,
        None => latin(byte),
    }
}

/// TCVN3 has no capitals with tones: its fonts for capitals draw the small ones large. A word that
/// is written in capitals otherwise is written so as a whole.
fn with_capitals(text: &str) -> String {
    let words: Vec<&str> = text.split_inclusive(|c: char| !c.is_alphabetic()).collect();
    let large: Vec<bool> = words.iter().map(|word| is_large(word)).collect();
    let mut out = String::with_capacity(text.len());
    for (at, word) in words.iter().enumerate() {
        let beside = |next: Option<&bool>| next.copied().unwrap_or(false);
        let between =
            beside(at.checked_sub(1).and_then(|last| large.get(last))) || beside(large.get(at + 1));
        if large[at] || between && may_be_large(word) {
            out.push_str(&word.to_uppercase());
        } else {
            out.push_str(word);
        }
    }
    out
}

/// A marked small letter before a plain capital, or between capitals only.
fn is_large(word: &str) -> bool {
    if !may_be_large(word) {
        return false;
    }
    let capitals = word.chars().filter(char::is_ascii_uppercase).count();
    let after = word.chars().skip_while(|c| !c.is_lowercase());
    capitals >= 2 || after.into_iter().any(|c| c.is_ascii_uppercase())
}

/// Marked small letters, a plain capital, no plain small letter.
fn may_be_large(word: &str) -> bool {
    word.chars().any(|c| c.is_lowercase())
        && word.chars().any(|c| c.is_ascii_uppercase())
        && !word.chars().any(|c| c.is_ascii_lowercase())
}
