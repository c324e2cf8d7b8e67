//! How often: the periods that a sentence names, and which of them a printed day belongs to.
//!
//! Not here: who sends and who receives.

use crate::reading::{Due, Period};
use crate::vocabulary::reports::*;
use crate::when::Term;

/// A printed period and its place.
#[derive(Clone, Copy, Debug)]
pub struct Cycle {
    pub start: usize,
    pub end: usize,
    pub period: Period,
}

/// Days that share one cue ("trước ngày 10/6 và 10/11"), with the stretch they govern.
pub struct Group<'t> {
    pub terms: &'t [Term],
    /// Where the words before the first day begin.
    pub from: usize,
    /// Where the words behind the last day begin.
    pub upto: usize,
    /// Where the next day begins.
    pub next: usize,
}

impl Group<'_> {
    pub fn start(&self) -> usize {
        self.terms.first().map_or(self.from, |t| t.start)
    }
}

/// The days of a sentence in their groups.
pub fn groups<'t>(sentence: &str, terms: &'t [Term]) -> Vec<Group<'t>> {
    let mut found: Vec<Group> = Vec::new();
    let (mut from, mut at) = (0, 0);
    while at < terms.len() {
        let chain = 1 + terms[at + 1..].iter().take_while(|t| t.chained).count();
        let last = &terms[at + chain - 1];
        let next = terms.get(at + chain).map_or(sentence.len(), |t| t.start);
        // "trước ngày 20/6 (báo cáo 6 tháng)": the bracket belongs to the day before it.
        let behind = &sentence[last.end..next];
        let own = OF_THE_DAY
            .find(behind)
            .filter(|m| PERIOD.is_match(m.as_str()));
        let upto = last.end + own.map_or(0, |m| m.end());
        found.push(Group {
            terms: &terms[at..at + chain],
            from,
            upto,
            next,
        });
        from = upto;
        at += chain;
    }
    found
}

/// The periods that a text names, in order.
pub fn cycles(text: &str) -> Vec<Cycle> {
    let mut found = Vec::new();
    let kinds = [
        ("half", Period::HalfYear),
        ("nine", Period::NineMonth),
        ("quarter", Period::Quarter),
        ("month", Period::Month),
        ("week", Period::Week),
        ("year", Period::Year),
    ];
    for cycle in PERIOD.captures_iter(text).take(100) {
        for (name, period) in kinds {
            if let Some(m) = cycle.name(name) {
                let (start, end) = (m.start(), m.end());
                found.push(Cycle { start, end, period });
            }
        }
    }
    found
}

/// The periods of the days of one group, each with the day it goes with.
pub fn periods<'t>(
    sentence: &str,
    all: &[Group<'t>],
    which: usize,
    before: Option<Period>,
) -> Vec<(Period, &'t Term)> {
    let group = &all[which];
    let own = named(sentence, group.from, group.start());
    let behind = match group.terms.last() {
        Some(last) => named(sentence, last.end, group.upto),
        None => Vec::new(),
    };
    let chain = group.terms.len();
    let one = |period| group.terms.iter().map(|t| (period, t)).collect();
    for list in [&behind, &own] {
        if chain > 1 && list.len() >= chain {
            let last = &list[list.len() - chain..];
            return last.iter().copied().zip(group.terms).collect();
        }
    }
    if let Some(period) = behind.last() {
        // "ngày 12 … và ngày 21/11 đối với báo cáo năm": the words go with the last day.
        let last = group.terms.len() - 1;
        let of = |(n, t): (usize, &'t Term)| {
            let own = if n == last {
                None
            } else {
                in_term(&sentence[t.start..t.end])
            };
            (own.unwrap_or(*period), t)
        };
        return group.terms.iter().enumerate().map(of).collect();
    }
    let Some(first) = group.terms.first() else {
        return Vec::new();
    };
    if matches!(first.due, Some(Due::Weekday(_))) {
        return one(Period::Week);
    }
    let bare = matches!(first.due, Some(Due::Day(_) | Due::DayAfter(_)));
    if chain == 1 && bare && own.len() > 1 && is_list(sentence, group) {
        return own.iter().map(|period| (*period, first)).collect();
    }
    if let Some(period) = own.last() {
        return one(*period);
    }
    if let Some(period) = dealt(sentence, all, which) {
        return period;
    }
    if twice_a_year(sentence, group) {
        return [Period::HalfYear, Period::Year]
            .into_iter()
            .zip(group.terms)
            .collect();
    }
    one(alone(sentence, group, which, before))
}

/// The periods between two places, each named once in a row.
fn named(sentence: &str, from: usize, to: usize) -> Vec<Period> {
    let mut found: Vec<Period> = Vec::new();
    for cycle in cycles(&sentence[from.min(to)..to]) {
        if found.last() != Some(&cycle.period) {
            found.push(cycle.period);
        }
    }
    found
}

/// "quý, 6 tháng, 9 tháng, năm …": nothing but commas between the periods before a day.
fn is_list(sentence: &str, group: &Group) -> bool {
    let words = &sentence[group.from..group.start()];
    let cycles = cycles(words);
    let gaps = cycles
        .windows(2)
        .map(|two| &words[two[0].end.min(two[1].start)..two[1].start]);
    let mut gaps = gaps.map(|gap| gap.trim_matches([' ', ',', ';', '(', ')', '/']));
    gaps.all(|gap| LIST_GAP.is_match(gap))
}

/// As many periods behind all days as there are days: one for each, in order.
fn dealt<'t>(sentence: &str, all: &[Group<'t>], which: usize) -> Option<Vec<(Period, &'t Term)>> {
    let days: usize = all.iter().map(|g| g.terms.len()).sum();
    let last = all.last()?.upto;
    let between = all
        .iter()
        .any(|g| !named(sentence, g.from, g.start()).is_empty());
    let behind = named(sentence, last, sentence.len());
    if days < 2 || between || behind.len() != days {
        return None;
    }
    let skip: usize = all[..which].iter().map(|g| g.terms.len()).sum();
    Some(
        behind[skip..]
            .iter()
            .copied()
            .zip(all[which].terms)
            .collect(),
    )
}

/// "trước ngày 15/6 và 15/12 hằng năm": two days of every year, half a year apart.
fn twice_a_year(sentence: &str, group: &Group) -> bool {
    let month = |t: &Term| match t.due {
        Some(Due::Yearly { month, .. }) => Some(month),
        _ => None,
    };
    let [first, second] = group.terms else {
        return false;
    };
    let yearly = in_term(&sentence[second.start..second.end]) == Some(Period::Year);
    let apart = month(first)
        .zip(month(second))
        .map(|(a, b)| b.saturating_sub(a));
    yearly && apart.is_some_and(|months| (5..=7).contains(&months))
}

/// The period of days beside which none is named.
fn alone(sentence: &str, group: &Group, which: usize, before: Option<Period>) -> Period {
    let words: String = group
        .terms
        .iter()
        .map(|t| &sentence[t.start..t.end])
        .collect();
    if let Some(period) = in_term(&words) {
        return period;
    }
    let whole = matches!(group.terms.first().and_then(|t| t.due), Some(Due::On(_)));
    let behind = &sentence[group.upto..group.next];
    let behind = behind.split([';', '.']).next().unwrap_or_default();
    if let Some(cycle) = cycles(behind).first() {
        return cycle.period;
    }
    let topic = sentence[..group.start()].find(':').unwrap_or(0);
    if let Some(cycle) = cycles(&sentence[..topic]).last() {
        return cycle.period;
    }
    match group.terms.first().and_then(|t| t.due) {
        _ if whole => Period::Once,
        Some(Due::Day(_) | Due::DayAfter(_)) => {
            let later = || cycles(sentence).first().map(|c| c.period);
            before.or_else(later).unwrap_or(Period::Month)
        }
        _ if which > 0 => before.unwrap_or(Period::Once),
        _ => cycles(sentence).first().map_or(Period::Once, |c| c.period),
    }
}

/// The period that the words of a day name: "tháng cuối quý", "hằng tháng".
fn in_term(words: &str) -> Option<Period> {
    let implied = IN_TERM.captures(words)?;
    let kinds = [
        ("quarter", Period::Quarter),
        ("month", Period::Month),
        ("week", Period::Week),
        ("year", Period::Year),
    ];
    let found = kinds.iter().find(|(name, _)| implied.name(name).is_some());
    found.map(|(_, period)| *period)
}
