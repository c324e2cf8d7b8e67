//! From the directive to the receipt, without a window.

use super::{Machine, ids};
use crate::stories::world::province::province;
use crate::tidy;

#[test]
fn the_main_job_can_be_done_by_a_script() {
    let province = province();
    let machine = Machine::with_notebook();
    let plan = tidy::root().join("assets/sample/directive.txt");
    let plan = plan.to_str().expect("a path in ASCII");
    assert_eq!(
        machine.ok(&["read", plan])["tasks"]
            .as_array()
            .map(Vec::len),
        Some(12)
    );
    machine.ok(&["import", plan, "--all"]);
    let tasks = ids(&machine.ok(&["task", "list"]));
    assert_eq!(tasks.len(), 12);

    machine.ok(&[
        "task",
        "edit",
        &tasks[0],
        "--due",
        "15/6",
        "--lead",
        "Văn phòng",
    ]);
    let note = [
        "task",
        "progress",
        &tasks[0],
        "--note",
        "Đã họp",
        "--percent",
        "40",
    ];
    machine.ok(&note);
    machine.ok(&["task", "complete", &tasks[0]]);
    machine.ok(&[
        "task",
        "add",
        "--title",
        "Việc gõ tay",
        "--due",
        "30/6",
        "--source",
        "giấy mời",
    ]);
    assert_eq!(ids(&machine.ok(&["task", "list"])).len(), 13);

    let add = ["journal", "add", "--date", "5/3/2026", "--kind", "outreach"];
    let more = [
        "--content",
        "Họp thôn",
        "--figure",
        "attendances=1.250",
        "--task",
        &tasks[1],
    ];
    machine.ok(&[&add[..], &more[..]].concat());
    assert_eq!(ids(&machine.ok(&["journal", "list"])).len(), 1);
    machine.ok(&["initiative", "add", "--name", "Rào xanh"]);
    assert_eq!(ids(&machine.ok(&["initiative", "list"])).len(), 1);

    machine.ok(&["report", "draft", "--period", "2026-H1"]);
    let report = machine.ok(&["report", "show", "--period", "2026-H1"]);
    assert!(
        report["sections"]
            .as_array()
            .is_some_and(|all| !all.is_empty())
    );
    let figures = report["figures"].as_array().expect("figures").iter();
    let found = figures
        .filter(|figure| figure["code"] == "outreach_attendances")
        .collect::<Vec<_>>();
    assert_eq!(found[0]["value"], 1250);
    assert_eq!(found[0]["entries"].as_array().map(Vec::len), Some(1));

    machine.ok(&["enrol", &province.url(), &province.new_code("H44.18")]);
    let signed = [
        "report",
        "signed",
        "--number",
        "45/BC-UBND",
        "--date",
        "28/5/2026",
    ];
    machine.ok(&[&signed[..], &["--signer", "Hồ Văn Thắng"]].concat());
    machine.ok(&["report", "submit"]);
    machine.ok(&["sync"]);
    let receipts = ids(&machine.ok(&["receipt", "list"]));
    assert_eq!(receipts.len(), 1);
    assert_eq!(
        machine.ok(&["receipt", "verify", &receipts[0]])["valid"],
        true
    );
    assert_eq!(province.submissions().len(), 1);
}

#[test]
fn exports_copies_and_checks_leave_files_behind() {
    let machine = Machine::with_notebook();
    for what in ["tasks", "journal", "initiatives", "figures", "all"] {
        let file = machine.path(&format!("{what}.xlsx"));
        let path = file.to_str().expect("a path in ASCII").to_owned();
        machine.ok(&["export", what, &path, "--period", "2026-H1"]);
        assert!(file.exists(), "{what}");
    }
    let folder = machine.path("ban-sao");
    machine.ok(&["backup", folder.to_str().expect("a path in ASCII")]);
    assert_eq!(std::fs::read_dir(folder).expect("it was made").count(), 1);
    assert_eq!(machine.ok(&["verify"])["sound"], true);
    machine.ok(&["report", "draft", "--period", "2026"]);
    machine.ok(&[
        "report",
        "handed-in",
        "--period",
        "2026",
        "--how",
        "iOffice",
        "--date",
        "28/5",
    ]);
}
