//! What the endpoint keeps, as a dozen verbs; each is one step of the protocol and one transaction.
//!
//! HTTP and the command line know only this trait, so that another engine can stand behind it.
//! Not here: who may do what (the verdicts of [`crate::judge`]), and signing.

pub mod sqlite;

use protocol::feed::Cursor;
use protocol::trust::Credential;
use protocol::wire::{ChainHead, FeedPart, ItemAnswer, SyncRequest};
use protocol::{DeviceId, Name, OwnerId, PublicKey, SignedReceipt};
use serde::Serialize;

use crate::error::Result;

/// An agency of the tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Agency {
    /// Its official code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The code of the agency above.
    pub reports_to: Option<String>,
}

impl Agency {
    /// The id that its official code gives it: the feed's.
    pub fn owner(&self) -> OwnerId {
        OwnerId::from_official_code(&self.code)
    }
}

/// An enrolment code as the ledger keeps it: stretched, not as it was shown.
#[derive(Clone)]
pub struct CodeRow {
    /// The letters that name it.
    pub id: String,
    /// The agency it enrols into.
    pub agency: Agency,
    /// The stretched code.
    pub key: [u8; 32],
    /// When it ends.
    pub expires_at_ms: i64,
    /// How many wrong proofs came.
    pub failures: u32,
    /// The device that used it.
    pub used_by: Option<DeviceId>,
    /// That device has shown its token: the answer arrived, the code has done its work.
    pub finished: bool,
}

/// A device that enrols.
pub struct NewDevice<'a> {
    /// The code it enrols with.
    pub code_id: &'a str,
    /// The agency's code.
    pub agency: &'a Agency,
    /// Its certificate.
    pub credential: &'a Credential,
    /// The hash of its token.
    pub token_hash: Name,
    /// What people call it.
    pub label: &'a str,
    /// Now.
    pub now_ms: i64,
}

/// Who shows a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carrier {
    /// The device.
    pub device: DeviceId,
    /// Its agency.
    pub agency: Agency,
    /// The owner ids that the agency writes under.
    pub owners: Vec<OwnerId>,
    /// True if it is no longer believed.
    pub revoked: bool,
}

/// A device whose chain is being extended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The device.
    pub device: DeviceId,
    /// The key it signs with.
    pub key: PublicKey,
}

/// A page of the feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedPage {
    /// The last entry that both know.
    pub begins_after: Cursor,
    /// What comes after it.
    pub parts: Vec<FeedPart>,
    /// There is more.
    pub more: bool,
}

/// A letter that answers a duty, as the office sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Submission {
    /// The code of the agency that sent it.
    pub agency: String,
    /// Its name.
    pub agency_name: String,
    /// The kind of letter.
    pub kind: String,
    /// The code of the regime.
    pub regime: String,
    /// The code of the period.
    pub period: String,
    /// The name of the letter.
    pub hash: String,
    /// When it was taken, with the offset of Vietnam.
    pub received_at: String,
    /// The short code of the receipt.
    pub receipt: String,
    /// The letter that this one completes.
    pub completes: Option<String>,
    /// The letter that this one takes the place of.
    pub supersedes: Option<String>,
}

/// Makes receipts; the ledger calls it inside its transaction, with the number of the year.
pub trait Sealer {
    /// The short code of the receipt with this number.
    fn receipt_code(&self, year: i32, number: u64) -> String;
    /// Signs a receipt for a letter.
    fn receipt(
        &self,
        letter: &protocol::Letter,
        name: Name,
        code: String,
        now_ms: i64,
    ) -> SignedReceipt;
}

/// What the endpoint keeps.
pub trait Ledger: Send + Sync {
    /// Adds an agency; letters that waited for it go to its feed.
    fn add_agency(&self, agency: &Agency, now_ms: i64) -> Result<()>;
    /// The agency of a code.
    fn agency(&self, code: &str) -> Result<Option<Agency>>;
    /// Keeps a new enrolment code.
    fn add_code(&self, code: &CodeRow) -> Result<()>;
    /// The enrolment code of this name.
    fn code(&self, id: &str) -> Result<Option<CodeRow>>;
    /// Counts a wrong proof.
    fn count_failure(&self, id: &str) -> Result<()>;
    /// Uses a code: the device, its owners and certificate are in, or nothing is.
    fn enrol(&self, device: &NewDevice<'_>) -> Result<()>;
    /// Who shows this token.
    fn carrier(&self, token_hash: &Name) -> Result<Option<Carrier>>;
    /// Takes, or refuses, every item of a request.
    fn take(
        &self,
        carrier: &Carrier,
        request: &SyncRequest,
        sealer: &dyn Sealer,
        now_ms: i64,
    ) -> Result<Vec<ItemAnswer>>;
    /// How far the chains of the agency's devices go.
    fn chains(&self, carrier: &Carrier) -> Result<Vec<ChainHead>>;
    /// The feed after the last cursor that both know.
    fn read_feed(&self, carrier: &Carrier, request: &SyncRequest) -> Result<FeedPage>;
    /// Every submission, oldest first.
    fn submissions(&self) -> Result<Vec<Submission>>;
}
