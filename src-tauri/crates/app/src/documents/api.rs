//! What goes in and out of the commands about incoming documents.

use crate::tasks::api::TaskRow;
use chrono::NaiveDate;
use domain::due::Comparator;
use domain::task::Whose;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The input of `read_document`: a file, or text that was pasted. Nothing is stored.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct ReadDocument {
    /// The file.
    pub path: Option<String>,
    /// The text.
    pub text: Option<String>,
}

/// A place in the text, in UTF-16 units, as the window counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Place {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

/// A value of the header and the place it was read at.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Read {
    /// As the document prints it; empty where it is blank. A date is ISO.
    pub value: String,
    /// Where.
    pub place: Option<Place>,
}

/// What the header says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct ReadHeader {
    /// Kế hoạch, Công văn …
    pub kind: Read,
    /// Số, ký hiệu, as printed; only when complete.
    pub number: Read,
    /// The symbol alone, where the number is blank.
    pub symbol: Read,
    /// Complete, or empty.
    pub date: Read,
    /// Cơ quan ban hành.
    pub issuer: Read,
    /// Trích yếu.
    pub subject: Read,
    /// Kính gửi.
    pub addressees: Vec<String>,
    /// Nơi nhận.
    pub recipients: Vec<String>,
    /// Người ký.
    pub signer: Option<String>,
}

/// A deadline that was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReadDeadline {
    /// As printed.
    pub text: String,
    /// Where.
    pub place: Option<Place>,
    /// The day it comes to in the year of the document, where it is one.
    pub day: Option<NaiveDate>,
    /// How it is meant.
    pub comparator: Option<Comparator>,
}

/// A task that was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReadTask {
    /// Its place among the points: "II.2.-1".
    pub path: String,
    /// The heading it stands under.
    pub group: Option<String>,
    /// A short name for it: its own title, else how its text begins.
    pub title: String,
    /// All of the point.
    pub text: String,
    /// Where.
    pub place: Place,
    /// Who is named to do it.
    pub assignees: Vec<String>,
    /// Phối hợp.
    pub cooperators: Vec<String>,
    /// Its deadlines.
    pub deadlines: Vec<ReadDeadline>,
    /// Whose work it is proposed to be.
    pub whose: Whose,
    /// Proposed to be taken over.
    pub ticked: bool,
}

/// A reporting duty that was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReadDuty {
    /// Who reports.
    pub reporter: Option<String>,
    /// To whom.
    pub receiver: Option<String>,
    /// Through whom.
    pub via: Option<String>,
    /// `half-year`, `year` …; absent where none is printed.
    pub period: Option<String>,
    /// As the format of readings writes it: "06-05", "2026-10-25", "15".
    pub due: Option<String>,
    /// How it is meant.
    pub comparator: Option<Comparator>,
    /// Where.
    pub place: Option<Place>,
}

/// A document cited.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReadCitation {
    /// "Chỉ thị 33/CT-TTg ngày 26/11/2021", as a person would write it.
    pub title: String,
    /// Where.
    pub place: Option<Place>,
}

/// Something the reader is not sure of, or wants seen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Doubt {
    /// Its code (`no-number`).
    pub code: String,
    /// In words.
    pub text: String,
}

/// The output of `read_document`: the text, and what was read in it, side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReadingPage {
    /// The name of the file, where it was one.
    pub file_name: Option<String>,
    /// The old encoding it was converted from, shown before anything is kept.
    pub encoding: Option<String>,
    /// The text that all places count in.
    pub text: String,
    /// The header.
    pub header: ReadHeader,
    /// Whether it is addressed to this agency; where not, nothing is ticked.
    pub addressed: bool,
    /// The tasks.
    pub tasks: Vec<ReadTask>,
    /// The reporting duties.
    pub duties: Vec<ReadDuty>,
    /// The documents cited.
    pub citations: Vec<ReadCitation>,
    /// What is not sure.
    pub doubts: Vec<Doubt>,
    /// The document in the notebook, where this very text was accepted before.
    pub known_as: Option<String>,
}

/// A task as the person wants it kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AcceptTask {
    /// Its place among the points, as read; the id derives from it.
    pub path: String,
    /// What it is called.
    pub title: String,
    /// Whose it is.
    pub whose: Whose,
    /// Chủ trì; empty for none.
    pub lead: String,
    /// Its deadline as typed; empty for none.
    pub due: String,
    /// How that is meant.
    pub comparator: Comparator,
}

/// The input of `accept_reading`: what the person corrected and ticked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AcceptReading {
    /// The text as `read_document` gave it.
    pub text: String,
    /// Loại văn bản.
    pub kind: String,
    /// Số, ký hiệu; empty stays empty.
    pub number: String,
    /// Ngày văn bản, as typed; empty stays empty.
    pub date: String,
    /// Cơ quan ban hành.
    pub issuer: String,
    /// Trích yếu.
    pub subject: String,
    /// The tasks to keep.
    pub tasks: Vec<AcceptTask>,
}

/// One document in the register.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DocumentRow {
    /// The record.
    pub id: String,
    /// Loại văn bản.
    pub kind: Option<String>,
    /// Số, ký hiệu.
    pub number: Option<String>,
    /// Ngày văn bản.
    pub date: Option<NaiveDate>,
    /// Cơ quan ban hành.
    pub issuer: Option<String>,
    /// Trích yếu.
    pub subject: Option<String>,
    /// Số đến, typed by a person.
    pub arrival_number: Option<String>,
    /// Ngày đến.
    pub arrived_on: Option<NaiveDate>,
    /// Số, ký hiệu văn bản trả lời, typed by a person.
    pub reply_number: Option<String>,
    /// Its tasks that are kept.
    pub tasks: u32,
    /// How many of them are done.
    pub done: u32,
    /// How many of them are late.
    pub overdue: u32,
}

/// Everything about one document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DocumentPage {
    /// As in the register.
    pub row: DocumentRow,
    /// Ghi chú.
    pub note: Option<String>,
    /// Its text.
    pub text: String,
    /// Its tasks.
    pub tasks: Vec<TaskRow>,
    /// Its reporting duties, read anew from the text.
    pub duties: Vec<ReadDuty>,
    /// What cannot be read in it.
    pub problems: Vec<crate::wire::Problem>,
}

/// One change to a document. Days as typed; empty takes them away.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DocumentEdit {
    /// Loại văn bản.
    Kind(String),
    /// Số, ký hiệu.
    Number(String),
    /// Ngày văn bản.
    Date(String),
    /// Cơ quan ban hành.
    Issuer(String),
    /// Trích yếu.
    Subject(String),
    /// Số đến.
    ArrivalNumber(String),
    /// Ngày đến.
    ArrivedOn(String),
    /// Số văn bản trả lời.
    ReplyNumber(String),
    /// Ghi chú.
    Note(String),
}

/// The input of `edit_document`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditDocument {
    /// The document.
    pub id: String,
    /// What changes, together.
    pub edits: Vec<DocumentEdit>,
}
