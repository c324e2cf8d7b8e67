//! The list of kinds: what is shipped, and over it what a person added or changed.

use super::api::{self, EditKind, KindList};
use crate::App;
use crate::data;
use crate::error::Result;
use crate::fields;
use crate::wire::Nothing;
use domain::Problem;
use domain::entry::{EntryKind, Kinds};
use protocol::ids::to_hex;
use protocol::{Field, RecordId, Value};
use store::kinds::ENTRY_KIND;

/// Kinds and figures as this notebook knows them.
pub(crate) fn kinds(app: &App) -> Result<Kinds> {
    let mut kinds = data::kinds();
    for changed in app.read(|r| r.changed_kinds())? {
        let figures: Option<Vec<String>> = changed
            .figures
            .as_deref()
            .and_then(|text| serde_json::from_str(text).ok());
        match kinds
            .kinds
            .iter_mut()
            .find(|kind| kind.code == changed.code)
        {
            Some(kind) => {
                kind.label = changed.label.unwrap_or_else(|| kind.label.clone());
                kind.figures = figures.unwrap_or_else(|| kind.figures.clone());
                kind.hidden = changed.hidden;
            }
            None => kinds.kinds.push(EntryKind {
                label: changed.label.unwrap_or_else(|| changed.code.clone()),
                code: changed.code,
                figures: figures.unwrap_or_default(),
                hidden: changed.hidden,
            }),
        }
    }
    Ok(kinds)
}

/// Every kind and every figure.
pub fn list_kinds(app: &App, _: Nothing) -> Result<KindList> {
    let kinds = kinds(app)?;
    let figure = |figure: &domain::entry::FigureKind| api::FigureKind {
        code: figure.code.clone(),
        label: figure.label.clone(),
        unit: figure.unit.clone(),
    };
    let of_kind = |kind: &EntryKind| api::EntryKind {
        code: kind.code.clone(),
        label: kind.label.clone(),
        figures: kind
            .figures
            .iter()
            .filter_map(|code| kinds.figure(code))
            .map(figure)
            .collect(),
        hidden: kind.hidden,
    };
    Ok(KindList {
        kinds: kinds.kinds.iter().map(of_kind).collect(),
        figures: kinds.figures.iter().map(figure).collect(),
    })
}

/// Renames a kind, changes its figures, hides it; adds one where the code is empty.
pub fn edit_kind(app: &App, input: EditKind) -> Result<KindList> {
    let known = kinds(app)?;
    let mut problems = vec![fields::required("label", &input.label)];
    for code in &input.figures {
        if known.figure(code).is_none() {
            problems.push(Some(Problem::typed("figures", "unknown-figure", code)));
        }
    }
    fields::all_well(problems)?;
    let code = if input.code.is_empty() {
        format!("own_{}", to_hex(&app.random_bytes::<6>()))
    } else {
        input.code
    };
    let record = RecordId::derived(&[b"entry_kind", code.as_bytes()]);
    let figures = input.figures.into_iter().map(Value::Text).collect();
    let typed = vec![
        fields::code_field("code", Some(&code)),
        fields::text_field("label", &input.label),
        (Field::plain("figures"), Value::List(figures)),
        (Field::plain("hidden"), Value::Int(input.hidden.into())),
    ];
    app.write(|w| Ok(w.create(&ENTRY_KIND, record, typed)?))?;
    list_kinds(app, Nothing {})
}
