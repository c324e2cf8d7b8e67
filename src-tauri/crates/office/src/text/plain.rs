//! Plain text: UTF-8, UTF-16 that says so, or an old encoding that is sure. Anything else is
//! named, not guessed.

use super::encodings::{self, Encoding};
use super::{MOST_BYTES, TextOut};
use crate::OfficeError;

pub fn text(bytes: &[u8]) -> Result<TextOut, OfficeError> {
    if bytes.len() > MOST_BYTES {
        return Err(OfficeError::TooLarge);
    }
    let encoding = encoding_of(bytes)?;
    let text = match encoding {
        Encoding::Utf8 | Encoding::Utf16 => decoded(bytes)?,
        old => encodings::decode(old, bytes),
    };
    let strange = text.chars().filter(|c| is_binary(*c)).count();
    if text.contains('\0') || strange * 100 > text.chars().count() {
        return Err(OfficeError::NotText);
    }
    Ok(TextOut { text, encoding })
}

fn encoding_of(bytes: &[u8]) -> Result<Encoding, OfficeError> {
    match (bytes, decoded(bytes)) {
        ([0xFF, 0xFE, ..] | [0xFE, 0xFF, ..], _) => Ok(Encoding::Utf16),
        (_, Err(OfficeError::UnknownEncoding)) => {
            encodings::detected(bytes).ok_or(OfficeError::UnknownEncoding)
        }
        _ => Ok(Encoding::Utf8),
    }
}

/// The text in the encoding that its first bytes name, else in UTF-8.
pub fn decoded(bytes: &[u8]) -> Result<String, OfficeError> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Result<String, OfficeError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        // An old encoding (TCVN3, VNI, windows-1258) has letters and line ends only.
        Err(_) if !bytes.iter().any(|byte| is_binary(char::from(*byte))) => {
            Err(OfficeError::UnknownEncoding)
        }
        Err(_) => Err(OfficeError::NotText),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, OfficeError> {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    text.map_err(|_| OfficeError::NotText)
}

/// A control character that no text editor writes.
fn is_binary(c: char) -> bool {
    c < ' ' && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1a}')
}
