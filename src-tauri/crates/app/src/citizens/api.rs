//! What goes in and out of the commands about citizens: matters, dialogues, situation notes.

use crate::wire::{DueView, Problem};
use chrono::NaiveDate;
use domain::citizens::{DialogueState, MatterSource};
use domain::due::Comparator;
use domain::initiative::FieldOfLife;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One matter that citizens raised, without names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MatterRow {
    /// The record.
    pub id: String,
    /// Ngày phát sinh.
    pub raised_on: Option<NaiveDate>,
    /// Nguồn.
    pub source: Option<MatterSource>,
    /// Lĩnh vực.
    pub field_of_life: Option<FieldOfLife>,
    /// Thôn, tổ dân phố.
    pub place: Option<String>,
    /// Nội dung.
    pub gist: String,
    /// Cơ quan, người trả lời.
    pub answerer: Option<String>,
    /// Hạn trả lời.
    pub due: Option<DueView>,
    /// Trả lời ngày.
    pub answered_on: Option<NaiveDate>,
    /// Kết quả.
    pub result: Option<String>,
    /// Đông người.
    pub crowded: bool,
    /// Kéo dài.
    pub prolonged: bool,
    /// The journal entry of the day it was raised.
    pub entry: Option<String>,
    /// The dialogue it was raised at.
    pub dialogue: Option<String>,
    /// Ghi chú.
    pub note: Option<String>,
    /// What cannot be read in it.
    pub problems: Vec<Problem>,
}

/// The counts of a window, as the report takes them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MatterCounts {
    /// Phát sinh trong kỳ.
    pub raised: u32,
    /// Đã trả lời trong kỳ.
    pub answered: u32,
    /// Chưa trả lời hôm nay.
    pub open: u32,
    /// Quá hạn trả lời hôm nay.
    pub late: u32,
    /// Đông người, phát sinh trong kỳ.
    pub crowded: u32,
    /// Kéo dài, chưa trả lời.
    pub prolonged: u32,
}

/// The output of `list_matters`: the unanswered first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MatterList {
    /// The matters.
    pub rows: Vec<MatterRow>,
    /// The counts of the window of the next report.
    pub counts: MatterCounts,
}

/// The input of `add_matter`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct AddMatter {
    /// Nội dung; never a name.
    pub gist: String,
    /// Nguồn.
    pub source: Option<MatterSource>,
    /// Lĩnh vực.
    pub field_of_life: Option<FieldOfLife>,
    /// Thôn, tổ dân phố.
    pub place: String,
    /// Ngày phát sinh as typed; empty is today.
    pub raised_on: String,
    /// Cơ quan, người trả lời.
    pub answerer: String,
    /// Hạn trả lời as typed; empty for none.
    pub due: String,
    /// The journal entry it belongs to.
    pub entry: Option<String>,
    /// The dialogue it was raised at.
    pub dialogue: Option<String>,
}

/// One change to a matter. Days as typed; empty takes them away.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MatterEdit {
    /// Nội dung.
    Gist(String),
    /// Nguồn.
    Source(Option<MatterSource>),
    /// Lĩnh vực.
    FieldOfLife(Option<FieldOfLife>),
    /// Thôn, tổ dân phố.
    Place(String),
    /// Ngày phát sinh.
    RaisedOn(String),
    /// Cơ quan, người trả lời.
    Answerer(String),
    /// Hạn trả lời, and how it is meant.
    Due(String, Comparator),
    /// Trả lời ngày; its result stays.
    AnsweredOn(String),
    /// Kết quả; its day stays.
    Result(String),
    /// Đông người.
    Crowded(bool),
    /// Kéo dài.
    Prolonged(bool),
    /// The journal entry.
    Entry(Option<String>),
    /// The dialogue.
    Dialogue(Option<String>),
    /// Ghi chú.
    Note(String),
}

/// The input of `edit_matter`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditMatter {
    /// The matter.
    pub id: String,
    /// What changes, together.
    pub edits: Vec<MatterEdit>,
}

/// One dialogue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DialogueRow {
    /// The record.
    pub id: String,
    /// Chủ đề.
    pub topic: String,
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
    /// The last day of the notice.
    pub notice_by: Option<NaiveDate>,
    /// Tổ chức ngày.
    pub held_on: Option<NaiveDate>,
    /// Công bố kết quả ngày.
    pub published_on: Option<NaiveDate>,
    /// The last day of publishing.
    pub publish_by: Option<NaiveDate>,
    /// Vì sao không tổ chức.
    pub cancelled_reason: Option<String>,
    /// How it stands.
    pub state: DialogueState,
    /// What comes next, and by when.
    pub next: Option<DueView>,
    /// How many matters were raised at it.
    pub matters: u32,
    /// Ghi chú.
    pub note: Option<String>,
    /// What cannot be read in it.
    pub problems: Vec<Problem>,
}

/// The input of `add_dialogue`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct AddDialogue {
    /// Chủ đề.
    pub topic: String,
    /// Dự kiến ngày as typed; empty for none.
    pub planned_on: String,
    /// Địa điểm.
    pub place: String,
    /// Chủ trì.
    pub chair: String,
}

/// One change to a dialogue. Days as typed; empty takes them away.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DialogueEdit {
    /// Chủ đề.
    Topic(String),
    /// Dự kiến ngày.
    PlannedOn(String),
    /// Địa điểm.
    Place(String),
    /// Chủ trì.
    Chair(String),
    /// Thành phần.
    Audience(String),
    /// Thông báo ngày.
    NoticedOn(String),
    /// Tổ chức ngày.
    HeldOn(String),
    /// Công bố kết quả ngày.
    PublishedOn(String),
    /// Không tổ chức, with the reason; empty takes it back.
    Cancelled(String),
    /// Ghi chú.
    Note(String),
}

/// The input of `edit_dialogue`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditDialogue {
    /// The dialogue.
    pub id: String,
    /// What changes, together.
    pub edits: Vec<DialogueEdit>,
}

/// One situation note: private, it never leaves the machine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SituationRow {
    /// The record.
    pub id: String,
    /// Ngày.
    pub date: Option<NaiveDate>,
    /// Địa bàn.
    pub place: Option<String>,
    /// Vấn đề.
    pub topic: Option<String>,
    /// Nội dung.
    pub content: String,
    /// What cannot be read in it.
    pub problems: Vec<Problem>,
}

/// The input of `add_situation`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct AddSituation {
    /// Ngày as typed; empty is today.
    pub date: String,
    /// Địa bàn.
    pub place: String,
    /// Vấn đề.
    pub topic: String,
    /// Nội dung.
    pub content: String,
}

/// One change to a situation note. The day as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SituationEdit {
    /// Ngày.
    Date(String),
    /// Địa bàn.
    Place(String),
    /// Vấn đề.
    Topic(String),
    /// Nội dung.
    Content(String),
}

/// The input of `edit_situation`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditSituation {
    /// The note.
    pub id: String,
    /// What changes, together.
    pub edits: Vec<SituationEdit>,
}
