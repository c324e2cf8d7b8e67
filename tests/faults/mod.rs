//! Faults of processes, disks, clocks and lines: real processes that are killed, real files that
//! are damaged, real sockets that say nothing.
//!
//! Nothing here waits for a time to pass and then asserts; what is waited for is said by the other
//! side, and every wait has an end. Not here: a province that answers wrongly
//! (`stories::exchange`).

mod child;
mod clock;
mod damage;
mod disk;
mod killed;
mod line;
mod lines;
mod rights;

use crate::stories::world::{Commune, settings};
use app::App;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use tempfile::TempDir;

/// 28/5/2026, eight o'clock in Hà Nội.
const MORNING_MS: i64 = 1_779_930_000_000;

/// The program over the notebook of a machine's folder, as a process of its own would open it.
fn open(machine: &Path) -> app::Result<App> {
    App::open(settings(machine, &Arc::new(AtomicI64::new(MORNING_MS))))
}

/// Closes the program and keeps its disk.
fn closed(commune: Commune) -> TempDir {
    let Commune { app, folder, .. } = commune;
    drop(app);
    folder
}

fn notebook_of(machine: &Path) -> PathBuf {
    machine.join("so")
}

#[track_caller]
fn assert_sound(app: &App) {
    let verdict = app.store().unwrap().verify().unwrap();
    assert_eq!(verdict.faults, Vec::<String>::new());
}

#[track_caller]
fn assert_worded(error: &app::AppError) {
    let words = error.words();
    assert!(words.chars().count() > 40, "{}: {words}", error.code);
}
