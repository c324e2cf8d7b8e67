//! What goes in and out of the commands about "Dân vận khéo" initiatives.

use crate::journal::api::EntryRow;
use crate::wire::Problem;
use chrono::NaiveDate;
use domain::initiative::{FieldOfLife, Form, Holder, Stage};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One initiative in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct InitiativeRow {
    /// The record.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Lĩnh vực.
    pub field_of_life: Option<FieldOfLife>,
    /// Mô hình hay điển hình.
    pub form: Option<Form>,
    /// Tập thể hay cá nhân.
    pub holder: Option<Holder>,
    /// Chủ trì.
    pub lead: Option<String>,
    /// Địa bàn.
    pub place: Option<String>,
    /// How far it has come.
    pub stage: Stage,
    /// Bắt đầu thực hiện.
    pub started_on: Option<NaiveDate>,
    /// How many journal entries name it.
    pub entries: u32,
}

/// The three counts of the forms, for the current period.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct InitiativeCounts {
    /// Đăng ký in the window.
    pub registered: u32,
    /// Đang thực hiện today.
    pub running: u32,
    /// Công nhận in the window.
    pub recognised: u32,
}

/// The output of `list_initiatives`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct InitiativeList {
    /// In Vietnamese order of their names.
    pub rows: Vec<InitiativeRow>,
    /// The three counts.
    pub counts: InitiativeCounts,
}

/// Everything about one initiative.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct InitiativePage {
    /// As in the list.
    pub row: InitiativeRow,
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
    /// Công nhận ngày.
    pub recognised_on: Option<NaiveDate>,
    /// Cấp công nhận.
    pub recognised_by: Option<String>,
    /// Số quyết định công nhận.
    pub decision_number: Option<String>,
    /// Dừng ngày.
    pub ended_on: Option<NaiveDate>,
    /// Journal entries that name it, newest first.
    pub activities: Vec<EntryRow>,
    /// What cannot be read in it.
    pub problems: Vec<Problem>,
}

/// The input of `add_initiative`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct AddInitiative {
    /// What it is called.
    pub name: String,
    /// Lĩnh vực.
    pub field_of_life: Option<FieldOfLife>,
    /// Mô hình hay điển hình.
    pub form: Option<Form>,
    /// Tập thể hay cá nhân.
    pub holder: Option<Holder>,
    /// Chủ trì.
    pub lead: String,
}

/// One change to an initiative. Days as typed; empty takes them away.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum InitiativeEdit {
    /// What it is called.
    Name(String),
    /// Lĩnh vực.
    FieldOfLife(Option<FieldOfLife>),
    /// Mô hình hay điển hình.
    Form(Option<Form>),
    /// Tập thể hay cá nhân.
    Holder(Option<Holder>),
    /// Chủ trì.
    Lead(String),
    /// Địa bàn.
    Place(String),
    /// How far it has come.
    Stage(Stage),
    /// Thực trạng, lý do.
    Reason(String),
    /// Mục tiêu, tiêu chí.
    Goal(String),
    /// Nội dung, cách thức.
    Content(String),
    /// Phối hợp, tham gia.
    Partners(String),
    /// Nguồn lực.
    Resources(String),
    /// Sản phẩm, kết quả.
    Results(String),
    /// Khả năng duy trì, nhân rộng.
    Prospects(String),
    /// Đăng ký ngày.
    RegisteredOn(String),
    /// Bắt đầu thực hiện.
    StartedOn(String),
    /// Công nhận ngày.
    RecognisedOn(String),
    /// Cấp công nhận.
    RecognisedBy(String),
    /// Số quyết định.
    DecisionNumber(String),
    /// Dừng ngày.
    EndedOn(String),
}

/// The input of `edit_initiative`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditInitiative {
    /// The initiative.
    pub id: String,
    /// What changes, together.
    pub edits: Vec<InitiativeEdit>,
}
