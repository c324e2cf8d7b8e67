//! Checking a notebook: the file, the names of its revisions, and that heads follow from them.

use crate::error::Result;
use crate::heads;
use crate::revisions::record_of;
use protocol::heads::{Head, Replica};
use protocol::{Field, Limits, Name, RecordId, Revision};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Closed revisions checked.
    pub revisions: u32,
    /// What is wrong, in technical words.
    pub faults: Vec<String>,
}

/// Faults beyond these are counted, not told.
const TOLD: usize = 50;

pub(crate) fn verify(db: &Connection) -> Result<Verdict> {
    let mut verdict = Verdict::default();
    let file: String = db.query_row("pragma integrity_check(1)", [], |row| row.get(0))?;
    if file != "ok" {
        verdict.faults.push(file);
        return Ok(verdict);
    }
    let mut replica = Replica::default();
    let mut fields = BTreeSet::new();
    let mut statement = db.prepare("select name, body from revision where is_open = 0")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (name, body): (Vec<u8>, Vec<u8>) = (row.get(0)?, row.get(1)?);
        verdict.revisions += 1;
        match Revision::decode(&body, &Limits::ITEM) {
            Ok(revision) if Revision::name_of(&body).as_bytes() == name => {
                replica.take(&revision);
                let changes = revision.changes.into_iter();
                fields.extend(changes.map(|change| (revision.record, change.field)));
            }
            Ok(_) => verdict
                .faults
                .push(format!("revision {name:02x?} has another name")),
            Err(error) => verdict
                .faults
                .push(format!("revision {name:02x?}: {error}")),
        }
    }
    let open = open_names(db)?;
    fields.extend(stored_fields(db)?);
    for (record, field) in fields {
        let mut stored = heads::of_field(db, record, &field)?;
        // An open revision stands over closed ones that it replaces; those are checked when it
        // closes.
        if stored.iter().any(|head| open.contains(&head.name)) {
            continue;
        }
        let mut expected = replica.heads(record, &field);
        let by_name = |a: &Head, b: &Head| a.name.cmp(&b.name);
        expected.sort_by(by_name);
        stored.sort_by(by_name);
        if expected != stored {
            verdict
                .faults
                .push(format!("heads of {record} {}", field.name));
        }
    }
    verdict.faults.truncate(TOLD);
    Ok(verdict)
}

fn stored_fields(db: &Connection) -> Result<Vec<(RecordId, Field)>> {
    let mut statement = db.prepare("select distinct record, field, key from head")?;
    let mut rows = statement.query([])?;
    let mut fields = Vec::new();
    while let Some(row) = rows.next()? {
        let record = record_of(&row.get::<_, Vec<u8>>(0)?)?;
        fields.push((record, heads::field_of(row.get(1)?, row.get(2)?)));
    }
    Ok(fields)
}

fn open_names(db: &Connection) -> Result<BTreeSet<Name>> {
    let names: Vec<Vec<u8>> = db
        .prepare("select name from revision where is_open = 1")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    names.iter().map(|name| heads::name_of(name)).collect()
}
