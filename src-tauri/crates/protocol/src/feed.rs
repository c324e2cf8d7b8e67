//! The feed of an agency: what it may read, numbered without gaps, with a running hash.
//!
//! A cursor is the last number and its hash. An endpoint that was restored from an older copy has
//! other entries under the same numbers; the hash tells, and the reader steps back to the last
//! entry both know. Reading again is harmless: everything in a feed is named by its hash.

use crate::ids::{Name, OwnerId};

/// What an entry of a feed is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// Own revisions of the agency, sealed.
    Segment,
    /// A letter from the agency or to it.
    Letter,
    /// A device's certificate with what proves it.
    Certificate,
    /// A device that is no longer trusted.
    Revocation,
    /// The endpoint's word that it has a letter.
    Receipt,
    /// An act that drops values.
    Erasure,
    /// A kind that this version does not know: kept, and shown as needing the update.
    Other(u64),
}

impl EntryKind {
    const KNOWN: [Self; 6] = [
        Self::Segment,
        Self::Letter,
        Self::Certificate,
        Self::Revocation,
        Self::Receipt,
        Self::Erasure,
    ];

    /// The number it is stored and sent as.
    pub const fn number(self) -> u64 {
        match self {
            Self::Segment => 0,
            Self::Letter => 1,
            Self::Certificate => 2,
            Self::Revocation => 3,
            Self::Receipt => 4,
            Self::Erasure => 5,
            Self::Other(number) => number,
        }
    }

    /// The kind behind a number.
    pub fn from_number(number: u64) -> Self {
        usize::try_from(number)
            .ok()
            .and_then(|at| Self::KNOWN.get(at).copied())
            .unwrap_or(Self::Other(number))
    }
}

/// One entry of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number; the first is 1.
    pub number: u64,
    /// What it is.
    pub kind: EntryKind,
    /// The thing itself, byte for byte.
    pub bytes: Vec<u8>,
}

/// How far a feed was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    /// The last number read; 0 before the first.
    pub number: u64,
    /// The running hash there.
    pub hash: Name,
}

impl Cursor {
    /// The feed of an agency before its first entry. `agency` is the id from its official code.
    pub fn start(agency: OwnerId) -> Self {
        Self {
            number: 0,
            hash: Name::of("sdv1/feed-of", agency.as_bytes()),
        }
    }

    /// The cursor after one more entry.
    pub fn next(&self, kind: EntryKind, bytes: &[u8]) -> Self {
        let number = self.number + 1;
        let content = Name::of("sdv1/entry", bytes);
        let (at, tag) = (number.to_be_bytes(), kind.number().to_be_bytes());
        let parts = [self.hash.as_bytes(), &at, &tag, content.as_bytes()];
        Self {
            number,
            hash: Name::of_parts("sdv1/feed", &parts),
        }
    }
}

/// The last cursor that both ends know.
///
/// `theirs` are cursors of the reader, newest first; `hash_at` gives the running hash of the feed
/// at a number, if it reaches so far. With none in common, reading begins at `start`.
pub fn step_back(
    theirs: &[Cursor],
    start: Cursor,
    mut hash_at: impl FnMut(u64) -> Option<Name>,
) -> Cursor {
    let mut known = theirs
        .iter()
        .filter(|cursor| hash_at(cursor.number) == Some(cursor.hash));
    known.next().copied().unwrap_or(start)
}
