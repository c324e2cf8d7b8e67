//! A receipt: the endpoint's signed word that it has a letter, and since when.
//!
//! It holds on its own: the paper trail of a submission. Shown to an endpoint that was restored
//! from an older copy, it brings the first time back.

use crate::cbor::{self, Extra, Limits, Malformed, MapIn, MapOut};
use crate::ids::{Name, OwnerId};
use crate::letter::{About, raw};
use crate::sign::Body;
use crate::trust::Vouched;

/// What the endpoint says of a letter it took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The name of the letter.
    pub letter: Name,
    /// Who sent it.
    pub from: OwnerId,
    /// The duty it answers, if any.
    pub about: Option<About>,
    /// When the endpoint took it, by its own clock, in milliseconds since 1970 UTC.
    pub received_at_ms: i64,
    /// A short code for people, such as `QT-2026-000318`.
    pub code: String,
    /// How many files of it are still to come.
    pub blobs_missing: u64,
    /// Which serving key signed.
    pub signed_with: Name,
    /// What a newer program wrote beside.
    pub extra: Extra,
}

/// A receipt as it travels: signed, with the proof of the key.
pub type SignedReceipt = Vouched<Receipt>;

impl Receipt {
    /// The short code: the province's letters, the year, a number that counts in the year.
    pub fn short_code(prefix: &str, year: i32, number: u64) -> String {
        format!("{prefix}-{year}-{number:06}")
    }
}

impl Body for Receipt {
    const TAG: &'static str = "sdv1/receipt";

    fn encode(&self) -> Vec<u8> {
        let mut map = MapOut::with(&self.extra)
            .put(0, |e| e.encode(self.letter).map(drop))
            .put(1, |e| e.encode(self.from).map(drop))
            .put(3, |e| e.i64(self.received_at_ms).map(drop))
            .put(4, |e| e.str(&self.code).map(drop))
            .put(5, |e| e.u64(self.blobs_missing).map(drop))
            .put(6, |e| e.encode(self.signed_with).map(drop));
        if let Some(about) = &self.about {
            map = map.put(2, |e| raw(e, about.encode()));
        }
        map.finish()
    }

    fn decode(bytes: &[u8], limits: &Limits) -> Result<Self, Malformed> {
        cbor::within(bytes, limits)?;
        let mut map = MapIn::read(bytes)?;
        let read = Self {
            letter: map.get(0)?,
            from: map.get(1)?,
            about: map.opt(2).map(About::decode).transpose()?,
            received_at_ms: map.get(3)?,
            code: map.get(4)?,
            blobs_missing: map.get(5)?,
            signed_with: map.get(6)?,
            extra: map.rest(),
        };
        if read.encode() == bytes {
            Ok(read)
        } else {
            Err(Malformed::NotCanonical)
        }
    }
}
