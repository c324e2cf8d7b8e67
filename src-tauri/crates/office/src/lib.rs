//! Office files: the notebook as an Excel workbook, and the text of a file that someone received.
//!
//! Both directions are plain functions from values to bytes and from bytes to text: no files, no
//! clock, no store. The callers in `app` fill the structs of [`workbook`] from the records; what
//! the text means is the reader's business (`intake`).
//! Tables that someone received come in as typed cells ([`sheet`]).
//! Not here: Word out, what a table means.

pub mod calendar;
mod error;
pub mod sheet;
pub mod text;
pub mod workbook;

pub use error::OfficeError;
