//! A Word package around parts that a fuzzer made, so that it need not make checksums.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

/// The parts, in the order in which they come.
const NAMES: [&str; 7] = [
    "word/document.xml",
    "word/numbering.xml",
    "word/styles.xml",
    "word/footnotes.xml",
    "word/theme/theme1.xml",
    "word/_rels/document.xml.rels",
    "word/header1.xml",
];
/// What stands between them.
pub const BETWEEN: u8 = 1;

/// The package of these parts; what cannot be packed is an empty one.
pub fn package(parts: &[u8]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, part) in NAMES.iter().zip(parts.split(|byte| *byte == BETWEEN)) {
        if out.start_file(*name, stored).is_err() || out.write_all(part).is_err() {
            return Vec::new();
        }
    }
    out.finish().map(Cursor::into_inner).unwrap_or_default()
}
