//! The text of a PDF: what its pages show, put back into columns, lines and paragraphs.
//!
//! A PDF holds places of letters, not lines; so the pages are read in three steps: `show` runs the
//! page and finds the letters, `lines` puts them in order, `paragraphs` joins what was wrapped.
//! Every step is bounded, and a file made to break the library is a damaged one.
//! Not here: scans (pictures of text), forms, old encodings in fonts.

mod font;
mod lines;
mod paragraphs;
mod show;

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Document, Error, LoadOptions, ObjectId};

use super::TextOut;
use super::encodings::Encoding;
use crate::OfficeError;

const MOST_PAGES: usize = 2000;
/// Unpacked pages, together.
const MOST_CONTENT: usize = 32 << 20;
/// Any one stream that the file needs to be opened.
const MOST_STREAM: usize = 16 << 20;
/// Fewer letters than this on a page, and it is a picture with a page number.
const FEWEST_LETTERS: usize = 20;

pub fn text(bytes: &[u8]) -> Result<TextOut, OfficeError> {
    let read = catch_unwind(AssertUnwindSafe(|| read(bytes)));
    let text = read.unwrap_or_else(|_| Err(OfficeError::DamagedFile("broken pdf".to_owned())))?;
    Ok(TextOut {
        text,
        encoding: Encoding::Utf8,
    })
}

fn read(bytes: &[u8]) -> Result<String, OfficeError> {
    let options = LoadOptions::with_max_decompressed_size(MOST_STREAM);
    let document = Document::load_mem_with_options(bytes, options).map_err(failed)?;
    if document.is_encrypted() {
        return Err(OfficeError::LockedFile);
    }
    let ids: Vec<ObjectId> = document.page_iter().take(MOST_PAGES + 1).collect();
    if ids.len() > MOST_PAGES {
        return Err(OfficeError::TooLarge);
    }
    if ids.is_empty() {
        return Err(OfficeError::DamagedFile("no pages".to_owned()));
    }
    let mut runner = show::Runner::new(&document, MOST_CONTENT);
    let mut pages = Vec::with_capacity(ids.len());
    for id in &ids {
        pages.push(lines::page(runner.page(*id)?));
    }
    let text = paragraphs::text(&pages);
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    if letters < FEWEST_LETTERS * ids.len() {
        return Err(OfficeError::ScannedPdf);
    }
    Ok(text)
}

fn failed(error: Error) -> OfficeError {
    match error {
        Error::InvalidPassword | Error::Decryption(_) | Error::UnsupportedSecurityHandler(_) => {
            OfficeError::LockedFile
        }
        Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => {
            OfficeError::TooLarge
        }
        error => OfficeError::DamagedFile(error.to_string()),
    }
}
