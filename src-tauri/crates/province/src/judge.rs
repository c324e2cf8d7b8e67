//! The verdict on one item of a chain: pure, from what the ledger loaded.
//!
//! The carrier's credential says which owners it may write for; the author's key says whether a
//! letter is the author's. A refused item counts in the chain, so that it stops no other.

use protocol::authority::{self, Refusal, Relation};
use protocol::chain::ItemKind;
use protocol::feed::EntryKind;
use protocol::letter::Addressee;
use protocol::segment::Segment;
use protocol::wire::ChainItem;
use protocol::{Letter, Limits, Malformed, Name, OwnerId, Signed, SignedLetter};

use crate::ledger::Author;

/// An item that may be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accepted {
    /// Own revisions, sealed: for the agency's own devices.
    Segment,
    /// A letter, for its readers.
    Letter(Box<SignedLetter>),
    /// A kind this version does not know: kept and passed on to the agency's own devices.
    Other(EntryKind),
}

/// Judges one item that continues the chain of `author`.
///
/// # Errors
/// The first rule that it breaks.
pub fn judge(
    item: &ChainItem,
    author: &Author,
    owners: &[OwnerId],
    relation: impl FnMut(&Addressee) -> Relation,
) -> Result<Accepted, Refusal> {
    match item.link.kind {
        ItemKind::Segment => judge_segment(item, author, owners),
        ItemKind::Letter => judge_letter(item, author, owners, relation),
        ItemKind::Other(number) => match EntryKind::from_number(number) {
            kind @ EntryKind::Other(_) => Ok(Accepted::Other(kind)),
            _ => Err(Refusal::Malformed),
        },
    }
}

fn judge_segment(
    item: &ChainItem,
    author: &Author,
    owners: &[OwnerId],
) -> Result<Accepted, Refusal> {
    named(item, Segment::name_of(&item.bytes))?;
    let header = Segment::decode(&item.bytes, &Limits::ITEM)
        .map_err(shape)?
        .header;
    if !owners.contains(&header.owner) {
        return Err(Refusal::ForeignOwner);
    }
    if header.device != author.device {
        return Err(Refusal::UnknownDevice);
    }
    Ok(Accepted::Segment)
}

fn judge_letter(
    item: &ChainItem,
    author: &Author,
    owners: &[OwnerId],
    relation: impl FnMut(&Addressee) -> Relation,
) -> Result<Accepted, Refusal> {
    let letter = Signed::<Letter>::decode(&item.bytes, &Limits::ITEM).map_err(shape)?;
    named(item, letter.name())?;
    if letter.body().device != author.device {
        return Err(Refusal::UnknownDevice);
    }
    let body = letter
        .verify(&author.key)
        .map_err(|_| Refusal::BadSignature)?;
    authority::check_letter(body, owners, relation)?;
    Ok(Accepted::Letter(Box::new(letter)))
}

fn named(item: &ChainItem, name: Name) -> Result<(), Refusal> {
    if item.link.name == name {
        Ok(())
    } else {
        Err(Refusal::NameMismatch)
    }
}

fn shape(error: Malformed) -> Refusal {
    match error {
        Malformed::TooLong { .. } | Malformed::TooDeep => Refusal::TooLarge,
        _ => Refusal::Malformed,
    }
}

/// True if the office answers a letter of this kind with a receipt: it goes up, or is newer.
pub fn earns_receipt(letter: &Letter) -> bool {
    !matches!(
        authority::reach_of_letter(&letter.kind),
        Some(authority::Reach::Down)
    )
}
