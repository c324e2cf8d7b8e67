//! Corrections over a reading: the items as the person wants them kept.

use super::items::{self, Found, Item, Items};
use super::place::{self, bytes_of};
use super::{Act, Correction, HEAD, Part};
use crate::page::Page;
use crate::{Citation, Deadline, Reading, ReportingDuty, Span, TaskFound, citations, when};
use std::collections::BTreeMap;

/// A reading with its corrections.
#[derive(Debug, Clone, PartialEq)]
pub struct Corrected {
    /// What the person set in head and foot.
    pub head: BTreeMap<Part, String>,
    /// The tasks, also those dropped.
    pub tasks: Vec<Item<TaskFound>>,
    /// The duties, also those dropped.
    pub duties: Vec<Item<ReportingDuty>>,
    /// The citations, also those dropped.
    pub citations: Vec<Item<Citation>>,
    /// The corrections that fit, with keys and words filled in.
    pub corrections: Vec<Correction>,
    /// Those that fit nothing: an unknown item, a place outside of it.
    pub idle: Vec<Correction>,
}

struct Bench<'a> {
    reading: &'a Reading,
    bytes: BTreeMap<u32, usize>,
    head: BTreeMap<Part, String>,
    tasks: Items<TaskFound>,
    duties: Items<ReportingDuty>,
    citations: Items<Citation>,
}

/// Applies corrections in their order. Of none, the items are those of the reading.
pub fn apply(reading: &Reading, corrections: &[Correction]) -> Corrected {
    let places = corrections.iter().flat_map(|one| match one.act {
        Act::Split { at, .. } => vec![at],
        Act::Add { start, end, .. } => vec![start, end],
        _ => Vec::new(),
    });
    let mut bench = Bench {
        bytes: bytes_of(&reading.text, places.collect()),
        head: BTreeMap::new(),
        tasks: items::tasks(reading),
        duties: items::duties(reading),
        citations: items::citations(reading),
        reading,
    };
    let (mut fitting, mut idle) = (Vec::new(), Vec::new());
    for correction in corrections {
        match bench.correct(correction) {
            Some(complete) => fitting.push(complete),
            None => idle.push(correction.clone()),
        }
    }
    Corrected {
        head: bench.head,
        tasks: bench.tasks.into_list(),
        duties: bench.duties.into_list(),
        citations: bench.citations.into_list(),
        corrections: fitting,
        idle,
    }
}

impl Bench<'_> {
    /// Does one correction, and gives it complete; `None` where it fits nothing.
    fn correct(&mut self, correction: &Correction) -> Option<Correction> {
        let mut complete = correction.clone();
        match &correction.act {
            Act::Set { part, value } if correction.item == HEAD => {
                self.head.insert(*part, value.clone());
            }
            Act::Add { start, end, .. } => self.add(*start, *end, &mut complete)?,
            Act::Split { at, .. } => self.split(*at, &mut complete)?,
            Act::Join { with, .. } => self.join(with, &mut complete)?,
            Act::Set { .. } | Act::Drop | Act::Tick { .. } => {
                let (kind, _) = correction.item.split_once('/')?;
                let text = &self.reading.text;
                let words = match kind {
                    TaskFound::KIND => touch(&mut self.tasks, correction, text)?,
                    ReportingDuty::KIND => touch(&mut self.duties, correction, text)?,
                    Citation::KIND => touch(&mut self.citations, correction, text)?,
                    _ => return None,
                };
                fill(&mut complete.words, words);
            }
        }
        Some(complete)
    }

    fn add(&mut self, start: u32, end: u32, complete: &mut Correction) -> Option<()> {
        let text = &self.reading.text;
        let (from, to) = (*self.bytes.get(&start)?, *self.bytes.get(&end)?);
        let span = whole_words(text, from, to)?;
        let words = place::words(text, span);
        let kind = complete
            .item
            .split('/')
            .next()
            .unwrap_or_default()
            .to_owned();
        let key = match kind.as_str() {
            TaskFound::KIND => put(&mut self.tasks, &complete.item, task_at(text, span, &words)),
            ReportingDuty::KIND => put(&mut self.duties, &complete.item, duty_at(span)),
            Citation::KIND => {
                let found = citation_at(text, span, &words);
                put(&mut self.citations, &complete.item, found)
            }
            _ => return None,
        };
        complete.item = key;
        fill(&mut complete.words, place::short(&words));
        let told = place::short(&words);
        if let Act::Add { start, end, words } = &mut complete.act {
            *start = place::moved(text, *start, from, span.start);
            *end = place::moved(text, *end, to, span.end);
            fill(words, told);
        }
        Some(())
    }

    fn split(&mut self, at: u32, complete: &mut Correction) -> Option<()> {
        let text = &self.reading.text;
        let wanted = *self.bytes.get(&at)?;
        let cut = place::word_start(text, wanted);
        let key = complete.item.clone();
        let new_key = self.tasks.part_key(&key);
        let item = self.tasks.get(&key)?;
        let span = item.found.span;
        if cut <= span.start || cut >= span.end || !item.more.is_empty() {
            return None;
        }
        let told = place::cut_in(&item.found.text, text, span, cut);
        let (first, second) = item.found.text.split_at(told);
        let (first, second) = (first.trim().to_owned(), second.trim().to_owned());
        if first.is_empty() || second.is_empty() {
            return None;
        }
        let words = item.found.words(text);
        let mut part = item.clone();
        part.key.clone_from(&new_key);
        part.set
            .retain(|part, _| !matches!(part, Part::Title | Part::Text));
        part.found.title = None;
        part.found.span.start = cut;
        item.found.span.end = cut;
        item.set.remove(&Part::Text);
        let late = |deadline: &Deadline| deadline.span.start >= cut;
        item.found.deadlines.retain(|deadline| !late(deadline));
        part.found.deadlines.retain(late);
        (item.found.text, part.found.text) = (first, second);
        if let Act::Split { at, words } = &mut complete.act {
            *at = place::moved(text, *at, wanted, cut);
            fill(words, place::short(&part.found.text));
        }
        fill(&mut complete.words, words);
        self.tasks.put_after(part, Some(&key));
        Some(())
    }

    fn join(&mut self, with: &str, complete: &mut Correction) -> Option<()> {
        let text = &self.reading.text;
        let key = complete.item.clone();
        if key == with || self.tasks.get(&key).is_none() {
            return None;
        }
        let other = self.tasks.take(with)?;
        let other_words = other.found.words(text);
        let item = self.tasks.get(&key)?;
        fill(&mut complete.words, item.found.words(text));
        if let Act::Join { words, .. } = &mut complete.act {
            fill(words, other_words);
        }
        let later = other.found.span.start >= item.found.span.start;
        let (first, second) = if later {
            (&*item, &other)
        } else {
            (&other, &*item)
        };
        let joined = join(first, second);
        let (set, ticked) = (item.set.clone(), item.ticked);
        *item = Item {
            key,
            set,
            ticked,
            ..joined
        };
        Some(())
    }
}

fn touch<T: Found>(items: &mut Items<T>, correction: &Correction, text: &str) -> Option<String> {
    let item = items.get(&correction.item)?;
    match &correction.act {
        Act::Set { part, value } => {
            item.set.insert(*part, value.clone());
        }
        Act::Drop => item.dropped = true,
        Act::Tick { on } => item.ticked = Some(*on),
        Act::Split { .. } | Act::Join { .. } | Act::Add { .. } => return None,
    }
    Some(item.found.words(text))
}

fn put<T: Found>(items: &mut Items<T>, wanted: &str, found: T) -> String {
    let own = wanted
        .strip_prefix(T::KIND)
        .is_some_and(|rest| rest.starts_with("/+"));
    let named = own && !wanted.contains('~') && items.get(wanted).is_none();
    let key = if named {
        wanted.to_owned()
    } else {
        items.added_key()
    };
    let mut item = Item::new(key.clone(), found);
    item.added = true;
    items.put_in_place(item);
    key
}

fn fill(words: &mut String, found: String) {
    if words.is_empty() {
        *words = found;
    }
}

/// The whole words that a place touches; `None` where it touches none.
fn whole_words(text: &str, start: usize, end: usize) -> Option<Span> {
    let words = text.get(start..end)?;
    if words.trim().is_empty() {
        return None;
    }
    let first = start + (words.len() - words.trim_start().len());
    let last = start + words.trim_end().len();
    let rest = &text[last..];
    let end = rest
        .find(char::is_whitespace)
        .map_or(text.len(), |at| last + at);
    Some(Span {
        start: place::word_start(text, first),
        end,
    })
}

fn join(first: &Item<TaskFound>, second: &Item<TaskFound>) -> Item<TaskFound> {
    let mut joined = first.clone();
    let found = &mut joined.found;
    let text = format!("{} {}", found.text, second.found.text);
    found.text = text.trim().to_owned();
    for (own, others) in [
        (&mut found.assignees, &second.found.assignees),
        (&mut found.cooperators, &second.found.cooperators),
    ] {
        for one in others {
            if !own.contains(one) {
                own.push(one.clone());
            }
        }
    }
    found
        .deadlines
        .extend(second.found.deadlines.iter().cloned());
    if joined.more.is_empty() && found.span.end == second.found.span.start {
        found.span.end = second.found.span.end;
    } else {
        joined.more.push(second.found.span);
    }
    joined.more.extend(&second.more);
    joined
}

fn task_at(text: &str, span: Span, words: &str) -> TaskFound {
    let source = &text[span.start..span.end];
    let deadlines = when::terms(source).into_iter().map(|term| {
        let at = Span {
            start: span.start + term.start,
            end: span.start + term.end,
        };
        Deadline {
            text: place::words(text, at),
            start: term.from,
            due: term.due,
            comparator: term.comparator,
            span: at,
        }
    });
    TaskFound {
        text: words.to_owned(),
        deadlines: deadlines.collect(),
        span,
        ..TaskFound::default()
    }
}

fn duty_at(span: Span) -> ReportingDuty {
    ReportingDuty {
        span,
        ..ReportingDuty::default()
    }
}

/// The document that a place names; where the reader knows none there, its words are its subject.
fn citation_at(text: &str, span: Span, words: &str) -> Citation {
    let source = &text[span.start..span.end];
    let page = Page::new(source);
    let own = citations::Own::default();
    let known = citations::read(&page, &own).into_iter().next();
    let mut found = known.unwrap_or_else(|| Citation {
        subject: Some(words.to_owned()),
        ..Citation::default()
    });
    found.span = span;
    found
}
