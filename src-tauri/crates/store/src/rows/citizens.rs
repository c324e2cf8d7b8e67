//! Matters that citizens raised, dialogues with them, situation notes.

use super::{all, day, id, link};
use crate::error::Result;
use crate::store::Reader;
use chrono::NaiveDate;
use protocol::RecordId;
use rusqlite::Row;

/// One matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatterRow {
    /// The record.
    pub id: RecordId,
    /// Ngày phát sinh.
    pub raised_on: Option<NaiveDate>,
    /// A code of `domain::citizens::MatterSource`.
    pub source: Option<String>,
    /// A code of the list of fields of life.
    pub field_of_life: Option<String>,
    /// Thôn, tổ dân phố.
    pub place: Option<String>,
    /// Nội dung.
    pub gist: Option<String>,
    /// Who answers.
    pub answerer: Option<String>,
    /// The printed day of its deadline.
    pub due_day: Option<NaiveDate>,
    /// A code of `domain::due::Comparator`.
    pub due_comparator: Option<String>,
    /// Trả lời ngày.
    pub answered_on: Option<NaiveDate>,
    /// Kết quả.
    pub result: Option<String>,
    /// Đông người.
    pub crowded: bool,
    /// Kéo dài.
    pub prolonged: bool,
    /// The journal entry of the day it was raised.
    pub entry: Option<RecordId>,
    /// The dialogue it was raised at.
    pub dialogue: Option<RecordId>,
    /// Ghi chú.
    pub note: Option<String>,
}

/// One dialogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DialogueRow {
    /// The record.
    pub id: RecordId,
    /// Chủ đề.
    pub topic: Option<String>,
    /// Dự kiến ngày.
    pub planned_on: Option<NaiveDate>,
    /// Địa điểm.
    pub place: Option<String>,
    /// Chủ trì.
    pub chair: Option<String>,
    /// Thành phần.
    pub audience: Option<String>,
    /// Thông báo ngày.
    pub noticed_on: Option<NaiveDate>,
    /// Tổ chức ngày.
    pub held_on: Option<NaiveDate>,
    /// The journal entry of that day.
    pub entry: Option<RecordId>,
    /// Công bố kết quả ngày.
    pub published_on: Option<NaiveDate>,
    /// Hủy ngày.
    pub cancelled_on: Option<NaiveDate>,
    /// Why.
    pub cancelled_reason: Option<String>,
    /// Ghi chú.
    pub note: Option<String>,
    /// How many matters were raised at it.
    pub matters: u32,
}

/// One situation note; it never leaves the machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SituationRow {
    /// The record.
    pub id: RecordId,
    /// Ngày.
    pub date: Option<NaiveDate>,
    /// Địa bàn.
    pub place: Option<String>,
    /// Vấn đề.
    pub topic: Option<String>,
    /// Nội dung.
    pub content: Option<String>,
}

const MATTER: &str = "
  select record, raised_on, source, field_of_life, place, gist, answerer, due_day, due_comparator,
    answered_on, result, crowded, prolonged, entry, dialogue, note
  from matter";

const DIALOGUE: &str = "
  select d.record, d.topic, d.planned_on, d.place, d.chair, d.audience, d.noticed_on, d.held_on,
    d.entry, d.published_on, d.cancelled_on, d.cancelled_reason, d.note,
    (select count(*) from matter m where m.dialogue = d.record and m.alive = 1) as matters
  from dialogue d";

fn matter(row: &Row<'_>) -> Result<MatterRow> {
    let yes = |at: &str| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(at)? == Some(1));
    Ok(MatterRow {
        id: id(row, "record")?,
        raised_on: day(row, "raised_on")?,
        source: row.get("source")?,
        field_of_life: row.get("field_of_life")?,
        place: row.get("place")?,
        gist: row.get("gist")?,
        answerer: row.get("answerer")?,
        due_day: day(row, "due_day")?,
        due_comparator: row.get("due_comparator")?,
        answered_on: day(row, "answered_on")?,
        result: row.get("result")?,
        crowded: yes("crowded")?,
        prolonged: yes("prolonged")?,
        entry: link(row, "entry")?,
        dialogue: link(row, "dialogue")?,
        note: row.get("note")?,
    })
}

fn dialogue(row: &Row<'_>) -> Result<DialogueRow> {
    Ok(DialogueRow {
        id: id(row, "record")?,
        topic: row.get("topic")?,
        planned_on: day(row, "planned_on")?,
        place: row.get("place")?,
        chair: row.get("chair")?,
        audience: row.get("audience")?,
        noticed_on: day(row, "noticed_on")?,
        held_on: day(row, "held_on")?,
        entry: link(row, "entry")?,
        published_on: day(row, "published_on")?,
        cancelled_on: day(row, "cancelled_on")?,
        cancelled_reason: row.get("cancelled_reason")?,
        note: row.get("note")?,
        matters: row.get("matters")?,
    })
}

fn situation(row: &Row<'_>) -> Result<SituationRow> {
    Ok(SituationRow {
        id: id(row, "record")?,
        date: day(row, "date")?,
        place: row.get("place")?,
        topic: row.get("topic")?,
        content: row.get("content")?,
    })
}

impl Reader<'_> {
    /// Every matter: the unanswered first, the oldest of them on top; then the answered, youngest
    /// first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn matters(&self) -> Result<Vec<MatterRow>> {
        let sql = format!(
            "{MATTER} where alive = 1 and (same_as is null or not exists
               (select 1 from matter k where k.record = matter.same_as and k.alive = 1))
             order by answered_on is not null, answered_on desc, raised_on, record"
        );
        all(self.connection, &sql, &[], matter)
    }

    /// One matter, also from the bin.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn matter(&self, record: RecordId) -> Result<Option<MatterRow>> {
        let sql = format!("{MATTER} where record = ?1");
        Ok(all(self.connection, &sql, &[&record.as_bytes()], matter)?.pop())
    }

    /// Every dialogue, the youngest first; without a day on top.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn dialogues(&self) -> Result<Vec<DialogueRow>> {
        let sql = format!(
            "{DIALOGUE} where d.alive = 1
             order by d.planned_on is null desc, d.planned_on desc, d.record"
        );
        all(self.connection, &sql, &[], dialogue)
    }

    /// One dialogue, also from the bin.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn dialogue(&self, record: RecordId) -> Result<Option<DialogueRow>> {
        let sql = format!("{DIALOGUE} where d.record = ?1");
        Ok(all(self.connection, &sql, &[&record.as_bytes()], dialogue)?.pop())
    }

    /// Every situation note, the youngest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn situations(&self) -> Result<Vec<SituationRow>> {
        let sql = "select record, date, place, topic, content from situation where alive = 1
                   order by date is null desc, date desc, record";
        all(self.connection, sql, &[], situation)
    }

    /// One situation note, also from the bin.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn situation(&self, record: RecordId) -> Result<Option<SituationRow>> {
        let sql = "select record, date, place, topic, content from situation where record = ?1";
        Ok(all(self.connection, sql, &[&record.as_bytes()], situation)?.pop())
    }
}
