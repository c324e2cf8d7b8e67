//! A paper that the program cannot read, typed by hand beside its pictures.

use super::api::*;
use super::register;
use crate::App;
use crate::error::Result;
use crate::fields::{self, Typed};
use crate::tasks;
use domain::due::Comparator;
use domain::task::{TaskState, Whose};
use protocol::{Field, Value};
use store::kinds::{DOCUMENT, TASK};

/// More tasks than a person types of one paper.
const MOST_TASKS: usize = 500;

/// Puts a document typed by hand into the register, with its tasks, as one step of undo.
pub fn add(app: &App, input: AddDocument) -> Result<DocumentPage> {
    let today = app.today()?;
    let said = format!("{}{}{}", input.number, input.subject, input.kind);
    let mut problems = vec![
        fields::required("subject", &said),
        fields::day_problem("date", &input.date, today),
    ];
    let too_many = input.tasks.len() > MOST_TASKS;
    problems.push(too_many.then(|| domain::Problem::new("tasks", "too-many")));
    for (at, task) in input.tasks.iter().enumerate() {
        problems.push(fields::required(&format!("title/{}", at + 1), &task.title));
        problems.push(fields::day_problem(
            &format!("due/{}", at + 1),
            &task.due,
            today,
        ));
    }
    fields::all_well(problems)?;
    let document = app.new_record();
    let mut typed: Vec<Typed> = vec![
        fields::text_field("kind", &input.kind),
        fields::text_field("number", &input.number),
        (Field::plain("date"), fields::day_value(&input.date, today)),
        fields::text_field("issuer", &input.issuer),
        fields::text_field("subject", &input.subject),
        (Field::plain("arrived_on"), Value::Text(today.to_string())),
    ];
    typed.retain(|(_, value)| *value != Value::Null);
    let records: Vec<_> = input.tasks.iter().map(|_| app.new_record()).collect();
    app.write(|w| {
        w.create(&DOCUMENT, document, typed)?;
        for (position, (task, record)) in input.tasks.iter().zip(&records).enumerate() {
            let comparator = task.comparator.unwrap_or(Comparator::By).code();
            let mut typed = vec![
                fields::text_field("title", &domain::document::short_title(&task.title)),
                fields::text_field("text", &task.title),
                (
                    Field::plain("document"),
                    Value::Bytes(document.as_bytes().to_vec()),
                ),
                (
                    Field::plain("position"),
                    Value::Int(i64::try_from(position).unwrap_or(i64::MAX)),
                ),
                fields::text_field("lead", &task.lead),
                fields::code_field("whose", Some(Whose::Own.code())),
                fields::due_field(&task.due, comparator, today),
                tasks::state_field(TaskState::Todo, None),
            ];
            typed.retain(|(_, value)| *value != Value::Null);
            w.create(&TASK, *record, typed)?;
        }
        Ok(())
    })?;
    register::page(app, document)
}
