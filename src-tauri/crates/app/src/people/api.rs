//! What goes in and out of the commands about the agency: units, people, roles, yearly figures.

use crate::wire::{FigureTyped, Problem};
use chrono::NaiveDate;
use domain::people::{Role, UnitSort};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One internal unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct InnerUnit {
    /// The record.
    pub id: String,
    /// Tên.
    pub name: String,
    /// Loại.
    pub sort: Option<UnitSort>,
    /// Người đứng đầu.
    pub head: Option<String>,
    /// Từ ngày.
    pub from: Option<NaiveDate>,
    /// Đến ngày.
    pub until: Option<NaiveDate>,
    /// Ghi chú.
    pub note: Option<String>,
    /// Stands today.
    pub current: bool,
    /// What cannot be read in it.
    pub problems: Vec<Problem>,
}

/// One person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonRow {
    /// The record.
    pub id: String,
    /// Họ tên.
    pub name: String,
    /// Chức vụ.
    pub position: Option<String>,
    /// The internal unit.
    pub unit: Option<String>,
    /// Cơ quan, where it is another.
    pub organisation: Option<String>,
    /// Điện thoại công vụ.
    pub phone: Option<String>,
    /// Ghi chú.
    pub note: Option<String>,
    /// The roles held now and before, the youngest first.
    pub roles: Vec<RoleRow>,
    /// What cannot be read in it.
    pub problems: Vec<Problem>,
}

/// A role that a person holds or held.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RoleRow {
    /// The record.
    pub id: String,
    /// Vai trò.
    pub role: Option<Role>,
    /// Từ ngày.
    pub from: Option<NaiveDate>,
    /// Đến ngày.
    pub until: Option<NaiveDate>,
    /// Số văn bản phân công.
    pub decision_number: Option<String>,
    /// Ngày văn bản.
    pub decision_on: Option<NaiveDate>,
    /// Nơi ban hành.
    pub decision_by: Option<String>,
    /// Held today.
    pub current: bool,
}

/// The output of the commands about people and units.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PeoplePage {
    /// The people, in Vietnamese order of their names; who holds a role first.
    pub people: Vec<PersonRow>,
    /// The internal units, in Vietnamese order ("thôn 2" before "thôn 10").
    pub units: Vec<InnerUnit>,
    /// Roles that nobody holds today.
    pub vacant: Vec<Role>,
    /// When the list of the leader in charge and the committee was last sent.
    pub sent_at: Option<String>,
}

/// The input of `add_inner_unit`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct AddInnerUnit {
    /// Tên.
    pub name: String,
    /// Loại.
    pub sort: Option<UnitSort>,
}

/// One change to an internal unit. Days as typed; empty takes them away.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum InnerUnitEdit {
    /// Tên.
    Name(String),
    /// Loại.
    Sort(Option<UnitSort>),
    /// Người đứng đầu.
    Head(String),
    /// Từ ngày.
    From(String),
    /// Đến ngày.
    Until(String),
    /// Ghi chú.
    Note(String),
}

/// The input of `edit_inner_unit`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditInnerUnit {
    /// The unit.
    pub id: String,
    /// What changes, together.
    pub edits: Vec<InnerUnitEdit>,
}

/// The input of `add_person`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct AddPerson {
    /// Họ tên.
    pub name: String,
    /// Chức vụ.
    pub position: String,
}

/// One change to a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PersonEdit {
    /// Họ tên.
    Name(String),
    /// Chức vụ.
    Position(String),
    /// The internal unit.
    Unit(Option<String>),
    /// Cơ quan.
    Organisation(String),
    /// Điện thoại công vụ.
    Phone(String),
    /// Ghi chú.
    Note(String),
}

/// The input of `edit_person`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditPerson {
    /// The person.
    pub id: String,
    /// What changes, together.
    pub edits: Vec<PersonEdit>,
}

/// The input of `assign_role`: who held a single role until then is ended the day before.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AssignRole {
    /// The person.
    pub person: String,
    /// Vai trò.
    pub role: Role,
    /// Từ ngày as typed; empty is today.
    pub from: String,
    /// Số văn bản phân công.
    pub decision_number: String,
    /// Ngày văn bản as typed.
    pub decision_on: String,
    /// Nơi ban hành.
    pub decision_by: String,
}

/// The input of `end_role`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EndRole {
    /// The role held.
    pub id: String,
    /// Đến ngày as typed; empty is today.
    pub until: String,
}

/// One figure of the agency's profile.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProfileFigure {
    /// Its stable code.
    pub code: String,
    /// What it is called.
    pub label: String,
    /// What it counts.
    pub unit: String,
    /// Its value; absent is not zero.
    pub value: Option<i64>,
    /// The value of the year before.
    pub before: Option<i64>,
}

/// The output of `show_profile` and `edit_profile`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProfilePage {
    /// The record of this year; absent where nothing was typed yet.
    pub id: Option<String>,
    /// The year.
    pub year: i32,
    /// The years that hold figures, the youngest first.
    pub years: Vec<i32>,
    /// Số liệu tính đến ngày.
    pub as_of: Option<NaiveDate>,
    /// Ghi chú.
    pub note: Option<String>,
    /// The figures.
    pub figures: Vec<ProfileFigure>,
    /// What cannot be read in it.
    pub problems: Vec<Problem>,
}

/// The input of `edit_profile`. Absent parts stay as they are.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct EditProfile {
    /// The year.
    pub year: i32,
    /// Figures as typed; empty takes them away.
    pub figures: Vec<FigureTyped>,
    /// Số liệu tính đến ngày, as typed.
    pub as_of: Option<String>,
    /// Ghi chú.
    pub note: Option<String>,
}
