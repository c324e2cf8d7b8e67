//! Exchanges that reach their end.

use sync::Outcome;

use crate::world::{Commune, Endpoint, Fault};

fn sorted<T: Ord>(mut values: Vec<T>) -> Vec<T> {
    values.sort();
    values
}

#[test]
fn a_letter_goes_and_its_receipt_comes_in_one_request() {
    let endpoint = Endpoint::new();
    let commune = Commune::new(7).enrolled(&endpoint);
    let letter = commune.sends("2026-H1");
    assert_eq!(commune.waiting(), 1);
    let done = commune.exchanges(&endpoint);
    assert_eq!(
        (done.outcome, done.sent, done.received),
        (Outcome::Done, 1, 1)
    );
    assert_eq!((endpoint.requests.get(), commune.waiting()), (1, 0));
    assert_eq!(commune.receipts(), [letter]);
    assert_eq!(commune.cursor(), 3);
}

#[test]
fn nothing_new_is_one_small_request() {
    let endpoint = Endpoint::new();
    let commune = Commune::new(7).enrolled(&endpoint);
    for period in ["2025", "2026-H1", "2026"] {
        commune.sends(period);
        commune.exchanges(&endpoint);
    }
    endpoint.requests.set(0);
    endpoint.bytes.set(0);
    let done = commune.exchanges(&endpoint);
    assert_eq!(
        (done.outcome, done.sent, done.received),
        (Outcome::Done, 0, 0)
    );
    assert_eq!(endpoint.requests.get(), 1);
    assert!(
        endpoint.bytes.get() <= 600,
        "{} bytes",
        endpoint.bytes.get()
    );
}

#[test]
fn much_goes_in_rounds_and_comes_in_pages() {
    let endpoint = Endpoint::new();
    endpoint.page_entries.set(3);
    let commune = Commune::new(7).enrolled(&endpoint);
    let letters: Vec<_> = (0..20)
        .map(|n| commune.sends(&format!("period-{n}")))
        .collect();
    let done = commune.exchanges(&endpoint);
    assert_eq!((done.outcome, done.sent), (Outcome::Done, 20));
    assert_eq!(
        (commune.receipts(), commune.cursor()),
        (sorted(letters), 41)
    );
    assert!(endpoint.requests.get() > 5);
}

#[test]
fn a_refused_letter_waits_in_sight_and_stops_no_other() {
    let endpoint = Endpoint::new();
    let commune = Commune::new(7).enrolled(&endpoint);
    let (refused, taken) = (commune.sends("2025"), commune.sends("2026-H1"));
    endpoint.refuses.borrow_mut().push(refused);
    let done = commune.exchanges(&endpoint);
    assert_eq!(
        (done.outcome, done.sent, done.refused),
        (Outcome::Done, 1, 1)
    );
    assert_eq!(commune.receipts(), [taken]);
    // It is not tried again by itself.
    let again = commune.exchanges(&endpoint);
    assert_eq!((again.sent, again.refused, commune.waiting()), (0, 0, 0));
}

#[test]
fn an_endpoint_restored_from_an_older_copy_is_refilled() {
    let endpoint = Endpoint::new();
    let commune = Commune::new(7).enrolled(&endpoint);
    let first = commune.sends("2025");
    commune.exchanges(&endpoint);
    let copy = endpoint.kept.borrow().clone();
    let second = commune.sends("2026-H1");
    commune.exchanges(&endpoint);
    *endpoint.kept.borrow_mut() = copy;
    // It went on with other entries: the cursor's number is there, its hash is not.
    let other = (
        protocol::feed::EntryKind::Letter,
        b"another letter".to_vec(),
        None,
    );
    endpoint
        .kept
        .borrow_mut()
        .feed
        .extend([other.clone(), other]);
    let third = commune.sends("2026");
    let done = commune.exchanges(&endpoint);
    assert_eq!((done.outcome, commune.waiting()), (Outcome::Done, 0));
    assert_eq!(commune.receipts(), sorted(vec![first, second, third]));
    assert_eq!(commune.cursor(), endpoint.kept.borrow().feed.len() as u64);
}

#[test]
fn what_was_cut_between_sending_and_answer_is_there_once() {
    let endpoint = Endpoint::new();
    let commune = Commune::new(7).enrolled(&endpoint);
    let letter = commune.sends("2026-H1");
    endpoint.next_requests([Fault::Cut]);
    assert_eq!(commune.exchanges(&endpoint).outcome, Outcome::Timeout);
    assert_eq!((commune.waiting(), commune.cursor()), (1, 0));
    let done = commune.exchanges(&endpoint);
    assert_eq!((done.outcome, done.sent), (Outcome::Done, 1));
    assert_eq!(commune.receipts(), [letter]);
    assert_eq!(endpoint.kept.borrow().feed.len(), 3);
}

#[test]
fn a_notebook_opened_from_a_copy_brings_in_what_the_dead_device_left() {
    let endpoint = Endpoint::new();
    let dead = Commune::new(7).enrolled(&endpoint);
    dead.sends("2025");
    dead.exchanges(&endpoint);
    let left = dead.sends("2026-H1");
    let heir = dead.store.copy_in_memory().unwrap();
    heir.become_new_device(protocol::DeviceId([8; 16]), [8; 32], "Máy mới")
        .unwrap();
    let mut commune = Commune::new(8);
    commune.store = heir;
    let commune = commune.enrolled(&endpoint);
    let own = commune.sends("2026");
    let done = commune.exchanges(&endpoint);
    assert_eq!((done.outcome, done.sent), (Outcome::Done, 2));
    let receipts = commune.receipts();
    assert!(
        receipts.contains(&left) && receipts.contains(&own),
        "{receipts:?}"
    );
}

#[test]
fn a_notebook_without_a_province_says_so() {
    let endpoint = Endpoint::new();
    let commune = Commune::new(7);
    commune.sends("2026-H1");
    assert_eq!(commune.exchanges(&endpoint).outcome, Outcome::NotEnrolled);
    assert_eq!(endpoint.requests.get(), 0);
}
