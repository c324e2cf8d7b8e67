//! Days that a person added to the table of days off, or changed.

use super::{day, simple};
use crate::error::Result;
use crate::store::Reader;
use chrono::NaiveDate;

/// One day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolidayRow {
    /// The day.
    pub day: Option<NaiveDate>,
    /// What it is called.
    pub name: Option<String>,
    /// A code of `domain::calendar::DayKind`, or `none`.
    pub sort: Option<String>,
}

impl Reader<'_> {
    /// Every day that a person changed.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn holidays(&self) -> Result<Vec<HolidayRow>> {
        let sql = "select day, name, sort from holiday where alive = 1 order by day";
        simple(self.connection, sql, |row| {
            Ok(HolidayRow {
                day: day(row, "day")?,
                name: row.get("name")?,
                sort: row.get("sort")?,
            })
        })
    }
}
