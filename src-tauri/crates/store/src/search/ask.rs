//! Asking the index, and reading what a hit says.

use super::index::ROWS_OF_A_DAY;
use super::{KIND, STATE, TITLE, code_key, marked};
use crate::error::Result;
use crate::revisions::record_of;
use crate::store::Reader;
use chrono::{Datelike, NaiveDate};
use domain::search::{Query, Term, Tone};
use protocol::RecordId;
use rusqlite::params;
use std::collections::BTreeSet;

/// Which records may be found.
#[derive(Debug, Clone, Default)]
pub struct SearchFilter {
    /// Codes of kinds; empty for all.
    pub kinds: Vec<String>,
    /// Codes of states; empty for all.
    pub states: Vec<String>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub until: Option<NaiveDate>,
}

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchHit {
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub kind: String,
    /// The day it stands at.
    pub day: NaiveDate,
}

impl Reader<'_> {
    /// The records that bear every word of a query: first those whose title does, a whole last
    /// word before one that begins so; among equals the newest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn search(
        &self,
        query: &Query,
        filter: &SearchFilter,
        limit: usize,
    ) -> Result<Vec<SearchHit>> {
        let facets = facets(filter);
        let mut seen = BTreeSet::new();
        let mut hits = Vec::new();
        for words in stages(query) {
            if hits.len() >= limit {
                break;
            }
            let all: Vec<String> = words.into_iter().chain(facets.iter().cloned()).collect();
            if !all.is_empty() {
                self.stage(&all.join(" AND "), filter, limit, &mut seen, &mut hits)?;
            }
        }
        Ok(hits)
    }

    fn stage(
        &self,
        expression: &str,
        filter: &SearchFilter,
        limit: usize,
        seen: &mut BTreeSet<i64>,
        hits: &mut Vec<SearchHit>,
    ) -> Result<()> {
        let row_of = |day: NaiveDate| i64::from(day.num_days_from_ce()) * ROWS_OF_A_DAY;
        let from = filter.from.map_or(0, row_of);
        let until = filter
            .until
            .map_or(i64::MAX, |day| row_of(day) + ROWS_OF_A_DAY - 1);
        let mut statement = self.connection.prepare_cached(
            "select r.slot, r.record, r.kind
             from search cross join search_row r on r.slot = search.rowid
             where search match ?1 and search.rowid >= ?2 and search.rowid <= ?3
             order by search.rowid desc limit ?4",
        )?;
        let most = i64::try_from(limit + seen.len()).unwrap_or(i64::MAX);
        let mut rows = statement.query(params![expression, from, until, most])?;
        while let Some(row) = rows.next()? {
            let slot: i64 = row.get(0)?;
            if hits.len() >= limit || !seen.insert(slot) {
                continue;
            }
            let days = i32::try_from(slot / ROWS_OF_A_DAY).unwrap_or_default();
            hits.push(SearchHit {
                record: record_of(&row.get::<_, Vec<u8>>(1)?)?,
                kind: row.get(2)?,
                day: NaiveDate::from_num_days_from_ce_opt(days).unwrap_or_default(),
            });
        }
        Ok(())
    }
}

/// The narrowing of a filter as expressions.
fn facets(filter: &SearchFilter) -> Vec<String> {
    [(KIND, &filter.kinds), (STATE, &filter.states)]
        .into_iter()
        .filter(|(_, codes)| !codes.is_empty())
        .map(|(lead, codes)| {
            let any: Vec<String> = codes
                .iter()
                .map(|code| quoted(&code_key(lead, code)))
                .collect();
            format!("({})", any.join(" OR "))
        })
        .collect()
}

/// The questions of a query, the best answers first.
fn stages(query: &Query) -> Vec<Vec<String>> {
    let is_open = query.terms.last().is_some_and(|term| term.is_open);
    let all = |lead: &str, open: bool| -> Vec<String> {
        let term = |term: &Term| match open && term.is_open {
            true => beginning(lead, term),
            false => whole(lead, term),
        };
        query.terms.iter().map(term).collect()
    };
    let title = TITLE.to_string();
    let mut stages = Vec::new();
    for lead in [title.as_str(), ""] {
        stages.push(all(lead, false));
        if is_open {
            stages.push(all(lead, true));
        }
    }
    if query.is_empty() {
        stages.truncate(1);
    }
    stages
}

/// The word itself.
fn whole(lead: &str, term: &Term) -> String {
    let key = &term.key;
    match key.is_marked() {
        true => quoted(&format!("{lead}{}", marked(key, key.tone))),
        false => quoted(&format!("{lead}{}", key.bare)),
    }
}

/// Words that begin so; one typed with marks of shape alone may still get any tone.
fn beginning(lead: &str, term: &Term) -> String {
    let key = &term.key;
    let open = |text: &str| format!("{} *", quoted(&format!("{lead}{text}")));
    if !key.is_marked() {
        return open(&key.bare);
    }
    if key.tone != Tone::Level {
        return open(&marked(key, key.tone));
    }
    let any: Vec<String> = Tone::ALL
        .iter()
        .map(|tone| open(&marked(key, *tone)))
        .collect();
    format!("({})", any.join(" OR "))
}

/// A key as FTS5 reads it; keys hold letters and digits only.
fn quoted(key: &str) -> String {
    format!("\"{key}\"")
}
