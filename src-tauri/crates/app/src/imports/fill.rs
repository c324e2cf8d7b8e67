//! From the cells of a row to the fields of a record: what is true together becomes one field.
//!
//! A cell that cannot be read is kept as it was typed, in its own field where that holds words, in
//! the note where it is a code of a list.

use super::linked::Links;
use crate::fields::{Typed, map_value, text_value};
use domain::due::Comparator;
use domain::initiative::Stage;
use domain::task::{TaskState, Whose};
use intake::table::{Line, Read, Register, Value as Said};
use protocol::{Field, Value};
use std::collections::BTreeMap;
use store::Record;

/// Fields that stand together in one field of the record: (cell, field, part).
const PARTS: &[(Register, &str, &str, &str)] = &[
    (Register::Tasks, "state", "state", "code"),
    (Register::Tasks, "done_on", "state", "on"),
    (Register::Initiatives, "recognised_on", "recognised", "on"),
    (Register::Initiatives, "recognised_by", "recognised", "by"),
    (
        Register::Initiatives,
        "decision_number",
        "recognised",
        "decision",
    ),
    (Register::Matters, "answered_on", "answered", "on"),
    (Register::Matters, "result", "answered", "result"),
];

/// The part of a field that a cell fills, where it is one.
pub(super) fn part_of(register: Register, cell: &str) -> Option<(&'static str, &'static str)> {
    let found = PARTS
        .iter()
        .find(|(of, name, ..)| *of == register && *name == cell);
    found.map(|(_, _, field, part)| (*field, *part))
}

/// The fields that a row fills. `kept` is the record as it is now, where there is one: what the
/// sheet does not speak of stays.
pub(super) fn fields(
    register: Register,
    line: &Line,
    kept: Option<&Record>,
    links: &Links,
) -> Vec<Typed> {
    let mut plain: BTreeMap<Field, Value> = BTreeMap::new();
    let mut maps: BTreeMap<&'static str, BTreeMap<String, Value>> = BTreeMap::new();
    let mut notes: Vec<String> = Vec::new();
    for cell in &line.cells {
        if cell.problem == Some("unknown-word") || cell.problem == Some("unknown-link") {
            notes.push(cell.typed.clone());
            continue;
        }
        if cell.field == "linked" {
            if let Some((field, value)) = links.resolved(cell) {
                plain.insert(field, value);
            }
            continue;
        }
        let value = match cell.field.as_str() {
            "unit" => links.resolved(cell).map_or(Value::Null, |(_, value)| value),
            _ => value_of(&cell.value),
        };
        match part_of(register, &cell.field) {
            Some((field, part)) => {
                let map = maps.entry(field).or_insert_with(|| parts_of(kept, field));
                map.insert(part.to_owned(), value);
            }
            None if cell.field == "due" => {
                plain.insert(Field::plain("due"), due(cell, kept));
            }
            None => {
                plain.insert(field_of(&cell.field), value);
            }
        }
    }
    for (field, map) in maps {
        plain.insert(Field::plain(field), whole(field, map));
    }
    if !notes.is_empty() && register != Register::Initiatives {
        note(&mut plain, kept, &notes);
    }
    if kept.is_none() {
        begin(register, &mut plain);
    }
    plain.into_iter().collect()
}

fn field_of(name: &str) -> Field {
    match name.split_once('/') {
        Some((set, key)) => Field::keyed(set, key),
        None => Field::plain(name),
    }
}

fn value_of(said: &Said) -> Value {
    match said {
        Said::Nothing => Value::Null,
        Said::Text(text) => text_value(text),
        Said::Day(day) | Said::Due(day, _) => Value::Text(day.to_string()),
        Said::Number(number) => Value::Int(*number),
        Said::Code(code) => Value::text(code),
    }
}

/// A deadline; the word that a sheet cannot show (trước, đến hết) stays as it is kept.
fn due(cell: &Read, kept: Option<&Record>) -> Value {
    let known = || parts_of(kept, "due").remove("comparator");
    let meant = match &cell.value {
        Said::Due(_, Comparator::Before) => Some(Value::text(Comparator::Before.code())),
        _ => known(),
    };
    match value_of(&cell.value) {
        Value::Null => Value::Null,
        day => map_value([
            ("day", day),
            (
                "comparator",
                meant.unwrap_or_else(|| Value::text(Comparator::By.code())),
            ),
        ]),
    }
}

fn parts_of(kept: Option<&Record>, field: &str) -> BTreeMap<String, Value> {
    match kept.and_then(|record| record.fields.get(&Field::plain(field))) {
        Some(Value::Map(map)) => map.clone(),
        _ => BTreeMap::new(),
    }
}

/// A field of several parts; a finished day says that the task is finished.
fn whole(field: &str, mut map: BTreeMap<String, Value>) -> Value {
    let is_set = |map: &BTreeMap<String, Value>, part: &str| {
        map.get(part).is_some_and(|value| *value != Value::Null)
    };
    if field == "state" && !is_set(&map, "code") {
        let code = if is_set(&map, "on") {
            TaskState::Done
        } else {
            TaskState::Todo
        };
        map.insert("code".to_owned(), Value::text(code.code()));
    }
    if field == "state" && map.get("code") != Some(&Value::text(TaskState::Done.code())) {
        map.remove("on");
    }
    map.retain(|_, value| *value != Value::Null);
    if map.is_empty() {
        Value::Null
    } else {
        Value::Map(map)
    }
}

fn note(plain: &mut BTreeMap<Field, Value>, kept: Option<&Record>, words: &[String]) {
    let field = Field::plain("note");
    let before = match plain.get(&field) {
        Some(Value::Text(text)) => text.clone(),
        _ => kept.map_or("", |record| record.text("note")).to_owned(),
    };
    let mut lines: Vec<&str> = before.lines().collect();
    for word in words {
        if !lines.contains(&word.as_str()) {
            lines.push(word);
        }
    }
    plain.insert(field, text_value(&lines.join("\n")));
}

/// What every new record of a register begins with.
fn begin(register: Register, plain: &mut BTreeMap<Field, Value>) {
    let mut stand = |field: &str, value: Value| {
        let slot = plain.entry(Field::plain(field)).or_insert(Value::Null);
        if *slot == Value::Null {
            *slot = value;
        }
    };
    match register {
        Register::Tasks => {
            stand("whose", Value::text(Whose::Own.code()));
            let todo = Value::text(TaskState::Todo.code());
            stand("state", map_value([("code", todo)]));
        }
        Register::Journal => stand("kind", Value::text("other")),
        Register::Initiatives => stand("stage", Value::text(Stage::Registered.code())),
        _ => {}
    }
}
