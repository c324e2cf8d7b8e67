//! Who changed what and when: the revisions, each change beside the value it replaced.
//!
//! Nothing is stored for it: closed revisions hold their changes in their bytes, open ones in
//! `open_change`. Words for values are the caller's.

use crate::error::Result;
use crate::heads::{field_of, name_of, value_of};
use crate::kinds;
use crate::revisions::record_of;
use crate::store::Reader;
use crate::writer::Writer;
use protocol::{Field, Limits, Name, RecordId, Revision, Value};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, params_from_iter};

/// Which revisions to show.
#[derive(Debug, Clone, Default)]
pub struct HistoryFilter {
    /// Of this record alone.
    pub record: Option<RecordId>,
    /// By this person.
    pub person: Option<String>,
    /// Of records of this kind.
    pub kind: Option<String>,
    /// Stored at or after, in milliseconds since 1970 UTC.
    pub from_ms: Option<i64>,
    /// Stored before.
    pub until_ms: Option<i64>,
    /// Behind this one, in the order of the list: its instant and its name.
    pub after: Option<(i64, Name)>,
}

/// One act of saving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saving {
    /// The revision.
    pub name: Name,
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub kind: String,
    /// Who saved.
    pub person: String,
    /// When their clock said it was begun.
    pub claimed_at_ms: i64,
    /// When it was last stored here.
    pub touched_at_ms: i64,
    /// It made the record.
    pub is_first: bool,
    /// What it changed.
    pub changes: Vec<Changed>,
}

/// One field that an act of saving changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The field.
    pub field: Field,
    /// What stood before; `Null` for nothing.
    pub before: Value,
    /// What stands since.
    pub after: Value,
}

type Row = (Vec<u8>, Vec<u8>, String, String, i64, i64, u64);

impl Reader<'_> {
    /// Acts of saving, the latest first.
    ///
    /// # Errors
    /// What SQLite says; `damaged-file` for bytes that are no revision.
    pub fn history(&self, filter: &HistoryFilter, limit: usize) -> Result<Vec<Saving>> {
        let (conditions, values) = conditions(filter);
        let sql = format!(
            "select name, record, kind, person, claimed_at_ms, touched_at_ms, step
             from revision where {conditions}
             order by touched_at_ms desc, name desc limit {limit}"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(values))?;
        let mut savings = Vec::new();
        while let Some(row) = rows.next()? {
            let row: Row = (
                row.get(0)?,
                row.get(1)?,
                row.get(2)?,
                row.get(3)?,
                row.get(4)?,
                row.get(5)?,
                row.get(6)?,
            );
            savings.push(saving(self.connection, row)?);
        }
        Ok(savings)
    }

    /// Everyone who ever saved something, by name.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn people_of_history(&self) -> Result<Vec<String>> {
        // One step along the index for each name, however many revisions bear it.
        crate::rows::simple(
            self.connection,
            "with recursive names (person) as (
               select min(person) from revision
               union all
               select (select min(person) from revision where person > names.person)
               from names where names.person is not null)
             select person from names where person <> ''",
            |row| Ok(row.get(0)?),
        )
    }
}

impl Writer<'_> {
    /// Gives a field the value that a revision wrote, or the one that it replaced, as a new edit;
    /// gives whether there is such a change.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn restore_value(&mut self, name: Name, field: &Field, before: bool) -> Result<bool> {
        let found: Option<(Vec<u8>, String)> = self
            .db
            .prepare_cached("select record, kind from revision where name = ?1")?
            .query_row([name.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((record, kind)) = found else {
            return Ok(false);
        };
        let Some(kind) = kinds::of_code(&kind) else {
            return Ok(false);
        };
        let record = record_of(&record)?;
        let changes = changes_of(self.db, name, record)?;
        let Some((_, after, replaces)) = changes.into_iter().find(|(at, ..)| at == field) else {
            return Ok(false);
        };
        let value = match before {
            true => value_before(self.db, record, field, &replaces)?,
            false => after,
        };
        self.set(kind, record, vec![(field.clone(), value)])?;
        Ok(true)
    }
}

fn conditions(filter: &HistoryFilter) -> (String, Vec<Sql>) {
    let mut sql = "1".to_owned();
    let mut values = Vec::new();
    let mut add = |condition: &str, value: Sql| {
        values.push(value);
        let marks = condition.replace('?', &format!("?{}", values.len()));
        sql.push_str(" and ");
        sql.push_str(&marks);
    };
    if let Some(record) = filter.record {
        add("record = ?", Sql::Blob(record.as_bytes().to_vec()));
    }
    if let Some(person) = &filter.person {
        add("person = ?", Sql::Text(person.clone()));
    }
    if let Some(kind) = &filter.kind {
        add("kind = ?", Sql::Text(kind.clone()));
    }
    if let Some(from) = filter.from_ms {
        add("touched_at_ms >= ?", Sql::Integer(from));
    }
    if let Some(until) = filter.until_ms {
        add("touched_at_ms < ?", Sql::Integer(until));
    }
    if let Some((at_ms, name)) = filter.after {
        add("touched_at_ms <= ?", Sql::Integer(at_ms));
        let after = format!("(touched_at_ms, name) < ({at_ms}, ?)");
        add(&after, Sql::Blob(name.as_bytes().to_vec()));
    }
    (sql, values)
}

fn saving(db: &Connection, row: Row) -> Result<Saving> {
    let (name, record, kind, person, claimed_at_ms, touched_at_ms, step) = row;
    let (name, record) = (name_of(&name)?, record_of(&record)?);
    let mut changes = Vec::new();
    for (field, after, replaces) in changes_of(db, name, record)? {
        let before = value_before(db, record, &field, &replaces)?;
        changes.push(Changed {
            field,
            before,
            after,
        });
    }
    Ok(Saving {
        name,
        record,
        kind,
        person,
        claimed_at_ms,
        touched_at_ms,
        is_first: step == 1,
        changes,
    })
}

type Written = (Field, Value, Vec<Name>);

/// What a revision changed, open or closed.
fn changes_of(db: &Connection, name: Name, record: RecordId) -> Result<Vec<Written>> {
    let body: Option<Option<Vec<u8>>> = db
        .prepare_cached("select body from revision where name = ?1")?
        .query_row([name.as_bytes()], |row| row.get(0))
        .optional()?;
    match body {
        None => Ok(Vec::new()),
        Some(Some(body)) => Ok(Revision::decode(&body, &Limits::ITEM)?
            .changes
            .into_iter()
            .map(|change| (change.field, change.value, change.replaces))
            .collect()),
        Some(None) => open_changes(db, record),
    }
}

fn open_changes(db: &Connection, record: RecordId) -> Result<Vec<Written>> {
    let mut statement =
        db.prepare_cached("select field, key, value, replaces from open_change where record = ?1")?;
    let mut rows = statement.query([record.as_bytes()])?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        let replaces: Vec<u8> = row.get(3)?;
        let names = replaces
            .chunks_exact(32)
            .map(name_of)
            .collect::<Result<_>>()?;
        let value = value_of(&row.get::<_, Vec<u8>>(2)?)?;
        changes.push((field_of(row.get(0)?, row.get(1)?), value, names));
    }
    Ok(changes)
}

/// What a field showed to who replaced these: the value of the greatest step among them.
fn value_before(
    db: &Connection,
    record: RecordId,
    field: &Field,
    replaces: &[Name],
) -> Result<Value> {
    let mut best: Option<(u64, Name)> = None;
    for name in replaces {
        let step: Option<u64> = db
            .prepare_cached("select step from revision where name = ?1")?
            .query_row([name.as_bytes()], |row| row.get(0))
            .optional()?;
        best = best.max(step.map(|step| (step, *name)));
    }
    let Some((_, name)) = best else {
        return Ok(Value::Null);
    };
    let found = changes_of(db, name, record)?
        .into_iter()
        .find(|(at, ..)| at == field);
    Ok(found.map_or(Value::Null, |(_, value, _)| value))
}
