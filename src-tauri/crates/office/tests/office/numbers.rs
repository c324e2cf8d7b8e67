//! Automatic numbers of Word, as its lists, styles and instances give them.

use office::text::text_of;

use crate::docx::{document, zipped};

/// A level: its place, format and text, and whatever else it says.
fn level(at: usize, format: &str, text: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}\
         <w:lvlText w:val=\"{text}\"/></w:lvl>"
    )
}

fn list(id: &str, content: &str) -> String {
    format!("<w:abstractNum w:abstractNumId=\"{id}\">{content}</w:abstractNum>")
}

fn instance(id: &str, list: &str, more: &str) -> String {
    format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{list}\"/>{more}</w:num>")
}

/// A style that is based on another and has a number of its own.
fn style(id: &str, base: &str, number: &str) -> String {
    format!(
        "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:basedOn w:val=\"{base}\"/>\
         <w:pPr><w:numPr>{number}</w:numPr></w:pPr></w:style>"
    )
}

fn at(instance: &str, level: usize, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{instance}\"/></w:numPr>\
         </w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )
}

fn of(style: &str, text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn read(lists: &[String], styles: &[String], body: &[String]) -> String {
    let numbering = format!("<w:numbering>{}</w:numbering>", lists.concat());
    let styles = format!("<w:styles>{}</w:styles>", styles.concat());
    let body = document(&body.concat());
    let parts = [
        ("word/document.xml", body.as_str()),
        ("word/numbering.xml", numbering.as_str()),
        ("word/styles.xml", styles.as_str()),
    ];
    text_of("a.docx", &zipped(&parts)).unwrap().text
}

#[test]
fn a_style_gives_the_number_and_those_based_on_it_the_level() {
    let lists = [
        list(
            "7",
            &[
                level(0, "upperRoman", "%1.", "<w:pStyle w:val=\"H1\"/>"),
                level(1, "decimal", "%2.", "<w:pStyle w:val=\"H2\"/>"),
                level(2, "lowerLetter", "%3)", "<w:pStyle w:val=\"H3\"/>"),
            ]
            .concat(),
        ),
        instance("1", "7", ""),
    ];
    let styles = [
        style("H1", "N", "<w:numId w:val=\"1\"/>"),
        style("H2", "H1", "<w:ilvl w:val=\"1\"/>"),
        // No level of its own: the list says which level is for it.
        style("H3", "H1", ""),
        style("None", "H1", "<w:numId w:val=\"0\"/>"),
    ];
    let body = [
        of("H1", "MỤC ĐÍCH"),
        of("H2", "một"),
        of("H3", "ý a"),
        of("H3", "ý b"),
        of("None", "lời"),
        of("H2", "hai"),
        of("H1", "NỘI DUNG"),
        of("H2", "lại một"),
    ];
    assert_eq!(
        read(&lists, &styles, &body),
        "I. MỤC ĐÍCH\n1. một\na) ý a\nb) ý b\nlời\n2. hai\nII. NỘI DUNG\n1. lại một"
    );
}

#[test]
fn a_list_may_stand_for_that_of_a_style() {
    let lists = [
        list("0", "<w:numStyleLink w:val=\"DanhMuc\"/>"),
        list(
            "1",
            &("<w:styleLink w:val=\"DanhMuc\"/>".to_owned() + &level(0, "decimal", "Điều %1.", "")),
        ),
        instance("1", "0", ""),
        instance("2", "1", ""),
    ];
    let styles = [style("DanhMuc", "", "<w:numId w:val=\"2\"/>")];
    let body = [at("1", 0, "một"), at("2", 0, "hai")];
    assert_eq!(read(&lists, &styles, &body), "Điều 1. một\nĐiều 2. hai");
}

#[test]
fn levels_begin_anew_only_after_those_they_name() {
    let lists = [
        list(
            "0",
            &[
                level(0, "upperRoman", "%1.", ""),
                level(1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>"),
                level(2, "lowerLetter", "%3)", "<w:lvlRestart w:val=\"1\"/>"),
                level(3, "decimal", "%1.%2.%4", "<w:isLgl/>"),
            ]
            .concat(),
        ),
        instance("1", "0", ""),
    ];
    let body = [
        at("1", 0, "A"),
        at("1", 1, "điều"),
        at("1", 2, "x"),
        at("1", 1, "điều"),
        at("1", 2, "y"),
        at("1", 3, "luật"),
        at("1", 0, "B"),
        at("1", 1, "điều"),
        at("1", 2, "z"),
    ];
    assert_eq!(
        read(&lists, &[], &body),
        "I. A\n1. điều\na) x\n2. điều\nb) y\n1.2.1 luật\nII. B\n3. điều\na) z"
    );
}

#[test]
fn an_instance_may_start_anew_or_have_levels_of_its_own() {
    let starts = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";
    let own = format!(
        "<w:lvlOverride w:ilvl=\"0\">{}</w:lvlOverride>",
        level(0, "lowerLetter", "%1)", "")
    );
    let lists = [
        list("0", &level(0, "decimal", "%1.", "")),
        instance("1", "0", ""),
        instance("2", "0", starts),
        instance("3", "0", &own),
    ];
    let body = [
        at("1", 0, "một"),
        at("1", 0, "hai"),
        at("2", 0, "lại một"),
        at("2", 0, "lại hai"),
        at("3", 0, "chữ"),
    ];
    assert_eq!(
        read(&lists, &[], &body),
        "1. một\n2. hai\n1. lại một\n2. lại hai\nc) chữ"
    );
}

#[test]
fn letters_go_on_as_word_prints_them_without_the_one_it_lacks() {
    let lists = [
        list("0", &level(0, "lowerLetter", "%1)", "")),
        instance("1", "0", ""),
    ];
    let body: Vec<String> = (0..5).map(|_| at("1", 0, "ý")).collect();
    assert_eq!(read(&lists, &[], &body), "a) ý\nb) ý\nc) ý\nd) ý\ne) ý");
}

#[test]
fn a_paragraph_that_was_deleted_takes_no_number() {
    let lists = [
        list("0", &level(0, "decimal", "%1.", "")),
        instance("1", "0", ""),
    ];
    let gone = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr>\
                </w:pPr><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>";
    let body = [at("1", 0, "một"), gone.to_owned(), at("1", 0, "hai")];
    assert_eq!(read(&lists, &[], &body), "1. một\n2. hai");
}
