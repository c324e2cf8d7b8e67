//! Laws of corrections: total, places inside the text, nothing changes where nothing was corrected,
//! the same text takes them as they are.

use intake::correct::{Act, ChangeState, Correction, Item, Part, apply, carry, changes};
use intake::{Reading, Span};
use proptest::prelude::*;

use crate::compare::documents;
use std::sync::LazyLock;

/// Real documents and some that were made, each with work in it.
static READINGS: LazyLock<Vec<Reading>> = LazyLock::new(|| {
    let made = documents("made").into_iter().take(12);
    let all = documents("").into_iter().chain(made);
    all.map(|(_, text, _)| intake::read(&text))
        .filter(|reading| !reading.tasks.is_empty())
        .collect()
});

fn keys(reading: &Reading) -> Vec<String> {
    let corrected = apply(reading, &[]);
    fn of<T>(items: &[Item<T>]) -> Vec<String> {
        items.iter().map(|item| item.key.clone()).collect()
    }
    let mut keys = of(&corrected.tasks);
    keys.extend(of(&corrected.duties));
    keys.extend(of(&corrected.citations));
    keys.extend(["head", "task", "task/+1", "task/II.1~2", "moon/1", ""].map(str::to_owned));
    keys
}

fn units(reading: &Reading) -> u32 {
    u32::try_from(reading.text.encode_utf16().count()).expect("a text of a test is short")
}

/// Any list of corrections, most of them of items that are there.
fn any_corrections() -> impl Strategy<Value = (usize, Vec<(usize, u8, u32, u32)>)> {
    let one = (any::<usize>(), any::<u8>(), any::<u32>(), any::<u32>());
    (any::<usize>(), prop::collection::vec(one, 0..12))
}

fn build(reading: &Reading, drawn: &[(usize, u8, u32, u32)]) -> Vec<Correction> {
    let (keys, length) = (keys(reading), units(reading) + 2);
    let key = |at: usize| keys[at % keys.len()].clone();
    let one = |(at, act, a, b): &(usize, u8, u32, u32)| {
        let act = match act % 8 {
            0 => Act::Set {
                part: Part::Title,
                value: format!("tên {a}"),
            },
            1 => Act::Set {
                part: Part::Number,
                value: String::new(),
            },
            2 => Act::Drop,
            3 => Act::Tick { on: a % 2 == 0 },
            4 | 5 => Act::Split {
                at: a % length,
                words: String::new(),
            },
            6 => Act::Join {
                with: key(usize::try_from(*a).expect("a key of a test is small")),
                words: String::new(),
            },
            _ => Act::Add {
                start: a % length,
                end: b % length,
                words: String::new(),
            },
        };
        Correction::of(&key(*at), act)
    };
    drawn.iter().map(one).collect()
}

fn inside(reading: &Reading, span: Span) -> Result<(), TestCaseError> {
    prop_assert!(span.start <= span.end && span.end <= reading.text.len());
    prop_assert!(reading.text.is_char_boundary(span.start));
    prop_assert!(reading.text.is_char_boundary(span.end));
    Ok(())
}

#[test]
fn of_no_corrections_the_items_are_those_of_the_reading() {
    for reading in READINGS.iter() {
        let corrected = apply(reading, &[]);
        let found = |items: Vec<Item<intake::TaskFound>>| -> Vec<_> {
            items.into_iter().map(|item| item.found).collect()
        };
        let plain = corrected.tasks.iter().all(|item| {
            !item.dropped && item.set.is_empty() && item.more.is_empty() && item.ticked.is_none()
        });
        assert!(plain && corrected.head.is_empty());
        assert_eq!(found(corrected.tasks.clone()), reading.tasks);
        let keys: std::collections::HashSet<_> =
            corrected.tasks.iter().map(|item| &item.key).collect();
        assert_eq!(keys.len(), corrected.tasks.len(), "keys are different");
        let against = changes(reading, &corrected, reading, &corrected);
        assert!(against.gone.is_empty());
        let same = |change: &intake::correct::Change| change.state == ChangeState::Same;
        assert!(against.items.values().all(same));
    }
}

#[test]
fn a_task_split_anywhere_and_joined_again_is_the_task() {
    for reading in READINGS.iter() {
        for task in &reading.tasks {
            let key = apply(reading, &[]).tasks;
            let item = key.iter().find(|item| item.found == *task).unwrap();
            let before = reading.text[..task.span.start].encode_utf16().count();
            let length = reading.text[task.span.start..task.span.end]
                .encode_utf16()
                .count();
            for share in [3, 5, 8] {
                let at = u32::try_from(before + length * share / 10).unwrap();
                let words = String::new();
                let split = Correction::of(&item.key, Act::Split { at, words });
                let with = format!("{}~2", item.key);
                let words = String::new();
                let join = Correction::of(&item.key, Act::Join { with, words });
                let parted = apply(reading, std::slice::from_ref(&split));
                if !parted.idle.is_empty() {
                    continue;
                }
                assert_eq!(parted.tasks.len(), reading.tasks.len() + 1);
                let whole = apply(reading, &[split, join]);
                let again = whole.tasks.iter().find(|one| one.key == item.key).unwrap();
                assert_eq!(again.found.text, task.text);
                assert_eq!(again.found.span, task.span);
                assert_eq!(again.found.deadlines, task.deadlines);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_corrections_of_any_reading_give_items_inside_the_text(drawn in any_corrections()) {
        let all = &READINGS;
        let reading = &all[drawn.0 % all.len()];
        let corrections = build(reading, &drawn.1);
        let corrected = apply(reading, &corrections);
        prop_assert_eq!(
            corrected.corrections.len() + corrected.idle.len(),
            corrections.len()
        );
        for item in &corrected.tasks {
            for span in item.more.iter().chain([&item.found.span]) {
                inside(reading, *span)?;
            }
            for deadline in &item.found.deadlines {
                inside(reading, deadline.span)?;
            }
            prop_assert!(!item.found.text.trim().is_empty());
        }
        for item in &corrected.duties {
            inside(reading, item.found.span)?;
        }
        for item in &corrected.citations {
            inside(reading, item.found.span)?;
        }
    }

    #[test]
    fn complete_corrections_fit_the_same_text_as_they_are(drawn in any_corrections()) {
        let all = &READINGS;
        let reading = &all[drawn.0 % all.len()];
        let first = apply(reading, &build(reading, &drawn.1));
        let carried = carry(&first.corrections, reading);
        prop_assert!(carried.lost.is_empty(), "{:?}", carried.lost);
        prop_assert_eq!(&carried.corrections, &first.corrections);
        let again = apply(reading, &carried.corrections);
        prop_assert_eq!(&again.tasks, &first.tasks);
        prop_assert_eq!(&again.duties, &first.duties);
        prop_assert_eq!(&again.citations, &first.citations);
    }

    #[test]
    fn corrections_carried_to_any_other_text_never_fail(
        drawn in any_corrections(),
        other in any::<usize>(),
    ) {
        let all = &READINGS;
        let reading = &all[drawn.0 % all.len()];
        let other = &all[other % all.len()];
        let first = apply(reading, &build(reading, &drawn.1));
        let carried = carry(&first.corrections, other);
        prop_assert_eq!(
            carried.corrections.len() + carried.lost.len(),
            first.corrections.len()
        );
        let second = apply(other, &carried.corrections);
        changes(reading, &first, other, &second);
    }
}
