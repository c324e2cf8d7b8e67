//! PDFs: those that LibreOffice prints of real documents, and some made by hand, also to do harm.

use std::process::Command;

use lopdf::content::{Content, Operation};
use lopdf::dictionary;
use lopdf::{
    Dictionary, Document, EncryptionState, EncryptionVersion, Object, Permissions, Stream,
};
use office::text::text_of;
use proptest::prelude::*;
use rstest::rstest;

/// A file of words as LibreOffice prints it.
fn printed(name: &str, filter: &str, content: &str) -> Vec<u8> {
    made_by_office(name, filter, content, "pdf:writer_pdf_Export")
}

/// A file of words as LibreOffice saves it in a format and by a filter of its own.
fn made_by_office(name: &str, filter: &str, content: &str, to: &str) -> Vec<u8> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(name);
    std::fs::write(&path, content).unwrap();
    let profile = dir.path().join("profile");
    let run = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", to])
        .arg(format!("--infilter={filter}"))
        .arg("--outdir")
        .args([dir.path(), &path])
        .output()
        .unwrap();
    assert!(run.status.success(), "{run:?}");
    let ending = to.split(':').next().unwrap();
    std::fs::read(path.with_extension(ending)).unwrap()
}

#[rstest]
#[case(include_str!("../../../intake/tests/documents/001_dd44387dd9002a19.txt"))]
#[case(include_str!("../../../intake/tests/documents/004_766d84dac8a0b544.txt"))]
fn a_printed_document_is_read_like_its_text(#[case] document: &str) {
    let pdf = printed("van-ban.txt", "Text (encoded):UTF8", document);
    let text = text_of("van-ban.pdf", &pdf).unwrap().text;
    let (read, expected) = (intake::read(&text), intake::read(document));
    let tasks = |reading: &intake::Reading| -> Vec<(String, String)> {
        let one = |task: &intake::TaskFound| (task.path.clone(), task.text.clone());
        reading.tasks.iter().map(one).collect()
    };
    assert_eq!(tasks(&read), tasks(&expected));
    assert_eq!(read.number, expected.number);
    assert_eq!(read.symbol, expected.symbol);
    assert_eq!(read.citations.len(), expected.citations.len());
    assert_eq!(read.reporting.len(), expected.reporting.len());
}

#[test]
fn the_heading_of_a_letter_comes_column_by_column() {
    let letter = "<html><body><table width=100%><tr>\
        <td width=40% align=center>ỦY BAN NHÂN DÂN<br>XÃ SUỐI MÂY<br>Số: 12/KH-UBND</td>\
        <td align=center>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc<br>\
        Suối Mây, ngày 03 tháng 02 năm 2026</td></tr></table>\
        <p align=center>KẾ HOẠCH</p><p>Thực hiện công tác dân vận của xã năm 2026, Ủy ban nhân dân \
        xã ban hành kế hoạch với các nội dung sau đây để các thôn biết, thực hiện.</p>\
        <p>Các thôn báo cáo trước ngày 05/6.</p></body></html>";
    let letter = letter.replace("<html>", "<html><meta charset=utf-8>");
    let pdf = printed("thu.html", "HTML (StarWriter)", &letter);
    let text = text_of("thu.pdf", &pdf).unwrap().text;
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(
        lines,
        [
            "ỦY BAN NHÂN DÂN",
            "XÃ SUỐI MÂY",
            "Số: 12/KH-UBND",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Suối Mây, ngày 03 tháng 02 năm 2026",
            "KẾ HOẠCH",
            "Thực hiện công tác dân vận của xã năm 2026, Ủy ban nhân dân xã ban hành kế hoạch \
             với các \
             nội dung sau đây để các thôn biết, thực hiện.",
            "Các thôn báo cáo trước ngày 05/6.",
        ]
    );
}

#[test]
fn a_word_file_by_another_program_is_read_like_the_page_it_was_made_of() {
    let page = "<html><meta charset=utf-8><body><table width=100%><tr>\
        <td>ỦY BAN NHÂN DÂN<br>XÃ SUỐI MÂY<br>Số: 12/KH-UBND</td>\
        <td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr></table>\
        <p>KẾ HOẠCH</p><ol><li>Một việc<ol type=a><li>ý thứ nhất</ol><li>Hai việc</ol>\
        <ul><li>gạch</ul><table border=1><tr><td>TT<td>Việc<tr><td>1<td>Tập huấn</table></body>";
    let word = made_by_office("thu.html", "HTML (StarWriter)", page, "odt:writer8");
    assert_eq!(
        text_of("thu.odt", &word).unwrap_err().code(),
        "open-document"
    );
    let filter = "docx:MS Word 2007 XML";
    let word = made_by_office("thu.html", "HTML (StarWriter)", page, filter);
    let (from_word, from_page) = (
        text_of("thu.docx", &word).unwrap().text,
        text_of("thu.html", page.as_bytes()).unwrap().text,
    );
    let lines = |text: &str| -> Vec<String> {
        let full = text.lines().filter(|line| !line.is_empty());
        full.map(str::to_owned).collect()
    };
    assert_eq!(lines(&from_word), lines(&from_page));
}

/// A file with these pages; each is what it draws. `form` is there as /F.
pub fn made(pages: &[Vec<u8>], form: &[u8]) -> Document {
    let mut document = Document::with_version("1.5");
    let parent = document.new_object_id();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier",
        "Encoding" => "WinAnsiEncoding", "FirstChar" => 0,
        "Widths" => vec![Object::Integer(600); 256],
    });
    let resources = document.new_object_id();
    let form = document.add_object(Stream::new(
        dictionary! { "Subtype" => "Form", "Resources" => resources },
        form.to_vec(),
    ));
    document.objects.insert(
        resources,
        Object::Dictionary(dictionary! {
            "Font" => dictionary! { "T" => font },
            "XObject" => dictionary! { "F" => form },
        }),
    );
    let kids: Vec<Object> = pages
        .iter()
        .map(|content| {
            let mut stream = Stream::new(Dictionary::new(), content.clone());
            stream.compress().unwrap();
            let content = document.add_object(stream);
            let page = dictionary! {
                "Type" => "Page", "Parent" => parent, "Contents" => content,
                "Resources" => resources,
            };
            document.add_object(page).into()
        })
        .collect();
    let count = i64::try_from(kids.len()).unwrap();
    let tree = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count };
    document.objects.insert(parent, Object::Dictionary(tree));
    let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => parent });
    document.trailer.set("Root", root);
    document
}

pub fn bytes(mut document: Document) -> Vec<u8> {
    let mut out = Vec::new();
    document.save_to(&mut out).unwrap();
    out
}

/// Lines at (left, height), twelve points high.
pub fn drawn(lines: &[(i64, i64, &str)]) -> Vec<u8> {
    let mut operations = vec![
        Operation::new("BT", vec![]),
        Operation::new("Tf", vec!["T".into(), 12.into()]),
    ];
    for (left, height, text) in lines {
        let place = [1, 0, 0, 1, *left, *height].map(Object::Integer).to_vec();
        operations.push(Operation::new("Tm", place));
        operations.push(Operation::new("Tj", vec![Object::string_literal(*text)]));
    }
    operations.push(Operation::new("ET", vec![]));
    Content { operations }.encode().unwrap()
}

#[test]
fn running_heads_and_page_numbers_go_and_a_paragraph_runs_over_the_page() {
    let line = "dong chu that dai cho den het le phai cua trang giay";
    let lines = |page: &str| ["p", "q", "r", "s"].map(|at| format!("{page}{at} {line}"));
    let pages = ["a", "b", "c", "d"].map(lines);
    let drawn: Vec<Vec<u8>> = pages
        .iter()
        .map(|[p, q, r, s]| {
            drawn(&[
                (300, 800, "- 12 -"),
                (72, 780, "UBND xa Suoi May"),
                (72, 756, p),
                (72, 740, q),
                (72, 724, r),
                (72, 708, s),
            ])
        })
        .collect();
    let text = text_of("a.pdf", &bytes(made(&drawn, b""))).unwrap().text;
    assert_eq!(text, pages.concat().join(" "));
}

#[test]
fn rows_of_a_table_get_bars_and_cut_numbers_are_put_together() {
    let page = drawn(&[
        (72, 700, "Viec"),
        (200, 700, "Ai lam"),
        (350, 700, "Han"),
        (72, 680, "Tap huan"),
        (200, 680, "Phong Van hoa"),
        (350, 680, "30/4"),
        (72, 640, "Thuc hien Ke hoach giai doan trong nam 2021-"),
        (72, 624, "2025 cua xa."),
    ]);
    let text = text_of("a.pdf", &bytes(made(&[page], b""))).unwrap().text;
    assert_eq!(
        text,
        "| Viec | Ai lam | Han |\n| Tap huan | Phong Van hoa | 30/4 |\n\n\
         Thuc hien Ke hoach giai doan trong nam 2021-2025 cua xa."
    );
}

fn code(bytes: &[u8]) -> &'static str {
    text_of("a.pdf", bytes).unwrap_err().code()
}

#[test]
fn a_scan_and_a_locked_file_get_their_reasons() {
    let scan = made(
        &[
            b"q 500 0 0 800 0 0 cm Q".to_vec(),
            drawn(&[(300, 800, "2")]),
        ],
        b"",
    );
    assert_eq!(code(&bytes(scan)), "scanned-pdf");

    let mut locked = made(
        &[drawn(&[(72, 700, "Ke hoach cong tac dan van cua xa")])],
        b"",
    );
    let id = || Object::string_literal("0123456789abcdef");
    locked.trailer.set("ID", vec![id(), id()]);
    let version = EncryptionVersion::V2 {
        document: &locked,
        owner_password: "chu",
        user_password: "khach",
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    locked.encrypt(&state).unwrap();
    assert_eq!(code(&bytes(locked)), "locked-pdf");
}

#[test]
fn a_file_made_to_do_harm_is_too_large() {
    // A form that draws itself, ten times each time.
    let forms = made(&[b"/F Do".to_vec()], &b"/F Do ".repeat(10));
    let bomb = made(&[vec![b' '; 64 << 20]], b"");
    let many = made(&vec![Vec::new(); 2001], b"");
    let dashes = made(&[b"BT /T 1 Tf (-)Tj ".repeat(1 << 20)], b"");
    for harm in [forms, bomb, many, dashes].map(bytes) {
        assert_eq!(code(&harm), "too-large");
    }
}

/// Shreds of what a page draws.
const DRAWN: &str = "([a-zA-Z'\"*]{1,2}|[-0-9.]{1,9}\
    |\\(x\\)|<00>|\\[|\\]|/[TF]| ){0,60}";

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_damage_makes_it_panic(at: prop::sample::Index, byte: u8, cut: prop::sample::Index) {
        let mut bytes = bytes(made(&[drawn(&[(72, 700, "Ke hoach")])], b"/F Do"));
        let length = bytes.len();
        bytes[at.index(length)] = byte;
        let _ = text_of("a.pdf", &bytes);
        let _ = text_of("a.pdf", &bytes[..cut.index(length)]);
    }

    #[test]
    fn no_drawing_makes_it_panic(content in DRAWN) {
        let _ = text_of("a.pdf", &bytes(made(&[content.into_bytes()], b"")));
    }
}

#[test]
fn a_long_issuer_is_parted_from_the_name_of_the_state_beside_it() {
    let page = drawn(&[
        (60, 780, "UBND TINH QUANG AN THUONG"),
        (252, 780, "CONG HOA XA HOI CHU NGHIA VIET NAM"),
        (90, 764, "SO NOI VU"),
        (300, 764, "Doc lap - Tu do - Hanh phuc"),
        (90, 740, "So: 12/KH-SNV"),
        (290, 740, "Quang An, ngay 03 thang 02 nam 2026"),
    ]);
    let text = text_of("a.pdf", &bytes(made(&[page], b""))).unwrap().text;
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(
        lines,
        [
            "UBND TINH QUANG AN THUONG",
            "SO NOI VU",
            "So: 12/KH-SNV",
            "CONG HOA XA HOI CHU NGHIA VIET NAM",
            "Doc lap - Tu do - Hanh phuc",
            "Quang An, ngay 03 thang 02 nam 2026",
        ]
    );
}

/// Rules of a grid, as lines and as thin boxes, and words at (left, height).
fn ruled(rules: &[&str], words: &[(i64, i64, &str)]) -> String {
    let content = [rules.join(" ").as_bytes(), b"\n", &drawn(words)].concat();
    text_of("a.pdf", &bytes(made(&[content], b"")))
        .unwrap()
        .text
}

#[test]
fn rules_say_what_stands_in_a_cell_whatever_the_gaps() {
    let rules = [
        // Floors at 700, 680, 640 and 620; walls at 72, 100, 300 and 380.
        "72 700 m 380 700 l S 72 680 308 0.5 re f 72 640 308 0.5 re f 72 620 m 380 620 l S",
        "72 700 m 72 620 l S 380 700 m 380 620 l S 100 640 0.5 60 re f 300 620 0.5 80 re f",
    ];
    let words = [
        (72, 720, "Cac viec sau day:"),
        (75, 685, "TT"),
        (110, 685, "Noi dung"),
        (305, 685, "Han"),
        (75, 655, "1"),
        (110, 665, "To chuc doi thoai"),
        (110, 648, "tai cac thon"),
        (305, 665, "Quy II"),
        (305, 648, "nam 2026"),
        (75, 625, "Cong hai cot gop lai"),
        (305, 625, "2"),
        (72, 600, "Bao cao truoc ngay 05/6."),
    ];
    assert_eq!(
        ruled(&rules, &words),
        "Cac viec sau day:\n| TT | Noi dung | Han |\n\
         | 1 | To chuc doi thoai tai cac thon | Quy II nam 2026 |\n\
         | Cong hai cot gop lai |  | 2 |\n\nBao cao truoc ngay 05/6."
    );
}

#[test]
fn a_frame_and_a_line_under_a_heading_are_no_table() {
    let rules = ["60 800 400 -300 re S 200 735 100 0.7 re f"];
    let words = [
        (180, 740, "KE HOACH CONG TAC"),
        (72, 700, "Noi dung trong khung van la loi van thuong."),
    ];
    assert_eq!(
        ruled(&rules, &words),
        "KE HOACH CONG TAC\nNoi dung trong khung van la loi van thuong."
    );
}
