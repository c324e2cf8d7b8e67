//! Small shapes that several features speak: an id, a link, a deadline as a screen shows it.

use chrono::NaiveDate;
use domain::due::{Comparator, DueState};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The input of a command that needs none.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// The input of a command about one record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ById {
    /// The record, 32 lower hex digits.
    pub id: String,
}

/// Another record, named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Link {
    /// The record.
    pub id: String,
    /// What a person calls it.
    pub title: String,
}

/// A deadline with both its forms: "trước ngày 05/6 (chậm nhất hết ngày 04/6)".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DueView {
    /// The printed day.
    pub day: NaiveDate,
    /// Whether it still counts.
    pub comparator: Comparator,
    /// The last day in time.
    pub last_day: NaiveDate,
    /// Days until the last day; negative once it has passed.
    pub days_left: i64,
    /// Where it stands today.
    pub state: DueState,
    /// The working day before, where offices do not work on the last day.
    pub working_day_before: Option<NaiveDate>,
}

/// A figure of a journal entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FigureValue {
    /// Its code (`attendances`).
    pub code: String,
    /// Its value in the unit of its kind (lượt, m², đồng).
    pub value: i64,
}

/// A figure as a person typed it; empty takes it away, and is not zero.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FigureTyped {
    /// Its code.
    pub code: String,
    /// What was typed: `86`, `1.250`, `12,5 triệu`.
    pub text: String,
}

/// Something said to a person about what they typed, kept as typed all the same.
pub use domain::Problem;
