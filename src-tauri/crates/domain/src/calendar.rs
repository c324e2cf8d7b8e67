//! Working days: weekends, days off, and the working days that stand in for them.
//!
//! A term counted in days that ends on a day off ends on the next working day (Bộ luật Dân sự
//! 2015, Điều 148 khoản 5); an explicit date stays as printed, and only the working day before is
//! proposed. Which days are off is yearly data that people edit. Not here: that data.

use crate::Day;
use chrono::{Datelike, Days, Weekday};
use std::collections::BTreeSet;

codes! {
    /// What a day of the table is.
    DayKind {
        /// Nghỉ lễ, nghỉ bù.
        Off = "off",
        /// Làm bù.
        Work = "work",
    }
}

/// How far a search for a working day goes: no country rests longer.
const LONGEST_REST: u64 = 60;

/// Which days are worked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkingDays {
    off: BTreeSet<Day>,
    work: BTreeSet<Day>,
}

impl WorkingDays {
    /// The table of some days; a later word on a day replaces an earlier one.
    pub fn new(days: impl IntoIterator<Item = (Day, DayKind)>) -> Self {
        let mut table = Self::default();
        for (day, kind) in days {
            table.off.remove(&day);
            table.work.remove(&day);
            match kind {
                DayKind::Off => table.off.insert(day),
                DayKind::Work => table.work.insert(day),
            };
        }
        table
    }

    /// Whether offices work on `day`.
    pub fn is_worked(&self, day: Day) -> bool {
        let is_weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        self.work.contains(&day) || !is_weekend && !self.off.contains(&day)
    }

    /// `day`, or the next working day.
    pub fn on_or_after(&self, day: Day) -> Day {
        (0..LONGEST_REST)
            .filter_map(|ahead| day.checked_add_days(Days::new(ahead)))
            .find(|day| self.is_worked(*day))
            .unwrap_or(day)
    }

    /// `day`, or the last working day before it.
    pub fn on_or_before(&self, day: Day) -> Day {
        (0..LONGEST_REST)
            .filter_map(|back| day.checked_sub_days(Days::new(back)))
            .find(|day| self.is_worked(*day))
            .unwrap_or(day)
    }

    /// The last day of a term of `count` days after `start`; with `working`, only working days
    /// count.
    pub fn end_of_term(&self, start: Day, count: u32, working: bool) -> Day {
        if !working {
            let end = start.checked_add_days(Days::new(u64::from(count)));
            return self.on_or_after(end.unwrap_or(start));
        }
        (0..count.min(3_660)).fold(start, |day, _| {
            self.on_or_after(day.checked_add_days(Days::new(1)).unwrap_or(day))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> Day {
        Day::from_ymd_opt(y, m, d).unwrap()
    }

    fn new_year_2026() -> WorkingDays {
        let off = (16..=20).map(|d| (day(2026, 2, d), DayKind::Off));
        WorkingDays::new(off.chain([(day(2026, 8, 22), DayKind::Work)]))
    }

    #[test]
    fn a_term_that_ends_in_the_new_year_ends_after_it() {
        let table = new_year_2026();
        let end = table.end_of_term(day(2026, 2, 12), 5, false);
        assert_eq!(end, day(2026, 2, 23));
        let end = table.end_of_term(day(2026, 2, 12), 5, true);
        assert_eq!(end, day(2026, 2, 26));
    }

    #[test]
    fn the_working_day_before_skips_days_off() {
        let table = new_year_2026();
        assert_eq!(table.on_or_before(day(2026, 2, 19)), day(2026, 2, 13));
        assert!(table.is_worked(day(2026, 8, 22)));
        assert!(!table.is_worked(day(2026, 8, 23)));
    }

    #[test]
    fn the_later_word_on_a_day_stands() {
        let monday = day(2026, 3, 2);
        let table = WorkingDays::new([(monday, DayKind::Off), (monday, DayKind::Work)]);
        assert!(table.is_worked(monday));
    }
}
