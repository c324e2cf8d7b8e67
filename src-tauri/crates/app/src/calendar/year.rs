//! Everything of a year that has a last day, and the calendar file of it.

use super::api::*;
use super::holidays;
use crate::App;
use crate::citizens;
use crate::data;
use crate::error::Result;
use crate::files::{self, api::Exported};
use crate::reports;
use crate::tasks;
use crate::wire::{DueView, Nothing};
use chrono::Datelike;
use domain::task::Whose;
use office::calendar::{Entry, calendar_file};

/// The year: what is due, and the days off.
pub fn show(app: &App, input: OfYear) -> Result<CalendarPage> {
    let year = input
        .year
        .map_or_else(|| app.today().map(|day| day.year()), Ok)?;
    let mut items = items(app)?;
    items.retain(|item| item.due.last_day.year() == year);
    Ok(CalendarPage {
        year,
        items,
        days: holidays::list(app, OfYear { year: Some(year) })?.days,
    })
}

/// Everything with a last day, by that day.
pub(super) fn items(app: &App) -> Result<Vec<CalendarItem>> {
    let mut items = Vec::new();
    let mut add = |kind, title: String, route: [&str; 2], due: Option<DueView>| {
        if let Some(due) = due {
            let route = route.iter().filter(|part| !part.is_empty());
            let route = route.map(|part| (*part).to_owned()).collect();
            items.push(CalendarItem {
                kind,
                title,
                route,
                due,
            });
        }
    };
    for task in tasks::rows_of_all(app)? {
        if task.whose == Whose::Own {
            add(
                CalendarKind::Task,
                task.title,
                ["tasks", &task.id],
                task.due,
            );
        }
    }
    for report in reports::board_rows(app)? {
        add(
            CalendarKind::Report,
            report.title,
            ["reports", report.id.as_deref().unwrap_or_default()],
            report.due,
        );
    }
    for dialogue in citizens::list_dialogues(app, Nothing {})? {
        use domain::citizens::DialogueState as S;
        let kind = match dialogue.state {
            S::Planned => CalendarKind::DialogueNotice,
            S::Held => CalendarKind::DialoguePublish,
            S::Noticed | S::Published | S::Cancelled => CalendarKind::Dialogue,
        };
        let route = ["citizens", "dialogues"];
        add(kind, dialogue.topic, route, dialogue.next);
    }
    for matter in citizens::list_matters(app, Nothing {})?.rows {
        let route = ["citizens", &matter.id];
        add(CalendarKind::Matter, matter.gist, route, matter.due);
    }
    items.sort_by(|a, b| {
        (a.due.last_day, &a.title)
            .cmp(&(b.due.last_day, &b.title))
            .then_with(|| a.route.cmp(&b.route))
    });
    Ok(items)
}

/// Writes the year as a calendar file that phones and Outlook read.
pub fn export(app: &App, input: ExportCalendar) -> Result<Exported> {
    let page = show(app, OfYear { year: input.year })?;
    let entries: Vec<Entry> = page
        .items
        .iter()
        .map(|item| Entry {
            uid: format!("{}-{}", item.kind.code(), item.route.join("-")),
            day: item.due.last_day,
            title: format!(
                "{}: {}",
                data::label("calendar", item.kind.code()),
                item.title
            ),
        })
        .collect();
    let bytes = calendar_file(&entries, app.now().to_utc());
    let name = format!("{}-{}.ics", data::label("calendar", "file"), page.year);
    let path = files::write_export(app, input.path.as_deref(), &name, bytes.as_bytes())?;
    Ok(Exported {
        path,
        cut: Vec::new(),
    })
}
