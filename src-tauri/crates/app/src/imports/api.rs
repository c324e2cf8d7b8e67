//! What goes in and out of the commands that bring in sheets of other offices, or our own again.

use intake::table::{Register, Why};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A column put to a field; none leaves it out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ColumnChoice {
    /// The column, from 0.
    pub at: u32,
    /// The field.
    pub field: Option<String>,
}

/// The input of `preview_import`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct PreviewImport {
    /// The file.
    pub path: String,
    /// Its sheet; the one that looks most like a register where absent.
    pub sheet: Option<String>,
    /// The register; the one whose headings it has where absent.
    pub register: Option<Register>,
    /// Columns put to fields; proposed, or as last time, where empty.
    pub mapping: Vec<ColumnChoice>,
}

/// A sheet of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SheetName {
    /// Its name.
    pub name: String,
    /// How many rows it has.
    pub rows: u32,
    /// Hidden in its file.
    pub hidden: bool,
}

/// A field that a column can be put to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldChoice {
    /// Its name.
    pub name: String,
    /// What it is called, where that is not the same in every notebook (figures).
    pub label: Option<String>,
    /// No row may lack it.
    pub required: bool,
}

/// A column of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportColumn {
    /// From 0.
    pub at: u32,
    /// As Excel names it.
    pub letter: String,
    /// Its heading.
    pub heading: String,
    /// The field it is read into; none leaves it out.
    pub field: Option<String>,
    /// Its first cells.
    pub samples: Vec<String>,
    /// Cells that cannot be read.
    pub problems: u32,
}

/// One kind of problem of one column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ColumnProblem {
    /// The column, from 0.
    pub at: u32,
    /// Its heading.
    pub heading: String,
    /// A code with words under `problem.<code>`.
    pub code: String,
    /// How many cells.
    pub count: u32,
    /// The first of them.
    pub cells: Vec<ProblemCell>,
}

/// A cell that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProblemCell {
    /// As Excel names it: "D12".
    pub cell: String,
    /// What stands in it.
    pub typed: String,
}

domain::codes! {
    /// What an import would do with a row.
    RowStatus {
        /// It makes a record.
        New = "new",
        /// It is in the notebook already, the same.
        Known = "known",
        /// It is in the notebook with other values.
        Differs = "differs",
        /// Some cell cannot be read.
        Invalid = "invalid",
    }
}

/// A value that an import would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ValueChange {
    /// The field.
    pub field: String,
    /// What is kept now, as shown.
    pub old: String,
    /// What the sheet says, as shown.
    pub new: String,
}

/// One cell of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportCell {
    /// The field.
    pub field: String,
    /// As it stands in the sheet.
    pub typed: String,
    /// As it was read.
    pub read: String,
    /// Why it cannot be read.
    pub problem: Option<String>,
}

/// One row that is a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportRow {
    /// Its row in the sheet, from 1.
    pub row: u32,
    /// What would be done with it.
    pub status: RowStatus,
    /// The record, where it is in the notebook.
    pub id: Option<String>,
    /// What a person would call it.
    pub title: String,
    /// Its cells.
    pub cells: Vec<ImportCell>,
    /// What it would change.
    pub changes: Vec<ValueChange>,
}

/// How many rows of each kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportCounts {
    /// Records to be made.
    pub new: u32,
    /// In the notebook already.
    pub known: u32,
    /// In the notebook with other values.
    pub differs: u32,
    /// With a cell that cannot be read.
    pub invalid: u32,
    /// Titles, sums, words around the table.
    pub left_out: u32,
}

/// A row that is no record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowLeftOut {
    /// From 1.
    pub row: u32,
    /// Why.
    pub why: Why,
    /// Its first words.
    pub text: String,
}

/// The output of `preview_import`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportPreview {
    /// The file as it was read: `run_import` refuses another.
    pub file_hash: String,
    /// The old encoding that its text was converted from.
    pub encoding: Option<String>,
    /// Its sheets.
    pub sheets: Vec<SheetName>,
    /// The one shown.
    pub sheet: String,
    /// The register it is taken for.
    pub register: Register,
    /// The first row of its head, from 1; absent where none was found.
    pub head: Option<u32>,
    /// Its columns.
    pub columns: Vec<ImportColumn>,
    /// The fields they can be put to.
    pub fields: Vec<FieldChoice>,
    /// Required fields without a column.
    pub missing: Vec<String>,
    /// The columns are put to fields as a person did the last time.
    pub remembered: bool,
    /// How many rows of each kind.
    pub counts: ImportCounts,
    /// What cannot be read, by column.
    pub problems: Vec<ColumnProblem>,
    /// The first rows of each kind.
    pub rows: Vec<ImportRow>,
    /// Rows that are no records.
    pub left_out: Vec<RowLeftOut>,
    /// Columns beyond those that are read.
    pub cut: bool,
}

/// The input of `run_import`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct RunImport {
    /// The file.
    pub path: String,
    /// Its sheet.
    pub sheet: Option<String>,
    /// The register.
    pub register: Option<Register>,
    /// Columns put to fields.
    pub mapping: Vec<ColumnChoice>,
    /// The file that was previewed; any where empty.
    pub file_hash: String,
    /// Rows with a cell that cannot be read stay out; else that cell is kept as typed.
    pub only_valid: bool,
    /// Rows (from 1) whose differences are taken over; all where absent.
    pub accept: Option<Vec<u32>>,
}

/// The output of `run_import`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Imported {
    /// Records made.
    pub made: u32,
    /// Records changed.
    pub changed: u32,
    /// In the notebook already.
    pub known: u32,
    /// Differences not taken over.
    pub declined: u32,
    /// Rows left out because a cell cannot be read.
    pub invalid: u32,
}
