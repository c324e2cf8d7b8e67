//! `read` and `import`: an incoming document, looked at or taken over.

use super::{Answer, Failure};
use crate::speech::say;
use app::App;
use app::documents::api::{AcceptReading, AcceptTask, ReadDocument, ReadTask, ReadingPage};
use serde_json::Value;
use std::path::Path;

/// Reads without a notebook; the JSON is the reader's own format.
pub fn read(file: &Path) -> Result<Answer, Failure> {
    let reading = app::documents::read_json(file)?;
    let text = summary(&reading);
    Ok(Answer {
        json: reading,
        text,
    })
}

fn summary(reading: &Value) -> String {
    let or_none = |key: &str| match reading[key].as_str() {
        Some(text) => text.to_owned(),
        None => say("none", &[]),
    };
    let mut lines = vec![say(
        "reading.header",
        &[
            ("type", &or_none("type")),
            ("number", &or_none("number")),
            ("date", &or_none("date")),
            ("issuer", &or_none("issuer")),
            ("subject", &or_none("subject")),
        ],
    )];
    let tasks = reading["tasks"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    lines.push(say("reading.tasks", &[("count", &tasks.len().to_string())]));
    for task in tasks {
        let words = task["title"]
            .as_str()
            .or(task["text"].as_str())
            .unwrap_or_default();
        lines.push(format!(
            "  {}  {words}",
            task["path"].as_str().unwrap_or_default()
        ));
    }
    for warning in reading["warnings"].as_array().into_iter().flatten() {
        lines.push(format!(
            "! {}",
            warning["text"].as_str().unwrap_or_default()
        ));
    }
    lines.join("\n")
}

/// Takes a document over with the tasks that are proposed, or all of them.
pub fn import(app: &App, file: &Path, all: bool) -> Result<Answer, Failure> {
    let path = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let path = Some(path.to_string_lossy().into_owned());
    let page = app::documents::read(app, ReadDocument { path, text: None })?;
    let notice = if page.addressed {
        None
    } else {
        Some(say("reading.not-addressed", &[]))
    };
    let document = app::documents::accept(app, accepted(page, all)?)?;
    let count = document.tasks.len().to_string();
    let done = say(
        "done.imported",
        &[("count", &count), ("id", &document.row.id)],
    );
    Answer::of_page(
        &document,
        notice
            .into_iter()
            .chain([done])
            .collect::<Vec<_>>()
            .join("\n"),
    )
}

fn accepted(page: ReadingPage, all: bool) -> Result<AcceptReading, Failure> {
    let header = page.header;
    let wanted = page.tasks.into_iter().filter(|task| all || task.ticked);
    Ok(AcceptReading {
        text: page.text,
        kind: header.kind.value,
        number: header.number.value,
        date: header.date.value,
        issuer: header.issuer.value,
        subject: header.subject.value,
        tasks: wanted.map(accepted_task).collect::<Result<_, _>>()?,
    })
}

fn accepted_task(task: ReadTask) -> Result<AcceptTask, Failure> {
    let deadline = task
        .deadlines
        .into_iter()
        .find(|deadline| deadline.day.is_some());
    let (day, comparator) = deadline.map(|d| (d.day, d.comparator)).unwrap_or_default();
    Ok(AcceptTask {
        path: task.path,
        title: task.title,
        whose: task.whose,
        lead: task.assignees.join("; "),
        due: day.map(|day| day.to_string()).unwrap_or_default(),
        comparator: comparator.map_or_else(|| serde_json::from_value("by".into()), Ok)?,
    })
}
