//! Packages of the system: which are needed, which are missing, and installing them by apt.

use crate::{shell, words};
use anyhow::Result;
use std::process::Stdio;

/// What building and opening the window needs on Debian and Ubuntu.
const WINDOW: &[&str] = &[
    "build-essential",
    "pkg-config",
    "libwebkit2gtk-4.1-dev",
    "librsvg2-dev",
    "xdg-utils",
    "fonts-noto-core",
];

/// What the tests need besides: a window without a screen, and readers of Office files.
const TESTS: &[&str] = &[
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "dbus-x11",
    "libreoffice-calc",
    "libreoffice-writer",
    "poppler-utils",
    "python3-openpyxl",
    "fonts-liberation",
];

/// Makes sure of what `run` needs.
pub fn for_window() -> Result<()> {
    ensure(WINDOW)
}

/// Makes sure of what `test` needs.
pub fn for_tests() -> Result<()> {
    ensure(&[WINDOW, TESTS].concat())
}

fn ensure(needed: &[&str]) -> Result<()> {
    if !shell::has("dpkg-query") {
        if !cfg!(windows) {
            println!("{} {}", words::NEEDED, needed.join(" "));
        }
        return Ok(());
    }
    let query = shell::command("dpkg-query")
        .args([
            "--show",
            "--showformat",
            "${Package} ${db:Status-Status}\\n",
        ])
        .args(needed)
        .stderr(Stdio::null())
        .output()?;
    let missing = missing(needed, &String::from_utf8_lossy(&query.stdout));
    if missing.is_empty() {
        return Ok(());
    }
    println!("{} {}", words::INSTALLING, missing.join(" "));
    shell::run(apt("update").arg("-q"))?;
    shell::run(
        apt("install")
            .args(["-y", "-q", "--no-install-recommends"])
            .args(missing),
    )
}

/// Those of `needed` that the answer of dpkg-query does not call installed.
fn missing<'a>(needed: &[&'a str], answer: &str) -> Vec<&'a str> {
    let installed: Vec<_> = answer
        .lines()
        .filter_map(|line| line.strip_suffix(" installed"))
        .collect();
    needed
        .iter()
        .copied()
        .filter(|name| !installed.contains(name))
        .collect()
}

fn apt(verb: &str) -> std::process::Command {
    let is_root = shell::output(shell::command("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let mut command = shell::command(if is_root { "apt-get" } else { "sudo" });
    if !is_root {
        command.arg("apt-get");
    }
    command.env("DEBIAN_FRONTEND", "noninteractive").arg(verb);
    command
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_removed_package_is_missing() {
        let answer = "xvfb installed\nxauth config-files\n";
        assert_eq!(
            super::missing(&["xvfb", "xauth", "dbus-x11"], answer),
            ["xauth", "dbus-x11"]
        );
    }
}
