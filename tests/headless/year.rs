//! Citizens, the year and the agency itself, by script.

use super::Machine;

#[test]
fn matters_and_dialogues_are_followed_by_a_script() {
    let machine = Machine::with_notebook();
    let gist = [
        "matter",
        "add",
        "--gist",
        "Đường ngập",
        "--date",
        "1/5",
        "--due",
        "20/5",
    ];
    let id = machine.ok(&gist)["id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    assert_eq!(machine.ok(&["matter", "list"])["counts"]["late"], 1);
    let done = machine.ok(&["matter", "answer", &id, "--result", "Đã khơi cống"]);
    assert_eq!(done["answered_on"], "2026-05-28");
    let topic = [
        "dialogue",
        "add",
        "--topic",
        "Đối thoại thôn 2",
        "--date",
        "10/6",
    ];
    assert_eq!(machine.ok(&topic)["notice_by"], "2026-06-03");
    let items = machine.ok(&["calendar", "show"]);
    assert!(items["items"].as_array().is_some_and(|all| all.len() >= 2));
    let file = machine.path("lich.ics");
    let out = file.to_str().expect("a path in ASCII");
    machine.ok(&["calendar", "export", out]);
    let text = std::fs::read_to_string(&file).expect("the calendar is written");
    assert!(text.contains("Đối thoại thôn 2"), "{text}");
    let days = machine.ok(&["calendar", "holidays", "--year", "2027"]);
    assert!(days["days"].as_array().is_some_and(|all| all.len() > 5));
    machine.ok(&["calendar", "reminders"]);
}

#[test]
fn people_and_the_profile_are_kept_by_a_script() {
    let machine = Machine::with_notebook();
    let page = machine.ok(&["people", "add", "--name", "Nguyễn Văn An"]);
    let id = page["people"][0]["id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let assign = [
        "people",
        "assign",
        &id,
        "--role",
        "leader_in_charge",
        "--date",
        "1/3/2026",
    ];
    let page = machine.ok(&[&assign[..], &["--decision", "12/QĐ-UBND"]].concat());
    assert_eq!(
        page["people"][0]["roles"][0]["decision_number"],
        "12/QĐ-UBND"
    );
    machine.ok(&["people", "submit"]);
    assert!(machine.ok(&["people", "list"])["sent_at"].is_string());
    let figures = [
        "--figure",
        "households=1.250",
        "--figure",
        "poor_households=0",
    ];
    machine.ok(&[&["profile", "set", "--year", "2026"][..], &figures[..]].concat());
    let page = machine.ok(&["profile", "show", "--year", "2026"]);
    assert_eq!(page["figures"][1]["value"], 1250);
}
