//! From heads to typed rows. What does not fit its column is listed and stops nothing.

use crate::bin;
use crate::error::Result;
use crate::heads;
use crate::kinds::{self, Column, Kind, Shape};
use crate::revisions::kind_of;
use crate::search;
use protocol::heads::Head;
use protocol::{Field, RecordId, Value};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params, params_from_iter};
use std::collections::BTreeMap;

type Fields = BTreeMap<Field, Vec<Head>>;

/// Writes the typed rows of one record anew.
pub(crate) fn project(db: &Connection, record: RecordId) -> Result<()> {
    let Some(kind) = kind_of(db, record)?.and_then(|code| kinds::of_code(&code)) else {
        return Ok(());
    };
    let fields = heads::of_record(db, record)?;
    db.prepare_cached("delete from unprojected where record = ?1")?
        .execute([record.as_bytes()])?;
    project_row(db, record, kind, &fields)?;
    let alive = is_alive(&fields);
    bin::note(db, record, kind, &fields, alive)?;
    search::index(db, record, kind, &fields, alive)?;
    for set in kind.sets {
        db.prepare_cached(&format!("delete from {} where record = ?1", set.table))?
            .execute([record.as_bytes()])?;
        for (field, heads) in fields.iter().filter(|(field, _)| field.name == set.field) {
            let shown = heads::shown_value(heads);
            if shown == Value::Null {
                continue;
            }
            let values = fit_all(db, record, field, set.columns, |_| shown.clone())?;
            let lead = vec![blob(record), Sql::Text(heads::key_of(field).to_owned())];
            write_row(db, set.table, &["record", "key"], set.columns, lead, values)?;
        }
    }
    Ok(())
}

/// Whether a record stands: it was not deleted, or something in it was written that the deletion
/// did not see.
pub(crate) fn is_alive(fields: &Fields) -> bool {
    let deleted = fields
        .get(&Field::plain(kinds::DELETED))
        .map_or(Value::Null, |heads| heads::shown_value(heads));
    let Value::List(seen) = deleted else {
        return deleted == Value::Null;
    };
    fields
        .iter()
        .filter(|(field, _)| field.name != kinds::DELETED)
        .flat_map(|(_, heads)| heads)
        .any(|head| !seen.contains(&Value::Bytes(head.name.as_bytes().to_vec())))
}

fn project_row(db: &Connection, record: RecordId, kind: &Kind, fields: &Fields) -> Result<()> {
    let shown = |column: &Column| {
        fields
            .get(&Field::plain(column.field))
            .map_or(Value::Null, |heads| heads::shown_value(heads))
    };
    let mut values = Vec::with_capacity(kind.columns.len());
    for column in kind.columns {
        let field = Field::plain(column.field);
        values.extend(fit_all(
            db,
            record,
            &field,
            std::slice::from_ref(column),
            shown,
        )?);
    }
    let lead = vec![blob(record), Sql::Integer(i64::from(is_alive(fields)))];
    write_row(
        db,
        kind.table,
        &["record", "alive"],
        kind.columns,
        lead,
        values,
    )
}

fn fit_all(
    db: &Connection,
    record: RecordId,
    field: &Field,
    columns: &[Column],
    shown: impl Fn(&Column) -> Value,
) -> Result<Vec<Sql>> {
    let mut values = Vec::with_capacity(columns.len());
    for column in columns {
        let whole = shown(column);
        let has_parts = matches!(whole, Value::Null | Value::Map(_));
        let value = match column.part {
            Some(part) if has_parts => part_of(whole, part),
            _ => whole,
        };
        let fitting = match column.part {
            Some(_) if !has_parts => None,
            _ => fit(&value, column.shape),
        };
        if fitting.is_none() {
            list_unprojected(db, record, field, &value)?;
        }
        values.push(fitting.unwrap_or(Sql::Null));
    }
    Ok(values)
}

fn part_of(value: Value, part: &str) -> Value {
    match value {
        Value::Map(mut map) => map.remove(part).unwrap_or(Value::Null),
        _ => Value::Null,
    }
}

/// The value as its column holds it; `None` where it does not fit.
fn fit(value: &Value, shape: Shape) -> Option<Sql> {
    match (value, shape) {
        (Value::Null, _) => Some(Sql::Null),
        (value, Shape::Json) => Some(Sql::Text(json(value))),
        (Value::Text(text), Shape::Text) => Some(Sql::Text(text.clone())),
        (Value::Int(number), Shape::Int) => Some(Sql::Integer(*number)),
        (Value::Text(text), Shape::Day) => {
            let day = chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
            (text.len() == 10).then(|| Sql::Text(day.to_string()))
        }
        (Value::Bytes(bytes), Shape::Link) if bytes.len() == 16 => Some(Sql::Blob(bytes.clone())),
        _ => None,
    }
}

fn json(value: &Value) -> String {
    fn of(value: &Value) -> serde_json::Value {
        match value {
            Value::Null | Value::Unknown(_) => serde_json::Value::Null,
            Value::Bool(yes) => (*yes).into(),
            Value::Int(number) => (*number).into(),
            Value::Text(text) => text.as_str().into(),
            Value::Bytes(bytes) => protocol::ids::to_hex(bytes).into(),
            Value::List(values) => values.iter().map(of).collect(),
            Value::Map(map) => map
                .iter()
                .map(|(key, value)| (key.clone(), of(value)))
                .collect(),
        }
    }
    of(value).to_string()
}

fn list_unprojected(db: &Connection, record: RecordId, field: &Field, value: &Value) -> Result<()> {
    let typed = match value {
        Value::Text(text) => text.clone(),
        other => json(other),
    };
    db.prepare_cached(
        "insert or replace into unprojected (record, field, key, typed) values (?1, ?2, ?3, ?4)",
    )?
    .execute(params![
        record.as_bytes(),
        field.name,
        heads::key_of(field),
        typed
    ])?;
    Ok(())
}

fn write_row(
    db: &Connection,
    table: &str,
    lead_columns: &[&str],
    columns: &[Column],
    lead: Vec<Sql>,
    values: Vec<Sql>,
) -> Result<()> {
    let names: Vec<&str> = lead_columns
        .iter()
        .copied()
        .chain(columns.iter().map(|column| column.column))
        .collect();
    let marks: Vec<String> = (1..=names.len()).map(|at| format!("?{at}")).collect();
    let sql = format!(
        "insert or replace into {table} ({}) values ({})",
        names.join(", "),
        marks.join(", ")
    );
    db.prepare_cached(&sql)?
        .execute(params_from_iter(lead.into_iter().chain(values)))?;
    Ok(())
}

fn blob(record: RecordId) -> Sql {
    Sql::Blob(record.as_bytes().to_vec())
}
