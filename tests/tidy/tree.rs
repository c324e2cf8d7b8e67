//! The sources as values: every text file of the repository, read once.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// One text file.
pub struct File {
    /// Its path from the root, with `/`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// All of them.
#[derive(Default)]
pub struct Tree {
    /// In the order of their paths.
    pub files: Vec<File>,
}

const SKIPPED_FOLDERS: &[&str] = &[
    "target",
    "node_modules",
    "dist",
    ".git",
    "gen",
    "test-results",
    ".vite",
    ".svelte-kit",
];
const TEXT: &[&str] = &[
    "rs", "ts", "svelte", "css", "json", "toml", "md", "sql", "html", "yml", "js", "mjs",
];

static REPOSITORY: LazyLock<Tree> = LazyLock::new(|| {
    let mut tree = Tree::default();
    walk(&root(), &root(), &mut tree);
    tree.files.sort_by(|a, b| a.path.cmp(&b.path));
    tree
});

/// The folder of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("tests stand in the root")
        .to_owned()
}

fn walk(root: &Path, folder: &Path, tree: &mut Tree) {
    for entry in std::fs::read_dir(folder)
        .expect("a folder of ours can be read")
        .flatten()
    {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            if !SKIPPED_FOLDERS.contains(&name.as_str()) {
                walk(root, &path, tree);
            }
            continue;
        }
        let is_text = path
            .extension()
            .is_some_and(|e| TEXT.iter().any(|t| e == *t));
        if let (true, Ok(text)) = (is_text, std::fs::read_to_string(&path)) {
            let path = path
                .strip_prefix(root)
                .expect("it was found below")
                .to_string_lossy();
            tree.files.push(File {
                path: path.replace('\\', "/"),
                text,
            });
        }
    }
}

impl Tree {
    /// The repository itself.
    pub fn repository() -> &'static Self {
        &REPOSITORY
    }

    /// A small tree made up for a test of a rule.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| File {
            path: (*path).to_owned(),
            text: (*text).to_owned(),
        };
        Self {
            files: files.iter().map(file).collect(),
        }
    }

    /// Files whose path ends in one of these.
    pub fn ending<'a>(&'a self, ends: &'a [&str]) -> impl Iterator<Item = &'a File> {
        self.files
            .iter()
            .filter(|f| ends.iter().any(|e| f.path.ends_with(e)))
    }

    /// The file at this path.
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|f| f.path == path)
    }
}

impl File {
    /// The name of the crate (its folder) that a Rust file belongs to.
    pub fn krate(&self) -> &str {
        if let Some(rest) = self.path.strip_prefix("src-tauri/crates/") {
            return rest.split('/').next().unwrap_or_default();
        }
        if self.path.starts_with("tests/") {
            "tests"
        } else {
            "desktop"
        }
    }

    /// Whether it is test code as a whole.
    pub fn is_test(&self) -> bool {
        let p = &self.path;
        self.krate() == "tests"
            || p.contains("/tests/")
            || p.ends_with("/tests.rs")
            || p.ends_with("_tests.rs")
            || p.contains(".test.")
            || p.contains(".examples.")
            || p.contains("/test/")
    }
}
