//! Folders that cannot be written: said in words, and nothing is touched.
#![cfg(unix)]

use super::child::{start, told, under};
use super::{assert_worded, closed, notebook_of, open};
use crate::stories::world::{commune, empty_machine};
use app::notebook::api::CreateNotebook;
use std::fs::Permissions;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;

/// Everybody may look, nobody may write.
fn close_for_writing(folder: &Path) {
    for item in std::fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() {
            close_for_writing(&path);
        } else {
            std::fs::set_permissions(path, Permissions::from_mode(0o444)).unwrap();
        }
    }
    std::fs::set_permissions(folder, Permissions::from_mode(0o555)).unwrap();
}

fn open_for_writing(folder: &Path) {
    std::fs::set_permissions(folder, Permissions::from_mode(0o755)).unwrap();
    for item in std::fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() {
            open_for_writing(&path);
        }
    }
}

/// What an ordinary person meets who opens this; rights do not bind root, so it becomes another.
fn opened_by_an_ordinary_person(machine: &Path) -> Option<Vec<String>> {
    let is_root = std::fs::metadata("/proc/self").is_ok_and(|me| me.uid() == 0);
    let nobody = [
        "setpriv",
        "--reuid=65534",
        "--regid=65534",
        "--clear-groups",
    ];
    let wrapper: &[&str] = if is_root { &nobody } else { &["env"] };
    let said = start(under(wrapper, "open", machine, "")).ok()?.ends();
    if said.is_empty() {
        eprintln!("no ordinary person here: the test binary is only root's");
        return None;
    }
    Some(said)
}

fn assert_refused(machine: &Path) {
    close_for_writing(machine);
    let said = opened_by_an_ordinary_person(machine);
    open_for_writing(machine);
    if let Some(said) = said {
        assert_eq!(told(&said, "code"), "read-only-folder");
        assert!(told(&said, "words").chars().count() > 40);
    }
}

#[test]
fn a_notebook_in_a_folder_that_cannot_be_written_is_named_and_left_alone() {
    let machine = closed(commune("UBND xã Suối Mây"));
    let file = notebook_of(machine.path()).join("notebook.db");
    let before = std::fs::read(&file).unwrap();
    assert_refused(machine.path());
    assert!(before == std::fs::read(&file).unwrap());
}

#[test]
fn a_new_notebook_is_not_begun_where_nothing_can_be_written() {
    let machine = closed(empty_machine());
    assert_refused(machine.path());
    assert!(!notebook_of(machine.path()).exists());
    // The folder is there, and is closed.
    std::fs::create_dir(notebook_of(machine.path())).unwrap();
    assert_refused(machine.path());
    assert_eq!(
        std::fs::read_dir(notebook_of(machine.path()))
            .unwrap()
            .count(),
        0
    );
}

#[test]
fn a_file_where_the_folder_should_be_is_said_in_words() {
    let new = || CreateNotebook {
        unit_name: Some("UBND xã Suối Mây".into()),
        official: "Hồ Thị Sương".into(),
        ..CreateNotebook::default()
    };
    let machine = empty_machine();
    let blocked = notebook_of(machine.folder.path());
    std::fs::write(&blocked, b"thu cua toi").unwrap();
    let below = machine.open_at(&blocked.join("so")).unwrap();
    for app in [open(machine.folder.path()).unwrap(), below] {
        let error = app::notebook::create(&app, new()).unwrap_err();
        assert_eq!(error.code, "read-only-folder", "{error}");
        assert_worded(&error);
    }
    assert_eq!(std::fs::read(&blocked).unwrap(), b"thu cua toi");
}
