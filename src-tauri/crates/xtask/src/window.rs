//! The real window without a screen: its driver, a screen in memory, a bus of its own.

use crate::shell::{built, cargo, run, target};
use anyhow::Result;
use std::path::PathBuf;
use std::process::Command;

const DRIVER_VERSION: &str = "2.1.0";

fn driver() -> PathBuf {
    let name = format!("tauri-driver{}", std::env::consts::EXE_SUFFIX);
    target().join("tools").join("bin").join(name)
}

/// Builds tauri-driver into the target folder, once.
pub fn install_driver() -> Result<()> {
    if driver().exists() {
        return Ok(());
    }
    let tools = target().join("tools");
    let mut install = cargo(&[
        "install",
        "tauri-driver",
        "--version",
        DRIVER_VERSION,
        "--locked",
    ]);
    install
        .arg("--root")
        .arg(&tools)
        .env("CARGO_TARGET_DIR", target().join("tools-build"));
    run(&mut install)
}

/// The same command, under Xvfb and a message bus, told which window to open.
pub fn without_screen(tests: Command) -> Result<Command> {
    let mut command = if cfg!(target_os = "linux") {
        let mut xvfb = crate::shell::command("xvfb-run");
        xvfb.args([
            "-a",
            "-s",
            "-screen 0 1366x768x24",
            "dbus-run-session",
            "--",
        ]);
        xvfb.arg(tests.get_program()).args(tests.get_args());
        xvfb
    } else {
        tests
    };
    command
        .env("SO_DAN_VAN_WINDOW", built("so-dan-van"))
        .env("SO_DAN_VAN_DRIVER", driver())
        // Not WEBKIT_DISABLE_COMPOSITING_MODE, not WEBKIT_DISABLE_DMABUF_RENDERER: with either,
        // WebKitWebDriver never answers when asked for a picture.
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("GDK_BACKEND", "x11")
        .env("NO_AT_BRIDGE", "1")
        .env("LANG", "C.UTF-8")
        .env("TZ", "Asia/Ho_Chi_Minh");
    Ok(command)
}
