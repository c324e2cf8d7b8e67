//! How any SQLite file of ours is opened: version, pragmas, lock, migrations, verified copy.
//!
//! The only place that opens a connection, so that no file is ever written with other pragmas or
//! by an SQLite that spoils it. Not here: what is in the tables. It knows nobody of ours.
#![warn(missing_docs)]

mod copy;
mod error;
mod lock;
mod migrate;
mod open;

pub use copy::{copy_in_memory, verified_copy};
pub use error::{Error, Result};
pub use lock::Lock;
pub use migrate::{Migration, Schema};
pub use open::{Database, Key, assert_bundled_version, in_memory, open, reader};
