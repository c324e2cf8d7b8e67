//! `cargo xtask bench …`: starts a measure of one room, built as it is delivered.
//!
//! Not here: what is measured and how (`benches` of the crate that is measured).

use crate::shell;
use anyhow::{Result, bail};

/// Starts the measure of this name; the rest is said to it.
pub fn run(what: &str, rest: &[&str]) -> Result<()> {
    let krate = match what {
        "notebook" => "app",
        "reader" => "intake",
        "export" => "office",
        "search" => "store",
        _ => bail!("no bench is called {what}"),
    };
    let mut arguments = vec!["bench", "--quiet", "-p", krate, "--bench", what, "--"];
    // Cargo starts a bench in its own folder.
    let rest: Vec<String> = rest.iter().map(|argument| absolute(argument)).collect();
    arguments.extend(rest.iter().map(String::as_str));
    shell::run(&mut shell::cargo(&arguments))
}

/// A folder that is there, by its full name; anything else as it is.
fn absolute(argument: &str) -> String {
    let full = std::fs::canonicalize(argument);
    full.map_or_else(|_| argument.to_owned(), |path| path.display().to_string())
}
