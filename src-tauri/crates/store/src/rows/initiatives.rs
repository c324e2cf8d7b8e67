//! "Dân vận khéo" initiatives.

use super::{all, day, id, link};
use crate::error::Result;
use crate::store::Reader;
use chrono::NaiveDate;
use protocol::RecordId;
use rusqlite::Row;

/// One initiative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InitiativeRow {
    /// The record.
    pub id: RecordId,
    /// What it is called.
    pub name: Option<String>,
    /// A code of `domain::initiative::FieldOfLife`.
    pub field_of_life: Option<String>,
    /// A code of `domain::initiative::Form`.
    pub form: Option<String>,
    /// A code of `domain::initiative::Holder`.
    pub holder: Option<String>,
    /// Chủ trì.
    pub lead: Option<String>,
    /// Địa bàn.
    pub place: Option<String>,
    /// A code of `domain::initiative::Stage`.
    pub stage: Option<String>,
    /// Thực trạng, lý do.
    pub reason: Option<String>,
    /// Mục tiêu, tiêu chí.
    pub goal: Option<String>,
    /// Nội dung, cách thức.
    pub content: Option<String>,
    /// Phối hợp, tham gia.
    pub partners: Option<String>,
    /// Nguồn lực.
    pub resources: Option<String>,
    /// Sản phẩm, kết quả.
    pub results: Option<String>,
    /// Khả năng duy trì, nhân rộng.
    pub prospects: Option<String>,
    /// Đăng ký ngày.
    pub registered_on: Option<NaiveDate>,
    /// Bắt đầu thực hiện.
    pub started_on: Option<NaiveDate>,
    /// Dừng ngày.
    pub ended_on: Option<NaiveDate>,
    /// Công nhận ngày.
    pub recognised_on: Option<NaiveDate>,
    /// Cấp công nhận.
    pub recognised_by: Option<String>,
    /// Số quyết định.
    pub decision_number: Option<String>,
    /// A code of `domain::initiative::Side`.
    pub side: Option<String>,
    /// The internal unit that owns it.
    pub unit: Option<RecordId>,
    /// The initiative it replicates.
    pub parent: Option<RecordId>,
    /// What it replicates, where that is another agency's.
    pub parent_name: Option<String>,
    /// Đối tượng.
    pub audience: Option<String>,
    /// Thời gian thực hiện.
    pub time: Option<String>,
    /// Người hưởng lợi.
    pub beneficiaries: Option<i64>,
    /// Ai hưởng lợi.
    pub beneficiaries_note: Option<String>,
    /// How many journal entries name it.
    pub entries: u32,
}

const SELECT: &str = "
  select i.record, i.name, i.field_of_life, i.form, i.holder, i.lead, i.place, i.stage, i.reason,
    i.goal, i.content, i.partners, i.resources, i.results, i.prospects, i.registered_on,
    i.started_on, i.ended_on, i.recognised_on, i.recognised_by, i.decision_number,
    i.side, i.unit, i.parent, i.parent_name, i.audience, i.time, i.beneficiaries,
    i.beneficiaries_note,
    (select count(*) from entry e where e.alive = 1 and e.initiative in
      (select i.record union all select j.record from initiative j where j.same_as = i.record)
    ) as entries
  from initiative i";

fn read(row: &Row<'_>) -> Result<InitiativeRow> {
    Ok(InitiativeRow {
        id: id(row, "record")?,
        name: row.get("name")?,
        field_of_life: row.get("field_of_life")?,
        form: row.get("form")?,
        holder: row.get("holder")?,
        lead: row.get("lead")?,
        place: row.get("place")?,
        stage: row.get("stage")?,
        reason: row.get("reason")?,
        goal: row.get("goal")?,
        content: row.get("content")?,
        partners: row.get("partners")?,
        resources: row.get("resources")?,
        results: row.get("results")?,
        prospects: row.get("prospects")?,
        registered_on: day(row, "registered_on")?,
        started_on: day(row, "started_on")?,
        ended_on: day(row, "ended_on")?,
        recognised_on: day(row, "recognised_on")?,
        recognised_by: row.get("recognised_by")?,
        decision_number: row.get("decision_number")?,
        side: row.get("side")?,
        unit: link(row, "unit")?,
        parent: link(row, "parent")?,
        parent_name: row.get("parent_name")?,
        audience: row.get("audience")?,
        time: row.get("time")?,
        beneficiaries: row.get("beneficiaries")?,
        beneficiaries_note: row.get("beneficiaries_note")?,
        entries: row.get("entries")?,
    })
}

/// What one stage, award or fund of an initiative says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InitiativeNote {
    /// The code of the stage or fund, the key of the award.
    pub key: String,
    /// Its day.
    pub on: Option<NaiveDate>,
    /// What was decided, or how it was rewarded.
    pub text: Option<String>,
    /// By whom.
    pub by: Option<String>,
    /// Of a fund: đồng.
    pub amount: Option<i64>,
}

impl Reader<'_> {
    /// Every initiative, in the order of their records; callers sort by name.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn initiatives(&self) -> Result<Vec<InitiativeRow>> {
        let sql = format!(
            "{SELECT} where i.alive = 1 and (i.same_as is null or not exists
               (select 1 from initiative k where k.record = i.same_as and k.alive = 1))
             order by i.record"
        );
        all(self.connection, &sql, &[], read)
    }

    /// One initiative, also from the bin.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn initiative(&self, record: RecordId) -> Result<Option<InitiativeRow>> {
        let sql = format!("{SELECT} where i.record = ?1");
        Ok(all(self.connection, &sql, &[&record.as_bytes()], read)?
            .into_iter()
            .next())
    }

    /// The stages an initiative went through.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn steps_of_initiative(&self, record: RecordId) -> Result<Vec<InitiativeNote>> {
        let sql = "select key, on_day, decision as text, by_whom, null as amount
                   from initiative_step where record = ?1 order by on_day, key";
        self.initiative_notes(sql, record)
    }

    /// The awards of an initiative.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn awards_of(&self, record: RecordId) -> Result<Vec<InitiativeNote>> {
        let sql = "select key, on_day, form as text, by_whom, null as amount
                   from initiative_award where record = ?1 order by on_day, key";
        self.initiative_notes(sql, record)
    }

    /// The funds of an initiative, by source.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn funds_of(&self, record: RecordId) -> Result<Vec<InitiativeNote>> {
        let sql = "select key, null as on_day, note as text, null as by_whom, amount
                   from initiative_fund where record = ?1 order by key";
        self.initiative_notes(sql, record)
    }

    fn initiative_notes(&self, sql: &str, record: RecordId) -> Result<Vec<InitiativeNote>> {
        all(self.connection, sql, &[&record.as_bytes()], |row| {
            Ok(InitiativeNote {
                key: row.get("key")?,
                on: day(row, "on_day")?,
                text: row.get("text")?,
                by: row.get("by_whom")?,
                amount: row.get("amount")?,
            })
        })
    }
}
