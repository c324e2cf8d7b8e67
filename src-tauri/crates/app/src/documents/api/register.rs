//! What goes in and out of the commands about the register of documents and their duties.

use crate::tasks::api::TaskRow;
use crate::wire::{Link, Problem};
use chrono::NaiveDate;
use domain::due::Comparator;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether a document is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ValidityCode {
    /// Còn hiệu lực.
    InForce,
    /// Hết hiệu lực.
    Expired,
    /// Được thay thế.
    Replaced,
}

/// What a person noted about a document being in force.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Validity {
    /// Which.
    pub code: ValidityCode,
    /// Since when.
    pub on: Option<NaiveDate>,
    /// Which document replaces it, where the register has it.
    pub by: Option<Link>,
}

/// The same as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ValidityTyped {
    /// Which; absent takes it away.
    pub code: Option<ValidityCode>,
    /// Since when, as typed; empty for not known.
    pub on: String,
    /// The record of the document that replaces it.
    pub by: Option<String>,
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
    /// The symbol alone, where the number is blank.
    pub symbol: Option<String>,
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
    /// Whether it is in force, where a person noted it.
    pub validity: Option<Validity>,
    /// Its tasks that are kept.
    pub tasks: u32,
    /// How many of them are done.
    pub done: u32,
    /// How many of them are late.
    pub overdue: u32,
    /// Its reporting duties that wait for a date or to be accepted.
    pub open_duties: u32,
}

/// A document cited by one of the register.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CitationRow {
    /// "Chỉ thị 33/CT-TTg ngày 26/11/2021".
    pub title: String,
    /// Số, ký hiệu.
    pub number: Option<String>,
    /// The documents of the register that it may be: all of them, none guessed.
    pub documents: Vec<Link>,
}

/// Everything about one document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DocumentPage {
    /// As in the register.
    pub row: DocumentRow,
    /// Ghi chú.
    pub note: Option<String>,
    /// Its text; empty for one that was typed by hand.
    pub text: String,
    /// Its tasks.
    pub tasks: Vec<TaskRow>,
    /// Tasks (their records) that the newest text of the document no longer has.
    pub gone: Vec<String>,
    /// Its reporting duties.
    pub duties: Vec<DutyRow>,
    /// The documents it cites.
    pub citations: Vec<CitationRow>,
    /// The documents of the register that cite it.
    pub cited_by: Vec<Link>,
    /// The documents of the register that it replaces.
    pub replaces: Vec<Link>,
    /// What cannot be read in it.
    pub problems: Vec<Problem>,
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
    /// Hiệu lực.
    Validity(ValidityTyped),
    /// A task of `gone` (its record) stays a task all the same, and is marked no more.
    KeepTask(String),
}

/// The input of `edit_document`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditDocument {
    /// The document.
    pub id: String,
    /// What changes, together.
    pub edits: Vec<DocumentEdit>,
}

/// A task typed beside the picture of a page.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct TaskTyped {
    /// What it is called, or all its words.
    pub title: String,
    /// Chủ trì; empty for none.
    pub lead: String,
    /// Its deadline as typed; empty for none.
    pub due: String,
    /// How that is meant; absent: the day still counts.
    pub comparator: Option<Comparator>,
}

/// The input of `add_document`: a paper that the program cannot read, typed by hand.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct AddDocument {
    /// Loại văn bản.
    pub kind: String,
    /// Số, ký hiệu.
    pub number: String,
    /// Ngày văn bản, as typed.
    pub date: String,
    /// Cơ quan ban hành.
    pub issuer: String,
    /// Trích yếu.
    pub subject: String,
    /// Its tasks, in their order.
    pub tasks: Vec<TaskTyped>,
}

/// How far a reporting duty is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DutyState {
    /// It waits: for its dates, or to be accepted.
    Open,
    /// Its dates stand on the board of reports.
    Accepted,
    /// Not ours, or not wanted.
    Dropped,
}

/// One date of a duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DutyTerm {
    /// `month`, `quarter`, `half-year`, `nine-month`, `year`, `once`.
    pub period: String,
    /// "05/6", "05/6/2026", "20" (of the month, or of the last month of the quarter), "+5" (of the
    /// month after): shown and typed alike.
    pub due: String,
    /// How it is meant.
    pub comparator: Comparator,
}

/// A regime that a duty can be accepted into.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RegimeChoice {
    /// Its code, for `accept_duty`.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// "mẫu tạm": the dates of the document would take the place of the sample's.
    pub provisional: bool,
}

/// One reporting duty of a document of the register.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DutyRow {
    /// The record.
    pub id: String,
    /// The document that prints it.
    pub document: Link,
    /// The sentence that obliges.
    pub sentence: String,
    /// The annex it names.
    pub annex: Option<String>,
    /// Who reports.
    pub reporter: Option<String>,
    /// To whom.
    pub receiver: Option<String>,
    /// Through whom.
    pub via: Option<String>,
    /// As printed: `half-year`, `year` …
    pub period: Option<String>,
    /// As printed: "06-05", "2026-10-25", "15".
    pub due: Option<String>,
    /// As printed.
    pub comparator: Option<Comparator>,
    /// The dates that count: those a person typed, else the printed one.
    pub terms: Vec<DutyTerm>,
    /// "hạn: chưa rõ": open, and no date is printed or typed.
    pub unclear: bool,
    /// How far it is.
    pub state: DutyState,
    /// Since when.
    pub state_on: Option<NaiveDate>,
    /// The regime it was accepted into.
    pub regime: Option<RegimeChoice>,
    /// Where else it may be accepted into, beside a regime of its own (the default).
    pub choices: Vec<RegimeChoice>,
    /// The newest text of the document no longer has it.
    pub gone: bool,
    /// What cannot be read in it.
    pub problems: Vec<Problem>,
}

/// One change to a duty; empty takes a text away.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DutyEdit {
    /// The sentence.
    Sentence(String),
    /// The annex.
    Annex(String),
    /// Who reports.
    Reporter(String),
    /// To whom.
    Receiver(String),
    /// Through whom.
    Via(String),
    /// The dates, one or several, all together; none gives back the printed one.
    Terms(Vec<DutyTerm>),
    /// Open again, or dropped. (Accepting is `accept_duty`.)
    State(DutyState),
}

/// The input of `edit_duty`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditDuty {
    /// The duty.
    pub id: String,
    /// What changes, together.
    pub edits: Vec<DutyEdit>,
}

/// The input of `accept_duty`: one key. Its dates become periods of a regime.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AcceptDuty {
    /// The duty.
    pub id: String,
    /// One of its `choices`; absent: a regime of the document itself.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub regime: Option<String>,
}

/// The input of `add_duty`: one that the person found in a document.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AddDuty {
    /// The document.
    pub document: String,
    /// The sentence that obliges.
    pub sentence: String,
    /// To whom.
    pub receiver: String,
    /// Through whom; empty for nobody.
    pub via: String,
    /// The dates; none: "hạn: chưa rõ".
    pub terms: Vec<DutyTerm>,
}
