//! `journal …`: what was done, noted on the day.

use super::{Answer, Failure, typed_figure};
use crate::cli::Journal;
use crate::speech::say;
use app::App;
use app::journal::api::{AddEntry, EntryRow, ListEntries};

/// Does one of them.
pub fn run(app: &App, journal: Journal) -> Result<Answer, Failure> {
    match journal {
        Journal::List { from, to, kind } => {
            let list = ListEntries {
                from,
                to,
                kind,
                offset: 0,
                limit: u32::MAX,
            };
            let rows = app::journal::list(app, list)?.rows;
            let lines: Vec<_> = rows.iter().map(line).collect();
            Answer::of(&rows, lines.join("\n"))
        }
        Journal::Add {
            date,
            kind,
            content,
            place,
            figure,
            task,
            initiative,
        } => {
            let figures = figure
                .iter()
                .map(|text| typed_figure(text))
                .collect::<Result<_, _>>()?;
            let entry = AddEntry {
                date,
                kind,
                place,
                content,
                task,
                initiative,
                figures,
            };
            let row = app::journal::add(app, entry)?;
            let text = line(&row);
            Answer::of(&row, text)
        }
    }
}

fn line(row: &EntryRow) -> String {
    let date = row.date.map(|date| date.format("%d/%m/%Y").to_string());
    let date = date.unwrap_or_else(|| say("none", &[]));
    let figures: Vec<_> = row
        .figures
        .iter()
        .map(|f| format!("{}={}", f.code, f.value))
        .collect();
    format!(
        "{}  {date}  {}  {}  {}",
        row.id,
        row.kind_label,
        row.content,
        figures.join(" ")
    )
}
