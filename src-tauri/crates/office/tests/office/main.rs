//! The workbook and the text reader, seen from outside: golden parts, other programs' readers.

// clippy.toml allows this in test functions; their helpers are tests too.
#![allow(clippy::unwrap_used)]

mod bounds;
mod columns;
mod docx;
mod encodings;
mod files;
mod fixture;
mod golden;
mod numbers;
mod old_fonts;
mod outside;
mod pages;
mod pdf;
mod read_back;
mod round_trip;
mod runs;
mod scans;
mod sheets;
mod tokens;
