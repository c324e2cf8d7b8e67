//! Rows of a table as duties to report: one for each printed day.
//!
//! The head of the table may say which column names the receiver and which the reporter; what it
//! does not say comes from the sentence above the table. Not here: tables of anything else.

use std::ops::Range;

use crate::page::Page;
use crate::reading::ReportingDuty;
use crate::reports::{self, Context};
use crate::vocabulary::bodies::HEAD;
use crate::vocabulary::reports::{RECEIVER_COLUMN, REPORTER_COLUMN};

/// The duties in the rows between two lines.
pub fn duties(page: &Page, lines: Range<usize>, context: &Context) -> Vec<ReportingDuty> {
    let mut found = Vec::new();
    let (mut receivers, mut reporters) = (None, None);
    for at in lines {
        let Some(line) = page.lines.get(at).filter(|l| l.row) else {
            continue;
        };
        let row = &page.clean[line.start..line.end];
        let cells: Vec<&str> = row
            .trim_matches(['|', ' '])
            .split('|')
            .map(str::trim)
            .collect();
        let column = |regex: &regex::Regex| cells.iter().position(|c| regex.is_match(c));
        let head = column(&RECEIVER_COLUMN)
            .or(column(&REPORTER_COLUMN))
            .is_some();
        if head && receivers.is_none() && reporters.is_none() {
            (receivers, reporters) = (column(&RECEIVER_COLUMN), column(&REPORTER_COLUMN));
            continue;
        }
        let body = |at: Option<usize>| {
            let cell = at
                .and_then(|at| cells.get(at))
                .filter(|c| HEAD.is_match(c))?;
            Some(cell.trim_end_matches(['.', ';', ' ']).to_string())
        };
        let mut own = context.clone();
        own.receiver = body(receivers).or(own.receiver);
        own.reporter = body(reporters).or(own.reporter);
        for mut duty in reports::row(row, &own) {
            duty.span = page.span(line.start, line.end);
            found.push(duty);
        }
    }
    found
}
