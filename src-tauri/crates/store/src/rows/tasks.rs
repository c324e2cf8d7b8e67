//! Tasks and their notes of progress.

use super::{all, day, id, link};
use crate::error::Result;
use crate::store::Reader;
use chrono::NaiveDate;
use protocol::RecordId;
use rusqlite::Row;

/// One task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskRow {
    /// The record.
    pub id: RecordId,
    /// What it is called.
    pub title: Option<String>,
    /// The words of the document.
    pub text: Option<String>,
    /// The document it comes from.
    pub document: Option<RecordId>,
    /// Its place among the points.
    pub path: Option<String>,
    /// Its order in the document.
    pub position: Option<i64>,
    /// The heading it stands under.
    pub heading: Option<String>,
    /// Where it comes from, typed by hand.
    pub source: Option<String>,
    /// Chủ trì.
    pub lead: Option<String>,
    /// Phối hợp.
    pub cooperating: Option<String>,
    /// A code of `domain::task::Whose`.
    pub whose: Option<String>,
    /// The printed day of its deadline.
    pub due_day: Option<NaiveDate>,
    /// A code of `domain::due::Comparator`.
    pub due_comparator: Option<String>,
    /// Kết quả cần có.
    pub product: Option<String>,
    /// Nguồn lực.
    pub resources: Option<String>,
    /// Kết quả đạt được.
    pub result: Option<String>,
    /// Ghi chú.
    pub note: Option<String>,
    /// A code of `domain::task::TaskState`.
    pub state: Option<String>,
    /// Finished on.
    pub done_on: Option<NaiveDate>,
    /// Why it was postponed, refused or is to be done again.
    pub state_reason: Option<String>,
    /// Postponed until.
    pub state_until: Option<NaiveDate>,
    /// The task it is a step of.
    pub parent: Option<RecordId>,
    /// The internal unit.
    pub unit: Option<RecordId>,
    /// The rule it comes from.
    pub recurring: Option<RecordId>,
    /// Ngày giao.
    pub assigned_on: Option<NaiveDate>,
    /// Người, cơ quan giao.
    pub assigner: Option<String>,
    /// Thẩm quyền.
    pub authority: Option<String>,
    /// Số, ký hiệu văn bản trả lời.
    pub reply_number: Option<String>,
    /// The last percentage noted.
    pub percent: Option<i64>,
    /// How many journal entries name it.
    pub entries: u32,
    /// How many notes of progress it has.
    pub notes: u32,
}

/// One note of progress.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgressRow {
    /// The record.
    pub id: RecordId,
    /// The day it speaks of.
    pub date: Option<NaiveDate>,
    /// What was done.
    pub note: String,
    /// How much of the task is done.
    pub percent: Option<i64>,
    /// Who noted it.
    pub person: String,
}

const SELECT: &str = "
  select t.record, t.title, t.body,
    coalesce((select dj.same_as from document dj where dj.record = t.document), t.document)
      as document, t.path, t.position, t.heading, t.source, t.lead,
    t.cooperating, t.whose, t.due_day, t.due_comparator, t.product, t.resources, t.result, t.note,
    t.state, t.done_on, t.state_reason, t.state_until, t.parent, t.unit, t.recurring,
    t.assigned_on, t.assigner, t.authority, t.reply_number,
    (select count(*) from entry e where e.alive = 1 and e.task in
      (select t.record union all select j.record from task j where j.same_as = t.record)
    ) as entries,
    (select count(*) from progress p where p.alive = 1 and p.task in
      (select t.record union all select j.record from task j where j.same_as = t.record)
    ) as notes,
    (select p.percent from progress p
      where p.alive = 1 and p.percent is not null and p.task in
        (select t.record union all select j.record from task j where j.same_as = t.record)
      order by p.date desc, p.record desc limit 1) as percent
  from task t";

/// A task that was joined with another shows there, while that one stands.
const NOT_JOINED: &str = "(t.same_as is null or not exists
  (select 1 from task k where k.record = t.same_as and k.alive = 1))";

fn read(row: &Row<'_>) -> Result<TaskRow> {
    Ok(TaskRow {
        id: id(row, "record")?,
        title: row.get("title")?,
        text: row.get("body")?,
        document: link(row, "document")?,
        path: row.get("path")?,
        position: row.get("position")?,
        heading: row.get("heading")?,
        source: row.get("source")?,
        lead: row.get("lead")?,
        cooperating: row.get("cooperating")?,
        whose: row.get("whose")?,
        due_day: day(row, "due_day")?,
        due_comparator: row.get("due_comparator")?,
        product: row.get("product")?,
        resources: row.get("resources")?,
        result: row.get("result")?,
        note: row.get("note")?,
        state: row.get("state")?,
        done_on: day(row, "done_on")?,
        state_reason: row.get("state_reason")?,
        state_until: day(row, "state_until")?,
        parent: link(row, "parent")?,
        unit: link(row, "unit")?,
        recurring: link(row, "recurring")?,
        assigned_on: day(row, "assigned_on")?,
        assigner: row.get("assigner")?,
        authority: row.get("authority")?,
        reply_number: row.get("reply_number")?,
        percent: row.get("percent")?,
        entries: row.get("entries")?,
        notes: row.get("notes")?,
    })
}

impl Reader<'_> {
    /// Every task, in the order of the documents and their points; typed ones last.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn tasks(&self) -> Result<Vec<TaskRow>> {
        let sql = format!(
            "{SELECT} left join document d on d.record = t.document
             where t.alive = 1 and {NOT_JOINED}
             order by t.document is null, d.date desc, t.document, t.position, t.record"
        );
        all(self.connection, &sql, &[], read)
    }

    /// The tasks that are not done and whose printed day is `day` or before it.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn tasks_due_until(&self, day: NaiveDate) -> Result<Vec<TaskRow>> {
        let sql = format!(
            "{SELECT} where t.alive = 1 and {NOT_JOINED} and t.done_on is null and t.due_day <= ?1
             order by t.due_day, t.record"
        );
        all(self.connection, &sql, &[&day.to_string()], read)
    }

    /// The tasks of one document, in its order.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn tasks_of(&self, document: RecordId) -> Result<Vec<TaskRow>> {
        let sql = format!(
            "{SELECT} where t.alive = 1 and {NOT_JOINED} and t.document in
               (select ?1 union all select record from document where same_as = ?1)
             order by t.position, t.record"
        );
        all(self.connection, &sql, &[&document.as_bytes()], read)
    }

    /// The steps of one task, in the order they were added.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn steps_of(&self, task: RecordId) -> Result<Vec<TaskRow>> {
        let sql =
            format!("{SELECT} where t.alive = 1 and t.parent = ?1 order by t.position, t.record");
        all(self.connection, &sql, &[&task.as_bytes()], read)
    }

    /// One task, also from the bin.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn task(&self, record: RecordId) -> Result<Option<TaskRow>> {
        let sql = format!("{SELECT} where t.record = ?1");
        Ok(all(self.connection, &sql, &[&record.as_bytes()], read)?
            .into_iter()
            .next())
    }

    /// The notes of progress of a task, newest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn progress_of(&self, task: RecordId) -> Result<Vec<ProgressRow>> {
        all(
            self.connection,
            "select p.record, p.date, p.note, p.percent,
               (select r.person from revision r where r.record = p.record
                order by r.step limit 1) as person
             from progress p where p.alive = 1 and p.task in
               (select ?1 union all select record from task where same_as = ?1)
             order by p.date desc, p.record desc",
            &[&task.as_bytes()],
            |row| {
                Ok(ProgressRow {
                    id: id(row, "record")?,
                    date: day(row, "date")?,
                    note: row.get::<_, Option<String>>("note")?.unwrap_or_default(),
                    percent: row.get("percent")?,
                    person: row.get::<_, Option<String>>("person")?.unwrap_or_default(),
                })
            },
        )
    }
}
