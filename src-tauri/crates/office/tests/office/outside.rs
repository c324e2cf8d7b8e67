//! Other programs open the workbook: openpyxl reads the same values, LibreOffice prints them all.
//!
//! Both are part of the test machine (Debian: python3-openpyxl, libreoffice-calc, poppler-utils);
//! without them these tests fail rather than pass unseen.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use calamine::{Data, Reader, Xlsx};
use office::workbook::{Workbook, write};

use crate::fixture::book;
use crate::tokens::{JOURNAL_STARTS, with_tokens};

fn output(command: &mut Command) -> Vec<u8> {
    let run = command
        .output()
        .unwrap_or_else(|e| panic!("{command:?}: {e}"));
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(run.status.success(), "{command:?}: {said}");
    run.stdout
}

/// The Python that has openpyxl: a version manager's `python3` may hide the system's.
fn python() -> &'static str {
    let has = |python: &&str| {
        let run = Command::new(python)
            .args(["-c", "import openpyxl"])
            .output();
        run.is_ok_and(|run| run.status.success())
    };
    ["python3", "/usr/bin/python3"]
        .into_iter()
        .find(has)
        .expect("python3-openpyxl is needed")
}

/// A cell as `read_back.py` tells it.
fn plain(cell: &Data) -> Option<serde_json::Value> {
    Some(match cell {
        Data::Empty => return None,
        Data::String(text) => serde_json::json!(["text", text]),
        Data::DateTime(at) => {
            serde_json::json!(["date", at.as_datetime().unwrap().date().to_string()])
        }
        Data::Float(number) => serde_json::json!(["number", number]),
        other => panic!("unexpected cell {other:?}"),
    })
}

#[test]
fn openpyxl_and_calamine_read_the_same_values_and_types() {
    let bytes = write(&book()).unwrap().bytes;
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("so.xlsx");
    std::fs::write(&path, &bytes).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/office/read_back.py");
    let read = output(
        Command::new(python())
            .env("PYTHONUTF8", "1")
            .arg(script)
            .arg(&path),
    );
    let read: serde_json::Value = serde_json::from_slice(&read).unwrap();

    let mut xlsx: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    for name in xlsx.sheet_names() {
        let sheet = xlsx.worksheet_range(&name).unwrap();
        let theirs = &read[&name];
        let mut cells = serde_json::Map::new();
        let (top, left) = sheet.start().unwrap();
        for (row, col, cell) in sheet.used_cells() {
            let column = char::from(b'A' + left as u8 + col as u8);
            if let Some(value) = plain(cell) {
                cells.insert(format!("{column}{}", top as usize + row + 1), value);
            }
        }
        assert_eq!(theirs["cells"], serde_json::Value::Object(cells), "{name}");
        assert_eq!(theirs["landscape"], "landscape");
        assert_eq!(theirs["paper"], 9);
        assert_eq!(
            (&theirs["fits"], &theirs["tall"]),
            (&true.into(), &0.into())
        );
        assert_eq!(theirs["footer"], "Trang &P/&N");
        assert_eq!(theirs["header"], "SỔ MẪU");
        let numbered = name == "Theo dõi văn bản đến";
        assert_eq!(theirs["titles"], if numbered { "$7:$8" } else { "$7:$7" });
        assert_eq!(theirs["freeze"], if numbered { "A9" } else { "A8" });
        assert!(theirs["filter"].as_str().unwrap().starts_with(if numbered {
            "A8:"
        } else {
            "A7:"
        }));
    }
}

/// LibreOffice turns the workbook into another kind of file. It runs in a profile of its own, so
/// that an office someone has open is not asked.
fn converted(bytes: &[u8], kind: &str, take: impl Fn(&Path) -> Vec<u8>) -> Vec<u8> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("so.xlsx");
    std::fs::write(&path, bytes).unwrap();
    let profile = format!(
        "-env:UserInstallation=file://{}",
        dir.path().join("profile").display()
    );
    let out = dir.path().join("out");
    output(
        Command::new("soffice")
            .args([&profile, "--headless", "--convert-to", kind, "--outdir"])
            .args([&out, &path]),
    );
    take(&out.join("so").with_extension(kind))
}

/// The printed text without white space: where a line wraps on paper is not the question.
fn printed(book: &Workbook) -> String {
    let text = converted(&write(book).unwrap().bytes, "pdf", |pdf| {
        output(Command::new("pdftotext").arg("-raw").arg(pdf).arg("-"))
    });
    String::from_utf8(text)
        .unwrap()
        .split_whitespace()
        .collect()
}

/// Page, top and bottom of each word on paper, in points.
fn places(book: &Workbook) -> BTreeMap<String, (usize, f64, f64)> {
    let page = converted(&write(book).unwrap().bytes, "pdf", |pdf| {
        output(Command::new("pdftotext").arg("-bbox").arg(pdf).arg("-"))
    });
    let page = String::from_utf8(page).unwrap();
    let value = |word: &str, name: &str| -> f64 {
        let rest = word.split_once(&format!("{name}=\"")).unwrap().1;
        rest.split('"').next().unwrap().parse().unwrap()
    };
    let mut places = BTreeMap::new();
    for (number, page) in page.split("<page ").enumerate().skip(1) {
        for word in page.split("<word ").skip(1) {
            let text = word.split_once('>').unwrap().1.split('<').next().unwrap();
            places.insert(
                text.to_owned(),
                (number, value(word, "yMin"), value(word, "yMax")),
            );
        }
    }
    places
}

/// LibreOffice draws a text that is too long for its row over the row below.
#[test]
fn no_text_runs_into_the_row_below_on_paper() {
    let (book, tokens) = with_tokens();
    let journal = tokens
        .iter()
        .position(|token| token == JOURNAL_STARTS)
        .unwrap();
    let places = places(&book);
    let mut compared = 0;
    for (first, of_a_row) in [(0, 7), (journal, 4)] {
        let rows: Vec<_> = tokens[first..].chunks(of_a_row).take(6).collect();
        for pair in rows.windows(2) {
            let below = pair[1].iter().map(|token| places[token]);
            let (page, top) = below
                .map(|(page, top, _)| (page, top))
                .min_by(|a, b| a.1.total_cmp(&b.1))
                .unwrap();
            for (on, _, bottom) in pair[0].iter().map(|token| places[token]) {
                assert!(
                    on < page || bottom <= top + 1.0,
                    "{pair:?}: {bottom} below {top}"
                );
                compared += usize::from(on == page);
            }
        }
    }
    assert!(
        compared > 15,
        "only {compared} texts stand over another row of their page"
    );
}

#[test]
fn libreoffice_prints_every_text_of_every_sheet_to_its_end() {
    let (book, tokens) = with_tokens();
    let printed = printed(&book);
    assert!(tokens.len() > 100);
    let lost: Vec<_> = tokens
        .iter()
        .filter(|token| !printed.contains(*token))
        .collect();
    assert!(lost.is_empty(), "lost in print: {lost:?}");
}

#[test]
fn libreoffice_prints_numbers_dates_and_page_numbers_in_full() {
    let printed = printed(&book());
    for text in [
        "1,326",
        "1,350,000,000",
        "1,250.5",
        "10/03/2026",
        "30/04/2026",
        "15/09/2026",
        "28/5/2026",
        "45/BC-UBND",
        "Trang1/",
    ] {
        assert!(printed.contains(text), "{text}");
    }
    assert!(
        !printed.contains("###"),
        "a number or a date does not fit its column"
    );
}
