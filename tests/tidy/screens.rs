//! Rules about the screens: one place knows Tauri, and features do not know each other.

use super::lexer::{Language, without_comments};
use super::{Fault, File, Tree, hold};

fn is_screen(file: &&File) -> bool {
    file.path.starts_with("ui/src/")
        && (file.path.ends_with(".ts") || file.path.ends_with(".svelte"))
}

fn tauri_outside_ipc(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in tree.files.iter().filter(is_screen) {
        if file.path.starts_with("ui/src/ipc/") {
            continue;
        }
        let code = without_comments(&file.text, Language::Script);
        for (i, line) in code.lines().enumerate() {
            if line.contains("@tauri-apps") || line.contains("__TAURI") {
                faults.push(Fault::at(&file.path, i + 1, line.trim()));
            }
        }
    }
    faults
}

/// The feature a path belongs to.
fn feature(path: &str) -> Option<&str> {
    path.strip_prefix("ui/src/features/")?
        .split_once('/')
        .map(|(name, _)| name)
}

/// The feature that an import in a feature's file leads to, if it leads to another one.
fn other_feature<'a>(file: &File, import: &'a str) -> Option<&'a str> {
    let mine = feature(&file.path)?;
    let other = if let Some((_, rest)) = import.split_once("features/") {
        rest.split('/').next()?
    } else {
        let depth = file.path.split('/').count() - "ui/src/features/".split('/').count();
        let ups = import.matches("../").count();
        if ups != depth {
            return None;
        }
        import
            .trim_start_matches("./")
            .trim_start_matches("../")
            .split('/')
            .next()?
    };
    (other != mine).then_some(other)
}

fn features_that_meet(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in tree.files.iter().filter(is_screen) {
        let code = without_comments(&file.text, Language::Script);
        for (i, line) in code
            .lines()
            .enumerate()
            .filter(|(_, l)| l.contains("from ") || l.contains("import("))
        {
            let quoted = line.split(['\'', '"']).nth(1).unwrap_or_default();
            if let Some(other) = other_feature(file, quoted) {
                faults.push(Fault::at(
                    &file.path,
                    i + 1,
                    format!("imports feature {other}"),
                ));
            }
        }
    }
    faults
}

#[test]
fn only_ipc_knows_tauri() {
    hold(
        tauri_outside_ipc(Tree::repository()),
        "call through ui/src/ipc",
    );
}

#[test]
fn features_do_not_import_each_other() {
    let mend = "move what both need to ui/src/design, or ask the app for it with a command";
    hold(features_that_meet(Tree::repository()), mend);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_about_screens_can_fail() {
        let tree = Tree::of(&[
            (
                "ui/src/features/tasks/a.ts",
                "import { x } from '../journal/b';",
            ),
            (
                "ui/src/features/tasks/b.ts",
                "import { x } from '../../design/b';",
            ),
            ("ui/src/features/tasks/c.ts", "import { x } from './c';"),
            (
                "ui/src/features/tasks/d.ts",
                "import { x } from '$lib/features/journal/b';",
            ),
            (
                "ui/src/features/tasks/e.ts",
                "import { invoke } from '@tauri-apps/api/core';",
            ),
            (
                "ui/src/ipc/e.ts",
                "import { invoke } from '@tauri-apps/api/core';",
            ),
        ]);
        assert_eq!(
            features_that_meet(&tree).len(),
            2,
            "{:?}",
            features_that_meet(&tree)
        );
        assert_eq!(tauri_outside_ipc(&tree).len(), 1);
    }
}
