//! Whatever a person typed comes back from the file as it was, as text.

use calamine::{Data, Reader, Xlsx};
use office::workbook::{Sheet, TaskLine, Workbook, write};
use proptest::prelude::*;

use crate::fixture::book;

fn titles(lines: &[String]) -> Vec<Data> {
    let tasks = lines.iter().map(|title| TaskLine {
        title: title.clone(),
        ..TaskLine::default()
    });
    let book = Workbook {
        sheets: vec![Sheet::Tasks(tasks.collect())],
        ..book()
    };
    let written = write(&book).unwrap();
    let mut xlsx: Xlsx<_> = Xlsx::new(std::io::Cursor::new(written.bytes)).unwrap();
    let sheet = xlsx.worksheet_range("Nhiệm vụ").unwrap();
    sheet.rows().skip(7).map(|row| row[0].clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_text_survives(lines in proptest::collection::vec("\\PC{1,60}", 1..6)) {
        let read = titles(&lines);
        let expected: Vec<_> = lines.iter().map(|line| Data::String(line.clone())).collect();
        prop_assert_eq!(read, expected);
    }

    #[test]
    fn any_text_with_control_characters_is_written_without_them(line in "(?s).{1,60}") {
        let kept: String = line
            .replace("\r\n", "\n")
            .replace('\r', "\n")
            .chars()
            .filter(|c| matches!(c, '\n' | '\t') || !c.is_control())
            .filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'))
            .collect();
        let expected = if kept.is_empty() { Data::Empty } else { Data::String(kept) };
        prop_assert_eq!(titles(&[line, "cuối".into()]).remove(0), expected);
    }
}

#[test]
fn what_looks_like_a_formula_or_an_escape_stays_text() {
    let lines = [
        "=cmd|' /C calc'!A1",
        "+84",
        "-1",
        "@SUM(1)",
        "_x000D_",
        "_x0041_",
        " hai đầu ",
        "1.250",
        "31/02/2026",
        "<b>&amp;",
    ];
    let lines = lines.map(str::to_owned);
    let expected = lines.clone().map(Data::String).to_vec();
    assert_eq!(titles(&lines), expected);
}

#[test]
fn a_text_too_long_for_a_cell_is_cut_and_named() {
    let long = TaskLine {
        title: "chữ ".repeat(20_000),
        ..TaskLine::default()
    };
    let written = write(&Workbook {
        sheets: vec![Sheet::Tasks(vec![long])],
        ..book()
    })
    .unwrap();
    let cut = &written.cuts[0];
    assert_eq!((cut.sheet.as_str(), cut.cell.as_str()), ("Nhiệm vụ", "A8"));
    assert_eq!(cut.kept + cut.dropped, 80_000);
}

#[test]
fn a_workbook_of_empty_lists_is_a_form_to_fill_by_hand() {
    let sheets = vec![
        Sheet::Tasks(vec![]),
        Sheet::Register(vec![]),
        Sheet::Journal(Default::default()),
        Sheet::Initiatives(vec![]),
        Sheet::Tasks(vec![]),
    ];
    let written = write(&Workbook {
        sheets,
        superior: None,
        ..book()
    })
    .unwrap();
    let xlsx: Xlsx<_> = Xlsx::new(std::io::Cursor::new(written.bytes)).unwrap();
    assert_eq!(xlsx.sheet_names().last().unwrap(), "Nhiệm vụ (2)");
}
