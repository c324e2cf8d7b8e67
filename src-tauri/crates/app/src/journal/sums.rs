//! How many entries a filter holds and what their figures add up to: counted once, and kept until
//! something is written, so that paging through a long journal adds nothing up again.

use crate::App;
use crate::error::Result;
use std::collections::BTreeMap;
use std::sync::PoisonError;
use store::rows::EntryFilter;

/// What was counted last, and before which write.
#[derive(Debug, Clone)]
pub(crate) struct Sums {
    filter: EntryFilter,
    writes: u64,
    /// How many entries.
    pub(crate) total: u32,
    /// What each figure adds up to, by code.
    pub(crate) figures: BTreeMap<String, i64>,
}

/// The sums of a filter as they stand now.
pub(crate) fn of(app: &App, filter: &EntryFilter) -> Result<Sums> {
    // Asked before reading: what is written meanwhile makes the answer old, not wrong for ever.
    let writes = app.writes();
    let kept = &app.inner.entry_sums;
    let last = kept.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some(last) = last
        && last.writes == writes
        && last.filter == *filter
    {
        return Ok(last);
    }
    let (total, figures) = app.read(|r| Ok((r.count_entries(filter)?, r.sum_entries(filter)?)))?;
    let sums = Sums {
        filter: filter.clone(),
        writes,
        total,
        figures,
    };
    *kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(sums.clone());
    Ok(sums)
}
