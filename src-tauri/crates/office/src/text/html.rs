//! Saved web pages, as a browser would show them: without tags, scripts and what is hidden; tables
//! as rows, lists with their marks.
//!
//! People save documents from portals and mail this way, and Word saves them too. What a page
//! computes by script is not there. A page saved as one file with its pictures is unpacked first.

mod archive;
mod page;
mod tokens;

use super::encodings::{self, Encoding};
use super::{MOST_TEXT, TextOut, plain};
use crate::OfficeError;
use page::Page;
use tokens::{Tag, Token, Tokens};

/// A page names its encoding among its first bytes.
const HEAD: usize = 4096;
const CHARSET: &[u8] = b"charset=";
const LONGEST_NAME: usize = 16;

/// What shows no text of the document.
const UNSEEN: [&str; 12] = [
    "script", "style", "title", "template", "noscript", "svg", "nav", "button", "select",
    "textarea", "iframe", "object",
];

pub fn text(bytes: &[u8]) -> Result<TextOut, OfficeError> {
    if bytes.len() > MOST_TEXT {
        return Err(OfficeError::TooLarge);
    }
    let archived = archive::page(bytes);
    let mut out = decoded(archived.as_deref().unwrap_or(bytes))?;
    if out.text.contains('\0') {
        return Err(OfficeError::NotText);
    }
    let mut page = Page::new();
    let mut tokens = Tokens::new(&out.text);
    while let Some(token) = tokens.next() {
        if page.is_overfull() {
            return Err(OfficeError::TooLarge);
        }
        match token {
            Token::Open(tag) if is_unseen(&tag) => tokens.pass_over(&tag.name),
            Token::Open(tag) => page.open(&tag),
            Token::Close(name) => page.close(&name),
            Token::Text(text) => page.say(&text),
        }
    }
    out.text = page.text();
    Ok(out)
}

fn is_unseen(tag: &Tag) -> bool {
    let void = matches!(
        tag.name.as_str(),
        "input" | "img" | "br" | "hr" | "meta" | "link" | "col"
    );
    let style = || tag.get("style").unwrap_or_default().replace(' ', "");
    UNSEEN.contains(&tag.name.as_str())
        || !void && (tag.get("hidden").is_some() || style().contains("display:none"))
}

/// Unicode if it is, else what the page says of itself, else what is sure.
fn decoded(bytes: &[u8]) -> Result<TextOut, OfficeError> {
    let head = bytes[..bytes.len().min(HEAD)].to_ascii_lowercase();
    let named: Vec<&[u8]> = head
        .windows(CHARSET.len() + LONGEST_NAME)
        .filter_map(|window| window.strip_prefix(CHARSET))
        .map(|name| name.trim_ascii_start())
        .map(|name| {
            name.strip_prefix(b"\"")
                .or(name.strip_prefix(b"'"))
                .unwrap_or(name)
        })
        .collect();
    let says = |names: &[&str]| {
        let is_one = |found: &&[u8]| names.iter().any(|name| found.starts_with(name.as_bytes()));
        named.iter().any(is_one)
    };
    let is_utf8 = std::str::from_utf8(bytes).is_ok();
    if !is_utf8 && says(&["windows-1258"]) {
        let text = encodings::decode(Encoding::Windows1258, bytes);
        Ok(TextOut::new(text, Encoding::Windows1258))
    } else if !is_utf8 && says(&["windows-1252", "iso-8859-1", "x-user-defined"]) {
        // Letters that it lacks are written as entities, or are those of an old font.
        Ok(TextOut::new(encodings::latin_text(bytes), Encoding::Utf8))
    } else {
        plain::decoded_somehow(bytes)
    }
}
