//! The text of a file that someone received: .docx, .pdf, .txt and saved web pages.
//!
//! What the file is, its first bytes say; the name only helps to word an error. The text comes out
//! as printed: paragraphs as lines, automatic numbers written out, rows of tables between bars, in
//! NFC. Every file is bounded before it is read, and no content makes this panic. Text in an old
//! encoding is converted, and says so: a person looks at it before it is kept. What else a person
//! should know of how the text came about stands in the notes.
//! Not here: scans (only their pictures), the old Word format, and what the text means.

mod body;
mod docx;
mod encodings;
mod fields;
mod fonts;
mod html;
mod kind;
mod note;
mod numbering;
mod paragraph;
mod pdf;
mod plain;
mod styles;
mod symbols;
mod table;
mod tidy;
mod words;
mod xml;

pub use encodings::Encoding;
pub(crate) use encodings::undisguised;
pub use note::Note;
pub use pdf::pictures::{PagePicture, Pictures, pictures_of_pages};

use crate::OfficeError;
use kind::Kind;

/// The most unpacked XML that is read of one file, in bytes.
const MOST_BYTES: usize = 32 << 20;
/// The most text that one file may give: that of some four thousand pages.
const MOST_TEXT: usize = 12 << 20;
/// Its lines: those of as many pages.
const MOST_LINES: usize = 200_000;

/// More than this is not turned back from a wrong table, which takes long.
const MOST_DISGUISED: usize = 4 << 20;

/// A text, what it was written in, and what a person should know besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextOut {
    pub text: String,
    pub encoding: Encoding,
    pub notes: Vec<Note>,
}

impl TextOut {
    fn new(text: String, encoding: Encoding) -> Self {
        Self {
            text,
            encoding,
            notes: Vec::new(),
        }
    }
}

/// Plain text in whatever encoding it surely has.
pub(crate) fn plain_text(bytes: &[u8]) -> Result<TextOut, OfficeError> {
    plain::text(bytes)
}

/// The text of one cell: NFC, one kind of line end, no control characters.
pub(crate) fn tidy_cell(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    let text = text.replace("\r\n", "\n");
    text.nfc()
        .map(|c| if c == '\r' { '\n' } else { c })
        .filter(|c| matches!(c, '\n' | '\t') || !c.is_control())
        .collect()
}

/// The text of the file `name` with this content.
pub fn text_of(name: &str, bytes: &[u8]) -> Result<TextOut, OfficeError> {
    let mut out = match kind::of(name, bytes) {
        Kind::Zip => docx::text(bytes)?,
        Kind::Pdf => pdf::text(bytes)?,
        Kind::Page => html::text(bytes)?,
        Kind::Text => plain::text(bytes)?,
        Kind::Refused(error) => return Err(error),
    };
    let old = out.encoding.is_old();
    if !old && out.text.len() > MOST_DISGUISED && encodings::is_disguised(&out.text) {
        return Err(OfficeError::TooLarge);
    }
    if !old && let Some((text, encoding)) = encodings::undisguised(&out.text) {
        (out.text, out.encoding) = (text, encoding);
    }
    out.text = tidy::tidied(&out.text);
    if out.text.is_empty() {
        Err(OfficeError::EmptyFile)
    } else if out.text.len() > MOST_TEXT || out.text.matches('\n').count() > MOST_LINES {
        Err(OfficeError::TooLarge)
    } else {
        Ok(out)
    }
}
