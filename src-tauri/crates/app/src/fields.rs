//! From what a person typed to the value of a field, and back to what is said of it.
//!
//! An edit is never thrown away: what cannot be read is kept as typed, and named as a problem
//! whenever the record is shown. Making a new record is different: there the problems come first.

use crate::error::{AppError, Result};
use domain::entry::Kinds;
use domain::{Day, Problem, day, number, text};
use protocol::{Field, Value};
use store::rows::FieldNote;

/// A field and its new value.
pub(crate) type Typed = (Field, Value);

/// Text as typed, in NFC; empty is nothing.
pub(crate) fn text_value(typed: &str) -> Value {
    let text = text::nfc(typed);
    if text.trim().is_empty() {
        Value::Null
    } else {
        Value::Text(text)
    }
}

/// A plain text field.
pub(crate) fn text_field(name: &str, typed: &str) -> Typed {
    (Field::plain(name), text_value(typed))
}

/// A closed code.
pub(crate) fn code_field(name: &str, code: Option<&str>) -> Typed {
    (Field::plain(name), code.map_or(Value::Null, Value::text))
}

/// A day: ISO where it can be read, else as typed.
pub(crate) fn day_value(typed: &str, today: Day) -> Value {
    match day::parse(typed, today) {
        Ok(day) => Value::Text(day.to_string()),
        Err(_) => text_value(typed.trim()),
    }
}

/// A map of parts that are true together; nothing where all parts are.
pub(crate) fn map_value<const N: usize>(parts: [(&str, Value); N]) -> Value {
    if parts.iter().all(|(_, value)| *value == Value::Null) {
        return Value::Null;
    }
    Value::Map(
        parts
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
}

/// A deadline: the day as typed and how it is meant.
pub(crate) fn due_field(typed: &str, comparator: &str, today: Day) -> Typed {
    let value = match day_value(typed, today) {
        Value::Null => Value::Null,
        day => map_value([("day", day), ("comparator", Value::text(comparator))]),
    };
    (Field::plain("due"), value)
}

/// A figure: a number where it can be read, else as typed; empty takes it away.
pub(crate) fn figure_field(code: &str, typed: &str, kinds: &Kinds) -> Typed {
    let money = kinds.figure(code).is_some_and(|figure| figure.is_money());
    let value = match number::parse(typed, money) {
        Ok(value) => Value::Int(value),
        Err(_) => text_value(typed.trim()),
    };
    (Field::keyed("figure", code), value)
}

/// A link to another record, or none.
pub(crate) fn link_field(name: &str, id: Option<&str>) -> Result<Typed> {
    let value = match id.map(str::trim).filter(|id| !id.is_empty()) {
        None => Value::Null,
        Some(id) => Value::Bytes(crate::open::record_id(id)?.as_bytes().to_vec()),
    };
    Ok((Field::plain(name), value))
}

/// Any JSON as a value; what values cannot hold (fractions) is left out.
pub(crate) fn json_value(json: &serde_json::Value) -> Value {
    use serde_json::Value as Json;
    match json {
        Json::Null => Value::Null,
        Json::Bool(yes) => Value::Bool(*yes),
        Json::Number(number) => number.as_i64().map_or(Value::Null, Value::Int),
        Json::String(text) => Value::text(text),
        Json::Array(values) => Value::List(values.iter().map(json_value).collect()),
        Json::Object(map) => Value::Map(
            map.iter()
                .map(|(key, value)| (key.clone(), json_value(value)))
                .collect(),
        ),
    }
}

/// What is wrong with a day as typed; `None` where it can be read or is empty.
pub(crate) fn day_problem(field: &str, typed: &str, today: Day) -> Option<Problem> {
    if typed.trim().is_empty() {
        return None;
    }
    let error = day::parse(typed, today).err()?;
    Some(Problem::typed(field, error.code(), typed))
}

/// What is wrong with a figure as typed; `None` where it can be read or is empty.
pub(crate) fn figure_problem(code: &str, typed: &str, kinds: &Kinds) -> Option<Problem> {
    if typed.trim().is_empty() {
        return None;
    }
    let field = format!("figure/{code}");
    let Some(kind) = kinds.figure(code) else {
        return Some(Problem::typed(field, "unknown-figure", typed));
    };
    let error = number::parse(typed, kind.is_money()).err()?;
    Some(Problem::typed(field, error.code(), typed))
}

/// Something that must be typed.
pub(crate) fn required(field: &str, typed: &str) -> Option<Problem> {
    typed
        .trim()
        .is_empty()
        .then(|| Problem::new(field, "required"))
}

/// Fails with all problems together.
pub(crate) fn all_well(problems: Vec<Option<Problem>>) -> Result<()> {
    let problems: Vec<Problem> = problems.into_iter().flatten().collect();
    if problems.is_empty() {
        Ok(())
    } else {
        Err(AppError::invalid(problems))
    }
}

/// What is said of values that were kept as typed.
pub(crate) fn problems_of(notes: &[FieldNote], kinds: &Kinds, today: Day) -> Vec<Problem> {
    notes
        .iter()
        .map(|note| {
            let found = match note.field.split_once('/') {
                Some(("figure", code)) => figure_problem(code, &note.typed, kinds),
                _ => day_problem(shown_field(&note.field), &note.typed, today),
            };
            found.unwrap_or_else(|| Problem::typed(&note.field, "unreadable", &note.typed))
        })
        .collect()
}

/// Fields that are maps are shown under the name of their day.
fn shown_field(field: &str) -> &str {
    match field {
        "recognised" => "recognised_on",
        "state" => "done_on",
        "answered" => "answered_on",
        "held" => "held_on",
        other => other,
    }
}
