//! What goes in and out of the commands about sending and receiving.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

domain::codes! {
    /// How the exchange stands.
    SyncState {
        /// No province is known yet.
        NotEnrolled = "not_enrolled",
        /// Nothing waits.
        Idle = "idle",
        /// Something waits for the next exchange.
        Waiting = "waiting",
        /// An exchange is under way.
        Running = "running",
        /// The last exchange did not reach the province.
        Offline = "offline",
        /// The province answered, and not as it should.
        Failed = "failed",
    }
}

/// The connection to the province.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Enrolment {
    /// The province's name.
    pub province: String,
    /// Its address.
    pub url: String,
    /// The agency as the province knows it.
    pub agency: String,
    /// The pinned root key, its first 16 hex digits.
    pub root: String,
}

/// Something that waits to be sent, or was refused.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WaitingItem {
    /// The letter's name.
    pub id: String,
    /// What a person calls it.
    pub title: String,
    /// When the person sent it (ISO).
    pub since: String,
    /// Why the province refused it, a code.
    pub refused: Option<String>,
}

/// One receipt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReceiptRow {
    /// The letter's name.
    pub id: String,
    /// The code printed on it.
    pub code: String,
    /// What was received.
    pub title: String,
    /// The period reported on.
    pub period: String,
    /// When the province received it (ISO, +07:00).
    pub received_at: String,
    /// The hash of what it received, 64 hex digits.
    pub hash: String,
}

/// The output of `verify_receipt`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReceiptCheck {
    /// The receipt.
    pub receipt: ReceiptRow,
    /// The signature belongs to the pinned root, and the hash is that of the letter kept here.
    pub valid: bool,
    /// Why not, a code.
    pub reason: Option<String>,
}

/// How an exchange ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SyncOutcome {
    /// When (ISO, +07:00).
    pub at: String,
    /// `done`, `no-network`, `timeout`, `server-error`, `garbage-answer`, …
    pub code: String,
    /// How many items the province took.
    pub sent: u32,
    /// How many came from it.
    pub received: u32,
}

/// The output of `show_exchange`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ExchangePage {
    /// The connection, once there is one.
    pub enrolment: Option<Enrolment>,
    /// How it stands.
    pub state: SyncState,
    /// What waits.
    pub waiting: Vec<WaitingItem>,
    /// The receipts, newest first.
    pub receipts: Vec<ReceiptRow>,
    /// The last exchanges, newest first.
    pub log: Vec<SyncOutcome>,
}

/// The input of `enrol`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Enrol {
    /// The province's address.
    pub url: String,
    /// The one-time code.
    pub code: String,
}
