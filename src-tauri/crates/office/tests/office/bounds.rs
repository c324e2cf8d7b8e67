//! Files made to exhaust the reader: each ends with a reason, by counting and not by the clock.

use lopdf::{Document, Object, dictionary};
use office::text::text_of;
use rstest::rstest;

use crate::docx::{document, zipped};
use crate::pdf::{bytes, made};

/// The code of the error, or "read".
fn end(name: &str, bytes: &[u8]) -> &'static str {
    text_of(name, bytes).map_or_else(|error| error.code(), |_| "read")
}

fn word(body: &str) -> &'static str {
    end("a.docx", &zipped(&[("word/document.xml", &document(body))]))
}

#[test]
fn a_million_nested_elements_are_too_deep() {
    assert_eq!(word(&"<w:sdt>".repeat(1_000_000)), "too-large");
    assert_eq!(word(&"<w:tbl><w:tr><w:tc>".repeat(300_000)), "too-large");
    assert_eq!(word(&"<w:r>".repeat(1_000_000)), "too-large");
}

#[test]
fn entities_that_would_multiply_stay_what_they_are() {
    let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><w:document><w:body>\
                  <w:p><w:r><w:t>vui &b;.</w:t></w:r></w:p></w:body></w:document>";
    let bytes = zipped(&[("word/document.xml", laughs)]);
    assert_eq!(text_of("a.docx", &bytes).unwrap().text, "vui .");
}

#[test]
fn a_number_cannot_be_longer_than_its_text() {
    let text = "%1 ".repeat(100_000);
    let numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt \
         w:val=\"lowerLetter\"/><w:lvlText w:val=\"{text}\"/></w:lvl></w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    );
    let paragraph = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>";
    let main = document(&paragraph.repeat(500));
    let parts = [
        ("word/document.xml", main.as_str()),
        ("word/numbering.xml", &numbering),
    ];
    let out = text_of("a.docx", &zipped(&parts)).unwrap().text;
    assert!(out.len() < 500 * 2048, "{}", out.len());
}

#[test]
fn styles_and_lists_that_go_in_circles_end() {
    let styles = "<w:styles><w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>\
                  <w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/><w:pPr><w:numPr>\
                  <w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>";
    let numbering = "<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink \
                     w:val=\"B\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId \
                     w:val=\"0\"/></w:num></w:numbering>";
    let body = "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>xong</w:t></w:r></w:p>";
    let main = document(body);
    let parts = [
        ("word/document.xml", main.as_str()),
        ("word/styles.xml", styles),
        ("word/numbering.xml", numbering),
    ];
    assert_eq!(text_of("a.docx", &zipped(&parts)).unwrap().text, "xong");
}

#[rstest]
#[case::tables("<table><tr><td>".repeat(200_000))]
#[case::lists("<ul><li>".repeat(200_000))]
#[case::tags_without_end("<a b='".repeat(300_000))]
#[case::comments("<!--".repeat(300_000))]
#[case::signs("<".repeat(1_000_000))]
#[case::entities("&a".repeat(500_000))]
#[case::scripts("<script>".repeat(200_000))]
#[case::attributes(format!("<p {}>", "a=\"b\" ".repeat(200_000)))]
fn pages_made_to_do_harm_end(#[case] html: String) {
    let html = format!("<html><p>Ke hoach cong tac {html}");
    assert_eq!(end("a.html", html.as_bytes()), "read");
}

#[test]
fn a_million_dashes_are_one_line_or_too_many() {
    assert_eq!(end("a.txt", "- ".repeat(1_000_000).as_bytes()), "read");
    assert_eq!(
        end("a.txt", "-\n".repeat(1_000_000).as_bytes()),
        "too-large"
    );
}

/// A page tree whose nodes hold these nodes, the first its root.
fn tree(nodes: &[&[usize]]) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let ids: Vec<_> = nodes.iter().map(|_| document.new_object_id()).collect();
    for (id, kids) in ids.iter().zip(nodes) {
        let kids: Vec<Object> = kids.iter().map(|at| ids[*at].into()).collect();
        let node = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => 1 };
        document.objects.insert(*id, Object::Dictionary(node));
    }
    let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => ids[0] });
    document.trailer.set("Root", root);
    bytes(document)
}

#[test]
fn page_trees_that_hold_themselves_end() {
    assert_eq!(end("a.pdf", &tree(&[&[0; 10]])), "damaged-document");
    assert_eq!(end("a.pdf", &tree(&[&[1, 0], &[1, 0]])), "damaged-document");
}

#[test]
fn one_page_named_many_times_is_too_many_pages() {
    let mut document = made(&[b"BT ET".to_vec()], b"");
    let page = document.page_iter().next().unwrap();
    let parent = document
        .get_dictionary(page)
        .unwrap()
        .get(b"Parent")
        .unwrap();
    let parent = parent.as_reference().unwrap();
    let node = document
        .get_object_mut(parent)
        .and_then(Object::as_dict_mut);
    node.unwrap()
        .set("Kids", vec![Object::Reference(page); 1_000_000]);
    let code = end("a.pdf", &bytes(document));
    assert!(["too-large", "scanned-pdf"].contains(&code), "{code}");
}

#[test]
fn forms_that_draw_each_other_are_charged() {
    // Each of the pages draws a form that draws itself.
    let pages = vec![b"/F Do ".repeat(50); 40];
    let forms = made(&pages, &b"/F Do ".repeat(50));
    assert_eq!(end("a.pdf", &bytes(forms)), "too-large");
}

#[rstest]
#[case::numbers("1 ")]
#[case::lists("[1]")]
#[case::dictionaries("<</A<</B 1>>>>")]
fn operands_without_an_operation_are_not_kept(#[case] operand: &str) {
    let page = made(&[operand.repeat(500_000).into_bytes()], b"");
    assert_eq!(end("a.pdf", &bytes(page)), "too-large");
}

#[test]
fn letters_of_all_pages_are_counted_together() {
    let page = format!("BT /T 1 Tf ({})Tj", "a".repeat(150_000));
    let pages = made(&vec![page.into_bytes(); 80], b"");
    assert_eq!(end("a.pdf", &bytes(pages)), "too-large");
}

#[test]
fn more_cells_and_items_than_any_page_has_are_not_kept() {
    let page = format!("<html><table><tr>{}", "<td>a".repeat(500_000));
    assert_eq!(end("a.html", page.as_bytes()), "too-large");
    let page = format!("<html><ul>{}", "<li>a".repeat(500_000));
    assert_eq!(end("a.html", page.as_bytes()), "too-large");
}

#[test]
fn a_long_text_read_with_a_wrong_table_is_not_turned_back() {
    let line = "KÕ ho¹ch c«ng t¸c d©n vËn n¨m 2026 cña x·\n";
    assert_eq!(end("a.txt", line.repeat(20).as_bytes()), "read");
    assert_eq!(end("a.txt", line.repeat(100_000).as_bytes()), "too-large");
}

#[test]
fn more_objects_than_any_document_has_are_not_opened() {
    let mut file = b"%PDF-1.5\n".to_vec();
    for at in 1..=600_000 {
        file.extend(format!("{at} 0 obj\nnull\nendobj\n").bytes());
    }
    file.extend(b"trailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF");
    assert_eq!(end("a.pdf", &file), "too-large");
}
