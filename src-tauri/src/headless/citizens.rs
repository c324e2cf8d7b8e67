//! `matter …`, `dialogue …`: what citizens raise, and the dialogues with them.

use super::{Answer, Failure, coded, kept};
use crate::cli::{Dialogue, Matter};
use app::App;
use app::citizens::api::{AddDialogue, AddMatter, DialogueRow, EditMatter, MatterEdit, MatterRow};
use app::wire::Nothing;

/// Does one of them about matters.
pub fn matter(app: &App, matter: Matter) -> Result<Answer, Failure> {
    match matter {
        Matter::List => {
            let list = app::citizens::list_matters(app, Nothing {})?;
            let lines: Vec<_> = list.rows.iter().map(matter_line).collect();
            Answer::of(&list, lines.join("\n"))
        }
        Matter::Add {
            gist,
            source,
            place,
            date,
            due,
            answerer,
        } => {
            let add = AddMatter {
                gist,
                source: coded(source.as_deref())?,
                place,
                raised_on: date,
                due,
                answerer,
                ..AddMatter::default()
            };
            let row = app::citizens::add_matter(app, add)?;
            Answer::of(&row, matter_line(&row))
        }
        Matter::Answer { id, result, date } => {
            let today = app::notebook::status(app, Nothing {})?.today.to_string();
            let on = if date.is_empty() { today } else { date };
            let edits = vec![MatterEdit::AnsweredOn(on), MatterEdit::Result(result)];
            let row = app::citizens::edit_matter(app, EditMatter { id, edits })?;
            kept(app, &row.problems)?;
            Answer::of(&row, matter_line(&row))
        }
    }
}

/// Does one of them about dialogues.
pub fn dialogue(app: &App, dialogue: Dialogue) -> Result<Answer, Failure> {
    match dialogue {
        Dialogue::List => {
            let rows = app::citizens::list_dialogues(app, Nothing {})?;
            let lines: Vec<_> = rows.iter().map(dialogue_line).collect();
            Answer::of(&rows, lines.join("\n"))
        }
        Dialogue::Add { topic, date } => {
            let add = AddDialogue {
                topic,
                planned_on: date,
                ..AddDialogue::default()
            };
            let row = app::citizens::add_dialogue(app, add)?;
            Answer::of(&row, dialogue_line(&row))
        }
    }
}

fn day(day: Option<chrono::NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn matter_line(row: &MatterRow) -> String {
    format!("{}  {}  {}", row.id, day(row.raised_on), row.gist)
}

fn dialogue_line(row: &DialogueRow) -> String {
    format!("{}  {}  {}", row.id, day(row.planned_on), row.topic)
}
