//! Bytes from anywhere: every reader refuses or reads, none panics, none grows beyond its limits.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use protocol::enrol::Proved;
use protocol::segment::Segment;
use protocol::trust::{Credential, Revocation, Vouched};
use protocol::wire::{SyncRequest, SyncResponse, WireError, unseal};
use protocol::{Letter, Limits, Revision, Signed, SignedReceipt, Value};

fn read_as_everything(bytes: &[u8]) {
    let limits = Limits::ITEM;
    // What they say of these bytes is not the point; that they return is.
    let _ = Revision::decode(bytes, &limits);
    let _ = Value::decode(bytes, &limits);
    let _ = Signed::<Letter>::decode(bytes, &limits);
    let _ = Segment::decode(bytes, &limits);
    let _ = Credential::decode(bytes, &limits);
    let _ = Vouched::<Revocation>::decode(bytes, &limits);
    let _ = SignedReceipt::decode(bytes, &limits);
    let _ = Proved::decode(bytes, &limits);
    let _ = SyncRequest::decode(bytes);
    let _ = SyncResponse::decode(bytes);
    let _ = WireError::decode(bytes);
    let _ = unseal(bytes, &limits);
}

fn vectors() -> Vec<Vec<u8>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors");
    let mut found = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        let hex = read
            .as_object()
            .unwrap()
            .values()
            .filter_map(|value| value.as_str());
        found.extend(hex.filter_map(protocol::ids::from_hex));
    }
    found
}

proptest! {
    #[test]
    fn random_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        read_as_everything(&bytes);
    }

    #[test]
    fn true_bytes_with_a_few_changed(
        which in any::<prop::sample::Index>(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let vectors = vectors();
        let mut bytes = which.get(&vectors).clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        read_as_everything(&bytes);
    }
}

#[test]
fn deep_and_lying_bytes_end_early() {
    for start in [0x81, 0xa1, 0xc1, 0x9f, 0xbf] {
        read_as_everything(&[start; 200_000]);
    }
    for lying in [
        &b"\x9b\xff\xff\xff\xff\xff\xff\xff\xff"[..],
        b"\xbb\xff\xff\xff\xff\xff\xff\xff\xff",
        b"\x5b\xff\xff\xff\xff\xff\xff\xff\xff",
        b"\x7b\x7f\xff\xff\xff\xff\xff\xff\xff",
    ] {
        read_as_everything(lying);
    }
}
