//! Who changed what and when, and giving an earlier value back.

pub mod api;
pub(crate) mod words;

use crate::App;
use crate::error::{AppError, Result};
use crate::fields;
use crate::open::record_id;
use crate::records;
use crate::show::instant;
use crate::wire::Nothing;
use api::*;
use chrono::Days;
use domain::Day;
use domain::day;
use domain::text::compare_vi;
use protocol::{Name, Value};
use store::kinds::DELETED;
use store::{HistoryFilter, Reader, Saving};
use words::{field_label, field_name, field_of, value_words};

/// Acts of a page that asks for no limit.
const PAGE: u32 = 40;
/// Acts of a page at most.
const MOST: u32 = 500;

/// A page of the history, of one record or of the whole notebook.
pub fn show(app: &App, input: ShowHistory) -> Result<HistoryPage> {
    let today = app.today()?;
    fields::all_well(vec![
        fields::day_problem("from", &input.from, today),
        fields::day_problem("until", &input.until, today),
    ])?;
    let day_of = |typed: &str| day::parse(typed, today).ok();
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let next_day = |day: Day| day.checked_add_days(Days::new(1)).unwrap_or(day);
    let filter = HistoryFilter {
        record: some(&input.id).map(|id| record_id(&id)).transpose()?,
        person: some(&input.person),
        kind: some(&input.kind),
        from_ms: day_of(&input.from).map(begin_of),
        until_ms: day_of(&input.until).map(|day| begin_of(next_day(day))),
        after: some(&input.after).map(|after| place(&after)).transpose()?,
    };
    let limit = if input.limit == 0 {
        PAGE
    } else {
        input.limit.min(MOST)
    };
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    app.read(|r| {
        let mut savings = r.history(&filter, wanted + 1)?;
        let has_more = savings.len() > wanted;
        savings.truncate(wanted);
        let next = savings.last().filter(|_| has_more);
        let next = next.map(|last| format!("{}:{}", last.touched_at_ms, last.name));
        let items = savings.iter().map(|saving| item(r, saving));
        let mut people = r.people_of_history()?;
        people.sort_by(|a, b| compare_vi(a, b));
        Ok(HistoryPage {
            items: items.collect::<store::Result<_>>()?,
            next,
            people,
        })
    })
}

/// Gives a field an earlier value, as a new edit that can be undone.
pub fn restore_value(app: &App, input: RestoreValue) -> Result<Nothing> {
    let name: Name = named(&input.revision)?;
    let field = field_of(&input.field);
    let found = app.write(|w| Ok(w.restore_value(name, &field, input.before)?))?;
    match found {
        true => Ok(Nothing {}),
        false => Err(AppError::with_detail("not-found", &input.field)),
    }
}

fn named(text: &str) -> Result<Name> {
    text.parse()
        .map_err(|error| AppError::with_detail("not-found", error))
}

/// Where a page ended, as its `next` said.
fn place(text: &str) -> Result<(i64, Name)> {
    let (at_ms, name) = text.split_once(':').unwrap_or_default();
    let at_ms = at_ms
        .parse()
        .map_err(|error| AppError::with_detail("not-found", error))?;
    Ok((at_ms, named(name)?))
}

/// Midnight of a day in Vietnam, in milliseconds since 1970 UTC.
fn begin_of(day: Day) -> i64 {
    const HANOI_MS: i64 = 7 * 3_600_000;
    let midnight = day.and_time(chrono::NaiveTime::MIN).and_utc();
    midnight.timestamp_millis() - HANOI_MS
}

fn item(r: &Reader<'_>, saving: &Saving) -> store::Result<HistoryItem> {
    let record = r.record(saving.record)?;
    let named = record
        .as_ref()
        .map(|record| records::named(r, record))
        .transpose()?;
    let is_alive = record.is_some_and(|record| record.is_alive);
    let mut changes = Vec::new();
    for change in &saving.changes {
        if change.field.name == DELETED {
            continue;
        }
        let field = field_name(&change.field.name, change.field.key.as_deref());
        let before = value_words(r, &saving.kind, &field, &change.before)?;
        let after = value_words(r, &saving.kind, &field, &change.after)?;
        changes.push(HistoryChange {
            label: field_label(&saving.kind, &field),
            restorable: !saving.is_first && change.before != change.after,
            field,
            before,
            after,
        });
    }
    changes.sort_by(|a, b| compare_vi(&a.label, &b.label));
    Ok(HistoryItem {
        revision: saving.name.to_string(),
        id: saving.record.to_string(),
        kind: saving.kind.clone(),
        route: named
            .as_ref()
            .filter(|_| is_alive)
            .map(|named| named.route.clone()),
        title: named.map(|named| named.title).unwrap_or_default(),
        person: saving.person.clone(),
        begun_at: instant(saving.claimed_at_ms),
        stored_at: instant(saving.touched_at_ms),
        act: act_of(saving),
        changes,
    })
}

fn act_of(saving: &Saving) -> HistoryAct {
    let deletion = saving
        .changes
        .iter()
        .find(|change| change.field.name == DELETED);
    match deletion.map(|change| &change.after) {
        Some(Value::Null) => HistoryAct::Restored,
        Some(_) => HistoryAct::Removed,
        None if saving.is_first => HistoryAct::Added,
        None => HistoryAct::Changed,
    }
}
