//! The projected tables as a whole: made from the list of kinds, and made anew when it changes.
//!
//! A projection holds nothing that is not in the heads, so a new column needs no migration: the
//! file remembers the statements that made its tables, and a program with other statements drops
//! them, makes them again and projects every record, in one transaction. Not here: one record
//! (`project`), the tables of the truth (`migrations`).

use crate::bin;
use crate::error::Result;
use crate::kinds::{ALL, Column, Shape};
use crate::project;
use crate::revisions::record_of;
use crate::search;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

/// Makes the tables of this program's kinds where the file has others or none; gives whether.
pub(crate) fn ensure(db: &mut Connection) -> Result<bool> {
    let known: Option<String> = db
        .query_row("select statements from projection", [], |row| row.get(0))
        .optional()?;
    if known.as_deref() == Some(statements().as_str()) {
        return Ok(false);
    }
    rebuild(db)?;
    Ok(true)
}

/// Drops the projected tables and makes them again from the heads, or changes nothing.
pub(crate) fn rebuild(db: &mut Connection) -> Result<()> {
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let old: Option<String> = transaction
        .query_row("select tables from projection", [], |row| row.get(0))
        .optional()?;
    for table in old.iter().flat_map(|tables| tables.split_whitespace()) {
        transaction.execute_batch(&format!("drop table if exists \"{table}\""))?;
    }
    transaction.execute("delete from unprojected", [])?;
    let statements = statements();
    transaction.execute_batch(&statements)?;
    transaction.execute(
        "insert or replace into projection (id, tables, statements) values (1, ?1, ?2)",
        params![tables().join(" "), statements],
    )?;
    for record in records(&transaction)? {
        project::project(&transaction, record_of(&record)?)?;
    }
    transaction.commit()?;
    Ok(())
}

fn records(db: &Connection) -> Result<Vec<Vec<u8>>> {
    Ok(db
        .prepare("select distinct record from revision order by record")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

fn tables() -> Vec<&'static str> {
    ALL.iter()
        .flat_map(|kind| std::iter::once(kind.table).chain(kind.sets.iter().map(|set| set.table)))
        .chain(search::TABLES)
        .chain(bin::TABLES)
        .collect()
}

/// What makes every projected table and its indexes.
fn statements() -> String {
    let mut sql = String::new();
    for kind in ALL {
        let lead = "record blob primary key, alive integer not null";
        sql.push_str(&table(kind.table, lead, kind.columns, ""));
        for set in kind.sets {
            let lead = "record blob not null, key text not null";
            sql.push_str(&table(
                set.table,
                lead,
                set.columns,
                ", primary key (record, key)",
            ));
        }
        for index in kind.indexes {
            sql.push_str(&format!("create index {index};\n"));
        }
    }
    sql.push_str(bin::STATEMENTS);
    sql.push_str(search::STATEMENTS);
    sql.push_str(&search::declared());
    sql
}

fn table(name: &str, lead: &str, columns: &[Column], end: &str) -> String {
    let columns: String = columns
        .iter()
        .map(|column| format!(", {} {}", column.column, affinity(column.shape)))
        .collect();
    format!("create table {name} ({lead}{columns}{end}) strict, without rowid;\n")
}

fn affinity(shape: Shape) -> &'static str {
    match shape {
        Shape::Text | Shape::Day | Shape::Json => "text",
        Shape::Int => "integer",
        Shape::Link => "blob",
    }
}
