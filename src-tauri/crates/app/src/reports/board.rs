//! "Kỳ này phải làm gì": the obligations, each with its days left and its state.

use super::api::{ReportBoard, ReportRow, UnclearDuty};
use super::{regime, report_id};
use crate::App;
use crate::calendar;
use crate::data::{self, WORDS};
use crate::documents;
use crate::error::Result;
use crate::exchange;
use crate::show::due_view;
use crate::wire::{Link, Nothing};
use chrono::Datelike;
use domain::Day;
use domain::calendar::WorkingDays;
use domain::due::Due;
use domain::period::Period;
use domain::regime::Regime;
use domain::report::{ReportState, Way};
use domain::task::TaskState;
use protocol::RecordId;
use std::collections::{BTreeMap, BTreeSet};
use store::rows;

/// Obligations of the year and reports of other years, next due first.
pub fn list(app: &App, _: Nothing) -> Result<ReportBoard> {
    Ok(ReportBoard {
        rows: rows(app)?,
        unclear: unclear(app)?,
        regime: regime::view(&regime::regime(app)?),
    })
}

/// The rows of the board; closed obligations after open ones.
pub(crate) fn rows(app: &App) -> Result<Vec<ReportRow>> {
    let today = app.today()?;
    let regime = regime::regime(app)?;
    let reports = app.read(|r| r.reports())?;
    let states = states(app, &reports)?;
    let mut periods: BTreeSet<Period> = regime
        .obligations(today.year())
        .into_iter()
        .map(|(period, _)| period)
        .collect();
    periods.extend(
        reports
            .iter()
            .filter_map(|row| row.period.as_deref()?.parse::<Period>().ok()),
    );
    let worked = calendar::worked(app)?;
    let mut rows = Vec::new();
    for period in periods {
        let Some(of_kind) = regime.period(period.kind) else {
            continue;
        };
        let id = report_id(app, period)?;
        let state = states.get(&id).copied();
        rows.push(row(
            &regime,
            period,
            of_kind.due_in(period.year),
            id,
            state,
            today,
            &worked,
        ));
    }
    rows.sort_by_key(|row| (is_closed(row), row.due.as_ref().map(|due| due.day)));
    Ok(rows)
}

fn is_closed(row: &ReportRow) -> bool {
    matches!(
        row.state,
        Some(ReportState::Received | ReportState::HandedIn)
    )
}

pub(super) fn row(
    regime: &Regime,
    period: Period,
    due: Due,
    id: RecordId,
    state: Option<ReportState>,
    today: Day,
    worked: &WorkingDays,
) -> ReportRow {
    let of_kind = regime.period(period.kind);
    let closed = matches!(state, Some(ReportState::Received | ReportState::HandedIn));
    let pressing = if closed {
        TaskState::Done
    } else {
        TaskState::Doing
    };
    ReportRow {
        id: state.map(|_| id.to_string()),
        period: period.to_string(),
        title: format!("{} {}", WORDS.report_title, data::period_label(period)),
        receiver: of_kind.map(|one| one.receiver.clone()).unwrap_or_default(),
        via: of_kind
            .map(|one| one.via.clone())
            .filter(|via| !via.is_empty()),
        due: Some(due_view(due, pressing, today, worked)),
        state,
        provisional: regime.provisional,
    }
}

/// How far each report is.
fn states(app: &App, reports: &[rows::ReportRow]) -> Result<BTreeMap<RecordId, ReportState>> {
    let submissions = exchange::submission_states(app)?;
    Ok(reports
        .iter()
        .map(|report| {
            let last = submissions
                .iter()
                .rev()
                .find(|(row, _)| row.report == report.id)
                .map(|(_, state)| *state);
            (report.id, way_of(report, last).state())
        })
        .collect())
}

pub(super) fn way_of(report: &rows::ReportRow, last_submission: Option<ReportState>) -> Way {
    Way {
        signed: report.signed_number.is_some(),
        handed_in: report.handed_in_on.is_some(),
        last_submission,
    }
}

/// Duties that a document prints without a date, until a person types the dates.
fn unclear(app: &App) -> Result<Vec<UnclearDuty>> {
    let documents = app.read(|r| r.documents())?;
    let mut duties = Vec::new();
    for document in &documents {
        let text = app.read(|r| r.document_text(document.id))?;
        for duty in documents::duties_without_date(&text) {
            let title = documents::name_of(document);
            let document = Link {
                id: document.id.to_string(),
                title,
            };
            duties.push(UnclearDuty {
                document,
                reporter: duty.reporter,
            });
        }
    }
    Ok(duties)
}

/// The period that is reported on next: the first whose obligation is open and whose due day is
/// not long past, else the last of the year.
pub(crate) fn current_period(app: &App) -> Result<Period> {
    let today = app.today()?;
    let regime = regime::regime(app)?;
    let obligations = regime.obligations(today.year());
    let next = obligations.iter().find(|(_, due)| due.last_day() >= today);
    let found = next.or(obligations.last()).map(|(period, _)| *period);
    Ok(found.unwrap_or(Period {
        year: today.year(),
        kind: domain::period::PeriodKind::Year,
    }))
}

/// The data window of that period, cut at today.
pub(crate) fn current_window(app: &App) -> Result<(Day, Day)> {
    let period = current_period(app)?;
    let today = app.today()?;
    let regime = regime::regime(app)?;
    Ok(regime.period(period.kind).map_or((today, today), |one| {
        (
            one.window(period.year).0,
            one.data_until(period.year, today),
        )
    }))
}
