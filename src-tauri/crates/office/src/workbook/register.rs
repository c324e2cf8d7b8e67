//! Sổ theo dõi giải quyết văn bản đến (Nghị định 30/2020/NĐ-CP, Phụ lục IV, mục VIII).
//!
//! One row an incoming document. Its tasks share the row as numbered lines, so that "2." in one
//! column and "2." in the next speak of the same task. Numbers that a clerk gives are never made
//! up: what nobody typed stays empty.

use super::cell::Cell;
use super::styles::Side::{Left, Middle};
use super::table::{Column, Table};
use super::{Deadline, RegisterLine, RegisterTask, Workbook, words};

pub fn table(book: &Workbook, lines: &[RegisterLine]) -> Table {
    let columns = words::REGISTER_HEADS
        .iter()
        .zip([
            (52.0, Middle),
            (180.0, Left),
            (130.0, Left),
            (140.0, Left),
            (260.0, Left),
            (90.0, Middle),
            (98.0, Left),
        ])
        .map(|(head, (width, side))| Column::new(head, width, side))
        .collect();
    let mut table = Table::new(book, words::REGISTER, words::REGISTER_TITLE, columns);
    table.numbered = true;
    table.lines = lines.iter().map(row).collect();
    table
}

fn row(line: &RegisterLine) -> Vec<Cell> {
    vec![
        Cell::text(&line.arrival_number),
        Cell::text(&line.document),
        recipient(line),
        deadline(&line.tasks),
        Cell::text(&numbered(&line.tasks, progress)),
        Cell::text(&line.reply_number),
        Cell::text(&line.note),
    ]
}

/// Who received it: the document's receiver, then one name if all tasks went to the same, else a
/// line a task.
fn recipient(line: &RegisterLine) -> Cell {
    let first = line.tasks.first().map_or("", |task| &task.recipient);
    let same = line.tasks.iter().all(|task| task.recipient == first);
    let tasks = match same {
        true if first == line.recipient => String::new(),
        true => first.to_owned(),
        false => numbered(&line.tasks, |task| task.recipient.clone()),
    };
    Cell::text(format!("{}\n{tasks}", line.recipient).trim_matches('\n'))
}

/// A real date if there is one task, else a line a task that has a deadline.
fn deadline(tasks: &[RegisterTask]) -> Cell {
    if let [task] = tasks {
        return Cell::deadline(&task.deadline);
    }
    Cell::text(&numbered(tasks, |task| match &task.deadline {
        Deadline::None => String::new(),
        Deadline::Before(on) => words::before(*on),
        Deadline::By(on) => words::by(*on),
        Deadline::On(on) => words::date(*on),
        Deadline::Words(text) => text.clone(),
    }))
}

fn progress(task: &RegisterTask) -> String {
    let parts = [task.title.trim_end_matches(['.', ';']), &task.progress];
    parts
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(": ")
}

/// The lines of the tasks that have something to say, each under its task's number.
fn numbered(tasks: &[RegisterTask], say: impl Fn(&RegisterTask) -> String) -> String {
    let said = tasks
        .iter()
        .map(say)
        .enumerate()
        .filter(|(_, text)| !text.is_empty());
    let lines = said.map(|(at, text)| match tasks.len() {
        1 => text,
        _ => format!("{}. {text}", at + 1),
    });
    lines.collect::<Vec<_>>().join("\n")
}
