//! The notebook itself: settings of this machine, what could not be projected, conflicts, days.

use super::all;
use crate::error::Result;
use crate::store::Reader;
use crate::undo;
use crate::writer::Writer;
use chrono::NaiveDate;
use protocol::{DeviceId, RecordId};
use rusqlite::{OptionalExtension, params};

/// A value that was typed and does not fit its field; it is kept as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldNote {
    /// The field, with its key where it has one (`figure/attendances`).
    pub field: String,
    /// As typed.
    pub typed: String,
}

impl Reader<'_> {
    /// A setting of this machine; it never travels.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn local_setting(&self, name: &str) -> Result<Option<String>> {
        Ok(self
            .connection
            .prepare_cached("select value from local_setting where name = ?1")?
            .query_row([name], |row| row.get(0))
            .optional()?)
    }

    /// What was typed in a record and does not fit.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn notes_of(&self, record: RecordId) -> Result<Vec<FieldNote>> {
        all(
            self.connection,
            "select field, key, typed from unprojected where record = ?1 order by field, key",
            &[&record.as_bytes()],
            |row| {
                let (field, key): (String, String) = (row.get(0)?, row.get(1)?);
                let field = if key.is_empty() {
                    field
                } else {
                    format!("{field}/{key}")
                };
                Ok(FieldNote {
                    field,
                    typed: row.get(2)?,
                })
            },
        )
    }

    /// How many fields hold two values.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn count_conflicts(&self) -> Result<u32> {
        Ok(self
            .connection
            .query_row("select count(*) from conflict", [], |row| row.get(0))?)
    }

    /// The last day this notebook knows: "today" is never before it.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn last_day(&self) -> Result<NaiveDate> {
        let text: String =
            self.connection
                .query_row("select last_day from notebook where id = 1", [], |row| {
                    row.get(0)
                })?;
        Ok(text.parse().unwrap_or_default())
    }

    /// When the last edit was stored, in milliseconds since 1970 UTC, and on how many days since
    /// `since_ms` there were edits of this device.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn edits_since(&self, device: DeviceId, since_ms: i64) -> Result<(Option<i64>, u32)> {
        const DAY_MS: i64 = 86_400_000;
        const HANOI_MS: i64 = 7 * 3_600_000;
        // One step along the index for each day, however many edits it saw.
        Ok(self
            .connection
            .prepare_cached(
                "with recursive days (day) as (
                   select (min(touched_at_ms) + ?3) / ?4 from revision
                   where author = ?1 and touched_at_ms > ?2
                   union all
                   select (select (touched_at_ms + ?3) / ?4 from revision
                           where author = ?1
                             and touched_at_ms >= max(?2 + 1, (days.day + 1) * ?4 - ?3)
                           order by touched_at_ms limit 1)
                   from days where days.day is not null)
                 select (select max(touched_at_ms) from revision), count(day) from days",
            )?
            .query_row(
                params![device.as_bytes(), since_ms, HANOI_MS, DAY_MS],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?)
    }

    /// Whether there is something to undo, and to redo.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn undo_possible(&self) -> Result<(bool, bool)> {
        undo::possible(self.connection)
    }
}

impl Writer<'_> {
    /// Stores a setting of this machine; an empty one takes it away. Screens that show it are the
    /// caller's to tell.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn set_local(&mut self, name: &str, value: &str) -> Result<()> {
        if value.is_empty() {
            self.db
                .execute("delete from local_setting where name = ?1", [name])?;
            return Ok(());
        }
        self.db.execute(
            "insert or replace into local_setting (name, value) values (?1, ?2)",
            params![name, value],
        )?;
        Ok(())
    }

    /// Remembers that `day` has come.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn remember_day(&mut self, day: NaiveDate) -> Result<()> {
        self.db.execute(
            "update notebook set last_day = max(last_day, ?1) where id = 1",
            [day.to_string()],
        )?;
        Ok(())
    }
}
