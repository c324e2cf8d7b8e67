//! Saved web pages, and plain text that lost its mark or its encoding on the way.

use office::text::{Encoding, Note, text_of};
use proptest::prelude::*;
use rstest::rstest;

fn page(html: &str) -> String {
    text_of("a.html", html.as_bytes()).unwrap().text
}

#[test]
fn a_page_is_read_as_a_browser_shows_it() {
    let html = "<!DOCTYPE html><html><head><title>Trang</title><style>p{}</style>\
        <script>var a = '<p>x</p>';</script></head><body><nav><a>Trang chủ</a></nav>\
        <div><p>Số: 12/KH&#8209;UBND,&nbsp;ng&agrave;y\n  05/6</p><p hidden>ẩn</p>\
        <div style='display: none'><div>ẩn</div> cũng ẩn</div><!-- lời > riêng -->\
        một<br>hai <b>đậm</b><i>nghiêng</i> &lt;x&gt; a < b</div><noscript>x</noscript></body>";
    assert_eq!(
        page(html),
        "Số: 12/KH-UBND,\u{a0}ngày 05/6\n\nmột\nhai đậmnghiêng <x> a < b"
    );
}

#[test]
fn lists_and_tables_of_a_page_keep_their_marks_and_columns() {
    let html = "<ol type=I start=2><li>Nội dung<ol><li>một<li>hai</ol><li value=5>Tổ chức</ol>\
        <ul><li>gạch</ul><ul style='list-style-type: none'><li>trơn</ul>\
        <table><caption>Bảng</caption><tr><th>TT<th>Việc<th>Hạn<tr><td>1<td><p>Tập</p><p>huấn</p>\
        <td>30/4<tr><td colspan=2>Cộng</td><td>1</td></tr></table><pre>a\n  b</pre>";
    assert_eq!(
        page(html),
        "II. Nội dung\n1. một\n2. hai\nV. Tổ chức\n- gạch\ntrơn\nBảng\n| TT | Việc | Hạn |\n\
         | 1 | Tập huấn | 30/4 |\n| Cộng |  | 1 |\n\na\n  b"
    );
}

#[test]
fn the_heading_of_a_letter_on_a_page_comes_column_by_column() {
    let html = "<html><table><tr><td>UBND XÃ SUỐI MÂY<br>Số: 12/KH-UBND<td>CỘNG HÒA XÃ HỘI CHỦ \
        NGHĨA VIỆT NAM<br>Suối Mây, ngày 05 tháng 6 năm 2026</table><p>KẾ HOẠCH</p>";
    assert_eq!(
        page(html),
        "UBND XÃ SUỐI MÂY\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
         Suối Mây, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH"
    );
}

#[rstest]
#[case::named(
    b"<html><meta charset=windows-1252><p>Th\xf4n &#272;\xe0 &#7911;",
    "Thôn Đà ủ"
)]
#[case::with_marks(
    b"<html><meta charset='windows-1258'><p>X\xe3 Cao\xf2 \xfd",
    "Xă Caọ ư"
)]
#[case::unicode("<html><p>Thôn".as_bytes(), "Thôn")]
fn a_page_says_what_it_is_written_in(#[case] bytes: &[u8], #[case] text: &str) {
    assert_eq!(text_of("trang", bytes).unwrap().text, text);
}

#[rstest]
#[case("quoted-printable", "<p>K=E1=BA=BF ho=\r\n=E1=BA=A1ch=3D1</p>")]
#[case("base64", "PHA+S+G6vyBob+G6oWNo\r\nPTE8L3A+")]
#[case("8bit", "<p>Kế hoạch=1</p>")]
fn a_page_saved_as_one_file_is_unpacked(#[case] how: &str, #[case] content: &str) {
    let file = format!(
        "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\
         \ttype=\"text/html\";\r\n\tboundary=\"--=_x\"\r\n\r\n\r\n----=_x\r\n\
         Content-Type: text/html\r\nContent-Transfer-Encoding: {how}\r\n\r\n{content}\r\n\
         ----=_x\r\nContent-Type: image/png\r\n\r\nabc\r\n----=_x--\r\n"
    );
    let text = text_of("trang.mhtml", file.as_bytes()).unwrap().text;
    assert_eq!(text, "Kế hoạch=1");
    let cut = &file.as_bytes()[..file.len() / 2];
    assert!(text_of("trang.mhtml", cut).is_ok());
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[rstest]
#[case(u16::to_le_bytes as fn(u16) -> [u8; 2])]
#[case(u16::to_be_bytes as fn(u16) -> [u8; 2])]
fn utf_16_without_a_mark_is_known_by_its_zeros(#[case] bytes: fn(u16) -> [u8; 2]) {
    let out = text_of("a.txt", &utf16("Kế hoạch công tác dân vận năm 2026", bytes)).unwrap();
    assert_eq!(out.text, "Kế hoạch công tác dân vận năm 2026");
    assert_eq!(out.encoding, Encoding::Utf16);
}

#[test]
fn a_text_cut_in_the_middle_of_a_letter_is_read_up_to_there() {
    let bytes = "Kế hoạch công tác dân vận của xã".as_bytes();
    let out = text_of("a.txt", &bytes[..bytes.len() - 1]).unwrap();
    assert_eq!(out.text, "Kế hoạch công tác dân vận của x\u{fffd}");
    assert_eq!(out.notes, [Note::BrokenLetters]);
}

#[test]
fn utf_8_that_was_saved_twice_is_named_and_turned_back() {
    let text = "Kế hoạch công tác dân vận của Ủy ban nhân dân xã\nSố: 12/KH-UBND";
    let twice: String = text.bytes().map(char::from).collect();
    let out = text_of("a.txt", twice.as_bytes()).unwrap();
    assert_eq!(
        (out.text.as_str(), out.encoding),
        (text, Encoding::Utf8Twice)
    );
    assert!(out.encoding.is_old());
}

#[rstest]
#[case::workbook("a.xls", "Workbook", "spreadsheet-file")]
#[case::slides("a.ppt", "PowerPoint Document", "slides-file")]
#[case::letter("a.doc", "WordDocument", "old-word-file")]
fn files_of_old_programs_are_named(#[case] name: &str, #[case] stream: &str, #[case] code: &str) {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.extend(utf16(stream, u16::to_le_bytes));
    assert_eq!(text_of(name, &bytes).unwrap_err().code(), code);
}

#[rstest]
#[case("application/vnd.oasis.opendocument.text", "open-document")]
#[case("application/vnd.oasis.opendocument.spreadsheet", "spreadsheet-file")]
#[case("application/vnd.oasis.opendocument.presentation", "slides-file")]
#[case("application/epub+zip", "not-text")]
fn packages_of_other_programs_are_named(#[case] kind: &str, #[case] code: &str) {
    let bytes = crate::docx::zipped(&[("mimetype", kind), ("content.xml", "<x/>")]);
    assert_eq!(text_of("a.odt", &bytes).unwrap_err().code(), code);
}

/// Shreds of pages.
const HTML: &str = "(</?(table|tr|td|ul|ol|li|p|pre|script|div hidden|b)>|<!--|-->|<a b='\
    |&[a-z#0-9]{0,4};|[ơ a-z<>\"'=]){0,40}";

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_page_makes_it_panic(html in HTML) {
        let _ = text_of("a.html", html.as_bytes());
    }
}
