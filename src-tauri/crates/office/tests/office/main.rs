//! The workbook and the text reader, seen from outside: golden parts, other programs' readers.

// clippy.toml allows this in test functions; their helpers are tests too.
#![allow(clippy::unwrap_used)]

mod docx;
mod encodings;
mod files;
mod fixture;
mod golden;
mod outside;
mod pdf;
mod read_back;
mod round_trip;
mod tokens;
