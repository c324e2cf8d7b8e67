//! Incoming documents.

use super::{all, day, id};
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
}

const COLUMNS: &str = "record, kind, number, symbol, date, issuer, subject, arrival_number, \
                       arrived_on, reply_number, note";

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
    })
}

impl Reader<'_> {
    /// Every document, the youngest first; without a date, last.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn documents(&self) -> Result<Vec<DocumentRow>> {
        let sql = format!(
            "select {COLUMNS} from document where alive = 1 order by date desc, number, record"
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
}
