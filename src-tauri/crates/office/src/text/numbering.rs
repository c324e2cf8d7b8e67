//! Automatic numbers of paragraphs, counted as Word counts them and written out as it prints them.
//!
//! A list definition (`abstractNum`) has nine levels; an instance (`num`) points to one and may
//! start anew. Paragraphs name an instance and a level, themselves or through their style.
//! Instances of one definition count together.

use std::collections::{BTreeMap, BTreeSet};

use super::xml::{Tag, Xml};
use crate::OfficeError;

const LEVELS: usize = 9;

#[derive(Debug, Default)]
pub struct Numbering {
    lists: BTreeMap<String, [Level; LEVELS]>,
    instances: BTreeMap<String, Instance>,
    styles: BTreeMap<String, Style>,
    /// The last number of each level, by definition.
    counts: BTreeMap<String, [Option<u32>; LEVELS]>,
    /// Instances whose own start has been used.
    started: BTreeSet<(String, usize)>,
}

#[derive(Debug, Clone, Default)]
struct Level {
    start: Option<u32>,
    format: String,
    text: String,
    style: Option<String>,
    never_restarts: bool,
    /// Higher levels show as 1, 2, 3 whatever their own format (`isLgl`).
    legal: bool,
}

#[derive(Debug, Default)]
struct Instance {
    list: String,
    starts: BTreeMap<usize, u32>,
}

#[derive(Debug, Default)]
struct Style {
    based_on: Option<String>,
    place: Place,
}

/// What a paragraph or a style says of its number.
#[derive(Debug, Clone, Default)]
pub struct Place {
    pub instance: Option<String>,
    pub level: Option<usize>,
}

impl Place {
    /// Reads `w:numPr`.
    pub fn read(xml: &mut Xml) -> Result<Self, OfficeError> {
        let mut place = Self::default();
        xml.children(|xml, tag| {
            match tag.name.as_str() {
                "w:numId" => place.instance = tag.get("w:val").map(str::to_owned),
                "w:ilvl" => place.level = level(&tag, "w:val"),
                _ => {}
            }
            xml.skip()
        })?;
        Ok(place)
    }
}

fn level(tag: &Tag, name: &str) -> Option<usize> {
    tag.number(name)
        .map(|level| level as usize)
        .filter(|level| *level < LEVELS)
}

impl Numbering {
    /// Reads `numbering.xml` and `styles.xml`; either may be empty.
    pub fn read(numbering: &str, styles: &str) -> Result<Self, OfficeError> {
        let mut this = Self::default();
        let mut xml = Xml::new(numbering);
        xml.children(|xml, _| {
            xml.children(|xml, tag| match tag.name.as_str() {
                "w:abstractNum" => this.read_list(xml, &tag),
                "w:num" => this.read_instance(xml, &tag),
                _ => xml.skip(),
            })
        })?;
        let mut xml = Xml::new(styles);
        xml.children(|xml, _| {
            xml.children(|xml, tag| match tag.name.as_str() {
                "w:style" => this.read_style(xml, &tag),
                _ => xml.skip(),
            })
        })?;
        Ok(this)
    }

    fn read_list(&mut self, xml: &mut Xml, tag: &Tag) -> Result<(), OfficeError> {
        let mut levels: [Level; LEVELS] = Default::default();
        xml.children(
            |xml, tag| match level(&tag, "w:ilvl").filter(|_| tag.name == "w:lvl") {
                Some(at) => {
                    levels[at] = Level::read(xml)?;
                    Ok(())
                }
                None => xml.skip(),
            },
        )?;
        self.lists.insert(
            tag.get("w:abstractNumId").unwrap_or_default().to_owned(),
            levels,
        );
        Ok(())
    }

    fn read_instance(&mut self, xml: &mut Xml, tag: &Tag) -> Result<(), OfficeError> {
        let mut instance = Instance::default();
        xml.children(|xml, tag| {
            match tag.name.as_str() {
                "w:abstractNumId" => {
                    instance.list = tag.get("w:val").unwrap_or_default().to_owned();
                }
                "w:lvlOverride" => {
                    let at = level(&tag, "w:ilvl");
                    return xml.children(|xml, tag| {
                        if tag.name == "w:startOverride"
                            && let (Some(at), Some(start)) = (at, tag.number("w:val"))
                        {
                            instance.starts.insert(at, start);
                        }
                        xml.skip()
                    });
                }
                _ => {}
            }
            xml.skip()
        })?;
        self.instances
            .insert(tag.get("w:numId").unwrap_or_default().to_owned(), instance);
        Ok(())
    }

    fn read_style(&mut self, xml: &mut Xml, tag: &Tag) -> Result<(), OfficeError> {
        let mut style = Style::default();
        xml.children(|xml, tag| match tag.name.as_str() {
            "w:basedOn" => {
                style.based_on = tag.get("w:val").map(str::to_owned);
                xml.skip()
            }
            "w:pPr" => xml.children(|xml, tag| match tag.name.as_str() {
                "w:numPr" => {
                    style.place = Place::read(xml)?;
                    Ok(())
                }
                _ => xml.skip(),
            }),
            _ => xml.skip(),
        })?;
        self.styles
            .insert(tag.get("w:styleId").unwrap_or_default().to_owned(), style);
        Ok(())
    }

    /// The number that stands before the next paragraph, counted on. `None` if it has none.
    pub fn next(&mut self, place: &Place, style: Option<&str>) -> Option<String> {
        let (instance_id, level) = self.resolved(place, style)?;
        let instance = self.instances.get(&instance_id)?;
        let levels = self.lists.get(&instance.list)?;
        let counts = self.counts.entry(instance.list.clone()).or_default();
        let own_start = instance.starts.get(&level).copied();
        let start = levels[level].start.unwrap_or(0);
        let anew = own_start.filter(|_| self.started.insert((instance_id, level)));
        counts[level] = Some(match (anew, counts[level]) {
            (Some(start), _) => start,
            (None, Some(last)) => last.saturating_add(1),
            (None, None) => own_start.unwrap_or(start),
        });
        for (at, lower) in levels.iter().enumerate().skip(level + 1) {
            if !lower.never_restarts {
                counts[at] = None;
            }
        }
        let label = levels[level].label(level, levels, counts);
        Some(label).filter(|label| !label.is_empty())
    }

    /// Instance and level, from the paragraph or else from its style and those it is based on.
    fn resolved(&self, place: &Place, style: Option<&str>) -> Option<(String, usize)> {
        let mut found = place.clone();
        let mut from_style = None;
        let mut next = style;
        for _ in 0..16 {
            let Some((name, style)) = next.and_then(|name| Some((name, self.styles.get(name)?)))
            else {
                break;
            };
            if found.instance.is_none() && style.place.instance.is_some() {
                found.instance = style.place.instance.clone();
                found.level = found.level.or(style.place.level);
                from_style = Some(name);
            }
            next = style.based_on.as_deref();
        }
        let instance = found.instance.filter(|id| id != "0")?;
        let by_style = || {
            let list = self.lists.get(&self.instances.get(&instance)?.list)?;
            list.iter()
                .position(|level| level.style.as_deref() == from_style)
        };
        let level = found
            .level
            .or_else(|| from_style.and_then(|_| by_style()))
            .unwrap_or(0);
        Some((instance, level))
    }
}

impl Level {
    fn read(xml: &mut Xml) -> Result<Self, OfficeError> {
        let mut level = Self {
            format: "decimal".to_owned(),
            ..Self::default()
        };
        xml.children(|xml, tag| {
            let value = tag.get("w:val").unwrap_or_default();
            match tag.name.as_str() {
                "w:start" => level.start = value.parse().ok(),
                "w:numFmt" => level.format = value.to_owned(),
                "w:lvlText" => level.text = value.to_owned(),
                "w:pStyle" => level.style = Some(value.to_owned()),
                "w:lvlRestart" => level.never_restarts = value == "0",
                "w:isLgl" => level.legal = tag.is_on(),
                _ => {}
            }
            xml.skip()
        })?;
        Ok(level)
    }

    /// "%1.%2." with the numbers put in; for a bullet, a sign that a plain text can hold.
    fn label(&self, at: usize, levels: &[Self; LEVELS], counts: &[Option<u32>; LEVELS]) -> String {
        if self.format == "bullet" {
            return bullet(&self.text, at).to_owned();
        }
        let mut label = self.text.clone();
        for (at, level) in levels.iter().enumerate() {
            let hole = format!("%{}", at + 1);
            if label.contains(&hole) {
                let number = counts[at].or(level.start).unwrap_or(1);
                let format = if self.legal { "decimal" } else { &level.format };
                label = label.replace(&hole, &written(number, format));
            }
        }
        label
    }
}

/// Fonts of signs use private letters; the level tells dash from plus, as officials write them.
fn bullet(text: &str, level: usize) -> &'static str {
    match text.trim() {
        "+" => "+",
        "*" => "*",
        "-" | "–" | "—" | "‒" | "−" => "-",
        "•" | "·" | "○" | "●" => "•",
        _ if level == 1 => "+",
        _ => "-",
    }
}

fn written(number: u32, format: &str) -> String {
    match format {
        "none" => String::new(),
        "lowerLetter" => letters(number),
        "upperLetter" => letters(number).to_uppercase(),
        "lowerRoman" => roman(number).to_lowercase(),
        "upperRoman" => roman(number),
        "decimalZero" => format!("{number:02}"),
        _ => number.to_string(),
    }
}

/// a … z, aa, bb …, as Word goes on.
fn letters(number: u32) -> String {
    let Some(at) = number.checked_sub(1) else {
        return "0".to_owned();
    };
    let letter = char::from(b'a' + (at % 26) as u8);
    String::from(letter).repeat((at / 26).min(8) as usize + 1)
}

fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number == 0 || number > 3999 {
        return number.to_string();
    }
    let mut left = number;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_word_writes_them() {
        let roman: Vec<_> = [1, 4, 9, 14, 48, 2026].map(roman).to_vec();
        assert_eq!(roman, ["I", "IV", "IX", "XIV", "XLVIII", "MMXXVI"]);
        assert_eq!([1, 26, 27, 0].map(letters), ["a", "z", "aa", "0"]);
        assert_eq!(written(7, "decimalZero"), "07");
    }
}
