//! The items of a reading, each under its key, with what a person set in it.

use super::Part;
use super::place;
use crate::{Citation, Reading, ReportingDuty, Span, TaskFound};
use std::collections::{BTreeMap, HashMap};

/// What an item is.
pub trait Found: Clone {
    /// The first part of its keys.
    const KIND: &'static str;
    /// The words it is known by.
    fn words(&self, text: &str) -> String;
    /// Where it stands.
    fn span(&self) -> Span;
}

impl Found for TaskFound {
    const KIND: &'static str = "task";

    fn words(&self, _: &str) -> String {
        place::short(&self.text)
    }

    fn span(&self) -> Span {
        self.span
    }
}

impl Found for ReportingDuty {
    const KIND: &'static str = "duty";

    fn words(&self, text: &str) -> String {
        let sentence = place::short(&sentence(self, text));
        match self.period {
            Some(period) => format!("{sentence} [{}]", period.code()),
            None => sentence,
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// The sentence that obliges; of a duty that a person added, the words of its place.
pub(super) fn sentence(duty: &ReportingDuty, text: &str) -> String {
    if duty.sentence.is_empty() {
        place::words(text, duty.span)
    } else {
        duty.sentence.clone()
    }
}

impl Found for Citation {
    const KIND: &'static str = "citation";

    fn words(&self, _: &str) -> String {
        let name = self.number.as_deref().or(self.subject.as_deref());
        place::short(&format!("{} {}", self.kind, name.unwrap_or_default()))
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// One item of a reading as corrected.
#[derive(Debug, Clone, PartialEq)]
pub struct Item<T> {
    /// What corrections name it by.
    pub key: String,
    /// What the reader made of it; of a part or a joined item, the texts as they then stand.
    pub found: T,
    /// Further stretches of it, where it was joined of several.
    pub more: Vec<Span>,
    /// The person said it is none.
    pub dropped: bool,
    /// The person said whether it is taken over.
    pub ticked: Option<bool>,
    /// The person added it.
    pub added: bool,
    /// What the person set.
    pub set: BTreeMap<Part, String>,
}

impl<T> Item<T> {
    pub(super) fn new(key: String, found: T) -> Self {
        Self {
            key,
            found,
            more: Vec::new(),
            dropped: false,
            ticked: None,
            added: false,
            set: BTreeMap::new(),
        }
    }

    /// What a part says: what the person set, else what the reader found.
    pub fn part(&self, part: Part, read: Option<&str>) -> String {
        match self.set.get(&part) {
            Some(set) => set.clone(),
            None => read.unwrap_or_default().to_owned(),
        }
    }
}

/// Items by key, in an order of their own.
#[derive(Debug, Clone)]
pub(super) struct Items<T> {
    pub(super) order: Vec<String>,
    pub(super) by_key: HashMap<String, Item<T>>,
    last_added: usize,
}

impl<T: Found> Items<T> {
    pub(super) fn of(found: &[T], key_of: impl Fn(usize, &T) -> String) -> Self {
        let mut items = Self {
            order: Vec::with_capacity(found.len()),
            by_key: HashMap::with_capacity(found.len()),
            last_added: 0,
        };
        let mut repeats: HashMap<String, usize> = HashMap::new();
        for (at, one) in found.iter().enumerate() {
            let base = format!("{}/{}", T::KIND, key_of(at, one));
            let repeat = repeats.entry(base.clone()).or_insert(0);
            *repeat += 1;
            let key = match *repeat {
                1 => base,
                many => format!("{base}#{many}"),
            };
            items.order.push(key.clone());
            items
                .by_key
                .insert(key.clone(), Item::new(key, one.clone()));
        }
        items
    }

    pub(super) fn get(&mut self, key: &str) -> Option<&mut Item<T>> {
        self.by_key.get_mut(key)
    }

    /// Puts an item after another one, or at the end.
    pub(super) fn put_after(&mut self, item: Item<T>, after: Option<&str>) {
        let at = after
            .and_then(|key| self.order.iter().position(|one| one == key))
            .map_or(self.order.len(), |at| at + 1);
        self.order.insert(at, item.key.clone());
        self.by_key.insert(item.key.clone(), item);
    }

    /// Puts an item where its place in the text is.
    pub(super) fn put_in_place(&mut self, item: Item<T>) {
        let start = item.found.span().start;
        let by_key = &self.by_key;
        let at = self
            .order
            .iter()
            .position(|key| by_key[key].found.span().start > start)
            .unwrap_or(self.order.len());
        self.order.insert(at, item.key.clone());
        self.by_key.insert(item.key.clone(), item);
    }

    pub(super) fn take(&mut self, key: &str) -> Option<Item<T>> {
        let item = self.by_key.remove(key)?;
        self.order.retain(|one| one != key);
        Some(item)
    }

    /// A key that no item bears: for a part of `base`.
    pub(super) fn part_key(&self, base: &str) -> String {
        let base = base_of(base);
        (2..)
            .map(|n| format!("{base}~{n}"))
            .find(|key| !self.by_key.contains_key(key))
            .unwrap_or_default()
    }

    /// A key that no item bears: for an added one.
    pub(super) fn added_key(&mut self) -> String {
        loop {
            self.last_added += 1;
            let key = format!("{}/+{}", T::KIND, self.last_added);
            if !self.by_key.contains_key(&key) {
                return key;
            }
        }
    }

    pub(super) fn into_list(mut self) -> Vec<Item<T>> {
        self.order
            .iter()
            .filter_map(|key| self.by_key.remove(key))
            .collect()
    }
}

/// The key of the item that a part was split off.
pub(super) fn base_of(key: &str) -> &str {
    key.split_once('~').map_or(key, |(base, _)| base)
}

pub(super) fn tasks(reading: &Reading) -> Items<TaskFound> {
    Items::of(&reading.tasks, |_, task| task.path.clone())
}

pub(super) fn duties(reading: &Reading) -> Items<ReportingDuty> {
    Items::of(&reading.reporting, |at, _| (at + 1).to_string())
}

pub(super) fn citations(reading: &Reading) -> Items<Citation> {
    Items::of(&reading.citations, |at, _| (at + 1).to_string())
}
