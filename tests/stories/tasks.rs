//! Tasks through a year: steps, reasons, rules by which they come again, many at once.

use super::world::{commune, day, problem_codes};
use app::App;
use app::tasks::api::*;
use app::wire::{ById, Nothing};
use domain::due::{Comparator, DueState};
use domain::recurrence::Every;
use domain::task::TaskState;

fn task(app: &App, title: &str, due: &str) -> TaskPage {
    let add = AddTask {
        title: title.into(),
        due: due.into(),
        ..AddTask::default()
    };
    app::tasks::add(app, add).unwrap()
}

fn titles(app: &App) -> Vec<String> {
    let list = app::tasks::list(app, ListTasks::default()).unwrap();
    list.rows.into_iter().map(|row| row.title).collect()
}

fn monthly(title: &str) -> KeepRecurring {
    KeepRecurring {
        id: None,
        title: title.into(),
        every: Every::Month,
        month: 1,
        day: 5,
        comparator: Comparator::By,
        lead: "Văn phòng".into(),
        from: String::new(),
        until: String::new(),
    }
}

#[test]
fn a_postponed_task_keeps_its_reason_and_no_deadline_presses() {
    let commune = commune("UBND xã Suối Mây");
    let app = &commune.app;
    let page = task(app, "Tập huấn", "20/5/2026");
    assert_eq!(page.row.due.unwrap().state, DueState::Overdue);
    let edits = vec![
        TaskEdit::State(TaskState::Postponed),
        TaskEdit::Reason("Chờ kinh phí".into()),
        TaskEdit::Until("30/6".into()),
        TaskEdit::ReplyNumber("15/UBND".into()),
    ];
    let id = page.row.id.clone();
    let page = app::tasks::edit(app, EditTask { id, edits }).unwrap();
    assert_eq!(page.row.reason.as_deref(), Some("Chờ kinh phí"));
    assert_eq!(page.row.until, Some(day("2026-06-30")));
    assert_eq!(page.row.due.unwrap().state, DueState::None);
    assert_eq!(page.reply_number.as_deref(), Some("15/UBND"));
    let edits = vec![TaskEdit::State(TaskState::Doing)];
    let again = app::tasks::edit(
        app,
        EditTask {
            id: page.row.id,
            edits,
        },
    )
    .unwrap();
    assert_eq!((again.row.reason, again.row.until), (None, None));
}

#[test]
fn steps_are_tasks_under_a_task_and_counted_there() {
    let commune = commune("UBND xã Suối Mây");
    let app = &commune.app;
    let parent = task(app, "Đối thoại năm 2026", "30/9/2026").row.id;
    let step = |title: &str, due: &str| AddStep {
        task: parent.clone(),
        title: title.into(),
        due: due.into(),
    };
    app::tasks::add_step(app, step("Ra thông báo", "1/9")).unwrap();
    let page = app::tasks::add_step(app, step("Chuẩn bị hội trường", "")).unwrap();
    let first = page.steps[0].id.clone();
    let done = CompleteTask {
        id: first,
        date: String::new(),
    };
    app::tasks::complete(app, done).unwrap();
    let page = app::tasks::show(app, ById { id: parent.clone() }).unwrap();
    assert_eq!((page.row.steps, page.row.steps_done), (2, 1));
    assert_eq!(page.steps[1].parent.as_deref(), Some(parent.as_str()));
    let wrong = app::tasks::add_step(app, step("", "31/2")).unwrap_err();
    assert_eq!(problem_codes(&wrong), ["required", "no-such-day"]);
}

#[test]
fn a_rule_makes_its_tasks_some_weeks_ahead_once_and_a_deleted_one_stays_away() {
    let commune = commune("UBND xã Suối Mây");
    let app = &commune.app;
    let rules = app::tasks::keep_recurring(app, monthly("Báo cáo tháng")).unwrap();
    assert_eq!(rules[0].next[0], day("2026-06-05"));
    assert_eq!(titles(app), ["Báo cáo tháng", "Báo cáo tháng"]);
    assert_eq!(app::tasks::make_due(app).unwrap(), 0);
    let list = app::tasks::list(app, ListTasks::default()).unwrap();
    assert!(list.rows[0].recurs);
    let id = list.rows[0].id.clone();
    app::tasks::remove(app, ById { id }).unwrap();
    assert_eq!(app::tasks::make_due(app).unwrap(), 0);
    assert_eq!(titles(app).len(), 1);
    commune.set_day("2026-07-01");
    assert_eq!(app::tasks::make_due(app).unwrap(), 1);
    let ended = KeepRecurring {
        id: Some(rules[0].id.clone()),
        until: "1/7/2026".into(),
        ..monthly("Báo cáo tháng")
    };
    let rules = app::tasks::keep_recurring(app, ended).unwrap();
    assert!(rules[0].next.is_empty());
    let none = app::tasks::remove_recurring(
        app,
        ById {
            id: rules[0].id.clone(),
        },
    )
    .unwrap();
    assert!(none.is_empty());
}

#[test]
fn many_tasks_are_changed_at_once_and_taken_back_at_once() {
    let commune = commune("UBND xã Suối Mây");
    let app = &commune.app;
    let ids: Vec<String> = ["Một", "Hai", "Ba"]
        .map(|title| task(app, title, "").row.id)
        .to_vec();
    let change = |remove| EditTasks {
        ids: ids.clone(),
        edits: vec![TaskEdit::Lead("Văn phòng".into())],
        remove,
    };
    app::tasks::edit_many(app, change(false)).unwrap();
    let leads = || {
        let list = app::tasks::list(app, ListTasks::default()).unwrap();
        list.rows.iter().filter(|row| row.lead.is_some()).count()
    };
    assert_eq!(leads(), 3);
    app::notebook::undo(app, Nothing {}).unwrap();
    assert_eq!(leads(), 0);
    app::tasks::edit_many(app, change(true)).unwrap();
    assert!(titles(app).is_empty());
    app::notebook::undo(app, Nothing {}).unwrap();
    assert_eq!(titles(app).len(), 3);
}
