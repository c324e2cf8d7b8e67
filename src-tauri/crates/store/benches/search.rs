//! How fast a search answers while it is typed, beside a plain FTS5 query: `cargo xtask bench
//! search`.
//!
//! The same texts stand in a notebook and in a plain FTS5 table with its default options, in this
//! run; each word list is typed letter by letter, and at each letter both are asked for the twenty
//! newest. Arguments: `--json`, `--records N` (100,000).

// A measure fails by panicking.
#![allow(clippy::unwrap_used)]

use domain::search::Query;
use protocol::{DeviceId, Field, OwnerId, RecordId, Value};
use rusqlite::Connection;
use serde_json::json;
use std::time::Instant;
use store::kinds::ENTRY;
use store::search::SearchFilter;
use store::{Actor, Error, NewNotebook, Store};

const LIMIT: usize = 20;
const WORDS: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../assets/sample/many.json"
));

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let named = arguments
        .iter()
        .position(|argument| argument == "--records");
    let records: u32 = named.map_or(100_000, |at| arguments[at + 1].parse().unwrap());
    let texts = texts(records);
    let folder = tempfile::tempdir().unwrap();
    let store = notebook(&folder.path().join("so"), &texts);
    let plain = plain(&folder.path().join("plain.db"), &texts);
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let mut slowest = (0.0, String::new());
    for typed in letters() {
        let took = timed(|| {
            let filter = SearchFilter::default();
            let hits = store.read::<_, Error>(|r| r.search(&Query::parse(&typed), &filter, LIMIT));
            drop(hits.unwrap());
        });
        if took > slowest.0 {
            slowest = (took, typed.clone());
        }
        ours.push(took);
        theirs.push(timed(|| ask_plain(&plain, &typed)));
    }
    let told = json!({
        "records": records,
        "questions": ours.len(),
        "ours_ms": spread(&mut ours),
        "plain_ms": spread(&mut theirs),
        "slowest": slowest.1,
        "ratio": two(ours.iter().sum::<f64>() / theirs.iter().sum::<f64>()),
    });
    match arguments.iter().any(|argument| argument == "--json") {
        true => println!("{told:#}"),
        false => println!("{told}"),
    }
}

/// Every beginning of what is typed.
fn letters() -> Vec<String> {
    let words: serde_json::Value = serde_json::from_str(WORDS).unwrap();
    let typed = words["typed"].as_array().unwrap().iter();
    typed
        .filter_map(|typed| typed.as_str())
        .flat_map(|typed| {
            let ends = typed.char_indices().map(|(at, c)| at + c.len_utf8());
            ends.map(|end| typed[..end].to_owned()).collect::<Vec<_>>()
        })
        .collect()
}

/// The best of a few, so that nothing else on the machine counts.
fn timed(ask: impl Fn()) -> f64 {
    let once = || {
        let begun = Instant::now();
        ask();
        begun.elapsed().as_secs_f64() * 1e3
    };
    (0..5).map(|_| once()).fold(f64::MAX, f64::min)
}

fn spread(times: &mut [f64]) -> serde_json::Value {
    times.sort_by(f64::total_cmp);
    let at = |share: f64| two(times[((times.len() - 1) as f64 * share) as usize]);
    json!({ "median": at(0.5), "p95": at(0.95), "most": at(1.0) })
}

fn two(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// Sentences of the invented notebook: a place, what was done, a number.
fn texts(records: u32) -> Vec<String> {
    let words: serde_json::Value = serde_json::from_str(WORDS).unwrap();
    let mut state = 42_u64;
    let mut draw = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let mut one = |list: &str| {
        let list = words[list].as_array().unwrap();
        list[(draw() % list.len() as u64) as usize]
            .as_str()
            .unwrap()
    };
    (0..records)
        .map(|number| {
            let parts = ["verbs", "matters", "ends", "places", "units", "people"];
            let said: Vec<&str> = parts.iter().map(|list| one(list)).collect();
            format!("{} {number}", said.join(" "))
        })
        .collect()
}

fn notebook(folder: &std::path::Path, texts: &[String]) -> Store {
    let store = Store::create(
        folder,
        &NewNotebook {
            device: DeviceId([1; 16]),
            owner: OwnerId([2; 16]),
            secret_key: [3; 32],
            machine: "MAY-01".into(),
            sample: true,
            created_at_ms: 0,
            today: "2026-05-28".into(),
        },
    )
    .unwrap();
    let actor = Actor {
        person: "Lan".into(),
        at_ms: 0,
    };
    for (batch, texts) in texts.chunks(5_000).enumerate() {
        store
            .write::<_, Error>(&actor, |w| {
                for (at, text) in texts.iter().enumerate() {
                    let number = batch * 5_000 + at;
                    let record = RecordId::derived(&[b"bench", &number.to_be_bytes()]);
                    let fields = vec![(Field::plain("content"), Value::text(text))];
                    let at_ms = number as i64 * 3_000_000;
                    w.bring_in(&ENTRY, record, at_ms, fields)?;
                }
                Ok(())
            })
            .unwrap();
    }
    store
}

fn plain(path: &std::path::Path, texts: &[String]) -> Connection {
    let db = Connection::open(path).unwrap();
    db.execute_batch("create virtual table plain using fts5(text); begin")
        .unwrap();
    for text in texts {
        db.prepare_cached("insert into plain (text) values (?1)")
            .unwrap()
            .execute([text])
            .unwrap();
    }
    db.execute_batch("commit").unwrap();
    db
}

fn ask_plain(db: &Connection, typed: &str) {
    let typed = typed.trim();
    let words: Vec<String> = typed.split(' ').map(|word| format!("\"{word}\"")).collect();
    let sql = "select rowid from plain where plain match ?1 order by rowid desc limit ?2";
    let mut statement = db.prepare_cached(sql).unwrap();
    let expression = format!("{} *", words.join(" "));
    let rows = statement.query_map((expression, LIMIT as i64), |row| row.get::<_, i64>(0));
    drop(rows.unwrap().collect::<Vec<_>>());
}
