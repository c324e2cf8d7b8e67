//! What goes in and out of the commands about the journal.

use crate::wire::{FigureTyped, FigureValue, Link, Problem};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A figure that a kind of activity may carry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FigureKind {
    /// Its code (`attendances`).
    pub code: String,
    /// What people call it.
    pub label: String,
    /// What it counts (lượt người, m², đồng).
    pub unit: String,
}

/// A kind of activity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct EntryKind {
    /// Its code (`outreach`).
    pub code: String,
    /// What people call it; editable.
    pub label: String,
    /// Its figures, in the order of the form.
    pub figures: Vec<FigureKind>,
    /// No longer offered for new entries; old ones keep it.
    pub hidden: bool,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct EntryRow {
    /// The record.
    pub id: String,
    /// The day it happened; absent while what was typed is no day.
    pub date: Option<NaiveDate>,
    /// Its kind.
    pub kind: String,
    /// The label of its kind.
    pub kind_label: String,
    /// Nơi.
    pub place: Option<String>,
    /// Nội dung.
    pub content: String,
    /// The task it serves.
    pub task: Option<Link>,
    /// The initiative it serves.
    pub initiative: Option<Link>,
    /// Its figures, in the order of its kind.
    pub figures: Vec<FigureValue>,
    /// What was typed and cannot be read, by field.
    pub problems: Vec<Problem>,
}

/// The input of `list_entries`. Days as typed; empty for no bound.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct ListEntries {
    /// From this day.
    pub from: String,
    /// To this day.
    pub to: String,
    /// Only this kind; empty for all.
    pub kind: String,
    /// How many to skip.
    pub offset: u32,
    /// How many to give at most.
    pub limit: u32,
}

/// The output of `list_entries`, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct EntryList {
    /// The entries.
    pub rows: Vec<EntryRow>,
    /// How many there are without `offset` and `limit`.
    pub total: u32,
    /// The figures of all of them added up, in the order of the list of figures.
    pub sums: Vec<FigureValue>,
}

/// The input of `add_entry`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct AddEntry {
    /// The day, as typed; empty for today.
    pub date: String,
    /// Its kind.
    pub kind: String,
    /// Nơi.
    pub place: String,
    /// Nội dung.
    pub content: String,
    /// The task it serves.
    pub task: Option<String>,
    /// The initiative it serves.
    pub initiative: Option<String>,
    /// Its figures as typed.
    pub figures: Vec<FigureTyped>,
}

/// One change to an entry.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EntryEdit {
    /// The day, as typed.
    Date(String),
    /// Its kind.
    Kind(String),
    /// Nơi.
    Place(String),
    /// Nội dung.
    Content(String),
    /// The task it serves, or none.
    Task(Option<String>),
    /// The initiative it serves, or none.
    Initiative(Option<String>),
    /// One figure as typed.
    Figure(FigureTyped),
}

/// The input of `edit_entry`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditEntry {
    /// The entry.
    pub id: String,
    /// What changes, together.
    pub edits: Vec<EntryEdit>,
}

/// The input of `edit_kind`: adds the kind where the code is new.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditKind {
    /// Its code; empty to add one of your own.
    pub code: String,
    /// What people call it.
    pub label: String,
    /// Codes of its figures, in order.
    pub figures: Vec<String>,
    /// No longer offered.
    pub hidden: bool,
}

/// The output of `list_kinds`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct KindList {
    /// The kinds, in the order of the list.
    pub kinds: Vec<EntryKind>,
    /// Every figure there is.
    pub figures: Vec<FigureKind>,
}
