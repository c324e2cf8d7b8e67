//! Records that a person said are one with another: which stand behind a kept one.

use super::{all, id};
use crate::error::Result;
use crate::kinds::Kind;
use crate::store::Reader;
use protocol::RecordId;

impl Reader<'_> {
    /// The records of a kind that were joined with `kept`.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn joined_with(&self, kind: &Kind, kept: RecordId) -> Result<Vec<RecordId>> {
        let sql = format!(
            "select record from {} where same_as = ?1 order by record",
            kind.table
        );
        let row = |row: &rusqlite::Row<'_>| id(row, "record");
        all(self.connection, &sql, &[&kept.as_bytes()], row)
    }
}
