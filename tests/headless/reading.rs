//! Documents and their duties, by script.

use super::{Machine, ids};
use crate::tidy;

#[test]
fn documents_and_duties_can_be_followed_by_a_script() {
    let machine = Machine::with_notebook();
    let plan = tidy::root().join("assets/sample/directive.txt");
    let text = std::fs::read_to_string(&plan).unwrap();
    let newer = machine.path("newer.txt");
    std::fs::write(
        &newer,
        text.replace("ít nhất 02 mô hình", "ít nhất 03 mô hình"),
    )
    .unwrap();
    let (plan, newer) = (plan.to_str().unwrap(), newer.to_str().unwrap());
    let differences = machine.ok(&["read", newer, "--against", plan]);
    let changed: Vec<_> = differences
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["state"] != "same")
        .collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0]["key"], "task/II.3.-1");
    assert_eq!(changed[0]["state"], "changed");

    let first = machine.ok(&["import", plan]);
    let again = machine.ok(&["import", newer]);
    assert_eq!(
        first["id"], again["id"],
        "a newer version of the same document"
    );
    let documents = machine.ok(&["document", "list"]);
    assert_eq!(ids(&documents).len(), 1);
    let id = ids(&documents).remove(0);
    let edited = machine.ok(&["document", "edit", &id, "--arrival-number", "77"]);
    assert_eq!(edited["arrival_number"], "77");
    let expired = machine.ok(&["document", "edit", &id, "--validity", "expired"]);
    assert_eq!(expired["validity"]["code"], "expired");
    assert_eq!(
        machine.ok(&["document", "show", &id])["number"],
        "18/KH-UBND"
    );

    let duties = machine.ok(&["duty", "list"]);
    let half = ids(&duties).remove(0);
    let (code, _) = machine.refused(&["duty", "date", &half, "--term", "half-year=31/02"]);
    assert_eq!(code, "invalid-input");
    let dated = machine.ok(&["duty", "date", &half, "--term", "half-year=10/6"]);
    assert_eq!(dated["terms"][0]["due"], "10/6");
    let accepted = machine.ok(&["duty", "accept", &half]);
    assert_eq!(accepted["state"], "accepted");
    let regime = accepted["regime"]["code"].as_str().unwrap();
    let draft = ["report", "draft", "--period", "2026-H1", "--regime", regime];
    assert_eq!(machine.ok(&draft)["regime"], regime);
    let second = ids(&duties).remove(1);
    assert_eq!(machine.ok(&["duty", "drop", &second])["state"], "dropped");
}
