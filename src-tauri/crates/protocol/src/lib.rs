//! What both ends of the wire agree on: revisions, heads, letters, feeds, signatures.
//!
//! Pure: no I/O, no clock, no randomness; engines load, ask for a plan, and write it. The formats
//! are final, and `tests/vectors` holds one vector of each, so that another team can write the
//! other end. Not here: SQL (`store`, `province`), HTTP (`sync`, `province`), what fields mean
//! (`domain`).
#![warn(missing_docs)]

pub mod cbor;
pub mod heads;
pub mod ids;
pub mod revision;
pub mod value;

pub use cbor::{Extra, Limits, Malformed};
pub use ids::{DeviceId, Name, OwnerId, RecordId};
pub use revision::{Change, Field, Revision};
pub use value::Value;
