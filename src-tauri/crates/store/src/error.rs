//! What can go wrong with a notebook.

/// What every function here returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a notebook could not be read or written. A failed write changed nothing.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file, the disk, the lock.
    #[error(transparent)]
    File(#[from] sqlite::Error),
    /// Bytes that should have been one of our formats.
    #[error("malformed: {0}")]
    Malformed(#[from] protocol::Malformed),
    /// There is no such record.
    #[error("no record {0}")]
    NotFound(protocol::RecordId),
    /// The folder holds no notebook yet.
    #[error("no notebook here")]
    NoNotebook,
    /// A value longer than a revision may be.
    #[error("longer than a revision may be")]
    TooLarge,
    /// Something that this program wrote cannot be read back.
    #[error("inconsistent: {0}")]
    Inconsistent(String),
}

impl Error {
    /// The stable code; its words stand in `vi.json`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::File(error) => error.code(),
            Self::Malformed(_) | Self::Inconsistent(_) => "damaged-file",
            Self::TooLarge => "too-large",
            Self::NotFound(_) => "not-found",
            Self::NoNotebook => "no-notebook",
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::File(error.into())
    }
}
