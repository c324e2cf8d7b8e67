//! Tasks that come again.

use super::{day, id, link, simple};
use crate::error::Result;
use crate::store::Reader;
use chrono::NaiveDate;
use protocol::RecordId;

/// One rule by which a task comes again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecurringRow {
    /// The record.
    pub id: RecordId,
    /// What its tasks are called.
    pub title: Option<String>,
    /// What is to be done.
    pub text: Option<String>,
    /// The internal unit.
    pub unit: Option<RecordId>,
    /// Chủ trì.
    pub lead: Option<String>,
    /// The rule, as JSON {every, month, day, comparator}.
    pub rule: Option<String>,
    /// Từ ngày.
    pub from: Option<NaiveDate>,
    /// Đến ngày.
    pub until: Option<NaiveDate>,
}

impl Reader<'_> {
    /// Every rule.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn recurring(&self) -> Result<Vec<RecurringRow>> {
        let sql = "select record, title, body, unit, lead, rule, valid_from, valid_until
                   from recurring where alive = 1 order by record";
        simple(self.connection, sql, |row| {
            Ok(RecurringRow {
                id: id(row, "record")?,
                title: row.get("title")?,
                text: row.get("body")?,
                unit: link(row, "unit")?,
                lead: row.get("lead")?,
                rule: row.get("rule")?,
                from: day(row, "valid_from")?,
                until: day(row, "valid_until")?,
            })
        })
    }
}
