//! The heads of a field as stored: loaded here, changed as `protocol::heads` plans.

use crate::error::{Error, Result};
use protocol::heads::{self, Head, Plan};
use protocol::{Change, Field, Limits, Name, RecordId, Value};
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn key_of(field: &Field) -> &str {
    field.key.as_deref().unwrap_or_default()
}

pub(crate) fn field_of(name: String, key: String) -> Field {
    Field {
        name,
        key: if key.is_empty() { None } else { Some(key) },
    }
}

pub(crate) fn name_of(bytes: &[u8]) -> Result<Name> {
    Name::from_slice(bytes).map_err(|error| Error::Inconsistent(error.to_string()))
}

pub(crate) fn value_of(bytes: &[u8]) -> Result<Value> {
    Ok(Value::decode(bytes, &Limits::ITEM)?)
}

/// The heads of one field.
pub(crate) fn of_field(db: &Connection, record: RecordId, field: &Field) -> Result<Vec<Head>> {
    let mut statement = db.prepare_cached(
        "select revision, step, value from head where record = ?1 and field = ?2 and key = ?3",
    )?;
    let mut rows = statement.query(params![record.as_bytes(), field.name, key_of(field)])?;
    let mut heads = Vec::new();
    while let Some(row) = rows.next()? {
        heads.push(Head {
            name: name_of(row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?)?,
            step: row.get(1)?,
            value: value_of(row.get_ref(2)?.as_blob().map_err(rusqlite::Error::from)?)?,
        });
    }
    Ok(heads)
}

/// The heads of every field of a record.
pub(crate) fn of_record(db: &Connection, record: RecordId) -> Result<BTreeMap<Field, Vec<Head>>> {
    let mut statement =
        db.prepare_cached("select field, key, revision, step, value from head where record = ?1")?;
    let mut rows = statement.query(params![record.as_bytes()])?;
    let mut all: BTreeMap<Field, Vec<Head>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let head = Head {
            name: name_of(row.get_ref(2)?.as_blob().map_err(rusqlite::Error::from)?)?,
            step: row.get(3)?,
            value: value_of(row.get_ref(4)?.as_blob().map_err(rusqlite::Error::from)?)?,
        };
        all.entry(field_of(row.get(0)?, row.get(1)?))
            .or_default()
            .push(head);
    }
    Ok(all)
}

/// The value a field shows.
pub(crate) fn shown_value(heads: &[Head]) -> Value {
    heads::shown(heads).map_or(Value::Null, |head| head.value.clone())
}

pub(crate) fn insert(db: &Connection, record: RecordId, field: &Field, head: &Head) -> Result<()> {
    db.prepare_cached(
        "insert or replace into head (record, field, key, revision, step, value)
         values (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        record.as_bytes(),
        field.name,
        key_of(field),
        head.name.as_bytes(),
        head.step,
        head.value.encode()
    ])?;
    Ok(())
}

pub(crate) fn remove(db: &Connection, record: RecordId, field: &Field, name: Name) -> Result<()> {
    db.prepare_cached(
        "delete from head where record = ?1 and field = ?2 and key = ?3 and revision = ?4",
    )?
    .execute(params![
        record.as_bytes(),
        field.name,
        key_of(field),
        name.as_bytes()
    ])?;
    Ok(())
}

/// Remembers that `name` is replaced in this field, also before it has come.
pub(crate) fn remember(db: &Connection, record: RecordId, field: &Field, name: Name) -> Result<()> {
    db.prepare_cached(
        "insert or ignore into replaced (record, field, key, name) values (?1, ?2, ?3, ?4)",
    )?
    .execute(params![
        record.as_bytes(),
        field.name,
        key_of(field),
        name.as_bytes()
    ])?;
    Ok(())
}

/// Merges one change of a revision that came from elsewhere.
pub(crate) fn merge(
    db: &Connection,
    record: RecordId,
    name: Name,
    step: u64,
    change: &Change,
) -> Result<()> {
    let field = &change.field;
    let existing = of_field(db, record, field)?;
    let replaced = replaced_among(db, record, field, name, change)?;
    let Plan {
        insert: is_head,
        drop,
        remember: edges,
    } = heads::plan(&existing, &replaced, name, change);
    for dropped in drop {
        remove(db, record, field, dropped)?;
    }
    for edge in edges {
        remember(db, record, field, edge)?;
    }
    if is_head {
        insert(
            db,
            record,
            field,
            &Head {
                name,
                step,
                value: change.value.clone(),
            },
        )?;
    }
    note_conflict(db, record, field)
}

/// Lists a field with two values, until one of them is gone.
pub(crate) fn note_conflict(db: &Connection, record: RecordId, field: &Field) -> Result<()> {
    let sql = if heads::is_conflict(&of_field(db, record, field)?) {
        "insert or ignore into conflict (record, field, key) values (?1, ?2, ?3)"
    } else {
        "delete from conflict where record = ?1 and field = ?2 and key = ?3"
    };
    db.prepare_cached(sql)?
        .execute(params![record.as_bytes(), field.name, key_of(field)])?;
    Ok(())
}

/// Which of the names that a change speaks of are already known to be replaced.
fn replaced_among(
    db: &Connection,
    record: RecordId,
    field: &Field,
    own: Name,
    change: &Change,
) -> Result<BTreeSet<Name>> {
    let mut statement = db.prepare_cached(
        "select 1 from replaced where record = ?1 and field = ?2 and key = ?3 and name = ?4",
    )?;
    let mut known = BTreeSet::new();
    for name in std::iter::once(own).chain(change.replaces.iter().copied()) {
        let there = statement.exists(params![
            record.as_bytes(),
            field.name,
            key_of(field),
            name.as_bytes()
        ])?;
        if there {
            known.insert(name);
        }
    }
    Ok(known)
}
