//! What stands in the paragraphs of a Word file besides plain runs.

use office::text::{Note, TextOut, text_of};
use rstest::rstest;

use crate::docx::{cell, document, p, zipped};

fn whole(body: &str) -> TextOut {
    let main = document(body);
    text_of("a.docx", &zipped(&[("word/document.xml", &main)])).unwrap()
}

fn t(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn field(kind: &str) -> String {
    format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>")
}

fn code(text: &str) -> String {
    format!("<w:r><w:instrText>{text}</w:instrText></w:r>")
}

fn in_p(content: &[String]) -> String {
    format!("<w:p>{}</w:p>", content.concat())
}

#[test]
fn the_result_of_a_field_is_printed_its_code_is_not() {
    let nested = [
        t("Số "),
        field("begin"),
        code("IF "),
        field("begin"),
        code("MERGEFIELD so"),
        field("separate"),
        t("99"),
        field("end"),
        code(" = 1"),
        field("separate"),
        t("12"),
        field("end"),
        "<w:fldSimple w:instr=\"DATE\"><w:r><w:t>/KH</w:t></w:r></w:fldSimple>".to_owned(),
        "<w:hyperlink><w:r><w:t>-UBND</w:t></w:r></w:hyperlink>".to_owned(),
        "<w:smartTag><w:r><w:t> xã</w:t></w:r></w:smartTag>".to_owned(),
    ];
    assert_eq!(whole(&in_p(&nested)).text, "Số 12/KH-UBND xã");
    // A field that never ends hides no more than its own paragraph.
    let broken = in_p(&[t("a"), field("begin"), code("PAGE"), t("b")]) + &p("c");
    assert_eq!(whole(&broken).text, "a\nc");
}

#[test]
fn a_table_of_contents_is_left_out_and_a_broken_one_is_not() {
    let contents = in_p(&[
        field("begin"),
        code(" TOC \\o "),
        field("separate"),
        t("I. A 1"),
    ]);
    let rest = in_p(&[t("II. B 2")]);
    let out = whole(&(contents.clone() + &rest + &in_p(&[field("end")]) + &p("I. A")));
    assert_eq!(out.text, "I. A");
    assert_eq!(out.notes, [Note::Contents]);
    let out = whole(&(contents + &rest + &p("I. A")));
    assert_eq!(out.text, "I. A 1\nII. B 2\nI. A");
    assert_eq!(out.notes, []);
}

#[test]
fn what_was_moved_is_read_once_where_it_is_now() {
    let moved = |tag: &str| format!("<w:{tag}><w:r><w:t>việc</w:t></w:r></w:{tag}>");
    let from = format!(
        "<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr>{}</w:p>",
        moved("moveFrom")
    );
    let out = whole(&(from + &p("một") + &in_p(&[moved("moveTo")])));
    assert_eq!(out.text, "một\nviệc");
    assert_eq!(out.notes, [Note::TrackedChanges]);
}

#[test]
fn a_content_control_that_only_asks_says_nothing() {
    let control = |more: &str, text: &str| {
        let content = format!("<w:sdtContent>{}</w:sdtContent>", t(text));
        format!("<w:sdt><w:sdtPr>{more}</w:sdtPr>{content}</w:sdt>")
    };
    let asks = control("<w:showingPlcHdr/>", "Nhấn để nhập");
    let filled = control("<w:showingPlcHdr w:val=\"0\"/>", "12");
    assert_eq!(whole(&in_p(&[t("Số: "), asks, filled])).text, "Số: 12");
    let block = |text: &str| {
        let content = format!("<w:sdtContent>{}</w:sdtContent>", p(text));
        format!("<w:sdt><w:sdtPr/>{content}</w:sdt>")
    };
    let rows = format!("<w:tr>{}{}</w:tr>", cell(&["a"]), cell(&["b"]));
    let table = format!("<w:tbl><w:sdt><w:sdtContent>{rows}</w:sdtContent></w:sdt></w:tbl>");
    assert_eq!(whole(&(block("đoạn") + &table)).text, "đoạn\n| a | b |");
}

#[test]
fn the_first_way_to_say_a_thing_is_read_unless_it_says_nothing() {
    let boxed = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", p(text));
    let either = |first: &str, second: &str| {
        format!(
            "<w:r><mc:AlternateContent><mc:Choice><w:drawing>{first}</w:drawing></mc:Choice>\
             <mc:Fallback><w:pict><v:shape><v:textbox>{second}</v:textbox></v:shape></w:pict>\
             </mc:Fallback></mc:AlternateContent></w:r>"
        )
    };
    let body = in_p(&[either(&boxed("KHẨN"), &boxed("KHẨN")), t("một")])
        + &in_p(&[either("", &boxed("HỎA TỐC")), t("hai")]);
    let out = whole(&body);
    assert_eq!(out.text, "một\nKHẨN\nhai\nHỎA TỐC");
    assert_eq!(out.notes, [Note::TextBoxes]);
}

#[test]
fn signs_capitals_and_hidden_letters_are_as_printed() {
    let sign =
        |font: &str, code: &str| format!("<w:r><w:sym w:font=\"{font}\" w:char=\"{code}\"/></w:r>");
    let caps = "<w:r><w:rPr><w:caps/></w:rPr><w:t>kế hoạch</w:t></w:r>";
    let gone = "<w:r><w:rPr><w:vanish/></w:rPr><w:tab/><w:t>ẩn</w:t></w:r>";
    let body = in_p(&[
        sign("Symbol", "F0B7"),
        t(" "),
        caps.to_owned(),
        gone.to_owned(),
        sign("Wingdings", "F0FC"),
        sign("Times New Roman", "00D7"),
        "<w:r><w:t>12</w:t><w:noBreakHyphen/><w:t>KH\u{2011}UB\u{200b}ND</w:t></w:r>".to_owned(),
    ]);
    assert_eq!(whole(&body).text, "• KẾ HOẠCH✓×12-KH-UBND");
}

#[test]
fn styles_hide_letters_and_make_them_capitals() {
    let main = document(
        "<w:p><w:pPr><w:pStyle w:val=\"Ten\"/></w:pPr><w:r><w:t>kế hoạch </w:t></w:r><w:r><w:rPr>\
         <w:caps w:val=\"0\"/></w:rPr><w:t>nhỏ</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"An\"/>\
         </w:rPr><w:t>ẩn</w:t></w:r></w:p>",
    );
    let styles = "<w:styles><w:style w:type=\"paragraph\" w:styleId=\"Ten\"><w:basedOn \
                  w:val=\"Goc\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Goc\">\
                  <w:rPr><w:caps/></w:rPr></w:style><w:style w:type=\"character\" \
                  w:styleId=\"An\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";
    let bytes = zipped(&[("word/document.xml", &main), ("word/styles.xml", styles)]);
    assert_eq!(text_of("a.docx", &bytes).unwrap().text, "KẾ HOẠCH nhỏ");
}

#[test]
fn merged_and_nested_cells_keep_the_columns_in_step() {
    let wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>Cộng</w:t></w:r>\
                </w:p></w:tc>";
    let inner = format!(
        "<w:tbl><w:tr>{}{}</w:tr></w:tbl>",
        cell(&["x"]),
        cell(&["y"])
    );
    let nested = format!("<w:tc>{}{inner}{}</w:tc>", p("Họp"), p(""));
    let rows = [
        format!(
            "<w:tr>{}{}{}</w:tr>",
            cell(&["TT"]),
            cell(&["Việc"]),
            cell(&["Hạn"])
        ),
        format!("<w:tr>{}{nested}{}</w:tr>", cell(&["1"]), cell(&["05/6"])),
        format!("<w:tr>{wide}{}</w:tr>", cell(&["2"])),
    ];
    assert_eq!(
        whole(&format!("<w:tbl>{}</w:tbl>", rows.concat())).text,
        "| TT | Việc | Hạn |\n| 1 | Họp x y | 05/6 |\n| Cộng |  | 2 |"
    );
}

#[rstest]
#[case::strict("http://purl.oclc.org/ooxml/wordprocessingml/main")]
#[case::usual("http://schemas.openxmlformats.org/wordprocessingml/2006/main")]
fn whatever_prefix_a_file_chose_it_is_read(#[case] namespace: &str) {
    for (prefix, declared) in [("ns0:", "xmlns:ns0"), ("", "xmlns"), ("w:", "xmlns:w")] {
        let main = "<@document ~=\"NS\"><@body><@p><@pPr><@jc @val=\"both\"/></@pPr><@del><@r>\
                    <@t>x</@t></@r></@del><@r><@t>Kế</@t><@tab/></@r></@p></@body></@document>";
        // Attributes of a default namespace still need a prefix.
        let main = main.replace(" @val", " w:val").replace('@', prefix);
        let main = main.replace('~', declared).replace("NS", namespace);
        let bytes = zipped(&[("word/document.xml", &main)]);
        assert_eq!(text_of("a.docx", &bytes).unwrap().text, "Kế", "{main}");
    }
}

#[rstest]
#[case("mau.dotx")]
#[case("mau.docm")]
#[case("thu")]
fn a_package_is_known_by_what_it_holds(#[case] name: &str) {
    let main = document(&p("Kế hoạch"));
    let links = "<Relationships><Relationship Type=\"x/styles\" Target=\"../s.xml\"/>\
                 <Relationship Type=\"x/header\" Target=\"header1.xml\"/>\
                 <Relationship Type=\"x/header\" Target=\"/word/h2.xml\"/></Relationships>";
    let styles = "<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:caps/></w:rPr></w:rPrDefault>\
                  </w:docDefaults></w:styles>";
    let header = |text: &str| format!("<w:hdr>{}</w:hdr>", p(text));
    let parts = [
        ("word/document.xml", main.as_str()),
        ("word/_rels/document.xml.rels", links),
        ("s.xml", styles),
        ("word/header1.xml", &header("Trang 2")),
        ("word/h2.xml", &header("MẬT")),
    ];
    // Of a page header only a stamp is read.
    assert_eq!(
        text_of(name, &zipped(&parts)).unwrap().text,
        "MẬT\nKẾ HOẠCH"
    );
}

#[test]
fn notes_at_the_end_are_no_points_for_the_reader() {
    let text = include_str!("../../../intake/tests/documents/001_dd44387dd9002a19.txt");
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
    let main = document(&escaped.lines().map(p).collect::<String>());
    let note = |text: &str| format!("<w:footnote>{}</w:footnote>", p(text));
    let notes = [
        note("Theo Quyết định của Chủ tịch Ủy ban nhân dân."),
        note("1. Tổ chức hội nghị trước ngày 05/6/2026."),
        note("- Giao Sở Nội vụ chủ trì thực hiện."),
    ];
    let notes = format!("<w:footnotes>{}</w:footnotes>", notes.concat());
    let with = [
        ("word/document.xml", main.as_str()),
        ("word/footnotes.xml", &notes),
    ];
    let read = |parts: &[(&str, &str)]| {
        let text = text_of("a.docx", &zipped(parts)).unwrap().text;
        let reading = intake::read(&text);
        let tasks: Vec<String> = reading.tasks.iter().map(|task| task.text.clone()).collect();
        (tasks, reading.reporting.len(), reading.signer)
    };
    assert_eq!(read(&with), read(&with[..1]));
}
