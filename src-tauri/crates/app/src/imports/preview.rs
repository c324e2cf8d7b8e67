//! What an import would do, shown before it is done.

use super::api::*;
use super::compare::{self, Row};
use super::fill;
use super::plan::{self, Table, number};
use crate::App;
use crate::data;
use crate::error::Result;
use intake::table::{self, Read, Register, Value as Said};
use protocol::{Field, Value};
use std::collections::BTreeMap;

/// Rows of each kind that a screen is given.
const ROWS_SHOWN: usize = 300;
const CELLS_SHOWN: usize = 20;
const SAMPLES: usize = 3;

/// Reads the file and shows each row beside what is kept; nothing is written.
pub fn preview(app: &App, input: PreviewImport) -> Result<ImportPreview> {
    let table = plan::open(app, &input.path, &input.choice())?;
    let rows = if table.missing().is_empty() {
        compare::rows(app, &table)?
    } else {
        Vec::new()
    };
    Ok(ImportPreview {
        columns: columns(&table, &rows),
        fields: fields(&table),
        missing: table.missing(),
        counts: counts(&table, &rows),
        problems: problems(&table, &rows),
        rows: shown(&table, &rows),
        left_out: left_out(&table),
        head: table.plan.head.map(|(first, _)| number(first)),
        register: table.plan.register,
        file_hash: table.file_hash,
        encoding: table.encoding,
        sheets: table.sheets,
        sheet: table.sheet,
        remembered: table.remembered,
        cut: table.cut,
    })
}

fn columns(table: &Table, rows: &[Row]) -> Vec<ImportColumn> {
    let first = table.plan.head.map_or(0, |(_, last)| last + 1);
    table
        .plan
        .columns
        .iter()
        .filter(|column| column.field.as_deref() != Some(table::ID))
        .map(|column| {
            let below = table.grid.rows.iter().skip(first);
            let cells = below.filter_map(|row| row.get(column.at));
            let samples = cells
                .map(table::Cell::shown)
                .filter(|text| !text.is_empty());
            let wrong = rows.iter().flat_map(|row| &row.line.cells);
            let wrong = wrong.filter(|cell| cell.column == column.at && cell.problem.is_some());
            ImportColumn {
                at: small(column.at),
                letter: letter(column.at),
                heading: column.heading.clone(),
                field: column.field.clone(),
                samples: samples.take(SAMPLES).collect(),
                problems: small(wrong.count()),
            }
        })
        .collect()
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A, B, …, Z, AA as Excel counts columns.
fn letter(mut at: usize) -> String {
    let mut out = String::new();
    loop {
        out.insert(0, char::from(b'A' + (at % 26) as u8));
        if at < 26 {
            return out;
        }
        at = at / 26 - 1;
    }
}

fn fields(table: &Table) -> Vec<FieldChoice> {
    let label = |name: &str| {
        let code = name.strip_prefix("figure/")?;
        table.kinds.figure(code).map(|figure| figure.label.clone())
    };
    table
        .fields
        .iter()
        .map(|field| FieldChoice {
            label: label(&field.name),
            name: field.name.clone(),
            required: field.required,
        })
        .collect()
}

fn counts(table: &Table, rows: &[Row]) -> ImportCounts {
    let of = |status: RowStatus| small(rows.iter().filter(|row| row.status == status).count());
    ImportCounts {
        new: of(RowStatus::New),
        known: of(RowStatus::Known),
        differs: of(RowStatus::Differs),
        invalid: of(RowStatus::Invalid),
        left_out: small(table.lines.left_out.len()),
    }
}

fn problems(table: &Table, rows: &[Row]) -> Vec<ColumnProblem> {
    let mut found: BTreeMap<(usize, &str), ColumnProblem> = BTreeMap::new();
    let cells = rows
        .iter()
        .filter(|row| row.status == RowStatus::Invalid)
        .flat_map(|row| row.line.cells.iter().map(move |cell| (row, cell)));
    for (row, cell) in cells {
        let Some(code) = cell.problem else { continue };
        let heading = table
            .plan
            .columns
            .iter()
            .find(|column| column.at == cell.column);
        let slot = found
            .entry((cell.column, code))
            .or_insert_with(|| ColumnProblem {
                at: small(cell.column),
                heading: heading
                    .map(|column| column.heading.clone())
                    .unwrap_or_default(),
                code: code.to_owned(),
                count: 0,
                cells: Vec::new(),
            });
        slot.count += 1;
        if slot.cells.len() < CELLS_SHOWN {
            slot.cells.push(ProblemCell {
                cell: format!("{}{}", letter(cell.column), number(row.line.row)),
                typed: cell.typed.clone(),
            });
        }
    }
    found.into_values().collect()
}

fn shown(table: &Table, rows: &[Row]) -> Vec<ImportRow> {
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    let few = rows.iter().filter(|row| {
        let count = left.entry(row.status.code()).or_default();
        *count += 1;
        *count <= ROWS_SHOWN
    });
    few.map(|row| one(table, row)).collect()
}

fn one(table: &Table, row: &Row) -> ImportRow {
    let register = table.plan.register;
    let key = table.fields.first().map_or("", |field| field.name.as_str());
    let title = row.line.cells.iter().find(|cell| cell.field == key);
    let cell = |cell: &Read| ImportCell {
        field: cell.field.clone(),
        typed: cell.typed.clone(),
        read: read(table, cell),
        problem: cell.problem.map(str::to_owned),
    };
    ImportRow {
        row: number(row.line.row),
        status: row.status,
        id: row.is_kept.then(|| row.record.to_string()),
        title: title.map(|cell| cell.typed.clone()).unwrap_or_default(),
        cells: row.line.cells.iter().map(cell).collect(),
        changes: row
            .changed
            .iter()
            .flat_map(|(field, new)| changes(table, register, row, field, new))
            .collect(),
    }
}

/// One change a cell: of a field of several parts, those that differ.
fn changes(
    table: &Table,
    register: Register,
    row: &Row,
    field: &Field,
    new: &Value,
) -> Vec<ValueChange> {
    let old = row.before.get(field).cloned().unwrap_or(Value::Null);
    let name = match &field.key {
        Some(key) => format!("{}/{key}", field.name),
        None => field.name.clone(),
    };
    let part = |value: &Value, part: &str| match value {
        Value::Map(map) => map.get(part).cloned().unwrap_or(Value::Null),
        _ => Value::Null,
    };
    let say = |name: &str, old: &Value, new: &Value| ValueChange {
        field: name.to_owned(),
        old: words(table, name, old),
        new: words(table, name, new),
    };
    if name == "due" {
        return vec![say("due", &part(&old, "day"), &part(new, "day"))];
    }
    let cells = row.line.cells.iter();
    let parts: Vec<_> = cells
        .filter_map(|cell| {
            let (of, name) = fill::part_of(register, &cell.field)?;
            (of == name_of(field)).then_some((cell.field.as_str(), name))
        })
        .collect();
    if parts.is_empty() {
        return vec![say(&name, &old, new)];
    }
    let differ = parts
        .into_iter()
        .map(|(cell, name)| (cell, part(&old, name), part(new, name)))
        .filter(|(_, old, new)| old != new);
    differ
        .map(|(cell, old, new)| say(cell, &old, &new))
        .collect()
}

fn name_of(field: &Field) -> &str {
    &field.name
}

/// A stored value as a person reads it.
fn words(table: &Table, field: &str, value: &Value) -> String {
    match value {
        Value::Null | Value::Bytes(_) => String::new(),
        Value::Int(number) => domain::number::show(*number),
        Value::Text(text) => match text.parse() {
            Ok(day) => domain::day::show(day),
            Err(_) => coded(table, field, text),
        },
        _ => String::new(),
    }
}

/// The words of a code in its list, else the text itself.
fn coded(table: &Table, field: &str, text: &str) -> String {
    if field == "kind" {
        return table.kinds.label(text).to_owned();
    }
    let group = match field {
        "state" | "stage" | "field_of_life" | "form" | "holder" => field,
        _ => return text.to_owned(),
    };
    let label = data::label(group, text);
    if label.is_empty() {
        text.to_owned()
    } else {
        label
    }
}

/// A cell as it was read.
fn read(table: &Table, cell: &Read) -> String {
    match &cell.value {
        Said::Nothing => String::new(),
        Said::Text(text) => text.clone(),
        Said::Day(day) => domain::day::show(*day),
        Said::Due(day, comparator) => {
            let day = domain::day::show(*day);
            match comparator {
                domain::due::Comparator::Before => {
                    format!("{} {day}", data::label("word", "before"))
                }
                domain::due::Comparator::By => day,
            }
        }
        Said::Number(number) => domain::number::show(*number),
        Said::Code(code) => coded(table, &cell.field, code),
    }
}

fn left_out(table: &Table) -> Vec<RowLeftOut> {
    let all = table.lines.left_out.iter().take(ROWS_SHOWN);
    all.map(|row| RowLeftOut {
        row: number(row.row),
        why: row.why,
        text: row.text.clone(),
    })
    .collect()
}
