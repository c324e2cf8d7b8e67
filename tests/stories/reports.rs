//! Drafts, and the way out without a province.

use super::world::{commune, problem_codes};
use app::reports::api::{EditSection, HandIn, MarkSigned, OverrideFigure, SubmitReport};
use app::wire::Nothing;
use domain::due::DueState;
use domain::report::{FigureState, ReportState, SectionOrigin};

const PLAN: &str = include_str!("../../assets/sample/directive.txt");

#[test]
fn the_outline_follows_the_headings_of_the_plan() {
    let commune = commune("UBND xã Suối Mây");
    let plan = commune.accept_all(PLAN);
    let task = plan.tasks.iter().find(|task| task.group.is_some()).unwrap();
    let entry = commune.note("5/3/2026", "outreach", "Nói chuyện ở thôn Một", &[]);
    let edits = vec![app::journal::api::EntryEdit::Task(Some(task.id.clone()))];
    let input = app::journal::api::EditEntry {
        id: entry.clone(),
        edits,
    };
    app::journal::edit(&commune.app, input).unwrap();
    let draft = commune.draft("2026-H1");
    let section = draft
        .sections
        .iter()
        .find(|section| Some(&section.heading) == task.group.as_ref())
        .unwrap();
    assert_eq!(section.origin, SectionOrigin::Proposed);
    assert!(
        section.text.contains("Nói chuyện ở thôn Một"),
        "{}",
        section.text
    );
    assert_eq!(section.entries, [entry]);
}

#[test]
fn what_a_person_wrote_is_never_overwritten_and_fresh_material_stands_beside() {
    let commune = commune("UBND xã Suối Mây");
    commune.note("5/3/2026", "outreach", "Họp thôn Một", &[]);
    let draft = commune.draft("2026-H1");
    let section = draft
        .sections
        .iter()
        .find(|one| !one.proposal.is_empty())
        .unwrap();
    let edit = EditSection {
        id: draft.id.clone(),
        key: section.key.clone(),
        text: "Lời của tôi.".into(),
    };
    app::reports::edit_section(&commune.app, edit).unwrap();
    commune.note("6/3/2026", "outreach", "Họp thôn Hai", &[]);
    let again = commune.draft("2026-H1");
    let same = again
        .sections
        .iter()
        .find(|one| one.key == section.key)
        .unwrap();
    assert_eq!(
        (same.text.as_str(), same.origin),
        ("Lời của tôi.", SectionOrigin::Typed)
    );
    assert!(same.proposal.contains("Họp thôn Hai"));
}

#[test]
fn an_override_keeps_its_reason_and_what_was_computed() {
    let commune = commune("UBND xã Suối Mây");
    commune.note("5/3/2026", "outreach", "Họp", &[("attendances", "86")]);
    let id = commune.draft("2026-H1").id;
    let over = |text: &str, reason: &str| OverrideFigure {
        id: id.clone(),
        code: "outreach_attendances".into(),
        text: text.into(),
        reason: reason.into(),
    };
    let refused = app::reports::override_figure(&commune.app, over("90", "")).unwrap_err();
    assert_eq!(problem_codes(&refused), ["required"]);
    let page = app::reports::override_figure(&commune.app, over("90", "Thêm thôn Ba")).unwrap();
    let figure = page
        .figures
        .iter()
        .find(|one| one.code == "outreach_attendances")
        .unwrap();
    assert_eq!((figure.value, figure.computed), (Some(90), Some(86)));
    assert_eq!(figure.state, FigureState::Overridden);
    let page = app::reports::override_figure(&commune.app, over("", "")).unwrap();
    let figure = page
        .figures
        .iter()
        .find(|one| one.code == "outreach_attendances")
        .unwrap();
    assert_eq!(
        (figure.value, figure.state),
        (Some(86), FigureState::Computed)
    );
}

#[test]
fn a_report_due_before_the_fifth_is_late_on_the_fifth_unless_handed_in() {
    let commune = commune("UBND xã Suối Mây");
    let state = |day: &str| {
        commune.set_day(day);
        let board = app::reports::list(&commune.app, Nothing {}).unwrap();
        let row = board
            .rows
            .into_iter()
            .find(|row| row.period == "2026-H1")
            .unwrap();
        assert!(row.provisional);
        row.due.unwrap().state
    };
    assert_eq!(state("2026-06-04"), DueState::Soon);
    assert_eq!(state("2026-06-05"), DueState::Overdue);
    let id = commune.draft("2026-H1").id;
    let hand_in = HandIn {
        id,
        how: "iOffice".into(),
        date: "4/6".into(),
    };
    let page = app::reports::hand_in(&commune.app, hand_in).unwrap();
    assert_eq!(page.state, ReportState::HandedIn);
    assert_eq!(state("2026-06-06"), DueState::Done);
}

#[test]
fn nothing_goes_out_before_the_leader_signed() {
    let commune = commune("UBND xã Suối Mây");
    let id = commune.draft("2026-H1").id;
    let send = |figures_first| {
        let input = SubmitReport {
            id: id.clone(),
            figures_first,
        };
        app::reports::submit(&commune.app, input)
    };
    assert_eq!(send(false).unwrap_err().code, "not-signed");
    let unsigned = MarkSigned {
        id: id.clone(),
        number: String::new(),
        date: "2/6".into(),
        signer: "A".into(),
    };
    let error = app::reports::mark_signed(&commune.app, unsigned).unwrap_err();
    assert_eq!(problem_codes(&error), ["required"]);
    let page = send(true).unwrap();
    assert_eq!(page.state, ReportState::Waiting);
    assert_eq!(send(true).unwrap_err().code, "already-sent");
}

#[test]
fn the_days_of_the_regime_are_edited_and_all_three_are_separate() {
    let commune = commune("UBND xã Suối Mây");
    let board = app::reports::list(&commune.app, Nothing {}).unwrap();
    let mut period = board.regime.periods[0].clone();
    assert_eq!(
        (period.due.as_str(), period.cut_off.as_str()),
        ("05/6", "14/6")
    );
    period.due = "10/6".into();
    let input = app::reports::api::EditRegime {
        regime: None,
        period: period.clone(),
    };
    let board = app::reports::edit_regime(&commune.app, input).unwrap();
    let row = board
        .rows
        .iter()
        .find(|row| row.period == "2026-H1")
        .unwrap();
    assert_eq!(row.due.as_ref().unwrap().last_day.to_string(), "2026-06-09");
    period.due = "31/2".into();
    let input = app::reports::api::EditRegime {
        period,
        regime: None,
    };
    let error = app::reports::edit_regime(&commune.app, input).unwrap_err();
    assert_eq!(problem_codes(&error), ["no-such-day"]);
}
