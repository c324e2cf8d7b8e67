//! Clocks that are wrong: commune laptops have dead clock batteries.

use super::assert_sound;
use crate::stories::world::{Commune, commune};
use app::wire::Nothing;

fn today(commune: &Commune) -> String {
    let status = app::notebook::status(&commune.app, Nothing {}).unwrap();
    status.today.to_string()
}

#[test]
fn a_clock_that_fell_back_is_not_believed_and_work_goes_on() {
    let commune = commune("UBND xã Suối Mây");
    commune.set_day("2026-06-10");
    commune.note("", "outreach", "Họp", &[]);
    commune.set_day("2019-01-01");
    assert_eq!(today(&commune), "2026-06-10");
    commune.note("", "outreach", "Họp khi đồng hồ sai", &[]);
    let commune = commune.restart();
    assert_eq!(today(&commune), "2026-06-10");
    let rows = app::journal::list(&commune.app, Default::default())
        .unwrap()
        .rows;
    assert!(
        rows.iter()
            .all(|row| row.date == chrono::NaiveDate::from_ymd_opt(2026, 6, 10))
    );
    commune.set_day("2026-06-11");
    assert_eq!(today(&commune), "2026-06-11");
    assert_sound(&commune.app);
}

#[test]
fn a_clock_that_leapt_far_ahead_does_not_spoil_today_once_it_is_mended() {
    let commune = commune("UBND xã Suối Mây");
    for leap in ["2090-01-01", "2099-12-31", "2040-02-29"] {
        commune.set_day(leap);
        commune.note("28/5/2026", "outreach", "Họp", &[]);
        let _ = app::notebook::foot(&commune.app, Nothing {}).unwrap();
        let _ = app::overview::show(&commune.app, Nothing {}).unwrap();
    }
    commune.set_day("2026-05-29");
    assert_eq!(today(&commune), "2026-05-29");
    assert_sound(&commune.app);
}

#[test]
fn a_year_goes_by_and_today_goes_with_it() {
    let commune = commune("UBND xã Suối Mây");
    for day in ["2026-12-31", "2027-06-01", "2028-06-01"] {
        commune.set_day(day);
        commune.note("", "outreach", "Họp", &[]);
        commune.set_day("2026-05-28");
        assert_eq!(today(&commune), day);
    }
}

/// Whatever the clocks of two edits say, what is typed later is what is shown.
#[test]
fn a_clock_that_runs_backwards_does_not_hide_what_is_typed() {
    let commune = commune("UBND xã Suối Mây");
    let add = app::tasks::api::AddTask {
        title: "Việc".into(),
        ..Default::default()
    };
    let id = app::tasks::add(&commune.app, add).unwrap().row.id;
    for (day, title) in [
        ("2026-06-01", "một"),
        ("2019-01-01", "hai"),
        ("2026-05-29", "ba"),
    ] {
        commune.set_day(day);
        commune.app.close_idle();
        let input = app::tasks::api::EditTask {
            id: id.clone(),
            edits: vec![app::tasks::api::TaskEdit::Title(title.into())],
        };
        app::tasks::edit(&commune.app, input).unwrap();
        let tasks = app::tasks::list(&commune.app, Default::default()).unwrap();
        assert_eq!(tasks.rows[0].title, title);
    }
    assert_sound(&commune.app);
}
