//! Rules about who may import whom, and which crate may know which library.

use super::root;
use super::{Fault, hold};
use serde_json::Value;
use std::process::Command;

/// Arrows between our crates: left may import right, and nothing else.
const ARROWS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("protocol", &[]),
    ("sqlite", &[]),
    ("intake", &["domain"]),
    ("office", &["domain"]),
    ("store", &["domain", "protocol", "sqlite"]),
    ("sync", &["store", "domain", "protocol", "sqlite"]),
    ("province", &["domain", "protocol", "sqlite"]),
    (
        "app",
        &["domain", "protocol", "intake", "store", "sync", "office"],
    ),
    ("desktop", &["app"]),
    ("xtask", &[]),
    ("fuzz", &["intake", "office"]),
    (
        "tests",
        &[
            "domain", "protocol", "intake", "sqlite", "store", "sync", "office", "app", "province",
        ],
    ),
];

/// Libraries that only these crates (and the tests of the house) may know.
const KNOWN_BY: &[(&str, &[&str])] = &[
    ("tauri", &["desktop"]),
    ("rusqlite", &["sqlite", "store", "province"]),
    ("reqwest", &["sync"]),
    ("rustls", &["sync"]),
    ("axum", &["province"]),
    ("tower-http", &["province"]),
    ("tokio-postgres", &["province"]),
    ("rust_xlsxwriter", &["office"]),
    ("calamine", &["office"]),
    ("quick-xml", &["office"]),
    ("zip", &["office", "fuzz"]),
    ("getrandom", &["desktop", "province"]),
];

/// One dependency as a manifest names it.
struct Arrow {
    from: String,
    to: String,
    only_tests: bool,
}

fn arrows(metadata: &Value) -> Vec<Arrow> {
    let mut found = Vec::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            found.push(Arrow {
                from: package["name"].as_str().unwrap_or_default().to_owned(),
                to: dependency["name"].as_str().unwrap_or_default().to_owned(),
                only_tests: dependency["kind"] == "dev",
            });
        }
    }
    found
}

fn crossed(arrows: &[Arrow]) -> Vec<Fault> {
    let ours = |name: &str| ARROWS.iter().find(|(from, _)| *from == name);
    let mut faults = Vec::new();
    for arrow in arrows {
        let Some((_, allowed)) = ours(&arrow.from) else {
            faults.push(Fault::of(
                &arrow.from,
                "is a crate that the list of arrows forgets",
            ));
            continue;
        };
        // The tests of a crate may look at what it makes through a neighbour's eyes.
        if !arrow.only_tests && ours(&arrow.to).is_some() && !allowed.contains(&arrow.to.as_str()) {
            faults.push(Fault::of(&arrow.from, format!("imports {}", arrow.to)));
        }
    }
    faults
}

fn unknown_to(arrows: &[Arrow]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for arrow in arrows.iter().filter(|a| !a.only_tests && a.from != "tests") {
        let library = if arrow.to.starts_with("tauri-") {
            "tauri"
        } else {
            arrow.to.as_str()
        };
        let rule = KNOWN_BY.iter().find(|(name, _)| *name == library);
        if rule.is_some_and(|(_, who)| !who.contains(&arrow.from.as_str())) {
            faults.push(Fault::of(&arrow.from, format!("knows {}", arrow.to)));
        }
    }
    faults
}

fn repository() -> Vec<Arrow> {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
        ])
        .current_dir(root())
        .output()
        .expect("cargo metadata runs");
    arrows(&serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON"))
}

#[test]
fn crates_import_only_what_stands_below_them() {
    let mend =
        "move the code to the room it belongs to; the arrows are in src-tauri/ARCHITECTURE.md";
    hold(crossed(&repository()), mend);
}

#[test]
fn libraries_are_known_only_in_their_room() {
    hold(
        unknown_to(&repository()),
        "ask the crate that knows the library to do it for you",
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arrow(from: &str, to: &str) -> Arrow {
        Arrow {
            from: from.to_owned(),
            to: to.to_owned(),
            only_tests: false,
        }
    }

    #[test]
    fn each_rule_about_manifests_can_fail() {
        assert_eq!(
            crossed(&[arrow("domain", "store"), arrow("store", "domain")]).len(),
            1
        );
        assert_eq!(crossed(&[arrow("newcomer", "serde")]).len(), 1);
        let bad = [
            arrow("app", "tauri-plugin-dialog"),
            arrow("app", "rusqlite"),
        ];
        assert_eq!(unknown_to(&bad).len(), 2);
        assert!(unknown_to(&[arrow("store", "rusqlite")]).is_empty());
    }
}
