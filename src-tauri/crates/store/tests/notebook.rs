//! What a notebook promises, told on one in memory.

// Helpers of tests fail by panicking.
#![allow(clippy::unwrap_used)]

use protocol::{DeviceId, Field, OwnerId, RecordId, Value};
use store::kinds::TASK;
use store::{Actor, Error, NewNotebook, Store};

const TASK_ID: RecordId = RecordId([7; 16]);

fn new(device: u8) -> NewNotebook {
    NewNotebook {
        device: DeviceId([device; 16]),
        owner: OwnerId([1; 16]),
        secret_key: [device; 32],
        machine: format!("MAY-{device:02}"),
        sample: false,
        created_at_ms: 0,
        today: "2026-05-28".into(),
    }
}

fn notebook(device: u8) -> Store {
    Store::in_memory(&new(device)).unwrap()
}

fn actor(person: &str, at_ms: i64) -> Actor {
    Actor {
        person: person.into(),
        at_ms,
    }
}

fn type_title(store: &Store, person: &str, title: &str) {
    store
        .write(&actor(person, 1), |w| {
            w.set(
                &TASK,
                TASK_ID,
                vec![(Field::plain("title"), Value::text(title))],
            )
        })
        .map(drop)
        .unwrap();
}

fn title(store: &Store) -> Option<String> {
    store
        .read(|r| r.task(TASK_ID))
        .unwrap()
        .and_then(|task| task.title)
}

fn revisions(store: &Store) -> Vec<Vec<u8>> {
    store
        .write::<_, Error>(&actor("", 2), |w| w.all_revisions())
        .unwrap()
        .value
}

fn send(from: &Store, to: &Store) {
    for body in revisions(from) {
        to.write::<_, Error>(&actor("", 3), |w| w.receive(&body))
            .unwrap();
    }
}

fn conflicts(store: &Store) -> u32 {
    store.read(|r| r.count_conflicts()).unwrap()
}

#[test]
fn typing_on_is_one_revision_until_the_person_leaves() {
    let store = notebook(1);
    for text in ["R", "Rà", "Rà soát"] {
        type_title(&store, "An", text);
    }
    assert_eq!(title(&store).as_deref(), Some("Rà soát"));
    assert_eq!(revisions(&store).len(), 1);
    type_title(&store, "An", "Rà soát lại");
    assert_eq!(revisions(&store).len(), 2);
    assert!(store.verify().unwrap().faults.is_empty());
}

#[test]
fn two_writers_of_one_field_are_both_kept_and_listed() {
    let (a, b) = (notebook(1), notebook(2));
    type_title(&a, "An", "Bản của An");
    type_title(&b, "Bình", "Bản của Bình");
    send(&a, &b);
    send(&b, &a);
    assert_eq!((conflicts(&a), conflicts(&b)), (1, 1));
    assert_eq!(title(&a), title(&b));
}

#[test]
fn an_edit_typed_into_a_field_in_conflict_stays_in_sight_and_leaves_it_listed() {
    let (a, b) = (notebook(1), notebook(2));
    type_title(&a, "An", "một");
    type_title(&b, "Bình", "hai");
    send(&b, &a);
    type_title(&a, "An", "ba");
    assert_eq!(title(&a).as_deref(), Some("ba"));
    assert_eq!(conflicts(&a), 1);
    send(&a, &b);
    assert_eq!(title(&b).as_deref(), Some("ba"));
    assert_eq!(conflicts(&b), 1);
}

#[test]
fn what_arrives_while_one_types_never_hides_what_is_typed_next() {
    let (a, b) = (notebook(1), notebook(2));
    type_title(&b, "Bình", "x");
    revisions(&b);
    type_title(&b, "Bình", "xa hơn");
    type_title(&a, "An", "đang gõ");
    send(&b, &a);
    type_title(&a, "An", "đang gõ tiếp");
    assert_eq!(title(&a).as_deref(), Some("đang gõ tiếp"));
}

#[test]
fn equal_values_are_no_conflict() {
    let (a, b) = (notebook(1), notebook(2));
    type_title(&a, "An", "giống nhau");
    type_title(&b, "Bình", "giống nhau");
    send(&a, &b);
    assert_eq!(conflicts(&b), 0);
}

#[test]
fn a_failed_write_leaves_nothing_behind() {
    let store = notebook(1);
    let failed = store.write(&actor("An", 1), |w| {
        w.set(
            &TASK,
            TASK_ID,
            vec![(Field::plain("title"), Value::text("nửa chừng"))],
        )?;
        Err::<(), Error>(Error::NoNotebook)
    });
    assert!(failed.is_err());
    assert_eq!(title(&store), None);
    assert!(revisions(&store).is_empty());
}

#[test]
fn undo_goes_back_and_redo_forward_where_our_value_still_stands() {
    let store = notebook(1);
    type_title(&store, "An", "một");
    store.write(&actor("An", 1), |w| w.close(TASK_ID)).unwrap();
    type_title(&store, "An", "hai");
    let turn = |redo: bool| {
        let turned =
            store.write::<_, Error>(&actor("An", 1), |w| if redo { w.redo() } else { w.undo() });
        turned.unwrap().value
    };
    assert_eq!(turn(false).unwrap().kept, 0);
    assert_eq!(title(&store).as_deref(), Some("một"));
    assert!(turn(true).is_some());
    assert_eq!(title(&store).as_deref(), Some("hai"));
    assert!(turn(false).is_some() && turn(false).is_some());
    assert_eq!(title(&store), None);
    assert!(turn(false).is_none());
}

#[test]
fn a_deleted_record_comes_back_with_an_edit_nobody_saw() {
    let (a, b) = (notebook(1), notebook(2));
    type_title(&a, "An", "việc");
    send(&a, &b);
    a.write::<_, Error>(&actor("An", 1), |w| w.delete(&TASK, TASK_ID))
        .unwrap();
    assert!(a.read(|r| r.tasks()).unwrap().is_empty());
    type_title(&b, "Bình", "việc đã sửa");
    send(&a, &b);
    send(&b, &a);
    for store in [&a, &b] {
        assert_eq!(store.read(|r| r.tasks()).unwrap().len(), 1);
        assert_eq!(title(store).as_deref(), Some("việc đã sửa"));
    }
}

#[test]
fn deleting_and_undoing_is_all_there_again() {
    let store = notebook(1);
    store
        .write::<_, Error>(&actor("An", 1), |w| {
            w.create(
                &TASK,
                TASK_ID,
                vec![(Field::plain("title"), Value::text("việc"))],
            )
        })
        .unwrap();
    let alive = |store: &Store| store.read(|r| r.tasks()).unwrap().len();
    let undo = |store: &Store| {
        store
            .write::<_, Error>(&actor("An", 1), |w| w.undo())
            .unwrap()
    };
    store
        .write::<_, Error>(&actor("An", 1), |w| w.delete(&TASK, TASK_ID))
        .unwrap();
    assert_eq!(alive(&store), 0);
    undo(&store);
    assert_eq!(alive(&store), 1);
    undo(&store);
    assert_eq!(alive(&store), 0, "the making of it is undone");
    store
        .write::<_, Error>(&actor("An", 1), |w| w.redo())
        .unwrap();
    assert_eq!(alive(&store), 1);
}

#[test]
fn what_does_not_fit_is_listed_and_kept_as_typed() {
    let store = notebook(1);
    let due = Value::Map([("day".to_owned(), Value::text("31/02"))].into());
    store
        .write::<_, Error>(&actor("An", 1), |w| {
            w.set(&TASK, TASK_ID, vec![(Field::plain("due"), due)])
        })
        .unwrap();
    let notes = store.read(|r| r.notes_of(TASK_ID)).unwrap();
    assert_eq!(
        (notes[0].field.as_str(), notes[0].typed.as_str()),
        ("due", "31/02")
    );
    assert_eq!(
        store.read(|r| r.task(TASK_ID)).unwrap().unwrap().due_day,
        None
    );
}

#[test]
fn one_process_holds_a_notebook_and_a_second_is_told_so() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(folder.path(), &new(1)).unwrap();
    type_title(&store, "An", "trên đĩa");
    let second = Store::open(folder.path()).unwrap_err();
    assert_eq!(second.code(), "already-open");
    drop(store);
    let again = Store::open(folder.path()).unwrap();
    assert_eq!(title(&again).as_deref(), Some("trên đĩa"));
}

#[test]
fn a_copy_that_is_opened_becomes_a_new_device_and_keeps_everything() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("a"), &new(1)).unwrap();
    type_title(&store, "An", "bản gốc");
    std::fs::create_dir_all(folder.path().join("b")).unwrap();
    store
        .copy_to(&folder.path().join("b").join("notebook.db"))
        .unwrap();
    let copy = Store::open(&folder.path().join("b")).unwrap();
    copy.become_new_device(DeviceId([9; 16]), [9; 32], "MAY-09")
        .unwrap();
    assert_eq!(copy.identity().device, DeviceId([9; 16]));
    assert_eq!(title(&copy).as_deref(), Some("bản gốc"));
    assert!(copy.verify().unwrap().faults.is_empty());
}

#[test]
fn a_file_with_older_tables_is_projected_anew() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(folder.path(), &new(1)).unwrap();
    type_title(&store, "An", "Phat quang duong thon");
    drop(store);
    let file = folder.path().join(store::FILE);
    let db = rusqlite::Connection::open(&file).unwrap();
    db.execute_batch(
        "drop table task; create table task (record blob primary key, old text);
         update projection set statements = 'of an older program'",
    )
    .unwrap();
    drop(db);
    let store = Store::open(folder.path()).unwrap();
    assert_eq!(title(&store).as_deref(), Some("Phat quang duong thon"));
    store.rebuild().unwrap();
    assert_eq!(title(&store).as_deref(), Some("Phat quang duong thon"));
}

#[test]
fn a_file_of_the_first_schema_is_brought_up() {
    let folder = tempfile::tempdir().unwrap();
    let db = rusqlite::Connection::open(folder.path().join(store::FILE)).unwrap();
    db.execute_batch(include_str!("../src/migrations/0001_first.sql"))
        .unwrap();
    db.execute_batch(
        "insert into notebook values (1, zeroblob(16), zeroblob(16), zeroblob(32), 'MAY', 0, 0,
           '2026-05-28');
         pragma application_id = 1399800918; pragma user_version = 1",
    )
    .unwrap();
    drop(db);
    let store = Store::open(folder.path()).unwrap();
    assert!(folder.path().join("notebook.v1.copy").exists());
    type_title(&store, "An", "Moi");
    assert_eq!(title(&store).as_deref(), Some("Moi"));
}
