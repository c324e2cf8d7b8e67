//! Notebooks of one agency in memory, and all that can be seen of them from outside.

use protocol::{DeviceId, Field, OwnerId, RecordId, Value};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use store::kinds::{ENTRY, Kind, TASK};
use store::rows::EntryFilter;
use store::{Actor, Error, NewNotebook, Store};

/// The records that histories are about: two tasks and an entry that names one of them.
pub const RECORDS: [RecordId; 3] = [RecordId([1; 16]), RecordId([2; 16]), RecordId([3; 16])];
/// The one that is an entry.
pub const ENTRY_AT: usize = 2;
/// Fields of each record.
pub const FIELDS: usize = 4;
/// Values of each field; 0 is empty, the last one fits no column where there is such a value.
pub const VALUES: usize = 4;

static TEMPLATE: LazyLock<Store> = LazyLock::new(|| {
    Store::in_memory(&NewNotebook {
        device: DeviceId([99; 16]),
        owner: OwnerId([7; 16]),
        secret_key: [99; 32],
        machine: "MAY-99".into(),
        sample: false,
        created_at_ms: 0,
        today: "2026-05-28".into(),
    })
    .unwrap()
});

/// An empty notebook on a device of its own.
pub fn notebook(device: u8) -> Store {
    let store = TEMPLATE.copy_in_memory().unwrap();
    let machine = format!("MAY-{device:02}");
    store
        .become_new_device(DeviceId([device; 16]), [device; 32], &machine)
        .unwrap();
    store
}

/// Who writes; clocks run as they like, and laws hold all the same.
pub fn actor(person: &str, at_ms: i64) -> Actor {
    Actor {
        person: person.into(),
        at_ms,
    }
}

/// One field of one record of a history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    pub record: usize,
    pub field: usize,
}

impl Spot {
    pub fn id(self) -> RecordId {
        RECORDS[self.record]
    }

    pub fn kind(self) -> &'static Kind {
        if self.record == ENTRY_AT {
            &ENTRY
        } else {
            &TASK
        }
    }

    pub fn field(self) -> Field {
        match (self.record == ENTRY_AT, self.field) {
            (true, 0) => Field::plain("content"),
            (true, 1) => Field::keyed("figure", "attendances"),
            (true, 2) => Field::keyed("figure", "persons"),
            (true, _) => Field::plain("task"),
            (false, 0) => Field::plain("title"),
            (false, 1) => Field::plain("note"),
            (false, 2) => Field::plain("due"),
            (false, _) => Field::plain("position"),
        }
    }

    /// One of the few values of this field.
    pub fn value(self, which: usize) -> Value {
        let field = self.field();
        match (field.name.as_str(), which) {
            (_, 0) => Value::Null,
            ("figure" | "position", 3) => Value::text("nhiều"),
            ("figure" | "position", n) => Value::Int(n as i64 * 10),
            ("task", 3) => Value::Bytes(vec![1, 2, 3]),
            ("task", n) => Value::Bytes(vec![n as u8; 16]),
            ("due", 3) => due("31/02"),
            ("due", n) => due(&format!("2026-06-0{n}")),
            (name, n) => Value::Text(format!("{name} {n}")),
        }
    }

    /// Whether that value fits its column.
    pub fn fits(self, which: usize) -> bool {
        which != 3 || matches!(self.field().name.as_str(), "title" | "note" | "content")
    }
}

pub fn due(day: &str) -> Value {
    Value::Map(BTreeMap::from([
        ("comparator".to_owned(), Value::text("by")),
        ("day".to_owned(), Value::text(day)),
    ]))
}

/// Types a value.
pub fn type_value(store: &Store, person: &str, spot: Spot, value: Value) {
    let fields = vec![(spot.field(), value)];
    store
        .write::<_, Error>(&actor(person, 5), |w| w.set(spot.kind(), spot.id(), fields))
        .unwrap();
}

/// Every closed revision; the open ones are closed first, as an exchange does.
pub fn revisions(store: &Store) -> Vec<Vec<u8>> {
    store
        .write::<_, Error>(&actor("", 6), |w| w.all_revisions())
        .unwrap()
        .value
}

/// Takes in these revisions in one transaction; gives how many were new.
pub fn receive<'b>(store: &Store, bodies: impl IntoIterator<Item = &'b Vec<u8>>) -> usize {
    let take = |w: &mut store::Writer<'_>| {
        let mut new = 0;
        for body in bodies {
            new += usize::from(w.receive(body)?);
        }
        Ok::<_, Error>(new)
    };
    store.write(&actor("", 7), take).unwrap().value
}

/// What a person sees in this spot; empty where what was typed does not fit.
pub fn shown(store: &Store, spot: Spot) -> Value {
    let text = |text: Option<String>| text.map_or(Value::Null, Value::Text);
    let number = |number: Option<i64>| number.map_or(Value::Null, Value::Int);
    let link =
        |id: Option<RecordId>| id.map_or(Value::Null, |id| Value::Bytes(id.as_bytes().to_vec()));
    if spot.record == ENTRY_AT {
        let filter = EntryFilter {
            id: Some(spot.id()),
            ..EntryFilter::default()
        };
        let rows = store.read(|r| r.entries(&filter, 0, 2)).unwrap();
        let Some(row) = rows.into_iter().next() else {
            return Value::Null;
        };
        let figure = |code: &str| number(row.figures.get(code).copied());
        return match spot.field {
            0 => text(row.content.clone()),
            1 => figure("attendances"),
            2 => figure("persons"),
            _ => link(row.task),
        };
    }
    let Some(row) = store.read(|r| r.task(spot.id())).unwrap() else {
        return Value::Null;
    };
    match spot.field {
        0 => text(row.title),
        1 => text(row.note),
        2 => row.due_day.map_or(Value::Null, |day| due(&day.to_string())),
        _ => number(row.position),
    }
}

/// Whether what was typed here is listed as not fitting.
pub fn is_noted(store: &Store, spot: Spot) -> bool {
    let field = spot.field();
    let name = field
        .key
        .map_or(field.name.clone(), |key| format!("{}/{key}", field.name));
    let notes = store.read(|r| r.notes_of(spot.id())).unwrap();
    notes.iter().any(|note| note.field == name)
}

pub fn conflicts(store: &Store) -> u32 {
    store.read(|r| r.count_conflicts()).unwrap()
}

#[track_caller]
pub fn assert_sound(store: &Store) {
    let verdict = store.verify().unwrap();
    assert_eq!(verdict.faults, Vec::<String>::new());
}

/// The rows of every table, as text.
pub type Dump = BTreeMap<String, Vec<String>>;

/// All that a notebook holds.
pub fn dump(store: &Store) -> Dump {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.db");
    store.copy_to(&path).unwrap();
    let copy = Connection::open(&path).unwrap();
    let mut tables = copy
        .prepare("select name from sqlite_schema where type = 'table'")
        .unwrap();
    let names: Vec<String> = tables
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let rows = |name: String| {
        let rows = rows_of(&copy, &name);
        (name, rows)
    };
    names.into_iter().map(rows).collect()
}

fn rows_of(copy: &Connection, table: &str) -> Vec<String> {
    let mut statement = copy.prepare(&format!("select * from {table}")).unwrap();
    let columns = statement.column_count();
    let mut rows: Vec<String> = statement
        .query_map([], |row| {
            let cells: rusqlite::Result<Vec<rusqlite::types::Value>> =
                (0..columns).map(|at| row.get(at)).collect();
            Ok(format!("{:?}", cells?))
        })
        .unwrap()
        .map(Result::unwrap)
        .collect();
    rows.sort();
    rows
}

/// What notebooks that know the same revisions hold alike: heads, replacements, conflicts, what
/// does not fit, every typed row. Whose it is, when a row came, how to undo and at which place of
/// the index it stands are each one's own.
pub fn shared(store: &Store) -> Dump {
    let mut dump = dump(store);
    for own in ["notebook", "revision", "open_change", "undo_step"] {
        dump.remove(own).expect("a table of the notebook");
    }
    dump.retain(|table, _| table != "bin" && !table.starts_with("search"));
    dump
}

/// How many heads a field has.
pub fn count_heads(store: &Store, spot: Spot) -> usize {
    heads_in(&dump(store), spot)
}

/// The same of a notebook that was looked at.
pub fn heads_in(dump: &Dump, spot: Spot) -> usize {
    let field = spot.field();
    let record = format!("[Blob({:?}), ", spot.id().as_bytes());
    let key = field.key.unwrap_or_default();
    let of_field = format!("{record}Text({:?}), Text({key:?}), ", field.name);
    let heads = dump["head"].iter();
    heads.filter(|row| row.starts_with(&of_field)).count()
}
