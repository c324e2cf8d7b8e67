//! Opening a notebook, reading it, writing it.

use crate::error::{Error, Result};
use crate::identity::{self, Identity, NewNotebook};
use crate::writer::Writer;
use crate::{Topic, projection, verify};
use protocol::DeviceId;
use rusqlite::{Connection, TransactionBehavior};
use sqlite::{Lock, Migration, Schema};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The file of a notebook inside its folder.
pub const FILE: &str = "notebook.db";

const SCHEMA: Schema = Schema {
    // "SoDV"
    application_id: 0x536f_4456,
    migrations: &[
        Migration {
            number: 1,
            name: "first",
            sql: include_str!("migrations/0001_first.sql"),
        },
        Migration {
            number: 2,
            name: "projection",
            sql: include_str!("migrations/0002_projection.sql"),
        },
        Migration {
            number: 3,
            name: "history",
            sql: include_str!("migrations/0003_history.sql"),
        },
        Migration {
            number: 4,
            name: "undo",
            sql: include_str!("migrations/0004_undo.sql"),
        },
    ],
};

/// Readers beyond these wait for nobody: they are opened and closed again.
const READERS_KEPT: usize = 4;

/// A notebook that is open. One process holds it; any number of threads may share the value.
#[derive(Debug)]
pub struct Store {
    // Fields are dropped in this order: the writer closes last, so that it can put everything into
    // the one file, and the lock is freed after that.
    readers: Mutex<Vec<Connection>>,
    writer: Mutex<Connection>,
    path: Option<PathBuf>,
    identity: Mutex<Identity>,
    _lock: Option<Lock>,
}

/// Who writes, and what the machine's clock says.
#[derive(Debug, Clone)]
pub struct Actor {
    /// The display name of the person.
    pub person: String,
    /// In milliseconds since 1970 UTC; decides nothing.
    pub at_ms: i64,
}

/// What a write gave, and what it made stale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    /// What the closure returned.
    pub value: T,
    /// What screens may be showing that is no longer so.
    pub topics: BTreeSet<Topic>,
}

/// Reads a consistent state; it cannot write.
#[derive(Debug)]
pub struct Reader<'a> {
    pub(crate) connection: &'a Connection,
}

impl Store {
    /// Makes an empty notebook in `folder`, which must not hold one.
    ///
    /// # Errors
    /// As [`Store::create_with`].
    pub fn create(folder: &Path, new: &NewNotebook) -> Result<Self> {
        let nobody = Actor {
            person: String::new(),
            at_ms: new.created_at_ms,
        };
        Self::create_with(folder, new, &nobody, |_| Ok(()))
    }

    /// Makes a notebook in `folder`, which must not hold one, with what `first` writes in it: both
    /// are there afterwards, or, if the machine dies meanwhile, no notebook is.
    ///
    /// # Errors
    /// `already-open`, `read-only-folder`, `disk-full`; nothing of a notebook remains then.
    pub fn create_with(
        folder: &Path,
        new: &NewNotebook,
        actor: &Actor,
        first: impl FnOnce(&mut Writer<'_>) -> Result<()>,
    ) -> Result<Self> {
        std::fs::create_dir_all(folder).map_err(|error| read_only(folder, error))?;
        let lock = Lock::take(folder)?;
        let path = folder.join(FILE);
        let mut connection = sqlite::open(&path, &SCHEMA, sqlite::Key::None)?.into_writer();
        projection::ensure(&mut connection)?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if identity::load(&transaction)?.is_some() {
            let held = "the folder holds a notebook".to_owned();
            return Err(Error::Inconsistent(held));
        }
        identity::insert(&transaction, new)?;
        let identity = identity::load(&transaction)?.ok_or(Error::NoNotebook)?;
        let mut writer = Writer::new(&transaction, &identity, actor);
        writer.without_undo();
        first(&mut writer)?;
        writer.finish()?;
        transaction.commit()?;
        Self::from_connection(connection, Some(path), Some(lock))
    }

    /// Opens the notebook in `folder`.
    ///
    /// # Errors
    /// `no-notebook` where there is none, `already-open` where another process holds it, and what
    /// else can be wrong with a file; the file is as it was.
    pub fn open(folder: &Path) -> Result<Self> {
        let path = folder.join(FILE);
        if !path.exists() {
            return Err(Error::NoNotebook);
        }
        let lock = Lock::take(folder)?;
        let mut connection = sqlite::open(&path, &SCHEMA, sqlite::Key::None)?.into_writer();
        projection::ensure(&mut connection)?;
        Self::from_connection(connection, Some(path), Some(lock))
    }

    /// Makes the notebook of `folder`, which must not hold one, from a copy.
    ///
    /// # Errors
    /// What can be wrong with the copy (`not-a-notebook`, `damaged-file`, …) or the folder; the
    /// copy is as it was, and the folder holds no notebook then.
    pub fn open_copy(copy: &Path, folder: &Path) -> Result<Self> {
        if !copy.is_file() {
            return Err(Error::NoNotebook);
        }
        std::fs::create_dir_all(folder).map_err(|error| read_only(folder, error))?;
        let path = folder.join(FILE);
        if path.exists() {
            return Err(Error::Inconsistent(
                "the folder holds a notebook".to_owned(),
            ));
        }
        let source = sqlite::reader(copy)?;
        sqlite::verified_copy(&source, &path)?;
        let opened = Self::open(folder);
        if opened.is_err() {
            // What was copied is no notebook; the error that matters is that one.
            let _ = std::fs::remove_file(&path);
        }
        opened
    }

    /// A notebook that lives in memory, for tests and simulation.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn in_memory(new: &NewNotebook) -> Result<Self> {
        let mut connection = sqlite::in_memory(&SCHEMA)?;
        projection::ensure(&mut connection)?;
        identity::insert(&connection, new)?;
        Self::from_connection(connection, None, None)
    }

    /// A copy in memory of any notebook: a template that tests open by the hundred.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn copy_in_memory(&self) -> Result<Self> {
        let copy = sqlite::copy_in_memory(&self.writer())?;
        Self::from_connection(copy, None, None)
    }

    fn from_connection(
        connection: Connection,
        path: Option<PathBuf>,
        lock: Option<Lock>,
    ) -> Result<Self> {
        let identity = identity::load(&connection)?.ok_or(Error::NoNotebook)?;
        Ok(Self {
            writer: Mutex::new(connection),
            readers: Mutex::new(Vec::new()),
            path,
            identity: Mutex::new(identity),
            _lock: lock,
        })
    }

    /// Whose notebook this is.
    pub fn identity(&self) -> Identity {
        hold(&self.identity).clone()
    }

    /// Runs `f` over one consistent state.
    ///
    /// # Errors
    /// What `f` returns, and what SQLite says.
    pub fn read<T, E: From<Error>>(
        &self,
        f: impl FnOnce(&Reader<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let Some(path) = &self.path else {
            return f(&Reader {
                connection: &self.writer(),
            });
        };
        let kept = hold(&self.readers).pop();
        let connection = match kept {
            Some(connection) => connection,
            None => sqlite::reader(path).map_err(Error::from)?,
        };
        let result = in_one_state(&connection, f);
        let mut readers = hold(&self.readers);
        if readers.len() < READERS_KEPT {
            readers.push(connection);
        }
        result
    }

    /// Runs `f` in one transaction: everything it wrote is there afterwards, or nothing.
    ///
    /// # Errors
    /// What `f` returns, and what SQLite says; nothing was written then.
    pub fn write<T, E: From<Error>>(
        &self,
        actor: &Actor,
        f: impl FnOnce(&mut Writer<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<Written<T>, E> {
        let identity = self.identity();
        let mut connection = self.writer();
        let transaction = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(Error::from)?;
        let mut writer = Writer::new(&transaction, &identity, actor);
        let value = f(&mut writer)?;
        let topics = writer.finish()?;
        transaction.commit().map_err(Error::from)?;
        Ok(Written { value, topics })
    }

    /// Writes a verified copy of the whole notebook to `to`.
    ///
    /// # Errors
    /// A full or read-only disk; an older copy of that name is still there then.
    pub fn copy_to(&self, to: &Path) -> Result<()> {
        Ok(sqlite::verified_copy(&self.writer(), to)?)
    }

    /// Makes this notebook another device, as an opened copy must be.
    ///
    /// # Errors
    /// What SQLite says; the device is as it was then.
    pub fn become_new_device(
        &self,
        device: DeviceId,
        secret_key: [u8; 32],
        machine: &str,
    ) -> Result<()> {
        let mut connection = self.writer();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        crate::revisions::close_all(&transaction, &self.identity())?;
        identity::replace_device(&transaction, device, secret_key, machine)?;
        crate::exchange::forget_enrolment(&transaction)?;
        transaction.commit()?;
        let fresh = identity::load(&connection)?.ok_or(Error::NoNotebook)?;
        *hold(&self.identity) = fresh;
        Ok(())
    }

    /// Makes every typed table anew from the heads.
    ///
    /// # Errors
    /// What SQLite says; the tables are as they were then.
    pub fn rebuild(&self) -> Result<()> {
        projection::rebuild(&mut self.writer())
    }

    /// Checks the file, the names of all revisions, and that heads follow from them.
    ///
    /// # Errors
    /// What SQLite says; faults of the content are in the verdict.
    pub fn verify(&self) -> Result<verify::Verdict> {
        verify::verify(&self.writer())
    }

    fn writer(&self) -> MutexGuard<'_, Connection> {
        hold(&self.writer)
    }
}

/// A panic in one command must not take the notebook from the others: the transaction it held was
/// undone when it was dropped.
fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn in_one_state<T, E: From<Error>>(
    connection: &Connection,
    f: impl FnOnce(&Reader<'_>) -> std::result::Result<T, E>,
) -> std::result::Result<T, E> {
    let transaction = connection.unchecked_transaction().map_err(Error::from)?;
    let result = f(&Reader {
        connection: &transaction,
    });
    transaction.finish().map_err(Error::from)?;
    result
}

/// A folder that cannot be made: also where a file bears its name.
fn read_only(folder: &Path, error: std::io::Error) -> Error {
    use std::io::ErrorKind::{AlreadyExists, NotADirectory, PermissionDenied, ReadOnlyFilesystem};
    Error::File(match error.kind() {
        PermissionDenied | ReadOnlyFilesystem | NotADirectory | AlreadyExists => {
            sqlite::Error::ReadOnlyFolder(folder.to_owned())
        }
        _ => sqlite::Error::Io(error),
    })
}
