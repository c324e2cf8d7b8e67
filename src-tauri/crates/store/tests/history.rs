//! History, the bin, and records brought in by the thousand.

// Helpers of tests fail by panicking.
#![allow(clippy::unwrap_used)]

use protocol::{DeviceId, Field, OwnerId, RecordId, Value};
use store::kinds::{DOCUMENT, ENTRY, TASK};
use store::{Actor, Error, HistoryFilter, NewNotebook, Saving, Store};

fn notebook() -> Store {
    Store::in_memory(&NewNotebook {
        device: DeviceId([1; 16]),
        owner: OwnerId([2; 16]),
        secret_key: [3; 32],
        machine: "MAY-01".into(),
        sample: false,
        created_at_ms: 0,
        today: "2026-05-28".into(),
    })
    .unwrap()
}

fn actor(person: &str, at_ms: i64) -> Actor {
    Actor {
        person: person.into(),
        at_ms,
    }
}

fn id(number: u8) -> RecordId {
    RecordId([number; 16])
}

fn text(name: &str, value: &str) -> (Field, Value) {
    (Field::plain(name), Value::text(value))
}

fn type_title(store: &Store, person: &str, at_ms: i64, title: &str) {
    store
        .write::<_, Error>(&actor(person, at_ms), |w| {
            w.set(&TASK, id(1), vec![text("title", title)])
        })
        .unwrap();
}

fn history(store: &Store, filter: HistoryFilter) -> Vec<Saving> {
    store.read(|r| r.history(&filter, 100)).unwrap()
}

fn told(saving: &Saving) -> (String, String, String) {
    let words = |value: &Value| match value {
        Value::Text(text) => text.clone(),
        other => format!("{other:?}"),
    };
    let change = &saving.changes[0];
    (
        saving.person.clone(),
        words(&change.before),
        words(&change.after),
    )
}

#[test]
fn every_value_stands_beside_the_one_it_replaced_also_while_it_is_being_typed() {
    let store = notebook();
    type_title(&store, "Lan", 1_000, "Một");
    type_title(&store, "Bình", 2_000, "Hai");
    let told: Vec<_> = history(&store, HistoryFilter::default())
        .iter()
        .map(told)
        .collect();
    let one = ("Lan".to_owned(), "Null".to_owned(), "Một".to_owned());
    let two = ("Bình".to_owned(), "Một".to_owned(), "Hai".to_owned());
    assert_eq!(told, [two, one]);
}

#[test]
fn history_is_narrowed_and_paged_by_where_the_last_page_ended() {
    let store = notebook();
    for at in 0..9 {
        type_title(
            &store,
            if at % 3 == 0 { "Lan" } else { "Bình" },
            at * 1_000,
            &at.to_string(),
        );
    }
    let of = |person: &str| HistoryFilter {
        person: Some(person.into()),
        ..Default::default()
    };
    assert_eq!(history(&store, of("Lan")).len(), 3);
    assert_eq!(
        store.read(|r| r.people_of_history()).unwrap(),
        ["Bình", "Lan"]
    );
    let all = history(&store, HistoryFilter::default());
    let first = store
        .read(|r| r.history(&HistoryFilter::default(), 2))
        .unwrap();
    let after = Some((first[1].touched_at_ms, first[1].name));
    let rest = history(
        &store,
        HistoryFilter {
            after,
            ..Default::default()
        },
    );
    assert_eq!([first, rest].concat(), all);
    let within = HistoryFilter {
        from_ms: Some(2_000),
        until_ms: Some(4_000),
        ..Default::default()
    };
    assert!(
        history(&store, within)
            .iter()
            .all(|saving| saving.touched_at_ms >= 2_000)
    );
}

#[test]
fn an_earlier_value_is_restored_as_a_new_edit_that_can_be_undone() {
    let store = notebook();
    type_title(&store, "Lan", 1_000, "Một");
    type_title(&store, "Bình", 2_000, "Hai");
    let latest = history(&store, HistoryFilter::default()).remove(0);
    let field = Field::plain("title");
    let restore = |before| {
        store
            .write::<_, Error>(&actor("Lan", 3_000), |w| {
                w.restore_value(latest.name, &field, before)
            })
            .unwrap()
            .value
    };
    let title = || store.read(|r| r.task(id(1))).unwrap().unwrap().title;
    assert!(restore(true));
    assert_eq!(title().as_deref(), Some("Một"));
    store
        .write::<_, Error>(&actor("Lan", 4_000), |w| w.undo())
        .unwrap();
    assert_eq!(title().as_deref(), Some("Hai"));
    assert_eq!(store.verify().unwrap().faults, Vec::<String>::new());
}

#[test]
fn the_bin_tells_who_and_when_and_gives_back() {
    let store = notebook();
    store
        .write::<_, Error>(&actor("Lan", 1_000), |w| {
            w.create(&DOCUMENT, id(9), vec![text("subject", "Kế hoạch")])?;
            let link = (
                Field::plain("document"),
                Value::Bytes(id(9).as_bytes().to_vec()),
            );
            w.create(&TASK, id(1), vec![text("title", "Việc"), link])
        })
        .unwrap();
    store
        .write::<_, Error>(&actor("Bình", 2_000), |w| {
            w.delete(&TASK, id(1))?;
            w.delete(&DOCUMENT, id(9))
        })
        .unwrap();
    let bin = || store.read(|r| r.bin(0, 10)).unwrap();
    assert_eq!(bin().len(), 2);
    assert!(
        bin()
            .iter()
            .all(|row| row.person == "Bình" && row.at_ms == 2_000)
    );
    assert_eq!(store.read(|r| r.bin_children(id(9))).unwrap(), [id(1)]);
    store.rebuild().unwrap();
    assert_eq!(store.read(|r| r.count_bin()).unwrap()["task"], 1);
    store
        .write::<_, Error>(&actor("Lan", 3_000), |w| {
            w.bring_back(id(9))?;
            w.bring_back(id(1))
        })
        .unwrap();
    assert_eq!(bin(), []);
    store
        .write::<_, Error>(&actor("Lan", 4_000), |w| w.undo())
        .unwrap();
    assert_eq!(bin().len(), 2);
}

#[test]
fn what_is_brought_in_is_as_if_it_had_been_typed_and_left() {
    let typed = || vec![text("content", "Họp dân"), text("date", "2026-05-20")];
    let (by_hand, at_once) = (notebook(), notebook());
    by_hand
        .write::<_, Error>(&actor("Lan", 5), |w| w.create(&ENTRY, id(1), typed()))
        .unwrap();
    for _ in 0..2 {
        at_once
            .write::<_, Error>(&actor("Lan", 5), |w| w.bring_in(&ENTRY, id(1), 5, typed()))
            .unwrap();
    }
    let all = |store: &Store| {
        let written = store.write::<_, Error>(&actor("Lan", 6), |w| w.all_revisions());
        written.unwrap().value
    };
    assert_eq!(all(&by_hand), all(&at_once));
    assert_eq!(at_once.verify().unwrap().faults, Vec::<String>::new());
    assert_eq!(at_once.read(|r| r.undo_possible()).unwrap(), (false, false));
}
