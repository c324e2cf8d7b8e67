//! The bin: records that were taken away, who did and when. Nothing in it is ever purged.
//!
//! A projection, written with the typed row. Not here: bringing back, which is an edit.

use crate::error::Result;
use crate::kinds::{self, Kind};
use crate::revisions::record_of;
use crate::store::Reader;
use crate::writer::Writer;
use protocol::heads::Head;
use protocol::{Field, RecordId, Value};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeMap;

/// The tables of the bin.
pub(crate) const TABLES: [&str; 1] = ["bin"];

/// What makes them.
pub(crate) const STATEMENTS: &str = "
create table bin (
  record blob primary key, kind text not null, at_ms integer not null, person text not null)
  strict, without rowid;
create index bin_at on bin (at_ms);
";

/// A record in the bin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binned {
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub kind: String,
    /// When it was taken away, in milliseconds since 1970 UTC.
    pub at_ms: i64,
    /// By whom.
    pub person: String,
}

/// Writes whether a record lies in the bin.
pub(crate) fn note(
    db: &Connection,
    record: RecordId,
    kind: &Kind,
    fields: &BTreeMap<Field, Vec<Head>>,
    is_alive: bool,
) -> Result<()> {
    if is_alive {
        db.prepare_cached("delete from bin where record = ?1")?
            .execute([record.as_bytes()])?;
        return Ok(());
    }
    let shown = fields
        .get(&Field::plain(kinds::DELETED))
        .and_then(|heads| protocol::heads::shown(heads))
        .map(|head| head.name);
    let taken: Option<(i64, String)> = match shown {
        None => None,
        Some(name) => db
            .prepare_cached("select touched_at_ms, person from revision where name = ?1")?
            .query_row([name.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?,
    };
    let (at_ms, person) = taken.unwrap_or_default();
    db.prepare_cached(
        "insert or replace into bin (record, kind, at_ms, person) values (?1, ?2, ?3, ?4)",
    )?
    .execute(params![record.as_bytes(), kind.code, at_ms, person])?;
    Ok(())
}

impl Reader<'_> {
    /// What lies in the bin, the latest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn bin(&self, offset: u32, limit: u32) -> Result<Vec<Binned>> {
        let sql = format!(
            "select record, kind, at_ms, person from bin
             order by at_ms desc, record limit {limit} offset {offset}"
        );
        crate::rows::simple(self.connection, &sql, |row| {
            Ok(Binned {
                record: record_of(&row.get::<_, Vec<u8>>(0)?)?,
                kind: row.get(1)?,
                at_ms: row.get(2)?,
                person: row.get(3)?,
            })
        })
    }

    /// How many records lie in the bin, by kind.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn count_bin(&self) -> Result<BTreeMap<String, u32>> {
        let rows = crate::rows::simple(
            self.connection,
            "select kind, count(*) from bin group by kind",
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok(rows.into_iter().collect())
    }

    /// The records in the bin that one of `fields` binds to this one, taken away with it or not.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn bin_children(&self, record: RecordId) -> Result<Vec<RecordId>> {
        let mut found = Vec::new();
        let link = Value::Bytes(record.as_bytes().to_vec()).encode();
        let mut statement = self.connection.prepare_cached(
            "select b.record from bin b where exists (
               select 1 from head h where h.record = b.record and h.value = ?1
                 and h.field in ('document', 'task', 'parent', 'record', 'entry', 'initiative'))
             order by b.at_ms, b.record",
        )?;
        let mut rows = statement.query([link])?;
        while let Some(row) = rows.next()? {
            found.push(record_of(&row.get::<_, Vec<u8>>(0)?)?);
        }
        Ok(found)
    }
}

impl Writer<'_> {
    /// Takes a record out of the bin; one that does not lie there stays as it is.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn bring_back(&mut self, record: RecordId) -> Result<()> {
        let Some(code) = crate::revisions::kind_of(self.db, record)? else {
            return Ok(());
        };
        if let Some(kind) = kinds::of_code(&code) {
            let back = vec![(Field::plain(kinds::DELETED), Value::Null)];
            self.set(kind, record, back)?;
        }
        Ok(())
    }
}
