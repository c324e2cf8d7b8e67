//! The text of a PDF: what its pages show, put back into columns, lines and paragraphs.
//!
//! A PDF holds places of letters, not lines; so the pages are read in three steps: `show` runs the
//! page and finds the letters, `lines` puts them in order, `paragraphs` joins what was wrapped.
//! Every step is bounded, and a file made to break the library is a damaged one.
//! Not here: recognizing the letters of scans (`pictures` shows them to a person); forms.

mod cmap;
mod font;
mod gutters;
mod letters;
mod lines;
mod paragraphs;
pub mod pictures;
mod rules;
mod show;
mod weight;

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Document, Error, LoadOptions, ObjectId};

use super::encodings::Encoding;
use super::{Note, TextOut, words};
use crate::OfficeError;

const MOST_PAGES: usize = 2000;
/// Unpacked pages, together, and what their operations cost.
const MOST_CONTENT: usize = 64 << 20;
/// Any one stream that the file needs to be opened.
const MOST_STREAM: usize = 8 << 20;
/// Fewer letters than this on a page, and it is a picture with a page number.
const FEWEST_LETTERS: usize = 20;
/// Fewer than this over a picture are a stamp or a signature.
const FEWEST_OVER_PICTURE: usize = 200;

pub fn text(bytes: &[u8]) -> Result<TextOut, OfficeError> {
    guarded(|| read(bytes))
}

/// A panic of the library is a damaged file.
fn guarded<T>(read: impl FnOnce() -> Result<T, OfficeError>) -> Result<T, OfficeError> {
    let read = catch_unwind(AssertUnwindSafe(read));
    read.unwrap_or_else(|_| Err(OfficeError::DamagedFile("broken pdf".to_owned())))
}

fn opened(bytes: &[u8]) -> Result<(Document, Vec<ObjectId>), OfficeError> {
    weight::opening(bytes)?;
    let options = LoadOptions::with_max_decompressed_size(MOST_STREAM);
    let document = Document::load_mem_with_options(bytes, options).map_err(failed)?;
    if document.is_encrypted() {
        return Err(OfficeError::LockedPdf);
    }
    let ids: Vec<ObjectId> = document.page_iter().take(MOST_PAGES + 1).collect();
    if ids.len() > MOST_PAGES {
        return Err(OfficeError::TooLarge);
    }
    if ids.is_empty() {
        return Err(OfficeError::DamagedFile("no pages".to_owned()));
    }
    Ok((document, ids))
}

fn read(bytes: &[u8]) -> Result<TextOut, OfficeError> {
    let (document, ids) = opened(bytes)?;
    let mut runner = show::Runner::new(&document, MOST_CONTENT);
    let mut pages = Vec::with_capacity(ids.len());
    let mut without = Vec::new();
    let (mut readable, mut nameless, mut unseen, mut with_text) = (0, 0, 0, 0);
    let mut stamp = None;
    for (page, id) in (1..).zip(&ids) {
        let mut drawn = runner.page(*id)?;
        let here = drawn.readable();
        let has_picture = !drawn.pictures.is_empty();
        if here >= FEWEST_LETTERS && (!has_picture || here >= FEWEST_OVER_PICTURE) {
            with_text += 1;
        } else if has_picture || drawn.nameless > here {
            without.push(page);
        }
        readable += here;
        nameless += drawn.nameless;
        unseen += drawn.unseen;
        let aside = drawn.aside.trim();
        stamp = stamp.or(words::STAMPS.iter().find(|stamp| **stamp == aside));
        let (letters, boxes) = drawn.upright();
        pages.push(lines::page(letters, &boxes));
    }
    if with_text == 0 && nameless > readable {
        return Err(OfficeError::NamelessLetters);
    }
    if with_text == 0 && (!without.is_empty() || readable < FEWEST_LETTERS) {
        return Err(OfficeError::ScannedPdf);
    }
    let mut text = paragraphs::text(&pages);
    if let Some(stamp) = stamp {
        text.insert_str(0, &format!("{stamp}\n"));
    }
    let mut out = TextOut::new(text, Encoding::Utf8);
    if unseen * 2 > readable {
        out.notes.push(Note::RecognizedText);
    }
    if !without.is_empty() {
        out.notes.push(Note::PagesWithoutText(without));
    }
    Ok(out)
}

fn failed(error: Error) -> OfficeError {
    match error {
        Error::InvalidPassword | Error::Decryption(_) | Error::UnsupportedSecurityHandler(_) => {
            OfficeError::LockedPdf
        }
        Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => {
            OfficeError::TooLarge
        }
        error => OfficeError::DamagedFile(error.to_string()),
    }
}
