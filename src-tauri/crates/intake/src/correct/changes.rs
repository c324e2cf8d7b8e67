//! What a newer version says differently, item by item.

use super::items::{Found, Item, sentence};
use super::similar::{Known, pair};
use super::{Corrected, Part};
use crate::{Citation, Reading, ReportingDuty, TaskFound};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;

/// How an item stands against the earlier version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChangeState {
    Same,
    Changed,
    New,
}

/// What a part said in the earlier version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Was {
    /// Which.
    pub part: Part,
    /// What it said; empty if nothing.
    pub value: String,
}

/// An item against the earlier version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Change {
    /// Which way.
    pub state: ChangeState,
    /// What was said otherwise.
    pub was: Vec<Was>,
    /// The key it had there.
    pub key: Option<String>,
}

/// An item that the newer version has no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoneItem {
    /// The key it had.
    pub key: String,
    /// Its words.
    pub words: String,
}

/// A newer version against an earlier one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Changes {
    /// By the key of the newer version, for every item.
    pub items: HashMap<String, Change>,
    /// What is there no more. What a person had dropped is not listed.
    pub gone: Vec<GoneItem>,
}

/// Compares two versions with their corrections: `old` and `new` are those of the two readings.
pub fn changes(
    old_reading: &Reading,
    old: &Corrected,
    new_reading: &Reading,
    new: &Corrected,
) -> Changes {
    let texts = (old_reading.text.as_str(), new_reading.text.as_str());
    let mut changes = Changes::default();
    changes.compare(&old.tasks, &new.tasks, texts);
    changes.compare(&old.duties, &new.duties, texts);
    changes.compare(&old.citations, &new.citations, texts);
    changes
}

impl Changes {
    fn compare<T: Found + Told>(
        &mut self,
        old: &[Item<T>],
        new: &[Item<T>],
        (old_text, new_text): (&str, &str),
    ) {
        let known = |items: &[Item<T>], text: &str| -> Vec<Known> {
            let one = |item: &Item<T>| Known {
                key: item.key.clone(),
                words: item.found.words(text),
            };
            items.iter().map(one).collect()
        };
        let pairs = pair(&known(old, old_text), &known(new, new_text));
        let mut was_of: HashMap<usize, &Item<T>> = HashMap::new();
        for (item, place) in old.iter().zip(pairs) {
            match place {
                Some(at) => {
                    was_of.insert(at, item);
                }
                None if item.dropped => {}
                None => self.gone.push(GoneItem {
                    key: item.key.clone(),
                    words: item.found.words(old_text),
                }),
            }
        }
        for (at, item) in new.iter().enumerate() {
            let change = match was_of.get(&at) {
                Some(was) => against(was, item, old_text, new_text),
                None => Change {
                    state: ChangeState::New,
                    was: Vec::new(),
                    key: None,
                },
            };
            self.items.insert(item.key.clone(), change);
        }
    }
}

fn against<T: Told>(old: &Item<T>, new: &Item<T>, old_text: &str, new_text: &str) -> Change {
    let (before, now) = (old.told(old_text), new.told(new_text));
    let was: Vec<Was> = now
        .iter()
        .filter_map(|(part, value)| {
            let before = before.get(part).cloned().unwrap_or_default();
            (plain(&before) != plain(value)).then_some(Was {
                part: *part,
                value: before,
            })
        })
        .collect();
    Change {
        state: if was.is_empty() {
            ChangeState::Same
        } else {
            ChangeState::Changed
        },
        was,
        key: Some(old.key.clone()),
    }
}

/// Case, punctuation and the place of tones are no change.
fn plain(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '/' && c != '-');
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(domain::text::tone_key)
        .collect();
    words.join(" ")
}

/// What an item says, part by part, as corrected.
pub trait Told: Sized {
    /// What the reader found, part by part.
    fn read(&self, text: &str) -> BTreeMap<Part, String>;
}

impl<T: Told> Item<T> {
    /// What it says, part by part: what the person set, else what the reader found.
    pub fn told(&self, text: &str) -> BTreeMap<Part, String> {
        let mut told = self.found.read(text);
        told.extend(self.set.iter().map(|(part, value)| (*part, value.clone())));
        told
    }
}

fn opt(value: Option<&str>) -> String {
    value.unwrap_or_default().to_owned()
}

impl Told for TaskFound {
    fn read(&self, _: &str) -> BTreeMap<Part, String> {
        let due: Vec<&str> = self.deadlines.iter().map(|one| one.text.as_str()).collect();
        BTreeMap::from([
            (Part::Title, opt(self.title.as_deref())),
            (Part::Text, self.text.clone()),
            (Part::Heading, opt(self.heading.as_deref())),
            (Part::Lead, self.assignees.join("; ")),
            (Part::Cooperating, self.cooperators.join("; ")),
            (Part::Due, due.join("; ")),
        ])
    }
}

impl Told for ReportingDuty {
    fn read(&self, text: &str) -> BTreeMap<Part, String> {
        let due = self.due.map(|due| due.to_string());
        BTreeMap::from([
            (Part::Reporter, opt(self.reporter.as_deref())),
            (Part::Receiver, opt(self.receiver.as_deref())),
            (Part::Via, opt(self.via.as_deref())),
            (Part::Period, opt(self.period.map(crate::Period::code))),
            (Part::Due, due.unwrap_or_default()),
            (
                Part::Comparator,
                opt(self.comparator.map(crate::Comparator::code)),
            ),
            (Part::Sentence, sentence(self, text)),
            (Part::Annex, opt(self.annex.as_deref())),
        ])
    }
}

impl Told for Citation {
    fn read(&self, _: &str) -> BTreeMap<Part, String> {
        let date = self.date.map(|date| date.to_string());
        BTreeMap::from([
            (Part::Kind, self.kind.clone()),
            (Part::Number, opt(self.number.as_deref())),
            (Part::Date, date.unwrap_or_default()),
            (Part::Issuer, opt(self.issuer.as_deref())),
            (Part::Subject, opt(self.subject.as_deref())),
        ])
    }
}
