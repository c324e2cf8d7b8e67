//! The workbook and the text reader, seen from outside: golden parts, other programs' readers.

mod docx;
mod files;
mod fixture;
mod golden;
mod outside;
mod read_back;
mod round_trip;
