//! The foot of the window: what is stored, what waits, what exists only here.

use super::api::Foot;
use crate::App;
use crate::error::Result;
use crate::exchange;
use crate::files;
use crate::reports;
use crate::show::instant;
use crate::tasks;
use crate::wire::Nothing;
use domain::due::DueState;
use std::sync::PoisonError;

/// Days before a report's due day from which the navigation names it.
const PRESSING_DAYS: i64 = 7;

/// What the foot and the navigation show.
pub fn foot(app: &App, _: Nothing) -> Result<Foot> {
    let device = app.store()?.identity().device;
    let copied_at = files::last_copy_elsewhere_ms(app)?;
    let ((saved_at, days), conflicts, (can_undo, can_redo)) = app.read(|r| {
        let edits = r.edits_since(device, copied_at.unwrap_or(i64::MIN))?;
        Ok((edits, r.count_conflicts()?, r.undo_possible()?))
    })?;
    let standing = exchange::standing(app)?;
    let overdue = tasks::count_overdue(app)?;
    let pressing = reports::board_rows(app)?
        .iter()
        .filter_map(|row| row.due.as_ref())
        .filter(|due| match due.state {
            DueState::Overdue | DueState::Soon => true,
            DueState::OnTime => due.days_left <= PRESSING_DAYS,
            DueState::None | DueState::Done => false,
        })
        .count();
    let backup_problem = app
        .inner
        .backup_problem
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone();
    Ok(Foot {
        saved_at: saved_at.map(instant),
        sync: standing.state,
        waiting: standing.waiting,
        synced_at: standing.synced_at_ms.map(instant),
        sync_problem: standing.problem,
        conflicts,
        days_only_here: days,
        backup_problem,
        overdue,
        reports_pressing: u32::try_from(pressing).unwrap_or(u32::MAX),
        can_undo,
        can_redo,
    })
}
