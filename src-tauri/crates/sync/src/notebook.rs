//! What an exchange asks of a notebook.

use protocol::chain::Position;
use protocol::feed::Cursor;
use protocol::wire::ChainItem;
use protocol::{DeviceId, OwnerId, PublicKey};

use crate::page::Page;

/// What the notebook knows of the province.
#[derive(Clone, PartialEq, Eq)]
pub struct Known {
    /// This device.
    pub device: DeviceId,
    /// The agency, whose feed is read.
    pub agency: OwnerId,
    /// The secret that the endpoint knows this device by.
    pub token: Vec<u8>,
    /// The pinned root key.
    pub root: PublicKey,
    /// How much of this device's chain the endpoint last said it has: a guess to begin with.
    pub acknowledged: u64,
}

/// A notebook, as an exchange sees it.
pub trait Notebook {
    /// What can go wrong with it.
    type Error;

    /// What it knows of the province, if it is enrolled.
    ///
    /// # Errors
    /// Those of the notebook, as for all of these.
    fn known(&self) -> Result<Option<Known>, Self::Error>;

    /// The other devices whose chains stand here too: a copy was opened, and is a new device.
    ///
    /// # Errors
    /// Those of the notebook.
    fn other_devices(&self) -> Result<Vec<DeviceId>, Self::Error>;

    /// Where the chain of a device ends.
    ///
    /// # Errors
    /// Those of the notebook.
    fn chain_end(&self, device: DeviceId) -> Result<Position, Self::Error>;

    /// The position right after an item of a chain.
    ///
    /// # Errors
    /// Those of the notebook.
    fn position_at(&self, device: DeviceId, number: u64) -> Result<Option<Position>, Self::Error>;

    /// The items of a chain after `number`: as many as fit, one at least.
    ///
    /// # Errors
    /// Those of the notebook.
    fn chain_after(
        &self,
        device: DeviceId,
        number: u64,
        max_bytes: usize,
    ) -> Result<Vec<ChainItem>, Self::Error>;

    /// How far the feed was read: the newest cursor, then a few older ones. Never empty.
    ///
    /// # Errors
    /// Those of the notebook.
    fn cursors(&self) -> Result<Vec<Cursor>, Self::Error>;

    /// Writes a page and the cursor behind it in one transaction.
    ///
    /// # Errors
    /// Those of the notebook; nothing of the page was written then.
    fn apply(&self, page: &Page) -> Result<(), Self::Error>;
}
