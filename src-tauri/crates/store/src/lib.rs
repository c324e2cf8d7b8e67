//! The notebook: one agency's records in a SQLite file, as a plain synchronous value.
//!
//! `Store::read` gives a reader that cannot write; `Store::write` is one transaction that records
//! the revision, the heads, the typed rows and the undo step together, or nothing. Threads are the
//! caller's. Records are written through their fields (`writer`), never through the typed tables:
//! those are projected from the heads (`project`) and can be rebuilt at any time.
//!
//! Not here: rules (`domain`), what merging means (`protocol`), how a file is opened (`sqlite`),
//! clocks and randomness.
#![warn(missing_docs)]

mod bin;
mod bulk;
mod error;
pub mod exchange;
mod heads;
mod history;
mod identity;
pub mod kinds;
mod project;
mod projection;
mod receive;
mod record;
mod revisions;
pub mod rows;
pub mod search;
mod store;
mod undo;
mod verify;
mod writer;

pub use bin::Binned;
pub use error::{Error, Result};
pub use history::{Changed, HistoryFilter, Saving};
pub use identity::{Identity, NewNotebook};
pub use record::{Record, SearchText};
pub use store::{Actor, FILE, Reader, Store, Written};
pub use undo::Undone;
pub use verify::Verdict;
pub use writer::Writer;

use serde::Serialize;

/// What a screen may be showing that a write made stale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// The agency, its people, its settings.
    Notebook,
    /// Incoming documents.
    Documents,
    /// Tasks and their progress.
    Tasks,
    /// The journal and its kinds.
    Journal,
    /// Initiatives.
    Initiatives,
    /// Matters that citizens raised, dialogues, situation notes.
    Citizens,
    /// Internal units, people, roles, the yearly figures of the agency.
    People,
    /// Files attached to records.
    Evidence,
    /// Reports and regimes.
    Reports,
    /// Sending and receiving.
    Exchange,
}

impl Topic {
    /// Every topic.
    pub const ALL: [Self; 10] = [
        Self::Notebook,
        Self::Documents,
        Self::Tasks,
        Self::Journal,
        Self::Initiatives,
        Self::Citizens,
        Self::People,
        Self::Evidence,
        Self::Reports,
        Self::Exchange,
    ];
}
