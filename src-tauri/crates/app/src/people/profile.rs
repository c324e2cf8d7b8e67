//! The figures of the agency by year: thôn, hộ, khẩu, hộ nghèo …; kept once, used in reports.

use super::api::*;
use crate::App;
use crate::calendar::api::OfYear;
use crate::data;
use crate::error::{AppError, Result};
use crate::fields;
use crate::journal;
use chrono::Datelike;
use domain::Problem;
use protocol::{Field, RecordId, Value};
use store::kinds::PROFILE;
use store::rows;

/// The figures of one year beside those of the year before.
pub fn show(app: &App, input: OfYear) -> Result<ProfilePage> {
    let today = app.today()?;
    let year = input.year.unwrap_or_else(|| today.year());
    let profiles = app.read(|r| r.profiles())?;
    let of = |year: i32| -> Option<&rows::ProfileRow> {
        profiles.iter().find(|row| row.year == Some(year.into()))
    };
    let (this, before) = (of(year), of(year - 1));
    let notes = match this {
        Some(row) => app.read(|r| r.notes_of(row.id))?,
        None => Vec::new(),
    };
    let value = |row: Option<&rows::ProfileRow>, code: &str| row?.figures.get(code).copied();
    Ok(ProfilePage {
        id: this.map(|row| row.id.to_string()),
        year,
        years: profiles
            .iter()
            .filter_map(|row| i32::try_from(row.year?).ok())
            .collect(),
        as_of: this.and_then(|row| row.as_of),
        note: this.and_then(|row| row.note.clone()),
        figures: data::PROFILE
            .iter()
            .map(|spec| ProfileFigure {
                code: spec.code.clone(),
                label: spec.label.clone(),
                unit: spec.unit.clone(),
                value: value(this, &spec.code),
                before: value(before, &spec.code),
            })
            .collect(),
        problems: fields::problems_of(&notes, &journal::kinds(app)?, today),
    })
}

/// Types figures of a year; what cannot be read is named before anything is kept.
pub fn edit(app: &App, input: EditProfile) -> Result<ProfilePage> {
    let today = app.today()?;
    let mut problems = vec![year_problem(input.year)];
    let mut typed = vec![(Field::plain("year"), Value::Int(input.year.into()))];
    for figure in &input.figures {
        let name = format!("figure/{}", figure.code);
        if !data::PROFILE.iter().any(|spec| spec.code == figure.code) {
            return Err(AppError::with_detail("not-found", &figure.code));
        }
        let value = match figure.text.trim() {
            "" => Value::Null,
            text => match domain::number::parse(text, false) {
                Ok(number) => Value::Int(number),
                Err(error) => {
                    problems.push(Some(Problem::typed(name, error.code(), text)));
                    continue;
                }
            },
        };
        typed.push((Field::keyed("figure", figure.code.clone()), value));
    }
    if let Some(as_of) = &input.as_of {
        problems.push(fields::day_problem("as_of", as_of, today));
        typed.push((Field::plain("as_of"), fields::day_value(as_of, today)));
    }
    if let Some(note) = &input.note {
        typed.push(fields::text_field("note", note));
    }
    fields::all_well(problems)?;
    let owner = app.store()?.identity().owner;
    let year = input.year.to_string();
    let record = RecordId::derived(&[b"profile", owner.as_bytes(), year.as_bytes()]);
    app.write(|w| Ok(w.create(&PROFILE, record, typed)?))?;
    show(
        app,
        OfYear {
            year: Some(input.year),
        },
    )
}

fn year_problem(year: i32) -> Option<Problem> {
    let known = (1975..=2200).contains(&year);
    (!known).then(|| Problem::typed("year", "no-such-day", &year.to_string()))
}
