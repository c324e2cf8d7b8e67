//! Incoming documents: reading one and correcting what was read, accepting it, the register, the
//! duties to report that documents print.

mod accept;
pub mod api;
mod by_hand;
mod citations;
mod duties;
mod earlier;
mod files;
mod keep_duties;
mod kept;
mod page;
mod places;
mod reading;
mod register;
mod terms;
mod unit;

use crate::App;
use crate::error::{AppError, Result};
use crate::wire::Link;
pub use accept::accept;
pub(crate) use accept::task_problem;
pub use by_hand::add;
pub(crate) use duties::duties_without_date;
pub use duties::{accept as accept_duty, add as add_duty, edit as edit_duty, list as list_duties};
pub(crate) use files::refuse_secrets;
pub use files::{differences, pictures, read_json};
use protocol::RecordId;
pub use reading::read;
pub use register::{edit, list, remove, show};
use store::rows;

/// What people call a document.
pub(crate) fn name_of(row: &rows::DocumentRow) -> String {
    domain::document::name(
        row.kind.as_deref(),
        row.number.as_deref(),
        row.subject.as_deref(),
    )
}

/// The id of a document: the same text is the same document on every machine, whatever its
/// number, which may be blank and restarts yearly.
pub(crate) fn document_id(text: &str) -> RecordId {
    RecordId::derived(&[b"document", intake::normal_form(text).as_bytes()])
}

/// A document by its name; `None` where the notebook does not know it.
pub(crate) fn link_to(app: &App, record: RecordId) -> Result<Option<Link>> {
    let row = app.read(|r| r.document(record))?;
    Ok(row.as_ref().map(citations::link))
}

fn existing(app: &App, record: RecordId) -> Result<rows::DocumentRow> {
    app.read(|r| r.document(record))?
        .ok_or_else(|| AppError::with_detail("not-found", record))
}
