//! The rows under a head: which are records, which are titles, sums and signatures, and what the
//! cells of a record say.

use super::cells::{Read, Reading};
use super::fields::{Field, fields_of};
use super::header::key;
use super::{Cell, Grid, ID, Plan, Register, Value, habits};
use crate::vocabulary::tables as words;
use domain::Day;
use domain::entry::Kinds;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static TOTALS: LazyLock<Vec<String>> = LazyLock::new(|| keys(words::TOTALS));
static CLOSINGS: LazyLock<Vec<String>> = LazyLock::new(|| keys(words::CLOSINGS));

fn keys(list: &[&str]) -> Vec<String> {
    list.iter().map(|word| key(word)).collect()
}

domain::codes! {
    /// Why a row is no record.
    Why {
        /// It sums the others.
        Total = "total",
        /// It names the rows that follow.
        Group = "group",
        /// Words around the table: notes, signatures.
        Words = "words",
    }
}

/// A row that is no record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// From 0.
    pub row: usize,
    /// Why.
    pub why: Why,
    /// Its first words.
    pub text: String,
}

/// A row that is a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// From 0.
    pub row: usize,
    /// The id that our own export gave it.
    pub id: Option<String>,
    /// Its cells that are mapped, in the order of the columns.
    pub cells: Vec<Read>,
}

impl Line {
    /// What the cell of a field says.
    pub fn value(&self, field: &str) -> Option<&Value> {
        let found = self.cells.iter().find(|cell| cell.field == field);
        found.map(|cell| &cell.value)
    }

    /// Whether every cell can be read.
    pub fn is_valid(&self) -> bool {
        self.cells.iter().all(|cell| cell.problem.is_none())
    }
}

/// The rows under a head.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lines {
    /// Records.
    pub records: Vec<Line>,
    /// The others that say something.
    pub left_out: Vec<LeftOut>,
}

/// Reads every row under the head. Days without a year are of the year that the titles name, else
/// of the year of `today`.
pub fn lines(grid: &Grid, plan: &Plan, kinds: &Kinds, today: Day) -> Lines {
    let mut out = Lines::default();
    let Some((_, head)) = plan.head else {
        return out;
    };
    let fields = fields_of(plan.register, kinds);
    let readings = readings(grid, plan, &fields, kinds, today);
    let grown = grown_down(grid, head);
    let id_column = plan
        .columns
        .iter()
        .find(|column| column.field.as_deref() == Some(ID));
    let mut group = String::new();
    let across = written_across(grid, plan);
    for row in head + 1..grid.rows.len() {
        let cells = &grid.rows[row];
        if cells.iter().all(Cell::is_empty) || is_numbering(cells, head + 1 == row) {
            continue;
        }
        let own = |column: usize| -> &Cell {
            let cell = grid.cell(row, column);
            match grown.get(&(row, column)) {
                Some(from) if cell.is_empty() => grid.cell(*from, column),
                _ => cell,
            }
        };
        if let Some(why) = why_no_record(cells, plan, &fields, across.contains(&row)) {
            let text = first_words(cells);
            if why == Why::Group {
                group.clone_from(&text);
            }
            out.left_out.push(LeftOut { row, why, text });
            continue;
        }
        let mut line = Line {
            row,
            id: id_column
                .map(|column| own(column.at).shown())
                .filter(|id| !id.is_empty()),
            cells: readings
                .iter()
                .map(|(at, one)| read(*at, one, own(*at)))
                .collect(),
        };
        demand(&mut line, &fields);
        name_group(&mut line, plan, &group);
        out.records.push(line);
    }
    out
}

fn read(column: usize, reading: &Reading<'_>, cell: &Cell) -> Read {
    let (value, problem) = reading.read(cell);
    Read {
        column,
        field: reading.field.name.clone(),
        typed: cell.shown(),
        value,
        problem,
    }
}

/// The required fields that a row leaves empty; a column that is missing is told once, elsewhere.
fn demand(line: &mut Line, fields: &[Field]) {
    for cell in &mut line.cells {
        let required = fields
            .iter()
            .any(|field| field.required && field.name == cell.field);
        if required && cell.value == Value::Nothing {
            cell.problem = Some("required");
        }
    }
}

/// A title between the rows is the group of the tasks under it, where no column says it.
fn name_group(line: &mut Line, plan: &Plan, group: &str) {
    let has_own = plan
        .columns
        .iter()
        .any(|c| c.field.as_deref() == Some("heading"));
    if plan.register == Register::Tasks && !has_own && !group.is_empty() && line.id.is_none() {
        line.cells.push(Read {
            column: usize::MAX,
            field: "heading".to_owned(),
            typed: group.to_owned(),
            value: Value::Text(group.to_owned()),
            problem: None,
        });
    }
}

fn readings<'a>(
    grid: &Grid,
    plan: &Plan,
    fields: &'a [Field],
    kinds: &'a Kinds,
    today: Day,
) -> Vec<(usize, Reading<'a>)> {
    let first = plan.head.map_or(0, |(_, last)| last + 1);
    let below = |at: usize| (first..grid.rows.len()).map(move |row| grid.cell(row, at));
    let year = plan
        .year
        .and_then(|year| Day::from_ymd_opt(year, 1, 1))
        .unwrap_or(today);
    plan.columns
        .iter()
        .filter_map(|column| {
            let name = column.field.as_deref()?;
            let field = fields.iter().find(|field| field.name == name)?;
            let reading = Reading {
                field,
                marks: habits::number_marks(below(column.at)),
                order: habits::day_order(below(column.at)),
                scale: scale_of(field, &column.heading),
                year,
                kinds,
                looked_up: RefCell::default(),
            };
            Some((column.at, reading))
        })
        .collect()
}

/// What the heading of a column of money multiplies by.
fn scale_of(field: &Field, heading: &str) -> i64 {
    if field.shape != super::Shape::Money {
        return 1;
    }
    let said = key(heading);
    let unit = words::MONEY_UNITS
        .iter()
        .find(|(unit, _)| said.contains(&key(unit)));
    unit.map_or(1, |(_, scale)| *scale)
}

/// Cells that a merge downwards fills: where their value stands. A merge of whole rows is one
/// record written tall, and fills nothing.
fn grown_down(grid: &Grid, head: usize) -> BTreeMap<(usize, usize), usize> {
    let mut grown = BTreeMap::new();
    for merge in &grid.merges {
        let (first, last) = merge.rows;
        if first <= head || last <= first {
            continue;
        }
        let last = last.min(grid.rows.len().saturating_sub(1));
        for row in first + 1..=last {
            grown.insert((row, merge.columns.0), first);
        }
    }
    grown
}

/// (1) (2) (3) under the head, as the official registers have it.
fn is_numbering(cells: &[Cell], right_under: bool) -> bool {
    let filled: Vec<String> = cells
        .iter()
        .filter(|cell| !cell.is_empty())
        .map(Cell::shown)
        .collect();
    let is_mark = |text: &String| {
        let bare = text.trim().trim_start_matches('(').trim_end_matches(')');
        !bare.is_empty()
            && (bare.len() <= 2 && bare.bytes().all(|byte| byte.is_ascii_digit())
                || bare.len() == 1 && bare.bytes().all(|byte| byte.is_ascii_uppercase()))
    };
    right_under && filled.len() >= 3 && filled.iter().all(is_mark) && {
        let mut numbers: Vec<u32> = filled
            .iter()
            .filter_map(|text| text.trim_matches(['(', ')', ' ']).parse().ok())
            .collect();
        let sorted = numbers.is_sorted();
        numbers.dedup();
        sorted && numbers.len() >= 2
    }
}

fn why_no_record(cells: &[Cell], plan: &Plan, fields: &[Field], is_across: bool) -> Option<Why> {
    let filled: Vec<usize> = (0..cells.len())
        .filter(|at| !cells[*at].is_empty())
        .collect();
    let first = key(&first_words(cells));
    let begins = |list: &[String]| {
        list.iter().any(|word| {
            let rest = first.strip_prefix(word.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' ') && filled.len() <= 3)
        })
    };
    let mapped = |at: &usize| {
        plan.columns
            .iter()
            .find(|c| c.at == *at && c.field.is_some())
    };
    let required = fields.first().map(|field| field.name.as_str());
    let key_column = plan
        .columns
        .iter()
        .find(|column| column.field.as_deref() == required);
    let has_key = key_column.is_some_and(|column| filled.contains(&column.at));
    let said: usize = filled.iter().filter(|at| mapped(at).is_some()).count();
    if TOTALS.contains(&first) || begins(&TOTALS) && !has_words_elsewhere(cells, plan, &filled) {
        return Some(Why::Total);
    }
    if said == 0 || !has_key && said <= 1 {
        return Some(if begins(&CLOSINGS) || filled.len() > 1 {
            Why::Words
        } else {
            Why::Group
        });
    }
    if begins(&CLOSINGS) && said <= 2 && !has_number(cells) && filled.len() <= 2 {
        return Some(Why::Words);
    }
    let numbered_by_letter = filled
        .first()
        .is_some_and(|at| is_group_mark(&cells[*at].shown()));
    (said <= 1 && (filled.len() == 2 && numbered_by_letter || is_across)).then_some(Why::Group)
}

/// Rows with a cell over half of the columns: titles between the records.
fn written_across(grid: &Grid, plan: &Plan) -> std::collections::BTreeSet<usize> {
    let most = plan.columns.len() / 2;
    let wide = grid.merges.iter().filter(|merge| {
        let (first, last) = merge.columns;
        merge.rows.0 == merge.rows.1 && last - first > most.max(1)
    });
    wide.map(|merge| merge.rows.0).collect()
}

/// Words in another column than the one that says "Tổng cộng".
fn has_words_elsewhere(cells: &[Cell], plan: &Plan, filled: &[usize]) -> bool {
    let mut others = filled.iter().skip(1).filter(|at| {
        let is_mapped = plan
            .columns
            .iter()
            .any(|c| c.at == **at && c.field.is_some());
        let is_word = |text: &String| !text.contains(|c: char| c.is_ascii_digit());
        is_mapped && matches!(&cells[**at], Cell::Text(text) if is_word(text))
    });
    others.next().is_some()
}

fn has_number(cells: &[Cell]) -> bool {
    cells
        .iter()
        .any(|cell| matches!(cell, Cell::Number(_) | Cell::Day(_)))
}

/// I, II, A, B: what groups are counted with.
fn is_group_mark(text: &str) -> bool {
    let bare = text.trim().trim_end_matches(['.', ')']);
    let roman = !bare.is_empty() && bare.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L'));
    roman || bare.len() == 1 && bare.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn first_words(cells: &[Cell]) -> String {
    let mut texts = cells.iter().filter_map(|cell| match cell {
        Cell::Text(text) if !is_group_mark(text) => Some(text),
        _ => None,
    });
    texts
        .next()
        .map(|text| domain::text::fold_spaces(text))
        .unwrap_or_default()
}
