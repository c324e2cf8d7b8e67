//! The daily copy: dated, verified, seven kept, on another disk where there is one.

use super::api::{BackUp, BackedUp};
use crate::App;
use crate::error::{AppError, Result};
use crate::notebook::BACKUP_FOLDER;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;
use store::Topic;

/// Copies that are kept.
const KEPT: usize = 7;
/// How the names of copies begin.
const PREFIX: &str = "so-dan-van-";
/// How they end.
const SUFFIX: &str = ".db";
/// The local setting that says when the last one was written.
const LAST_COPY: &str = "last_copy_ms";

/// The local setting that says when the last one was written on another disk.
const LAST_ELSEWHERE: &str = "last_copy_elsewhere_ms";

/// When the last copy on another disk than the notebook's was written.
pub(crate) fn last_copy_elsewhere_ms(app: &App) -> Result<Option<i64>> {
    instant_setting(app, LAST_ELSEWHERE)
}

fn instant_setting(app: &App, name: &str) -> Result<Option<i64>> {
    Ok(app
        .read(|r| r.local_setting(name))?
        .and_then(|text| text.parse().ok()))
}

/// Whether no file can be made in a folder (which is made if its parent is there).
pub(crate) fn cannot_hold_copies(folder: &Path) -> bool {
    let probe = folder.join(".so-dan-van-probe");
    let writable = fs::create_dir_all(folder).and_then(|()| fs::write(&probe, b""));
    // A probe that cannot be taken away again does no harm.
    let _ = fs::remove_file(&probe);
    writable.is_err()
}

/// Whether two folders lie on one disk, so that a copy in the one does not save the other.
///
/// What cannot be told apart counts as one disk: the foot of the window rather warns in vain.
fn on_one_disk(a: &Path, b: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        match (fs::metadata(a), fs::metadata(b)) {
            (Ok(a), Ok(b)) => a.dev() == b.dev(),
            _ => true,
        }
    }
    #[cfg(not(unix))]
    {
        let disk = |path: &Path| {
            fs::canonicalize(path)
                .ok()?
                .components()
                .next()
                .map(disk_of)
        };
        fn disk_of(first: std::path::Component<'_>) -> std::ffi::OsString {
            first.as_os_str().to_ascii_lowercase()
        }
        match (disk(a), disk(b)) {
            (Some(a), Some(b)) => a == b,
            _ => true,
        }
    }
}

/// Writes a copy now, into `folder` or that of the daily copy.
pub fn back_up(app: &App, input: BackUp) -> Result<BackedUp> {
    let daily = app
        .read(|r| r.local_setting(BACKUP_FOLDER))?
        .unwrap_or_default();
    let folder = input.folder.unwrap_or_else(|| daily.clone());
    if folder.trim().is_empty() {
        return Err(AppError::new("no-backup-folder"));
    }
    let path = write_copy(app, Path::new(&folder))?;
    if folder == daily {
        remember(app, Path::new(&folder))?;
    }
    Ok(BackedUp {
        path: path.display().to_string(),
    })
}

impl App {
    /// Writes the copy of the day where it is due: there is a folder, and no copy of today yet.
    /// What goes wrong is shown at the foot of the window.
    pub fn daily_copy(&self) {
        let problem = match copy_if_due(self) {
            Ok(()) => None,
            Err(error) if error.code == "no-notebook" => None,
            Err(error) => Some(error.code),
        };
        let slot = &self.inner.backup_problem;
        *slot.lock().unwrap_or_else(PoisonError::into_inner) = problem;
    }
}

fn copy_if_due(app: &App) -> Result<()> {
    let folder = app
        .read(|r| r.local_setting(BACKUP_FOLDER))?
        .unwrap_or_default();
    if folder.is_empty() {
        return Ok(());
    }
    let folder = Path::new(&folder);
    if folder.join(name_of_today(app)?).exists() && !work_since_copy(app)? {
        return Ok(());
    }
    write_copy(app, folder)?;
    prune(folder)?;
    remember(app, folder)
}

fn work_since_copy(app: &App) -> Result<bool> {
    let device = app.store()?.identity().device;
    let since = instant_setting(app, LAST_COPY)?.unwrap_or(i64::MIN);
    Ok(app.read(|r| r.edits_since(device, since))?.1 > 0)
}

fn name_of_today(app: &App) -> Result<String> {
    Ok(format!("{PREFIX}{}{SUFFIX}", app.today()?))
}

fn write_copy(app: &App, folder: &Path) -> Result<PathBuf> {
    fs::create_dir_all(folder)
        .map_err(|error| AppError::with_detail("backup-folder-unreachable", error))?;
    let path = folder.join(name_of_today(app)?);
    app.store()?
        .copy_to(&path)
        .map_err(|error| match error.code() {
            "disk-full" => AppError::with_detail("backup-disk-full", error),
            "read-only-folder" => AppError::with_detail("backup-folder-unreachable", error),
            _ => error.into(),
        })?;
    Ok(path)
}

/// Removes all but the newest copies; only files that bear our dated names.
fn prune(folder: &Path) -> Result<()> {
    let failed = |error| AppError::with_detail("backup-folder-unreachable", error);
    let mut copies: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(failed)?
        .filter_map(|item| item.ok().map(|item| item.path()))
        .filter(|path| is_copy(path))
        .collect();
    copies.sort();
    for old in copies.iter().rev().skip(KEPT) {
        fs::remove_file(old).map_err(failed)?;
    }
    Ok(())
}

fn is_copy(path: &Path) -> bool {
    path.file_name()
        .and_then(|name| name.to_str())
        .and_then(|name| name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX))
        .is_some_and(|date| date.parse::<chrono::NaiveDate>().is_ok())
}

/// Remembers when a copy was written, and whether on another disk.
fn remember(app: &App, folder: &Path) -> Result<()> {
    let now = app.now_ms().to_string();
    let elsewhere = !on_one_disk(&app.inner.settings.folder, folder);
    app.write(|w| {
        w.set_local(LAST_COPY, &now)?;
        if elsewhere {
            w.set_local(LAST_ELSEWHERE, &now)?;
        }
        w.stale(Topic::Notebook);
        Ok(())
    })
}
