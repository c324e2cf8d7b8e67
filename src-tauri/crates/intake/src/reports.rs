//! Reporting: who must send something to whom, through whom, how often, by which day.
//!
//! One duty for each printed period or day. A sentence that obliges without printing either gives
//! one duty without a date. Not here: the calendar of a regime.

use crate::reading::{Comparator, Due, Period, ReportingDuty, Span};
use crate::vocabulary::bodies::HEAD_INSIDE;
use crate::vocabulary::reports::*;
use crate::when::{self, Term};
use crate::who;

/// What a task's heading says for the points below it.
#[derive(Clone, Default)]
pub struct Context {
    pub reporter: Option<String>,
    pub receiver: Option<String>,
    pub via: Option<String>,
}

/// No sentence is longer, in bytes; what follows in it is not read.
const LONGEST_SENTENCE: usize = 4_000;

/// A duty and where in the text its sentence stands.
pub struct Found {
    pub duty: ReportingDuty,
    pub start: usize,
    pub end: usize,
}

/// A printed period and its place.
struct Cycle {
    end: usize,
    period: Period,
}

/// The duties in the words of one task. `assigned` says that the words themselves name who acts.
pub fn duties(text: &str, context: &Context, assigned: bool) -> Vec<Found> {
    let mut found = Vec::new();
    for (start, end) in sentences(text) {
        let sentence = who::cut(&text[start..end], LONGEST_SENTENCE);
        let tells = TELL_VERB.is_match(sentence);
        if !tells && !SEND_VERB.is_match(sentence) && !REGIME.is_match(sentence) {
            continue;
        }
        let before = found.len();
        dated(sentence, context, start, &mut found);
        if found.len() == before {
            cycles_only(sentence, context, start, &mut found);
        }
        if found.len() == before
            && let Some(duty) = undated(sentence, context, assigned)
        {
            let end = start + sentence.len();
            found.push(Found { duty, start, end });
        }
    }
    found
}

/// The duties of one table row: a row needs no verb.
pub fn row(text: &str, context: &Context) -> Vec<ReportingDuty> {
    let mut found = Vec::new();
    for term in when::terms(text).iter().filter(|t| t.due.is_some()) {
        let cycles = cycles(&text[..term.start]);
        let period = Some(period_of(text, term, &cycles, 0, 1));
        let (reporter, receiver, via) = receiver(text).map_or_else(
            || {
                (
                    context.reporter.clone(),
                    context.receiver.clone(),
                    context.via.clone(),
                )
            },
            |(r, v)| (context.reporter.clone(), Some(r), v),
        );
        let (due, comparator, span) = (term.due, term.comparator, Span::default());
        found.push(ReportingDuty {
            reporter,
            receiver,
            via,
            period,
            due,
            comparator,
            span,
        });
    }
    found
}

/// The receiver and the way to it that a text names.
pub fn receiver(text: &str) -> Option<(String, Option<String>)> {
    let mut place = None;
    for towards in TOWARDS.find_iter(text).take(60) {
        let rest = &text[towards.end()..];
        if !HEAD_INSIDE.is_match(rest) || PASSED_ON.is_match(&text[..towards.start()]) {
            continue;
        }
        let name = name(rest);
        let signs = rest
            .get(name.len()..)
            .is_some_and(|r| FOR_SIGNATURE.is_match(r));
        if signs && place.is_none() {
            place = Some((towards.end(), name));
        } else if !signs && !name.is_empty() {
            place = Some((towards.end(), name));
            break;
        }
    }
    let (at, name) = place?;
    Some((name, via(&text[at..]).or_else(|| via(text))))
}

fn via(text: &str) -> Option<String> {
    VIA.find_iter(text).take(20).find_map(|via| {
        let rest = &text[via.end()..];
        HEAD_INSIDE
            .is_match(rest)
            .then(|| name(rest))
            .filter(|n| !n.is_empty())
    })
}

/// The name at the start of the text.
fn name(rest: &str) -> String {
    let end = who::phrase(rest, true);
    let words = &rest[..end];
    let end = RECEIVER_END.find(words).map_or(words.len(), |m| m.start());
    words[..end]
        .trim_matches([' ', ',', ';', '.', ':', ')', '(', '/'])
        .to_string()
}

/// One duty for each day.
fn dated(sentence: &str, context: &Context, offset: usize, found: &mut Vec<Found>) {
    let terms = when::terms(sentence);
    let mut from = 0;
    let mut at = 0;
    while at < terms.len() {
        let chain = 1 + terms[at + 1..].iter().take_while(|t| t.chained).count();
        let group = &terms[at..at + chain];
        let (first, last) = (&group[0], &group[chain - 1]);
        let next = terms.get(at + chain).map_or(sentence.len(), |t| t.start);
        if first.due.is_some() && is_sent(sentence, from, first, next, from > 0) {
            let cycles = cycles(&sentence[from..first.start]);
            for (n, term) in group.iter().enumerate() {
                let period = period_of(sentence, term, &cycles, n, chain);
                push(sentence, context, offset, found, Some(period), Some(term));
            }
        }
        from = last.end;
        at += chain;
    }
}

/// The words around a day say that something is sent by then.
fn is_sent(sentence: &str, from: usize, term: &Term, next: usize, later: bool) -> bool {
    let before = &sentence[from..term.start];
    let clause = before.rsplit(';').next().unwrap_or_default();
    let after = sentence[term.end..next]
        .split(';')
        .next()
        .unwrap_or_default();
    if SEND_VERB.is_match(clause) || TELL_VERB.is_match(clause) {
        return !DONE.is_match(after_last_verb(clause));
    }
    if DONE.is_match(clause) {
        return false;
    }
    SEND_VERB.is_match(after)
        || later && PERIOD.is_match(clause)
        || !later && PERIOD.is_match(before)
}

fn after_last_verb(clause: &str) -> &str {
    SEND_VERB
        .find_iter(clause)
        .last()
        .map_or("", |m| &clause[m.end()..])
}

/// One duty for each period of a sentence without days.
fn cycles_only(sentence: &str, context: &Context, offset: usize, found: &mut Vec<Found>) {
    let named = receiver(sentence).is_some() || context.receiver.is_some();
    if !named || !SEND_VERB.is_match(sentence) || FOR_DECISION.is_match(sentence) {
        return;
    }
    let mut seen: Vec<Period> = Vec::new();
    for cycle in cycles(sentence) {
        if !seen.contains(&cycle.period) {
            seen.push(cycle.period);
            push(sentence, context, offset, found, Some(cycle.period), None);
        }
    }
}

fn push(
    sentence: &str,
    context: &Context,
    offset: usize,
    found: &mut Vec<Found>,
    period: Option<Period>,
    term: Option<&Term>,
) {
    let near = term.and_then(|t| {
        let start = sentence[..t.start].rfind(';').map_or(0, |i| i + 1);
        let end = sentence[t.end..]
            .find(';')
            .map_or(sentence.len(), |i| t.end + i);
        receiver(&sentence[start..end])
    });
    let named = near.or_else(|| receiver(sentence));
    let (receiver, via) = match named {
        Some((receiver, via)) => (Some(receiver), via),
        None => (context.receiver.clone(), context.via.clone()),
    };
    if receiver.is_none() && !REGIME.is_match(sentence) {
        return;
    }
    let until = term.map_or(sentence.len(), |t| t.start);
    let duty = ReportingDuty {
        reporter: reporter(&sentence[..until]).or_else(|| context.reporter.clone()),
        receiver,
        via,
        period,
        due: term.and_then(|t| t.due),
        comparator: term.and_then(|t| t.comparator),
        span: Span::default(),
    };
    let (start, end) = term.map_or((offset, offset + sentence.len()), |t| {
        (offset + t.start, offset + t.end)
    });
    found.push(Found { duty, start, end });
}

/// Who speaks last before a day: the subject of its clause, or of one before it.
fn reporter(before: &str) -> Option<String> {
    let clauses = before.rsplit(';').take(4);
    let named = clauses.filter_map(who::speaker).next()?;
    Some(named.trim().to_string())
}

/// An obligation that prints neither period nor day.
fn undated(sentence: &str, context: &Context, assigned: bool) -> Option<ReportingDuty> {
    if ADVISE.is_match(sentence) || FOR_DECISION.is_match(sentence) {
        return None;
    }
    let named = receiver(sentence);
    let ruled = BY_RULE.is_match(sentence);
    let regime = REGIME.is_match(sentence) && ruled && context.reporter.is_some();
    let sends = named.is_some() && assigned && SEND_VERB.is_match(sentence);
    if !regime && !sends {
        return None;
    }
    let (receiver, via) = named.map_or((None, None), |(r, v)| (Some(r), v));
    let (period, due, comparator): (_, Option<Due>, Option<Comparator>) = (None, None, None);
    let reporter = context.reporter.clone();
    Some(ReportingDuty {
        reporter,
        receiver,
        via,
        period,
        due,
        comparator,
        span: Span::default(),
    })
}

fn cycles(text: &str) -> Vec<Cycle> {
    let mut found = Vec::new();
    for cycle in PERIOD.captures_iter(text).take(100) {
        let kinds = [
            ("half", Period::HalfYear),
            ("nine", Period::NineMonth),
            ("quarter", Period::Quarter),
            ("month", Period::Month),
            ("week", Period::Week),
            ("year", Period::Year),
        ];
        for (name, period) in kinds {
            if let Some(m) = cycle.name(name) {
                found.push(Cycle {
                    end: m.end(),
                    period,
                });
            }
        }
    }
    found
}

/// The period of the n-th day of a chain of `chain` days.
fn period_of(sentence: &str, term: &Term, cycles: &[Cycle], n: usize, chain: usize) -> Period {
    let mut named: Vec<Period> = Vec::new();
    for cycle in cycles {
        if named.last() != Some(&cycle.period) {
            named.push(cycle.period);
        }
    }
    if chain > 1 && named.len() >= chain {
        return named[named.len() - chain + n];
    }
    let by_form = match term.due {
        Some(Due::Weekday(_)) => Some(Period::Week),
        _ => None,
    };
    if let Some(period) = by_form.or(named.last().copied()) {
        return period;
    }
    let after = &sentence[term.end..];
    let after = after.split([';', '.']).next().unwrap_or_default();
    // A complete date comes once, whatever is told of a period behind it.
    let before = |c: &Cycle| c.end <= term.start || !matches!(term.due, Some(Due::On(_)));
    let later = self::cycles(after).into_iter().next();
    let whole = || self::cycles(sentence).into_iter().find(before);
    match (later.or_else(whole), term.due) {
        (Some(cycle), _) => cycle.period,
        (None, Some(Due::Day(_) | Due::DayAfter(_))) => Period::Month,
        _ => Period::Once,
    }
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
