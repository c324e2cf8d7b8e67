//! The "Dân vận khéo" initiatives.

use super::cell::Cell;
use super::styles::Side::{Left, Middle};
use super::table::{Column, Table};
use super::{InitiativeLine, Workbook, words};

pub fn table(book: &Workbook, lines: &[InitiativeLine]) -> Table {
    let columns = words::INITIATIVE_HEADS
        .iter()
        .zip([
            (235.0, Left),
            (105.0, Left),
            (80.0, Middle),
            (80.0, Middle),
            (135.0, Left),
            (88.0, Middle),
            (105.0, Left),
            (122.0, Left),
        ])
        .map(|(head, (width, side))| Column::new(head, width, side))
        .collect();
    let mut table = Table::new(book, words::INITIATIVES, words::INITIATIVES_TITLE, columns);
    table.lines = lines
        .iter()
        .map(|line| {
            vec![
                Cell::text(&line.name),
                Cell::text(&line.field_of_life),
                Cell::text(&line.form),
                Cell::text(&line.holder),
                Cell::text(&line.lead),
                Cell::date(line.started_on),
                Cell::text(&line.stage),
                Cell::text(&line.note),
            ]
        })
        .collect();
    table.known_by(lines.iter().map(|line| line.id.as_str()));
    table
}
