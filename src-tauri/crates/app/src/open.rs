//! The program as one value: the notebook where there is one, the clock, who listens.

use crate::error::{AppError, Result};
use crate::journal::sums::Sums;
use chrono::{DateTime, FixedOffset, NaiveDate};
use protocol::RecordId;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use store::{Actor, Reader, Store, Topic, Writer};

/// What the clock of the machine says, in +07:00.
pub type Clock = dyn Fn() -> DateTime<FixedOffset> + Send + Sync;
/// Fills bytes with randomness.
pub type Random = dyn Fn(&mut [u8]) + Send + Sync;
/// Is told what became stale.
pub type Listener = Box<dyn Fn(&[Topic]) + Send + Sync>;

/// What the edges bring in.
#[derive(Clone)]
pub struct Settings {
    /// The folder of the notebook.
    pub folder: PathBuf,
    /// Where exports go unless said otherwise.
    pub export_folder: PathBuf,
    /// What this computer is called.
    pub machine: String,
    /// The clock, in +07:00.
    pub clock: Arc<Clock>,
    /// The source of randomness.
    pub random: Arc<Random>,
}

/// The program. Cheap to clone; any number of threads may share it.
#[derive(Clone)]
pub struct App {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) settings: Settings,
    pub(crate) exchanging: AtomicBool,
    pub(crate) backup_problem: Mutex<Option<String>>,
    pub(crate) entry_sums: Mutex<Option<Sums>>,
    writes: AtomicU64,
    pub(crate) work: crate::work::Work,
    store: RwLock<Option<Arc<Store>>>,
    listeners: Mutex<Vec<Listener>>,
}

/// Days that a clock may leap ahead before "today" stops believing it.
const LEAP_DAYS: i64 = 400;

impl App {
    /// Opens the notebook of the folder; a folder without one is no error.
    ///
    /// # Errors
    /// `already-open`, `read-only-folder`, `damaged-file`, `too-new`, …; the file is as it was.
    pub fn open(settings: Settings) -> Result<Self> {
        let store = match Store::open(&settings.folder) {
            Ok(store) => Some(Arc::new(store)),
            Err(store::Error::NoNotebook) => None,
            Err(error) => return Err(error.into()),
        };
        Ok(Self::with_store(settings, store))
    }

    /// The program over a notebook that is at hand, such as one in memory.
    pub fn over(settings: Settings, store: Store) -> Self {
        Self::with_store(settings, Some(Arc::new(store)))
    }

    fn with_store(settings: Settings, store: Option<Arc<Store>>) -> Self {
        Self {
            inner: Arc::new(Inner {
                settings,
                exchanging: AtomicBool::new(false),
                backup_problem: Mutex::new(None),
                entry_sums: Mutex::new(None),
                writes: AtomicU64::new(0),
                work: crate::work::Work::default(),
                store: RwLock::new(store),
                listeners: Mutex::new(Vec::new()),
            }),
        }
    }

    /// Tells `listener` after each write what became stale.
    pub fn subscribe(&self, listener: Listener) {
        self.inner
            .listeners
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(listener);
    }

    /// The notebook.
    ///
    /// # Errors
    /// `no-notebook` where none was made yet.
    pub fn store(&self) -> Result<Arc<Store>> {
        let store = self
            .inner
            .store
            .read()
            .unwrap_or_else(PoisonError::into_inner);
        store.clone().ok_or_else(|| AppError::new("no-notebook"))
    }

    pub(crate) fn put_store(&self, store: Store) {
        *self
            .inner
            .store
            .write()
            .unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(store));
        self.tell(&Topic::ALL);
    }

    pub(crate) fn now(&self) -> DateTime<FixedOffset> {
        (self.inner.settings.clock)()
    }

    pub(crate) fn now_ms(&self) -> i64 {
        self.now().timestamp_millis()
    }

    /// Today: what the clock says, but never before the last day known, because commune laptops
    /// have dead clock batteries.
    pub(crate) fn today(&self) -> Result<NaiveDate> {
        let clock = self.now().date_naive();
        let last = self.read(|r| r.last_day())?;
        Ok(clock.max(last))
    }

    pub(crate) fn random_bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.inner.settings.random)(&mut bytes);
        bytes
    }

    /// The id of a record that a person makes.
    pub(crate) fn new_record(&self) -> RecordId {
        RecordId::from_random(self.random_bytes())
    }

    pub(crate) fn read<T>(&self, f: impl FnOnce(&Reader<'_>) -> store::Result<T>) -> Result<T> {
        Ok(self.store()?.read(f)?)
    }

    /// Writes as the focal point, and tells what became stale.
    pub(crate) fn write<T>(&self, f: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> Result<T> {
        let store = self.store()?;
        let person = store.read(|r| r.agency())?.official.unwrap_or_default();
        let actor = Actor {
            person,
            at_ms: self.now_ms(),
        };
        let today = self.now().date_naive();
        let written = store.write(&actor, |w| {
            let last = w.reader().last_day()?;
            if today > last && (today - last).num_days() <= LEAP_DAYS {
                w.remember_day(today)?;
            }
            f(w)
        })?;
        self.tell_all(&written.topics);
        Ok(written.value)
    }

    /// How often something was written; what was counted before the last time is old.
    pub(crate) fn writes(&self) -> u64 {
        self.inner.writes.load(Ordering::SeqCst)
    }

    pub(crate) fn tell(&self, topics: &[Topic]) {
        self.inner.writes.fetch_add(1, Ordering::SeqCst);
        let listeners = self
            .inner
            .listeners
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        for listener in listeners.iter() {
            listener(topics);
        }
    }

    fn tell_all(&self, topics: &BTreeSet<Topic>) {
        let topics: Vec<Topic> = topics.iter().copied().collect();
        if !topics.is_empty() {
            self.tell(&topics);
        }
    }

    /// Closes records that nobody touched for ten minutes.
    pub fn close_idle(&self) {
        const QUIET_MS: i64 = 600_000;
        let before = self.now_ms() - QUIET_MS;
        if let Err(error) = self.write(|w| Ok(w.close_untouched_since(before)?)) {
            // Without a notebook there is nothing to close; a full disk is told by the next edit.
            debug_assert!(error.code != "internal", "{error}");
        }
    }
}

/// Reads an id as the window and scripts give it.
///
/// # Errors
/// `not-found`: no record can bear such an id.
pub(crate) fn record_id(text: &str) -> Result<RecordId> {
    text.trim()
        .parse()
        .map_err(|error| AppError::with_detail("not-found", error))
}
