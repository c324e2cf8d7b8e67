//! `task …`: the list of what is assigned, and changes to it.

use super::{Answer, Failure, coded};
use crate::cli::{Task, TaskEdits};
use crate::speech::say;
use app::App;
use app::tasks::api::{
    AddTask, CompleteTask, EditTask, ListTasks, NoteProgress, TaskEdit, TaskFilter, TaskPage,
    TaskRow,
};
use app::wire::ById;

/// Does one of them.
pub fn run(app: &App, task: Task) -> Result<Answer, Failure> {
    match task {
        Task::List => list(app),
        Task::Show { id } => shown(app::tasks::show(app, ById { id })?),
        Task::Add {
            title,
            due,
            source,
            lead,
        } => {
            let page = app::tasks::add(
                app,
                AddTask {
                    title,
                    due,
                    source,
                    lead,
                },
            )?;
            shown(page)
        }
        Task::Edit(edits) => edit(app, edits),
        Task::Progress {
            id,
            note,
            percent,
            date,
        } => shown(app::tasks::note_progress(
            app,
            NoteProgress {
                id,
                note,
                percent,
                date,
            },
        )?),
        Task::Complete { id, date } => shown(app::tasks::complete(app, CompleteTask { id, date })?),
    }
}

/// Ours first, then those of others that are followed.
fn list(app: &App) -> Result<Answer, Failure> {
    let mut rows = app::tasks::list(
        app,
        ListTasks {
            filter: TaskFilter::All,
        },
    )?
    .rows;
    rows.extend(
        app::tasks::list(
            app,
            ListTasks {
                filter: TaskFilter::Others,
            },
        )?
        .rows,
    );
    let lines: Vec<_> = rows.iter().map(line).collect();
    Answer::of(&rows, lines.join("\n"))
}

fn line(row: &TaskRow) -> String {
    let due = row
        .due
        .as_ref()
        .map(|due| due.last_day.format("%d/%m/%Y").to_string());
    let due = due.unwrap_or_else(|| say("none", &[]));
    let state = say(&format!("task.state.{}", row.state.code()), &[]);
    format!("{}  {due:>10}  {state}  {}", row.id, row.title)
}

fn shown(page: TaskPage) -> Result<Answer, Failure> {
    let text = line(&page.row);
    Answer::of_page(&page, text)
}

fn edit(app: &App, given: TaskEdits) -> Result<Answer, Failure> {
    let before = app::tasks::show(
        app,
        ById {
            id: given.id.clone(),
        },
    )?
    .problems;
    let mut edits = Vec::new();
    let mut take = |value: Option<String>, make: fn(String) -> TaskEdit| {
        edits.extend(value.map(make));
    };
    take(given.title, TaskEdit::Title);
    take(given.due, TaskEdit::Due);
    take(given.lead, TaskEdit::Lead);
    take(given.cooperating, TaskEdit::Cooperating);
    take(given.resources, TaskEdit::Resources);
    take(given.product, TaskEdit::Product);
    take(given.result, TaskEdit::Result);
    take(given.note, TaskEdit::Note);
    edits.extend(coded(given.state.as_deref())?.map(TaskEdit::State));
    edits.extend(coded(given.whose.as_deref())?.map(TaskEdit::Whose));
    if edits.is_empty() {
        return Err(Failure::NothingToEdit);
    }
    let page = app::tasks::edit(
        app,
        EditTask {
            id: given.id,
            edits,
        },
    )?;
    let new: Vec<_> = page
        .problems
        .iter()
        .filter(|p| !before.contains(p))
        .cloned()
        .collect();
    super::kept(app, &new)?;
    shown(page)
}
