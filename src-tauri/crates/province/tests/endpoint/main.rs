//! The endpoint as a stranger meets it: over HTTP on a free port, with nothing but `protocol`.
#![allow(clippy::unwrap_used)]

mod enrolling;
mod exchanging;
mod hostile;
mod world;
