//! Merging, in stores: any order, any number of times, the same notebook; nothing is lost.

use super::cases;
use super::history::*;
use super::notebooks::*;
use proptest::prelude::*;
use protocol::heads::{self, Replica};
use protocol::{Name, Revision};
use std::collections::{BTreeMap, BTreeSet};

fn replica(all: &BTreeSet<Vec<u8>>) -> Replica {
    let mut replica = Replica::default();
    for body in all {
        replica.take(&decoded(body));
    }
    replica
}

/// Every field that any revision speaks of.
fn spots() -> impl Iterator<Item = Spot> {
    (0..RECORDS.len()).flat_map(|record| (0..FIELDS).map(move |field| Spot { record, field }))
}

/// Every value that a closed revision wrote is a head, or a known revision replaces it.
fn assert_nothing_lost(all: &BTreeSet<Vec<u8>>, replica: &Replica) {
    let known: Vec<(Name, Revision)> = all
        .iter()
        .map(|body| (Revision::name_of(body), decoded(body)))
        .collect();
    let mut replaced: BTreeMap<_, BTreeSet<Name>> = BTreeMap::new();
    for (_, revision) in &known {
        for change in &revision.changes {
            let of_field = replaced.entry((revision.record, change.field.clone()));
            of_field.or_default().extend(&change.replaces);
        }
    }
    for (name, revision) in &known {
        for change in &revision.changes {
            let is_head = replica
                .heads(revision.record, &change.field)
                .iter()
                .any(|head| head.name == *name && head.value == change.value);
            let is_replaced = replaced[&(revision.record, change.field.clone())].contains(name);
            assert!(is_head != is_replaced, "{name} {:?}", change.field);
        }
    }
}

/// The store's heads are those of the reference, and it shows what the reference shows.
fn assert_agrees(store: &store::Store, replica: &Replica) {
    let dump = dump(store);
    for spot in spots() {
        let expected = replica.heads(spot.id(), &spot.field());
        let value = heads::shown(&expected).map(|head| head.value.clone());
        let value = value.unwrap_or(protocol::Value::Null);
        let fits = (0..VALUES).any(|which| spot.value(which) == value && spot.fits(which));
        assert_eq!(is_noted(store, spot), !fits, "{spot:?}");
        if fits {
            assert_eq!(shown(store, spot), value, "{spot:?}");
        }
        assert_eq!(heads_in(&dump, spot), expected.len(), "{spot:?}");
    }
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn after_a_full_exchange_all_notebooks_hold_the_same_and_lost_nothing(
        acts in history(40), order in any::<u64>()
    ) {
        let mut world = World::play(&acts);
        world.stores.iter().for_each(assert_sound);
        world.exchange_all(order);
        let replica = replica(&world.ever);
        assert_nothing_lost(&world.ever, &replica);
        let first = shared(&world.stores[0]);
        for store in &world.stores {
            assert_sound(store);
            let known: BTreeSet<Vec<u8>> = revisions(store).into_iter().collect();
            prop_assert!(known == world.ever);
            let other = shared(store);
            for (table, rows) in &first {
                prop_assert_eq!(rows, &other[table], "{}", table);
            }
        }
        assert_agrees(&world.stores[0], &replica);
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn the_same_batch_again_changes_nothing(acts in history(30), order in any::<u64>()) {
        let mut world = World::play(&acts);
        for who in 0..PEOPLE {
            let all = world.leave_all(who);
            let store = &world.stores[who];
            let before = dump(store);
            prop_assert_eq!(receive(store, &shuffled(&all, order)), 0);
            prop_assert!(before == dump(store));
        }
    }

    #[test]
    fn a_failed_write_leaves_everything_as_it_was(acts in history(20), spot in spot()) {
        let world = World::play(&acts);
        for store in &world.stores {
            let before = dump(store);
            fail(store, spot);
            prop_assert!(before == dump(store));
            let torn = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                store.write::<(), store::Error>(&actor("An", 5), |w| {
                    w.set(spot.kind(), spot.id(), vec![(spot.field(), spot.value(1))])?;
                    std::panic::resume_unwind(Box::new("a fault of ours"))
                })
            }));
            prop_assert!(torn.is_err());
            prop_assert!(before == dump(store));
        }
    }

    #[test]
    fn two_writers_of_one_field_are_two_heads_on_both_sides(
        acts in history(12), spot in spot(), values in (1..VALUES, 1..VALUES), later in 1..VALUES
    ) {
        let mut world = World::play(&acts);
        world.exchange_all(1);
        let (a, b) = (&world.stores[0], &world.stores[1]);
        // One value stands, known to both, and it is neither of the two.
        let both = [a, b];
        settle(a, spot);
        exchange(a, b);
        let before = conflicts(a);
        type_value(a, "An", spot, spot.value(values.0));
        type_value(b, "Bình", spot, spot.value(values.1));
        exchange(a, b);
        let is_conflict = values.0 != values.1;
        for store in both {
            prop_assert_eq!(count_heads(store, spot), 2);
            prop_assert_eq!(conflicts(store), before + u32::from(is_conflict));
        }
        prop_assert_eq!(shown(a, spot), shown(b, spot));
        // What is typed into it now stays in sight everywhere, and the other value stays listed.
        let stood = shown_head(a, spot);
        type_value(a, "An", spot, spot.value(later));
        exchange(a, b);
        let other = if stood == spot.value(values.0) { values.1 } else { values.0 };
        let still = is_conflict && later != other;
        let same_as_stood = stood == spot.value(later);
        for store in both {
            prop_assert!(shown_head(store, spot) == spot.value(later));
            prop_assert_eq!(
                conflicts(store) - before,
                u32::from(still || (is_conflict && same_as_stood))
            );
        }
    }
}

/// Empties a field, whatever stood there, so that both begin from one value.
fn settle(store: &store::Store, spot: Spot) {
    while count_heads(store, spot) > 1 {
        let marker = protocol::Value::Text(format!("lượt {}", count_heads(store, spot)));
        type_value(store, "An", spot, marker);
        type_value(store, "An", spot, protocol::Value::Null);
        revisions(store);
    }
    type_value(store, "An", spot, protocol::Value::text("nền"));
}

fn exchange(a: &store::Store, b: &store::Store) {
    let (of_a, of_b) = (revisions(a), revisions(b));
    receive(a, &of_b);
    receive(b, &of_a);
}

/// The value shown, also where it does not fit its column.
fn shown_head(store: &store::Store, spot: Spot) -> protocol::Value {
    let all: BTreeSet<Vec<u8>> = revisions(store).into_iter().collect();
    let heads = replica(&all).heads(spot.id(), &spot.field());
    heads::shown(&heads).map_or(protocol::Value::Null, |head| head.value.clone())
}

/// What is typed on with another's value in sight belongs after it: closing must not turn them.
#[test]
fn what_one_types_on_stays_in_sight_when_the_revision_is_closed() {
    let spot = Spot {
        record: 0,
        field: 0,
    };
    for at in 0..24 {
        // Names are hashes: over many devices each order of them comes up.
        let (a, b) = (notebook(10 + at), notebook(2));
        type_value(
            &a,
            "An",
            spot,
            protocol::Value::Text(format!("đang gõ {at}")),
        );
        type_value(
            &b,
            "Bình",
            spot,
            protocol::Value::Text(format!("của Bình {at}")),
        );
        let of_b = revisions(&b);
        receive(&a, &of_b);
        let typed = protocol::Value::Text(format!("đang gõ tiếp {at}"));
        type_value(&a, "An", spot, typed.clone());
        assert_eq!(shown(&a, spot), typed);
        exchange(&a, &b);
        // An edit somewhere else brings the row up to date with the heads.
        for store in [&a, &b] {
            type_value(store, "An", Spot { field: 1, ..spot }, spot.value(1));
            assert_eq!(shown(store, spot), typed, "{at}");
            assert_sound(store);
        }
    }
}
