//! The text of a file that someone received: .txt, .docx and .pdf.
//!
//! What the file is, its first bytes say; the name only helps to word an error. The text comes out
//! as printed: paragraphs as lines, automatic numbers written out, in NFC. Every file is bounded
//! before it is read, and no content makes this panic. Text in an old encoding is converted, and
//! says so: a person looks at it before it is kept.
//! Not here: scans, the old Word format, and what the text means.

mod body;
mod docx;
mod encodings;
mod numbering;
mod pdf;
mod plain;
mod words;
mod xml;

use unicode_normalization::UnicodeNormalization;

pub use encodings::Encoding;

use crate::OfficeError;

/// The most text or unpacked XML that is read of one file, in bytes.
const MOST_BYTES: usize = 64 << 20;

const ZIP: &[u8] = b"PK\x03\x04";
const OLE: &[u8] = b"\xD0\xCF\x11\xE0";
const PDF: &[u8] = b"%PDF";
const RTF: &[u8] = b"{\\rtf";

/// A text, and what it was written in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextOut {
    pub text: String,
    pub encoding: Encoding,
}

/// The text of the file `name` with this content.
pub fn text_of(name: &str, bytes: &[u8]) -> Result<TextOut, OfficeError> {
    let TextOut { text, encoding } = if bytes.starts_with(ZIP) {
        docx::text(bytes)?
    } else if bytes.starts_with(OLE) {
        return Err(old_or_locked(bytes));
    } else if bytes.starts_with(RTF) {
        return Err(OfficeError::OldWordFile);
    } else if bytes
        .iter()
        .take(1024)
        .collect::<Vec<_>>()
        .windows(4)
        .any(is_pdf)
    {
        pdf::text(bytes)?
    } else if name.to_lowercase().ends_with(".docx") && !bytes.is_empty() {
        return Err(OfficeError::DamagedFile("no zip archive".to_owned()));
    } else {
        plain::text(bytes)?
    };
    let text = tidied(&text);
    if text.is_empty() {
        Err(OfficeError::EmptyFile)
    } else {
        Ok(TextOut { text, encoding })
    }
}

/// A PDF may have a few bytes before its mark.
fn is_pdf(window: &[&u8]) -> bool {
    window.iter().map(|byte| **byte).eq(PDF.iter().copied())
}

/// Word 97 files and password-locked .docx files share a container; only the latter names its
/// stream so.
fn old_or_locked(bytes: &[u8]) -> OfficeError {
    let stream: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if bytes.windows(stream.len()).any(|window| window == stream) {
        OfficeError::LockedFile
    } else {
        OfficeError::OldWordFile
    }
}

/// NFC, one kind of line end, no control characters, no space at line ends, at most one empty line
/// in a row.
fn tidied(text: &str) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{b}', '\u{c}', '\u{2028}'], "\n");
    let mut out = String::with_capacity(text.len());
    let mut gap = 0;
    for line in text.nfc().collect::<String>().lines() {
        let dropped = |c: &char| matches!(c, '\u{feff}' | '\u{ad}') || c.is_control() && *c != '\t';
        let line: String = line.chars().filter(|c| !dropped(c)).collect();
        let line = line.trim_end();
        if line.is_empty() {
            gap += 1;
            continue;
        }
        if gap > 0 && !out.is_empty() {
            out.push('\n');
        }
        gap = 0;
        out.push_str(line);
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_tidied_without_touching_its_words() {
        let text = "Số:\u{a0}12/UBND  \r\n\r\n\r\n\u{feff}Uy\u{309} ban\u{0}\rxong\n\n";
        assert_eq!(tidied(text), "Số:\u{a0}12/UBND\n\nUỷ ban\nxong");
    }
}
