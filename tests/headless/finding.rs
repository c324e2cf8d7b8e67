//! `search`, `history`, `bin`, `undo`, `sample` as a script uses them.

use super::{Machine, ids};

#[test]
fn a_script_finds_reads_the_history_undoes_and_brings_back() {
    let machine = Machine::with_notebook();
    let task = machine.ok(&["task", "add", "--title", "Vận động hiến đất"]);
    let id = task["id"].as_str().expect("a task has an id").to_owned();
    assert_eq!(ids(&machine.ok(&["search", "hien", "dat"])), [id.as_str()]);
    assert_eq!(
        machine.ok(&["search", "hien", "dat", "--kind", "entry"]),
        serde_json::json!([])
    );
    machine.ok(&["task", "edit", &id, "--title", "Vận động góp công"]);
    let history = machine.ok(&["history", "list", &id]);
    let last = &history["items"][0];
    assert_eq!(last["changes"][0]["after"], "Vận động góp công");
    let revision = last["revision"].as_str().expect("an act has a name");
    machine.ok(&["history", "restore", revision, "title", "--written"]);
    assert_eq!(machine.ok(&["undo"])["done"], true);
    assert_eq!(ids(&machine.ok(&["search", "hien"])), [id.as_str()]);
    assert_eq!(machine.ok(&["bin", "list"]), serde_json::json!([]));
    assert_eq!(machine.ok(&["undo"])["done"], true);
    assert_eq!(ids(&machine.ok(&["bin", "list"])), [id.as_str()]);
    assert_eq!(machine.ok(&["bin", "restore", &id])["count"], 1);
    assert_eq!(machine.refused(&["bin", "restore", &id]).0, "not-found");
}

#[test]
fn a_script_fills_a_notebook() {
    let machine = Machine::new();
    machine.ok(&["sample", "--records", "200", "--seed", "3"]);
    assert!(!ids(&machine.ok(&["search", "dan"])).is_empty());
    assert_eq!(
        machine.refused(&["sample", "--records", "2"]).0,
        "notebook-exists"
    );
}
