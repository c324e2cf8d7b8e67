//! What goes in and out of the commands that write files.

use crate::tasks::api::TaskFilter;
use domain::initiative::FieldOfLife;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

domain::codes! {
    /// What a workbook holds.
    ExportWhat {
        /// Every sheet.
        All = "all",
        /// The tasks and the register of incoming documents.
        Tasks = "tasks",
        /// The journal.
        Journal = "journal",
        /// The initiatives.
        Initiatives = "initiatives",
        /// The figures of a report.
        Figures = "figures",
    }
}

/// Which of the lists a workbook holds, as a screen shows them; everything where absent.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ExportFilter {
    /// The tasks of this filter, in its order.
    pub tasks: Option<TaskFilter>,
    /// Entries from this day, as typed.
    pub from: String,
    /// Entries to this day, as typed.
    pub to: String,
    /// Entries of this kind.
    pub kind: String,
    /// Initiatives of this field of life.
    pub field_of_life: Option<FieldOfLife>,
}

/// The input of `export_workbook`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExportWorkbook {
    /// What it holds.
    pub what: ExportWhat,
    /// Which rows.
    #[serde(default)]
    pub filter: ExportFilter,
    /// The period of the journal and the figures; the next report's where absent.
    pub period: Option<String>,
    /// The file; a new one in the export folder where absent.
    pub path: Option<String>,
}

/// The output of `export_workbook`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Exported {
    /// The file written.
    pub path: String,
    /// Cells too long for Excel that were cut, by sheet and cell.
    pub cut: Vec<String>,
}

/// The input of `back_up`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct BackUp {
    /// The folder; that of the daily copy where absent.
    pub folder: Option<String>,
}

/// The output of `back_up`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackedUp {
    /// The file written and verified.
    pub path: String,
}

/// The output of `verify_notebook`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Verified {
    /// Nothing is wrong.
    pub sound: bool,
    /// Revisions checked.
    pub revisions: u32,
    /// What is wrong, in technical words for support.
    pub faults: Vec<String>,
}
