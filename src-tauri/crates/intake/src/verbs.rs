//! Whether words tell somebody to do something: what parts a task from a list or a heading.
//!
//! Not here: which points are looked at (`tasks`).

use crate::names::modern;
use crate::vocabulary::bodies::TOPIC;
use crate::vocabulary::points::{FORMULA, MUST, PHASE, SENTENCE, SPECIFIC, TROUBLE};
use crate::vocabulary::words::VERBS;
use crate::who;

/// The bodies to which a closing paragraph gives more than obedience.
pub fn own_duty(text: &str) -> Option<Vec<String>> {
    let mut from = 0;
    let mut bound: Vec<String> = Vec::new();
    let ends = SENTENCE
        .find_iter(text)
        .map(|m| m.end())
        .chain(std::iter::once(text.len()));
    for end in ends {
        let clause = &text[from..end];
        from = end;
        if FORMULA.is_match(clause) && !clause.contains(',') || TROUBLE.is_match(clause) {
            continue;
        }
        let named = who::parties(clause).assignees;
        let place = named
            .last()
            .and_then(|n| clause.rfind(n.as_str()).map(|at| at + n.len()));
        // A clause without a subject goes on with the bodies of the one before it.
        let work = &clause[place.unwrap_or(0)..];
        let named = if named.is_empty() {
            bound.clone()
        } else {
            named
        };
        if named.is_empty() {
            continue;
        }
        bound.clone_from(&named);
        if SPECIFIC.is_match(work) {
            return Some(named);
        }
    }
    None
}

/// A sentence of a formula's kind that still names who must do what.
pub fn who_must(text: &str) -> bool {
    own_duty(text).is_some()
}

/// The words tell somebody to do something.
pub fn carries_verb(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    if opens_with_verb(text) || who::subject(text, true).is_some() {
        return true;
    }
    let start = who::cut(text, 600);
    let behind_topic = TOPIC.find(start).filter(|_| !PHASE.is_match(start));
    if behind_topic.is_some_and(|t| opens_with_verb(&start[t.end()..])) {
        return true;
    }
    MUST.is_match(start) || !who::parties(start).assignees.is_empty() || text.chars().count() > 120
}

/// A verb of the table stands first.
pub fn opens_with_verb(text: &str) -> bool {
    let start = modern(&who::cut(text, 120).to_lowercase()).into_owned();
    let ends = start
        .char_indices()
        .filter(|(_, c)| !c.is_alphanumeric())
        .map(|(at, _)| at)
        .chain(std::iter::once(start.len()));
    ends.take(4)
        .any(|end| VERBS.binary_search(&&start[..end]).is_ok())
}
