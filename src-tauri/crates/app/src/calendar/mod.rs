//! The year of the agency: days off, everything that is due, reminders.
//!
//! Not here: what makes a day a working day (`domain::calendar`), the calendar file
//! (`office::calendar`), system notifications (the shell).

pub mod api;
mod holidays;
mod reminders;
mod year;

pub(crate) use holidays::worked;
pub use holidays::{edit as edit_holiday, list as list_holidays};
pub use reminders::{edit as edit_reminders, list as list_reminders, told};
pub use year::{export as export_calendar, show as show_calendar};
