//! What can go wrong with a file, each with a code whose words stand in `vi.json`.

use std::path::PathBuf;

use rusqlite::ErrorCode;

/// What every function here returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a file could not be opened, written or copied. Nothing was lost by any of them.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Another process holds the folder.
    #[error("{0} is open in another process")]
    AlreadyOpen(PathBuf),
    /// The folder or file cannot be written.
    #[error("{0} cannot be written")]
    ReadOnlyFolder(PathBuf),
    /// The file was written by a newer version of the program.
    #[error("the file has schema {found}, this program knows up to {known}")]
    TooNew {
        /// `user_version` of the file.
        found: u32,
        /// The greatest migration of this program.
        known: u32,
    },
    /// SQLite found the file damaged.
    #[error("the file is damaged: {0}")]
    DamagedFile(String),
    /// The disk is full; the transaction was undone.
    #[error("the disk is full")]
    DiskFull,
    /// A file that SQLite cannot read, or one of another program.
    #[error("not one of our files")]
    NotANotebook,
    /// A migration failed; the file is as it was.
    #[error("migration {number} failed: {source}")]
    Migration {
        /// Its number.
        number: u32,
        /// What SQLite said.
        source: rusqlite::Error,
    },
    /// The program carries an SQLite with known faults: an error of the build.
    #[error("bundled SQLite {0} is too old")]
    OldSqlite(i32),
    /// Any other error of the disk.
    #[error("input or output: {0}")]
    Io(#[from] std::io::Error),
    /// Any other error of SQLite.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

impl Error {
    /// The stable code; its words stand in `vi.json`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::AlreadyOpen(_) => "already-open",
            Self::ReadOnlyFolder(_) => "read-only-folder",
            Self::TooNew { .. } => "too-new",
            Self::DamagedFile(_) => "damaged-file",
            Self::DiskFull => "disk-full",
            Self::NotANotebook => "not-a-notebook",
            Self::Migration { .. } => "migration-failed",
            Self::Io(_) | Self::OldSqlite(_) | Self::Sqlite(_) => "io",
        }
    }

    /// The error of a file operation, told apart where a person can do something about it.
    pub(crate) fn from_io(error: std::io::Error, path: &std::path::Path) -> Self {
        use std::io::ErrorKind::{
            PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull,
        };
        match error.kind() {
            PermissionDenied | ReadOnlyFilesystem => Self::ReadOnlyFolder(path.to_owned()),
            StorageFull | QuotaExceeded => Self::DiskFull,
            _ => Self::Io(error),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let extended = error.sqlite_error().map(|inner| inner.extended_code);
        if extended == Some(rusqlite::ffi::SQLITE_IOERR_SHORT_READ) {
            // The file ends in the middle of a page: trying again would not help.
            return Self::DamagedFile(error.to_string());
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::ReadOnlyFolder(PathBuf::new())
            }
            Some(ErrorCode::DatabaseCorrupt) => Self::DamagedFile(error.to_string()),
            Some(ErrorCode::NotADatabase) => Self::NotANotebook,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                Self::AlreadyOpen(PathBuf::new())
            }
            _ => Self::Sqlite(error),
        }
    }
}
