//! What goes in and out of the commands about the year: its days off, its deadlines, reminders.

use crate::wire::{DueView, Problem};
use chrono::NaiveDate;
use domain::calendar::DayKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The input of commands about one year.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OfYear {
    /// The year; this one where absent.
    pub year: Option<i32>,
}

/// One day of the table of days off.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HolidayRow {
    /// The day.
    pub day: NaiveDate,
    /// What it is called.
    pub name: String,
    /// Nghỉ, or làm bù.
    pub kind: DayKind,
    /// Where that stands; of a person's own days empty.
    pub source: String,
    /// Not yet compared with an announcement.
    pub provisional: bool,
    /// A person added or changed it.
    pub changed: bool,
}

/// The output of `list_holidays` and `edit_holiday`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HolidayList {
    /// The year.
    pub year: i32,
    /// Its days, in order.
    pub days: Vec<HolidayRow>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// The input of `edit_holiday`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditHoliday {
    /// The day as typed.
    pub day: String,
    /// What it is called.
    pub name: String,
    /// Nghỉ, or làm bù; absent makes it a day like others.
    pub kind: Option<DayKind>,
}

domain::codes! {
    /// What falls on a day of the calendar.
    CalendarKind {
        /// Hạn nhiệm vụ.
        Task = "task",
        /// Hạn gửi báo cáo.
        Report = "report",
        /// Thông báo đối thoại.
        DialogueNotice = "dialogue_notice",
        /// Đối thoại.
        Dialogue = "dialogue",
        /// Công bố kết quả đối thoại.
        DialoguePublish = "dialogue_publish",
        /// Hạn trả lời công dân.
        Matter = "matter",
    }
}

/// Something that falls on a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CalendarItem {
    /// What it is.
    pub kind: CalendarKind,
    /// What a person calls it.
    pub title: String,
    /// Where it opens: room, and id where it has one.
    pub route: Vec<String>,
    /// Its deadline.
    pub due: DueView,
}

/// The output of `show_calendar`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CalendarPage {
    /// The year.
    pub year: i32,
    /// What falls in it, by last day.
    pub items: Vec<CalendarItem>,
    /// Its days off.
    pub days: Vec<HolidayRow>,
}

/// The input of `export_calendar`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExportCalendar {
    /// The year; this one where absent.
    pub year: Option<i32>,
    /// The file; a new one in the export folder where absent.
    pub path: Option<String>,
}

/// The output of `list_reminders`: what presses now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReminderList {
    /// What is late, or due within the days chosen, the most pressing first.
    pub items: Vec<CalendarItem>,
    /// On how many days before the last day a reminder comes.
    pub days_before: Vec<u32>,
    /// What is new since the person was last reminded today.
    pub fresh: u32,
}

/// The input of `edit_reminders`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditReminders {
    /// The days before, as typed: `7, 3, 1`.
    pub days_before: String,
}
