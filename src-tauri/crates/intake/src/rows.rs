//! Rows of a table as duties to report: one for each printed day.
//!
//! The head of the table may say which column names the receiver, which the reporter and which the
//! day; what it does not say comes from the words above the table. Not here: tables of anything
//! else, whose rows are no tasks.

use std::ops::Range;

use crate::page::Page;
use crate::reading::{Comparator, Due, Period, ReportingDuty};
use crate::reports::{self, Context, cycles};
use crate::vocabulary::bodies::HEAD;
use crate::vocabulary::reports::*;
use crate::when;

/// The columns that the head of a table names.
#[derive(Default, Clone, Copy)]
struct Columns {
    receiver: Option<usize>,
    reporter: Option<usize>,
    day: Option<usize>,
    /// What the head says of the days under it ("Trước ngày").
    comparator: Option<Comparator>,
}

/// The duties in the rows between two lines: of `all`, or of those that say that something is sent.
pub fn duties(
    page: &Page,
    lines: Range<usize>,
    context: &Context,
    all: bool,
) -> Vec<ReportingDuty> {
    let mut found = Vec::new();
    let mut columns: Option<Columns> = None;
    for at in lines {
        let Some(line) = page.lines.get(at).filter(|l| l.row) else {
            continue;
        };
        let row = &page.clean[line.start..line.end];
        let cells: Vec<&str> = row
            .trim_matches(['|', ' '])
            .split('|')
            .map(str::trim)
            .collect();
        if columns.is_none()
            && let Some(head) = head(&cells)
        {
            columns = Some(head);
            continue;
        }
        let sent = || SEND_VERB.is_match(row) && reports::receiver(row).is_some();
        if !(all || sent()) {
            continue;
        }
        for mut duty in read_row(row, &cells, columns.unwrap_or_default(), context) {
            duty.span = page.span(line.start, line.end);
            found.push(duty);
        }
    }
    found
}

/// A table of reports: its head or the words above it say that its rows are sent.
pub fn is_of_reports(page: &Page, lines: Range<usize>) -> bool {
    let mut rows = lines.filter_map(|at| page.lines.get(at).filter(|l| l.row));
    let head = rows.next().map(|l| &page.clean[l.start..l.end]);
    head.is_some_and(|row| REPORT_TABLE.is_match(row))
}

fn head(cells: &[&str]) -> Option<Columns> {
    let column = |regex: &regex::Regex| cells.iter().position(|c| regex.is_match(c));
    let day = column(&DAY_COLUMN);
    let columns = Columns {
        receiver: column(&RECEIVER_COLUMN),
        reporter: column(&REPORTER_COLUMN),
        day,
        comparator: day.and_then(|at| when::comparator_of(cells[at])),
    };
    let any = columns.receiver.or(columns.reporter).or(columns.day);
    any.filter(|_| cells.len() > 1).map(|_| columns)
}

fn read_row(row: &str, cells: &[&str], columns: Columns, context: &Context) -> Vec<ReportingDuty> {
    let cell = |at: Option<usize>| at.and_then(|at| cells.get(at)).copied();
    let way = cell(columns.receiver).and_then(reports::cell);
    let way = way.or_else(|| reports::receiver(row));
    let (receiver, via) = match way {
        Some((receiver, via)) => (Some(receiver), via),
        None => (context.receiver.clone(), context.via.clone()),
    };
    let reporter = cell(columns.reporter).filter(|c| HEAD.is_match(c));
    let reporter = reporter.map(|c| c.trim_end_matches(['.', ';', ' ']).to_string());
    let reporter = reporter.or_else(|| context.reporter.clone());
    let days = days(row, cell(columns.day), columns.comparator);
    let of = |(due, comparator, at): (Due, Option<Comparator>, usize)| ReportingDuty {
        reporter: reporter.clone(),
        receiver: receiver.clone(),
        via: via.clone(),
        period: Some(period(row, at, due)),
        due: Some(due),
        comparator,
        sentence: row.trim_matches(['|', ' ']).to_string(),
        ..ReportingDuty::default()
    };
    days.into_iter().map(of).collect()
}

/// The days of a row; in a column of days a day needs no word before it.
fn days(
    row: &str,
    cell: Option<&str>,
    comparator: Option<Comparator>,
) -> Vec<(Due, Option<Comparator>, usize)> {
    let terms = when::terms(row);
    let mut found: Vec<(Due, Option<Comparator>, usize)> = terms
        .iter()
        .filter_map(|t| Some((t.due?, t.comparator, t.start)))
        .collect();
    if found.is_empty()
        && let Some((due, cell)) = cell.and_then(|c| Some((when::day_at_start(c)?, c)))
    {
        let at = row.rfind(cell).unwrap_or(0);
        found.push((due, comparator, at));
    }
    found
}

/// The period that the cells before the day name last, else those behind it, else the day itself.
fn period(row: &str, at: usize, due: Due) -> Period {
    let all = cycles(row);
    let before = all.iter().rfind(|c| c.start < at);
    match (before.or(all.first()), due) {
        (_, Due::Weekday(_)) => Period::Week,
        (Some(cycle), _) => cycle.period,
        (None, Due::Day(_) | Due::DayAfter(_)) => Period::Month,
        _ => Period::Once,
    }
}
