//! Reads every document of a folder with the built program: it must answer sanely on each.
//!
//! How well it reads is measured by the tests of the reader; this is the program as delivered.

use crate::shell::{built, command, output};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::Path;

/// Reads each `.txt`; beside an `.expected.json` it also tells how many tasks were expected.
pub fn read_all(folder: &Path) -> Result<()> {
    let entries = std::fs::read_dir(folder)?
        .flatten()
        .map(|entry| entry.path());
    let mut files: Vec<_> = entries
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    for file in &files {
        let name = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let reading = read(file).with_context(|| format!("reading {name}"))?;
        let found = tasks(&reading).with_context(|| format!("{name} has no list of tasks"))?;
        let expected = std::fs::read_to_string(file.with_extension("expected.json"));
        match expected
            .ok()
            .map(|text| serde_json::from_str(&text))
            .transpose()?
        {
            Some(expected) => {
                println!("{name}: {found} of {} tasks", tasks(&expected).unwrap_or(0))
            }
            None => println!("{name}: {found} tasks"),
        }
    }
    if files.is_empty() {
        bail!("no documents in {}", folder.display());
    }
    Ok(())
}

fn read(file: &Path) -> Result<Value> {
    let printed = output(
        command(built("so-dan-van"))
            .arg("read")
            .arg(file)
            .arg("--json"),
    )?;
    Ok(serde_json::from_str(&printed)?)
}

fn tasks(reading: &Value) -> Option<usize> {
    reading["tasks"].as_array().map(Vec::len)
}
