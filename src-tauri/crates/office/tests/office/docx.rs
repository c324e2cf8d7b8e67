//! Word files made by hand, part by part, and the text that comes out of them.

use std::io::Write;

use office::OfficeError;
use office::text::{Encoding, text_of};
use zip::write::SimpleFileOptions;

pub fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in parts {
        let deflated =
            SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        out.start_file(*name, deflated).unwrap();
        out.write_all(content.as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

pub fn document(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\" xmlns:mc=\"mc\">\
         <w:body>{body}<w:sectPr><w:pgSz/></w:sectPr></w:body></w:document>"
    )
}

fn read(body: &str) -> String {
    text_of(
        "thu.docx",
        &zipped(&[("word/document.xml", &document(body))]),
    )
    .unwrap()
    .text
}

pub fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

pub fn cell(lines: &[&str]) -> String {
    let lines: String = lines.iter().map(|line| p(line)).collect();
    format!("<w:tc><w:tcPr/>{lines}</w:tc>")
}

#[test]
fn runs_are_joined_tabs_and_breaks_kept_entities_read() {
    let body = "<w:p><w:r><w:t>Kế ho</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ạch</w:t></w:r>\
                <w:r><w:tab/><w:t>số &amp; ngày &#8220;x&#x201D;</w:t><w:br/><w:t>dòng</w:t>\
                <w:noBreakHyphen/><w:t>hai</w:t></w:r></w:p><w:p/><w:p/>";
    assert_eq!(
        read(&format!("{body}{}", p("cuối"))),
        "Kế hoạch\tsố & ngày “x”\ndòng-hai\n\ncuối"
    );
}

#[test]
fn the_heading_of_a_letter_comes_column_by_column() {
    let table = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>",
        cell(&["UBND TỈNH LAM SƠN THƯỢNG", "VĂN PHÒNG"]),
        cell(&[
            "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập – Tự do – Hạnh phúc"
        ]),
        cell(&["Số: 12/KH-VP"]),
        cell(&["Lam Sơn, ngày 03 tháng 02 năm 2026"]),
    );
    assert_eq!(
        read(&(table + &p("KẾ HOẠCH"))),
        "UBND TỈNH LAM SƠN THƯỢNG\nVĂN PHÒNG\nSố: 12/KH-VP\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
         Độc lập – Tự do – Hạnh phúc\nLam Sơn, ngày 03 tháng 02 năm 2026\nKẾ HOẠCH"
    );
}

#[test]
fn the_foot_of_a_letter_keeps_its_receivers_together() {
    let table = format!(
        "<w:tbl><w:tr>{}{}</w:tr></w:tbl>",
        cell(&["Nơi nhận:", "- Như trên;", "- Lưu: VT."]),
        cell(&["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Lê Văn Mẫu"]),
    );
    assert_eq!(
        read(&table),
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Văn Mẫu"
    );
}

#[test]
fn a_table_of_data_comes_row_by_row() {
    let row = |a: &str, b: &[&str]| format!("<w:tr>{}{}</w:tr>", cell(&[a]), cell(b));
    let gone = "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr>";
    let rows = row("Việc", &["Hạn"]) + &row("Tập huấn", &["trước ngày", "30/4/2026"]) + gone;
    assert_eq!(
        read(&format!("<w:tbl>{rows}</w:tbl>")),
        "| Việc | Hạn |\n| Tập huấn | trước ngày 30/4/2026 |"
    );
}

#[test]
fn deletions_hidden_text_and_field_codes_are_not_read_insertions_are() {
    let body = "<w:p><w:r><w:t>trước ngày </w:t></w:r><w:del><w:r><w:delText>05</w:delText></w:r>\
                <w:r><w:t>x</w:t></w:r></w:del><w:ins><w:r><w:t>04</w:t></w:r></w:ins>\
                <w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>\
                <w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>/6</w:t></w:r>\
                <w:r><w:instrText>PAGE</w:instrText></w:r></w:p>\
                <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>một </w:t></w:r></w:p>";
    assert_eq!(
        read(&format!("{body}{}", p("câu"))),
        "trước ngày 04/6\nmột câu"
    );
}

#[test]
fn a_text_box_is_read_once_after_its_paragraph() {
    let inside = format!("<w:txbxContent>{}</w:txbxContent>", p("DỰ THẢO"));
    let body = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:wsp>{inside}</wps:wsp>\
         </w:drawing></mc:Choice><mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback>\
         </mc:AlternateContent></w:r><w:r><w:t>Kế hoạch</w:t></w:r></w:p>"
    );
    assert_eq!(read(&body), "Kế hoạch\nDỰ THẢO");
}

const NUMBERING: &str = "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\">\
    <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/>\
    <w:pStyle w:val=\"Muc\"/><w:lvlText w:val=\"%1.\"/></w:lvl>\
    <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>\
    <w:lvlText w:val=\"%2.\"/></w:lvl>\
    <w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>\
    <w:lvlText w:val=\"%2.%3.\"/></w:lvl>\
    <w:lvl w:ilvl=\"3\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/>\
    <w:lvlText w:val=\"%4)\"/></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/>\
    <w:lvlText w:val=\"\u{f02d}\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/>\
    <w:lvlText w:val=\"+\"/></w:lvl></w:abstractNum>\
    <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\
    <w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>\
    <w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"1\">\
    <w:startOverride w:val=\"5\"/></w:lvlOverride></w:num></w:numbering>";

const STYLES: &str = "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"Muc\"><w:pPr><w:numPr>\
    <w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
    <w:style w:styleId=\"MucCon\"><w:basedOn w:val=\"Muc\"/></w:style></w:styles>";

fn numbered(instance: u32, level: u32, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{instance}\"/></w:numPr>\
         </w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )
}

fn styled(style: &str, text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn automatic_numbers_are_written_out() {
    let body = [
        styled("Muc", "MỤC ĐÍCH"),
        numbered(1, 1, "một"),
        numbered(1, 1, "hai"),
        numbered(1, 2, "hai-một"),
        numbered(1, 3, "a"),
        numbered(1, 3, "b"),
        styled("MucCon", "NỘI DUNG"),
        numbered(1, 1, "lại một"),
        numbered(2, 0, "gạch"),
        numbered(2, 1, "cộng"),
        numbered(0, 0, "không số"),
        numbered(3, 1, "từ năm"),
        numbered(3, 1, "sáu"),
    ]
    .concat();
    let parts = [
        ("word/document.xml", document(&body)),
        ("word/numbering.xml", NUMBERING.to_owned()),
        ("word/styles.xml", STYLES.to_owned()),
    ];
    let parts: Vec<_> = parts
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    assert_eq!(
        text_of("a.docx", &zipped(&parts)).unwrap().text,
        "I. MỤC ĐÍCH\n1. một\n2. hai\n2.1. hai-một\na) a\nb) b\nII. NỘI DUNG\n1. lại một\n- gạch\n\
         + cộng\nkhông số\n5. từ năm\n6. sáu"
    );
}

#[test]
fn the_main_part_is_where_the_package_says_and_notes_come_last() {
    let links = "<Relationships><Relationship Type=\"http://x/officeDocument\" \
                 Target=\"/word/document2.xml\"/></Relationships>";
    let notes = format!(
        "<w:footnotes><w:footnote w:type=\"separator\">{}</w:footnote>\
         <w:footnote w:id=\"1\">{}</w:footnote></w:footnotes>",
        p("gạch"),
        p("Công văn số 5/SNV")
    );
    let body = document(&p("Thân"));
    let parts = [
        ("_rels/.rels", links),
        ("word/document2.xml", &body),
        ("word/footnotes.xml", &notes),
    ];
    assert_eq!(
        text_of("a.docx", &zipped(&parts)).unwrap().text,
        "Thân\n\n[1] Công văn số 5/SNV"
    );
}

pub fn code(bytes: &[u8]) -> &'static str {
    text_of("a.docx", bytes).unwrap_err().code()
}

#[test]
fn files_that_are_no_letters_are_named_for_what_they_are() {
    assert_eq!(code(&zipped(&[("anh.png", "x")])), "not-text");
    let links = "<Relationships>\
<Relationship Type=\"a/officeDocument\" Target=\"xl/workbook.xml\"/>\
                 </Relationships>";
    let workbook = [("_rels/.rels", links), ("xl/workbook.xml", "<workbook/>")];
    assert_eq!(code(&zipped(&workbook)), "spreadsheet-file");
    assert_eq!(
        code(&zipped(&[("word/document.xml", &document("<w:p/>"))])),
        "empty-file"
    );
    assert_eq!(
        code(&zipped(&[(
            "word/document.xml",
            "<w:document><w:body></w:p>"
        )])),
        "damaged-document"
    );
    let whole = zipped(&[("word/document.xml", &document(&p("đủ")))]);
    assert_eq!(code(&whole[..whole.len() - 30]), "damaged-document");
    assert_eq!(code(b"not a zip at all"), "damaged-document");
}

#[test]
fn bombs_of_size_depth_and_parts_are_refused() {
    let big = document(&format!("<w:p>{}</w:p>", " ".repeat(65 << 20)));
    assert_eq!(code(&zipped(&[("word/document.xml", &big)])), "too-large");
    let deep = format!("{}{}", "<w:sdt>".repeat(5000), "</w:sdt>".repeat(5000));
    assert_eq!(
        code(&zipped(&[("word/document.xml", &document(&deep))])),
        "too-large"
    );
    let tables = "<w:tbl><w:tr><w:tc>".repeat(200);
    assert_eq!(
        code(&zipped(&[("word/document.xml", &document(&tables))])),
        "too-large"
    );
    let names: Vec<String> = (0..5000).map(|at| format!("p{at}")).collect();
    let parts: Vec<_> = names.iter().map(|name| (name.as_str(), "")).collect();
    assert!(matches!(
        text_of("a.docx", &zipped(&parts)),
        Err(OfficeError::TooLarge)
    ));
}

#[test]
fn runs_in_old_fonts_are_converted_and_said_to_be() {
    let run = |font: &str, text: &str| {
        let fonts = format!("<w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\"/>");
        format!("<w:r><w:rPr>{fonts}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
    };
    let read = |body: &str| {
        let body = document(&format!("<w:p>{body}</w:p>"));
        text_of("a.docx", &zipped(&[("word/document.xml", &body)])).unwrap()
    };
    let old = run(".VnTimeH", "kÕ ho¹ch ") + &run(".VnTime", "c«ng t¸c d©n vËn");
    let out = read(&old);
    assert_eq!(out.text, "KẾ HOẠCH công tác dân vận");
    assert_eq!(out.encoding, Encoding::Tcvn3);
    let out = read(&run("VNI-Times", "Keá hoaïch coâng taùc daân vaän"));
    assert_eq!(out.text, "Kế hoạch công tác dân vận");
    assert_eq!(out.encoding, Encoding::Vni);
    let out = read(&run("Times New Roman", "Kế hoạch"));
    assert_eq!(out.encoding, Encoding::Utf8);
}
