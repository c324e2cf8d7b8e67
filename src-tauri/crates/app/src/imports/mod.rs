//! Sheets of other offices brought in, and our own exports taken back.
//!
//! Preview and import read the file alike: what `preview` shows is what `run` does. The id of a row
//! derives from what it says, so that the same file brought in twice, or on two machines, makes one
//! record; a row of our own export carries the id of its record. An import is one transaction and
//! one step of undo. Not here: files (`office::sheet`), what a table means (`intake::table`).

pub mod api;
mod compare;
mod fill;
mod linked;
mod plan;
mod preview;

pub use preview::preview;

use crate::App;
use crate::error::{AppError, Result};
use crate::work::WorkKind;
use api::{Imported, RowStatus, RunImport};
use compare::Row;
use intake::table::Register;
use store::kinds::{self, Kind};

/// Rows between two words on how far it is.
const STEP: usize = 100;

/// The kind of record that a row of a register is.
fn kind_of(register: Register) -> &'static Kind {
    match register {
        Register::Tasks => &kinds::TASK,
        Register::Journal => &kinds::ENTRY,
        Register::Initiatives => &kinds::INITIATIVE,
        Register::Matters => &kinds::MATTER,
        Register::Units => &kinds::UNIT,
        Register::People => &kinds::PERSON,
    }
}

/// Brings the rows in: all, or those that can be read whole.
pub fn run(app: &App, input: RunImport) -> Result<Imported> {
    let table = plan::open(app, &input.path, &input.choice())?;
    if !input.file_hash.is_empty() && input.file_hash != table.file_hash {
        return Err(AppError::new("file-changed"));
    }
    if table.plan.head.is_none() {
        return Err(AppError::new("no-table-head"));
    }
    if !table.missing().is_empty() {
        return Err(AppError::new("required-columns"));
    }
    let rows = compare::rows(app, &table)?;
    let job = app.begin_work(WorkKind::ImportRows);
    let accepted = |row: &Row| {
        let number = plan::number(row.line.row);
        input
            .accept
            .as_ref()
            .is_none_or(|accepted| accepted.contains(&number))
    };
    let kind = kind_of(table.plan.register);
    let mut done = Imported::default();
    app.write(|w| {
        for (at, row) in rows.iter().enumerate() {
            if at % STEP == 0 {
                job.step(at, rows.len())?;
            }
            match row.status {
                RowStatus::Known => done.known += 1,
                RowStatus::Invalid if input.only_valid => done.invalid += 1,
                RowStatus::Differs if !accepted(row) => done.declined += 1,
                _ if row.is_kept => {
                    w.set(kind, row.record, row.changed.clone())?;
                    w.close(row.record)?;
                    done.changed += 1;
                }
                _ => {
                    w.create(kind, row.record, row.fields.clone())?;
                    w.close(row.record)?;
                    done.made += 1;
                }
            }
        }
        plan::remember(w, &table)
    })?;
    Ok(done)
}
