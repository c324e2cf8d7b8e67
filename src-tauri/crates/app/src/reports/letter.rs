//! Sending a report: a letter that freezes what it says, signed by this device, made by a
//! person's act. It goes out with the next exchange; nothing more is asked of the person.

use super::api::*;
use super::page;
use crate::App;
use crate::error::{AppError, Result};
use crate::letters::{self, map, text, text_at};
use crate::open::record_id;
use domain::Day;
use domain::report::{ReportState, bars_submission};
use protocol::letter::About;
use protocol::{Letter, Limits, Name, Signed, Value};
use std::collections::BTreeMap;
use store::exchange::NewSubmission;

/// The kind of letter that a report is.
const KIND: &str = "report";

/// What a sent report says, as far as the screen compares it with what is computed now.
#[derive(Default)]
pub(super) struct Frozen {
    pub(super) figures: BTreeMap<String, Option<i64>>,
    pub(super) sections: BTreeMap<String, String>,
    pub(super) data_until: Option<Day>,
}

/// Sends a report: signed, or its figures first. The second letter of a report sent figures first
/// names the first; both stay.
pub fn submit(app: &App, input: SubmitReport) -> Result<ReportPage> {
    let record = record_id(&input.id)?;
    let draft = page::page(app, record)?;
    if let Some(code) = bars_submission(draft.signed.is_some(), input.figures_first) {
        return Err(AppError::new(code));
    }
    let standing: Vec<&SubmissionRow> = draft
        .submissions
        .iter()
        .filter(|one| one.state != ReportState::Refused)
        .collect();
    let same = |one: &&&SubmissionRow| one.figures_first == input.figures_first;
    if standing.iter().find(same).is_some() {
        return Err(AppError::new("already-sent"));
    }
    let completes = standing
        .iter()
        .find(|one| one.figures_first)
        .map(|one| one.id.parse::<Name>())
        .transpose()
        .map_err(|error| AppError::with_detail("internal", error))?;
    let letter = compose(app, &draft, completes)?;
    let (name, bytes) = letters::sign(app, letter)?;
    app.write(|w| {
        w.close(record)?;
        let period = &draft.row.period;
        let new = NewSubmission {
            report: record,
            period,
            figures_first: input.figures_first,
            completes,
        };
        Ok(w.submit(name, &bytes, &new)?)
    })?;
    page::page(app, record)
}

fn compose(app: &App, draft: &ReportPage, completes: Option<Name>) -> Result<Letter> {
    let agency = app.read(|r| r.agency())?;
    let letter = letters::compose(app, KIND, body_of(draft, &agency.name))?;
    Ok(Letter {
        about: Some(About::new(
            draft.row.regime.clone(),
            draft.row.period.clone(),
        )),
        completes,
        ..letter
    })
}

fn body_of(draft: &ReportPage, agency: &str) -> Value {
    let day = |day: Day| Value::Text(day.to_string());
    let number = |value: Option<i64>| value.map_or(Value::Null, Value::Int);
    let sections = draft.sections.iter().map(|section| {
        map([
            ("key", text(&section.key)),
            ("heading", text(&section.heading)),
            ("text", text(&section.text)),
        ])
    });
    let figures = draft.figures.iter().map(|figure| {
        map([
            ("code", text(&figure.code)),
            ("label", text(&figure.label)),
            ("unit", text(&figure.unit)),
            ("value", number(figure.value)),
            ("computed", number(figure.computed)),
            (
                "reason",
                figure.reason.as_deref().map_or(Value::Null, Value::text),
            ),
        ])
    });
    let signed = draft.signed.as_ref().map_or(Value::Null, |signed| {
        map([
            ("number", text(&signed.number)),
            ("date", day(signed.date)),
            ("signer", text(&signed.signer)),
        ])
    });
    map([
        ("agency", text(agency)),
        ("title", text(&draft.row.title)),
        ("window_from", day(draft.window_from)),
        ("window_to", day(draft.window_to)),
        ("data_until", day(draft.data_until)),
        ("sections", Value::List(sections.collect())),
        ("figures", Value::List(figures.collect())),
        ("signed", signed),
    ])
}

impl Frozen {
    /// Reads the body of a letter; what another version wrote otherwise is passed over.
    pub(super) fn read(body: &Value) -> Self {
        let Value::Map(body) = body else {
            return Self::default();
        };
        let mut frozen = Self::default();
        for figure in items(body.get("figures")) {
            let value = match figure.get("value") {
                Some(Value::Int(value)) => Some(*value),
                _ => None,
            };
            frozen.figures.insert(text_at(figure, "code"), value);
        }
        for section in items(body.get("sections")) {
            frozen
                .sections
                .insert(text_at(section, "key"), text_at(section, "text"));
        }
        frozen.data_until = text_at(body, "data_until").parse().ok();
        frozen
    }
}

fn items(list: Option<&Value>) -> impl Iterator<Item = &BTreeMap<String, Value>> {
    let list = match list {
        Some(Value::List(list)) => list.as_slice(),
        _ => &[],
    };
    list.iter().filter_map(|item| match item {
        Value::Map(map) => Some(map),
        _ => None,
    })
}

/// What a person calls a letter of this notebook, and the period it is about.
pub(crate) fn title_of(bytes: &[u8]) -> (String, String) {
    let Ok(signed) = Signed::<Letter>::decode(bytes, &Limits::ITEM) else {
        return (String::new(), String::new());
    };
    let letter = signed.body();
    let period = letter
        .about
        .as_ref()
        .map(|about| about.period.clone())
        .unwrap_or_default();
    let title = match &letter.body {
        Value::Map(body) => text_at(body, "title"),
        _ => String::new(),
    };
    (title, period)
}
