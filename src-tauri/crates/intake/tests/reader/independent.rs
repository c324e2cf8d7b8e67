//! Documents of seven examiners who wrote text and expectation before having seen the reader.
//!
//! The floors are what was reached; they may rise and must not fall.

use crate::compare::{Scores, count, documents, reading};

const FLOORS: [(&str, f64); 8] = [
    ("header", 1.0),
    ("citations", 0.998),
    ("citation words", 0.98),
    ("tasks", 0.99),
    ("people", 0.98),
    ("terms", 0.99),
    ("reporting", 0.965),
    ("warnings", 0.98),
];

#[test]
fn an_examiner_finds_what_he_expects() {
    let (mut scores, mut notes) = (Scores::new(), Vec::new());
    for (name, text, expected) in documents("independent") {
        notes.extend(count(&name, &reading(&text), &expected, &mut scores));
    }
    println!("{}", notes.join("\n"));
    for (kind, floor) in FLOORS {
        let score = scores[kind];
        let (precision, recall, f1) = (score.precision(), score.recall(), score.f1());
        println!("{kind:15} precision {precision:.3} recall {recall:.3} F1 {f1:.3}");
        assert!(f1 >= floor, "{kind} fell to {f1:.3}\n{}", notes.join("\n"));
    }
}
