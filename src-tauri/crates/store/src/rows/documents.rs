//! Incoming documents.

use super::{all, day, id, link};
use crate::error::Result;
use crate::store::Reader;
use chrono::NaiveDate;
use protocol::RecordId;
use rusqlite::Row;

/// One incoming document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRow {
    /// The record.
    pub id: RecordId,
    /// Loại văn bản.
    pub kind: Option<String>,
    /// Số, ký hiệu; blank stays blank.
    pub number: Option<String>,
    /// The symbol alone, where the number is blank.
    pub symbol: Option<String>,
    /// Ngày văn bản.
    pub date: Option<NaiveDate>,
    /// Cơ quan ban hành.
    pub issuer: Option<String>,
    /// Trích yếu.
    pub subject: Option<String>,
    /// Số đến.
    pub arrival_number: Option<String>,
    /// Ngày đến.
    pub arrived_on: Option<NaiveDate>,
    /// Số văn bản trả lời.
    pub reply_number: Option<String>,
    /// Ghi chú.
    pub note: Option<String>,
    /// Whether it is in force, as a person noted it.
    pub validity: Option<String>,
    /// Since when.
    pub validity_on: Option<NaiveDate>,
    /// The document that replaces it.
    pub replaced_by: Option<RecordId>,
}

/// A document cited by one of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitationRow {
    /// The document that cites.
    pub document: RecordId,
    /// Its place among the citations.
    pub key: String,
    /// Loại văn bản.
    pub kind: Option<String>,
    /// Số, ký hiệu.
    pub number: Option<String>,
    /// Its date.
    pub date: Option<NaiveDate>,
    /// Cơ quan ban hành.
    pub issuer: Option<String>,
    /// What it is about.
    pub subject: Option<String>,
}

/// A task as its document gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcceptedTask {
    /// The record.
    pub id: RecordId,
    /// Whether it is not in the bin.
    pub stands: bool,
    /// Its place among the points.
    pub path: String,
    /// What was accepted of it, as JSON.
    pub read: String,
}

const COLUMNS: &str = "record, kind, number, symbol, date, issuer, subject, arrival_number, \
                       arrived_on, reply_number, note, validity, validity_on, replaced_by";

fn read(row: &Row<'_>) -> Result<DocumentRow> {
    Ok(DocumentRow {
        id: id(row, "record")?,
        kind: row.get("kind")?,
        number: row.get("number")?,
        symbol: row.get("symbol")?,
        date: day(row, "date")?,
        issuer: row.get("issuer")?,
        subject: row.get("subject")?,
        arrival_number: row.get("arrival_number")?,
        arrived_on: day(row, "arrived_on")?,
        reply_number: row.get("reply_number")?,
        note: row.get("note")?,
        validity: row.get("validity")?,
        validity_on: day(row, "validity_on")?,
        replaced_by: link(row, "replaced_by")?,
    })
}

impl Reader<'_> {
    /// Every document, the youngest first; without a date, last.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn documents(&self) -> Result<Vec<DocumentRow>> {
        let sql = format!(
            "select {COLUMNS} from document a where alive = 1 and (same_as is null or not exists
               (select 1 from document k where k.record = a.same_as and k.alive = 1))
             order by date desc, number, record"
        );
        all(self.connection, &sql, &[], read)
    }

    /// One document, also from the bin.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn document(&self, record: RecordId) -> Result<Option<DocumentRow>> {
        let sql = format!("select {COLUMNS} from document where record = ?1");
        Ok(all(self.connection, &sql, &[&record.as_bytes()], read)?
            .into_iter()
            .next())
    }

    /// The text of a document.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn document_text(&self, record: RecordId) -> Result<String> {
        let rows = all(
            self.connection,
            "select body from document where record = ?1",
            &[&record.as_bytes()],
            |row| Ok(row.get::<_, Option<String>>(0)?.unwrap_or_default()),
        )?;
        Ok(rows.into_iter().next().unwrap_or_default())
    }

    /// Whether a document stands in the register (known, and not in the bin).
    ///
    /// # Errors
    /// What SQLite says.
    pub fn has_document(&self, record: RecordId) -> Result<bool> {
        let mut statement = self
            .connection
            .prepare_cached("select 1 from document where record = ?1 and alive = 1")?;
        Ok(statement.exists([record.as_bytes()])?)
    }

    /// What a person corrected in the reading of a document, as JSON; empty where nothing.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn corrections_of(&self, record: RecordId) -> Result<String> {
        let rows = all(
            self.connection,
            "select corrections from document where record = ?1",
            &[&record.as_bytes()],
            |row| Ok(row.get::<_, Option<String>>(0)?.unwrap_or_default()),
        )?;
        Ok(rows.into_iter().next().unwrap_or_default())
    }

    /// Every citation of the documents of the register, in the order of each.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn citations(&self) -> Result<Vec<CitationRow>> {
        all(
            self.connection,
            "select c.record, c.key, c.kind, c.number, c.date, c.issuer, c.subject
             from document_citation c join document d on d.record = c.record
             where d.alive = 1
             order by c.record, length(c.key), c.key",
            &[],
            |row| {
                Ok(CitationRow {
                    document: id(row, "record")?,
                    key: row.get("key")?,
                    kind: row.get("kind")?,
                    number: row.get("number")?,
                    date: day(row, "date")?,
                    issuer: row.get("issuer")?,
                    subject: row.get("subject")?,
                })
            },
        )
    }

    /// Each task of a document, also those in the bin: whether it stands, its path, and what was
    /// accepted of it, as JSON.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn accepted_tasks(&self, document: RecordId) -> Result<Vec<AcceptedTask>> {
        all(
            self.connection,
            "select record, alive, path, read from task where document = ?1 order by record",
            &[&document.as_bytes()],
            |row| {
                Ok(AcceptedTask {
                    id: id(row, "record")?,
                    stands: row.get("alive")?,
                    path: row.get::<_, Option<String>>("path")?.unwrap_or_default(),
                    read: row.get::<_, Option<String>>("read")?.unwrap_or_default(),
                })
            },
        )
    }

    /// What was accepted of a task, as JSON; empty for one that no document gave.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn accepted_task(&self, task: RecordId) -> Result<String> {
        let rows = all(
            self.connection,
            "select read from task where record = ?1",
            &[&task.as_bytes()],
            |row| Ok(row.get::<_, Option<String>>(0)?.unwrap_or_default()),
        )?;
        Ok(rows.into_iter().next().unwrap_or_default())
    }
}
