//! Who may see and write what: the table, and the check that both ends use.
//!
//! The endpoint checks before it takes, by the credential of who carries; a client checks before
//! it sends and when it receives. A kind that is not in the table is kept and passed on: the
//! newer program at the other end checks it again.

use crate::ids::OwnerId;
use crate::letter::{Addressee, Letter};

/// How far a kind of thing goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Never leaves the machine.
    Here,
    /// The owner's devices, sealed.
    Own,
    /// The receivers it names above, and those it goes through.
    Up,
    /// The addressees it names below.
    Down,
}

/// Records never travel but sealed to the owner's devices.
const RECORDS: &[(&str, Reach)] = &[
    ("situation", Reach::Here),
    ("entry", Reach::Own),
    ("task", Reach::Own),
    ("document", Reach::Own),
    ("matter", Reach::Own),
    ("person", Reach::Own),
    ("initiative", Reach::Own),
    ("report", Reach::Own),
];

const LETTERS: &[(&str, Reach)] = &[
    ("report", Reach::Up),
    ("progress", Reach::Up),
    ("registration", Reach::Up),
    ("score_sheet", Reach::Up),
    ("leader_assignment", Reach::Up),
    ("document", Reach::Down),
    ("assignment", Reach::Down),
    ("regime", Reach::Down),
    ("criteria_set", Reach::Down),
    ("notice", Reach::Down),
    ("showcase", Reach::Down),
    ("review", Reach::Down),
];

/// How far a kind of record goes; one that is not in the table is its owner's.
pub fn reach_of_record(kind: &str) -> Reach {
    find(RECORDS, kind).unwrap_or(Reach::Own)
}

/// How far a kind of letter goes; `None` for a kind that this version does not know.
pub fn reach_of_letter(kind: &str) -> Option<Reach> {
    find(LETTERS, kind)
}

fn find(table: &[(&str, Reach)], kind: &str) -> Option<Reach> {
    table
        .iter()
        .find(|(known, _)| *known == kind)
        .map(|(_, reach)| *reach)
}

/// Where an addressee stands in the tree of agencies, seen from the sender.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The sender itself.
    Same,
    /// Above the sender.
    Above,
    /// Below the sender.
    Below,
    /// In the tree, neither above nor below: the department a report goes through.
    Beside,
    /// Not in the tree, or not yet.
    Unknown,
}

/// Why an item is not taken. It waits in a visible quarantine and stops no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Its owner is not one of the carrier's.
    #[error("the owner is not one of the carrier's")]
    ForeignOwner,
    /// Nobody vouches for the device that signed it.
    #[error("the device that signed is not known")]
    UnknownDevice,
    /// The signature does not hold.
    #[error("the signature does not hold")]
    BadSignature,
    /// The bytes cannot be read.
    #[error("the bytes cannot be read")]
    Malformed,
    /// The bytes are longer than an item may be.
    #[error("the item is too large")]
    TooLarge,
    /// The name is not the hash of the bytes.
    #[error("the name is not the hash of the bytes")]
    NameMismatch,
    /// It names nobody.
    #[error("it has no addressee")]
    NoAddressee,
    /// A kind that goes up was addressed to somebody below, or the reverse.
    #[error("this kind does not go to this addressee")]
    WrongDirection,
    /// Another item stands under this number of the chain.
    #[error("another item stands under this number")]
    Fork,
}

impl Refusal {
    /// Every refusal, for tables of words.
    pub const ALL: [Self; 9] = [
        Self::ForeignOwner,
        Self::UnknownDevice,
        Self::BadSignature,
        Self::Malformed,
        Self::TooLarge,
        Self::NameMismatch,
        Self::NoAddressee,
        Self::WrongDirection,
        Self::Fork,
    ];

    /// The stable code that is stored and sent.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ForeignOwner => "foreign-owner",
            Self::UnknownDevice => "unknown-device",
            Self::BadSignature => "bad-signature",
            Self::Malformed => "malformed",
            Self::TooLarge => "too-large",
            Self::NameMismatch => "name-mismatch",
            Self::NoAddressee => "no-addressee",
            Self::WrongDirection => "wrong-direction",
            Self::Fork => "chain-forked",
        }
    }
}

/// Checks a letter against the table.
///
/// `owners` are those the carrier may write for; `relation` says where an addressee stands, seen
/// from the sender. An addressee that is not in the tree yet is no fault: the letter waits for it.
///
/// # Errors
/// The first rule that the letter breaks.
pub fn check_letter(
    letter: &Letter,
    owners: &[OwnerId],
    mut relation: impl FnMut(&Addressee) -> Relation,
) -> Result<(), Refusal> {
    if !owners.contains(&letter.from) {
        return Err(Refusal::ForeignOwner);
    }
    if letter.to.is_empty() {
        return Err(Refusal::NoAddressee);
    }
    let allowed = |to: Relation| match reach_of_letter(&letter.kind) {
        Some(Reach::Up) => matches!(to, Relation::Above | Relation::Beside | Relation::Unknown),
        Some(Reach::Down) => matches!(to, Relation::Below | Relation::Unknown),
        Some(Reach::Here | Reach::Own) => false,
        None => true,
    };
    if letter.readers().all(|reader| allowed(relation(reader))) {
        Ok(())
    } else {
        Err(Refusal::WrongDirection)
    }
}
