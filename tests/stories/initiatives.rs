//! Initiatives from registration to reward, and from one to the next.

use super::world::province::province;
use super::world::{commune, day, problem_codes};
use app::App;
use app::exchange::api::Enrol;
use app::initiatives::api::*;
use app::wire::{ById, Nothing};
use domain::initiative::{FundSource, Side, Stage};

fn registered(app: &App) -> InitiativePage {
    let add = AddInitiative {
        name: "Đường hoa thôn 3".into(),
        ..AddInitiative::default()
    };
    app::initiatives::add(app, add).unwrap()
}

fn edit(app: &App, id: &str, edits: Vec<InitiativeEdit>) -> InitiativePage {
    let input = EditInitiative {
        id: id.into(),
        edits,
    };
    app::initiatives::edit(app, input).unwrap()
}

#[test]
fn stages_awards_and_money_are_kept_each_under_its_own_name() {
    use InitiativeEdit as E;
    let commune = commune("UBND xã Suối Mây");
    let app = &commune.app;
    let id = registered(app).row.id;
    let edits = vec![
        E::Side(Some(Side::Front)),
        E::Beneficiaries("1.250".into()),
        E::Fund(FundSource::People, "12,5 triệu".into()),
        E::Step(
            Stage::Approved,
            "1/3".into(),
            "12/QĐ".into(),
            "UBND xã".into(),
        ),
        E::Award(
            "1".into(),
            "20/5".into(),
            "Giấy khen".into(),
            "UBND tỉnh".into(),
        ),
    ];
    let page = edit(app, &id, edits);
    assert_eq!(page.row.side, Some(Side::Front));
    assert_eq!(page.beneficiaries, Some(1250));
    let people = page
        .funds
        .iter()
        .find(|fund| fund.source == FundSource::People);
    assert_eq!(people.and_then(|fund| fund.amount), Some(12_500_000));
    assert_eq!(page.steps[0].on, Some(day("2026-03-01")));
    assert_eq!(page.awards[0].text.as_deref(), Some("Giấy khen"));
    let nothing = || String::new();
    let page = edit(
        app,
        &id,
        vec![E::Award("1".into(), nothing(), nothing(), nothing())],
    );
    assert!(page.awards.is_empty());
}

#[test]
fn a_child_names_its_parent_and_takes_over_what_to_do_not_what_came_of_it() {
    use InitiativeEdit as E;
    let commune = commune("UBND xã Suối Mây");
    let app = &commune.app;
    let id = registered(app).row.id;
    let edits = vec![
        E::Content("Mỗi hộ một luống hoa".into()),
        E::Results("Ba cây số".into()),
    ];
    edit(app, &id, edits);
    let child = app::initiatives::replicate(app, ById { id: id.clone() }).unwrap();
    assert_eq!(child.row.parent.as_deref(), Some(id.as_str()));
    assert_eq!(child.content.as_deref(), Some("Mỗi hộ một luống hoa"));
    assert_eq!(child.results, None);
    let parent = app::initiatives::show(app, ById { id }).unwrap();
    assert_eq!(parent.children[0].id, child.row.id);
}

#[test]
fn a_registration_goes_up_by_a_persons_act_and_only_with_its_content() {
    let province = province();
    let commune = commune("UBND xã Suối Mây");
    let app = &commune.app;
    let id = registered(app).row.id;
    let refused = app::initiatives::submit(app, ById { id: id.clone() }).unwrap_err();
    assert_eq!(problem_codes(&refused), ["required"]);
    edit(
        app,
        &id,
        vec![InitiativeEdit::Content("Mỗi hộ một luống hoa".into())],
    );
    let enrol = Enrol {
        url: province.url(),
        code: province.new_code("H44.18"),
    };
    app::exchange::enrol(app, enrol).unwrap();
    let page = app::initiatives::submit(app, ById { id }).unwrap();
    assert!(page.sent_at.is_some());
    let exchange = app::exchange::sync_now(app, Nothing {}).unwrap();
    assert_eq!(exchange.receipts.len(), 1);
}
