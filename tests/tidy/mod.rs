//! The house rules as tests: what may know what, where words stand, how large a file may grow.
//!
//! Each rule is a plain function from the tree of sources to the faults it finds, so that it can
//! be tried on a small bad tree beside it: a rule that cannot fail is no rule. A fault says where,
//! what, and how to mend it. Not here: anything the compiler or clippy already says.

mod lexer;
mod manifests;
mod rooms;
mod screens;
mod sources;
mod texts;
mod tree;
mod types;

pub use tree::{File, Tree, root};

/// One breach of a rule.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, with its line where there is one.
    pub place: String,
    /// What is wrong there.
    pub what: String,
}

impl Fault {
    /// A fault in a file, at a line counted from 1.
    pub fn at(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self {
            place: format!("{path}:{line}"),
            what: what.into(),
        }
    }

    /// A fault of a whole file, or of something that is not one.
    pub fn of(place: &str, what: impl Into<String>) -> Self {
        Self {
            place: place.to_owned(),
            what: what.into(),
        }
    }
}

/// Fails with every fault and the way out.
#[track_caller]
pub fn hold(faults: Vec<Fault>, mend: &str) {
    let list: Vec<_> = faults
        .iter()
        .map(|f| format!("  {}: {}", f.place, f.what))
        .collect();
    assert!(
        faults.is_empty(),
        "{} faults\n{}\nTo mend: {mend}\n",
        faults.len(),
        list.join("\n")
    );
}
