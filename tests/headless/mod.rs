//! The headless commands, run as scripts run them: the built program, its exit code, its JSON.
//!
//! Not here: what the commands do (`stories`); only that they are all there and speak one way.

mod finding;
mod main_job;
mod reading;
mod refusals;
mod year;

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// The day of these stories.
const DAY: &str = "2026-05-28";

/// A machine with the built program and a folder for its notebook.
struct Machine {
    folder: TempDir,
}

impl Machine {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
        }
    }

    /// A machine on which a commune's notebook was made.
    fn with_notebook() -> Self {
        let machine = Self::new();
        let name = "UBND xã Suối Mây";
        machine.ok(&["init", "--name", name, "--official", "Hồ Thị Lan"]);
        machine
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(program())
            .arg("--notebook")
            .arg(self.path("so"))
            .args(["--today", DAY, "--json"])
            .args(arguments)
            .output()
            .expect("the built program starts")
    }

    /// Runs a command that must succeed; gives what it printed.
    fn ok(&self, arguments: &[&str]) -> Value {
        let output = self.run(arguments);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {told}");
        json(&output)
    }

    /// Runs a command that must fail; gives the code of its error and the words on stderr.
    fn refused(&self, arguments: &[&str]) -> (String, String) {
        let output = self.run(arguments);
        assert!(!output.status.success(), "{arguments:?} is refused");
        let code = json(&output)["error"]["code"].as_str().map(str::to_owned);
        let words = String::from_utf8_lossy(&output.stderr).into_owned();
        (code.expect("a refusal has a code"), words)
    }
}

/// The program that `cargo build` leaves beside the tests.
fn program() -> PathBuf {
    let tests = std::env::current_exe().expect("the tests are a program");
    let folder = tests
        .parent()
        .and_then(Path::parent)
        .expect("target/debug/deps");
    let program = folder.join(format!("so-dan-van{}", std::env::consts::EXE_SUFFIX));
    assert!(program.exists(), "first: cargo build --workspace");
    program
}

fn json(output: &Output) -> Value {
    let text = String::from_utf8_lossy(&output.stdout);
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The `id` of each item of a list.
fn ids(list: &Value) -> Vec<String> {
    let items = list.as_array().expect("a list is an array").iter();
    items
        .map(|item| item["id"].as_str().expect("each has an id").to_owned())
        .collect()
}
