//! `cargo xtask …`: the two commands of the README and what they are made of.
//!
//! Plain steps over the tools a builder has anyway (cargo, npm), so that they work on Windows too.
//! Not here: rules of the product, and anything that only this machine knows.

mod bench;
mod documents;
mod fuzz;
mod packages;
mod ports;
mod run;
mod shell;
mod steps;
mod test;
mod totals;
mod ui;
mod window;
mod words;

use anyhow::Result;
use std::process::ExitCode;

const HELP: &str = "cargo xtask <command>

  run [--empty]    build, start a local province, open the window on the sample notebook
                   (--empty: on a new folder, which begins with the first-run screen)
  test [--fast]    everything that CI checks (--fast: without the real window)
  check            formatting, clippy, and the checks of the screens
  check fuzz [--seconds N] [TARGET …]
                   the formats that come in, tried with bytes that an engine finds (20 s each)
  types            write ui/src/ipc/generated.ts anew from the list of commands
  bench notebook [--json] [--records N,N,…]
                   how a full notebook answers, against one of a thousand records
  bench search [--json] [--records N]
                   how fast a search answers while it is typed, beside a plain FTS5 query
  bench reader [--json] [--verbose] [--documents DIR] [--show DIR]
                   how well (ours, or DIR of NAME.txt with NAME.expected.json) and how fast
                   documents are read
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["run"] => run::sample(),
        ["run", "--empty"] => run::empty(),
        ["test"] => test::all(true),
        ["test", "--fast"] => test::all(false),
        ["check"] => test::check(),
        ["check", "fuzz", rest @ ..] => fuzz::check(rest),
        ["types"] => types(),
        ["bench", what, rest @ ..] => bench::run(what, rest),
        _ => {
            eprint!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn types() -> Result<()> {
    let name = "tidy::types::generated_types_are_fresh";
    let arguments = ["test", "-p", "tests", "--", "--exact", name];
    shell::run(shell::cargo(&arguments).env("UPDATE_TYPES", "1"))
}
