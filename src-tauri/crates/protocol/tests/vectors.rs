//! The formats are final: each sample gives exactly the bytes of its vector, and they read back.
//!
//! A vector that fails means that the program no longer understands what is already out there.
//! Mend the program, not the file.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fmt::Debug;

use protocol::authority::{Relation, check_letter};
use protocol::chain::{ItemKind, Link, Position, verify_extension};
use protocol::enrol::{self, Code, Proved};
use protocol::feed::{Cursor, Entry, EntryKind};
use protocol::ids::{from_hex, to_hex};
use protocol::letter::{About, Addressee, Attachment};
use protocol::segment::{Item, RingKey, Segment};
use protocol::trust::{Credential, DeviceCertificate, Revocation, ServingCertificate, Vouched};
use protocol::wire::{
    ChainHead, ChainItem, FeedPart, ItemAnswer, Range, SyncRequest, SyncResponse, Verdict,
    WireError,
};
use protocol::{
    Body, Change, DeviceId, Extra, Field, Letter, Limits, Name, OwnerId, Receipt, RecordId,
    Revision, SecretKey, Signed, SignedReceipt, Value, wire,
};

const NOW_MS: i64 = 1_780_000_000_000;
const DEVICE: DeviceId = DeviceId([3; 16]);

fn owner() -> OwnerId {
    OwnerId::from_official_code("20203")
}

/// The hex that stands under `key` in a vector file.
fn vector(file: &str, key: &str) -> String {
    let path = format!("{}/tests/vectors/{file}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap();
    let read: BTreeMap<String, String> = serde_json::from_str(&text).unwrap();
    read[key].clone()
}

fn same(file: &str, key: &str, bytes: &[u8]) {
    assert_eq!(vector(file, key), to_hex(bytes), "{file}.json, {key}");
}

/// Both ways: the sample gives these bytes, and these bytes give the sample.
fn both_ways<T: PartialEq + Debug, E: Debug>(
    file: &str,
    sample: &T,
    bytes: &[u8],
    read: impl Fn(&[u8]) -> Result<T, E>,
) {
    same(file, "bytes", bytes);
    let stored = from_hex(&vector(file, "bytes")).unwrap();
    assert_eq!(&read(&stored).unwrap(), sample, "{file}.json");
}

fn revision() -> Revision {
    let set = BTreeMap::from([
        ("aa".to_owned(), Value::Int(-5)),
        ("b".to_owned(), Value::Null),
    ]);
    let values = [
        ("title", Value::text("Rà soát đường ống nước thôn Cợp")),
        ("done", Value::Bool(true)),
        (
            "members",
            Value::List(vec![Value::Int(1), Value::Bytes(vec![0xff])]),
        ),
        ("other", Value::Map(set)),
        ("newer", Value::Unknown(vec![0xf9, 0x3e, 0x00])),
    ];
    let mut changes: Vec<_> = values
        .map(|(name, value)| Change::new(Field::plain(name), value, vec![]))
        .into_iter()
        .collect();
    let replaced = vec![Name([9; 32]), Name([8; 32])];
    changes.push(Change::new(
        Field::keyed("figure", "sessions"),
        Value::Int(3),
        replaced,
    ));
    changes.sort_by(|a, b| a.field.cmp(&b.field));
    changes.iter_mut().for_each(|change| change.replaces.sort());
    Revision {
        record: RecordId::derived(&[b"task", b"1"]),
        owner: owner(),
        kind: "task".into(),
        author: DEVICE,
        person: "Hồ Thị Mai".into(),
        claimed_at_ms: NOW_MS,
        step: 4,
        changes,
        extra: Extra::default(),
    }
}

fn letter() -> Letter {
    Letter {
        kind: "report".into(),
        from: owner(),
        device: DEVICE,
        to: vec![
            Addressee::Code("H50".into()),
            Addressee::Owner(OwnerId([5; 16])),
        ],
        via: vec![Addressee::Code("SNV".into())],
        copies: vec![],
        about: Some(About::new("commune-report", "2026-H1")),
        completes: Some(Name([6; 32])),
        supersedes: None,
        claimed_at_ms: NOW_MS,
        person: "Hồ Thị Mai".into(),
        body: Value::Map(BTreeMap::from([("sessions".into(), Value::Int(12))])),
        attachments: vec![Attachment {
            name: Name([7; 32]),
            key: [4; 32],
            sealed_bytes: 70_000,
            title: "bao-cao.pdf".into(),
            extra: Extra::default(),
        }],
        extra: Extra::default(),
    }
}

fn keys() -> (SecretKey, SecretKey, SecretKey) {
    let key = |seed| SecretKey::from_seed([seed; 32]);
    (key(1), key(2), key(3))
}

fn serving() -> Signed<ServingCertificate> {
    let (root, serving, _) = keys();
    let key = serving.public();
    Signed::new(
        ServingCertificate {
            key,
            issued_at_ms: NOW_MS,
            extra: Extra::default(),
        },
        &root,
    )
}

fn credential() -> Credential {
    let (_, serving_key, device) = keys();
    let certificate = DeviceCertificate {
        device: DEVICE,
        owners: vec![owner(), OwnerId([5; 16])],
        key: device.public(),
        agency_code: "20203".into(),
        agency_name: "Xã Hướng Phùng".into(),
        issued_at_ms: NOW_MS,
        extra: Extra::default(),
    };
    Vouched::new(certificate, &serving_key, &serving())
}

#[test]
fn a_revision() {
    let sample = revision();
    both_ways("revision", &sample, &sample.encode(), |b| {
        Revision::decode(b, &Limits::ITEM)
    });
    same("revision", "name", sample.name().as_bytes());
    same("revision", "record", sample.record.as_bytes());
    same("revision", "owner", sample.owner.as_bytes());
}

#[test]
fn a_letter() {
    let (_, _, device) = keys();
    let signed = Signed::new(letter(), &device);
    both_ways("letter", &signed, &signed.encode(), |b| {
        Signed::decode(b, &Limits::ITEM)
    });
    same("letter", "name", signed.name().as_bytes());
    same("letter", "public_key", &device.public().0);
    assert!(signed.verify(&device.public()).is_ok());
    assert!(signed.verify(&keys().0.public()).is_err());
    assert_eq!(
        check_letter(signed.body(), &[owner()], |_| Relation::Above),
        Ok(())
    );
}

#[test]
fn a_segment() {
    let key = RingKey {
        generation: 2,
        key: [8; 32],
    };
    let items = [Item::Plain(revision().encode())];
    let sealed = Segment::seal((owner(), DEVICE), &key, [1; 12], &items);
    // Compressed bytes may differ between versions of zstd; reading the stored ones may not.
    let stored = from_hex(&vector("segment", "bytes")).unwrap();
    let read = Segment::decode(&stored, &Limits::ITEM).unwrap();
    assert_eq!(read.header, sealed.header);
    assert_eq!(read.encode(), stored);
    for segment in [&read, &sealed] {
        assert_eq!(segment.open(&key, &Limits::ITEM).unwrap(), items);
    }
    same("segment", "name", read.name().as_bytes());
    let other = RingKey {
        generation: 2,
        key: [9; 32],
    };
    assert!(read.open(&other, &Limits::ITEM).is_err());
}

#[test]
fn a_chain() {
    let links = [
        (1, ItemKind::Segment, [1; 32]),
        (2, ItemKind::Letter, [2; 32]),
    ]
    .map(|(number, kind, name)| Link {
        number,
        kind,
        name: Name(name),
    });
    let start = Position::start(DEVICE);
    same("chain", "start", start.hash.as_bytes());
    let end = verify_extension(&start, &links).unwrap();
    assert_eq!(end.number, 2);
    same("chain", "after_two", end.hash.as_bytes());
    assert_eq!(
        start.next(links[0].kind, links[0].name).1.after(&links[1]),
        Ok(end)
    );
    assert!(verify_extension(&start, &links[1..]).is_err());
    assert!(verify_extension(&end, &links).is_err());
}

#[test]
fn a_feed() {
    let start = Cursor::start(owner());
    same("feed", "start", start.hash.as_bytes());
    let end = start
        .next(EntryKind::Letter, b"letter")
        .next(EntryKind::Receipt, b"receipt");
    same("feed", "after_two", end.hash.as_bytes());
    for number in 0..8 {
        assert_eq!(EntryKind::from_number(number).number(), number);
    }
}

#[test]
fn a_credential_and_a_revocation() {
    let sample = credential();
    both_ways("credential", &sample, &sample.encode(), |b| {
        Credential::decode(b, &Limits::ITEM)
    });
    let (root, serving_key, _) = keys();
    same("credential", "root", &root.public().0);
    assert_eq!(sample.verify(&root.public()).unwrap().agency_code, "20203");
    assert!(sample.verify(&serving_key.public()).is_err());
    let revoked = Revocation {
        device: DEVICE,
        revoked_at_ms: NOW_MS,
        extra: Extra::default(),
    };
    let revoked = Vouched::new(revoked, &serving_key, &serving());
    both_ways("revocation", &revoked, &revoked.encode(), |b| {
        Vouched::decode(b, &Limits::ITEM)
    });
}

#[test]
fn a_receipt() {
    let (root, serving_key, _) = keys();
    let receipt = Receipt {
        letter: Name([7; 32]),
        from: owner(),
        about: Some(About::new("commune-report", "2026-H1")),
        received_at_ms: NOW_MS,
        code: Receipt::short_code("QT", 2026, 318),
        blobs_missing: 1,
        signed_with: serving_key.public().id(),
        extra: Extra::default(),
    };
    assert_eq!(receipt.code, "QT-2026-000318");
    let sample = SignedReceipt::new(receipt, &serving_key, &serving());
    both_ways("receipt", &sample, &sample.encode(), |b| {
        SignedReceipt::decode(b, &Limits::ITEM)
    });
    assert!(sample.verify(&root.public()).is_ok());
    let mut changed = sample.encode();
    let at = changed.windows(6).position(|run| run == b"000318").unwrap();
    changed[at + 5] = b'9';
    let changed = SignedReceipt::decode(&changed, &Limits::ITEM).unwrap();
    assert!(changed.verify(&root.public()).is_err());
}

#[test]
fn an_enrolment() {
    let code = Code::from_random([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    same("enrolment", "code", code.to_string().as_bytes());
    same("enrolment", "code_key", &code.key().0);
    let request = enrol::Request {
        code_id: code.id(),
        device: DEVICE,
        key: keys().2.public(),
        owners: vec![OwnerId([5; 16])],
        label: "Máy văn phòng".into(),
        extra: Extra::default(),
    };
    let asked = Proved::request(&request, &code.key());
    same("enrolment", "request", &asked.encode());
    let stored = from_hex(&vector("enrolment", "request")).unwrap();
    let read = Proved::decode(&stored, &Limits::ITEM).unwrap();
    assert_eq!(read.claimed_request().unwrap(), request);
    assert!(read.check_request(&code.key()).is_ok());
    let response = enrol::Response {
        root: keys().0.public(),
        credential: credential(),
        token: vec![7; 32],
        province_name: "UBND tỉnh Quảng Trị".into(),
        agency: owner(),
        extra: Extra::default(),
    };
    let answer = Proved::response(&response, &asked.bytes, &code.key());
    same("enrolment", "response", &answer.encode());
    assert_eq!(
        answer.check_response(&asked.bytes, &code.key()).unwrap(),
        response
    );
    let other = Code::from_random([9; 10]).key();
    assert!(answer.check_response(&asked.bytes, &other).is_err());
    assert!(read.check_request(&other).is_err());
    assert!(
        answer
            .check_response(b"another request", &code.key())
            .is_err()
    );
}

#[test]
fn a_code_is_read_as_people_type_it() {
    let code = Code::from_random([0xab; 10]);
    let shown = code.to_string();
    assert_eq!(shown.len(), 19);
    let typed = shown
        .to_lowercase()
        .replace('-', " ")
        .replace('0', "o")
        .replace('1', "l");
    assert!(typed.parse::<Code>() == Ok(code));
    for wrong in [
        "",
        "ABCD",
        "ABCD-EFGH-JKMN-PQRU",
        "ABCD-EFGH-JKMN-PQRS-TVWX",
        "mã sai quá đi thôi",
    ] {
        assert!(wrong.parse::<Code>().is_err(), "{wrong}");
    }
}

#[test]
fn an_exchange() {
    let link = Link {
        number: 1,
        kind: ItemKind::Letter,
        name: Name([7; 32]),
    };
    let request = SyncRequest {
        device: DEVICE,
        chain: Position {
            number: 1,
            hash: Name([1; 32]),
        },
        items: vec![ChainItem {
            device: DEVICE,
            link,
            bytes: b"letter".to_vec(),
        }],
        cursors: vec![Cursor::start(owner())],
        max_bytes: 65_536,
        program: "0.1.0".into(),
    };
    both_ways(
        "sync_request",
        &request,
        &request.encode(),
        SyncRequest::decode,
    );
    let verdicts = [
        Verdict::Taken,
        Verdict::Had,
        Verdict::Refused("x".into()),
        Verdict::Early,
    ];
    let entry = Entry {
        number: 1,
        kind: EntryKind::Receipt,
        bytes: b"receipt".to_vec(),
    };
    let response = SyncResponse {
        server_time_ms: NOW_MS,
        answers: verdicts
            .into_iter()
            .zip(1..)
            .map(|(verdict, number)| ItemAnswer {
                device: DEVICE,
                number,
                verdict,
            })
            .collect(),
        chains: vec![ChainHead {
            device: DEVICE,
            position: request.chain,
        }],
        begins_after: Cursor::start(owner()),
        parts: vec![
            FeedPart::Entry(entry),
            FeedPart::Range(Range {
                first: 2,
                device: DEVICE,
                chain_first: 1,
                count: 1,
            }),
        ],
        more: false,
    };
    both_ways(
        "sync_response",
        &response,
        &response.encode(),
        SyncResponse::decode,
    );
    let error = WireError::new("code-used");
    both_ways("error", &error, &error.encode(), WireError::decode);
}

#[test]
fn an_envelope() {
    let map = WireError::new("code-used").encode();
    let limits = Limits::ENVELOPE;
    let stored = from_hex(&vector("envelope", "bytes")).unwrap();
    assert_eq!(wire::unseal(&stored, &limits), Ok(map.clone()));
    assert_eq!(wire::unseal(&wire::seal(&map), &limits), Ok(map));
    let codes = [&b"SDV\x02anything"[..], b"<html>", b"SDV", b"SDV\x01broken"]
        .map(|body| wire::unseal(body, &limits).unwrap_err().code());
    assert_eq!(
        codes,
        [
            "needs-update",
            "garbage-answer",
            "garbage-answer",
            "malformed"
        ]
    );
}

#[test]
fn what_a_newer_program_adds_does_not_stop_a_reader() {
    // One more field in the maps of request and answer: key 23, a list of a fraction.
    let newer = |mut map: Vec<u8>| {
        map[0] += 1;
        map.extend(b"\x17\x81\xf9\x3e\x00");
        map
    };
    for (file, read) in [
        (
            "sync_request",
            (|b| SyncRequest::decode(b).is_ok()) as fn(&[u8]) -> bool,
        ),
        ("sync_response", |b| SyncResponse::decode(b).is_ok()),
        ("error", |b| WireError::decode(b).is_ok()),
    ] {
        assert!(
            read(&newer(from_hex(&vector(file, "bytes")).unwrap())),
            "{file}"
        );
    }
    let letter = newer(letter().encode());
    assert_eq!(
        Letter::decode(&letter, &Limits::ITEM).unwrap().encode(),
        letter
    );
}
