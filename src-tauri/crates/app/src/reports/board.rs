//! "Kỳ này phải làm gì": the obligations, each with its days left and its state.

use super::api::{ReportBoard, ReportRow, UnclearDuty};
use super::regime::Held;
use super::{regime, report_id};
use crate::App;
use crate::calendar;
use crate::data::{self, WORDS};
use crate::documents;
use crate::error::Result;
use crate::exchange;
use crate::show::due_view;
use crate::wire::Nothing;
use chrono::Datelike;
use domain::Day;
use domain::calendar::WorkingDays;
use domain::period::Period;
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
        regime: regime::view(app, &regime::of_code(app, None)?)?,
        regimes: regime::all(app)?
            .iter()
            .filter(|held| !held.is_shipped())
            .map(|held| regime::view(app, held))
            .collect::<Result<_>>()?,
    })
}

/// The rows of the board, of every regime; closed obligations after open ones.
pub(crate) fn rows(app: &App) -> Result<Vec<ReportRow>> {
    let seen = Seen {
        today: app.today()?,
        worked: calendar::worked(app)?,
        owner: app.store()?.identity().owner,
    };
    let (reports, duties) = app.read(|r| Ok((r.reports()?, r.duties()?)))?;
    let states = states(app, &reports)?;
    let mut rows = Vec::new();
    for held in regime::all(app)? {
        let code = held.regime.code.as_str();
        let accepted = duties
            .iter()
            .filter(|duty| duty.regime.as_deref() == Some(code))
            .filter_map(|duty| duty.state_on)
            .min();
        let mut periods = due_periods(&held, seen.today, accepted);
        periods.extend(
            reports
                .iter()
                .filter(|row| row.regime.as_deref().is_none_or(|regime| regime == code))
                .filter_map(|row| row.period.as_deref()?.parse::<Period>().ok()),
        );
        let document = match held.document {
            Some(document) => documents::link_to(app, document)?,
            None => None,
        };
        for period in periods {
            let id = report_id(seen.owner, code, period);
            let state = states.get(&id).copied();
            if held.regime.period(period).is_some() {
                rows.push(ReportRow {
                    document: document.clone(),
                    ..row(&held, period, id, state, &seen)
                });
            }
        }
    }
    rows.sort_by_key(|row| (is_closed(row), row.due.as_ref().map(|due| due.day)));
    Ok(rows)
}

/// The obligations of this year that bind; of a regime that has none left in it, the next one.
fn due_periods(held: &Held, today: Day, accepted: Option<Day>) -> BTreeSet<Period> {
    let of_year = |year: i32| {
        held.regime
            .obligations(year)
            .into_iter()
            .filter(|(period, due)| held.binds(period.kind, due.last_day(), accepted))
    };
    let year = today.year();
    let mut periods: BTreeSet<Period> = of_year(year).map(|(period, _)| period).collect();
    let comes = of_year(year).any(|(_, due)| due.last_day() >= today);
    if !comes && !held.is_shipped() {
        periods.extend(of_year(year + 1).next().map(|(period, _)| period));
    }
    periods
}

/// What rows are made with.
pub(super) struct Seen {
    pub(super) today: Day,
    pub(super) worked: WorkingDays,
    pub(super) owner: protocol::OwnerId,
}

fn is_closed(row: &ReportRow) -> bool {
    matches!(
        row.state,
        Some(ReportState::Received | ReportState::HandedIn)
    )
}

pub(super) fn row(
    held: &Held,
    period: Period,
    id: RecordId,
    state: Option<ReportState>,
    seen: &Seen,
) -> ReportRow {
    let regime = &held.regime;
    let of_kind = regime.period(period);
    let closed = matches!(state, Some(ReportState::Received | ReportState::HandedIn));
    let pressing = if closed {
        TaskState::Done
    } else {
        TaskState::Doing
    };
    let title = if held.is_shipped() {
        WORDS.report_title.as_str()
    } else {
        regime.name.as_str()
    };
    ReportRow {
        id: state.map(|_| id.to_string()),
        regime: regime.code.clone(),
        regime_name: regime.name.clone(),
        document: None,
        period: period.to_string(),
        title: format!("{title} {}", data::period_label(period)),
        receiver: of_kind.map(|one| one.receiver.clone()).unwrap_or_default(),
        via: of_kind
            .map(|one| one.via.clone())
            .filter(|via| !via.is_empty()),
        due: of_kind.map(|one| {
            let due = one.due_in(period.year);
            due_view(due, pressing, seen.today, &seen.worked)
        }),
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
pub(crate) fn unclear(app: &App) -> Result<Vec<UnclearDuty>> {
    let duties = documents::duties_without_date(app)?;
    Ok(duties
        .into_iter()
        .map(|duty| UnclearDuty {
            id: duty.id,
            document: duty.document,
            reporter: duty.reporter,
            receiver: duty.receiver,
            sentence: duty.sentence,
            annex: duty.annex,
        })
        .collect())
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
        number: 1,
    }))
}

/// The data window of that period, cut at today.
pub(crate) fn current_window(app: &App) -> Result<(Day, Day)> {
    let period = current_period(app)?;
    let today = app.today()?;
    let regime = regime::regime(app)?;
    Ok(regime.period(period).map_or((today, today), |one| {
        (
            one.window(period.year).0,
            one.data_until(period.year, today),
        )
    }))
}
