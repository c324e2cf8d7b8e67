//! The notebook of an exchange is the store: each page is one of its transactions.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use protocol::chain::{Link, Position};
use protocol::feed::Cursor;
use protocol::wire::ChainItem;
use protocol::{DeviceId, OwnerId, PublicKey};
use store::exchange::KeptReceipt;
use store::{Actor, Error, Store, Topic};

use crate::notebook::{Known, Notebook};
use crate::page::Page;

/// Older cursors that go along, by how far they lie behind the newest.
const STEPS_BACK: [u64; 4] = [1, 8, 64, 512];
/// How many items are looked at for one request.
const ITEMS: u32 = 500;

/// A store during one exchange, and what became stale in it.
pub struct StoreNotebook<'a> {
    store: &'a Store,
    actor: Actor,
    stale: Mutex<BTreeSet<Topic>>,
}

impl<'a> StoreNotebook<'a> {
    /// The store for one exchange; `actor` says what time it is.
    pub fn new(store: &'a Store, actor: Actor) -> Self {
        Self {
            store,
            actor,
            stale: Mutex::default(),
        }
    }

    /// What screens may be showing that is no longer so.
    pub fn topics(&self) -> BTreeSet<Topic> {
        self.stale
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn device(&self) -> DeviceId {
        self.store.identity().device
    }

    /// Spares the disk, and the screens, a transaction that would change nothing.
    fn says_nothing_new(&self, page: &Page) -> Result<bool, Error> {
        let same_cursor = self.cursors()?.first() == Some(&page.cursor);
        self.store.read(|r| {
            for (device, number) in &page.acknowledged {
                if r.acknowledged(*device)? != *number {
                    return Ok(false);
                }
            }
            Ok(same_cursor && page.entries.is_empty() && page.refusals.is_empty())
        })
    }
}

impl Notebook for StoreNotebook<'_> {
    type Error = Error;

    fn known(&self) -> Result<Option<Known>, Error> {
        let device = self.device();
        self.store.read(|r| {
            let Some(enrolment) = r.enrolment()? else {
                return Ok(None);
            };
            Ok(Some(Known {
                device,
                agency: OwnerId::from_official_code(&enrolment.agency_code),
                token: enrolment.token,
                root: PublicKey(enrolment.root_key),
                acknowledged: r.acknowledged(device)?,
            }))
        })
    }

    fn other_devices(&self) -> Result<Vec<DeviceId>, Error> {
        let mut devices = self.store.read(|r| r.chain_devices())?;
        devices.retain(|device| *device != self.device());
        Ok(devices)
    }

    fn chain_end(&self, device: DeviceId) -> Result<Position, Error> {
        self.store.read(|r| r.chain_position(device))
    }

    fn position_at(&self, device: DeviceId, number: u64) -> Result<Option<Position>, Error> {
        self.store
            .read(|r| r.chain_position_at(device, Some(number)))
    }

    fn chain_after(
        &self,
        device: DeviceId,
        number: u64,
        max_bytes: usize,
    ) -> Result<Vec<ChainItem>, Error> {
        let found = self.store.read(|r| r.chain_after(device, number, ITEMS))?;
        let (mut items, mut bytes) = (Vec::new(), 0);
        for store::exchange::ChainItem {
            number,
            kind,
            name,
            bytes: item,
            ..
        } in found
        {
            bytes += item.len();
            if !items.is_empty() && bytes > max_bytes {
                break;
            }
            items.push(ChainItem {
                device,
                link: Link { number, kind, name },
                bytes: item,
            });
        }
        Ok(items)
    }

    fn cursors(&self) -> Result<Vec<Cursor>, Error> {
        self.store.read(|r| {
            let Some(newest) = r.cursor()? else {
                let code = r.enrolment()?.map(|enrolment| enrolment.agency_code);
                let agency = OwnerId::from_official_code(&code.unwrap_or_default());
                return Ok(vec![Cursor::start(agency)]);
            };
            let mut cursors = vec![newest];
            for back in STEPS_BACK {
                let Some(number) = newest.number.checked_sub(back).filter(|n| *n > 0) else {
                    break;
                };
                cursors.extend(r.cursor_at(number)?);
            }
            Ok(cursors)
        })
    }

    fn apply(&self, page: &Page) -> Result<(), Error> {
        if self.says_nothing_new(page)? {
            return Ok(());
        }
        let written = self.store.write(&self.actor, |w| {
            w.without_undo();
            for (device, number) in &page.acknowledged {
                w.acknowledge(*device, *number)?;
            }
            for (name, code) in &page.refusals {
                w.put_refusal(*name, code)?;
            }
            for (name, code) in &page.unproved {
                w.put_refusal(*name, code)?;
            }
            for received in &page.entries {
                let entry = &received.entry;
                w.put_feed_entry(entry.kind.number(), &entry.bytes, &received.after)?;
            }
            for received in &page.receipts {
                let receipt = received.receipt.body();
                w.put_receipt(&KeptReceipt {
                    letter: receipt.letter,
                    code: receipt.code.clone(),
                    received_at_ms: receipt.received_at_ms,
                    bytes: received.bytes.clone(),
                })?;
            }
            w.set_cursor(&page.cursor)
        })?;
        let mut stale = self.stale.lock().unwrap_or_else(PoisonError::into_inner);
        stale.extend(written.topics);
        Ok(())
    }
}
