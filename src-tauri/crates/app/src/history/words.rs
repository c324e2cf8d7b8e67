//! Values in a person's words: days as they write them, codes by their labels, links by title.

use crate::data;
use crate::records;
use domain::day;
use protocol::{Field, RecordId, Value};
use store::Reader;

/// Letters of a value that a history shows.
const SHOWN: usize = 600;

/// Where the labels of a kind's fields stand in the words of the window, its own first.
const LABELS: &[(&str, &[&str])] = &[
    ("task", &["tasks.f."]),
    ("recurring", &["tasks.f."]),
    ("progress", &["tasks.f."]),
    ("entry", &["journal.f."]),
    ("document", &["documents.f."]),
    ("duty", &["documents.f."]),
    ("initiative", &["initiatives.f."]),
    ("showcase", &["initiatives.f."]),
    ("matter", &["citizens.f.", "matters.f."]),
    ("dialogue", &["citizens.f.", "dialogues.f."]),
    ("situation", &["citizens.f.", "situations.f."]),
    ("unit", &["people.f.", "units.f."]),
    ("person", &["people.f."]),
    ("assignment", &["people.f."]),
    ("profile", &["people.f."]),
    ("report", &["reports.f."]),
    ("regime", &["regime.f."]),
];

/// Where the words of codes stand, by field.
const CODES: &[(&str, &[&str])] = &[
    ("state", &["task.state.", "duty.state.", "citizens.state."]),
    ("code", &["task.state.", "validity."]),
    ("whose", &["task.whose."]),
    ("stage", &["stage."]),
    ("comparator", &["due.comparator."]),
    ("field_of_life", &["field_of_life."]),
    ("form", &["form."]),
    ("holder", &["holder."]),
    ("source", &["matter.source.", "citizens.source."]),
    ("validity", &["validity.", "documents.validity."]),
];

/// A field with its key: `section/II.3`.
pub(crate) fn field_name(name: &str, key: Option<&str>) -> String {
    match key {
        Some(key) => format!("{name}/{key}"),
        None => name.to_owned(),
    }
}

/// The field of such a name.
pub(crate) fn field_of(name: &str) -> Field {
    match name.split_once('/') {
        Some((name, key)) => Field::keyed(name, key),
        None => Field::plain(name),
    }
}

/// What a field is called.
pub(crate) fn field_label(kind: &str, field: &str) -> String {
    let (name, key) = match field.split_once('/') {
        Some((name, key)) => (name, Some(key)),
        None => (field, None),
    };
    if let (true, Some(code)) = (name == "figure", key) {
        return data::figure_label(code);
    }
    let own = LABELS.iter().find(|(of, _)| *of == kind).map(|(_, at)| *at);
    let special = format!("{kind}.{name}");
    let said = data::label("field", &special);
    if said != special {
        return said;
    }
    let label = own
        .into_iter()
        .flatten()
        .find_map(|begin| data::word(&format!("{begin}{name}")))
        .unwrap_or_else(|| data::label("field", name));
    match key {
        Some(key) => format!("{label} {key}"),
        None => label,
    }
}

/// The words of a code that says how a record stands.
pub(crate) fn state_words(kind: &str, code: &str) -> String {
    let field = match kind {
        "initiative" => "stage",
        "document" => "validity",
        _ => "state",
    };
    code_words(field, code).unwrap_or_else(|| code.to_owned())
}

fn code_words(field: &str, code: &str) -> Option<String> {
    let is_code = code.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let begins = CODES.iter().find(|(of, _)| *of == field).map(|(_, at)| *at);
    begins
        .filter(|_| is_code)?
        .iter()
        .find_map(|begin| data::word(&format!("{begin}{code}")))
}

/// A value as a person says it; `None` where nothing stands.
pub(crate) fn value_words(
    r: &Reader<'_>,
    kind: &str,
    field: &str,
    value: &Value,
) -> store::Result<Option<String>> {
    let name = field.split('/').next().unwrap_or(field);
    let words = match value {
        Value::Null | Value::Unknown(_) => return Ok(None),
        Value::Bool(yes) => Some(data::label("field", if *yes { "yes" } else { "no" })),
        Value::Int(number) => Some(domain::number::show(*number)),
        Value::Text(text) => Some(text_words(kind, name, text)),
        Value::Bytes(bytes) => linked(r, bytes)?,
        Value::List(values) => {
            let mut all = Vec::new();
            for value in values {
                all.extend(value_words(r, kind, field, value)?);
            }
            Some(all.join(", "))
        }
        // The order of saying: what it is, then on which day, then the rest.
        Value::Map(map) => {
            let mut parts: Vec<(u8, String)> = Vec::new();
            for (part, value) in map {
                let order = match part.as_str() {
                    "code" | "comparator" => 0,
                    "day" | "on" | "number" => 1,
                    _ => 2,
                };
                let words = value_words(r, kind, part, value)?;
                parts.extend(words.map(|words| (order, words)));
            }
            parts.sort_by_key(|(order, _)| *order);
            let words: Vec<String> = parts.into_iter().map(|(_, words)| words).collect();
            Some(words.join(" "))
        }
    };
    Ok(words.filter(|words| !words.is_empty()).map(cut))
}

fn text_words(kind: &str, field: &str, text: &str) -> String {
    if let Some(words) = code_words(field, text) {
        return words;
    }
    if kind == "entry" && field == "kind" {
        return data::kind_label(text);
    }
    match (text.len() == 10).then(|| text.parse()) {
        Some(Ok(date)) => day::show(date),
        _ => text.to_owned(),
    }
}

fn linked(r: &Reader<'_>, bytes: &[u8]) -> store::Result<Option<String>> {
    let Ok(id) = RecordId::from_slice(bytes) else {
        return Ok(None);
    };
    let Some(record) = r.record(id)? else {
        return Ok(Some(data::label("field", "unknown_record")));
    };
    records::title(r, &record).map(Some)
}

fn cut(words: String) -> String {
    match words.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}
