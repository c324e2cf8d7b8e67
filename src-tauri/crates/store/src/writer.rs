//! Writing: fields of records, inside the one transaction of `Store::write`.

use crate::error::{Error, Result};
use crate::heads;
use crate::identity::Identity;
use crate::kinds::{self, Kind};
use crate::project;
use crate::revisions;
use crate::store::{Actor, Reader};
use crate::{Topic, undo};
use protocol::heads::{Head, replaced_by_typing};
use protocol::{Field, RecordId, Value};
use rusqlite::Transaction;
use std::collections::BTreeSet;

/// A transaction under way. Dropped without `finish`, it leaves nothing behind.
#[derive(Debug)]
pub struct Writer<'a> {
    pub(crate) db: &'a Transaction<'a>,
    pub(crate) identity: &'a Identity,
    pub(crate) actor: &'a Actor,
    pub(crate) topics: BTreeSet<Topic>,
    touched: BTreeSet<RecordId>,
    act: Option<i64>,
    remembers: bool,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(db: &'a Transaction<'a>, identity: &'a Identity, actor: &'a Actor) -> Self {
        Self {
            db,
            identity,
            actor,
            topics: BTreeSet::new(),
            touched: BTreeSet::new(),
            act: None,
            remembers: true,
        }
    }

    /// Reads inside the transaction.
    pub fn reader(&self) -> Reader<'_> {
        Reader {
            connection: self.db,
        }
    }

    /// Makes what follows no step of undo (what the program itself does, not the person).
    pub fn without_undo(&mut self) {
        self.remembers = false;
    }

    /// Makes a record of these fields. One that is there already (its id was derived) takes the
    /// fields that differ, and comes back if it was deleted.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn create(
        &mut self,
        kind: &'static Kind,
        record: RecordId,
        fields: Vec<(Field, Value)>,
    ) -> Result<()> {
        let is_new = revisions::kind_of(self.db, record)?.is_none();
        let remembers = self.remembers;
        self.remembers = remembers && !is_new;
        let written = self.set(kind, record, fields).and_then(|()| {
            let back = vec![(Field::plain(kinds::DELETED), Value::Null)];
            self.set(kind, record, back)
        });
        self.remembers = remembers;
        written?;
        if is_new && remembers {
            let field = Field::plain(kinds::DELETED);
            let revision = revisions::stand_in_now(self.db, record)?;
            let before = undo::taken_away();
            let step = undo::Step {
                revision,
                record,
                kind: kind.code,
                field: &field,
                before: &before,
                after: &Value::Null,
            };
            self.act = Some(undo::remember(self.db, self.act, &step)?);
        }
        Ok(())
    }

    /// Writes fields of a record. What a field shows already is not written again.
    ///
    /// # Errors
    /// `too-large` for a value that no other machine would take; what SQLite says.
    pub fn set(
        &mut self,
        kind: &'static Kind,
        record: RecordId,
        fields: Vec<(Field, Value)>,
    ) -> Result<()> {
        for (field, value) in fields {
            self.set_field(kind, record, &field, value)?;
        }
        Ok(())
    }

    fn set_field(
        &mut self,
        kind: &'static Kind,
        record: RecordId,
        field: &Field,
        value: Value,
    ) -> Result<()> {
        let before = heads::shown_value(&heads::of_field(self.db, record, field)?);
        if before == value {
            return Ok(());
        }
        let before = if self.remembers && field.name == kinds::DELETED {
            undo::standing(self.db, record)?
        } else {
            before
        };
        let bytes = value.encode().len();
        if bytes > revisions::LONGEST {
            return Err(Error::TooLarge);
        }
        let (identity, code) = (self.identity, kind.code);
        let open = revisions::open_for(self.db, identity, self.actor, code, record, bytes)?;
        // Opening may have closed an earlier revision and so renamed its head: read again.
        let existing = heads::of_field(self.db, record, field)?;
        let replaces: Vec<_> = replaced_by_typing(&existing)
            .into_iter()
            .filter(|name| *name != open.name)
            .collect();
        for name in &replaces {
            heads::remove(self.db, record, field, *name)?;
            heads::remember(self.db, record, field, *name)?;
        }
        revisions::put_change(self.db, record, field, &value, &replaces)?;
        if self.remembers {
            let (revision, kind) = (open.name, kind.code);
            let step = undo::Step {
                revision,
                record,
                kind,
                field,
                before: &before,
                after: &value,
            };
            self.act = Some(undo::remember(self.db, self.act, &step)?);
        }
        let head = Head {
            name: open.name,
            step: open.step,
            value,
        };
        heads::insert(self.db, record, field, &head)?;
        heads::note_conflict(self.db, record, field)?;
        self.touched.insert(record);
        self.topics.insert(kind.topic);
        Ok(())
    }

    /// Takes a record away: into the bin, with the names of what was seen, so that an edit nobody
    /// saw brings it back.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn delete(&mut self, kind: &'static Kind, record: RecordId) -> Result<()> {
        revisions::close(self.db, self.identity, record)?;
        let seen: BTreeSet<_> = heads::of_record(self.db, record)?
            .into_iter()
            .filter(|(field, _)| field.name != kinds::DELETED)
            .flat_map(|(_, heads)| heads)
            .map(|head| head.name)
            .collect();
        let names = seen
            .into_iter()
            .map(|name| Value::Bytes(name.as_bytes().to_vec()))
            .collect();
        let field = Field::plain(kinds::DELETED);
        self.set_field(kind, record, &field, Value::List(names))?;
        revisions::close(self.db, self.identity, record)
    }

    /// Closes the open revision of a record: the person left it.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn close(&mut self, record: RecordId) -> Result<()> {
        revisions::close(self.db, self.identity, record)
    }

    /// Closes revisions that nobody touched since `before_ms`; gives how many.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn close_untouched_since(&mut self, before_ms: i64) -> Result<u32> {
        revisions::close_untouched_since(self.db, self.identity, before_ms)
    }

    /// Closes every open revision, as an exchange needs.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn close_all(&mut self) -> Result<u32> {
        revisions::close_all(self.db, self.identity)
    }

    /// Says that screens of `topic` are stale for a reason the fields do not show.
    pub fn stale(&mut self, topic: Topic) {
        self.topics.insert(topic);
    }

    pub(crate) fn touch(&mut self, kind: Option<&Kind>, record: RecordId) {
        self.touched.insert(record);
        if let Some(kind) = kind {
            self.topics.insert(kind.topic);
        }
    }

    pub(crate) fn finish(mut self) -> Result<BTreeSet<Topic>> {
        for record in std::mem::take(&mut self.touched) {
            project::project(self.db, record)?;
        }
        Ok(self.topics)
    }
}
