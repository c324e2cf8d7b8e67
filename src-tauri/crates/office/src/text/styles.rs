//! What the styles of a Word document say that text depends on: numbers, fonts, hidden letters.
//!
//! A style is based on another; what it does not say, that one says. Below all stand the defaults
//! of the document, whose font may be named by the theme.

use std::collections::BTreeMap;

use super::encodings::OldFont;
use super::numbering::Place;
use super::xml::{Tag, Xml};
use crate::OfficeError;

/// Styles that are based on each other, at most.
const LONGEST_CHAIN: usize = 16;

#[derive(Debug, Default)]
pub struct Styles {
    styles: BTreeMap<String, Style>,
    theme: Theme,
    /// The style of paragraphs that name none.
    usual: Option<String>,
    defaults: Look,
}

#[derive(Debug, Default)]
pub struct Style {
    based_on: Option<String>,
    pub place: Place,
    look: Look,
}

/// What a run looks like; what is `None` is left to who stands above.
#[derive(Debug, Clone, Copy, Default)]
pub struct Look {
    /// The font, as far as it is an old one.
    pub font: Option<Option<OldFont>>,
    pub hidden: Option<bool>,
    pub capitals: Option<bool>,
}

impl Look {
    pub fn or(self, above: Self) -> Self {
        Self {
            font: self.font.or(above.font),
            hidden: self.hidden.or(above.hidden),
            capitals: self.capitals.or(above.capitals),
        }
    }
}

/// The fonts that a theme calls major (of headings) and minor (of text).
#[derive(Debug, Default)]
struct Theme {
    major: Option<OldFont>,
    minor: Option<OldFont>,
}

impl Styles {
    /// Reads `styles.xml` and `theme1.xml`; either may be empty.
    pub fn read(styles: &str, theme: &str) -> Result<Self, OfficeError> {
        let mut this = Self {
            theme: Theme::read(theme)?,
            ..Self::default()
        };
        let mut xml = Xml::new(styles);
        xml.children(|xml, _| {
            xml.children(|xml, tag| match tag.name.as_str() {
                "w:style" => this.read_style(xml, &tag),
                "w:docDefaults" => this.read_defaults(xml),
                _ => xml.skip(),
            })
        })?;
        Ok(this)
    }

    fn read_style(&mut self, xml: &mut Xml, tag: &Tag) -> Result<(), OfficeError> {
        let mut style = Style::default();
        xml.children(|xml, tag| match tag.name.as_str() {
            "w:basedOn" => {
                style.based_on = tag.value().map(str::to_owned);
                xml.skip()
            }
            "w:pPr" => xml.children(|xml, tag| match tag.name.as_str() {
                "w:numPr" => {
                    style.place = Place::read(xml)?;
                    Ok(())
                }
                _ => xml.skip(),
            }),
            "w:rPr" => {
                style.look = self.look(xml)?.0;
                Ok(())
            }
            _ => xml.skip(),
        })?;
        let id = tag.get("w:styleId").unwrap_or_default().to_owned();
        if tag.get("w:type") == Some("paragraph") && tag.get("w:default").is_some_and(|d| d != "0")
        {
            self.usual = Some(id.clone());
        }
        self.styles.insert(id, style);
        Ok(())
    }

    fn read_defaults(&mut self, xml: &mut Xml) -> Result<(), OfficeError> {
        xml.children(|xml, tag| match tag.name.as_str() {
            "w:rPrDefault" => xml.children(|xml, tag| match tag.name.as_str() {
                "w:rPr" => {
                    self.defaults = self.look(xml)?.0;
                    Ok(())
                }
                _ => xml.skip(),
            }),
            _ => xml.skip(),
        })
    }

    /// Reads `w:rPr`: the look it gives itself, and the style of letters that it names.
    pub fn look(&self, xml: &mut Xml) -> Result<(Look, Option<String>), OfficeError> {
        let (mut look, mut style) = (Look::default(), None);
        xml.children(|xml, tag| {
            match tag.name.as_str() {
                "w:vanish" => look.hidden = Some(tag.is_on()),
                "w:caps" => look.capitals = Some(tag.is_on()),
                "w:rStyle" => style = tag.value().map(str::to_owned),
                "w:rFonts" => look.font = self.font(&tag).or(look.font),
                _ => {}
            }
            xml.skip()
        })?;
        Ok((look, style))
    }

    /// The marked letters of an old encoding are drawn in the font for "high" letters.
    fn font(&self, tag: &Tag) -> Option<Option<OldFont>> {
        let theme = tag.get("w:hAnsiTheme").or(tag.get("w:asciiTheme"));
        match theme {
            Some(name) if name.starts_with("major") => return Some(self.theme.major),
            Some(_) => return Some(self.theme.minor),
            None => {}
        }
        let named = ["w:hAnsi", "w:ascii"].map(|key| tag.get(key));
        let mut fonts = named.into_iter().flatten();
        let first = fonts.next()?;
        Some(OldFont::named(first).or_else(|| fonts.next().and_then(OldFont::named)))
    }

    /// The style of this name and those below it, nearest first.
    pub fn chain<'a>(
        &'a self,
        name: Option<&'a str>,
    ) -> impl Iterator<Item = (&'a str, &'a Style)> {
        let found = |name: &'a str| Some((name, self.styles.get(name)?));
        let first = name.and_then(found);
        std::iter::successors(first, move |(_, style)| {
            style.based_on.as_deref().and_then(found)
        })
        .take(LONGEST_CHAIN)
    }

    /// The style of a paragraph that may name one.
    pub fn of_paragraph<'a>(&'a self, named: Option<&'a str>) -> Option<&'a str> {
        named.or(self.usual.as_deref())
    }

    fn look_of(&self, style: Option<&str>) -> Look {
        let looks = self.chain(style).map(|(_, style)| style.look);
        looks.fold(Look::default(), Look::or)
    }

    /// What letters look like in a paragraph of this style.
    pub fn paragraph_look(&self, style: Option<&str>) -> Look {
        self.look_of(self.of_paragraph(style)).or(self.defaults)
    }

    /// What letters of this own style look like.
    pub fn letter_look(&self, style: Option<&str>) -> Look {
        self.look_of(style)
    }

    /// What a style itself says of numbers.
    pub fn place(&self, style: &str) -> Option<&Place> {
        self.styles.get(style).map(|style| &style.place)
    }
}

impl Theme {
    fn read(theme: &str) -> Result<Self, OfficeError> {
        let mut this = Self::default();
        let mut xml = Xml::new(theme);
        xml.children(|xml, _| this.find(xml))?;
        Ok(this)
    }

    /// The fonts stand at any depth; only their elements matter.
    fn find(&mut self, xml: &mut Xml) -> Result<(), OfficeError> {
        xml.children(|xml, tag| {
            let slot = match tag.name.as_str() {
                "a:majorFont" => &mut self.major,
                "a:minorFont" => &mut self.minor,
                "a:themeElements" | "a:fontScheme" => return self.find(xml),
                _ => return xml.skip(),
            };
            xml.children(|xml, tag| {
                if tag.name == "a:latin" {
                    *slot = tag.get("typeface").and_then(OldFont::named);
                }
                xml.skip()
            })
        })
    }
}
