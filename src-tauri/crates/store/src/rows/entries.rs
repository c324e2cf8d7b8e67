//! Journal entries, their figures, and the kinds that a person changed.

use super::{all, day, id, link};
use crate::error::Result;
use crate::store::Reader;
use chrono::NaiveDate;
use protocol::RecordId;
use rusqlite::Row;
use std::collections::BTreeMap;

/// One journal entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRow {
    /// The record.
    pub id: RecordId,
    /// The day it happened.
    pub date: Option<NaiveDate>,
    /// Its kind.
    pub kind: Option<String>,
    /// Nơi.
    pub place: Option<String>,
    /// Nội dung.
    pub content: Option<String>,
    /// The task it serves, whether or not that has come.
    pub task: Option<RecordId>,
    /// What that task is called.
    pub task_title: Option<String>,
    /// The heading that task stands under.
    pub task_heading: Option<String>,
    /// The initiative it serves.
    pub initiative: Option<RecordId>,
    /// What that initiative is called.
    pub initiative_name: Option<String>,
    /// Its figures by code.
    pub figures: BTreeMap<String, i64>,
}

/// Which entries are wanted; `None` is no bound.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EntryFilter {
    /// From this day.
    pub from: Option<NaiveDate>,
    /// To this day.
    pub to: Option<NaiveDate>,
    /// Of this kind.
    pub kind: Option<String>,
    /// Serving this task.
    pub task: Option<RecordId>,
    /// Serving this initiative.
    pub initiative: Option<RecordId>,
    /// Only this one.
    pub id: Option<RecordId>,
}

/// A kind of activity that a person added or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryKindRow {
    /// The record.
    pub id: RecordId,
    /// Its code.
    pub code: String,
    /// What it is called.
    pub label: Option<String>,
    /// Codes of its figures, a JSON list.
    pub figures: Option<String>,
    /// No longer offered.
    pub hidden: bool,
}

const WHERE: &str = "
  e.alive = 1
    and (?1 is null or e.date >= ?1) and (?2 is null or e.date <= ?2)
    and (?3 is null or e.kind = ?3)
    and (?4 is null or e.task = ?4) and (?5 is null or e.initiative = ?5)
    and (?6 is null or e.record = ?6)";

/// Bound values of a filter, in the order of its marks.
struct Bound {
    from: Option<String>,
    to: Option<String>,
    kind: Option<String>,
    task: Option<Vec<u8>>,
    initiative: Option<Vec<u8>>,
    id: Option<Vec<u8>>,
}

impl Bound {
    fn new(filter: &EntryFilter) -> Self {
        let bytes = |id: Option<RecordId>| id.map(|id| id.as_bytes().to_vec());
        Self {
            from: filter.from.map(|day| day.to_string()),
            to: filter.to.map(|day| day.to_string()),
            kind: filter.kind.clone(),
            task: bytes(filter.task),
            initiative: bytes(filter.initiative),
            id: bytes(filter.id),
        }
    }

    fn params(&self) -> [&dyn rusqlite::ToSql; 6] {
        [
            &self.from,
            &self.to,
            &self.kind,
            &self.task,
            &self.initiative,
            &self.id,
        ]
    }
}

fn read(row: &Row<'_>) -> Result<EntryRow> {
    let figures: Option<String> = row.get("figures")?;
    let figures = figures
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default();
    Ok(EntryRow {
        id: id(row, "record")?,
        date: day(row, "date")?,
        kind: row.get("kind")?,
        place: row.get("place")?,
        content: row.get("content")?,
        task: link(row, "task")?,
        task_title: row.get("task_title")?,
        task_heading: row.get("task_heading")?,
        initiative: link(row, "initiative")?,
        initiative_name: row.get("initiative_name")?,
        figures,
    })
}

impl Reader<'_> {
    /// Entries, newest first; without a readable day, first of all.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn entries(&self, filter: &EntryFilter, offset: u32, limit: u32) -> Result<Vec<EntryRow>> {
        let sql = format!(
            "with page as (
               select e.record from entry e where {WHERE}
               order by e.date is null desc, e.date desc, e.record limit {limit} offset {offset})
             select e.record, e.date, e.kind, e.place, e.content, e.task, e.initiative,
               t.title as task_title, t.heading as task_heading, i.name as initiative_name,
               (select json_group_object(f.key, f.value) from entry_figure f
                where f.record = e.record and f.value is not null) as figures
             from page join entry e on e.record = page.record
             left join task t on t.record = e.task
             left join initiative i on i.record = e.initiative
             order by e.date is null desc, e.date desc, e.record"
        );
        all(self.connection, &sql, &Bound::new(filter).params(), read)
    }

    /// How many entries there are.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn count_entries(&self, filter: &EntryFilter) -> Result<u32> {
        let sql = format!("select count(*) from entry e where {WHERE}");
        let bound = Bound::new(filter);
        let rows = all(
            self.connection,
            &sql,
            &bound.params(),
            |row| Ok(row.get(0)?),
        )?;
        Ok(rows.into_iter().next().unwrap_or_default())
    }

    /// The figures of all of them added up, by code.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn sum_entries(&self, filter: &EntryFilter) -> Result<BTreeMap<String, i64>> {
        let sql = format!(
            "select f.key, sum(f.value) from entry e join entry_figure f on f.record = e.record
             where f.value is not null and {WHERE} group by f.key"
        );
        let bound = Bound::new(filter);
        let rows = all(self.connection, &sql, &bound.params(), |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?))
        })?;
        Ok(rows.into_iter().collect())
    }

    /// The kinds that a person added or changed.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn changed_kinds(&self) -> Result<Vec<EntryKindRow>> {
        all(
            self.connection,
            "select record, code, label, figures, hidden from entry_kind
             where alive = 1 and code is not null order by code",
            &[],
            |row| {
                Ok(EntryKindRow {
                    id: id(row, "record")?,
                    code: row.get("code")?,
                    label: row.get("label")?,
                    figures: row.get("figures")?,
                    hidden: row.get::<_, Option<i64>>("hidden")?.unwrap_or_default() != 0,
                })
            },
        )
    }
}
