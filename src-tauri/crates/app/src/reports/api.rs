//! What goes in and out of the commands about reports.

use crate::journal::api::EntryRow;
use crate::wire::DueView;
use chrono::NaiveDate;
use domain::due::Comparator;
use domain::report::{FigureState, ReportState, SectionOrigin};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One obligation of the regime and what became of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReportRow {
    /// The draft, where one was opened.
    pub id: Option<String>,
    /// The code of its regime; periods are named within it.
    pub regime: String,
    /// What the regime is called.
    pub regime_name: String,
    /// The document whose duties the regime is made of.
    pub document: Option<crate::wire::Link>,
    /// "2026-H1", "2026".
    pub period: String,
    /// "Báo cáo công tác dân vận 6 tháng đầu năm 2026".
    pub title: String,
    /// To whom.
    pub receiver: String,
    /// Through whom.
    pub via: Option<String>,
    /// When; absent while nobody has typed it.
    pub due: Option<DueView>,
    /// How far it is; absent while no draft was opened.
    pub state: Option<ReportState>,
    /// Its days are a sample ("mẫu tạm").
    pub provisional: bool,
}

/// A duty to report that a document prints without a date.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct UnclearDuty {
    /// The duty.
    pub id: String,
    /// The document.
    pub document: crate::wire::Link,
    /// Who reports.
    pub reporter: Option<String>,
    /// To whom.
    pub receiver: Option<String>,
    /// The sentence that obliges.
    pub sentence: String,
    /// The annex it names.
    pub annex: Option<String>,
}

/// The output of `list_reports`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReportBoard {
    /// The obligations of this year and any report of another, next due first.
    pub rows: Vec<ReportRow>,
    /// Duties without a date, shown first until a person types it.
    pub unclear: Vec<UnclearDuty>,
    /// The regime.
    pub regime: RegimeView,
    /// The regimes made of duties that documents print.
    pub regimes: Vec<RegimeView>,
}

/// One period of the regime, as a person may edit it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RegimePeriod {
    /// `half-year`, `year`.
    pub code: String,
    /// What people call it.
    pub label: String,
    /// First day of the data window, day and month ("15/12" of the year before).
    pub window_from: String,
    /// Last day of the data window.
    pub window_to: String,
    /// Mốc chốt.
    pub cut_off: String,
    /// Hạn, day and month.
    pub due: String,
    /// How it is meant.
    pub comparator: Comparator,
    /// To whom.
    pub receiver: String,
    /// Through whom.
    pub via: String,
}

/// The reporting regime of the notebook.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RegimeView {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// "mẫu tạm": shown wherever its dates are.
    pub provisional: bool,
    /// Căn cứ.
    pub legal_basis: Vec<String>,
    /// The document whose duties it is made of.
    pub document: Option<crate::wire::Link>,
    /// Its periods.
    pub periods: Vec<RegimePeriod>,
}

/// The input of `edit_regime`; days and months as typed ("05/6").
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditRegime {
    /// The regime; absent: the shipped one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub regime: Option<String>,
    /// The period to change.
    pub period: RegimePeriod,
}

/// The input of commands about the report of a period.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct OfPeriod {
    /// "2026-H1", "2026-M03", "2026".
    pub period: String,
    /// The regime; absent: the shipped one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub regime: Option<String>,
}

/// One section of a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Section {
    /// Its key ("II.3").
    pub key: String,
    /// Its heading.
    pub heading: String,
    /// 1 for a part, 2 for a point under it.
    pub level: u8,
    /// Whether it takes text of its own.
    pub writable: bool,
    /// What will be printed.
    pub text: String,
    /// Whether a person wrote it.
    pub origin: SectionOrigin,
    /// Text proposed from the entries; beside what a person wrote, never over it.
    pub proposal: String,
    /// Entries that the proposal is made of.
    pub entries: Vec<String>,
}

/// One figure of a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Figure {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub label: String,
    /// Its unit.
    pub unit: String,
    /// Its value; absent is *chưa có số liệu*, never zero.
    pub value: Option<i64>,
    /// Where it stands.
    pub state: FigureState,
    /// What is computed now, also where a person typed another.
    pub computed: Option<i64>,
    /// Why a person typed another.
    pub reason: Option<String>,
    /// How it is computed, in words.
    pub method: String,
    /// Entries (or records) it comes from.
    pub entries: Vec<String>,
}

/// What was typed from the issued paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SignedView {
    /// Số, ký hiệu.
    pub number: String,
    /// Ngày ký.
    pub date: NaiveDate,
    /// Người ký.
    pub signer: String,
}

/// How it was handed in without the province.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HandedIn {
    /// How.
    pub how: String,
    /// When.
    pub date: NaiveDate,
}

/// One submission of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SubmissionRow {
    /// The letter's name, 64 hex digits.
    pub id: String,
    /// When the person sent it, by this machine's clock (ISO, +07:00).
    pub sent_at: String,
    /// Figures first, the signed paper later.
    pub figures_first: bool,
    /// The letter it completes.
    pub completes: Option<String>,
    /// Where it is.
    pub state: ReportState,
    /// The code of the receipt.
    pub receipt_code: Option<String>,
    /// When the province received it.
    pub received_at: Option<String>,
    /// Why it was refused.
    pub refused: Option<String>,
}

/// Everything about one report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReportPage {
    /// The record.
    pub id: String,
    /// As on the board.
    pub row: ReportRow,
    /// How far it is.
    pub state: ReportState,
    /// First day whose entries count.
    pub window_from: NaiveDate,
    /// Last day whose entries count.
    pub window_to: NaiveDate,
    /// "số liệu tính đến ngày …": today, or the last day of the window once that has passed.
    pub data_until: NaiveDate,
    /// The window is not over yet.
    pub estimated: bool,
    /// The outline with its text.
    pub sections: Vec<Section>,
    /// The figures.
    pub figures: Vec<Figure>,
    /// What was typed from the issued paper.
    pub signed: Option<SignedView>,
    /// How it was handed in without the province.
    pub handed_in: Option<HandedIn>,
    /// What was sent, oldest first.
    pub submissions: Vec<SubmissionRow>,
    /// Figures that differ now from what was sent last (codes).
    pub changed_since: Vec<String>,
}

/// The input of `edit_section`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditSection {
    /// The report.
    pub id: String,
    /// The section.
    pub key: String,
    /// What the person wrote; exactly the proposal, or empty, gives it back to the program.
    pub text: String,
}

/// The input of `override_figure`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OverrideFigure {
    /// The report.
    pub id: String,
    /// The figure.
    pub code: String,
    /// The number as typed; empty goes back to what is computed.
    pub text: String,
    /// Why.
    pub reason: String,
}

/// The input of `figure_sources`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FigureOf {
    /// The report.
    pub id: String,
    /// The figure.
    pub code: String,
}

/// One source of a figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Source {
    /// The entry, where it is one.
    pub entry: Option<EntryRow>,
    /// What a person calls it, where it is another record.
    pub title: Option<String>,
    /// What it adds.
    pub value: i64,
}

/// The output of `figure_sources`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FigureSources {
    /// The figure.
    pub figure: Figure,
    /// Where each part of it comes from, oldest first; they add up to what is computed.
    pub sources: Vec<Source>,
}

/// The input of `mark_signed`: typed by hand from the issued paper, never proposed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MarkSigned {
    /// The report.
    pub id: String,
    /// Số, ký hiệu.
    pub number: String,
    /// Ngày ký, as typed.
    pub date: String,
    /// Người ký.
    pub signer: String,
}

/// The input of `hand_in`: "Đã nộp bằng cách khác".
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HandIn {
    /// The report.
    pub id: String,
    /// How.
    pub how: String,
    /// When, as typed.
    pub date: String,
}

/// The input of `submit_report`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SubmitReport {
    /// The report.
    pub id: String,
    /// "Gửi số liệu trước, bản ký gửi sau".
    pub figures_first: bool,
}

/// The output of `report_text`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReportText {
    /// The whole draft as plain text, for Word.
    pub text: String,
}
