//! Chains: taking what a device sends, in order, each item once.

use protocol::authority::{Refusal, Relation};
use protocol::chain::{ItemKind, Position};
use protocol::feed::EntryKind;
use protocol::wire::{ChainHead, ChainItem, ItemAnswer, SyncRequest, Verdict};
use protocol::{DeviceId, Name, PublicKey};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::feeds::{self, Content};
use super::{agencies, int, letters, uint};
use crate::error::Result;
use crate::judge::{self, Accepted};
use crate::ledger::{Author, Carrier, Sealer};

pub fn heads(c: &Connection, agency: &str) -> Result<Vec<ChainHead>> {
    let sql = "select device, chain_number, chain_hash from device where agency = ?1
               order by enrolled_at_ms, device";
    let mut query = c.prepare_cached(sql)?;
    let heads = query.query_map([agency], |row| {
        let position = Position {
            number: uint(row, "chain_number")?,
            hash: super::name(row, "chain_hash")?,
        };
        Ok(ChainHead {
            device: super::device(row, "device")?,
            position,
        })
    })?;
    Ok(heads.collect::<rusqlite::Result<_>>()?)
}

pub fn take(
    tx: &Transaction<'_>,
    carrier: &Carrier,
    request: &SyncRequest,
    sealer: &dyn Sealer,
    now_ms: i64,
) -> Result<Vec<ItemAnswer>> {
    let forked = has_forked(tx, request)?;
    let mut answers = Vec::new();
    for item in &request.items {
        let verdict = if forked && item.device == request.device {
            Refusal::Fork.into()
        } else {
            take_one(tx, carrier, item, sealer, now_ms)?
        };
        answers.push(ItemAnswer {
            device: item.device,
            number: item.link.number,
            verdict,
        });
    }
    Ok(answers)
}

/// True if the device's own chain is another than the one it showed here before: a clone, or a
/// notebook that was restored from a copy.
fn has_forked(tx: &Transaction<'_>, request: &SyncRequest) -> Result<bool> {
    let Position { number, hash } = request.chain;
    let here = match number {
        0 => Some(Position::start(request.device).hash),
        number => stored(tx, request.device, number)?.map(|stored| stored.hash),
    };
    Ok(here.is_some_and(|here| here != hash))
}

struct Stored {
    kind: ItemKind,
    name: Name,
    hash: Name,
    refused: Option<String>,
}

fn stored(c: &Connection, device: DeviceId, number: u64) -> Result<Option<Stored>> {
    let sql = "select kind, name, hash, refused from chain_item where device = ?1 and number = ?2";
    let read = |row: &Row<'_>| {
        Ok(Stored {
            kind: ItemKind::from_number(uint(row, "kind")?),
            name: super::name(row, "name")?,
            hash: super::name(row, "hash")?,
            refused: row.get("refused")?,
        })
    };
    Ok(c.prepare_cached(sql)?
        .query_row(params![device.0, int(number)], read)
        .optional()?)
}

fn take_one(
    tx: &Transaction<'_>,
    carrier: &Carrier,
    item: &ChainItem,
    sealer: &dyn Sealer,
    now_ms: i64,
) -> Result<Verdict> {
    let Some((author, position)) = author(tx, carrier, item.device)? else {
        return Ok(Refusal::UnknownDevice.into());
    };
    if let Some(stored) = stored(tx, item.device, item.link.number)? {
        let same = stored.name == item.link.name && stored.kind == item.link.kind;
        return Ok(match stored.refused {
            _ if !same => Refusal::Fork.into(),
            Some(code) => Verdict::Refused(code),
            None => Verdict::Had,
        });
    }
    let Ok(next) = position.after(&item.link) else {
        return Ok(Verdict::Early);
    };
    let mut failed = None;
    let judged = judge::judge(item, &author, &carrier.owners, |addressee| {
        agencies::relation(tx, &carrier.agency, addressee).unwrap_or_else(|error| {
            failed = Some(error);
            Relation::Unknown
        })
    });
    if let Some(error) = failed {
        return Err(error);
    }
    extend(tx, item, next, judged.as_ref().err().copied(), now_ms)?;
    match judged {
        Err(refusal) => Ok(refusal.into()),
        Ok(accepted) => {
            file(tx, carrier, item, &accepted, (sealer, now_ms))?;
            Ok(Verdict::Taken)
        }
    }
}

fn author(
    tx: &Transaction<'_>,
    carrier: &Carrier,
    device: DeviceId,
) -> Result<Option<(Author, Position)>> {
    let sql = "select public_key, chain_number, chain_hash from device
               where device = ?1 and agency = ?2";
    let read = |row: &Row<'_>| {
        let author = Author {
            device,
            key: PublicKey(row.get("public_key")?),
        };
        let position = Position {
            number: uint(row, "chain_number")?,
            hash: super::name(row, "chain_hash")?,
        };
        Ok((author, position))
    };
    let found = tx
        .prepare_cached(sql)?
        .query_row(params![device.0, carrier.agency.code], read);
    Ok(found.optional()?)
}

/// Writes the item into its chain; of a refused one only the name is kept.
fn extend(
    tx: &Transaction<'_>,
    item: &ChainItem,
    next: Position,
    refused: Option<Refusal>,
    now_ms: i64,
) -> Result<()> {
    tx.prepare_cached(
        "insert into chain_item (device, number, kind, name, hash, refused, bytes, received_at_ms)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        item.device.0,
        int(next.number),
        int(item.link.kind.number()),
        item.link.name.0,
        next.hash.0,
        refused.map(Refusal::code),
        refused.is_none().then_some(&item.bytes),
        now_ms
    ])?;
    tx.execute(
        "update device set chain_number = ?2, chain_hash = ?3 where device = ?1",
        params![item.device.0, int(next.number), next.hash.0],
    )?;
    Ok(())
}

/// Puts an accepted item into the feeds of those who may read it.
fn file(
    tx: &Transaction<'_>,
    carrier: &Carrier,
    item: &ChainItem,
    accepted: &Accepted,
    at: (&dyn Sealer, i64),
) -> Result<()> {
    let content = || Content::Item {
        bytes: &item.bytes,
        device: item.device,
        number: item.link.number,
    };
    match accepted {
        Accepted::Segment => feeds::append(tx, &carrier.agency, EntryKind::Segment, content()),
        Accepted::Other(kind) => feeds::append(tx, &carrier.agency, *kind, content()),
        Accepted::Letter(letter) => letters::file(tx, &carrier.agency, item, letter, at),
    }
}
