//! Deadlines: the words of the document and the last day they allow.
//!
//! "trước ngày 05/6" is strictly the 4th at the latest; "chậm nhất ngày 05/6" still counts the
//! 5th. Screens show the words, reminders count from the earlier day.

use crate::Day;
use crate::calendar::WorkingDays;
use chrono::Days;

codes! {
    /// Whether the printed day itself is still in time.
    Comparator {
        /// Trước ngày: the day itself is late.
        Before = "before",
        /// Chậm nhất, đến hết ngày: the day still counts.
        By = "by",
    }
}

codes! {
    /// Where something stands against its deadline.
    DueState {
        /// It has none, or it was set aside.
        None = "none",
        /// Trong hạn.
        OnTime = "on_time",
        /// Sắp quá hạn: at most three days left.
        Soon = "soon",
        /// Quá hạn.
        Overdue = "overdue",
        /// Xong.
        Done = "done",
    }
}

/// How many days before its last day a deadline begins to press.
pub const SOON_DAYS: i64 = 3;

/// A printed day and how it is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The day as printed.
    pub day: Day,
    /// Whether that day still counts.
    pub comparator: Comparator,
}

impl Due {
    /// A deadline on `day`.
    pub fn new(day: Day, comparator: Comparator) -> Self {
        Self { day, comparator }
    }

    /// The last day on which it is still in time.
    pub fn last_day(&self) -> Day {
        match self.comparator {
            Comparator::By => self.day,
            Comparator::Before => self.day.checked_sub_days(Days::new(1)).unwrap_or(self.day),
        }
    }

    /// Days until the last day, seen from `today`; negative once it has passed.
    pub fn days_left(&self, today: Day) -> i64 {
        (self.last_day() - today).num_days()
    }

    /// Where it stands on `today`.
    pub fn state_on(&self, today: Day) -> DueState {
        match self.days_left(today) {
            left if left < 0 => DueState::Overdue,
            left if left <= SOON_DAYS => DueState::Soon,
            _ => DueState::OnTime,
        }
    }

    /// The working day before, where offices do not work on the last day; an explicit date only
    /// warns (terms counted in days are another matter: `calendar`).
    pub fn working_day_before(&self, worked: &WorkingDays) -> Option<Day> {
        let last = self.last_day();
        let before = worked.on_or_before(last);
        (before != last).then_some(before)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> Day {
        Day::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn before_and_by_differ_by_one_day() {
        assert_eq!(
            Due::new(day(2026, 6, 2), Comparator::Before).last_day(),
            day(2026, 6, 1)
        );
        assert_eq!(
            Due::new(day(2026, 6, 2), Comparator::By).last_day(),
            day(2026, 6, 2)
        );
    }

    #[test]
    fn three_days_left_is_soon_and_four_is_not() {
        let due = Due::new(day(2026, 6, 10), Comparator::By);
        assert_eq!(due.state_on(day(2026, 6, 6)), DueState::OnTime);
        assert_eq!(due.state_on(day(2026, 6, 7)), DueState::Soon);
        assert_eq!(due.state_on(day(2026, 6, 10)), DueState::Soon);
        assert_eq!(due.state_on(day(2026, 6, 11)), DueState::Overdue);
    }

    #[test]
    fn a_sunday_is_named_with_the_friday_before() {
        let due = Due::new(day(2026, 6, 15), Comparator::Before);
        assert_eq!(due.last_day(), day(2026, 6, 14));
        assert_eq!(
            due.working_day_before(&WorkingDays::default()),
            Some(day(2026, 6, 12))
        );
    }
}
