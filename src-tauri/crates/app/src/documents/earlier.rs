//! Which document of the register a text is a newer version of.
//!
//! Number, issuer and year say it for certain. Where a number is blank, only the words are alike,
//! and the person decides. Not here: what is different.

use super::api::Earlier;
use super::{document_id, name_of};
use crate::App;
use crate::error::Result;
use chrono::Datelike;
use intake::Reading;
use intake::correct::likeness;
use intake::identity::{may_be_same_body, number_key};
use protocol::RecordId;
use store::rows;

/// Texts as alike as this may be two versions of one document.
const ALIKE: f64 = 0.5;
/// Documents whose words are compared.
const MOST_COMPARED: usize = 60;

/// A document of the register that this may be a version of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Match {
    pub(super) document: RecordId,
    pub(super) certain: bool,
    pub(super) same_text: bool,
    /// Whether what is read is held against it.
    pub(super) counts: bool,
}

impl Match {
    pub(super) fn shown(&self, documents: &[rows::DocumentRow]) -> Earlier {
        let row = documents.iter().find(|row| row.id == self.document);
        Earlier {
            id: self.document.to_string(),
            title: row.map(name_of).unwrap_or_default(),
            certain: self.certain,
            same_text: self.same_text,
        }
    }
}

/// The one that the person named.
pub(super) fn named(app: &App, document: RecordId, reading: &Reading) -> Result<Match> {
    let text = app.read(|r| r.document_text(document))?;
    Ok(Match {
        document,
        certain: true,
        same_text: same(&text, &reading.text),
        counts: true,
    })
}

/// The same but for line ends and spaces at line ends, which are few.
fn same(one: &str, other: &str) -> bool {
    let apart = one.len().abs_diff(other.len());
    apart * 8 <= one.len() && intake::normal_form(one) == intake::normal_form(other)
}

/// The document that holds this very text.
pub(super) fn same_text(
    app: &App,
    documents: &[rows::DocumentRow],
    reading: &Reading,
) -> Result<Option<Match>> {
    let own = document_id(&reading.text);
    let candidates = documents.iter().filter(|row| {
        row.id == own || likely(row, reading) == Likely::Certain || is_blank(row, reading)
    });
    for row in candidates.take(MOST_COMPARED) {
        let text = app.read(|r| r.document_text(row.id))?;
        if same(&text, &reading.text) {
            return Ok(Some(Match {
                document: row.id,
                certain: true,
                same_text: true,
                counts: true,
            }));
        }
    }
    Ok(None)
}

/// The document that this is a newer version of, for certain or perhaps.
pub(super) fn find(
    app: &App,
    documents: &[rows::DocumentRow],
    reading: &Reading,
) -> Result<Option<Match>> {
    if let Some(found) = same_text(app, documents, reading)? {
        return Ok(Some(found));
    }
    let of = |document, certain| Match {
        document,
        certain,
        same_text: false,
        counts: certain,
    };
    let certain = |row: &&rows::DocumentRow| likely(row, reading) == Likely::Certain;
    if let Some(row) = documents.iter().find(certain) {
        return Ok(Some(of(row.id, true)));
    }
    let perhaps = documents
        .iter()
        .filter(|row| likely(row, reading) == Likely::Perhaps);
    let mut best: Option<(f64, RecordId)> = None;
    for row in perhaps.take(MOST_COMPARED) {
        let text = app.read(|r| r.document_text(row.id))?;
        let alike = likeness(&text, &reading.text);
        if alike >= ALIKE && best.is_none_or(|(most, _)| alike > most) {
            best = Some((alike, row.id));
        }
    }
    Ok(best.map(|(_, document)| of(document, false)))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Likely {
    No,
    Perhaps,
    Certain,
}

fn number_of(text: Option<&str>) -> String {
    number_key(text.unwrap_or_default())
}

fn is_blank(row: &rows::DocumentRow, reading: &Reading) -> bool {
    number_of(row.number.as_deref()).is_empty() || reading.number.is_none()
}

fn likely(row: &rows::DocumentRow, reading: &Reading) -> Likely {
    let (theirs, ours) = (
        number_of(row.number.as_deref()),
        number_of(reading.number.as_deref()),
    );
    let known = !theirs.is_empty() && !ours.is_empty();
    let years = (row.date.map(|date| date.year()), reading.year);
    let issuers = (row.issuer.as_deref(), reading.issuer.as_deref());
    let bodies = may_be_same_body(issuers.0.unwrap_or_default(), issuers.1.unwrap_or_default());
    let one_year = matches!(years, (Some(theirs), Some(ours)) if theirs == ours);
    let other_year = matches!(years, (Some(theirs), Some(ours)) if theirs != ours);
    if !bodies || other_year || known && theirs != ours {
        return Likely::No;
    }
    let named = issuers.0.is_some() && issuers.1.is_some();
    if known && one_year && named {
        Likely::Certain
    } else {
        Likely::Perhaps
    }
}
