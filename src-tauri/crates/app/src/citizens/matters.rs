//! Matters that citizens raised: listed until answered, counted for the report.

use super::api::*;
use crate::App;
use crate::calendar;
use crate::error::{AppError, Result};
use crate::fields::{self, Typed};
use crate::journal;
use crate::open::record_id;
use crate::reports;
use crate::show::{due_of, due_view};
use crate::wire::{ById, Nothing};
use domain::Day;
use domain::calendar::WorkingDays;
use domain::citizens::{MatterFacts, MatterSource};
use domain::entry::Kinds;
use domain::initiative::FieldOfLife;
use domain::task::TaskState;
use protocol::{Field, RecordId, Value};
use store::kinds::MATTER;
use store::rows;

/// The matters, the unanswered first, and the counts of the window of the next report.
pub fn list(app: &App, _: Nothing) -> Result<MatterList> {
    let today = app.today()?;
    let (all, notes) = app.read(|r| {
        let all = r.matters()?;
        let notes = all
            .iter()
            .map(|row| r.notes_of(row.id))
            .collect::<store::Result<Vec<_>>>()?;
        Ok((all, notes))
    })?;
    let kinds = journal::kinds(app)?;
    let worked = calendar::worked(app)?;
    let (from, to) = reports::current_window(app)?;
    let facts: Vec<MatterFacts> = all.iter().map(facts).collect();
    let count = |keep: &dyn Fn(&MatterFacts) -> bool| {
        u32::try_from(facts.iter().filter(|one| keep(one)).count()).unwrap_or(u32::MAX)
    };
    Ok(MatterList {
        counts: MatterCounts {
            raised: count(&|one| one.is_raised_within(from, to)),
            answered: count(&|one| one.is_answered_within(from, to)),
            open: count(&|one| one.is_open_on(today)),
            late: count(&|one| one.is_late_on(today)),
            crowded: count(&|one| one.crowded && one.is_raised_within(from, to)),
            prolonged: count(&|one| one.prolonged && one.is_open_on(today)),
        },
        rows: all
            .into_iter()
            .zip(notes)
            .map(|(row, notes)| shown(row, &notes, &kinds, today, &worked))
            .collect(),
    })
}

/// A matter as the counts of a report ask.
pub(crate) fn facts(row: &rows::MatterRow) -> MatterFacts {
    MatterFacts {
        id: row.id.to_string(),
        raised_on: row.raised_on,
        answered_on: row.answered_on,
        last_day: due_of(row.due_day, row.due_comparator.as_deref()).map(|due| due.last_day()),
        crowded: row.crowded,
        prolonged: row.prolonged,
    }
}

/// Notes a matter, raised today unless said otherwise.
pub fn add(app: &App, input: AddMatter) -> Result<MatterRow> {
    let today = app.today()?;
    fields::all_well(vec![
        fields::required("gist", &input.gist),
        fields::day_problem("raised_on", &input.raised_on, today),
        fields::day_problem("due", &input.due, today),
    ])?;
    let raised = match input.raised_on.trim() {
        "" => Value::Text(today.to_string()),
        typed => fields::day_value(typed, today),
    };
    let mut typed = vec![
        fields::text_field("gist", &input.gist),
        fields::code_field("source", input.source.map(MatterSource::code)),
        fields::code_field("field_of_life", input.field_of_life.map(FieldOfLife::code)),
        fields::text_field("place", &input.place),
        (Field::plain("raised_on"), raised),
        fields::text_field("answerer", &input.answerer),
        fields::due_field(&input.due, domain::due::Comparator::By.code(), today),
        fields::link_field("entry", input.entry.as_deref())?,
        fields::link_field("dialogue", input.dialogue.as_deref())?,
    ];
    typed.retain(|(_, value)| *value != Value::Null);
    let record = app.new_record();
    app.write(|w| Ok(w.create(&MATTER, record, typed)?))?;
    one(app, record)
}

/// Changes fields of a matter; what cannot be read is kept as typed and named.
pub fn edit(app: &App, input: EditMatter) -> Result<MatterRow> {
    let record = record_id(&input.id)?;
    let today = app.today()?;
    let known = existing(app, record)?;
    let mut answer = Answer {
        on: known
            .answered_on
            .map_or(Value::Null, |day| Value::Text(day.to_string())),
        result: fields::text_value(known.result.as_deref().unwrap_or_default()),
    };
    let mut typed = Vec::with_capacity(input.edits.len());
    for edit in &input.edits {
        typed.push(field_of(edit, &mut answer, today)?);
    }
    app.write(|w| Ok(w.set(&MATTER, record, typed)?))?;
    one(app, record)
}

/// Puts a matter into the bin.
pub fn remove(app: &App, input: ById) -> Result<Nothing> {
    let record = record_id(&input.id)?;
    existing(app, record)?;
    app.write(|w| Ok(w.delete(&MATTER, record)?))?;
    Ok(Nothing {})
}

fn field_of(edit: &MatterEdit, answer: &mut Answer, today: Day) -> Result<Typed> {
    use MatterEdit as E;
    let flag = |name: &str, yes: bool| {
        let value = if yes { Value::Int(1) } else { Value::Null };
        (Field::plain(name), value)
    };
    Ok(match edit {
        E::Gist(text) => fields::text_field("gist", text),
        E::Source(code) => fields::code_field("source", code.map(MatterSource::code)),
        E::FieldOfLife(code) => fields::code_field("field_of_life", code.map(FieldOfLife::code)),
        E::Place(text) => fields::text_field("place", text),
        E::RaisedOn(text) => (Field::plain("raised_on"), fields::day_value(text, today)),
        E::Answerer(text) => fields::text_field("answerer", text),
        E::Due(text, comparator) => fields::due_field(text, comparator.code(), today),
        E::AnsweredOn(text) => {
            answer.on = fields::day_value(text, today);
            answer.field()
        }
        E::Result(text) => {
            answer.result = fields::text_value(text);
            answer.field()
        }
        E::Crowded(yes) => flag("crowded", *yes),
        E::Prolonged(yes) => flag("prolonged", *yes),
        E::Entry(id) => fields::link_field("entry", id.as_deref())?,
        E::Dialogue(id) => fields::link_field("dialogue", id.as_deref())?,
        E::Note(text) => fields::text_field("note", text),
    })
}

/// Day and result of an answer are true or false together.
struct Answer {
    on: Value,
    result: Value,
}

impl Answer {
    fn field(&self) -> Typed {
        let parts = [("on", self.on.clone()), ("result", self.result.clone())];
        (Field::plain("answered"), fields::map_value(parts))
    }
}

fn existing(app: &App, record: RecordId) -> Result<rows::MatterRow> {
    app.read(|r| r.matter(record))?
        .ok_or_else(|| AppError::with_detail("not-found", record))
}

fn one(app: &App, record: RecordId) -> Result<MatterRow> {
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

fn shown(
    row: rows::MatterRow,
    notes: &[rows::FieldNote],
    kinds: &Kinds,
    today: Day,
    worked: &WorkingDays,
) -> MatterRow {
    let state = match row.answered_on {
        Some(_) => TaskState::Done,
        None => TaskState::Todo,
    };
    let due = due_of(row.due_day, row.due_comparator.as_deref());
    MatterRow {
        id: row.id.to_string(),
        raised_on: row.raised_on,
        source: row.source.as_deref().and_then(MatterSource::from_code),
        field_of_life: row
            .field_of_life
            .as_deref()
            .and_then(FieldOfLife::from_code),
        place: row.place,
        gist: row.gist.unwrap_or_default(),
        answerer: row.answerer,
        due: due.map(|due| due_view(due, state, today, worked)),
        answered_on: row.answered_on,
        result: row.result,
        crowded: row.crowded,
        prolonged: row.prolonged,
        entry: row.entry.map(|id| id.to_string()),
        dialogue: row.dialogue.map(|id| id.to_string()),
        note: row.note,
        problems: fields::problems_of(notes, kinds, today),
    }
}
