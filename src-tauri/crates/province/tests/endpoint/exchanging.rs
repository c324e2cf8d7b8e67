//! Exchanges: letters to their readers, receipts, echoes, replays, pages.

use protocol::feed::{Cursor, EntryKind};
use protocol::letter::Addressee;
use protocol::segment::{Item, RingKey, Segment};
use protocol::trust::Credential;
use protocol::wire::{ChainItem, FeedPart, Verdict};
use protocol::{Limits, Name, OwnerId, Signed};

use crate::world::{MAY, Province, kinds, receipts, verdicts};

#[test]
fn a_report_reaches_its_readers_and_comes_back_with_a_receipt() {
    let province = Province::new();
    let mut commune = province.enrol("20203", 1);
    let (mut above, mut through) = (province.enrol("H50", 2), province.enrol("SNV", 3));
    let start = commune.chain;
    let mut letter = commune.letter("report", "H50", "2026-H1");
    letter.via = vec![Addressee::Code("SNV".into())];
    let item = commune.signed(letter);
    let response = commune.send(&province, start, vec![item.clone()]);
    assert_eq!(verdicts(&response), [Verdict::Taken]);
    assert_eq!(response.chains[0].position, commune.chain);
    // What it carried comes back as a range, between its certificate and the receipt.
    let FeedPart::Range(range) = &response.parts[1] else {
        panic!("{:?}", response.parts)
    };
    assert_eq!((range.first, range.chain_first, range.count), (2, 1, 1));
    let read = commune.reads(&province);
    let own = [
        EntryKind::Certificate,
        EntryKind::Letter,
        EntryKind::Receipt,
    ];
    assert_eq!(kinds(&read), own);
    let receipt = receipts(&read).remove(0);
    let receipt = receipt.verify(&commune.root).unwrap();
    assert_eq!(receipt.letter, item.link.name);
    assert_eq!(
        (receipt.received_at_ms, receipt.code.as_str()),
        (MAY, "QT-2026-000001")
    );
    for reader in [&mut above, &mut through] {
        let read = reader.reads(&province);
        let theirs = [
            EntryKind::Certificate,
            EntryKind::Certificate,
            EntryKind::Letter,
        ];
        assert_eq!(kinds(&read), theirs);
        let credential = Credential::decode(&read[1].1, &Limits::ITEM).unwrap();
        let key = credential.verify(&reader.root).unwrap().key;
        let letter = Signed::<protocol::Letter>::decode(&read[2].1, &Limits::ITEM).unwrap();
        assert_eq!(letter.verify(&key).unwrap().person, "Hồ Thị Mai");
    }
    let submissions = province.desk().submissions().unwrap();
    assert_eq!(submissions.len(), 1);
    assert_eq!(
        (
            submissions[0].agency.as_str(),
            submissions[0].period.as_str()
        ),
        ("20203", "2026-H1")
    );
    assert_eq!(submissions[0].hash, item.link.name.to_string());
    assert_eq!(submissions[0].received_at, "2026-05-29T03:26:40+07:00");
}

#[test]
fn the_same_batch_twice_is_had_and_earns_no_second_receipt() {
    let province = Province::new();
    let mut commune = province.enrol("20203", 1);
    let start = commune.chain;
    let first = commune.signed(commune.letter("report", "H50", "2026-H1"));
    let mut second = commune.letter("report", "H50", "2026-H1");
    second.completes = Some(first.link.name);
    let second = commune.signed(second);
    let batch = vec![first, second];
    let taken = commune.send(&province, start, batch.clone());
    assert_eq!(verdicts(&taken), [Verdict::Taken, Verdict::Taken]);
    province.days_pass(3);
    let again = commune.send(&province, start, batch);
    assert_eq!(verdicts(&again), [Verdict::Had, Verdict::Had]);
    assert_eq!(again.parts, taken.parts);
    let read = commune.reads(&province);
    let codes: Vec<_> = receipts(&read)
        .iter()
        .map(|r| r.body().code.clone())
        .collect();
    assert_eq!(codes, ["QT-2026-000001", "QT-2026-000002"]);
    let submissions = province.desk().submissions().unwrap();
    assert_eq!(
        submissions[1].completes.as_deref(),
        Some(submissions[0].hash.as_str())
    );
}

#[test]
fn a_refused_item_stops_no_other_and_counts_in_the_chain() {
    let province = Province::new();
    let mut commune = province.enrol("20203", 1);
    let start = commune.chain;
    let down = commune.signed(commune.letter("assignment", "H50", "2026-H1"));
    let report = commune.signed(commune.letter("report", "H50", "2026-H1"));
    let response = commune.send(&province, start, vec![down, report]);
    assert_eq!(
        verdicts(&response),
        [Verdict::Refused("wrong-direction".into()), Verdict::Taken]
    );
    assert_eq!(response.chains[0].position, commune.chain);
    assert_eq!(province.desk().submissions().unwrap().len(), 1);
}

#[test]
fn what_comes_too_early_waits_for_what_is_missing() {
    let province = Province::new();
    let mut commune = province.enrol("20203", 1);
    let start = commune.chain;
    let first = commune.signed(commune.letter("report", "H50", "2026-H1"));
    let between = commune.chain;
    let second = commune.signed(commune.letter("report", "H50", "2026"));
    let early = commune.send(&province, between, vec![second.clone()]);
    assert_eq!(verdicts(&early), [Verdict::Early]);
    assert_eq!(early.chains[0].position, start);
    let all = commune.send(&province, start, vec![first, second]);
    assert_eq!(verdicts(&all), [Verdict::Taken, Verdict::Taken]);
}

#[test]
fn a_clone_is_told_from_the_device() {
    let province = Province::new();
    let mut commune = province.enrol("20203", 1);
    let mut clone = province.enrol("20203", 2);
    (clone.id, clone.token) = (commune.id, commune.token.clone());
    clone.chain = commune.chain;
    let start = commune.chain;
    let mine = commune.signed(commune.letter("report", "H50", "2026-H1"));
    commune.send(&province, start, vec![mine]);
    let theirs = clone.signed(clone.letter("report", "H50", "2026"));
    let forked = Verdict::Refused("chain-forked".into());
    let response = clone.send(&province, start, vec![theirs]);
    assert_eq!(verdicts(&response)[0], forked);
    // One more, sent as if the first had been taken: the running hash tells.
    let between = clone.chain;
    let more = clone.signed(clone.letter("report", "H50", "2026"));
    assert_eq!(
        verdicts(&clone.send(&province, between, vec![more])),
        [forked]
    );
    assert_eq!(province.desk().submissions().unwrap().len(), 1);
}

#[test]
fn a_valid_device_brings_in_another_ones_work() {
    let province = Province::new();
    let (mut dead, valid) = (province.enrol("20203", 1), province.enrol("20203", 2));
    let left = dead.signed(dead.letter("report", "H50", "2026-H1"));
    let response = valid.send(&province, valid.chain, vec![left]);
    assert_eq!(verdicts(&response), [Verdict::Taken]);
    let heads: Vec<_> = response
        .chains
        .iter()
        .map(|head| head.position.number)
        .collect();
    assert_eq!(heads, [1, 0]);
}

#[test]
fn a_segment_goes_to_the_agencys_devices_and_to_nobody_else() {
    let province = Province::new();
    let mut commune = province.enrol("20203", 1);
    let (mut sister, mut above) = (province.enrol("20203", 2), province.enrol("H50", 3));
    let (key, start) = (
        RingKey {
            generation: 1,
            key: [9; 32],
        },
        commune.chain,
    );
    let items = [Item::Plain(b"revision".to_vec())];
    let sealed = Segment::seal((commune.owner, commune.id), &key, [1; 12], &items);
    let (link, chain) = start.next(protocol::chain::ItemKind::Segment, sealed.name());
    commune.chain = chain;
    let item = ChainItem {
        device: commune.id,
        link,
        bytes: sealed.encode(),
    };
    let foreign = Segment::seal((above.owner, commune.id), &key, [2; 12], &items);
    let (link, _) = chain.next(protocol::chain::ItemKind::Segment, foreign.name());
    let foreign = ChainItem {
        device: commune.id,
        link,
        bytes: foreign.encode(),
    };
    let response = commune.send(&province, start, vec![item, foreign]);
    assert_eq!(
        verdicts(&response),
        [Verdict::Taken, Verdict::Refused("foreign-owner".into())]
    );
    let read = sister.reads(&province);
    let segment = read
        .iter()
        .find(|(kind, _)| *kind == EntryKind::Segment)
        .unwrap();
    let opened = Segment::decode(&segment.1, &Limits::ITEM).unwrap();
    assert_eq!(opened.open(&key, &Limits::ITEM).unwrap(), items);
    assert_eq!(kinds(&above.reads(&province)), [EntryKind::Certificate]);
}

#[test]
fn a_letter_waits_for_an_agency_that_is_not_in_the_tree_yet() {
    let province = Province::new();
    let mut commune = province.enrol("20203", 1);
    let start = commune.chain;
    let letter = commune.signed(commune.letter("report", "BDV", "2026-H1"));
    let taken = commune.send(&province, start, vec![letter]);
    assert_eq!(verdicts(&taken), [Verdict::Taken]);
    province.agency("BDV", Some("H50"));
    let mut late = province.enrol("BDV", 4);
    let kinds = kinds(&late.reads(&province));
    assert!(kinds.contains(&EntryKind::Letter), "{kinds:?}");
}

#[test]
fn a_cursor_that_is_unknown_steps_back_to_the_last_shared_entry() {
    let province = Province::new();
    let mut commune = province.enrol("20203", 1);
    commune.reads(&province);
    let known = commune.cursor;
    let lost = Cursor {
        number: known.number + 5,
        hash: Name([1; 32]),
    };
    let mut request = commune.asks(commune.chain, vec![]);
    request.cursors = vec![lost, known];
    let office = |request: &protocol::wire::SyncRequest| {
        let body = protocol::wire::seal(&request.encode());
        let (_, body) = province.post(protocol::wire::SYNC_PATH, &commune.token, &body);
        let map = protocol::wire::unseal(&body, &Limits::ENVELOPE).unwrap();
        protocol::wire::SyncResponse::decode(&map).unwrap()
    };
    assert_eq!(office(&request).begins_after, known);
    request.cursors = vec![lost];
    let start = Cursor::start(OwnerId::from_official_code("20203"));
    assert_eq!(office(&request).begins_after, start);
}

#[test]
fn a_feed_is_cut_by_bytes_and_says_that_there_is_more() {
    let province = Province::new();
    let mut commune = province.enrol("20203", 1);
    let start = commune.chain;
    let batch: Vec<_> = (0..10)
        .map(|n| commune.signed(commune.letter("report", "H50", &format!("2026-{n}"))))
        .collect();
    commune.send(&province, start, batch);
    let mut request = commune.asks(commune.chain, vec![]);
    let (mut rounds, mut entries) = (0, 0);
    loop {
        request.max_bytes = 1500;
        request.cursors = vec![commune.cursor];
        let body = protocol::wire::seal(&request.encode());
        let (_, body) = province.post(protocol::wire::SYNC_PATH, &commune.token, &body);
        let map = protocol::wire::unseal(&body, &Limits::ENVELOPE).unwrap();
        let response = protocol::wire::SyncResponse::decode(&map).unwrap();
        for part in response.parts {
            let FeedPart::Entry(entry) = part else {
                panic!("nothing was carried")
            };
            commune.cursor = commune.cursor.next(entry.kind, &entry.bytes);
            entries += 1;
        }
        rounds += 1;
        if !response.more {
            break;
        }
    }
    assert_eq!(entries, 21);
    assert!(rounds > 3, "{rounds}");
}
