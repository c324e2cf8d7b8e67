//! A file opened as one register: its sheet, its head, its columns put to fields.

use super::api::{ColumnChoice, PreviewImport, RunImport, SheetName};
use crate::App;
use crate::error::{AppError, Result};
use crate::journal;
use crate::work::WorkKind;
use domain::Day;
use domain::entry::Kinds;
use intake::table::{self, Cell, Field, Grid, Lines, Merge, Plan, Register};
use office::sheet;
use protocol::RecordId;
use std::path::Path;
use store::Writer;

/// For columns by number, the field a person chose; `None` leaves the column out.
type Chosen = Vec<(usize, Option<String>)>;

/// What a person chose so far.
pub(super) struct Choice {
    pub sheet: Option<String>,
    pub register: Option<Register>,
    pub mapping: Vec<ColumnChoice>,
}

impl PreviewImport {
    pub(super) fn choice(&self) -> Choice {
        Choice {
            sheet: self.sheet.clone(),
            register: self.register,
            mapping: self.mapping.clone(),
        }
    }
}

impl RunImport {
    pub(super) fn choice(&self) -> Choice {
        Choice {
            sheet: self.sheet.clone(),
            register: self.register,
            mapping: self.mapping.clone(),
        }
    }
}

/// The file as one register.
pub(super) struct Table {
    pub file_hash: String,
    pub encoding: Option<String>,
    pub sheets: Vec<SheetName>,
    pub sheet: String,
    pub cut: bool,
    pub grid: Grid,
    pub plan: Plan,
    pub fields: Vec<Field>,
    pub lines: Lines,
    pub kinds: Kinds,
    pub remembered: bool,
    /// The head as it was found, before a person changed anything.
    signature: String,
}

impl Table {
    /// Required fields without a column. A journal may lack a kind of activity, not its day.
    pub fn missing(&self) -> Vec<String> {
        let has = |name: &str| {
            self.plan
                .columns
                .iter()
                .any(|c| c.field.as_deref() == Some(name))
        };
        let required = self.fields.iter().filter(|field| field.required);
        let missing = required.filter(|field| !has(&field.name) && !has(table::ID));
        missing.map(|field| field.name.clone()).collect()
    }
}

/// The number of a row as people count.
pub(super) fn number(row: usize) -> u32 {
    u32::try_from(row + 1).unwrap_or(u32::MAX)
}

/// Reads the file and puts it to a register.
pub(super) fn open(app: &App, path: &str, choice: &Choice) -> Result<Table> {
    let today: Day = app.today()?;
    let kinds = journal::kinds(app)?;
    let (bytes, book) = read(app, Path::new(path))?;
    let sheets = book
        .sheets
        .iter()
        .map(|sheet| SheetName {
            name: sheet.name.clone(),
            rows: number(sheet.rows.len().saturating_sub(1)),
            hidden: sheet.hidden,
        })
        .collect();
    let file_hash = RecordId::derived(&[b"file", &bytes]).to_string();
    let encoding = book.encoding.map(|encoding| encoding.code().to_owned());
    let mut candidates = book.sheets;
    if let Some(name) = &choice.sheet {
        candidates.retain(|sheet| sheet.name == *name);
    }
    let (sheet, grid, mut plan) = candidates
        .into_iter()
        .map(|sheet| {
            let (name, cut) = (sheet.name.clone(), sheet.cut);
            let grid = grid_of(sheet);
            let plan = table::propose(&grid, choice.register, &kinds);
            ((name, cut), grid, plan)
        })
        .max_by_key(|(_, grid, plan)| (plan.head.is_some(), mapped(plan), grid.rows.len()))
        .ok_or_else(|| AppError::new("no-such-sheet"))?;
    let signature = plan.signature();
    let mut remembered = false;
    if choice.mapping.is_empty() {
        if let Some(mapping) = recall(app, &signature)? {
            plan.remap(&mapping, &kinds);
            remembered = true;
        }
    } else {
        plan.remap(&pairs(&choice.mapping), &kinds);
    }
    let fields = table::fields_of(plan.register, &kinds);
    let lines = table::lines(&grid, &plan, &kinds, today);
    Ok(Table {
        file_hash,
        encoding,
        sheets,
        sheet: sheet.0,
        cut: sheet.1,
        grid,
        plan,
        fields,
        lines,
        kinds,
        remembered,
        signature,
    })
}

fn mapped(plan: &Plan) -> usize {
    plan.columns
        .iter()
        .filter(|column| column.field.is_some())
        .count()
}

fn read(app: &App, path: &Path) -> Result<(Vec<u8>, sheet::Book)> {
    let unreadable = |error: std::io::Error| AppError::with_detail("cannot-read-file", error);
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    if size > sheet::MOST_BYTES as u64 {
        return Err(AppError::new("too-large"));
    }
    let bytes = std::fs::read(path).map_err(unreadable)?;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let job = app.begin_work(WorkKind::ReadSheet);
    job.step(0, 0)?;
    let book = sheet::read(&name.unwrap_or_default(), &bytes, &mut || job.goes_on())?;
    Ok((bytes, book))
}

fn grid_of(sheet: sheet::Sheet) -> Grid {
    let cell = |cell: sheet::Cell| match cell {
        sheet::Cell::Empty => Cell::Empty,
        sheet::Cell::Text(text) => Cell::Text(text),
        sheet::Cell::Number(number) => Cell::Number(number),
        sheet::Cell::Day(day) => Cell::Day(day),
        sheet::Cell::Bool(yes) => Cell::Bool(yes),
        sheet::Cell::Error(text) => Cell::Error(text),
    };
    let both = |(first, last): (u32, u32)| (first as usize, last as usize);
    Grid {
        rows: sheet
            .rows
            .into_iter()
            .map(|row| row.into_iter().map(cell).collect())
            .collect(),
        merges: sheet
            .merges
            .iter()
            .map(|merge| Merge {
                rows: both(merge.rows),
                columns: both(merge.columns),
            })
            .collect(),
    }
}

fn pairs(mapping: &[ColumnChoice]) -> Chosen {
    mapping
        .iter()
        .map(|choice| (choice.at as usize, choice.field.clone()))
        .collect()
}

/// The setting that remembers how a person put the columns of such a head to fields.
fn setting(signature: &str) -> String {
    let name = RecordId::derived(&[b"import-columns", signature.as_bytes()]);
    format!("import_columns/{name}")
}

fn recall(app: &App, signature: &str) -> Result<Option<Chosen>> {
    let kept = app.read(|r| r.local_setting(&setting(signature)))?;
    let mapping: Option<Vec<ColumnChoice>> = kept.and_then(|text| serde_json::from_str(&text).ok());
    Ok(mapping.map(|mapping| pairs(&mapping)))
}

/// Remembers how the columns were put to fields.
pub(super) fn remember(w: &mut Writer<'_>, table: &Table) -> Result<()> {
    let mapping: Vec<ColumnChoice> = table
        .plan
        .columns
        .iter()
        .map(|column| ColumnChoice {
            at: u32::try_from(column.at).unwrap_or(u32::MAX),
            field: column.field.clone(),
        })
        .collect();
    let text = serde_json::to_string(&mapping)
        .map_err(|error| AppError::with_detail("internal", error))?;
    w.set_local(&setting(&table.signature), &text)?;
    Ok(())
}
