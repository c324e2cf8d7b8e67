//! Long work that a person waits for: how far it is, and stopping it.
//!
//! One piece at a time. The command that does it says after each part how far it has come; whoever
//! listens shows it; `cancel_work` makes the next part fail with `cancelled`, and so takes back the
//! transaction that it is in. Not here: threads, the exchange (it has its own state).

use crate::App;
use crate::error::{AppError, Result};
use crate::wire::Nothing;
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use ts_rs::TS;

domain::codes! {
    /// What is being done.
    WorkKind {
        /// A sheet is read.
        ReadSheet = "read_sheet",
        /// Rows are compared with what is kept.
        CompareRows = "compare_rows",
        /// Rows are brought in.
        ImportRows = "import_rows",
        /// A workbook is written.
        ExportRows = "export_rows",
    }
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Progress {
    /// What is being done.
    pub kind: WorkKind,
    /// Parts done.
    pub done: u32,
    /// Parts there are; 0 where nobody knows yet.
    pub total: u32,
    /// Nothing more comes of it.
    pub over: bool,
}

/// Is told how far it is.
pub type Watcher = Box<dyn Fn(Progress) + Send + Sync>;

/// The state of the one piece of work.
#[derive(Default)]
pub(crate) struct Work {
    is_stopped: AtomicBool,
    watchers: Mutex<Vec<Watcher>>,
}

/// Work under way; over when dropped.
pub(crate) struct Job<'a> {
    app: &'a App,
    kind: WorkKind,
}

impl App {
    /// Tells `watcher` how far long work is.
    pub fn watch(&self, watcher: Watcher) {
        let slot = &self.inner.work.watchers;
        slot.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(watcher);
    }

    pub(crate) fn begin_work(&self, kind: WorkKind) -> Job<'_> {
        self.inner.work.is_stopped.store(false, Ordering::SeqCst);
        Job { app: self, kind }
    }

    fn tell_progress(&self, progress: Progress) {
        let slot = &self.inner.work.watchers;
        for watcher in slot.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            watcher(progress);
        }
    }
}

impl Job<'_> {
    /// Says how far it is; fails where a person stopped it.
    pub(crate) fn step(&self, done: usize, total: usize) -> Result<()> {
        let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        self.app.tell_progress(Progress {
            kind: self.kind,
            done: small(done),
            total: small(total),
            over: false,
        });
        if self.goes_on() {
            Ok(())
        } else {
            Err(AppError::new("cancelled"))
        }
    }

    pub(crate) fn goes_on(&self) -> bool {
        !self.app.inner.work.is_stopped.load(Ordering::SeqCst)
    }
}

impl Drop for Job<'_> {
    fn drop(&mut self) {
        self.app.tell_progress(Progress {
            kind: self.kind,
            done: 0,
            total: 0,
            over: true,
        });
    }
}

/// Stops the work under way at its next part; nothing of it is kept.
pub fn cancel(app: &App, _: Nothing) -> Result<Nothing> {
    app.inner.work.is_stopped.store(true, Ordering::SeqCst);
    Ok(Nothing {})
}
