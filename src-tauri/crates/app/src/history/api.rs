//! What goes in and out of the history.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The input of `show_history`; what is empty does not narrow.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ShowHistory {
    /// One record alone.
    pub id: String,
    /// One person.
    pub person: String,
    /// The code of a kind.
    pub kind: String,
    /// The first day, as typed.
    pub from: String,
    /// The last day, as typed.
    pub until: String,
    /// Behind this one (`next` of the page before).
    pub after: String,
    /// How many; 0 for a page.
    pub limit: u32,
}

/// A field that was changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryChange {
    /// The field, with its key where it has one.
    pub field: String,
    /// What it is called.
    pub label: String,
    /// What stood before, in words; nothing where nothing did.
    pub before: Option<String>,
    /// What stands since.
    pub after: Option<String>,
    /// The earlier value may be given back.
    pub restorable: bool,
}

/// What an act of saving did with its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HistoryAct {
    /// It was made.
    Added,
    /// It was changed.
    Changed,
    /// It went into the bin.
    Removed,
    /// It came back from there.
    Restored,
}

/// One act of saving.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryItem {
    /// Its name.
    pub revision: String,
    /// The record.
    pub id: String,
    /// The code of its kind.
    pub kind: String,
    /// What the record is called now.
    pub title: String,
    /// Where it opens; nowhere from the bin.
    pub route: Option<String>,
    /// Who.
    pub person: String,
    /// When it was begun by the clock of who wrote (ISO, +07:00).
    pub begun_at: String,
    /// When it was last stored here (ISO, +07:00).
    pub stored_at: String,
    /// What it did.
    pub act: HistoryAct,
    /// The fields.
    pub changes: Vec<HistoryChange>,
}

/// The output of `show_history`, the latest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryPage {
    /// The acts.
    pub items: Vec<HistoryItem>,
    /// Where the next page begins; none where this is the last.
    pub next: Option<String>,
    /// Everyone who ever wrote here, in Vietnamese order.
    pub people: Vec<String>,
}

/// The input of `restore_value`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RestoreValue {
    /// The act of saving.
    pub revision: String,
    /// The field.
    pub field: String,
    /// The value that stood before it; else the one it wrote.
    pub before: bool,
}
