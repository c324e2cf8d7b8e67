//! The situation in one look: what is late, what is due, how far the groups are.

pub mod api;

use crate::App;
use crate::error::Result;
use crate::initiatives;
use crate::journal;
use crate::reports;
use crate::tasks;
use crate::tasks::api::TaskRow;
use crate::wire::Nothing;
use api::*;
use domain::due::DueState;
use domain::report::ReportState;
use domain::task::{TaskState, Whose};
use store::rows::EntryFilter;

/// Tasks due later that are shown.
const LATER_SHOWN: usize = 10;
/// Entries shown.
const RECENT_SHOWN: u32 = 5;

/// The situation today.
pub fn show(app: &App, _: Nothing) -> Result<Overview> {
    let today = app.today()?;
    let rows = tasks::rows_of_all(app)?;
    let ours: Vec<&TaskRow> = rows.iter().filter(|row| row.whose == Whose::Own).collect();
    let reports = reports::board_rows(app)?;
    let is_open = |row: &&reports::api::ReportRow| {
        !matches!(
            row.state,
            Some(ReportState::Received | ReportState::HandedIn)
        )
    };
    let is_late = |row: &&reports::api::ReportRow| {
        row.due
            .as_ref()
            .is_some_and(|due| due.state == DueState::Overdue)
    };
    let open: Vec<_> = reports.iter().filter(is_open).collect();
    let all = app.read(|r| r.initiatives())?;
    let (from, to) = reports::current_window(app)?;
    let filter = EntryFilter {
        from: Some(from),
        to: Some(to),
        ..EntryFilter::default()
    };
    let (entries, recent) = app.read(|r| {
        let recent = r.entries(&EntryFilter::default(), 0, RECENT_SHOWN)?;
        Ok((r.count_entries(&filter)?, recent))
    })?;
    Ok(Overview {
        unclear_duties: reports::unclear(app)?,
        today,
        next_report: open
            .iter()
            .find(|row| !is_late(row))
            .map(|row| (**row).clone()),
        late_reports: open
            .iter()
            .filter(|row| is_late(row))
            .map(|row| (**row).clone())
            .collect(),
        overdue: by_due(rows.iter().filter(|row| tasks::is_overdue(row))),
        week: by_due(rows.iter().filter(|row| tasks::is_this_week(row))),
        later: {
            let mut later = by_due(ours.iter().copied().filter(|row| is_later(row)));
            later.truncate(LATER_SHOWN);
            later
        },
        without_deadline: count(
            ours.iter()
                .filter(|row| row.due.is_none() && is_unfinished(row)),
        ),
        tasks: tasks::count(&rows),
        groups: groups(&ours),
        initiatives: initiatives::counts(app, &all)?,
        entries,
        recent: journal::rows_of(app, recent, &journal::kinds(app)?, today)?,
    })
}

fn by_due<'a>(rows: impl Iterator<Item = &'a TaskRow>) -> Vec<TaskRow> {
    let mut rows: Vec<TaskRow> = rows.cloned().collect();
    rows.sort_by_key(|row| row.due.as_ref().map(|due| due.last_day));
    rows
}

fn is_later(row: &TaskRow) -> bool {
    row.due
        .as_ref()
        .is_some_and(|due| due.state == DueState::OnTime && due.days_left > tasks::WEEK_DAYS)
}

fn is_unfinished(row: &TaskRow) -> bool {
    !row.state.is_closed()
}

fn count<T>(rows: impl Iterator<Item = T>) -> u32 {
    u32::try_from(rows.count()).unwrap_or(u32::MAX)
}

fn groups(ours: &[&TaskRow]) -> Vec<GroupProgress> {
    let mut groups: Vec<GroupProgress> = Vec::new();
    for row in ours {
        let Some(heading) = &row.group else { continue };
        let at = groups
            .iter()
            .position(|group| group.group == *heading)
            .unwrap_or_else(|| {
                groups.push(GroupProgress {
                    group: heading.clone(),
                    done: 0,
                    doing: 0,
                    overdue: 0,
                    todo: 0,
                });
                groups.len() - 1
            });
        let group = &mut groups[at];
        match row.state {
            TaskState::Done => group.done += 1,
            _ if tasks::is_overdue(row) => group.overdue += 1,
            TaskState::Todo => group.todo += 1,
            _ => group.doing += 1,
        }
    }
    groups
}
