//! What must hold for any bytes that come in, as functions that an engine or a test may drive.
//!
//! One target for each format that is read, and one for the reader itself. A target panics where
//! something does not hold; which bytes to try next is the engine's business, which finds out by
//! watching what code they reach. `cargo xtask check fuzz` runs it for a bounded time; the tests
//! replay the seeds and every input that once broke something (`crashes/<target>/`).
//! Not here: whether what was read is right (`intake/tests`, `office/tests`).

mod packed;
pub mod seeds;
mod words;

use intake::Reading;
use office::text::{TextOut, pictures_of_pages, text_of};
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// One format, what is tried on it, and where to begin.
pub struct Target {
    pub name: &'static str,
    pub run: fn(&[u8]),
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Words of the format that chance would not find.
    pub words: &'static [&'static str],
}

pub const TARGETS: [Target; 5] = [
    Target {
        name: "docx",
        run: docx,
        seeds: seeds::docx,
        words: seeds::XML_WORDS,
    },
    Target {
        name: "pdf",
        run: pdf,
        seeds: seeds::pdf,
        words: seeds::PDF_WORDS,
    },
    Target {
        name: "text",
        run: text,
        seeds: seeds::text,
        words: &[],
    },
    Target {
        name: "html",
        run: html,
        seeds: seeds::html,
        words: seeds::HTML_WORDS,
    },
    Target {
        name: "reader",
        run: reader,
        seeds: seeds::reader,
        words: words::READER,
    },
];

/// The target of this name.
pub fn named(name: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.name == name)
}

/// Bytes of a package as they are; else the parts of one, a byte 1 between them.
fn docx(bytes: &[u8]) {
    if bytes.starts_with(b"PK") {
        is_sound("a.docx", bytes);
    } else {
        is_sound("a.docx", &packed::package(bytes));
    }
}

fn pdf(bytes: &[u8]) {
    is_sound("a.pdf", bytes);
    if let Ok(pictures) = pictures_of_pages(bytes, 2) {
        assert!(pictures.shown.iter().all(|one| one.page <= pictures.pages));
        assert!(
            pictures
                .not_shown
                .iter()
                .all(|page| *page <= pictures.pages)
        );
    }
}

fn text(bytes: &[u8]) {
    is_sound("a.txt", bytes);
}

fn html(bytes: &[u8]) {
    is_sound("a.html", bytes);
}

/// Whatever comes out is tidy text.
fn is_sound(name: &str, bytes: &[u8]) {
    let Ok(TextOut { text, .. }) = text_of(name, bytes) else {
        return;
    };
    assert!(!text.is_empty() && text.trim_end() == text);
    assert!(is_nfc(&text), "not in NFC");
    let strange = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    assert!(!text.contains(strange) && !text.contains("\n\n\n"));
}

/// The reader points into its text, and reads the same whichever way letters are written.
fn reader(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let reading = intake::read(&text);
    points_into_its_text(&reading);
    let apart: String = text.nfd().collect();
    let again = intake::read(&apart);
    assert_eq!(reading, again, "reads letters in parts otherwise");
}

fn points_into_its_text(reading: &Reading) {
    let spans = [
        reading.citations.iter().map(|c| c.span).collect::<Vec<_>>(),
        reading.tasks.iter().map(|t| t.span).collect(),
        reading.reporting.iter().map(|d| d.span).collect(),
        reading.warnings.iter().filter_map(|w| w.span).collect(),
    ];
    for span in spans.into_iter().flatten() {
        assert!(reading.text.get(span.start..span.end).is_some(), "{span:?}");
    }
}
