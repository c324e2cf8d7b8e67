//! The agency as the reader knows units: its name, what else it goes by, what it was made of.

use crate::data::UNITS;
use intake::whose::Unit;
use store::rows::AgencyRow;

/// The agency, with the names of those that became part of it.
pub(super) fn of(agency: &AgencyRow) -> Unit {
    let mut unit = Unit::named(&agency.name);
    unit.aliases = aliases(agency);
    unit
}

fn aliases(agency: &AgencyRow) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for json in [&agency.aliases, &agency.former].into_iter().flatten() {
        let typed: Vec<String> = serde_json::from_str(json).unwrap_or_default();
        names.extend(typed);
    }
    let listed = UNITS.units.iter().find(|unit| {
        agency.code.as_deref() == Some(unit.code.as_str())
            || agency.code.is_none() && agency.name.ends_with(&unit.name)
    });
    if let Some(unit) = listed {
        names.push(unit.name.clone());
        names.extend(unit.former.iter().cloned());
    }
    names.retain(|name| !name.trim().is_empty());
    names.dedup();
    names
}
