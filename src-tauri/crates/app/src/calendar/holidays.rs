//! The table of days off: shipped days with their source, and what a person changed.

use super::api::*;
use crate::App;
use crate::data;
use crate::error::Result;
use crate::fields;
use chrono::Datelike;
use domain::Day;
use domain::calendar::{DayKind, WorkingDays};
use protocol::{Field, RecordId, Value};
use std::collections::BTreeMap;
use store::kinds::HOLIDAY;

/// The code of a day that a person made like others again.
const PLAIN: &str = "none";

/// The days of one year.
pub fn list(app: &App, input: OfYear) -> Result<HolidayList> {
    let year = input
        .year
        .map_or_else(|| app.today().map(|day| day.year()), Ok)?;
    Ok(HolidayList {
        year,
        days: table(app)?
            .into_values()
            .filter(|row| row.day.year() == year)
            .collect(),
        problems: Vec::new(),
    })
}

/// Adds a day, changes it, or makes it like others.
pub fn edit(app: &App, input: EditHoliday) -> Result<HolidayList> {
    let today = app.today()?;
    fields::all_well(vec![
        fields::required("day", &input.day),
        fields::day_problem("day", &input.day, today),
        input
            .kind
            .and_then(|_| fields::required("name", &input.name)),
    ])?;
    let Ok(day) = domain::day::parse(&input.day, today) else {
        return list(app, OfYear { year: None });
    };
    let record = RecordId::derived(&[b"holiday", day.to_string().as_bytes()]);
    let typed = vec![
        (Field::plain("day"), Value::Text(day.to_string())),
        fields::text_field("name", &input.name),
        fields::code_field("sort", Some(input.kind.map_or(PLAIN, DayKind::code))),
    ];
    app.write(|w| Ok(w.create(&HOLIDAY, record, typed)?))?;
    list(
        app,
        OfYear {
            year: Some(day.year()),
        },
    )
}

/// Which days are worked, as the agency has it.
pub(crate) fn worked(app: &App) -> Result<WorkingDays> {
    let days = table(app)?.into_values().map(|row| (row.day, row.kind));
    Ok(WorkingDays::new(days))
}

/// Every day of the table.
fn table(app: &App) -> Result<BTreeMap<Day, HolidayRow>> {
    let mut table: BTreeMap<Day, HolidayRow> = data::HOLIDAYS
        .iter()
        .map(|row| (row.day, row.clone()))
        .collect();
    for own in app.read(|r| r.holidays())? {
        let Some(day) = own.day else { continue };
        match own.sort.as_deref().and_then(DayKind::from_code) {
            Some(kind) => {
                let row = HolidayRow {
                    day,
                    name: own.name.unwrap_or_default(),
                    kind,
                    source: String::new(),
                    provisional: false,
                    changed: true,
                };
                table.insert(day, row);
            }
            None => {
                table.remove(&day);
            }
        }
    }
    Ok(table)
}
