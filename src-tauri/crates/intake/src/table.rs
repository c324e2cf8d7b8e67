//! Reads the tables that offices keep: which register a sheet is, where its head stands, which
//! column is which field, and what each cell says.
//!
//! It lives beside the reader of documents because it does the same for tables: what a person
//! wrote comes in, meaning comes out, nothing is invented, and the words it knows are tables of the
//! vocabulary. Cells come as values of its own, so that no file format is known here. What cannot
//! be read stays as it was typed, with the code of its problem.
//! Not here: files (`office::sheet`), records and what is kept already (`app::imports`).

mod cells;
mod fields;
mod habits;
mod header;
mod rows;

pub use cells::{Read, Value};
pub use fields::{Field, Shape, fields_of};
pub use habits::{DayOrder, NumberMarks};
pub use rows::{LeftOut, Line, Lines, Why, lines};

use domain::Day;
use domain::entry::Kinds;

/// The heading of the column that carries the ids of our own exports.
pub const ID_HEADING: &str = "so-dan-van:id";
/// The field that such a column is mapped to.
pub const ID: &str = "id";

domain::codes! {
    /// The registers that tables can be brought into.
    Register {
        /// Nhiệm vụ.
        Tasks = "tasks",
        /// Nhật ký.
        Journal = "journal",
        /// Mô hình, điển hình.
        Initiatives = "initiatives",
        /// Vụ việc công dân phản ánh.
        Matters = "matters",
        /// Đơn vị trực thuộc, thôn.
        Units = "units",
        /// Cán bộ.
        People = "people",
    }
}

/// The value of one cell, as the file keeps it.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words, in NFC.
    Text(String),
    /// A number, which may be a day in disguise.
    Number(f64),
    /// A day.
    Day(Day),
    /// Yes or no.
    Bool(bool),
    /// A formula that went wrong: "#REF!".
    Error(String),
}

impl Cell {
    /// As a person would see it.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Error(text) => text.clone(),
            Self::Number(number) => habits::shown(*number),
            Self::Day(day) => domain::day::show(*day),
            Self::Bool(true) => "x".to_owned(),
            Self::Bool(false) => String::new(),
        }
    }

    fn is_empty(&self) -> bool {
        matches!(self, Self::Empty | Self::Bool(false))
    }
}

/// Cells shown as one; rows and columns from 0, ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// Rows.
    pub rows: (usize, usize),
    /// Columns.
    pub columns: (usize, usize),
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Grid {
    /// Rows of cells from the top left.
    pub rows: Vec<Vec<Cell>>,
    /// Cells shown as one.
    pub merges: Vec<Merge>,
}

impl Grid {
    fn cell(&self, row: usize, column: usize) -> &Cell {
        const NOTHING: &Cell = &Cell::Empty;
        self.rows
            .get(row)
            .and_then(|row| row.get(column))
            .unwrap_or(NOTHING)
    }
}

/// What a sheet is taken for.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Which register.
    pub register: Register,
    /// Rows of its head, from 0, ends included; `None` where nothing looks like one.
    pub head: Option<(usize, usize)>,
    /// Its columns that have a heading or content.
    pub columns: Vec<Column>,
    /// The year that the titles above it name: days without one are of this year.
    pub year: Option<i32>,
}

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// From 0.
    pub at: usize,
    /// Its heading; of a head of two rows both, parted by " – ".
    pub heading: String,
    /// The field it is read into.
    pub field: Option<String>,
}

/// Takes a sheet for the register whose headings it has, or for the one that is said.
pub fn propose(grid: &Grid, register: Option<Register>, kinds: &Kinds) -> Plan {
    header::propose(grid, register, kinds)
}

impl Plan {
    /// Names the head: the same table made anew next month has the same.
    pub fn signature(&self) -> String {
        let heads: Vec<String> = self
            .columns
            .iter()
            .map(|column| header::key(&column.heading))
            .collect();
        format!("{}|{}", self.register.code(), heads.join("|"))
    }

    /// Puts columns to fields as a person says; a field stands for one column at most.
    pub fn remap(&mut self, mapping: &[(usize, Option<String>)], kinds: &Kinds) {
        let known = |name: &str| {
            name == ID
                || fields_of(self.register, kinds)
                    .iter()
                    .any(|field| field.name == name)
        };
        let wanted: Vec<(usize, Option<String>)> = mapping
            .iter()
            .map(|(at, field)| (*at, field.clone().filter(|name| known(name))))
            .collect();
        for (at, field) in wanted {
            for column in &mut self.columns {
                if column.at == at {
                    column.field.clone_from(&field);
                } else if field.is_some() && column.field == field {
                    column.field = None;
                }
            }
        }
    }
}
