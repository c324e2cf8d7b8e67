//! Opening a file, always in the same way.
//!
//! The pragmas stand once, here: WAL with `synchronous=full` (a saved word survives a power cut),
//! nothing on disk beside the file, no trust in what a schema from elsewhere says. The file's own
//! process lock is [`crate::Lock`], taken by who opens a notebook; the endpoint's instances share.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::error::{Error, Result};
use crate::migrate::{self, Schema};

/// SQLite 3.54.1, which the lock file bundles. The floor it must never fall below is 3.51.3: before
/// it, two connections that commit and checkpoint at the same moment can corrupt a WAL file (the
/// "WAL-reset" fault).
const BUNDLED_VERSION: i32 = 3_054_001;

const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// How the file is encrypted at rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Key {
    /// Not: the operating system's disk encryption is what protects it.
    None,
}

/// An open file: the one writer, and the way to its readers.
#[derive(Debug)]
pub struct Database {
    writer: Connection,
    path: PathBuf,
}

impl Database {
    /// The connection that writes.
    pub fn writer(&mut self) -> &mut Connection {
        &mut self.writer
    }

    /// Gives up the wrapper, keeping the connection that writes.
    pub fn into_writer(self) -> Connection {
        self.writer
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// One more connection to an open file, which cannot write.
///
/// # Errors
/// What SQLite says.
pub fn reader(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let reader = connect(path, flags)?;
    reader.pragma_update(None, "query_only", true)?;
    Ok(reader)
}

/// Opens or makes the file at `path` and brings it up to `schema`.
///
/// # Errors
/// See [`Error`]; whatever it is, the file is as it was.
pub fn open(path: &Path, schema: &Schema, key: Key) -> Result<Database> {
    let Key::None = key;
    assert_bundled_version()?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut writer = connect(path, flags)?;
    // Before anything is written, so that a foreign or newer file is left untouched.
    migrate::check(&writer, schema).map_err(|error| at(path, error))?;
    if writer.is_readonly("main")? {
        return Err(Error::ReadOnlyFolder(path.to_owned()));
    }
    let mode: String = writer
        .pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0))
        .map_err(|error| at(path, error.into()))?;
    if mode != "wal" {
        return Err(Error::Io(std::io::Error::other(format!(
            "journal mode {mode}, not wal"
        ))));
    }
    migrate::migrate(&mut writer, schema, Some(path)).map_err(|error| at(path, error))?;
    Ok(Database {
        writer,
        path: path.to_owned(),
    })
}

/// An empty database in memory, brought up to `schema`.
///
/// # Errors
/// What SQLite says.
pub fn in_memory(schema: &Schema) -> Result<Connection> {
    assert_bundled_version()?;
    let mut connection = Connection::open_in_memory()?;
    set_pragmas(&connection)?;
    migrate::migrate(&mut connection, schema, None)?;
    Ok(connection)
}

/// Refuses to run on any SQLite but the bundled one: a system library would lack the fixes.
///
/// # Errors
/// `io`: an error of the build, which tests meet before people do.
pub fn assert_bundled_version() -> Result<()> {
    match rusqlite::version_number() {
        BUNDLED_VERSION => Ok(()),
        other => Err(Error::OldSqlite(other)),
    }
}

fn connect(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let connection =
        Connection::open_with_flags(path, flags).map_err(|error| at(path, error.into()))?;
    set_pragmas(&connection).map_err(|error| at(path, error))?;
    Ok(connection)
}

pub(crate) fn set_pragmas(connection: &Connection) -> Result<()> {
    connection.busy_timeout(BUSY_TIMEOUT)?;
    for (name, value) in [
        ("synchronous", "full"),
        ("foreign_keys", "off"),
        ("temp_store", "memory"),
        ("trusted_schema", "off"),
        ("cell_size_check", "on"),
        // In KiB where negative: eight megabytes hold the upper pages of a large notebook.
        ("cache_size", "-8192"),
    ] {
        connection.pragma_update(None, name, value)?;
    }
    Ok(())
}

/// Puts the path into an error that SQLite gave without one.
fn at(path: &Path, error: Error) -> Error {
    match error {
        Error::ReadOnlyFolder(empty) if empty.as_os_str().is_empty() => {
            Error::ReadOnlyFolder(path.to_owned())
        }
        Error::AlreadyOpen(empty) if empty.as_os_str().is_empty() => {
            Error::AlreadyOpen(path.to_owned())
        }
        other => other,
    }
}
