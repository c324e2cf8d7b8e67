//! `read` and `import`: an incoming document, looked at or taken over.

use super::{Answer, Failure};
use crate::speech::say;
use app::App;
use app::documents::api::{AcceptReading, Act, Correction, ReadDocument, ReadingPage};
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
    let page = app::documents::read(
        app,
        ReadDocument {
            path: Some(path.to_string_lossy().into_owned()),
            ..ReadDocument::default()
        },
    )?;
    let notice = if page.addressed {
        None
    } else {
        Some(say("reading.not-addressed", &[]))
    };
    let document = app::documents::accept(app, accepted(page, all))?;
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

/// A newer version of a document goes into its record only where that is certain.
fn accepted(page: ReadingPage, all: bool) -> AcceptReading {
    let mut corrections = page.corrections;
    let unticked = page.tasks.iter().filter(|task| all && !task.ticked);
    corrections.extend(unticked.map(|task| Correction::of(&task.key, Act::Tick { on: true })));
    AcceptReading {
        text: page.text,
        corrections,
        earlier: page.earlier.filter(|one| one.certain).map(|one| one.id),
    }
}
