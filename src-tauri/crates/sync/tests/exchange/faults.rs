//! Endpoints and lines that misbehave: each has a name, nothing is lost, and it ends.

use protocol::feed::EntryKind;
use protocol::wire::{self, FeedPart, Range, WireError};
use sync::{Failure, Outcome};

use crate::world::{Commune, Endpoint, Fault};

fn refusal(code: &str) -> Vec<u8> {
    wire::seal(&WireError::new(code).encode())
}

#[test]
fn every_bad_answer_has_its_name_and_loses_nothing() {
    let page = b"<html>Vui long dang nhap wifi</html>".to_vec();
    let cases = [
        (Fault::Lost(Failure::NoNetwork), "no-network"),
        (Fault::Lost(Failure::Timeout), "timeout"),
        (Fault::Lost(Failure::Tls), "tls-failed"),
        (Fault::Lost(Failure::Garbage), "garbage-answer"),
        (Fault::Says(200, page.clone()), "garbage-answer"),
        (Fault::Says(200, vec![]), "garbage-answer"),
        (
            Fault::Says(200, b"SDV\x01broken".to_vec()),
            "garbage-answer",
        ),
        (Fault::Says(200, wire::seal(b"\xa0")), "garbage-answer"),
        (Fault::Says(200, b"SDV\x02newer".to_vec()), "needs-update"),
        (Fault::Says(302, page.clone()), "garbage-answer"),
        (Fault::Says(404, page.clone()), "garbage-answer"),
        (Fault::Says(500, page), "server-error"),
        (Fault::Says(503, refusal("already-open")), "server-error"),
        (Fault::Says(429, vec![]), "server-error"),
        (Fault::Says(426, vec![]), "needs-update"),
        (
            Fault::Says(401, refusal("device-revoked")),
            "device-revoked",
        ),
        (
            Fault::Changed(|response| response.chains.clear()),
            "garbage-answer",
        ),
        (
            Fault::Changed(|response| response.begins_after.number += 9),
            "garbage-answer",
        ),
        (
            Fault::Changed(|response| drop(response.parts.remove(0))),
            "garbage-answer",
        ),
        (
            Fault::Changed(|response| response.answers[0].number += 9),
            "done",
        ),
        (Fault::Changed(echo_of_what_was_not_sent), "garbage-answer"),
        (
            Fault::Changed(more_of_the_chain_than_there_is),
            "chain-forked",
        ),
    ];
    for (fault, code) in cases {
        let endpoint = Endpoint::new();
        let commune = Commune::new(7).enrolled(&endpoint);
        let letter = commune.sends("2026-H1");
        endpoint.next_requests([fault]);
        let outcome = commune.exchanges(&endpoint).outcome;
        assert_eq!(outcome.code(), code);
        if outcome != Outcome::Done {
            assert_eq!((commune.waiting(), commune.cursor()), (1, 0), "{code}");
        }
        assert_eq!(commune.exchanges(&endpoint).outcome, Outcome::Done);
        assert_eq!((commune.receipts(), commune.waiting()), (vec![letter], 0));
    }
}

fn echo_of_what_was_not_sent(response: &mut wire::SyncResponse) {
    let device = response.answers[0].device;
    response.parts[1] = FeedPart::Range(Range {
        first: 2,
        device,
        chain_first: 1,
        count: u64::MAX,
    });
}

fn more_of_the_chain_than_there_is(response: &mut wire::SyncResponse) {
    response.chains[0].position.number += 1;
}

#[test]
fn an_endpoint_that_always_has_more_and_gives_nothing_is_left() {
    let endpoint = Endpoint::new();
    let commune = Commune::new(7).enrolled(&endpoint);
    commune.exchanges(&endpoint);
    endpoint.next_requests(vec![Fault::Changed(|response| response.more = true); 50]);
    assert_eq!(commune.exchanges(&endpoint).outcome, Outcome::GarbageAnswer);
    assert_eq!(endpoint.requests.get(), 2);
}

#[test]
fn a_slow_exchange_ends_with_its_budget() {
    let endpoint = Endpoint::new();
    endpoint.page_entries.set(1);
    let commune = Commune::new(7).enrolled(&endpoint);
    for n in 0..150 {
        commune.sends(&format!("period-{n}"));
    }
    // The endpoint's clock counts a second a request, and the budget is two minutes.
    assert_eq!(commune.exchanges(&endpoint).outcome, Outcome::Timeout);
    assert_eq!(endpoint.requests.get(), 120);
    let there = commune.cursor();
    assert!(there > 100, "{there}");
}

#[test]
fn a_receipt_that_the_root_does_not_stand_behind_is_no_receipt() {
    let endpoint = Endpoint::new();
    let commune = Commune::new(7).enrolled(&endpoint);
    let letter = commune.sends("2026-H1");
    let mut forger = Endpoint::new();
    forger.root = protocol::SecretKey::from_seed([99; 32]);
    let forged = (EntryKind::Receipt, forger.receipt(letter, 1), None);
    let noise = (EntryKind::Receipt, b"noise".to_vec(), None);
    let newer = (EntryKind::Other(77), b"of a newer endpoint".to_vec(), None);
    endpoint
        .kept
        .borrow_mut()
        .feed
        .extend([forged, noise, newer]);
    let done = commune.exchanges(&endpoint);
    assert_eq!(done.outcome, Outcome::Done);
    // The true one came behind them; all were read past.
    assert_eq!((commune.receipts(), commune.cursor()), (vec![letter], 6));
    let kept = commune.store.read(|r| r.receipts()).unwrap();
    assert_eq!(kept[0].received_at_ms, 5);
}

#[test]
fn a_clone_is_told_by_its_chain() {
    let endpoint = Endpoint::new();
    let (commune, clone) = (Commune::new(7), Commune::new(7));
    let (commune, clone) = (commune.enrolled(&endpoint), clone.enrolled(&endpoint));
    commune.sends("2026-H1");
    commune.exchanges(&endpoint);
    // The older copy has nothing to send, the other one another history.
    assert_eq!(clone.exchanges(&endpoint).outcome, Outcome::Forked);
    clone.sends("2026");
    assert_eq!(clone.exchanges(&endpoint).outcome, Outcome::Forked);
    assert_eq!((clone.waiting(), clone.cursor()), (1, 0));
}
