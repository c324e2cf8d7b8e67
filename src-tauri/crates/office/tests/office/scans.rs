//! PDFs whose pages are pictures, in whole or in part, and letters nobody names.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use office::text::{Note, pictures_of_pages, text_of};

use crate::pdf::{bytes, drawn, made};

/// A picture, and the lines that are drawn over it.
type Page<'a> = (&'a Stream, &'a [(i64, i64, &'a str)]);

/// A file of these pages, on each of which its picture is drawn as /P.
fn scanned(pictures: &[Page]) -> Vec<u8> {
    let pages: Vec<Vec<u8>> = pictures
        .iter()
        .map(|(_, lines)| [drawn(lines).as_slice(), b" q 500 0 0 800 0 0 cm /P Do Q"].concat())
        .collect();
    let mut document = made(&pages, b"");
    let ids: Vec<ObjectId> = document.page_iter().collect();
    for (id, (picture, _)) in ids.iter().zip(pictures) {
        let picture = document.add_object((*picture).clone());
        let (resources, _) = document.get_page_resources(*id).unwrap();
        assert!(resources.is_none(), "the pages share theirs");
        let shared = document
            .get_dictionary(*id)
            .unwrap()
            .get(b"Resources")
            .unwrap();
        let shared = shared.as_reference().unwrap();
        let mut own = document.get_dictionary(shared).unwrap().clone();
        own.set("XObject", dictionary! { "P" => picture });
        document
            .get_object_mut(*id)
            .and_then(Object::as_dict_mut)
            .unwrap()
            .set("Resources", own);
    }
    bytes(document)
}

fn picture(filter: Option<&str>, content: &[u8]) -> Stream {
    let mut dictionary = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => 2, "Height" => 2,
        "BitsPerComponent" => 8, "ColorSpace" => "DeviceGray",
    };
    if let Some(filter) = filter {
        dictionary.set("Filter", Object::Name(filter.as_bytes().to_vec()));
    }
    Stream::new(dictionary, content.to_vec())
}

const JPEG: &[u8] = b"\xFF\xD8\xFF\xE0 as it stands \xFF\xD9";

#[test]
fn the_pages_of_a_scan_can_be_shown() {
    let jpeg = picture(Some("DCTDecode"), JPEG);
    let grey = picture(None, &[0, 255, 255, 0]);
    let fax = picture(Some("CCITTFaxDecode"), b"...");
    let file = scanned(&[(&jpeg, &[]), (&grey, &[]), (&fax, &[]), (&jpeg, &[])]);
    assert_eq!(text_of("a.pdf", &file).unwrap_err().code(), "scanned-pdf");
    let out = pictures_of_pages(&file, 2).unwrap();
    let shown: Vec<_> = out
        .shown
        .iter()
        .map(|one| (one.page, one.media_type))
        .collect();
    assert_eq!(shown, [(1, "image/jpeg"), (2, "image/png")]);
    assert_eq!(out.shown[0].bytes, JPEG);
    assert!(out.shown[1].bytes.starts_with(b"\x89PNG"));
    // Of a kind that no window shows; and past the limit.
    assert_eq!((out.not_shown, out.pages), (vec![3, 4], 4));
}

#[test]
fn a_black_and_white_raster_is_turned_the_right_way() {
    let mut black = picture(None, &[0b1000_0000, 0b0100_0000]);
    black.dict.set("BitsPerComponent", 1);
    black.dict.set("Decode", vec![1.into(), 0.into()]);
    let out = pictures_of_pages(&scanned(&[(&black, &[])]), 1).unwrap();
    let decoder = png::Decoder::new(std::io::Cursor::new(&out.shown[0].bytes));
    let mut reader = decoder.read_info().unwrap();
    let mut rows = [0; 2];
    reader.next_frame(&mut rows).unwrap();
    assert_eq!(
        rows.map(|row| row & 0b1100_0000),
        [0b0100_0000, 0b1000_0000]
    );
}

#[test]
fn pages_without_text_are_named_among_those_with_text() {
    let jpeg = picture(Some("DCTDecode"), JPEG);
    let line = (
        72,
        700,
        "Ke hoach cong tac dan van cua xa Suoi May nam 2026",
    );
    let lines: Vec<_> = (0..6)
        .map(|at| (line.0, line.1 - 16 * at, line.2))
        .collect();
    let signed = [(72, 40, "Ky boi: UBND xa Suoi May, ngay 05/6/2026")];
    let file = scanned(&[(&jpeg, &lines), (&jpeg, &[]), (&jpeg, &signed)]);
    let out = text_of("a.pdf", &file).unwrap();
    assert_eq!(out.notes, [Note::PagesWithoutText(vec![2, 3])]);
    // A signature alone does not make a scan a text.
    let file = scanned(&[(&jpeg, &signed), (&jpeg, &[])]);
    assert_eq!(text_of("a.pdf", &file).unwrap_err().code(), "scanned-pdf");
}

/// A page that shows these bytes in a font.
fn in_font(mut font: Dictionary, map: Option<&str>, operator: &str) -> Vec<u8> {
    let content = format!("BT /T 12 Tf 1 0 0 1 72 700 Tm {operator} ET");
    let mut document = made(&[content.into_bytes()], b"");
    if let Some(map) = map {
        let map = document.add_object(Stream::new(Dictionary::new(), map.as_bytes().to_vec()));
        font.set("ToUnicode", map);
    }
    let id = document.page_iter().next().unwrap();
    set_font(&mut document, id, font);
    bytes(document)
}

fn set_font(document: &mut Document, page: ObjectId, font: Dictionary) {
    let resources = dictionary! { "Font" => dictionary! { "T" => font } };
    let page = document.get_object_mut(page).and_then(Object::as_dict_mut);
    page.unwrap().set("Resources", resources);
}

fn type0() -> Dictionary {
    dictionary! { "Type" => "Font", "Subtype" => "Type0", "Encoding" => "Identity-H" }
}

#[test]
fn letters_that_nobody_names_are_not_guessed() {
    let shown = format!("<{}> Tj", "002B004C".repeat(30));
    let file = in_font(type0(), None, &shown);
    assert_eq!(
        text_of("a.pdf", &file).unwrap_err().code(),
        "nameless-letters"
    );
}

#[test]
fn what_a_file_says_of_its_letters_comes_before_their_names() {
    let names = vec![
        1.into(),
        "g1".into(),
        "uni1EE7".into(),
        "Abreve".into(),
        "f_i.alt".into(),
    ];
    let font = dictionary! {
        "Type" => "Font", "Subtype" => "TrueType", "FirstChar" => 1,
        "Widths" => vec![Object::Integer(600); 8],
        "Encoding" => dictionary! { "BaseEncoding" => "WinAnsiEncoding", "Differences" => names },
    };
    let shown = format!("<{}> Tj", "01020304B7".repeat(10));
    let map =
        "1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <01> <1EA1> endbfchar";
    let read = |map| {
        text_of("a.pdf", &in_font(font.clone(), map, &shown))
            .unwrap()
            .text
    };
    assert_eq!(read(Some(map)), "ạủĂfi·".repeat(10));
    // The first is drawn and not named: a gap.
    assert_eq!(read(None), ["ủĂfi·"; 10].join(" "));
}

#[test]
fn letters_in_parts_and_ligatures_come_out_whole() {
    // Base and mark are two letters, the mark set back over the base.
    let map = "4 beginbfchar <0001> <0065> <0002> <0302> <0003> <0301> <0004> <FB01> endbfchar";
    let once = "<0001> Tj -3 0 Td <0002> Tj <0003> Tj 9 0 Td <0004> Tj 12 0 Td ";
    let file = in_font(type0(), Some(map), &once.repeat(12));
    let text = text_of("a.pdf", &file).unwrap().text;
    assert!(text.contains('ế') && text.contains("fi"), "{text}");
    assert!(!text.contains('\u{301}'), "{text}");
}

#[test]
fn a_page_turned_on_its_side_is_read_along_its_lines() {
    let lines = ["Ke hoach cong tac dan van", "Bao cao truoc ngay 05 thang 6"];
    let turns = [
        ("0 1 -1 0 100 72", "0 1 -1 0 130 72"),
        ("0 -1 1 0 400 700", "0 -1 1 0 370 700"),
        ("-1 0 0 -1 500 100", "-1 0 0 -1 500 130"),
    ];
    for (first, second) in turns {
        let content = format!(
            "BT /T 12 Tf {first} Tm ({}) Tj {second} Tm ({}) Tj ET",
            lines[0], lines[1]
        );
        let file = bytes(made(&[content.into_bytes()], b""));
        let text = text_of("a.pdf", &file).unwrap().text;
        let read: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
        assert_eq!(read, lines, "{first}");
    }
}

#[test]
fn what_belongs_to_the_page_is_left_out_but_for_a_stamp() {
    let of_page = |text: &str| {
        format!("/Artifact <</Type /Pagination>> BDC 1 0 0 1 72 780 Tm ({text}) Tj EMC ")
    };
    let body = "1 0 0 1 72 700 Tm (Ke hoach cong tac dan van) Tj ";
    let content = format!("BT /T 12 Tf {} {body} ET", of_page("UBND xa - trang"));
    let file = bytes(made(&[content.into_bytes()], b""));
    assert_eq!(
        text_of("a.pdf", &file).unwrap().text,
        "Ke hoach cong tac dan van"
    );
}

#[test]
fn text_that_a_machine_put_over_a_picture_is_said_to_be_so() {
    let jpeg = picture(Some("DCTDecode"), JPEG);
    let lines: Vec<_> = (0..8)
        .map(|at| {
            (
                72,
                700 - 16 * at,
                "Ke hoach cong tac dan van cua xa Suoi May",
            )
        })
        .collect();
    let file = scanned(&[(&jpeg, &lines)]);
    assert_eq!(text_of("a.pdf", &file).unwrap().notes, []);
    let mut document = Document::load_mem(&file).unwrap();
    let id = document.page_iter().next().unwrap();
    let content = document.get_page_content(id);
    document
        .change_page_content(id, [b"3 Tr ".as_slice(), &content].concat())
        .unwrap();
    let out = text_of("a.pdf", &bytes(document)).unwrap();
    assert_eq!(out.notes, [Note::RecognizedText]);
}
