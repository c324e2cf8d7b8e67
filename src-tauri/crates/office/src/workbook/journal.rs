//! The journal: one line an entry, one column for each figure that occurs, sums in the last row.

use super::cell::Cell;
use super::styles::Side::{Left, Middle, Right};
use super::table::{Column, PAGE_PIXELS, Table};
use super::{FigureColumn, Journal, JournalLine, Workbook, measure, styles, words};

/// The five columns of words. The content takes what the figures leave of the page.
const WIDTHS: [f64; 5] = [82.0, 88.0, 95.0, 0.0, 130.0];
const NARROWEST_CONTENT: f64 = 240.0;
/// Smaller than the words: a commune counts a dozen things.
const FIGURE_SIZE: f64 = 11.0;
const FIGURE_HEAD_SIZE: f64 = 10.0;
/// What a number keeps free at its right.
const INDENT: f64 = 10.0;

pub fn table(book: &Workbook, journal: &Journal) -> Table {
    let shown = occurring(journal);
    let figures: Vec<_> = shown.iter().map(|figure| column(figure, journal)).collect();
    let others = WIDTHS.iter().sum::<f64>() + figures.iter().map(|c| c.pixels).sum::<f64>();
    let content = (PAGE_PIXELS - others).max(NARROWEST_CONTENT);
    let mut columns: Vec<_> = words::JOURNAL_HEADS
        .iter()
        .zip(WIDTHS)
        .map(|(head, width)| {
            let side = if *head == words::JOURNAL_HEADS[0] {
                Middle
            } else {
                Left
            };
            Column::new(head, if width == 0.0 { content } else { width }, side)
        })
        .collect();
    columns.extend(figures);
    let mut table = Table::new(book, words::JOURNAL, words::JOURNAL_TITLE, columns);
    table.lines = journal.lines.iter().map(|line| row(line, &shown)).collect();
    table.known_by(journal.lines.iter().map(|line| line.id.as_str()));
    table
}

/// The figures that some entry has, in their order; one without a column of its own comes last,
/// under its code, so that no number is lost.
fn occurring(journal: &Journal) -> Vec<FigureColumn> {
    let has = |code: &str| journal.lines.iter().any(|line| value(line, code).is_some());
    let mut shown: Vec<_> = journal
        .figures
        .iter()
        .filter(|f| has(&f.code))
        .cloned()
        .collect();
    for (code, _) in journal.lines.iter().flat_map(|line| &line.figures) {
        if has(code) && !shown.iter().any(|figure| figure.code == *code) {
            shown.push(FigureColumn {
                code: code.clone(),
                label: code.clone(),
                unit: String::new(),
            });
        }
    }
    shown
}

fn value(line: &JournalLine, code: &str) -> Option<f64> {
    let found = line.figures.iter().find(|(of, _)| of == code);
    found
        .map(|(_, number)| *number)
        .filter(|number| number.is_finite())
}

/// A column as wide as its longest number, its sum, and the longest word of its head.
fn column(figure: &FigureColumn, journal: &Journal) -> Column {
    let head = match figure.unit.as_str() {
        "" => figure.label.clone(),
        unit => format!("{}\n({unit})", figure.label),
    };
    let numbers: Vec<f64> = journal
        .lines
        .iter()
        .filter_map(|l| value(l, &figure.code))
        .collect();
    let sum: f64 = numbers.iter().sum();
    let widest = numbers
        .iter()
        .chain([&sum])
        .map(|number| words::grouped(*number));
    let numbers = widest.map(|text| measure::pixels(&text, styles::BODY_SIZE, true) + INDENT);
    let words = head
        .split([' ', '\n'])
        .map(|w| measure::pixels(w, FIGURE_HEAD_SIZE, true));
    let room = numbers.chain(words).fold(40.0, f64::max).ceil();
    Column::new(&head, room, Right)
        .small(FIGURE_SIZE)
        .small_head(FIGURE_HEAD_SIZE)
        .summed()
}

fn row(line: &JournalLine, shown: &[FigureColumn]) -> Vec<Cell> {
    let mut cells = vec![
        Cell::date(line.date),
        Cell::text(&line.kind),
        Cell::text(&line.place),
        Cell::text(&line.content),
        Cell::text(&line.linked),
    ];
    cells.extend(
        shown
            .iter()
            .map(|figure| value(line, &figure.code).map_or(Cell::Blank, Cell::number)),
    );
    cells
}
