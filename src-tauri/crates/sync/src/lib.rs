//! The client's exchange with the province: one state machine over a [`Transport`].
//!
//! Blocking and bounded: a call ends within its [`Budget`], whatever the other end does. What the
//! notebook keeps goes through the trait [`Notebook`], each page in one transaction; so the same
//! machine runs over HTTP and in a simulation without threads. Not here: when to exchange (the
//! shell's loop), words for people (`vi.json`), what letters say (`app`).
#![warn(missing_docs)]

mod budget;
mod enrol;
mod exchange;
mod http;
mod in_store;
mod notebook;
mod outcome;
mod page;
mod transport;

pub use budget::Budget;
pub use enrol::{Applicant, EnrolError, Enrolled, enrol};
pub use exchange::exchange;
pub use http::{BadAddress, HttpTransport};
pub use in_store::StoreNotebook;
pub use notebook::{Known, Notebook};
pub use outcome::{Exchanged, Outcome};
pub use page::{Page, ReceivedEntry, ReceivedReceipt};
pub use transport::{Failure, Reply, Transport};
