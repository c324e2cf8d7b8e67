//! What goes in and out of the bin.

use crate::wire::Link;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The input of `list_bin`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ListBin {
    /// How many to pass over.
    pub offset: u32,
    /// How many; 0 for a page.
    pub limit: u32,
}

/// A record in the bin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BinRow {
    /// The record.
    pub id: String,
    /// The code of its kind.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// When it was taken away (ISO, +07:00).
    pub removed_at: String,
    /// By whom.
    pub person: String,
    /// What it belongs to, where that lies in the bin too.
    pub parent: Option<Link>,
    /// How many records that belong to it lie in the bin.
    pub children: u32,
}

/// The output of `list_bin`, the latest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BinPage {
    /// The records.
    pub rows: Vec<BinRow>,
    /// How many lie there in all.
    pub total: u32,
}

/// The input of `restore_record`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RestoreRecord {
    /// The record.
    pub id: String,
    /// With what belongs to it.
    pub children: bool,
}

/// The output of `restore_record`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Restored {
    /// How many records came back.
    pub count: u32,
    /// Where the record opens.
    pub route: String,
}
