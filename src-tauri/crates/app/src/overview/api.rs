//! What comes out of `show_overview`.

use crate::initiatives::api::InitiativeCounts;
use crate::journal::api::EntryRow;
use crate::reports::api::ReportRow;
use crate::tasks::api::{TaskCounts, TaskRow};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far the tasks under one heading are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GroupProgress {
    /// The heading.
    pub group: String,
    /// Xong.
    pub done: u32,
    /// Đang làm.
    pub doing: u32,
    /// Quá hạn.
    pub overdue: u32,
    /// Chưa làm.
    pub todo: u32,
}

/// The situation, then what is due.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Overview {
    /// Reporting duties "hạn: chưa rõ": shown first until a person types their dates.
    pub unclear_duties: Vec<crate::reports::api::UnclearDuty>,
    /// Today.
    pub today: NaiveDate,
    /// The report that is due next and not yet handed in.
    pub next_report: Option<ReportRow>,
    /// Reports past their day and not handed in.
    pub late_reports: Vec<ReportRow>,
    /// Tasks past their day.
    pub overdue: Vec<TaskRow>,
    /// Tasks with at most seven days left.
    pub week: Vec<TaskRow>,
    /// Tasks due later, the nearest first, ten at most.
    pub later: Vec<TaskRow>,
    /// How many of ours have no deadline and are not finished.
    pub without_deadline: u32,
    /// The tasks, counted.
    pub tasks: TaskCounts,
    /// How far each group is.
    pub groups: Vec<GroupProgress>,
    /// The three counts of the initiatives.
    pub initiatives: InitiativeCounts,
    /// Entries in the window of the next report.
    pub entries: u32,
    /// The last entries.
    pub recent: Vec<EntryRow>,
}
