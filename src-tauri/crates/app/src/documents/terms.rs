//! The dates of a reporting duty: as printed, as typed, and as periods of a regime.
//!
//! Data windows: Nghị định 09/2019/NĐ-CP, Điều 12. Nothing is supplied: a date without its year
//! cannot come once, and a duty without a period has none.

use super::api::DutyTerm;
use chrono::Datelike;
use domain::Day;
use domain::day;
use domain::due::Comparator;
use domain::period::PeriodKind;
use domain::regime::{RegimePeriod, YearDay};

/// A date as far as it is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    On(Day),
    Yearly(u32, u32),
    OfMonth(u32),
    OfMonthAfter(u32),
}

/// From the format of readings ("06-05", "2026-10-25", "15", "+05") to what a person types.
pub(super) fn shown(read: &str) -> String {
    if let Ok(day) = read.parse::<Day>() {
        return day::show(day);
    }
    let day_and_month = read.split_once('-').and_then(|(month, day)| {
        Some(format!(
            "{:02}/{}",
            day.parse::<u32>().ok()?,
            month.parse::<u32>().ok()?
        ))
    });
    let of_month = || {
        let (sign, digits) = match read.strip_prefix('+') {
            Some(digits) => ("+", digits),
            None => ("", read),
        };
        digits.parse::<u32>().ok().map(|day| format!("{sign}{day}"))
    };
    day_and_month
        .or_else(of_month)
        .unwrap_or_else(|| read.to_owned())
}

/// Reads a date as typed.
fn at(typed: &str) -> Result<At, &'static str> {
    let typed = typed.trim();
    let of_month = |digits: &str| match digits.trim().parse::<u32>() {
        Ok(day @ 1..=31) => Some(day),
        _ => None,
    };
    if let Some(digits) = typed.strip_prefix('+') {
        return of_month(digits).map(At::OfMonthAfter).ok_or("bad-date");
    }
    if typed.len() <= 2
        && let Some(day) = of_month(typed)
    {
        return Ok(At::OfMonth(day));
    }
    let parts = typed.split(|c: char| !c.is_ascii_digit()).count();
    if parts >= 3 {
        // The year stands there, so today does not count.
        return day::parse(typed, Day::default())
            .map(At::On)
            .map_err(|error| error.code());
    }
    day::parse_yearly(typed)
        .map(|(month, day)| At::Yearly(month, day))
        .map_err(|error| error.code())
}

/// What is wrong with a date, if anything is.
pub(super) fn problem(term: &DutyTerm) -> Option<&'static str> {
    periods(term, "", "").err()
}

/// The periods that a date comes to.
pub(super) fn periods(
    term: &DutyTerm,
    receiver: &str,
    via: &str,
) -> Result<Vec<RegimePeriod>, &'static str> {
    let kind = match term.period.as_str() {
        "" => return Err("period-needed"),
        "week" => return Err("weekly-duty"),
        code => PeriodKind::from_code(code).ok_or("unknown-period")?,
    };
    let at = at(&term.due)?;
    let make = |number: u16, from, to, due| RegimePeriod {
        kind,
        number,
        only: None,
        from,
        to,
        cut_off: to,
        due,
        comparator: term.comparator,
        receiver: receiver.to_owned(),
        via: via.to_owned(),
    };
    if kind == PeriodKind::Once {
        return once(at, make).map(|period| vec![period]);
    }
    let mut periods = Vec::new();
    for number in (1..=12_u16).filter(|number| kind.has(*number)) {
        let (from, to) = window(kind, number);
        if let Some(due) = due_of(kind, number, at, to)? {
            periods.push(make(number, from, to, due));
        }
    }
    Ok(periods)
}

/// A report that comes once tells of the year so far.
fn once(
    at: At,
    make: impl Fn(u16, YearDay, YearDay, YearDay) -> RegimePeriod,
) -> Result<RegimePeriod, &'static str> {
    let At::On(day) = at else {
        return Err("year-needed");
    };
    let due = year_day(0, day.month(), day.day());
    let number = u16::try_from(day.month() * 100 + day.day()).unwrap_or_default();
    let mut period = make(number, year_day(-1, 12, 15), due, due);
    period.only = Some(day.year());
    Ok(period)
}

fn year_day(year: i32, month: u32, day: u32) -> YearDay {
    YearDay { year, month, day }
}

/// A day of a month that is counted on past December.
fn in_month(month: u32, day: u32) -> YearDay {
    match month {
        0 => year_day(-1, 12, day),
        13.. => year_day(1, month - 12, day),
        _ => year_day(0, month, day),
    }
}

/// The months whose end a period is.
fn last_month(kind: PeriodKind, number: u16) -> u32 {
    let number = u32::from(number);
    match kind {
        PeriodKind::Month => number,
        PeriodKind::Quarter => 3 * number,
        PeriodKind::HalfYear => 6 * number,
        PeriodKind::NineMonth => 9,
        PeriodKind::Year | PeriodKind::Once => 12,
    }
}

fn window(kind: PeriodKind, number: u16) -> (YearDay, YearDay) {
    let last = last_month(kind, number);
    let months = match kind {
        PeriodKind::Month => 1,
        PeriodKind::Quarter => 3,
        PeriodKind::HalfYear => 6,
        PeriodKind::NineMonth => 9,
        PeriodKind::Year | PeriodKind::Once => 12,
    };
    (in_month(last - months, 15), in_month(last, 14))
}

/// When one period is due; `None` where the date belongs to another period of the kind.
fn due_of(
    kind: PeriodKind,
    number: u16,
    at: At,
    to: YearDay,
) -> Result<Option<YearDay>, &'static str> {
    let last = last_month(kind, number);
    let due = match at {
        At::OfMonth(day) => in_month(last, day),
        At::OfMonthAfter(day) => in_month(last + 1, day),
        At::On(day) if kind == PeriodKind::Month || kind == PeriodKind::Quarter => {
            return Err(if day == Day::default() {
                "bad-date"
            } else {
                "not-a-day-of-month"
            });
        }
        At::Yearly(..) if kind == PeriodKind::Month || kind == PeriodKind::Quarter => {
            return Err("not-a-day-of-month");
        }
        At::On(day) => nearest(kind, number, day.month(), day.day(), to),
        At::Yearly(month, day) => nearest(kind, number, month, day, to),
    };
    let is_first = matches!(at, At::Yearly(3..=8, _))
        || matches!(at, At::On(day) if (3..=8).contains(&day.month()));
    let other_half = kind == PeriodKind::HalfYear
        && !matches!(at, At::OfMonth(_) | At::OfMonthAfter(_))
        && is_first != (number == 1);
    Ok((!other_half).then_some(due))
}

/// Early in the year a report on the whole year, or its second half, is that of the year before.
fn nearest(kind: PeriodKind, number: u16, month: u32, day: u32, to: YearDay) -> YearDay {
    let whole = kind == PeriodKind::Year || kind == PeriodKind::HalfYear && number == 2;
    let year = i32::from(whole && month < 3) + to.year.min(0);
    year_day(year, month, day)
}

/// How a date is meant where nothing is printed: the day still counts.
pub(super) fn comparator_of(code: Option<&str>) -> Comparator {
    code.and_then(Comparator::from_code)
        .unwrap_or(Comparator::By)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(period: &str, due: &str) -> Result<Vec<(String, i32, u32, u32)>, &'static str> {
        let term = DutyTerm {
            period: period.into(),
            due: due.into(),
            comparator: Comparator::Before,
        };
        let found = periods(&term, "UBND tỉnh", "")?;
        let due = |one: RegimePeriod| (one.code(), one.due.year, one.due.month, one.due.day);
        Ok(found.into_iter().map(due).collect())
    }

    #[test]
    fn a_date_of_the_year_is_one_period() {
        let one = |code: &str, year, month, day| Ok(vec![(code.to_owned(), year, month, day)]);
        assert_eq!(days("half-year", "05/6"), one("half-year", 0, 6, 5));
        assert_eq!(days("half-year", "10/12"), one("half-year-2", 0, 12, 10));
        assert_eq!(days("year", "05/11"), one("year", 0, 11, 5));
        assert_eq!(days("year", "10/01"), one("year", 1, 1, 10));
        assert_eq!(days("nine-month", "20/9"), one("nine-month", 0, 9, 20));
        let once = one("once-2026-615", 0, 6, 15);
        assert_eq!(days("once", "15/6/2026"), once);
        assert_eq!(days("once", "15/6"), Err("year-needed"));
        assert_eq!(days("", "15/6"), Err("period-needed"));
        assert_eq!(days("week", "fri"), Err("weekly-duty"));
        assert_eq!(days("month", "15/6"), Err("not-a-day-of-month"));
        assert!(days("year", "31/02").is_err() && days("year", "").is_err());
    }

    #[test]
    fn a_day_of_the_month_is_a_period_each() {
        let months = days("month", "20").unwrap();
        assert_eq!(months.len(), 12);
        assert_eq!(months[2], ("month-3".to_owned(), 0, 3, 20));
        let after = days("quarter", "+5").unwrap();
        assert_eq!(after[3], ("quarter-4".to_owned(), 1, 1, 5));
    }

    #[test]
    fn what_is_printed_is_shown_as_it_is_typed() {
        for (read, typed) in [
            ("06-05", "05/6"),
            ("2026-10-25", "25/10/2026"),
            ("15", "15"),
            ("+05", "+5"),
            ("fri", "fri"),
        ] {
            assert_eq!(shown(read), typed);
        }
    }
}
