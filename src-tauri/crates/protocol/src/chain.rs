//! The chain of a device: what it has to send, numbered from 1, with a running hash.
//!
//! The endpoint says how far it has the chain; the rest is what waits, so there is no outbox. Two
//! different items under one number are a fork: a clone, or a notebook restored from a copy.

use crate::ids::{DeviceId, Name};

/// What stands at a number of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ItemKind {
    /// Own revisions, sealed.
    Segment,
    /// A letter.
    Letter,
    /// A kind that this version does not know.
    Other(u64),
}

impl ItemKind {
    /// The number it is stored and sent as.
    pub const fn number(self) -> u64 {
        match self {
            Self::Segment => 0,
            Self::Letter => 1,
            Self::Other(number) => number,
        }
    }

    /// The kind behind a number.
    pub const fn from_number(number: u64) -> Self {
        match number {
            0 => Self::Segment,
            1 => Self::Letter,
            other => Self::Other(other),
        }
    }
}

/// One item of a chain, without its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// Its number; the first is 1.
    pub number: u64,
    /// What it is.
    pub kind: ItemKind,
    /// The name of what it is.
    pub name: Name,
}

/// How far a chain goes: the last number and the running hash there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The last number; 0 before the first item.
    pub number: u64,
    /// The running hash there.
    pub hash: Name,
}

/// Why an item does not continue a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChainFault {
    /// Items between are missing; they have to come first.
    #[error("number {expected} has to come first")]
    Early {
        /// The next number of the chain.
        expected: u64,
    },
    /// The number is taken; whoever keeps the chain compares the names.
    #[error("the number is already in the chain")]
    Past,
}

impl Position {
    /// The chain of a device before its first item.
    pub fn start(device: DeviceId) -> Self {
        Self {
            number: 0,
            hash: Name::of("sdv1/chain-of", device.as_bytes()),
        }
    }

    /// Where the chain stands after one more item.
    ///
    /// # Errors
    /// If `link` is not the next one.
    pub fn after(&self, link: &Link) -> Result<Self, ChainFault> {
        let expected = self.number + 1;
        if link.number > expected {
            return Err(ChainFault::Early { expected });
        }
        if link.number < expected {
            return Err(ChainFault::Past);
        }
        let (number, kind) = (link.number.to_be_bytes(), link.kind.number().to_be_bytes());
        let parts = [self.hash.as_bytes(), &number, &kind, link.name.as_bytes()];
        Ok(Self {
            number: link.number,
            hash: Name::of_parts("sdv1/chain", &parts),
        })
    }

    /// The next item, whatever its number would be.
    pub fn next(&self, kind: ItemKind, name: Name) -> (Link, Self) {
        let link = Link {
            number: self.number + 1,
            kind,
            name,
        };
        // The number is the next one by construction.
        (link, self.after(&link).unwrap_or(*self))
    }
}

/// Where a chain stands after these items.
///
/// # Errors
/// The first item that does not continue it.
pub fn verify_extension(known: &Position, links: &[Link]) -> Result<Position, ChainFault> {
    links
        .iter()
        .try_fold(*known, |position, link| position.after(link))
}
