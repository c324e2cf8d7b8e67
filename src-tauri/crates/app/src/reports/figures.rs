//! The figures of a report, computed from the journal and the registers, each with its sources.

use super::api::{Figure, FigureOf, FigureSources, Source};
use super::page::{self, Frame};
use crate::App;
use crate::citizens::matter_facts;
use crate::error::{AppError, Result};
use crate::initiatives::milestones_of;
use crate::journal;
use crate::open::record_id;
use crate::show::due_of;
use crate::tasks::{state_of, whose_of};
use domain::citizens::MatterFacts;
use domain::entry::Entry;
use domain::figure::{self, Computed, InitiativeFacts, Material, TaskFacts};
use domain::regime::FigureSpec;
use domain::report::FigureState;
use domain::task::Whose;
use protocol::RecordId;
use std::collections::BTreeMap;
use store::rows::{self, EntryFilter, StoredFigure};

/// Entries of a window are read whole; no commune writes more in ten years.
pub(super) const ALL_ENTRIES: u32 = 1_000_000;

/// What figures and proposals are made of, as stored now.
pub(super) struct Stored {
    pub(super) entries: Vec<Entry>,
    pub(super) rows: BTreeMap<String, rows::EntryRow>,
    pub(super) tasks: Vec<rows::TaskRow>,
    facts: Vec<TaskFacts>,
    initiatives: Vec<InitiativeFacts>,
    matters: Vec<MatterFacts>,
    names: BTreeMap<String, String>,
}

impl Stored {
    /// Reads everything that counts in a frame.
    pub(super) fn read(app: &App, frame: &Frame) -> Result<Self> {
        let filter = EntryFilter {
            from: Some(frame.from),
            to: Some(frame.data_until),
            ..EntryFilter::default()
        };
        let (rows, tasks, initiatives, matters) = app.read(|r| {
            Ok((
                r.entries(&filter, 0, ALL_ENTRIES)?,
                r.tasks()?,
                r.initiatives()?,
                r.matters()?,
            ))
        })?;
        // A report on one document speaks of its tasks only.
        let of_plan = |task: &rows::TaskRow| match frame.held.document {
            Some(document) if !frame.held.is_shipped() => task.document == Some(document),
            _ => true,
        };
        let tasks: Vec<rows::TaskRow> = tasks
            .into_iter()
            .filter(|task| whose_of(task) == Whose::Own && of_plan(task))
            .collect();
        let mut names: BTreeMap<String, String> = tasks
            .iter()
            .map(|task| (task.id.to_string(), task.title.clone().unwrap_or_default()))
            .collect();
        names.extend(
            initiatives
                .iter()
                .map(|row| (row.id.to_string(), row.name.clone().unwrap_or_default())),
        );
        names.extend(
            matters
                .iter()
                .map(|row| (row.id.to_string(), row.gist.clone().unwrap_or_default())),
        );
        Ok(Self {
            matters: matters.iter().map(matter_facts).collect(),
            entries: rows.iter().rev().map(entry_of).collect(),
            rows: rows
                .into_iter()
                .map(|row| (row.id.to_string(), row))
                .collect(),
            facts: tasks.iter().map(facts_of).collect(),
            tasks,
            initiatives: initiatives
                .iter()
                .map(|row| InitiativeFacts {
                    id: row.id.to_string(),
                    milestones: milestones_of(row),
                })
                .collect(),
            names,
        })
    }

    fn material(&self, frame: &Frame) -> Material<'_> {
        Material {
            entries: &self.entries,
            tasks: &self.facts,
            initiatives: &self.initiatives,
            matters: &self.matters,
            from: frame.from,
            to: frame.data_until,
        }
    }
}

fn entry_of(row: &rows::EntryRow) -> Entry {
    Entry {
        id: row.id.to_string(),
        date: row.date,
        kind: row.kind.clone().unwrap_or_default(),
        place: row.place.clone(),
        content: row.content.clone().unwrap_or_default(),
        group: row.task_heading.clone(),
        figures: row.figures.clone(),
    }
}

fn facts_of(task: &rows::TaskRow) -> TaskFacts {
    TaskFacts {
        id: task.id.to_string(),
        done_on: task.done_on,
        is_closed: state_of(task).is_closed(),
        last_day: due_of(task.due_day, task.due_comparator.as_deref()).map(|due| due.last_day()),
    }
}

/// Every figure of the regime, with what a person typed over it.
pub(super) fn all(
    specs: &[FigureSpec],
    stored: &Stored,
    frame: &Frame,
    overrides: &BTreeMap<String, StoredFigure>,
) -> Vec<Figure> {
    let material = stored.material(frame);
    specs
        .iter()
        .map(|spec| {
            shown(
                spec,
                &figure::compute(spec, &material),
                overrides.get(&spec.code),
            )
        })
        .collect()
}

fn shown(spec: &FigureSpec, computed: &Computed, over: Option<&StoredFigure>) -> Figure {
    let typed = over.and_then(|over| over.value);
    let value = typed.or(computed.value);
    Figure {
        code: spec.code.clone(),
        label: spec.label.clone(),
        unit: spec.unit.clone(),
        value,
        state: match (typed, value) {
            (Some(_), _) => FigureState::Overridden,
            (None, Some(_)) => FigureState::Computed,
            (None, None) => FigureState::Missing,
        },
        computed: computed.value,
        reason: over
            .filter(|_| typed.is_some())
            .and_then(|over| over.reason.clone()),
        method: spec.method.clone(),
        entries: computed
            .parts
            .iter()
            .map(|part| part.record.clone())
            .collect(),
    }
}

/// Where each part of a figure comes from; the parts add up to what is computed.
pub fn sources(app: &App, input: FigureOf) -> Result<FigureSources> {
    let record = record_id(&input.id)?;
    let frame = Frame::of(app, record)?;
    let stored = Stored::read(app, &frame)?;
    let spec = frame
        .held
        .regime
        .figures
        .iter()
        .find(|spec| spec.code == input.code)
        .ok_or_else(|| AppError::with_detail("not-found", &input.code))?;
    let computed = figure::compute(spec, &stored.material(&frame));
    let overrides = app.read(|r| r.overrides_of(record))?;
    let kinds = journal::kinds(app)?;
    let today = app.today()?;
    let mut sources = Vec::with_capacity(computed.parts.len());
    for part in &computed.parts {
        let rows = stored.rows.get(&part.record).cloned().into_iter().collect();
        let entry = journal::rows_of(app, rows, &kinds, today)?
            .into_iter()
            .next();
        let title = stored.names.get(&part.record).cloned();
        sources.push(Source {
            entry,
            title,
            value: part.value,
        });
    }
    Ok(FigureSources {
        figure: shown(spec, &computed, overrides.get(&spec.code)),
        sources,
    })
}

/// The figures of a report as a sheet of a workbook.
pub(crate) fn sheet_of(app: &App, record: RecordId) -> Result<office::workbook::FigureSheet> {
    use office::workbook::{FigureLine, FigureSheet, FigureSource, FigureValue, Span};
    let draft = page::page(app, record)?;
    let frame = Frame::of(app, record)?;
    let stored = Stored::read(app, &frame)?;
    let kinds = journal::kinds(app)?;
    let material = stored.material(&frame);
    let label = crate::data::period_label(frame.period);
    let mut lines = Vec::new();
    for (spec, shown) in frame.held.regime.figures.iter().zip(&draft.figures) {
        let computed = figure::compute(spec, &material);
        let is_journal = matches!(spec.source, domain::regime::FigureSource::Journal { .. });
        let sources = computed.parts.iter().map(|part| {
            let row = stored.rows.get(&part.record);
            FigureSource {
                date: row.and_then(|row| row.date),
                kind: row
                    .and_then(|row| row.kind.as_deref())
                    .map(|kind| kinds.label(kind).to_owned())
                    .unwrap_or_default(),
                place: row.and_then(|row| row.place.clone()).unwrap_or_default(),
                content: row
                    .and_then(|row| row.content.clone())
                    .or_else(|| stored.names.get(&part.record).cloned())
                    .unwrap_or_default(),
                value: float(part.value),
            }
        });
        lines.push(FigureLine {
            code: spec.code.clone(),
            label: spec.label.clone(),
            unit: spec.unit.clone(),
            sources: sources.collect(),
            value: match (shown.state, shown.value) {
                (FigureState::Overridden, Some(value)) => FigureValue::Overridden {
                    value: float(value),
                    computed: shown.computed.map(float),
                    reason: shown.reason.clone().unwrap_or_default(),
                },
                (_, Some(_)) if is_journal => FigureValue::Sum,
                (_, Some(value)) => FigureValue::Counted(float(value)),
                (_, None) => FigureValue::Missing,
            },
            period: label.clone(),
            method: spec.method.clone(),
            note: String::new(),
        });
    }
    let span = Span {
        label,
        from: Some(frame.from),
        to: frame.data_until,
    };
    Ok(FigureSheet { span, lines })
}

/// Excel holds figures as floats: whole up to 2^53, far beyond any figure of this work.
pub(crate) fn float(value: i64) -> f64 {
    value as f64
}
