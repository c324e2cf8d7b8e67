//! Laws: what holds for every history, not for one story.
//!
//! Histories are drawn with a fixed seed, so a run is the same everywhere; a history that breaks a
//! law is shrunk to a few acts and printed. Not here: the law of merging itself, without a store
//! (`protocol/tests/merging.rs`), and stories (`stories`).

mod copies;
mod domain;
mod history;
mod merging;
mod notebooks;
mod oddities;
mod undo;

use proptest::test_runner::{Config, RngSeed};

/// So many cases, the same ones each time, and no file of failures beside the sources.
fn cases(cases: u32) -> Config {
    Config {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_260_528),
        ..Config::default()
    }
}
