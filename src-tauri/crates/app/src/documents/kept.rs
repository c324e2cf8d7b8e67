//! What was accepted of an item, kept beside it: so a newer version can tell what a person changed
//! since from what nobody touched.

use super::api::Part;
use crate::error::{AppError, Result};
use crate::fields::{self, Typed};
use protocol::{Field, Value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An item as it was accepted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Kept {
    /// What corrections name it by.
    pub(super) key: String,
    /// The newest text no longer has it.
    pub(super) gone: bool,
    /// A person keeps it all the same: no text is asked for it any more.
    pub(super) by_hand: bool,
    /// What its parts said.
    pub(super) was: BTreeMap<Part, String>,
}

impl Kept {
    pub(super) fn of(key: &str, was: BTreeMap<Part, String>) -> Self {
        Self {
            key: key.to_owned(),
            was,
            ..Self::default()
        }
    }

    /// As stored; where nothing readable is, an item of the key that `key` gives.
    pub(super) fn read(json: &str, key: impl Fn() -> String) -> Self {
        let read: Self = serde_json::from_str(json).unwrap_or_default();
        if read.key.is_empty() {
            return Self::of(&key(), read.was);
        }
        read
    }

    /// The same, kept by a person though no text has it.
    pub(super) fn by_hand(self) -> Self {
        Self {
            gone: false,
            by_hand: true,
            ..self
        }
    }

    pub(super) fn field(&self) -> Result<Typed> {
        Ok((Field::plain("read"), json(self)?))
    }

    /// What a part said; a deadline with how it is meant.
    pub(super) fn value(&self, part: Part) -> String {
        let of = |part: Part| self.was.get(&part).cloned().unwrap_or_default();
        match part {
            Part::Due => due_words(&of(Part::Due), &of(Part::Comparator)),
            part => of(part),
        }
    }
}

/// A deadline and how it is meant, as one value to compare.
pub(super) fn due_words(day: &str, comparator: &str) -> String {
    if day.is_empty() {
        String::new()
    } else {
        format!("{day} {comparator}")
    }
}

/// Whether the new reading of a part is taken over: it says something new, and either nobody
/// touched the part since it was accepted, or a person corrected it in this very reading.
pub(super) fn takes_new(now: &str, accepted: &str, new: &str, is_set: bool) -> bool {
    let (now, accepted, new) = (now.trim(), accepted.trim(), new.trim());
    new != accepted && (now == accepted || is_set)
}

/// Whether the newest text of the document has the item no more.
pub(super) fn is_gone(json: &str) -> bool {
    Kept::read(json, String::new).gone
}

/// Any value as it is stored.
pub(super) fn json<T: Serialize>(value: &T) -> Result<Value> {
    serde_json::to_value(value)
        .map(|json| fields::json_value(&json))
        .map_err(|error| AppError::with_detail("internal", error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_touched_stays_and_the_rest_takes_the_new_reading() {
        assert!(takes_new("cũ", "cũ", "mới", false));
        assert!(!takes_new("người sửa", "cũ", "mới", false));
        assert!(takes_new("người sửa", "cũ", "sửa trong bản mới", true));
        assert!(!takes_new("người sửa", "đã chép", "đã chép", true));
        assert!(!takes_new("cũ", "cũ", "cũ", false));
    }
}
