//! Many new records at once: each as one revision that is closed from the start.
//!
//! The same revision, heads and rows come out as of a record that a person typed and left, without
//! the open one in between and without steps of undo. For what a program brings in by the thousand.

use crate::error::{Error, Result};
use crate::heads;
use crate::kinds::Kind;
use crate::revisions;
use crate::writer::Writer;
use protocol::heads::Head;
use protocol::{Change, Extra, Field, RecordId, Revision, Value};
use rusqlite::params;

impl Writer<'_> {
    /// Makes a record that is not known yet, as if it had been typed at `at_ms`; of a known one
    /// nothing changes. Gives whether it was made.
    ///
    /// # Errors
    /// `too-large` for values that no other machine would take; what SQLite says.
    pub fn bring_in(
        &mut self,
        kind: &'static Kind,
        record: RecordId,
        at_ms: i64,
        fields: Vec<(Field, Value)>,
    ) -> Result<bool> {
        if revisions::kind_of(self.db, record)?.is_some() {
            return Ok(false);
        }
        let changes = fields
            .into_iter()
            .filter(|(_, value)| *value != Value::Null)
            .map(|(field, value)| Change::new(field, value, Vec::new()))
            .collect();
        let revision = Revision {
            record,
            owner: self.identity.owner,
            kind: kind.code.to_owned(),
            author: self.identity.device,
            person: self.actor.person.clone(),
            claimed_at_ms: at_ms,
            step: 1,
            changes,
            extra: Extra::default(),
        };
        let body = revision.encode();
        if body.len() > revisions::LONGEST {
            return Err(Error::TooLarge);
        }
        let name = Revision::name_of(&body);
        self.db
            .prepare_cached(
                "insert into revision (name, record, kind, author, person, claimed_at_ms,
                   touched_at_ms, step, is_open, body)
                 values (?1, ?2, ?3, ?4, ?5, ?6, ?6, 1, 0, ?7)",
            )?
            .execute(params![
                name.as_bytes(),
                record.as_bytes(),
                kind.code,
                revision.author.as_bytes(),
                revision.person,
                at_ms,
                body
            ])?;
        for change in revision.changes {
            let head = Head {
                name,
                step: 1,
                value: change.value,
            };
            heads::insert(self.db, record, &change.field, &head)?;
        }
        self.touch(Some(kind), record);
        Ok(true)
    }
}
