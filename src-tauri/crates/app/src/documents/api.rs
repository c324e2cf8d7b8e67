//! What goes in and out of the commands about incoming documents: reading one and correcting what
//! was read. What the register holds is in `register`.

mod register;

pub use register::*;

use chrono::NaiveDate;
use domain::due::Comparator;
use domain::task::Whose;
pub use intake::correct::{Act, Change, ChangeState, Correction, Lost, Part, Was, WhyLost};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The input of `read_document`: a file, text that was pasted, or a document of the register read
/// anew. Nothing is stored.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct ReadDocument {
    /// The file.
    pub path: Option<String>,
    /// The text.
    pub text: Option<String>,
    /// The document of the register.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub document: Option<String>,
    /// What the person corrected so far, as the page before gave it, with what is new at its end.
    /// Absent at the first reading: then those of the earlier version are carried over.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub corrections: Option<Vec<Correction>>,
    /// The document of the register that this is a newer text of, as the person says; empty: none.
    /// Absent: the program looks for it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub earlier: Option<String>,
}

/// A place in the text, in UTF-16 units, as the window counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Place {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

/// A value and the place it was read at.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Read {
    /// As the document prints it; empty where it is blank. A date is ISO.
    pub value: String,
    /// Where.
    pub place: Option<Place>,
    /// What the reader made of it, where the person corrected it.
    pub was: Option<String>,
}

/// What the header says. Its corrections name the item `head`.
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
    /// Nơi ban hành.
    pub issued_at: Read,
    /// Kính gửi.
    pub addressees: Vec<Read>,
    /// Nơi nhận.
    pub recipients: Vec<Read>,
    /// TM., KT., TL. …
    pub authority: Vec<Read>,
    /// Chức vụ of who signs.
    pub position: Read,
    /// Who signs.
    pub name: Read,
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

/// A task that was read, as corrected.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReadTask {
    /// What corrections name it by; the same whenever this text is read.
    pub key: String,
    /// Its place among the points: "II.2.-1"; empty for one that the person added.
    pub path: String,
    /// The heading it stands under.
    pub group: Option<String>,
    /// A short name for it: its own title, else how its text begins.
    pub title: String,
    /// All of the point.
    pub text: String,
    /// Where it begins.
    pub place: Place,
    /// The other stretches of it, where it was joined of several.
    pub more: Vec<Place>,
    /// Who is named to do it.
    pub assignees: Vec<String>,
    /// Phối hợp.
    pub cooperators: Vec<String>,
    /// Its deadlines.
    pub deadlines: Vec<ReadDeadline>,
    /// The day that will be kept: ISO where it can be read, else as typed; empty for none.
    pub due: String,
    /// How that is meant.
    pub comparator: Comparator,
    /// Whose work it is proposed to be.
    pub whose: Whose,
    /// Will be taken over.
    pub ticked: bool,
    /// The person dropped it: it stays listed, so that it can be taken back.
    pub dropped: bool,
    /// What the person corrected in it.
    pub corrected: Vec<Part>,
    /// What the reader made of these parts.
    pub was: Vec<Was>,
    /// Against the earlier version.
    pub change: Option<Change>,
}

/// A reporting duty that was read, as corrected.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReadDuty {
    /// What corrections name it by.
    pub key: String,
    /// The sentence that obliges.
    pub sentence: String,
    /// The annex it names ("Phụ lục Công văn số 339/UBND-NC").
    pub annex: Option<String>,
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
    /// Ours, or everybody's: it will stand open until it is accepted or dropped.
    pub ticked: bool,
    /// The person dropped it.
    pub dropped: bool,
    /// What the person corrected in it.
    pub corrected: Vec<Part>,
    /// What the reader made of these parts.
    pub was: Vec<Was>,
    /// Against the earlier version.
    pub change: Option<Change>,
}

/// A document cited, as corrected.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReadCitation {
    /// What corrections name it by.
    pub key: String,
    /// "Chỉ thị 33/CT-TTg ngày 26/11/2021", as a person would write it.
    pub title: String,
    /// Loại văn bản.
    pub kind: String,
    /// Số, ký hiệu; empty for a law cited without one.
    pub number: String,
    /// Its date; ISO where it can be read.
    pub date: String,
    /// Cơ quan ban hành.
    pub issuer: String,
    /// The issuer is not printed: only the symbol says so.
    pub issuer_inferred: bool,
    /// What it is about.
    pub subject: String,
    /// Where.
    pub place: Option<Place>,
    /// The documents of the register that it may be: all of them, none guessed.
    pub documents: Vec<crate::wire::Link>,
    /// The person dropped it.
    pub dropped: bool,
    /// What the person corrected in it.
    pub corrected: Vec<Part>,
    /// What the reader made of these parts.
    pub was: Vec<Was>,
    /// Against the earlier version.
    pub change: Option<Change>,
}

/// Something the reader is not sure of, or wants seen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Doubt {
    /// Its code (`no-number`).
    pub code: String,
    /// In words.
    pub text: String,
    /// Where to look, if it is at one place.
    pub place: Option<Place>,
}

/// The document of the register that this is a newer text of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Earlier {
    /// The record.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// Number, issuer and year are the same. Otherwise only the text is alike: the person decides.
    pub certain: bool,
    /// The text is the very same: it is read anew, and only corrections can differ.
    pub same_text: bool,
}

/// An item of the earlier version that this one no longer has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Gone {
    /// `task`, `duty`, `citation`.
    pub kind: String,
    /// Its place among the points.
    pub path: String,
    /// Its words.
    pub text: String,
    /// The task in the register: it is not taken away, only marked.
    pub task: Option<crate::wire::Link>,
}

/// What the text of a file alone does not show.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReadNote {
    /// `tracked-changes`, `pages-without-text` …
    pub code: String,
    /// The pages it is about, counted from 1.
    pub pages: Vec<u32>,
}

/// The output of `read_document`: the text, and what was read in it, side by side.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct ReadingPage {
    /// The name of the file, where it was one.
    pub file_name: Option<String>,
    /// The old encoding it was converted from, shown before anything is kept.
    pub encoding: Option<String>,
    /// How its first lines look unconverted; absent for packed files (Word, PDF).
    pub encoding_before: Option<String>,
    /// What was noticed on the way from the file to its text.
    pub notes: Vec<ReadNote>,
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
    /// The earlier version in the register. One that is not certain is only an offer: it counts
    /// (changes, corrections) once `read_document` names it.
    pub earlier: Option<Earlier>,
    /// What the earlier version had and this one has not.
    pub gone: Vec<Gone>,
    /// All corrections, complete: what the next `read_document` or `accept_reading` is given.
    pub corrections: Vec<Correction>,
    /// Corrections that no longer fit this text, and why.
    pub lost: Vec<Lost>,
}

/// One item of a newer version against an earlier one, as scripts are told.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Difference {
    /// Its key; of what is gone, the one it had.
    pub key: String,
    /// Its words.
    pub words: String,
    /// `same`, `changed`, `new`, `gone`.
    pub state: String,
    /// What was said otherwise.
    pub was: Vec<Was>,
}

/// The input of `accept_reading`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct AcceptReading {
    /// The text as `read_document` gave it.
    pub text: String,
    /// What the person corrected, as the page gave it.
    pub corrections: Vec<Correction>,
    /// The document of the register that takes this text as its newer version.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub earlier: Option<String>,
}

/// The input of `page_pictures`: a scanned PDF, to be typed beside its pages.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PicturesOf {
    /// The file.
    pub path: String,
}

/// The picture of a page, or of a strip of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PageImage {
    /// Counted from 1.
    pub page: u32,
    /// A data URL.
    pub url: String,
    /// How far the page is turned to the right when shown: 0, 90, 180, 270.
    pub turned: u16,
}

/// The output of `page_pictures`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PagePictures {
    /// The name of the file.
    pub file_name: String,
    /// The pictures, in the order of the pages.
    pub pages: Vec<PageImage>,
    /// Pages whose pictures no window shows, or that came after the limit.
    pub not_shown: Vec<u32>,
}
