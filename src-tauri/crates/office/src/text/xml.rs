//! A thin reader over quick-xml for walking a Word part: elements open and close, text between.
//!
//! Empty elements come as open and close. Names keep a prefix ("w:p"), because DrawingML has
//! elements of the same local names; whatever prefix a file chose for a namespace that matters
//! here, and in whichever of its two spellings, it is the usual one that is given. Depth and count
//! are bounded, so the walkers may recurse.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, escape};

use crate::OfficeError;

/// Deeper than any document; the walkers recurse once a level.
const DEEPEST: usize = 160;
/// Elements of one part: those of some two thousand pages.
const MOST_ELEMENTS: usize = 3_000_000;

/// Ends of the names of namespaces that matter, and their usual prefixes.
const NAMESPACES: [(&str, &str); 8] = [
    ("/wordprocessingml/2006/main", "w"),
    ("/ooxml/wordprocessingml/main", "w"),
    ("/markup-compatibility/2006", "mc"),
    ("/officeDocument/2006/math", "m"),
    ("/ooxml/officeDocument/math", "m"),
    ("/drawingml/2006/main", "a"),
    ("/ooxml/drawingml/main", "a"),
    ("/word/2010/wordprocessingShape", "wps"),
];

pub struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
    elements: usize,
    /// Prefixes that this file gave to the namespaces above, and from which depth on.
    prefixes: Vec<(usize, String, &'static str)>,
}

/// An element that was opened. Whoever gets one reads up to its close.
#[derive(Debug, Clone)]
pub struct Tag {
    pub name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// `w:val`, which most properties have and nothing else.
    pub fn value(&self) -> Option<&str> {
        self.get("w:val")
    }

    pub fn number(&self, name: &str) -> Option<u32> {
        self.get(name)?.parse().ok()
    }

    /// A property such as `<w:vanish/>` or `<w:vanish w:val="0"/>`: is it on?
    pub fn is_on(&self) -> bool {
        !matches!(self.value(), Some("0" | "false" | "off"))
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
        Self {
            reader,
            depth: 0,
            elements: 0,
            prefixes: Vec::new(),
        }
    }

    fn next(&mut self) -> Result<Token, OfficeError> {
        loop {
            let event = self.reader.read_event();
            let event = event.map_err(|e| OfficeError::DamagedFile(e.to_string()))?;
            return Ok(match event {
                Event::Start(start) => {
                    self.depth += 1;
                    self.elements += 1;
                    if self.depth > DEEPEST || self.elements > MOST_ELEMENTS {
                        return Err(OfficeError::TooLarge);
                    }
                    Token::Open(self.opened(&start))
                }
                Event::End(_) => {
                    let depth = self.depth;
                    self.prefixes.retain(|(from, ..)| *from < depth);
                    self.depth = depth.saturating_sub(1);
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

    fn opened(&mut self, start: &BytesStart) -> Tag {
        let mut attributes = Vec::new();
        for attribute in start.attributes().flatten() {
            let value = escape::unescape(&attribute.value);
            let value = value.map_or_else(|_| attribute.value.to_string(), |v| v.into_owned());
            let key = attribute.key.0;
            let declared = key.strip_prefix("xmlns").filter(|rest| {
                // "xmlnsx" is no declaration.
                rest.is_empty() || rest.starts_with(':')
            });
            match declared {
                Some(prefix) => self.declare(prefix.trim_start_matches(':'), &value),
                None => attributes.push((key.to_owned(), value)),
            }
        }
        if !self.prefixes.is_empty() {
            for (key, _) in &mut attributes {
                // An attribute without a prefix is in no namespace.
                if key.contains(':') {
                    *key = self.usual(key);
                }
            }
        }
        Tag {
            name: self.usual(start.name().0),
            attributes,
        }
    }

    fn declare(&mut self, prefix: &str, namespace: &str) {
        let known = NAMESPACES.iter().find(|(end, _)| namespace.ends_with(end));
        if let Some((_, usual)) = known
            && *usual != prefix
        {
            self.prefixes.push((self.depth, prefix.to_owned(), usual));
        }
    }

    fn usual(&self, name: &str) -> String {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        let bound = self.prefixes.iter().rev().find(|(_, own, _)| own == prefix);
        match bound {
            Some((_, _, usual)) => format!("{usual}:{local}"),
            None => name.to_owned(),
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
