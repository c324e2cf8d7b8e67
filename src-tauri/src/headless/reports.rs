//! `report …`: draft it, look at it, say that it is signed, send it or say how it went.

use super::{Answer, Failure};
use crate::cli::Report;
use crate::speech::say;
use app::App;
use app::reports::api::{
    Figure, HandIn, MarkSigned, OfPeriod, ReportPage, ReportRow, SubmitReport,
};
use app::wire::{ById, Nothing};

/// States of a report that a person still works on, by code; the most pressing last.
const OPEN: &[&str] = &["draft", "signed"];

/// Does one of them.
pub fn run(app: &App, report: Report) -> Result<Answer, Failure> {
    match report {
        Report::List => list(app),
        Report::Draft { period, regime } => {
            shown(app::reports::open(app, OfPeriod { period, regime })?)
        }
        Report::Show { period } => {
            let id = chosen(app, period, OPEN)?;
            shown(app::reports::show(app, ById { id })?)
        }
        Report::Signed {
            period,
            number,
            date,
            signer,
        } => {
            let id = chosen(app, period, &["draft"])?;
            shown(app::reports::mark_signed(
                app,
                MarkSigned {
                    id,
                    number,
                    date,
                    signer,
                },
            )?)
        }
        Report::Submit {
            period,
            figures_first,
        } => {
            let first: &[&str] = if figures_first {
                &["draft"]
            } else {
                &["signed"]
            };
            let id = chosen(app, period, first)?;
            shown(app::reports::submit(
                app,
                SubmitReport { id, figures_first },
            )?)
        }
        Report::HandedIn { period, how, date } => {
            let id = chosen(app, period, OPEN)?;
            shown(app::reports::hand_in(app, HandIn { id, how, date })?)
        }
    }
}

/// The report of a period; without one, the next due in one of these states, else any opened.
fn chosen(app: &App, period: Option<String>, states: &[&str]) -> Result<String, Failure> {
    let rows = app::reports::list(app, Nothing {})?.rows;
    // Two regimes may have a period of one name: then it is said as CODE/PERIOD.
    let of_period = |row: &&ReportRow| match period.as_deref().map(|text| text.split_once('/')) {
        None => true,
        Some(None) => period.as_deref() == Some(row.period.as_str()),
        Some(Some((regime, period))) => regime == row.regime && period == row.period,
    };
    let mut opened = rows.iter().filter(of_period).filter(|row| row.id.is_some());
    let fits = |row: &&ReportRow| {
        row.state
            .is_some_and(|state| states.contains(&state.code()))
    };
    let row = opened.clone().find(fits).or_else(|| opened.next());
    row.and_then(|row| row.id.clone())
        .ok_or(Failure::NoReport(period))
}

fn list(app: &App) -> Result<Answer, Failure> {
    let rows = app::reports::list(app, Nothing {})?.rows;
    let lines: Vec<_> = rows.iter().map(row_line).collect();
    Answer::of(&rows, lines.join("\n"))
}

fn row_line(row: &ReportRow) -> String {
    let state = row
        .state
        .map_or_else(|| say("none", &[]), |s| state_words(s.code()));
    let due = row
        .due
        .as_ref()
        .map(|due| due.day.format("%d/%m/%Y").to_string());
    let due = due.unwrap_or_else(|| say("none", &[]));
    format!("{}  {due}  {state}  {}", row.period, row.title)
}

fn state_words(code: &str) -> String {
    say(&format!("report-state.{code}"), &[])
}

fn shown(page: ReportPage) -> Result<Answer, Failure> {
    let until = page.data_until.format("%d/%m/%Y").to_string();
    let state = state_words(page.state.code());
    let mut lines = vec![
        page.row.title.clone(),
        say("report.head", &[("state", &state), ("until", &until)]),
        String::new(),
    ];
    for section in &page.sections {
        lines.push(format!("{} {}", section.key, section.heading));
        lines.extend((!section.text.is_empty()).then(|| section.text.clone()));
    }
    lines.push(String::new());
    lines.extend(page.figures.iter().map(figure_line));
    let receipts = page
        .submissions
        .iter()
        .filter_map(|s| s.receipt_code.as_deref());
    lines.extend(receipts.map(|code| say("report.receipt", &[("code", code)])));
    Answer::of_page(&page, lines.join("\n"))
}

/// A figure without a value says so; it is never zero.
fn figure_line(figure: &Figure) -> String {
    let value = figure.value.map(|value| format!("{value} {}", figure.unit));
    format!(
        "{}: {}",
        figure.label,
        value.unwrap_or_else(|| say("report.no-figure", &[]))
    )
}
