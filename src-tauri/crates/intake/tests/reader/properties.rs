//! Laws: the reader never fails, points only into the text, and invents nothing.

use intake::{Reading, Span, WarningCode};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::compare::{documents, plain};

fn texts() -> Vec<String> {
    let mut all: Vec<String> = documents("").into_iter().map(|(_, text, _)| text).collect();
    all.extend(documents("made").into_iter().map(|(_, text, _)| text));
    all
}

fn spans(reading: &Reading) -> Vec<Span> {
    let head = &reading.spans;
    let single = [
        head.kind,
        head.number,
        head.number_line,
        head.issuer,
        head.place,
        head.date,
        head.date_line,
        head.subject,
        head.position,
        head.name,
    ];
    let mut all: Vec<Span> = single.into_iter().flatten().collect();
    let lists = [&head.addressees, &head.recipients, &head.authority];
    all.extend(lists.into_iter().flatten());
    all.extend(reading.citations.iter().map(|c| c.span));
    all.extend(reading.tasks.iter().map(|t| t.span));
    all.extend(
        reading
            .tasks
            .iter()
            .flat_map(|t| &t.deadlines)
            .map(|d| d.span),
    );
    all.extend(reading.reporting.iter().map(|d| d.span));
    all.extend(reading.warnings.iter().filter_map(|w| w.span));
    all
}

/// Each value that is printed as it was read, with its place.
fn printed(reading: &Reading) -> Vec<(String, Span)> {
    let head = &reading.spans;
    // A damaged type is named by its sound name.
    let damaged = WarningCode::DamagedText;
    let sound = !reading.warnings.iter().any(|w| w.code == damaged);
    let single = [
        (&reading.kind, head.kind.filter(|_| sound)),
        (&reading.issuer, head.issuer),
        (&reading.place, head.place),
        (&reading.subject, head.subject),
    ];
    let mut all: Vec<(String, Span)> = single
        .into_iter()
        .filter_map(|(value, span)| Some((value.clone()?, span?)))
        .collect();
    let lists = [
        (&reading.addressees, &head.addressees),
        (&reading.recipients, &head.recipients),
    ];
    for (values, spans) in lists {
        assert_eq!(values.len(), spans.len(), "{values:?}");
        all.extend(values.iter().cloned().zip(spans.iter().copied()));
    }
    if let Some(signer) = &reading.signer {
        assert_eq!(signer.authority.len(), head.authority.len(), "{signer:?}");
        all.extend(
            signer
                .authority
                .iter()
                .cloned()
                .zip(head.authority.iter().copied()),
        );
        all.extend(signer.position.clone().zip(head.position));
        all.extend(signer.name.clone().zip(head.name));
    }
    let citations = reading.citations.iter();
    all.extend(citations.filter_map(|c| Some((c.number.clone()?, c.span))));
    all.extend(reading.tasks.iter().map(|t| (t.text.clone(), t.span)));
    all
}

/// Every digit that was read as a number or a date is printed somewhere.
fn invents_nothing(reading: &Reading) -> Result<(), TestCaseError> {
    let digits = |text: &str| -> Vec<u64> {
        text.split(|c: char| !c.is_ascii_digit())
            .filter_map(|d| d.parse().ok())
            .collect()
    };
    // Marks of markdown are no part of what is printed: `20**26**` prints 2026.
    let printed = reading.text.replace(['`', '*', '_', '#'], "");
    let printed = digits(&printed);
    let numbers = reading.citations.iter().filter_map(|c| c.number.as_deref());
    let dates = reading
        .citations
        .iter()
        .filter_map(|c| c.date)
        .map(|d| d.to_string());
    let terms = reading.tasks.iter().flat_map(|t| &t.deadlines);
    let terms = terms
        .flat_map(|d| [d.start, d.due])
        .flatten()
        .map(|d| d.to_string());
    let own = reading
        .number
        .iter()
        .cloned()
        .chain(reading.date.map(|d| d.to_string()));
    let all = numbers
        .map(str::to_string)
        .chain(dates)
        .chain(terms)
        .chain(own);
    for value in all {
        for number in digits(&value) {
            prop_assert!(
                printed.contains(&number),
                "{number} of {value} is not printed"
            );
        }
    }
    Ok(())
}

fn lawful(text: &str) -> Result<(), TestCaseError> {
    let reading = intake::read(text);
    for span in spans(&reading) {
        prop_assert!(reading.text.get(span.start..span.end).is_some(), "{span:?}");
    }
    invents_nothing(&reading)?;
    let decomposed: String = text.nfd().collect();
    prop_assert_eq!(
        &intake::read(&decomposed),
        &intake::read(&domain::text::nfc(text))
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_survived(text in any::<String>()) {
        lawful(&text)?;
    }

    #[test]
    fn any_lines_of_official_words_are_survived(
        lines in proptest::collection::vec(
            prop_oneof![
                Just("Số: 12/KH-UBND"), Just("KẾ HOẠCH"), Just("Kính gửi:"), Just("- Các sở;"),
                Just("I. MỤC ĐÍCH"), Just("1. Giao Sở Nội vụ trước ngày 31/02"), Just("a) "),
                Just("Nơi nhận:"), Just("TM. UBND"), Just("| a | b |"), Just("**"), Just("Điều 1."),
                Just("chậm nhất ngày 20 hằng tháng báo cáo về UBND xã (qua Văn phòng)"),
                Just("Nghị quyết số 1-NQ/"), Just("- - - -"), Just("\u{301}"), Just("“về ”"),
                Just("từ ngày 01/3 đến ngày 30/4/2026"), Just("\t\t"), Just("<br>"), Just(""),
            ],
            0..40,
        )
    ) {
        lawful(&lines.join("\n"))?;
    }

    #[test]
    fn damaged_documents_are_survived(
        which in any::<prop::sample::Index>(),
        cuts in proptest::collection::vec(
            (any::<prop::sample::Index>(), 0..4_u8, any::<char>()),
            1..6,
        ),
    ) {
        let texts = texts();
        let mut chars: Vec<char> = texts[which.index(texts.len())].chars().collect();
        for (at, how, c) in cuts {
            let at = at.index(chars.len().max(1)).min(chars.len());
            match how {
                0 => chars.insert(at, c),
                1 => chars.truncate(at.max(1)),
                2 => { let end = (at + 40).min(chars.len()); chars.drain(at..end); }
                _ => {
                    let copy = chars[at..(at + 90).min(chars.len())].to_vec();
                    chars.splice(at..at, copy);
                }
            }
        }
        lawful(&chars.into_iter().collect::<String>())?;
    }
}

#[test]
fn real_documents_are_lawful() {
    for text in texts() {
        lawful(&text).expect("lawful");
    }
}

#[test]
fn what_was_read_stands_where_its_place_says() {
    for folder in ["", "made", "independent"] {
        for (name, text, _) in documents(folder) {
            let reading = intake::read(&text);
            for (value, span) in printed(&reading) {
                let squeeze = |text: &str| {
                    let text = text.replace("<sub>", "").replace("</sub>", "");
                    plain(&text).replace(' ', "")
                };
                let there = squeeze(&reading.text[span.start..span.end]);
                let value = squeeze(&value);
                // Lines of the other column may stand between two lines of an item.
                let mut letters = there.chars();
                let all = value.chars().all(|c| letters.any(|l| l == c));
                assert!(all, "{name}: {value} is not in {there}");
            }
        }
    }
}

#[test]
fn cost_grows_with_the_length_and_no_faster() {
    let body = documents("").swap_remove(1).1;
    let time = |copies: usize| {
        let text = body.repeat(copies);
        let start = std::time::Instant::now();
        intake::read(&text);
        start.elapsed().as_secs_f64()
    };
    time(1);
    let (ten, forty) = (time(10), time(40));
    assert!(forty < ten * 16.0 + 0.5, "ten copies {ten}, forty {forty}");
}

#[test]
fn no_shape_of_line_costs_more_than_its_length() {
    let head = "UBND X\nSố: 1/KH-UBND\nKẾ HOẠCH\nabc\n\n1. ";
    let shapes = [
        "gửi báo cáo về UBND tỉnh trước ngày 10/6, ",
        "Sở Nội vụ, ",
        "- ",
        "- Tổ chức hội nghị\n",
        "a\tb\t|",
        "[a](",
        "<a ",
        "Chỉ thị số 16/CT-TTg về ",
    ];
    for shape in shapes {
        let start = std::time::Instant::now();
        intake::read(&format!("{head}{}", shape.repeat(200_000 / shape.len())));
        assert!(start.elapsed().as_secs() < 5, "{shape:?}");
    }
}
