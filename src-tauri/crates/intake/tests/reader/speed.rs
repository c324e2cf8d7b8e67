//! Time for a page, and whether a page of a long document costs more than one of a short one.
//!
//! Times are the best of some runs. The reference, measured in the same run, is what any program
//! must do with Vietnamese text: compose it and make it lower case. Its ratio says more than
//! milliseconds, which belong to one machine.

use std::time::Instant;

use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;

use crate::compare;

/// The real plan of 2024, with a foot.
const PLAN: usize = 1;
/// A full page of a directive, in characters.
const PAGE: usize = 2_500;
const LENGTHS: [usize; 3] = [20, 200, 2_000];

pub fn measure() -> Value {
    let mut rows = Vec::new();
    let mut per_page = Vec::new();
    for pages in LENGTHS {
        let text = document(pages);
        let times = (400 / pages).clamp(2, 20);
        let read = best(times, || intake::read(&text).tasks.len());
        let reference = best(times, || {
            text.nfc().collect::<String>().to_lowercase().len()
        });
        per_page.push(read / pages as f64);
        rows.push(json!({
            "pages": pages, "bytes": text.len(), "ms": read, "ms_per_page": read / pages as f64,
            "reference_ms": reference, "times_the_reference": read / reference,
        }));
    }
    json!({
        "texts": rows,
        "reference": "Unicode NFC and lower case of the same text",
        "page_of_2000_to_page_of_20": per_page[2] / per_page[0],
    })
}

/// Head and foot of a real plan around as much of its body as the pages hold.
fn document(pages: usize) -> String {
    let (_, text, _) = compare::documents("").swap_remove(PLAN);
    let lines: Vec<&str> = text.lines().collect();
    let starts = |words: &str| {
        let bare = |l: &&str| {
            l.trim_start_matches(['*', '|', '#', ' '])
                .starts_with(words)
        };
        lines.iter().position(bare)
    };
    let first = starts("I.").or(starts("1.")).expect("the plan has points");
    let last = starts("Nơi nhận").expect("the plan is sent to somebody");
    let mut out = lines[..first].join("\n");
    let mut count = out.chars().count();
    for line in lines[first..last].iter().cycle() {
        if count >= pages * PAGE {
            break;
        }
        out.push('\n');
        out.push_str(line);
        count += line.chars().count() + 1;
    }
    out.push('\n');
    out.push_str(&lines[last..].join("\n"));
    out
}

/// Milliseconds of the quickest run.
fn best(times: usize, mut work: impl FnMut() -> usize) -> f64 {
    let mut quickest = f64::MAX;
    for _ in 0..times {
        let start = Instant::now();
        std::hint::black_box(work());
        quickest = quickest.min(start.elapsed().as_secs_f64() * 1e3);
    }
    quickest
}
