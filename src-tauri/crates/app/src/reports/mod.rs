//! Reports: what is due, the draft with its figures and their sources, the way out.

pub mod api;
mod board;
mod figures;
mod letter;
mod page;
pub(crate) mod regime;
mod sections;

use crate::App;
use crate::error::{AppError, Result};
use crate::fields;
use crate::open::record_id;
use crate::wire::ById;
use api::*;
pub use board::list;
pub(crate) use board::{current_period, current_window, rows as board_rows, unclear};
use domain::period::Period;
use domain::{Problem, number};
pub use figures::sources as figure_sources;
pub(crate) use figures::{float, sheet_of};
pub use letter::submit;
pub(crate) use letter::title_of as letter_title;
use protocol::{Field, OwnerId, RecordId, Value};
pub use regime::edit as edit_regime;
pub(crate) use regime::regime;
use store::kinds::REPORT;
use store::rows;

/// Reads a period as the window and scripts name it.
pub(crate) fn parse_period(text: &str) -> Result<Period> {
    text.trim()
        .parse()
        .map_err(|_| AppError::invalid(vec![Problem::typed("period", "unknown-period", text)]))
}

/// The id of the report of a period: one on every machine of the agency.
pub(crate) fn report_id(owner: OwnerId, regime: &str, period: Period) -> RecordId {
    RecordId::derived(&[
        b"report",
        owner.as_bytes(),
        regime.as_bytes(),
        period.to_string().as_bytes(),
    ])
}

/// Opens the draft of a period, making it where there is none.
pub fn open(app: &App, input: OfPeriod) -> Result<ReportPage> {
    let period = parse_period(&input.period)?;
    let regime = regime::of_code(app, input.regime.as_deref())?.regime;
    if regime.period(period).is_none() {
        let problem = Problem::typed("period", "unknown-period", &input.period);
        return Err(AppError::invalid(vec![problem]));
    }
    let record = report_id(app.store()?.identity().owner, &regime.code, period);
    if app.read(|r| r.report(record))?.is_none() {
        let typed = vec![
            fields::code_field("regime", Some(&regime.code)),
            fields::code_field("period", Some(&period.to_string())),
        ];
        app.write(|w| {
            w.without_undo();
            Ok(w.create(&REPORT, record, typed)?)
        })?;
    }
    page::page(app, record)
}

/// One report.
pub fn show(app: &App, input: ById) -> Result<ReportPage> {
    page::page(app, record_id(&input.id)?)
}

/// Writes what a person typed in a section. Exactly the proposal, or nothing, gives the section
/// back to the program.
pub fn edit_section(app: &App, input: EditSection) -> Result<ReportPage> {
    let record = record_id(&input.id)?;
    let draft = page::page(app, record)?;
    let section = draft
        .sections
        .iter()
        .find(|section| section.key == input.key && section.writable)
        .ok_or_else(|| AppError::with_detail("not-found", &input.key))?;
    let is_proposal = input.text.trim_end() == section.proposal.trim_end();
    let value = if is_proposal {
        Value::Null
    } else {
        fields::text_value(&input.text)
    };
    let key = sections::stored_key(&section.key, &section.heading);
    app.write(|w| Ok(w.set(&REPORT, record, vec![(Field::keyed("section", key), value)])?))?;
    page::page(app, record)
}

/// Puts a person's number over a computed one, with the reason; empty goes back.
pub fn override_figure(app: &App, input: OverrideFigure) -> Result<ReportPage> {
    let record = record_id(&input.id)?;
    let draft = page::page(app, record)?;
    let figure = draft
        .figures
        .iter()
        .find(|figure| figure.code == input.code)
        .ok_or_else(|| AppError::with_detail("not-found", &input.code))?;
    let value = if input.text.trim().is_empty() {
        Value::Null
    } else {
        let money = figure.code.ends_with("_vnd");
        let typed = number::parse(&input.text, money);
        let problem = typed.err().map(|error| {
            Problem::typed(format!("figure/{}", input.code), error.code(), &input.text)
        });
        fields::all_well(vec![problem, fields::required("reason", &input.reason)])?;
        fields::map_value([
            ("value", typed.map_or(Value::Null, Value::Int)),
            ("reason", fields::text_value(&input.reason)),
            ("computed", figure.computed.map_or(Value::Null, Value::Int)),
        ])
    };
    let field = Field::keyed("figure", input.code);
    app.write(|w| Ok(w.set(&REPORT, record, vec![(field, value)])?))?;
    page::page(app, record)
}

/// The whole draft as plain text, for Word.
pub fn text(app: &App, input: ById) -> Result<ReportText> {
    let record = record_id(&input.id)?;
    Ok(ReportText {
        text: page::full_text(&page::page(app, record)?),
    })
}

/// Marks a report signed; everything is typed by hand from the issued paper.
pub fn mark_signed(app: &App, input: MarkSigned) -> Result<ReportPage> {
    let record = record_id(&input.id)?;
    existing(app, record)?;
    let today = app.today()?;
    fields::all_well(vec![
        fields::required("number", &input.number),
        fields::required("date", &input.date),
        fields::day_problem("date", &input.date, today),
        fields::required("signer", &input.signer),
    ])?;
    let value = fields::map_value([
        ("number", fields::text_value(&input.number)),
        ("date", fields::day_value(&input.date, today)),
        ("signer", fields::text_value(&input.signer)),
    ]);
    app.write(|w| Ok(w.set(&REPORT, record, vec![(Field::plain("signed"), value)])?))?;
    page::page(app, record)
}

/// Closes the obligation with no province at all: "Đã nộp bằng cách khác".
pub fn hand_in(app: &App, input: HandIn) -> Result<ReportPage> {
    let record = record_id(&input.id)?;
    existing(app, record)?;
    let today = app.today()?;
    fields::all_well(vec![
        fields::required("how", &input.how),
        fields::required("date", &input.date),
        fields::day_problem("date", &input.date, today),
    ])?;
    let value = fields::map_value([
        ("how", fields::text_value(&input.how)),
        ("date", fields::day_value(&input.date, today)),
    ]);
    app.write(|w| Ok(w.set(&REPORT, record, vec![(Field::plain("handed_in"), value)])?))?;
    page::page(app, record)
}

pub(crate) fn existing(app: &App, record: RecordId) -> Result<rows::ReportRow> {
    app.read(|r| r.report(record))?
        .ok_or_else(|| AppError::with_detail("not-found", record))
}
