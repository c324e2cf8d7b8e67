//! Any file that someone might hand to the reader: its text, or a clear reason why not.

use office::text::text_of;
use proptest::prelude::*;
use rstest::rstest;

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    "\u{feff}"
        .encode_utf16()
        .chain(text.encode_utf16())
        .flat_map(bytes)
        .collect()
}

#[rstest]
#[case::utf8("Kế hoạch\nsố 1".as_bytes().to_vec())]
#[case::windows_lines("Kế hoạch\r\nsố 1\r\n".as_bytes().to_vec())]
#[case::utf8_with_mark("\u{feff}Kế hoạch\nsố 1".as_bytes().to_vec())]
#[case::decomposed("Kê\u{301} hoa\u{323}ch\nsô\u{301} 1".as_bytes().to_vec())]
#[case::utf16_little(utf16("Kế hoạch\nsố 1", u16::to_le_bytes))]
#[case::utf16_big(utf16("Kế hoạch\nsố 1", u16::to_be_bytes))]
fn plain_text_is_read_in_every_unicode_form(#[case] bytes: Vec<u8>) {
    assert_eq!(
        text_of("van-ban.txt", &bytes).unwrap().text,
        "Kế hoạch\nsố 1"
    );
}

#[rstest]
#[case::empty("a.txt", b"", "empty-file")]
#[case::empty_word("a.docx", b"", "empty-file")]
#[case::blank("a.txt", b" \r\n\t\n", "empty-file")]
#[case::only_a_mark("a.txt", b"\xEF\xBB\xBF", "empty-file")]
#[case::french(
    "a.txt",
    b"Le d\xE9veloppement fran\xE7ais a \xE9t\xE9 tr\xE8s bien re\xE7u",
    "unknown-encoding"
)]
#[case::too_little("a.txt", b"C\xE9ng h\xDFa\r\n", "unknown-encoding")]
#[case::picture("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "picture-file")]
#[case::photo("a.jpg", b"\xFF\xD8\xFF\xE0\0\x10JFIF", "picture-file")]
#[case::program("a.exe", b"MZ\x90\0\x03\0\0\0", "not-text")]
#[case::zeros("a.txt", &[0; 64], "not-text")]
#[case::broken_pdf("a.pdf", b"%PDF-1.7\n...", "damaged-document")]
#[case::pdf_after_a_mark("a.pdf", b"\xEF\xBB\xBF\n%PDF-1.4", "damaged-document")]
#[case::old_word("a.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest", "old-word-file")]
#[case::rich_text("a.doc", b"{\\rtf1\\ansi x}", "old-word-file")]
#[case::half_utf16("a.txt", b"\xFF\xFE\x00\xD8", "not-text")]
fn a_file_without_text_gets_a_reason(#[case] name: &str, #[case] bytes: &[u8], #[case] code: &str) {
    assert_eq!(text_of(name, bytes).unwrap_err().code(), code);
}

#[test]
fn a_locked_word_file_is_told_from_an_old_one() {
    let stream: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let bytes = [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &stream].concat();
    assert_eq!(text_of("a.docx", &bytes).unwrap_err().code(), "locked-file");
}

/// Shreds of Word's XML.
const XML: &str = "(<w:(p|r|t|tbl|tr|tc|del|numPr)/?>|</w:(p|r|t|tbl|tr|tc)>\
                   |&[a-z#0-9]{0,4};|[ơ a-z<>]){0,40}";

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(name in "[a-z]{0,4}\\.(txt|docx|doc|pdf)", bytes: Vec<u8>) {
        let _ = text_of(&name, &bytes);
    }

    #[test]
    fn no_damage_to_a_word_file_makes_it_panic(at in 0usize..2000, byte: u8, cut in 0usize..2000) {
        let body = "<w:document><w:body><w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p></w:body>\
                    </w:document>";
        let parts = [("word/document.xml", body), ("_rels/.rels", "<R/>")];
        let mut bytes = crate::docx::zipped(&parts);
        let length = bytes.len();
        bytes[at % length] = byte;
        let _ = text_of("a.docx", &bytes);
        let _ = text_of("a.docx", &bytes[..cut % length]);
    }

    #[test]
    fn no_xml_makes_it_panic(xml in XML) {
        let body = format!("<w:document><w:body>{xml}");
        let parts = [("word/document.xml", body.as_str()), ("word/numbering.xml", xml.as_str())];
        let _ = text_of("a.docx", &crate::docx::zipped(&parts));
    }
}
