//! A notebook of any size, invented: ten years of varied records, the same for the same seed.
//!
//! For measuring and for looking at screens with a full notebook. It writes records by the
//! thousand, each as if it had been typed on its day. Its words are data. Not here: the small
//! sample notebook, which is made as a person makes one.

use crate::App;
use crate::error::{AppError, Result};
use crate::fields::{self, Typed};
use crate::notebook::{self, api::CreateNotebook};
use chrono::{Days, Months};
use domain::Day;
use domain::initiative::{FieldOfLife, Form, Holder, Stage};
use domain::task::{TaskState, Whose};
use protocol::{Field, RecordId, Value};
use serde::Deserialize;
use std::sync::LazyLock;
use store::kinds::{self, Kind};

const WORDS: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../assets/sample/many.json"
));

/// Records written in one transaction.
const BATCH: u32 = 5_000;
/// How far back the records reach.
const YEARS: u32 = 10;
/// Paragraphs of the text of a document, at most.
const PARAGRAPHS: u64 = 30;

#[derive(Deserialize)]
struct Words {
    people: Vec<String>,
    units: Vec<String>,
    places: Vec<String>,
    verbs: Vec<String>,
    matters: Vec<String>,
    ends: Vec<String>,
    results: Vec<String>,
    issuers: Vec<String>,
    kinds: Vec<String>,
    symbols: Vec<String>,
    schemes: Vec<String>,
}

static SAID: LazyLock<Words> = LazyLock::new(|| {
    serde_json::from_str(WORDS).unwrap_or_else(|error| panic!("assets: many: {error}"))
});

/// Makes a notebook with `records` records in the folder of `app`, which holds none yet.
///
/// # Errors
/// `notebook-exists` where it does; what a disk can say.
pub fn fill_many(app: &App, records: u32, seed: u64) -> Result<()> {
    let new = CreateNotebook {
        unit_name: Some(SAID.units[0].clone()),
        official: SAID.people[0].clone(),
        ..CreateNotebook::default()
    };
    notebook::make(app, &new, true)?;
    let today = app.today()?;
    let mut maker = Maker::new(seed, today);
    let mut made = 0;
    while made < records {
        let batch = BATCH.min(records - made);
        app.write(|w| {
            for _ in 0..batch {
                let (kind, record, day, mut typed) = maker.next();
                typed.retain(|(_, value)| *value != Value::Null);
                w.bring_in(kind, record, at_eight(day), typed)?;
            }
            Ok::<_, AppError>(())
        })?;
        made += batch;
    }
    Ok(())
}

fn at_eight(day: Day) -> i64 {
    const EIGHT_IN_HANOI: u32 = 1;
    day.and_hms_opt(EIGHT_IN_HANOI, 0, 0)
        .map_or(0, |time| time.and_utc().timestamp_millis())
}

/// Draws records; the same seed draws the same ones.
struct Maker {
    state: u64,
    today: Day,
    first: Day,
    documents: Vec<RecordId>,
    tasks: Vec<RecordId>,
    initiatives: Vec<RecordId>,
}

impl Maker {
    fn new(seed: u64, today: Day) -> Self {
        Self {
            state: seed ^ 0x9e37_79b9_7f4a_7c15,
            today,
            first: today
                .checked_sub_months(Months::new(12 * YEARS))
                .unwrap_or(today),
            documents: Vec::new(),
            tasks: Vec::new(),
            initiatives: Vec::new(),
        }
    }

    /// The next record: its kind, id, the day it was typed, its fields.
    fn next(&mut self) -> (&'static Kind, RecordId, Day, Vec<Typed>) {
        let record = self.id();
        let span = u64::try_from((self.today - self.first).num_days()).unwrap_or(1);
        let day = self.first + Days::new(self.below(span + 1));
        let (kind, typed) = match self.below(100) {
            0..4 => (&kinds::DOCUMENT, self.document(record, day)),
            4..34 => (&kinds::TASK, self.task(record, day)),
            34..50 => (&kinds::PROGRESS, self.progress(day)),
            50..88 => (&kinds::ENTRY, self.entry(day)),
            88..92 => (&kinds::INITIATIVE, self.initiative(record, day)),
            92..96 => (&kinds::MATTER, self.matter(day)),
            96..98 => (&kinds::SITUATION, self.situation(day)),
            98 => (&kinds::PERSON, self.person()),
            _ => (&kinds::UNIT, self.unit()),
        };
        (kind, record, day, typed)
    }

    fn draw(&mut self) -> u64 {
        // xorshift64*: enough for invention, the same everywhere.
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        self.state.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, end: u64) -> u64 {
        (self.draw() >> 16) % end.max(1)
    }

    fn id(&mut self) -> RecordId {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&self.draw().to_be_bytes());
        bytes[8..].copy_from_slice(&self.draw().to_be_bytes());
        RecordId::from_random(bytes)
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        let at = usize::try_from(self.below(of.len() as u64)).unwrap_or_default();
        &of[at]
    }

    fn said(&mut self, of: &'static [String]) -> &'static str {
        self.one::<String>(of)
    }

    fn link(&mut self, to: fn(&Self) -> &Vec<RecordId>) -> Value {
        let count = to(self).len() as u64;
        // A third stands alone.
        if count == 0 || self.below(3) == 0 {
            return Value::Null;
        }
        let at = usize::try_from(self.below(count)).unwrap_or_default();
        Value::Bytes(to(self)[at].as_bytes().to_vec())
    }

    fn sentence(&mut self) -> String {
        let number = self.below(900) + 1;
        format!(
            "{} {} {}, {}/{}.",
            self.said(&SAID.verbs),
            self.said(&SAID.matters),
            self.said(&SAID.ends),
            self.said(&SAID.places),
            number
        )
    }

    fn document(&mut self, record: RecordId, day: Day) -> Vec<Typed> {
        self.documents.push(record);
        let at = usize::try_from(self.below(SAID.kinds.len() as u64)).unwrap_or_default();
        let number = format!("{}/{}", self.below(4000) + 1, SAID.symbols[at]);
        let mut text = String::new();
        for _ in 0..self.below(PARAGRAPHS) + 3 {
            text.push_str("- ");
            text.push_str(&self.sentence());
            text.push('\n');
        }
        vec![
            fields::text_field("kind", &SAID.kinds[at]),
            fields::text_field("number", &number),
            day_field("date", day),
            day_field("arrived_on", day),
            fields::text_field("issuer", self.said(&SAID.issuers)),
            fields::text_field("subject", &self.sentence()),
            fields::text_field("text", &text),
        ]
    }

    fn task(&mut self, record: RecordId, day: Day) -> Vec<Typed> {
        self.tasks.push(record);
        let state = *self.one(TaskState::ALL);
        let is_old = (self.today - day).num_days() > 60;
        let state = if is_old && self.below(20) > 0 {
            TaskState::Done
        } else {
            state
        };
        let on =
            (state == TaskState::Done).then(|| (day + Days::new(self.below(40))).min(self.today));
        let due = match self.below(2) {
            0 => String::new(),
            _ => (day + Days::new(self.below(60))).to_string(),
        };
        vec![
            fields::text_field("title", &self.sentence()),
            fields::text_field("text", &self.sentence()),
            (
                Field::plain("document"),
                self.link(|maker| &maker.documents),
            ),
            fields::text_field("heading", self.said(&SAID.matters)),
            fields::text_field("lead", self.said(&SAID.units)),
            fields::text_field("cooperating", self.said(&SAID.units)),
            fields::code_field("whose", Some(self.one(Whose::ALL).code())),
            fields::due_field(&due, "by", self.today),
            crate::tasks::state_field(state, on),
            fields::text_field("result", self.said(&SAID.results)),
        ]
    }

    fn progress(&mut self, day: Day) -> Vec<Typed> {
        vec![
            (Field::plain("task"), self.link(|maker| &maker.tasks)),
            day_field("date", day),
            fields::text_field("note", self.said(&SAID.results)),
            number_field("percent", self.below(11) * 10),
        ]
    }

    fn entry(&mut self, day: Day) -> Vec<Typed> {
        let kinds = crate::data::kinds();
        let kind = self.one(&kinds.kinds).clone();
        let mut typed = vec![
            day_field("date", day),
            fields::text_field("kind", &kind.code),
            fields::text_field("place", self.said(&SAID.places)),
            fields::text_field("content", &self.sentence()),
            (Field::plain("task"), self.link(|maker| &maker.tasks)),
            (
                Field::plain("initiative"),
                self.link(|maker| &maker.initiatives),
            ),
        ];
        for figure in &kind.figures {
            let field = Field {
                name: "figure".to_owned(),
                key: Some(figure.clone()),
            };
            let value = i64::try_from(self.below(120)).unwrap_or_default();
            typed.push((field, Value::Int(value)));
        }
        typed
    }

    fn initiative(&mut self, record: RecordId, day: Day) -> Vec<Typed> {
        self.initiatives.push(record);
        let name = format!("{} {}", self.said(&SAID.schemes), self.said(&SAID.places));
        vec![
            fields::text_field("name", &name),
            fields::code_field("field_of_life", Some(self.one(FieldOfLife::ALL).code())),
            fields::code_field("form", Some(self.one(Form::ALL).code())),
            fields::code_field("holder", Some(self.one(Holder::ALL).code())),
            fields::text_field("lead", self.said(&SAID.units)),
            fields::text_field("place", self.said(&SAID.places)),
            fields::code_field("stage", Some(self.one(Stage::ALL).code())),
            fields::text_field("goal", &self.sentence()),
            fields::text_field("content", &self.sentence()),
            fields::text_field("results", self.said(&SAID.results)),
            day_field("registered_on", day),
        ]
    }

    fn matter(&mut self, day: Day) -> Vec<Typed> {
        vec![
            day_field("raised_on", day),
            fields::text_field("place", self.said(&SAID.places)),
            fields::text_field("gist", &self.sentence()),
            fields::text_field("answerer", self.said(&SAID.units)),
        ]
    }

    fn situation(&mut self, day: Day) -> Vec<Typed> {
        vec![
            day_field("date", day),
            fields::text_field("place", self.said(&SAID.places)),
            fields::text_field("topic", self.said(&SAID.matters)),
            fields::text_field("content", &self.sentence()),
        ]
    }

    fn person(&mut self) -> Vec<Typed> {
        let name = format!("{} {}", self.said(&SAID.people), self.below(900) + 1);
        vec![
            fields::text_field("name", &name),
            fields::text_field("organisation", self.said(&SAID.units)),
        ]
    }

    fn unit(&mut self) -> Vec<Typed> {
        let name = format!("{} {}", self.said(&SAID.places), self.below(90) + 1);
        vec![fields::text_field("name", &name)]
    }
}

fn day_field(name: &str, day: Day) -> Typed {
    (Field::plain(name), Value::Text(day.to_string()))
}

fn number_field(name: &str, value: u64) -> Typed {
    let value = i64::try_from(value).unwrap_or_default();
    (Field::plain(name), Value::Int(value))
}
