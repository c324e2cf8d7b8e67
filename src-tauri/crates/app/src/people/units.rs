//! Internal units: phòng, trung tâm, thôn, tổ dân phố.

use super::api::*;
use super::page;
use crate::App;
use crate::error::{AppError, Result};
use crate::fields;
use crate::open::record_id;
use crate::wire::{ById, Nothing};
use domain::Day;
use domain::people::{UnitSort, stands_on};
use domain::text::compare_vi;
use protocol::{Field, RecordId, Value};
use store::kinds::UNIT;

/// Every unit, in Vietnamese order.
pub(super) fn rows(app: &App, today: Day) -> Result<Vec<InnerUnit>> {
    let kinds = crate::journal::kinds(app)?;
    let mut units = app.read(|r| {
        let rows = r.units()?;
        rows.into_iter()
            .map(|row| {
                let notes = r.notes_of(row.id)?;
                Ok(InnerUnit {
                    id: row.id.to_string(),
                    name: row.name.unwrap_or_default(),
                    sort: row.sort.as_deref().and_then(UnitSort::from_code),
                    head: row.head,
                    from: row.from,
                    until: row.until,
                    note: row.note,
                    current: stands_on(row.from, row.until, today),
                    problems: fields::problems_of(&notes, &kinds, today),
                })
            })
            .collect::<store::Result<Vec<_>>>()
    })?;
    units.sort_by(|a, b| compare_vi(&a.name, &b.name).then_with(|| a.id.cmp(&b.id)));
    Ok(units)
}

/// Adds a unit.
pub fn add(app: &App, input: AddInnerUnit) -> Result<PeoplePage> {
    fields::all_well(vec![fields::required("name", &input.name)])?;
    let mut typed = vec![
        fields::text_field("name", &input.name),
        fields::code_field("sort", input.sort.map(UnitSort::code)),
    ];
    typed.retain(|(_, value)| *value != Value::Null);
    let record = app.new_record();
    app.write(|w| Ok(w.create(&UNIT, record, typed)?))?;
    page::list(app, Nothing {})
}

/// Changes fields of a unit; a day that cannot be read is kept as typed and named.
pub fn edit(app: &App, input: EditInnerUnit) -> Result<PeoplePage> {
    use InnerUnitEdit as E;
    let record = existing(app, &input.id)?;
    let today = app.today()?;
    let day = |name: &str, text: &str| (Field::plain(name), fields::day_value(text, today));
    let typed = input
        .edits
        .iter()
        .map(|edit| match edit {
            E::Name(text) => fields::text_field("name", text),
            E::Sort(sort) => fields::code_field("sort", sort.map(UnitSort::code)),
            E::Head(text) => fields::text_field("head", text),
            E::From(text) => day("from", text),
            E::Until(text) => day("until", text),
            E::Note(text) => fields::text_field("note", text),
        })
        .collect();
    app.write(|w| Ok(w.set(&UNIT, record, typed)?))?;
    page::list(app, Nothing {})
}

/// Puts a unit into the bin.
pub fn remove(app: &App, input: ById) -> Result<PeoplePage> {
    let record = existing(app, &input.id)?;
    app.write(|w| Ok(w.delete(&UNIT, record)?))?;
    page::list(app, Nothing {})
}

fn existing(app: &App, id: &str) -> Result<RecordId> {
    let record = record_id(id)?;
    let units = app.read(|r| r.units())?;
    if units.iter().any(|unit| unit.id == record) {
        Ok(record)
    } else {
        Err(AppError::with_detail("not-found", record))
    }
}
