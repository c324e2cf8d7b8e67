//! How an exchange ended: a closed list, each with a code whose words stand in `vi.json`.

use protocol::Limits;
use protocol::wire::{self, Unreadable, WireError};

use crate::transport::{Failure, Reply};

/// What an exchange came to. Whatever it is, what was applied before stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing waits on either side.
    Done,
    /// The notebook knows no province.
    NotEnrolled,
    /// The endpoint cannot be reached.
    NoNetwork,
    /// It did not answer in time.
    Timeout,
    /// The connection is not secured by who it should be.
    TlsFailed,
    /// It answered that it cannot work at the moment.
    ServerError,
    /// What answered is not the endpoint: a proxy, a captive portal, or a faulty one.
    GarbageAnswer,
    /// It speaks a newer version.
    NeedsUpdate,
    /// It has another history of this device: a clone, or a notebook restored from a copy.
    Forked,
    /// It refused the request, with this code.
    Refused(String),
}

impl Outcome {
    /// The stable code; for a refusal the endpoint's own.
    pub fn code(&self) -> &str {
        match self {
            Self::Done => "done",
            Self::NotEnrolled => "not-enrolled",
            Self::NoNetwork => "no-network",
            Self::Timeout => "timeout",
            Self::TlsFailed => "tls-failed",
            Self::ServerError => "server-error",
            Self::GarbageAnswer => "garbage-answer",
            Self::NeedsUpdate => "needs-update",
            Self::Forked => "chain-forked",
            Self::Refused(code) => code,
        }
    }
}

/// What an exchange did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchanged {
    /// How it ended.
    pub outcome: Outcome,
    /// Items that the endpoint now has.
    pub sent: u32,
    /// Items that the endpoint refused; each stays in the notebook with its reason.
    pub refused: u32,
    /// Entries that came, certificates not counted.
    pub received: u32,
}

impl From<Failure> for Outcome {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::NoNetwork => Self::NoNetwork,
            Failure::Timeout => Self::Timeout,
            Failure::Tls => Self::TlsFailed,
            Failure::Garbage => Self::GarbageAnswer,
        }
    }
}

impl From<Unreadable> for Outcome {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::NewerEnvelope(_) => Self::NeedsUpdate,
            Unreadable::Foreign | Unreadable::Malformed(_) => Self::GarbageAnswer,
        }
    }
}

/// Takes the map out of a good reply, or says what the reply means.
pub(crate) fn map_of(reply: &Reply) -> Result<Vec<u8>, Outcome> {
    let map = wire::unseal(&reply.body, &Limits::ENVELOPE);
    if reply.status == 200 {
        return Ok(map?);
    }
    let told = map.ok().and_then(|map| WireError::decode(&map).ok());
    Err(match (reply.status, told) {
        (500.., _) => Outcome::ServerError,
        (426, _) => Outcome::NeedsUpdate,
        (_, Some(error)) => Outcome::Refused(error.code),
        (408 | 429, None) => Outcome::ServerError,
        (_, None) => Outcome::GarbageAnswer,
    })
}
