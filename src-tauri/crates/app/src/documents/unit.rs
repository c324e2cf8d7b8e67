//! The agency as the reader knows units: its name, what else it goes by, what it was made of.

use crate::data::UNITS;
use domain::Day;
use intake::whose::Unit;
use store::rows::AgencyRow;

/// The agency, as a document of that date may name it: with the names of those that became part of
/// it. A former name that another unit bears today is ours only in papers older than that.
pub(super) fn of(agency: &AgencyRow, date: Option<Day>) -> Unit {
    let mut unit = Unit::named(&agency.name);
    unit.aliases = aliases(agency, date);
    unit
}

/// Whether a paper is older than the names of the list, which are valid from 01/7/2025.
fn is_older(date: Option<Day>) -> bool {
    let begun = Day::from_ymd_opt(2025, 7, 1);
    matches!((date, begun), (Some(date), Some(begun)) if date < begun)
}

fn aliases(agency: &AgencyRow, date: Option<Day>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for json in [&agency.aliases, &agency.former].into_iter().flatten() {
        let typed: Vec<String> = serde_json::from_str(json).unwrap_or_default();
        names.extend(typed);
    }
    let listed = agency
        .code
        .as_deref()
        .and_then(|code| UNITS.units.iter().find(|unit| unit.code == code));
    if let Some(unit) = listed {
        names.push(unit.name.clone());
        let borne = |name: &String| {
            UNITS
                .units
                .iter()
                .any(|other| other.code != unit.code && other.name == *name)
        };
        let former = unit.former.iter();
        names.extend(
            former
                .filter(|name| is_older(date) || !borne(name))
                .cloned(),
        );
    }
    names.retain(|name| !name.trim().is_empty());
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_former_name_that_another_commune_bears_today_is_ours_only_in_old_papers() {
        let agency = AgencyRow {
            name: "UBND xã Kim Phú".into(),
            code: Some("18943".into()),
            ..AgencyRow::default()
        };
        let names = |date: &str| of(&agency, date.parse().ok()).aliases;
        let minh_hoa = "Xã Minh Hóa".to_owned();
        assert!(names("2024-03-01").contains(&minh_hoa));
        assert!(!names("2026-03-01").contains(&minh_hoa));
        assert!(names("2026-03-01").contains(&"Xã Thượng Hóa".to_owned()));
    }
}
