//! Rules about what may stand in code: heads, lengths, words, clocks, order, open ends.

use super::lexer::{Language, bare_code, without_comments, without_tests};
use super::{Fault, File, Tree, hold};

const MAX_LINES: usize = 500;
const MAX_COLUMNS: usize = 100;
const CODE: &[&str] = &[".rs", ".ts", ".svelte", ".css"];

/// Crates that meet the world: the clock is read and dice are thrown there, and passed down.
const EDGES: &[&str] = &["desktop", "province", "xtask", "tests"];

fn is_generated(file: &File) -> bool {
    file.path.contains("generated") || file.path.ends_with(".snap")
}

fn heads(tree: &Tree) -> Vec<Fault> {
    let bare = |f: &&File| !f.text.starts_with("//!");
    let missing = tree.ending(&[".rs"]).filter(bare);
    missing
        .map(|f| Fault::at(&f.path, 1, "the module has no head"))
        .collect()
}

fn long_files(tree: &Tree) -> Vec<Fault> {
    let ours = tree.ending(CODE).filter(|f| !is_generated(f));
    let long = ours.filter(|f| f.text.lines().count() > MAX_LINES);
    long.map(|f| Fault::of(&f.path, format!("{} lines", f.text.lines().count())))
        .collect()
}

/// Tables of words and patterns are read by the row and may be wide.
fn wide_lines(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in tree
        .ending(&[".rs"])
        .filter(|f| !f.path.contains("/vocabulary/"))
    {
        for (i, line) in file.text.lines().enumerate() {
            let columns = line.chars().count();
            if columns > MAX_COLUMNS && !line.contains("http") {
                faults.push(Fault::at(&file.path, i + 1, format!("{columns} columns")));
            }
        }
    }
    faults
}

/// Letters that English does not have and Vietnamese does.
fn is_vietnamese(c: char) -> bool {
    matches!(c, 'À'..='Ã' | 'È'..='Ê' | 'Ì'..='Í' | 'Ò'..='Õ' | 'Ù'..='Ú' | 'Ý'
        | 'à'..='ã' | 'è'..='ê' | 'ì'..='í' | 'ò'..='õ' | 'ù'..='ú' | 'ý'
        | 'Ă' | 'ă' | 'Đ' | 'đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ' | 'Ơ' | 'ơ' | 'Ư' | 'ư'
        | '\u{1EA0}'..='\u{1EF9}')
}

/// A single letter in quotes is no word: folding and measuring need them.
fn speaks_vietnamese(line: &str) -> bool {
    let chars: Vec<char> = line.chars().collect();
    let quoted = |i: usize| i > 0 && chars[i - 1] == '\'' && chars.get(i + 1) == Some(&'\'');
    chars
        .iter()
        .enumerate()
        .any(|(i, c)| is_vietnamese(*c) && !quoted(i))
}

fn may_speak_vietnamese(file: &File) -> bool {
    file.is_test() || file.path.ends_with("/words.rs") || file.path.contains("/vocabulary/")
}

fn vietnamese_in_code(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in tree.ending(&[".rs", ".ts", ".svelte"]) {
        if may_speak_vietnamese(file) || is_generated(file) {
            continue;
        }
        let language = Language::of(&file.path);
        let mut code = without_comments(&file.text, language);
        if language == Language::Rust {
            code = without_tests(&code, &bare_code(&file.text, language));
        }
        for (i, line) in code.lines().enumerate() {
            if speaks_vietnamese(line) {
                faults.push(Fault::at(&file.path, i + 1, line.trim()));
            }
        }
    }
    faults
}

/// Every use of one of these names in the code (not the tests) of the crates that match.
fn uses(tree: &Tree, names: &[&str], in_crate: impl Fn(&str) -> bool) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in tree.ending(&[".rs"]) {
        if !in_crate(file.krate()) || file.is_test() {
            continue;
        }
        let bare = bare_code(&file.text, Language::Rust);
        for (i, line) in without_tests(&bare, &bare).lines().enumerate() {
            for name in names.iter().filter(|n| line.contains(**n)) {
                faults.push(Fault::at(&file.path, i + 1, format!("uses {name}")));
            }
        }
    }
    faults
}

fn clocks_and_dice(tree: &Tree) -> Vec<Fault> {
    let names = [
        "Utc::now",
        "Local::now",
        "SystemTime",
        "getrandom::",
        "Uuid::now_v7",
    ];
    uses(tree, &names, |krate| !EDGES.contains(&krate))
}

fn unordered_maps(tree: &Tree) -> Vec<Fault> {
    uses(tree, &["HashMap", "HashSet"], |krate| {
        matches!(krate, "protocol" | "sync")
    })
}

fn open_ends(tree: &Tree) -> Vec<Fault> {
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("to", "do!("),
        concat!("unimpl", "emented!("),
        concat!("#[ign", "ore"),
        concat!(".on", "ly("),
        concat!("it.sk", "ip("),
    ];
    let mut faults = Vec::new();
    for file in tree
        .ending(&[".rs", ".ts", ".svelte", ".sql"])
        .filter(|f| !is_generated(f))
    {
        for (i, line) in file.text.lines().enumerate() {
            for mark in marks.iter().filter(|m| has_mark(line, m)) {
                faults.push(Fault::at(&file.path, i + 1, *mark));
            }
        }
    }
    faults
}

/// The mark as a word of its own, so that a longer name may hold it.
fn has_mark(line: &str, mark: &str) -> bool {
    line.match_indices(mark).any(|(i, _)| {
        !line[..i].ends_with(|c: char| c.is_alphanumeric() || c == '_')
            && !line[i + mark.len()..].starts_with(|c: char| c.is_ascii_uppercase())
    })
}

#[test]
fn every_module_says_what_it_is() {
    let mend = "begin the file with //! : what it is, why it is so, what is not here";
    hold(heads(Tree::repository()), mend);
}

#[test]
fn no_file_is_over_500_lines() {
    hold(
        long_files(Tree::repository()),
        "find the two ideas in it and give each its file",
    );
}

#[test]
fn rust_lines_fit_100_columns() {
    hold(
        wide_lines(Tree::repository()),
        "run cargo fmt, and break long texts by hand",
    );
}

#[test]
fn vietnamese_stands_in_texts_data_and_tests() {
    let mend = "move the words to assets/text, to data, or to a words.rs of official headings";
    hold(vietnamese_in_code(Tree::repository()), mend);
}

#[test]
fn clock_and_dice_enter_at_the_edges() {
    let mend = "take the time or the random bytes as an argument; desktop and province read them";
    hold(clocks_and_dice(Tree::repository()), mend);
}

#[test]
fn protocol_and_sync_keep_their_order() {
    hold(
        unordered_maps(Tree::repository()),
        "use BTreeMap or BTreeSet: the same order everywhere",
    );
}

#[test]
fn nothing_is_left_open() {
    hold(
        open_ends(Tree::repository()),
        "finish it, or write the issue and delete the mark",
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_about_sources_can_fail() {
        let long = "//! x\n".repeat(501);
        let wide = format!("//! {}\n", "x".repeat(100));
        assert_eq!(heads(&Tree::of(&[("tests/a.rs", "fn a() {}")])).len(), 1);
        assert_eq!(long_files(&Tree::of(&[("ui/a.css", &long)])).len(), 1);
        assert_eq!(wide_lines(&Tree::of(&[("tests/a.rs", &wide)])).len(), 1);
        let code =
            "//! đ\n/// Hộ.\nfn f() { g(\"hộ\", 'đ') }\n#[cfg(test)]\nmod t { f(\"ă\") }\n'đ'";
        let tree = Tree::of(&[("src-tauri/crates/domain/src/a.rs", code)]);
        assert_eq!(
            vietnamese_in_code(&tree)[0].place,
            "src-tauri/crates/domain/src/a.rs:3"
        );
        let tree = Tree::of(&[
            ("ui/src/a.svelte", "<p>Nhật ký</p>"),
            ("ui/src/a.test.ts", "'ô'"),
        ]);
        assert_eq!(vietnamese_in_code(&tree).len(), 1);
    }

    #[test]
    fn each_rule_about_names_can_fail() {
        let code = "//! a\nfn f() { Utc::now(); let m: HashMap<u8, u8>; }";
        let tree = Tree::of(&[
            ("src-tauri/crates/sync/src/a.rs", code),
            ("src-tauri/crates/province/src/a.rs", code),
        ]);
        assert_eq!(clocks_and_dice(&tree).len(), 1);
        assert_eq!(unordered_maps(&tree).len(), 1);
        let marked = concat!("//! a\n// TO", "DO later\nfn f() { to", "do!() }");
        assert_eq!(open_ends(&Tree::of(&[("tests/a.rs", marked)])).len(), 2);
        let longer = concat!("TO", "DOS");
        assert!(open_ends(&Tree::of(&[("tests/a.rs", longer)])).is_empty());
    }
}
