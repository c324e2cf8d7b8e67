//! Rules about words: every code a person may meet has them, and none stand about unused.

use super::lexer::{Language, without_comments, without_tests};
use super::{Fault, File, Tree, hold};
use std::collections::{BTreeMap, BTreeSet};

const WINDOW: &str = "assets/text/vi.json";
const COMMAND_LINE: &str = "assets/text/cli.json";

/// Where codes of errors are declared, in the bodies of `fn code`.
const ERRORS: &[&str] = &[
    "store/src/error.rs",
    "sqlite/src/error.rs",
    "office/src/error.rs",
    "sync/src/enrol.rs",
    "sync/src/http.rs",
    "protocol/src/authority.rs",
];
/// Where codes of problems with what was typed are.
const PROBLEMS: &[&str] = &["domain/src/day.rs", "domain/src/number.rs"];

type Words = BTreeMap<String, String>;

fn words(tree: &Tree, path: &str) -> Words {
    let file = tree.file(path).map(|file| serde_json::from_str(&file.text));
    file.transpose()
        .expect("the words are one flat object")
        .unwrap_or_default()
}

/// The code of a file without comments and tests, quoted text kept.
fn spoken(file: &File) -> String {
    let language = Language::of(&file.path);
    let code = without_comments(&file.text, language);
    if language == Language::Rust {
        let bare = super::lexer::bare_code(&file.text, language);
        return without_tests(&code, &bare);
    }
    code
}

fn is_code(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// What stands in quotes directly after each place where `call` does.
fn first_argument(code: &str, call: &str) -> Vec<String> {
    let quoted = |(at, _): (usize, &str)| {
        let rest = code[at + call.len()..].trim_start();
        let text = rest.strip_prefix('"')?.split('"').next()?;
        Some(text.to_owned())
    };
    code.match_indices(call).filter_map(quoted).collect()
}

/// Codes that stand in the bodies of functions named `code`.
fn declared(code: &str) -> BTreeSet<String> {
    let bodies = code
        .split("fn code(")
        .skip(1)
        .map(|rest| rest.split("\n    }\n").next());
    let quoted = bodies
        .flatten()
        .flat_map(|body| body.split('"').skip(1).step_by(2));
    quoted
        .filter(|text| is_code(text))
        .map(str::to_owned)
        .collect()
}

fn errors_without_words(tree: &Tree) -> Vec<Fault> {
    let words = words(tree, WINDOW);
    let mut faults = Vec::new();
    for file in tree.ending(&[".rs"]).filter(|file| !file.is_test()) {
        let code = spoken(file);
        let mut codes = BTreeSet::new();
        if matches!(file.krate(), "app" | "desktop") {
            codes.extend(first_argument(&code, "AppError::new("));
            codes.extend(first_argument(&code, "AppError::with_detail("));
        }
        if ERRORS.iter().any(|end| file.path.ends_with(end)) {
            codes.extend(declared(&code));
        }
        for code in codes {
            let parts = ["what", "kept", "next"].map(|part| format!("error.{code}.{part}"));
            let missing = parts.iter().filter(|key| !words.contains_key(*key));
            faults.extend(missing.map(|key| Fault::of(&file.path, format!("no words: {key}"))));
        }
    }
    faults
}

fn problems_without_words(tree: &Tree) -> Vec<Fault> {
    let words = words(tree, WINDOW);
    let mut faults = Vec::new();
    for file in tree.ending(&[".rs"]).filter(|file| !file.is_test()) {
        let code = spoken(file);
        let mut codes = BTreeSet::new();
        if PROBLEMS.iter().any(|end| file.path.ends_with(end)) {
            codes.extend(declared(&code));
        }
        for call in ["Problem::typed(", "Problem::new("] {
            for (at, _) in code.match_indices(call) {
                let second = code[at + call.len()..]
                    .split_once(',')
                    .map(|(_, rest)| rest.trim());
                let text = second.and_then(|rest| rest.strip_prefix('"')?.split('"').next());
                codes.extend(text.filter(|text| is_code(text)).map(str::to_owned));
            }
        }
        let missing = codes
            .iter()
            .filter(|code| !words.contains_key(&format!("problem.{code}")));
        faults
            .extend(missing.map(|code| Fault::of(&file.path, format!("no words: problem.{code}"))));
    }
    faults
}

/// Keys that the command line asks for and nobody wrote.
fn unknown_keys(tree: &Tree) -> Vec<Fault> {
    let mut known = words(tree, WINDOW);
    known.extend(words(tree, COMMAND_LINE));
    let mut faults = Vec::new();
    for file in tree
        .ending(&[".rs"])
        .filter(|f| f.krate() == "desktop" && !f.is_test())
    {
        for key in first_argument(&spoken(file), "say(") {
            if !known.contains_key(&key) {
                faults.push(Fault::of(&file.path, format!("no words: {key}")));
            }
        }
    }
    faults
}

/// Keys of a file of words that no source names, whole or by a part that code completes.
fn unused(tree: &Tree, path: &str, speaks: impl Fn(&File) -> bool, free: &[&str]) -> Vec<Fault> {
    let sources: Vec<String> = tree
        .ending(&[".rs", ".ts", ".svelte"])
        .filter(|file| speaks(file) && !file.is_test())
        .map(spoken)
        .collect();
    let is_used = |key: &str| {
        let whole = ['"', '\'', '`'].map(|quote| format!("{quote}{key}{quote}"));
        let begun = key.match_indices('.').flat_map(|(dot, _)| {
            let begin = &key[..=dot];
            [
                format!("\"{begin}{{"),
                format!("`{begin}${{"),
                format!("}}{}`", &key[dot..]),
            ]
        });
        let ways: Vec<String> = whole.into_iter().chain(begun).collect();
        sources
            .iter()
            .any(|source| ways.iter().any(|way| source.contains(way)))
    };
    let keys = words(tree, path).into_keys();
    let idle = keys.filter(|key| !free.iter().any(|begin| key.starts_with(begin)) && !is_used(key));
    idle.map(|key| Fault::of(path, format!("{key} is said nowhere")))
        .collect()
}

#[test]
fn every_error_has_words() {
    let mend = "write what happened, what was kept and what to do next in assets/text/vi.json";
    hold(errors_without_words(Tree::repository()), mend);
}

#[test]
fn every_problem_has_words() {
    let mend = "write a short sentence for the field in assets/text/vi.json";
    hold(problems_without_words(Tree::repository()), mend);
}

#[test]
fn every_key_asked_for_exists() {
    hold(
        unknown_keys(Tree::repository()),
        "write the words in assets/text/cli.json",
    );
}

#[test]
fn every_key_is_used() {
    let tree = Tree::repository();
    let screens = |file: &File| file.path.starts_with("ui/src/") || file.krate() == "app";
    let mut faults = unused(tree, WINDOW, screens, &[]);
    // Words of the help are held by a test beside the command line.
    faults.extend(unused(
        tree,
        COMMAND_LINE,
        |f| f.krate() == "desktop",
        &["help"],
    ));
    hold(faults, "delete the words, or say them");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_about_words_can_fail() {
        let error = "//! e\nimpl E {\n    fn code(&self) { match self { A => \"io\" }\n    }\n}\n";
        let app = "fn f() { AppError::new(\"x\"); Problem::new(\"f\", \"bad\") }";
        let vi =
            "{\"error.io.what\": \"a\", \"error.io.kept\": \"a\", \"idle\": \"a\", \"s.a\": \"\"}";
        let tree = Tree::of(&[
            ("src-tauri/crates/store/src/error.rs", error),
            ("src-tauri/crates/app/src/a.rs", app),
            ("src-tauri/src/a.rs", "fn f() { say(\"nothing\", &[]) }"),
            ("ui/src/a.ts", "t(`s.${x}`)"),
            (WINDOW, vi),
        ]);
        let errors = errors_without_words(&tree);
        assert_eq!(errors.len(), 4, "{errors:?}");
        assert_eq!(problems_without_words(&tree).len(), 1);
        assert_eq!(unknown_keys(&tree).len(), 1);
        let idle = unused(
            &tree,
            WINDOW,
            |file| file.path.starts_with("ui/"),
            &["error."],
        );
        assert_eq!(idle, [Fault::of(WINDOW, "idle is said nowhere")]);
    }
}
