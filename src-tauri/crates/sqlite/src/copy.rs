//! Copies that are known to be whole before they bear their name.
//!
//! SQLite's backup API reads a consistent state under a running writer; copying the file would not.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use crate::error::{Error, Result};

const PAGES_A_STEP: i32 = 1024;

/// Writes a copy to `to`: a temporary name beside it, integrity check, fsync, then the name.
///
/// The copy is a single file in rollback mode, so that it can lie on any disk. An older file of
/// that name is replaced only by a whole one.
///
/// # Errors
/// A full or read-only disk, or `damaged-file` if the source does not pass the check.
pub fn verified_copy(from: &Connection, to: &Path) -> Result<()> {
    let partial = partial_name(to);
    let done = write_and_check(from, &partial)
        .and_then(|()| fs::rename(&partial, to).map_err(|error| Error::from_io(error, to)))
        .and_then(|()| sync_folder(to));
    if done.is_err() {
        // The error that matters is the first one; a left-over partial file is overwritten later.
        let _ = fs::remove_file(&partial);
    }
    done
}

/// A copy in memory: a template that tests open by the hundred.
///
/// # Errors
/// What SQLite says.
pub fn copy_in_memory(from: &Connection) -> Result<Connection> {
    let mut copy = Connection::open_in_memory()?;
    backup(from, &mut copy)?;
    crate::open::set_pragmas(&copy)?;
    Ok(copy)
}

fn write_and_check(from: &Connection, partial: &Path) -> Result<()> {
    match fs::remove_file(partial) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(Error::from_io(error, partial));
        }
        _ => {}
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut copy = Connection::open_with_flags(partial, flags)?;
    backup(from, &mut copy)?;
    copy.pragma_update(None, "journal_mode", "delete")?;
    check(&copy)?;
    copy.close().map_err(|(_, error)| error)?;
    File::open(partial)
        .and_then(|file| file.sync_all())
        .map_err(|e| Error::from_io(e, partial))
}

fn backup(from: &Connection, to: &mut Connection) -> Result<()> {
    let backup = Backup::new(from, to)?;
    backup.run_to_completion(PAGES_A_STEP, std::time::Duration::ZERO, None)?;
    Ok(())
}

fn check(copy: &Connection) -> Result<()> {
    let verdict: String = copy.query_row("pragma integrity_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" {
        Ok(())
    } else {
        Err(Error::DamagedFile(verdict))
    }
}

fn partial_name(to: &Path) -> PathBuf {
    let mut name = to.file_name().unwrap_or_default().to_owned();
    name.push(".partial");
    to.with_file_name(name)
}

/// Makes the new name itself durable; Windows does so on its own and cannot open folders.
fn sync_folder(file: &Path) -> Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    let parent = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = parent.unwrap_or(Path::new("."));
    File::open(folder)
        .and_then(|f| f.sync_all())
        .map_err(|e| Error::from_io(e, folder))
}
