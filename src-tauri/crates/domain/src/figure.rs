//! The figures of a report: each a number and the entries it came from.

use crate::Day;
use crate::citizens::MatterFacts;
use crate::entry::Entry;
use crate::initiative::{self, Milestones};
use crate::regime::{FigureSource, FigureSpec, RegisterCount};

/// What stands behind a figure: the record and what it adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The record, 32 hex digits.
    pub record: String,
    /// What it adds.
    pub value: i64,
}

/// A figure as computed: absent where nothing was counted, which is not zero.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Computed {
    /// The number; `None` is *chưa có số liệu*.
    pub value: Option<i64>,
    /// What adds up to it, oldest first.
    pub parts: Vec<Part>,
}

/// A task as far as figures ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskFacts {
    /// The record.
    pub id: String,
    /// Finished on.
    pub done_on: Option<Day>,
    /// Finished, postponed or refused.
    pub is_closed: bool,
    /// The last day in time.
    pub last_day: Option<Day>,
}

/// An initiative as far as figures ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InitiativeFacts {
    /// The record.
    pub id: String,
    /// Its days.
    pub milestones: Milestones,
}

/// What figures are computed over.
#[derive(Debug, Clone, Copy)]
pub struct Material<'a> {
    /// Entries, in the order of their days.
    pub entries: &'a [Entry],
    /// The agency's own tasks.
    pub tasks: &'a [TaskFacts],
    /// Initiatives.
    pub initiatives: &'a [InitiativeFacts],
    /// Matters that citizens raised.
    pub matters: &'a [MatterFacts],
    /// First day that counts.
    pub from: Day,
    /// Last day that counts.
    pub to: Day,
}

/// Computes one figure.
pub fn compute(spec: &FigureSpec, material: &Material<'_>) -> Computed {
    match &spec.source {
        FigureSource::Journal { kinds, figure } => journal(kinds, figure.as_deref(), material),
        FigureSource::Register(count) => register(*count, material),
    }
}

fn journal(kinds: &[String], figure: Option<&str>, material: &Material<'_>) -> Computed {
    let parts: Vec<Part> = material
        .entries
        .iter()
        .filter(|entry| entry.is_within(material.from, material.to))
        .filter(|entry| kinds.contains(&entry.kind))
        .filter_map(|entry| {
            let value = match figure {
                None => 1,
                Some(code) => *entry.figures.get(code)?,
            };
            Some(Part {
                record: entry.id.clone(),
                value,
            })
        })
        .collect();
    summed(parts)
}

fn summed(parts: Vec<Part>) -> Computed {
    let value = if parts.is_empty() {
        None
    } else {
        Some(
            parts
                .iter()
                .fold(0_i64, |sum, part| sum.saturating_add(part.value)),
        )
    };
    Computed { value, parts }
}

/// Registers are complete by nature: nothing in them is a true zero.
fn register(count: RegisterCount, material: &Material<'_>) -> Computed {
    let one = |record: &String| Part {
        record: record.clone(),
        value: 1,
    };
    let tasks = |keep: &dyn Fn(&TaskFacts) -> bool| -> Vec<Part> {
        material
            .tasks
            .iter()
            .filter(|task| keep(task))
            .map(|task| one(&task.id))
            .collect()
    };
    let initiatives = |keep: &dyn Fn(&initiative::Counts) -> bool| -> Vec<Part> {
        material
            .initiatives
            .iter()
            .filter(|one| {
                keep(&initiative::count(
                    &[one.milestones],
                    material.from,
                    material.to,
                ))
            })
            .map(|facts| one(&facts.id))
            .collect()
    };
    let matters = |keep: &dyn Fn(&MatterFacts) -> bool| -> Vec<Part> {
        material
            .matters
            .iter()
            .filter(|matter| keep(matter))
            .map(|matter| one(&matter.id))
            .collect()
    };
    let (from, to) = (material.from, material.to);
    let parts = match count {
        RegisterCount::MattersRaised => matters(&|m| m.is_raised_within(from, to)),
        RegisterCount::MattersAnswered => matters(&|m| m.is_answered_within(from, to)),
        RegisterCount::MattersOpen => matters(&|m| m.is_open_on(to)),
        RegisterCount::MattersCrowded => matters(&|m| m.crowded && m.is_raised_within(from, to)),
        RegisterCount::MattersProlonged => matters(&|m| m.prolonged && m.is_open_on(to)),
        RegisterCount::InitiativesRegistered => initiatives(&|c| c.registered > 0),
        RegisterCount::InitiativesRunning => initiatives(&|c| c.running > 0),
        RegisterCount::InitiativesRecognised => initiatives(&|c| c.recognised > 0),
        RegisterCount::TasksTotal => tasks(&|_| true),
        RegisterCount::TasksDone => {
            tasks(&|task| task.done_on.is_some_and(|day| day <= material.to))
        }
        RegisterCount::TasksOverdue => {
            tasks(&|task| !task.is_closed && task.last_day.is_some_and(|last| last < material.to))
        }
    };
    Computed {
        value: i64::try_from(parts.len()).ok(),
        parts,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn day(y: i32, m: u32, d: u32) -> Day {
        Day::from_ymd_opt(y, m, d).unwrap()
    }

    fn entry(id: &str, date: Day, kind: &str, attendances: Option<i64>) -> Entry {
        Entry {
            id: id.into(),
            date: Some(date),
            kind: kind.into(),
            place: None,
            content: String::new(),
            group: None,
            figures: attendances
                .map(|n| BTreeMap::from([("attendances".to_owned(), n)]))
                .unwrap_or_default(),
        }
    }

    fn spec(figure: Option<&str>) -> FigureSpec {
        FigureSpec {
            code: "outreach_attendances".into(),
            label: String::new(),
            unit: String::new(),
            source: FigureSource::Journal {
                kinds: vec!["outreach".into()],
                figure: figure.map(str::to_owned),
            },
            method: String::new(),
        }
    }

    fn over<'a>(entries: &'a [Entry]) -> Material<'a> {
        Material {
            entries,
            tasks: &[],
            initiatives: &[],
            matters: &[],
            from: day(2025, 12, 15),
            to: day(2026, 6, 14),
        }
    }

    #[test]
    fn a_figure_is_the_sum_of_its_entries_and_names_them() {
        let entries = [
            entry("a", day(2025, 12, 20), "outreach", Some(40)),
            entry("b", day(2026, 6, 14), "outreach", Some(46)),
            entry("c", day(2026, 6, 15), "outreach", Some(1000)),
            entry("d", day(2026, 3, 1), "training", Some(1000)),
            entry("e", day(2026, 3, 1), "outreach", None),
        ];
        let computed = compute(&spec(Some("attendances")), &over(&entries));
        assert_eq!(computed.value, Some(86));
        let records: Vec<&str> = computed
            .parts
            .iter()
            .map(|part| part.record.as_str())
            .collect();
        assert_eq!(records, ["a", "b"]);
        assert_eq!(compute(&spec(None), &over(&entries)).value, Some(3));
    }

    #[test]
    fn nothing_counted_is_not_zero() {
        let entries = [entry("e", day(2026, 3, 1), "outreach", None)];
        assert_eq!(
            compute(&spec(Some("attendances")), &over(&entries)).value,
            None
        );
    }
}
