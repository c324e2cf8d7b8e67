//! Forms that were not sent yet: their fields stand in the notebook at each pause, on this machine
//! only, so that a crash takes no keystroke. They are no records: they never travel, and sending
//! the form or emptying it takes them away.

use super::api::{Draft, DraftOf};
use crate::App;
use crate::documents;
use crate::error::{AppError, Result};
use crate::wire::Nothing;
use serde_json::Value as Json;

/// A form is named by its room and, where it belongs to one, its record.
const LONGEST_NAME: usize = 100;
/// A pasted document with its corrections is the longest draft there is.
const LONGEST_TEXT: usize = 12 << 20;

fn setting(form: &str) -> Result<String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_');
    if form.is_empty() || form.len() > LONGEST_NAME || !form.chars().all(is_name) {
        return Err(AppError::with_detail("not-found", form));
    }
    Ok(format!("draft/{form}"))
}

/// What stands in a form.
pub fn show_draft(app: &App, input: DraftOf) -> Result<Draft> {
    let name = setting(&input.form)?;
    let text = app.read(|r| r.local_setting(&name))?.unwrap_or_default();
    Ok(Draft {
        form: input.form,
        text,
    })
}

/// Keeps what stands in a form; an empty text takes it away. A stamped document is refused, and
/// what stood there goes too.
pub fn keep_draft(app: &App, input: Draft) -> Result<Nothing> {
    let name = setting(&input.form)?;
    if input.text.len() > LONGEST_TEXT {
        return Err(AppError::new("too-large"));
    }
    if let Err(refused) = refuse_stamped(&input.text) {
        app.write(|w| Ok(w.set_local(&name, "")?))?;
        return Err(refused);
    }
    app.write(|w| Ok(w.set_local(&name, &input.text)?))?;
    Ok(Nothing {})
}

/// A draft is JSON whose texts are what a person pasted or typed.
fn refuse_stamped(draft: &str) -> Result<()> {
    match serde_json::from_str::<Json>(draft) {
        Ok(json) => refuse_texts(&json),
        Err(_) => documents::refuse_secrets(draft),
    }
}

fn refuse_texts(json: &Json) -> Result<()> {
    match json {
        Json::String(text) => documents::refuse_secrets(text),
        Json::Array(values) => values.iter().try_for_each(refuse_texts),
        Json::Object(map) => map.values().try_for_each(refuse_texts),
        Json::Null | Json::Bool(_) | Json::Number(_) => Ok(()),
    }
}
