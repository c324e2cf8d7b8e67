//! `run`: from a fresh clone to the open window, with a province beside it.
//!
//! The first time it makes the sample notebook and sends one report to the local province, for
//! real; later times open the same notebook beside the same province on the same port.

use crate::shell::{Background, built, cargo, command, output, root, run, target};
use crate::{packages, ports, ui, words};
use anyhow::{Context, Result};
use serde_json::Value;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The agency of the sample, as the local province knows it.
const SAMPLE_CODE: &str = "sample";

/// Opens the sample notebook.
pub fn sample() -> Result<()> {
    build()?;
    let folder = folder()?;
    let notebook = folder.join("notebook");
    let (_province, address) = province(&folder)?;
    if !notebook.join("notebook.db").exists() {
        make_sample(&folder, &notebook, address)?;
    }
    open(&notebook)
}

/// Opens the first-run screen on a new folder.
pub fn empty() -> Result<()> {
    build()?;
    let folder = folder()?;
    let notebook = folder.join("empty");
    if notebook.exists() {
        std::fs::remove_dir_all(&notebook)?;
    }
    let (_province, _) = province(&folder)?;
    open(&notebook)
}

fn folder() -> Result<PathBuf> {
    let folder = target().join("run");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn build() -> Result<()> {
    packages::for_window()?;
    println!("{}", words::BUILDING);
    ui::build()?;
    run(&mut cargo(&["build", "-p", "desktop", "-p", "province"]))
}

fn province(folder: &Path) -> Result<(Background, SocketAddr)> {
    let data = folder.join("province");
    std::fs::create_dir_all(&data)?;
    let named = root().join("assets").join("sample").join("province.json");
    std::fs::copy(named, data.join("province.json"))
        .context("the sample's province has no name")?;
    let address = ports::remembered(&folder.join("port"))?;
    let log = std::fs::File::create(folder.join("province.log"))?;
    let mut serve = on_province(folder);
    serve
        .args(["serve", "--listen", &address.to_string()])
        .stdout(log.try_clone()?)
        .stderr(log);
    let started = Background(serve.spawn().context("cannot start the province")?);
    ports::wait(address, Duration::from_secs(20))
        .with_context(|| format!("see {}", folder.join("province.log").display()))?;
    println!("{}: http://{address}", words::PROVINCE);
    Ok((started, address))
}

fn on_province(folder: &Path) -> Command {
    let mut command = command(built("province"));
    command.arg("--data").arg(folder.join("province"));
    command
}

/// Makes the sample, enrols it, and submits the report that is ready in it. It takes its place
/// only when all of that went well.
fn make_sample(folder: &Path, notebook: &Path, address: SocketAddr) -> Result<()> {
    let new = folder.join("notebook.new");
    if new.exists() {
        std::fs::remove_dir_all(&new)?;
    }
    let on_notebook = |arguments: &[&str]| {
        let mut command = command(built("so-dan-van"));
        command.arg("--notebook").arg(&new).args(arguments);
        command
    };
    let made = json(&mut on_notebook(&["init", "--sample", "--json"]))?;
    let agency = made["agency"]
        .as_str()
        .context("the sample has no agency")?;
    let add = ["agency", "add", "--code", SAMPLE_CODE, "--name", agency];
    run(on_province(folder).args(add))?;
    let enrolled = json(on_province(folder).args(["enrol", SAMPLE_CODE, "--json"]))?;
    let code = enrolled["code"]
        .as_str()
        .context("the province gave no code")?;
    run(&mut on_notebook(&[
        "enrol",
        &format!("http://{address}"),
        code,
    ]))?;
    output(&mut on_notebook(&["report", "submit"]))?;
    run(&mut on_notebook(&["sync"]))?;
    Ok(std::fs::rename(&new, notebook)?)
}

fn json(command: &mut Command) -> Result<Value> {
    Ok(serde_json::from_str(&output(command)?)?)
}

fn open(notebook: &Path) -> Result<()> {
    println!("{}", words::OPEN);
    run(command(built("so-dan-van")).arg("--notebook").arg(notebook))
}
