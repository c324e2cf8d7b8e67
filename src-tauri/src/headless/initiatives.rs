//! `initiative …`: the "Dân vận khéo" initiatives.

use super::{Answer, Failure, coded};
use crate::cli::Initiative;
use crate::speech::say;
use app::App;
use app::initiatives::api::{AddInitiative, InitiativeRow};
use app::wire::Nothing;

/// Does one of them.
pub fn run(app: &App, initiative: Initiative) -> Result<Answer, Failure> {
    match initiative {
        Initiative::List => {
            let rows = app::initiatives::list(app, Nothing {})?.rows;
            let lines: Vec<_> = rows.iter().map(line).collect();
            Answer::of(&rows, lines.join("\n"))
        }
        Initiative::Add {
            name,
            field,
            form,
            holder,
            lead,
        } => {
            let add = AddInitiative {
                name,
                field_of_life: coded(field.as_deref())?,
                form: coded(form.as_deref())?,
                holder: coded(holder.as_deref())?,
                lead,
            };
            let page = app::initiatives::add(app, add)?;
            let text = line(&page.row);
            Answer::of_page(&page, text)
        }
    }
}

fn line(row: &InitiativeRow) -> String {
    let stage = say(&format!("stage.{}", row.stage.code()), &[]);
    format!("{}  {stage}  {}", row.id, row.name)
}
