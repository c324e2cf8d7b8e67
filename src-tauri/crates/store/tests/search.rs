//! The search index: it answers as `domain::search` does, in any spelling, and follows every write.

// Helpers of tests fail by panicking.
#![allow(clippy::unwrap_used)]

use domain::search::Query;
use proptest::prelude::*;
use protocol::{DeviceId, Field, OwnerId, RecordId, Value};
use store::kinds::{ENTRY, REPORT, TASK};
use store::search::{SearchFilter, SearchHit};
use store::{Actor, NewNotebook, Store};
use unicode_normalization::UnicodeNormalization;

fn notebook() -> Store {
    Store::in_memory(&NewNotebook {
        device: DeviceId::from_random([1; 16]),
        owner: OwnerId::from_random([2; 16]),
        secret_key: [3; 32],
        machine: "MAY-01".into(),
        sample: false,
        created_at_ms: 0,
        today: "2026-05-28".into(),
    })
    .unwrap()
}

fn actor() -> Actor {
    Actor {
        person: "Hồ Thị Sương".into(),
        at_ms: 1_780_000_000_000,
    }
}

fn text(name: &str, value: &str) -> (Field, Value) {
    (Field::plain(name), Value::text(value))
}

fn id(number: u8) -> RecordId {
    RecordId::from_random([number; 16])
}

fn find(store: &Store, typed: &str, filter: &SearchFilter) -> Vec<SearchHit> {
    store
        .read(|r| r.search(&Query::parse(typed), filter, 50))
        .unwrap()
}

fn found(store: &Store, typed: &str) -> Vec<RecordId> {
    let hits = find(store, typed, &SearchFilter::default());
    hits.into_iter().map(|hit| hit.record).collect()
}

fn sample() -> Store {
    let store = notebook();
    store
        .write(&actor(), |w| {
            let due = Value::Map([("day".into(), Value::text("2026-06-05"))].into());
            let state = Value::Map([("code".into(), Value::text("awaiting_review"))].into());
            let fields = vec![
                text("title", "Tổ chức hoà giải ở thôn 2"),
                text("lead", "Uỷ ban Mặt trận"),
                (Field::plain("due"), due),
                (Field::plain("state"), state),
            ];
            w.create(&TASK, id(1), fields)?;
            let fields = vec![
                text("content", "Dự buổi dân vận khéo, bàn việc hòa giải"),
                text("date", "2026-05-20"),
            ];
            w.create(&ENTRY, id(2), fields)?;
            let section = Field {
                name: "section".into(),
                key: Some("II".into()),
            };
            w.create(
                &REPORT,
                id(3),
                vec![(section, Value::text("Kết quả Đảng ủy giao"))],
            )
        })
        .unwrap();
    store
}

#[test]
fn what_was_written_is_found_without_marks_and_in_either_spelling() {
    let store = sample();
    assert_eq!(found(&store, "hoa giai"), [id(1), id(2)]);
    assert_eq!(found(&store, "hòa giải"), found(&store, "hoà giải"));
    assert_eq!(found(&store, "uy ban"), [id(1)]);
    assert_eq!(found(&store, "Ủy Ban "), [id(1)]);
    assert_eq!(found(&store, "dan van kh"), [id(2)]);
    assert_eq!(found(&store, "dang uy"), [id(3)]);
    assert_eq!(found(&store, "dạn"), []);
    assert_eq!(found(&store, "\"*) OR ("), []);
}

#[test]
fn a_search_is_narrowed_by_kind_day_and_state() {
    let store = sample();
    let of = |filter: SearchFilter| -> Vec<RecordId> {
        let hits = find(&store, "hoa giai", &filter);
        hits.into_iter().map(|hit| hit.record).collect()
    };
    let kinds = vec!["entry".to_owned()];
    assert_eq!(
        of(SearchFilter {
            kinds,
            ..Default::default()
        }),
        [id(2)]
    );
    let states = vec!["awaiting_review".to_owned(), "done".to_owned()];
    assert_eq!(
        of(SearchFilter {
            states,
            ..Default::default()
        }),
        [id(1)]
    );
    let until = Some("2026-05-20".parse().unwrap());
    assert_eq!(
        of(SearchFilter {
            until,
            ..Default::default()
        }),
        [id(2)]
    );
    let from = Some("2026-05-21".parse().unwrap());
    assert_eq!(
        of(SearchFilter {
            from,
            ..Default::default()
        }),
        [id(1)]
    );
}

#[test]
fn the_index_follows_edits_the_bin_and_rebuilding() {
    let store = sample();
    store
        .write(&actor(), |w| {
            w.set(&TASK, id(1), vec![text("title", "Việc mới")])
        })
        .unwrap();
    assert_eq!(found(&store, "hoa giai"), [id(2)]);
    assert_eq!(found(&store, "viec moi"), [id(1)]);
    store.write(&actor(), |w| w.delete(&TASK, id(1))).unwrap();
    assert_eq!(found(&store, "viec moi"), []);
    store.rebuild().unwrap();
    assert_eq!(found(&store, "viec moi"), []);
    assert_eq!(found(&store, "khéo"), [id(2)]);
    store.write(&actor(), |w| w.undo()).unwrap();
    assert_eq!(found(&store, "viec moi"), [id(1)]);
    let days: Vec<String> = find(&store, "", &SearchFilter::default())
        .iter()
        .map(|hit| hit.day.to_string())
        .collect();
    assert_eq!(days, Vec::<String>::new());
}

/// Syllables with and without marks, in both schools, and numbers.
const SYLLABLES: [&str; 18] = [
    "dân", "dẫn", "dan", "đàn", "vận", "vân", "van", "khéo", "kheo", "hòa", "hoà", "hoa", "hoá",
    "ủy", "uỷ", "450", "45", "Đảng",
];

fn line() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(SYLLABLES.to_vec()), 1..6)
        .prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn the_index_answers_as_the_rule_does(
        lines in proptest::collection::vec(line(), 1..8),
        typed in line(),
        cut in 0usize..6,
        is_decomposed in any::<bool>(),
    ) {
        let store = notebook();
        store.write(&actor(), |w| {
            for (at, content) in lines.iter().enumerate() {
                let content: String = match is_decomposed {
                    true => content.nfd().collect(),
                    false => content.clone(),
                };
                w.create(&ENTRY, id(u8::try_from(at).unwrap()), vec![text("content", &content)])?;
            }
            Ok::<_, store::Error>(())
        }).unwrap();
        let letters: Vec<char> = typed.chars().collect();
        let typed: String = letters[..letters.len().saturating_sub(cut).max(1)].iter().collect();
        for typed in [typed.clone(), format!("{typed} "), typed.nfd().collect()] {
            let mut expected: Vec<RecordId> = lines
                .iter()
                .enumerate()
                .filter(|(_, line)| Query::parse(&typed).finds(line))
                .map(|(at, _)| id(u8::try_from(at).unwrap()))
                .collect();
            let mut there = found(&store, &typed);
            expected.sort();
            there.sort();
            prop_assert_eq!(there, expected, "{}", typed);
        }
        // Without marks everything is found that is found with them.
        let bare = domain::text::fold(&typed);
        let with_marks = found(&store, &typed);
        let without = found(&store, &bare);
        prop_assert!(with_marks.iter().all(|id| without.contains(id)));
    }
}
