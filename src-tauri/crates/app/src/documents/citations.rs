//! Citations against the register: which document is meant, and who cites whom.
//!
//! Compared by number, and by issuer and year where both are known. Several candidates are all
//! offered, none is guessed.

use super::api::CitationRow;
use super::name_of;
use crate::data::WORDS;
use crate::wire::Link;
use chrono::Datelike;
use domain::Day;
use intake::identity::{may_be_same_body, number_key};
use protocol::RecordId;
use std::collections::{BTreeSet, HashMap};
use store::rows;

/// A document as a text names it; what is not printed is empty.
#[derive(Debug, Clone, Default)]
pub(super) struct Cited {
    pub(super) kind: String,
    pub(super) number: String,
    pub(super) date: String,
    pub(super) issuer: String,
    pub(super) subject: String,
}

impl Cited {
    fn of(row: &rows::CitationRow) -> Self {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        Self {
            kind: text(&row.kind),
            number: text(&row.number),
            date: row.date.map(|date| date.to_string()).unwrap_or_default(),
            issuer: text(&row.issuer),
            subject: text(&row.subject),
        }
    }

    /// As a person would write it.
    pub(super) fn title(&self) -> String {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let (number, subject) = (some(&self.number), some(&self.subject));
        // A law without a number bears its kind in its name.
        let mut title = match (&number, &subject) {
            (None, Some(subject)) => subject.clone(),
            _ => domain::document::name(Some(&self.kind), number.as_deref(), subject.as_deref()),
        };
        if let Ok(date) = self.date.parse::<Day>() {
            let on_day = &WORDS.phrases.on_day;
            title.push_str(&format!(" {on_day} {}", domain::day::show_official(date)));
        }
        title
    }

    /// Whether a document of this number may be meant.
    fn may_be(&self, row: &rows::DocumentRow) -> bool {
        let years = (
            self.date.parse::<Day>().map(|date| date.year()).ok(),
            row.date.map(|date| date.year()),
        );
        let other_year = matches!(years, (Some(cited), Some(held)) if cited != held);
        !other_year && may_be_same_body(&self.issuer, row.issuer.as_deref().unwrap_or_default())
    }
}

/// The documents of the register by their numbers.
pub(super) struct Register<'a> {
    by_number: HashMap<String, Vec<&'a rows::DocumentRow>>,
}

impl<'a> Register<'a> {
    pub(super) fn of(documents: &'a [rows::DocumentRow]) -> Self {
        let mut by_number: HashMap<String, Vec<&rows::DocumentRow>> = HashMap::new();
        for row in documents {
            let key = number_key(row.number.as_deref().unwrap_or_default());
            if !key.is_empty() {
                by_number.entry(key).or_default().push(row);
            }
        }
        Self { by_number }
    }

    fn meant(
        &self,
        cited: &Cited,
        own: Option<RecordId>,
    ) -> impl Iterator<Item = &'a rows::DocumentRow> {
        let key = number_key(&cited.number);
        let rows = self.by_number.get(&key).cloned().unwrap_or_default();
        let cited = cited.clone();
        rows.into_iter()
            .filter(move |row| Some(row.id) != own && cited.may_be(row))
    }

    /// The documents that may be meant, but for the one that cites.
    pub(super) fn candidates(&self, cited: &Cited, own: Option<RecordId>) -> Vec<Link> {
        self.meant(cited, own).map(link).collect()
    }
}

pub(super) fn link(row: &rows::DocumentRow) -> Link {
    Link {
        id: row.id.to_string(),
        title: name_of(row),
    }
}

/// What a document of the register cites.
pub(super) fn cited_by_it(
    document: RecordId,
    all: &[rows::CitationRow],
    register: &Register<'_>,
) -> Vec<CitationRow> {
    all.iter()
        .filter(|row| row.document == document)
        .map(|row| {
            let cited = Cited::of(row);
            CitationRow {
                title: cited.title(),
                number: row.number.clone(),
                documents: register.candidates(&cited, Some(document)),
            }
        })
        .collect()
}

/// The documents of the register that may cite this one.
pub(super) fn citing(
    document: RecordId,
    all: &[rows::CitationRow],
    documents: &[rows::DocumentRow],
) -> Vec<Link> {
    let own: Vec<_> = documents.iter().filter(|row| row.id == document).collect();
    let key_of = |row: &&rows::DocumentRow| number_key(row.number.as_deref().unwrap_or_default());
    let Some(key) = own.first().map(key_of).filter(|key| !key.is_empty()) else {
        return Vec::new();
    };
    let cites = |row: &&rows::CitationRow| {
        row.document != document
            && number_key(row.number.as_deref().unwrap_or_default()) == key
            && own.iter().all(|own| Cited::of(row).may_be(own))
    };
    let citing: BTreeSet<RecordId> = all.iter().filter(cites).map(|row| row.document).collect();
    documents
        .iter()
        .filter(|row| citing.contains(&row.id))
        .map(link)
        .collect()
}
