//! Tasks that come again: the rules, and the tasks they make some weeks ahead.
//!
//! The id of such a task derives from its rule and its day, so two machines offline make one. A
//! task that a person deleted does not come back.

use super::api::*;
use super::state_field;
use crate::App;
use crate::error::{AppError, Result};
use crate::fields::{self, Typed};
use crate::open::record_id;
use crate::wire::{ById, Nothing};
use domain::Day;
use domain::due::Comparator;
use domain::recurrence::{Every, Rule, due_days};
use domain::task::{TaskState, Whose};
use protocol::{Field, RecordId, Value};
use serde::Deserialize;
use store::kinds::{RECURRING, TASK};
use store::rows;

/// How many coming days a screen shows.
const SHOWN: usize = 4;

/// The rule as its record keeps it.
#[derive(Deserialize)]
struct Stored {
    every: Every,
    month: u32,
    day: u32,
    comparator: Comparator,
}

fn rule_of(row: &rows::RecurringRow) -> Option<Rule> {
    let stored: Stored = serde_json::from_str(row.rule.as_deref()?).ok()?;
    Some(Rule::new(
        stored.every,
        stored.month,
        stored.day,
        stored.comparator,
    ))
}

/// Every rule, with the next days it gives.
pub fn list(app: &App, _: Nothing) -> Result<Vec<RecurringRow>> {
    let today = app.today()?;
    let year_ahead = today.checked_add_days(chrono::Days::new(400));
    let all = app.read(|r| r.recurring())?;
    Ok(all
        .into_iter()
        .filter_map(|row| {
            let rule = rule_of(&row)?;
            let first = row.from.map_or(today, |from| from.max(today));
            let ahead = year_ahead.unwrap_or(today);
            let last = row.until.map_or(ahead, |until| until.min(ahead));
            let mut next = rule.days(first, last);
            next.truncate(SHOWN);
            Some(RecurringRow {
                id: row.id.to_string(),
                title: row.title.unwrap_or_default(),
                every: rule.every,
                month: rule.month,
                day: rule.day,
                comparator: rule.comparator,
                lead: row.lead,
                from: row.from,
                until: row.until,
                next,
            })
        })
        .collect())
}

/// Keeps a rule, and makes the tasks that are due by it.
pub fn keep(app: &App, input: KeepRecurring) -> Result<Vec<RecurringRow>> {
    let today = app.today()?;
    fields::all_well(vec![
        fields::required("title", &input.title),
        fields::day_problem("from", &input.from, today),
        fields::day_problem("until", &input.until, today),
    ])?;
    let rule = Rule::new(input.every, input.month, input.day, input.comparator);
    let parts = fields::map_value([
        ("every", Value::text(rule.every.code())),
        ("month", Value::Int(rule.month.into())),
        ("day", Value::Int(rule.day.into())),
        ("comparator", Value::text(rule.comparator.code())),
    ]);
    let typed = vec![
        fields::text_field("title", &input.title),
        fields::text_field("lead", &input.lead),
        (Field::plain("rule"), parts),
        (Field::plain("from"), fields::day_value(&input.from, today)),
        (
            Field::plain("until"),
            fields::day_value(&input.until, today),
        ),
    ];
    match &input.id {
        None => {
            let record = app.new_record();
            let typed = typed.into_iter().filter(|(_, value)| *value != Value::Null);
            let typed = typed.collect();
            app.write(|w| Ok(w.create(&RECURRING, record, typed)?))?;
        }
        Some(id) => {
            let record = existing(app, id)?;
            app.write(|w| Ok(w.set(&RECURRING, record, typed)?))?;
        }
    }
    make_due(app)?;
    list(app, Nothing {})
}

/// Puts a rule into the bin; the tasks it made stay.
pub fn remove(app: &App, input: ById) -> Result<Vec<RecurringRow>> {
    let record = existing(app, &input.id)?;
    app.write(|w| Ok(w.delete(&RECURRING, record)?))?;
    list(app, Nothing {})
}

/// Makes the tasks of every rule that are due some weeks ahead; gives how many were new.
///
/// # Errors
/// What the notebook says.
pub fn make_due(app: &App) -> Result<u32> {
    let today = app.today()?;
    let mut wanted: Vec<(RecordId, Vec<Typed>)> = Vec::new();
    for row in app.read(|r| r.recurring())? {
        let Some(rule) = rule_of(&row) else { continue };
        for day in due_days(&rule, row.from, row.until, today) {
            let id = instance_id(row.id, day);
            if app.read(|r| r.task(id))?.is_none() {
                wanted.push((id, instance(&row, &rule, day, today)));
            }
        }
    }
    if wanted.is_empty() {
        return Ok(0);
    }
    let made = u32::try_from(wanted.len()).unwrap_or(u32::MAX);
    app.write(|w| {
        w.without_undo();
        for (id, typed) in wanted {
            w.create(&TASK, id, typed)?;
            w.close(id)?;
        }
        Ok(())
    })?;
    Ok(made)
}

fn instance_id(rule: RecordId, day: Day) -> RecordId {
    RecordId::derived(&[b"recurring", rule.as_bytes(), day.to_string().as_bytes()])
}

fn instance(row: &rows::RecurringRow, rule: &Rule, day: Day, today: Day) -> Vec<Typed> {
    let unit = row
        .unit
        .map_or(Value::Null, |id| Value::Bytes(id.as_bytes().to_vec()));
    let mut typed = vec![
        fields::text_field("title", row.title.as_deref().unwrap_or_default()),
        fields::text_field("text", row.text.as_deref().unwrap_or_default()),
        fields::text_field("lead", row.lead.as_deref().unwrap_or_default()),
        fields::due_field(&day.to_string(), rule.comparator.code(), today),
        fields::code_field("whose", Some(Whose::Own.code())),
        (
            Field::plain("recurring"),
            Value::Bytes(row.id.as_bytes().to_vec()),
        ),
        (Field::plain("unit"), unit),
        state_field(TaskState::Todo, None),
    ];
    typed.retain(|(_, value)| *value != Value::Null);
    typed
}

fn existing(app: &App, id: &str) -> Result<RecordId> {
    let record = record_id(id)?;
    let rules = app.read(|r| r.recurring())?;
    if rules.iter().any(|rule| rule.id == record) {
        Ok(record)
    } else {
        Err(AppError::with_detail("not-found", record))
    }
}
