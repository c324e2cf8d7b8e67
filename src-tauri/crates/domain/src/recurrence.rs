//! Tasks that come again: a rule, and the days it gives.

use crate::Day;
use crate::due::Comparator;
use chrono::{Datelike, Days};

codes! {
    /// How often a task comes.
    Every {
        /// Hằng tuần.
        Week = "week",
        /// Hằng tháng.
        Month = "month",
        /// Hằng quý.
        Quarter = "quarter",
        /// Sáu tháng.
        HalfYear = "half_year",
        /// Hằng năm.
        Year = "year",
    }
}

/// When a task comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// How often.
    pub every: Every,
    /// Which month of the period, from 1; of a year 1 to 12, of a quarter 1 to 3. Not of weeks
    /// and months.
    pub month: u32,
    /// The day of that month, or of the week (Monday is 1). A day that the month lacks is its
    /// last one.
    pub day: u32,
    /// How the day is meant.
    pub comparator: Comparator,
}

impl Rule {
    /// The rule, with month and day brought within its period.
    pub fn new(every: Every, month: u32, day: u32, comparator: Comparator) -> Self {
        let day_end = if every == Every::Week { 7 } else { 31 };
        Self {
            every,
            month: month.clamp(1, every.months().max(1)),
            day: day.clamp(1, day_end),
            comparator,
        }
    }

    /// The days on which it comes from `from` to `to`, both included, in order.
    pub fn days(&self, from: Day, to: Day) -> Vec<Day> {
        if self.every == Every::Week {
            return from
                .iter_days()
                .take_while(|day| *day <= to)
                .filter(|day| day.weekday().number_from_monday() == self.day)
                .collect();
        }
        let months = self.every.months();
        (from.year()..=to.year())
            .flat_map(|year| (1..=12).map(move |month| (year, month)))
            .filter(|(_, month)| (month - 1) % months + 1 == self.month)
            .filter_map(|(year, month)| last_up_to(year, month, self.day))
            .filter(|day| from <= *day && *day <= to)
            .collect()
    }
}

impl Every {
    /// How many months a period has; a week has none.
    fn months(self) -> u32 {
        match self {
            Self::Week | Self::Month => 1,
            Self::Quarter => 3,
            Self::HalfYear => 6,
            Self::Year => 12,
        }
    }
}

fn last_up_to(year: i32, month: u32, day: u32) -> Option<Day> {
    (0..4).find_map(|back| Day::from_ymd_opt(year, month, day.saturating_sub(back)))
}

/// How far ahead instances are made.
pub const AHEAD_DAYS: u64 = 45;

/// The days of which a task should stand now: from the first day of the rule (or today) until some
/// weeks ahead, and not past its end.
pub fn due_days(rule: &Rule, from: Option<Day>, until: Option<Day>, today: Day) -> Vec<Day> {
    let first = from.map_or(today, |from| from.max(today));
    let ahead = today
        .checked_add_days(Days::new(AHEAD_DAYS))
        .unwrap_or(today);
    let last = until.map_or(ahead, |until| until.min(ahead));
    rule.days(first, last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> Day {
        Day::from_ymd_opt(y, m, d).unwrap()
    }

    fn rule(every: Every, month: u32, on: u32) -> Rule {
        Rule::new(every, month, on, Comparator::By)
    }

    #[test]
    fn the_last_day_of_a_quarter_is_its_own_last() {
        let quarter = rule(Every::Quarter, 3, 31);
        let days = quarter.days(day(2026, 1, 1), day(2026, 12, 31));
        let expected = [
            day(2026, 3, 31),
            day(2026, 6, 30),
            day(2026, 9, 30),
            day(2026, 12, 31),
        ];
        assert_eq!(days, expected);
    }

    #[test]
    fn every_month_every_half_year_every_week() {
        let whole = |rule: Rule| rule.days(day(2026, 1, 1), day(2026, 12, 31)).len();
        assert_eq!(whole(rule(Every::Month, 1, 5)), 12);
        assert_eq!(whole(rule(Every::HalfYear, 6, 10)), 2);
        assert_eq!(whole(rule(Every::Year, 11, 5)), 1);
        let mondays = rule(Every::Week, 1, 1).days(day(2026, 6, 1), day(2026, 6, 30));
        assert_eq!(mondays.len(), 5);
    }

    #[test]
    fn instances_stand_some_weeks_ahead_and_never_past_the_end() {
        let monthly = rule(Every::Month, 1, 5);
        let today = day(2026, 5, 28);
        assert_eq!(
            due_days(&monthly, None, None, today),
            [day(2026, 6, 5), day(2026, 7, 5)]
        );
        let until = Some(day(2026, 6, 30));
        assert_eq!(due_days(&monthly, None, until, today), [day(2026, 6, 5)]);
        let from = Some(day(2026, 7, 1));
        assert_eq!(due_days(&monthly, from, None, today), [day(2026, 7, 5)]);
    }
}
