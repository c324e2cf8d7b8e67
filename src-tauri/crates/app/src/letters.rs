//! Letters that go up by a person's act: composed, signed by this device, put into its chain.
//!
//! Not here: what each kind says (the features), who may send which to whom (`protocol`).

use crate::App;
use crate::data::UNITS;
use crate::error::{AppError, Result};
use protocol::authority::{Relation, check_letter};
use protocol::letter::Addressee;
use protocol::{Extra, Letter, Limits, Name, RecordId, SecretKey, Signed, Value};
use std::collections::BTreeMap;
use store::exchange::NewSubmission;

/// Whom a letter goes to where the agency above has no code that we know.
const ABOVE: &str = "province";

/// A letter of a kind with its body, to the agency above.
///
/// # Errors
/// What the notebook says.
pub(crate) fn compose(app: &App, kind: &str, body: Value) -> Result<Letter> {
    let identity = app.store()?.identity();
    let agency = app.read(|r| r.agency())?;
    let known = agency
        .code
        .as_deref()
        .is_some_and(|code| UNITS.units.iter().any(|unit| unit.code == code));
    let above = if known {
        UNITS.province.code.clone()
    } else {
        ABOVE.to_owned()
    };
    Ok(Letter {
        kind: kind.to_owned(),
        from: identity.owner,
        device: identity.device,
        to: vec![Addressee::Code(above)],
        via: Vec::new(),
        copies: Vec::new(),
        about: None,
        completes: None,
        supersedes: None,
        claimed_at_ms: app.now_ms(),
        person: agency.official.clone().unwrap_or_default(),
        body,
        attachments: Vec::new(),
        extra: Extra::default(),
    })
}

/// Signs a letter; gives its name and its bytes.
///
/// # Errors
/// What the table of authority says, and `report-too-long`.
pub(crate) fn sign(app: &App, letter: Letter) -> Result<(Name, Vec<u8>)> {
    let identity = app.store()?.identity();
    check_letter(&letter, &[identity.owner], |_| Relation::Unknown)
        .map_err(|refusal| AppError::new(refusal.code()))?;
    let signed = Signed::new(letter, &SecretKey::from_seed(identity.secret_key));
    let (name, bytes) = (signed.name(), signed.encode());
    if bytes.len() > Limits::ITEM.max_bytes {
        return Err(AppError::new("report-too-long"));
    }
    Ok((name, bytes))
}

/// Sends a letter about a record; a later one of the same record takes the place of the one
/// before, by name.
///
/// # Errors
/// What the table of authority says; nothing is sent then.
pub(crate) fn send(app: &App, kind: &str, record: RecordId, body: Value) -> Result<Name> {
    let mut letter = compose(app, kind, body)?;
    let earlier = app.read(|r| r.submissions())?;
    letter.supersedes = earlier
        .iter()
        .filter(|row| row.report == record && row.refused.is_none())
        .max_by_key(|row| row.sent_at_ms)
        .map(|row| row.letter);
    let (name, bytes) = sign(app, letter)?;
    app.write(|w| {
        w.close(record)?;
        let new = NewSubmission {
            report: record,
            period: "",
            figures_first: false,
            completes: None,
        };
        w.stale(crate::Topic::Exchange);
        Ok(w.submit(name, &bytes, &new)?)
    })?;
    Ok(name)
}

/// A map of a body.
pub(crate) fn map<const N: usize>(parts: [(&str, Value); N]) -> Value {
    Value::Map(
        parts
            .into_iter()
            .map(|(key, value)| (key.to_owned(), value))
            .collect(),
    )
}

/// A text of a body.
pub(crate) fn text(text: &str) -> Value {
    Value::text(text)
}

/// A text of a body that was received; empty where it is none.
pub(crate) fn text_at(map: &BTreeMap<String, Value>, key: &str) -> String {
    match map.get(key) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    }
}
