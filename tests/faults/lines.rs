//! Lines that hang: an exchange ends by its budget, whatever the other end does, and what was
//! begun can be done again.

use super::line::{Fault, line};
use super::{assert_sound, assert_worded};
use crate::stories::world::commune;
use crate::stories::world::province::province;
use app::exchange::api::Enrol;
use app::wire::Nothing;
use rstest::rstest;
use std::time::{Duration, Instant};
use store::Actor;
use sync::{Budget, HttpTransport, Outcome, StoreNotebook};

const COMMUNE: &str = "H44.18";

fn code_of(url: String, code: &str) -> Enrol {
    Enrol {
        url,
        code: code.into(),
    }
}

#[rstest]
#[case::says_nothing(Fault::Swallow, Outcome::Timeout)]
#[case::keeps_the_answer(Fault::KeepAnswer, Outcome::Timeout)]
#[case::stops_in_the_middle(Fault::StallHalfWay, Outcome::Timeout)]
#[case::drips(Fault::Drip, Outcome::Timeout)]
#[case::floods(Fault::Flood, Outcome::GarbageAnswer)]
fn a_province_that_hangs_is_left_when_the_budget_ends(
    #[case] fault: Fault,
    #[case] expected: Outcome,
) {
    let province = province();
    let line = line(&province);
    let commune = commune("UBND xã Suối Mây");
    let code = province.new_code(COMMUNE);
    app::exchange::enrol(&commune.app, code_of(line.url(), &code)).unwrap();
    line.set(fault);
    let store = commune.app.store().unwrap();
    let actor = Actor {
        person: "An".into(),
        at_ms: 0,
    };
    let notebook = StoreNotebook::new(&store, actor);
    let transport = HttpTransport::new(&line.url()).unwrap();
    let request = match fault {
        Fault::Flood => Duration::from_secs(30),
        _ => Duration::from_millis(300),
    };
    let budget = Budget {
        request,
        total: request * 2,
        ..Budget::default()
    };
    let begun = Instant::now();
    let done = sync::exchange(&notebook, &transport, &budget).unwrap();
    assert_eq!(done.outcome, expected);
    assert!(begun.elapsed() < Duration::from_secs(25), "no end in sight");
    // Afterwards everything goes on as if nothing had been.
    line.set(Fault::None);
    let page = app::exchange::sync_now(&commune.app, Nothing {}).unwrap();
    assert_eq!(page.log[0].code, "done");
    assert_sound(&commune.app);
}

#[test]
fn an_enrolment_answer_that_is_cut_is_asked_for_again_with_the_same_code() {
    let province = province();
    let line = line(&province);
    let first = commune("UBND xã Suối Mây");
    let code = province.new_code(COMMUNE);
    line.set(Fault::CutHalfWay);
    for _ in 0..2 {
        let error = app::exchange::enrol(&first.app, code_of(line.url(), &code)).unwrap_err();
        assert!(
            ["no-network", "timeout"].contains(&error.code.as_str()),
            "a cut line is no fault of the province: {}",
            error.code
        );
        assert_worded(&error);
        assert!(
            first
                .app
                .store()
                .unwrap()
                .read(|r| r.enrolment())
                .unwrap()
                .is_none()
        );
    }
    line.set(Fault::None);
    // The code is this device's now: another one cannot use it, this one can.
    let second = commune("UBND xã Suối Mây");
    let error = app::exchange::enrol(&second.app, code_of(line.url(), &code)).unwrap_err();
    assert_eq!(error.code, "code-used");
    let page = app::exchange::enrol(&first.app, code_of(line.url(), &code)).unwrap();
    assert_eq!(page.log[0].code, "done");
    assert!(page.enrolment.is_some());
}

#[test]
fn an_answer_that_is_cut_is_a_line_that_broke_and_the_next_exchange_goes_through() {
    let province = province();
    let line = line(&province);
    let commune = commune("UBND xã Suối Mây");
    let code = province.new_code(COMMUNE);
    app::exchange::enrol(&commune.app, code_of(line.url(), &code)).unwrap();
    line.set(Fault::CutHalfWay);
    let page = app::exchange::sync_now(&commune.app, Nothing {}).unwrap();
    assert!(
        ["no-network", "timeout"].contains(&page.log[0].code.as_str()),
        "{}",
        page.log[0].code
    );
    line.set(Fault::None);
    let page = app::exchange::sync_now(&commune.app, Nothing {}).unwrap();
    assert_eq!(page.log[0].code, "done");
}
