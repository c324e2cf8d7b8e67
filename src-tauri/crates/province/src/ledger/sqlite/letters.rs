//! Letters: to whose feeds they go, their receipts, and the list of submissions.

use protocol::feed::EntryKind;
use protocol::letter::Addressee;
use protocol::wire::ChainItem;
use protocol::{DeviceId, Letter, Name, OwnerId, SignedLetter};
use rusqlite::{Connection, Row, Transaction, params};

use super::feeds::{self, Content};
use super::{agencies, int, optional, uint};
use crate::error::Result;
use crate::judge;
use crate::ledger::{Agency, Sealer, Submission};
use crate::time;

/// Files a letter: the sender's feed and the readers' get it, the sender a receipt.
///
/// A letter that is here already (from another chain) is filed only once.
pub fn file(
    tx: &Transaction<'_>,
    from: &Agency,
    item: &ChainItem,
    signed: &SignedLetter,
    (sealer, now_ms): (&dyn Sealer, i64),
) -> Result<()> {
    let letter = signed.body();
    let known = "select exists (select 1 from letter where name = ?1)";
    if tx.query_row(known, [item.link.name.0], |row| row.get(0))? {
        return Ok(());
    }
    feeds::append(tx, from, EntryKind::Letter, content(item))?;
    let receipt = if judge::earns_receipt(letter) {
        let code = next_code(tx, sealer, now_ms)?;
        let receipt = sealer
            .receipt(letter, item.link.name, code.clone(), now_ms)
            .encode();
        let content = Content::Own {
            bytes: &receipt,
            device: None,
        };
        feeds::append(tx, from, EntryKind::Receipt, content)?;
        Some(code)
    } else {
        None
    };
    insert(tx, from, item, letter, (receipt, now_ms))?;
    let mut reached = vec![from.code.clone()];
    for reader in letter.readers() {
        match agencies::named(tx, reader)? {
            Some(agency) if !reached.contains(&agency.code) => {
                deliver(tx, &agency, content(item), item.device)?;
                reached.push(agency.code);
            }
            Some(_) => {}
            None => wait(tx, item.link.name, reader)?,
        }
    }
    Ok(())
}

fn content(item: &ChainItem) -> Content<'_> {
    Content::Item {
        bytes: &item.bytes,
        device: item.device,
        number: item.link.number,
    }
}

/// Puts a letter into a reader's feed, after the certificate it is checked with.
fn deliver(
    tx: &Transaction<'_>,
    agency: &Agency,
    letter: Content<'_>,
    author: DeviceId,
) -> Result<()> {
    if !feeds::knows_device(tx, agency, author)? {
        let credential: Vec<u8> = tx.query_row(
            "select credential from device where device = ?1",
            [author.0],
            |row| row.get(0),
        )?;
        let content = Content::Own {
            bytes: &credential,
            device: Some(author),
        };
        feeds::append(tx, agency, EntryKind::Certificate, content)?;
    }
    feeds::append(tx, agency, EntryKind::Letter, letter)
}

fn wait(tx: &Transaction<'_>, letter: Name, reader: &Addressee) -> Result<()> {
    let (owner, code) = match reader {
        Addressee::Owner(owner) => (Some(owner.0), None),
        Addressee::Code(code) => (None, Some(code)),
        Addressee::Unknown(_) => return Ok(()),
    };
    tx.execute(
        "insert into waiting_letter (letter, owner, code) values (?1, ?2, ?3)",
        params![letter.0, owner, code],
    )?;
    Ok(())
}

/// What waited for an agency goes to its feed, in the order in which it came.
pub fn deliver_waiting(tx: &Transaction<'_>, agency: &Agency) -> Result<()> {
    let OwnerId(owner) = agency.owner();
    let mut query = tx.prepare(
        "select distinct l.device, l.chain_number, i.bytes, l.received_at_ms
         from waiting_letter w join letter l on l.name = w.letter
         join chain_item i on i.device = l.device and i.number = l.chain_number
         where w.owner = ?1 or w.code = ?2 order by l.received_at_ms, l.device, l.chain_number",
    )?;
    let found = query.query_map(params![owner, agency.code], |row| {
        let bytes: Vec<u8> = row.get("bytes")?;
        Ok((
            super::device(row, "device")?,
            uint(row, "chain_number")?,
            bytes,
        ))
    })?;
    for found in found {
        let (device, number, bytes) = found?;
        deliver(
            tx,
            agency,
            Content::Item {
                bytes: &bytes,
                device,
                number,
            },
            device,
        )?;
    }
    tx.execute(
        "delete from waiting_letter where owner = ?1 or code = ?2",
        params![owner, agency.code],
    )?;
    Ok(())
}

fn next_code(tx: &Transaction<'_>, sealer: &dyn Sealer, now_ms: i64) -> Result<String> {
    let year = time::year(now_ms);
    let number = tx.query_row(
        "insert into receipt_number (year, last) values (?1, 1)
         on conflict (year) do update set last = last + 1 returning last",
        [year],
        |row| uint(row, "last"),
    )?;
    Ok(sealer.receipt_code(year, number))
}

fn insert(
    tx: &Transaction<'_>,
    from: &Agency,
    item: &ChainItem,
    letter: &Letter,
    (receipt, now_ms): (Option<String>, i64),
) -> Result<()> {
    let about = letter.about.as_ref();
    tx.execute(
        "insert into letter (name, kind, agency, device, chain_number, regime, period, completes,
                             supersedes, claimed_at_ms, received_at_ms, receipt_code)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        params![
            item.link.name.0,
            letter.kind,
            from.code,
            item.device.0,
            int(item.link.number),
            about.map(|about| &about.regime),
            about.map(|about| &about.period),
            letter.completes.map(|name| name.0),
            letter.supersedes.map(|name| name.0),
            letter.claimed_at_ms,
            now_ms,
            receipt
        ],
    )?;
    Ok(())
}

/// Every letter that answers a duty.
pub fn submissions(c: &Connection) -> Result<Vec<Submission>> {
    let mut query = c.prepare(
        "select l.agency, a.name as agency_name, l.kind, l.regime, l.period, l.name,
                l.received_at_ms, coalesce(l.receipt_code, '') as receipt, l.completes,
                l.supersedes
         from letter l join agency a on a.code = l.agency
         where l.period is not null order by l.received_at_ms, l.receipt_code",
    )?;
    let text = |bytes: [u8; 32]| Name(bytes).to_string();
    let read = |row: &Row<'_>| {
        Ok(Submission {
            agency: row.get("agency")?,
            agency_name: row.get("agency_name")?,
            kind: row.get("kind")?,
            regime: row.get("regime")?,
            period: row.get("period")?,
            hash: super::name(row, "name")?.to_string(),
            received_at: time::iso(row.get("received_at_ms")?),
            receipt: row.get("receipt")?,
            completes: optional(row, "completes", text)?,
            supersedes: optional(row, "supersedes", text)?,
        })
    };
    let found = query.query_map([], read)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
