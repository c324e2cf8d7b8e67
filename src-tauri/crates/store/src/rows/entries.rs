//! Journal entries, their figures, and the kinds that a person changed.

use super::{all, day, id, link};
use crate::error::Result;
use crate::store::Reader;
use chrono::NaiveDate;
use protocol::RecordId;
use rusqlite::types::Value as Sql;
use rusqlite::{Row, ToSql};
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

/// Links to what was joined with another are links to that one.
const OF_TASK: &str = "e.task in (select ? union all select record from task where same_as = ?)";
const OF_INITIATIVE: &str =
    "e.initiative in (select ? union all select record from initiative where same_as = ?)";

/// A filter as SQL: only the conditions that are wanted, so that each finds its index.
struct Where {
    sql: String,
    values: Vec<Sql>,
}

impl Where {
    fn new(filter: &EntryFilter) -> Self {
        let text = |text: String| Sql::Text(text);
        let bytes = |id: RecordId| Sql::Blob(id.as_bytes().to_vec());
        let wanted = [
            ("e.date >= ?", filter.from.map(|day| text(day.to_string()))),
            ("e.date <= ?", filter.to.map(|day| text(day.to_string()))),
            ("e.kind = ?", filter.kind.clone().map(text)),
            (OF_TASK, filter.task.map(bytes)),
            (OF_INITIATIVE, filter.initiative.map(bytes)),
            ("e.record = ?", filter.id.map(bytes)),
        ];
        let mut sql = "e.alive = 1".to_owned();
        let mut values = Vec::new();
        for (condition, value) in wanted {
            let Some(value) = value else { continue };
            values.push(value);
            let condition = condition.replace('?', &format!("?{}", values.len()));
            sql.push_str(&format!(" and {condition}"));
        }
        Self { sql, values }
    }

    fn params(&self) -> Vec<&dyn ToSql> {
        self.values
            .iter()
            .map(|value| value as &dyn ToSql)
            .collect()
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
        let wanted = Where::new(filter);
        let sql = &wanted.sql;
        let sql = format!(
            "with page as (
               select e.record from entry e where {sql}
               order by e.date is null desc, e.date desc, e.record limit {limit} offset {offset})
             select e.record, e.date, e.kind, e.place, e.content,
               coalesce(tj.same_as, e.task) as task,
               coalesce(ij.same_as, e.initiative) as initiative,
               t.title as task_title, t.heading as task_heading, i.name as initiative_name,
               (select json_group_object(f.key, f.value) from entry_figure f
                where f.record = e.record and f.value is not null) as figures
             from page join entry e on e.record = page.record
             left join task tj on tj.record = e.task
             left join initiative ij on ij.record = e.initiative
             left join task t on t.record = coalesce(tj.same_as, e.task)
             left join initiative i on i.record = coalesce(ij.same_as, e.initiative)
             order by e.date is null desc, e.date desc, e.record"
        );
        all(self.connection, &sql, &wanted.params(), read)
    }

    /// How many entries there are.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn count_entries(&self, filter: &EntryFilter) -> Result<u32> {
        let wanted = Where::new(filter);
        let sql = &wanted.sql;
        let sql = format!("select count(*) from entry e where {sql}");
        let rows = all(self.connection, &sql, &wanted.params(), |row| {
            Ok(row.get(0)?)
        })?;
        Ok(rows.into_iter().next().unwrap_or_default())
    }

    /// The figures of all of them added up, by code.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn sum_entries(&self, filter: &EntryFilter) -> Result<BTreeMap<String, i64>> {
        let wanted = Where::new(filter);
        let sql = &wanted.sql;
        let sql = format!(
            "select f.key, cast(total(f.value) as integer)
             from entry e join entry_figure f on f.record = e.record
             where f.value is not null and {sql} group by f.key"
        );
        let rows = all(self.connection, &sql, &wanted.params(), |row| {
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
