//! One report as the screen shows it: what is computed now, or what was frozen when it went out.

use super::api::*;
use super::board::{Seen, row, way_of};
use super::figures::{self, Stored};
use super::regime::Held;
use super::{existing, letter, parse_period, regime, sections};
use crate::App;
use crate::calendar;
use crate::data::WORDS;
use crate::documents;
use crate::error::{AppError, Result};
use crate::exchange;
use crate::journal;
use crate::show::instant;
use domain::Day;
use domain::day::show_official;
use domain::outline::{self, Proposed};
use domain::period::Period;
use domain::report::ReportState;
use protocol::{Limits, RecordId, Signed};
use store::rows;

/// What a report is about.
pub(super) struct Frame {
    pub(super) held: Held,
    pub(super) period: Period,
    pub(super) from: Day,
    pub(super) to: Day,
    pub(super) data_until: Day,
    pub(super) report: rows::ReportRow,
}

impl Frame {
    /// The frame of a report, on today's date.
    pub(super) fn of(app: &App, record: RecordId) -> Result<Self> {
        let report = existing(app, record)?;
        let period = parse_period(report.period.as_deref().unwrap_or_default())?;
        let held = regime::of_code(app, report.regime.as_deref())?;
        let today = app.today()?;
        let one = held
            .regime
            .period(period)
            .ok_or_else(|| AppError::with_detail("not-found", period))?;
        let (from, to) = one.window(period.year);
        let data_until = one.data_until(period.year, today);
        Ok(Self {
            period,
            from,
            to,
            data_until,
            report,
            held,
        })
    }
}

/// Everything about one report.
pub(super) fn page(app: &App, record: RecordId) -> Result<ReportPage> {
    let frame = Frame::of(app, record)?;
    let today = app.today()?;
    let stored = Stored::read(app, &frame)?;
    let kinds = journal::kinds(app)?;
    let (typed, overrides) = app.read(|r| Ok((r.sections_of(record)?, r.overrides_of(record)?)))?;
    let submissions: Vec<_> = exchange::submission_states(app)?
        .into_iter()
        .filter(|(row, _)| row.report == record)
        .collect();
    let state = way_of(&frame.report, submissions.last().map(|(_, state)| *state)).state();
    let seen = Seen {
        today,
        worked: calendar::worked(app)?,
        owner: app.store()?.identity().owner,
    };
    let mut page = ReportPage {
        id: record.to_string(),
        row: ReportRow {
            document: match frame.held.document {
                Some(document) => documents::link_to(app, document)?,
                None => None,
            },
            ..row(&frame.held, frame.period, record, Some(state), &seen)
        },
        state,
        window_from: frame.from,
        window_to: frame.to,
        data_until: frame.data_until,
        estimated: frame.data_until < frame.to,
        sections: sections::all(&stored, frame.data_until, &kinds, &typed),
        figures: figures::all(&frame.held.regime.figures, &stored, &frame, &overrides),
        signed: signed_of(&frame.report),
        handed_in: handed_in_of(&frame.report),
        submissions: submissions
            .iter()
            .map(|(row, state)| submission(row, *state))
            .collect(),
        changed_since: Vec::new(),
    };
    freeze(app, &mut page, submissions.last())?;
    Ok(page)
}

/// Sending freezes: once the signed report went out, its figures and texts are those of the
/// letter, and what has changed since is listed beside. After "gửi số liệu trước" the draft goes
/// on, with the same list.
fn freeze(
    app: &App,
    page: &mut ReportPage,
    last: Option<&(rows::SubmissionRow, ReportState)>,
) -> Result<()> {
    let Some((row, state)) = last else {
        return Ok(());
    };
    let Some(bytes) = app.read(|r| r.letter(row.letter))? else {
        return Ok(());
    };
    let signed = Signed::<protocol::Letter>::decode(&bytes, &Limits::ITEM)
        .map_err(|error| AppError::with_detail("damaged-file", error))?;
    let frozen = letter::Frozen::read(&signed.body().body);
    page.changed_since = page
        .figures
        .iter()
        .filter(|figure| {
            frozen
                .figures
                .get(&figure.code)
                .is_some_and(|old| *old != figure.value)
        })
        .map(|figure| figure.code.clone())
        .collect();
    if row.figures_first || *state == ReportState::Refused {
        return Ok(());
    }
    for figure in &mut page.figures {
        if let Some(value) = frozen.figures.get(&figure.code) {
            figure.value = *value;
        }
    }
    for section in &mut page.sections {
        if let Some(text) = frozen.sections.get(&section.key) {
            section.text.clone_from(text);
        }
    }
    if let Some(until) = frozen.data_until {
        page.data_until = until;
    }
    Ok(())
}

fn signed_of(report: &rows::ReportRow) -> Option<SignedView> {
    Some(SignedView {
        number: report.signed_number.clone()?,
        date: report.signed_on?,
        signer: report.signer.clone()?,
    })
}

fn handed_in_of(report: &rows::ReportRow) -> Option<HandedIn> {
    Some(HandedIn {
        how: report.handed_in_how.clone()?,
        date: report.handed_in_on?,
    })
}

fn submission(row: &rows::SubmissionRow, state: ReportState) -> SubmissionRow {
    SubmissionRow {
        id: row.letter.to_string(),
        sent_at: instant(row.sent_at_ms),
        figures_first: row.figures_first,
        completes: row.completes.map(|name| name.to_string()),
        state,
        receipt_code: row.receipt_code.clone(),
        received_at: row.received_at_ms.map(instant),
        refused: row.refused.clone(),
    }
}

/// The whole draft as plain text.
pub(super) fn full_text(page: &ReportPage) -> String {
    let until = format!("{} {}", WORDS.data_until, show_official(page.data_until));
    let sections: Vec<(Proposed, String)> = page
        .sections
        .iter()
        .map(|section| {
            let proposed = Proposed {
                key: section.key.clone(),
                heading: section.heading.clone(),
                level: section.level,
                writable: section.writable,
                text: String::new(),
                entries: Vec::new(),
            };
            (proposed, section.text.clone())
        })
        .collect();
    outline::full_text(&page.row.title, &until, &sections)
}
