//! Histories that several people could have written, and playing them.
//!
//! While a history is played, what was just typed must be in sight, and what was typed last before
//! an exchange must have left in a revision.

use super::notebooks::*;
use proptest::prelude::*;
use protocol::{Limits, Revision, Value};
use std::collections::{BTreeMap, BTreeSet};
use store::{Error, Store};

pub const PEOPLE: usize = 3;

/// What somebody does.
#[derive(Debug, Clone)]
pub enum Act {
    /// Types one of the few values into a field; `second` is a colleague at the same machine.
    Type {
        who: usize,
        second: bool,
        spot: Spot,
        value: usize,
    },
    /// Leaves a record.
    Leave {
        who: usize,
        record: usize,
    },
    /// Takes a task away.
    Delete {
        who: usize,
        record: usize,
    },
    Undo {
        who: usize,
    },
    Redo {
        who: usize,
    },
    /// Begins a save that fails half-way.
    Fail {
        who: usize,
        spot: Spot,
    },
    /// One notebook takes in a part of what another has, in some order, some of it twice.
    Meet {
        from: usize,
        to: usize,
        order: u64,
        part: u64,
    },
}

pub fn spot() -> impl Strategy<Value = Spot> {
    (0..RECORDS.len(), 0..FIELDS).prop_map(|(record, field)| Spot { record, field })
}

pub fn act() -> impl Strategy<Value = Act> {
    let who = 0..PEOPLE;
    prop_oneof![
        8 => (who.clone(), proptest::bool::weighted(0.1), spot(), 0..VALUES)
            .prop_map(|(who, second, spot, value)| Act::Type { who, second, spot, value }),
        1 => (who.clone(), 0..RECORDS.len()).prop_map(|(who, record)| Act::Leave { who, record }),
        1 => (who.clone(), 0..ENTRY_AT).prop_map(|(who, record)| Act::Delete { who, record }),
        1 => who.clone().prop_map(|who| Act::Undo { who }),
        1 => who.clone().prop_map(|who| Act::Redo { who }),
        1 => (who.clone(), spot()).prop_map(|(who, spot)| Act::Fail { who, spot }),
        4 => (who.clone(), who, any::<u64>(), 1..5u64)
            .prop_map(|(from, to, order, part)| Act::Meet { from, to, order, part }),
    ]
}

pub fn history(longest: usize) -> impl Strategy<Value = Vec<Act>> {
    proptest::collection::vec(act(), 1..longest)
}

/// Notebooks, every revision that was ever closed, and what was typed since each one's last
/// exchange.
pub struct World {
    pub stores: Vec<Store>,
    pub ever: BTreeSet<Vec<u8>>,
    typed: BTreeMap<(usize, Spot), Value>,
}

impl World {
    pub fn new() -> Self {
        Self {
            stores: (1..=PEOPLE as u8).map(notebook).collect(),
            ever: BTreeSet::new(),
            typed: BTreeMap::new(),
        }
    }

    pub fn play(acts: &[Act]) -> Self {
        let mut world = Self::new();
        for act in acts {
            world.step(act);
        }
        world
    }

    pub fn step(&mut self, act: &Act) {
        match *act {
            Act::Type {
                who,
                second,
                spot,
                value,
            } => self.type_in(who, second, spot, value),
            Act::Leave { who, record } => self.write(who, |w| w.close(RECORDS[record])),
            Act::Delete { who, record } => {
                self.write(who, |w| w.delete(&store::kinds::TASK, RECORDS[record]));
            }
            Act::Undo { who } => {
                self.forget(who);
                self.write(who, |w| w.undo().map(drop));
            }
            Act::Redo { who } => {
                self.forget(who);
                self.write(who, |w| w.redo().map(drop));
            }
            Act::Fail { who, spot } => fail(&self.stores[who], spot),
            Act::Meet {
                from,
                to,
                order,
                part,
            } => self.meet(from, to, order, part),
        }
    }

    fn write(&self, who: usize, f: impl FnOnce(&mut store::Writer<'_>) -> store::Result<()>) {
        self.stores[who].write(&actor("An", 5), f).unwrap();
    }

    fn type_in(&mut self, who: usize, second: bool, spot: Spot, value: usize) {
        let store = &self.stores[who];
        let person = if second { "Bình" } else { "An" };
        type_value(store, person, spot, spot.value(value));
        let expected = if spot.fits(value) {
            spot.value(value)
        } else {
            Value::Null
        };
        assert_eq!(
            shown(store, spot),
            expected,
            "what was typed is out of sight"
        );
        assert_eq!(is_noted(store, spot), !spot.fits(value));
        self.typed.insert((who, spot), spot.value(value));
    }

    /// What was typed may be gone from an open revision that an undo went through.
    fn forget(&mut self, who: usize) {
        self.typed.retain(|(other, _), _| *other != who);
    }

    fn meet(&mut self, from: usize, to: usize, order: u64, part: u64) {
        let all = self.leave_all(from);
        let mut batch = shuffled(&all, order);
        batch.truncate((batch.len() * part as usize).div_ceil(4));
        let again: Vec<_> = batch.iter().take(3).cloned().collect();
        batch.extend(again);
        receive(&self.stores[to], &batch);
    }

    /// Closes what is open, as an exchange does; what was typed last must be in it.
    pub fn leave_all(&mut self, who: usize) -> Vec<Vec<u8>> {
        let all = revisions(&self.stores[who]);
        let known: Vec<Revision> = all.iter().map(|body| decoded(body)).collect();
        for ((_, spot), value) in self.typed.iter().filter(|((other, _), _)| *other == who) {
            let field = spot.field();
            let is_there = known
                .iter()
                .filter(|revision| revision.record == spot.id())
                .flat_map(|revision| &revision.changes)
                .any(|change| change.field == field && change.value == *value);
            assert!(
                is_there || *value == Value::Null,
                "{spot:?} {value:?} is lost"
            );
        }
        self.forget(who);
        self.ever.extend(all.iter().cloned());
        all
    }

    /// Everybody gets everything, each in an order of its own.
    pub fn exchange_all(&mut self, order: u64) {
        for who in 0..PEOPLE {
            self.leave_all(who);
        }
        let all: Vec<_> = self.ever.iter().cloned().collect();
        for (who, store) in self.stores.iter().enumerate() {
            receive(store, &shuffled(&all, order.wrapping_add(who as u64)));
        }
    }
}

/// A save that writes and then fails.
pub fn fail(store: &Store, spot: Spot) {
    let failed = store.write(&actor("An", 5), |w| {
        w.set(
            spot.kind(),
            spot.id(),
            vec![(spot.field(), Value::text("nửa chừng"))],
        )?;
        w.close(spot.id())?;
        w.delete(spot.kind(), spot.id())?;
        Err::<(), _>(Error::NoNotebook)
    });
    assert!(failed.is_err());
}

pub fn decoded(body: &[u8]) -> Revision {
    Revision::decode(body, &Limits::ITEM).unwrap()
}

/// The same items in another order.
pub fn shuffled<T: Clone>(items: &[T], mut seed: u64) -> Vec<T> {
    let mut items = items.to_vec();
    for at in (1..items.len()).rev() {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        items.swap(at, (seed >> 33) as usize % (at + 1));
    }
    items
}
