//! A calendar file (.ics) of whole days, as phones and Outlook read it.

use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, Component, Event, EventLike};

/// One day of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Stays the same from export to export, so that a calendar replaces instead of doubling.
    pub uid: String,
    /// The day.
    pub day: NaiveDate,
    /// What the calendar shows.
    pub title: String,
}

/// The file; `made_at` is its time stamp.
pub fn calendar_file(entries: &[Entry], made_at: DateTime<Utc>) -> String {
    let mut calendar = Calendar::new();
    for entry in entries {
        let event = Event::new()
            .uid(&format!("{}@so-dan-van", entry.uid))
            .timestamp(made_at)
            .summary(&entry.title)
            .all_day(entry.day)
            .done();
        calendar.push(event);
    }
    calendar.done().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_comes_back_whole() {
        let entry = Entry {
            uid: "task-1".into(),
            day: NaiveDate::from_ymd_opt(2026, 6, 1).unwrap(),
            title: "Hạn: báo cáo; gồm cả dấu, phẩy".into(),
        };
        let text = calendar_file(&[entry], DateTime::UNIX_EPOCH);
        assert!(text.contains("DTSTART;VALUE=DATE:20260601"), "{text}");
        assert!(text.contains("UID:task-1@so-dan-van"), "{text}");
        let unfolded = text.replace("\r\n ", "");
        assert!(
            unfolded.contains("Hạn: báo cáo\\; gồm cả dấu\\, phẩy"),
            "{text}"
        );
    }
}
