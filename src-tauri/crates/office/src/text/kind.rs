//! What a file is, by its first bytes; the name only where bytes cannot tell.

use crate::OfficeError;

pub enum Kind {
    /// A package: a Word document, or something else to be named.
    Zip,
    Pdf,
    /// A saved web page.
    Page,
    Text,
    /// Known, and not read here.
    Refused(OfficeError),
}

const ZIP: &[u8] = b"PK\x03\x04";
const EMPTY_ZIP: &[u8] = b"PK\x05\x06";
const OLE: &[u8] = b"\xD0\xCF\x11\xE0";
const PDF: &[u8] = b"%PDF";
const RTF: &[u8] = b"{\\rtf";
/// A PDF may have so many bytes before its mark.
const PDF_WITHIN: usize = 1024;

const PICTURES: &[&[u8]] = &[
    b"\x89PNG\r\n",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"II*\0",
    b"MM\0*",
    b"\0\0\x01\0\x01\0",
];

/// Endings of web pages, and of Word files that are packages.
const PAGES: &[&str] = &[".html", ".htm", ".xhtml", ".mht", ".mhtml"];
const PACKAGES: &[&str] = &[".docx", ".docm", ".dotx", ".dotm"];

pub fn of(name: &str, bytes: &[u8]) -> Kind {
    let name = name.to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    let begins = |mark: &&[u8]| bytes.starts_with(mark);
    if begins(&ZIP) || begins(&EMPTY_ZIP) {
        Kind::Zip
    } else if begins(&OLE) {
        Kind::Refused(in_a_container(bytes))
    } else if begins(&RTF) {
        Kind::Refused(OfficeError::OldWordFile)
    } else if PICTURES.iter().any(begins) || is_other_picture(bytes) {
        Kind::Refused(OfficeError::Picture)
    } else if bytes[..bytes.len().min(PDF_WITHIN)]
        .windows(PDF.len())
        .any(|window| window == PDF)
    {
        Kind::Pdf
    } else if ends(PACKAGES) && !bytes.is_empty() {
        Kind::Refused(OfficeError::DamagedFile("no zip archive".to_owned()))
    } else if ends(PAGES) || is_page(bytes) {
        Kind::Page
    } else {
        Kind::Text
    }
}

/// WebP, and the pictures of telephones (HEIC, AVIF).
fn is_other_picture(bytes: &[u8]) -> bool {
    let at = |from: usize, mark: &[u8]| bytes.get(from..from + mark.len()) == Some(mark);
    let brands: [&[u8]; 4] = [b"heic", b"heix", b"mif1", b"avif"];
    at(0, b"RIFF") && at(8, b"WEBP")
        || at(4, b"ftyp") && brands.into_iter().any(|brand| at(8, brand))
}

/// A web page that says so at once.
fn is_page(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = bytes.trim_ascii_start();
    let begins = |mark: &[u8]| {
        text.get(..mark.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(mark))
    };
    begins(b"<!doctype html") || begins(b"<html")
}

/// Files of Office 97 and locked new ones share a container, which names its streams.
fn in_a_container(bytes: &[u8]) -> OfficeError {
    let streams = [
        ("EncryptedPackage", OfficeError::LockedFile),
        ("WordDocument", OfficeError::OldWordFile),
        ("PowerPoint Document", OfficeError::Slides),
        ("Workbook", OfficeError::Spreadsheet),
    ];
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    let found = streams.into_iter().find(|(name, _)| holds(name));
    found.map_or(OfficeError::OldWordFile, |(_, error)| error)
}
