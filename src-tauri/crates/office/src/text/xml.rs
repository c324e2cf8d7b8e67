//! A thin reader over quick-xml for walking a Word part: elements open and close, text between.
//!
//! Empty elements come as open and close. Names keep their prefix ("w:p"), because DrawingML has
//! elements of the same local names. Depth is bounded, so the walkers may recurse.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, escape};

use crate::OfficeError;

/// Deeper than any document; the walkers recurse once a level.
const DEEPEST: usize = 160;

pub struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
}

/// An element that was opened. Whoever gets one reads up to its close.
#[derive(Debug, Clone)]
pub struct Tag {
    pub name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    fn new(start: &BytesStart) -> Self {
        let attributes = start.attributes().flatten().map(|attribute| {
            let value = escape::unescape(&attribute.value);
            let value = value.map_or_else(|_| attribute.value.to_string(), |v| v.into_owned());
            (attribute.key.0.to_owned(), value)
        });
        Self {
            name: start.name().0.to_owned(),
            attributes: attributes.collect(),
        }
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    pub fn number(&self, name: &str) -> Option<u32> {
        self.get(name)?.parse().ok()
    }

    /// A property such as `<w:vanish/>` or `<w:vanish w:val="0"/>`: is it on?
    pub fn is_on(&self) -> bool {
        !matches!(self.get("w:val"), Some("0" | "false" | "off"))
    }
}

enum Token {
    Open(Tag),
    Close,
    Text(String),
    End,
}

impl<'a> Xml<'a> {
    pub fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, depth: 0 }
    }

    fn next(&mut self) -> Result<Token, OfficeError> {
        loop {
            let event = self.reader.read_event();
            let event = event.map_err(|e| OfficeError::DamagedFile(e.to_string()))?;
            return Ok(match event {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(OfficeError::TooLarge);
                    }
                    Token::Open(Tag::new(&start))
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Token::Close
                }
                Event::Text(text) => Token::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Token::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(name) => {
                    let letter = name.resolve_char_ref().ok().flatten().map(String::from);
                    let named = || escape::resolve_predefined_entity(&name).map(str::to_owned);
                    Token::Text(letter.or_else(named).unwrap_or_default())
                }
                Event::Eof => Token::End,
                _ => continue,
            });
        }
    }

    /// Calls `each` for every element up to the close of the current one. `each` must read its
    /// element to the close (by `children`, `text` or `skip`).
    pub fn children(
        &mut self,
        mut each: impl FnMut(&mut Self, Tag) -> Result<(), OfficeError>,
    ) -> Result<(), OfficeError> {
        loop {
            match self.next()? {
                Token::Open(tag) => each(self, tag)?,
                Token::Text(_) => {}
                Token::Close | Token::End => return Ok(()),
            }
        }
    }

    /// The text of the current element, up to its close.
    pub fn text(&mut self) -> Result<String, OfficeError> {
        let mut out = String::new();
        loop {
            match self.next()? {
                Token::Open(_) => self.skip()?,
                Token::Text(text) => out.push_str(&text),
                Token::Close | Token::End => return Ok(out),
            }
        }
    }

    /// Passes over the current element.
    pub fn skip(&mut self) -> Result<(), OfficeError> {
        let mut open = 1;
        while open > 0 {
            match self.next()? {
                Token::Open(_) => open += 1,
                Token::Close => open -= 1,
                Token::Text(_) => {}
                Token::End => return Ok(()),
            }
        }
        Ok(())
    }
}
