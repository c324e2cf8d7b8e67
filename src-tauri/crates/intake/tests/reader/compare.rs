//! Compares a reading with its expectation: case, punctuation and the place of tones aside.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use domain::text::tone_key;
use serde_json::Value;

/// Right, extra and missing items of one kind.
#[derive(Default, Clone, Copy)]
pub struct Score {
    pub right: usize,
    pub extra: usize,
    pub missing: usize,
}

impl Score {
    pub fn precision(&self) -> f64 {
        share(self.right, self.extra)
    }

    pub fn recall(&self) -> f64 {
        share(self.right, self.missing)
    }

    pub fn f1(&self) -> f64 {
        let (right, wrong) = (self.right as f64, (self.extra + self.missing) as f64);
        if right + wrong == 0.0 {
            1.0
        } else {
            2.0 * right / (2.0 * right + wrong)
        }
    }
}

/// The part of all that is right; nothing at all is all right.
fn share(right: usize, wrong: usize) -> f64 {
    if right + wrong == 0 {
        1.0
    } else {
        right as f64 / (right + wrong) as f64
    }
}

pub type Scores = BTreeMap<&'static str, Score>;

pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/documents")
        .join(name)
}

/// The texts of a folder of ours with their expectations.
pub fn documents(name: &str) -> Vec<(String, String, Value)> {
    documents_in(&folder(name))
}

/// The texts of any folder with their expectations.
pub fn documents_in(folder: &Path) -> Vec<(String, String, Value)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the documents are where they were said to be") {
        let path = entry.expect("a folder that can be listed").path();
        if path.extension().is_none_or(|e| e != "txt") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a text");
        let expected = std::fs::read_to_string(path.with_extension("expected.json"))
            .unwrap_or_else(|_| panic!("{} has no expectation", path.display()));
        let expected =
            serde_json::from_str(&expected).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let name = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        found.push((name, text, expected));
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

pub fn reading(text: &str) -> Value {
    serde_json::to_value(intake::read(text)).expect("a reading is JSON")
}

/// Comparable form of a string.
pub fn plain(text: &str) -> String {
    let words: String = tone_key(text)
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || c > '\u{2ff}' {
                c
            } else {
                ' '
            }
        })
        .collect();
    domain::text::fold_spaces(&words)
}

/// Comparable form of any value; the words of warnings are for people and stay out.
pub fn comparable(value: &Value) -> Value {
    match value {
        Value::String(text) => Value::String(plain(text)),
        Value::Array(items) => Value::Array(items.iter().map(comparable).collect()),
        Value::Object(map) => {
            let warning = map.contains_key("code");
            let kept = map.iter().filter(|(key, _)| !(warning && *key == "text"));
            Value::Object(
                kept.map(|(key, value)| (key.clone(), comparable(value)))
                    .collect(),
            )
        }
        other => other.clone(),
    }
}

/// Counts one document; describes what differs.
pub fn count(name: &str, got: &Value, expected: &Value, scores: &mut Scores) -> Vec<String> {
    let mut notes = Vec::new();
    for key in HEADER {
        let (a, b) = (comparable(&got[key]), comparable(&expected[key]));
        let score = scores.entry("header").or_default();
        if a == b {
            score.right += 1;
        } else {
            score.extra += usize::from(!a.is_null());
            score.missing += usize::from(!b.is_null());
            notes.push(format!(
                "{name} {key}: expected {} got {}",
                expected[key], got[key]
            ));
        }
    }
    for (kind, key, fields) in LISTS {
        let score = scores.entry(kind).or_default();
        // Compared by the plain form, told in the words of the document.
        let of = |value: &Value| -> Vec<(Value, Value)> {
            let list = value[key].as_array().cloned().unwrap_or_default();
            list.iter()
                .map(|item| (pick(&comparable(item), fields), pick(item, fields)))
                .collect()
        };
        let (got, mut wanted) = (of(got), of(expected));
        for (item, told) in got {
            match wanted.iter().position(|(w, _)| *w == item) {
                Some(at) => {
                    wanted.swap_remove(at);
                    score.right += 1;
                }
                None => {
                    score.extra += 1;
                    notes.push(format!("{name} {kind} extra: {told}"));
                }
            }
        }
        score.missing += wanted.len();
        let missing = wanted.iter().map(|(_, told)| told);
        notes.extend(missing.map(|told| format!("{name} {kind} missing: {told}")));
    }
    notes
}

const HEADER: [&str; 12] = [
    "type",
    "number",
    "serial",
    "symbol",
    "issuer",
    "place",
    "date",
    "year",
    "subject",
    "addressees",
    "recipients",
    "signer",
];
const LISTS: [(&str, &str, &[&str]); 7] = [
    ("citations", "citations", &["number", "date", "type"]),
    (
        "citation words",
        "citations",
        &["number", "issuer", "subject"],
    ),
    ("tasks", "tasks", &["path", "text"]),
    ("people", "tasks", &["path", "assignees", "cooperators"]),
    ("terms", "tasks", &["path", "deadlines"]),
    (
        "reporting",
        "reporting",
        &["reporter", "receiver", "via", "period", "due", "comparator"],
    ),
    ("warnings", "warnings", &["code"]),
];

/// The named fields; a citation without a number is known by its words.
fn pick(item: &Value, fields: &[&str]) -> Value {
    let mut kept: serde_json::Map<String, Value> = fields
        .iter()
        .map(|f| ((*f).to_string(), item[*f].clone()))
        .collect();
    if fields.contains(&"number") && item["number"].is_null() {
        kept.insert("subject".into(), item["subject"].clone());
    }
    Value::Object(kept)
}
