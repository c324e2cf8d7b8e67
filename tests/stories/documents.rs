//! Directives: read, accepted, followed.

use super::world::commune;
use app::documents::api::ReadDocument;
use app::tasks::api::{AddTask, CompleteTask, EditTask, ListTasks, NoteProgress, TaskEdit};
use app::wire::{ById, Nothing};
use domain::due::DueState;
use domain::task::{TaskState, Whose};

const PLAN: &str = include_str!("../../assets/sample/directive.txt");

fn read(
    commune: &super::world::Commune,
    text: &str,
) -> app::Result<app::documents::api::ReadingPage> {
    let input = ReadDocument {
        text: Some(text.to_owned()),
        ..ReadDocument::default()
    };
    app::documents::read(&commune.app, input)
}

#[test]
fn a_plan_is_accepted_and_undone_as_one_step() {
    let commune = commune("UBND xã Suối Mây");
    let page = commune.accept_all(PLAN);
    assert_eq!(page.tasks.len(), 12);
    assert!(page.tasks.iter().all(|task| task.state == TaskState::Todo));
    app::notebook::undo(&commune.app, Nothing {}).unwrap();
    let tasks = app::tasks::list(&commune.app, ListTasks::default()).unwrap();
    assert!(tasks.rows.is_empty());
    assert!(
        app::documents::list(&commune.app, Nothing {})
            .unwrap()
            .is_empty()
    );
    app::notebook::redo(&commune.app, Nothing {}).unwrap();
    assert_eq!(
        app::documents::list(&commune.app, Nothing {}).unwrap()[0].tasks,
        12
    );
}

#[test]
fn the_same_text_imported_twice_or_elsewhere_has_the_same_ids() {
    let (here, there) = (commune("UBND xã Suối Mây"), commune("UBND xã Khác"));
    let first = here.accept_all(PLAN);
    let again = here.accept_all(&PLAN.replace('\n', "\r\n"));
    let elsewhere = there.accept_all(PLAN);
    let ids = |page: &app::documents::api::DocumentPage| {
        page.tasks
            .iter()
            .map(|task| task.id.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(first.row.id, again.row.id);
    assert_eq!(first.row.id, elsewhere.row.id);
    assert_eq!((ids(&first), ids(&first)), (ids(&again), ids(&elsewhere)));
    assert_eq!(
        app::documents::list(&here.app, Nothing {}).unwrap().len(),
        1
    );
}

#[test]
fn two_documents_with_a_blank_number_or_the_same_number_in_two_years_stay_two() {
    let commune = commune("UBND xã Suối Mây");
    let blank = PLAN.replacen("Số: 18/KH-UBND", "Số:    /KH-UBND", 1);
    let other_blank = blank.replace("năm 2026", "năm 2025");
    let other_year = PLAN.replace("năm 2026", "năm 2025");
    for text in [PLAN, &blank, &other_blank, &other_year] {
        commune.accept_all(text);
    }
    assert_eq!(
        app::documents::list(&commune.app, Nothing {})
            .unwrap()
            .len(),
        4
    );
}

#[test]
fn a_document_for_others_is_said_to_be_so_and_nothing_is_ticked() {
    let commune = commune("UBND xã Suối Mây");
    let text =
        include_str!("../../src-tauri/crates/intake/tests/documents/004_766d84dac8a0b544.txt");
    let page = read(&commune, text).unwrap();
    assert!(!page.addressed);
    assert!(
        page.tasks
            .iter()
            .all(|task| !task.ticked && task.whose == Whose::Other)
    );
    assert_eq!(page.duties.len(), 4);
}

#[test]
fn what_is_no_document_is_refused_in_words_and_nothing_is_kept() {
    let commune = commune("UBND xã Suối Mây");
    let folder = commune.folder.path();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        path.display().to_string()
    };
    let cases = [
        (write("rong.txt", b""), "empty-file"),
        (
            write("anh.jpg", b"\xff\xd8\xff\xe0binary\x00\x01"),
            "picture-file",
        ),
        (
            write("hong.docx", b"PK\x03\x04 half of a file"),
            "damaged-document",
        ),
        (
            write("cu.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old"),
            "old-word-file",
        ),
        (
            write("hong.pdf", b"%PDF-1.7 half of a file"),
            "damaged-document",
        ),
        (
            folder.join("khong-co.txt").display().to_string(),
            "unreadable-file",
        ),
    ];
    for (path, code) in cases {
        let input = ReadDocument {
            path: Some(path),
            ..ReadDocument::default()
        };
        let error = app::documents::read(&commune.app, input).unwrap_err();
        assert_eq!(error.code, code);
        assert!(error.words().len() > code.len() + 20, "{}", error.words());
    }
    let stamped = format!("TỐI MẬT\n{PLAN}");
    assert_eq!(
        read(&commune, &stamped).unwrap_err().code,
        "secret-document"
    );
    assert!(
        app::documents::list(&commune.app, Nothing {})
            .unwrap()
            .is_empty()
    );
}

#[test]
fn a_task_is_typed_by_hand_followed_and_finished() {
    let commune = commune("UBND xã Suối Mây");
    let add = AddTask {
        title: "Mở lớp tập huấn".into(),
        due: "15/6".into(),
        source: "Giấy mời 12/GM-UBND".into(),
        ..AddTask::default()
    };
    let id = app::tasks::add(&commune.app, add).unwrap().row.id;
    let edits = vec![
        TaskEdit::Comparator(domain::due::Comparator::Before),
        TaskEdit::Lead("Phòng Văn hóa – Xã hội".into()),
    ];
    let page = app::tasks::edit(
        &commune.app,
        EditTask {
            id: id.clone(),
            edits,
        },
    )
    .unwrap();
    let due = page.row.due.unwrap();
    assert_eq!(due.last_day.to_string(), "2026-06-14");
    assert_eq!(due.working_day_before.unwrap().to_string(), "2026-06-12");
    let note = NoteProgress {
        id: id.clone(),
        note: "Chốt danh sách 42 học viên".into(),
        percent: Some(40),
        date: String::new(),
    };
    let page = app::tasks::note_progress(&commune.app, note).unwrap();
    assert_eq!(
        (page.row.state, page.row.percent),
        (TaskState::Doing, Some(40))
    );
    commune.set_day("2026-06-15");
    let late = app::tasks::show(&commune.app, ById { id: id.clone() }).unwrap();
    assert_eq!(late.row.due.unwrap().state, DueState::Overdue);
    let done = CompleteTask {
        id,
        date: "12/6".into(),
    };
    let page = app::tasks::complete(&commune.app, done).unwrap();
    assert_eq!(page.row.done_on.unwrap().to_string(), "2026-06-12");
    assert_eq!(page.row.due.unwrap().state, DueState::Done);
}

#[test]
fn a_wrong_day_typed_into_a_task_stays_in_sight() {
    let commune = commune("UBND xã Suối Mây");
    let add = AddTask {
        title: "Rà soát".into(),
        ..AddTask::default()
    };
    let id = app::tasks::add(&commune.app, add).unwrap().row.id;
    let edits = vec![TaskEdit::Due("31/02".into())];
    let page = app::tasks::edit(&commune.app, EditTask { id, edits }).unwrap();
    assert_eq!(page.row.due, None);
    assert_eq!(page.problems[0].typed, "31/02");
    assert_eq!(page.problems[0].field, "due");
}
