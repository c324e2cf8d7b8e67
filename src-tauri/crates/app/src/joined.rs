//! Two records that a person says are one: the other points to the kept one, lists hide it, and
//! what linked to it is shown at the kept one. Nothing is copied, so that it can be taken back.

use crate::App;
use crate::error::{AppError, Result};
use crate::open::record_id;
use crate::wire::{ById, Nothing};
use protocol::{Field, RecordId, Value};
use serde::{Deserialize, Serialize};
use store::kinds::{self, Kind};
use store::{Reader, Record};
use ts_rs::TS;

/// The field that names the kept one.
const SAME_AS: &str = "same_as";
/// Kinds of which two may be one.
const JOINABLE: [&str; 6] = ["task", "initiative", "document", "unit", "person", "matter"];

/// The input of `join_records`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct JoinRecords {
    /// The one that stays.
    pub keep: String,
    /// The one that is the same.
    pub other: String,
}

/// Says that two records are one; one step of undo.
pub fn join(app: &App, input: JoinRecords) -> Result<Nothing> {
    let (keep, other) = (record_id(&input.keep)?, record_id(&input.other)?);
    let (kind, keep, followers) = app
        .read(|r| {
            let Some((kind, kept)) = joinable(r, keep)? else {
                return Ok(None);
            };
            let Some((same, _)) = joinable(r, other)?.filter(|(same, _)| same.code == kind.code)
            else {
                return Ok(None);
            };
            // What was joined itself passes on: everything points to one.
            let keep = kept.link(SAME_AS).unwrap_or(keep);
            Ok(Some((kind, keep, r.joined_with(same, other)?)))
        })?
        .ok_or_else(|| AppError::new("not-joinable"))?;
    if keep == other {
        return Err(AppError::new("not-joinable"));
    }
    let link = (
        Field::plain(SAME_AS),
        Value::Bytes(keep.as_bytes().to_vec()),
    );
    app.write(|w| {
        for record in followers.into_iter().chain([other]) {
            w.set(kind, record, vec![link.clone()])?;
            w.close(record)?;
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

/// Takes it back: the record stands for itself again.
pub fn part(app: &App, input: ById) -> Result<Nothing> {
    let record = record_id(&input.id)?;
    let found = app.read(|r| joinable(r, record))?;
    let (kind, _) = found.ok_or_else(|| AppError::new("not-joinable"))?;
    app.write(|w| {
        w.set(kind, record, vec![(Field::plain(SAME_AS), Value::Null)])?;
        Ok(w.close(record)?)
    })?;
    Ok(Nothing {})
}

fn joinable(r: &Reader<'_>, id: RecordId) -> store::Result<Option<(&'static Kind, Record)>> {
    let Some(record) = r.record(id)?.filter(|record| record.is_alive) else {
        return Ok(None);
    };
    let kind = JOINABLE
        .contains(&record.kind.as_str())
        .then(|| kinds::of_code(&record.kind))
        .flatten();
    Ok(kind.map(|kind| (kind, record)))
}
