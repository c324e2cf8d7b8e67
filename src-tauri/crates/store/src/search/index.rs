//! Writing the index.

use super::{KIND, STATE, TITLE, code_key, marked};
use crate::error::Result;
use crate::heads;
use crate::kinds::{self, Kind, Place, Search};
use chrono::{Datelike, NaiveDate};
use domain::search::{WordKey, words};
use protocol::heads::Head;
use protocol::{Field, RecordId, Value};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{BTreeMap, BTreeSet};

/// The tables of the index, in the order they may be dropped.
pub(crate) const TABLES: [&str; 2] = ["search", "search_row"];

/// What makes them. Prefixes are kept for the first letters of a word, so that each key typed is
/// answered by one list; longer beginnings name few words.
pub(crate) const STATEMENTS: &str = "
create virtual table search using fts5(
  keys, content='', contentless_delete=1, detail='none', tokenize='ascii', prefix='1 2 3 4 5');
create table search_row (
  slot integer primary key, record blob not null unique, kind text not null) strict;
";

/// Rows of one day; the number of a row is the day times this, and its place in the day.
pub(super) const ROWS_OF_A_DAY: i64 = 1 << 20;

/// What is searchable, in words that change when it does: the index is then made anew.
pub(crate) fn declared() -> String {
    let mut lines = String::new();
    for kind in kinds::ALL {
        if let Some(search) = &kind.search {
            lines.push_str(&format!("-- search {}: {search:?}\n", kind.code));
        }
    }
    lines
}

/// Writes the row of one record anew, or takes it out.
pub(crate) fn index(
    db: &Connection,
    record: RecordId,
    kind: &Kind,
    fields: &BTreeMap<Field, Vec<Head>>,
    is_alive: bool,
) -> Result<()> {
    let Some(search) = &kind.search else {
        return Ok(());
    };
    let old: Option<i64> = db
        .prepare_cached("select slot from search_row where record = ?1")?
        .query_row([record.as_bytes()], |row| row.get(0))
        .optional()?;
    if !is_alive {
        return match old {
            Some(slot) => take_out(db, slot),
            None => Ok(()),
        };
    }
    let day = match search.day.and_then(|place| day_at(fields, place)) {
        Some(day) => day,
        None => made_on(db, record)?,
    };
    let slot = match old {
        Some(slot) if slot / ROWS_OF_A_DAY == i64::from(day.num_days_from_ce()) => {
            db.prepare_cached("delete from search where rowid = ?1")?
                .execute([slot])?;
            slot
        }
        Some(slot) => {
            take_out(db, slot)?;
            free_slot(db, day)?
        }
        None => free_slot(db, day)?,
    };
    db.prepare_cached(
        "insert or replace into search_row (slot, record, kind) values (?1, ?2, ?3)",
    )?
    .execute(params![slot, record.as_bytes(), kind.code])?;
    db.prepare_cached("insert into search (rowid, keys) values (?1, ?2)")?
        .execute(params![slot, keys(kind, search, fields)])?;
    Ok(())
}

fn take_out(db: &Connection, slot: i64) -> Result<()> {
    db.prepare_cached("delete from search where rowid = ?1")?
        .execute([slot])?;
    db.prepare_cached("delete from search_row where slot = ?1")?
        .execute([slot])?;
    Ok(())
}

/// The number behind the last row of a day.
fn free_slot(db: &Connection, day: NaiveDate) -> Result<i64> {
    let first = i64::from(day.num_days_from_ce()) * ROWS_OF_A_DAY;
    let last: Option<i64> = db
        .prepare_cached("select max(slot) from search_row where slot >= ?1 and slot < ?2")?
        .query_row([first, first + ROWS_OF_A_DAY], |row| row.get(0))?;
    let mut slot = last.map_or(first, |last| last + 1);
    // A day of a million records runs over into the next.
    while db
        .prepare_cached("select 1 from search_row where slot = ?1")?
        .exists([slot])?
    {
        slot += 1;
    }
    Ok(slot)
}

/// Every key of a record once, with spaces between.
fn keys(kind: &Kind, search: &Search, fields: &BTreeMap<Field, Vec<Head>>) -> String {
    let mut keys = BTreeSet::new();
    keys.insert(code_key(KIND, kind.code));
    if let Some(Value::Text(code)) = search.state.map(|place| at(fields, place)) {
        keys.insert(code_key(STATE, &code));
    }
    for (field, heads) in fields {
        let is_title = search.title.contains(&field.name.as_str());
        if !is_title && !search.text.contains(&field.name.as_str()) {
            continue;
        }
        each_text(&heads::shown_value(heads), &mut |text| {
            for word in words(text) {
                put(&mut keys, &WordKey::of(word.text), is_title);
            }
        });
    }
    keys.into_iter().collect::<Vec<_>>().join(" ")
}

fn put(keys: &mut BTreeSet<String>, key: &WordKey, is_title: bool) {
    if key.is_marked() {
        let marked = marked(key, key.tone);
        if is_title {
            keys.insert(format!("{TITLE}{marked}"));
        }
        keys.insert(marked);
    }
    if is_title {
        keys.insert(format!("{TITLE}{}", key.bare));
    }
    keys.insert(key.bare.clone());
}

/// Shows every text inside a value.
pub(crate) fn each_text(value: &Value, visit: &mut impl FnMut(&str)) {
    match value {
        Value::Text(text) => visit(text),
        Value::List(values) => values.iter().for_each(|value| each_text(value, visit)),
        Value::Map(map) => map.values().for_each(|value| each_text(value, visit)),
        _ => {}
    }
}

fn at(fields: &BTreeMap<Field, Vec<Head>>, (field, part): Place) -> Value {
    let shown = fields
        .get(&Field::plain(field))
        .map_or(Value::Null, |heads| heads::shown_value(heads));
    match (part, shown) {
        (None, value) => value,
        (Some(part), Value::Map(mut map)) => map.remove(part).unwrap_or(Value::Null),
        (Some(_), _) => Value::Null,
    }
}

fn day_at(fields: &BTreeMap<Field, Vec<Head>>, place: Place) -> Option<NaiveDate> {
    match at(fields, place) {
        Value::Text(text) => text.parse().ok(),
        _ => None,
    }
}

/// The day of the first revision of a record, in Vietnam.
fn made_on(db: &Connection, record: RecordId) -> Result<NaiveDate> {
    let ms: i64 = db
        .prepare_cached("select min(claimed_at_ms) from revision where record = ?1")?
        .query_row([record.as_bytes()], |row| {
            Ok(row.get::<_, Option<i64>>(0)?.unwrap_or(0))
        })?;
    Ok(hanoi_day(ms))
}

/// The day of an instant in Vietnam.
fn hanoi_day(ms: i64) -> NaiveDate {
    const HANOI_MS: i64 = 7 * 3_600_000;
    chrono::DateTime::from_timestamp_millis(ms.saturating_add(HANOI_MS))
        .map(|time| time.date_naive())
        .unwrap_or_default()
}
