//! "Dân vận khéo" initiatives.

pub mod api;
mod registration;

use crate::App;
use crate::error::{AppError, Result};
use crate::fields::{self, Typed};
use crate::journal;
use crate::open::record_id;
use crate::reports;
use crate::wire::{ById, Link, Nothing};
use api::*;
use domain::Day;
use domain::initiative::{self, FieldOfLife, Form, FundSource, Holder, Milestones, Side, Stage};
use domain::text::compare_vi;
use protocol::{Field, RecordId, Value};
pub use registration::{replicate, submit};
use store::kinds::INITIATIVE;
use store::rows::{self, EntryFilter};

/// Entries shown on the page of an initiative.
const ENTRIES_SHOWN: u32 = 200;

/// Every initiative, in Vietnamese order of names, and the three counts.
pub fn list(app: &App, _: Nothing) -> Result<InitiativeList> {
    let all = app.read(|r| r.initiatives())?;
    let counts = counts(app, &all)?;
    let mut rows: Vec<InitiativeRow> = all.iter().map(row_of).collect();
    rows.sort_by(|a, b| compare_vi(&a.name, &b.name).then_with(|| a.id.cmp(&b.id)));
    Ok(InitiativeList { rows, counts })
}

/// The three counts in the window of the next report, up to today.
pub(crate) fn counts(app: &App, all: &[rows::InitiativeRow]) -> Result<InitiativeCounts> {
    let (from, to) = reports::current_window(app)?;
    let milestones: Vec<Milestones> = all.iter().map(milestones_of).collect();
    let counts = initiative::count(&milestones, from, to);
    let small = |count: i64| u32::try_from(count).unwrap_or_default();
    Ok(InitiativeCounts {
        registered: small(counts.registered),
        running: small(counts.running),
        recognised: small(counts.recognised),
    })
}

pub(crate) fn milestones_of(row: &rows::InitiativeRow) -> Milestones {
    Milestones {
        registered_on: row.registered_on,
        started_on: row.started_on,
        recognised_on: row.recognised_on,
        ended_on: row.ended_on,
    }
}

/// One initiative with everything about it.
pub fn show(app: &App, input: ById) -> Result<InitiativePage> {
    page(app, record_id(&input.id)?)
}

/// Registers a new one, on today's date.
pub fn add(app: &App, input: AddInitiative) -> Result<InitiativePage> {
    fields::all_well(vec![fields::required("name", &input.name)])?;
    let today = app.today()?;
    let mut typed = vec![
        fields::text_field("name", &input.name),
        fields::code_field("field_of_life", input.field_of_life.map(FieldOfLife::code)),
        fields::code_field("form", input.form.map(Form::code)),
        fields::code_field("holder", input.holder.map(Holder::code)),
        fields::text_field("lead", &input.lead),
        fields::code_field("stage", Some(Stage::Registered.code())),
        (
            Field::plain("registered_on"),
            Value::Text(today.to_string()),
        ),
    ];
    typed.retain(|(_, value)| *value != Value::Null);
    let record = app.new_record();
    app.write(|w| Ok(w.create(&INITIATIVE, record, typed)?))?;
    page(app, record)
}

/// Changes fields of an initiative; what cannot be read is kept as typed and named.
pub fn edit(app: &App, input: EditInitiative) -> Result<InitiativePage> {
    let record = record_id(&input.id)?;
    let today = app.today()?;
    let mut known = existing(app, record)?;
    let mut on = known
        .recognised_on
        .map_or(Value::Null, |day| Value::Text(day.to_string()));
    let mut typed = Vec::new();
    for edit in &input.edits {
        typed.push(field_of(edit, &mut known, &mut on, today)?);
    }
    app.write(|w| Ok(w.set(&INITIATIVE, record, typed)?))?;
    page(app, record)
}

fn field_of(
    edit: &InitiativeEdit,
    known: &mut rows::InitiativeRow,
    on: &mut Value,
    today: Day,
) -> Result<Typed> {
    use InitiativeEdit as E;
    let day = |name: &str, text: &str| (Field::plain(name), fields::day_value(text, today));
    Ok(match edit {
        E::Name(text) => fields::text_field("name", text),
        E::FieldOfLife(code) => fields::code_field("field_of_life", code.map(FieldOfLife::code)),
        E::Form(code) => fields::code_field("form", code.map(Form::code)),
        E::Holder(code) => fields::code_field("holder", code.map(Holder::code)),
        E::Lead(text) => fields::text_field("lead", text),
        E::Place(text) => fields::text_field("place", text),
        E::Stage(stage) => fields::code_field("stage", Some(stage.code())),
        E::Reason(text) => fields::text_field("reason", text),
        E::Goal(text) => fields::text_field("goal", text),
        E::Content(text) => fields::text_field("content", text),
        E::Partners(text) => fields::text_field("partners", text),
        E::Resources(text) => fields::text_field("resources", text),
        E::Results(text) => fields::text_field("results", text),
        E::Prospects(text) => fields::text_field("prospects", text),
        E::RegisteredOn(text) => day("registered_on", text),
        E::StartedOn(text) => day("started_on", text),
        E::EndedOn(text) => day("ended_on", text),
        E::RecognisedOn(text) => {
            *on = fields::day_value(text, today);
            recognised(known, on)
        }
        E::RecognisedBy(text) => {
            known.recognised_by = Some(text.clone());
            recognised(known, on)
        }
        E::DecisionNumber(text) => {
            known.decision_number = Some(text.clone());
            recognised(known, on)
        }
        E::Side(side) => fields::code_field("side", side.map(Side::code)),
        E::ParentName(text) => fields::text_field("parent_name", text),
        E::Audience(text) => fields::text_field("audience", text),
        E::Time(text) => fields::text_field("time", text),
        E::BeneficiariesNote(text) => fields::text_field("beneficiaries_note", text),
        E::Unit(id) => return fields::link_field("unit", id.as_deref()),
        E::Parent(id) => return fields::link_field("parent", id.as_deref()),
        E::Beneficiaries(text) => (Field::plain("beneficiaries"), number_of(text, false)),
        E::Fund(source, text) => {
            let value = fields::map_value([("amount", number_of(text, true))]);
            (Field::keyed("fund", source.code()), value)
        }
        E::Step(stage, on, decision, by) => {
            let parts = [
                ("on", fields::day_value(on, today)),
                ("decision", fields::text_value(decision)),
                ("by", fields::text_value(by)),
            ];
            (Field::keyed("step", stage.code()), fields::map_value(parts))
        }
        E::Award(key, on, form, by) => {
            let parts = [
                ("on", fields::day_value(on, today)),
                ("form", fields::text_value(form)),
                ("by", fields::text_value(by)),
            ];
            (Field::keyed("award", key.trim()), fields::map_value(parts))
        }
    })
}

/// A number where it can be read, else as typed; empty is nothing.
fn number_of(text: &str, is_money: bool) -> Value {
    match domain::number::parse(text, is_money) {
        Ok(number) => Value::Int(number),
        Err(_) => fields::text_value(text.trim()),
    }
}

/// Day, body and decision of a recognition are true or false together.
fn recognised(known: &rows::InitiativeRow, on: &Value) -> Typed {
    let text = |text: &Option<String>| fields::text_value(text.as_deref().unwrap_or_default());
    let value = fields::map_value([
        ("on", on.clone()),
        ("by", text(&known.recognised_by)),
        ("decision", text(&known.decision_number)),
    ]);
    (Field::plain("recognised"), value)
}

/// Puts an initiative into the bin.
pub fn remove(app: &App, input: ById) -> Result<Nothing> {
    let record = record_id(&input.id)?;
    existing(app, record)?;
    app.write(|w| Ok(w.delete(&INITIATIVE, record)?))?;
    Ok(Nothing {})
}

pub(crate) fn existing(app: &App, record: RecordId) -> Result<rows::InitiativeRow> {
    app.read(|r| r.initiative(record))?
        .ok_or_else(|| AppError::with_detail("not-found", record))
}

pub(crate) fn row_of(row: &rows::InitiativeRow) -> InitiativeRow {
    let of = |code: &Option<String>| code.clone().unwrap_or_default();
    InitiativeRow {
        id: row.id.to_string(),
        name: of(&row.name),
        field_of_life: FieldOfLife::from_code(&of(&row.field_of_life)),
        form: Form::from_code(&of(&row.form)),
        holder: Holder::from_code(&of(&row.holder)),
        lead: row.lead.clone(),
        place: row.place.clone(),
        stage: Stage::from_code(&of(&row.stage)).unwrap_or(Stage::Registered),
        started_on: row.started_on,
        entries: row.entries,
        side: row.side.as_deref().and_then(Side::from_code),
        parent: row.parent.map(|id| id.to_string()),
    }
}

fn step_of(note: rows::InitiativeNote) -> InitiativeStep {
    InitiativeStep {
        key: note.key,
        on: note.on,
        text: note.text,
        by: note.by,
    }
}

fn fund_of(source: FundSource, funds: &[rows::InitiativeNote]) -> InitiativeFund {
    let found = funds.iter().find(|note| note.key == source.code());
    InitiativeFund {
        source,
        amount: found.and_then(|note| note.amount),
    }
}

fn children_of(record: RecordId, all: &[rows::InitiativeRow]) -> Vec<Link> {
    all.iter()
        .filter(|row| row.parent == Some(record))
        .map(|row| Link {
            id: row.id.to_string(),
            title: row.name.clone().unwrap_or_default(),
        })
        .collect()
}

fn page(app: &App, record: RecordId) -> Result<InitiativePage> {
    let today = app.today()?;
    let row = existing(app, record)?;
    let kinds = journal::kinds(app)?;
    let filter = EntryFilter {
        initiative: Some(record),
        ..EntryFilter::default()
    };
    let (entries, notes, steps, awards, funds, all) = app.read(|r| {
        Ok((
            r.entries(&filter, 0, ENTRIES_SHOWN)?,
            r.notes_of(record)?,
            r.steps_of_initiative(record)?,
            r.awards_of(record)?,
            r.funds_of(record)?,
            r.initiatives()?,
        ))
    })?;
    Ok(InitiativePage {
        activities: journal::rows_of(app, entries, &kinds, today)?,
        problems: fields::problems_of(&notes, &kinds, today),
        row: row_of(&row),
        reason: row.reason,
        goal: row.goal,
        content: row.content,
        partners: row.partners,
        resources: row.resources,
        results: row.results,
        prospects: row.prospects,
        registered_on: row.registered_on,
        recognised_on: row.recognised_on,
        recognised_by: row.recognised_by,
        decision_number: row.decision_number,
        ended_on: row.ended_on,
        unit: row.unit.map(|id| id.to_string()),
        parent_name: row.parent_name,
        audience: row.audience,
        time: row.time,
        beneficiaries: row.beneficiaries,
        beneficiaries_note: row.beneficiaries_note,
        steps: steps.into_iter().map(step_of).collect(),
        awards: awards.into_iter().map(step_of).collect(),
        funds: FundSource::ALL
            .iter()
            .map(|source| fund_of(*source, &funds))
            .collect(),
        children: children_of(record, &all),
        sent_at: registration::sent_at(app, record)?,
    })
}
