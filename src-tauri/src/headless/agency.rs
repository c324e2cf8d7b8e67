//! `people …`, `profile …`, `calendar …`: the agency itself and its year.

use super::{Answer, Failure, coded, typed_figure};
use crate::cli::{Calendar, People, Profile};
use crate::speech::say;
use app::App;
use app::calendar::api::{ExportCalendar, OfYear};
use app::people::api::{AddPerson, AssignRole, EditProfile, PeoplePage, ProfilePage};
use app::wire::Nothing;

/// Does one of them about people.
pub fn people(app: &App, people: People) -> Result<Answer, Failure> {
    let page = match people {
        People::List => app::people::list_people(app, Nothing {})?,
        People::Add { name, position } => {
            app::people::add_person(app, AddPerson { name, position })?
        }
        People::Assign {
            id,
            role,
            date,
            decision,
        } => {
            let Some(known) = coded(Some(&role))? else {
                return Err(Failure::UnknownCode(role));
            };
            let assign = AssignRole {
                person: id,
                role: known,
                from: date.clone(),
                decision_on: if decision.is_empty() {
                    String::new()
                } else {
                    date
                },
                decision_number: decision,
                decision_by: String::new(),
            };
            app::people::assign_role(app, assign)?
        }
        People::Submit => app::people::submit_people(app, Nothing {})?,
    };
    let text = lines_of(&page);
    Answer::of(&page, text)
}

fn lines_of(page: &PeoplePage) -> String {
    let line = |person: &app::people::api::PersonRow| {
        let held = person.roles.iter().filter(|row| row.current);
        let roles: Vec<String> = held
            .filter_map(|row| row.role)
            .map(|role| say(&format!("role.{}", role.code()), &[]))
            .collect();
        format!("{}  {}  {}", person.id, person.name, roles.join("; "))
    };
    page.people.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Does one of them about the figures of a year.
pub fn profile(app: &App, profile: Profile) -> Result<Answer, Failure> {
    let page = match profile {
        Profile::Show { year } => app::people::show_profile(app, OfYear { year })?,
        Profile::Set { year, figure } => {
            let figures = figure.iter().map(|text| typed_figure(text));
            let edit = EditProfile {
                year,
                figures: figures.collect::<Result<_, _>>()?,
                ..EditProfile::default()
            };
            app::people::edit_profile(app, edit)?
        }
    };
    let text = figures_of(&page);
    Answer::of(&page, text)
}

fn figures_of(page: &ProfilePage) -> String {
    let known = page.figures.iter().filter_map(|figure| {
        let value = figure.value?;
        Some(format!("{}: {value} {}", figure.label, figure.unit))
    });
    known.collect::<Vec<_>>().join("\n")
}

/// Does one of them about the year.
pub fn calendar(app: &App, calendar: Calendar) -> Result<Answer, Failure> {
    match calendar {
        Calendar::Show { year } => {
            let page = app::calendar::show_calendar(app, OfYear { year })?;
            let lines = page.items.iter();
            let lines: Vec<_> = lines
                .map(|item| format!("{}  {}", item.due.last_day, item.title))
                .collect();
            Answer::of(&page, lines.join("\n"))
        }
        Calendar::Export { out, year } => {
            let path = Some(out.display().to_string());
            let done = app::calendar::export_calendar(app, ExportCalendar { year, path })?;
            let text = done.path.clone();
            Answer::of(&done, text)
        }
        Calendar::Holidays { year } => {
            let list = app::calendar::list_holidays(app, OfYear { year })?;
            let lines = list.days.iter();
            let lines: Vec<_> = lines
                .map(|row| format!("{}  {}", row.day, row.name))
                .collect();
            Answer::of(&list, lines.join("\n"))
        }
        Calendar::Reminders => {
            let list = app::calendar::list_reminders(app, Nothing {})?;
            let lines = list.items.iter();
            let lines: Vec<_> = lines
                .map(|item| format!("{}  {}", item.due.last_day, item.title))
                .collect();
            Answer::of(&list, lines.join("\n"))
        }
    }
}
