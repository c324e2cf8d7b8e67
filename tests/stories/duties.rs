//! Duties to report that documents print: first on the board until their dates are typed, then
//! periods of a regime, reported and sent like any other.

use super::world::{Commune, commune, problem_codes};
use app::documents::api::{
    AcceptDuty, AcceptReading, DocumentPage, DutyEdit, DutyRow, DutyState, DutyTerm, EditDuty,
    ReadDocument,
};
use app::reports::api::{MarkSigned, OfPeriod, ReportRow, SubmitReport};
use app::wire::Nothing;
use domain::due::Comparator;
use domain::report::ReportState;

const PLAN: &str = include_str!("../../assets/sample/directive.txt");

const UNDATED: &str = "\
UBND TỈNH LAM SƠN
Số: 12/UBND-NC
Lam Sơn, ngày 05 tháng 3 năm 2026
Kính gửi: UBND các xã, phường.
Về việc tăng cường công tác dân vận, UBND tỉnh yêu cầu:
1. UBND các xã, phường rà soát, kiện toàn ban chỉ đạo thực hiện quy chế dân chủ ở cơ sở.
2. UBND các xã, phường báo cáo kết quả thực hiện về UBND tỉnh (qua Sở Nội vụ) theo Phụ lục \
Công văn số 339/UBND-NC ngày 06/02/2023 của UBND tỉnh.
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Nguyễn Văn Mẫu
";

fn accept(commune: &Commune, text: &str) -> DocumentPage {
    let input = ReadDocument {
        text: Some(text.to_owned()),
        ..ReadDocument::default()
    };
    let page = app::documents::read(&commune.app, input).unwrap();
    let input = AcceptReading {
        text: page.text,
        corrections: page.corrections,
        earlier: None,
    };
    app::documents::accept(&commune.app, input).unwrap()
}

fn key(commune: &Commune, duty: &DutyRow, regime: Option<&str>) -> app::Result<DutyRow> {
    let input = AcceptDuty {
        id: duty.id.clone(),
        regime: regime.map(str::to_owned),
    };
    app::documents::accept_duty(&commune.app, input)
}

fn edit(commune: &Commune, duty: &DutyRow, edit: DutyEdit) -> DutyRow {
    let input = EditDuty {
        id: duty.id.clone(),
        edits: vec![edit],
    };
    app::documents::edit_duty(&commune.app, input).unwrap()
}

fn term(period: &str, due: &str) -> DutyTerm {
    DutyTerm {
        period: period.into(),
        due: due.into(),
        comparator: Comparator::Before,
    }
}

fn rows_of(commune: &Commune, document: &DocumentPage) -> Vec<ReportRow> {
    let board = app::reports::list(&commune.app, Nothing {}).unwrap();
    let is_own = |row: &ReportRow| {
        row.document
            .as_ref()
            .is_some_and(|link| link.id == document.row.id)
    };
    board.rows.into_iter().filter(is_own).collect()
}

#[test]
fn a_duty_without_a_date_stands_first_until_the_dates_are_typed() {
    let commune = commune("UBND xã Suối Mây");
    let document = accept(&commune, UNDATED);
    let duty = &document.duties[0];
    assert!(duty.unclear && duty.terms.is_empty());
    assert!(
        duty.sentence.contains("báo cáo kết quả thực hiện"),
        "{}",
        duty.sentence
    );
    assert!(
        duty.annex
            .as_deref()
            .is_some_and(|annex| annex.contains("339/UBND-NC"))
    );
    let unclear = || {
        let board = app::reports::list(&commune.app, Nothing {})
            .unwrap()
            .unclear;
        let overview = app::overview::show(&commune.app, Nothing {}).unwrap();
        assert_eq!(board, overview.unclear_duties);
        board
    };
    assert_eq!(unclear()[0].id, duty.id);
    let error = key(&commune, duty, None).unwrap_err();
    assert!(problem_codes(&error).contains(&"required"));
    let terms = vec![term("half-year", "10/6"), term("year", "10/12")];
    let typed = edit(&commune, duty, DutyEdit::Terms(terms));
    assert!(!typed.unclear && typed.problems.is_empty() && unclear().is_empty());
    let dropped = edit(&commune, duty, DutyEdit::State(DutyState::Dropped));
    assert_eq!(dropped.state, DutyState::Dropped);
    let again = edit(&commune, duty, DutyEdit::Terms(Vec::new()));
    assert!(!again.unclear, "what was dropped asks nothing");
    let open = edit(&commune, duty, DutyEdit::State(DutyState::Open));
    assert!(open.unclear && unclear().len() == 1);
}

#[test]
fn an_accepted_duty_is_a_period_that_is_reported_and_sent() {
    let commune = commune("UBND xã Suối Mây");
    commune.set_day("2026-05-20");
    let document = accept(&commune, PLAN);
    let (half, year) = (&document.duties[0], &document.duties[1]);
    assert_eq!(
        (half.due.as_deref(), half.terms[0].due.as_str()),
        (Some("06-05"), "05/6")
    );
    assert!(rows_of(&commune, &document).is_empty());
    let accepted = key(&commune, half, None).unwrap();
    assert_eq!(accepted.state, DutyState::Accepted);
    key(&commune, year, None).unwrap();
    let rows = rows_of(&commune, &document);
    let periods: Vec<_> = rows.iter().map(|row| row.period.as_str()).collect();
    assert_eq!(periods, ["2026-H1", "2026"]);
    assert_eq!(
        rows[0].due.as_ref().unwrap().last_day.to_string(),
        "2026-06-04"
    );
    assert_eq!(rows[0].via.as_deref(), Some("Sở Nội vụ"));
    assert!(rows[0].title.contains("18/KH-UBND") && !rows[0].provisional);
    let open = OfPeriod {
        period: rows[0].period.clone(),
        regime: Some(rows[0].regime.clone()),
    };
    let draft = app::reports::open(&commune.app, open).unwrap();
    let shipped = commune.draft("2026-H1");
    assert_ne!(draft.id, shipped.id);
    let headings: Vec<_> = draft
        .sections
        .iter()
        .map(|one| one.heading.as_str())
        .collect();
    assert!(
        headings
            .iter()
            .any(|heading| heading.contains("Tiếp công dân")),
        "{headings:?}"
    );
    let signed = MarkSigned {
        id: draft.id.clone(),
        number: "07/BC-UBND".into(),
        date: "01/6/2026".into(),
        signer: "Hồ Thị Sương".into(),
    };
    commune.set_day("2026-06-01");
    app::reports::mark_signed(&commune.app, signed).unwrap();
    let send = SubmitReport {
        id: draft.id,
        figures_first: false,
    };
    let sent = app::reports::submit(&commune.app, send).unwrap();
    assert_eq!(sent.state, ReportState::Waiting);
    assert_eq!(sent.row.regime, rows[0].regime);
}

#[test]
fn accepting_is_undone_as_one_step_and_dates_typed_later_ask_again() {
    let commune = commune("UBND xã Suối Mây");
    let document = accept(&commune, PLAN);
    let half = &document.duties[0];
    key(&commune, half, None).unwrap();
    assert_eq!(rows_of(&commune, &document).len(), 1);
    app::notebook::undo(&commune.app, Nothing {}).unwrap();
    assert!(rows_of(&commune, &document).is_empty());
    let duties = app::documents::list_duties(&commune.app, Nothing {}).unwrap();
    assert!(duties.iter().all(|duty| duty.state == DutyState::Open));
    key(&commune, half, None).unwrap();
    let changed = edit(&commune, half, DutyEdit::Terms(vec![term("month", "20")]));
    assert_eq!(changed.state, DutyState::Open);
    assert!(rows_of(&commune, &document).is_empty());
    key(&commune, half, None).unwrap();
    let rows = rows_of(&commune, &document);
    assert!(!rows.is_empty() && rows.iter().all(|row| row.period.contains("-M")));
}

#[test]
fn the_dates_of_a_document_can_take_the_place_of_the_sample() {
    let commune = commune("UBND xã Suối Mây");
    let document = accept(
        &commune,
        &PLAN.replace("trước ngày 05/6", "trước ngày 09/6"),
    );
    let duty = &document.duties[0];
    let sample = duty
        .choices
        .iter()
        .find(|choice| choice.provisional)
        .unwrap();
    let accepted = key(&commune, duty, Some(&sample.code)).unwrap();
    assert_eq!(accepted.regime.unwrap().code, sample.code);
    let board = app::reports::list(&commune.app, Nothing {}).unwrap();
    let of_half = |row: &&ReportRow| row.period == "2026-H1";
    let halves: Vec<_> = board.rows.iter().filter(of_half).collect();
    assert_eq!(halves.len(), 1, "one obligation, not two");
    assert_eq!(
        halves[0].due.as_ref().unwrap().day.to_string(),
        "2026-06-09"
    );
    assert!(!board.regime.provisional && board.regime.legal_basis[0].contains("18/KH-UBND"));
}

#[test]
fn dates_that_cannot_be_periods_are_named_at_their_place() {
    let commune = commune("UBND xã Suối Mây");
    let document = accept(&commune, UNDATED);
    let duty = &document.duties[0];
    let terms = vec![
        term("", "10/6"),
        term("once", "10/6"),
        term("week", "fri"),
        term("month", "10/6"),
        term("year", "31/02"),
        term("year", "10/12"),
    ];
    let typed = edit(&commune, duty, DutyEdit::Terms(terms));
    let fields: Vec<_> = typed
        .problems
        .iter()
        .map(|one| one.field.as_str())
        .collect();
    assert_eq!(fields, ["term/1", "term/2", "term/3", "term/4", "term/5"]);
    let error = key(&commune, duty, None).unwrap_err();
    let expected = [
        "period-needed",
        "year-needed",
        "weekly-duty",
        "not-a-day-of-month",
    ];
    assert_eq!(problem_codes(&error)[..4], expected);
    assert!(rows_of(&commune, &document).is_empty());
}

#[test]
fn a_newer_version_with_another_date_asks_again_and_one_without_the_duty_marks_it() {
    let commune = commune("UBND xã Suối Mây");
    let document = accept(&commune, PLAN);
    let half = &document.duties[0];
    key(&commune, half, None).unwrap();
    let newer = |text: &str| {
        let input = ReadDocument {
            text: Some(text.to_owned()),
            ..ReadDocument::default()
        };
        let page = app::documents::read(&commune.app, input).unwrap();
        let input = AcceptReading {
            text: page.text,
            corrections: page.corrections,
            earlier: page.earlier.map(|one| one.id),
        };
        app::documents::accept(&commune.app, input).unwrap()
    };
    let later = newer(&PLAN.replace("trước ngày 05/6", "trước ngày 10/6"));
    assert_eq!(later.row.id, document.row.id);
    let again = &later.duties[0];
    assert_eq!(
        (again.id.as_str(), again.state),
        (half.id.as_str(), DutyState::Open)
    );
    assert_eq!(again.terms[0].due, "10/6");
    key(&commune, again, None).unwrap();
    let rows = rows_of(&commune, &document);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].due.as_ref().unwrap().day.to_string(), "2026-06-10");
    let silent = newer(&PLAN.replace(
        "; báo cáo kết quả định kỳ 6 tháng trước ngày 05/6, năm trước ngày 05/11 về UBND tỉnh \
         (qua Sở Nội vụ)",
        "",
    ));
    assert!(silent.duties.len() == 2 && silent.duties.iter().all(|duty| duty.gone));
}

#[test]
fn a_document_in_the_bin_obliges_to_nothing_until_it_comes_back() {
    let commune = commune("UBND xã Suối Mây");
    let document = accept(&commune, PLAN);
    key(&commune, &document.duties[0], None).unwrap();
    let id = document.row.id.clone();
    app::documents::remove(&commune.app, app::wire::ById { id }).unwrap();
    assert!(rows_of(&commune, &document).is_empty());
    assert!(
        app::documents::list_duties(&commune.app, Nothing {})
            .unwrap()
            .is_empty()
    );
    app::notebook::undo(&commune.app, Nothing {}).unwrap();
    assert_eq!(rows_of(&commune, &document).len(), 1);
}
