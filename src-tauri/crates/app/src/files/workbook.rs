//! From records to the lines of a workbook.

use super::api::{ExportFilter, ExportWhat, ExportWorkbook, Exported};
use super::write_export;
use crate::App;
use crate::data::{self, label};
use crate::documents;
use crate::error::Result;
use crate::fields;
use crate::initiatives;
use crate::journal;
use crate::reports;
use crate::tasks;
use crate::tasks::api::{ListTasks, TaskRow};
use domain::Day;
use domain::due::Comparator;
use domain::initiative::{FieldOfLife, Form, Holder};
use domain::period::Period;
use domain::text::compare_vi;
use office::workbook::{
    Deadline, FigureColumn, InitiativeLine, Journal, JournalLine, RegisterLine, RegisterTask,
    Sheet, Span, TaskLine, Workbook,
};
use std::collections::BTreeMap;
use store::rows::{self, EntryFilter};

/// Entries that a sheet may hold; Excel holds little more.
const MAX_ENTRIES: u32 = 1_000_000;

/// Writes a workbook; into a new file of the export folder unless a path is given.
pub fn export_workbook(app: &App, input: ExportWorkbook) -> Result<Exported> {
    let today = app.today()?;
    let period = match &input.period {
        Some(period) => reports::parse_period(period)?,
        None => reports::current_period(app)?,
    };
    let sheets = sheets(app, &input, period)?;
    let agency = app.read(|r| r.agency())?;
    let book = Workbook {
        agency: agency.name,
        superior: agency.superior,
        span: span_of(app, period)?,
        made_on: today,
        sample: app.store()?.identity().sample,
        sheets,
    };
    let written = office::workbook::write(&book)?;
    let name = format!("{}-{today}.xlsx", input.what.code());
    let path = write_export(app, input.path.as_deref(), &name, &written.bytes)?;
    Ok(Exported {
        path,
        cut: written.cuts.iter().map(|cut| cut.to_string()).collect(),
    })
}

fn span_of(app: &App, period: Period) -> Result<Span> {
    let (from, to) = window(app, period)?;
    Ok(Span {
        label: data::period_label(period),
        from: Some(from),
        to,
    })
}

fn window(app: &App, period: Period) -> Result<(Day, Day)> {
    let today = app.today()?;
    let regime = reports::regime(app)?;
    Ok(regime.period(period).map_or((today, today), |one| {
        (
            one.window(period.year).0,
            one.data_until(period.year, today),
        )
    }))
}

fn sheets(app: &App, input: &ExportWorkbook, period: Period) -> Result<Vec<Sheet>> {
    let (what, filter) = (input.what, &input.filter);
    let mut sheets = Vec::new();
    let wants = |one: ExportWhat| what == ExportWhat::All || what == one;
    if wants(ExportWhat::Tasks) {
        sheets.push(Sheet::Tasks(task_lines(app, filter)?));
        sheets.push(Sheet::Register(register_lines(app)?));
    }
    if wants(ExportWhat::Journal) {
        sheets.push(Sheet::Journal(journal_sheet(app, period, filter)?));
    }
    if wants(ExportWhat::Initiatives) {
        sheets.push(Sheet::Initiatives(initiative_lines(app, filter)?));
    }
    if wants(ExportWhat::Figures) {
        let report = reports::open(
            app,
            reports::api::OfPeriod {
                period: period.to_string(),
                regime: None,
            },
        )?;
        let record = crate::open::record_id(&report.id)?;
        sheets.push(Sheet::Figures(reports::sheet_of(app, record)?));
    }
    Ok(sheets)
}

/// The tasks of a filter as their screen shows them; all there are where none is asked for.
fn task_lines(app: &App, filter: &ExportFilter) -> Result<Vec<TaskLine>> {
    let stored = app.read(|r| r.tasks())?;
    let results: BTreeMap<String, Option<String>> = stored
        .into_iter()
        .map(|row| (row.id.to_string(), row.result))
        .collect();
    let rows = match filter.tasks {
        None => tasks::rows_of_all(app)?,
        Some(filter) => tasks::list(app, ListTasks { filter })?.rows,
    };
    let result = |id: &str| results.get(id).cloned().flatten();
    Ok(rows
        .iter()
        .map(|row| TaskLine {
            result: result(&row.id).unwrap_or_default(),
            id: row.id.clone(),
            title: row.title.clone(),
            source: row.source.clone().unwrap_or_default(),
            lead: row.lead.clone().unwrap_or_default(),
            cooperating: row.cooperating.clone().unwrap_or_default(),
            deadline: deadline_of(row),
            progress: tasks::progress_words(row),
        })
        .collect())
}

fn deadline_of(row: &TaskRow) -> Deadline {
    match &row.due {
        None => Deadline::None,
        Some(due) if due.comparator == Comparator::Before => Deadline::Before(due.day),
        Some(due) => Deadline::By(due.day),
    }
}

/// The register of NĐ 30: one row an incoming document; its tasks share the row.
fn register_lines(app: &App) -> Result<Vec<RegisterLine>> {
    let documents = app.read(|r| r.documents())?;
    let agency = app.read(|r| r.agency())?;
    let rows = tasks::rows_of_all(app)?;
    Ok(documents
        .iter()
        .map(|document| {
            let id = document.id.to_string();
            let own = rows
                .iter()
                .filter(|row| row.document.as_ref().is_some_and(|link| link.id == id))
                .map(|row| RegisterTask {
                    title: row.title.clone(),
                    recipient: row.lead.clone().unwrap_or_default(),
                    deadline: deadline_of(row),
                    progress: tasks::progress_words(row),
                });
            RegisterLine {
                arrival_number: document.arrival_number.clone().unwrap_or_default(),
                document: in_full(document),
                recipient: agency.name.clone(),
                reply_number: document.reply_number.clone().unwrap_or_default(),
                note: document.note.clone().unwrap_or_default(),
                tasks: own.collect(),
            }
        })
        .collect())
}

/// Type, number, symbol, date, issuer and subject of a document, as far as it prints them.
fn in_full(document: &rows::DocumentRow) -> String {
    let mut text = documents::name_of(document);
    if let Some(date) = document.date {
        let on_day = &data::WORDS.phrases.on_day;
        text.push_str(&format!(" {on_day} {}", domain::day::show_official(date)));
    }
    let subject = document.number.as_ref().and(document.subject.as_ref());
    for part in [document.issuer.as_ref(), subject].into_iter().flatten() {
        text.push_str(", ");
        text.push_str(part);
    }
    text
}

/// The entries of the period, or those that a filter of the screen names.
fn journal_sheet(app: &App, period: Period, wanted: &ExportFilter) -> Result<Journal> {
    let today = app.today()?;
    fields::all_well(vec![
        fields::day_problem("from", &wanted.from, today),
        fields::day_problem("to", &wanted.to, today),
    ])?;
    let is_narrowed = [&wanted.from, &wanted.to, &wanted.kind]
        .iter()
        .any(|text| !text.is_empty());
    let (from, to) = if is_narrowed {
        let day = |text: &str| domain::day::parse(text, today).ok();
        (day(&wanted.from), day(&wanted.to))
    } else {
        let (from, to) = window(app, period)?;
        (Some(from), Some(to))
    };
    let filter = EntryFilter {
        from,
        to,
        kind: Some(wanted.kind.clone()).filter(|kind| !kind.is_empty()),
        ..EntryFilter::default()
    };
    let kinds = journal::kinds(app)?;
    let rows = app.read(|r| r.entries(&filter, 0, MAX_ENTRIES))?;
    let lines = rows.into_iter().rev().map(|row| JournalLine {
        id: row.id.to_string(),
        date: row.date,
        kind: kinds
            .label(row.kind.as_deref().unwrap_or_default())
            .to_owned(),
        place: row.place.unwrap_or_default(),
        content: row.content.unwrap_or_default(),
        linked: row.task_title.or(row.initiative_name).unwrap_or_default(),
        figures: row
            .figures
            .into_iter()
            .map(|(code, value)| (code, reports::float(value)))
            .collect(),
    });
    let figures = kinds.figures.iter().map(|figure| FigureColumn {
        code: figure.code.clone(),
        label: figure.label.clone(),
        unit: figure.unit.clone(),
    });
    Ok(Journal {
        figures: figures.collect(),
        lines: lines.collect(),
    })
}

fn initiative_lines(app: &App, filter: &ExportFilter) -> Result<Vec<InitiativeLine>> {
    let mut all = app.read(|r| r.initiatives())?;
    if let Some(field) = filter.field_of_life {
        all.retain(|row| row.field_of_life.as_deref() == Some(field.code()));
    }
    let name = |row: &rows::InitiativeRow| row.name.clone().unwrap_or_default();
    all.sort_by(|a, b| compare_vi(&name(a), &name(b)).then_with(|| a.id.cmp(&b.id)));
    Ok(all
        .iter()
        .map(|stored| {
            let row = initiatives::row_of(stored);
            let of = |group: &str, code: Option<&'static str>| {
                code.map(|code| label(group, code)).unwrap_or_default()
            };
            InitiativeLine {
                id: row.id.clone(),
                field_of_life: of("field_of_life", row.field_of_life.map(FieldOfLife::code)),
                form: of("form", row.form.map(Form::code)),
                holder: of("holder", row.holder.map(Holder::code)),
                stage: label("stage", row.stage.code()),
                lead: row.lead.unwrap_or_default(),
                started_on: row.started_on,
                name: row.name,
                note: stored.results.clone().unwrap_or_default(),
            }
        })
        .collect())
}
