//! From an answer to what the notebook writes: pure, and believing nothing unproved.
//!
//! The feed's running hash is computed here, entry by entry, so the cursor can pass no entry that
//! did not come. What does not prove itself is kept as bytes and listed, and stops no other.

use protocol::authority::Refusal;
use protocol::feed::{Cursor, Entry, EntryKind};
use protocol::wire::{FeedPart, Range, SyncRequest, SyncResponse, Verdict};
use protocol::{DeviceId, Limits, Name, OwnerId, PublicKey, SignedReceipt};

use crate::outcome::Outcome;

/// An entry of the feed, and where the feed stands after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceivedEntry {
    /// The entry.
    pub entry: Entry,
    /// The cursor behind it.
    pub after: Cursor,
    /// It is what this request carried.
    pub echo: bool,
}

/// A receipt that the pinned root stands behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceivedReceipt {
    /// The receipt.
    pub receipt: SignedReceipt,
    /// As it came.
    pub bytes: Vec<u8>,
}

/// What one answer changes; written in one transaction, or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// How much the endpoint has of the chain of each device of the agency.
    pub acknowledged: Vec<(DeviceId, u64)>,
    /// Items that it refused, each with a code.
    pub refusals: Vec<(Name, String)>,
    /// Entries of the feed, in order.
    pub entries: Vec<ReceivedEntry>,
    /// Receipts among them.
    pub receipts: Vec<ReceivedReceipt>,
    /// Entries among them that do not prove themselves, each with a code.
    pub unproved: Vec<(Name, &'static str)>,
    /// The cursor behind all of them; it may stand before where it stood.
    pub cursor: Cursor,
}

impl Page {
    /// Checks an answer against the request it answers.
    ///
    /// # Errors
    /// [`Outcome::Forked`] if the endpoint says so, [`Outcome::GarbageAnswer`] if the answer
    /// contradicts the request or itself.
    pub fn from_answer(
        request: &SyncRequest,
        response: SyncResponse,
        root: &PublicKey,
        agency: OwnerId,
    ) -> Result<Self, Outcome> {
        if !response
            .chains
            .iter()
            .any(|head| head.device == request.device)
        {
            return Err(Outcome::GarbageAnswer);
        }
        let heads = response.chains.iter();
        let acknowledged = heads
            .map(|head| (head.device, head.position.number))
            .collect();
        let mut page = Self {
            acknowledged,
            refusals: refusals(request, &response)?,
            entries: Vec::new(),
            receipts: Vec::new(),
            unproved: Vec::new(),
            cursor: response.begins_after,
        };
        let known = request.cursors.contains(&page.cursor);
        if !known && page.cursor != Cursor::start(agency) {
            return Err(Outcome::GarbageAnswer);
        }
        for part in response.parts {
            match part {
                FeedPart::Entry(entry) => page.add(entry, false)?,
                FeedPart::Range(range) => page.add_echo(request, range)?,
            }
        }
        page.read_receipts(root);
        Ok(page)
    }

    fn add(&mut self, entry: Entry, echo: bool) -> Result<(), Outcome> {
        let after = self.cursor.next(entry.kind, &entry.bytes);
        if after.number != entry.number {
            return Err(Outcome::GarbageAnswer);
        }
        self.cursor = after;
        self.entries.push(ReceivedEntry { entry, after, echo });
        Ok(())
    }

    /// A range says that its entries are items of this request; their bytes are taken from it.
    fn add_echo(&mut self, request: &SyncRequest, range: Range) -> Result<(), Outcome> {
        let carried = request
            .items
            .iter()
            .filter(|item| item.device == range.device);
        let mut carried = carried.skip_while(|item| item.link.number < range.chain_first);
        for at in 0..range.count {
            let item = carried.next().ok_or(Outcome::GarbageAnswer)?;
            if item.link.number != range.chain_first + at {
                return Err(Outcome::GarbageAnswer);
            }
            let kind = EntryKind::from_number(item.link.kind.number());
            let number = range.first + at;
            self.add(
                Entry {
                    number,
                    kind,
                    bytes: item.bytes.clone(),
                },
                true,
            )?;
        }
        Ok(())
    }

    fn read_receipts(&mut self, root: &PublicKey) {
        let entries = self.entries.iter().map(|received| &received.entry);
        for entry in entries.filter(|entry| entry.kind == EntryKind::Receipt) {
            let bytes = entry.bytes.clone();
            match SignedReceipt::decode(&bytes, &Limits::ITEM) {
                Ok(receipt) if receipt.verify(root).is_ok() => {
                    self.receipts.push(ReceivedReceipt { receipt, bytes });
                }
                read => {
                    let refusal = read.map_or(Refusal::Malformed, |_| Refusal::BadSignature);
                    self.unproved
                        .push((Name::of("sdv1/entry", &bytes), refusal.code()));
                }
            }
        }
    }

    /// Entries that came from elsewhere, certificates not counted.
    pub fn received(&self) -> usize {
        let news = |received: &&ReceivedEntry| {
            !received.echo && received.entry.kind != EntryKind::Certificate
        };
        self.entries.iter().filter(news).count()
    }
}

fn refusals(
    request: &SyncRequest,
    response: &SyncResponse,
) -> Result<Vec<(Name, String)>, Outcome> {
    let mut refusals = Vec::new();
    for answer in &response.answers {
        let Verdict::Refused(code) = &answer.verdict else {
            continue;
        };
        if code == Refusal::Fork.code() && answer.device == request.device {
            return Err(Outcome::Forked);
        }
        let sent = request.items.iter();
        let mut same =
            sent.filter(|item| (item.device, item.link.number) == (answer.device, answer.number));
        let item = same.next().ok_or(Outcome::GarbageAnswer)?;
        refusals.push((item.link.name, code.clone()));
    }
    Ok(refusals)
}
