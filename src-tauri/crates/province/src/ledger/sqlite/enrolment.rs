//! Enrolment codes, devices, and who shows a token.

use protocol::chain::Position;
use protocol::feed::EntryKind;
use protocol::{DeviceId, Name, OwnerId};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::feeds::{self, Content};
use super::{agencies, optional};
use crate::error::{Error, Result};
use crate::ledger::{Agency, Carrier, CodeRow, NewDevice};

pub fn add_code(tx: &Transaction<'_>, code: &CodeRow) -> Result<()> {
    tx.execute(
        "insert into enrolment_code (id, agency, key, expires_at_ms) values (?1, ?2, ?3, ?4)",
        params![code.id, code.agency.code, code.key, code.expires_at_ms],
    )?;
    Ok(())
}

pub fn code(c: &Connection, id: &str) -> Result<Option<CodeRow>> {
    let sql = "select e.id, e.key, e.expires_at_ms, e.failures, e.used_by,
                      a.code, a.name, a.reports_to, coalesce(d.token_shown, 0) as finished
               from enrolment_code e
               join agency a on a.code = e.agency
               left join device d on d.device = e.used_by
               where e.id = ?1";
    let read = |row: &Row<'_>| {
        Ok(CodeRow {
            id: row.get("id")?,
            agency: agency(row)?,
            key: row.get("key")?,
            expires_at_ms: row.get("expires_at_ms")?,
            failures: row.get("failures")?,
            used_by: optional(row, "used_by", DeviceId)?,
            finished: row.get("finished")?,
        })
    };
    Ok(c.query_row(sql, [id], read).optional()?)
}

fn agency(row: &Row<'_>) -> rusqlite::Result<Agency> {
    Ok(Agency {
        code: row.get("code")?,
        name: row.get("name")?,
        reports_to: row.get("reports_to")?,
    })
}

pub fn count_failure(tx: &Transaction<'_>, id: &str) -> Result<()> {
    tx.execute(
        "update enrolment_code set failures = failures + 1 where id = ?1",
        [id],
    )?;
    Ok(())
}

pub fn enrol(tx: &Transaction<'_>, new: &NewDevice<'_>) -> Result<()> {
    let certificate = new.credential.body();
    use_code(tx, new, certificate.device)?;
    for owner in &certificate.owners {
        claim(tx, *owner, &new.agency.code)?;
    }
    let known: Option<(String, [u8; 32])> = tx
        .query_row(
            "select agency, public_key from device where device = ?1",
            [certificate.device.0],
            |row| Ok((row.get("agency")?, row.get("public_key")?)),
        )
        .optional()?;
    match known {
        None => insert_device(tx, new)?,
        Some(known) if known == (new.agency.code.clone(), certificate.key.0) => {
            tx.execute(
                "update device set token_hash = ?2, token_shown = 0, credential = ?3, label = ?4,
                        revoked_at_ms = null
                 where device = ?1",
                params![
                    certificate.device.0,
                    new.token_hash.0,
                    new.credential.encode(),
                    new.label
                ],
            )?;
        }
        Some(_) => return Err(Error::OwnerTaken),
    }
    let bytes = new.credential.encode();
    let content = Content::Own {
        bytes: &bytes,
        device: Some(certificate.device),
    };
    feeds::append(tx, new.agency, EntryKind::Certificate, content)
}

/// Checked again inside the transaction: two devices may have read the same code as free.
fn use_code(tx: &Transaction<'_>, new: &NewDevice<'_>, device: DeviceId) -> Result<()> {
    let used = tx.execute(
        "update enrolment_code set used_by = ?2, used_at_ms = ?3
         where id = ?1 and (used_by is null or used_by = ?2)",
        params![new.code_id, device.0, new.now_ms],
    )?;
    if used == 1 {
        Ok(())
    } else {
        Err(Error::CodeUsed)
    }
}

fn claim(tx: &Transaction<'_>, owner: OwnerId, agency: &str) -> Result<()> {
    match agencies::by_owner(tx, owner)? {
        Some(other) if other.code != agency => Err(Error::OwnerTaken),
        Some(_) => Ok(()),
        None => {
            tx.execute(
                "insert into agency_owner (owner, agency) values (?1, ?2)",
                params![owner.0, agency],
            )?;
            Ok(())
        }
    }
}

fn insert_device(tx: &Transaction<'_>, new: &NewDevice<'_>) -> Result<()> {
    let certificate = new.credential.body();
    let start = Position::start(certificate.device);
    tx.execute(
        "insert into device (device, agency, public_key, token_hash, credential, label,
                             enrolled_at_ms, chain_number, chain_hash)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8)",
        params![
            certificate.device.0,
            new.agency.code,
            certificate.key.0,
            new.token_hash.0,
            new.credential.encode(),
            new.label,
            new.now_ms,
            start.hash.0
        ],
    )?;
    Ok(())
}

/// The first time a token is shown ends the code that gave it.
pub fn carrier(tx: &Transaction<'_>, token_hash: &Name) -> Result<Option<Carrier>> {
    let sql = "select d.device, d.revoked_at_ms, d.token_shown, a.code, a.name, a.reports_to
               from device d join agency a on a.code = d.agency where d.token_hash = ?1";
    let read = |row: &Row<'_>| {
        let carrier = Carrier {
            device: super::device(row, "device")?,
            agency: agency(row)?,
            owners: Vec::new(),
            revoked: row.get::<_, Option<i64>>("revoked_at_ms")?.is_some(),
        };
        Ok((carrier, row.get::<_, bool>("token_shown")?))
    };
    let found = tx
        .prepare_cached(sql)?
        .query_row([token_hash.0], read)
        .optional()?;
    let Some((carrier, shown)) = found else {
        return Ok(None);
    };
    if !shown {
        tx.execute(
            "update device set token_shown = 1 where device = ?1",
            [carrier.device.0],
        )?;
    }
    let owners = agencies::owners(tx, &carrier.agency.code)?;
    Ok(Some(Carrier { owners, ..carrier }))
}
