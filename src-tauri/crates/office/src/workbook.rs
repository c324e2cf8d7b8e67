//! The notebook as an Excel workbook that an office can print, file and filter.
//!
//! Values in, bytes out: the structs here are all a caller fills, and know nothing of the store.
//! The same values give the same bytes (the creation time is the day it was made on), so that a
//! workbook can be compared. Text is always written as text, never as a formula, and nothing is
//! left out in silence: what Excel cannot hold comes back in [`Written::cuts`].
//! Not here: reading workbooks, and which records belong in one.

mod cell;
mod figures;
mod initiatives;
mod journal;
mod layout;
pub mod long;
mod measure;
mod page;
mod register;
mod styles;
mod table;
mod tasks;
mod words;

use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook as Xlsx};

use crate::OfficeError;
pub use cell::Cut;

/// A workbook to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// The agency whose notebook this is, as its official heading prints it.
    pub agency: String,
    /// The agency above it, printed over it, where there is one.
    pub superior: Option<String>,
    /// What the workbook covers; a report's figures carry a span of their own.
    pub span: Span,
    /// The day of making: the creation date inside the file.
    pub made_on: NaiveDate,
    /// Invented content: every sheet and every printed page says so.
    pub sample: bool,
    pub sheets: Vec<Sheet>,
}

/// The time that figures and lists speak of.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// As it ends a title: "năm 2026", "6 tháng đầu năm 2026".
    pub label: String,
    /// The first day counted; without it the sheet only says "(đến ngày …)".
    pub from: Option<NaiveDate>,
    /// The last day counted.
    pub to: NaiveDate,
}

/// One kind of list. Figures make two worksheets: the numbers, and where they come from.
#[derive(Debug, Clone, PartialEq)]
pub enum Sheet {
    Tasks(Vec<TaskLine>),
    Register(Vec<RegisterLine>),
    Journal(Journal),
    Initiatives(Vec<InitiativeLine>),
    Figures(FigureSheet),
}

/// When something is due, as the document words it.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Deadline {
    #[default]
    None,
    /// "trước ngày": the day itself is late.
    Before(NaiveDate),
    /// "chậm nhất ngày": the day still counts.
    By(NaiveDate),
    /// A date without such a word.
    On(NaiveDate),
    /// No date to reckon with: "thường xuyên".
    Words(String),
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct TaskLine {
    /// The record, in a hidden column, so that the sheet can be brought in again; empty for none.
    pub id: String,
    pub title: String,
    pub source: String,
    pub lead: String,
    pub cooperating: String,
    pub deadline: Deadline,
    pub progress: String,
    pub result: String,
}

/// One incoming document of the NĐ 30 register; its tasks share the row as numbered lines.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RegisterLine {
    /// Số đến: what a person typed, else empty.
    pub arrival_number: String,
    /// Type, number, symbol, date and issuer of the document, as one text.
    pub document: String,
    /// Who received the document; its tasks may each have gone on to someone.
    pub recipient: String,
    /// The number of the reply: what a person typed, else empty.
    pub reply_number: String,
    pub note: String,
    pub tasks: Vec<RegisterTask>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct RegisterTask {
    pub title: String,
    /// The room or person it was given to.
    pub recipient: String,
    pub deadline: Deadline,
    pub progress: String,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Journal {
    /// Every figure that may occur, in the order of its columns; one without a value has none.
    pub figures: Vec<FigureColumn>,
    pub lines: Vec<JournalLine>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct FigureColumn {
    pub code: String,
    pub label: String,
    pub unit: String,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct JournalLine {
    /// As of a task.
    pub id: String,
    pub date: Option<NaiveDate>,
    pub kind: String,
    pub place: String,
    pub content: String,
    /// The task or initiative it served.
    pub linked: String,
    /// Figure code and number. What was not counted is absent: empty is not zero.
    pub figures: Vec<(String, f64)>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct InitiativeLine {
    /// As of a task.
    pub id: String,
    pub name: String,
    pub field_of_life: String,
    pub form: String,
    pub holder: String,
    pub lead: String,
    pub started_on: Option<NaiveDate>,
    pub stage: String,
    pub note: String,
}

/// The figures of one report.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureSheet {
    pub span: Span,
    pub lines: Vec<FigureLine>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct FigureLine {
    pub code: String,
    pub label: String,
    pub unit: String,
    pub value: FigureValue,
    pub period: String,
    /// How it is reckoned, in words.
    pub method: String,
    /// The entries it was computed from, also where a person then set another number.
    pub sources: Vec<FigureSource>,
    pub note: String,
}

#[derive(Debug, Clone, PartialEq)]
pub enum FigureValue {
    /// Nobody counted it: printed in words, not as zero.
    Missing,
    /// The sum of its sources, written as a formula over them.
    Sum,
    /// Counted in another way (a register): a plain number.
    Counted(f64),
    /// Set by a person, with the reason; `computed` is what stood there before.
    Overridden {
        value: f64,
        computed: Option<f64>,
        reason: String,
    },
}

#[derive(Debug, Clone, PartialEq)]
pub struct FigureSource {
    pub date: Option<NaiveDate>,
    pub kind: String,
    pub place: String,
    pub content: String,
    pub value: f64,
}

/// The file, and what of the content did not fit into it.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    pub bytes: Vec<u8>,
    pub cuts: Vec<Cut>,
}

/// The workbook as the bytes of an .xlsx file.
pub fn write(book: &Workbook) -> Result<Written, OfficeError> {
    let mut file = page::File::new(book)?;
    for sheet in &book.sheets {
        match sheet {
            Sheet::Tasks(lines) => file.put(&tasks::table(book, lines))?,
            Sheet::Register(lines) => file.put(&register::table(book, lines))?,
            Sheet::Journal(journal) => file.put(&journal::table(book, journal))?,
            Sheet::Initiatives(lines) => file.put(&initiatives::table(book, lines))?,
            Sheet::Figures(figures) => figures::put(&mut file, figures)?,
        }
    }
    file.finish()
}

/// The empty file: its looks and its fixed creation time.
fn new_file(book: &Workbook) -> Result<Xlsx, OfficeError> {
    use chrono::Datelike;
    let year = book.made_on.year().clamp(1900, 9999) as u16;
    let made = ExcelDateTime::from_ymd(year, book.made_on.month() as u8, book.made_on.day() as u8)?;
    let mut xlsx = Xlsx::new();
    xlsx.set_default_format(&styles::base(styles::BODY_SIZE), 21, 72)?;
    let properties = DocProperties::new()
        .set_title(cell::clean(words::FILE_TITLE))
        .set_author(cell::clean(&book.agency))
        .set_company(cell::clean(&book.agency))
        .set_creation_datetime(&made);
    xlsx.set_properties(&properties);
    Ok(xlsx)
}
