//! A task as screens show it.

use super::api::{ProgressNote, TaskPage, TaskRow};
use super::existing;
use crate::App;
use crate::calendar;
use crate::data::{self, WORDS};
use crate::documents::{self, name_of};
use crate::error::Result;
use crate::fields;
use crate::journal;
use crate::show::{due_of, due_view};
use crate::wire::Link;
use domain::Day;
use domain::calendar::WorkingDays;
use domain::task::{TaskState, Whose};
use protocol::RecordId;
use store::rows::{self, EntryFilter};

/// Entries shown on the page of a task.
const ENTRIES_SHOWN: u32 = 200;

pub(crate) fn state_of(task: &rows::TaskRow) -> TaskState {
    task.state
        .as_deref()
        .and_then(TaskState::from_code)
        .unwrap_or(TaskState::Todo)
}

pub(crate) fn whose_of(task: &rows::TaskRow) -> Whose {
    task.whose
        .as_deref()
        .and_then(Whose::from_code)
        .unwrap_or(Whose::Own)
}

/// One task as lists show it.
pub(crate) fn row_of(
    task: &rows::TaskRow,
    document: Option<&rows::DocumentRow>,
    today: Day,
    worked: &WorkingDays,
) -> TaskRow {
    let state = state_of(task);
    let due = due_of(task.due_day, task.due_comparator.as_deref());
    TaskRow {
        id: task.id.to_string(),
        title: task.title.clone().unwrap_or_default(),
        source: source_of(task, document),
        document: document.map(|row| Link {
            id: row.id.to_string(),
            title: name_of(row),
        }),
        path: task.path.clone(),
        group: task.heading.clone(),
        lead: task.lead.clone(),
        cooperating: task.cooperating.clone(),
        whose: whose_of(task),
        state,
        due: due.map(|due| due_view(due, state, today, worked)),
        done_on: task.done_on,
        percent: task.percent.and_then(|percent| u8::try_from(percent).ok()),
        entries: task.entries,
        notes: task.notes,
        parent: task.parent.map(|id| id.to_string()),
        steps: 0,
        steps_done: 0,
        unit: task.unit.map(|id| id.to_string()),
        recurs: task.recurring.is_some(),
        reason: task.state_reason.clone(),
        until: task.state_until,
    }
}

/// "Kế hoạch 450/KH-UBND, mục II.2.-1", or what a person typed.
fn source_of(task: &rows::TaskRow, document: Option<&rows::DocumentRow>) -> Option<String> {
    let Some(document) = document else {
        return task.source.clone();
    };
    let name = name_of(document);
    Some(match &task.path {
        Some(path) => format!("{name}, {} {path}", WORDS.at_point),
        None => name,
    })
}

/// One task with everything about it.
pub(crate) fn page(app: &App, record: RecordId) -> Result<TaskPage> {
    let today = app.today()?;
    let task = existing(app, record)?;
    let filter = EntryFilter {
        task: Some(record),
        ..EntryFilter::default()
    };
    let (document, progress, entries, notes, steps) = app.read(|r| {
        let document = task
            .document
            .map(|id| r.document(id))
            .transpose()?
            .flatten();
        let entries = r.entries(&filter, 0, ENTRIES_SHOWN)?;
        Ok((
            document,
            r.progress_of(record)?,
            entries,
            r.notes_of(record)?,
            r.steps_of(record)?,
        ))
    })?;
    let worked = calendar::worked(app)?;
    let steps: Vec<TaskRow> = steps
        .iter()
        .map(|step| row_of(step, None, today, &worked))
        .collect();
    let mut row = row_of(&task, document.as_ref(), today, &worked);
    with_steps(&mut row, &steps);
    let kinds = journal::kinds(app)?;
    let mut problems = fields::problems_of(&notes, &kinds, today);
    problems.extend(documents::task_problem(app, record)?);
    Ok(TaskPage {
        row,
        authority: task.authority.clone(),
        assigner: task.assigner.clone(),
        assigned_on: task.assigned_on,
        reply_number: task.reply_number.clone(),
        steps,
        text: task.text.clone(),
        product: task.product.clone(),
        resources: task.resources.clone(),
        result: task.result.clone(),
        note: task.note.clone(),
        progress: progress.into_iter().map(note_of).collect(),
        activities: journal::rows_of(app, entries, &kinds, today)?,
        problems,
    })
}

/// Tells a task how many steps it has, and how many are done.
fn with_steps(row: &mut TaskRow, steps: &[TaskRow]) {
    let count = |keep: &dyn Fn(&&TaskRow) -> bool| {
        u32::try_from(steps.iter().filter(keep).count()).unwrap_or(u32::MAX)
    };
    row.steps = count(&|_| true);
    row.steps_done = count(&|step| step.state == TaskState::Done);
}

fn note_of(row: rows::ProgressRow) -> ProgressNote {
    ProgressNote {
        id: row.id.to_string(),
        date: row.date,
        note: row.note,
        percent: row.percent.and_then(|percent| u8::try_from(percent).ok()),
        person: row.person,
    }
}

/// How far a task is, in the words of an export.
pub(crate) fn progress_words(row: &TaskRow) -> String {
    let mut words = data::label("state", row.state.code());
    if let Some(on) = row.done_on {
        words.push_str(&format!(
            ", {} {}",
            data::label("word", "done_on"),
            domain::day::show(on)
        ));
    } else if let Some(percent) = row.percent {
        words.push_str(&format!(", {} {percent}%", data::label("word", "percent")));
    }
    if super::is_overdue(row) {
        words.push_str(&format!(" ({})", data::label("word", "overdue")));
    }
    words
}
