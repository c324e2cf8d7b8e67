//! Files that are not what they should be: said in words, and left untouched.

use super::{assert_sound, assert_worded, closed, notebook_of, open};
use crate::stories::world::commune;
use rstest::rstest;
use rusqlite::Connection;
use std::path::Path;
use tempfile::TempDir;

/// A machine whose notebook holds some work, and where its file lies.
fn machine() -> TempDir {
    let commune = commune("UBND xã Suối Mây");
    for n in 0..60 {
        let content = format!("Họp {n} {}", "nội dung ".repeat(200));
        commune.note("28/5/2026", "outreach", &content, &[]);
    }
    closed(commune)
}

fn file_of(machine: &Path) -> std::path::PathBuf {
    notebook_of(machine).join("notebook.db")
}

fn cut_to(file: &Path, length: impl FnOnce(u64) -> u64) {
    let opened = std::fs::OpenOptions::new().write(true).open(file).unwrap();
    let whole = opened.metadata().unwrap().len();
    opened.set_len(length(whole)).unwrap();
}

fn overwrite(file: &Path, range: std::ops::Range<usize>) {
    let mut bytes = std::fs::read(file).unwrap();
    for (n, byte) in bytes[range].iter_mut().enumerate() {
        *byte = (n as u8).wrapping_mul(151).wrapping_add(77);
    }
    std::fs::write(file, bytes).unwrap();
}

fn execute(file: &Path, sql: &str) {
    Connection::open(file).unwrap().execute_batch(sql).unwrap();
}

fn another_program(file: &Path) {
    std::fs::remove_file(file).unwrap();
    execute(
        file,
        "create table album (photo blob); pragma user_version = 1",
    );
}

#[rstest]
#[case::cut_in_half(|file: &Path| cut_to(file, |whole| whole / 2), "damaged-file")]
#[case::cut_within_its_head(|file: &Path| cut_to(file, |_| 60), "damaged-file")]
#[case::another_head(|file: &Path| overwrite(file, 0..100), "not-a-notebook")]
#[case::a_spoiled_first_page(|file: &Path| overwrite(file, 100..4096), "damaged-file")]
#[case::a_text(
    |file: &Path| std::fs::write(file, "Kính gửi: các xã. ".repeat(300)).unwrap(),
    "not-a-notebook"
)]
#[case::of_another_program(another_program, "not-a-notebook")]
#[case::of_a_newer_program(|file: &Path| execute(file, "pragma user_version = 999"), "too-new")]
fn a_file_that_cannot_be_read_is_named_and_left_as_it_is(
    #[case] spoil: fn(&Path),
    #[case] code: &str,
) {
    let machine = machine();
    let file = file_of(machine.path());
    spoil(&file);
    let before = std::fs::read(&file).unwrap();
    for _ in 0..2 {
        let error = open(machine.path()).err().expect("it does not open");
        assert_eq!(error.code, code, "{error}");
        assert_worded(&error);
        assert!(
            before == std::fs::read(&file).unwrap(),
            "the file was written"
        );
    }
}

/// Eight pages in the middle.
fn spoil_the_middle(file: &Path) {
    let pages = std::fs::metadata(file).unwrap().len() as usize / 4096;
    overwrite(file, pages / 2 * 4096..(pages / 2 + 8) * 4096);
}

/// What cannot be seen at opening is seen by `verify`.
#[rstest]
#[case::spoiled_in_the_middle(spoil_the_middle)]
#[case::cut_within_its_last_page(|file: &Path| cut_to(file, |whole| whole - 3_000))]
fn damage_that_opening_does_not_meet_is_found_by_verify(#[case] spoil: fn(&Path)) {
    let machine = machine();
    spoil(&file_of(machine.path()));
    match open(machine.path()) {
        Err(error) => assert_eq!(error.code, "damaged-file", "{error:?}"),
        Ok(app) => match app.store().unwrap().verify() {
            Ok(verdict) => assert!(!verdict.faults.is_empty()),
            Err(error) => assert_eq!(error.code(), "damaged-file"),
        },
    }
}

/// Heads, replacements and rows follow from revisions; where they do not, verify says so.
#[rstest]
#[case::a_head_is_gone("delete from head where field = 'content'")]
#[case::a_head_is_another("update head set value = x'01' where field = 'date'")]
#[case::a_revision_is_another("update revision set body = zeroblob(40) where is_open = 0")]
#[case::a_revision_is_gone("delete from revision where is_open = 0")]
fn what_does_not_follow_from_the_revisions_is_found_by_verify(#[case] sql: &str) {
    let commune = commune("UBND xã Suối Mây");
    commune.note("28/5/2026", "outreach", "Họp", &[]);
    let store = commune.app.store().unwrap();
    let actor = store::Actor {
        person: String::new(),
        at_ms: 0,
    };
    store
        .write::<_, store::Error>(&actor, |w| w.close_all())
        .unwrap();
    drop(store);
    assert_sound(&commune.app);
    let machine = closed(commune);
    execute(&file_of(machine.path()), sql);
    let app = open(machine.path()).unwrap();
    assert!(!app.store().unwrap().verify().unwrap().faults.is_empty());
}

#[test]
fn an_empty_file_is_no_notebook_yet() {
    let machine = tempfile::tempdir().unwrap();
    std::fs::create_dir(notebook_of(machine.path())).unwrap();
    std::fs::write(file_of(machine.path()), b"").unwrap();
    let app = open(machine.path()).unwrap();
    assert_eq!(app.store().unwrap_err().code, "no-notebook");
}

#[test]
fn a_notebook_that_is_closed_is_one_file() {
    let machine = machine();
    let app = open(machine.path()).unwrap();
    let entries = app::journal::list(&app, Default::default()).unwrap().total;
    drop(app);
    let mut names: Vec<_> = std::fs::read_dir(notebook_of(machine.path()))
        .unwrap()
        .map(|item| item.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["notebook.db", "notebook.lock"]);
    // Carried away alone it is whole.
    let other = tempfile::tempdir().unwrap();
    std::fs::create_dir(notebook_of(other.path())).unwrap();
    std::fs::copy(file_of(machine.path()), file_of(other.path())).unwrap();
    let app = open(other.path()).unwrap();
    let carried = app::journal::list(&app, Default::default()).unwrap().total;
    assert_eq!((entries, carried), (60, 60));
    assert_sound(&app);
}
