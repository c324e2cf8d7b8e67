//! The outline of a draft: the headings of the plan being reported on, each with what was done.
//!
//! What is proposed is made only of the entries' own words and joining phrases that are data:
//! no praise and no judgement. What a person wrote is never touched.

use crate::day;
use crate::entry::{Entry, Kinds};
use crate::number;
use crate::{Day, task::TaskState};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Joining phrases and fixed headings (`assets/text/report.json`).
#[derive(Debug, Clone, Deserialize)]
pub struct Phrases {
    /// "KẾT QUẢ THỰC HIỆN".
    pub results: String,
    /// "Hoạt động khác".
    pub others: String,
    /// Parts after the results, each written by a person: "HẠN CHẾ, KHÓ KHĂN" …
    pub closing: Vec<String>,
    /// "Đã hoàn thành".
    pub done: String,
    /// "Đang thực hiện".
    pub doing: String,
    /// "ngày".
    pub on_day: String,
    /// "tại".
    pub at_place: String,
    /// "hoạt động": the unit of entries themselves.
    pub activities: String,
}

/// A task as a draft tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldTask {
    /// What it is called.
    pub title: String,
    /// The heading it stands under.
    pub group: Option<String>,
    /// How far it is.
    pub state: TaskState,
    /// Finished on.
    pub done_on: Option<Day>,
}

/// One section as proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// Its key ("I.3"), which a person's own text is kept under.
    pub key: String,
    /// Its heading.
    pub heading: String,
    /// 1 for a part, 2 for a point under it.
    pub level: u8,
    /// Whether it takes text.
    pub writable: bool,
    /// The proposed text; empty where nothing was done or only a person can write.
    pub text: String,
    /// The entries it was made of.
    pub entries: Vec<String>,
}

/// What a draft is made of.
#[derive(Debug, Clone, Copy)]
pub struct Material<'a> {
    /// The headings of the plan, in its order.
    pub groups: &'a [String],
    /// Our tasks.
    pub tasks: &'a [ToldTask],
    /// Entries of the window, oldest first.
    pub entries: &'a [Entry],
    /// Kinds and figures.
    pub kinds: &'a Kinds,
    /// Joining phrases.
    pub phrases: &'a Phrases,
}

/// The outline with a proposed text for each section.
pub fn propose(material: &Material<'_>) -> Vec<Proposed> {
    let phrases = material.phrases;
    let mut sections = vec![part(1, &phrases.results, false)];
    for (at, group) in material.groups.iter().enumerate() {
        sections.push(point(at + 1, group, Some(group), material));
    }
    let known = |entry: &&Entry| {
        entry
            .group
            .as_ref()
            .is_some_and(|group| material.groups.contains(group))
    };
    if material.groups.is_empty() || material.entries.iter().any(|entry| !known(&entry)) {
        sections.push(point(
            material.groups.len() + 1,
            &phrases.others,
            None,
            material,
        ));
    }
    for (at, heading) in phrases.closing.iter().enumerate() {
        sections.push(part(at + 2, heading, true));
    }
    sections
}

fn part(number: usize, heading: &str, writable: bool) -> Proposed {
    Proposed {
        key: roman(number),
        heading: heading.to_owned(),
        level: 1,
        writable,
        text: String::new(),
        entries: Vec::new(),
    }
}

fn point(number: usize, heading: &str, group: Option<&str>, material: &Material<'_>) -> Proposed {
    let belongs = |own: Option<&str>| match group {
        Some(group) => own == Some(group),
        None => own.is_none_or(|own| !material.groups.iter().any(|known| known == own)),
    };
    let entries: Vec<&Entry> = material
        .entries
        .iter()
        .filter(|entry| belongs(entry.group.as_deref()))
        .collect();
    let tasks: Vec<&ToldTask> = match group {
        Some(_) => material
            .tasks
            .iter()
            .filter(|task| belongs(task.group.as_deref()))
            .collect(),
        None => Vec::new(),
    };
    let mut text = told_entries(&entries, material);
    text.push_str(&told_tasks(&tasks, material.phrases));
    Proposed {
        key: format!("I.{number}"),
        heading: heading.to_owned(),
        level: 2,
        writable: true,
        text: text.trim_end().to_owned(),
        entries: entries.iter().map(|entry| entry.id.clone()).collect(),
    }
}

/// For each kind a line with its sums, then a line for each entry.
fn told_entries(entries: &[&Entry], material: &Material<'_>) -> String {
    let mut by_kind: Vec<(&str, Vec<&Entry>)> = Vec::new();
    for entry in entries {
        match by_kind.iter_mut().find(|(kind, _)| *kind == entry.kind) {
            Some((_, list)) => list.push(entry),
            None => by_kind.push((&entry.kind, vec![entry])),
        }
    }
    let mut text = String::new();
    for (kind, list) in by_kind {
        let sums = summed(&list, material);
        let _ = writeln!(text, "{}: {sums}.", material.kinds.label(kind)); // a String takes it all
        for entry in list {
            let _ = writeln!(text, "- {}", told_entry(entry, material.phrases)); // likewise
        }
    }
    text
}

fn summed(entries: &[&Entry], material: &Material<'_>) -> String {
    let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
    for entry in entries {
        for (code, value) in &entry.figures {
            let sum = sums.entry(code).or_default();
            *sum = sum.saturating_add(*value);
        }
    }
    let mut words = vec![format!(
        "{:02} {}",
        entries.len(),
        material.phrases.activities
    )];
    let summed: Vec<_> = material
        .kinds
        .figures
        .iter()
        .filter_map(|figure| Some((figure, *sums.get(figure.code.as_str())?)))
        .collect();
    for (figure, sum) in &summed {
        // Two figures of one unit are told apart by their names.
        let same_unit = summed
            .iter()
            .filter(|(other, _)| other.unit == figure.unit)
            .count();
        let what = if same_unit > 1 {
            uncapitalised(&figure.label)
        } else {
            figure.unit.clone()
        };
        words.push(format!("{} {what}", shown(*sum)));
    }
    words.join(", ")
}

fn told_entry(entry: &Entry, phrases: &Phrases) -> String {
    let mut head = Vec::new();
    if let Some(date) = entry.date {
        head.push(format!(
            "{} {}",
            capitalised(&phrases.on_day),
            day::show_official(date)
        ));
    }
    if let Some(place) = &entry.place {
        let at = if head.is_empty() {
            capitalised(&phrases.at_place)
        } else {
            phrases.at_place.clone()
        };
        head.push(format!("{at} {place}"));
    }
    let content = entry.content.trim().trim_end_matches(['.', ';']);
    if head.is_empty() {
        format!("{content}.")
    } else {
        format!("{}: {content}.", head.join(", "))
    }
}

fn told_tasks(tasks: &[&ToldTask], phrases: &Phrases) -> String {
    let mut text = String::new();
    let titles = |state: TaskState| -> Vec<String> {
        tasks
            .iter()
            .filter(|task| task.state == state)
            .map(|task| match task.done_on {
                Some(on) => format!(
                    "{} ({} {})",
                    task.title,
                    phrases.on_day,
                    day::show_official(on)
                ),
                None => task.title.clone(),
            })
            .collect()
    };
    for (state, phrase) in [
        (TaskState::Done, &phrases.done),
        (TaskState::Doing, &phrases.doing),
    ] {
        let titles = titles(state);
        if !titles.is_empty() {
            let _ = writeln!(text, "{phrase}: {}.", titles.join("; ")); // a String takes it all
        }
    }
    text
}

/// Numbers below ten are printed with a zero in official texts.
fn shown(value: i64) -> String {
    if (0..10).contains(&value) {
        format!("{value:02}")
    } else {
        number::show(value)
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn uncapitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

fn roman(number: usize) -> String {
    const NUMERALS: [&str; 10] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    NUMERALS
        .get(number - 1)
        .map_or_else(|| number.to_string(), |&roman| roman.to_owned())
}

/// The whole draft as plain text, for Word. `sections` are keys with what will be printed.
pub fn full_text(title: &str, data_until: &str, sections: &[(Proposed, String)]) -> String {
    let mut text = format!("{title}\n({data_until})\n");
    for (section, body) in sections {
        let number = section.key.rsplit('.').next().unwrap_or(&section.key);
        let _ = write!(text, "\n{number}. {}\n", section.heading); // a String takes it all
        if !body.trim().is_empty() {
            let _ = writeln!(text, "{}", body.trim_end()); // likewise
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::{EntryKind, FigureKind};

    fn phrases() -> Phrases {
        Phrases {
            results: "KẾT QUẢ THỰC HIỆN".into(),
            others: "Hoạt động khác".into(),
            closing: vec!["HẠN CHẾ".into(), "KIẾN NGHỊ".into()],
            done: "Đã hoàn thành".into(),
            doing: "Đang thực hiện".into(),
            on_day: "ngày".into(),
            at_place: "tại".into(),
            activities: "hoạt động".into(),
        }
    }

    fn kinds() -> Kinds {
        Kinds {
            kinds: vec![EntryKind {
                code: "outreach".into(),
                label: "Tuyên truyền".into(),
                figures: vec!["attendances".into()],
                hidden: false,
            }],
            figures: vec![FigureKind {
                code: "attendances".into(),
                label: "Lượt người".into(),
                unit: "lượt người".into(),
            }],
        }
    }

    fn entry(group: Option<&str>) -> Entry {
        Entry {
            id: "e".into(),
            date: Day::from_ymd_opt(2026, 6, 5),
            kind: "outreach".into(),
            place: Some("thôn Cheng".into()),
            content: "Nói chuyện về dân chủ ở cơ sở.".into(),
            group: group.map(str::to_owned),
            figures: BTreeMap::from([("attendances".to_owned(), 1236)]),
        }
    }

    #[test]
    fn a_section_is_made_of_the_entries_words_and_names_them() {
        let groups = ["Tuyên truyền, giáo dục".to_owned()];
        let entries = [entry(Some("Tuyên truyền, giáo dục"))];
        let (kinds, phrases) = (kinds(), phrases());
        let tasks = [ToldTask {
            title: "Mở lớp".into(),
            group: Some(groups[0].clone()),
            state: TaskState::Done,
            done_on: Day::from_ymd_opt(2026, 2, 3),
        }];
        let sections = propose(&Material {
            groups: &groups,
            tasks: &tasks,
            entries: &entries,
            kinds: &kinds,
            phrases: &phrases,
        });
        let keys: Vec<&str> = sections
            .iter()
            .map(|section| section.key.as_str())
            .collect();
        assert_eq!(keys, ["I", "I.1", "II", "III"]);
        assert_eq!(
            sections[1].text,
            "Tuyên truyền: 01 hoạt động, 1.236 lượt người.\n\
             - Ngày 05/6/2026, tại thôn Cheng: Nói chuyện về dân chủ ở cơ sở.\n\
             Đã hoàn thành: Mở lớp (ngày 03/02/2026)."
        );
        assert_eq!(sections[1].entries, ["e"]);
        assert!(!sections[0].writable && sections[2].writable && sections[2].text.is_empty());
    }

    #[test]
    fn what_fits_no_heading_is_told_at_the_end_and_not_dropped() {
        let (kinds, phrases) = (kinds(), phrases());
        let entries = [entry(None)];
        let groups = ["A".to_owned()];
        let sections = propose(&Material {
            groups: &groups,
            tasks: &[],
            entries: &entries,
            kinds: &kinds,
            phrases: &phrases,
        });
        assert_eq!(sections[2].heading, "Hoạt động khác");
        assert!(sections[2].text.contains("Nói chuyện"));
    }
}
