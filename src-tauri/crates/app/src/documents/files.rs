//! From a file or pasted text to text that may be read: bounded, and no secret.

use super::api::{ChangeState, Difference, PageImage, PagePictures, PicturesOf, ReadNote};
use crate::App;
use crate::error::{AppError, Result};
use intake::correct::{self, Found};
use office::text::{Note, TextOut, pictures_of_pages};
use std::path::Path;

/// A text longer than this is no directive.
const MAX_TEXT_BYTES: usize = 4 << 20;
/// Lines beyond these are no document; text that was pasted comes through no file format.
const MAX_LINES: usize = 200_000;
/// A file larger than this is not read at all.
const MAX_FILE_BYTES: u64 = 64 << 20;

/// A text on its way in.
#[derive(Default)]
pub(super) struct Incoming {
    pub(super) file_name: Option<String>,
    pub(super) encoding: Option<String>,
    pub(super) encoding_before: Option<String>,
    pub(super) notes: Vec<ReadNote>,
    pub(super) text: String,
}

pub(super) fn of_file(path: &str) -> Result<Incoming> {
    let path = Path::new(path);
    let bytes = bytes_of(path)?;
    let out = office::text::text_of(&shown_name(path), &bytes)?;
    let old = out.encoding.is_old();
    Ok(Incoming {
        file_name: file_name(path),
        encoding: old.then(|| out.encoding.code().to_owned()),
        encoding_before: if old { unconverted(&bytes) } else { None },
        notes: out.notes.iter().map(note_of).collect(),
        text: checked(out.text)?,
    })
}

pub(super) fn of_text(text: String) -> Result<Incoming> {
    Ok(Incoming {
        text: checked(text)?,
        ..Incoming::default()
    })
}

/// The reading of a file as JSON, without a notebook.
pub fn read_json(path: &Path) -> Result<serde_json::Value> {
    let reading = intake::read(&checked(text_of_file(path)?.text)?);
    serde_json::to_value(&reading).map_err(|error| AppError::with_detail("internal", error))
}

/// What a newer version of a document says differently, item by item, without a notebook.
pub fn differences(earlier: &Path, newer: &Path) -> Result<Vec<Difference>> {
    let read = |path: &Path| -> Result<_> {
        let reading = intake::read(&checked(text_of_file(path)?.text)?);
        let items = correct::apply(&reading, &[]);
        Ok((reading, items))
    };
    let ((old, old_items), (new, new_items)) = (read(earlier)?, read(newer)?);
    let changes = correct::changes(&old, &old_items, &new, &new_items);
    let words = new_items
        .tasks
        .iter()
        .map(|item| (&item.key, item.found.words(&new.text)))
        .chain(
            new_items
                .duties
                .iter()
                .map(|item| (&item.key, item.found.words(&new.text))),
        )
        .chain(
            new_items
                .citations
                .iter()
                .map(|item| (&item.key, item.found.words(&new.text))),
        );
    let mut all: Vec<Difference> = words
        .filter_map(|(key, words)| {
            let change = changes.items.get(key)?;
            let state = match change.state {
                ChangeState::Same => "same",
                ChangeState::Changed => "changed",
                ChangeState::New => "new",
            };
            Some(Difference {
                key: key.clone(),
                words,
                state: state.to_owned(),
                was: change.was.clone(),
            })
        })
        .collect();
    all.extend(changes.gone.into_iter().map(|gone| Difference {
        key: gone.key,
        words: gone.words,
        state: "gone".to_owned(),
        was: Vec::new(),
    }));
    Ok(all)
}

fn file_name(path: &Path) -> Option<String> {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
}

fn bytes_of(path: &Path) -> Result<Vec<u8>> {
    let unreadable = |error| AppError::with_detail("unreadable-file", error);
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    if size > MAX_FILE_BYTES {
        return Err(AppError::new("too-large"));
    }
    std::fs::read(path).map_err(unreadable)
}

fn text_of_file(path: &Path) -> Result<TextOut> {
    let bytes = bytes_of(path)?;
    Ok(office::text::text_of(&shown_name(path), &bytes)?)
}

fn shown_name(path: &Path) -> String {
    file_name(path).unwrap_or_default()
}

/// The first lines of a plain file as a program that knows no old encodings shows them; of files
/// that are packed (Word, PDF) there are none to show.
fn unconverted(bytes: &[u8]) -> Option<String> {
    const LINES: usize = 14;
    const LONGEST: usize = 4_000;
    if bytes.starts_with(b"PK") || bytes.starts_with(b"%PDF") {
        return None;
    }
    let start: String = bytes
        .iter()
        .take(LONGEST)
        .map(|byte| char::from(*byte))
        .collect();
    let lines: Vec<&str> = start.lines().take(LINES).collect();
    Some(lines.join("\n"))
}

/// A stamped text is refused, and nothing of it is kept.
pub(crate) fn refuse_secrets(text: &str) -> Result<()> {
    match intake::secrecy_stamp(text) {
        Some(_) => Err(AppError::new("secret-document")),
        None => Ok(()),
    }
}

fn checked(text: String) -> Result<String> {
    if text.trim().is_empty() {
        return Err(AppError::new("empty-file"));
    }
    let is_endless = || text.bytes().filter(|byte| *byte == b'\n').count() > MAX_LINES;
    if text.len() > MAX_TEXT_BYTES || is_endless() {
        return Err(AppError::new("too-large"));
    }
    refuse_secrets(&text)?;
    Ok(text)
}

fn note_of(note: &Note) -> ReadNote {
    let pages = match note {
        Note::PagesWithoutText(pages) => pages.clone(),
        _ => Vec::new(),
    };
    ReadNote {
        code: note.code().to_owned(),
        pages,
    }
}

/// Pages of a scan that are shown at once.
const MOST_PAGES: usize = 40;
/// All their pictures together: what a window takes in one answer.
const MOST_PICTURE_BYTES: usize = 48 << 20;

/// The pictures of a scanned PDF, to be typed beside.
pub fn pictures(_: &App, input: PicturesOf) -> Result<PagePictures> {
    let path = Path::new(&input.path);
    let found = pictures_of_pages(&bytes_of(path)?, MOST_PAGES)?;
    let mut pages = Vec::new();
    let (mut budget, mut not_shown) = (MOST_PICTURE_BYTES, found.not_shown);
    for picture in found.shown {
        if picture.bytes.len() > budget {
            not_shown.push(picture.page);
            continue;
        }
        budget -= picture.bytes.len();
        let data = base64(&picture.bytes);
        pages.push(PageImage {
            page: picture.page,
            url: format!("data:{};base64,{data}", picture.media_type),
            turned: picture.turned,
        });
    }
    not_shown.sort_unstable();
    not_shown.dedup();
    Ok(PagePictures {
        file_name: file_name(path).unwrap_or_default(),
        pages,
        not_shown,
    })
}

/// Base64 (RFC 4648), as data URLs carry bytes.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let at = |place: usize| u32::from(chunk.get(place).copied().unwrap_or(0));
        let group = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let letter = LETTERS[(group >> (18 - 6 * place) & 63) as usize];
            out.push(if place <= chunk.len() {
                char::from(letter)
            } else {
                '='
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn bytes_become_base64() {
        let cases = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
        ];
        for (bytes, text) in cases {
            assert_eq!(super::base64(bytes.as_bytes()), text);
        }
    }
}
