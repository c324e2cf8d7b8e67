//! Dialogues with citizens: planned, noticed, held, published.

use super::api::*;
use crate::App;
use crate::calendar;
use crate::error::{AppError, Result};
use crate::fields::{self, Typed};
use crate::journal;
use crate::open::record_id;
use crate::show::due_view;
use crate::wire::{ById, Nothing};
use domain::Day;
use domain::calendar::WorkingDays;
use domain::citizens::DialogueDays;
use domain::entry::Kinds;
use domain::task::TaskState;
use protocol::{Field, RecordId, Value};
use store::kinds::DIALOGUE;
use store::rows;

/// Every dialogue, the youngest first.
pub fn list(app: &App, _: Nothing) -> Result<Vec<DialogueRow>> {
    let today = app.today()?;
    let kinds = journal::kinds(app)?;
    let worked = calendar::worked(app)?;
    let all = app.read(|r| r.dialogues())?;
    all.into_iter()
        .map(|row| {
            let notes = app.read(|r| r.notes_of(row.id))?;
            Ok(shown(row, &notes, &kinds, today, &worked))
        })
        .collect()
}

/// Plans a dialogue.
pub fn add(app: &App, input: AddDialogue) -> Result<DialogueRow> {
    let today = app.today()?;
    fields::all_well(vec![
        fields::required("topic", &input.topic),
        fields::day_problem("planned_on", &input.planned_on, today),
    ])?;
    let mut typed = vec![
        fields::text_field("topic", &input.topic),
        (
            Field::plain("planned_on"),
            fields::day_value(&input.planned_on, today),
        ),
        fields::text_field("place", &input.place),
        fields::text_field("chair", &input.chair),
    ];
    typed.retain(|(_, value)| *value != Value::Null);
    let record = app.new_record();
    app.write(|w| Ok(w.create(&DIALOGUE, record, typed)?))?;
    one(app, record)
}

/// Changes fields of a dialogue; what cannot be read is kept as typed and named.
pub fn edit(app: &App, input: EditDialogue) -> Result<DialogueRow> {
    let record = record_id(&input.id)?;
    let today = app.today()?;
    let known = existing(app, record)?;
    let typed = input
        .edits
        .iter()
        .map(|edit| field_of(edit, &known, today))
        .collect();
    app.write(|w| Ok(w.set(&DIALOGUE, record, typed)?))?;
    one(app, record)
}

/// Puts a dialogue into the bin.
pub fn remove(app: &App, input: ById) -> Result<Nothing> {
    let record = record_id(&input.id)?;
    existing(app, record)?;
    app.write(|w| Ok(w.delete(&DIALOGUE, record)?))?;
    Ok(Nothing {})
}

fn field_of(edit: &DialogueEdit, known: &rows::DialogueRow, today: Day) -> Typed {
    use DialogueEdit as E;
    let day = |name: &str, text: &str| (Field::plain(name), fields::day_value(text, today));
    match edit {
        E::Topic(text) => fields::text_field("topic", text),
        E::PlannedOn(text) => day("planned_on", text),
        E::Place(text) => fields::text_field("place", text),
        E::Chair(text) => fields::text_field("chair", text),
        E::Audience(text) => fields::text_field("audience", text),
        E::NoticedOn(text) => day("noticed_on", text),
        E::HeldOn(text) => {
            let entry = known
                .entry
                .map_or(Value::Null, |id| Value::Bytes(id.as_bytes().to_vec()));
            let on = fields::day_value(text, today);
            let value = fields::map_value([("on", on), ("entry", entry)]);
            (Field::plain("held"), value)
        }
        E::PublishedOn(text) => day("published_on", text),
        E::Cancelled(reason) if reason.trim().is_empty() => {
            (Field::plain("cancelled"), Value::Null)
        }
        E::Cancelled(reason) => {
            let on = Value::Text(today.to_string());
            let value = fields::map_value([("on", on), ("reason", fields::text_value(reason))]);
            (Field::plain("cancelled"), value)
        }
        E::Note(text) => fields::text_field("note", text),
    }
}

fn existing(app: &App, record: RecordId) -> Result<rows::DialogueRow> {
    app.read(|r| r.dialogue(record))?
        .ok_or_else(|| AppError::with_detail("not-found", record))
}

fn one(app: &App, record: RecordId) -> Result<DialogueRow> {
    let row = existing(app, record)?;
    let notes = app.read(|r| r.notes_of(record))?;
    let worked = calendar::worked(app)?;
    Ok(shown(
        row,
        &notes,
        &journal::kinds(app)?,
        app.today()?,
        &worked,
    ))
}

/// The days of a dialogue, which give its state and its reminders.
fn days_of(row: &rows::DialogueRow) -> DialogueDays {
    DialogueDays {
        planned_on: row.planned_on,
        noticed_on: row.noticed_on,
        held_on: row.held_on,
        published_on: row.published_on,
        is_cancelled: row.cancelled_on.is_some(),
    }
}

fn shown(
    row: rows::DialogueRow,
    notes: &[rows::FieldNote],
    kinds: &Kinds,
    today: Day,
    worked: &WorkingDays,
) -> DialogueRow {
    let days = days_of(&row);
    DialogueRow {
        id: row.id.to_string(),
        topic: row.topic.unwrap_or_default(),
        planned_on: row.planned_on,
        place: row.place,
        chair: row.chair,
        audience: row.audience,
        noticed_on: row.noticed_on,
        notice_by: days.notice_by(),
        held_on: row.held_on,
        published_on: row.published_on,
        publish_by: days.publish_by(),
        cancelled_reason: row.cancelled_reason,
        state: days.state(),
        next: days
            .next()
            .map(|due| due_view(due, TaskState::Todo, today, worked)),
        matters: row.matters,
        note: row.note,
        problems: fields::problems_of(notes, kinds, today),
    }
}
