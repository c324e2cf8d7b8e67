//! `read`, `import`, `document …`: an incoming document, looked at, taken over, corrected.

use super::{Answer, Failure, coded};
use crate::cli::{Document, DocumentEdits};
use crate::speech::say;
use app::App;
use app::documents::api::{
    AcceptReading, Act, Correction, Difference, DocumentEdit, DocumentPage, DocumentRow,
    EditDocument, ReadDocument, ReadingPage, ValidityTyped,
};
use app::wire::{ById, Nothing};
use serde_json::Value;
use std::path::Path;

/// Reads without a notebook; the JSON is the reader's own format. Against an earlier version it
/// says what is different instead.
pub fn read(file: &Path, against: Option<&Path>) -> Result<Answer, Failure> {
    if let Some(earlier) = against {
        let differences = app::documents::differences(earlier, file)?;
        let lines: Vec<String> = differences.iter().filter_map(difference).collect();
        return Answer::of(&differences, lines.join("\n"));
    }
    let reading = app::documents::read_json(file)?;
    let text = summary(&reading);
    Ok(Answer {
        json: reading,
        text,
    })
}

/// A line for what is not the same.
fn difference(one: &Difference) -> Option<String> {
    let mark = match one.state.as_str() {
        "same" => return None,
        "new" => "+",
        "gone" => "-",
        _ => "~",
    };
    let was: Vec<&str> = one
        .was
        .iter()
        .map(|was| was.value.as_str())
        .filter(|value| !value.is_empty())
        .collect();
    let mut line = format!("{mark} {}  {}", one.key, one.words);
    if !was.is_empty() {
        line.push_str(&format!(
            "\n    {} {}",
            say("reading.was", &[]),
            was.join(" | ")
        ));
    }
    Some(line)
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

/// The register.
pub fn run(app: &App, document: Document) -> Result<Answer, Failure> {
    match document {
        Document::List => {
            let rows = app::documents::list(app, Nothing {})?;
            let lines: Vec<String> = rows.iter().map(line).collect();
            Answer::of(&rows, lines.join("\n"))
        }
        Document::Show { id } => shown(app::documents::show(app, ById { id })?),
        Document::Edit(edits) => edit(app, *edits),
    }
}

fn line(row: &DocumentRow) -> String {
    let or_none = |text: &Option<String>| text.clone().unwrap_or_else(|| say("none", &[]));
    let date = row.date.map(|date| date.to_string());
    format!(
        "{}  {} {}  {}  {}/{}",
        row.id,
        or_none(&row.kind),
        or_none(&row.number),
        or_none(&date),
        row.done,
        row.tasks
    )
}

fn shown(page: DocumentPage) -> Result<Answer, Failure> {
    let mut lines = vec![line(&page.row)];
    lines.extend(page.row.subject.clone());
    lines.extend(page.tasks.iter().map(|task| {
        let path = task.path.as_deref().unwrap_or_default();
        format!("  {path}  {}", task.title)
    }));
    Answer::of_page(&page, lines.join("\n"))
}

fn edit(app: &App, typed: DocumentEdits) -> Result<Answer, Failure> {
    let mut edits: Vec<DocumentEdit> = [
        typed.number.map(DocumentEdit::Number),
        typed.date.map(DocumentEdit::Date),
        typed.r#type.map(DocumentEdit::Kind),
        typed.issuer.map(DocumentEdit::Issuer),
        typed.subject.map(DocumentEdit::Subject),
        typed.arrival_number.map(DocumentEdit::ArrivalNumber),
        typed.arrived_on.map(DocumentEdit::ArrivedOn),
        typed.reply_number.map(DocumentEdit::ReplyNumber),
        typed.note.map(DocumentEdit::Note),
    ]
    .into_iter()
    .flatten()
    .collect();
    if let Some(code) = typed.validity {
        edits.push(DocumentEdit::Validity(ValidityTyped {
            code: coded(Some(code.as_str()).filter(|code| !code.is_empty()))?,
            on: typed.since,
            by: typed.replaced_by,
        }));
    }
    if edits.is_empty() {
        return Err(Failure::NothingToEdit);
    }
    let id = typed.id;
    let page = app::documents::edit(app, EditDocument { id, edits })?;
    super::kept(app, &page.problems)?;
    shown(page)
}
