//! What goes in and out of the commands about tasks.

use crate::journal::api::EntryRow;
use crate::wire::{DueView, Link, Problem};
use chrono::NaiveDate;
use domain::due::Comparator;
use domain::recurrence::Every;
use domain::task::{TaskState, Whose};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which tasks a list shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TaskFilter {
    /// Ours, whatever their state.
    #[default]
    All,
    /// Quá hạn.
    Overdue,
    /// At most seven days left.
    Week,
    /// Đang làm.
    Doing,
    /// Chưa làm.
    Todo,
    /// Xong.
    Done,
    /// Of other agencies or everybody's.
    Others,
}

/// The input of `list_tasks`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct ListTasks {
    /// Which ones.
    pub filter: TaskFilter,
}

/// One task in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TaskRow {
    /// The record.
    pub id: String,
    /// What a person calls it.
    pub title: String,
    /// Where it comes from, in short: "450/KH-UBND, mục II.2.-1".
    pub source: Option<String>,
    /// The document it comes from, where that is in the notebook.
    pub document: Option<Link>,
    /// Its place in the document: "II.2.-1".
    pub path: Option<String>,
    /// The heading it stands under, which lists are grouped by.
    pub group: Option<String>,
    /// Chủ trì.
    pub lead: Option<String>,
    /// Phối hợp.
    pub cooperating: Option<String>,
    /// Whose work it is.
    pub whose: Whose,
    /// How far it is.
    pub state: TaskState,
    /// Its deadline, if it has one.
    pub due: Option<DueView>,
    /// Finished on.
    pub done_on: Option<NaiveDate>,
    /// The last percentage noted.
    pub percent: Option<u8>,
    /// How many journal entries name it.
    pub entries: u32,
    /// How many notes of progress it has.
    pub notes: u32,
    /// The task it is a step of.
    pub parent: Option<String>,
    /// How many steps it has.
    pub steps: u32,
    /// How many of them are done.
    pub steps_done: u32,
    /// The internal unit.
    pub unit: Option<String>,
    /// It comes again by a rule.
    pub recurs: bool,
    /// Why it was postponed, refused or is to be done again.
    pub reason: Option<String>,
    /// Postponed until.
    pub until: Option<NaiveDate>,
}

/// How many tasks each filter holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TaskCounts {
    /// Ours.
    pub all: u32,
    /// Quá hạn.
    pub overdue: u32,
    /// At most seven days left.
    pub week: u32,
    /// Đang làm.
    pub doing: u32,
    /// Chưa làm.
    pub todo: u32,
    /// Xong.
    pub done: u32,
    /// Of others.
    pub others: u32,
}

/// The output of `list_tasks`: overdue first, then in the order of the documents.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TaskList {
    /// The tasks.
    pub rows: Vec<TaskRow>,
    /// The numbers on the filters.
    pub counts: TaskCounts,
}

/// One note of progress.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProgressNote {
    /// The record.
    pub id: String,
    /// The day it speaks of.
    pub date: Option<NaiveDate>,
    /// What was done.
    pub note: String,
    /// How much of the task is done, if said.
    pub percent: Option<u8>,
    /// Who noted it.
    pub person: String,
}

/// Everything about one task.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TaskPage {
    /// As in the list.
    pub row: TaskRow,
    /// The words of the document.
    pub text: Option<String>,
    /// Kết quả cần có.
    pub product: Option<String>,
    /// Nguồn lực.
    pub resources: Option<String>,
    /// Kết quả đạt được, số văn bản trả lời.
    pub result: Option<String>,
    /// Ghi chú.
    pub note: Option<String>,
    /// Thẩm quyền.
    pub authority: Option<String>,
    /// Người, cơ quan giao.
    pub assigner: Option<String>,
    /// Ngày giao.
    pub assigned_on: Option<NaiveDate>,
    /// Số, ký hiệu văn bản trả lời.
    pub reply_number: Option<String>,
    /// Its steps.
    pub steps: Vec<TaskRow>,
    /// Notes of progress, newest first.
    pub progress: Vec<ProgressNote>,
    /// Journal entries that name it, newest first.
    pub activities: Vec<EntryRow>,
    /// What cannot be read in it.
    pub problems: Vec<Problem>,
}

/// One change to a task. A day is given as typed ("2/6", "02-06-2026", ISO); empty takes it away.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TaskEdit {
    /// What it is called.
    Title(String),
    /// Its deadline, as typed.
    Due(String),
    /// How the deadline is meant.
    Comparator(Comparator),
    /// Chủ trì.
    Lead(String),
    /// Phối hợp.
    Cooperating(String),
    /// Kết quả cần có.
    Product(String),
    /// Nguồn lực.
    Resources(String),
    /// Kết quả đạt được.
    Result(String),
    /// Ghi chú.
    Note(String),
    /// How far it is; `done` sets the day it was finished to today.
    State(TaskState),
    /// Whose it is.
    Whose(Whose),
    /// Thẩm quyền.
    Authority(String),
    /// Người, cơ quan giao.
    Assigner(String),
    /// Ngày giao, as typed.
    AssignedOn(String),
    /// Số, ký hiệu văn bản trả lời.
    ReplyNumber(String),
    /// The internal unit.
    Unit(Option<String>),
    /// Why it was postponed, refused or is to be done again.
    Reason(String),
    /// Postponed until, as typed.
    Until(String),
}

/// The input of `edit_tasks`: the same change to many tasks, as one step of undo.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditTasks {
    /// The tasks.
    pub ids: Vec<String>,
    /// What changes in each.
    pub edits: Vec<TaskEdit>,
    /// Puts them into the bin instead.
    pub remove: bool,
}

/// The input of `add_step`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AddStep {
    /// The task it is a step of.
    pub task: String,
    /// What it is called.
    pub title: String,
    /// Its deadline, as typed; empty for none.
    pub due: String,
}

/// A task that comes again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecurringRow {
    /// The record.
    pub id: String,
    /// What its tasks are called.
    pub title: String,
    /// How often.
    pub every: Every,
    /// Which month of the period.
    pub month: u32,
    /// Which day.
    pub day: u32,
    /// How the day is meant.
    pub comparator: Comparator,
    /// Chủ trì.
    pub lead: Option<String>,
    /// Từ ngày.
    pub from: Option<NaiveDate>,
    /// Đến ngày.
    pub until: Option<NaiveDate>,
    /// The next days it comes.
    pub next: Vec<NaiveDate>,
}

/// The input of `keep_recurring`: a new rule, or one that changes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KeepRecurring {
    /// The rule; absent for a new one.
    pub id: Option<String>,
    /// What its tasks are called.
    pub title: String,
    /// How often.
    pub every: Every,
    /// Which month of the period.
    pub month: u32,
    /// Which day.
    pub day: u32,
    /// How the day is meant.
    pub comparator: Comparator,
    /// Chủ trì.
    pub lead: String,
    /// Từ ngày, as typed; empty for now.
    pub from: String,
    /// Đến ngày, as typed; empty for no end.
    pub until: String,
}

/// The input of `edit_task`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditTask {
    /// The task.
    pub id: String,
    /// What changes, together.
    pub edits: Vec<TaskEdit>,
}

/// The input of `add_task`: a task typed by hand, because the paper in hand is often a scan.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct AddTask {
    /// What it is called.
    pub title: String,
    /// Its deadline, as typed; empty for none.
    pub due: String,
    /// Where it comes from, in the person's words.
    pub source: String,
    /// Chủ trì.
    pub lead: String,
}

/// The input of `note_progress`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct NoteProgress {
    /// The task.
    pub id: String,
    /// What was done.
    pub note: String,
    /// How much is done, 0 to 100.
    pub percent: Option<u8>,
    /// The day, as typed; empty for today.
    pub date: String,
}

/// The input of `complete_task`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CompleteTask {
    /// The task.
    pub id: String,
    /// The day, as typed; empty for today.
    pub date: String,
}
