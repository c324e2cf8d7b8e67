//! Tasks: listing, following, finishing them.

pub mod api;
mod recurring;
mod view;

use crate::App;
use crate::error::{AppError, Result};
use crate::fields::{self, Typed};
use crate::open::record_id;
use crate::wire::{ById, Nothing};
use api::*;
use domain::due::{Comparator, DueState};
use domain::task::{TaskState, Whose, after_progress};
use protocol::{Field, RecordId, Value};
pub use recurring::{
    keep as keep_recurring, list as list_recurring, make_due, remove as remove_recurring,
};
use std::collections::BTreeMap;
use store::kinds::{PROGRESS, TASK};
use store::rows;
pub(crate) use view::{page, progress_words, row_of, state_of, whose_of};

/// Days within which a deadline belongs to "trong 7 ngày".
pub(crate) const WEEK_DAYS: i64 = 7;

/// The tasks of a filter, overdue first, and how many each filter holds.
pub fn list(app: &App, input: ListTasks) -> Result<TaskList> {
    let all = rows_of_all(app)?;
    let counts = count(&all);
    let mut rows: Vec<TaskRow> = all
        .into_iter()
        .filter(|row| belongs(row, input.filter))
        .collect();
    rows.sort_by_key(|row| !is_overdue(row));
    Ok(TaskList { rows, counts })
}

/// Every task as lists show it, in the order of the documents.
pub(crate) fn rows_of_all(app: &App) -> Result<Vec<TaskRow>> {
    let today = app.today()?;
    let worked = crate::calendar::worked(app)?;
    let (tasks, documents) = app.read(|r| Ok((r.tasks()?, r.documents()?)))?;
    let documents: BTreeMap<RecordId, rows::DocumentRow> = documents
        .into_iter()
        .map(|document| (document.id, document))
        .collect();
    let document = |task: &rows::TaskRow| task.document.and_then(|id| documents.get(&id));
    let mut steps: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    for step in &tasks {
        if let Some(parent) = step.parent {
            let (all, done) = steps.entry(parent.to_string()).or_default();
            *all += 1;
            *done += u32::from(state_of(step) == TaskState::Done);
        }
    }
    Ok(tasks
        .iter()
        .map(|task| {
            let mut row = row_of(task, document(task), today, &worked);
            (row.steps, row.steps_done) = steps.get(&row.id).copied().unwrap_or_default();
            row
        })
        .collect())
}

/// How many of our tasks are overdue, without reading the others.
pub(crate) fn count_overdue(app: &App) -> Result<u32> {
    let today = app.today()?;
    let worked = crate::calendar::worked(app)?;
    let due = app.read(|r| r.tasks_due_until(today))?;
    let overdue = due
        .iter()
        .filter(|task| is_overdue(&row_of(task, None, today, &worked)));
    Ok(u32::try_from(overdue.count()).unwrap_or(u32::MAX))
}

pub(crate) fn is_overdue(row: &TaskRow) -> bool {
    row.whose == Whose::Own
        && row
            .due
            .as_ref()
            .is_some_and(|due| due.state == DueState::Overdue)
}

pub(crate) fn is_this_week(row: &TaskRow) -> bool {
    let pressing = |state| matches!(state, DueState::Soon | DueState::OnTime);
    row.whose == Whose::Own
        && row
            .due
            .as_ref()
            .is_some_and(|due| pressing(due.state) && due.days_left <= WEEK_DAYS)
}

fn belongs(row: &TaskRow, filter: TaskFilter) -> bool {
    let ours = row.whose == Whose::Own;
    match filter {
        TaskFilter::All => ours,
        TaskFilter::Overdue => is_overdue(row),
        TaskFilter::Week => is_this_week(row),
        TaskFilter::Doing => {
            ours && matches!(
                row.state,
                TaskState::Doing | TaskState::AwaitingReview | TaskState::Redo
            )
        }
        TaskFilter::Todo => ours && row.state == TaskState::Todo,
        TaskFilter::Done => ours && row.state == TaskState::Done,
        TaskFilter::Others => !ours,
    }
}

/// How many tasks each filter holds.
pub(crate) fn count(rows: &[TaskRow]) -> TaskCounts {
    let of = |filter| {
        u32::try_from(rows.iter().filter(|row| belongs(row, filter)).count()).unwrap_or(u32::MAX)
    };
    TaskCounts {
        all: of(TaskFilter::All),
        overdue: of(TaskFilter::Overdue),
        week: of(TaskFilter::Week),
        doing: of(TaskFilter::Doing),
        todo: of(TaskFilter::Todo),
        done: of(TaskFilter::Done),
        others: of(TaskFilter::Others),
    }
}

/// One task with everything about it.
pub fn show(app: &App, input: ById) -> Result<TaskPage> {
    page(app, record_id(&input.id)?)
}

/// Adds a task typed by hand.
pub fn add(app: &App, input: AddTask) -> Result<TaskPage> {
    let today = app.today()?;
    fields::all_well(vec![
        fields::required("title", &input.title),
        fields::day_problem("due", &input.due, today),
    ])?;
    let record = app.new_record();
    let fields = vec![
        fields::text_field("title", &input.title),
        fields::due_field(&input.due, Comparator::By.code(), today),
        fields::text_field("source", &input.source),
        fields::text_field("lead", &input.lead),
        fields::code_field("whose", Some(Whose::Own.code())),
        state_field(TaskState::Todo, None),
    ];
    app.write(|w| Ok(w.create(&TASK, record, fields)?))?;
    page(app, record)
}

/// Changes fields of a task; what cannot be read is kept as typed and named.
pub fn edit(app: &App, input: EditTask) -> Result<TaskPage> {
    let record = record_id(&input.id)?;
    let today = app.today()?;
    let task = existing(app, record)?;
    let typed = fields_of(&input.edits, &task, today)?;
    app.write(|w| Ok(w.set(&TASK, record, typed)?))?;
    page(app, record)
}

/// Makes the same change to many tasks, or puts them into the bin, as one step of undo.
pub fn edit_many(app: &App, input: EditTasks) -> Result<Nothing> {
    let today = app.today()?;
    let mut wanted = Vec::with_capacity(input.ids.len());
    for id in &input.ids {
        let record = record_id(id)?;
        let task = existing(app, record)?;
        wanted.push((record, fields_of(&input.edits, &task, today)?));
    }
    app.write(|w| {
        for (record, typed) in wanted {
            if input.remove {
                w.delete(&TASK, record)?;
            } else {
                w.set(&TASK, record, typed)?;
            }
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

/// Adds a step to a task: a task of its own under it.
pub fn add_step(app: &App, input: AddStep) -> Result<TaskPage> {
    let parent = record_id(&input.task)?;
    let task = existing(app, parent)?;
    let today = app.today()?;
    fields::all_well(vec![
        fields::required("title", &input.title),
        fields::day_problem("due", &input.due, today),
    ])?;
    let steps = app.read(|r| r.steps_of(parent))?;
    let position = i64::try_from(steps.len()).unwrap_or(i64::MAX);
    let mut typed = vec![
        fields::text_field("title", &input.title),
        fields::due_field(&input.due, Comparator::By.code(), today),
        (
            Field::plain("parent"),
            Value::Bytes(parent.as_bytes().to_vec()),
        ),
        (Field::plain("position"), Value::Int(position)),
        fields::text_field("heading", task.heading.as_deref().unwrap_or_default()),
        fields::code_field("whose", Some(whose_of(&task).code())),
        state_field(TaskState::Todo, None),
    ];
    typed.retain(|(_, value)| *value != Value::Null);
    let record = app.new_record();
    app.write(|w| Ok(w.create(&TASK, record, typed)?))?;
    page(app, parent)
}

fn fields_of(edits: &[TaskEdit], task: &rows::TaskRow, today: domain::Day) -> Result<Vec<Typed>> {
    let comparator = task.due_comparator.as_deref();
    let mut standing = Standing::of(task);
    edits
        .iter()
        .map(|edit| field_of(edit, task, &mut standing, comparator, today))
        .collect()
}

/// How far a task is, why, and until when: true or false together.
struct Standing {
    state: TaskState,
    on: Value,
    reason: Value,
    until: Value,
}

impl Standing {
    fn of(task: &rows::TaskRow) -> Self {
        let day =
            |day: Option<domain::Day>| day.map_or(Value::Null, |day| Value::Text(day.to_string()));
        Self {
            state: state_of(task),
            on: day(task.done_on),
            reason: fields::text_value(task.state_reason.as_deref().unwrap_or_default()),
            until: day(task.state_until),
        }
    }

    fn field(&self) -> Typed {
        let parts = [
            ("code", Value::text(self.state.code())),
            ("on", self.on.clone()),
            ("reason", self.reason.clone()),
            ("until", self.until.clone()),
        ];
        (Field::plain("state"), fields::map_value(parts))
    }
}

fn field_of(
    edit: &TaskEdit,
    task: &rows::TaskRow,
    standing: &mut Standing,
    comparator: Option<&str>,
    today: domain::Day,
) -> Result<Typed> {
    Ok(match edit {
        TaskEdit::Title(text) => fields::text_field("title", text),
        TaskEdit::Due(text) => {
            fields::due_field(text, comparator.unwrap_or(Comparator::By.code()), today)
        }
        TaskEdit::Comparator(comparator) => {
            let day = task.due_day.map(|day| day.to_string()).unwrap_or_default();
            fields::due_field(&day, comparator.code(), today)
        }
        TaskEdit::Lead(text) => fields::text_field("lead", text),
        TaskEdit::Cooperating(text) => fields::text_field("cooperating", text),
        TaskEdit::Product(text) => fields::text_field("product", text),
        TaskEdit::Resources(text) => fields::text_field("resources", text),
        TaskEdit::Result(text) => fields::text_field("result", text),
        TaskEdit::Note(text) => fields::text_field("note", text),
        TaskEdit::State(state) => {
            let on = (*state == TaskState::Done).then(|| task.done_on.unwrap_or(today));
            *standing = Standing {
                state: *state,
                on: on.map_or(Value::Null, |day| Value::Text(day.to_string())),
                reason: Value::Null,
                until: Value::Null,
            };
            standing.field()
        }
        TaskEdit::Reason(text) => {
            standing.reason = fields::text_value(text);
            standing.field()
        }
        TaskEdit::Until(text) => {
            standing.until = fields::day_value(text, today);
            standing.field()
        }
        TaskEdit::Whose(whose) => fields::code_field("whose", Some(whose.code())),
        TaskEdit::Authority(text) => fields::text_field("authority", text),
        TaskEdit::Assigner(text) => fields::text_field("assigner", text),
        TaskEdit::AssignedOn(text) => (Field::plain("assigned_on"), fields::day_value(text, today)),
        TaskEdit::ReplyNumber(text) => fields::text_field("reply_number", text),
        TaskEdit::Unit(id) => fields::link_field("unit", id.as_deref())?,
    })
}

/// Notes progress; work that is reported on has begun.
pub fn note_progress(app: &App, input: NoteProgress) -> Result<TaskPage> {
    let task = record_id(&input.id)?;
    let today = app.today()?;
    let state = state_of(&existing(app, task)?);
    let percent_problem = input
        .percent
        .filter(|percent| *percent > 100)
        .map(|percent| domain::Problem::typed("percent", "percent-range", &percent.to_string()));
    fields::all_well(vec![
        fields::required("note", &input.note),
        fields::day_problem("date", &input.date, today),
        percent_problem,
    ])?;
    let date = day_or_today(&input.date, today);
    let note = vec![
        (Field::plain("task"), Value::Bytes(task.as_bytes().to_vec())),
        (Field::plain("date"), Value::Text(date.to_string())),
        fields::text_field("note", &input.note),
        (
            Field::plain("percent"),
            input
                .percent
                .map_or(Value::Null, |percent| Value::Int(percent.into())),
        ),
    ];
    let record = app.new_record();
    let begun = after_progress(state, input.percent);
    app.write(|w| {
        w.create(&PROGRESS, record, note)?;
        w.close(record)?;
        if begun != state {
            w.set(&TASK, task, vec![state_field(begun, None)])?;
        }
        Ok(())
    })?;
    page(app, task)
}

/// Finishes a task on a day.
pub fn complete(app: &App, input: CompleteTask) -> Result<TaskPage> {
    let record = record_id(&input.id)?;
    let today = app.today()?;
    existing(app, record)?;
    fields::all_well(vec![fields::day_problem("date", &input.date, today)])?;
    let on = day_or_today(&input.date, today);
    app.write(|w| Ok(w.set(&TASK, record, vec![state_field(TaskState::Done, Some(on))])?))?;
    page(app, record)
}

/// Puts a task into the bin.
pub fn remove(app: &App, input: ById) -> Result<Nothing> {
    let record = record_id(&input.id)?;
    existing(app, record)?;
    app.write(|w| Ok(w.delete(&TASK, record)?))?;
    Ok(Nothing {})
}

pub(crate) fn state_field(state: TaskState, on: Option<domain::Day>) -> Typed {
    let on = on.map_or(Value::Null, |day| Value::Text(day.to_string()));
    (
        Field::plain("state"),
        fields::map_value([("code", Value::text(state.code())), ("on", on)]),
    )
}

pub(crate) fn existing(app: &App, record: RecordId) -> Result<rows::TaskRow> {
    app.read(|r| r.task(record))?
        .ok_or_else(|| AppError::with_detail("not-found", record))
}

fn day_or_today(typed: &str, today: domain::Day) -> domain::Day {
    domain::day::parse(typed, today).unwrap_or(today)
}
