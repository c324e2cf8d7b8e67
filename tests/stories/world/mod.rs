//! The world that stories happen in: communes with notebooks in folders of their own, and a clock
//! that the story sets.

pub mod province;

use app::journal::api::AddEntry;
use app::notebook::api::CreateNotebook;
use app::wire::FigureTyped;
use app::{App, Settings};
use chrono::{DateTime, FixedOffset, NaiveDate, TimeZone};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use tempfile::TempDir;

/// A commune with a notebook on its own disk.
pub struct Commune {
    pub app: App,
    pub folder: TempDir,
    clock: Arc<AtomicI64>,
}

static SEEDS: AtomicU64 = AtomicU64::new(1);

/// A day of the story.
pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a story writes its days in ISO")
}

/// A commune whose unit was typed by name, on 28/5/2026.
pub fn commune(name: &str) -> Commune {
    let commune = empty_machine();
    let new = CreateNotebook {
        unit_name: Some(name.to_owned()),
        official: "Hồ Thị Sương".into(),
        position: "Công chức Văn hóa – Xã hội".into(),
        ..CreateNotebook::default()
    };
    app::notebook::create(&commune.app, new).expect("a fresh folder takes a notebook");
    commune
}

/// A machine on which the program was never started.
pub fn empty_machine() -> Commune {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let clock = Arc::new(AtomicI64::new(0));
    let app = App::open(settings(folder.path(), &clock)).expect("an empty folder is no error");
    let commune = Commune { app, folder, clock };
    commune.set_day("2026-05-28");
    commune
}

/// What the edges bring in, with the clock of a story and numbers instead of randomness.
pub fn settings(folder: &Path, clock: &Arc<AtomicI64>) -> Settings {
    let clock = Arc::clone(clock);
    let mut state = SEEDS.fetch_add(1, Ordering::SeqCst) << 32;
    let state = std::sync::Mutex::new({
        state += 1;
        state
    });
    Settings {
        folder: folder.join("so"),
        export_folder: folder.join("xuat"),
        machine: "MAY-01".into(),
        clock: Arc::new(move || at(clock.load(Ordering::SeqCst))),
        random: Arc::new(move |bytes| {
            let mut state = state.lock().expect("no story panics while drawing");
            for byte in bytes {
                *state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1);
                *byte = (*state >> 56) as u8;
            }
        }),
    }
}

fn at(ms: i64) -> DateTime<FixedOffset> {
    hanoi()
        .timestamp_millis_opt(ms)
        .single()
        .expect("a time of the story")
}

fn hanoi() -> FixedOffset {
    FixedOffset::east_opt(7 * 3600).expect("+07:00")
}

impl Commune {
    /// It is eight o'clock in the morning of this day.
    pub fn set_day(&self, text: &str) {
        let morning = day(text).and_hms_opt(8, 0, 0).expect("eight o'clock");
        let time = hanoi()
            .from_local_datetime(&morning)
            .single()
            .expect("no summer time");
        self.clock.store(time.timestamp_millis(), Ordering::SeqCst);
    }

    /// The program is closed and started again.
    pub fn restart(self) -> Self {
        let Self { app, folder, clock } = self;
        drop(app);
        let app = App::open(settings(folder.path(), &clock)).expect("it opens again");
        Self { app, folder, clock }
    }

    /// A program over another folder of the same machine.
    pub fn open_at(&self, folder: &Path) -> app::Result<App> {
        App::open(Settings {
            folder: folder.to_owned(),
            ..settings(folder, &self.clock)
        })
    }

    pub fn notebook_folder(&self) -> PathBuf {
        self.folder.path().join("so")
    }

    /// Notes an activity; gives the entry's id.
    pub fn note(&self, date: &str, kind: &str, content: &str, figures: &[(&str, &str)]) -> String {
        let figures = figures.iter().map(|(code, text)| FigureTyped {
            code: (*code).into(),
            text: (*text).into(),
        });
        let entry = AddEntry {
            date: date.into(),
            kind: kind.into(),
            content: content.into(),
            figures: figures.collect(),
            ..AddEntry::default()
        };
        app::journal::add(&self.app, entry)
            .expect("the entry is good")
            .id
    }

    /// Opens the draft of a period.
    pub fn draft(&self, period: &str) -> app::reports::api::ReportPage {
        let input = app::reports::api::OfPeriod {
            period: period.into(),
            regime: None,
        };
        app::reports::open(&self.app, input).expect("the period is known")
    }

    /// The value of a figure of a draft.
    pub fn figure(&self, period: &str, code: &str) -> Option<i64> {
        let draft = self.draft(period);
        draft
            .figures
            .iter()
            .find(|figure| figure.code == code)
            .expect("a figure")
            .value
    }

    /// Reads a text and accepts everything it proposes as ticked.
    pub fn accept_all(&self, text: &str) -> app::documents::api::DocumentPage {
        use app::documents::api::{AcceptReading, Act, Correction, Part, ReadDocument};
        let input = ReadDocument {
            text: Some(text.to_owned()),
            ..ReadDocument::default()
        };
        let read = app::documents::read(&self.app, input).expect("it is a document");
        let mut corrections = read.corrections.clone();
        for task in &read.tasks {
            corrections.push(Correction::of(&task.key, Act::Tick { on: true }));
            corrections.push(Correction::set(&task.key, Part::Lead, ""));
            corrections.push(Correction::set(&task.key, Part::Due, ""));
        }
        let accepted = AcceptReading {
            text: read.text.clone(),
            corrections,
            earlier: None,
        };
        app::documents::accept(&self.app, accepted).expect("it is accepted")
    }
}

/// The codes of the problems of a refused input.
pub fn problem_codes(error: &app::AppError) -> Vec<&str> {
    error
        .problems
        .iter()
        .map(|problem| problem.code.as_str())
        .collect()
}
