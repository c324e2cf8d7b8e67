//! What any record is called and where it opens: for search, history and the bin, which speak of
//! every kind alike. Not here: how a kind's own screen shows it.

use crate::data::{self, WORDS};
use domain::Day;
use domain::document::short_title;
use domain::period::Period;
use protocol::RecordId;
use store::{Reader, Record};

/// A record as lists of all kinds show it.
pub(crate) struct Named {
    /// What a person calls it.
    pub(crate) title: String,
    /// Its place in the window: `tasks/ID`.
    pub(crate) route: String,
    /// The day it stands at.
    pub(crate) day: Option<Day>,
    /// A code that says how it stands.
    pub(crate) state: Option<String>,
}

/// Names a record; one that belongs to another opens there.
pub(crate) fn named(r: &Reader<'_>, record: &Record) -> store::Result<Named> {
    let search = store::kinds::of_code(&record.kind).and_then(|kind| kind.search);
    let place = |place| record.at(place).map(str::to_owned);
    Ok(Named {
        title: title(r, record)?,
        route: route(r, record)?,
        day: search
            .and_then(|search| search.day)
            .and_then(place)
            .and_then(|day| day.parse().ok()),
        state: search.and_then(|search| search.state).and_then(place),
    })
}

/// The name of a record; of one that bears none, the words of its kind.
pub(crate) fn title(r: &Reader<'_>, record: &Record) -> store::Result<String> {
    let named = |field: &str| short_title(record.text(field));
    let title = match record.kind.as_str() {
        "document" => {
            let text = |field: &str| Some(record.text(field)).filter(|text| !text.is_empty());
            domain::document::name(text("kind"), text("number"), text("subject"))
        }
        "progress" => match record.link("task").map(|task| r.record(task)).transpose()? {
            Some(Some(task)) => short_title(task.text("title")),
            _ => named("note"),
        },
        "duty" => named("sentence"),
        "entry" => named("content"),
        "matter" => named("gist"),
        "dialogue" | "situation" => named("topic"),
        "report" => report(record.text("period")),
        "entry_kind" | "choice" => named("label"),
        "assignment" => match record
            .link("person")
            .map(|person| r.record(person))
            .transpose()?
        {
            Some(Some(person)) => person.text("name").to_owned(),
            _ => String::new(),
        },
        "task" | "recurring" => named("title"),
        "profile" => data::word("record.profile").unwrap_or_default(),
        _ => named("name"),
    };
    Ok(match title.is_empty() {
        true => data::word(&format!("record.{}", record.kind)).unwrap_or(record.kind.clone()),
        false => title,
    })
}

fn report(period: &str) -> String {
    match period.parse::<Period>() {
        Ok(period) => format!("{} {}", WORDS.report_title, data::period_label(period)),
        Err(_) => period.to_owned(),
    }
}

/// The place of a record in the window.
fn route(r: &Reader<'_>, record: &Record) -> store::Result<String> {
    let own = |room: &str| format!("{room}/{}", record.id);
    let at = |room: &str, link: &str| match record.link(link) {
        Some(id) => format!("{room}/{id}"),
        None => room.to_owned(),
    };
    Ok(match record.kind.as_str() {
        "document" => own("documents"),
        "duty" => at("documents", "document"),
        "task" => own("tasks"),
        "progress" => at("tasks", "task"),
        "recurring" => own("tasks"),
        "entry" => own("journal"),
        "entry_kind" => "journal".to_owned(),
        "matter" | "dialogue" | "situation" => own("citizens"),
        "initiative" | "showcase" => own("initiatives"),
        "report" => own("reports"),
        "regime" => "reports".to_owned(),
        "unit" | "person" | "profile" => own("people"),
        "assignment" => at("people", "person"),
        "evidence" => return owner_route(r, record.link("record")),
        _ => "overview".to_owned(),
    })
}

/// A file opens at the record it is attached to.
fn owner_route(r: &Reader<'_>, owner: Option<RecordId>) -> store::Result<String> {
    match owner.map(|owner| r.record(owner)).transpose()?.flatten() {
        Some(owner) if owner.kind != "evidence" => route(r, &owner),
        _ => Ok("overview".to_owned()),
    }
}
