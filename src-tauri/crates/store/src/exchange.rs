//! What the exchange with the province leaves in the notebook: the device's chain, how much of it
//! the endpoint has, the feed and its cursor, receipts, refusals.
//!
//! There is no outbox: what waits is what the endpoint lacks of the chain. What an exchange is
//! stands in `sync`; what the bytes mean, in `protocol`.

use crate::Topic;
use crate::error::{Error, Result};
use crate::heads::name_of;
use crate::store::Reader;
use crate::writer::Writer;
use protocol::chain::{ItemKind, Position};
use protocol::feed::Cursor;
use protocol::{DeviceId, Name, RecordId};
use rusqlite::{Connection, OptionalExtension, params};

/// The connection to the province.
#[derive(Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// Its address.
    pub url: String,
    /// What the endpoint knows this device by.
    pub token: Vec<u8>,
    /// Its name.
    pub province: String,
    /// The agency as the province calls it.
    pub agency: String,
    /// Its official code.
    pub agency_code: String,
    /// The pinned root key.
    pub root_key: [u8; 32],
    /// The device's certificate with the serving key that vouches for it.
    pub credential: Vec<u8>,
}

impl std::fmt::Debug for Enrolment {
    /// Without the token: what is printed may end in a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Enrolment")
            .field("url", &self.url)
            .finish_non_exhaustive()
    }
}

/// One item of a device's chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainItem {
    /// Its place, from 1.
    pub number: u64,
    /// What it is.
    pub kind: ItemKind,
    /// Its name.
    pub name: Name,
    /// Its bytes, as signed or sealed.
    pub bytes: Vec<u8>,
    /// When it was made, in milliseconds since 1970 UTC.
    pub made_at_ms: i64,
}

/// A receipt as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptReceipt {
    /// The letter it is for.
    pub letter: Name,
    /// The code printed on it.
    pub code: String,
    /// When the province received the letter, in milliseconds since 1970 UTC.
    pub received_at_ms: i64,
    /// Its bytes, with the certificate of the key that signed it.
    pub bytes: Vec<u8>,
}

/// How an exchange ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// When, in milliseconds since 1970 UTC.
    pub at_ms: i64,
    /// A code of `sync`.
    pub code: String,
    /// Items taken by the endpoint.
    pub sent: u32,
    /// Entries that came from it.
    pub received: u32,
}

/// A report as it is sent: beside the letter, for the lists of this notebook.
#[derive(Debug, Clone, Copy)]
pub struct NewSubmission<'a> {
    /// The report.
    pub report: RecordId,
    /// The period reported on.
    pub period: &'a str,
    /// Figures first, the signed paper later.
    pub figures_first: bool,
    /// The letter it completes.
    pub completes: Option<Name>,
}

/// Lines of the log that are kept.
const LOG_KEPT: i64 = 200;

pub(crate) fn forget_enrolment(db: &Connection) -> Result<()> {
    db.execute_batch("delete from enrolment; delete from cursor; delete from feed_entry;")?;
    Ok(())
}

impl Reader<'_> {
    /// The connection to the province, once there is one.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn enrolment(&self) -> Result<Option<Enrolment>> {
        Ok(self
            .connection
            .query_row(
                "select url, token, province, agency, agency_code, root_key, credential
                 from enrolment where id = 1",
                [],
                |row| {
                    Ok(Enrolment {
                        url: row.get(0)?,
                        token: row.get(1)?,
                        province: row.get(2)?,
                        agency: row.get(3)?,
                        agency_code: row.get(4)?,
                        root_key: row.get(5)?,
                        credential: row.get(6)?,
                    })
                },
            )
            .optional()?)
    }

    /// The items of a device's chain after `number`, in order; at most `limit`.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn chain_after(&self, device: DeviceId, number: u64, limit: u32) -> Result<Vec<ChainItem>> {
        let mut statement = self.connection.prepare_cached(
            "select number, kind, name, bytes, made_at_ms from chain_item
             where device = ?1 and number > ?2 order by number limit ?3",
        )?;
        let mut rows = statement.query(params![device.as_bytes(), number, limit])?;
        let mut items = Vec::new();
        while let Some(row) = rows.next()? {
            items.push(ChainItem {
                number: row.get(0)?,
                kind: ItemKind::from_number(row.get(1)?),
                name: name_of(&row.get::<_, Vec<u8>>(2)?)?,
                bytes: row.get(3)?,
                made_at_ms: row.get(4)?,
            });
        }
        Ok(items)
    }

    /// Where a device's chain ends; its start where nothing stands in it.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn chain_position(&self, device: DeviceId) -> Result<Position> {
        self.chain_position_at(device, None)
            .map(|found| found.unwrap_or(Position::start(device)))
    }

    /// The position right after item `number`, or at the end; `None` where there is no such item.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn chain_position_at(
        &self,
        device: DeviceId,
        number: Option<u64>,
    ) -> Result<Option<Position>> {
        if number == Some(0) {
            return Ok(Some(Position::start(device)));
        }
        let row: Option<(u64, Vec<u8>)> = self
            .connection
            .prepare_cached(
                "select number, hash from chain_item
                 where device = ?1 and (?2 is null or number = ?2) order by number desc limit 1",
            )?
            .query_row(params![device.as_bytes(), number], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .optional()?;
        row.map(|(number, hash)| {
            Ok(Position {
                number,
                hash: name_of(&hash)?,
            })
        })
        .transpose()
    }

    /// The devices whose chains stand here.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn chain_devices(&self) -> Result<Vec<DeviceId>> {
        let devices: Vec<Vec<u8>> = self
            .connection
            .prepare_cached("select distinct device from chain_item")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        devices
            .iter()
            .map(|bytes| {
                DeviceId::from_slice(bytes).map_err(|error| Error::Inconsistent(error.to_string()))
            })
            .collect()
    }

    /// How much of a device's chain the endpoint said it has.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn acknowledged(&self, device: DeviceId) -> Result<u64> {
        Ok(self
            .connection
            .prepare_cached("select chain_number from endpoint_position where device = ?1")?
            .query_row([device.as_bytes()], |row| row.get(0))
            .optional()?
            .unwrap_or_default())
    }

    /// The cursor in the feed; `None` before the first exchange.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn cursor(&self) -> Result<Option<Cursor>> {
        let row: Option<(u64, Vec<u8>)> = self
            .connection
            .query_row("select number, hash from cursor where id = 1", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .optional()?;
        row.map(|(number, hash)| {
            Ok(Cursor {
                number,
                hash: name_of(&hash)?,
            })
        })
        .transpose()
    }

    /// The cursor right after entry `number`; `None` where that never came.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn cursor_at(&self, number: u64) -> Result<Option<Cursor>> {
        let hash: Option<Vec<u8>> = self
            .connection
            .prepare_cached("select hash from feed_entry where number = ?1")?
            .query_row([number], |row| row.get(0))
            .optional()?;
        hash.map(|hash| {
            Ok(Cursor {
                number,
                hash: name_of(&hash)?,
            })
        })
        .transpose()
    }

    /// The bytes of a letter that stands in a chain.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn letter(&self, name: Name) -> Result<Option<Vec<u8>>> {
        Ok(self
            .connection
            .prepare_cached("select bytes from chain_item where name = ?1")?
            .query_row([name.as_bytes()], |row| row.get(0))
            .optional()?)
    }

    /// Every receipt, newest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn receipts(&self) -> Result<Vec<KeptReceipt>> {
        crate::rows::simple(
            self.connection,
            "select letter, code, received_at_ms, bytes from receipt
             order by received_at_ms desc, code desc",
            |row| {
                Ok(KeptReceipt {
                    letter: name_of(&row.get::<_, Vec<u8>>(0)?)?,
                    code: row.get(1)?,
                    received_at_ms: row.get(2)?,
                    bytes: row.get(3)?,
                })
            },
        )
    }

    /// The last exchanges, newest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn exchange_log(&self) -> Result<Vec<LogLine>> {
        crate::rows::simple(
            self.connection,
            "select at_ms, code, sent, received from exchange_log order by id desc limit 50",
            |row| {
                Ok(LogLine {
                    at_ms: row.get(0)?,
                    code: row.get(1)?,
                    sent: row.get(2)?,
                    received: row.get(3)?,
                })
            },
        )
    }
}

impl Writer<'_> {
    /// Stores the connection to the province.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn put_enrolment(&mut self, enrolment: &Enrolment) -> Result<()> {
        forget_enrolment(self.db)?;
        self.db.execute(
            "insert into enrolment
               (id, url, token, province, agency, agency_code, root_key, credential)
             values (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                enrolment.url,
                enrolment.token,
                enrolment.province,
                enrolment.agency,
                enrolment.agency_code,
                enrolment.root_key,
                enrolment.credential
            ],
        )?;
        self.stale(Topic::Exchange);
        Ok(())
    }

    /// Appends an item to this device's chain; its number is read here, inside the transaction.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn append_to_chain(
        &mut self,
        kind: ItemKind,
        name: Name,
        bytes: &[u8],
    ) -> Result<Position> {
        let device = self.identity.device;
        let (link, position) = self.reader().chain_position(device)?.next(kind, name);
        self.db.execute(
            "insert into chain_item (device, number, kind, name, hash, bytes, made_at_ms)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                device.as_bytes(),
                link.number,
                kind.number(),
                name.as_bytes(),
                position.hash.as_bytes(),
                bytes,
                self.actor.at_ms
            ],
        )?;
        self.stale(Topic::Exchange);
        Ok(position)
    }

    /// Appends a report's letter to the chain and lists it as a submission.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn submit(&mut self, name: Name, bytes: &[u8], new: &NewSubmission<'_>) -> Result<()> {
        self.append_to_chain(ItemKind::Letter, name, bytes)?;
        self.db.execute(
            "insert into submission (letter, report, period, figures_first, completes, sent_at_ms)
             values (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                name.as_bytes(),
                new.report.as_bytes(),
                new.period,
                new.figures_first,
                new.completes.map(|name| name.as_bytes().to_vec()),
                self.actor.at_ms
            ],
        )?;
        self.stale(Topic::Reports);
        Ok(())
    }

    /// Keeps what the endpoint said it has of a device's chain; it may be less than before.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn acknowledge(&mut self, device: DeviceId, number: u64) -> Result<()> {
        self.db.execute(
            "insert or replace into endpoint_position (device, chain_number) values (?1, ?2)",
            params![device.as_bytes(), number],
        )?;
        self.stale(Topic::Exchange);
        Ok(())
    }

    /// Keeps one entry of the feed.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn put_feed_entry(&mut self, kind: u64, bytes: &[u8], after: &Cursor) -> Result<()> {
        self.db.execute(
            "insert or replace into feed_entry (number, kind, hash, bytes) values (?1, ?2, ?3, ?4)",
            params![after.number, kind, after.hash.as_bytes(), bytes],
        )?;
        Ok(())
    }

    /// Moves the cursor, in the same transaction as what it passes.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn set_cursor(&mut self, cursor: &Cursor) -> Result<()> {
        self.db
            .execute("delete from feed_entry where number > ?1", [cursor.number])?;
        self.db.execute(
            "insert or replace into cursor (id, number, hash) values (1, ?1, ?2)",
            params![cursor.number, cursor.hash.as_bytes()],
        )?;
        Ok(())
    }

    /// Keeps why the endpoint refused an item; it stays in the chain, and stops no other.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn put_refusal(&mut self, name: Name, code: &str) -> Result<()> {
        self.db.execute(
            "insert or replace into refusal (name, code, at_ms) values (?1, ?2, ?3)",
            params![name.as_bytes(), code, self.actor.at_ms],
        )?;
        self.stale(Topic::Exchange);
        self.stale(Topic::Reports);
        Ok(())
    }

    /// Keeps a receipt; the first one for a letter stays, with its time.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn put_receipt(&mut self, receipt: &KeptReceipt) -> Result<()> {
        self.db.execute(
            "insert or ignore into receipt (letter, code, received_at_ms, bytes)
             values (?1, ?2, ?3, ?4)",
            params![
                receipt.letter.as_bytes(),
                receipt.code,
                receipt.received_at_ms,
                receipt.bytes
            ],
        )?;
        self.db.execute(
            "delete from refusal where name = ?1",
            [receipt.letter.as_bytes()],
        )?;
        self.stale(Topic::Exchange);
        self.stale(Topic::Reports);
        Ok(())
    }

    /// Writes how an exchange ended.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn log_exchange(&mut self, line: &LogLine) -> Result<()> {
        self.db.execute(
            "insert into exchange_log (at_ms, code, sent, received) values (?1, ?2, ?3, ?4)",
            params![line.at_ms, line.code, line.sent, line.received],
        )?;
        self.db.execute(
            "delete from exchange_log where id <= (select max(id) from exchange_log) - ?1",
            [LOG_KEPT],
        )?;
        self.stale(Topic::Exchange);
        Ok(())
    }
}
