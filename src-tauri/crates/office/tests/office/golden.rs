//! The XML parts of the fixture workbook, compared with what we last looked at and approved.

use office::workbook::write;
use rstest::rstest;

use crate::fixture::{book, part};

#[rstest]
#[case::tasks("xl/worksheets/sheet1.xml")]
#[case::register("xl/worksheets/sheet2.xml")]
#[case::journal("xl/worksheets/sheet3.xml")]
#[case::initiatives("xl/worksheets/sheet4.xml")]
#[case::figures("xl/worksheets/sheet5.xml")]
#[case::sources("xl/worksheets/sheet6.xml")]
#[case::strings("xl/sharedStrings.xml")]
#[case::styles("xl/styles.xml")]
#[case::workbook("xl/workbook.xml")]
#[case::properties("docProps/core.xml")]
fn a_part_of_the_workbook_is_as_approved(#[case] name: &str) {
    let bytes = write(&book()).unwrap().bytes;
    let lines = part(&bytes, name).replace("><", ">\n<");
    insta::assert_snapshot!(name.rsplit('/').next().unwrap(), lines);
}

#[test]
fn the_same_values_give_the_same_bytes() {
    assert_eq!(write(&book()).unwrap().bytes, write(&book()).unwrap().bytes);
}

#[test]
fn without_the_sample_mark_no_page_says_sample() {
    let written = write(&office::workbook::Workbook {
        sample: false,
        ..book()
    })
    .unwrap();
    assert!(!part(&written.bytes, "xl/sharedStrings.xml").contains("SỔ MẪU"));
    assert!(!part(&written.bytes, "xl/worksheets/sheet1.xml").contains("SỔ MẪU"));
}
