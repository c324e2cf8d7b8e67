//! People and the roles they hold.

use super::api::*;
use super::{sending, units};
use crate::App;
use crate::error::{AppError, Result};
use crate::fields::{self, Typed};
use crate::journal;
use crate::open::record_id;
use crate::wire::{ById, Nothing};
use domain::Day;
use domain::people::{Role, stands_on};
use domain::text::compare_vi;
use protocol::{Field, RecordId, Value};
use store::kinds::{ASSIGNMENT, PERSON};
use store::rows;

/// People with their roles, internal units, and the roles that nobody holds.
pub fn list(app: &App, _: Nothing) -> Result<PeoplePage> {
    let today = app.today()?;
    let kinds = journal::kinds(app)?;
    let (people, assignments) = app.read(|r| Ok((r.people()?, r.assignments()?)))?;
    let held = |role: Role| {
        assignments.iter().any(|one| {
            one.role.as_deref() == Some(role.code()) && stands_on(one.from, one.until, today)
        })
    };
    let mut rows = Vec::with_capacity(people.len());
    for person in people {
        let notes = app.read(|r| r.notes_of(person.id))?;
        let roles = assignments
            .iter()
            .filter(|one| one.person == Some(person.id))
            .map(|one| role_of(one, today))
            .collect();
        rows.push(PersonRow {
            id: person.id.to_string(),
            name: person.name.unwrap_or_default(),
            position: person.position,
            unit: person.unit.map(|id| id.to_string()),
            organisation: person.organisation,
            phone: person.phone,
            note: person.note,
            roles,
            problems: fields::problems_of(&notes, &kinds, today),
        });
    }
    rows.sort_by(|a, b| {
        rank(a)
            .cmp(&rank(b))
            .then_with(|| compare_vi(&a.name, &b.name))
            .then_with(|| a.id.cmp(&b.id))
    });
    let vacant = Role::ALL.iter().copied();
    Ok(PeoplePage {
        people: rows,
        units: units::rows(app, today)?,
        vacant: vacant
            .filter(|role| role.is_single() && !held(*role))
            .collect(),
        sent_at: sending::sent_at(app)?,
    })
}

/// The place of the first role held now; those without one come last.
fn rank(person: &PersonRow) -> usize {
    let place = |row: &RoleRow| Role::ALL.iter().position(|role| Some(*role) == row.role);
    let held = person.roles.iter().filter(|row| row.current);
    held.filter_map(place).min().unwrap_or(Role::ALL.len())
}

fn role_of(row: &rows::AssignmentRow, today: Day) -> RoleRow {
    RoleRow {
        id: row.id.to_string(),
        role: row.role.as_deref().and_then(Role::from_code),
        from: row.from,
        until: row.until,
        decision_number: row.decision_number.clone(),
        decision_on: row.decision_on,
        decision_by: row.decision_by.clone(),
        current: stands_on(row.from, row.until, today),
    }
}

/// Adds a person.
pub fn add(app: &App, input: AddPerson) -> Result<PeoplePage> {
    fields::all_well(vec![fields::required("name", &input.name)])?;
    let mut typed = vec![
        fields::text_field("name", &input.name),
        fields::text_field("position", &input.position),
    ];
    typed.retain(|(_, value)| *value != Value::Null);
    let record = app.new_record();
    app.write(|w| Ok(w.create(&PERSON, record, typed)?))?;
    list(app, Nothing {})
}

/// Changes fields of a person.
pub fn edit(app: &App, input: EditPerson) -> Result<PeoplePage> {
    let record = existing(app, &input.id)?;
    let typed: Result<Vec<Typed>> = input.edits.iter().map(field_of).collect();
    let typed = typed?;
    app.write(|w| Ok(w.set(&PERSON, record, typed)?))?;
    list(app, Nothing {})
}

fn field_of(edit: &PersonEdit) -> Result<Typed> {
    use PersonEdit as E;
    Ok(match edit {
        E::Name(text) => fields::text_field("name", text),
        E::Position(text) => fields::text_field("position", text),
        E::Unit(id) => fields::link_field("unit", id.as_deref())?,
        E::Organisation(text) => fields::text_field("organisation", text),
        E::Phone(text) => fields::text_field("phone", text),
        E::Note(text) => fields::text_field("note", text),
    })
}

/// Puts a person into the bin; the roles they held stay with them.
pub fn remove(app: &App, input: ById) -> Result<PeoplePage> {
    let record = existing(app, &input.id)?;
    app.write(|w| Ok(w.delete(&PERSON, record)?))?;
    list(app, Nothing {})
}

/// Gives a person a role. Who held a role for one person ends the day before, as one step of undo.
pub fn assign(app: &App, input: AssignRole) -> Result<PeoplePage> {
    let person = existing(app, &input.person)?;
    let today = app.today()?;
    fields::all_well(vec![
        fields::day_problem("from", &input.from, today),
        fields::day_problem("decision_on", &input.decision_on, today),
    ])?;
    let from = match input.from.trim() {
        "" => today,
        typed => domain::day::parse(typed, today).unwrap_or(today),
    };
    let decision = fields::map_value([
        ("number", fields::text_value(&input.decision_number)),
        ("on", fields::day_value(&input.decision_on, today)),
        ("by", fields::text_value(&input.decision_by)),
    ]);
    let mut typed = vec![
        (
            Field::plain("person"),
            Value::Bytes(person.as_bytes().to_vec()),
        ),
        fields::code_field("role", Some(input.role.code())),
        (Field::plain("from"), Value::Text(from.to_string())),
        (Field::plain("decision"), decision),
    ];
    typed.retain(|(_, value)| *value != Value::Null);
    let record = app.new_record();
    app.write(|w| {
        for one in w.reader().assignments()? {
            let same = one.role.as_deref() == Some(input.role.code());
            let ours = same && (input.role.is_single() || one.person == Some(person));
            if ours && stands_on(one.from, one.until, from) {
                let last = from.pred_opt().unwrap_or(from);
                let until = (Field::plain("until"), Value::Text(last.to_string()));
                w.set(&ASSIGNMENT, one.id, vec![until])?;
            }
        }
        Ok(w.create(&ASSIGNMENT, record, typed)?)
    })?;
    list(app, Nothing {})
}

/// Ends a role; it stays in the history.
pub fn end(app: &App, input: EndRole) -> Result<PeoplePage> {
    let record = record_id(&input.id)?;
    let today = app.today()?;
    fields::all_well(vec![fields::day_problem("until", &input.until, today)])?;
    let known = app.read(|r| r.assignments())?;
    if !known.iter().any(|one| one.id == record) {
        return Err(AppError::with_detail("not-found", record));
    }
    let until = match input.until.trim() {
        "" => Value::Text(today.to_string()),
        typed => fields::day_value(typed, today),
    };
    app.write(|w| Ok(w.set(&ASSIGNMENT, record, vec![(Field::plain("until"), until)])?))?;
    list(app, Nothing {})
}

fn existing(app: &App, id: &str) -> Result<RecordId> {
    let record = record_id(id)?;
    let people = app.read(|r| r.people())?;
    if people.iter().any(|person| person.id == record) {
        Ok(record)
    } else {
        Err(AppError::with_detail("not-found", record))
    }
}
