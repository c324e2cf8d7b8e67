//! How well and how fast documents are read: what `cargo xtask bench reader` starts.
//!
//! `--documents DIR` reads any folder of NAME.txt with NAME.expected.json instead of ours,
//! `--json` prints one object, `--verbose` names each difference; `--show DIR` prints the readings
//! themselves, to begin an expectation with. The comparison is the one of the
//! tests. Not here: floors that must hold (the tests have them).

#[path = "../tests/reader/compare.rs"]
mod compare;
#[path = "../tests/reader/speed.rs"]
mod speed;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use compare::{Score, Scores};
use serde_json::{Map, Value, json};

/// Our folders; the first holds the real documents.
const OURS: [&str; 3] = ["", "made", "independent"];

/// What was asked for.
#[derive(Default)]
struct Wish {
    json: bool,
    verbose: bool,
    documents: Option<PathBuf>,
    show: Option<PathBuf>,
}

fn main() -> ExitCode {
    let Some(wish) = wish() else {
        eprintln!("reader [--json] [--verbose] [--documents DIR] [--show DIR]");
        return ExitCode::from(2);
    };
    if let Some(folder) = &wish.show {
        show(folder);
        return ExitCode::SUCCESS;
    }
    let folders: Vec<(String, PathBuf)> = match &wish.documents {
        Some(folder) => vec![(folder.display().to_string(), folder.clone())],
        None => OURS
            .iter()
            .map(|n| (named(n), compare::folder(n)))
            .collect(),
    };
    let mut all = Scores::new();
    let mut parts = Map::new();
    for (name, folder) in &folders {
        let scores = measure(folder, wish.verbose);
        for (kind, score) in &scores {
            all.entry(kind).or_default().add(score);
        }
        if !wish.json {
            print(name, &scores);
        }
        parts.insert(name.clone(), table(&scores));
    }
    let speed = wish.documents.is_none().then(speed::measure);
    if wish.json {
        let found = json!({ "all": table(&all), "folders": parts, "speed": speed });
        println!("{found:#}");
    } else {
        print("all", &all);
        if let Some(speed) = speed {
            println!("{speed:#}");
        }
    }
    ExitCode::SUCCESS
}

fn wish() -> Option<Wish> {
    let mut wish = Wish::default();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--json" => wish.json = true,
            "--verbose" => wish.verbose = true,
            "--documents" => wish.documents = Some(PathBuf::from(arguments.next()?)),
            "--show" => wish.show = Some(PathBuf::from(arguments.next()?)),
            // Cargo says it to every bench.
            "--bench" => {}
            _ => return None,
        }
    }
    Some(wish)
}

/// The readings of the texts of a folder, in the order of their names.
fn show(folder: &Path) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut texts: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    texts.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    texts.sort();
    for path in texts {
        let text = std::fs::read_to_string(&path).expect("a text in UTF-8");
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        println!("{name}\n{:#}", compare::reading(&text));
    }
}

fn named(folder: &str) -> String {
    if folder.is_empty() { "real" } else { folder }.to_string()
}

fn measure(folder: &Path, verbose: bool) -> Scores {
    let mut scores = Scores::new();
    for (name, text, expected) in compare::documents_in(folder) {
        let notes = compare::count(&name, &compare::reading(&text), &expected, &mut scores);
        if verbose {
            notes.iter().for_each(|note| eprintln!("{note}"));
        }
    }
    scores
}

fn table(scores: &Scores) -> Value {
    let row = |score: &Score| {
        json!({
            "right": score.right, "extra": score.extra, "missing": score.missing,
            "precision": score.precision(), "recall": score.recall(), "f1": score.f1(),
        })
    };
    let rows = scores
        .iter()
        .map(|(kind, score)| (kind.to_string(), row(score)));
    Value::Object(rows.collect())
}

fn print(name: &str, scores: &Scores) {
    for (kind, score) in scores {
        let (right, extra, missing) = (score.right, score.extra, score.missing);
        let (precision, recall, f1) = (score.precision(), score.recall(), score.f1());
        println!(
            "{name}: {kind:15} precision {precision:.3} recall {recall:.3} F1 {f1:.3} \
             ({right} right, {extra} extra, {missing} missing)"
        );
    }
}

impl Score {
    fn add(&mut self, other: &Score) {
        self.right += other.right;
        self.extra += other.extra;
        self.missing += other.missing;
    }
}
