//! What cannot be done is said in words and in a code, and the exit code tells a script.

use super::Machine;
use rstest::rstest;

/// An entry that lacks only what a case adds to it.
const ADD: [&str; 6] = ["journal", "add", "--kind", "outreach", "--content", "x"];

#[rstest]
#[case::wrong_day(&[&ADD[..], &["--date", "31/02"]].concat(), "invalid-input")]
#[case::money_on_a_count(
    &[&ADD[..], &["--figure", "attendances=12,5 triệu"]].concat(),
    "invalid-input"
)]
#[case::no_such_task(&["task", "complete", "00"], "not-found")]
#[case::not_enrolled(&["sync"], "not-enrolled")]
#[case::second_notebook(&["init", "--name", "UBND xã Khác", "--official", "A"], "notebook-exists")]
#[case::no_file(&["read", "khong-co.txt"], "unreadable-file")]
#[case::no_period(&["report", "draft", "--period", "2026-H9"], "invalid-input")]
fn a_refusal_has_a_code_words_and_an_exit_code(#[case] arguments: &[&str], #[case] code: &str) {
    let machine = Machine::with_notebook();
    let (found, words) = machine.refused(arguments);
    assert_eq!(found, code);
    assert!(words.chars().any(|c| "ạảãáàâăđêôơư".contains(c)), "{words}");
    assert!(!words.contains(code), "{words}");
}

#[test]
fn a_report_does_not_go_out_unsigned() {
    let machine = Machine::with_notebook();
    machine.ok(&["report", "draft", "--period", "2026-H1"]);
    let (code, _) = machine.refused(&["report", "submit"]);
    assert_eq!(code, "not-signed");
    machine.ok(&["report", "submit", "--figures-first"]);
}

#[test]
fn without_a_notebook_a_script_is_told_so() {
    let (code, _) = Machine::new().refused(&["task", "list"]);
    assert_eq!(code, "no-notebook");
}
