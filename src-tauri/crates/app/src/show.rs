//! Small views that several features share.

use crate::wire::DueView;
use chrono::{DateTime, FixedOffset, TimeZone};
use domain::Day;
use domain::calendar::WorkingDays;
use domain::due::{Comparator, Due};
use domain::task::{self, TaskState};

/// A deadline as stored.
pub(crate) fn due_of(day: Option<Day>, comparator: Option<&str>) -> Option<Due> {
    let comparator = comparator
        .and_then(Comparator::from_code)
        .unwrap_or(Comparator::By);
    day.map(|day| Due::new(day, comparator))
}

/// A deadline as a screen shows it.
pub(crate) fn due_view(due: Due, state: TaskState, today: Day, worked: &WorkingDays) -> DueView {
    DueView {
        day: due.day,
        comparator: due.comparator,
        last_day: due.last_day(),
        days_left: due.days_left(today),
        state: task::due_state(state, Some(&due), today),
        working_day_before: due.working_day_before(worked),
    }
}

/// An instant as ISO text in +07:00.
pub(crate) fn instant(ms: i64) -> String {
    hanoi(ms).map_or_else(String::new, |time| {
        time.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
    })
}

/// An instant in +07:00.
pub(crate) fn hanoi(ms: i64) -> Option<DateTime<FixedOffset>> {
    FixedOffset::east_opt(7 * 3600)?
        .timestamp_millis_opt(ms)
        .single()
}
