//! Where a fuzzer begins: the documents of the reader's tests, in every format.

use std::path::Path;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use unicode_normalization::UnicodeNormalization;

use crate::packed::BETWEEN;

/// So much of a document is a seed: short ones are tried more often.
const LONGEST: usize = 3000;

pub const XML_WORDS: &[&str] = &[
    "<w:p>",
    "</w:p>",
    "<w:r>",
    "</w:r>",
    "<w:t>",
    "</w:t>",
    "<w:tbl>",
    "<w:tr>",
    "<w:tc>",
    "<w:numPr>",
    "<w:ilvl w:val=\"1\"/>",
    "<w:numId w:val=\"1\"/>",
    "<w:del>",
    "<w:ins>",
    "<w:sdt>",
    "<w:sdtContent>",
    "<w:txbxContent>",
    "<mc:AlternateContent>",
    "<mc:Choice>",
    "<mc:Fallback>",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:instrText>",
    "<w:rFonts ",
    "w:hAnsi=\".VnTime\"",
    "VNI-Times",
    "<w:sym w:font=\"Symbol\" w:char=\"F0B7\"/>",
    "<w:gridSpan w:val=\"2\"/>",
    "<w:vanish/>",
    "<w:caps/>",
    "&#x1EA1;",
    "<![CDATA[",
    "xmlns:w=\"x/wordprocessingml/2006/main\"",
    "<w:lvlText w:val=\"%1.\"/>",
    "\x01",
];
pub const PDF_WORDS: &[&str] = &[
    "BT",
    "ET",
    "Tf",
    "Tj",
    "TJ",
    "Tm",
    "Td",
    "Do",
    "BDC",
    "EMC",
    "/ToUnicode",
    "/Differences",
    "/Kids",
    "/Pages",
    "/Contents",
    "/Filter",
    "/FlateDecode",
    "/DCTDecode",
    "/ObjStm",
    "/XRef",
    "/Encrypt",
    "/Type0",
    "/Type3",
    "/W",
    "beginbfchar",
    "endbfrange",
    "stream",
    "endstream",
    "obj",
    "endobj",
    "xref",
    "trailer",
    "startxref",
    "/Rotate",
    "/Image",
    "/Form",
    "0 R",
];
pub const HTML_WORDS: &[&str] = &[
    "<table>",
    "<tr>",
    "<td colspan=2>",
    "</table>",
    "<ul>",
    "<ol type=a start=3>",
    "<li>",
    "<p>",
    "<br>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<pre>",
    "&agrave;",
    "&#7841;",
    "&nbsp;",
    "<div style=\"display:none\">",
    "<style>",
    "charset=windows-1258",
    "<svg>",
    "hidden",
];

/// The start of each document of the reader's tests.
fn documents() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../intake/tests/documents");
    let mut files = Vec::new();
    for folder in [folder.clone(), folder.join("made")] {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let texts = entries.map(|entry| entry.path());
        files.extend(texts.filter(|path| path.extension().is_some_and(|end| end == "txt")));
    }
    files.sort();
    let texts = files.iter().flat_map(std::fs::read_to_string);
    texts
        .map(|text| text[..text.floor_char_boundary(LONGEST)].to_owned())
        .collect()
}

pub fn reader() -> Vec<Vec<u8>> {
    documents().into_iter().map(String::into_bytes).collect()
}

/// Unicode in its forms, and letters that were read with a wrong table.
pub fn text() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for document in documents().into_iter().take(6) {
        seeds.push(document.nfd().collect::<String>().into_bytes());
        seeds.push(document.encode_utf16().flat_map(u16::to_le_bytes).collect());
        let twice = document.bytes().map(char::from).collect::<String>();
        seeds.push(twice.into_bytes());
        seeds.push(document.into_bytes());
    }
    seeds.push(b"K\xd5 ho\xb9ch c\xabng t\xb8c d\xa9n v\xcbn cho x\xb7, th\xabn".to_vec());
    seeds.push(b"Ke\xe1 hoa\xefch co\xe2ng ta\xf9c da\xe2n va\xe4n cho xa\xf5, tho\xe2n".to_vec());
    seeds
}

pub fn html() -> Vec<Vec<u8>> {
    let page = |text: &String| {
        let lines: String = text
            .lines()
            .map(|line| format!("<p>{line}</p>\n"))
            .collect();
        format!("<html><meta charset=utf-8><body>{lines}</body></html>").into_bytes()
    };
    let mut seeds: Vec<_> = documents().iter().take(6).map(page).collect();
    let table = "<table><tr><td colspan=2>UBND X\u{c3}</td></tr><tr><td>\
                 S\u{1ed1}: 1/KH<td>x</table>\
                 <ol type=a><li>m\u{1ed9}t<li>hai</ol><ul><li>&agrave;</ul><pre>a\n b</pre>\
                 <script>if (a<b) {}</script><!-- x --><div hidden>y</div>";
    seeds.push(table.as_bytes().to_vec());
    seeds
}

const NUMBERING: &str = "<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">\
    <w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl>\
    <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:isLgl/><w:lvlText w:val=\"%1.%2.\"/></w:lvl>\
    </w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"L\"/>\
    </w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"1\">\
    <w:startOverride w:val=\"4\"/></w:lvlOverride></w:num><w:num w:numId=\"2\">\
    <w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";
const STYLES: &str = "<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts \
    w:asciiTheme=\"minorHAnsi\"/></w:rPr></w:rPrDefault></w:docDefaults><w:style \
    w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"/><w:style w:styleId=\"L\"><w:basedOn \
    w:val=\"N\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:rPr><w:rFonts \
    w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr></w:style></w:styles>";
const NOTES: &str = "<w:footnotes><w:footnote w:id=\"1\"><w:p><w:r><w:t>x</w:t></w:r></w:p>\
    </w:footnote></w:footnotes>";
const BODY: &str = "\
    <w:p><w:pPr><w:pStyle w:val=\"L\"/></w:pPr><w:r><w:t>c\u{ab}ng</w:t></w:r></w:p><w:tbl>\
    <w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>a</w:t><w:tab/>\
    </w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p><w:del><w:r><w:delText>b\
    </w:delText></w:r></w:del><w:ins><w:r><w:t>c</w:t></w:r></w:ins><w:r>\
    <w:fldChar w:fldCharType=\"begin\"/><w:instrText>TOC</w:instrText>\
    <w:fldChar w:fldCharType=\"separate\"/><w:t>d</w:t><w:fldChar w:fldCharType=\"end\"/>\
    </w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>e</w:t></w:r>\
    </w:p></w:txbxContent></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r><w:sdt>\
    <w:sdtPr/><w:sdtContent><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/></w:r>\
    </w:sdtContent></w:sdt></w:p>";

pub fn docx() -> Vec<Vec<u8>> {
    let seed = |body: &str| {
        let main = format!("<w:document><w:body>{body}</w:body></w:document>");
        [&main, NUMBERING, STYLES, NOTES, "<a:theme/>"]
            .map(str::as_bytes)
            .join(&BETWEEN)
    };
    let paragraphs = |text: &String| -> String {
        let lines = text.lines().take(20);
        lines
            .map(|line| {
                let line = line.replace(['<', '&'], " ");
                format!("<w:p><w:r><w:t>{line}</w:t></w:r></w:p>")
            })
            .collect()
    };
    let mut seeds: Vec<_> = documents()
        .iter()
        .take(4)
        .map(|text| seed(&paragraphs(text)))
        .collect();
    seeds.push(seed(BODY));
    seeds
}

pub fn pdf() -> Vec<Vec<u8>> {
    let line = |left: i64, base: i64, text: &str| {
        let place = [1, 0, 0, 1, left, base].map(Object::Integer).to_vec();
        [
            Operation::new("Tm", place),
            Operation::new("Tj", vec![Object::string_literal(text)]),
        ]
    };
    let font = |name: &str| Operation::new("Tf", vec![name.into(), 12.into()]);
    let mut operations = vec![Operation::new("BT", vec![]), font("T")];
    operations.extend(line(72, 700, "UBND XA SUOI MAY"));
    operations.extend(line(300, 700, "CONG HOA XA HOI CHU NGHIA VIET NAM"));
    operations.extend(line(72, 660, "1. Bao cao truoc ngay 05 thang 6 nam 2026."));
    operations.push(font("U"));
    operations.extend(line(72, 640, "\u{1}\u{2}\u{1}\u{3}"));
    operations.push(Operation::new("ET", vec![]));
    operations.push(Operation::new("Do", vec!["F".into()]));
    operations.push(Operation::new("Do", vec!["I".into()]));
    let content = Content { operations }.encode().unwrap_or_default();
    [false, true].map(|packed| page(&content, packed)).to_vec()
}

fn page(content: &[u8], packed: bool) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let map = b"1 beginbfchar <01> <1EE6> endbfchar 1 beginbfrange <02> <03> <0041> endbfrange";
    let map = document.add_object(Stream::new(Dictionary::new(), map.to_vec()));
    let plain = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier" };
    let mapped = dictionary! {
        "Type" => "Font", "Subtype" => "TrueType", "ToUnicode" => map, "FirstChar" => 1,
        "Widths" => vec![500.into(), 600.into()],
        "Encoding" => dictionary! { "Differences" => vec![1.into(), "uni1EE7".into()] },
    };
    let picture = dictionary! {
        "Subtype" => "Image", "Width" => 2, "Height" => 2, "BitsPerComponent" => 8,
        "ColorSpace" => "DeviceGray",
    };
    let picture = document.add_object(Stream::new(picture, vec![0, 255, 255, 0]));
    let form = dictionary! { "Subtype" => "Form" };
    let form = document.add_object(Stream::new(form, b"q Q".to_vec()));
    let resources = dictionary! {
        "Font" => dictionary! { "T" => plain, "U" => mapped },
        "XObject" => dictionary! { "F" => form, "I" => picture },
    };
    let mut content = Stream::new(Dictionary::new(), content.to_vec());
    if packed {
        // A library that cannot pack leaves it as it is.
        let _ = content.compress();
    }
    let content = document.add_object(content);
    let parent = document.new_object_id();
    let page = dictionary! {
        "Type" => "Page", "Parent" => parent, "Contents" => content, "Resources" => resources,
    };
    let page = document.add_object(page);
    let tree = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
    document.objects.insert(parent, Object::Dictionary(tree));
    let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => parent });
    document.trailer.set("Root", root);
    let mut out = Vec::new();
    // Writing into memory does not fail.
    let _ = document.save_to(&mut out);
    out
}
