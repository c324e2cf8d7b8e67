//! Internal units, people, the roles they hold, and the yearly figures of the agency.

use super::{all, day, id, link, simple};
use crate::error::Result;
use crate::store::Reader;
use chrono::NaiveDate;
use protocol::RecordId;
use rusqlite::Row;
use std::collections::BTreeMap;

/// One internal unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitRow {
    /// The record.
    pub id: RecordId,
    /// Tên.
    pub name: Option<String>,
    /// A code of `domain::people::UnitSort`.
    pub sort: Option<String>,
    /// Its order in lists, chosen by a person.
    pub position: Option<i64>,
    /// Người đứng đầu.
    pub head: Option<String>,
    /// Từ ngày.
    pub from: Option<NaiveDate>,
    /// Đến ngày.
    pub until: Option<NaiveDate>,
    /// Ghi chú.
    pub note: Option<String>,
}

/// One person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// The record.
    pub id: RecordId,
    /// Họ tên.
    pub name: Option<String>,
    /// Chức vụ.
    pub position: Option<String>,
    /// The internal unit.
    pub unit: Option<RecordId>,
    /// Cơ quan, where it is another.
    pub organisation: Option<String>,
    /// Điện thoại công vụ.
    pub phone: Option<String>,
    /// Ghi chú.
    pub note: Option<String>,
}

/// Who holds which role, from when to when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignmentRow {
    /// The record.
    pub id: RecordId,
    /// The person.
    pub person: Option<RecordId>,
    /// A code of `domain::people::Role`.
    pub role: Option<String>,
    /// Từ ngày.
    pub from: Option<NaiveDate>,
    /// Đến ngày.
    pub until: Option<NaiveDate>,
    /// Số quyết định, văn bản phân công.
    pub decision_number: Option<String>,
    /// Its day.
    pub decision_on: Option<NaiveDate>,
    /// Who decided.
    pub decision_by: Option<String>,
}

/// The figures of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileRow {
    /// The record.
    pub id: RecordId,
    /// The year.
    pub year: Option<i64>,
    /// Số liệu tính đến ngày.
    pub as_of: Option<NaiveDate>,
    /// Ghi chú.
    pub note: Option<String>,
    /// The figures by code.
    pub figures: BTreeMap<String, i64>,
}

fn unit(row: &Row<'_>) -> Result<UnitRow> {
    Ok(UnitRow {
        id: id(row, "record")?,
        name: row.get("name")?,
        sort: row.get("sort")?,
        position: row.get("position")?,
        head: row.get("head")?,
        from: day(row, "valid_from")?,
        until: day(row, "valid_until")?,
        note: row.get("note")?,
    })
}

fn person(row: &Row<'_>) -> Result<PersonRow> {
    Ok(PersonRow {
        id: id(row, "record")?,
        name: row.get("name")?,
        position: row.get("position")?,
        unit: link(row, "unit")?,
        organisation: row.get("organisation")?,
        phone: row.get("phone")?,
        note: row.get("note")?,
    })
}

fn assignment(row: &Row<'_>) -> Result<AssignmentRow> {
    Ok(AssignmentRow {
        id: id(row, "record")?,
        person: link(row, "person")?,
        role: row.get("role")?,
        from: day(row, "valid_from")?,
        until: day(row, "valid_until")?,
        decision_number: row.get("decision_number")?,
        decision_on: day(row, "decision_on")?,
        decision_by: row.get("decision_by")?,
    })
}

impl Reader<'_> {
    /// Every internal unit, as people ordered them; callers sort by name.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn units(&self) -> Result<Vec<UnitRow>> {
        let sql = "select record, name, sort, position, head, valid_from, valid_until, note
                   from unit a where alive = 1 and (same_as is null or not exists
                     (select 1 from unit k where k.record = a.same_as and k.alive = 1))
                   order by position is null, position, record";
        simple(self.connection, sql, unit)
    }

    /// Every person; callers sort by name.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn people(&self) -> Result<Vec<PersonRow>> {
        let sql = "select record, name, position, unit, organisation, phone, note
                   from person a where alive = 1 and (same_as is null or not exists
                     (select 1 from person k where k.record = a.same_as and k.alive = 1))
                   order by record";
        simple(self.connection, sql, person)
    }

    /// Every role held now or before, the youngest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn assignments(&self) -> Result<Vec<AssignmentRow>> {
        let sql = "select record, person, role, valid_from, valid_until, decision_number,
                     decision_on, decision_by
                   from assignment where alive = 1
                   order by valid_from is null, valid_from desc, record";
        simple(self.connection, sql, assignment)
    }

    /// The figures of every year, the youngest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn profiles(&self) -> Result<Vec<ProfileRow>> {
        let sql = "select record, year, as_of, note from profile where alive = 1
                   order by year desc, record";
        let mut profiles = simple(self.connection, sql, |row| {
            Ok(ProfileRow {
                id: id(row, "record")?,
                year: row.get("year")?,
                as_of: day(row, "as_of")?,
                note: row.get("note")?,
                figures: BTreeMap::new(),
            })
        })?;
        for profile in &mut profiles {
            let sql = "select key, value from profile_figure
                       where record = ?1 and value is not null";
            let figures = all(self.connection, sql, &[&profile.id.as_bytes()], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
            profile.figures = figures.into_iter().collect();
        }
        Ok(profiles)
    }
}
