//! Sổ Dân vận on the desk: no arguments open the window, a sub-command does one thing and ends.
//!
//! Both are callers of `app`, equal to its tests. Here the clock is read, dice are thrown, native
//! dialogs open, threads run. Not here: rules, SQL, the network.

#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod cli;
mod headless;
mod help;
mod logs;
mod places;
mod speech;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = match help::parse(std::env::args_os()) {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    };
    let place = places::Place::of(cli.notebook.clone(), cli.today);
    match cli.command {
        Some(command) => headless::run(&place, command, cli.json),
        None => window::run(&place),
    }
}
