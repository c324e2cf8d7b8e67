//! Finding anything, seeing what was, bringing back what was taken away.

use super::world::commune;
use app::history::api::{HistoryAct, RestoreValue, ShowHistory};
use app::removed::api::{ListBin, RestoreRecord};
use app::search::api::{Search, SearchHit};
use app::tasks::api::{AddTask, EditTask, ListTasks, TaskEdit};
use app::wire::{ById, Nothing};

const DIRECTIVE: &str = include_str!("../../assets/sample/directive.txt");

fn found(app: &app::App, text: &str) -> Vec<SearchHit> {
    let wanted = Search {
        text: text.into(),
        ..Search::default()
    };
    app::search::search(app, wanted).unwrap().hits
}

#[test]
fn what_a_document_says_is_found_without_marks_and_opens_at_the_spot() {
    let commune = commune("UBND xã Suối Mây");
    let page = commune.accept_all(DIRECTIVE);
    commune.note(
        "20/5/2026",
        "mediation",
        "Hoà giải việc lối đi ở thôn Phú Mây",
        &[],
    );
    let hits = found(&commune.app, "hoa giai loi di");
    assert_eq!(hits[0].kind, "entry");
    assert!(
        hits[0]
            .title_pieces
            .iter()
            .any(|piece| piece.found && piece.text == "Hoà")
    );
    let hits = found(&commune.app, "dan van kheo");
    let document = hits.iter().find(|hit| hit.kind == "document").unwrap();
    assert_eq!(document.route, format!("documents/{}", page.row.id));
    let marked: Vec<&str> = document
        .title_pieces
        .iter()
        .chain(&document.snippet)
        .filter(|piece| piece.found)
        .map(|piece| piece.text.as_str())
        .collect();
    assert!(marked.len() >= 3, "{marked:?}");
    assert_eq!(found(&commune.app, "không có chữ này trong sổ").len(), 0);
}

#[test]
fn a_search_is_narrowed_and_without_words_shows_what_was_written_last() {
    let commune = commune("UBND xã Suối Mây");
    commune.accept_all(DIRECTIVE);
    commune.set_day("2026-05-29");
    commune.note("20/5/2026", "outreach", "Tuyên truyền dân vận", &[]);
    let of = |wanted: Search| app::search::search(&commune.app, wanted).unwrap().hits;
    let tasks = of(Search {
        text: "dan".into(),
        kinds: vec!["task".into()],
        states: vec!["todo".into()],
        ..Search::default()
    });
    assert!(!tasks.is_empty() && tasks.iter().all(|hit| hit.kind == "task"));
    let may = of(Search {
        text: "tuyen truyen".into(),
        from: "20/5/2026".into(),
        until: "20/5".into(),
        ..Search::default()
    });
    assert_eq!(may.len(), 1);
    assert_eq!(of(Search::default())[0].kind, "entry");
}

#[test]
fn what_lies_in_the_bin_is_not_found_and_comes_back_with_what_belongs_to_it() {
    let commune = commune("UBND xã Suối Mây");
    let page = commune.accept_all(DIRECTIVE);
    let id = page.row.id.clone();
    app::documents::remove(&commune.app, ById { id: id.clone() }).unwrap();
    assert_eq!(found(&commune.app, "dan van").len(), 0);
    let bin = || app::removed::list(&commune.app, ListBin::default()).unwrap();
    let rows = bin().rows;
    let document = rows.iter().find(|row| row.id == id).unwrap();
    assert_eq!(document.person, "Hồ Thị Sương");
    assert!(document.children as usize >= page.tasks.len());
    let task = rows.iter().find(|row| row.kind == "task").unwrap();
    assert_eq!(task.parent.as_ref().unwrap().id, id);
    let back = RestoreRecord { id, children: true };
    let back = app::removed::restore(&commune.app, back).unwrap();
    assert!(back.count as usize > page.tasks.len());
    assert_eq!(bin().total, 0);
    let tasks = || app::tasks::list(&commune.app, ListTasks::default()).unwrap();
    assert!(!tasks().rows.is_empty());
    app::notebook::undo(&commune.app, Nothing {}).unwrap();
    assert_eq!(bin().total as usize, rows.len());
}

#[test]
fn history_says_in_words_who_changed_what_and_gives_it_back() {
    let commune = commune("UBND xã Suối Mây");
    let task = AddTask {
        title: "Họp dân bản Ta Rong".into(),
        due: "05/6/2026".into(),
        ..AddTask::default()
    };
    let id = app::tasks::add(&commune.app, task).unwrap().row.id;
    app::notebook::close_record(&commune.app, ById { id: id.clone() }).unwrap();
    commune.set_day("2026-05-29");
    let edits = vec![
        TaskEdit::Title("Họp thôn".into()),
        TaskEdit::Due("10/6/2026".into()),
    ];
    let edit = EditTask {
        id: id.clone(),
        edits,
    };
    app::tasks::edit(&commune.app, edit).unwrap();
    let of = |id: &str| {
        let wanted = ShowHistory {
            id: id.into(),
            ..ShowHistory::default()
        };
        app::history::show(&commune.app, wanted).unwrap()
    };
    let page = of(&id);
    assert_eq!(page.items.len(), 2);
    let (last, first) = (&page.items[0], &page.items[1]);
    assert_eq!(
        (last.act, first.act),
        (HistoryAct::Changed, HistoryAct::Added)
    );
    assert_eq!(last.person, "Hồ Thị Sương");
    assert!(last.stored_at.starts_with("2026-05-29"));
    let due = last
        .changes
        .iter()
        .find(|change| change.field == "due")
        .unwrap();
    assert_eq!(due.label, "Hạn");
    assert_eq!(due.before.as_deref(), Some("chậm nhất hết ngày 05/06/2026"));
    let restore = RestoreValue {
        revision: last.revision.clone(),
        field: "title".into(),
        before: true,
    };
    app::history::restore_value(&commune.app, restore).unwrap();
    let shown = app::tasks::show(&commune.app, ById { id: id.clone() }).unwrap();
    assert_eq!(shown.row.title, "Họp dân bản Ta Rong");
    assert!(of("").items.len() >= 2);
}

#[test]
fn a_notebook_of_many_records_is_the_same_for_the_same_seed() {
    let titles = |seed| {
        let machine = super::world::empty_machine();
        app::sample::fill_many(&machine.app, 300, seed).unwrap();
        assert_eq!(
            machine.app.store().unwrap().verify().unwrap().faults,
            Vec::<String>::new()
        );
        let hits = found(&machine.app, "d");
        hits.into_iter().map(|hit| hit.title).collect::<Vec<_>>()
    };
    assert_eq!(titles(7), titles(7));
    assert_ne!(titles(7), titles(8));
}
