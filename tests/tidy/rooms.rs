//! Rules about the house as a whole: what its door shows, how large its rooms are.

use super::root;
use super::{Fault, Tree, hold};

const VISIBLE: &[&str] = &[
    "Cargo.lock",
    "Cargo.toml",
    "README.md",
    "assets",
    "src-tauri",
    "tests",
    "ui",
];
/// What building leaves there; git does not know it.
const BUILT: &[&str] = &["target"];

fn at_the_root(names: &[String]) -> Vec<Fault> {
    let visible = names
        .iter()
        .filter(|n| !n.starts_with('.') && !BUILT.contains(&n.as_str()));
    let mut faults: Vec<_> = visible
        .filter(|n| !VISIBLE.contains(&n.as_str()))
        .map(|n| Fault::of(n, "is not of the visible root"))
        .collect();
    let missing = VISIBLE.iter().filter(|v| !names.iter().any(|n| n == *v));
    faults.extend(missing.map(|v| Fault::of(v, "is missing from the root")));
    faults
}

/// Median and ninth decile of the lengths of our files.
fn lengths(tree: &Tree) -> Vec<Fault> {
    let ours = tree
        .ending(&[".rs", ".ts", ".svelte"])
        .filter(|f| !f.path.contains("generated"));
    let mut lines: Vec<_> = ours.map(|f| f.text.lines().count()).collect();
    lines.sort_unstable();
    if lines.is_empty() {
        return Vec::new();
    }
    let median = lines[lines.len() / 2];
    let ninth = lines[(lines.len() * 9 / 10).min(lines.len() - 1)];
    let mut faults = Vec::new();
    if median > 120 {
        faults.push(Fault::of(
            "all files",
            format!("the median is {median} lines, over 120"),
        ));
    }
    if ninth > 350 {
        faults.push(Fault::of(
            "all files",
            format!("nine in ten have {ninth} lines, over 350"),
        ));
    }
    faults
}

#[test]
fn the_root_shows_exactly_its_list() {
    let entries = std::fs::read_dir(root())
        .expect("the root can be read")
        .flatten();
    let names: Vec<_> = entries
        .map(|e| e.file_name().to_string_lossy().into_owned())
        .collect();
    hold(
        at_the_root(&names),
        "tool settings are dotfiles; all else has its room",
    );
}

#[test]
fn files_stay_small() {
    hold(
        lengths(Tree::repository()),
        "cut the longest files where two ideas meet",
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_about_rooms_can_fail() {
        let names: Vec<String> = ["Makefile", "Cargo.toml"].map(str::to_owned).into();
        let faults = at_the_root(&names);
        assert!(faults.contains(&Fault::of("Makefile", "is not of the visible root")));
        assert!(faults.contains(&Fault::of("ui", "is missing from the root")));
        let long = "\n".repeat(400);
        assert_eq!(lengths(&Tree::of(&[("a.rs", &long)])).len(), 2);
    }
}
