//! `import-sheet`: the rows of a sheet brought in, or only looked at.

use super::files::absolute;
use super::{Answer, Failure, coded};
use crate::cli::ImportSheet;
use crate::speech::say;
use app::App;
use app::imports::api::{PreviewImport, RunImport};

/// Brings a sheet in; with `--dry-run` says what would be done.
pub fn import(app: &App, wish: &ImportSheet) -> Result<Answer, Failure> {
    let path = absolute(&wish.file);
    let register = coded(wish.register.as_deref())?;
    if wish.dry_run {
        let input = PreviewImport {
            path,
            sheet: wish.sheet.clone(),
            register,
            mapping: Vec::new(),
        };
        let seen = app::imports::preview(app, input)?;
        let counts = seen.counts;
        let text = say(
            "sheet.previewed",
            &[
                ("sheet", &seen.sheet),
                ("new", &counts.new.to_string()),
                ("known", &counts.known.to_string()),
                ("differs", &counts.differs.to_string()),
                ("invalid", &counts.invalid.to_string()),
            ],
        );
        return Answer::of(&seen, text);
    }
    let input = RunImport {
        path,
        sheet: wish.sheet.clone(),
        register,
        only_valid: wish.only_valid,
        ..RunImport::default()
    };
    let done = app::imports::run(app, input)?;
    let text = say(
        "done.sheet-imported",
        &[
            ("made", &done.made.to_string()),
            ("changed", &done.changed.to_string()),
            ("known", &done.known.to_string()),
            ("invalid", &done.invalid.to_string()),
        ],
    );
    Answer::of(&done, text)
}
