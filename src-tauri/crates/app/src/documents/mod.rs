//! Incoming documents: reading one, accepting what was read, the register.

pub mod api;
mod reading;

use crate::App;
use crate::error::{AppError, Result};
use crate::fields::{self, Typed};
use crate::open::record_id;
use crate::tasks;
use crate::wire::{ById, Nothing};
use api::*;
use domain::due::DueState;
use domain::task::{TaskState, Whose};
use protocol::{Field, RecordId, Value};
pub(crate) use reading::duties_without_date;
pub use reading::{read, read_json};
use store::kinds::{DOCUMENT, TASK};
use store::rows;

/// What people call a document.
pub(crate) fn name_of(row: &rows::DocumentRow) -> String {
    domain::document::name(
        row.kind.as_deref(),
        row.number.as_deref(),
        row.subject.as_deref(),
    )
}

/// The id of a document: the same text is the same document on every machine, whatever its
/// number, which may be blank and restarts yearly.
pub(crate) fn document_id(text: &str) -> RecordId {
    RecordId::derived(&[b"document", intake::normal_form(text).as_bytes()])
}

/// The id of a task of a document: its place in it.
fn task_id(document: RecordId, path: &str) -> RecordId {
    RecordId::derived(&[b"task", document.as_bytes(), path.as_bytes()])
}

/// Keeps a document and the tasks that were ticked, as one step of undo.
///
/// Of a document that is in the register already only tasks that are new are kept: what a person
/// corrected there stays.
pub fn accept(app: &App, input: AcceptReading) -> Result<DocumentPage> {
    let today = app.today()?;
    reading::refuse_secrets(&input.text)?;
    let mut problems = vec![fields::required("text", &input.text)];
    problems.push(fields::day_problem("date", &input.date, today));
    for task in &input.tasks {
        problems.push(fields::day_problem(
            &format!("due/{}", task.path),
            &task.due,
            today,
        ));
    }
    fields::all_well(problems)?;
    let read = intake::read(&input.text);
    let document = document_id(&input.text);
    let is_known = app.read(|r| r.has_document(document))?;
    app.write(|w| {
        if !is_known {
            let typed = document_fields(&input, &read, today);
            w.create(&DOCUMENT, document, typed)?;
        }
        for (position, found) in read.tasks.iter().enumerate() {
            let Some(wanted) = input.tasks.iter().find(|task| task.path == found.path) else {
                continue;
            };
            let record = task_id(document, &found.path);
            if !w
                .reader()
                .tasks_of(document)?
                .iter()
                .any(|task| task.id == record)
            {
                let typed = task_fields(wanted, found, document, position, today);
                w.create(&TASK, record, typed)?;
            }
        }
        Ok(())
    })?;
    page(app, document)
}

fn document_fields(
    input: &AcceptReading,
    read: &intake::Reading,
    today: domain::Day,
) -> Vec<Typed> {
    let mut typed = vec![
        fields::text_field("kind", &input.kind),
        fields::text_field("number", &input.number),
        fields::text_field("symbol", read.symbol.as_deref().unwrap_or_default()),
        (Field::plain("date"), fields::day_value(&input.date, today)),
        fields::text_field("issuer", &input.issuer),
        fields::text_field("subject", &input.subject),
        fields::text_field("place", read.place.as_deref().unwrap_or_default()),
        (Field::plain("arrived_on"), Value::Text(today.to_string())),
        fields::text_field("text", &read.text),
    ];
    typed.retain(|(_, value)| *value != Value::Null);
    typed
}

fn task_fields(
    wanted: &AcceptTask,
    found: &intake::TaskFound,
    document: RecordId,
    position: usize,
    today: domain::Day,
) -> Vec<Typed> {
    let position = i64::try_from(position).unwrap_or(i64::MAX);
    let mut typed = vec![
        fields::text_field("title", &wanted.title),
        fields::text_field("text", &found.text),
        (
            Field::plain("document"),
            Value::Bytes(document.as_bytes().to_vec()),
        ),
        fields::text_field("path", &found.path),
        (Field::plain("position"), Value::Int(position)),
        fields::text_field("heading", reading::heading_of(found).unwrap_or_default()),
        fields::text_field("lead", &wanted.lead),
        fields::text_field("cooperating", &found.cooperators.join(", ")),
        fields::code_field("whose", Some(wanted.whose.code())),
        fields::due_field(&wanted.due, wanted.comparator.code(), today),
        tasks::state_field(TaskState::Todo, None),
    ];
    typed.retain(|(_, value)| *value != Value::Null);
    typed
}

/// The register, the youngest document first.
pub fn list(app: &App, _: Nothing) -> Result<Vec<DocumentRow>> {
    let documents = app.read(|r| r.documents())?;
    let tasks = tasks::rows_of_all(app)?;
    Ok(documents.iter().map(|row| row_of(row, &tasks)).collect())
}

fn row_of(row: &rows::DocumentRow, tasks: &[tasks::api::TaskRow]) -> DocumentRow {
    let id = row.id.to_string();
    let own: Vec<_> = tasks
        .iter()
        .filter(|task| task.document.as_ref().is_some_and(|link| link.id == id))
        .collect();
    let count = |keep: &dyn Fn(&tasks::api::TaskRow) -> bool| {
        u32::try_from(own.iter().filter(|task| keep(task)).count()).unwrap_or(u32::MAX)
    };
    DocumentRow {
        kind: row.kind.clone(),
        number: row.number.clone(),
        date: row.date,
        issuer: row.issuer.clone(),
        subject: row.subject.clone(),
        arrival_number: row.arrival_number.clone(),
        arrived_on: row.arrived_on,
        reply_number: row.reply_number.clone(),
        tasks: count(&|_| true),
        done: count(&|task| task.state == TaskState::Done),
        overdue: count(&|task| {
            task.whose == Whose::Own
                && task
                    .due
                    .as_ref()
                    .is_some_and(|due| due.state == DueState::Overdue)
        }),
        id,
    }
}

/// One document with everything about it.
pub fn show(app: &App, input: ById) -> Result<DocumentPage> {
    page(app, record_id(&input.id)?)
}

/// Changes fields of a document; what cannot be read is kept as typed and named.
pub fn edit(app: &App, input: EditDocument) -> Result<DocumentPage> {
    let record = record_id(&input.id)?;
    existing(app, record)?;
    let today = app.today()?;
    let day = |name: &str, text: &str| (Field::plain(name), fields::day_value(text, today));
    let typed = input
        .edits
        .iter()
        .map(|edit| match edit {
            DocumentEdit::Kind(text) => fields::text_field("kind", text),
            DocumentEdit::Number(text) => fields::text_field("number", text),
            DocumentEdit::Date(text) => day("date", text),
            DocumentEdit::Issuer(text) => fields::text_field("issuer", text),
            DocumentEdit::Subject(text) => fields::text_field("subject", text),
            DocumentEdit::ArrivalNumber(text) => fields::text_field("arrival_number", text),
            DocumentEdit::ArrivedOn(text) => day("arrived_on", text),
            DocumentEdit::ReplyNumber(text) => fields::text_field("reply_number", text),
            DocumentEdit::Note(text) => fields::text_field("note", text),
        })
        .collect();
    app.write(|w| Ok(w.set(&DOCUMENT, record, typed)?))?;
    page(app, record)
}

/// Puts a document and its tasks into the bin, as one step of undo.
pub fn remove(app: &App, input: ById) -> Result<Nothing> {
    let record = record_id(&input.id)?;
    existing(app, record)?;
    app.write(|w| {
        for task in w.reader().tasks_of(record)? {
            w.delete(&TASK, task.id)?;
        }
        Ok(w.delete(&DOCUMENT, record)?)
    })?;
    Ok(Nothing {})
}

fn existing(app: &App, record: RecordId) -> Result<rows::DocumentRow> {
    app.read(|r| r.document(record))?
        .ok_or_else(|| AppError::with_detail("not-found", record))
}

fn page(app: &App, record: RecordId) -> Result<DocumentPage> {
    let today = app.today()?;
    let worked = crate::calendar::worked(app)?;
    let row = existing(app, record)?;
    let (text, tasks, notes) = app.read(|r| {
        Ok((
            r.document_text(record)?,
            r.tasks_of(record)?,
            r.notes_of(record)?,
        ))
    })?;
    let tasks: Vec<_> = tasks
        .iter()
        .map(|task| tasks::row_of(task, Some(&row), today, &worked))
        .collect();
    let problems = fields::problems_of(&notes, &crate::data::kinds(), today);
    Ok(DocumentPage {
        row: row_of(&row, &tasks),
        note: row.note.clone(),
        duties: reading::duties_of(&text),
        text,
        tasks,
        problems,
    })
}
