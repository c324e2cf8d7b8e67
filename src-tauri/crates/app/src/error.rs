//! What a person is told when something cannot be done: a code to branch on, and words.

use crate::data;
use domain::Problem;
use serde::Serialize;

/// What every command returns.
pub type Result<T, E = AppError> = std::result::Result<T, E>;

/// Why a command did nothing. Nothing that was typed is lost by any of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
#[ts(rename = "ErrorBody")]
pub struct AppError {
    /// A stable code with words in `vi.json` under `error.<code>`.
    pub code: String,
    /// What is wrong with which field.
    pub problems: Vec<Problem>,
    /// Technical words for support; never content.
    pub detail: Option<String>,
}

impl AppError {
    /// An error that its code says all of.
    pub fn new(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            problems: Vec::new(),
            detail: None,
        }
    }

    /// An error with technical words beside.
    pub fn with_detail(code: &str, detail: impl ToString) -> Self {
        Self {
            detail: Some(detail.to_string()),
            ..Self::new(code)
        }
    }

    /// What was typed cannot be kept as it stands.
    pub fn invalid(problems: Vec<Problem>) -> Self {
        Self {
            problems,
            ..Self::new("invalid-input")
        }
    }

    /// The words for a person: what happened, what was kept, what to do next; then each problem.
    pub fn words(&self) -> String {
        let part = |part: &str| data::word(&format!("error.{}.{part}", self.code));
        let mut parts: Vec<String> = ["what", "kept", "next"]
            .iter()
            .filter_map(|name| part(name))
            .collect();
        if parts.is_empty() {
            parts.push(self.code.clone());
        }
        for problem in &self.problems {
            let words = data::word(&format!("problem.{}", problem.code));
            let words = words.unwrap_or_else(|| problem.code.clone());
            let typed = if problem.typed.is_empty() {
                String::new()
            } else {
                format!(" “{}”", problem.typed)
            };
            parts.push(format!("[{}]{typed} {words}", problem.field));
        }
        parts.join(" ")
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.detail {
            Some(detail) => write!(f, "{}: {detail}", self.code),
            None => f.write_str(&self.code),
        }
    }
}

impl std::error::Error for AppError {}

impl From<store::Error> for AppError {
    fn from(error: store::Error) -> Self {
        Self::with_detail(error.code(), error)
    }
}

impl From<office::OfficeError> for AppError {
    fn from(error: office::OfficeError) -> Self {
        Self::with_detail(error.code(), error)
    }
}
