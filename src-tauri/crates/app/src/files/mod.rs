//! Files that leave the notebook: workbooks, copies; and checking that it is sound.

pub mod api;
mod copies;
mod workbook;

pub use copies::back_up;
pub(crate) use copies::{cannot_hold_copies, last_copy_elsewhere_ms};
pub use workbook::export_workbook;

use crate::App;
use crate::error::{AppError, Result};
use crate::wire::Nothing;
use api::Verified;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Checks the file, every revision, and that what is shown follows from them.
pub fn verify(app: &App, _: Nothing) -> Result<Verified> {
    let verdict = app.store()?.verify()?;
    Ok(Verified {
        sound: verdict.faults.is_empty(),
        revisions: verdict.revisions,
        faults: verdict.faults,
    })
}

/// Writes an export to the file a person named, else to a new one of `name` in the export folder:
/// an export never overwrites another. Gives where it lies.
pub(crate) fn write_export(
    app: &App,
    named: Option<&str>,
    name: &str,
    bytes: &[u8],
) -> Result<String> {
    let path = match named {
        Some(path) => PathBuf::from(path),
        None => free_path(&app.inner.settings.export_folder, name),
    };
    write_whole(&path, bytes)?;
    Ok(path.display().to_string())
}

fn free_path(folder: &Path, name: &str) -> PathBuf {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
    let mut path = folder.join(name);
    let mut number = 2;
    while path.exists() {
        path = folder.join(format!("{stem}-{number}.{extension}"));
        number += 1;
    }
    path
}

/// Writes a file whole or not at all: a temporary name beside it, then its own.
fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let failed = |error: std::io::Error| {
        let code = match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => "disk-full",
            _ => "cannot-write-file",
        };
        AppError::with_detail(code, error)
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut partial = path.as_os_str().to_owned();
    partial.push(".partial");
    let partial = Path::new(&partial);
    let written = File::create(partial)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(partial, path));
    written.map_err(|error| {
        // The first error is the one that matters.
        let _ = fs::remove_file(partial);
        failed(error)
    })
}
