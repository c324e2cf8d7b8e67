//! What arrives early, what does not fit, what is unknown or too long: it is kept, and stops
//! nothing else.

use super::cases;
use super::history::{decoded, shuffled};
use super::notebooks::*;
use proptest::prelude::*;
use protocol::{Change, DeviceId, Extra, Field, OwnerId, RecordId, Revision, Value};
use store::kinds::{ENTRY, TASK};
use store::rows::EntryFilter;
use store::{Error, Store};

const TASK_AT: RecordId = RECORDS[0];

/// Ten entries that name a task, and the task; as revisions.
fn journal() -> Vec<Vec<u8>> {
    let store = notebook(1);
    store
        .write::<_, Error>(&actor("An", 1), |w| {
            let title = (Field::plain("title"), Value::text("Mở lớp"));
            w.create(&TASK, TASK_AT, vec![title])?;
            for n in 0..10 {
                let fields = vec![
                    (
                        Field::plain("date"),
                        Value::Text(format!("2026-03-{:02}", n + 1)),
                    ),
                    (Field::plain("content"), Value::Text(format!("Họp {n}"))),
                    (
                        Field::plain("task"),
                        Value::Bytes(TASK_AT.as_bytes().to_vec()),
                    ),
                    (Field::keyed("figure", "attendances"), Value::Int(10)),
                ];
                w.create(&ENTRY, RecordId([50 + n; 16]), fields)?;
            }
            Ok(())
        })
        .unwrap();
    revisions(&store)
}

fn entries(store: &Store) -> Vec<store::rows::EntryRow> {
    store
        .read(|r| r.entries(&EntryFilter::default(), 0, 100))
        .unwrap()
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn an_entry_that_arrives_before_its_task_stops_nothing(order in any::<u64>()) {
        let (early, late): (Vec<_>, Vec<_>) =
            journal().into_iter().partition(|body| decoded(body).record != TASK_AT);
        let store = notebook(2);
        for (at, body) in shuffled(&early, order).iter().enumerate() {
            receive(&store, [body]);
            prop_assert_eq!(entries(&store).len(), at + 1);
        }
        let rows = entries(&store);
        prop_assert!(rows.iter().all(|row| row.task == Some(TASK_AT) && row.task_title.is_none()));
        let sums = store.read(|r| r.sum_entries(&EntryFilter::default())).unwrap();
        prop_assert_eq!(sums.get("attendances"), Some(&100));
        receive(&store, &late);
        prop_assert!(entries(&store).iter().all(|row| row.task_title.as_deref() == Some("Mở lớp")));
        prop_assert_eq!(store.read(|r| r.task(TASK_AT)).unwrap().unwrap().entries, 10);
        assert_sound(&store);
    }
}

/// Values that no program of this version writes there.
fn misfits() -> Vec<Value> {
    vec![
        Value::Bool(true),
        Value::text("31/02"),
        Value::List(vec![Value::Int(1)]),
        Value::Bytes(vec![1]),
        Value::Map([("day".to_owned(), Value::Int(3))].into()),
        Value::Unknown(vec![0xf9, 0x3e, 0x00]),
    ]
}

#[test]
fn a_value_that_does_not_fit_is_listed_and_stops_nothing() {
    for value in misfits() {
        let store = notebook(1);
        let fields = vec![
            (Field::plain("title"), Value::text("việc")),
            (Field::plain("position"), value.clone()),
            (Field::plain("due"), value.clone()),
            (Field::plain("document"), value.clone()),
        ];
        store
            .write::<_, Error>(&actor("An", 1), |w| w.create(&TASK, TASK_AT, fields))
            .unwrap();
        let row = store.read(|r| r.tasks()).unwrap().remove(0);
        assert_eq!(row.title.as_deref(), Some("việc"));
        assert_eq!(
            (row.position, row.due_day, row.document),
            (None, None, None)
        );
        let notes = store.read(|r| r.notes_of(TASK_AT)).unwrap();
        let named: Vec<&str> = notes.iter().map(|note| note.field.as_str()).collect();
        assert_eq!(named, ["document", "due", "position"], "{value:?}");
        // A good value takes it off the list again.
        for (field, good) in [
            ("due", due("2026-06-05")),
            ("position", Value::Int(1)),
            ("document", Value::Null),
        ] {
            store
                .write::<_, Error>(&actor("An", 1), |w| {
                    w.set(&TASK, TASK_AT, vec![(Field::plain(field), good)])
                })
                .unwrap();
        }
        assert!(store.read(|r| r.notes_of(TASK_AT)).unwrap().is_empty());
        assert_sound(&store);
    }
}

fn foreign(kind: &str, step: u64, changes: Vec<Change>) -> Vec<u8> {
    Revision {
        record: RecordId([77; 16]),
        owner: OwnerId([7; 16]),
        kind: kind.into(),
        author: DeviceId([8; 16]),
        person: "Bình".into(),
        claimed_at_ms: i64::MIN,
        step,
        changes,
        extra: Extra::default(),
    }
    .encode()
}

#[test]
fn a_kind_of_record_that_is_not_known_yet_is_kept_and_passed_on() {
    let change = Change::new(Field::keyed("vote", "a"), Value::Int(1), vec![]);
    let body = foreign("poll", 1, vec![change]);
    let (a, b) = (notebook(1), notebook(2));
    receive(&a, &journal());
    assert_eq!(receive(&a, [&body]), 1);
    receive(&b, &revisions(&a));
    assert!(revisions(&b).contains(&body));
    assert_eq!(entries(&b).len(), 10);
    assert_sound(&b);
}

#[test]
fn bytes_that_are_no_revision_are_refused_and_what_came_with_them_is_not_half_kept() {
    let store = notebook(1);
    let good = journal();
    let before = dump(&store);
    for bad in [
        vec![],
        vec![0xff; 40],
        good[0][..good[0].len() - 1].to_vec(),
    ] {
        let error = store
            .write::<_, Error>(&actor("", 1), |w| {
                w.receive(&good[0])?;
                w.receive(&bad)
            })
            .unwrap_err();
        assert_eq!(error.code(), "damaged-file");
        assert!(before == dump(&store));
    }
}

/// A revision must fit what other machines take, however much is typed before it is closed.
#[test]
fn long_texts_close_into_revisions_that_others_can_read() {
    let (a, b) = (notebook(1), notebook(2));
    let long = "x".repeat(400_000);
    for field in ["title", "note", "text", "result"] {
        a.write::<_, Error>(&actor("An", 1), |w| {
            w.set(
                &TASK,
                TASK_AT,
                vec![(Field::plain(field), Value::text(&long))],
            )
        })
        .unwrap();
    }
    receive(&b, &revisions(&a));
    for store in [&a, &b] {
        let row = store.read(|r| r.task(TASK_AT)).unwrap().unwrap();
        assert_eq!(row.title.map(|text| text.len()), Some(long.len()));
        assert_eq!(row.result.map(|text| text.len()), Some(long.len()));
        assert_sound(store);
    }
}

#[test]
fn a_text_longer_than_any_revision_is_refused_in_words_and_harms_nothing() {
    let store = notebook(1);
    type_value(
        &store,
        "An",
        Spot {
            record: 0,
            field: 0,
        },
        Value::text("việc"),
    );
    let before = dump(&store);
    let endless = Value::Text("x".repeat(1 << 20));
    let error = store
        .write::<_, Error>(&actor("An", 1), |w| {
            w.set(&TASK, TASK_AT, vec![(Field::plain("note"), endless)])
        })
        .unwrap_err();
    assert_eq!(error.code(), "too-large");
    assert!(before == dump(&store));
}
