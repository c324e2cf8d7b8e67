//! `test`: all that CI checks, in the order in which faults are cheapest to find.
//!
//! One selection of packages and features everywhere, so that nothing is compiled twice.

use crate::shell::{cargo, npm};
use crate::steps::Steps;
use crate::{documents, packages, ui, window};
use anyhow::Result;
use std::path::Path;
use std::process::Command;

const ALL: &[&str] = &["--workspace"];

/// `cargo VERB --workspace …`.
fn all_of(verb: &str, more: &[&str]) -> Command {
    cargo(&[&[verb], ALL, more].concat())
}

fn checks(steps: &mut Steps) {
    steps.check("rustfmt", || {
        crate::shell::run(&mut cargo(&["fmt", "--all", "--check"]))
    });
    steps.check("screens: build", ui::build);
    steps.check("screens: prettier", ui::check_format);
    steps.check("screens: svelte-check", ui::check_types);
    let deny = ["--all-targets", "--", "--deny", "warnings"];
    steps.check("clippy", || crate::shell::run(&mut all_of("clippy", &deny)));
}

/// Formatting, lints and types.
pub fn check() -> Result<()> {
    packages::for_window()?;
    let mut steps = Steps::default();
    checks(&mut steps);
    steps.end()
}

/// Everything.
pub fn all(with_window: bool) -> Result<()> {
    let mut steps = Steps::default();
    steps.check("system packages", packages::for_tests);
    checks(&mut steps);
    steps.tests("screens: vitest", Ok(npm(&["test"])));
    // Benches are measured by `bench`, in a release build: here only clippy looks at them.
    let build = ["--bins", "--tests"];
    steps.check("build", || crate::shell::run(&mut all_of("build", &build)));
    let run = ["--tests", "--no-fail-fast", "--", "--skip", "window::"];
    steps.tests("tests", Ok(all_of("test", &run)));
    if let Some(folder) = std::env::var_os("SO_DAN_VAN_DOCUMENTS") {
        steps.check("real documents", || documents::read_all(Path::new(&folder)));
    }
    if with_window && steps.is_sound() {
        steps.check("window: tauri-driver", window::install_driver);
        let only = [
            "--test",
            "all",
            "--",
            "--test-threads",
            "1",
            "--nocapture",
            "window::",
        ];
        steps.tests("window", window::without_screen(all_of("test", &only)));
    } else if with_window {
        println!("\nthe window is not tried while something before it fails");
    }
    steps.end()
}
