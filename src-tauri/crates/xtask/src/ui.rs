//! The screens: their packages, their checks, their build.

use crate::shell::{npm, root, run};
use anyhow::Result;
use std::path::Path;
use std::time::SystemTime;

/// Installs the packages of `ui` where the lock is younger than what is installed.
pub fn install() -> Result<()> {
    let ui = root().join("ui");
    let lock = changed(&ui.join("package-lock.json"));
    let installed = changed(&ui.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= lock {
        return Ok(());
    }
    run(npm(&["ci", "--no-audit", "--no-fund"]).env("CI", "1"))
}

fn changed(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}

/// Builds the screens into `ui/dist`, which the window carries inside.
pub fn build() -> Result<()> {
    install()?;
    run(&mut npm(&["run", "build"]))
}

/// Prettier.
pub fn check_format() -> Result<()> {
    install()?;
    run(&mut npm(&["run", "format:check"]))
}

/// svelte-check and the TypeScript compiler.
pub fn check_types() -> Result<()> {
    install()?;
    run(&mut npm(&["run", "check"]))
}
