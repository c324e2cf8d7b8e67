//! Times as people in Vietnam read them: +07:00, all year.

use chrono::{DateTime, Datelike, FixedOffset, SecondsFormat};

fn local(at_ms: i64) -> Option<DateTime<FixedOffset>> {
    let offset = FixedOffset::east_opt(7 * 3600)?;
    DateTime::from_timestamp_millis(at_ms).map(|at| at.with_timezone(&offset))
}

/// The year in which a moment falls; 1970 for a moment beyond the calendar.
pub fn year(at_ms: i64) -> i32 {
    local(at_ms).map_or(1970, |at| at.year())
}

/// ISO 8601 to the second; empty for a moment beyond the calendar.
pub fn iso(at_ms: i64) -> String {
    local(at_ms).map_or_else(String::new, |at| {
        at.to_rfc3339_opts(SecondsFormat::Secs, false)
    })
}
