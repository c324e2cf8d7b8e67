//! Each row beside what is kept: new, there already, there with other values, or not to be read.

use super::api::RowStatus;
use super::fill;
use super::kind_of;
use super::linked::Links;
use super::plan::Table;
use crate::App;
use crate::error::Result;
use crate::fields::Typed;
use crate::tasks;
use crate::work::WorkKind;
use intake::table::{Line, Register, Value as Said};
use protocol::{Field, RecordId, Value};
use std::collections::BTreeMap;
use store::Record;

/// A row and what an import would do with it.
pub(super) struct Row {
    pub line: Line,
    pub status: RowStatus,
    pub record: RecordId,
    /// The record is in the notebook, and not in the bin.
    pub is_kept: bool,
    /// All the fields that it fills.
    pub fields: Vec<Typed>,
    /// Those that differ from what is kept.
    pub changed: Vec<Typed>,
    /// What is kept, for the fields that differ.
    pub before: BTreeMap<Field, Value>,
}

/// Every row of the table beside the notebook.
pub(super) fn rows(app: &App, table: &Table) -> Result<Vec<Row>> {
    let register = table.plan.register;
    let links = Links::of(app, register)?;
    let shown = Shown::of(app, register)?;
    let job = app.begin_work(WorkKind::CompareRows);
    let total = table.lines.records.len();
    let mut seen: BTreeMap<RecordId, u32> = BTreeMap::new();
    let mut out = Vec::with_capacity(total);
    let store = app.store()?;
    store.read(|r| -> Result<()> {
        for (at, line) in table.lines.records.iter().enumerate() {
            if at % super::STEP == 0 {
                job.step(at, total)?;
            }
            let mut line = line.clone();
            let own = own_id(&line);
            if let Some(id) = own {
                shown.drop_unchanged(id, &mut line);
            }
            links.check(&mut line);
            let record = match own {
                Some(id) => id,
                None => derived(register, &line, &links, &mut seen),
            };
            let kind = kind_of(register).code;
            let kept = r
                .record(record)?
                .filter(|kept| kept.kind == kind && kept.is_alive);
            out.push(row(
                register,
                line,
                record,
                own.is_some(),
                kept.as_ref(),
                &links,
            ));
        }
        Ok(())
    })?;
    Ok(out)
}

fn own_id(line: &Line) -> Option<RecordId> {
    line.id.as_deref().and_then(|id| id.trim().parse().ok())
}

fn row(
    register: Register,
    line: Line,
    record: RecordId,
    is_own: bool,
    kept: Option<&Record>,
    links: &Links,
) -> Row {
    // What was brought in before and edited since is not overwritten by the same file.
    let beside = kept.filter(|_| is_own);
    let fields = fill::fields(register, &line, beside, links);
    let mut before = BTreeMap::new();
    let mut changed = Vec::new();
    if let Some(kept) = beside {
        for (field, value) in &fields {
            let now = kept.fields.get(field).cloned().unwrap_or(Value::Null);
            if !same(&now, value) {
                before.insert(field.clone(), now);
                changed.push((field.clone(), value.clone()));
            }
        }
    }
    let status = match kept {
        Some(_) if !is_own || changed.is_empty() => RowStatus::Known,
        _ if !line.is_valid() => RowStatus::Invalid,
        Some(_) => RowStatus::Differs,
        None => RowStatus::New,
    };
    let mut fields = fields;
    fields.retain(|(_, value)| *value != Value::Null);
    Row {
        line,
        status,
        record,
        is_kept: beside.is_some(),
        fields,
        changed,
        before,
    }
}

/// Equal to a person: cells lose the spaces at the ends of their text.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Text(a), Value::Text(b)) => a.trim() == b.trim(),
        (a, b) => a == b,
    }
}

/// The id of what a row says; the second of two rows that say the same is another record.
fn derived(
    register: Register,
    line: &Line,
    links: &Links,
    seen: &mut BTreeMap<RecordId, u32>,
) -> RecordId {
    let mut content = Vec::new();
    for (field, value) in fill::fields(register, line, None, links) {
        if value != Value::Null {
            content.extend_from_slice(field.name.as_bytes());
            content.push(0);
            content.extend_from_slice(field.key.as_deref().unwrap_or_default().as_bytes());
            content.push(0);
            content.extend(value.encode());
        }
    }
    let code = register.code().as_bytes();
    let first = RecordId::derived(&[b"imported", code, &content, &0_u32.to_be_bytes()]);
    let count = seen.entry(first).or_default();
    let number = count.to_be_bytes();
    *count += 1;
    RecordId::derived(&[b"imported", code, &content, &number])
}

/// What our own exports show in words that are not a field: where it comes from, how far it is,
/// what it serves. A cell that still says so changes nothing.
struct Shown(BTreeMap<RecordId, Vec<(&'static str, String)>>);

impl Shown {
    fn of(app: &App, register: Register) -> Result<Self> {
        let mut shown = BTreeMap::new();
        match register {
            Register::Tasks => {
                for row in tasks::rows_of_all(app)? {
                    let id = crate::open::record_id(&row.id)?;
                    let progress = tasks::progress_words(&row);
                    let source = row.source.unwrap_or_default();
                    shown.insert(id, vec![("state", progress), ("source", source)]);
                }
            }
            Register::Journal => {
                let all = store::rows::EntryFilter::default();
                for row in app.read(|r| r.entries(&all, 0, u32::MAX))? {
                    let linked = row.task_title.or(row.initiative_name);
                    shown.insert(row.id, vec![("linked", linked.unwrap_or_default())]);
                }
            }
            _ => {}
        }
        Ok(Self(shown))
    }

    fn drop_unchanged(&self, id: RecordId, line: &mut Line) {
        let Some(shown) = self.0.get(&id) else { return };
        line.cells.retain(|cell| {
            let said = shown.iter().find(|(field, _)| *field == cell.field);
            let is_same = |text: &str| match &cell.value {
                Said::Nothing => text.is_empty(),
                _ => text.trim() == cell.typed.trim(),
            };
            !said.is_some_and(|(_, text)| is_same(text))
        });
    }
}
