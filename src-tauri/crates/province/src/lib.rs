//! The provincial endpoint: what agencies send, to whom it goes, and the receipts for it.
//!
//! HTTP over an [`office::Office`], which has the ledger and the keys. It reads letters and cannot
//! read segments. Not here: what reports say (the office that consolidates uses the app).

pub mod error;
mod http;
pub mod judge;
pub mod keys;
pub mod ledger;
pub mod office;
mod serve;
mod time;

pub use error::{Error, Result};
pub use http::router;
pub use ledger::{Agency, Submission};
pub use office::{Clock, Desk, Office, machine_clock};
pub use serve::{Config, Server, root_key_folder, serve};

/// Bytes from the operating system: keys, tokens and codes are made of them.
pub(crate) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}
