//! The agency itself: who is in charge, its villages, its figures by year.

use super::world::province::province;
use super::world::{commune, day, problem_codes};
use app::calendar::api::OfYear;
use app::exchange::api::Enrol;
use app::people::api::*;
use app::wire::{ById, FigureTyped, Nothing};
use domain::people::Role;

fn person(app: &app::App, name: &str) -> String {
    let add = AddPerson {
        name: name.into(),
        ..AddPerson::default()
    };
    let page = app::people::add_person(app, add).unwrap();
    let found = page.people.into_iter().find(|one| one.name == name);
    found.unwrap().id
}

fn role(person: &str, role: Role, from: &str) -> AssignRole {
    AssignRole {
        person: person.into(),
        role,
        from: from.into(),
        decision_number: "12/QĐ-UBND".into(),
        decision_on: from.into(),
        decision_by: "UBND xã".into(),
    }
}

#[test]
fn the_next_leader_ends_the_one_before_and_history_stays() {
    let commune = commune("UBND xã Suối Mây");
    let app = &commune.app;
    let (an, binh) = (person(app, "Nguyễn Văn An"), person(app, "Trần Thị Bình"));
    app::people::assign_role(app, role(&an, Role::LeaderInCharge, "1/1/2026")).unwrap();
    let page = app::people::assign_role(app, role(&binh, Role::LeaderInCharge, "1/5/2026"));
    let page = page.unwrap();
    assert_eq!(page.people[0].name, "Trần Thị Bình");
    assert!(page.people[0].roles[0].current);
    let before = &page.people[1].roles[0];
    assert_eq!(before.until, Some(day("2026-04-30")));
    assert!(!before.current);
    assert!(!page.vacant.contains(&Role::LeaderInCharge));
    assert!(page.vacant.contains(&Role::FocalPoint));
    app::notebook::undo(app, Nothing {}).unwrap();
    let page = app::people::list_people(app, Nothing {}).unwrap();
    assert_eq!(page.people[0].name, "Nguyễn Văn An");
    assert_eq!(page.people[0].roles[0].until, None);
}

#[test]
fn villages_stand_in_the_order_people_count_them() {
    let commune = commune("UBND xã Suối Mây");
    let app = &commune.app;
    for name in ["Thôn 10", "Thôn 2", "Thôn Đồng", "Thôn Ấm"] {
        let add = AddInnerUnit {
            name: name.into(),
            sort: None,
        };
        app::people::add_inner_unit(app, add).unwrap();
    }
    let page = app::people::list_people(app, Nothing {}).unwrap();
    let names: Vec<&str> = page.units.iter().map(|unit| unit.name.as_str()).collect();
    assert_eq!(names, ["Thôn 2", "Thôn 10", "Thôn Ấm", "Thôn Đồng"]);
    let id = page.units[0].id.clone();
    let after = app::people::remove_inner_unit(app, ById { id }).unwrap();
    assert_eq!(after.units.len(), 3);
}

#[test]
fn the_profile_keeps_each_year_and_empty_is_not_zero() {
    let commune = commune("UBND xã Suối Mây");
    let app = &commune.app;
    let figure = |code: &str, text: &str| FigureTyped {
        code: code.into(),
        text: text.into(),
    };
    let of = |year, figures| EditProfile {
        year,
        figures,
        ..EditProfile::default()
    };
    app::people::edit_profile(app, of(2025, vec![figure("households", "1.250")])).unwrap();
    let figures = vec![
        figure("households", "1.300"),
        figure("poor_households", "0"),
    ];
    let page = app::people::edit_profile(app, of(2026, figures)).unwrap();
    let value = |code: &str| {
        let found = page.figures.iter().find(|one| one.code == code).unwrap();
        (found.value, found.before)
    };
    assert_eq!(value("households"), (Some(1300), Some(1250)));
    assert_eq!(value("poor_households"), (Some(0), None));
    assert_eq!(value("people"), (None, None));
    let wrong = app::people::edit_profile(app, of(2026, vec![figure("people", "nhiều")]));
    assert_eq!(problem_codes(&wrong.unwrap_err()), ["bad-number"]);
    let commune = commune.restart();
    let again = app::people::show_profile(&commune.app, OfYear { year: None }).unwrap();
    assert_eq!(again.years, [2026, 2025]);
}

#[test]
fn who_is_in_charge_goes_up_and_the_next_list_takes_its_place() {
    let province = province();
    let commune = commune("UBND xã Suối Mây");
    let app = &commune.app;
    let nobody = app::people::submit_people(app, Nothing {}).unwrap_err();
    assert_eq!(nobody.code, "nobody-in-charge");
    let an = person(app, "Nguyễn Văn An");
    app::people::assign_role(app, role(&an, Role::LeaderInCharge, "1/1/2026")).unwrap();
    let enrol = Enrol {
        url: province.url(),
        code: province.new_code("H44.18"),
    };
    app::exchange::enrol(app, enrol).unwrap();
    app::people::submit_people(app, Nothing {}).unwrap();
    app::exchange::sync_now(app, Nothing {}).unwrap();
    let binh = person(app, "Trần Thị Bình");
    app::people::assign_role(app, role(&binh, Role::LeaderInCharge, "1/5/2026")).unwrap();
    let page = app::people::submit_people(app, Nothing {}).unwrap();
    assert!(page.sent_at.is_some());
    let exchange = app::exchange::sync_now(app, Nothing {}).unwrap();
    assert_eq!(exchange.receipts.len(), 2);
    assert!(exchange.waiting.is_empty());
}
