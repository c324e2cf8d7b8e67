//! The figures of a report, and a second sheet with the entries that each number was made from.
//!
//! A sum is a formula over that second sheet, so that anyone can follow a number to its entries
//! and mend it there; an overridden one is a constant with its reason beside it.

use rust_xlsxwriter::utility::worksheet_range_absolute;

use super::cell::Cell;
use super::page::File;
use super::styles::Side::{Left, Middle, Right};
use super::table::{Column, Table, titled};
use super::{FigureLine, FigureSheet, FigureValue, Workbook, words};
use crate::OfficeError;

/// Columns of the source sheet that the formulas name.
const SOURCE_CODE: u16 = 0;
const SOURCE_VALUE: u16 = 6;
/// The column of the figure itself.
const VALUE: usize = 3;

pub fn put(file: &mut File, figures: &FigureSheet) -> Result<(), OfficeError> {
    let sources = sources(file.book, figures);
    let bands = sources.bands();
    let first = bands.first().map_or(0, |band| band.row);
    let last = bands.last().map_or(0, |band| band.last());
    let name = file.free_name(words::SOURCES);
    let range = |col| worksheet_range_absolute(&name, first, col, last, col);
    let (codes, values) = (range(SOURCE_CODE), range(SOURCE_VALUE));
    let mut table = spanned(
        file.book,
        figures,
        words::FIGURES,
        words::FIGURES_TITLE,
        columns(),
    );
    table.lines = figures.lines.iter().map(row).collect();
    // Only now is it known in which row each line stands.
    let rows: Vec<u32> = table.bands().iter().map(|band| band.row + 1).collect();
    for (line, row) in table.lines.iter_mut().zip(rows) {
        if let Cell::Formula(text, _) = &mut line[VALUE] {
            *text = format!("SUMIFS({values},{codes},A{row})");
        }
    }
    file.put(&table)?;
    file.put(&sources)
}

fn columns() -> Vec<Column> {
    let shapes = [
        (125.0, Left),
        (195.0, Left),
        (75.0, Middle),
        (115.0, Right),
        (95.0, Left),
        (175.0, Left),
        (70.0, Middle),
        (105.0, Left),
    ];
    let columns = words::FIGURE_HEADS.iter().zip(shapes).enumerate();
    columns
        .map(|(at, (head, (width, side)))| {
            let column = Column::new(head, width, side);
            if matches!(at, 0 | 5) {
                column.small(10.0)
            } else {
                column
            }
        })
        .collect()
}

/// The line of one figure; the formula of a sum is filled in when its row is known.
fn row(line: &FigureLine) -> Vec<Cell> {
    let (value, reason) = match &line.value {
        FigureValue::Sum if !line.sources.is_empty() => {
            let sum = line.sources.iter().map(|source| source.value).sum();
            (Cell::Formula(String::new(), sum), String::new())
        }
        FigureValue::Missing | FigureValue::Sum => (Cell::text(words::MISSING), String::new()),
        FigureValue::Counted(number) => (Cell::number(*number), String::new()),
        FigureValue::Overridden {
            value,
            computed,
            reason,
        } => (Cell::number(*value), words::overridden(*computed, reason)),
    };
    let notes = [reason.as_str(), &line.note].map(str::trim);
    let notes: Vec<_> = notes.into_iter().filter(|note| !note.is_empty()).collect();
    vec![
        Cell::text(&line.code),
        Cell::text(&line.label),
        Cell::text(&line.unit),
        value,
        Cell::text(&line.period),
        Cell::text(&line.method),
        match line.sources.len() {
            0 => Cell::Blank,
            count => Cell::number(count as f64),
        },
        Cell::text(&notes.join("\n")),
    ]
}

fn sources(book: &Workbook, figures: &FigureSheet) -> Table {
    let columns = words::SOURCE_HEADS
        .iter()
        .zip([
            (125.0, Left),
            (190.0, Left),
            (88.0, Middle),
            (105.0, Left),
            (120.0, Left),
            (222.0, Left),
            (100.0, Right),
        ])
        .enumerate()
        .map(|(at, (head, (width, side)))| {
            let column = Column::new(head, width, side);
            if at == 0 { column.small(10.0) } else { column }
        })
        .collect();
    let mut table = spanned(book, figures, words::SOURCES, words::SOURCES_TITLE, columns);
    let pairs = figures
        .lines
        .iter()
        .flat_map(|line| line.sources.iter().map(move |s| (line, s)));
    table.lines = pairs
        .map(|(line, source)| {
            vec![
                Cell::text(&line.code),
                Cell::text(&line.label),
                Cell::date(source.date),
                Cell::text(&source.kind),
                Cell::text(&source.place),
                Cell::text(&source.content),
                Cell::number(source.value),
            ]
        })
        .collect();
    table
}

/// A table that speaks of the report's days, not of the workbook's.
fn spanned(
    book: &Workbook,
    figures: &FigureSheet,
    name: &str,
    title: &str,
    columns: Vec<Column>,
) -> Table {
    Table {
        title: titled(title, &figures.span.label),
        span: words::span(figures.span.from, figures.span.to),
        ..Table::new(book, name, title, columns)
    }
}
