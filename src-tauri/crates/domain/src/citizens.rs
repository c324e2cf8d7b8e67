//! What citizens raise, and the dialogues with them: counts and days, never names.
//!
//! A matter is followed from the day it was raised to its answer. A dialogue gives two reminders:
//! its notice goes out a week before, its result is published within ten days after (practice as
//! told in the provinces' guides; neither day bars anything here).

use crate::Day;
use crate::due::{Comparator, Due};
use chrono::Days;

codes! {
    /// Where a matter was raised.
    MatterSource {
        /// Tiếp công dân.
        Reception = "reception",
        /// Đối thoại.
        Dialogue = "dialogue",
        /// Đường dây nóng.
        Hotline = "hotline",
        /// Đi cơ sở.
        FieldVisit = "field_visit",
        /// Nguồn khác.
        Other = "other",
    }
}

codes! {
    /// How a dialogue stands.
    DialogueState {
        /// Dự kiến.
        Planned = "planned",
        /// Đã thông báo.
        Noticed = "noticed",
        /// Đã tổ chức.
        Held = "held",
        /// Đã công bố kết quả.
        Published = "published",
        /// Không tổ chức.
        Cancelled = "cancelled",
    }
}

/// The notice goes out at least so many days before.
pub const NOTICE_DAYS: u64 = 7;
/// The result is published within so many days after.
pub const PUBLISH_DAYS: u64 = 10;

/// A matter as far as counts ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatterFacts {
    /// The record.
    pub id: String,
    /// Raised on.
    pub raised_on: Option<Day>,
    /// Answered on.
    pub answered_on: Option<Day>,
    /// The last day in time.
    pub last_day: Option<Day>,
    /// Đông người.
    pub crowded: bool,
    /// Kéo dài.
    pub prolonged: bool,
}

impl MatterFacts {
    /// Raised within the days, both included.
    pub fn is_raised_within(&self, from: Day, to: Day) -> bool {
        self.raised_on.is_some_and(|day| from <= day && day <= to)
    }

    /// Answered within the days, both included.
    pub fn is_answered_within(&self, from: Day, to: Day) -> bool {
        self.answered_on.is_some_and(|day| from <= day && day <= to)
    }

    /// Raised, and not yet answered at the end of `day`.
    pub fn is_open_on(&self, day: Day) -> bool {
        self.raised_on.is_none_or(|raised| raised <= day)
            && self.answered_on.is_none_or(|answered| answered > day)
    }

    /// Open on `day`, past its last day.
    pub fn is_late_on(&self, day: Day) -> bool {
        self.is_open_on(day) && self.last_day.is_some_and(|last| last < day)
    }
}

/// The days of a dialogue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DialogueDays {
    /// Dự kiến.
    pub planned_on: Option<Day>,
    /// Thông báo.
    pub noticed_on: Option<Day>,
    /// Tổ chức.
    pub held_on: Option<Day>,
    /// Công bố kết quả.
    pub published_on: Option<Day>,
    /// Hủy.
    pub is_cancelled: bool,
}

impl DialogueDays {
    /// How it stands.
    pub fn state(&self) -> DialogueState {
        match self {
            Self {
                is_cancelled: true, ..
            } => DialogueState::Cancelled,
            Self {
                published_on: Some(_),
                ..
            } => DialogueState::Published,
            Self {
                held_on: Some(_), ..
            } => DialogueState::Held,
            Self {
                noticed_on: Some(_),
                ..
            } => DialogueState::Noticed,
            _ => DialogueState::Planned,
        }
    }

    /// What is to be done next, and by when: the notice, the dialogue itself, the publication.
    pub fn next(&self) -> Option<Due> {
        let by = |day: Option<Day>| day.map(|day| Due::new(day, Comparator::By));
        match self.state() {
            DialogueState::Planned => by(self.notice_by()),
            DialogueState::Noticed => by(self.planned_on),
            DialogueState::Held => by(self.publish_by()),
            DialogueState::Published | DialogueState::Cancelled => None,
        }
    }

    /// The last day of the notice.
    pub fn notice_by(&self) -> Option<Day> {
        self.planned_on?.checked_sub_days(Days::new(NOTICE_DAYS))
    }

    /// The last day of publishing the result.
    pub fn publish_by(&self) -> Option<Day> {
        self.held_on?.checked_add_days(Days::new(PUBLISH_DAYS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(m: u32, d: u32) -> Day {
        Day::from_ymd_opt(2026, m, d).unwrap()
    }

    #[test]
    fn one_day_gives_both_reminders() {
        let mut days = DialogueDays {
            planned_on: Some(day(6, 20)),
            ..DialogueDays::default()
        };
        assert_eq!(days.next().map(|due| due.day), Some(day(6, 13)));
        days.noticed_on = Some(day(6, 12));
        assert_eq!(days.next().map(|due| due.day), Some(day(6, 20)));
        days.held_on = Some(day(6, 21));
        assert_eq!(days.next().map(|due| due.day), Some(day(7, 1)));
        days.published_on = Some(day(6, 25));
        assert_eq!(days.next(), None);
    }

    #[test]
    fn a_matter_is_open_until_the_day_of_its_answer() {
        let matter = MatterFacts {
            id: "a".into(),
            raised_on: Some(day(3, 1)),
            answered_on: Some(day(3, 20)),
            last_day: Some(day(3, 15)),
            crowded: false,
            prolonged: false,
        };
        assert!(!matter.is_open_on(day(2, 28)));
        assert!(matter.is_open_on(day(3, 19)));
        assert!(matter.is_late_on(day(3, 16)));
        assert!(!matter.is_open_on(day(3, 20)));
        assert!(matter.is_answered_within(day(3, 20), day(6, 1)));
    }
}
