//! Disks that are full: the edit fails in words, and everything before it is whole.
#![cfg(unix)]

use super::child::{part, start, told, under};
use super::{assert_sound, closed, open};
use crate::stories::world::commune;
use std::process::Stdio;

/// No file may grow over a limit: SQLite meets an error in the middle of a write.
#[test]
fn a_disk_that_refuses_to_grow_loses_nothing_that_was_saved() {
    let machine = closed(commune("UBND xã Suối Mây"));
    // 512-byte blocks; without the trap the signal would end the process.
    let limited = "trap '' XFSZ; ulimit -f 3000; exec \"$@\"";
    let filling = under(&["sh", "-c", limited, "sh"], "fill", machine.path(), "");
    let said = start(filling).unwrap().ends();
    let kept = said.iter().filter(|line| *line == "kept .").count();
    assert!(kept > 3, "{said:#?}");
    assert!(["disk-full", "io"].contains(&told(&said, "code")));
    assert!(told(&said, "words").chars().count() > 40);
    assert_eq!(told(&said, "listed"), kept.to_string());
    assert_eq!(told(&said, "faults"), "0");
    // With room again everything is there, and the next edit is taken.
    let app = open(machine.path()).unwrap();
    let count = || app::journal::list(&app, Default::default()).unwrap().total;
    assert_eq!(count() as usize, kept);
    assert_sound(&app);
    let entry = app::journal::api::AddEntry {
        date: "28/5/2026".into(),
        kind: "outreach".into(),
        content: "Họp".into(),
        ..Default::default()
    };
    app::journal::add(&app, entry).unwrap();
    assert_eq!(count() as usize, kept + 1);
}

/// A small disk of its own, where the system lets a test make one (it needs user namespaces).
#[test]
fn a_disk_that_is_really_full_is_named_and_the_notebook_opens_on_it_again() {
    let mount =
        "mount -t tmpfs -o size=2m none \"$SO_DAN_VAN_FAULT_MACHINE\" || exit 9; exec \"$@\"";
    let spaces = ["unshare", "--user", "--map-root-user", "--mount"];
    let machine = tempfile::tempdir().unwrap();
    let mut trial = std::process::Command::new(spaces[0]);
    trial
        .args(&spaces[1..])
        .args(["mount", "-t", "tmpfs", "-o", "size=2m", "none"])
        .arg(machine.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if !trial.status().is_ok_and(|status| status.success()) {
        eprintln!("no small disk here: this system lets no test mount one");
        return;
    }
    let wrapper = [&spaces[..], &["sh", "-c", mount, "sh"]].concat();
    let filling = under(&wrapper, "fill-small-disk", machine.path(), "");
    let said = start(filling).unwrap().ends();
    let kept = said.iter().filter(|line| *line == "kept .").count();
    assert!(kept > 3, "{said:#?}");
    assert_eq!(told(&said, "code"), "disk-full");
    assert!(told(&said, "words").chars().count() > 40);
    assert_eq!(told(&said, "listed"), kept.to_string());
    assert_eq!(told(&said, "faults"), "0");
    assert_eq!(told(&said, "again"), kept.to_string(), "{said:#?}");
}

/// The parts themselves work on a whole disk; a part that never fails would prove nothing.
#[test]
fn a_part_that_opens_a_whole_notebook_says_so() {
    let machine = closed(commune("UBND xã Suối Mây"));
    let said = start(part("open", machine.path(), "")).unwrap().ends();
    assert_eq!(told(&said, "opened"), ".");
}
