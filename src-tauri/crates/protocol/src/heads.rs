//! The heads of a field: its values that no known revision replaces. Here is what to write.
//!
//! The plan is pure; an engine loads the heads and remembered replacements of one field, and writes
//! what the plan says. Merging is a union of sets: any order, any number of times, the same heads.
//! [`Replica`] is the same law in memory, against which engines are tested. No clock is read.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{Name, RecordId};
use crate::revision::{Change, Field, Revision};
use crate::value::Value;

/// One value of a field that nothing known replaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The revision that set it.
    pub name: Name,
    /// The step of that revision.
    pub step: u64,
    /// The value.
    pub value: Value,
}

/// What an arriving change does to the heads of its field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Add the change as a head.
    pub insert: bool,
    /// Heads that it replaces.
    pub drop: Vec<Name>,
    /// Replacements to remember, also of revisions that have yet to come.
    pub remember: Vec<Name>,
}

/// Plans one change of the revision `incoming`.
///
/// `existing` are the heads of the field and `replaced` the names remembered as replaced in it.
pub fn plan(existing: &[Head], replaced: &BTreeSet<Name>, incoming: Name, change: &Change) -> Plan {
    let known = existing.iter().any(|head| head.name == incoming);
    let replaces = |name: &Name| change.replaces.contains(name);
    Plan {
        insert: !known && !replaced.contains(&incoming),
        drop: existing
            .iter()
            .map(|head| head.name)
            .filter(|name| replaces(name))
            .collect(),
        remember: change
            .replaces
            .iter()
            .filter(|name| !replaced.contains(name))
            .copied()
            .collect(),
    }
}

/// The head that every machine shows: the greatest step, then the greatest name.
pub fn shown(heads: &[Head]) -> Option<&Head> {
    heads.iter().max_by_key(|head| (head.step, head.name))
}

/// The different values among the heads, in the order of [`Value`]; equal values are one.
pub fn values(heads: &[Head]) -> Vec<&Value> {
    let distinct: BTreeSet<&Value> = heads.iter().map(|head| &head.value).collect();
    distinct.into_iter().collect()
}

/// True if a person has to choose: two different values stand side by side.
pub fn is_conflict(heads: &[Head]) -> bool {
    values(heads).len() > 1
}

/// What typing into the field replaces: the value shown, wherever it came from, and no other.
pub fn replaced_by_typing(heads: &[Head]) -> Vec<Name> {
    let Some(seen) = shown(heads) else {
        return Vec::new();
    };
    sorted(heads.iter().filter(|head| head.value == seen.value))
}

/// What choosing, joining or rewriting replaces: all that stands there.
pub fn replaced_by_choosing(heads: &[Head]) -> Vec<Name> {
    sorted(heads.iter())
}

fn sorted<'h>(heads: impl Iterator<Item = &'h Head>) -> Vec<Name> {
    heads
        .map(|head| head.name)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct FieldHeads {
    heads: BTreeMap<Name, (u64, Value)>,
    replaced: BTreeSet<Name>,
}

/// All heads of a notebook in memory: the reference that engines are compared with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Replica {
    fields: BTreeMap<(RecordId, Field), FieldHeads>,
    steps: BTreeMap<RecordId, u64>,
    taken: BTreeSet<Name>,
}

impl Replica {
    /// Takes a revision; taking it again changes nothing.
    pub fn take(&mut self, revision: &Revision) {
        let name = revision.name();
        self.taken.insert(name);
        let step = self.steps.entry(revision.record).or_default();
        *step = revision.step.max(*step);
        for change in &revision.changes {
            let field = self
                .fields
                .entry((revision.record, change.field.clone()))
                .or_default();
            let Plan {
                insert,
                drop,
                remember,
            } = plan(&field.listed(), &field.replaced, name, change);
            field.heads.retain(|head, _| !drop.contains(head));
            field.replaced.extend(remember);
            if insert {
                field
                    .heads
                    .insert(name, (revision.step, change.value.clone()));
            }
        }
    }

    /// The heads of a field, by name.
    pub fn heads(&self, record: RecordId, field: &Field) -> Vec<Head> {
        self.fields
            .get(&(record, field.clone()))
            .map(FieldHeads::listed)
            .unwrap_or_default()
    }

    /// The step of the next revision made here in this record.
    pub fn next_step(&self, record: RecordId) -> u64 {
        self.steps.get(&record).copied().unwrap_or_default() + 1
    }

    /// The names of the revisions taken.
    pub fn taken(&self) -> &BTreeSet<Name> {
        &self.taken
    }
}

impl FieldHeads {
    fn listed(&self) -> Vec<Head> {
        let head = |(name, (step, value)): (&Name, &(u64, Value))| Head {
            name: *name,
            step: *step,
            value: value.clone(),
        };
        self.heads.iter().map(head).collect()
    }
}
