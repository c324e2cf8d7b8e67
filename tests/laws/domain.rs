//! Numbers, days, figures and outlines, for any input.

use super::cases;
use domain::entry::{Entry, EntryKind, FigureKind, Kinds};
use domain::figure::{Material, compute};
use domain::outline::{self, Phrases};
use domain::regime::{FigureSource, FigureSpec};
use domain::{Day, day, number};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn any_day() -> impl Strategy<Value = Day> {
    // 1945-01-01 to 2100-12-31, in days since year 1.
    (710_034..=766_965i32).prop_map(|n| Day::from_num_days_from_ce_opt(n).unwrap())
}

fn text_of_figure() -> impl Strategy<Value = String> {
    "[0-9., +\u{a0}-]{0,12}(triệu|tỷ|nghìn|đồng|người|tr)?"
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn a_number_that_is_shown_reads_back(value in 0..=1_000_000_000_000_000i64) {
        let shown = number::show(value);
        prop_assert_eq!(number::parse(&shown, false), Ok(value));
        prop_assert_eq!(number::parse(&shown, true), Ok(value));
        let money = format!("{shown} đồng");
        prop_assert_eq!(number::parse(&money, true), Ok(value));
        let plain = value.to_string();
        prop_assert_eq!(number::parse(&plain, false), Ok(value));
    }

    #[test]
    fn money_in_words_is_the_number_it_says(whole in 0..100_000i64, tenths in 0..10i64) {
        let typed = format!("{whole},{tenths} triệu");
        prop_assert_eq!(number::parse(&typed, true), Ok(whole * 1_000_000 + tenths * 100_000));
        prop_assert!(number::parse(&typed, false).is_err());
    }

    #[test]
    fn whatever_is_read_as_a_number_reads_again_as_shown(
        text in text_of_figure(), money in any::<bool>()
    ) {
        if let Ok(value) = number::parse(&text, money) {
            prop_assert!((0..=1_000_000_000_000_000).contains(&value));
            prop_assert_eq!(number::parse(&number::show(value), money), Ok(value));
        }
    }

    #[test]
    fn no_text_makes_a_reader_panic(text in "\\PC{0,24}") {
        let today = Day::from_ymd_opt(2026, 5, 28).unwrap();
        let _ = number::parse(&text, true);
        let _ = number::parse(&text, false);
        let _ = day::parse(&text, today);
        let _ = day::parse_yearly(&text);
    }

    #[test]
    fn a_day_that_is_shown_reads_back(one in any_day(), today in any_day()) {
        prop_assert_eq!(day::parse(&day::show(one), today).ok(), Some(one));
        prop_assert_eq!(day::parse(&day::show_official(one), today).ok(), Some(one));
        prop_assert_eq!(day::parse(&one.to_string(), today).ok(), Some(one));
        let packed = one.format("%d%m%Y").to_string();
        prop_assert_eq!(day::parse(&packed, today).ok(), Some(one));
    }

    #[test]
    fn a_day_without_a_year_is_of_this_year_or_none(
        d in 0..40u32, m in 0..15u32, today in any_day()
    ) {
        use chrono::Datelike;
        let read = day::parse(&format!("{d}/{m}"), today).ok();
        prop_assert_eq!(read, Day::from_ymd_opt(today.year(), m, d));
    }
}

const KINDS: [&str; 3] = ["outreach", "training", "other"];
const CODES: [&str; 3] = ["attendances", "sessions", "funds_vnd"];

fn entry() -> impl Strategy<Value = Entry> {
    (
        proptest::option::weighted(0.9, 739_000..740_000i32),
        0..KINDS.len(),
        proptest::option::of(0..5usize),
        proptest::collection::btree_map(0..CODES.len(), 0..=1_000_000_000_000i64, 0..4),
    )
        .prop_map(|(date, kind, group, figures)| Entry {
            id: String::new(),
            date: date.and_then(Day::from_num_days_from_ce_opt),
            kind: KINDS[kind].into(),
            place: None,
            content: "Họp".into(),
            group: group.map(|at| format!("Mục {at}")),
            figures: figures
                .into_iter()
                .map(|(code, value)| (CODES[code].to_owned(), value))
                .collect(),
        })
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    proptest::collection::vec(entry(), 0..30).prop_map(|mut entries| {
        for (at, entry) in entries.iter_mut().enumerate() {
            entry.id = format!("{at:032x}");
        }
        entries
    })
}

fn spec(kinds: &[usize], figure: Option<usize>) -> FigureSpec {
    FigureSpec {
        code: "x".into(),
        label: "x".into(),
        unit: "x".into(),
        source: FigureSource::Journal {
            kinds: kinds.iter().map(|at| KINDS[*at].to_owned()).collect(),
            figure: figure.map(|at| CODES[at].to_owned()),
        },
        method: "x".into(),
    }
}

fn kinds() -> Kinds {
    let kind = |code: &&str| EntryKind {
        code: (*code).to_owned(),
        label: (*code).to_owned(),
        figures: vec![],
        hidden: false,
    };
    let figure = |code: &&str| FigureKind {
        code: (*code).to_owned(),
        label: (*code).to_owned(),
        unit: (*code).to_owned(),
    };
    Kinds {
        kinds: KINDS.iter().map(kind).collect(),
        figures: CODES.iter().map(figure).collect(),
    }
}

fn phrases() -> Phrases {
    Phrases {
        results: "KẾT QUẢ".into(),
        others: "Hoạt động khác".into(),
        closing: vec!["HẠN CHẾ".into()],
        done: "Xong".into(),
        doing: "Đang làm".into(),
        on_day: "ngày".into(),
        at_place: "tại".into(),
        activities: "hoạt động".into(),
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn the_parts_of_a_figure_add_up_to_it(
        entries in entries(),
        of in proptest::sample::subsequence(vec![0, 1, 2], 0..=3),
        figure in proptest::option::of(0..CODES.len()),
        (from, length) in (739_000..740_000i32, 0..500i32),
    ) {
        let from_day = Day::from_num_days_from_ce_opt(from).unwrap();
        let to_day = Day::from_num_days_from_ce_opt(from + length).unwrap();
        let material = Material {
            entries: &entries, tasks: &[], initiatives: &[], matters: &[],
            from: from_day, to: to_day,
        };
        let computed = compute(&spec(&of, figure), &material);
        let sum: i64 = computed.parts.iter().map(|part| part.value).sum();
        prop_assert_eq!(computed.value, (!computed.parts.is_empty()).then_some(sum));
        // Each entry at most once, and exactly those of the window, the kinds and the figure.
        let named = computed.parts.iter().map(|part| part.record.as_str());
        let named: BTreeSet<&str> = named.collect();
        prop_assert_eq!(named.len(), computed.parts.len());
        let counted = entries.iter().filter(|entry| {
            entry.date.is_some_and(|date| date >= from_day && date <= to_day)
                && of.iter().any(|at| KINDS[*at] == entry.kind)
                && figure.is_none_or(|at| entry.figures.contains_key(CODES[at]))
        });
        let counted: BTreeSet<&str> = counted.map(|entry| entry.id.as_str()).collect();
        prop_assert_eq!(named, counted);
    }

    #[test]
    fn every_entry_is_told_in_exactly_one_section(
        entries in entries(), groups in proptest::sample::subsequence(vec![0, 1, 2, 3, 4], 0..=5)
    ) {
        let groups: Vec<String> = groups.iter().map(|at| format!("Mục {at}")).collect();
        let (kinds, phrases) = (kinds(), phrases());
        let sections = outline::propose(&outline::Material {
            groups: &groups, tasks: &[], entries: &entries, kinds: &kinds, phrases: &phrases,
        });
        let mut told: BTreeMap<&str, usize> = BTreeMap::new();
        for id in sections.iter().flat_map(|section| &section.entries) {
            *told.entry(id).or_default() += 1;
        }
        prop_assert_eq!(told.len(), entries.len());
        prop_assert!(told.values().all(|times| *times == 1));
        let keys: BTreeSet<&str> = sections.iter().map(|section| section.key.as_str()).collect();
        prop_assert_eq!(keys.len(), sections.len());
        for section in &sections {
            prop_assert!(section.entries.is_empty() || !section.text.is_empty());
        }
    }
}
