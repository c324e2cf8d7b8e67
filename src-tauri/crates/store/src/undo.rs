//! Undo and redo: a local table of what each act changed. Undoing is a new edit, made only where
//! our value still stands; what someone wrote since is left alone and counted.

use crate::error::Result;
use crate::heads::{self, field_of, key_of, value_of};
use crate::kinds;
use crate::project;
use crate::revisions::record_of;
use crate::writer::Writer;
use protocol::{Field, Name, RecordId, Value};
use rusqlite::{Connection, OptionalExtension, params};

/// What undoing or redoing did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The kind of record of the act.
    pub kind: String,
    /// Fields left alone because someone wrote them since.
    pub kept: u32,
}

pub(crate) struct Step<'a> {
    /// The revision it was typed in, while that is open.
    pub(crate) revision: Name,
    pub(crate) record: RecordId,
    pub(crate) kind: &'a str,
    pub(crate) field: &'a Field,
    pub(crate) before: &'a Value,
    pub(crate) after: &'a Value,
}

struct Stored {
    record: RecordId,
    kind: String,
    field: Field,
    before: Value,
    after: Value,
}

/// What stands before a record was made: undoing its making takes it away.
pub(crate) fn taken_away() -> Value {
    Value::List(Vec::new())
}

/// What stood before a record is deleted or made again: undoing gives back just that, whatever its
/// field of deletion held.
pub(crate) fn standing(db: &Connection, record: RecordId) -> Result<Value> {
    let is_alive = project::is_alive(&heads::of_record(db, record)?);
    Ok(if is_alive { Value::Null } else { taken_away() })
}

/// Stores a step; gives its act. Typing on in one field is one act, as a person sees it.
pub(crate) fn remember(db: &Connection, act: Option<i64>, step: &Step<'_>) -> Result<i64> {
    db.prepare_cached("delete from undo_step where undone = 1")?
        .execute([])?;
    if act.is_none()
        && let Some((id, act)) = last_if_same_field(db, step)?
    {
        db.prepare_cached("update undo_step set after = ?2 where id = ?1")?
            .execute(params![id, step.after.encode()])?;
        return Ok(act);
    }
    let act = match act {
        Some(act) => act,
        None => db.query_row(
            "select coalesce(max(act), 0) + 1 from undo_step",
            [],
            |row| row.get(0),
        )?,
    };
    db.prepare_cached(
        "insert into undo_step (act, revision, record, kind, field, key, before, after, undone)
         values (?1, ?8, ?2, ?3, ?4, ?5, ?6, ?7, 0)",
    )?
    .execute(params![
        act,
        step.record.as_bytes(),
        step.kind,
        step.field.name,
        key_of(step.field),
        step.before.encode(),
        step.after.encode(),
        step.revision.as_bytes()
    ])?;
    Ok(act)
}

/// The last step, where it is of the same field while its revision is still open.
fn last_if_same_field(db: &Connection, step: &Step<'_>) -> Result<Option<(i64, i64)>> {
    if step.field.name == kinds::DELETED {
        return Ok(None);
    }
    Ok(db
        .prepare_cached(
            "select id, act from undo_step last
             where id = (select max(id) from undo_step) and undone = 0
               and record = ?1 and field = ?2 and key = ?3 and after = ?4
               and (select count(*) from undo_step other where other.act = last.act) = 1
               and last.revision = ?5",
        )?
        .query_row(
            params![
                step.record.as_bytes(),
                step.field.name,
                key_of(step.field),
                step.before.encode(),
                step.revision.as_bytes()
            ],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?)
}

/// Whether there is something to undo, and to redo.
pub(crate) fn possible(db: &Connection) -> Result<(bool, bool)> {
    Ok(db.query_row(
        "select exists (select 1 from undo_step where undone = 0),
                exists (select 1 from undo_step where undone = 1)",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?)
}

impl Writer<'_> {
    /// Takes the last act back; `None` where there is none.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn undo(&mut self) -> Result<Option<Undone>> {
        let sql = "select max(act) from undo_step where undone = 0";
        self.turn(sql, 1, |step| (step.after, step.before))
    }

    /// Does the last act again that was undone; `None` where there is none.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn redo(&mut self) -> Result<Option<Undone>> {
        let sql = "select min(act) from undo_step where undone = 1";
        self.turn(sql, 0, |step| (step.before, step.after))
    }

    fn turn(
        &mut self,
        which: &str,
        undone: i64,
        from_to: impl Fn(Stored) -> (Value, Value),
    ) -> Result<Option<Undone>> {
        let Some(act) = self
            .db
            .query_row(which, [], |row| row.get::<_, Option<i64>>(0))?
        else {
            return Ok(None);
        };
        let mut outcome = Undone {
            kind: String::new(),
            kept: 0,
        };
        self.without_undo();
        for step in steps_of(self.db, act)? {
            let (record, field) = (step.record, step.field.clone());
            outcome.kind.clone_from(&step.kind);
            let Some(kind) = kinds::of_code(&step.kind) else {
                continue;
            };
            let (expected, wanted) = from_to(step);
            let now = heads::shown_value(&heads::of_field(self.db, record, &field)?);
            let is_deletion = field.name == kinds::DELETED;
            if is_deletion && matches!(wanted, Value::List(_)) {
                self.delete(kind, record)?;
            } else if now == expected || is_deletion {
                self.set(kind, record, vec![(field, wanted)])?;
            } else {
                outcome.kept += 1;
            }
        }
        self.db.execute(
            "update undo_step set undone = ?2 where act = ?1",
            [act, undone],
        )?;
        Ok(Some(outcome))
    }
}

fn steps_of(db: &Connection, act: i64) -> Result<Vec<Stored>> {
    let mut statement = db.prepare_cached(
        "select record, kind, field, key, before, after from undo_step where act = ?1 order by id",
    )?;
    let mut rows = statement.query([act])?;
    let mut steps = Vec::new();
    while let Some(row) = rows.next()? {
        steps.push(Stored {
            record: record_of(&row.get::<_, Vec<u8>>(0)?)?,
            kind: row.get(1)?,
            field: field_of(row.get(2)?, row.get(3)?),
            before: value_of(&row.get::<_, Vec<u8>>(4)?)?,
            after: value_of(&row.get::<_, Vec<u8>>(5)?)?,
        });
    }
    Ok(steps)
}
