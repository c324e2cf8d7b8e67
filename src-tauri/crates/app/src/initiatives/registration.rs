//! Sending a registration up, and replicating an initiative.

use super::api::*;
use super::{existing, page};
use crate::App;
use crate::error::Result;
use crate::fields;
use crate::letters::{self, map, text};
use crate::open::record_id;
use crate::show::instant;
use crate::wire::ById;
use domain::initiative::Stage;
use protocol::{Field, RecordId, Value};
use store::kinds::INITIATIVE;

/// The kind of letter.
const KIND: &str = "registration";

/// Sends the registration of an initiative; a later one takes the place of the one before.
pub fn submit(app: &App, input: ById) -> Result<InitiativePage> {
    let record = record_id(&input.id)?;
    let draft = page(app, record)?;
    fields::all_well(vec![
        fields::required("name", &draft.row.name),
        fields::required("content", draft.content.as_deref().unwrap_or_default()),
    ])?;
    let maybe = |typed: &Option<String>| typed.as_deref().map_or(Value::Null, Value::text);
    let agency = app.read(|r| r.agency())?;
    let code = |code: Option<&str>| code.map_or(Value::Null, Value::text);
    let body = map([
        ("title", text(&draft.row.name)),
        ("agency", text(&agency.name)),
        (
            "field_of_life",
            code(draft.row.field_of_life.map(|one| one.code())),
        ),
        ("form", code(draft.row.form.map(|one| one.code()))),
        ("holder", code(draft.row.holder.map(|one| one.code()))),
        ("stage", text(draft.row.stage.code())),
        ("lead", maybe(&draft.row.lead)),
        ("place", maybe(&draft.row.place)),
        ("audience", maybe(&draft.audience)),
        ("reason", maybe(&draft.reason)),
        ("goal", maybe(&draft.goal)),
        ("content", maybe(&draft.content)),
        ("partners", maybe(&draft.partners)),
        ("resources", maybe(&draft.resources)),
        ("time", maybe(&draft.time)),
        ("results", maybe(&draft.results)),
        ("prospects", maybe(&draft.prospects)),
    ]);
    letters::send(app, KIND, record, body)?;
    page(app, record)
}

/// When the registration was last sent.
pub(super) fn sent_at(app: &App, record: RecordId) -> Result<Option<String>> {
    let sent = app.read(|r| r.submissions())?;
    let of = sent.iter().filter(|row| row.report == record);
    Ok(of.map(|row| row.sent_at_ms).max().map(instant))
}

/// Makes a new initiative after another one: what it is and how it is done is taken over, what
/// came of it is not.
pub fn replicate(app: &App, input: ById) -> Result<InitiativePage> {
    let parent = record_id(&input.id)?;
    let row = existing(app, parent)?;
    let today = app.today()?;
    let of = |field: &'static str, value: &Option<String>| {
        fields::text_field(field, value.as_deref().unwrap_or_default())
    };
    let mut typed = vec![
        of("name", &row.name),
        of("field_of_life", &row.field_of_life),
        of("form", &row.form),
        of("holder", &row.holder),
        of("side", &row.side),
        of("reason", &row.reason),
        of("goal", &row.goal),
        of("content", &row.content),
        of("audience", &row.audience),
        fields::code_field("stage", Some(Stage::Registered.code())),
        (
            Field::plain("registered_on"),
            Value::Text(today.to_string()),
        ),
        (
            Field::plain("parent"),
            Value::Bytes(parent.as_bytes().to_vec()),
        ),
    ];
    typed.retain(|(_, value)| *value != Value::Null);
    let record = app.new_record();
    app.write(|w| Ok(w.create(&INITIATIVE, record, typed)?))?;
    page(app, record)
}
