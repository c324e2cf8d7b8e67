//! Days as people type and read them: 2/6, 02-06, 020626 in; 02/06/2026 out.

use crate::Day;
use chrono::Datelike;

/// Years outside these are slips of the hand, not days of this work.
const YEARS: std::ops::RangeInclusive<i32> = 1945..=2100;

/// Why typed text is no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DayProblem {
    /// Not written like a day at all.
    #[error("not a day")]
    NotADay,
    /// Written like one, but the calendar has none such (31/02).
    #[error("no such day in the calendar")]
    NoSuchDay,
}

impl DayProblem {
    /// The code its words are found under.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotADay => "bad-date",
            Self::NoSuchDay => "no-such-day",
        }
    }
}

/// Reads a day as typed. Without a year it is taken in the year of `today`.
///
/// Takes `2/6`, `02/06/2026`, `2-6-26`, `2.6.2026`, `020626`, `02062026` and ISO.
pub fn parse(text: &str, today: Day) -> Result<Day, DayProblem> {
    let text = text.trim();
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(DayProblem::NotADay);
    }
    if text.len() == 10
        && let Ok(day) = Day::parse_from_str(text, "%Y-%m-%d")
    {
        return within(day);
    }
    let parts: Vec<&str> = text
        .split(['/', '-', '.', ' '])
        .filter(|part| !part.is_empty())
        .collect();
    let (d, m, y) = match parts.as_slice() {
        [one] => packed(one)?,
        [d, m] => (*d, *m, None),
        [d, m, y] => (*d, *m, Some(*y)),
        _ => return Err(DayProblem::NotADay),
    };
    let d = small(d)?;
    let m = small(m)?;
    let y = match y {
        None => today.year(),
        Some(y) => year(y)?,
    };
    within(Day::from_ymd_opt(y, m, d).ok_or(DayProblem::NoSuchDay)?)
}

/// Reads a day and month that come every year ("05/6", "06-05" ISO): (month, day).
pub fn parse_yearly(text: &str) -> Result<(u32, u32), DayProblem> {
    let leap = Day::from_ymd_opt(2024, 1, 1).ok_or(DayProblem::NotADay)?;
    let parts: Vec<&str> = text.trim().split(['/', '-', '.']).collect();
    match parts.as_slice() {
        [_, _] => parse(text, leap).map(|day| (day.month(), day.day())),
        _ => Err(DayProblem::NotADay),
    }
}

/// Writes a day as it is read: 02/06/2026.
pub fn show(day: Day) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

/// Writes a day as official texts print it: 02/6/2026, with a zero only before days and the
/// months 1 and 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).
pub fn show_official(day: Day) -> String {
    let month = day.month();
    let zero = if month < 3 { "0" } else { "" };
    format!("{:02}/{zero}{month}/{}", day.day(), day.year())
}

fn within(day: Day) -> Result<Day, DayProblem> {
    if YEARS.contains(&day.year()) {
        Ok(day)
    } else {
        Err(DayProblem::NotADay)
    }
}

fn packed(text: &str) -> Result<(&str, &str, Option<&str>), DayProblem> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DayProblem::NotADay);
    }
    match text.len() {
        6 | 8 => Ok((&text[..2], &text[2..4], Some(&text[4..]))),
        _ => Err(DayProblem::NotADay),
    }
}

fn small(text: &str) -> Result<u32, DayProblem> {
    if text.len() > 2 {
        return Err(DayProblem::NotADay);
    }
    text.parse().map_err(|_| DayProblem::NotADay)
}

fn year(text: &str) -> Result<i32, DayProblem> {
    let number: i32 = text.parse().map_err(|_| DayProblem::NotADay)?;
    match text.len() {
        2 => Ok(2000 + number),
        4 => Ok(number),
        _ => Err(DayProblem::NotADay),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Day {
        Day::from_ymd_opt(2026, 5, 28).unwrap()
    }

    #[test]
    fn every_way_of_typing_a_day_is_the_same_day() {
        let wanted = Day::from_ymd_opt(2026, 6, 2);
        for text in [
            "2/6",
            "02/06",
            "2-6-26",
            "02.06.2026",
            "020626",
            "02062026",
            " 2026-06-02 ",
            "2 6",
        ] {
            assert_eq!(parse(text, today()).ok(), wanted, "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_told_apart_from_a_day_the_calendar_lacks() {
        assert_eq!(parse("31/02", today()), Err(DayProblem::NoSuchDay));
        assert_eq!(parse("29/2/2025", today()), Err(DayProblem::NoSuchDay));
        for text in [
            "",
            "mai",
            "5",
            "12/",
            "1/2/3/4",
            "2/6/206",
            "02/06/0026",
            "２/６",
            "-1/5",
        ] {
            assert!(parse(text, today()).is_err(), "{text}");
        }
    }

    #[test]
    fn official_texts_pad_only_the_first_two_months() {
        assert_eq!(
            show_official(Day::from_ymd_opt(2026, 2, 3).unwrap()),
            "03/02/2026"
        );
        assert_eq!(
            show_official(Day::from_ymd_opt(2026, 6, 5).unwrap()),
            "05/6/2026"
        );
        assert_eq!(show(Day::from_ymd_opt(2026, 6, 5).unwrap()), "05/06/2026");
    }

    #[test]
    fn a_yearly_day_has_no_year() {
        assert_eq!(parse_yearly("05/6"), Ok((6, 5)));
        assert!(parse_yearly("05/6/2026").is_err());
        assert!(parse_yearly("31/2").is_err());
    }
}
