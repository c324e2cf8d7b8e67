//! The sample notebook: an invented commune's year, made through the same functions as a
//! person's, and marked SỔ MẪU wherever it is shown.

mod many;

use crate::App;
use crate::documents::{self, api::*};
use crate::error::{AppError, Result};
use crate::initiatives::{self, api::*};
use crate::journal::{self, api::*};
use crate::notebook::{self, api::CreateNotebook};
use crate::reports::{self, api::*};
use crate::tasks::{self, api::*};
use crate::wire::FigureTyped;
use domain::due::Comparator;
use domain::initiative::{FieldOfLife, Form, Holder, Stage};
use domain::task::TaskState;
pub use many::fill_many;
use serde::Deserialize;
use std::collections::BTreeMap;

const DIRECTIVE: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../assets/sample/directive.txt"
));
const NOTEBOOK: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../assets/sample/notebook.json"
));

#[derive(Deserialize)]
struct Sample {
    unit: Named,
    official: Official,
    arrival: Arrival,
    task_edits: Vec<SampleTask>,
    entries: Vec<SampleEntry>,
    initiatives: Vec<SampleInitiative>,
    reports: Vec<SampleReport>,
}

#[derive(Deserialize)]
struct Named {
    name: String,
}

#[derive(Deserialize)]
struct Arrival {
    number: String,
    date: String,
}

#[derive(Deserialize)]
struct Official {
    name: String,
    #[serde(default)]
    position: String,
}

#[derive(Deserialize)]
struct SampleTask {
    path: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    lead: String,
    #[serde(default)]
    cooperators: Vec<String>,
    #[serde(default)]
    product: String,
    due: Option<String>,
    comparator: Option<Comparator>,
    #[serde(default)]
    progress: Vec<SampleNote>,
    completed_on: Option<String>,
    state: Option<TaskState>,
}

#[derive(Deserialize)]
struct SampleNote {
    date: String,
    note: String,
    percent: Option<u8>,
}

#[derive(Deserialize)]
struct SampleEntry {
    date: String,
    kind: String,
    #[serde(default)]
    place: String,
    content: String,
    #[serde(default)]
    figures: BTreeMap<String, i64>,
    task: Option<String>,
    initiative: Option<usize>,
}

#[derive(Deserialize)]
struct SampleInitiative {
    name: String,
    field_of_life: Option<FieldOfLife>,
    form: Option<Form>,
    holder: Option<Holder>,
    #[serde(default)]
    lead: String,
    stage: Stage,
    registered_on: Option<String>,
    started_on: Option<String>,
    recognised_on: Option<String>,
    recognised_by: Option<String>,
    decision_number: Option<String>,
    #[serde(flatten)]
    texts: BTreeMap<String, serde_json::Value>,
}

#[derive(Deserialize)]
struct SampleReport {
    period: String,
    signed: Option<SampleSigned>,
}

#[derive(Deserialize)]
struct SampleSigned {
    number: String,
    date: String,
    signer: String,
}

/// Makes the sample notebook in the folder of `app`, which holds none yet.
///
/// # Errors
/// `notebook-exists` where it does; what a disk can say.
pub fn fill(app: &App) -> Result<()> {
    let sample: Sample =
        serde_json::from_str(NOTEBOOK).map_err(|error| AppError::with_detail("internal", error))?;
    let new = CreateNotebook {
        unit_name: Some(sample.unit.name.clone()),
        official: sample.official.name.clone(),
        position: sample.official.position.clone(),
        ..CreateNotebook::default()
    };
    notebook::make(app, &new, true)?;
    let tasks = add_directive(app, &sample.arrival, &sample.task_edits)?;
    let initiatives: Vec<String> = sample
        .initiatives
        .iter()
        .map(|one| add_initiative(app, one))
        .collect::<Result<_>>()?;
    for entry in &sample.entries {
        add_entry(app, entry, &tasks, &initiatives)?;
    }
    for report in &sample.reports {
        let page = reports::open(
            app,
            OfPeriod {
                period: report.period.clone(),
                regime: None,
            },
        )?;
        if let Some(signed) = &report.signed {
            let SampleSigned {
                number,
                date,
                signer,
            } = signed;
            let (number, date, signer) = (number.clone(), date.clone(), signer.clone());
            reports::mark_signed(
                app,
                MarkSigned {
                    id: page.id,
                    number,
                    date,
                    signer,
                },
            )?;
        }
    }
    app.write(|w| {
        w.close_all()?;
        Ok(())
    })
}

/// Accepts the directive; gives the ids of its tasks by their places.
fn add_directive(
    app: &App,
    arrival: &Arrival,
    edits: &[SampleTask],
) -> Result<BTreeMap<String, String>> {
    let input = ReadDocument {
        text: Some(DIRECTIVE.to_owned()),
        ..ReadDocument::default()
    };
    let read = documents::read(app, input)?;
    let edit_of = |path: &str| edits.iter().find(|edit| edit.path == path);
    let mut corrections = Vec::new();
    for task in &read.tasks {
        let mut set = |part: Part, value: &str| {
            corrections.push(Correction::set(&task.key, part, value));
        };
        let Some(edit) = edit_of(&task.path) else {
            set(Part::Lead, "");
            continue;
        };
        set(Part::Lead, &edit.lead);
        if !edit.title.is_empty() {
            set(Part::Title, &edit.title);
        }
        if let Some(due) = &edit.due {
            set(Part::Due, due);
        }
        if let Some(comparator) = edit.comparator {
            set(Part::Comparator, comparator.code());
        }
    }
    for task in read.tasks.iter().filter(|task| !task.ticked) {
        corrections.push(Correction::of(&task.key, Act::Tick { on: true }));
    }
    let accepted = AcceptReading {
        text: read.text,
        corrections,
        earlier: None,
    };
    let page = documents::accept(app, accepted)?;
    let arrived = vec![
        DocumentEdit::ArrivalNumber(arrival.number.clone()),
        DocumentEdit::ArrivedOn(arrival.date.clone()),
    ];
    documents::edit(
        app,
        EditDocument {
            id: page.row.id.clone(),
            edits: arrived,
        },
    )?;
    let mut ids = BTreeMap::new();
    for task in &page.tasks {
        let path = task.path.clone().unwrap_or_default();
        if let Some(edit) = edit_of(&path) {
            follow(app, &task.id, edit)?;
        }
        ids.insert(path, task.id.clone());
    }
    Ok(ids)
}

fn follow(app: &App, id: &str, edit: &SampleTask) -> Result<()> {
    let mut edits = vec![TaskEdit::Product(edit.product.clone())];
    if !edit.cooperators.is_empty() {
        edits.push(TaskEdit::Cooperating(edit.cooperators.join(", ")));
    }
    tasks::edit(
        app,
        EditTask {
            id: id.to_owned(),
            edits,
        },
    )?;
    for note in &edit.progress {
        let SampleNote {
            date,
            note,
            percent,
        } = note;
        let (date, note, percent) = (date.clone(), note.clone(), *percent);
        tasks::note_progress(
            app,
            NoteProgress {
                id: id.to_owned(),
                note,
                percent,
                date,
            },
        )?;
    }
    if let Some(date) = &edit.completed_on {
        tasks::complete(
            app,
            CompleteTask {
                id: id.to_owned(),
                date: date.clone(),
            },
        )?;
    } else if let Some(state) = edit.state {
        let edits = vec![TaskEdit::State(state)];
        tasks::edit(
            app,
            EditTask {
                id: id.to_owned(),
                edits,
            },
        )?;
    }
    Ok(())
}

fn add_initiative(app: &App, one: &SampleInitiative) -> Result<String> {
    let page = initiatives::add(
        app,
        AddInitiative {
            name: one.name.clone(),
            field_of_life: one.field_of_life,
            form: one.form,
            holder: one.holder,
            lead: one.lead.clone(),
        },
    )?;
    let mut edits = vec![InitiativeEdit::Stage(one.stage)];
    type Make = fn(String) -> InitiativeEdit;
    let days: [(&Option<String>, Make); 5] = [
        (&one.registered_on, InitiativeEdit::RegisteredOn),
        (&one.started_on, InitiativeEdit::StartedOn),
        (&one.recognised_on, InitiativeEdit::RecognisedOn),
        (&one.recognised_by, InitiativeEdit::RecognisedBy),
        (&one.decision_number, InitiativeEdit::DecisionNumber),
    ];
    edits.extend(
        days.into_iter()
            .filter_map(|(typed, make)| typed.clone().map(make)),
    );
    let texts: [(&str, Make); 8] = [
        ("reason", InitiativeEdit::Reason),
        ("goal", InitiativeEdit::Goal),
        ("content", InitiativeEdit::Content),
        ("place", InitiativeEdit::Place),
        ("partners", InitiativeEdit::Partners),
        ("resources", InitiativeEdit::Resources),
        ("results", InitiativeEdit::Results),
        ("prospects", InitiativeEdit::Prospects),
    ];
    for (name, make) in texts {
        if let Some(text) = one.texts.get(name).and_then(|value| value.as_str()) {
            edits.push(make(text.to_owned()));
        }
    }
    initiatives::edit(
        app,
        EditInitiative {
            id: page.row.id.clone(),
            edits,
        },
    )?;
    Ok(page.row.id)
}

fn add_entry(
    app: &App,
    entry: &SampleEntry,
    tasks: &BTreeMap<String, String>,
    initiatives: &[String],
) -> Result<()> {
    let figures = entry.figures.iter().map(|(code, value)| FigureTyped {
        code: code.clone(),
        text: value.to_string(),
    });
    journal::add(
        app,
        AddEntry {
            date: entry.date.clone(),
            kind: entry.kind.clone(),
            place: entry.place.clone(),
            content: entry.content.clone(),
            task: entry
                .task
                .as_ref()
                .and_then(|path| tasks.get(path))
                .cloned(),
            initiative: entry.initiative.and_then(|at| initiatives.get(at)).cloned(),
            figures: figures.collect(),
        },
    )?;
    Ok(())
}
