//! Revisions as they are made: open while a person stays in a record, then closed and named.
//!
//! An open revision is stored durably at each pause under a stand-in name, with its changes in
//! `open_change`. Closing writes its bytes, names it by their hash, and renames its heads. What
//! reads or merges sees no difference; only a closed revision ever leaves the machine.

use crate::error::{Error, Result};
use crate::heads::{self, field_of, key_of, name_of, value_of};
use crate::identity::Identity;
use crate::store::Actor;
use protocol::{Change, DeviceId, Extra, Field, Limits, Name, RecordId, Revision, Value};
use rusqlite::{Connection, OptionalExtension, params};

/// What the values of one revision may add up to; the rest of what a reader takes is for names.
pub(crate) const LONGEST: usize = Limits::ITEM.max_bytes - (64 << 10);

/// A revision that is still open.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Open {
    pub(crate) name: Name,
    pub(crate) step: u64,
}

/// The open revision of a record that may take one more change of `bytes`: by the same person,
/// with room for it, and with nothing as new in the record, so that what is typed is what is shown
/// also once its name is another. Otherwise a new one.
pub(crate) fn open_for(
    db: &Connection,
    identity: &Identity,
    actor: &Actor,
    kind: &str,
    record: RecordId,
    bytes: usize,
) -> Result<Open> {
    if let Some((open, person)) = find_open(db, record)? {
        let goes_on = person == actor.person
            && is_newest(db, record, open)?
            && bytes_of_open(db, record)? + bytes <= LONGEST;
        if goes_on {
            touch(db, open.name, actor.at_ms)?;
            return Ok(open);
        }
        close(db, identity, record)?;
    }
    let step = greatest_step(db, record)? + 1;
    let name = stand_in(record, identity.device, step);
    db.prepare_cached(
        "insert into revision (name, record, kind, author, person, claimed_at_ms, touched_at_ms,
           step, is_open, body)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, 1, null)",
    )?
    .execute(params![
        name.as_bytes(),
        record.as_bytes(),
        kind,
        identity.device.as_bytes(),
        actor.person,
        actor.at_ms,
        step
    ])?;
    Ok(Open { name, step })
}

/// The stand-in name of a record's open revision; zeros where none is open.
pub(crate) fn stand_in_now(db: &Connection, record: RecordId) -> Result<Name> {
    Ok(find_open(db, record)?.map_or(Name([0; 32]), |(open, _)| open.name))
}

/// Stores one change of an open revision, over an earlier one of the same field.
pub(crate) fn put_change(
    db: &Connection,
    record: RecordId,
    field: &Field,
    value: &Value,
    replaces: &[Name],
) -> Result<()> {
    let earlier: Option<Vec<u8>> = db
        .prepare_cached(
            "select replaces from open_change where record = ?1 and field = ?2 and key = ?3",
        )?
        .query_row(
            params![record.as_bytes(), field.name, key_of(field)],
            |row| row.get(0),
        )
        .optional()?;
    let mut all = earlier.unwrap_or_default();
    for name in replaces {
        all.extend_from_slice(name.as_bytes());
    }
    db.prepare_cached(
        "insert or replace into open_change (record, field, key, value, replaces)
         values (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![
        record.as_bytes(),
        field.name,
        key_of(field),
        value.encode(),
        all
    ])?;
    Ok(())
}

/// Closes the open revision of a record, if there is one.
pub(crate) fn close(db: &Connection, identity: &Identity, record: RecordId) -> Result<()> {
    let Some(stand_in) = find_open(db, record)?.map(|(open, _)| open.name) else {
        return Ok(());
    };
    let revision = assemble(db, identity, record, stand_in)?;
    let body = revision.encode();
    let name = Revision::name_of(&body);
    if is_known(db, name)? {
        return drop_open(db, &revision, stand_in);
    }
    db.prepare_cached("update head set revision = ?2 where record = ?3 and revision = ?1")?
        .execute(params![
            stand_in.as_bytes(),
            name.as_bytes(),
            record.as_bytes()
        ])?;
    db.prepare_cached("delete from open_change where record = ?1")?
        .execute([record.as_bytes()])?;
    db.prepare_cached("update revision set name = ?2, body = ?3, is_open = 0 where name = ?1")?
        .execute(params![stand_in.as_bytes(), name.as_bytes(), body])?;
    Ok(())
}

/// Ends an open revision that is here already under its name: a copy of this notebook closed the
/// same one, and it came home first. Its heads are what merging made of them.
fn drop_open(db: &Connection, revision: &Revision, stand_in: Name) -> Result<()> {
    let record = revision.record;
    for change in &revision.changes {
        heads::remove(db, record, &change.field, stand_in)?;
        heads::note_conflict(db, record, &change.field)?;
    }
    db.prepare_cached("delete from open_change where record = ?1")?
        .execute([record.as_bytes()])?;
    db.prepare_cached("delete from revision where name = ?1")?
        .execute([stand_in.as_bytes()])?;
    crate::project::project(db, record)
}

/// Closes every open revision, as an exchange or a copy to another machine needs.
pub(crate) fn close_all(db: &Connection, identity: &Identity) -> Result<u32> {
    close_untouched_since(db, identity, i64::MAX)
}

/// Closes open revisions that were last touched before `before_ms`.
pub(crate) fn close_untouched_since(
    db: &Connection,
    identity: &Identity,
    before_ms: i64,
) -> Result<u32> {
    let records: Vec<Vec<u8>> = db
        .prepare_cached("select record from revision where is_open = 1 and touched_at_ms < ?1")?
        .query_map([before_ms], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut closed = 0;
    for record in records {
        close(db, identity, record_of(&record)?)?;
        closed += 1;
    }
    Ok(closed)
}

pub(crate) fn record_of(bytes: &[u8]) -> Result<RecordId> {
    RecordId::from_slice(bytes).map_err(|error| Error::Inconsistent(error.to_string()))
}

fn is_known(db: &Connection, name: Name) -> Result<bool> {
    Ok(db
        .prepare_cached("select 1 from revision where name = ?1")?
        .exists([name.as_bytes()])?)
}

/// Whether no other revision of the record has its step or a greater one.
fn is_newest(db: &Connection, record: RecordId, open: Open) -> Result<bool> {
    let other = db
        .prepare_cached("select 1 from revision where record = ?1 and step >= ?2 and name <> ?3")?
        .exists(params![record.as_bytes(), open.step, open.name.as_bytes()])?;
    Ok(!other)
}

/// What the changes of a record's open revision take.
fn bytes_of_open(db: &Connection, record: RecordId) -> Result<usize> {
    Ok(db
        .prepare_cached(
            "select coalesce(sum(length(value) + length(replaces)), 0) from open_change
             where record = ?1",
        )?
        .query_row([record.as_bytes()], |row| row.get(0))?)
}

/// The greatest step known in a record; 0 where there is none.
pub(crate) fn greatest_step(db: &Connection, record: RecordId) -> Result<u64> {
    Ok(db
        .prepare_cached("select coalesce(max(step), 0) from revision where record = ?1")?
        .query_row([record.as_bytes()], |row| row.get(0))?)
}

/// The kind of a record, as its revisions name it.
pub(crate) fn kind_of(db: &Connection, record: RecordId) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("select kind from revision where record = ?1 order by step limit 1")?
        .query_row([record.as_bytes()], |row| row.get(0))
        .optional()?)
}

fn find_open(db: &Connection, record: RecordId) -> Result<Option<(Open, String)>> {
    let row: Option<(Vec<u8>, u64, String)> = db
        .prepare_cached(
            "select name, step, person from revision where is_open = 1 and record = ?1",
        )?
        .query_row([record.as_bytes()], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    row.map(|(name, step, person)| {
        Ok((
            Open {
                name: name_of(&name)?,
                step,
            },
            person,
        ))
    })
    .transpose()
}

fn touch(db: &Connection, name: Name, at_ms: i64) -> Result<()> {
    db.prepare_cached("update revision set touched_at_ms = ?2 where name = ?1")?
        .execute(params![name.as_bytes(), at_ms])?;
    Ok(())
}

fn assemble(
    db: &Connection,
    identity: &Identity,
    record: RecordId,
    stand_in: Name,
) -> Result<Revision> {
    let (kind, person, claimed_at_ms, step) = db
        .prepare_cached("select kind, person, claimed_at_ms, step from revision where name = ?1")?
        .query_row([stand_in.as_bytes()], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?;
    let mut statement =
        db.prepare_cached("select field, key, value, replaces from open_change where record = ?1")?;
    let mut rows = statement.query([record.as_bytes()])?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        let value: Vec<u8> = row.get(2)?;
        let replaces: Vec<u8> = row.get(3)?;
        let names = replaces
            .chunks_exact(32)
            .map(name_of)
            .collect::<Result<Vec<_>>>()?;
        let field = field_of(row.get(0)?, row.get(1)?);
        changes.push(Change::new(field, value_of(&value)?, names));
    }
    let extra = Extra::default();
    let (owner, author) = (identity.owner, identity.device);
    Ok(Revision {
        record,
        owner,
        kind,
        author,
        person,
        claimed_at_ms,
        step,
        changes,
        extra,
    })
}

/// The name an open revision bears until it has one; no closed revision can bear it.
fn stand_in(record: RecordId, device: DeviceId, step: u64) -> Name {
    let bytes = [record.as_bytes(), device.as_bytes(), &step.to_be_bytes()].concat();
    Name::of("sdv1/open", &bytes)
}
