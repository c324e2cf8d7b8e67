//! The engine around the target that the environment names.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;

/// Names the target.
const CHOICE: &str = "FUZZ_TARGET";

static TARGET: LazyLock<fn(&[u8])> = LazyLock::new(|| {
    // Panics of libraries that are caught are no faults; those that are not still reach the engine.
    std::panic::set_hook(Box::new(|told| {
        if std::env::var_os("FUZZ_LOUD").is_some() {
            eprintln!("{told}");
        }
    }));
    let name = std::env::var(CHOICE).unwrap_or_default();
    fuzz::named(&name).map_or(nothing, |target| target.run)
});

fn nothing(_: &[u8]) {}

fuzz_target!(|bytes: &[u8]| TARGET(bytes));
