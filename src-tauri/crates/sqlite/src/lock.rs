//! One process holds a notebook: an OS lock on `notebook.lock` beside it.
//!
//! The lock is the operating system's, so that a crash frees it; a file that merely exists locks
//! nobody out. SQLite's own locks guard a transaction; this one guards the sitting.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::error::{Error, Result};

/// Held as long as the notebook is open.
#[derive(Debug)]
pub struct Lock(File);

impl Lock {
    /// Takes the lock of a folder, or says who cannot.
    ///
    /// # Errors
    /// `already-open` if another process (or another value here) holds it, `read-only-folder` if
    /// the lock file cannot be made.
    pub fn take(folder: &Path) -> Result<Self> {
        let path = folder.join("notebook.lock");
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|error| Error::from_io(error, folder))?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(Error::AlreadyOpen(folder.to_owned())),
            Err(TryLockError::Error(error)) => Err(Error::from_io(error, folder)),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing the file frees the lock anyway; nothing can be done if this fails.
        let _ = self.0.unlock();
    }
}
