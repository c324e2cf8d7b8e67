//! Sheets of other offices brought in: previewed, imported once, taken back.

use super::world::{Commune, commune};
use app::imports::api::{ImportPreview, PreviewImport, RowStatus, RunImport};
use app::tasks::api::{ListTasks, TaskRow};
use app::wire::Nothing;
use std::path::PathBuf;

const TASKS: &str = "UBND XÃ SUỐI MÂY;;;;\n\
    PHÂN CÔNG NHIỆM VỤ NĂM 2026;;;;\n\
    STT;Nội dung công việc;Chủ trì;Thời hạn;Tình trạng\n\
    1;Tuyên truyền Luật Đất đai;Văn hóa;trước ngày 05/6;Đang thực hiện\n\
    2;Tập huấn hòa giải viên;Tư pháp;Thường xuyên;\n\
    3;Sơ kết công tác dân vận;Văn phòng;Quý II;Hoàn thành\n\
    ;Tổng cộng: 3 việc;;;\n";

fn file(commune: &Commune, name: &str, text: &str) -> String {
    let path: PathBuf = commune.folder.path().join(name);
    std::fs::write(&path, text).expect("the folder of a story takes files");
    path.display().to_string()
}

fn preview(commune: &Commune, path: &str) -> ImportPreview {
    let input = PreviewImport {
        path: path.to_owned(),
        ..PreviewImport::default()
    };
    app::imports::preview(&commune.app, input).expect("it can be previewed")
}

fn run(path: &str, only_valid: bool) -> RunImport {
    RunImport {
        path: path.to_owned(),
        only_valid,
        ..RunImport::default()
    }
}

fn tasks(commune: &Commune) -> Vec<TaskRow> {
    let list = app::tasks::list(&commune.app, ListTasks::default());
    list.expect("tasks can be listed").rows
}

#[test]
fn a_sheet_is_previewed_then_imported_once_and_taken_back_in_one_step() {
    let commune = commune("UBND xã Suối Mây");
    let path = file(&commune, "giao-viec.csv", TASKS);
    let seen = preview(&commune, &path);
    assert_eq!(seen.register.code(), "tasks");
    assert_eq!(seen.head, Some(3));
    assert_eq!(
        (seen.counts.new, seen.counts.invalid, seen.counts.left_out),
        (2, 1, 1)
    );
    assert_eq!(seen.problems.len(), 1);
    assert_eq!(seen.problems[0].code, "bad-date");
    assert_eq!(seen.problems[0].cells[0].cell, "D6");
    assert_eq!(seen.problems[0].cells[0].typed, "Quý II");
    assert!(tasks(&commune).is_empty(), "a preview writes nothing");

    let done = app::imports::run(&commune.app, run(&path, true)).unwrap();
    assert_eq!((done.made, done.invalid), (2, 1));
    let again = app::imports::run(&commune.app, run(&path, true)).unwrap();
    assert_eq!((again.made, again.known), (0, 2));
    assert_eq!(tasks(&commune).len(), 2);

    app::notebook::undo(&commune.app, Nothing {}).unwrap();
    assert!(tasks(&commune).is_empty());
    app::notebook::redo(&commune.app, Nothing {}).unwrap();
    assert_eq!(tasks(&commune).len(), 2);
    app::notebook::undo(&commune.app, Nothing {}).unwrap();
    let back = app::imports::run(&commune.app, run(&path, true)).unwrap();
    assert_eq!(back.made, 2, "what was taken back can be brought in again");
}

#[test]
fn what_cannot_be_read_is_kept_as_typed_where_all_rows_are_wanted() {
    let commune = commune("UBND xã Suối Mây");
    let path = file(&commune, "giao-viec.csv", TASKS);
    let done = app::imports::run(&commune.app, run(&path, false)).unwrap();
    assert_eq!(done.made, 3);
    let row = tasks(&commune)
        .into_iter()
        .find(|row| row.title.starts_with("Sơ kết"));
    let id = row.expect("the third row").id;
    let page = app::tasks::show(&commune.app, app::wire::ById { id }).unwrap();
    assert_eq!(page.problems[0].typed, "Quý II");
    assert_eq!(page.row.state.code(), "done");
}

#[test]
fn two_machines_that_bring_in_one_file_make_the_same_records() {
    let (one, other) = (commune("UBND xã Suối Mây"), commune("UBND xã Suối Mây"));
    let ids = |commune: &Commune| {
        let path = file(commune, "viec.csv", TASKS);
        app::imports::run(&commune.app, run(&path, false)).unwrap();
        let mut ids: Vec<_> = tasks(commune).into_iter().map(|row| row.id).collect();
        ids.sort();
        ids
    };
    assert_eq!(ids(&one), ids(&other));
}

#[test]
fn two_rows_that_say_the_same_are_two_records() {
    let commune = commune("UBND xã Suối Mây");
    let text = "Ngày;Nội dung;Lượt người\n2/6/2026;Họp thôn;30\n2/6/2026;Họp thôn;30\n";
    let path = file(&commune, "nhat-ky.csv", text);
    let done = app::imports::run(&commune.app, run(&path, true)).unwrap();
    assert_eq!(done.made, 2);
}

#[test]
fn how_columns_were_put_to_fields_is_remembered_for_such_a_head() {
    let commune = commune("UBND xã Suối Mây");
    let text = "Việc;Hạn;Người theo dõi\nRà soát;2/6;Lành\n";
    let path = file(&commune, "a.csv", text);
    let mut input = run(&path, true);
    let seen = preview(&commune, &path);
    assert!(!seen.remembered);
    input.mapping = vec![app::imports::api::ColumnChoice {
        at: 2,
        field: Some("lead".into()),
    }];
    app::imports::run(&commune.app, input).unwrap();
    let next = file(
        &commune,
        "b.csv",
        "Việc;Hạn;Người theo dõi\nTổng kết;3/6;Sương\n",
    );
    let seen = preview(&commune, &next);
    assert!(seen.remembered);
    assert_eq!(seen.columns[2].field.as_deref(), Some("lead"));
    assert_eq!(seen.rows[0].status, RowStatus::New);
}

#[test]
fn a_file_that_changed_since_its_preview_is_not_imported() {
    let commune = commune("UBND xã Suối Mây");
    let path = file(&commune, "a.csv", TASKS);
    let seen = preview(&commune, &path);
    file(&commune, "a.csv", "Việc\nKhác\n");
    let mut input = run(&path, true);
    input.file_hash = seen.file_hash;
    let refused = app::imports::run(&commune.app, input).unwrap_err();
    assert_eq!(refused.code, "file-changed");
}

#[test]
fn a_file_that_is_no_table_is_refused_in_words() {
    let commune = commune("UBND xã Suối Mây");
    for (name, text, code) in [
        ("thu.docx", "không phải", "not-a-sheet"),
        ("bang.xlsx", "không phải", "damaged-document"),
        ("rong.csv", "", "empty-file"),
    ] {
        let path = file(&commune, name, text);
        let refused = app::imports::preview(
            &commune.app,
            PreviewImport {
                path,
                ..PreviewImport::default()
            },
        );
        assert_eq!(refused.unwrap_err().code, code, "{name}");
    }
}

#[test]
fn cells_in_an_old_font_are_converted_and_the_preview_says_so() {
    let commune = commune("UBND xã Suối Mây");
    let text = "Néi dung c«ng viÖc;Chñ tr×;Thêi h¹n\n\
        Tuyªn truyÒn LuËt §Êt ®ai;V¨n ho¸ x· héi;2/6\n\
        TËp huÊn hoµ gi¶i viªn ë c¬ së;T\u{ad} ph¸p;3/6\n";
    let path = file(&commune, "cu.csv", text);
    let seen = preview(&commune, &path);
    assert_eq!(seen.encoding.as_deref(), Some("tcvn3"));
    assert_eq!(seen.rows[0].title, "Tuyên truyền Luật Đất đai");
}

#[test]
fn our_own_export_comes_back_without_loss() {
    use app::files::api::{ExportFilter, ExportWhat, ExportWorkbook};
    let commune = commune("UBND xã Suối Mây");
    let path = file(&commune, "giao-viec.csv", TASKS);
    app::imports::run(&commune.app, run(&path, true)).unwrap();
    let entry = "Tuyên truyền tại thôn Ta Rùng";
    commune.note("5/3/2026", "outreach", entry, &[("attendances", "1.250")]);
    for what in [ExportWhat::Tasks, ExportWhat::Journal] {
        let input = ExportWorkbook {
            what,
            filter: ExportFilter::default(),
            period: None,
            path: None,
        };
        let written = app::files::export_workbook(&commune.app, input)
            .unwrap()
            .path;
        let seen = preview(&commune, &written);
        let counts = (seen.counts.new, seen.counts.differs, seen.counts.invalid);
        assert_eq!(counts, (0, 0, 0), "{:?} {:?}", seen.problems, seen.rows);
        assert!(seen.counts.known > 0);
    }
}

#[test]
fn two_tasks_that_a_person_says_are_one_show_as_one_with_all_their_entries() {
    use app::joined::JoinRecords;
    use app::journal::api::AddEntry;
    use app::wire::ById;
    let commune = commune("UBND xã Suối Mây");
    let path = file(&commune, "giao-viec.csv", TASKS);
    app::imports::run(&commune.app, run(&path, true)).unwrap();
    let ids: Vec<String> = tasks(&commune).into_iter().map(|row| row.id).collect();
    for id in &ids {
        let entry = AddEntry {
            date: "5/3/2026".into(),
            kind: "outreach".into(),
            content: "Họp thôn".into(),
            task: Some(id.clone()),
            ..AddEntry::default()
        };
        app::journal::add(&commune.app, entry).unwrap();
    }
    let join = |keep: &str, other: &str| {
        let input = JoinRecords {
            keep: keep.into(),
            other: other.into(),
        };
        app::joined::join(&commune.app, input)
    };
    assert_eq!(join(&ids[0], &ids[0]).unwrap_err().code, "not-joinable");
    join(&ids[0], &ids[1]).unwrap();
    let rows = tasks(&commune);
    assert_eq!((rows.len(), rows[0].entries), (1, 2));
    let page = app::tasks::show(&commune.app, ById { id: ids[0].clone() }).unwrap();
    assert_eq!(page.activities.len(), 2);
    assert!(
        page.activities
            .iter()
            .all(|entry| { entry.task.as_ref().is_some_and(|link| link.id == ids[0]) })
    );
    app::notebook::undo(&commune.app, Nothing {}).unwrap();
    assert_eq!(tasks(&commune).len(), 2);
    app::notebook::redo(&commune.app, Nothing {}).unwrap();
    app::joined::part(&commune.app, ById { id: ids[1].clone() }).unwrap();
    assert!(tasks(&commune).iter().all(|row| row.entries == 1));
}
