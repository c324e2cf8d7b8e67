//! One test binary: stories, laws, faults, the window, and the house rules.

// Helpers of tests fail by panicking.
#![allow(clippy::unwrap_used)]

mod faults;
mod headless;
mod laws;
mod stories;
mod tidy;
mod window;
