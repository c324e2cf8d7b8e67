//! The sections of a draft: proposed from tasks and entries, or as a person wrote them.

use super::api::Section;
use super::figures::Stored;
use crate::data::WORDS;
use crate::tasks::state_of;
use domain::Day;
use domain::entry::Kinds;
use domain::outline::{self, Material, Proposed, ToldTask};
use domain::report::SectionOrigin;
use domain::task::TaskState;
use std::collections::BTreeMap;
use store::rows;

/// What a person's text is kept under: the heading where it comes from a plan, so that text stays
/// with its heading when another plan moves the numbers.
pub(super) fn stored_key(key: &str, heading: &str) -> String {
    if key.contains('.') {
        heading.to_owned()
    } else {
        key.to_owned()
    }
}

/// The outline with its texts.
pub(super) fn all(
    stored: &Stored,
    data_until: Day,
    kinds: &Kinds,
    typed: &BTreeMap<String, String>,
) -> Vec<Section> {
    let groups = groups_of(stored);
    let tasks: Vec<ToldTask> = stored
        .tasks
        .iter()
        .map(|task| told(task, data_until))
        .collect();
    let material = Material {
        groups: &groups,
        tasks: &tasks,
        entries: &stored.entries,
        kinds,
        phrases: &WORDS.phrases,
    };
    let proposed = outline::propose(&material);
    let mut sections: Vec<Section> = proposed
        .into_iter()
        .map(|one| section(one, typed))
        .collect();
    sections.extend(orphans(&sections, typed));
    sections
}

/// A task as it stood on the last day that the draft speaks of.
fn told(task: &rows::TaskRow, data_until: Day) -> ToldTask {
    let finished_later = task.done_on.is_some_and(|on| on > data_until);
    ToldTask {
        title: task.title.clone().unwrap_or_default(),
        group: task.heading.clone(),
        state: if finished_later {
            TaskState::Doing
        } else {
            state_of(task)
        },
        done_on: task.done_on.filter(|_| !finished_later),
    }
}

/// The headings of the plan being reported on, in its order.
fn groups_of(stored: &Stored) -> Vec<String> {
    let mut groups: Vec<String> = Vec::new();
    for task in &stored.tasks {
        if let Some(heading) = &task.heading
            && !groups.contains(heading)
        {
            groups.push(heading.clone());
        }
    }
    groups
}

fn section(proposed: Proposed, typed: &BTreeMap<String, String>) -> Section {
    let own = typed.get(&stored_key(&proposed.key, &proposed.heading));
    let origin = match (own, proposed.text.is_empty()) {
        (Some(_), _) => SectionOrigin::Typed,
        (None, false) => SectionOrigin::Proposed,
        (None, true) => SectionOrigin::Empty,
    };
    Section {
        text: own.cloned().unwrap_or_else(|| proposed.text.clone()),
        key: proposed.key,
        heading: proposed.heading,
        level: proposed.level,
        writable: proposed.writable,
        origin,
        proposal: proposed.text,
        entries: proposed.entries,
    }
}

/// What a person wrote under a heading that the plan no longer has stays in sight, at the end.
fn orphans(sections: &[Section], typed: &BTreeMap<String, String>) -> Vec<Section> {
    let known = |key: &String| {
        sections
            .iter()
            .any(|section| stored_key(&section.key, &section.heading) == *key)
    };
    typed
        .iter()
        .filter(|(key, _)| !known(key))
        .enumerate()
        .map(|(at, (key, text))| Section {
            key: format!("+.{}", at + 1),
            heading: key.clone(),
            level: 2,
            writable: true,
            text: text.clone(),
            origin: SectionOrigin::Typed,
            proposal: String::new(),
            entries: Vec::new(),
        })
        .collect()
}
