//! A journal entry: one thing done on one day, with the figures of its kind.
//!
//! Empty is not zero: a figure nobody typed is absent, here and in every sum.

use crate::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A figure that entries may carry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureKind {
    /// Its stable code (`attendances`).
    pub code: String,
    /// What it is called.
    pub label: String,
    /// What it counts.
    pub unit: String,
}

impl FigureKind {
    /// Whether it counts money, which people type in words ("12,5 triệu").
    pub fn is_money(&self) -> bool {
        self.code.ends_with("_vnd")
    }
}

/// A kind of activity; the list is data that an agency may edit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryKind {
    /// Its stable code (`outreach`).
    pub code: String,
    /// What it is called.
    pub label: String,
    /// Codes of the figures it asks for, in the order of the form.
    pub figures: Vec<String>,
    /// No longer offered for new entries.
    #[serde(default)]
    pub hidden: bool,
}

/// Kinds and figures as a notebook knows them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kinds {
    /// Kinds of activity, in the order of the list.
    pub kinds: Vec<EntryKind>,
    /// Figures.
    pub figures: Vec<FigureKind>,
}

impl Kinds {
    /// The kind of a code.
    pub fn kind(&self, code: &str) -> Option<&EntryKind> {
        self.kinds.iter().find(|kind| kind.code == code)
    }

    /// The figure of a code.
    pub fn figure(&self, code: &str) -> Option<&FigureKind> {
        self.figures.iter().find(|figure| figure.code == code)
    }

    /// What a kind is called; its code where this notebook does not know it.
    pub fn label<'a>(&'a self, code: &'a str) -> &'a str {
        self.kind(code).map_or(code, |kind| kind.label.as_str())
    }
}

/// What figures and drafts are computed from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The record, 32 hex digits.
    pub id: String,
    /// The day; entries without a readable one count nowhere and are listed apart.
    pub date: Option<Day>,
    /// Its kind.
    pub kind: String,
    /// Nơi.
    pub place: Option<String>,
    /// Nội dung.
    pub content: String,
    /// The heading of the task it serves, which says where in a report it is told.
    pub group: Option<String>,
    /// Its figures by code.
    pub figures: BTreeMap<String, i64>,
}

impl Entry {
    /// Whether it counts in a window, both ends included.
    pub fn is_within(&self, from: Day, to: Day) -> bool {
        self.date.is_some_and(|date| (from..=to).contains(&date))
    }
}
