//! A commune and a province: enrolling, sending, receipts, and everything a line can do.

use super::world::province::{Province, faulty, province};
use super::world::{Commune, commune};
use app::exchange::api::{Enrol, ExchangePage, SyncState};
use app::reports::api::{MarkSigned, SubmitReport};
use app::wire::{ById, Nothing};
use domain::report::ReportState;
use rstest::rstest;

const COMMUNE: &str = "H44.18";

fn enrolled(province: &Province) -> Commune {
    let commune = commune("UBND xã Suối Mây");
    let code = province.new_code(COMMUNE);
    let page = enrol(&commune, &province.url(), &code).unwrap();
    assert_eq!(page.state, SyncState::Idle);
    commune
}

fn enrol(commune: &Commune, url: &str, code: &str) -> app::Result<ExchangePage> {
    let input = Enrol {
        url: url.into(),
        code: code.into(),
    };
    app::exchange::enrol(&commune.app, input)
}

fn sync(commune: &Commune) -> ExchangePage {
    app::exchange::sync_now(&commune.app, Nothing {}).unwrap()
}

fn sign_and_send(commune: &Commune) -> String {
    commune.note("5/3/2026", "outreach", "Họp thôn", &[("attendances", "86")]);
    let id = commune.draft("2026-H1").id;
    sign(commune, &id);
    send(commune, &id, false);
    id
}

fn sign(commune: &Commune, id: &str) {
    let signed = MarkSigned {
        id: id.into(),
        number: "45/BC-UBND".into(),
        date: "28/5/2026".into(),
        signer: "Hồ Văn Thắng".into(),
    };
    app::reports::mark_signed(&commune.app, signed).unwrap();
}

fn send(commune: &Commune, id: &str, figures_first: bool) {
    let input = SubmitReport {
        id: id.into(),
        figures_first,
    };
    app::reports::submit(&commune.app, input).unwrap();
}

fn state(commune: &Commune, id: &str) -> ReportState {
    app::reports::show(&commune.app, ById { id: id.into() })
        .unwrap()
        .state
}

#[test]
fn a_signed_report_goes_out_and_comes_back_with_a_receipt() {
    let province = province();
    let commune = enrolled(&province);
    let id = sign_and_send(&commune);
    assert_eq!(state(&commune, &id), ReportState::Waiting);
    let page = sync(&commune);
    assert_eq!((page.waiting.len(), page.receipts.len()), (0, 1));
    assert_eq!(state(&commune, &id), ReportState::Received);
    let receipt = ById {
        id: page.receipts[0].id.clone(),
    };
    let check = app::exchange::verify_receipt(&commune.app, receipt).unwrap();
    assert!(check.valid, "{:?}", check.reason);
    let submissions = province.submissions();
    assert_eq!(submissions.len(), 1);
    assert_eq!(
        (
            submissions[0].agency.as_str(),
            submissions[0].period.as_str()
        ),
        (COMMUNE, "2026-H1")
    );
    assert_eq!(submissions[0].hash, check.receipt.hash);
}

#[test]
fn what_was_sent_is_frozen_and_what_comes_later_is_listed_beside() {
    let province = province();
    let commune = enrolled(&province);
    let id = sign_and_send(&commune);
    sync(&commune);
    commune.note("6/3/2026", "outreach", "Họp thêm", &[("attendances", "14")]);
    let page = app::reports::show(&commune.app, ById { id }).unwrap();
    let figure = page
        .figures
        .iter()
        .find(|one| one.code == "outreach_attendances")
        .unwrap();
    assert_eq!((figure.value, figure.computed), (Some(86), Some(100)));
    assert!(page.changed_since.contains(&figure.code));
}

#[test]
fn figures_sent_first_are_completed_by_a_second_letter_and_both_stay() {
    let province = province();
    let commune = enrolled(&province);
    let id = commune.draft("2026-H1").id;
    send(&commune, &id, true);
    sync(&commune);
    sign(&commune, &id);
    send(&commune, &id, false);
    sync(&commune);
    let page = app::reports::show(&commune.app, ById { id }).unwrap();
    assert_eq!(page.submissions.len(), 2);
    assert_eq!(
        page.submissions[1].completes.as_ref(),
        Some(&page.submissions[0].id)
    );
    let kept = province.submissions();
    assert_eq!(kept.len(), 2);
    assert_eq!(kept[1].completes.as_ref(), Some(&kept[0].hash));
}

#[test]
fn with_the_province_down_everything_else_works_and_nothing_is_lost() {
    let province = province();
    let commune = enrolled(&province);
    let stopped = province.stop();
    let id = sign_and_send(&commune);
    let page = sync(&commune);
    assert_eq!((page.state, page.waiting.len()), (SyncState::Offline, 1));
    let foot = app::notebook::foot(&commune.app, Nothing {}).unwrap();
    assert_eq!(foot.sync_problem.as_deref(), Some("no-network"));
    let commune = commune.restart();
    let _province = stopped.start();
    assert_eq!(sync(&commune).receipts.len(), 1);
    assert_eq!(state(&commune, &id), ReportState::Received);
}

#[rstest]
#[case::garbage(faulty::Fault::Garbage, "garbage-answer")]
#[case::error(faulty::Fault::ServerError, "server-error")]
#[case::hang_up(faulty::Fault::HangUp, "no-network")]
fn a_province_that_misbehaves_is_named_and_what_waits_waits(
    #[case] fault: faulty::Fault,
    #[case] code: &str,
) {
    let province = province();
    let line = faulty::line(&province);
    let commune = commune("UBND xã Suối Mây");
    enrol(&commune, &line.url(), &province.new_code(COMMUNE)).unwrap();
    let id = sign_and_send(&commune);
    line.set(Some(fault));
    let page = sync(&commune);
    assert_eq!(page.log[0].code, code);
    assert_eq!(page.waiting.len(), 1);
    line.set(None);
    assert_eq!(sync(&commune).waiting.len(), 0);
    assert_eq!(state(&commune, &id), ReportState::Received);
}

#[test]
fn an_answer_that_is_cut_off_after_the_province_took_the_report_gives_one_submission() {
    let province = province();
    let line = faulty::line(&province);
    let commune = commune("UBND xã Suối Mây");
    enrol(&commune, &line.url(), &province.new_code(COMMUNE)).unwrap();
    let id = sign_and_send(&commune);
    line.set(Some(faulty::Fault::LoseAnswer));
    sync(&commune);
    assert_eq!(state(&commune, &id), ReportState::Waiting);
    assert_eq!(province.submissions().len(), 1);
    line.set(None);
    let page = sync(&commune);
    assert_eq!(page.receipts.len(), 1);
    assert_eq!(province.submissions().len(), 1);
    assert_eq!(state(&commune, &id), ReportState::Received);
}

#[test]
fn a_code_serves_once_and_the_second_use_is_told_so() {
    let province = province();
    let code = province.new_code(COMMUNE);
    let first = commune("UBND xã Suối Mây");
    enrol(&first, &province.url(), &code).unwrap();
    let second = commune("UBND xã Suối Mây");
    let error = enrol(&second, &province.url(), &code).unwrap_err();
    assert_eq!(error.code, "code-used");
    assert!(error.words().len() > 40, "{}", error.words());
    let wrong = enrol(&second, &province.url(), "AAAA-BBBB-CCCC-DDDD").unwrap_err();
    assert!(
        wrong.words().len() > 40,
        "{}: {}",
        wrong.code,
        wrong.words()
    );
}

#[test]
fn before_enrolling_the_person_is_told_what_is_missing() {
    let commune = commune("UBND xã Suối Mây");
    let error = app::exchange::sync_now(&commune.app, Nothing {}).unwrap_err();
    assert_eq!(error.code, "not-enrolled");
    let error = enrol(&commune, "không phải địa chỉ", "x").unwrap_err();
    assert_eq!(error.code, "invalid-input");
}

#[test]
fn a_receipt_of_another_root_is_not_believed() {
    let (province, other) = (province(), province());
    let commune = enrolled(&province);
    sign_and_send(&commune);
    let receipt = sync(&commune).receipts[0].id.clone();
    enrol(&commune, &other.url(), &other.new_code(COMMUNE)).unwrap();
    let check = app::exchange::verify_receipt(&commune.app, ById { id: receipt }).unwrap();
    assert_eq!(check.reason.as_deref(), Some("receipt-bad-signature"));
}
