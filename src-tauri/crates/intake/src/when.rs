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
        if cue
            .get(0)
            .is_some_and(|all| apart(&found, all.start(), all.end()))
        {
            after_cue(text, &cue, &mut found);
        }
    }
    for again in AGAIN.find_iter(text).take(MOST_TERMS) {
        let clause = tail(&text[..again.start()]).rsplit(['.', ';']).next();
        let sends = SENDING.is_match(clause.unwrap_or_default());
        let event = HISTORY.is_match(tail(&text[..again.start()]));
        if sends && !event && apart(&found, again.start(), again.end()) {
            let due = day(again.as_str()).map(|(due, _)| due);
            found.push(term(again.start(), again.end(), due, None));
        }
    }
    for loose in LOOSE.find_iter(text).take(MOST_TERMS) {
        if apart(&found, loose.start(), loose.end()) {
            let words = loose.as_str().trim_end();
            let small = words.to_lowercase();
            let days = small.contains(DAYS);
            let until = UNTIL.iter().any(|u| small.starts_with(u)) && !days;
            let before = small.starts_with(BEFORE) && !days;
            let comparator = match (until, before) {
                (true, _) => Some(Comparator::By),
                (_, true) => Some(Comparator::Before),
                _ => None,
            };
            let end = loose.start() + words.len();
            found.push(term(loose.start(), end, None, comparator));
        }
    }
    found.sort_by_key(|t| t.start);
    found
}

fn term(start: usize, end: usize, due: Option<Due>, comparator: Option<Comparator>) -> Term {
    Term {
        start,
        end,
        from: None,
        due,
        comparator,
        chained: false,
    }
}

/// A stretch that no term covers yet; the last terms alone can.
fn apart(found: &[Term], start: usize, end: usize) -> bool {
    let near = |t: &Term| t.start < end && start < t.end;
    !found.iter().any(near)
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
        if FIGURES.is_match(tail(&text[..all.start()])) {
            continue;
        }
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
    let small = word.as_str().to_lowercase();
    let strict = (small.ends_with(BEFORE) || small == BEFORE_PLAIN) && !hour;
    let comparator = if strict {
        Some(Comparator::Before)
    } else if OPEN_CUES.iter().any(|c| small.starts_with(c)) {
        None
    } else {
        Some(Comparator::By)
    };
    let Some((due, length)) = day(&text[all.end()..]) else {
        return;
    };
    let mut end = all.end() + length;
    end += YEARLY_TAIL.find(&text[end..]).map_or(0, |m| m.end());
    found.push(term(all.start(), end, Some(due), comparator));
    while let Some(also) = ALSO.captures(cut(&text[end..], 120)) {
        let (Some(whole), cue) = (also.get(0), also.name("cue")) else {
            break;
        };
        let digit = |c: char| c.is_ascii_digit();
        let number = end + whole.as_str().find(digit).unwrap_or(0);
        // "ngày 30 hằng tháng" needs its first word to be read.
        let named = text[end..number].rfind(NAMED_DAY).map(|at| end + at);
        let Some((due, start, length)) = named
            .and_then(|at| day(&text[at..]).map(|(due, length)| (due, at, length)))
            .or_else(|| day(&text[number..]).map(|(due, length)| (due, number, length)))
        else {
            break;
        };
        let from = cue.map_or(start, |cue| end + cue.start());
        end = start + length;
        end += YEARLY_TAIL.find(&text[end..]).map_or(0, |m| m.end());
        let own = cue.map(|c| comparator_of(c.as_str()));
        let mut next = term(from, end, Some(due), own.unwrap_or(comparator));
        next.chained = true;
        found.push(next);
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
    if let Some(weekday) = WEEKDAY_BEFORE.find(text)
        && let Some(found) = DATE.captures(&text[weekday.end()..])
    {
        let (day, month, year) = parts(&found);
        return Some((due(day, month, year)?, weekday.end() + found.get(0)?.end()));
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
    let word = found.name("mw").map(|m| m.as_str());
    let month = word.and_then(|w| MONTHS.iter().position(|m| *m == w));
    let month = month.and_then(|m| u32::try_from(m + 1).ok());
    (number(["d", "d3"]), number(["m", "m3"]).or(month), year)
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
