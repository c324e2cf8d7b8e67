//! The register of documents: listing, one document, its fields.

use super::api::*;
use super::citations::{self, Register};
use super::{accept, duties, existing};
use crate::App;
use crate::error::Result;
use crate::fields;
use crate::open::record_id;
use crate::tasks::{self, api::TaskRow};
use crate::wire::{ById, Nothing};
use domain::due::DueState;
use domain::task::{TaskState, Whose};
use protocol::{Field, RecordId, Value};
use std::collections::BTreeMap;
use store::kinds::{DOCUMENT, DUTY, TASK};
use store::rows;

/// The register, the youngest document first.
pub fn list(app: &App, _: Nothing) -> Result<Vec<DocumentRow>> {
    let (documents, duties) = app.read(|r| Ok((r.documents()?, r.duties()?)))?;
    let tasks = tasks::rows_of_all(app)?;
    let mut own: BTreeMap<&str, Vec<&TaskRow>> = BTreeMap::new();
    for task in &tasks {
        if let Some(document) = &task.document {
            own.entry(&document.id).or_default().push(task);
        }
    }
    let mut open: BTreeMap<RecordId, u32> = BTreeMap::new();
    for duty in duties.iter().filter(|duty| duties::is_open(duty)) {
        if let Some(document) = duty.document {
            *open.entry(document).or_default() += 1;
        }
    }
    Ok(documents
        .iter()
        .map(|row| {
            let id = row.id.to_string();
            let own = own.get(id.as_str()).map_or(&[][..], Vec::as_slice);
            DocumentRow {
                open_duties: open.get(&row.id).copied().unwrap_or_default(),
                ..row_of(row, own, &documents)
            }
        })
        .collect())
}

fn row_of(
    row: &rows::DocumentRow,
    own: &[&TaskRow],
    documents: &[rows::DocumentRow],
) -> DocumentRow {
    let id = row.id.to_string();
    let count = |keep: &dyn Fn(&TaskRow) -> bool| {
        u32::try_from(own.iter().filter(|task| keep(task)).count()).unwrap_or(u32::MAX)
    };
    DocumentRow {
        kind: row.kind.clone(),
        number: row.number.clone(),
        symbol: row.symbol.clone(),
        date: row.date,
        issuer: row.issuer.clone(),
        subject: row.subject.clone(),
        arrival_number: row.arrival_number.clone(),
        arrived_on: row.arrived_on,
        reply_number: row.reply_number.clone(),
        validity: validity_of(row, documents),
        tasks: count(&|_| true),
        done: count(&|task| task.state == TaskState::Done),
        overdue: count(&|task| {
            task.whose == Whose::Own
                && task
                    .due
                    .as_ref()
                    .is_some_and(|due| due.state == DueState::Overdue)
        }),
        open_duties: 0,
        id,
    }
}

const VALIDITIES: [(&str, ValidityCode); 3] = [
    ("in_force", ValidityCode::InForce),
    ("expired", ValidityCode::Expired),
    ("replaced", ValidityCode::Replaced),
];

fn validity_of(row: &rows::DocumentRow, documents: &[rows::DocumentRow]) -> Option<Validity> {
    let code = row.validity.as_deref()?;
    let (_, code) = VALIDITIES.iter().find(|(name, _)| *name == code)?;
    let by = row
        .replaced_by
        .and_then(|id| documents.iter().find(|other| other.id == id));
    Some(Validity {
        code: *code,
        on: row.validity_on,
        by: by.map(citations::link),
    })
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
    let mut typed = Vec::with_capacity(input.edits.len());
    let mut kept = Vec::new();
    for edit in &input.edits {
        typed.push(match edit {
            DocumentEdit::KeepTask(id) => {
                kept.push(accept::keep_task(app, record, record_id(id)?)?);
                continue;
            }
            DocumentEdit::Kind(text) => fields::text_field("kind", text),
            DocumentEdit::Number(text) => fields::text_field("number", text),
            DocumentEdit::Date(text) => day("date", text),
            DocumentEdit::Issuer(text) => fields::text_field("issuer", text),
            DocumentEdit::Subject(text) => fields::text_field("subject", text),
            DocumentEdit::ArrivalNumber(text) => fields::text_field("arrival_number", text),
            DocumentEdit::ArrivedOn(text) => day("arrived_on", text),
            DocumentEdit::ReplyNumber(text) => fields::text_field("reply_number", text),
            DocumentEdit::Note(text) => fields::text_field("note", text),
            DocumentEdit::Validity(typed) => validity_field(app, record, typed, today)?,
        });
    }
    app.write(|w| {
        for (task, field) in kept {
            w.set(&TASK, task, vec![field])?;
        }
        Ok(w.set(&DOCUMENT, record, typed)?)
    })?;
    page(app, record)
}

fn validity_field(
    app: &App,
    record: RecordId,
    typed: &ValidityTyped,
    today: domain::Day,
) -> Result<fields::Typed> {
    let code = typed.code.and_then(|wanted| {
        let found = VALIDITIES.iter().find(|(_, code)| *code == wanted);
        found.map(|(name, _)| *name)
    });
    let Some(code) = code else {
        return Ok((Field::plain("validity"), Value::Null));
    };
    let (_, by) = fields::link_field("by", typed.by.as_deref())?;
    if let Some(id) = typed.by.as_deref().filter(|id| !id.trim().is_empty()) {
        let other = record_id(id)?;
        existing(app, other)?;
        let itself = (other == record).then(|| domain::Problem::new("validity", "itself"));
        fields::all_well(vec![itself])?;
    }
    let value = fields::map_value([
        ("code", Value::text(code)),
        ("on", fields::day_value(&typed.on, today)),
        ("by", by),
    ]);
    Ok((Field::plain("validity"), value))
}

/// Puts a document, its tasks and its duties into the bin, as one step of undo.
pub fn remove(app: &App, input: ById) -> Result<Nothing> {
    let record = record_id(&input.id)?;
    existing(app, record)?;
    app.write(|w| {
        for task in w.reader().tasks_of(record)? {
            w.delete(&TASK, task.id)?;
        }
        for duty in w.reader().duties()? {
            if duty.document == Some(record) {
                w.delete(&DUTY, duty.id)?;
            }
        }
        Ok(w.delete(&DOCUMENT, record)?)
    })?;
    Ok(Nothing {})
}

/// Everything about one document.
pub(super) fn page(app: &App, record: RecordId) -> Result<DocumentPage> {
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
    let (documents, cited, given) =
        app.read(|r| Ok((r.documents()?, r.citations()?, r.accepted_tasks(record)?)))?;
    let tasks: Vec<_> = tasks
        .iter()
        .map(|task| tasks::row_of(task, Some(&row), today, &worked))
        .collect();
    let duties = duties::of_document(app, record)?;
    let waiting = duties.iter().filter(|duty| duty.state == DutyState::Open);
    let open_duties = u32::try_from(waiting.count()).unwrap_or(u32::MAX);
    Ok(DocumentPage {
        row: DocumentRow {
            open_duties,
            ..row_of(&row, &tasks.iter().collect::<Vec<_>>(), &documents)
        },
        note: row.note.clone(),
        gone: given
            .iter()
            .filter(|task| task.stands && accept::is_gone(&task.read))
            .map(|task| task.id.to_string())
            .collect(),
        citations: citations::cited_by_it(record, &cited, &Register::of(&documents)),
        cited_by: citations::citing(record, &cited, &documents),
        replaces: documents
            .iter()
            .filter(|other| other.replaced_by == Some(record))
            .map(citations::link)
            .collect(),
        duties,
        text,
        tasks,
        problems: fields::problems_of(&notes, &crate::data::kinds(), today),
    })
}
