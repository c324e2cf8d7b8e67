//! Migrations: numbered `.sql` texts on `pragma user_version`, each all or nothing.
//!
//! Before an existing file is changed a verified copy of it is written beside it. A file that a
//! newer program wrote is refused. There is no way down: the copy is the way back.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use crate::copy::verified_copy;
use crate::error::{Error, Result};

/// One step of a schema.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Its number; the first is 1, each one more than the last.
    pub number: u32,
    /// What it does, for logs.
    pub name: &'static str,
    /// The statements.
    pub sql: &'static str,
}

/// What a file holds: whose file it is, and how it came to its shape.
#[derive(Debug, Clone, Copy)]
pub struct Schema {
    /// `pragma application_id`: tells our kinds of file from each other and from foreign ones.
    pub application_id: i32,
    /// In order, from 1, without a gap.
    pub migrations: &'static [Migration],
}

impl Schema {
    /// The greatest number that this program knows.
    pub fn version(&self) -> u32 {
        self.migrations
            .last()
            .map_or(0, |migration| migration.number)
    }
}

/// Refuses files of others and of newer programs; gives the version of the file.
pub(crate) fn check(connection: &Connection, schema: &Schema) -> Result<u32> {
    let in_order = schema
        .migrations
        .iter()
        .zip(1..)
        .all(|(migration, n)| migration.number == n);
    assert!(in_order, "migrations are numbered from 1 without a gap");
    let found: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let id: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let tables: u32 =
        connection.query_row("select count(*) from sqlite_schema", [], |row| row.get(0))?;
    let ours = id == schema.application_id || (id == 0 && found == 0 && tables == 0);
    if !ours {
        return Err(Error::NotANotebook);
    }
    if found > schema.version() {
        return Err(Error::TooNew {
            found,
            known: schema.version(),
        });
    }
    Ok(found)
}

/// Brings a file up to the schema. `file` is where it lies, if it lies anywhere.
pub(crate) fn migrate(
    connection: &mut Connection,
    schema: &Schema,
    file: Option<&Path>,
) -> Result<()> {
    let found = check(connection, schema)?;
    if found == schema.version() && found > 0 {
        return Ok(());
    }
    if let (Some(path), 1..) = (file, found) {
        verified_copy(connection, &copy_before(path, found))?;
    }
    for migration in schema
        .migrations
        .iter()
        .filter(|migration| migration.number > found)
    {
        apply(connection, schema, migration).map_err(|source| Error::Migration {
            number: migration.number,
            source,
        })?;
    }
    Ok(())
}

/// Where the copy from before a migration lies: `notebook.db` of version 3 → `notebook.v3.copy`.
fn copy_before(path: &Path, version: u32) -> PathBuf {
    path.with_extension(format!("v{version}.copy"))
}

fn apply(
    connection: &mut Connection,
    schema: &Schema,
    migration: &Migration,
) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch(migration.sql)?;
    transaction.pragma_update(None, "application_id", schema.application_id)?;
    transaction.pragma_update(None, "user_version", migration.number)?;
    transaction.commit()
}
