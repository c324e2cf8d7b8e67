//! The ledger in one SQLite file: the default engine, and the one that is simulated.
//!
//! One connection behind a lock; every verb is an immediate transaction, so that the feeds it
//! appends to are held until commit. The command line opens the same file beside a running server.

mod agencies;
mod chains;
mod enrolment;
mod feeds;
mod letters;

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use ::sqlite::{Key, Migration, Schema};
use protocol::wire::{ChainHead, ItemAnswer, SyncRequest};
use protocol::{DeviceId, Name};
use rusqlite::types::FromSql;
use rusqlite::{Connection, Row, Transaction, TransactionBehavior};

use super::{Agency, Carrier, CodeRow, FeedPage, Ledger, NewDevice, Sealer, Submission};
use crate::error::Result;

const SCHEMA: Schema = Schema {
    application_id: 0x5344_5650, // "SDVP"
    migrations: &[Migration {
        number: 1,
        name: "begin",
        sql: include_str!("sqlite/0001_begin.sql"),
    }],
};

/// The ledger in a file, or in memory for tests.
pub struct SqliteLedger(Mutex<Connection>);

impl SqliteLedger {
    /// Opens or makes the file.
    ///
    /// # Errors
    /// See [`::sqlite::Error`].
    pub fn open(path: &Path) -> Result<Self> {
        Ok(Self(Mutex::new(
            ::sqlite::open(path, &SCHEMA, Key::None)?.into_writer(),
        )))
    }

    /// A ledger that is gone when it is dropped.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn in_memory() -> Result<Self> {
        Ok(Self(Mutex::new(::sqlite::in_memory(&SCHEMA)?)))
    }

    fn write<T>(&self, verb: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        // A panic inside a verb has undone its transaction; the connection itself is sound.
        let mut connection = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let value = verb(&transaction)?;
        transaction.commit()?;
        Ok(value)
    }

    fn read<T>(&self, verb: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let mut connection = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let transaction = connection.transaction()?;
        verb(&transaction)
    }
}

impl Ledger for SqliteLedger {
    fn add_agency(&self, agency: &Agency, now_ms: i64) -> Result<()> {
        self.write(|tx| agencies::add(tx, agency, now_ms))
    }

    fn agency(&self, code: &str) -> Result<Option<Agency>> {
        self.read(|c| agencies::by_code(c, code))
    }

    fn add_code(&self, code: &CodeRow) -> Result<()> {
        self.write(|tx| enrolment::add_code(tx, code))
    }

    fn code(&self, id: &str) -> Result<Option<CodeRow>> {
        self.read(|c| enrolment::code(c, id))
    }

    fn count_failure(&self, id: &str) -> Result<()> {
        self.write(|tx| enrolment::count_failure(tx, id))
    }

    fn enrol(&self, device: &NewDevice<'_>) -> Result<()> {
        self.write(|tx| enrolment::enrol(tx, device))
    }

    fn carrier(&self, token_hash: &Name) -> Result<Option<Carrier>> {
        self.write(|tx| enrolment::carrier(tx, token_hash))
    }

    fn take(
        &self,
        carrier: &Carrier,
        request: &SyncRequest,
        sealer: &dyn Sealer,
        now_ms: i64,
    ) -> Result<Vec<ItemAnswer>> {
        if request.items.is_empty() {
            return Ok(Vec::new());
        }
        self.write(|tx| chains::take(tx, carrier, request, sealer, now_ms))
    }

    fn chains(&self, carrier: &Carrier) -> Result<Vec<ChainHead>> {
        self.read(|c| chains::heads(c, &carrier.agency.code))
    }

    fn read_feed(&self, carrier: &Carrier, request: &SyncRequest) -> Result<FeedPage> {
        self.read(|c| feeds::page(c, &carrier.agency, request))
    }

    fn submissions(&self) -> Result<Vec<Submission>> {
        self.read(letters::submissions)
    }
}

/// A number from the wire as SQLite holds it; one beyond its range is found nowhere.
fn int(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A number that this ledger wrote.
fn uint(row: &Row<'_>, column: &str) -> rusqlite::Result<u64> {
    Ok(row.get::<_, i64>(column)?.unsigned_abs())
}

fn name(row: &Row<'_>, column: &str) -> rusqlite::Result<Name> {
    row.get(column).map(Name)
}

fn device(row: &Row<'_>, column: &str) -> rusqlite::Result<DeviceId> {
    row.get(column).map(DeviceId)
}

fn optional<T: FromSql, U>(
    row: &Row<'_>,
    column: &str,
    make: impl FnOnce(T) -> U,
) -> rusqlite::Result<Option<U>> {
    Ok(row.get::<_, Option<T>>(column)?.map(make))
}
