//! Lists as `numbering.xml` defines them: nine levels each, and instances that may differ.

use std::collections::BTreeMap;

use super::formats::{bullet, written};
use crate::OfficeError;
use crate::text::xml::{Tag, Xml};

pub const LEVELS: usize = 9;
/// Word takes no longer text around a number.
const LONGEST_TEXT: usize = 255;

#[derive(Debug, Default)]
pub struct List {
    pub levels: [Level; LEVELS],
    /// It only stands for the list of this style.
    pub link: Option<String>,
}

#[derive(Debug, Clone, Default)]
pub struct Level {
    pub start: Option<u32>,
    format: String,
    text: String,
    /// The style of paragraphs that stand at this level.
    pub style: Option<String>,
    /// After which level, counted from 1, it begins anew; 0 is never, `None` is any.
    restarts: Option<usize>,
    /// Higher levels show as 1, 2, 3 whatever their own format (`isLgl`).
    legal: bool,
}

#[derive(Debug, Default)]
pub struct Instance {
    pub list: String,
    pub starts: BTreeMap<usize, u32>,
    /// Levels that this instance has of its own.
    pub levels: BTreeMap<usize, Level>,
}

pub fn level_of(tag: &Tag, name: &str) -> Option<usize> {
    let level = tag.number(name)? as usize;
    Some(level).filter(|level| *level < LEVELS)
}

impl List {
    /// Reads `w:abstractNum`.
    pub fn read(xml: &mut Xml) -> Result<Self, OfficeError> {
        let mut list = Self::default();
        xml.children(|xml, tag| match tag.name.as_str() {
            "w:lvl" => match level_of(&tag, "w:ilvl") {
                Some(at) => {
                    list.levels[at] = Level::read(xml)?;
                    Ok(())
                }
                None => xml.skip(),
            },
            "w:numStyleLink" => {
                list.link = tag.value().map(str::to_owned);
                xml.skip()
            }
            _ => xml.skip(),
        })?;
        Ok(list)
    }
}

impl Instance {
    /// Reads `w:num`.
    pub fn read(xml: &mut Xml) -> Result<Self, OfficeError> {
        let mut instance = Self::default();
        xml.children(|xml, tag| match tag.name.as_str() {
            "w:abstractNumId" => {
                instance.list = tag.value().unwrap_or_default().to_owned();
                xml.skip()
            }
            "w:lvlOverride" => match level_of(&tag, "w:ilvl") {
                Some(at) => instance.read_own(xml, at),
                None => xml.skip(),
            },
            _ => xml.skip(),
        })?;
        Ok(instance)
    }

    fn read_own(&mut self, xml: &mut Xml, at: usize) -> Result<(), OfficeError> {
        xml.children(|xml, tag| match tag.name.as_str() {
            "w:startOverride" => {
                if let Some(start) = tag.number("w:val") {
                    self.starts.insert(at, start);
                }
                xml.skip()
            }
            "w:lvl" => {
                self.levels.insert(at, Level::read(xml)?);
                Ok(())
            }
            _ => xml.skip(),
        })
    }
}

impl Level {
    fn read(xml: &mut Xml) -> Result<Self, OfficeError> {
        let mut level = Self {
            format: "decimal".to_owned(),
            ..Self::default()
        };
        xml.children(|xml, tag| {
            let value = || tag.value().unwrap_or_default();
            match tag.name.as_str() {
                "w:start" => level.start = tag.number("w:val"),
                "w:numFmt" => level.format = value().to_owned(),
                "w:lvlText" => level.text = value().chars().take(LONGEST_TEXT).collect(),
                "w:pStyle" => level.style = Some(value().to_owned()),
                "w:lvlRestart" => level.restarts = tag.number("w:val").map(|n| n as usize),
                "w:isLgl" => level.legal = tag.is_on(),
                _ => {}
            }
            xml.skip()
        })?;
        Ok(level)
    }

    /// Whether a paragraph at level `used`, counted from 0, lets this lower one begin anew.
    pub fn begins_after(&self, used: usize) -> bool {
        self.restarts.is_none_or(|restarts| used < restarts)
    }

    /// The number as Word prints it; a bullet becomes a sign that a plain text can hold.
    pub fn label(
        &self,
        at: usize,
        levels: &[&Self; LEVELS],
        counts: &[Option<u32>; LEVELS],
    ) -> String {
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
