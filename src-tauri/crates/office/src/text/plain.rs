//! Plain text: UTF-8, UTF-16 with or without a mark, or an old encoding that is sure. Anything else
//! is named, not guessed. A text that was cut in the middle of a letter is read all the same.

use super::encodings::{self, Encoding};
use super::{MOST_TEXT, Note, TextOut};
use crate::OfficeError;

/// So much of a file shows whether every other byte is zero.
const SAMPLE: usize = 64 << 10;
/// One broken letter in so many bytes, and the rest is believed.
const BYTES_A_BREAK: usize = 200;

pub fn text(bytes: &[u8]) -> Result<TextOut, OfficeError> {
    if bytes.len() > MOST_TEXT {
        return Err(OfficeError::TooLarge);
    }
    let mut out = decoded_somehow(bytes)?;
    if out.text.contains('\u{fffd}') {
        out.notes.push(Note::BrokenLetters);
    }
    let strange = out.text.chars().filter(|c| is_binary(*c)).count();
    if out.text.contains('\0') || strange * 100 > out.text.chars().count() {
        return Err(OfficeError::NotText);
    }
    Ok(out)
}

/// The text in Unicode if it is, else in the old encoding that it is surely written in.
pub fn decoded_somehow(bytes: &[u8]) -> Result<TextOut, OfficeError> {
    if let [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] = bytes {
        return Ok(TextOut::new(decoded(bytes)?, Encoding::Utf16));
    }
    if let Some(unit) = unmarked_utf16(bytes) {
        return Ok(TextOut::new(utf16(bytes, unit)?, Encoding::Utf16));
    }
    match decoded(bytes) {
        Ok(text) => Ok(TextOut::new(text, Encoding::Utf8)),
        Err(OfficeError::UnknownEncoding) => match encodings::detected(bytes) {
            Some(old) => Ok(TextOut::new(encodings::decode(old, bytes), old)),
            None => broken_utf8(bytes).ok_or(OfficeError::UnknownEncoding),
        },
        Err(error) => Err(error),
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

/// UTF-8 with a few letters broken or one cut off.
fn broken_utf8(bytes: &[u8]) -> Option<TextOut> {
    let (mut breaks, mut whole) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        breaks += usize::from(!chunk.invalid().is_empty());
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
    }
    let few = breaks == 1 || breaks * BYTES_A_BREAK <= bytes.len();
    (few && whole > 4 * breaks).then(|| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        TextOut::new(text, Encoding::Utf8)
    })
}

/// Latin text in UTF-16 has a zero in most pairs, always on the same side.
fn unmarked_utf16(bytes: &[u8]) -> Option<fn([u8; 2]) -> u16> {
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    let zeros = |side: usize| {
        sample
            .iter()
            .skip(side)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd, pairs) = (zeros(0), zeros(1), sample.len() / 2);
    if pairs < 4 {
        None
    } else if odd * 2 > pairs && even == 0 {
        Some(u16::from_le_bytes)
    } else if even * 2 > pairs && odd == 0 {
        Some(u16::from_be_bytes)
    } else {
        None
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
