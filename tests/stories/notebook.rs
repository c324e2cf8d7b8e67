//! The notebook on its disk: one process, copies, undo over restarts.

use super::world::{commune, empty_machine};
use app::files::api::BackUp;
use app::notebook::api::{CreateNotebook, Draft, DraftOf, EditSettings, OpenCopy};
use app::tasks::api::{AddTask, ListTasks};
use app::wire::Nothing;

#[test]
fn the_unit_is_chosen_from_the_list_without_marks_or_typed() {
    let machine = empty_machine();
    let units = app::notebook::list_units(&machine.app, Nothing {}).unwrap();
    assert_eq!(units.units.len(), 78);
    let unit = units
        .units
        .iter()
        .find(|unit| unit.search.contains("huong phung"))
        .unwrap();
    let new = CreateNotebook {
        unit_code: Some(unit.code.clone()),
        official: "Hồ Thị Sương".into(),
        ..CreateNotebook::default()
    };
    let status = app::notebook::create(&machine.app, new.clone()).unwrap();
    assert_eq!(status.agency, "UBND xã Hướng Phùng");
    assert_eq!(
        app::notebook::create(&machine.app, new).unwrap_err().code,
        "notebook-exists"
    );
}

#[test]
fn a_second_window_on_the_same_notebook_is_told_so() {
    let commune = commune("UBND xã Suối Mây");
    let second = commune.open_at(&commune.notebook_folder());
    let error = second.err().unwrap();
    assert_eq!(error.code, "already-open");
    assert!(error.words().len() > 40, "{}", error.words());
}

#[test]
fn today_is_never_before_the_last_day_known() {
    let commune = commune("UBND xã Suối Mây");
    commune.note("28/5/2026", "outreach", "Họp", &[]);
    commune.set_day("2019-01-01");
    let status = app::notebook::status(&commune.app, Nothing {}).unwrap();
    assert_eq!(status.today.to_string(), "2026-05-28");
}

#[test]
fn what_stands_in_a_form_survives_a_crash_and_is_no_record() {
    let commune = commune("UBND xã Suối Mây");
    let draft = Draft {
        form: "entry".into(),
        text: r#"{"content":"Đang gõ dở"}"#.into(),
    };
    app::notebook::keep_draft(&commune.app, draft.clone()).unwrap();
    let commune = commune.restart();
    let shown = |form: &str| app::notebook::show_draft(&commune.app, DraftOf { form: form.into() });
    assert_eq!(shown("entry").unwrap(), draft);
    assert_eq!(shown("task").unwrap().text, "");
    assert_eq!(shown("../notebook").unwrap_err().code, "not-found");
    let foot = app::notebook::foot(&commune.app, Nothing {}).unwrap();
    assert!(!foot.can_undo);
    let empty = Draft {
        text: String::new(),
        ..draft
    };
    app::notebook::keep_draft(&commune.app, empty).unwrap();
    assert_eq!(shown("entry").unwrap().text, "");
}

#[test]
fn undo_works_after_a_restart() {
    let commune = commune("UBND xã Suối Mây");
    let add = AddTask {
        title: "Việc gõ nhầm".into(),
        ..AddTask::default()
    };
    app::tasks::add(&commune.app, add).unwrap();
    let commune = commune.restart();
    assert!(app::notebook::undo(&commune.app, Nothing {}).unwrap().done);
    let tasks = app::tasks::list(&commune.app, ListTasks::default()).unwrap();
    assert!(tasks.rows.is_empty());
}

#[test]
fn seven_daily_copies_are_kept_and_one_opens_as_a_new_device() {
    let commune = commune("UBND xã Suối Mây");
    let copies = commune.folder.path().join("o-khac");
    let settings = EditSettings {
        backup_folder: Some(copies.display().to_string()),
        ..EditSettings::default()
    };
    app::notebook::edit_settings(&commune.app, settings).unwrap();
    let first = chrono::NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
    for date in first.iter_days().take(9) {
        commune.set_day(&date.to_string());
        commune.note("", "outreach", "Họp", &[]);
        commune.app.daily_copy();
    }
    let foot = app::notebook::foot(&commune.app, Nothing {}).unwrap();
    assert_eq!(foot.backup_problem, None);
    assert_eq!(
        foot.days_only_here, 10,
        "these copies lie on the disk of the notebook"
    );
    let mut names: Vec<String> = std::fs::read_dir(&copies)
        .unwrap()
        .map(|item| item.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names.len(), 7);
    assert_eq!(names[6], "so-dan-van-2026-06-09.db");
    let other = empty_machine();
    let copy = OpenCopy {
        path: copies.join(&names[6]).display().to_string(),
    };
    let status = app::notebook::open_copy(&other.app, copy).unwrap();
    assert_eq!(status.agency, "UBND xã Suối Mây");
    assert_eq!(
        app::journal::list(&other.app, Default::default())
            .unwrap()
            .total,
        9
    );
    let device = |app: &app::App| app.store().unwrap().identity().device;
    assert_ne!(device(&other.app), device(&commune.app));
}

/// The memory disk of Linux is another disk than that of temporary files.
#[cfg(target_os = "linux")]
#[test]
fn a_copy_on_another_disk_is_what_the_foot_waits_for() {
    let commune = commune("UBND xã Suối Mây");
    let disk = tempfile::tempdir_in("/dev/shm").unwrap();
    let settings = EditSettings {
        backup_folder: Some(disk.path().display().to_string()),
        ..EditSettings::default()
    };
    app::notebook::edit_settings(&commune.app, settings).unwrap();
    commune.note("", "outreach", "Họp", &[]);
    commune.app.daily_copy();
    let days = || {
        app::notebook::foot(&commune.app, Nothing {})
            .unwrap()
            .days_only_here
    };
    assert_eq!(days(), 0);
    commune.set_day("2026-05-29");
    commune.note("", "outreach", "Họp nữa", &[]);
    assert_eq!(days(), 1);
}

#[test]
fn what_is_no_copy_is_refused_and_leaves_the_folder_empty() {
    let machine = empty_machine();
    let path = machine.folder.path().join("anh.db");
    std::fs::write(
        &path,
        b"not a database at all, but long enough to be looked at",
    )
    .unwrap();
    let copy = OpenCopy {
        path: path.display().to_string(),
    };
    let error = app::notebook::open_copy(&machine.app, copy).unwrap_err();
    assert_eq!(error.code, "not-a-notebook");
    assert!(
        !app::notebook::status(&machine.app, Nothing {})
            .unwrap()
            .open
    );
    assert!(!machine.notebook_folder().join("notebook.db").exists());
}

#[test]
fn without_a_copy_the_foot_says_how_many_days_exist_only_here() {
    let commune = commune("UBND xã Suối Mây");
    for date in ["2026-06-01", "2026-06-02", "2026-06-02"] {
        commune.set_day(date);
        commune.note("", "outreach", "Họp", &[]);
    }
    let foot = app::notebook::foot(&commune.app, Nothing {}).unwrap();
    // The day the notebook was made, and two days of work.
    assert_eq!(foot.days_only_here, 3);
}

#[test]
fn a_folder_of_copies_that_is_gone_is_said_at_the_foot_and_loses_nothing() {
    let commune = commune("UBND xã Suối Mây");
    let blocked = commune.folder.path().join("khong-phai-thu-muc");
    let copies = blocked.join("sao-luu");
    let settings = EditSettings {
        backup_folder: Some(copies.display().to_string()),
        ..EditSettings::default()
    };
    app::notebook::edit_settings(&commune.app, settings).unwrap();
    std::fs::remove_dir_all(&blocked).unwrap();
    std::fs::write(&blocked, b"").unwrap();
    commune.note("", "outreach", "Họp", &[]);
    commune.app.daily_copy();
    let foot = app::notebook::foot(&commune.app, Nothing {}).unwrap();
    assert_eq!(
        foot.backup_problem.as_deref(),
        Some("backup-folder-unreachable")
    );
    assert!(foot.days_only_here > 0);
    let error = app::files::back_up(&commune.app, BackUp::default()).unwrap_err();
    assert_eq!(error.code, "backup-folder-unreachable");
}
