//! The TypeScript of the commands is what the Rust says; `cargo xtask types` writes it anew.

use super::root;
use super::{Fault, hold};

const PATH: &str = "ui/src/ipc/generated.ts";

fn stale(written: &str, current: &str) -> Vec<Fault> {
    let same = written.replace("\r\n", "\n") == current;
    if same {
        Vec::new()
    } else {
        vec![Fault::of(PATH, "differs from the list of commands")]
    }
}

#[test]
fn generated_types_are_fresh() {
    let current = app::typescript();
    let path = root().join(PATH);
    if std::env::var_os("UPDATE_TYPES").is_some() {
        std::fs::write(&path, &current).expect("the generated file can be written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    hold(stale(&written, &current), "run cargo xtask types");
}

#[test]
fn the_rule_about_types_can_fail() {
    assert_eq!(stale("a", "b").len(), 1);
    assert!(stale("a\r\nb", "a\nb").is_empty());
}
