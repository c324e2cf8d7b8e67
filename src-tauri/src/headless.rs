//! One thing done without a window, for scheduled jobs, support staff and tests.
//!
//! Each command calls the same plain functions as the window and gives an `Answer`: words for a
//! person, JSON for a program. A failure is worded on stderr, and as JSON on stdout where asked.

mod agency;
mod citizens;
mod documents;
mod duties;
mod exchange;
mod failure;
mod files;
mod finding;
mod initiatives;
mod journal;
mod notebook;
mod reports;
mod sheets;
mod tasks;

use crate::cli::Command;
use crate::places::Place;
use app::wire::{FigureTyped, Nothing, Problem};
use app::{App, AppError};
use failure::Failure;
use serde::Serialize;
use serde_json::{Map, Value};
use std::io::Write;
use std::process::ExitCode;

/// What a command has to say.
struct Answer {
    json: Value,
    text: String,
}

impl Answer {
    /// A value as it is.
    fn of(value: &impl Serialize, text: String) -> Result<Self, Failure> {
        Ok(Self {
            json: serde_json::to_value(value)?,
            text,
        })
    }

    /// A page whose `row` is lifted to the top, so that `id` and `title` stand where a list has
    /// them; what the page itself says wins.
    fn of_page(page: &impl Serialize, text: String) -> Result<Self, Failure> {
        let mut json = serde_json::to_value(page)?;
        if let Some(Value::Object(row)) = json.get_mut("row").map(Value::take) {
            let mut lifted: Map<String, Value> = row;
            if let Value::Object(own) = json {
                lifted.extend(own.into_iter().filter(|(key, _)| key != "row"));
            }
            json = Value::Object(lifted);
        }
        Ok(Self { json, text })
    }
}

/// Does what was asked, prints the answer or the failure.
pub fn run(place: &Place, command: Command, json: bool) -> ExitCode {
    let outcome = answer(place, command);
    let mut out = std::io::stdout().lock();
    let (printed, code) = match outcome {
        Ok(answer) if json => (format!("{:#}", answer.json), ExitCode::SUCCESS),
        Ok(answer) => (answer.text, ExitCode::SUCCESS),
        Err(failure) => {
            eprintln!("{}", failure.words());
            let body = if json {
                format!("{:#}", failure.json())
            } else {
                String::new()
            };
            (body, ExitCode::FAILURE)
        }
    };
    if printed.is_empty() {
        return code;
    }
    // A reader that went away (`| head`) is no failure of the command.
    let _ = writeln!(out, "{}", printed.trim_end());
    code
}

fn answer(place: &Place, command: Command) -> Result<Answer, Failure> {
    if let Command::Read { file, against } = &command {
        return documents::read(file, against.as_deref());
    }
    let app = place.open()?;
    if let Command::Init(init) = command {
        return notebook::init(&app, init);
    }
    with_notebook(&app, command)
}

fn with_notebook(app: &App, command: Command) -> Result<Answer, Failure> {
    match command {
        Command::Init(init) => notebook::init(app, init),
        Command::Read { file, against } => documents::read(&file, against.as_deref()),
        Command::Import { file, all } => documents::import(app, &file, all),
        Command::Document(document) => documents::run(app, document),
        Command::Duty(duty) => duties::run(app, duty),
        Command::Task(task) => tasks::run(app, task),
        Command::Journal(journal) => journal::run(app, journal),
        Command::Initiative(initiative) => initiatives::run(app, initiative),
        Command::Matter(matter) => citizens::matter(app, matter),
        Command::Dialogue(dialogue) => citizens::dialogue(app, dialogue),
        Command::Calendar(calendar) => agency::calendar(app, calendar),
        Command::People(people) => agency::people(app, people),
        Command::Profile(profile) => agency::profile(app, profile),
        Command::Report(report) => reports::run(app, report),
        Command::Export(export) => files::export(app, &export),
        Command::ImportSheet(sheet) => sheets::import(app, &sheet),
        Command::Enrol { url, code } => exchange::enrol(app, url, code),
        Command::Sync => exchange::sync(app),
        Command::Receipt(receipt) => exchange::receipt(app, receipt),
        Command::Search(search) => finding::search(app, search),
        Command::History(history) => finding::history(app, history),
        Command::Bin(bin) => finding::bin(app, bin),
        Command::Undo { again } => finding::undo(app, again),
        Command::Sample { records, seed } => finding::sample(app, records, seed),
        Command::Backup { dir } => files::back_up(app, &dir),
        Command::Verify => files::verify(app),
    }
}

/// The window keeps what cannot be read for the person to mend; nobody sits before a command, so
/// what it wrote is undone.
fn kept(app: &App, problems: &[Problem]) -> Result<(), Failure> {
    if problems.is_empty() {
        return Ok(());
    }
    app::notebook::undo(app, Nothing {})?;
    Err(AppError::invalid(problems.to_vec()).into())
}

/// The value of an optional code, or a worded refusal.
fn coded<T: serde::de::DeserializeOwned>(code: Option<&str>) -> Result<Option<T>, Failure> {
    let parse = |code: &str| {
        let value = Value::String(code.to_owned());
        serde_json::from_value(value).map_err(|_| Failure::UnknownCode(code.to_owned()))
    };
    code.map(parse).transpose()
}

/// A figure as a script types it: `code=number`.
fn typed_figure(text: &str) -> Result<FigureTyped, Failure> {
    let (code, number) = text
        .split_once('=')
        .ok_or_else(|| Failure::NotAFigure(text.to_owned()))?;
    Ok(FigureTyped {
        code: code.trim().to_owned(),
        text: number.trim().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_row_of_a_page_stands_on_top() {
        let page = json!({"row": {"id": "a", "tasks": 3}, "tasks": ["t"], "note": null});
        let answer = Answer::of_page(&page, String::new()).expect("it is JSON");
        assert_eq!(
            answer.json,
            json!({"id": "a", "tasks": ["t"], "note": null})
        );
    }
}
