//! Correcting what was read: by hand, by mistake, and over a restart.

use super::versions::{FIRST, accept, correct, paths, read, read_with, unit};
use super::world::commune;
use app::documents::api::{
    AcceptReading, Act, AddDocument, Correction, Part, ReadDocument, TaskTyped, WhyLost,
};
use app::notebook::api::{Draft, DraftOf};
use app::wire::Nothing;

#[test]
fn a_reading_is_corrected_split_joined_dropped_and_completed_by_hand() {
    let commune = commune("UBND xã Suối Mây");
    let page = read(&commune, FIRST);
    let keys: Vec<_> = page.tasks.iter().map(|task| task.key.clone()).collect();
    assert_eq!(keys, ["task/II.1", "task/II.2", "task/II.3", "task/II.4"]);
    let at = unit(&page.text, "Gửi biên bản");
    let page = correct(
        &commune,
        &page,
        vec![
            Correction::set("task/II.1", Part::Title, "Kiện toàn ban chỉ đạo"),
            Correction::of(
                "task/II.2",
                Act::Split {
                    at,
                    words: String::new(),
                },
            ),
            Correction::of("task/II.4", Act::Drop),
            Correction::set("head", Part::Subject, "dân vận"),
        ],
    );
    assert_eq!(page.header.subject.value, "dân vận");
    assert!(
        page.header
            .subject
            .was
            .as_ref()
            .unwrap()
            .contains("Công tác dân vận")
    );
    assert_eq!(page.tasks[0].title, "Kiện toàn ban chỉ đạo");
    assert_eq!(page.tasks[0].corrected, [Part::Title]);
    let parts: Vec<_> = paths(&page).into_iter().skip(1).take(2).collect();
    assert!(
        parts[0].1.ends_with("ít nhất một lần trong năm."),
        "{}",
        parts[0].1
    );
    assert_eq!(parts[1].0, "task/II.2~2");
    assert!(
        parts[1].1.starts_with("Gửi biên bản hội nghị"),
        "{}",
        parts[1].1
    );
    assert_eq!(
        (page.tasks[1].due.as_str(), page.tasks[2].due.as_str()),
        ("", "2026-10-15")
    );
    assert!(page.tasks[4].dropped && !page.tasks[4].ticked);
    let whole = correct(
        &commune,
        &page,
        vec![Correction::of(
            "task/II.2",
            Act::Join {
                with: "task/II.2~2".into(),
                words: String::new(),
            },
        )],
    );
    assert_eq!(whole.tasks[1].text, read(&commune, FIRST).tasks[1].text);
    let (start, end) = (
        unit(&page.text, "Căn cứ Chỉ thị"),
        unit(&page.text, "II. NHIỆM VỤ"),
    );
    let added = correct(
        &commune,
        &page,
        vec![Correction::of(
            "task",
            Act::Add {
                start,
                end,
                words: String::new(),
            },
        )],
    );
    let task = added
        .tasks
        .iter()
        .find(|task| task.key == "task/+1")
        .unwrap();
    assert!(task.text.starts_with("Căn cứ Chỉ thị số 33/CT-TTg") && task.ticked);
    assert_eq!(accept(&commune, &added).tasks.len(), 5);
}

#[test]
fn absurd_corrections_are_named_and_change_nothing() {
    let commune = commune("UBND xã Suối Mây");
    let plain = read(&commune, FIRST);
    let hostile = vec![
        Correction::set("task/../../x", Part::Title, "?"),
        Correction::set("", Part::Title, "?"),
        Correction::of(
            "task/II.1",
            Act::Split {
                at: u32::MAX,
                words: String::new(),
            },
        ),
        Correction::of(
            "task/II.1",
            Act::Split {
                at: 0,
                words: String::new(),
            },
        ),
        Correction::of(
            "task/II.1",
            Act::Join {
                with: "task/II.1".into(),
                words: String::new(),
            },
        ),
        Correction::of("duty/9", Act::Drop),
        Correction::of("head", Act::Drop),
        Correction::of(
            "task",
            Act::Add {
                start: 9,
                end: 3,
                words: String::new(),
            },
        ),
        Correction::of(
            "task",
            Act::Add {
                start: 5_000_000,
                end: u32::MAX,
                words: String::new(),
            },
        ),
        Correction::of(
            "moon",
            Act::Add {
                start: 0,
                end: 9,
                words: String::new(),
            },
        ),
    ];
    let count = hostile.len();
    let page = read_with(&commune, FIRST, Some(hostile));
    assert_eq!(page.lost.len(), count);
    assert!(page.lost.iter().all(|lost| lost.why == WhyLost::NoSuchItem));
    assert!(page.corrections.is_empty() && page.tasks == plain.tasks);
    let many = vec![Correction::of("task/II.1", Act::Drop); 5_001];
    let input = ReadDocument {
        text: Some(FIRST.into()),
        corrections: Some(many),
        ..ReadDocument::default()
    };
    let error = app::documents::read(&commune.app, input).unwrap_err();
    assert_eq!(error.code, "too-many-corrections");
    let bad_day = correct(
        &commune,
        &plain,
        vec![
            Correction::set("task/II.1", Part::Due, "31/02"),
            Correction::set("head", Part::Date, "hôm qua"),
        ],
    );
    let input = AcceptReading {
        text: bad_day.text,
        corrections: bad_day.corrections,
        earlier: None,
    };
    let error = app::documents::accept(&commune.app, input).unwrap_err();
    let fields: Vec<_> = error
        .problems
        .iter()
        .map(|one| one.field.as_str())
        .collect();
    assert_eq!(fields, ["date", "due/task/II.1"]);
    assert!(
        app::documents::list(&commune.app, Nothing {})
            .unwrap()
            .is_empty()
    );
}

#[test]
fn the_draft_of_a_reading_survives_a_restart_and_of_a_secret_nothing_is_kept() {
    let commune = commune("UBND xã Suối Mây");
    let page = correct(
        &commune,
        &read(&commune, FIRST),
        vec![Correction::set("task/II.1", Part::Title, "Kiện toàn")],
    );
    let draft = serde_json::json!({ "text": page.text, "corrections": page.corrections });
    let keep = |text: String| Draft {
        form: "import".into(),
        text,
    };
    app::notebook::keep_draft(&commune.app, keep(draft.to_string())).unwrap();
    let commune = commune.restart();
    let shown = || {
        let of = DraftOf {
            form: "import".into(),
        };
        app::notebook::show_draft(&commune.app, of).unwrap().text
    };
    let kept: serde_json::Value = serde_json::from_str(&shown()).unwrap();
    let corrections = serde_json::from_value(kept["corrections"].clone()).unwrap();
    let text = kept["text"].as_str().unwrap();
    let page = read_with(&commune, text, Some(corrections));
    assert_eq!(page.tasks[0].title, "Kiện toàn");
    let secret = serde_json::json!({ "text": format!("MẬT\n{FIRST}") });
    let error = app::notebook::keep_draft(&commune.app, keep(secret.to_string())).unwrap_err();
    assert_eq!(error.code, "secret-document");
    assert_eq!(shown(), "");
}

#[test]
fn a_document_of_the_register_is_read_anew_with_what_was_corrected() {
    let commune = commune("UBND xã Suối Mây");
    let title = Correction::set("task/II.1", Part::Title, "Kiện toàn");
    let page = correct(&commune, &read(&commune, FIRST), vec![title]);
    let document = accept(&commune, &page);
    let again = ReadDocument {
        document: Some(document.row.id.clone()),
        ..ReadDocument::default()
    };
    let page = app::documents::read(&commune.app, again).unwrap();
    assert_eq!(page.tasks[0].title, "Kiện toàn");
    assert_eq!(page.known_as, Some(document.row.id.clone()));
    assert!(page.earlier.as_ref().unwrap().same_text && page.gone.is_empty());
    let more = vec![
        Correction::of("task/II.4", Act::Drop),
        Correction::set("task/II.2", Part::Due, "20/10/2026"),
    ];
    let page = correct(&commune, &page, more);
    let accepted = accept(&commune, &page);
    assert_eq!(
        (accepted.row.id, accepted.tasks.len()),
        (document.row.id, 3)
    );
    let due = accepted.tasks[1].due.as_ref().unwrap();
    assert_eq!(due.day.to_string(), "2026-10-20");
    app::notebook::undo(&commune.app, Nothing {}).unwrap();
    let list = app::documents::list(&commune.app, Nothing {}).unwrap();
    assert_eq!(list[0].tasks, 4);
}

#[test]
fn a_paper_typed_by_hand_stands_in_the_register_with_its_tasks() {
    let commune = commune("UBND xã Suối Mây");
    let task = |title: &str, due: &str| TaskTyped {
        title: title.into(),
        due: due.into(),
        ..TaskTyped::default()
    };
    let typed = AddDocument {
        kind: "Công văn".into(),
        number: "45/UBND-VP".into(),
        date: "02/3/2026".into(),
        subject: "tiếp công dân".into(),
        tasks: vec![
            task("Niêm yết lịch tiếp công dân", "15/3"),
            task("Báo cáo", ""),
        ],
        ..AddDocument::default()
    };
    let page = app::documents::add(&commune.app, typed.clone()).unwrap();
    assert_eq!((page.row.tasks, page.text.as_str()), (2, ""));
    assert_eq!(
        page.tasks[0].due.as_ref().unwrap().day.to_string(),
        "2026-03-15"
    );
    let again = ReadDocument {
        document: Some(page.row.id.clone()),
        ..ReadDocument::default()
    };
    let error = app::documents::read(&commune.app, again).unwrap_err();
    assert_eq!(error.code, "typed-by-hand");
    app::notebook::undo(&commune.app, Nothing {}).unwrap();
    assert!(
        app::documents::list(&commune.app, Nothing {})
            .unwrap()
            .is_empty()
    );
    let wrong = AddDocument {
        date: "31/02".into(),
        tasks: vec![task("", "mai")],
        ..typed
    };
    let error = app::documents::add(&commune.app, wrong).unwrap_err();
    let fields: Vec<_> = error
        .problems
        .iter()
        .map(|one| one.field.as_str())
        .collect();
    assert_eq!(fields, ["date", "title/1", "due/1"]);
}
