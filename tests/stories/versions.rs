//! What a person corrected in a reading, kept over newer versions of the document; which document
//! a citation opens.

use super::world::{Commune, commune, problem_codes};
use app::documents::api::{
    AcceptReading, Act, ChangeState, Correction, DocumentEdit, DocumentPage, EditDocument, Part,
    ReadDocument, ReadingPage, ValidityCode, ValidityTyped,
};
use app::tasks::api::{EditTask, TaskEdit};
use app::wire::{ById, Nothing};

pub const FIRST: &str = "\
UBND TỈNH LAM SƠN
Số: 12/KH-UBND
Lam Sơn, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Công tác dân vận năm 2026
Căn cứ Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ;
II. NHIỆM VỤ
1. UBND các xã, phường rà soát, kiện toàn ban chỉ đạo thực hiện quy chế dân chủ ở cơ sở, \
xong trước ngày 30/4/2026.
2. UBND các xã, phường tổ chức hội nghị đối thoại với Nhân dân ít nhất một lần trong năm. \
Gửi biên bản hội nghị về Sở Nội vụ trước ngày 15/10/2026.
3. UBND các xã, phường xây dựng ít nhất 01 mô hình Dân vận khéo.
4. UBND các xã, phường tuyên truyền chủ trương của Đảng trên hệ thống truyền thanh cơ sở.
Nơi nhận:
- UBND các xã, phường;
- Lưu: VT.
CHỦ TỊCH
Nguyễn Văn Mẫu
";

fn second() -> String {
    FIRST
        .replace("trước ngày 30/4/2026", "trước ngày 15/5/2026")
        .replace("ít nhất 01 mô hình", "ít nhất 02 mô hình")
        .replace(
            "4. UBND các xã, phường tuyên truyền chủ trương của Đảng trên hệ thống truyền thanh \
             cơ sở.",
            "4. UBND các xã, phường lập danh sách người có uy tín trong đồng bào gửi Công an tỉnh.",
        )
}

pub fn read(commune: &Commune, text: &str) -> ReadingPage {
    read_with(commune, text, None)
}

pub fn read_with(
    commune: &Commune,
    text: &str,
    corrections: Option<Vec<Correction>>,
) -> ReadingPage {
    let input = ReadDocument {
        text: Some(text.to_owned()),
        corrections,
        ..ReadDocument::default()
    };
    app::documents::read(&commune.app, input).unwrap()
}

pub fn correct(commune: &Commune, page: &ReadingPage, more: Vec<Correction>) -> ReadingPage {
    let mut corrections = page.corrections.clone();
    corrections.extend(more);
    read_with(commune, &page.text, Some(corrections))
}

pub fn accept(commune: &Commune, page: &ReadingPage) -> DocumentPage {
    let input = AcceptReading {
        text: page.text.clone(),
        corrections: page.corrections.clone(),
        earlier: page.earlier.as_ref().map(|one| one.id.clone()),
    };
    app::documents::accept(&commune.app, input).unwrap()
}

pub fn paths(page: &ReadingPage) -> Vec<(&str, &str)> {
    page.tasks
        .iter()
        .map(|task| (task.key.as_str(), task.text.as_str()))
        .collect()
}

/// Where `words` stand in the text, as the window counts.
pub fn unit(text: &str, words: &str) -> u32 {
    let at = text.find(words).unwrap();
    u32::try_from(text[..at].encode_utf16().count()).unwrap()
}

#[test]
fn a_newer_version_keeps_what_was_corrected_and_shows_what_changed() {
    let commune = commune("UBND xã Suối Mây");
    let page = read(&commune, FIRST);
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
            Correction::set("task/II.2~2", Part::Title, "Gửi biên bản"),
        ],
    );
    let first = accept(&commune, &page);
    assert_eq!(first.tasks.len(), 5);
    let lead = TaskEdit::Lead("Ông Hồ Văn Mẫu".into());
    let id = first.tasks[3].id.clone();
    app::tasks::edit(
        &commune.app,
        EditTask {
            id,
            edits: vec![lead],
        },
    )
    .unwrap();

    let newer = read(&commune, &second());
    let earlier = newer.earlier.clone().unwrap();
    assert!(earlier.certain && !earlier.same_text && earlier.id == first.row.id);
    assert!(newer.lost.is_empty(), "{:?}", newer.lost);
    assert_eq!(newer.tasks[0].title, "Kiện toàn ban chỉ đạo");
    assert_eq!(newer.tasks[2].title, "Gửi biên bản");
    let states: Vec<_> = newer
        .tasks
        .iter()
        .map(|task| task.change.clone().unwrap().state)
        .collect();
    use ChangeState::{Changed, New, Same};
    assert_eq!(states, [Changed, Same, Same, Changed, New]);
    let was = &newer.tasks[0].change.as_ref().unwrap().was;
    assert!(
        was.iter()
            .any(|was| was.part == Part::Due && was.value.contains("30/4/2026"))
    );
    let gone: Vec<_> = newer
        .gone
        .iter()
        .filter(|gone| gone.kind == "task")
        .collect();
    assert_eq!(gone.len(), 1);
    assert_eq!(gone[0].task.as_ref().unwrap().id, first.tasks[4].id);

    let accepted = accept(&commune, &newer);
    assert_eq!(accepted.row.id, first.row.id);
    assert_eq!(accepted.tasks.len(), 6);
    let of = |title: &str| {
        accepted
            .tasks
            .iter()
            .find(|task| task.title.contains(title))
            .unwrap()
    };
    let reviewed = of("Kiện toàn ban chỉ đạo");
    assert_eq!(reviewed.id, first.tasks[0].id);
    assert_eq!(reviewed.due.as_ref().unwrap().day.to_string(), "2026-05-15");
    let model = of("mô hình");
    assert!(model.title.contains("02 mô hình"));
    assert_eq!(model.lead.as_deref(), Some("Ông Hồ Văn Mẫu"));
    assert_eq!(accepted.gone, [first.tasks[4].id.clone()]);
    let flagged = app::tasks::show(
        &commune.app,
        ById {
            id: accepted.gone[0].clone(),
        },
    )
    .unwrap();
    assert_eq!(flagged.problems[0].code, "gone-from-document");

    let edits = vec![DocumentEdit::KeepTask(accepted.gone[0].clone())];
    let id = first.row.id.clone();
    let kept = app::documents::edit(&commune.app, EditDocument { id, edits }).unwrap();
    assert!(kept.gone.is_empty() && kept.tasks.len() == 6);
    let third = accept(
        &commune,
        &read(&commune, &second().replace("02 mô hình", "03 mô hình")),
    );
    assert!(
        third.gone.is_empty(),
        "what a person keeps is asked for no more"
    );
    for _ in 0..2 {
        app::notebook::undo(&commune.app, Nothing {}).unwrap();
    }

    app::notebook::undo(&commune.app, Nothing {}).unwrap();
    let back = app::documents::show(
        &commune.app,
        ById {
            id: first.row.id.clone(),
        },
    )
    .unwrap();
    assert_eq!(back.tasks.len(), 5);
    assert!(back.gone.is_empty() && back.text == first.text);
}

#[test]
fn what_was_dropped_or_taken_away_stays_away_in_a_newer_version() {
    let commune = commune("UBND xã Suối Mây");
    let page = read(&commune, FIRST);
    let page = correct(
        &commune,
        &page,
        vec![Correction::of("task/II.3", Act::Drop)],
    );
    let first = accept(&commune, &page);
    assert_eq!(first.tasks.len(), 3);
    app::tasks::remove(
        &commune.app,
        ById {
            id: first.tasks[0].id.clone(),
        },
    )
    .unwrap();
    let newer = accept(&commune, &read(&commune, &second()));
    let titles: Vec<_> = newer.tasks.iter().map(|task| task.title.clone()).collect();
    assert_eq!(titles.len(), 3, "{titles:?}");
    assert!(
        titles
            .iter()
            .all(|title| !title.contains("mô hình") && !title.contains("rà soát"))
    );
}

#[test]
fn a_version_with_a_blank_number_is_only_offered() {
    let commune = commune("UBND xã Suối Mây");
    let draft = FIRST.replace("Số: 12/KH-UBND", "Số:     /KH-UBND");
    let first = accept(&commune, &read(&commune, &draft));
    let page = read(&commune, &second());
    let offer = page.earlier.clone().unwrap();
    assert!(!offer.certain && offer.id == first.row.id);
    assert!(page.gone.is_empty() && page.tasks[0].change.is_none());
    let named = ReadDocument {
        text: Some(second()),
        earlier: Some(first.row.id.clone()),
        ..ReadDocument::default()
    };
    let page = app::documents::read(&commune.app, named).unwrap();
    assert!(page.earlier.as_ref().unwrap().certain && !page.gone.is_empty());
    let accepted = accept(&commune, &page);
    assert_eq!(accepted.row.id, first.row.id);
    assert_eq!(accepted.row.number.as_deref(), Some("12/KH-UBND"));
}

#[test]
fn a_blank_number_filled_in_later_opens_the_citation() {
    let commune = commune("UBND xã Suối Mây");
    let cited = "\
THỦ TƯỚNG CHÍNH PHỦ
Số:     /CT-TTg
Hà Nội, ngày 26 tháng 11 năm 2021
CHỈ THỊ
Về việc tiếp tục tăng cường và đổi mới công tác dân vận
1. UBND các xã, phường rà soát quy chế dân chủ ở cơ sở.
";
    let directive = accept(&commune, &read(&commune, cited));
    let plan = accept(&commune, &read(&commune, FIRST));
    assert_eq!(plan.citations[0].number.as_deref(), Some("33/CT-TTg"));
    assert!(plan.citations[0].documents.is_empty() && directive.cited_by.is_empty());
    let edits = vec![DocumentEdit::Number("33 / CT-TTg".into())];
    let id = directive.row.id.clone();
    let filled = app::documents::edit(&commune.app, EditDocument { id, edits }).unwrap();
    assert_eq!(filled.cited_by[0].id, plan.row.id);
    let plan = app::documents::show(&commune.app, ById { id: plan.row.id }).unwrap();
    assert_eq!(plan.citations[0].documents[0].id, directive.row.id);
    let other_year = DocumentEdit::Date("26/11/2019".into());
    let id = directive.row.id.clone();
    let edits = vec![other_year];
    let other = app::documents::edit(&commune.app, EditDocument { id, edits }).unwrap();
    assert!(other.cited_by.is_empty(), "the number restarts each year");
}

#[test]
fn a_document_says_whether_it_is_in_force_and_what_replaces_it() {
    let commune = commune("UBND xã Suối Mây");
    let old = accept(&commune, &read(&commune, FIRST));
    let other = FIRST
        .replace("12/KH-UBND", "99/KH-UBND")
        .replace("mô hình", "điển hình");
    let new = accept(&commune, &read(&commune, &other));
    let typed = ValidityTyped {
        code: Some(ValidityCode::Replaced),
        on: "01/6/2026".into(),
        by: Some(new.row.id.clone()),
    };
    let edit = |id: &str, typed: ValidityTyped| {
        let edits = vec![DocumentEdit::Validity(typed)];
        app::documents::edit(
            &commune.app,
            EditDocument {
                id: id.into(),
                edits,
            },
        )
    };
    let page = edit(&old.row.id, typed.clone()).unwrap();
    let validity = page.row.validity.unwrap();
    assert_eq!(validity.by.unwrap().id, new.row.id);
    let page = app::documents::show(
        &commune.app,
        ById {
            id: new.row.id.clone(),
        },
    )
    .unwrap();
    assert_eq!(page.replaces[0].id, old.row.id);
    let error = edit(&new.row.id, typed).unwrap_err();
    assert_eq!(problem_codes(&error), ["itself"]);
}
