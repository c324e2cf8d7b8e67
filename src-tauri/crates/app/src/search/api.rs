//! What goes in and out of a search.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The input of `search`; without words and without a filter, what was written last.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Search {
    /// What was typed so far.
    pub text: String,
    /// Codes of kinds; empty for all.
    pub kinds: Vec<String>,
    /// The first day, as typed.
    pub from: String,
    /// The last day, as typed.
    pub until: String,
    /// Codes of states; empty for all.
    pub states: Vec<String>,
    /// How many hits; 0 for a page.
    pub limit: u32,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SearchPiece {
    /// The words.
    pub text: String,
    /// They were found.
    pub found: bool,
}

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SearchHit {
    /// The record.
    pub id: String,
    /// The code of its kind.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// The same, with what was found.
    pub title_pieces: Vec<SearchPiece>,
    /// Where else the words stand; empty where the title has them all.
    pub snippet: Vec<SearchPiece>,
    /// The field of the snippet, with its key where it has one (`section/II.3`).
    pub field: Option<String>,
    /// What that field is called.
    pub field_label: Option<String>,
    /// The day it stands at.
    pub date: Option<NaiveDate>,
    /// A code that says how it stands.
    pub state: Option<String>,
    /// The words of that code.
    pub state_label: Option<String>,
    /// Where it opens: `tasks/ID`.
    pub route: String,
}

/// The output of `search`, the best first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SearchResult {
    /// What was found.
    pub hits: Vec<SearchHit>,
    /// There is more than was asked for.
    pub more: bool,
}
