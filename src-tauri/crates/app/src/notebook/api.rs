//! What goes in and out of the commands about the notebook itself.

use crate::exchange::api::SyncState;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A unit that can be chosen at first run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct UnitChoice {
    /// The official code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it was merged from.
    pub former: Vec<String>,
    /// Name and former names without marks, for the picker.
    pub search: String,
}

/// The output of `list_units`, in Vietnamese order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct UnitList {
    /// The province they are of.
    pub province: String,
    /// The units.
    pub units: Vec<UnitChoice>,
}

/// The input of `create_notebook`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct CreateNotebook {
    /// The official code, where the unit was chosen from the list.
    pub unit_code: Option<String>,
    /// Its name, where it was typed.
    pub unit_name: Option<String>,
    /// The focal point.
    pub official: String,
    /// Chức vụ.
    pub position: String,
    /// Where the daily copy goes; empty to say later.
    pub backup_folder: String,
}

/// The input of `open_copy`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OpenCopy {
    /// A daily copy.
    pub path: String,
}

/// The input of `show_draft`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DraftOf {
    /// The form.
    pub form: String,
}

/// What stands in a form that was not sent yet: kept, so that a crash takes no keystroke.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Draft {
    /// The form.
    pub form: String,
    /// Its fields as the window writes them; empty for none.
    pub text: String,
}

/// The output of `notebook_status`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NotebookStatus {
    /// There is a notebook; where not, the first-run screen shows.
    pub open: bool,
    /// SỔ MẪU.
    pub sample: bool,
    /// The agency.
    pub agency: String,
    /// The focal point.
    pub official: String,
    /// Chức vụ.
    pub position: String,
    /// Today, never before the last day known.
    pub today: NaiveDate,
    /// The period that is reported on next.
    pub period: String,
    /// Its name.
    pub period_label: String,
    /// The folder of the notebook.
    pub folder: String,
    /// Where the daily copy goes.
    pub backup_folder: Option<String>,
    /// Where exports go unless said otherwise.
    pub export_folder: String,
}

/// The input of `edit_settings`; what is absent stays.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct EditSettings {
    /// The focal point.
    pub official: Option<String>,
    /// Chức vụ.
    pub position: Option<String>,
    /// Where the daily copy goes.
    pub backup_folder: Option<String>,
}

/// The foot of the window, and the numbers on the navigation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Foot {
    /// When the last edit was stored (ISO, +07:00).
    pub saved_at: Option<String>,
    /// How the exchange stands.
    pub sync: SyncState,
    /// How many items wait to be sent.
    pub waiting: u32,
    /// When the last exchange went through (ISO).
    pub synced_at: Option<String>,
    /// Why the last one did not, a code.
    pub sync_problem: Option<String>,
    /// Fields with two values.
    pub conflicts: u32,
    /// Days of work that exist only on this disk; 0 when the daily copy is there.
    pub days_only_here: u32,
    /// Why the daily copy could not be written, a code.
    pub backup_problem: Option<String>,
    /// Tasks overdue.
    pub overdue: u32,
    /// Reports due within seven days or overdue.
    pub reports_pressing: u32,
    /// What Ctrl+Z would undo, a topic code.
    pub can_undo: bool,
    /// Something can be redone.
    pub can_redo: bool,
}

/// The output of `undo` and `redo`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Undone {
    /// Something was undone.
    pub done: bool,
    /// The kind of record it was (`task`, `entry`, …).
    pub kind: String,
    /// Fields left alone because someone wrote them since.
    pub kept: u32,
}
