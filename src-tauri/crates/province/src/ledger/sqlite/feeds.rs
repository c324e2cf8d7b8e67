//! Feeds: appending under the transaction's lock, and reading a page.

use std::collections::BTreeSet;

use protocol::feed::{self, Cursor, Entry, EntryKind};
use protocol::wire::{FeedPart, Range, SyncRequest};
use protocol::{DeviceId, Name};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::{int, optional, uint};
use crate::error::Result;
use crate::ledger::{Agency, FeedPage};

/// A page is never smaller than its first entry, nor larger than this.
const MAX_PAGE_BYTES: u64 = 4 << 20;
const MAX_PAGE_ENTRIES: usize = 2000;
/// How many cursors of a reader are looked up.
const MAX_CURSORS: usize = 16;

/// What an entry is made of.
pub enum Content<'a> {
    /// Bytes that stand nowhere else; a certificate says whose.
    Own {
        bytes: &'a [u8],
        device: Option<DeviceId>,
    },
    /// An item of a chain, kept there.
    Item {
        bytes: &'a [u8],
        device: DeviceId,
        number: u64,
    },
}

pub fn append(
    tx: &Transaction<'_>,
    agency: &Agency,
    kind: EntryKind,
    content: Content<'_>,
) -> Result<()> {
    let (bytes, device, number, own) = match content {
        Content::Own { bytes, device } => (bytes, device, None, Some(bytes)),
        Content::Item {
            bytes,
            device,
            number,
        } => (bytes, Some(device), Some(int(number)), None),
    };
    let next = last(tx, agency)?.next(kind, bytes);
    tx.prepare_cached(
        "insert into feed_entry (agency, number, kind, hash, device, chain_number, bytes)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        agency.code,
        int(next.number),
        int(kind.number()),
        next.hash.0,
        device.map(|device| device.0),
        number,
        own
    ])?;
    Ok(())
}

/// True if the feed has a certificate of the device.
pub fn knows_device(tx: &Transaction<'_>, agency: &Agency, device: DeviceId) -> Result<bool> {
    let sql = "select exists (
                   select 1 from feed_entry where agency = ?1 and kind = ?2 and device = ?3)";
    let kind = int(EntryKind::Certificate.number());
    Ok(tx.query_row(sql, params![agency.code, kind, device.0], |row| row.get(0))?)
}

fn last(c: &Connection, agency: &Agency) -> Result<Cursor> {
    let sql = "select number, hash from feed_entry where agency = ?1 order by number desc limit 1";
    let read = |row: &Row<'_>| {
        Ok(Cursor {
            number: uint(row, "number")?,
            hash: super::name(row, "hash")?,
        })
    };
    let found = c
        .prepare_cached(sql)?
        .query_row([&agency.code], read)
        .optional()?;
    Ok(found.unwrap_or_else(|| Cursor::start(agency.owner())))
}

fn hash_at(c: &Connection, agency: &Agency, number: u64) -> Result<Option<Name>> {
    if number == 0 {
        return Ok(Some(Cursor::start(agency.owner()).hash));
    }
    let sql = "select hash from feed_entry where agency = ?1 and number = ?2";
    let read = |row: &Row<'_>| super::name(row, "hash");
    Ok(c.prepare_cached(sql)?
        .query_row(params![agency.code, int(number)], read)
        .optional()?)
}

pub fn page(c: &Connection, agency: &Agency, request: &SyncRequest) -> Result<FeedPage> {
    let mut hashes = Vec::new();
    let cursors = &request.cursors[..request.cursors.len().min(MAX_CURSORS)];
    for cursor in cursors {
        hashes.push((cursor.number, hash_at(c, agency, cursor.number)?));
    }
    let known = |number| {
        hashes
            .iter()
            .find(|(at, _)| *at == number)
            .and_then(|(_, hash)| *hash)
    };
    let begins_after = feed::step_back(cursors, Cursor::start(agency.owner()), known);
    let carried: BTreeSet<_> = request
        .items
        .iter()
        .map(|item| (item.device, item.link.number))
        .collect();
    let (parts, more) = entries_after(c, agency, begins_after, &carried, request.max_bytes)?;
    Ok(FeedPage {
        begins_after,
        parts,
        more,
    })
}

struct Found {
    entry: Entry,
    item: Option<(DeviceId, u64)>,
}

fn entries_after(
    c: &Connection,
    agency: &Agency,
    after: Cursor,
    carried: &BTreeSet<(DeviceId, u64)>,
    max_bytes: u64,
) -> Result<(Vec<FeedPart>, bool)> {
    let mut query = c.prepare_cached(
        "select f.number, f.kind, f.device, f.chain_number, coalesce(f.bytes, i.bytes) as bytes
         from feed_entry f
         left join chain_item i on i.device = f.device and i.number = f.chain_number
         where f.agency = ?1 and f.number > ?2 order by f.number",
    )?;
    let mut rows = query.query_map(params![agency.code, int(after.number)], |row| {
        let device = optional(row, "device", DeviceId)?;
        let number = optional(row, "chain_number", i64::unsigned_abs)?;
        let kind = EntryKind::from_number(uint(row, "kind")?);
        let entry = Entry {
            number: uint(row, "number")?,
            kind,
            bytes: row.get("bytes")?,
        };
        Ok(Found {
            entry,
            item: device.zip(number),
        })
    })?;
    let (mut parts, mut bytes) = (Vec::new(), 0);
    for found in rows.by_ref() {
        let Found { entry, item } = found?;
        let echo = item.filter(|item| carried.contains(item));
        bytes += if echo.is_some() {
            0
        } else {
            entry.bytes.len() as u64
        };
        if !parts.is_empty() && bytes > max_bytes.min(MAX_PAGE_BYTES)
            || parts.len() == MAX_PAGE_ENTRIES
        {
            return Ok((parts, true));
        }
        match echo {
            Some((device, number)) => push_echo(&mut parts, entry.number, device, number),
            None => parts.push(FeedPart::Entry(entry)),
        }
    }
    Ok((parts, false))
}

/// Adds one entry that the request itself carried, to the range before it if it continues it.
fn push_echo(parts: &mut Vec<FeedPart>, first: u64, device: DeviceId, chain_first: u64) {
    if let Some(FeedPart::Range(range)) = parts.last_mut()
        && range.device == device
        && range.first + range.count == first
        && range.chain_first + range.count == chain_first
    {
        range.count += 1;
        return;
    }
    parts.push(FeedPart::Range(Range {
        first,
        device,
        chain_first,
        count: 1,
    }));
}
