//! Records that cells name by what people call them: tasks, initiatives, internal units.

use crate::App;
use crate::error::Result;
use domain::text::{fold_spaces, tone_key};
use intake::table::{Line, Read, Register, Value as Said};
use protocol::{Field, RecordId, Value};
use std::collections::BTreeMap;

/// The names of the records that rows of a register may speak of.
pub(super) struct Links {
    tasks: BTreeMap<String, Option<RecordId>>,
    initiatives: BTreeMap<String, Option<RecordId>>,
    units: BTreeMap<String, Option<RecordId>>,
}

fn key(text: &str) -> String {
    tone_key(&fold_spaces(text))
}

/// Names; one that several records bear means none of them.
fn names(
    of: impl Iterator<Item = (RecordId, Option<String>)>,
) -> BTreeMap<String, Option<RecordId>> {
    let mut names = BTreeMap::new();
    for (id, name) in of {
        let Some(name) = name.filter(|name| !name.trim().is_empty()) else {
            continue;
        };
        names
            .entry(key(&name))
            .and_modify(|slot| *slot = None)
            .or_insert(Some(id));
    }
    names
}

impl Links {
    pub(super) fn of(app: &App, register: Register) -> Result<Self> {
        let mut links = Self {
            tasks: BTreeMap::new(),
            initiatives: BTreeMap::new(),
            units: BTreeMap::new(),
        };
        match register {
            Register::Journal => {
                let (tasks, initiatives) = app.read(|r| Ok((r.tasks()?, r.initiatives()?)))?;
                links.tasks = names(tasks.into_iter().map(|row| (row.id, row.title)));
                links.initiatives = names(initiatives.into_iter().map(|row| (row.id, row.name)));
            }
            Register::People => {
                let units = app.read(|r| r.units())?;
                links.units = names(units.into_iter().map(|row| (row.id, row.name)));
            }
            _ => {}
        }
        Ok(links)
    }

    /// Names the cells of a row whose words are the name of no record, or of several.
    pub(super) fn check(&self, line: &mut Line) {
        for cell in &mut line.cells {
            let is_link = cell.field == "linked" || cell.field == "unit";
            let says = matches!(cell.value, Said::Text(_));
            if is_link && says && cell.problem.is_none() && self.resolved(cell).is_none() {
                cell.problem = Some("unknown-link");
            }
        }
    }

    /// The field and the record that a cell names.
    pub(super) fn resolved(&self, cell: &Read) -> Option<(Field, Value)> {
        let Said::Text(text) = &cell.value else {
            return None;
        };
        let key = key(text);
        let found = |names: &BTreeMap<String, Option<RecordId>>, field: &str| {
            let id = names.get(&key).copied().flatten()?;
            Some((Field::plain(field), Value::Bytes(id.as_bytes().to_vec())))
        };
        if cell.field == "unit" {
            return found(&self.units, "unit");
        }
        found(&self.tasks, "task").or_else(|| found(&self.initiatives, "initiative"))
    }
}
