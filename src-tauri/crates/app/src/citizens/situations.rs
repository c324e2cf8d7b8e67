//! Situation notes (nắm tình hình): private, they never leave the machine.

use super::api::*;
use crate::App;
use crate::error::{AppError, Result};
use crate::fields;
use crate::journal;
use crate::open::record_id;
use crate::wire::{ById, Nothing};
use protocol::{Field, RecordId, Value};
use store::kinds::SITUATION;
use store::rows;

/// Every note, the youngest first.
pub fn list(app: &App, _: Nothing) -> Result<Vec<SituationRow>> {
    let all = app.read(|r| r.situations())?;
    all.into_iter().map(|row| shown(app, row)).collect()
}

/// Writes a note, of today unless said otherwise.
pub fn add(app: &App, input: AddSituation) -> Result<SituationRow> {
    let today = app.today()?;
    fields::all_well(vec![
        fields::required("content", &input.content),
        fields::day_problem("date", &input.date, today),
    ])?;
    let date = match input.date.trim() {
        "" => Value::Text(today.to_string()),
        typed => fields::day_value(typed, today),
    };
    let mut typed = vec![
        (Field::plain("date"), date),
        fields::text_field("place", &input.place),
        fields::text_field("topic", &input.topic),
        fields::text_field("content", &input.content),
    ];
    typed.retain(|(_, value)| *value != Value::Null);
    let record = app.new_record();
    app.write(|w| Ok(w.create(&SITUATION, record, typed)?))?;
    shown(app, existing(app, record)?)
}

/// Changes fields of a note; a day that cannot be read is kept as typed and named.
pub fn edit(app: &App, input: EditSituation) -> Result<SituationRow> {
    let record = record_id(&input.id)?;
    existing(app, record)?;
    let today = app.today()?;
    let typed = input
        .edits
        .iter()
        .map(|edit| match edit {
            SituationEdit::Date(text) => (Field::plain("date"), fields::day_value(text, today)),
            SituationEdit::Place(text) => fields::text_field("place", text),
            SituationEdit::Topic(text) => fields::text_field("topic", text),
            SituationEdit::Content(text) => fields::text_field("content", text),
        })
        .collect();
    app.write(|w| Ok(w.set(&SITUATION, record, typed)?))?;
    shown(app, existing(app, record)?)
}

/// Puts a note into the bin.
pub fn remove(app: &App, input: ById) -> Result<Nothing> {
    let record = record_id(&input.id)?;
    existing(app, record)?;
    app.write(|w| Ok(w.delete(&SITUATION, record)?))?;
    Ok(Nothing {})
}

fn existing(app: &App, record: RecordId) -> Result<rows::SituationRow> {
    app.read(|r| r.situation(record))?
        .ok_or_else(|| AppError::with_detail("not-found", record))
}

fn shown(app: &App, row: rows::SituationRow) -> Result<SituationRow> {
    let notes = app.read(|r| r.notes_of(row.id))?;
    let problems = fields::problems_of(&notes, &journal::kinds(app)?, app.today()?);
    Ok(SituationRow {
        id: row.id.to_string(),
        date: row.date,
        place: row.place,
        topic: row.topic,
        content: row.content.unwrap_or_default(),
        problems,
    })
}
