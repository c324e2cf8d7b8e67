//! What both ends of the wire agree on: revisions, heads, letters, feeds, signatures.
//!
//! Pure: no I/O, no clock, no randomness; engines load, ask for a plan, and write it. The formats
//! are final, and `tests/vectors` holds one vector of each, so that another team can write the
//! other end. Not here: SQL (`store`, `province`), HTTP (`sync`, `province`), what fields mean
//! (`domain`).
#![warn(missing_docs)]

pub mod authority;
pub mod cbor;
pub mod chain;
mod compress;
pub mod enrol;
pub mod feed;
pub mod heads;
pub mod ids;
pub mod letter;
pub mod pack;
pub mod receipt;
pub mod revision;
pub mod segment;
pub mod sign;
pub mod trust;
pub mod value;
pub mod wire;

pub use cbor::{Extra, Limits, Malformed};
pub use ids::{DeviceId, Name, OwnerId, RecordId};
pub use letter::{Letter, SignedLetter};
pub use receipt::{Receipt, SignedReceipt};
pub use revision::{Change, Field, Revision};
pub use sign::{Body, PublicKey, SecretKey, Signed};
pub use value::Value;
