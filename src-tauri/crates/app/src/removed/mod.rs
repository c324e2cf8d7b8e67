//! The bin: what was taken away, when and by whom, and bringing it back. Nothing is ever purged.

pub mod api;

use crate::App;
use crate::error::{AppError, Result};
use crate::open::record_id;
use crate::records;
use crate::show::instant;
use crate::wire::Link;
use api::*;
use protocol::RecordId;
use store::{Binned, Reader};

/// Rows of a page that asks for no limit.
const PAGE: u32 = 50;
/// The fields by which a record belongs to another, the nearest first.
const BELONGS: [&str; 4] = ["record", "task", "parent", "document"];

/// A page of the bin, the latest first.
pub fn list(app: &App, input: ListBin) -> Result<BinPage> {
    let limit = if input.limit == 0 {
        PAGE
    } else {
        input.limit.min(500)
    };
    app.read(|r| {
        let binned = r.bin(input.offset, limit)?;
        let rows = binned.iter().map(|binned| row(r, binned));
        Ok(BinPage {
            rows: rows.collect::<store::Result<_>>()?,
            total: r.count_bin()?.values().sum(),
        })
    })
}

fn row(r: &Reader<'_>, binned: &Binned) -> store::Result<BinRow> {
    let record = r.record(binned.record)?;
    let mut parent = None;
    let mut title = String::new();
    if let Some(record) = &record {
        title = records::title(r, record)?;
        let links = BELONGS.iter().filter_map(|field| record.link(field));
        for id in links {
            if let Some(other) = r.record(id)?.filter(|other| !other.is_alive) {
                parent = Some(Link {
                    id: id.to_string(),
                    title: records::title(r, &other)?,
                });
                break;
            }
        }
    }
    let children = r.bin_children(binned.record)?.len();
    Ok(BinRow {
        id: binned.record.to_string(),
        kind: binned.kind.clone(),
        title,
        removed_at: instant(binned.at_ms),
        person: binned.person.clone(),
        parent,
        children: u32::try_from(children).unwrap_or(u32::MAX),
    })
}

/// Brings a record back, with what belongs to it where that is wanted, as one step of undo.
pub fn restore(app: &App, input: RestoreRecord) -> Result<Restored> {
    let id = record_id(&input.id)?;
    let record = app
        .read(|r| r.record(id))?
        .filter(|record| !record.is_alive);
    if record.is_none() {
        return Err(AppError::with_detail("not-found", id));
    }
    let mut all = vec![id];
    if input.children {
        all.extend(app.read(|r| descendants(r, id))?);
    }
    app.write(|w| {
        for record in &all {
            w.bring_back(*record)?;
        }
        Ok(())
    })?;
    let back = app.read(|r| match r.record(id)? {
        Some(record) => records::named(r, &record).map(|named| named.route),
        None => Ok(String::new()),
    })?;
    Ok(Restored {
        count: u32::try_from(all.len()).unwrap_or(u32::MAX),
        route: back,
    })
}

/// What belongs to a record, and what belongs to that.
fn descendants(r: &Reader<'_>, id: RecordId) -> store::Result<Vec<RecordId>> {
    let mut all = Vec::new();
    let mut next = vec![id];
    while let Some(parent) = next.pop() {
        for child in r.bin_children(parent)? {
            if child != id && !all.contains(&child) {
                all.push(child);
                next.push(child);
            }
        }
    }
    Ok(all)
}
