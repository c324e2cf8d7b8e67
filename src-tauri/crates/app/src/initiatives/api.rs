//! What goes in and out of the commands about "Dân vận khéo" initiatives.

use crate::journal::api::EntryRow;
use crate::wire::{Link, Problem};
use chrono::NaiveDate;
use domain::initiative::{FieldOfLife, Form, FundSource, Holder, Side, Stage};
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
    /// Which side it stands on.
    pub side: Option<Side>,
    /// The initiative of this notebook that it replicates.
    pub parent: Option<String>,
}

/// One stage that was reached, or one award.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct InitiativeStep {
    /// The stage; of an award its key.
    pub key: String,
    /// Ngày.
    pub on: Option<NaiveDate>,
    /// Số quyết định, or hình thức khen thưởng.
    pub text: Option<String>,
    /// Cấp quyết định.
    pub by: Option<String>,
}

/// Money of one source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct InitiativeFund {
    /// Nguồn.
    pub source: FundSource,
    /// Đồng; absent is not zero.
    pub amount: Option<i64>,
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
    /// The internal unit that owns it.
    pub unit: Option<String>,
    /// What it replicates, where that is another agency's.
    pub parent_name: Option<String>,
    /// Đối tượng.
    pub audience: Option<String>,
    /// Thời gian thực hiện.
    pub time: Option<String>,
    /// Số người hưởng lợi.
    pub beneficiaries: Option<i64>,
    /// Ai hưởng lợi.
    pub beneficiaries_note: Option<String>,
    /// The stages reached, with their days and decisions.
    pub steps: Vec<InitiativeStep>,
    /// The awards.
    pub awards: Vec<InitiativeStep>,
    /// The money, by source.
    pub funds: Vec<InitiativeFund>,
    /// What replicates it in this notebook.
    pub children: Vec<Link>,
    /// When its registration was last sent.
    pub sent_at: Option<String>,
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
    /// Which side it stands on.
    Side(Option<Side>),
    /// The internal unit that owns it.
    Unit(Option<String>),
    /// The initiative of this notebook that it replicates.
    Parent(Option<String>),
    /// What it replicates, where that is another agency's.
    ParentName(String),
    /// Đối tượng.
    Audience(String),
    /// Thời gian thực hiện.
    Time(String),
    /// Số người hưởng lợi, as typed.
    Beneficiaries(String),
    /// Ai hưởng lợi.
    BeneficiariesNote(String),
    /// Money of one source, as typed.
    Fund(FundSource, String),
    /// A stage was reached: its day, decision, and who decided; all empty takes it away.
    Step(Stage, String, String, String),
    /// An award: its key, day, form, and who gave it; all empty takes it away.
    Award(String, String, String, String),
}

/// The input of `edit_initiative`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditInitiative {
    /// The initiative.
    pub id: String,
    /// What changes, together.
    pub edits: Vec<InitiativeEdit>,
}
