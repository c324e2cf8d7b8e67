//! Corrections of an earlier version, moved to a newer one; those that no longer fit are named.

use super::items::{Found, base_of};
use super::similar::{Known, pair};
use super::{Act, Correction, HEAD, items, place};
use crate::{Citation, Reading, ReportingDuty, Span, TaskFound};
use domain::text::tone_key;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// Why a correction no longer fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WhyLost {
    /// Its item is not in the text any more.
    ItemGone,
    /// The words at its place are not there any more.
    PlaceGone,
    /// It names nothing in this text: no such item, or a place outside of it.
    NoSuchItem,
}

/// A correction that does not fit, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Lost {
    /// What was corrected.
    pub correction: Correction,
    /// Why it does not fit.
    pub why: WhyLost,
}

/// Corrections as they fit another text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Carried {
    /// Those that fit, in their order.
    pub corrections: Vec<Correction>,
    /// Those that do not.
    pub lost: Vec<Lost>,
}

/// Moves corrections to another reading. To the same text they stay as they are.
pub fn carry(corrections: &[Correction], new: &Reading) -> Carried {
    let keys = Keys::find(corrections, new);
    let mut carried = Carried::default();
    for correction in corrections {
        match keys.carry(correction, new) {
            Ok(moved) => carried.corrections.push(moved),
            Err(why) => carried.lost.push(Lost {
                correction: correction.clone(),
                why,
            }),
        }
    }
    carried
}

/// From the keys of the old items to those of the new ones, and where these stand.
struct Keys {
    moved: HashMap<String, Option<String>>,
    spans: HashMap<String, Span>,
}

impl Keys {
    fn find(corrections: &[Correction], new: &Reading) -> Self {
        let mut old: Vec<Known> = Vec::new();
        for one in corrections {
            match &one.act {
                Act::Add { .. } => continue,
                Act::Join { with, words } => remember(&mut old, with, words),
                _ => {}
            }
            remember(&mut old, &one.item, &one.words);
        }
        let mut keys = Self {
            moved: HashMap::new(),
            spans: HashMap::new(),
        };
        keys.pair_kind(&old, items::tasks(new).into_list(), &new.text);
        keys.pair_kind(&old, items::duties(new).into_list(), &new.text);
        keys.pair_kind(&old, items::citations(new).into_list(), &new.text);
        keys
    }

    fn pair_kind<T: Found>(&mut self, old: &[Known], new: Vec<super::Item<T>>, text: &str) {
        let mine = format!("{}/", T::KIND);
        let old: Vec<Known> = old
            .iter()
            .filter(|one| one.key.starts_with(&mine))
            .cloned()
            .collect();
        for item in &new {
            self.spans.insert(item.key.clone(), item.found.span());
        }
        if old.is_empty() {
            return;
        }
        let new: Vec<Known> = new
            .into_iter()
            .map(|item| Known {
                words: item.found.words(text),
                key: item.key,
            })
            .collect();
        for (one, place) in old.iter().zip(pair(&old, &new)) {
            let found = place.map(|at| new[at].key.clone());
            self.moved.insert(one.key.clone(), found);
        }
    }

    fn carry(&self, correction: &Correction, new: &Reading) -> Result<Correction, WhyLost> {
        let mut moved = correction.clone();
        if let Act::Add { start, end, words } = &mut moved.act {
            if !words.is_empty() {
                let near = (*start, *end);
                (*start, *end) = stretch(&new.text, whole(new), words, near)?;
            }
            return Ok(moved);
        }
        moved.item = self.key(&correction.item)?;
        match &mut moved.act {
            Act::Join { with, .. } => *with = self.key(with)?,
            Act::Split { at, words } if !words.is_empty() => {
                let span = if is_added(&moved.item) {
                    whole(new)
                } else {
                    *self
                        .spans
                        .get(base_of(&moved.item))
                        .ok_or(WhyLost::ItemGone)?
                };
                *at = stretch(&new.text, span, words, (*at, *at))?.0;
            }
            _ => {}
        }
        Ok(moved)
    }

    /// The key in the new reading; what the person added keeps its own.
    fn key(&self, old: &str) -> Result<String, WhyLost> {
        let base = base_of(old);
        if old == HEAD || is_added(old) {
            return Ok(old.to_owned());
        }
        match self.moved.get(base) {
            Some(Some(key)) => Ok(format!("{key}{}", &old[base.len()..])),
            Some(None) => Err(WhyLost::ItemGone),
            None if self.spans.contains_key(base) => Ok(old.to_owned()),
            None => Err(WhyLost::NoSuchItem),
        }
    }
}

/// Whether the person added the item, or the one it was split off.
fn is_added(key: &str) -> bool {
    key.contains("/+")
}

fn whole(reading: &Reading) -> Span {
    Span {
        start: 0,
        end: reading.text.len(),
    }
}

/// The first words that an item is named with are its own; later ones may be of a part of it.
fn remember(old: &mut Vec<Known>, key: &str, words: &str) {
    let base = base_of(key);
    let kinds = [TaskFound::KIND, ReportingDuty::KIND, Citation::KIND];
    let known = kinds.iter().any(|kind| base.starts_with(kind));
    if !known || is_added(base) || words.is_empty() || old.iter().any(|one| one.key == base) {
        return;
    }
    old.push(Known {
        key: base.to_owned(),
        words: words.to_owned(),
    });
}

/// Where some words stand inside `span`, in UTF-16 units: where they stood, else where all of them
/// or at least the first ones are found.
fn stretch(
    text: &str,
    span: Span,
    words: &str,
    (start, end): (u32, u32),
) -> Result<(u32, u32), WhyLost> {
    const ENOUGH: usize = 6;
    let bytes = place::bytes_of(text, vec![start, end]);
    let wanted: Vec<String> = words.split_whitespace().map(tone_key).collect();
    if let Some(from) = bytes.get(&start)
        && (span.start..=span.end).contains(from)
        && starts_with(&text[*from..span.end], &wanted)
    {
        return Ok((start, end));
    }
    let tokens: Vec<(usize, usize, String)> = words_of(text, span).collect();
    for length in [wanted.len(), ENOUGH.min(wanted.len())] {
        let found = tokens.windows(length.max(1)).find(|window| {
            let same = window.iter().zip(&wanted).all(|(one, word)| one.2 == *word);
            same && !wanted.is_empty()
        });
        if let Some(window) = found {
            let (first, last) = (&window[0], &window[window.len() - 1]);
            return Ok((place::unit_of(text, first.0), place::unit_of(text, last.1)));
        }
    }
    Err(WhyLost::PlaceGone)
}

fn starts_with(text: &str, wanted: &[String]) -> bool {
    let mut words = text.split_whitespace();
    let same = |one: &String| words.next().is_some_and(|word| tone_key(word) == *one);
    !wanted.is_empty() && wanted.iter().take(6).all(same)
}

fn words_of(text: &str, span: Span) -> impl Iterator<Item = (usize, usize, String)> {
    let inside = &text[span.start..span.end];
    inside.split_whitespace().map(move |word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        (start, start + word.len(), tone_key(word))
    })
}
