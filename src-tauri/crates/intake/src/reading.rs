//! What was read in a document: the values that `read` gives and `--json` prints.
//!
//! The order of the fields is the order of the printed keys. A [`Span`] says where in the text an
//! item stands; it is for the window, so it is not printed. Nothing found is `None` or empty:
//! a blank in the document stays a blank here.

use chrono::NaiveDate;
pub use domain::due::Comparator;
use serde::{Serialize, Serializer};

/// Bytes `start..end` of [`Reading::text`], both on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

/// Everything found in one document.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Reading {
    /// The printed type ("Kế hoạch"); "Công văn" for a letter, which prints none.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub number: Option<String>,
    pub serial: Option<u64>,
    pub symbol: Option<String>,
    pub issuer: Option<String>,
    pub place: Option<String>,
    pub date: Option<NaiveDate>,
    pub year: Option<i32>,
    pub subject: Option<String>,
    pub addressees: Vec<String>,
    pub recipients: Vec<String>,
    pub citations: Vec<Citation>,
    pub tasks: Vec<TaskFound>,
    pub reporting: Vec<ReportingDuty>,
    pub signer: Option<Signer>,
    pub warnings: Vec<Warning>,
    /// The NFC text that was read and that every span points into.
    #[serde(skip)]
    pub text: String,
    #[serde(skip)]
    pub spans: HeaderSpans,
}

/// Where the values of head and foot stand; the lists go item by item with those of the reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeaderSpans {
    pub kind: Option<Span>,
    pub number: Option<Span>,
    /// The line that holds the number, or the blank for it.
    pub number_line: Option<Span>,
    pub issuer: Option<Span>,
    pub place: Option<Span>,
    pub date: Option<Span>,
    /// The line that holds the date, or the blank for it.
    pub date_line: Option<Span>,
    pub subject: Option<Span>,
    pub addressees: Vec<Span>,
    pub recipients: Vec<Span>,
    pub authority: Vec<Span>,
    pub position: Option<Span>,
    pub name: Option<Span>,
}

/// Another document that this one names.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Citation {
    #[serde(rename = "type")]
    pub kind: String,
    pub number: Option<String>,
    pub date: Option<NaiveDate>,
    pub issuer: Option<String>,
    pub subject: Option<String>,
    /// Who issues under this symbol, where only one body does; said whether printed or not.
    #[serde(skip)]
    pub inferred_issuer: Option<&'static str>,
    #[serde(skip)]
    pub span: Span,
}

/// One piece of work that the document gives to somebody.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct TaskFound {
    /// The printed numbers from the outermost to its own: `II.1.-2`.
    pub path: String,
    pub title: Option<String>,
    pub text: String,
    pub assignees: Vec<String>,
    pub cooperators: Vec<String>,
    pub deadlines: Vec<Deadline>,
    /// The heading it stands under: what a report on this document is arranged by.
    #[serde(skip)]
    pub heading: Option<String>,
    #[serde(skip)]
    pub span: Span,
}

/// A printed term: as printed, and as far as it is a date.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Deadline {
    pub text: String,
    pub start: Option<Due>,
    pub due: Option<Due>,
    pub comparator: Option<Comparator>,
    #[serde(skip)]
    pub span: Span,
}

/// Who must send something to whom, through whom, and when.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ReportingDuty {
    pub reporter: Option<String>,
    pub receiver: Option<String>,
    pub via: Option<String>,
    pub period: Option<Period>,
    pub due: Option<Due>,
    pub comparator: Option<Comparator>,
    /// The sentence that obliges, as printed.
    #[serde(skip)]
    pub sentence: String,
    /// The annex or form that it names.
    #[serde(skip)]
    pub annex: Option<String>,
    #[serde(skip)]
    pub span: Span,
}

/// The signature: the lines of authority, the office, the name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Signer {
    pub authority: Vec<String>,
    pub position: Option<String>,
    pub name: Option<String>,
}

/// A doubt, with the words for the person who decides it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    pub code: WarningCode,
    pub text: String,
    /// Where to look, if it is at one place.
    #[serde(skip)]
    pub span: Option<Span>,
}

/// Stable codes of the doubts, in the order in which they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WarningCode {
    CitedLater,
    DamagedText,
    DuplicateNumber,
    MissingAppendix,
    NoDate,
    NoNumber,
    NotADirective,
    ReportWithoutDate,
    WeekendDeadline,
}

/// How often a report is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Period {
    Week,
    Month,
    Quarter,
    HalfYear,
    NineMonth,
    Year,
    Once,
}

/// A day as far as it is printed. Printed forms: `2026-10-25`, `06-02`, `15`, `+05`, `fri`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Due {
    On(NaiveDate),
    /// A day and month without a year.
    Yearly {
        month: u32,
        day: u32,
    },
    /// A day of the month, or of the last month of the period.
    Day(u32),
    /// A day of the month after the period.
    DayAfter(u32),
    /// A day of the week, Monday = 0.
    Weekday(u8),
}

/// Codes of the days of the week, Monday first.
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl std::fmt::Display for Due {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Due::On(date) => write!(f, "{date}"),
            Due::Yearly { month, day } => write!(f, "{month:02}-{day:02}"),
            Due::Day(day) => write!(f, "{day:02}"),
            Due::DayAfter(day) => write!(f, "+{day:02}"),
            Due::Weekday(day) => f.write_str(WEEKDAYS[usize::from(*day) % WEEKDAYS.len()]),
        }
    }
}

impl Serialize for Due {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

macro_rules! codes {
    ($name:ident { $($variant:ident = $code:literal),+ $(,)? }) => {
        impl $name {
            /// The stable code, as stored and sent.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }
        }
    };
}

codes!(Period {
    Week = "week",
    Month = "month",
    Quarter = "quarter",
    HalfYear = "half-year",
    NineMonth = "nine-month",
    Year = "year",
    Once = "once",
});
codes!(WarningCode {
    CitedLater = "cited-later",
    DamagedText = "damaged-text",
    DuplicateNumber = "duplicate-number",
    MissingAppendix = "missing-appendix",
    NoDate = "no-date",
    NoNumber = "no-number",
    NotADirective = "not-a-directive",
    ReportWithoutDate = "report-without-date",
    WeekendDeadline = "weekend-deadline",
});
