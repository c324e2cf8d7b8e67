//! The records an official keeps and the rules they obey: values in, values out.
//!
//! Read `task`, then `entry`, then `report`: what is assigned, what was done, what is told of it.
//! The words are explained in the glossary below; an identifier here is a term there.
//!
//! Not here: files, databases, clocks, randomness, words on a screen.
#![doc = include_str!("../GLOSSARY.md")]
#![warn(missing_docs)]

#[macro_use]
pub mod codes;
pub mod calendar;
pub mod citizens;
pub mod day;
pub mod document;
pub mod due;
pub mod entry;
pub mod figure;
pub mod initiative;
pub mod number;
pub mod outline;
pub mod people;
pub mod period;
pub mod recurrence;
pub mod regime;
pub mod report;
pub mod search;
pub mod task;
pub mod text;

pub use chrono::NaiveDate as Day;

/// Something a person typed that cannot be kept as it stands: which field, and why.
///
/// Forms collect all problems; nothing that was typed is thrown away because of one.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Problem {
    /// The field it belongs to, as the command names it (`due`, `figure/attendances`).
    pub field: String,
    /// A stable code with words in `vi.json` under `problem.<code>`.
    pub code: String,
    /// What was typed, so that it is never lost from sight; empty where nothing was.
    pub typed: String,
}

impl Problem {
    /// A problem of `field` where nothing was typed.
    pub fn new(field: impl Into<String>, code: &str) -> Self {
        Self::typed(field, code, "")
    }

    /// A problem with what was typed in `field`.
    pub fn typed(field: impl Into<String>, code: &str, typed: &str) -> Self {
        Self {
            field: field.into(),
            code: code.to_owned(),
            typed: typed.to_owned(),
        }
    }
}
