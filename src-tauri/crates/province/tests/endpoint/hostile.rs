//! Requests that should not be: each is refused with a code, and the endpoint goes on.

use protocol::chain::ItemKind;
use protocol::wire::{self, ChainItem, SYNC_PATH, Verdict};
use protocol::{Name, OwnerId, SecretKey, Signed};

use crate::world::{Province, verdicts};

#[test]
fn nobody_gets_in_without_a_token() {
    let province = Province::new();
    let device = province.enrol("20203", 1);
    let body = wire::seal(&device.asks(device.chain, vec![]).encode());
    for token in [&b""[..], b"guess", &[0; 32]] {
        assert_eq!(province.error_code(SYNC_PATH, token, &body), "not-enrolled");
    }
    let other = province.enrol("SNV", 2);
    assert_eq!(
        province.error_code(SYNC_PATH, &other.token, &body),
        "other-device"
    );
}

#[test]
fn bodies_that_are_no_bodies_are_refused() {
    let province = Province::new();
    let device = province.enrol("20203", 1);
    let code = |body: &[u8]| province.error_code(SYNC_PATH, &device.token, body);
    assert_eq!(code(b""), "garbage-answer");
    assert_eq!(code(b"<html>"), "garbage-answer");
    assert_eq!(code(b"SDV\x02later"), "needs-update");
    assert_eq!(code(b"SDV\x01broken"), "malformed");
    assert_eq!(code(&wire::seal(b"\xa0")), "malformed");
    assert_eq!(code(&wire::seal(&vec![0; 64 << 20])), "too-large");
    let (status, _) = province.post(SYNC_PATH, &device.token, &vec![0; 9 << 20]);
    assert_eq!(status, 413);
    // It goes on.
    device.send(&province, device.chain, vec![]);
}

#[test]
fn forged_items_are_refused_each_for_its_reason() {
    let province = Province::new();
    let (mut commune, other) = (province.enrol("20203", 1), province.enrol("SNV", 2));
    let start = commune.chain;
    let mut foreign = commune.letter("report", "H50", "2026-H1");
    foreign.from = OwnerId::from_official_code("SNV");
    let foreign = commune.signed(foreign);
    let mut author = commune.letter("report", "H50", "2026-H1");
    author.device = other.id;
    let author = commune.signed(author);
    let true_key = std::mem::replace(&mut commune.key, SecretKey::from_seed([77; 32]));
    let forged = commune.signed(commune.letter("report", "H50", "2026-H1"));
    commune.key = true_key;
    let mut nobody = commune.letter("report", "H50", "2026-H1");
    nobody.to.clear();
    let nobody = commune.signed(nobody);
    let itself = commune.signed(commune.letter("report", "20203", "2026-H1"));
    let letter = Signed::new(commune.letter("report", "H50", "2026-H1"), &commune.key);
    let mut raw = |kind, name, bytes: Vec<u8>| {
        let (link, chain) = commune.chain.next(kind, name);
        commune.chain = chain;
        ChainItem {
            device: commune.id,
            link,
            bytes,
        }
    };
    let renamed = raw(ItemKind::Letter, Name([5; 32]), letter.encode());
    let noise = raw(ItemKind::Letter, Name([6; 32]), b"noise".to_vec());
    let large = raw(ItemKind::Letter, Name([7; 32]), vec![0; 2 << 20]);
    let posing = raw(ItemKind::Other(4), Name([8; 32]), b"a receipt?".to_vec());
    let newer = raw(
        ItemKind::Other(40),
        Name([9; 32]),
        b"kept and passed on".to_vec(),
    );
    let items = vec![
        foreign, author, forged, nobody, itself, renamed, noise, large, posing, newer,
    ];
    let expected = [
        "foreign-owner",
        "unknown-device",
        "bad-signature",
        "no-addressee",
        "wrong-direction",
        "name-mismatch",
        "malformed",
        "too-large",
        "malformed",
    ];
    let mut expected: Vec<_> = expected
        .iter()
        .map(|code| Verdict::Refused((*code).to_owned()))
        .collect();
    expected.push(Verdict::Taken);
    let response = commune.send(&province, start, items);
    assert_eq!(verdicts(&response), expected);
    assert!(province.desk().submissions().unwrap().is_empty());
}

#[test]
fn another_agencys_device_is_not_known_here() {
    let province = Province::new();
    let (commune, mut other) = (province.enrol("20203", 1), province.enrol("SNV", 2));
    let stolen = other.signed(other.letter("report", "H50", "2026-H1"));
    let response = commune.send(&province, commune.chain, vec![stolen]);
    assert_eq!(
        verdicts(&response),
        [Verdict::Refused("unknown-device".into())]
    );
    assert_eq!(response.chains.len(), 1);
}
