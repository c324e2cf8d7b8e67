//! `init`: a new notebook in an empty folder, or the sample.

use super::{Answer, Failure};
use crate::cli::Init;
use crate::speech::say;
use app::App;
use app::notebook::api::CreateNotebook;
use app::wire::Nothing;

/// Makes the notebook.
pub fn init(app: &App, init: Init) -> Result<Answer, Failure> {
    let status = if init.sample {
        app::sample::fill(app)?;
        app::notebook::status(app, Nothing {})?
    } else {
        let create = CreateNotebook {
            unit_code: init.unit,
            unit_name: init.name,
            official: init.official.unwrap_or_default(),
            position: init.position,
            backup_folder: init.backup_folder,
        };
        app::notebook::create(app, create)?
    };
    let values = [
        ("agency", status.agency.as_str()),
        ("folder", status.folder.as_str()),
    ];
    Answer::of(&status, say("done.init", &values))
}
