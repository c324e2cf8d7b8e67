//! Reporting duties of documents, and the dates that a person typed for them.

use super::{all, day, id, link};
use crate::error::Result;
use crate::store::Reader;
use chrono::NaiveDate;
use protocol::RecordId;
use rusqlite::Row;
use std::collections::BTreeMap;

/// One reporting duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyRow {
    /// The record.
    pub id: RecordId,
    /// The document that prints it.
    pub document: Option<RecordId>,
    /// Its order there.
    pub position: Option<i64>,
    /// The sentence that obliges.
    pub sentence: Option<String>,
    /// The annex it names.
    pub annex: Option<String>,
    /// Who reports.
    pub reporter: Option<String>,
    /// To whom.
    pub receiver: Option<String>,
    /// Through whom.
    pub via: Option<String>,
    /// As printed: `half-year` …
    pub period: Option<String>,
    /// As printed: "06-05", "2026-10-25", "15".
    pub due: Option<String>,
    /// As printed: `before`, `by`.
    pub comparator: Option<String>,
    /// `open`, `accepted`, `dropped`.
    pub state: Option<String>,
    /// Since when.
    pub state_on: Option<NaiveDate>,
    /// The code of the regime it was accepted into.
    pub regime: Option<String>,
    /// What was accepted of it from the reading, as JSON.
    pub read: Option<String>,
}

/// One date that a person typed for a duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyTermRow {
    /// `half-year` …
    pub period: Option<String>,
    /// "06-05" …
    pub due: Option<String>,
    /// `before`, `by`.
    pub comparator: Option<String>,
}

// The few duties first: documents are many, and long.
const SELECT: &str = "
  select u.record, u.document, u.position, u.sentence, u.annex, u.reporter, u.receiver, u.via,
    u.period, u.due, u.comparator, u.state, u.state_on, u.regime, u.read
  from duty u cross join document d on d.record = u.document
  where d.alive = 1";

fn read(row: &Row<'_>) -> Result<DutyRow> {
    Ok(DutyRow {
        id: id(row, "record")?,
        document: link(row, "document")?,
        position: row.get("position")?,
        sentence: row.get("sentence")?,
        annex: row.get("annex")?,
        reporter: row.get("reporter")?,
        receiver: row.get("receiver")?,
        via: row.get("via")?,
        period: row.get("period")?,
        due: row.get("due")?,
        comparator: row.get("comparator")?,
        state: row.get("state")?,
        state_on: day(row, "state_on")?,
        regime: row.get("regime")?,
        read: row.get("read")?,
    })
}

impl Reader<'_> {
    /// The duties of every document of the register, in the order of each.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn duties(&self) -> Result<Vec<DutyRow>> {
        let sql = format!(
            "{SELECT} and u.alive = 1 order by d.date desc, d.record, u.position, u.record"
        );
        all(self.connection, &sql, &[], read)
    }

    /// One duty of a document of the register.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn duty(&self, record: RecordId) -> Result<Option<DutyRow>> {
        let sql = format!("{SELECT} and u.alive = 1 and u.record = ?1");
        Ok(all(self.connection, &sql, &[&record.as_bytes()], read)?
            .into_iter()
            .next())
    }

    /// The dates that a person typed for a duty, in their order; for all duties at once.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn duty_terms(&self) -> Result<BTreeMap<RecordId, Vec<(String, DutyTermRow)>>> {
        let rows = all(
            self.connection,
            "select record, key, period, due, comparator from duty_term order by record, key",
            &[],
            |row| {
                let term = DutyTermRow {
                    period: row.get("period")?,
                    due: row.get("due")?,
                    comparator: row.get("comparator")?,
                };
                Ok((id(row, "record")?, row.get::<_, String>("key")?, term))
            },
        )?;
        let mut terms: BTreeMap<RecordId, Vec<(String, DutyTermRow)>> = BTreeMap::new();
        for (record, key, term) in rows {
            terms.entry(record).or_default().push((key, term));
        }
        Ok(terms)
    }
}
