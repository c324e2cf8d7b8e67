//! The journal: what was done, on which day, with the figures of its kind.

pub mod api;
mod kinds;
pub(crate) mod sums;

use crate::App;
use crate::error::{AppError, Result};
use crate::fields::{self, Typed};
use crate::open::record_id;
use crate::wire::{ById, FigureTyped, FigureValue, Link, Nothing};
use api::*;
use domain::Day;
use domain::entry::Kinds;
use domain::{Problem, day};
pub(crate) use kinds::kinds;
pub use kinds::{edit_kind, list_kinds};
use protocol::{Field, RecordId, Value};
use store::kinds::ENTRY;
use store::rows::{self, EntryFilter};

/// Entries in a list that asks for no limit.
const PAGE: u32 = 200;

/// Entries of a span of days and a kind, newest first, with the sums of all of them.
pub fn list(app: &App, input: ListEntries) -> Result<EntryList> {
    let today = app.today()?;
    fields::all_well(vec![
        fields::day_problem("from", &input.from, today),
        fields::day_problem("to", &input.to, today),
    ])?;
    let filter = EntryFilter {
        from: day::parse(&input.from, today).ok(),
        to: day::parse(&input.to, today).ok(),
        kind: Some(input.kind).filter(|kind| !kind.is_empty()),
        ..EntryFilter::default()
    };
    let limit = if input.limit == 0 { PAGE } else { input.limit };
    let kinds = kinds(app)?;
    let rows = app.read(|r| r.entries(&filter, input.offset, limit))?;
    let counted = sums::of(app, &filter)?;
    let sums = kinds
        .figures
        .iter()
        .filter_map(|figure| {
            let value = *counted.figures.get(&figure.code)?;
            Some(FigureValue {
                code: figure.code.clone(),
                value,
            })
        })
        .collect();
    Ok(EntryList {
        rows: rows_of(app, rows, &kinds, today)?,
        total: counted.total,
        sums,
    })
}

/// Adds an entry; every problem is named, and nothing is kept before all are mended.
pub fn add(app: &App, input: AddEntry) -> Result<EntryRow> {
    let today = app.today()?;
    let kinds = kinds(app)?;
    fields::all_well(problems_of_new(&input, &kinds, today))?;
    let date = day::parse(&input.date, today).unwrap_or(today);
    let mut typed: Vec<Typed> = vec![
        (Field::plain("date"), Value::Text(date.to_string())),
        fields::code_field("kind", Some(&input.kind)),
        fields::text_field("place", &input.place),
        fields::text_field("content", &input.content),
        fields::link_field("task", known_task(app, input.task.as_deref())?)?,
        fields::link_field(
            "initiative",
            known_initiative(app, input.initiative.as_deref())?,
        )?,
    ];
    for figure in &input.figures {
        typed.push(fields::figure_field(&figure.code, &figure.text, &kinds));
    }
    typed.retain(|(_, value)| *value != Value::Null);
    let record = app.new_record();
    app.write(|w| Ok(w.create(&ENTRY, record, typed)?))?;
    row(app, record)
}

fn problems_of_new(input: &AddEntry, kinds: &Kinds, today: Day) -> Vec<Option<Problem>> {
    let mut problems = vec![
        fields::day_problem("date", &input.date, today),
        fields::required("content", &input.content),
    ];
    let kind = kinds.kind(&input.kind);
    if kind.is_none() {
        problems.push(Some(Problem::typed("kind", "unknown-kind", &input.kind)));
    }
    for figure in input
        .figures
        .iter()
        .filter(|figure| !figure.text.trim().is_empty())
    {
        let foreign = kind.is_some_and(|kind| !kind.figures.contains(&figure.code));
        problems.push(
            match fields::figure_problem(&figure.code, &figure.text, kinds) {
                None if foreign => {
                    let field = format!("figure/{}", figure.code);
                    Some(Problem::typed(field, "figure-not-of-kind", &figure.text))
                }
                found => found,
            },
        );
    }
    problems
}

/// Changes fields of an entry; what cannot be read is kept as typed and named.
pub fn edit(app: &App, input: EditEntry) -> Result<EntryRow> {
    let record = record_id(&input.id)?;
    existing(app, record)?;
    let today = app.today()?;
    let kinds = kinds(app)?;
    let mut typed = Vec::new();
    for edit in &input.edits {
        typed.push(match edit {
            EntryEdit::Date(text) => (Field::plain("date"), fields::day_value(text, today)),
            EntryEdit::Kind(code) => fields::code_field("kind", Some(code)),
            EntryEdit::Place(text) => fields::text_field("place", text),
            EntryEdit::Content(text) => fields::text_field("content", text),
            EntryEdit::Task(id) => fields::link_field("task", id.as_deref())?,
            EntryEdit::Initiative(id) => fields::link_field("initiative", id.as_deref())?,
            EntryEdit::Figure(FigureTyped { code, text }) => {
                fields::figure_field(code, text, &kinds)
            }
        });
    }
    app.write(|w| Ok(w.set(&ENTRY, record, typed)?))?;
    row(app, record)
}

/// Puts an entry into the bin.
pub fn remove(app: &App, input: ById) -> Result<Nothing> {
    let record = record_id(&input.id)?;
    existing(app, record)?;
    app.write(|w| Ok(w.delete(&ENTRY, record)?))?;
    Ok(Nothing {})
}

/// Entries as screens show them.
pub(crate) fn rows_of(
    app: &App,
    rows: Vec<rows::EntryRow>,
    kinds: &Kinds,
    today: Day,
) -> Result<Vec<EntryRow>> {
    app.read(|r| {
        rows.into_iter()
            .map(|row| {
                let notes = r.notes_of(row.id)?;
                Ok(shown(row, &notes, kinds, today))
            })
            .collect()
    })
}

fn shown(row: rows::EntryRow, notes: &[rows::FieldNote], kinds: &Kinds, today: Day) -> EntryRow {
    let kind = row.kind.unwrap_or_default();
    let own = kinds
        .kind(&kind)
        .map(|kind| kind.figures.as_slice())
        .unwrap_or_default();
    let mut figures: Vec<FigureValue> = own
        .iter()
        .filter_map(|code| {
            let value = *row.figures.get(code)?;
            Some(FigureValue {
                code: code.clone(),
                value,
            })
        })
        .collect();
    // Figures typed under another kind stay in sight.
    figures.extend(
        row.figures
            .iter()
            .filter(|(code, _)| !own.contains(code))
            .map(|(code, value)| FigureValue {
                code: code.clone(),
                value: *value,
            }),
    );
    let link = |id: Option<RecordId>, title: Option<String>| {
        id.map(|id| Link {
            id: id.to_string(),
            title: title.unwrap_or_default(),
        })
    };
    EntryRow {
        id: row.id.to_string(),
        date: row.date,
        kind_label: kinds.label(&kind).to_owned(),
        kind,
        place: row.place,
        content: row.content.unwrap_or_default(),
        task: link(row.task, row.task_title),
        initiative: link(row.initiative, row.initiative_name),
        figures,
        problems: fields::problems_of(notes, kinds, today),
    }
}

fn row(app: &App, record: RecordId) -> Result<EntryRow> {
    let row = existing(app, record)?;
    let rows = rows_of(app, vec![row], &kinds(app)?, app.today()?)?;
    rows.into_iter()
        .next()
        .ok_or_else(|| AppError::with_detail("not-found", record))
}

fn existing(app: &App, record: RecordId) -> Result<rows::EntryRow> {
    let filter = EntryFilter {
        id: Some(record),
        ..EntryFilter::default()
    };
    app.read(|r| r.entries(&filter, 0, 1))?
        .into_iter()
        .next()
        .ok_or_else(|| AppError::with_detail("not-found", record))
}

fn known_task<'a>(app: &App, id: Option<&'a str>) -> Result<Option<&'a str>> {
    if let Some(id) = id.filter(|id| !id.is_empty()) {
        crate::tasks::existing(app, record_id(id)?)?;
    }
    Ok(id)
}

fn known_initiative<'a>(app: &App, id: Option<&'a str>) -> Result<Option<&'a str>> {
    if let Some(id) = id.filter(|id| !id.is_empty()) {
        crate::initiatives::existing(app, record_id(id)?)?;
    }
    Ok(id)
}
