//! `duty …`: what documents oblige to report, its dates, and accepting it.

use super::{Answer, Failure, coded, kept};
use crate::cli::Duty;
use crate::speech::say;
use app::App;
use app::documents::api::{AcceptDuty, DutyEdit, DutyRow, DutyState, DutyTerm, EditDuty};
use app::wire::Nothing;

/// Does one of them.
pub fn run(app: &App, duty: Duty) -> Result<Answer, Failure> {
    match duty {
        Duty::List => {
            let rows = app::documents::list_duties(app, Nothing {})?;
            let lines: Vec<String> = rows.iter().map(line).collect();
            Answer::of(&rows, lines.join("\n"))
        }
        Duty::Date {
            id,
            term,
            comparator,
        } => {
            let comparator = coded(Some(&comparator))?.ok_or(Failure::NothingToEdit)?;
            let one = |text: &String| {
                let (period, due) = text.split_once('=').unwrap_or(("", text));
                DutyTerm {
                    period: period.trim().to_owned(),
                    due: due.trim().to_owned(),
                    comparator,
                }
            };
            edited(app, id, DutyEdit::Terms(term.iter().map(one).collect()))
        }
        Duty::Accept { id, regime } => {
            let row = app::documents::accept_duty(app, AcceptDuty { id, regime })?;
            Answer::of(&row, line(&row))
        }
        Duty::Drop { id } => edited(app, id, DutyEdit::State(DutyState::Dropped)),
    }
}

fn edited(app: &App, id: String, edit: DutyEdit) -> Result<Answer, Failure> {
    let edits = vec![edit];
    let row = app::documents::edit_duty(app, EditDuty { id, edits })?;
    kept(app, &row.problems)?;
    Answer::of(&row, line(&row))
}

fn line(row: &DutyRow) -> String {
    let when: Vec<String> = row
        .terms
        .iter()
        .map(|term| format!("{} {}", term.period, term.due))
        .collect();
    let when = if row.unclear {
        say("duty.unclear", &[])
    } else {
        when.join(", ")
    };
    let state = match row.state {
        DutyState::Open => "duty.open",
        DutyState::Accepted => "duty.accepted",
        DutyState::Dropped => "duty.dropped",
    };
    format!(
        "{}  {}  {when}  {}\n    {}",
        row.id,
        say(state, &[]),
        row.document.title,
        row.sentence
    )
}
