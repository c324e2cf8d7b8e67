//! Sheets that come in: what other programs write, and what is made to do harm.

use office::OfficeError;
use office::sheet::{Book, Cell, read};
use rstest::rstest;
use std::io::Write as _;
use zip::write::SimpleFileOptions;

fn of(name: &str, bytes: &[u8]) -> Result<Book, OfficeError> {
    read(name, bytes, &mut || true)
}

fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut file = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        file.start_file(*name, SimpleFileOptions::default())
            .unwrap();
        file.write_all(text.as_bytes()).unwrap();
    }
    file.finish().unwrap().into_inner()
}

fn ods(table: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>\
         <office:spreadsheet>{table}</office:spreadsheet></office:body>\
         </office:document-content>"
    );
    let kind = "application/vnd.oasis.opendocument.spreadsheet";
    let list = "<?xml version=\"1.0\"?><manifest:manifest \
         xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    package(&[
        ("mimetype", kind),
        ("META-INF/manifest.xml", list),
        ("content.xml", &content),
    ])
}

#[rstest]
#[case::semicolons("a;b\r\n\"x;\"\"y\"\"\nz\";2\r\n", &[["a", "b"], ["x;\"y\"\nz", "2"]])]
#[case::commas("a,b\n1,2\n", &[["a", "b"], ["1", "2"]])]
#[case::tabs("a\tb\n1\t2", &[["a", "b"], ["1", "2"]])]
#[case::said("sep=|\na|b;c\n", &[["a", "b;c"]])]
fn a_text_between_marks_is_a_table(#[case] text: &str, #[case] expected: &[[&str; 2]]) {
    let book = of("bảng.csv", text.as_bytes()).unwrap();
    let cell = |text: &&str| Cell::Text((*text).to_owned());
    let expected: Vec<Vec<Cell>> = expected
        .iter()
        .map(|row| row.iter().map(cell).collect())
        .collect();
    assert_eq!(book.sheets[0].rows, expected);
}

#[test]
fn a_sheet_of_another_office_program_is_read_with_its_numbers() {
    let table = "<table:table table:name=\"Trang 1\"><table:table-row>\
        <table:table-cell office:value-type=\"string\"><text:p>Việc</text:p></table:table-cell>\
        <table:table-cell office:value-type=\"float\" office:value=\"12.5\"><text:p>12,5</text:p>\
        </table:table-cell></table:table-row></table:table>";
    let book = of("a.ods", &ods(table)).unwrap();
    assert_eq!(book.sheets[0].name, "Trang 1");
    let row = vec![Cell::Text("Việc".into()), Cell::Number(12.5)];
    assert_eq!(book.sheets[0].rows, [row]);
}

#[test]
fn cells_repeated_without_end_are_refused_before_they_are_made() {
    let table = "<table:table table:name=\"t\"><table:table-row \
        table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"float\" \
        office:value=\"1\" table:number-columns-repeated=\"16384\"/></table:table-row>\
        </table:table>";
    let refused = of("a.ods", &ods(table)).unwrap_err();
    assert_eq!(refused.code(), "too-many-cells");
}

#[test]
fn a_package_that_unpacks_without_end_is_refused() {
    let large = "0".repeat(300 << 20);
    let bomb = package(&[
        ("xl/workbook.xml", &large),
        ("xl/sharedStrings.xml", &large),
    ]);
    assert!(bomb.len() < 2 << 20);
    assert_eq!(of("a.xlsx", &bomb).unwrap_err().code(), "too-large");
}

#[rstest]
#[case("a.xlsx", b"PK\x03\x04xl/workbook", "damaged-document")]
#[case(
    "a.xls",
    b"\xD0\xCF\x11\xE0 W\0o\0r\0k\0b\0o\0o\0k\0",
    "damaged-document"
)]
#[case("a.xlsx", b"E\0n\0c", "damaged-document")]
#[case("a.docx", b"PK\x03\x04word/document", "not-a-sheet")]
#[case("a.csv", b"", "empty-file")]
#[case("a.csv", b";;;\n;;\n", "empty-file")]
fn what_is_no_sheet_is_named(#[case] name: &str, #[case] bytes: &[u8], #[case] code: &str) {
    assert_eq!(of(name, bytes).unwrap_err().code(), code);
}

#[test]
fn reading_can_be_stopped() {
    let text = "a;b\n".repeat(20_000);
    let stopped = read("a.csv", text.as_bytes(), &mut || false);
    assert_eq!(stopped.unwrap_err().code(), "cancelled");
}

#[test]
fn what_we_write_is_read_again() {
    let bytes = office::workbook::write(&crate::fixture::book())
        .unwrap()
        .bytes;
    let book = of("a.xlsx", &bytes).unwrap();
    let first = book.sheets.first().unwrap();
    assert_eq!(first.name, "Nhiệm vụ");
    assert!(
        first
            .rows
            .iter()
            .flatten()
            .any(|cell| *cell == Cell::Text("Việc".into()))
    );
}
