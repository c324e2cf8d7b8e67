//! The kinds of record and the table each is projected to: which field lands in which column.
//!
//! A field holds what is true or false together; where that is several values it is a map, and its
//! parts land in several columns. A set of fields (`figure/<code>`) lands in a table of its own.

mod agency;
mod daily;
mod evidence;
mod initiatives;
mod reports;
mod work;

pub use agency::*;
pub use daily::*;
pub use evidence::*;
pub use initiatives::*;
pub use reports::*;
pub use work::*;

use crate::Topic;

/// How a value must look to land in its column; what does not is listed as unprojected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Text.
    Text,
    /// A whole number.
    Int,
    /// A day as ISO text.
    Day,
    /// Another record.
    Link,
    /// Any value, as JSON text.
    Json,
}

/// One column.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The field of the record.
    pub field: &'static str,
    /// The part of it, where the field is a map.
    pub part: Option<&'static str>,
    /// The column of the table.
    pub column: &'static str,
    /// What fits.
    pub shape: Shape,
}

/// A set of fields with keys.
#[derive(Debug, Clone, Copy)]
pub struct Set {
    /// The field.
    pub field: &'static str,
    /// Its table (`record`, `key`, and the columns below).
    pub table: &'static str,
    /// Its columns; `part: None` is the value itself.
    pub columns: &'static [Column],
}

/// A field, or one part of it where it is a map.
pub type Place = (&'static str, Option<&'static str>);

/// What of a kind the search finds, by the names of its fields; of a set all keys are meant, of a
/// map all its texts.
#[derive(Debug, Clone, Copy)]
pub struct Search {
    /// What it is called by: found first.
    pub title: &'static [&'static str],
    /// What else is found.
    pub text: &'static [&'static str],
    /// The day it stands at; the day it was made, where it has none.
    pub day: Option<Place>,
    /// A code by which a search may be narrowed.
    pub state: Option<Place>,
}

/// One kind of record.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// Its stable code, stored and sent.
    pub code: &'static str,
    /// What a write to it makes stale.
    pub topic: Topic,
    /// Its table.
    pub table: &'static str,
    /// Its columns.
    pub columns: &'static [Column],
    /// Its sets.
    pub sets: &'static [Set],
    /// What of it can be searched for.
    pub search: Option<Search>,
    /// The indexes of its tables: `name on table (columns)`.
    pub indexes: &'static [&'static str],
}

/// The field that says a record was taken away; its value lists the revisions it saw.
pub const DELETED: &str = "deleted";

const fn text(field: &'static str, column: &'static str) -> Column {
    Column {
        field,
        part: None,
        column,
        shape: Shape::Text,
    }
}

const fn of(shape: Shape, field: &'static str, column: &'static str) -> Column {
    Column {
        field,
        part: None,
        column,
        shape,
    }
}

const fn part(
    shape: Shape,
    field: &'static str,
    part: &'static str,
    column: &'static str,
) -> Column {
    Column {
        field,
        part: Some(part),
        column,
        shape,
    }
}

/// Every kind that this version projects; records of others are kept and passed on.
pub const ALL: [&Kind; 22] = [
    &DOCUMENT,
    &DUTY,
    &TASK,
    &PROGRESS,
    &RECURRING,
    &ENTRY,
    &ENTRY_KIND,
    &MATTER,
    &DIALOGUE,
    &SITUATION,
    &INITIATIVE,
    &SHOWCASE,
    &REPORT,
    &REGIME,
    &AGENCY,
    &UNIT,
    &PERSON,
    &ASSIGNMENT,
    &PROFILE,
    &HOLIDAY,
    &CHOICE,
    &EVIDENCE,
];

/// The kind of a code.
pub fn of_code(code: &str) -> Option<&'static Kind> {
    ALL.iter().find(|kind| kind.code == code).copied()
}
