//! A document read, as corrected so far, against the version that the register holds.

use super::api::*;
use super::citations::Register;
use super::earlier::{self, Match};
use super::files::{self, Incoming};
use super::page::{self, Context};
use super::{document_id, existing};
use crate::App;
use crate::error::{AppError, Result};
use crate::open::record_id;
use intake::Reading;
use intake::correct::{self, Changes, Corrected};
use protocol::RecordId;
use store::rows;

/// More than a person corrects in one document.
const MOST_CORRECTIONS: usize = 5_000;
/// All words of them together.
const MOST_CORRECTED_BYTES: usize = 2 << 20;

/// Everything known of a text on its way into the register.
pub(super) struct Seen {
    pub(super) reading: Reading,
    pub(super) corrected: Corrected,
    /// The version of the register that counts, as it was read and corrected.
    pub(super) before: Option<Before>,
    pub(super) page: ReadingPage,
}

/// The version that the register holds.
pub(super) struct Before {
    pub(super) document: RecordId,
    pub(super) reading: Reading,
    pub(super) corrected: Corrected,
    pub(super) changes: Changes,
}

/// Reads a file, pasted text or a document of the register. Nothing is stored.
pub fn read(app: &App, input: ReadDocument) -> Result<ReadingPage> {
    bounded(input.corrections.as_deref().unwrap_or_default())?;
    let earlier = input.document.clone().or(input.earlier);
    let incoming = match (input.document, input.text, input.path) {
        (Some(id), _, _) => files::of_text(kept_text(app, &id)?)?,
        (None, Some(text), _) => files::of_text(text)?,
        (None, None, Some(path)) => files::of_file(&path)?,
        (None, None, None) => return Err(AppError::new("empty-file")),
    };
    Ok(see(app, incoming, input.corrections, earlier.as_deref())?.page)
}

/// The same for a text that is being accepted.
pub(super) fn accepted(app: &App, input: &AcceptReading) -> Result<Seen> {
    bounded(&input.corrections)?;
    let incoming = files::of_text(input.text.clone())?;
    let earlier = input.earlier.as_deref().unwrap_or_default();
    see(
        app,
        incoming,
        Some(input.corrections.clone()),
        Some(earlier),
    )
}

fn kept_text(app: &App, id: &str) -> Result<String> {
    let record = record_id(id)?;
    existing(app, record)?;
    let text = app.read(|r| r.document_text(record))?;
    if text.is_empty() {
        return Err(AppError::new("typed-by-hand"));
    }
    Ok(text)
}

fn bounded(corrections: &[Correction]) -> Result<()> {
    let bytes = |one: &Correction| {
        let act = match &one.act {
            Act::Set { value, .. } => value.len(),
            Act::Split { words, .. } | Act::Add { words, .. } => words.len(),
            Act::Join { with, words } => with.len() + words.len(),
            Act::Drop | Act::Tick { .. } => 0,
        };
        one.item.len() + one.words.len() + act
    };
    let all: usize = corrections.iter().map(bytes).sum();
    if corrections.len() > MOST_CORRECTIONS || all > MOST_CORRECTED_BYTES {
        return Err(AppError::new("too-many-corrections"));
    }
    Ok(())
}

/// `named`: the earlier version as the person says; empty for none; absent: it is looked for.
fn see(
    app: &App,
    incoming: Incoming,
    corrections: Option<Vec<Correction>>,
    named: Option<&str>,
) -> Result<Seen> {
    let reading = intake::read(&incoming.text);
    let (agency, documents) = app.read(|r| Ok((r.agency()?, r.documents()?)))?;
    let found = earlier_version(app, named, &documents, &reading)?;
    let counts = found.as_ref().filter(|one| one.counts);
    let kept = match counts {
        Some(one) => Some(kept(app, one)?),
        None => None,
    };
    let wanted = corrections.or_else(|| kept.as_ref().map(|(_, made)| made.clone()));
    let carried = correct::carry(&wanted.unwrap_or_default(), &reading);
    let corrected = correct::apply(&reading, &carried.corrections);
    let mut lost = carried.lost;
    lost.extend(corrected.idle.iter().map(|correction| Lost {
        correction: correction.clone(),
        why: correct::WhyLost::NoSuchItem,
    }));
    let before = kept.zip(counts).map(|((old_reading, made), one)| {
        let fitting = correct::carry(&made, &old_reading).corrections;
        let old = correct::apply(&old_reading, &fitting);
        Before {
            document: one.document,
            changes: correct::changes(&old_reading, &old, &reading, &corrected),
            reading: old_reading,
            corrected: old,
        }
    });
    let shown = before
        .as_ref()
        .filter(|_| counts.is_some_and(|one| !one.same_text));
    let context = Context {
        today: app.today()?,
        unit: super::unit::of(&agency, reading.date),
        register: Register::of(&documents),
        own: counts.map(|one| one.document),
        changes: shown.map(|before| &before.changes),
    };
    let built = page::build(&reading, &corrected, &context);
    let gone = match shown {
        Some(before) => super::accept::gone(app, before)?,
        None => Vec::new(),
    };
    let page = ReadingPage {
        file_name: incoming.file_name,
        encoding: incoming.encoding,
        encoding_before: incoming.encoding_before,
        notes: incoming.notes,
        known_as: known_as(app, found.as_ref(), &reading)?,
        earlier: found.map(|one| one.shown(&documents)),
        gone,
        corrections: corrected.corrections.clone(),
        lost,
        text: reading.text.clone(),
        ..built
    };
    Ok(Seen {
        reading,
        corrected,
        before,
        page,
    })
}

fn earlier_version(
    app: &App,
    named: Option<&str>,
    documents: &[rows::DocumentRow],
    reading: &Reading,
) -> Result<Option<Match>> {
    match named {
        Some(id) if !id.trim().is_empty() => {
            let record = record_id(id)?;
            existing(app, record)?;
            earlier::named(app, record, reading).map(Some)
        }
        Some(_) => earlier::same_text(app, documents, reading),
        None => earlier::find(app, documents, reading),
    }
}

/// What the register holds of a document, read anew, and what was corrected in it.
fn kept(app: &App, found: &Match) -> Result<(Reading, Vec<Correction>)> {
    let (text, json) = app.read(|r| {
        Ok((
            r.document_text(found.document)?,
            r.corrections_of(found.document)?,
        ))
    })?;
    // What a newer program wrote otherwise is passed over, correction by correction.
    let made: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap_or_default();
    let made = made
        .into_iter()
        .filter_map(|one| serde_json::from_value(one).ok());
    Ok((intake::read(&text), made.collect()))
}

fn known_as(app: &App, found: Option<&Match>, reading: &Reading) -> Result<Option<String>> {
    if let Some(one) = found.filter(|one| one.same_text) {
        return Ok(Some(one.document.to_string()));
    }
    let id = document_id(&reading.text);
    Ok(app.read(|r| r.has_document(id))?.then(|| id.to_string()))
}
