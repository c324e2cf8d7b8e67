//! Accepting what was read: the document, its tasks, duties and citations, as one step of undo.
//!
//! A newer version goes into the record of the earlier one, part by part: what a person corrected
//! stays, here or later in the register; what nobody touched takes the new reading. A task that the
//! new text no longer has is marked, never taken away; what a person dropped stays dropped.

use super::api::*;
use super::kept::{self, Kept};
use super::reading::{self, Before, Seen};
use super::{document_id, register};
use crate::App;
use crate::error::{AppError, Result};
use crate::fields::{self, Typed};
use crate::open::record_id;
use crate::tasks;
use crate::wire::Link;
use domain::Day;
use domain::task::TaskState;
use intake::correct::GoneItem;
use protocol::{Field, RecordId, Value};
use std::collections::{BTreeMap, BTreeSet};
use store::Writer;
use store::kinds::{DOCUMENT, TASK};

pub(super) use super::kept::is_gone;

/// Keeps a document with what is ticked in its reading.
pub fn accept(app: &App, input: AcceptReading) -> Result<DocumentPage> {
    let today = app.today()?;
    let seen = reading::accepted(app, &input)?;
    let header = &seen.page.header;
    let mut problems = vec![fields::day_problem("date", &header.date.value, today)];
    for task in seen.page.tasks.iter().filter(|task| task.ticked) {
        let field = format!("due/{}", task.key);
        problems.push(fields::day_problem(&field, &task.due, today));
    }
    fields::all_well(problems)?;
    let named = input.earlier.as_deref().filter(|id| !id.trim().is_empty());
    let document = match (named, &seen.before) {
        (Some(id), _) => record_id(id)?,
        (None, Some(before)) => before.document,
        (None, None) => document_id(&seen.reading.text),
    };
    let acceptance = Acceptance {
        stands: app.read(|r| r.has_document(document))?,
        old: old_head(&seen, today),
        document,
        seen: &seen,
        today,
    };
    app.write(|w| {
        acceptance.document(w)?;
        acceptance.tasks(w)?;
        super::keep_duties::keep(w, &acceptance)
    })?;
    register::page(app, document)
}

/// The tasks that a document gave before, by the keys they had.
type Held = BTreeMap<String, (RecordId, bool, Kept)>;

/// One act of accepting.
pub(super) struct Acceptance<'a> {
    pub(super) document: RecordId,
    /// The document is in the register already.
    pub(super) stands: bool,
    pub(super) seen: &'a Seen,
    pub(super) today: Day,
    /// What head and foot said when they were accepted before.
    old: BTreeMap<Part, String>,
}

/// The fields of head and foot, under the parts that corrections name.
const HEAD_FIELDS: [(Part, &str); 7] = [
    (Part::Kind, "kind"),
    (Part::Number, "number"),
    (Part::Symbol, "symbol"),
    (Part::Date, "date"),
    (Part::Issuer, "issuer"),
    (Part::Subject, "subject"),
    (Part::IssuedAt, "place"),
];

fn told_head(header: &ReadHeader) -> BTreeMap<Part, String> {
    let parts = [
        (Part::Kind, &header.kind),
        (Part::Number, &header.number),
        (Part::Symbol, &header.symbol),
        (Part::Date, &header.date),
        (Part::Issuer, &header.issuer),
        (Part::Subject, &header.subject),
        (Part::IssuedAt, &header.issued_at),
    ];
    parts
        .into_iter()
        .map(|(part, read)| (part, read.value.trim().to_owned()))
        .collect()
}

fn old_head(seen: &Seen, today: Day) -> BTreeMap<Part, String> {
    let Some(before) = &seen.before else {
        return BTreeMap::new();
    };
    let read = |value: &Option<String>| value.clone().unwrap_or_default();
    let old = &before.reading;
    let mut told = BTreeMap::from([
        (Part::Kind, read(&old.kind)),
        (Part::Number, read(&old.number)),
        (Part::Symbol, read(&old.symbol)),
        (Part::Date, read(&old.date.map(|date| date.to_string()))),
        (Part::Issuer, read(&old.issuer)),
        (Part::Subject, read(&old.subject)),
        (Part::IssuedAt, read(&old.place)),
    ]);
    told.extend(before.corrected.head.clone());
    if let Some(date) = told.get_mut(&Part::Date)
        && let Ok(day) = domain::day::parse(date, today)
    {
        *date = day.to_string();
    }
    told
}

impl Acceptance<'_> {
    fn is_set(&self, part: Part) -> bool {
        self.seen.corrected.head.contains_key(&part)
    }

    /// Head, text and citations: one act, so that undoing it leaves nothing of a new document.
    fn document(&self, w: &mut Writer<'_>) -> Result<()> {
        let mut typed = self.head(w)?;
        typed.push(fields::text_field("text", &self.seen.reading.text));
        let corrections = kept::json(&self.seen.corrected.corrections)?;
        typed.push((Field::plain("corrections"), corrections));
        if !self.stands {
            let today = Value::Text(self.today.to_string());
            typed.push((Field::plain("arrived_on"), today));
        }
        typed.extend(self.citations(w)?);
        if !self.stands {
            typed.retain(|(_, value)| *value != Value::Null);
        }
        Ok(w.create(&DOCUMENT, self.document, typed)?)
    }

    fn head(&self, w: &Writer<'_>) -> Result<Vec<Typed>> {
        let told = told_head(&self.seen.page.header);
        let row = w.reader().document(self.document)?.filter(|_| self.stands);
        let mut typed: Vec<Typed> = Vec::new();
        for (part, field) in HEAD_FIELDS {
            let new = told.get(&part).cloned().unwrap_or_default();
            if let Some(row) = &row {
                let now = match part {
                    Part::Kind => row.kind.clone(),
                    Part::Number => row.number.clone(),
                    Part::Symbol => row.symbol.clone(),
                    Part::Date => row.date.map(|date| date.to_string()),
                    Part::Issuer => row.issuer.clone(),
                    Part::Subject => row.subject.clone(),
                    _ => self.old.get(&part).cloned(),
                };
                let old = self.old.get(&part).cloned().unwrap_or_default();
                let now = now.unwrap_or_default();
                if !kept::takes_new(&now, &old, &new, self.is_set(part)) {
                    continue;
                }
            }
            typed.push(match part {
                Part::Date => (Field::plain(field), fields::day_value(&new, self.today)),
                _ => fields::text_field(field, &new),
            });
        }
        Ok(typed)
    }

    fn citations(&self, w: &Writer<'_>) -> Result<Vec<Typed>> {
        let kept = self.seen.page.citations.iter().filter(|one| !one.dropped);
        let mut typed: Vec<Typed> = Vec::new();
        for (at, one) in kept.enumerate() {
            let value = fields::map_value([
                ("kind", fields::text_value(&one.kind)),
                ("number", fields::text_value(&one.number)),
                ("date", fields::text_value(&one.date)),
                (
                    "issuer",
                    fields::text_value(if one.issuer_inferred { "" } else { &one.issuer }),
                ),
                ("subject", fields::text_value(&one.subject)),
            ]);
            typed.push((Field::keyed("citation", (at + 1).to_string()), value));
        }
        let before = w.reader().citations()?;
        let before = before.iter().filter(|row| row.document == self.document);
        let still: BTreeSet<String> = (1..=typed.len()).map(|at| at.to_string()).collect();
        for row in before.filter(|row| !still.contains(&row.key)) {
            typed.push((Field::keyed("citation", row.key.clone()), Value::Null));
        }
        Ok(typed)
    }

    fn tasks(&self, w: &mut Writer<'_>) -> Result<()> {
        let (mut held, mut lost) = (Held::new(), Vec::new());
        if self.stands {
            for task in w.reader().accepted_tasks(self.document)? {
                if task.read.is_empty() && task.path.is_empty() {
                    continue; // typed by hand: no text ever had it
                }
                let kept = Kept::read(&task.read, || format!("task/{}", task.path));
                if kept.gone || kept.by_hand {
                    lost.push((task.id, task.stands, kept));
                } else {
                    held.insert(kept.key.clone(), (task.id, task.stands, kept));
                }
            }
        }
        let mut used: BTreeSet<RecordId> = BTreeSet::new();
        for (position, task) in self.seen.page.tasks.iter().enumerate() {
            let back = |one: &&(RecordId, bool, Kept)| one.2.value(Part::Text) == task.text;
            let known = self
                .old_key(&task.key)
                .and_then(|key| held.get(&key))
                .or_else(|| lost.iter().find(back));
            match known {
                Some((record, stands, kept)) if used.insert(*record) => {
                    if *stands && task.dropped {
                        w.delete(&TASK, *record)?;
                    } else if *stands {
                        self.renew(w, *record, kept, task, position)?;
                    } else if self.was_ticked_now(task) {
                        w.create(&TASK, *record, self.whole(task, position)?)?;
                    }
                }
                _ if task.ticked => {
                    let record = self.new_task_id(task, &held, &mut used);
                    w.create(&TASK, record, self.whole(task, position)?)?;
                }
                _ => {}
            }
        }
        for (record, stands, kept) in held.values() {
            if *stands && !used.contains(record) && !kept.key.is_empty() {
                let gone = Kept {
                    gone: true,
                    ..kept.clone()
                };
                w.set(&TASK, *record, vec![gone.field()?])?;
            }
        }
        Ok(())
    }

    /// The key that an item had in the version of the register.
    pub(super) fn old_key(&self, key: &str) -> Option<String> {
        let before = self.seen.before.as_ref()?;
        before.changes.items.get(key)?.key.clone()
    }

    /// A task that a person took away comes back only if they ticked it.
    fn was_ticked_now(&self, task: &ReadTask) -> bool {
        let ticks = &self.seen.corrected.corrections;
        ticks
            .iter()
            .any(|one| one.item == task.key && one.act == Act::Tick { on: true })
    }

    /// The id of a task that is new: its place in the document, so that two machines make one
    /// record; with its words where another task has that place.
    fn new_task_id(&self, task: &ReadTask, held: &Held, used: &mut BTreeSet<RecordId>) -> RecordId {
        let place = task.key.strip_prefix("task/").unwrap_or(&task.key);
        let document = self.document.as_bytes();
        let at_place = RecordId::derived(&[b"task", document, place.as_bytes()]);
        let is_held = held.values().any(|(record, _, _)| *record == at_place);
        let added = place.starts_with('+');
        let mut record = at_place;
        if added || is_held || used.contains(&at_place) {
            let parts: [&[u8]; 4] = [b"task", document, place.as_bytes(), task.text.as_bytes()];
            record = RecordId::derived(&parts);
        }
        used.insert(record);
        record
    }

    fn values(task: &ReadTask) -> BTreeMap<Part, String> {
        BTreeMap::from([
            (Part::Title, task.title.clone()),
            (Part::Text, task.text.clone()),
            (Part::Heading, task.group.clone().unwrap_or_default()),
            (Part::Lead, task.assignees.join(super::page::BETWEEN)),
            (
                Part::Cooperating,
                task.cooperators.join(super::page::BETWEEN),
            ),
            (Part::Whose, task.whose.code().to_owned()),
            (Part::Due, task.due.clone()),
            (Part::Comparator, task.comparator.code().to_owned()),
        ])
    }

    fn typed(&self, values: &BTreeMap<Part, String>, takes: impl Fn(Part) -> bool) -> Vec<Typed> {
        let of = |part: Part| values.get(&part).map(String::as_str).unwrap_or_default();
        let mut typed = Vec::new();
        for (part, field) in TASK_TEXTS {
            if takes(part) {
                typed.push(fields::text_field(field, of(part)));
            }
        }
        if takes(Part::Whose) {
            typed.push(fields::code_field("whose", Some(of(Part::Whose))));
        }
        if takes(Part::Due) {
            let comparator = of(Part::Comparator);
            typed.push(fields::due_field(of(Part::Due), comparator, self.today));
        }
        typed
    }

    fn whole(&self, task: &ReadTask, position: usize) -> Result<Vec<Typed>> {
        let values = Self::values(task);
        let mut typed = self.typed(&values, |_| true);
        typed.push((
            Field::plain("document"),
            Value::Bytes(self.document.as_bytes().to_vec()),
        ));
        typed.extend(self.place(task, position));
        typed.push(tasks::state_field(TaskState::Todo, None));
        typed.push(Kept::of(&task.key, values).field()?);
        typed.retain(|(_, value)| *value != Value::Null);
        Ok(typed)
    }

    fn place(&self, task: &ReadTask, position: usize) -> [Typed; 2] {
        let position = i64::try_from(position).unwrap_or(i64::MAX);
        [
            fields::text_field("path", &task.path),
            (Field::plain("position"), Value::Int(position)),
        ]
    }

    fn renew(
        &self,
        w: &mut Writer<'_>,
        record: RecordId,
        kept: &Kept,
        task: &ReadTask,
        position: usize,
    ) -> Result<()> {
        let Some(row) = w.reader().task(record)? else {
            return Ok(());
        };
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let due = row.due_day.map(|day| day.to_string()).unwrap_or_default();
        let comparator = text(&row.due_comparator);
        let now = BTreeMap::from([
            (Part::Title, text(&row.title)),
            (Part::Text, text(&row.text)),
            (Part::Heading, text(&row.heading)),
            (Part::Lead, text(&row.lead)),
            (Part::Cooperating, text(&row.cooperating)),
            (Part::Whose, text(&row.whose)),
            (Part::Due, kept::due_words(&due, &comparator)),
        ]);
        let new = Self::values(task);
        let takes = |part: Part| {
            let is_set = task.corrected.contains(&part)
                || part == Part::Due && task.corrected.contains(&Part::Comparator);
            let (old, new) = (kept.value(part), Kept::of("", new.clone()).value(part));
            let now = now.get(&part).cloned().unwrap_or_default();
            kept::takes_new(&now, &old, &new, is_set)
        };
        let mut typed = self.typed(&new, takes);
        typed.extend(self.place(task, position));
        typed.push(Kept::of(&task.key, new.clone()).field()?);
        Ok(w.set(&TASK, record, typed)?)
    }
}

const TASK_TEXTS: [(Part, &str); 5] = [
    (Part::Title, "title"),
    (Part::Text, "text"),
    (Part::Heading, "heading"),
    (Part::Lead, "lead"),
    (Part::Cooperating, "cooperating"),
];

/// What the version of the register had and the new text has not.
pub(super) fn gone(app: &App, before: &Before) -> Result<Vec<Gone>> {
    let (given, tasks) = app.read(|r| {
        Ok((
            r.accepted_tasks(before.document)?,
            r.tasks_of(before.document)?,
        ))
    })?;
    let task_of = |key: &str| {
        let found = given.iter().find(|task| {
            let kept = Kept::read(&task.read, || format!("task/{}", task.path));
            task.stands && kept.key == key
        })?;
        let row = tasks.iter().find(|row| row.id == found.id)?;
        Some(Link {
            id: row.id.to_string(),
            title: row.title.clone().unwrap_or_default(),
        })
    };
    let shown = |item: &GoneItem| {
        let (kind, path) = item.key.split_once('/').unwrap_or_default();
        Gone {
            kind: kind.to_owned(),
            path: if kind == "task" { path } else { "" }.to_owned(),
            text: item.words.clone(),
            task: task_of(&item.key),
        }
    };
    Ok(before.changes.gone.iter().map(shown).collect())
}

/// Marks a task of the document as kept by a person, whatever its newest text says.
pub(super) fn keep_task(
    app: &App,
    document: RecordId,
    task: RecordId,
) -> Result<(RecordId, Typed)> {
    let given = app.read(|r| r.accepted_tasks(document))?;
    let found = given
        .iter()
        .find(|one| one.id == task && one.stands)
        .ok_or_else(|| AppError::with_detail("not-found", task))?;
    let kept = Kept::read(&found.read, || format!("task/{}", found.path));
    Ok((task, kept.by_hand().field()?))
}

/// What is said of a task that the newest text of its document no longer has.
pub(crate) fn task_problem(app: &App, task: RecordId) -> Result<Option<domain::Problem>> {
    let read = app.read(|r| r.accepted_task(task))?;
    Ok(is_gone(&read).then(|| domain::Problem::new("document", "gone-from-document")))
}
