//! PDFs set in two columns: read one after the other, however narrow the strip between them.

use office::text::text_of;

use crate::pdf::{bytes, drawn, made};

const TITLE: &str = "BAN TIN CUA UY BAN NHAN DAN XA SUOI MAY VE CONG TAC DAN VAN";

/// One paragraph a column, as wrapped; letters are 7.2 wide and 12 high.
const LEFT: [&str; 8] = [
    "Cac thon ra soat danh sach",
    "ho gia dinh can giup do va",
    "gui ve xa truoc ngay 05/6.",
    "Phong Van hoa huong dan va",
    "tong hop ket qua cua thon,",
    "bao cao Uy ban nhan dan xa",
    "xem xet, quyet dinh va chi",
    "dao cac thon to chuc, thuc",
];
const RIGHT: [&str; 8] = [
    "hien theo dung ke hoach da",
    "ban hanh tu dau nam 2026 o",
    "tung thon va khu dan cu ma",
    "khong de cham tre so lieu.",
    "Cong an xa nam tinh hinh o",
    "co so, kip thoi bao cao de",
    "xu ly; khong de phat sinh,",
    "keo dai cac vu viec moi o.",
];
const READ: &str =
    "Cac thon ra soat danh sach ho gia dinh can giup do va gui ve xa truoc ngay 05/6.";

/// Columns that begin at 60 and at `right`, lines 16 apart, the right one `lower` by so much.
fn columns(right: i64, lower: i64) -> Vec<(i64, i64, &'static str)> {
    let heights = || (0..).map(|at| 700 - 16 * at);
    let left = LEFT.iter().zip(heights()).map(|(text, at)| (60, at, *text));
    let other = RIGHT.iter().zip(heights());
    let other = other.map(|(text, at)| (right, at - lower, *text));
    left.chain(other).collect()
}

fn read(lines: &[(i64, i64, &str)]) -> String {
    let pdf = bytes(made(&[drawn(lines)], b""));
    text_of("a.pdf", &pdf).unwrap().text
}

fn assert_column_by_column(text: &str) {
    assert!(text.starts_with(READ), "{text}");
    let over = "to chuc, thuc hien theo dung ke hoach";
    assert!(text.contains(over), "{text}");
    assert!(text.ends_with("keo dai cac vu viec moi o."), "{text}");
    assert!(!text.contains('|'), "{text}");
}

#[test]
fn columns_one_letter_apart_are_read_one_after_the_other() {
    // Left lines are 187.2 wide.
    assert_column_by_column(&read(&columns(259, 0)));
}

#[test]
fn columns_far_apart_are_joined_to_paragraphs_as_well() {
    assert_column_by_column(&read(&columns(300, 0)));
}

#[test]
fn columns_whose_lines_stand_at_other_heights_are_read_one_after_the_other() {
    assert_column_by_column(&read(&columns(259, 7)));
}

#[test]
fn what_stands_over_both_columns_stays_above_and_below() {
    let mut lines = columns(259, 0);
    lines.push((60, 730, TITLE));
    lines.push((
        60,
        550,
        "Noi nhan: cac thon, Phong Van hoa, Cong an xa va cac hoi cua xa",
    ));
    let text = read(&lines);
    let rest = text.strip_prefix(TITLE).unwrap().trim_start();
    assert!(rest.starts_with(READ), "{text}");
    assert!(text.contains("moi o.\n\nNoi nhan: cac thon"), "{text}");
}

#[test]
fn a_page_in_two_columns_goes_on_on_the_next() {
    let page = drawn(&columns(259, 0));
    let pdf = bytes(made(&[page.clone(), page], b""));
    let text = text_of("a.pdf", &pdf).unwrap().text;
    assert_eq!(text.matches(READ).count(), 2, "{text}");
}

#[test]
fn a_heading_and_a_foot_of_many_lines_are_no_text_in_columns() {
    let lines = [
        (60, 700, "Noi nhan:"),
        (60, 684, "- Nhu tren;"),
        (60, 668, "- Thuong truc Dang uy;"),
        (60, 652, "- Cac thon;"),
        (60, 636, "- Hoi Nong dan xa Suoi May;"),
        (60, 620, "- Luu VT."),
        (290, 700, "TM. UY BAN NHAN DAN"),
        (310, 684, "KT. CHU TICH"),
        (308, 668, "PHO CHU TICH"),
        (320, 620, "Nguyen Van A"),
    ];
    let text = read(&lines);
    let right = "TM. UY BAN NHAN DAN\nKT. CHU TICH\nPHO CHU TICH";
    assert!(text.contains("- Cac thon;\n- Hoi Nong dan"), "{text}");
    assert!(text.contains(right), "{text}");
}

#[test]
fn a_table_without_rules_keeps_its_rows() {
    let mut lines = Vec::new();
    for at in 0..8 {
        let height = 700 - 16 * at;
        lines.push((60, height, "Tap huan cong tac"));
        lines.push((260, height, "Phong Van hoa xa"));
        lines.push((450, height, "30/4"));
    }
    let text = read(&lines);
    let row = "| Tap huan cong tac | Phong Van hoa xa | 30/4 |";
    assert_eq!(text.matches(row).count(), 8, "{text}");
}
