//! A task: what an agency was told to do, what became of it.
//!
//! Facts are stored; whether it is late is derived from them and from the day (see `due`).

use crate::Day;
use crate::due::{Due, DueState};

codes! {
    /// How far a task is, as a person says it.
    TaskState {
        /// Chưa thực hiện.
        Todo = "todo",
        /// Đang thực hiện.
        Doing = "doing",
        /// Chờ xác nhận.
        AwaitingReview = "awaiting_review",
        /// Hoàn thành.
        Done = "done",
        /// Tạm hoãn.
        Postponed = "postponed",
        /// Từ chối.
        Refused = "refused",
        /// Làm lại.
        Redo = "redo",
    }
}

codes! {
    /// Whose work a task of an incoming document is.
    Whose {
        /// Của đơn vị mình.
        Own = "own",
        /// Theo dõi chung: everybody's, nobody named.
        Shared = "shared",
        /// Của đơn vị khác.
        Other = "other",
    }
}

impl TaskState {
    /// Finished or set aside: no deadline presses any more.
    pub fn is_closed(self) -> bool {
        matches!(self, Self::Done | Self::Postponed | Self::Refused)
    }
}

/// Where a task stands against its deadline on `today`.
///
/// Tasks without a deadline are the norm and never late; a finished task is never late either:
/// whether it was finished in time is told by [`was_late`].
pub fn due_state(state: TaskState, due: Option<&Due>, today: Day) -> DueState {
    match due {
        _ if state == TaskState::Done => DueState::Done,
        _ if state.is_closed() => DueState::None,
        None => DueState::None,
        Some(due) => due.state_on(today),
    }
}

/// Whether a task finished on `done_on` missed its deadline; `None` where it has none.
pub fn was_late(due: Option<&Due>, done_on: Day) -> Option<bool> {
    due.map(|due| done_on > due.last_day())
}

/// The state a task is in after a note of progress: work that is reported on has begun.
pub fn after_progress(state: TaskState, percent: Option<u8>) -> TaskState {
    match (state, percent) {
        (TaskState::Todo | TaskState::Postponed, _) => TaskState::Doing,
        (state, _) => state,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::due::Comparator;

    fn day(y: i32, m: u32, d: u32) -> Day {
        Day::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn a_task_without_a_deadline_is_never_late() {
        assert_eq!(
            due_state(TaskState::Doing, None, day(2030, 1, 1)),
            DueState::None
        );
    }

    #[test]
    fn before_the_fifth_is_late_on_the_fifth_and_not_on_the_fourth() {
        let due = Due::new(day(2026, 6, 5), Comparator::Before);
        assert_eq!(
            due_state(TaskState::Todo, Some(&due), day(2026, 6, 4)),
            DueState::Soon
        );
        assert_eq!(
            due_state(TaskState::Todo, Some(&due), day(2026, 6, 5)),
            DueState::Overdue
        );
        assert_eq!(was_late(Some(&due), day(2026, 6, 4)), Some(false));
        assert_eq!(was_late(Some(&due), day(2026, 6, 5)), Some(true));
    }

    #[test]
    fn progress_begins_a_task_and_never_reopens_a_finished_one() {
        assert_eq!(after_progress(TaskState::Todo, None), TaskState::Doing);
        assert_eq!(after_progress(TaskState::Done, Some(50)), TaskState::Done);
    }
}
