//! One call does a whole exchange: what `POST /v1/sync` takes and gives.
//!
//! A body is three letters, a byte with the version of the envelope, and a zstd frame with one CBOR
//! map. Unknown fields of the map are passed over; only another envelope version stops a reader.
//! Bodies are bounded before and after decompression. Not here: HTTP, and what the ends do.

mod maps;

use crate::authority::Refusal;
use crate::cbor::{Limits, Malformed};
use crate::chain::{Link, Position};
use crate::compress;
use crate::feed::{Cursor, Entry};
use crate::ids::DeviceId;

/// The version of the envelope that this program writes and reads.
pub const ENVELOPE_VERSION: u8 = 1;
/// The media type of every body.
pub const MEDIA_TYPE: &str = "application/vnd.so-dan-van.v1";
/// The path of the exchange.
pub const SYNC_PATH: &str = "/v1/sync";
/// The path of enrolling.
pub const ENROL_PATH: &str = "/v1/enrol";
/// The greatest body, as sent.
pub const MAX_BODY_BYTES: usize = 8 << 20;

const MAGIC: &[u8; 3] = b"SDV";

/// Why a body cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// The other end speaks a newer envelope: this program needs the update.
    #[error("envelope version {0}")]
    NewerEnvelope(u8),
    /// Not one of our bodies: a proxy's page, a captive portal.
    #[error("not one of our bodies")]
    Foreign,
    /// One of ours, but damaged.
    #[error(transparent)]
    Malformed(#[from] Malformed),
}

impl Unreadable {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NewerEnvelope(_) => "needs-update",
            Self::Foreign => "garbage-answer",
            Self::Malformed(error) => error.code(),
        }
    }
}

/// An item of a device's chain on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainItem {
    /// Whose chain: a valid device may bring in a dead one's work.
    pub device: DeviceId,
    /// Its place and name.
    pub link: Link,
    /// The thing itself.
    pub bytes: Vec<u8>,
}

/// What a device sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyncRequest {
    /// The device that carries; the credential says the same.
    pub device: DeviceId,
    /// Where its own chain stood before the first of `items`; with none, where it stands. Another
    /// hash there at the other end is a fork.
    pub chain: Position,
    /// Items that the endpoint is thought to lack.
    pub items: Vec<ChainItem>,
    /// How far the feed was read, newest first; older ones in case the newest is unknown.
    pub cursors: Vec<Cursor>,
    /// How long an answer it wants, before compression.
    pub max_bytes: u64,
    /// The version of the program, for people who help.
    pub program: String,
}

/// What became of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemAnswer {
    /// Whose chain.
    pub device: DeviceId,
    /// The number of the item.
    pub number: u64,
    /// What became of it.
    pub verdict: Verdict,
}

/// Taken, already there, refused, or too early.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Taken now.
    Taken,
    /// It was there already.
    Had,
    /// Refused, with a code (see [`Refusal`]); it counts in the chain all the same.
    Refused(String),
    /// Items between are missing; send from where the chain stands.
    Early,
}

/// How far the endpoint has the chain of one device of the agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChainHead {
    /// The device.
    pub device: DeviceId,
    /// How far.
    pub position: Position,
}

/// A part of the feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeedPart {
    /// One entry with its bytes.
    Entry(Entry),
    /// Entries that are exactly what this request carried: their bytes need not come back.
    Range(Range),
}

/// Entries `first ..= first + count - 1` of the feed are the items of `device` from `chain_first`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The number of the first entry.
    pub first: u64,
    /// Whose chain.
    pub device: DeviceId,
    /// The number of the first item.
    pub chain_first: u64,
    /// How many.
    pub count: u64,
}

/// What the endpoint answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyncResponse {
    /// The endpoint's clock, in milliseconds since 1970 UTC.
    pub server_time_ms: i64,
    /// One for each item.
    pub answers: Vec<ItemAnswer>,
    /// How far the endpoint has each device of the agency, after this request.
    pub chains: Vec<ChainHead>,
    /// The last entry that both know; `parts` go on from there.
    pub begins_after: Cursor,
    /// The feed from there, cut by bytes.
    pub parts: Vec<FeedPart>,
    /// There is more of the feed.
    pub more: bool,
}

/// What the endpoint says when it cannot answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WireError {
    /// The stable code; its words stand with whoever shows it.
    pub code: String,
}

/// Puts the bytes of one CBOR map into an envelope.
pub fn seal(map: &[u8]) -> Vec<u8> {
    let mut body = [&MAGIC[..], &[ENVELOPE_VERSION]].concat();
    body.extend(compress::squeeze(map));
    body
}

/// Takes the CBOR map out of an envelope.
///
/// # Errors
/// If it is of a newer version, not ours, damaged or too long.
pub fn unseal(body: &[u8], limits: &Limits) -> Result<Vec<u8>, Unreadable> {
    let rest = body.strip_prefix(MAGIC).ok_or(Unreadable::Foreign)?;
    match rest {
        [ENVELOPE_VERSION, frame @ ..] => Ok(compress::expand(frame, limits.max_bytes)?),
        [version, ..] => Err(Unreadable::NewerEnvelope(*version)),
        [] => Err(Unreadable::Foreign),
    }
}

impl From<Refusal> for Verdict {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal.code().to_owned())
    }
}
