//! The year: days off, deadlines, reminders, the calendar file.

use super::world::{commune, day, problem_codes};
use app::calendar::api::*;
use app::tasks::api::AddTask;
use app::wire::Nothing;
use domain::calendar::DayKind;

fn task(title: &str, due: &str) -> AddTask {
    AddTask {
        title: title.into(),
        due: due.into(),
        source: String::new(),
        lead: String::new(),
    }
}

#[test]
fn a_deadline_in_the_new_year_names_the_working_day_before() {
    let commune = commune("UBND xã Suối Mây");
    let app = &commune.app;
    let page = app::tasks::add(app, task("Thăm hộ nghèo", "19/2/2026")).unwrap();
    let due = page.row.due.unwrap();
    assert_eq!(due.working_day_before, Some(day("2026-02-13")));
}

#[test]
fn a_person_changes_the_table_of_days_off() {
    let commune = commune("UBND xã Suối Mây");
    let app = &commune.app;
    let before = app::calendar::list_holidays(app, OfYear { year: Some(2027) }).unwrap();
    assert!(before.days.iter().all(|row| !row.source.is_empty()));
    let edit = |day: &str, kind| EditHoliday {
        day: day.into(),
        name: "Ngày hội của xã".into(),
        kind,
    };
    app::calendar::edit_holiday(app, edit("10/02/2027", None)).unwrap();
    let after = app::calendar::edit_holiday(app, edit("12/3/2027", Some(DayKind::Off))).unwrap();
    assert_eq!(after.days.len(), before.days.len());
    assert!(after.days.iter().any(|row| row.changed));
    assert!(after.days.iter().all(|row| row.day != day("2027-02-10")));
    let due = app::tasks::add(app, task("Họp", "12/3/2027")).unwrap();
    let proposed = due.row.due.unwrap().working_day_before;
    assert_eq!(proposed, Some(day("2027-03-11")));
    let wrong = app::calendar::edit_holiday(app, edit("30/2/2027", None)).unwrap_err();
    assert_eq!(problem_codes(&wrong), ["no-such-day"]);
}

#[test]
fn a_reminder_comes_on_the_days_chosen_and_once_a_day() {
    let commune = commune("UBND xã Suối Mây");
    let app = &commune.app;
    app::tasks::add(app, task("Nộp danh sách", "4/6/2026")).unwrap();
    app::tasks::add(app, task("Còn lâu", "1/9/2026")).unwrap();
    let titles = |list: &[CalendarItem]| -> Vec<String> {
        let tasks = list.iter().filter(|item| item.kind == CalendarKind::Task);
        tasks.map(|item| item.title.clone()).collect()
    };
    let first = app::calendar::told(app).unwrap();
    assert_eq!(titles(&first), ["Nộp danh sách"]);
    assert!(app::calendar::told(app).unwrap().is_empty());
    commune.set_day("2026-05-29");
    assert_eq!(
        titles(&app::calendar::told(app).unwrap()),
        ["Nộp danh sách"]
    );
    let chosen = |text: &str| EditReminders {
        days_before: text.into(),
    };
    let none = app::calendar::edit_reminders(app, chosen("2, 1")).unwrap();
    assert!(titles(&none.items).is_empty());
    assert_eq!(none.days_before, [2, 1]);
    let wrong = app::calendar::edit_reminders(app, chosen("mai")).unwrap_err();
    assert_eq!(problem_codes(&wrong), ["not-days"]);
    let now = app::calendar::list_reminders(app, Nothing {}).unwrap();
    assert_eq!(now.days_before, [2, 1]);
}

#[test]
fn the_calendar_file_holds_every_deadline_of_the_year() {
    let commune = commune("UBND xã Suối Mây");
    let app = &commune.app;
    app::tasks::add(app, task("Nộp danh sách", "4/6/2026")).unwrap();
    let of = ExportCalendar {
        year: Some(2026),
        path: None,
    };
    let written = app::calendar::export_calendar(app, of).unwrap();
    let text = std::fs::read_to_string(&written.path).unwrap();
    assert!(text.contains("Nộp danh sách"), "{text}");
    assert!(text.contains("DTSTART;VALUE=DATE:20260604"), "{text}");
    let page = app::calendar::show_calendar(app, OfYear { year: Some(2026) }).unwrap();
    assert_eq!(text.matches("BEGIN:VEVENT").count(), page.items.len());
    assert!(
        page.items
            .iter()
            .any(|item| item.kind == CalendarKind::Report)
    );
}
