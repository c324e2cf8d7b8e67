//! Power cuts: a process that is killed in the middle of its work.

use super::child::{DIRECTIVE, Played, part, record, start};
use super::line::{Fault, Line, line};
use super::{assert_sound, closed, notebook_of, open};
use crate::stories::world::province::{Province, province};
use crate::stories::world::{Commune, commune, empty_machine};
use app::documents::api::AcceptReading;
use app::exchange::api::{Enrol, ExchangePage};
use app::notebook::api::DraftOf;
use app::reports::api::{MarkSigned, SubmitReport};
use app::wire::Nothing;
use rstest::rstest;
use std::path::Path;
use store::Store;

const COMMUNE: &str = "H44.18";

#[test]
fn every_edit_that_was_saved_is_there_after_a_power_cut() {
    let machine = closed(commune("UBND xã Suối Mây"));
    let mut first = 1;
    let mut saved = Vec::new();
    for after in [1, 2, 17, 5, 40, 11, 1, 90] {
        let mut editing = start(part("edit", machine.path(), &first.to_string())).unwrap();
        let mut said: Vec<String> = std::iter::from_fn(|| editing.next("edit"))
            .take(after)
            .collect();
        assert_eq!(said.len(), after, "it edits until it is killed");
        said.extend(editing.kill("edit"));
        saved.extend(said.iter().map(|number| number.parse::<u64>().unwrap()));
        let last = *saved.last().unwrap();
        // The lock is free, and everything that was said to be saved is there.
        let store = Store::open(&notebook_of(machine.path())).unwrap();
        let verdict = store.verify().unwrap();
        assert_eq!(verdict.faults, Vec::<String>::new());
        let title = |number| {
            let task = store.read(|r| r.task(record(number))).unwrap();
            task.and_then(|task| task.title)
        };
        for number in &saved {
            assert_eq!(title(*number), Some(format!("việc {number}")));
        }
        let counter: u64 = title(0).unwrap().parse().unwrap();
        // One more may have been written and not yet said.
        assert!(counter == last || counter == last + 1, "{counter}, {last}");
        assert_eq!(title(counter), Some(format!("việc {counter}")));
        assert_eq!(title(counter + 1), None);
        first = counter + 1;
    }
}

#[test]
fn the_corrections_of_a_reading_are_there_after_a_power_cut() {
    let machine = closed(commune("UBND xã Suối Mây"));
    let mut correcting = start(part("correct", machine.path(), "")).unwrap();
    let mut said: Vec<String> = std::iter::from_fn(|| correcting.next("kept"))
        .take(7)
        .collect();
    said.extend(correcting.kill("kept"));
    let app = open(machine.path()).unwrap();
    let of = DraftOf {
        form: "import".into(),
    };
    let draft = app::notebook::show_draft(&app, of).unwrap().text;
    let draft: serde_json::Value = serde_json::from_str(&draft).unwrap();
    let corrections = serde_json::from_value(draft["corrections"].clone()).unwrap();
    let input = AcceptReading {
        text: DIRECTIVE.to_owned(),
        corrections,
        earlier: None,
    };
    let page = app::documents::accept(&app, input).unwrap();
    let corrected = page
        .tasks
        .iter()
        .find_map(|task| task.title.strip_prefix("lần "));
    let number: usize = corrected.unwrap().parse().unwrap();
    // One more may have been written and not yet said.
    assert!(number == said.len() || number == said.len() + 1, "{number}");
    assert_sound(&app);
}

#[test]
fn a_machine_that_dies_while_the_notebook_is_made_can_make_it_again() {
    for round in 0..8u32 {
        let machine = closed(empty_machine());
        let mut making = start(part("make", machine.path(), "")).unwrap();
        assert!(making.next("begin").is_some());
        // Anywhere in the making: how far it comes until then is the machine's chance.
        for n in 0..round * 20_000 {
            std::hint::black_box(n);
        }
        making.kill("made");
        let app = open(machine.path()).unwrap();
        if app.store().is_err() {
            let new = app::notebook::api::CreateNotebook {
                unit_name: Some("UBND xã Suối Mây".into()),
                official: "Hồ Thị Sương".into(),
                ..Default::default()
            };
            app::notebook::create(&app, new).unwrap();
        }
        assert_sound(&app);
    }
}

fn enrol(app: &app::App, url: &str, code: &str) -> app::Result<ExchangePage> {
    let input = Enrol {
        url: url.into(),
        code: code.into(),
    };
    app::exchange::enrol(app, input)
}

/// A report that waits, signed.
fn report_waits(commune: &Commune) {
    commune.note("5/3/2026", "outreach", "Họp thôn", &[("attendances", "86")]);
    let id = commune.draft("2026-H1").id;
    let signed = MarkSigned {
        id: id.clone(),
        number: "45/BC-UBND".into(),
        date: "28/5/2026".into(),
        signer: "Hồ Văn Thắng".into(),
    };
    app::reports::mark_signed(&commune.app, signed).unwrap();
    let figures_first = false;
    app::reports::submit(&commune.app, SubmitReport { id, figures_first }).unwrap();
}

fn killed_at(line: &Line, name: &str, machine: &Path, with: &str) {
    let played: Played = start(part(name, machine, with)).unwrap();
    line.wait_until_reached();
    played.kill("synced");
}

/// Everything went through, once.
fn assert_received_once(province: &Province, machine: &Path) {
    let app = open(machine).unwrap();
    let page = app::exchange::sync_now(&app, Nothing {}).unwrap();
    assert_eq!((page.waiting.len(), page.receipts.len()), (0, 1));
    assert_eq!(page.log[0].code, "done");
    assert_eq!(province.submissions().len(), 1);
    assert_eq!(province.submissions()[0].hash, page.receipts[0].hash);
    assert_sound(&app);
}

#[rstest]
#[case::before_the_province_has_it(Fault::Swallow)]
#[case::after_the_province_took_it(Fault::KeepAnswer)]
#[case::with_half_of_the_answer(Fault::StallHalfWay)]
fn a_sync_that_is_killed_is_made_up_for_and_the_report_is_received_once(#[case] fault: Fault) {
    let province = province();
    let line = line(&province);
    let commune = commune("UBND xã Suối Mây");
    enrol(&commune.app, &line.url(), &province.new_code(COMMUNE)).unwrap();
    report_waits(&commune);
    let machine = closed(commune);
    for _ in 0..2 {
        line.set(fault);
        killed_at(&line, "sync", machine.path(), "");
        let expected = usize::from(fault != Fault::Swallow);
        assert_eq!(province.submissions().len(), expected);
    }
    line.set(Fault::None);
    assert_received_once(&province, machine.path());
    assert_received_once(&province, machine.path());
}

#[rstest]
#[case::before_the_province_has_it(Fault::Swallow)]
#[case::after_the_province_took_it(Fault::KeepAnswer)]
fn an_enrolment_that_is_killed_is_done_again_with_the_same_code(#[case] fault: Fault) {
    let province = province();
    let line = line(&province);
    let machine = closed(commune("UBND xã Suối Mây"));
    let code = province.new_code(COMMUNE);
    line.set(fault);
    let with = format!("{} {code}", line.url());
    killed_at(&line, "enrol", machine.path(), &with);
    line.set(Fault::None);
    let app = open(machine.path()).unwrap();
    assert_eq!(enrol(&app, &line.url(), &code).unwrap().log[0].code, "done");
    assert_sound(&app);
}
