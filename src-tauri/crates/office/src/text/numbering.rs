//! Automatic numbers of paragraphs, counted as Word counts them and written out as it prints them.
//!
//! Paragraphs name an instance of a list and a level, themselves or through their style; a list may
//! stand for that of another style. Instances of one list count together, unless one starts anew.

mod formats;
mod list;

use std::collections::{BTreeMap, BTreeSet};

use super::styles::Styles;
use super::xml::Xml;
use crate::OfficeError;
pub use formats::written;
use list::{Instance, LEVELS, Level, List, level_of};

/// Lists that stand for each other, at most.
const MOST_LINKS: usize = 4;

/// The lists of a document.
#[derive(Debug, Default)]
pub struct Lists {
    lists: BTreeMap<String, List>,
    instances: BTreeMap<String, Instance>,
}

/// Counts the paragraphs of one reading.
#[derive(Debug)]
pub struct Numbering<'a> {
    lists: &'a Lists,
    /// The last number of each level, by list.
    counts: BTreeMap<&'a str, [Option<u32>; LEVELS]>,
    /// Instances whose own start has been used.
    started: BTreeSet<(String, usize)>,
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
                "w:numId" => place.instance = tag.value().map(str::to_owned),
                "w:ilvl" => place.level = level_of(&tag, "w:val"),
                _ => {}
            }
            xml.skip()
        })?;
        Ok(place)
    }
}

impl Lists {
    /// Reads `numbering.xml`, which may be empty.
    pub fn read(numbering: &str) -> Result<Self, OfficeError> {
        let mut this = Self::default();
        let mut xml = Xml::new(numbering);
        xml.children(|xml, _| {
            xml.children(|xml, tag| match tag.name.as_str() {
                "w:abstractNum" => {
                    let id = tag.get("w:abstractNumId").unwrap_or_default().to_owned();
                    this.lists.insert(id, List::read(xml)?);
                    Ok(())
                }
                "w:num" => {
                    let id = tag.get("w:numId").unwrap_or_default().to_owned();
                    this.instances.insert(id, Instance::read(xml)?);
                    Ok(())
                }
                _ => xml.skip(),
            })
        })?;
        Ok(this)
    }

    /// The list behind this name, past those that only stand for the list of a style.
    fn behind<'a>(&'a self, styles: &Styles, name: &'a str) -> Option<(&'a str, &'a List)> {
        let mut found = (name, self.lists.get(name)?);
        for _ in 0..MOST_LINKS {
            let Some(style) = &found.1.link else { break };
            let instance = styles.place(style)?.instance.as_ref()?;
            let name = self.instances.get(instance)?.list.as_str();
            found = (name, self.lists.get(name)?);
        }
        Some(found)
    }
}

impl<'a> Numbering<'a> {
    pub fn new(lists: &'a Lists) -> Self {
        Self {
            lists,
            counts: BTreeMap::new(),
            started: BTreeSet::new(),
        }
    }

    /// The number that stands before the next paragraph, counted on. `None` if it has none.
    pub fn next(&mut self, styles: &Styles, place: &Place, style: Option<&str>) -> Option<String> {
        let (id, level) = self.resolved(styles, place, style)?;
        let instance = self.lists.instances.get(&id)?;
        let (list_id, list) = self.lists.behind(styles, &instance.list)?;
        let levels: [&Level; LEVELS] =
            std::array::from_fn(|at| instance.levels.get(&at).unwrap_or(&list.levels[at]));
        let counts = self.counts.entry(list_id).or_default();
        let own_start = instance.starts.get(&level).copied();
        let start = levels[level].start.unwrap_or(0);
        let anew = own_start.filter(|_| self.started.insert((id, level)));
        counts[level] = Some(match (anew, counts[level]) {
            (Some(start), _) => start,
            (None, Some(last)) => last.saturating_add(1),
            (None, None) => own_start.unwrap_or(start),
        });
        for (at, lower) in levels.iter().enumerate().skip(level + 1) {
            if lower.begins_after(level) {
                counts[at] = None;
            }
        }
        let label = levels[level].label(level, &levels, counts);
        Some(label).filter(|label| !label.trim().is_empty())
    }

    /// Instance and level, from the paragraph or else from its style and those it is based on.
    fn resolved(
        &self,
        styles: &Styles,
        place: &Place,
        style: Option<&str>,
    ) -> Option<(String, usize)> {
        let mut found = place.clone();
        let mut from_style = None;
        if found.instance.is_none() {
            for (name, style) in styles.chain(style) {
                found.level = found.level.or(style.place.level);
                if style.place.instance.is_some() {
                    found.instance.clone_from(&style.place.instance);
                    from_style = Some(name);
                    break;
                }
            }
        }
        let id = found.instance.filter(|id| id != "0")?;
        let by_style = || {
            let name = self.lists.instances.get(&id)?.list.as_str();
            let (_, list) = self.lists.behind(styles, name)?;
            let is_its = |level: &Level| level.style.is_some() && level.style.as_deref() == style;
            let of_its_base = |level: &Level| level.style.as_deref() == from_style;
            let at = list.levels.iter().position(is_its);
            at.or_else(|| list.levels.iter().position(of_its_base))
        };
        let level = found
            .level
            .or_else(|| from_style.and_then(|_| by_style()))
            .unwrap_or(0);
        Some((id, level))
    }
}
