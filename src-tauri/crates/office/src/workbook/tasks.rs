//! The tasks: what is to be done, by whom, until when, and how far it is.

use super::cell::Cell;
use super::styles::Side::{Left, Middle};
use super::table::{Column, Table};
use super::{TaskLine, Workbook, words};

pub fn table(book: &Workbook, lines: &[TaskLine]) -> Table {
    let widths = [215.0, 165.0, 100.0, 115.0, 140.0, 95.0, 120.0];
    let columns = words::TASK_HEADS
        .iter()
        .zip(widths)
        .enumerate()
        .map(|(at, (head, width))| Column::new(head, width, if at == 4 { Middle } else { Left }))
        .collect();
    let mut table = Table::new(book, words::TASKS, words::TASKS_TITLE, columns);
    table.lines = lines
        .iter()
        .map(|line| {
            vec![
                Cell::text(&line.title),
                Cell::text(&line.source),
                Cell::text(&line.lead),
                Cell::text(&line.cooperating),
                Cell::deadline(&line.deadline),
                Cell::text(&line.progress),
                Cell::text(&line.result),
            ]
        })
        .collect();
    table.known_by(lines.iter().map(|line| line.id.as_str()));
    table
}
