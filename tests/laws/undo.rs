//! Undo and redo, where nobody else wrote.

use super::cases;
use super::history::spot;
use super::notebooks::*;
use proptest::prelude::*;
use protocol::Value;
use store::kinds::TASK;
use store::{Error, Store};

/// What one person does in one notebook.
#[derive(Debug, Clone)]
enum Deed {
    Make {
        record: usize,
        title: usize,
    },
    Type {
        spot: Spot,
        value: usize,
    },
    /// Several fields in one act, as a form does.
    Form {
        record: usize,
        values: [usize; 3],
    },
    Leave {
        record: usize,
    },
    Delete {
        record: usize,
    },
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        2 => (0..ENTRY_AT, 1..VALUES).prop_map(|(record, title)| Deed::Make { record, title }),
        6 => (spot(), 0..VALUES).prop_map(|(spot, value)| Deed::Type { spot, value }),
        2 => (0..RECORDS.len(), [0..VALUES, 0..VALUES, 0..VALUES])
            .prop_map(|(record, values)| Deed::Form { record, values }),
        2 => (0..RECORDS.len()).prop_map(|record| Deed::Leave { record }),
        2 => (0..ENTRY_AT).prop_map(|record| Deed::Delete { record }),
    ]
}

fn perform(store: &Store, deed: &Deed) {
    let done = store.write::<_, Error>(&actor("An", 1), |w| match *deed {
        Deed::Make { record, title } => {
            let spot = Spot { record, field: 0 };
            w.create(&TASK, spot.id(), vec![(spot.field(), spot.value(title))])
        }
        Deed::Type { spot, value } => w.set(
            spot.kind(),
            spot.id(),
            vec![(spot.field(), spot.value(value))],
        ),
        Deed::Form { record, values } => {
            let spots = (0..values.len()).map(|field| Spot { record, field });
            let fields = spots.map(|spot| (spot.field(), spot.value(values[spot.field])));
            let kind = Spot { record, field: 0 }.kind();
            w.set(kind, RECORDS[record], fields.collect())
        }
        Deed::Leave { record } => w.close(RECORDS[record]),
        Deed::Delete { record } => w.delete(&TASK, RECORDS[record]),
    });
    done.unwrap();
}

/// All that is in sight: typed rows with what is alive, and what does not fit.
fn sight(store: &Store) -> Vec<Vec<String>> {
    let dump = dump(store);
    ["task", "entry", "entry_figure", "unprojected"]
        .iter()
        .map(|table| dump[*table].clone())
        .collect()
}

/// Only what is alive, and without rows in which nothing stands.
fn alive(store: &Store) -> Vec<Value> {
    let tasks = store.read(|r| r.tasks()).unwrap();
    let spots =
        (0..RECORDS.len()).flat_map(|record| (0..FIELDS).map(move |field| Spot { record, field }));
    let is_there =
        |spot: &Spot| spot.record == ENTRY_AT || tasks.iter().any(|task| task.id == spot.id());
    spots
        .filter(is_there)
        .map(|spot| shown(store, spot))
        .filter(|value| *value != Value::Null)
        .collect()
}

fn undo(store: &Store) -> bool {
    let undone = store.write::<_, Error>(&actor("An", 1), |w| w.undo());
    let undone = undone.unwrap().value;
    assert!(undone.as_ref().is_none_or(|undone| undone.kept == 0));
    undone.is_some()
}

fn redo(store: &Store) -> bool {
    let redone = store.write::<_, Error>(&actor("An", 1), |w| w.redo());
    let redone = redone.unwrap().value;
    assert!(redone.as_ref().is_none_or(|redone| redone.kept == 0));
    redone.is_some()
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn undoing_and_redoing_is_all_there_again(
        deeds in proptest::collection::vec(deed(), 1..14), back in 1..10usize
    ) {
        let store = notebook(1);
        for deed in &deeds {
            perform(&store, deed);
        }
        let before = sight(&store);
        let undone = (0..back).take_while(|_| undo(&store)).count();
        for _ in 0..undone {
            prop_assert!(redo(&store));
        }
        prop_assert_eq!(before, sight(&store));
        assert_sound(&store);
    }

    #[test]
    fn undoing_everything_leaves_nothing_in_sight(
        deeds in proptest::collection::vec(deed(), 1..14)
    ) {
        let store = notebook(1);
        for deed in &deeds {
            perform(&store, deed);
        }
        while undo(&store) {}
        prop_assert_eq!(alive(&store), Vec::<Value>::new());
        assert_sound(&store);
    }

    #[test]
    fn one_undo_takes_back_the_last_act(
        deeds in proptest::collection::vec(deed(), 0..8), last in deed()
    ) {
        let store = notebook(1);
        for deed in &deeds {
            perform(&store, deed);
        }
        for record in RECORDS {
            store.write::<_, Error>(&actor("An", 1), |w| w.close(record)).unwrap();
        }
        let before = alive(&store);
        let count = || dump(&store)["undo_step"].len();
        let steps = count();
        perform(&store, &last);
        if count() > steps && !was_typed_into_the_bin(&last, &deeds) {
            prop_assert!(undo(&store));
            prop_assert_eq!(before, alive(&store));
        }
    }
}

/// Typing into a record from the bin brings it back; undoing that takes the words back, and the
/// record stays for the person to take away again.
fn was_typed_into_the_bin(last: &Deed, deeds: &[Deed]) -> bool {
    let record = match last {
        Deed::Type { spot, .. } => spot.record,
        Deed::Form { record, .. } => *record,
        _ => return false,
    };
    let is_of = |deed: &&Deed| matches!(deed, Deed::Delete { record: one } if *one == record);
    deeds.iter().any(|deed| is_of(&deed))
}

#[test]
fn a_record_that_came_back_and_was_deleted_again_comes_back_by_undo() {
    let store = notebook(1);
    let spot = Spot {
        record: 0,
        field: 0,
    };
    let delete = Deed::Delete { record: 0 };
    type_value(&store, "An", spot, Value::text("một"));
    perform(&store, &delete);
    // Somebody's edit that had not seen the deletion brings it back.
    type_value(&store, "An", spot, Value::text("hai"));
    perform(&store, &delete);
    assert!(alive(&store).is_empty());
    assert!(undo(&store));
    assert_eq!(alive(&store), [Value::text("hai")]);
    assert!(redo(&store));
    assert!(alive(&store).is_empty());
}

#[test]
fn what_someone_else_wrote_since_is_left_alone() {
    let (a, b) = (notebook(1), notebook(2));
    let spot = Spot {
        record: 0,
        field: 0,
    };
    type_value(&a, "An", spot, Value::text("của An"));
    receive(&b, &revisions(&a));
    type_value(&b, "Bình", spot, Value::text("của Bình"));
    receive(&a, &revisions(&b));
    let undone = a
        .write::<_, Error>(&actor("An", 1), |w| w.undo())
        .unwrap()
        .value
        .unwrap();
    assert_eq!(undone.kept, 1);
    assert_eq!(shown(&a, spot), Value::text("của Bình"));
}

#[test]
fn undo_of_nothing_is_nothing() {
    let store = notebook(1);
    assert!(!undo(&store) && !redo(&store));
}
