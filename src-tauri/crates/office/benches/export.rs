//! How long and in how much memory a long list is exported: `cargo xtask bench export --json`.
//!
//! The same cells are written by the bare library in constant memory, and through
//! `office::workbook::long`, in turns; each measure of memory is a process of its own. The aims: at
//! most 1.2 times the time, at most 64 MB above the idle process.

use chrono::NaiveDate;
use office::workbook::long::{LongCell, LongColumn, LongSheet};
use office::workbook::{Span, Workbook};
use rust_xlsxwriter::{Format, Workbook as Bare};
use serde_json::json;
use std::fs::File;
use std::time::Instant;

const ROWS: u32 = 100_000;
const COLUMNS: u16 = 20;
const TURNS: usize = 3;

/// Words as a register has them, a line each.
fn word(at: usize) -> &'static str {
    let words = include_str!("../tests/office/long_words.txt");
    words.lines().nth(at).unwrap_or_default()
}

fn day(row: u32) -> NaiveDate {
    let begin = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap_or_default();
    begin + chrono::Days::new(u64::from(row % 2000))
}

/// Words, numbers and days as a register has them.
fn cell(row: u32, column: u16) -> LongCell {
    match column % 5 {
        0 => LongCell::Day(day(row)),
        1 => LongCell::Number(f64::from(row % 977)),
        2 => LongCell::Text(format!("{} {column} / {}", word(0), row % 100)),
        3 => LongCell::Text(word(1).to_owned()),
        _ => LongCell::Text(format!("{} {row}", word(2))),
    }
}

fn line(row: u32) -> Vec<LongCell> {
    (0..COLUMNS).map(|column| cell(row, column)).collect()
}

fn ours(out: File) {
    let day = day(0);
    let book = Workbook {
        agency: word(3).to_owned(),
        superior: None,
        span: Span {
            label: "2026".to_owned(),
            from: None,
            to: day,
        },
        made_on: day,
        sample: false,
        sheets: Vec::new(),
    };
    let columns = (0..COLUMNS).map(|at| LongColumn {
        head: format!("{} {at}", word(4)),
        pixels: 180.0,
        total: at % 5 == 1,
    });
    let list = LongSheet {
        name: word(5).to_owned(),
        title: word(5).to_owned(),
        columns: columns.collect(),
        has_ids: false,
    };
    let mut rows = (0..ROWS).map(line);
    let folder = std::env::temp_dir();
    let out = (out, folder.as_path());
    let written = office::workbook::long::write(&book, &list, &mut rows, out, &mut |_| true);
    assert!(written.is_ok_and(|cuts| cuts.is_empty()));
}

/// The same cells with the same kinds of format, by the library alone.
fn bare(out: File) {
    let mut book = Bare::new();
    let text = Format::new().set_text_wrap();
    let number = Format::new().set_num_format("#,##0");
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let sheet = book
        .add_worksheet_with_constant_memory()
        .expect("a folder for what waits");
    for row in 0..ROWS {
        for (at, cell) in line(row).iter().enumerate() {
            let at = at as u16;
            let written = match cell {
                LongCell::Blank => sheet.write_blank(row, at, &text),
                LongCell::Text(words) => sheet.write_string_with_format(row, at, words, &text),
                LongCell::Day(day) => sheet.write_date_with_format(row, at, day, &date),
                LongCell::Number(one) => sheet.write_number_with_format(row, at, *one, &number),
            };
            assert!(written.is_ok());
        }
    }
    assert!(book.save_to_writer(out).is_ok());
}

fn file(name: &str) -> File {
    let path = std::env::temp_dir().join(format!("{name}-{}.xlsx", std::process::id()));
    File::create(path).expect("the temporary folder takes a file")
}

fn forget(name: &str) {
    let path = std::env::temp_dir().join(format!("{name}-{}.xlsx", std::process::id()));
    // What is not there needs no removing.
    let _ = std::fs::remove_file(path);
}

/// The most memory that this process has had, in kilobytes.
fn peak_kb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn peak_of_a_child(what: &str) -> Option<u64> {
    let own = std::env::current_exe().ok()?;
    let child = std::process::Command::new(own)
        .args(["--child", what])
        .output()
        .ok()?;
    String::from_utf8(child.stdout).ok()?.trim().parse().ok()
}

fn timed(name: &str, write: fn(File)) -> f64 {
    let begin = Instant::now();
    write(file(name));
    let took = begin.elapsed().as_secs_f64();
    forget(name);
    took
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "--child") {
        if arguments.get(at + 1).is_some_and(|what| what == "export") {
            ours(file("child"));
            forget("child");
        }
        println!("{}", peak_kb().unwrap_or_default());
        return;
    }
    let (mut own, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        plain.push(timed("bare", bare));
        own.push(timed("ours", ours));
    }
    let best = |times: &[f64]| times.iter().copied().fold(f64::MAX, f64::min);
    let (own, plain) = (best(&own), best(&plain));
    let memory = peak_of_a_child("export").zip(peak_of_a_child("idle"));
    let above = memory.map(|(export, idle)| export.saturating_sub(idle) as f64 / 1024.0);
    let found = json!({
        "rows": ROWS,
        "columns": COLUMNS,
        "seconds": own,
        "bare_seconds": plain,
        "ratio": own / plain,
        "ratio_at_most": 1.2,
        "megabytes_above_idle": above,
        "megabytes_at_most": 64,
    });
    println!("{found:#}");
}
