//! The same document named twice is one citation: by number, year and level of its issuer, or by
//! its name.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use domain::text::tone_key;

use super::Found;
use crate::page::Page;
use crate::reading::Citation;
use crate::vocabulary::citations::{CONSTITUTION_KIND, LAW_YEAR, LEVELS};

/// One citation per document, in the order of first mention.
pub fn unite(page: &Page, found: Vec<Found>) -> Vec<Citation> {
    let mut order: Vec<Citation> = Vec::new();
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for item in found {
        let mut citation = item.citation;
        let end = item.end.min(page.clean.len()).max(item.start);
        citation.span = page.span(item.start, end);
        let keys = keys(&citation);
        let known = keys.iter().filter_map(|key| places.get(key)).flatten();
        let same = known.copied().find(|at| same(&order[*at], &citation));
        let at = same.unwrap_or(order.len());
        match same {
            Some(at) => complete(&mut order[at], citation),
            None => order.push(citation),
        }
        for key in keys {
            let known = places.entry(key).or_default();
            if !known.contains(&at) {
                known.push(at);
            }
        }
    }
    order
}

/// By what a citation is found again: its number; for a law also its name without the year.
fn keys(citation: &Citation) -> Vec<String> {
    let name = citation
        .subject
        .as_deref()
        .filter(|s| citation.number.is_none() || s.starts_with(citation.kind.as_str()));
    let bare = |name: &str| {
        if citation.kind == CONSTITUTION_KIND {
            return tone_key(CONSTITUTION_KIND);
        }
        let year = LAW_YEAR
            .find_iter(name)
            .last()
            .filter(|y| y.end() == name.len());
        tone_key(&name[..year.map_or(name.len(), |y| y.start())])
    };
    let number = citation.number.as_deref().map(tone_key);
    number.into_iter().chain(name.map(bare)).collect()
}

fn same(a: &Citation, b: &Citation) -> bool {
    let numbers = a.number.is_none() || b.number.is_none() || {
        tone_key(a.number.as_deref().unwrap_or_default())
            == tone_key(b.number.as_deref().unwrap_or_default())
    };
    let named = a.number.is_none() && b.number.is_none();
    let years = !named || years(a).zip(years(b)).is_none_or(|(a, b)| a == b);
    numbers && years && same_year(a.date, b.date) && same_level(a, b)
}

/// The year that a name ends in.
fn years(citation: &Citation) -> Option<String> {
    let name = citation.subject.as_deref()?;
    let year = LAW_YEAR.find_iter(name).last()?;
    Some(year.as_str().chars().filter(char::is_ascii_digit).collect())
}

fn same_year(a: Option<NaiveDate>, b: Option<NaiveDate>) -> bool {
    a.zip(b).is_none_or(|(a, b)| a.year() == b.year())
}

/// A plan of the commune is not the one of the province that bears the same number.
fn same_level(a: &Citation, b: &Citation) -> bool {
    let level = |c: &Citation| {
        let issuer = tone_key(c.issuer.as_deref()?);
        let found = LEVELS
            .iter()
            .find(|(word, _)| issuer.contains(&tone_key(word)));
        found.map(|(_, level)| *level)
    };
    level(a).zip(level(b)).is_none_or(|(a, b)| a == b)
}

/// What a later mention prints and the first one did not.
fn complete(first: &mut Citation, later: Citation) {
    // The mention that prints the date is the full one; a title may be short.
    if first.date.is_none() && later.date.is_some() && first.number.is_some() {
        first.issuer = later.issuer.clone().or(first.issuer.take());
        first.subject = later.subject.clone().or(first.subject.take());
    }
    first.number = first.number.take().or(later.number);
    first.date = first.date.or(later.date);
    first.issuer = first.issuer.take().or(later.issuer);
    first.subject = first.subject.take().or(later.subject);
}
