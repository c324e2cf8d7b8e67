//! The tree of agencies, and where one stands seen from another.

use protocol::OwnerId;
use protocol::authority::Relation;
use protocol::letter::Addressee;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::letters;
use crate::error::{Error, Result};
use crate::ledger::Agency;

fn read(row: &Row<'_>) -> rusqlite::Result<Agency> {
    Ok(Agency {
        code: row.get("code")?,
        name: row.get("name")?,
        reports_to: row.get("reports_to")?,
    })
}

pub fn add(tx: &Transaction<'_>, agency: &Agency, now_ms: i64) -> Result<()> {
    if by_code(tx, &agency.code)?.is_some() {
        return Err(Error::AgencyExists(agency.code.clone()));
    }
    if let Some(above) = &agency.reports_to
        && by_code(tx, above)?.is_none()
    {
        return Err(Error::AgencyUnknown(above.clone()));
    }
    tx.execute(
        "insert into agency (code, name, reports_to, added_at_ms) values (?1, ?2, ?3, ?4)",
        params![agency.code, agency.name, agency.reports_to, now_ms],
    )?;
    // The id of an official code is this agency's, whoever claimed it before it was here.
    tx.execute(
        "insert or replace into agency_owner (owner, agency) values (?1, ?2)",
        params![agency.owner().0, agency.code],
    )?;
    letters::deliver_waiting(tx, agency)
}

pub fn by_code(c: &Connection, code: &str) -> Result<Option<Agency>> {
    let sql = "select code, name, reports_to from agency where code = ?1";
    Ok(c.prepare_cached(sql)?.query_row([code], read).optional()?)
}

pub fn by_owner(c: &Connection, owner: OwnerId) -> Result<Option<Agency>> {
    let sql = "select a.code, a.name, a.reports_to
               from agency_owner o join agency a on a.code = o.agency where o.owner = ?1";
    Ok(c.prepare_cached(sql)?
        .query_row([owner.0], read)
        .optional()?)
}

pub fn owners(c: &Connection, code: &str) -> Result<Vec<OwnerId>> {
    let mut found = c.prepare_cached("select owner from agency_owner where agency = ?1")?;
    let owners = found.query_map([code], |row| row.get(0).map(OwnerId))?;
    Ok(owners.collect::<rusqlite::Result<_>>()?)
}

/// The agency that a letter names, if it is in the tree.
pub fn named(c: &Connection, addressee: &Addressee) -> Result<Option<Agency>> {
    match addressee {
        Addressee::Owner(owner) => by_owner(c, *owner),
        Addressee::Code(code) => by_code(c, code),
        Addressee::Unknown(_) => Ok(None),
    }
}

pub fn relation(c: &Connection, from: &Agency, addressee: &Addressee) -> Result<Relation> {
    let Some(to) = named(c, addressee)? else {
        return Ok(Relation::Unknown);
    };
    Ok(if to.code == from.code {
        Relation::Same
    } else if is_above(c, &to.code, &from.code)? {
        Relation::Above
    } else if is_above(c, &from.code, &to.code)? {
        Relation::Below
    } else {
        Relation::Beside
    })
}

fn is_above(c: &Connection, upper: &str, lower: &str) -> Result<bool> {
    let sql = "with recursive above(code) as (
                   select reports_to from agency where code = ?2
                   union select a.reports_to from agency a join above on a.code = above.code
               ) select exists (select 1 from above where code = ?1)";
    Ok(c.prepare_cached(sql)?
        .query_row([upper, lower], |row| row.get(0))?)
}
