//! `search`, `history`, `bin`, `undo`, `sample`: what is there, what was, what was taken away.

use super::{Answer, Failure};
use crate::cli::{Bin, History, HistoryList, Search};
use crate::speech::say;
use app::App;
use app::history::api::{HistoryItem, RestoreValue, ShowHistory};
use app::removed::api::{ListBin, RestoreRecord};
use app::search::api::SearchHit;
use app::wire::Nothing;

/// Records that bear the words.
pub fn search(app: &App, given: Search) -> Result<Answer, Failure> {
    let wanted = app::search::api::Search {
        text: given.words.join(" "),
        kinds: given.kind,
        from: given.from,
        until: given.until,
        states: given.state,
        limit: given.limit,
    };
    let found = app::search::search(app, wanted)?;
    let lines: Vec<String> = found.hits.iter().map(line).collect();
    let text = match lines.is_empty() {
        true => say("search.nothing", &[]),
        false => lines.join("\n"),
    };
    Answer::of(&found.hits, text)
}

fn line(hit: &SearchHit) -> String {
    let kind = say(&format!("record.{}", hit.kind), &[]);
    let snippet: String = hit
        .snippet
        .iter()
        .map(|piece| piece.text.as_str())
        .collect();
    match snippet.is_empty() {
        true => format!("{}  [{kind}] {}", hit.id, hit.title),
        false => format!("{}  [{kind}] {}\n    {snippet}", hit.id, hit.title),
    }
}

/// Who changed what and when; or an earlier value back.
pub fn history(app: &App, history: History) -> Result<Answer, Failure> {
    match history {
        History::List(list) => history_list(app, list),
        History::Restore {
            revision,
            field,
            written,
        } => {
            let before = !written;
            let input = RestoreValue {
                revision,
                field,
                before,
            };
            app::history::restore_value(app, input)?;
            Answer::of(&Nothing {}, say("done.restored-value", &[]))
        }
    }
}

fn history_list(app: &App, list: HistoryList) -> Result<Answer, Failure> {
    let wanted = ShowHistory {
        id: list.id.unwrap_or_default(),
        person: list.person,
        kind: list.kind,
        from: list.from,
        until: list.until,
        limit: list.limit,
        after: list.after,
    };
    let page = app::history::show(app, wanted)?;
    let lines: Vec<String> = page.items.iter().map(told).collect();
    Answer::of(&page, lines.join("\n"))
}

fn told(item: &HistoryItem) -> String {
    let mut text = format!("{}  {}  {}", item.stored_at, item.person, item.title);
    let none = say("none", &[]);
    for change in &item.changes {
        let before = change.before.as_deref().unwrap_or(&none);
        let after = change.after.as_deref().unwrap_or(&none);
        text.push_str(&format!("\n    {}: {before} → {after}", change.label));
    }
    text
}

/// What lies in the bin; or a record back from there.
pub fn bin(app: &App, bin: Bin) -> Result<Answer, Failure> {
    match bin {
        Bin::List { offset, limit } => {
            let page = app::removed::list(app, ListBin { offset, limit })?;
            let lines: Vec<String> = page
                .rows
                .iter()
                .map(|row| {
                    format!(
                        "{}  {}  {}  {}",
                        row.id, row.removed_at, row.person, row.title
                    )
                })
                .collect();
            Answer::of(&page.rows, lines.join("\n"))
        }
        Bin::Restore { id, children } => {
            let back = app::removed::restore(app, RestoreRecord { id, children })?;
            let count = back.count.to_string();
            Answer::of(&back, say("done.restored", &[("count", &count)]))
        }
    }
}

/// The last act back, or again.
pub fn undo(app: &App, again: bool) -> Result<Answer, Failure> {
    let turned = match again {
        true => app::notebook::redo(app, Nothing {})?,
        false => app::notebook::undo(app, Nothing {})?,
    };
    let act = if again { "redo" } else { "undo" };
    let kind = say(&format!("record.{}", turned.kind), &[]);
    let text = match turned.done {
        true => say(&format!("{act}.done"), &[("what", &kind)]),
        false => say(&format!("{act}.nothing"), &[]),
    };
    Answer::of(&turned, text)
}

/// A notebook of many invented records.
pub fn sample(app: &App, records: u32, seed: u64) -> Result<Answer, Failure> {
    app::sample::fill_many(app, records, seed)?;
    let status = app::notebook::status(app, Nothing {})?;
    let count = records.to_string();
    let values = [
        ("count", count.as_str()),
        ("folder", status.folder.as_str()),
    ];
    Answer::of(&status, say("done.sample", &values))
}
