//! Why a command was not done: what the app says, or what only a command line can get wrong.

use crate::speech::say;
use app::AppError;
use app::wire::Problem;
use serde_json::{Value, json};

/// A closed list; each has words.
#[derive(Debug)]
pub enum Failure {
    /// The app refused; its words are its own.
    App(AppError),
    /// An edit without a change.
    NothingToEdit,
    /// A code that no vocabulary has.
    UnknownCode(String),
    /// Not `CODE=N`.
    NotAFigure(String),
    /// No report is open, or none of this period.
    NoReport(Option<String>),
    /// The exchange did not go through; the code says why.
    Exchange(String),
    /// A receipt that does not hold.
    BadReceipt(Value),
    /// The notebook is damaged.
    Unsound(Value),
    /// The answer could not be written as JSON.
    Json(serde_json::Error),
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        Self::App(error)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Json(error)
    }
}

impl Failure {
    /// For programs.
    fn code(&self) -> &str {
        match self {
            Self::App(error) => &error.code,
            Self::NothingToEdit => "nothing-to-edit",
            Self::UnknownCode(_) => "unknown-code",
            Self::NotAFigure(_) => "not-a-figure",
            Self::NoReport(_) => "no-report",
            Self::Exchange(code) => code,
            Self::BadReceipt(_) => "bad-receipt",
            Self::Unsound(_) => "unsound",
            Self::Json(_) => "not-json",
        }
    }

    /// For a person.
    pub fn words(&self) -> String {
        match self {
            Self::App(error) if error.problems.is_empty() => error.words(),
            Self::App(error) => said(&error.problems),
            Self::NothingToEdit => say("failed.nothing-to-edit", &[]),
            Self::UnknownCode(code) => say("failed.unknown-code", &[("code", code)]),
            Self::NotAFigure(text) => say("failed.not-a-figure", &[("text", text)]),
            Self::NoReport(None) => say("failed.no-report", &[]),
            Self::NoReport(Some(period)) => say("failed.no-report-of", &[("period", period)]),
            Self::Exchange(code) => AppError::new(code).words(),
            Self::BadReceipt(_) => say("failed.bad-receipt", &[]),
            Self::Unsound(_) => say("failed.unsound", &[]),
            Self::Json(error) => say("failed.not-json", &[("detail", &error.to_string())]),
        }
    }

    /// For programs that asked for JSON.
    pub fn json(&self) -> Value {
        let mut error = json!({ "code": self.code(), "message": self.words() });
        match self {
            Self::App(app) => {
                error["problems"] = json!(app.problems);
                error["detail"] = json!(app.detail);
            }
            Self::BadReceipt(found) | Self::Unsound(found) => error["found"] = found.clone(),
            _ => {}
        }
        json!({ "error": error })
    }
}

/// There are no fields to look at before a command: each problem is named with what was given.
fn said(problems: &[Problem]) -> String {
    let each = problems.iter().map(|problem| {
        let words = say(&format!("problem.{}", problem.code), &[]);
        let values = [
            ("field", &*problem.field),
            ("typed", &*problem.typed),
            ("words", &*words),
        ];
        say("failed.problem", &values)
    });
    let lines: Vec<_> = std::iter::once(say("failed.problems", &[]))
        .chain(each)
        .collect();
    lines.join("\n")
}
