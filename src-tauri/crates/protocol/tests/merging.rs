//! Laws of merging, over histories that several people could have written.

use std::collections::BTreeSet;

use proptest::prelude::*;
use protocol::heads::{self, Head, Replica};
use protocol::{Change, DeviceId, Extra, Field, Name, OwnerId, RecordId, Revision, Value};

const RECORD: RecordId = RecordId([7; 16]);

fn title() -> Field {
    Field::plain("title")
}

/// One act of one of three people: meet another first or not, then type or choose.
#[derive(Debug, Clone)]
struct Act {
    who: usize,
    meets: Option<usize>,
    chooses: bool,
    field: bool,
    value: i64,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = (
        0..3usize,
        proptest::option::of(0..3usize),
        any::<bool>(),
        any::<bool>(),
        0..3i64,
    )
        .prop_map(|(who, meets, chooses, field, value)| Act {
            who,
            meets,
            chooses,
            field,
            value,
        });
    proptest::collection::vec(act, 1..24)
}

fn revise(replica: &Replica, who: usize, at: usize, act: &Act) -> Revision {
    let field = if act.field {
        title()
    } else {
        Field::keyed("figure", "sessions")
    };
    let seen = replica.heads(RECORD, &field);
    let replaces = if act.chooses {
        heads::replaced_by_choosing(&seen)
    } else {
        heads::replaced_by_typing(&seen)
    };
    Revision {
        record: RECORD,
        owner: OwnerId([1; 16]),
        kind: "task".into(),
        author: DeviceId([who as u8; 16]),
        person: "A".into(),
        // Clocks run as they like.
        claimed_at_ms: (act.value - 1) * at as i64,
        step: replica.next_step(RECORD),
        changes: vec![Change::new(field, Value::Int(act.value), replaces)],
        extra: Extra::default(),
    }
}

/// Plays the acts on three replicas that meet now and then; gives all revisions.
fn play(acts: &[Act]) -> Vec<Revision> {
    let mut people: [(Replica, Vec<Revision>); 3] = Default::default();
    let mut all = Vec::new();
    for (at, act) in acts.iter().enumerate() {
        if let Some(other) = act.meets {
            let theirs = people[other].1.clone();
            for revision in theirs {
                people[act.who].0.take(&revision);
                people[act.who].1.push(revision);
            }
        }
        let made = revise(&people[act.who].0, act.who, at, act);
        let (replica, known) = &mut people[act.who];
        replica.take(&made);
        known.push(made.clone());
        let shown = replica.heads(RECORD, &made.changes[0].field);
        assert_eq!(
            heads::shown(&shown).map(|head| head.name),
            Some(made.name()),
            "out of sight"
        );
        all.push(made);
    }
    all
}

fn taken(revisions: &[Revision]) -> Replica {
    let mut replica = Replica::default();
    revisions.iter().for_each(|revision| replica.take(revision));
    replica
}

proptest! {
    #[test]
    fn any_order_and_any_number_of_times_gives_the_same_heads(
        (all, shuffled) in acts().prop_map(|acts| play(&acts)).prop_flat_map(|all| {
            let twice: Vec<_> = all.iter().chain(&all).cloned().collect();
            (Just(all), Just(twice).prop_shuffle())
        })
    ) {
        prop_assert_eq!(taken(&all), taken(&shuffled));
    }

    #[test]
    fn the_heads_are_exactly_what_nothing_replaces(all in acts().prop_map(|acts| play(&acts))) {
        let replica = taken(&all);
        for field in [title(), Field::keyed("figure", "sessions")] {
            let of_field = || all.iter().flat_map(|r| r.changes.iter().map(move |c| (r.name(), c)))
                .filter(|(_, change)| change.field == field);
            let replaced: BTreeSet<Name> =
                of_field().flat_map(|(_, change)| change.replaces.clone()).collect();
            let expected: BTreeSet<Name> =
                of_field().map(|(name, _)| name).filter(|name| !replaced.contains(name)).collect();
            let found: BTreeSet<Name> =
                replica.heads(RECORD, &field).iter().map(|head| head.name).collect();
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn every_revision_reads_back(all in acts().prop_map(|acts| play(&acts))) {
        for revision in all {
            let bytes = revision.encode();
            let back = Revision::decode(&bytes, &protocol::Limits::ITEM).unwrap();
            prop_assert_eq!(&back, &revision);
            prop_assert_eq!(Revision::name_of(&bytes), revision.name());
        }
    }

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = Revision::decode(&bytes, &protocol::Limits::ITEM);
        let _ = Value::decode(&bytes, &protocol::Limits::ITEM);
    }
}

fn head(name: u8, step: u64, value: i64) -> Head {
    Head {
        name: Name([name; 32]),
        step,
        value: Value::Int(value),
    }
}

#[test]
fn equal_values_are_no_conflict() {
    let same = [head(1, 1, 5), head(2, 1, 5)];
    assert!(!heads::is_conflict(&same));
    assert_eq!(heads::replaced_by_typing(&same).len(), 2);
}

#[test]
fn typing_in_a_conflict_stays_in_sight_and_leaves_it_listed() {
    let both = [head(1, 3, 5), head(2, 3, 6), head(3, 2, 6)];
    assert!(heads::is_conflict(&both));
    assert_eq!(
        heads::shown(&both).map(|head| head.name),
        Some(Name([2; 32]))
    );
    assert_eq!(
        heads::replaced_by_typing(&both),
        [Name([2; 32]), Name([3; 32])]
    );
    assert_eq!(heads::replaced_by_choosing(&both).len(), 3);
    assert_eq!(heads::shown(&[]), None);
}
