//! Typed rows, as projected: one module a concept, each a struct and the questions asked of it.

mod agency;
mod citizens;
mod documents;
mod duties;
mod entries;
mod holidays;
mod initiatives;
mod joined;
mod notebook;
mod people;
mod recurring;
mod reports;
mod tasks;

pub use agency::AgencyRow;
pub use citizens::{DialogueRow, MatterRow, SituationRow};
pub use documents::{AcceptedTask, CitationRow, DocumentRow};
pub use duties::{DutyRow, DutyTermRow};
pub use entries::{EntryFilter, EntryKindRow, EntryRow};
pub use holidays::HolidayRow;
pub use initiatives::{InitiativeNote, InitiativeRow};
pub use notebook::FieldNote;
pub use people::{AssignmentRow, PersonRow, ProfileRow, UnitRow};
pub use recurring::RecurringRow;
pub use reports::{RegimePeriodRow, RegimeRow, ReportRow, StoredFigure, SubmissionRow};
pub use tasks::{ProgressRow, TaskRow};

use crate::error::{Error, Result};
use chrono::NaiveDate;
use protocol::RecordId;
use rusqlite::{Connection, Row, ToSql};

/// Runs a query over its rows, each read by `read`.
fn all<T>(
    db: &Connection,
    sql: &str,
    params: &[&dyn ToSql],
    read: impl Fn(&Row<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        out.push(read(row)?);
    }
    Ok(out)
}

/// The same for a query without parameters.
pub(crate) fn simple<T>(
    db: &Connection,
    sql: &str,
    read: impl Fn(&Row<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    all(db, sql, &[], read)
}

fn id(row: &Row<'_>, at: &str) -> Result<RecordId> {
    link(row, at)?.ok_or_else(|| Error::Inconsistent(format!("{at} is no id")))
}

fn link(row: &Row<'_>, at: &str) -> Result<Option<RecordId>> {
    let bytes: Option<Vec<u8>> = row.get(at)?;
    bytes
        .map(|bytes| {
            RecordId::from_slice(&bytes).map_err(|error| Error::Inconsistent(error.to_string()))
        })
        .transpose()
}

fn day(row: &Row<'_>, at: &str) -> Result<Option<NaiveDate>> {
    let text: Option<String> = row.get(at)?;
    Ok(text.and_then(|text| text.parse().ok()))
}
