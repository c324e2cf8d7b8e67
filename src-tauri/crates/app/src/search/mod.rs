//! Finding anything by its words, without marks: hits with the spot where the words stand.
//!
//! Which record is found is the index's answer (`store::search`); here each hit gets its name, its
//! place in the window, and an excerpt from what its fields show now.

pub mod api;

use crate::App;
use crate::error::Result;
use crate::fields;
use crate::history::words::{field_label, field_name, state_words};
use crate::records;
use api::*;
use domain::day;
use domain::search::{Piece, Query, excerpt};
use store::search::SearchFilter;
use store::{Reader, Record};

/// Hits of a search that asks for no limit.
const PAGE: u32 = 50;
/// Hits of one search at most.
const MOST: u32 = 500;

/// What bears the words that were typed.
pub fn search(app: &App, input: Search) -> Result<SearchResult> {
    let today = app.today()?;
    fields::all_well(vec![
        fields::day_problem("from", &input.from, today),
        fields::day_problem("until", &input.until, today),
    ])?;
    let query = Query::parse(&input.text);
    let limit = if input.limit == 0 {
        PAGE
    } else {
        input.limit.min(MOST)
    };
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    let is_open = input.kinds.is_empty() && input.states.is_empty();
    let filter = SearchFilter {
        kinds: input.kinds,
        states: input.states,
        from: day::parse(&input.from, today).ok(),
        until: day::parse(&input.until, today).ok(),
    };
    let has_days = filter.from.is_some() || filter.until.is_some();
    app.read(|r| {
        let found: Vec<_> = if query.is_empty() && is_open && !has_days {
            r.recent_records(wanted)?
        } else {
            let hits = r.search(&query, &filter, wanted + 1)?;
            hits.into_iter().map(|hit| hit.record).collect()
        };
        let mut hits = Vec::new();
        for id in found.iter().take(wanted) {
            let record = r.record(*id)?.filter(|record| record.is_alive);
            if let Some(record) = record.filter(is_searchable) {
                hits.push(hit(r, &record, &query)?);
            }
        }
        Ok(SearchResult {
            hits,
            more: found.len() > wanted,
        })
    })
}

fn is_searchable(record: &Record) -> bool {
    store::kinds::of_code(&record.kind).is_some_and(|kind| kind.search.is_some())
}

fn hit(r: &Reader<'_>, record: &Record, query: &Query) -> store::Result<SearchHit> {
    let named = records::named(r, record)?;
    let (in_title, title_pieces) = excerpt(&named.title, query);
    let spot = match in_title == query.terms.len() {
        true => None,
        false => spot(record, query),
    };
    let (field, snippet) = spot.unzip();
    Ok(SearchHit {
        id: record.id.to_string(),
        title: named.title,
        title_pieces: shown(title_pieces),
        snippet: shown(snippet.unwrap_or_default()),
        field_label: field
            .as_deref()
            .map(|field| field_label(&record.kind, field)),
        field,
        date: named.day,
        state_label: named
            .state
            .as_deref()
            .map(|code| state_words(&record.kind, code)),
        state: named.state,
        route: named.route,
        kind: record.kind.clone(),
    })
}

/// The text where most of the words stand; among equals the first.
fn spot(record: &Record, query: &Query) -> Option<(String, Vec<Piece>)> {
    let mut best: Option<(usize, String, Vec<Piece>)> = None;
    for text in record.search_texts() {
        let (count, pieces) = excerpt(&text.text, query);
        if count > best.as_ref().map_or(0, |(count, ..)| *count) {
            let field = field_name(&text.field, text.key.as_deref());
            best = Some((count, field, pieces));
        }
        if count == query.terms.len() {
            break;
        }
    }
    best.map(|(_, field, pieces)| (field, pieces))
}

fn shown(pieces: Vec<Piece>) -> Vec<SearchPiece> {
    pieces
        .into_iter()
        .map(|piece| SearchPiece {
            text: piece.text,
            found: piece.is_found,
        })
        .collect()
}
