//! Sending up who is in charge: the leader, the focal point, the committee for grassroots
//! democracy, and the profile of the year.

use super::api::*;
use super::{page, profile};
use crate::App;
use crate::calendar::api::OfYear;
use crate::data;
use crate::error::{AppError, Result};
use crate::letters::{self, map, text};
use crate::show::instant;
use crate::wire::Nothing;
use protocol::{RecordId, Value};

/// The kind of letter.
const KIND: &str = "leader_assignment";

/// Sends the people who hold a role today, and the figures of this year.
pub fn submit(app: &App, _: Nothing) -> Result<PeoplePage> {
    let people = page::list(app, Nothing {})?;
    let held: Vec<Value> = people
        .people
        .iter()
        .flat_map(|person| {
            let roles = person.roles.iter().filter(|role| role.current);
            roles.map(move |role| role_value(person, role))
        })
        .collect();
    if held.is_empty() {
        return Err(AppError::new("nobody-in-charge"));
    }
    let profile = profile::show(app, OfYear { year: None })?;
    let figures = profile.figures.iter().map(|figure| {
        map([
            ("code", text(&figure.code)),
            ("label", text(&figure.label)),
            ("unit", text(&figure.unit)),
            ("value", figure.value.map_or(Value::Null, Value::Int)),
        ])
    });
    let agency = app.read(|r| r.agency())?;
    let body = map([
        ("title", text(&data::label("letter", KIND))),
        ("agency", text(&agency.name)),
        ("people", Value::List(held)),
        ("year", Value::Int(profile.year.into())),
        ("figures", Value::List(figures.collect())),
    ]);
    letters::send(app, KIND, record(app)?, body)?;
    page::list(app, Nothing {})
}

fn role_value(person: &PersonRow, role: &RoleRow) -> Value {
    let day = |day: Option<chrono::NaiveDate>| {
        day.map_or(Value::Null, |day| Value::Text(day.to_string()))
    };
    let maybe = |typed: &Option<String>| typed.as_deref().map_or(Value::Null, Value::text);
    map([
        ("name", text(&person.name)),
        ("position", maybe(&person.position)),
        (
            "role",
            role.role.map_or(Value::Null, |one| text(one.code())),
        ),
        ("from", day(role.from)),
        ("decision_number", maybe(&role.decision_number)),
        ("decision_on", day(role.decision_on)),
        ("decision_by", maybe(&role.decision_by)),
    ])
}

/// What the letters are about: the list as a whole.
fn record(app: &App) -> Result<RecordId> {
    let owner = app.store()?.identity().owner;
    Ok(RecordId::derived(&[b"people", owner.as_bytes()]))
}

/// When the list was last sent.
pub(super) fn sent_at(app: &App) -> Result<Option<String>> {
    let record = record(app)?;
    let sent = app.read(|r| r.submissions())?;
    let of = sent.iter().filter(|row| row.report == record);
    Ok(of.map(|row| row.sent_at_ms).max().map(instant))
}
