//! What one cell says, read as the field of its column wants it.

use super::Cell;
use super::fields::{Field, List, Shape};
use super::habits::{self, DayOrder, NumberMarks};
use super::header::{best, key};
use crate::vocabulary::tables as words;
use chrono::Datelike as _;
use domain::Day;
use domain::due::Comparator;
use domain::entry::Kinds;
use domain::number;
use std::cell::RefCell;
use std::collections::BTreeMap;

const MOST_LOOKED_UP: usize = 10_000;

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Nothing,
    /// Words; also what could not be read, as it was typed.
    Text(String),
    /// A day.
    Day(Day),
    /// A day by which something is due.
    Due(Day, Comparator),
    /// A number, in the unit of its field.
    Number(i64),
    /// A code of a closed list.
    Code(String),
}

/// A cell as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The column, from 0.
    pub column: usize,
    /// The field.
    pub field: String,
    /// As a person saw it.
    pub typed: String,
    /// What it says.
    pub value: Value,
    /// Why it cannot be read.
    pub problem: Option<&'static str>,
}

/// How the cells of one column are read.
pub struct Reading<'a> {
    pub field: &'a Field,
    pub marks: NumberMarks,
    pub order: DayOrder,
    /// What numbers without a word are multiplied by ("triệu đồng" in the heading).
    pub scale: i64,
    /// A day of the year that days without one belong to.
    pub year: Day,
    pub kinds: &'a Kinds,
    /// Words of closed lists that were looked up: a column says the same few again and again.
    pub looked_up: RefCell<BTreeMap<String, Option<String>>>,
}

impl Reading<'_> {
    /// The value of a cell, or the words as typed and their problem.
    pub fn read(&self, cell: &Cell) -> (Value, Option<&'static str>) {
        let kept = |code| (Value::Text(cell.shown()), Some(code));
        if let Cell::Error(_) = cell {
            return kept("cell-error");
        }
        if cell.is_empty() {
            return (Value::Nothing, None);
        }
        let read = match self.field.shape {
            Shape::Text | Shape::Link => Ok(Value::Text(plain_text(cell))),
            Shape::Day => self.day(cell).map(Value::Day),
            Shape::Due => self.due(cell),
            Shape::Code(list) => self.code(cell, list),
            Shape::Count | Shape::Money => self.number(cell).map(Value::Number),
        };
        match read {
            Ok(Value::Text(text)) if text.trim().is_empty() => (Value::Nothing, None),
            Ok(value) => (value, None),
            Err(code) => kept(code),
        }
    }

    fn day(&self, cell: &Cell) -> Result<Day, &'static str> {
        match cell {
            Cell::Day(day) => Ok(*day),
            Cell::Number(number) => habits::day_of_serial(*number).ok_or("bad-date"),
            Cell::Text(text) => self.day_in_words(text),
            _ => Err("bad-date"),
        }
    }

    fn day_in_words(&self, text: &str) -> Result<Day, &'static str> {
        let folded = domain::text::fold(text);
        let mut spoken = folded.trim().trim_end_matches(['.', ';', ',']).to_owned();
        for (word, sign) in [("ngay", ""), ("thang", "/"), ("nam", "/")] {
            spoken = spoken.replace(word, sign);
        }
        let spoken: String = spoken.split_whitespace().collect();
        let turned = match self.order {
            DayOrder::DayFirst => spoken,
            DayOrder::MonthFirst => turned(&spoken),
        };
        // An hour after the day, as some programs write it.
        let day = domain::day::parse(&turned, self.year).or_else(|error| {
            let first = folded.split_whitespace().next().unwrap_or_default();
            let hour = folded
                .split_whitespace()
                .nth(1)
                .is_some_and(|rest| rest.contains(':'));
            if hour {
                domain::day::parse(first, self.year)
            } else {
                Err(error)
            }
        });
        day.map_err(domain::day::DayProblem::code)
    }

    fn due(&self, cell: &Cell) -> Result<Value, &'static str> {
        let Cell::Text(text) = cell else {
            return self.day(cell).map(|day| Value::Due(day, Comparator::By));
        };
        let said = key(text);
        if words::NO_DEADLINE.iter().any(|word| key(word) == said) {
            return Ok(Value::Nothing);
        }
        let folded = domain::text::fold(text);
        let folded = folded.trim();
        let after = |list: &[&str]| {
            list.iter()
                .find_map(|word| folded.strip_prefix(domain::text::fold(word).as_str()))
                .map(str::trim)
        };
        if let Some(rest) = after(words::BEFORE) {
            return Ok(Value::Due(self.day_in_words(rest)?, Comparator::Before));
        }
        let rest = after(words::BY).unwrap_or(folded);
        Ok(Value::Due(self.day_in_words(rest)?, Comparator::By))
    }

    fn code(&self, cell: &Cell, list: List) -> Result<Value, &'static str> {
        let said = cell.shown();
        let listed = match list {
            List::State => words::STATES,
            List::Stage => words::STAGES,
            List::FieldOfLife => words::FIELDS_OF_LIFE,
            List::Form => words::FORMS,
            List::Holder => words::HOLDERS,
            List::Source => words::MATTER_SOURCES,
            List::UnitSort => words::UNIT_SORTS,
            List::Kind => return self.kind(&said),
        };
        // A share of the whole stands for how far it is.
        if list == List::State
            && let Cell::Number(share) = cell
        {
            let code = if *share >= 1.0 { "done" } else { "doing" };
            return Ok(Value::Code(code.to_owned()));
        }
        let found = self.once(&said, || {
            best(&said, listed.iter().copied()).map(str::to_owned)
        });
        found.map(Value::Code).ok_or("unknown-word")
    }

    fn kind(&self, said: &str) -> Result<Value, &'static str> {
        let found = self.once(said, || {
            let own = key(said);
            let labelled = self.kinds.kinds.iter().find(|kind| key(&kind.label) == own);
            let code = match labelled {
                Some(kind) => Some(kind.code.as_str()),
                None => best(said, words::KINDS.iter().copied())
                    .filter(|code| self.kinds.kind(code).is_some()),
            };
            code.map(str::to_owned)
        });
        found.map(Value::Code).ok_or("unknown-kind")
    }

    fn once(&self, said: &str, look: impl FnOnce() -> Option<String>) -> Option<String> {
        if let Some(found) = self.looked_up.borrow().get(said) {
            return found.clone();
        }
        let found = look();
        let mut known = self.looked_up.borrow_mut();
        if known.len() < MOST_LOOKED_UP {
            known.insert(said.to_owned(), found.clone());
        }
        found
    }

    fn number(&self, cell: &Cell) -> Result<i64, &'static str> {
        let money = self.field.shape == Shape::Money;
        match cell {
            Cell::Number(number) => whole(*number * self.scale as f64),
            Cell::Text(text) => {
                let Some(spoken) = habits::in_vietnamese(text.trim(), self.marks) else {
                    return Err("ambiguous-number");
                };
                let has_word = spoken.contains(char::is_alphabetic);
                if self.scale > 1 && !has_word {
                    let word = match self.scale {
                        1_000 => "nghin",
                        1_000_000 => "trieu",
                        _ => "ty",
                    };
                    return number::parse(&format!("{spoken} {word}"), true)
                        .map_err(number::NumberProblem::code);
                }
                let bare = if money { spoken } else { without_unit(&spoken) };
                number::parse(&bare, money).map_err(number::NumberProblem::code)
            }
            _ => Err("bad-number"),
        }
    }
}

/// A count with the name of what is counted after it: "86 lượt người".
fn without_unit(text: &str) -> String {
    let end = text.find(|c: char| c.is_alphabetic()).unwrap_or(text.len());
    let (digits, unit) = text.split_at(end);
    let is_one = !unit
        .chars()
        .any(|c| c.is_ascii_digit() || c == ',' || c == ';');
    let money = ["nghin", "ngan", "trieu", "tr", "ty", "ti", "k"];
    let first = key(unit);
    let first = first.split(' ').next().unwrap_or_default().to_owned();
    if is_one && !digits.trim().is_empty() && !money.contains(&first.as_str()) {
        digits.trim().to_owned()
    } else {
        text.to_owned()
    }
}

fn whole(number: f64) -> Result<i64, &'static str> {
    let near = number.round();
    if number < 0.0 {
        Err("negative")
    } else if (number - near).abs() > 1e-6 {
        Err("not-whole")
    } else if near > 1e15 {
        Err("too-large-number")
    } else {
        Ok(near as i64)
    }
}

/// Month and day of a text changed over.
fn turned(text: &str) -> String {
    let mark = text.find(|c: char| !c.is_ascii_digit());
    let mark = mark.and_then(|at| text[at..].chars().next());
    let Some(mark) = mark else {
        return text.to_owned();
    };
    let mut parts: Vec<&str> = text.split(mark).collect();
    if parts.len() >= 2 && parts[0].len() <= 2 {
        parts.swap(0, 1);
    }
    parts.join(&mark.to_string())
}

/// Words of a cell that is kept as words; a number or a day in it is written as people write it.
fn plain_text(cell: &Cell) -> String {
    match cell {
        Cell::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
            format!("{}", *number as i64)
        }
        Cell::Day(day) if day.year() > 1900 => domain::day::show(*day),
        other => other.shown().trim().to_owned(),
    }
}
