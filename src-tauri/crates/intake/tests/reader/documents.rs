//! The corpus, with what is counted in it.

use crate::compare::{Scores, comparable, count, documents, reading};

/// Documents whose every value is laid down by the people who wrote the format.
const GIVEN: [&str; 2] = ["001_dd44387dd9002a19", "004_766d84dac8a0b544"];

fn measure(folder: &str) -> (Scores, Vec<String>) {
    let (mut scores, mut notes) = (Scores::new(), Vec::new());
    for (name, text, expected) in documents(folder) {
        notes.extend(count(&name, &reading(&text), &expected, &mut scores));
    }
    for (kind, score) in &scores {
        println!(
            "{folder:5} {kind:15} precision {:.3} recall {:.3} F1 {:.3} ({})",
            score.precision(),
            score.recall(),
            score.f1(),
            score.right + score.missing
        );
    }
    (scores, notes)
}

#[test]
fn the_given_readings_are_met_exactly() {
    for (name, text, expected) in documents("") {
        if GIVEN.contains(&name.as_str()) {
            assert_eq!(comparable(&reading(&text)), comparable(&expected), "{name}");
        }
    }
}

#[test]
fn the_five_real_documents_are_read_without_a_mistake() {
    let (scores, notes) = measure("");
    assert!(notes.is_empty(), "{}", notes.join("\n"));
    assert_eq!(scores["tasks"].right, 9 + 11 + 9 + 7 + 25);
}

#[test]
fn made_documents_are_read_as_a_clerk_would() {
    let (scores, notes) = measure("made");
    let floors = [
        ("citations", 0.97),
        ("tasks", 0.93),
        ("reporting", 0.95),
        ("header", 0.97),
    ];
    for (kind, floor) in floors {
        assert!(scores[kind].f1() >= floor, "{kind}\n{}", notes.join("\n"));
    }
    println!("{}", notes.join("\n"));
}

#[test]
fn the_keys_stand_in_the_order_of_the_format() {
    let json = serde_json::to_string(&intake::read("")).expect("JSON");
    let keys = [
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
        "citations",
        "tasks",
        "reporting",
        "signer",
        "warnings",
    ];
    let places: Vec<usize> = keys
        .iter()
        .map(|k| json.find(&format!("\"{k}\":")).expect("every key is there"))
        .collect();
    assert!(places.is_sorted(), "{json}");
}
