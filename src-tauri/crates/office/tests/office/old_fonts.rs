//! Word files whose letters are those of an old font, however the file names it.

use office::text::{Encoding, TextOut, text_of};
use rstest::rstest;

use crate::docx::{document, zipped};

fn read(body: &str, styles: &str, theme: &str) -> TextOut {
    let styles = format!("<w:styles>{styles}</w:styles>");
    let theme = format!("<a:theme><a:themeElements>{theme}</a:themeElements></a:theme>");
    let body = document(body);
    let parts = [
        ("word/document.xml", body.as_str()),
        ("word/styles.xml", styles.as_str()),
        ("word/theme/theme1.xml", theme.as_str()),
    ];
    text_of("a.docx", &zipped(&parts)).unwrap()
}

fn t(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

const NAMED: &str = "<w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr>";

#[rstest]
#[case::paragraph_style(
    format!("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\">{NAMED}</w:style>"), "")]
#[case::base_of_the_style(
    format!("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:basedOn w:val=\"B\"/>\
             </w:style><w:style w:type=\"paragraph\" w:styleId=\"B\">{NAMED}</w:style>"), "")]
#[case::defaults(
    format!("<w:docDefaults><w:rPrDefault>{NAMED}</w:rPrDefault></w:docDefaults>"), "")]
#[case::theme(
    "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" \
     w:hAnsiTheme=\"minorHAnsi\" w:ascii=\"Arial\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        .to_owned(),
    "<a:fontScheme><a:majorFont><a:latin typeface=\"Arial\"/></a:majorFont><a:minorFont>\
     <a:latin typeface=\".VnTime\"/></a:minorFont></a:fontScheme>"
)]
fn the_font_may_be_named_anywhere(#[case] styles: String, #[case] theme: &str) {
    let plain = "<w:r><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/></w:rPr><w:t> và xã \
                 Cà Lúi</w:t></w:r>";
    let body = format!("<w:p>{}{}{plain}</w:p>", t("C«ng t¸c d©n v"), t("Ën"));
    let out = read(&body, &styles, theme);
    assert_eq!(out.text, "Công tác dân vận và xã Cà Lúi");
    assert_eq!(out.encoding, Encoding::Tcvn3);
}

#[test]
fn a_letter_and_its_mark_may_stand_in_two_runs() {
    let run = |text: &str| {
        format!("<w:r><w:rPr><w:rFonts w:hAnsi=\"VNI-Times\"/></w:rPr><w:t>{text}</w:t></w:r>")
    };
    let body = format!("<w:p>{}{}{}</w:p>", run("Ke"), run("á hoa"), run("ïch"));
    let out = read(&body, "", "");
    assert_eq!(
        (out.text.as_str(), out.encoding),
        ("Kế hoạch", Encoding::Vni)
    );
}

#[test]
fn text_that_was_converted_and_kept_its_font_is_left_as_it_is() {
    let style =
        format!("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\">{NAMED}</w:style>");
    let lines = [
        "Kế hoạch công tác dân vận",
        "và các xã, khu phố",
        "của tôi",
        "bà Tý",
    ];
    let body: String = lines
        .iter()
        .map(|l| format!("<w:p>{}</w:p>", t(l)))
        .collect();
    let out = read(&body, &style, "");
    assert_eq!(out.text, lines.join("\n"));
    assert_eq!(out.encoding, Encoding::Utf8);
}

#[test]
fn letters_of_an_old_font_whose_name_was_lost_are_known_by_themselves() {
    let lines = [
        "KÕ ho¹ch c«ng t¸c d©n vËn",
        "cña x· n¨m 2026",
        "Ủy ban nhân dân, bà con",
    ];
    let body: String = lines
        .iter()
        .map(|l| format!("<w:p>{}</w:p>", t(l)))
        .collect();
    let out = read(&body, "", "");
    assert_eq!(
        out.text,
        "Kế hoạch công tác dân vận\ncủa xã năm 2026\nỦy ban nhân dân, bà con"
    );
    assert_eq!(out.encoding, Encoding::Tcvn3);
}
