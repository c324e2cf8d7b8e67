//! `export`, `backup`, `verify`: files written, and the notebook looked through.

use super::{Answer, Failure, coded};
use crate::speech::say;
use app::App;
use app::files::api::{BackUp, ExportWhat, ExportWorkbook};
use app::wire::Nothing;
use std::path::Path;

/// Writes a workbook.
pub fn export(
    app: &App,
    what: &str,
    out: &Path,
    period: Option<String>,
) -> Result<Answer, Failure> {
    let what = coded(Some(what))?.unwrap_or(ExportWhat::All);
    let path = Some(absolute(out));
    let exported = app::files::export_workbook(app, ExportWorkbook { what, period, path })?;
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

fn absolute(path: &Path) -> String {
    std::path::absolute(path)
        .unwrap_or_else(|_| path.to_owned())
        .to_string_lossy()
        .into_owned()
}
