//! A workbook of texts from a few words to several pages. Each ends with a token in plain letters,
//! which stay together on paper whatever fonts the machine has: a text that was cut has lost it.

use office::workbook::*;

use crate::fixture::{book, day, figures, journal};

/// The first token of the journal: after 6 tasks of 7 texts and 4 documents of 3, which have 43
/// tasks of 3.
pub const JOURNAL_STARTS: &str = "K1183Z";
const LENGTHS: [usize; 6] = [1, 8, 30, 75, 150, 600];

#[derive(Default)]
struct Speaker {
    tokens: Vec<String>,
}

/// The workbook and its tokens, in the order of its sheets.
pub fn with_tokens() -> (Workbook, Vec<String>) {
    let mut speaker = Speaker::default();
    let sheets = vec![
        speaker.tasks(),
        speaker.register(),
        speaker.journal(),
        speaker.initiatives(),
        speaker.figures(),
    ];
    (Workbook { sheets, ..book() }, speaker.tokens)
}

impl Speaker {
    /// So many words and a token.
    fn say(&mut self, words: usize) -> String {
        let token = format!("K{}Z", 1000 + self.tokens.len());
        let phrase = "Nhân dân các thôn, bản cùng bàn việc mở đường; ";
        let text: String = phrase.split_inclusive(' ').cycle().take(words).collect();
        self.tokens.push(token.clone());
        text + &token
    }

    fn tasks(&mut self) -> Sheet {
        let line = |words| TaskLine {
            id: String::new(),
            title: self.say(words),
            source: self.say(words / 2),
            lead: self.say(4),
            cooperating: self.say(words / 3),
            deadline: Deadline::Words(self.say(2)),
            progress: self.say(6),
            result: self.say(words / 5),
        };
        Sheet::Tasks(LENGTHS.into_iter().map(line).collect())
    }

    fn register(&mut self) -> Sheet {
        let line = |count| {
            let task = |_| RegisterTask {
                title: self.say(12),
                recipient: self.say(3),
                deadline: Deadline::By(day(2026, 9, 1)),
                progress: self.say(5),
            };
            let tasks = (0..count).map(task).collect();
            RegisterLine {
                arrival_number: "12".into(),
                document: self.say(25),
                recipient: self.say(2),
                reply_number: String::new(),
                note: self.say(5),
                tasks,
            }
        };
        Sheet::Register([1, 5, 12, 25].into_iter().map(line).collect())
    }

    fn journal(&mut self) -> Sheet {
        let line = |words| JournalLine {
            id: String::new(),
            date: Some(day(2026, 1, 2)),
            kind: self.say(1),
            place: self.say(4),
            content: self.say(words),
            linked: self.say(words / 3),
            figures: vec![("sessions".into(), 1.0), ("attendances".into(), 1234.0)],
        };
        Sheet::Journal(Journal {
            lines: LENGTHS.into_iter().map(line).collect(),
            ..journal()
        })
    }

    fn initiatives(&mut self) -> Sheet {
        let line = |words| InitiativeLine {
            id: String::new(),
            name: self.say(words),
            field_of_life: self.say(2),
            form: self.say(1),
            holder: self.say(1),
            lead: self.say(5),
            started_on: None,
            stage: self.say(2),
            note: self.say(words),
        };
        Sheet::Initiatives([2, 20].into_iter().map(line).collect())
    }

    fn figures(&mut self) -> Sheet {
        let mut sheet = figures();
        for line in &mut sheet.lines {
            (line.label, line.method, line.note) = (self.say(9), self.say(16), self.say(7));
            for source in &mut line.sources {
                (source.kind, source.place) = (self.say(1), self.say(4));
                source.content = self.say(25);
            }
        }
        Sheet::Figures(sheet)
    }
}
