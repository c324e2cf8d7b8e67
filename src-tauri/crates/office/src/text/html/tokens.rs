//! A web page as tags and text between them, as lenient as people's pages need.
//!
//! Nothing is an error: a sign that opens no tag is text. Every byte is passed a bounded number of
//! times, however tags and quotes are broken. Not here: what a tag means.

use quick_xml::escape::resolve_html5_entity;

/// Longer than any tag with its attributes.
const LONGEST_TAG: usize = 64 << 10;
const LONGEST_ENTITY: usize = 34;
/// How often the bytes of a page may be looked through for the end of a tag.
const MOST_PASSES: usize = 8;

#[derive(Debug, PartialEq, Eq)]
pub enum Token<'a> {
    Open(Tag<'a>),
    /// The name, in small letters.
    Close(String),
    Text(String),
}

#[derive(Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// In small letters.
    pub name: String,
    attributes: &'a str,
}

impl Tag<'_> {
    /// The value of an attribute, without its entities; empty if it has none.
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut rest = self.attributes.trim_start();
        while !rest.is_empty() {
            let end = rest.find(|c: char| c.is_whitespace() || c == '=');
            let (key, after) = rest.split_at(end.unwrap_or(rest.len()));
            let after = after.trim_start();
            let (value, next) = match after.strip_prefix('=') {
                Some(value) => valued(value.trim_start()),
                None => ("", after),
            };
            if key.eq_ignore_ascii_case(name) {
                return Some(value);
            }
            if next.len() >= rest.len() {
                return None;
            }
            rest = next.trim_start();
        }
        None
    }
}

/// A value, quoted or not, and what follows it.
fn valued(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            return inner.split_once(quote).unwrap_or((inner, ""));
        }
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    text.split_at(end)
}

pub struct Tokens<'a> {
    page: &'a str,
    at: usize,
    /// Bytes that may still be looked at for the end of a tag.
    passes: usize,
}

impl<'a> Tokens<'a> {
    pub fn new(page: &'a str) -> Self {
        Self {
            page,
            at: 0,
            passes: page.len().saturating_mul(MOST_PASSES),
        }
    }

    /// Passes over everything up to the close of the element `name` that was just opened.
    pub fn pass_over(&mut self, name: &str) {
        let raw = matches!(name, "script" | "style");
        let mut open = 1;
        while open > 0 {
            if raw {
                self.at = closing(self.page, self.at, name);
            }
            match self.next() {
                Some(Token::Open(tag)) if tag.name == name => open += 1,
                Some(Token::Close(closed)) if closed == name => open -= 1,
                Some(_) => {}
                None => return,
            }
        }
    }

    /// Where the tag that starts here ends, if it is one.
    fn end_of_tag(&mut self) -> Option<usize> {
        let bytes = self.page.as_bytes();
        let mut quote = None;
        let most = bytes.len().min(self.at + LONGEST_TAG);
        for (at, byte) in bytes.iter().enumerate().take(most).skip(self.at + 1) {
            self.passes = self.passes.checked_sub(1)?;
            match (quote, byte) {
                (None, b'>') => return Some(at),
                (None, b'<') => return None,
                (None, b'"' | b'\'') if bytes[at - 1] == b'=' => quote = Some(*byte),
                (Some(open), byte) if *byte == open => quote = None,
                _ => {}
            }
        }
        None
    }
}

/// Where `</name` stands, from here on; else the end.
fn closing(page: &str, from: usize, name: &str) -> usize {
    let bytes = page.as_bytes();
    let is_it = |at: &usize| {
        bytes[*at..].starts_with(b"</")
            && bytes
                .get(at + 2..at + 2 + name.len())
                .is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
    };
    (from..bytes.len()).find(is_it).unwrap_or(bytes.len())
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let rest = &self.page[self.at..];
            if rest.is_empty() {
                return None;
            }
            let Some(inner) = rest.strip_prefix('<') else {
                let end = rest.find('<').unwrap_or(rest.len());
                self.at += end;
                return Some(Token::Text(unescaped(&rest[..end])));
            };
            if let Some(comment) = inner.strip_prefix("!--") {
                let end = comment.find("-->").map_or(comment.len(), |end| end + 3);
                self.at += 4 + end;
                continue;
            }
            let begins = inner.trim_start_matches('/').chars().next();
            let is_tag = begins.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '!' | '?'));
            let end = if is_tag { self.end_of_tag() } else { None };
            let Some(end) = end else {
                self.at += 1;
                return Some(Token::Text("<".to_owned()));
            };
            let inner = &self.page[self.at + 1..end];
            self.at = end + 1;
            if inner.starts_with(['!', '?']) {
                continue;
            }
            return Some(match inner.strip_prefix('/') {
                Some(name) => Token::Close(named(name).0),
                None => {
                    let (name, attributes) = named(inner);
                    Token::Open(Tag { name, attributes })
                }
            });
        }
    }
}

fn named(inner: &str) -> (String, &str) {
    let end = inner.find(|c: char| c.is_whitespace() || c == '/');
    let (name, rest) = inner.split_at(end.unwrap_or(inner.len()));
    (name.to_ascii_lowercase(), rest.trim_start_matches('/'))
}

/// Entities become their letters; what is none stays as it stands.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split('&');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let ended = part.bytes().take(LONGEST_ENTITY).position(|b| b == b';');
        let letters = ended.and_then(|end| entity(&part[..end]));
        match (letters, ended) {
            (Some(letters), Some(end)) => {
                out.push_str(&letters);
                out.push_str(&part[end + 1..]);
            }
            _ => {
                out.push('&');
                out.push_str(part);
            }
        }
    }
    out
}

fn entity(name: &str) -> Option<String> {
    let number = match name.strip_prefix('#') {
        Some(hex) if hex.starts_with(['x', 'X']) => u32::from_str_radix(&hex[1..], 16),
        Some(number) => number.parse(),
        None => return resolve_html5_entity(name).map(str::to_owned),
    };
    let number = number.ok()?;
    // Pages mean windows-1252 by these numbers.
    if let (0x80..=0x9f, Ok(byte)) = (number, u8::try_from(number)) {
        return Some(crate::text::encodings::latin_text(&[byte]));
    }
    char::from_u32(number).map(String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_attributes_and_entities_are_told_apart() {
        let page =
            "a<b <!-- x > --><TD colspan=2 style='a:b;c=\"d\"' hidden>&agrave;&#7911;&x;</td>";
        let tokens: Vec<Token> = Tokens::new(page).collect();
        assert_eq!(tokens[0], Token::Text("a".to_owned()));
        assert_eq!(tokens[1], Token::Text("<".to_owned()));
        assert_eq!(tokens[2], Token::Text("b ".to_owned()));
        let Token::Open(tag) = &tokens[3] else {
            panic!("{tokens:?}");
        };
        assert_eq!(tag.name, "td");
        assert_eq!(tag.get("colspan"), Some("2"));
        assert_eq!(tag.get("STYLE"), Some("a:b;c=\"d\""));
        assert_eq!(tag.get("hidden"), Some(""));
        assert_eq!(tag.get("rowspan"), None);
        assert_eq!(tokens[4], Token::Text("àủ&x;".to_owned()));
        assert_eq!(tokens[5], Token::Close("td".to_owned()));
    }
}
