//! The journal and the figures it makes.

use super::world::{commune, problem_codes};
use app::journal::api::{AddEntry, EditEntry, EntryEdit};
use app::wire::FigureTyped;
use rstest::rstest;

fn figure(code: &str, text: &str) -> FigureTyped {
    FigureTyped {
        code: code.into(),
        text: text.into(),
    }
}

#[test]
fn an_entry_counts_in_the_half_year_its_day_falls_in() {
    let commune = commune("UBND xã Suối Mây");
    commune.set_day("2026-07-01");
    for date in ["20/12/2025", "14/6/2026", "15/6/2026", "14/12/2025"] {
        commune.note(date, "outreach", "Họp thôn", &[("sessions", "1")]);
    }
    assert_eq!(commune.figure("2026-H1", "outreach_sessions"), Some(2));
    assert_eq!(commune.figure("2026", "outreach_sessions"), Some(3));
}

#[test]
fn a_draft_of_the_28th_of_may_speaks_of_data_until_that_day() {
    let commune = commune("UBND xã Suối Mây");
    let draft = commune.draft("2026-H1");
    assert_eq!(draft.data_until.to_string(), "2026-05-28");
    assert!(draft.estimated);
    let id = app::wire::ById { id: draft.id };
    let text = app::reports::text(&commune.app, id).unwrap().text;
    assert!(text.contains("Số liệu tính đến ngày 28/5/2026"), "{text}");
}

#[test]
fn empty_is_not_zero() {
    let commune = commune("UBND xã Suối Mây");
    commune.note("5/3/2026", "outreach", "Họp thôn", &[("attendances", "")]);
    assert_eq!(commune.figure("2026-H1", "outreach_attendances"), None);
    commune.note(
        "6/3/2026",
        "outreach",
        "Không ai đến",
        &[("attendances", "0")],
    );
    assert_eq!(commune.figure("2026-H1", "outreach_attendances"), Some(0));
}

#[rstest]
#[case("31/02", "1", "no-such-day")]
#[case("mai", "1", "bad-date")]
#[case("5/3", "12,5 triệu", "money-word")]
#[case("5/3", "1.25", "ambiguous-number")]
#[case("5/3", "-2", "negative")]
fn what_cannot_be_read_is_named_before_an_entry_is_made(
    #[case] date: &str,
    #[case] attendances: &str,
    #[case] code: &str,
) {
    let commune = commune("UBND xã Suối Mây");
    let entry = AddEntry {
        date: date.into(),
        kind: "outreach".into(),
        content: "Họp thôn".into(),
        figures: vec![figure("attendances", attendances)],
        ..AddEntry::default()
    };
    let error = app::journal::add(&commune.app, entry).unwrap_err();
    assert_eq!(problem_codes(&error), [code]);
    assert!(
        !error.words().contains(code),
        "the words are Vietnamese: {}",
        error.words()
    );
    assert_eq!(
        app::journal::list(&commune.app, Default::default())
            .unwrap()
            .total,
        0
    );
}

#[test]
fn thousands_are_typed_with_a_dot_and_money_in_words() {
    let commune = commune("UBND xã Suối Mây");
    commune.note(
        "5/3",
        "persuasion",
        "Hiến đất mở đường",
        &[("land_m2", "1.250"), ("funds_vnd", "12,5 triệu")],
    );
    let list = app::journal::list(&commune.app, Default::default()).unwrap();
    let values: Vec<i64> = list.sums.iter().map(|sum| sum.value).collect();
    assert_eq!(values, [1250, 12_500_000]);
}

#[test]
fn an_edit_that_cannot_be_read_is_kept_as_typed_also_after_a_restart() {
    let commune = commune("UBND xã Suối Mây");
    let id = commune.note("5/3/2026", "outreach", "Họp thôn", &[("attendances", "86")]);
    let edits = vec![
        EntryEdit::Date("31/02".into()),
        EntryEdit::Figure(figure("attendances", "tám mươi")),
    ];
    app::journal::edit(&commune.app, EditEntry { id, edits }).unwrap();
    let commune = commune.restart();
    let list = app::journal::list(&commune.app, Default::default()).unwrap();
    let row = &list.rows[0];
    assert_eq!(row.date, None);
    let typed: Vec<_> = row
        .problems
        .iter()
        .map(|one| (one.field.as_str(), one.code.as_str(), one.typed.as_str()))
        .collect();
    assert_eq!(
        typed,
        [
            ("date", "no-such-day", "31/02"),
            ("figure/attendances", "bad-number", "tám mươi")
        ]
    );
}

#[test]
fn every_figure_opens_the_entries_that_add_up_to_it() {
    let commune = commune("UBND xã Suối Mây");
    commune.note("5/1/2026", "outreach", "Thôn Một", &[("attendances", "40")]);
    commune.note("6/2/2026", "outreach", "Thôn Hai", &[("attendances", "46")]);
    let draft = commune.draft("2026-H1");
    let code = "outreach_attendances".to_owned();
    let input = app::reports::api::FigureOf { id: draft.id, code };
    let opened = app::reports::figure_sources(&commune.app, input).unwrap();
    assert_eq!(opened.figure.value, Some(86));
    let parts: Vec<(String, i64)> = opened
        .sources
        .iter()
        .map(|source| (source.entry.as_ref().unwrap().content.clone(), source.value))
        .collect();
    assert_eq!(
        parts,
        [("Thôn Một".to_owned(), 40), ("Thôn Hai".to_owned(), 46)]
    );
}
