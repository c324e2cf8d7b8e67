//! `export`, `backup`, `verify`: files written, and the notebook looked through.

use super::{Answer, Failure, coded};
use crate::cli::Export;
use crate::speech::say;
use app::App;
use app::files::api::{BackUp, ExportFilter, ExportWhat, ExportWorkbook};
use app::wire::Nothing;
use std::path::Path;

/// Writes a workbook.
pub fn export(app: &App, wish: &Export) -> Result<Answer, Failure> {
    let input = ExportWorkbook {
        what: coded(Some(wish.what.as_str()))?.unwrap_or(ExportWhat::All),
        filter: ExportFilter {
            tasks: coded(wish.tasks.as_deref())?,
            from: wish.from.clone(),
            to: wish.to.clone(),
            kind: wish.kind.clone(),
            field_of_life: coded(wish.field.as_deref())?,
        },
        period: wish.period.clone(),
        path: Some(absolute(&wish.out)),
    };
    let exported = app::files::export_workbook(app, input)?;
    let text = say("done.exported", &[("path", &exported.path)]);
    Answer::of(&exported, text)
}

/// Writes a verified copy of the notebook.
pub fn back_up(app: &App, folder: &Path) -> Result<Answer, Failure> {
    let copy = app::files::back_up(
        app,
        BackUp {
            folder: Some(absolute(folder)),
        },
    )?;
    let text = say("done.backed-up", &[("path", &copy.path)]);
    Answer::of(&copy, text)
}

/// Checks every revision.
pub fn verify(app: &App) -> Result<Answer, Failure> {
    let found = app::files::verify(app, Nothing {})?;
    if !found.sound {
        return Err(Failure::Unsound(serde_json::to_value(&found)?));
    }
    let text = say(
        "done.verified",
        &[("revisions", &found.revisions.to_string())],
    );
    Answer::of(&found, text)
}

pub(super) fn absolute(path: &Path) -> String {
    std::path::absolute(path)
        .unwrap_or_else(|_| path.to_owned())
        .to_string_lossy()
        .into_owned()
}
