//! `check fuzz`: the formats that come in, tried with bytes that an engine finds by watching what
//! code they reach.
//!
//! The engine is libFuzzer. The counters it watches are put in by the compiler's own pass, which
//! the flags below switch on in the stable compiler; so everything is built apart, in a folder of
//! its own. What it found stays there and is where the next run begins; what broke something is
//! kept beside, and belongs into `crashes/<target>` of the crate, where tests replay it.

use crate::shell::{cargo, command, output, run, target};
use crate::{packages, shell};
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::{Command, Stdio};

const TARGETS: [&str; 5] = ["docx", "pdf", "text", "html", "reader"];
/// How long each target is tried, if nobody says.
const SECONDS: u32 = 20;
/// One input may take so long, in seconds, and so much memory, in megabytes.
const LONGEST_SECONDS: u32 = 10;
const MOST_MEGABYTES: u32 = 2048;
const LONGEST_INPUT: u32 = 1 << 13;

/// Counters at every edge, their table, and checks of sums that overflow.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table -Ccodegen-units=1 -Cdebug-assertions --cfg fuzzing";

/// `check fuzz [--seconds N] [TARGET …]`.
pub fn check(arguments: &[&str]) -> Result<()> {
    let (mut seconds, mut chosen) = (SECONDS, Vec::new());
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match *argument {
            "--seconds" => {
                let number = rest.next().context("--seconds needs a number")?;
                seconds = number.parse().context("--seconds needs a number")?;
            }
            name if TARGETS.contains(&name) => chosen.push(name),
            other => bail!("no target {other}; there are {}", TARGETS.join(", ")),
        }
    }
    if chosen.is_empty() {
        chosen = TARGETS.to_vec();
    }
    packages::for_window()?;
    let folder = target().join("fuzz");
    let engine = build(&folder)?;
    let seeds = ["run", "-q", "-p", "fuzz", "--bin", "seeds", "--"];
    run(cargo(&seeds).arg(folder.join("corpus")))?;
    let mut broken = Vec::new();
    for name in chosen {
        if !attempt(&engine, &folder, name, seconds)? {
            broken.push(name);
        }
    }
    println!("{} broken", broken.len());
    if !broken.is_empty() {
        let crashes = folder.join("crashes");
        bail!("{} broke; see {}", broken.join(", "), crashes.display());
    }
    Ok(())
}

/// Builds the engine for this machine. A named target keeps the flags off build scripts.
fn build(folder: &Path) -> Result<std::path::PathBuf> {
    let version = output(command("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.context("rustc does not name its host")?.to_owned();
    let arguments = ["build", "-q", "--release", "-p", "fuzz", "--bin", "fuzz"];
    let mut build = cargo(&arguments);
    build
        .args(["--features", "fuzz/engine", "--target", &host])
        .arg("--target-dir")
        .arg(folder.join("build"))
        .env("RUSTFLAGS", FLAGS);
    println!("building the engine …");
    run(&mut build)?;
    let name = format!("fuzz{}", std::env::consts::EXE_SUFFIX);
    Ok(folder.join("build").join(host).join("release").join(name))
}

/// Tries one target; whether nothing broke.
fn attempt(engine: &Path, folder: &Path, name: &str, seconds: u32) -> Result<bool> {
    let corpus = folder.join("corpus").join(name);
    let (found, crashes) = (corpus.join("found"), folder.join("crashes"));
    std::fs::create_dir_all(&found)?;
    std::fs::create_dir_all(&crashes)?;
    let mut command = Command::new(engine);
    command
        .env("FUZZ_TARGET", name)
        .current_dir(shell::root())
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-timeout={LONGEST_SECONDS}"))
        .arg(format!("-rss_limit_mb={MOST_MEGABYTES}"))
        .arg(format!("-max_len={LONGEST_INPUT}"))
        .arg(format!("-artifact_prefix={}/{name}-", crashes.display()))
        .arg("-print_final_stats=1")
        .stdout(Stdio::null());
    let words = corpus.join("words");
    if std::fs::metadata(&words)?.len() > 0 {
        command.arg(format!("-dict={}", words.display()));
    }
    command.args([&found, &corpus.join("seeds")]);
    let out = command.output().context("cannot start the engine")?;
    let told = String::from_utf8_lossy(&out.stderr);
    let covered = told
        .lines()
        .filter_map(|line| after(line, "cov: "))
        .next_back();
    let runs = told
        .lines()
        .find_map(|line| after(line, "number_of_executed_units: "));
    let peak = told.lines().find_map(|line| after(line, "peak_rss_mb: "));
    let sound = out.status.success();
    println!(
        "{} {name}: {} inputs tried, {} edges reached, {} MB at most",
        if sound { "ok    " } else { "BROKEN" },
        runs.unwrap_or("?"),
        covered.unwrap_or("?"),
        peak.unwrap_or("?"),
    );
    if !sound {
        let tail: Vec<&str> = told.lines().rev().take(30).collect();
        tail.iter().rev().for_each(|line| println!("    {line}"));
    }
    Ok(sound)
}

/// The word after `mark`.
fn after<'a>(line: &'a str, mark: &str) -> Option<&'a str> {
    line.split_once(mark)?.1.split_whitespace().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_taken_from_what_the_engine_tells() {
        let line = "#8192\tREDUCE cov: 512 ft: 900 corp: 30/2Kb";
        assert_eq!(after(line, "cov: "), Some("512"));
        let line = "stat::number_of_executed_units: 8192";
        assert_eq!(after(line, "number_of_executed_units: "), Some("8192"));
        assert_eq!(after(line, "cov: "), None);
    }
}
