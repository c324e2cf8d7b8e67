//! Reporting: who must send something to whom, through whom, how often, by which day.
//!
//! One duty for each printed period or day. A sentence that obliges without printing either gives
//! one duty without a date. Not here: the calendar of a regime.

mod periods;
mod receivers;

use crate::reading::{Period, ReportingDuty, Span};
use crate::vocabulary::reports::*;
use crate::when::{self, Term};
use crate::who;

pub use periods::cycles;
use periods::{Group, groups, periods};
use receivers::Way;
pub use receivers::{cell, receiver};

/// What a task's heading says for the points below it.
#[derive(Clone, Default)]
pub struct Context {
    pub reporter: Option<String>,
    pub receiver: Option<String>,
    pub via: Option<String>,
    /// The heading speaks of reports: what stands below needs no verb of its own.
    pub reports: bool,
}

/// No sentence is longer, in bytes; what follows in it is not read.
const LONGEST_SENTENCE: usize = 4_000;

/// A duty and where in the text its sentence stands.
pub struct Found {
    pub duty: ReportingDuty,
    pub start: usize,
    pub end: usize,
}

/// The duties in the words of one task. `assigned` says that the words themselves name who acts.
pub fn duties(text: &str, context: &Context, assigned: bool) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut context = context.clone();
    for (start, end) in sentences(text) {
        let words = who::cut(&text[start..end], LONGEST_SENTENCE);
        let tells = TELL_VERB.is_match(words) || SEND_VERB.is_match(words);
        if !tells && !REGIME.is_match(words) && !context.reports {
            continue;
        }
        let mut reader = Sentence {
            words,
            offset: start,
            context: &context,
            found: &mut found,
        };
        let before = reader.found.len();
        reader.dated();
        if reader.found.len() == before {
            reader.cycles_only();
        }
        if reader.found.len() == before {
            reader.undated(assigned);
        }
        if let Some((receiver, via)) = receiver(words).filter(|_| tells) {
            (context.receiver, context.via) = (Some(receiver), via);
        }
    }
    without_echoes(found)
}

/// Drops what a later sentence says with its days: "… theo quy định. Báo cáo quý trước ngày …".
fn without_echoes(found: Vec<Found>) -> Vec<Found> {
    let days: Vec<(Option<String>, Option<Period>)> = found
        .iter()
        .filter(|f| f.duty.due.is_some())
        .map(|f| (f.duty.receiver.clone(), f.duty.period))
        .collect();
    let echo = |f: &Found| {
        let same = |(receiver, period): &(Option<String>, Option<Period>)| {
            (f.duty.receiver.is_none() || f.duty.receiver == *receiver)
                && (f.duty.period.is_none() || f.duty.period == *period)
        };
        f.duty.due.is_none() && days.iter().any(same)
    };
    found.into_iter().filter(|f| !echo(f)).collect()
}

struct Sentence<'s> {
    words: &'s str,
    offset: usize,
    context: &'s Context,
    found: &'s mut Vec<Found>,
}

impl Sentence<'_> {
    /// One duty for each day.
    fn dated(&mut self) {
        let terms = when::terms(self.words);
        let all = groups(self.words, &terms);
        let (mut period_before, mut receiver_before) = (None, None);
        for which in 0..all.len() {
            let group = &all[which];
            let due = group.terms.first().is_some_and(|t| t.due.is_some());
            if !self.is_sent(group) || !due && FOR_DECISION.is_match(self.words) {
                continue;
            }
            let way = self.way(group);
            let counted = group.terms.iter().any(|t| {
                let words = self.words[t.start..t.end].to_lowercase();
                COUNTED.iter().any(|unit| words.contains(unit))
            });
            if !due && (!counted || way.is_none() || self.is_done_then(group)) {
                continue;
            }
            let reporter = self.reporter(group, receiver_before.as_deref());
            let also = receivers::second(&self.words[group.from..group.start()]);
            for (period, term) in periods(self.words, &all, which, period_before) {
                self.push(way.clone(), reporter.clone(), Some(period), Some(term));
                if also.is_some() {
                    self.push(also.clone(), reporter.clone(), Some(period), Some(term));
                }
                period_before = Some(period);
            }
            receiver_before = way.map(|(receiver, _)| receiver);
        }
    }

    /// The words around a day say that something is sent by then.
    fn is_sent(&self, group: &Group) -> bool {
        let before = &self.words[group.from..group.start()];
        let clause = before.rsplit(';').next().unwrap_or_default();
        let behind = &self.words[group.upto..group.next];
        let behind = behind.split(';').next().unwrap_or_default();
        let later = group.from > 0;
        if SEND_VERB.is_match(clause) || TELL_VERB.is_match(clause) {
            return !DONE.is_match(after_last_verb(clause));
        }
        if DONE.is_match(clause) {
            return false;
        }
        let bracket = group.terms.last().map_or(group.upto, |t| t.end);
        SEND_VERB.is_match(behind)
            || PERIOD.is_match(&self.words[bracket..group.upto])
            || PERIOD.is_match(if later { clause } else { before })
            || self.context.reports
    }

    /// A relative term of some other work: "trả lời trong 05 ngày; báo cáo …".
    fn is_done_then(&self, group: &Group) -> bool {
        let before = &self.words[group.from..group.start()];
        let clause = before.rsplit([';', ',']).next().unwrap_or_default();
        let behind = &self.words[group.upto..group.next];
        let behind = behind.split([';', ',']).next().unwrap_or_default();
        !SEND_VERB.is_match(clause) && !SEND_VERB.is_match(behind)
    }

    /// Where it goes: the words before the day, behind it, of its clause, of the sentence.
    fn way(&self, group: &Group) -> Option<Way> {
        let before = self.words[group.from..group.start()].trim_start();
        let before = &before[LINK.find(before).map_or(0, |m| m.end())..];
        let behind = &self.words[group.upto..group.next];
        let behind = behind.split(';').next().unwrap_or_default();
        let clause = before.rsplit(';').next().unwrap_or_default();
        if let Some((name, via)) = receiver(clause) {
            let bracket = WAY_BEHIND
                .is_match(behind)
                .then(|| receivers::via(behind))
                .flatten();
            return Some((name, via.or(bracket)));
        }
        let context = || {
            let receiver = self.context.receiver.clone()?;
            Some((receiver, self.context.via.clone()))
        };
        receiver(behind)
            .or_else(|| receiver(before))
            .or_else(|| receiver(self.words))
            .or_else(context)
    }

    /// Who speaks last before a day: the subject of its own words, or of a clause before them.
    fn reporter(&self, group: &Group, receiver_before: Option<&str>) -> Option<String> {
        let whole = &self.words[group.from..group.start()];
        let region = whole.trim_start();
        let region = &region[LINK.find(region).map_or(0, |m| m.end())..];
        if group.from > 0 {
            let own = region.rsplit(';').find_map(who::speaker);
            if let Some(own) = own {
                return Some(own.trim().to_string());
            }
            if GATHERS.is_match(whole)
                && let Some(receiver) = receiver_before
            {
                return Some(receiver.to_string());
            }
        }
        if !SEND_VERB.is_match(region) {
            let behind = &self.words[group.upto..group.next];
            let behind = behind.trim_start_matches([',', ')', ' ']);
            if let Some(own) = who::speaker(behind).filter(|_| !behind.starts_with(';')) {
                return Some(own.trim().to_string());
            }
        }
        speaker_before(&self.words[..group.start()]).or_else(|| self.context.reporter.clone())
    }

    /// One duty for each period of a sentence without days.
    fn cycles_only(&mut self) {
        let named = receiver(self.words).is_some() || self.context.receiver.is_some();
        if !named || !SEND_VERB.is_match(self.words) || FOR_DECISION.is_match(self.words) {
            return;
        }
        let mut seen: Vec<Period> = Vec::new();
        for cycle in cycles(self.words) {
            if seen.contains(&cycle.period) {
                continue;
            }
            seen.push(cycle.period);
            let clause = self.clause(cycle.end);
            let way = receiver(clause)
                .or_else(|| receiver(self.words))
                .or_else(|| {
                    let receiver = self.context.receiver.clone()?;
                    Some((receiver, self.context.via.clone()))
                });
            let named = speaker_before(&self.words[..cycle.start]);
            let named = named.or_else(|| Some(who::speaker(clause)?.trim().to_string()));
            let reporter = named.or_else(|| self.context.reporter.clone());
            self.push(way, reporter, Some(cycle.period), None);
        }
    }

    /// The clause around a place.
    fn clause(&self, at: usize) -> &str {
        let start = self.words[..at].rfind(';').map_or(0, |i| i + 1);
        let end = self.words[at..]
            .find(';')
            .map_or(self.words.len(), |i| at + i);
        &self.words[start..end]
    }

    fn push(
        &mut self,
        way: Option<Way>,
        reporter: Option<String>,
        period: Option<Period>,
        term: Option<&Term>,
    ) {
        let (receiver, via) = way.map_or((None, None), |(r, v)| (Some(r), v));
        if receiver.is_none() && !REGIME.is_match(self.words) {
            return;
        }
        let duty = ReportingDuty {
            reporter,
            receiver,
            via,
            period,
            due: term.and_then(|t| t.due),
            comparator: term.and_then(|t| t.comparator),
            ..ReportingDuty::default()
        };
        let (start, end) = term.map_or((0, self.words.len()), |t| (t.start, t.end));
        self.add(duty, start, end);
    }

    fn add(&mut self, mut duty: ReportingDuty, start: usize, end: usize) {
        duty.span = Span::default();
        duty.sentence = self.words.trim().to_string();
        duty.annex = ANNEX_NAMED
            .find(self.words)
            .map(|m| m.as_str().trim().to_string());
        let (start, end) = (self.offset + start, self.offset + end);
        self.found.push(Found { duty, start, end });
    }

    /// An obligation that prints neither period nor day.
    fn undated(&mut self, assigned: bool) {
        let words = self.words;
        if ADVISE.is_match(words) || FOR_DECISION.is_match(words) {
            return;
        }
        let named = receiver(words);
        let regime = REGIME.is_match(words) && BY_RULE.is_match(words);
        let ruled = named.is_some() && SEND_VERB.is_match(words) && BY_FORM.is_match(words);
        let sends = named.is_some() && assigned && SEND_VERB.is_match(words);
        if !regime && !sends && !ruled {
            return;
        }
        let (receiver, via) = named.map_or((None, None), |(r, v)| (Some(r), v));
        let duty = ReportingDuty {
            reporter: self.context.reporter.clone(),
            receiver,
            via,
            ..ReportingDuty::default()
        };
        self.add(duty, 0, words.len());
    }
}

/// Who speaks last: the subject of a clause, with the bodies that clauses before it only name.
fn speaker_before(text: &str) -> Option<String> {
    let clauses: Vec<&str> = text.rsplit(';').take(6).collect();
    let last = clauses.iter().position(|c| who::speaker(c).is_some())?;
    let mut named = who::speaker(clauses[last])?.trim().to_string();
    for clause in &clauses[last + 1..] {
        let clause = clause.trim();
        if !who::names_only(clause) {
            break;
        }
        named = format!("{clause}; {named}");
    }
    Some(named)
}

fn after_last_verb(clause: &str) -> &str {
    SEND_VERB
        .find_iter(clause)
        .last()
        .map_or("", |m| &clause[m.end()..])
}

/// Sentences by their full stops; semicolons part clauses only.
fn sentences(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(". ") {
        let next = text[at + 2..].trim_start();
        if next.starts_with(char::is_uppercase) || next.starts_with(['-', '+', '•']) {
            found.push((start, at + 1));
            start = at + 2;
        }
    }
    found.push((start, text.len()));
    found
}
