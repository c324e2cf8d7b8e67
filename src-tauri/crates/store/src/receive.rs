//! Taking in revisions that were made elsewhere: in any order, any number of times.

use crate::error::Result;
use crate::heads;
use crate::kinds;
use crate::revisions;
use crate::writer::Writer;
use protocol::{Limits, Revision};
use rusqlite::params;

impl Writer<'_> {
    /// Merges one revision; gives whether it was new.
    ///
    /// What a person is typing is not touched: their open revision stays as it is, and what
    /// arrives stands beside it.
    ///
    /// # Errors
    /// `damaged-file` for bytes that are no revision; what SQLite says.
    pub fn receive(&mut self, body: &[u8]) -> Result<bool> {
        let revision = Revision::decode(body, &Limits::ITEM)?;
        let name = Revision::name_of(body);
        let inserted = self
            .db
            .prepare_cached(
                "insert or ignore into revision (name, record, kind, author, person,
                   claimed_at_ms, touched_at_ms, step, is_open, body)
                 values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, ?9)",
            )?
            .execute(params![
                name.as_bytes(),
                revision.record.as_bytes(),
                revision.kind,
                revision.author.as_bytes(),
                revision.person,
                revision.claimed_at_ms,
                self.actor.at_ms,
                revision.step,
                body
            ])?;
        if inserted == 0 {
            return Ok(false);
        }
        for change in &revision.changes {
            heads::merge(self.db, revision.record, name, revision.step, change)?;
        }
        self.touch(kinds::of_code(&revision.kind), revision.record);
        Ok(true)
    }

    /// The bytes of every closed revision, in the order of their names; closes the open ones.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn all_revisions(&mut self) -> Result<Vec<Vec<u8>>> {
        revisions::close_all(self.db, self.identity)?;
        Ok(self
            .db
            .prepare_cached("select body from revision where body is not null order by name")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    }
}
