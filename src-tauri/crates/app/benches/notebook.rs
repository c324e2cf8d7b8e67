//! How a notebook of many records answers, against one of a thousand: `cargo xtask bench notebook`.
//!
//! Each size is an invented notebook on the disk, opened anew; each question is asked as the
//! window asks it. What matters is the ratio to the smallest size: saving and paging stay flat,
//! the rest grows no faster than the records. Arguments: `--json`, `--records N,N,…`.

// A measure fails by panicking.
#![allow(clippy::unwrap_used)]

use app::{App, Settings};
use chrono::{DateTime, FixedOffset};
use serde_json::{Map, Value, json};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

const SIZES: [u32; 3] = [1_000, 10_000, 100_000];
/// Times each question is asked; the best counts, so that nothing else on the machine does.
const TIMES: usize = 7;
const SEED: u64 = 42;
const WORDS: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../assets/sample/many.json"
));

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let wants_json = arguments.iter().any(|argument| argument == "--json");
    let sizes = sizes(&arguments);
    let measured: Vec<(u32, Map<String, Value>)> = sizes
        .iter()
        .map(|size| (*size, measure(*size, wants_json)))
        .collect();
    let told = told(&measured);
    if wants_json {
        println!("{told:#}");
        return;
    }
    for row in told["questions"].as_array().unwrap() {
        println!("{row}");
    }
}

fn sizes(arguments: &[String]) -> Vec<u32> {
    let named = arguments
        .iter()
        .position(|argument| argument == "--records");
    match named.and_then(|at| arguments.get(at + 1)) {
        Some(list) => list.split(',').map(|size| size.parse().unwrap()).collect(),
        None => SIZES.to_vec(),
    }
}

/// Every question in milliseconds.
fn measure(records: u32, is_quiet: bool) -> Map<String, Value> {
    let folder = tempfile::tempdir().unwrap();
    let mut found = Map::new();
    let begun = Instant::now();
    let app = open(folder.path());
    app::sample::fill_many(&app, records, SEED).unwrap();
    found.insert("fill".into(), ms(begun));
    drop(app);
    let size = std::fs::metadata(folder.path().join("so/notebook.db"))
        .unwrap()
        .len();
    found.insert("megabytes".into(), json!(size / 1_000_000));
    found.insert("open".into(), best(|| drop(open(folder.path()))));
    let app = open(folder.path());
    for (name, command, input) in questions() {
        let took = best(|| drop(app.dispatch(command, input.clone()).unwrap()));
        if !is_quiet {
            eprintln!("{records} {name} {took}");
        }
        found.insert(name.into(), took);
    }
    found.insert("deep_page".into(), deep_page(&app));
    found.extend(saves(&app));
    let out = folder.path().join("tasks.xlsx").display().to_string();
    let input = json!({"what": "tasks", "period": null, "path": out});
    let export = || drop(app.dispatch("export_workbook", input.clone()).unwrap());
    found.insert("export".into(), best(export));
    found
}

/// Name, command, input: the screens that are open most.
fn questions() -> Vec<(&'static str, &'static str, Value)> {
    let words: Value = serde_json::from_str(WORDS).unwrap();
    let search = |at: usize| json!({"text": words["typed"][at], "limit": 20});
    vec![
        ("status", "notebook_status", json!({})),
        ("foot", "show_foot", json!({})),
        ("overview", "show_overview", json!({})),
        ("tasks", "list_tasks", json!({"filter": "all"})),
        ("documents", "list_documents", json!({})),
        ("initiatives", "list_initiatives", json!({})),
        ("reports", "list_reports", json!({})),
        ("entries_page", "list_entries", entries(0)),
        ("search_words", "search", search(0)),
        ("search_marked", "search", search(2)),
        ("search_letter", "search", search(3)),
        ("history_page", "show_history", json!({})),
        ("bin_page", "list_bin", json!({})),
    ]
}

fn entries(offset: u64) -> Value {
    json!({"from": "", "to": "", "kind": "", "offset": offset, "limit": 0})
}

/// A page from the middle of the journal.
fn deep_page(app: &App) -> Value {
    let first = app.dispatch("list_entries", entries(0)).unwrap();
    let middle = entries(first["total"].as_u64().unwrap() / 2);
    best(|| drop(app.dispatch("list_entries", middle.clone()).unwrap()))
}

/// What a person waits for while typing.
fn saves(app: &App) -> Map<String, Value> {
    let task = json!({"title": "A new task", "due": "", "source": "", "lead": ""});
    let added = app.dispatch("add_task", task.clone()).unwrap();
    let id = added["row"]["id"].clone();
    let mut turn = 0;
    let edit = best(|| {
        turn += 1;
        let edits = json!({"id": id, "edits": [{"note": format!("note {turn}")}]});
        drop(app.dispatch("edit_task", edits).unwrap());
    });
    let add = best(|| drop(app.dispatch("add_task", task.clone()).unwrap()));
    let undo = best(|| drop(app.dispatch("undo", json!({})).unwrap()));
    [("save", edit), ("add", add), ("undo", undo)]
        .into_iter()
        .map(|(name, took)| (name.to_owned(), took))
        .collect()
}

fn best(mut ask: impl FnMut()) -> Value {
    let best = (0..TIMES)
        .map(|_| {
            let begun = Instant::now();
            ask();
            begun.elapsed().as_secs_f64() * 1e3
        })
        .fold(f64::MAX, f64::min);
    json!((best * 1e3).round() / 1e3)
}

fn ms(begun: Instant) -> Value {
    json!((begun.elapsed().as_secs_f64() * 1e3).round())
}

/// Milliseconds of every size, and their ratio to the first.
fn told(measured: &[(u32, Map<String, Value>)]) -> Value {
    let (base, first) = &measured[0];
    let mut questions = Vec::new();
    for name in first.keys() {
        let mut row = json!({ "name": name, "ms": {}, "ratio": {} });
        for (size, found) in measured {
            let took = found[name].as_f64().unwrap();
            row["ms"][size.to_string()] = json!(took);
            let ratio = took / first[name].as_f64().unwrap().max(0.01);
            row["ratio"][size.to_string()] = json!((ratio * 100.0).round() / 100.0);
        }
        questions.push(row);
    }
    json!({ "base": base, "questions": questions })
}

fn open(folder: &Path) -> App {
    let seeds = AtomicU64::new(1);
    App::open(Settings {
        folder: folder.join("so"),
        export_folder: folder.join("xuat"),
        machine: "MAY-01".into(),
        clock: Arc::new(noon),
        random: Arc::new(move |bytes| {
            for byte in bytes {
                let next = seeds.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
                *byte = (next >> 56) as u8;
            }
        }),
    })
    .unwrap()
}

fn noon() -> DateTime<FixedOffset> {
    "2026-05-28T12:00:00+07:00".parse().unwrap()
}
