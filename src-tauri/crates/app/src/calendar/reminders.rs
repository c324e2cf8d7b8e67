//! Reminders: what is late or comes due within the days a person chose.
//!
//! The window shows them always; the shell also tells the system, once a day for each. Which were
//! told is a local setting: another computer of the agency tells its own person.

use super::api::*;
use super::year::items;
use crate::App;
use crate::error::Result;
use crate::fields;
use crate::wire::Nothing;
use domain::Problem;
use domain::due::DueState;
use std::collections::BTreeSet;

/// The local setting with the days before.
const DAYS_BEFORE: &str = "reminders.days_before";
/// The local setting with what was told today: the day, then a line each.
const TOLD: &str = "reminders.told";
/// Where nothing was chosen.
const USUAL: [u32; 3] = [7, 3, 1];
/// Nobody plans a reminder further ahead.
const FURTHEST: u32 = 366;

/// What presses now, the most pressing first.
pub fn list(app: &App, _: Nothing) -> Result<ReminderList> {
    let days_before = days_before(app)?;
    let items = pressing(app, &days_before)?;
    let told = told_today(app)?;
    let fresh = items.iter().filter(|item| !told.contains(&key(item)));
    Ok(ReminderList {
        fresh: u32::try_from(fresh.count()).unwrap_or(u32::MAX),
        items,
        days_before,
    })
}

/// Chooses on which days before a reminder comes.
pub fn edit(app: &App, input: EditReminders) -> Result<ReminderList> {
    let wrong = || Problem::typed("days_before", "not-days", &input.days_before);
    let read: std::result::Result<BTreeSet<u32>, _> = input
        .days_before
        .split([',', ';', ' '])
        .filter(|part| !part.trim().is_empty())
        .map(|part| part.trim().parse::<u32>())
        .collect();
    let days = read.ok().filter(|days| days.iter().all(|d| *d <= FURTHEST));
    let problem = days.is_none().then(wrong);
    fields::all_well(vec![problem])?;
    let line: Vec<String> = days.iter().flatten().rev().map(u32::to_string).collect();
    app.write(|w| {
        w.stale(crate::Topic::Notebook);
        Ok(w.set_local(DAYS_BEFORE, &line.join(","))?)
    })?;
    list(app, Nothing {})
}

/// What was not told yet today; it counts as told from now on.
///
/// # Errors
/// What the notebook says.
pub fn told(app: &App) -> Result<Vec<CalendarItem>> {
    let known = told_today(app)?;
    let items = pressing(app, &days_before(app)?)?;
    let fresh: Vec<CalendarItem> = items
        .iter()
        .filter(|item| !known.contains(&key(item)))
        .cloned()
        .collect();
    if !fresh.is_empty() {
        let today = app.today()?.to_string();
        let lines: Vec<String> = std::iter::once(today)
            .chain(items.iter().map(key))
            .collect();
        app.write(|w| Ok(w.set_local(TOLD, &lines.join("\n"))?))?;
    }
    Ok(fresh)
}

/// Late, or exactly so many days before as chosen, or nearer than the nearest of them.
fn pressing(app: &App, days_before: &[u32]) -> Result<Vec<CalendarItem>> {
    let furthest = days_before.iter().max().copied().map_or(0, i64::from);
    let mut items = items(app)?;
    items.retain(|item| match item.due.state {
        DueState::Overdue => true,
        DueState::OnTime | DueState::Soon => item.due.days_left <= furthest,
        DueState::None | DueState::Done => false,
    });
    Ok(items)
}

fn days_before(app: &App) -> Result<Vec<u32>> {
    let kept = app.read(|r| r.local_setting(DAYS_BEFORE))?;
    Ok(kept.map_or_else(
        || USUAL.to_vec(),
        |line| {
            line.split(',')
                .filter_map(|part| part.parse().ok())
                .collect()
        },
    ))
}

fn told_today(app: &App) -> Result<BTreeSet<String>> {
    let today = app.today()?.to_string();
    let kept = app.read(|r| r.local_setting(TOLD))?.unwrap_or_default();
    let mut lines = kept.lines();
    if lines.next() != Some(today.as_str()) {
        return Ok(BTreeSet::new());
    }
    Ok(lines.map(str::to_owned).collect())
}

fn key(item: &CalendarItem) -> String {
    format!("{} {}", item.kind.code(), item.route.join("/"))
}
