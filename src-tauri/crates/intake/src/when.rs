//! When: the terms that a sentence prints, as days as far as they are days.
//!
//! A day is a term only after a word that makes it one ("trước", "chậm nhất", "vào … gửi"), so the
//! dates of cited documents, events and anniversaries stay out. A year that is not printed is not
//! supplied. Not here: which report a term belongs to.

use chrono::NaiveDate;
use regex::Captures;

use crate::reading::{Comparator, Due};
use crate::vocabulary::dates::*;
use crate::who::cut;

/// A term inside a text; `start..end` are bytes of that text.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    pub start: usize,
    pub end: usize,
    pub from: Option<Due>,
    pub due: Option<Due>,
    pub comparator: Option<Comparator>,
    /// It shares the cue of the term before it ("trước ngày 10/6 và 10/11").
    pub chained: bool,
}

/// No sentence holds more terms than this.
const MOST_TERMS: usize = 500;

/// The terms of a text, in order.
pub fn terms(text: &str) -> Vec<Term> {
    let mut found: Vec<Term> = windows(text);
    for cue in CUE.captures_iter(text).take(MOST_TERMS) {
        let Some(all) = cue.get(0) else { continue };
        if found
            .iter()
            .any(|t| t.start <= all.start() && all.start() < t.end)
        {
            continue;
        }
        after_cue(text, &cue, &mut found);
    }
    for loose in LOOSE.find_iter(text).take(MOST_TERMS) {
        let apart = found
            .iter()
            .all(|t| t.end <= loose.start() || loose.end() <= t.start);
        if apart {
            let end = loose.start() + loose.as_str().trim_end().len();
            let until = loose.as_str().to_lowercase().starts_with(UNTIL);
            let comparator = until.then_some(Comparator::By);
            let (from, due) = (None, None);
            found.push(Term {
                start: loose.start(),
                end,
                from,
                due,
                comparator,
                chained: false,
            });
        }
    }
    found.sort_by_key(|t| t.start);
    found
}

/// The first window "từ … đến …" of a heading.
pub fn window(text: &str) -> Option<Term> {
    windows(text).into_iter().next()
}

/// The complete date that stands at the start of the text, and its end.
pub fn date_at_start(text: &str) -> Option<(Option<NaiveDate>, usize)> {
    let found = CITED_DATE.captures(text)?;
    let end = found.get(0)?.end();
    let (day, month, year) = parts(&found);
    let date = year.and_then(|y| NaiveDate::from_ymd_opt(y, month?, day?));
    Some((date, end))
}

/// The day that stands at the start of a cell, with no word before it.
pub fn day_at_start(text: &str) -> Option<Due> {
    day(text.trim_start()).map(|(due, _)| due)
}

/// What the head of a column says of the days under it.
pub fn comparator_of(text: &str) -> Option<Comparator> {
    let words = text.to_lowercase();
    if words.contains(BEFORE) {
        return Some(Comparator::Before);
    }
    LATEST
        .iter()
        .any(|w| words.contains(w))
        .then_some(Comparator::By)
}

fn windows(text: &str) -> Vec<Term> {
    let mut found = Vec::new();
    for window in WINDOW.captures_iter(text).take(MOST_TERMS) {
        let (Some(all), Some(a), Some(b)) = (window.get(0), window.name("a"), window.name("b"))
        else {
            continue;
        };
        let year = window.name("y").and_then(|y| y.as_str().parse().ok());
        let Some((day, month, own)) = day_of_window(b.as_str()) else {
            continue;
        };
        let year = own.or(year);
        let due = due(Some(day), month, year);
        let from = day_of_window(a.as_str()).and_then(|(d, m, y)| {
            let month_from = m.or(month);
            let same = month_from.zip(month).is_some_and(|(a, b)| a <= b);
            self::due(Some(d), month_from, y.or(year.filter(|_| same)))
        });
        if due.is_some() {
            let comparator = Some(Comparator::By);
            let (start, end) = (all.start(), all.end());
            found.push(Term {
                start,
                end,
                from,
                due,
                comparator,
                chained: false,
            });
        }
    }
    found
}

fn day_of_window(text: &str) -> Option<(u32, Option<u32>, Option<i32>)> {
    let found = DAY_OF_WINDOW.captures(text.trim())?;
    let number = |name| {
        found
            .name(name)
            .and_then(|m| m.as_str().parse::<u32>().ok())
    };
    let year = number("y").and_then(|y| i32::try_from(y).ok());
    Some((number("d")?, number("m"), year))
}

/// The day after a cue, and the days that share it.
fn after_cue(text: &str, cue: &Captures, found: &mut Vec<Term>) {
    let (Some(all), Some(word)) = (cue.get(0), cue.name("cue")) else {
        return;
    };
    let word_is = |w: &str| word.as_str().to_lowercase() == w;
    let before = &text[..all.start()];
    if HISTORY.is_match(tail(before)) || ENTRY_INTO_FORCE.is_match(tail(before)) {
        return;
    }
    let clause = tail(before).rsplit(['.', ';']).next().unwrap_or_default();
    let rest_of_clause = cut(&text[all.start()..], 400);
    let rest_of_clause = rest_of_clause.split(['.', ';']).next().unwrap_or_default();
    let sends = SENDING.is_match(clause) || SENDING.is_match(rest_of_clause);
    if word_is(AT) && !sends {
        return;
    }
    let hour = cue.name("hour").is_some();
    let strict = word.as_str().to_lowercase().ends_with(BEFORE) && !hour;
    let comparator = Some(if strict {
        Comparator::Before
    } else {
        Comparator::By
    });
    let Some((due, length)) = day(&text[all.end()..]) else {
        return;
    };
    let mut end = all.end() + length;
    if let Some(tail) = YEARLY_TAIL.find(&text[end..]) {
        end += tail.end();
    }
    found.push(Term {
        start: all.start(),
        end,
        from: None,
        due: Some(due),
        comparator,
        chained: false,
    });
    while let Some(also) = ALSO.find(&text[end..]) {
        let start = also
            .as_str()
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(0);
        let Some((due, length)) = day(&text[end + start..]) else {
            break;
        };
        let start = end + start;
        end = start + length;
        if let Some(tail) = YEARLY_TAIL.find(&text[end..]) {
            end += tail.end();
        }
        let due = Some(due);
        found.push(Term {
            start,
            end,
            from: None,
            due,
            comparator,
            chained: true,
        });
        if found.len() > MOST_TERMS {
            break;
        }
    }
}

/// The day printed at the start of the text, and its end.
fn day(text: &str) -> Option<(Due, usize)> {
    if let Some(found) = DATE.captures(text) {
        let (day, month, year) = parts(&found);
        return Some((due(day, month, year)?, found.get(0)?.end()));
    }
    if let Some(found) = BARE_DAY.captures(text) {
        let day = found
            .name("d")?
            .as_str()
            .parse()
            .ok()
            .filter(|d| (1..=31).contains(d))?;
        let due = if found.name("next").is_some() {
            Due::DayAfter(day)
        } else {
            Due::Day(day)
        };
        return Some((due, found.get(0)?.end()));
    }
    let found = WEEKDAY.captures(text)?;
    let word = found.name("w")?.as_str().to_lowercase();
    let at = WEEKDAYS
        .iter()
        .position(|names| names.iter().any(|n| word.ends_with(n)))?;
    Some((Due::Weekday(u8::try_from(at).ok()?), found.get(0)?.end()))
}

fn parts(found: &Captures) -> (Option<u32>, Option<u32>, Option<i32>) {
    let number = |names: [&str; 2]| {
        names
            .iter()
            .find_map(|n| found.name(n))
            .and_then(|m| m.as_str().parse::<u32>().ok())
    };
    let year = ["y", "y2", "y3"].iter().find_map(|n| found.name(n));
    let year = year.and_then(|m| m.as_str().parse().ok());
    (number(["d", "d3"]), number(["m", "m3"]), year)
}

/// A day as far as it is printed, if it exists in the calendar.
fn due(day: Option<u32>, month: Option<u32>, year: Option<i32>) -> Option<Due> {
    let day = day.filter(|d| (1..=31).contains(d))?;
    let Some(month) = month else {
        return Some(Due::Day(day));
    };
    match year {
        Some(year) => NaiveDate::from_ymd_opt(year, month, day).map(Due::On),
        // 2024 is a leap year: 29/02 exists in some years.
        None => NaiveDate::from_ymd_opt(2024, month, day).map(|_| Due::Yearly { month, day }),
    }
}

/// The last words of a text: enough to see what leads to a date.
fn tail(text: &str) -> &str {
    let mut from = text.len().saturating_sub(240);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    &text[from..]
}
