//! Single rules of the format, each in a few lines.

use intake::{Comparator, Due, Period, WarningCode, normal_form, read, secrecy_stamp};

/// A letter around some points.
fn letter(points: &str) -> String {
    format!(
        "UBND XÃ SAO MAI\nSố: 12/UBND-VX\nV/v dân vận\nSao Mai, ngày 03 tháng 3 năm 2026\n\
         Kính gửi: Các thôn.\nUBND xã yêu cầu:\n{points}\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\
         CHỦ TỊCH\nLê Văn Mẫu\n"
    )
}

fn codes(text: &str) -> Vec<&'static str> {
    read(text).warnings.iter().map(|w| w.code.code()).collect()
}

#[test]
fn texts_that_are_no_documents_say_so() {
    for text in [
        "",
        "  \n\n",
        "Mua: 2 kg gạo, 1 chai nước mắm\nđậu phụ\ncà chua",
        "hello world",
    ] {
        let reading = read(text);
        assert_eq!(codes(text), ["not-a-directive"], "{text}");
        assert!(reading.kind.is_none() && reading.tasks.is_empty());
    }
    assert_eq!(
        codes("PK\u{3}\u{4}\u{0}\u{1}\u{fffd}\u{fffd}\u{fffd}\u{2}\u{5}"),
        ["damaged-text"]
    );
}

#[test]
fn the_same_text_pasted_twice_is_the_same() {
    let decomposed = "Kê\u{301} hoạch  \r\n\r\nSố: 1/KH-UBND\r\n";
    assert_eq!(
        normal_form(decomposed),
        normal_form("\u{feff}Kế hoạch\n\nSố: 1/KH-UBND")
    );
}

#[test]
fn a_stamp_alone_in_the_header_is_a_secret() {
    let stamps = [
        "MẬT",
        "TỐI MẬT",
        "**TUYỆT MẬT**",
        "(MẬT)",
        "* M Ậ T *",
        "Độ mật: Mật",
        "SỞ NỘI VỤ          TỐI MẬT",
    ];
    for stamp in stamps {
        let text = format!("UBND TỈNH\n{stamp}\nSố: 1/KH-UBND");
        let span = secrecy_stamp(&text).expect("a stamp");
        let there = text[span.start..span.end].to_uppercase().replace(' ', "");
        assert!(there.contains("MẬT"), "{there}");
    }
    for text in [
        "quan hệ mật thiết",
        "BẢO VỆ BÍ MẬT NHÀ NƯỚC",
        "Tăng cường quan hệ\nmật thiết",
        "KẾ HOẠCH\nTĂNG CƯỜNG CÔNG TÁC BẢO VỆ BÍ\nMẬT\nNHÀ NƯỚC NĂM 2026",
    ] {
        assert_eq!(secrecy_stamp(text), None);
    }
}

#[test]
fn a_day_before_and_a_day_by_differ() {
    let text = letter(
        "1. Rà soát mô hình, xong trước ngày 30/4/2026.\n\
         2. Rà soát mô hình chậm nhất ngày 15/5/2026.\n\
         3. Rà soát mô hình trước 16 giờ ngày 20/5/2026.",
    );
    let reading = read(&text);
    let found: Vec<_> = reading
        .tasks
        .iter()
        .map(|t| {
            (
                t.deadlines[0].due.expect("a day").to_string(),
                t.deadlines[0].comparator,
            )
        })
        .collect();
    let expected = [
        ("2026-04-30".to_string(), Some(Comparator::Before)),
        ("2026-05-15".to_string(), Some(Comparator::By)),
        ("2026-05-20".to_string(), Some(Comparator::By)),
    ];
    assert_eq!(found, expected);
    assert_eq!(
        &reading.text[reading.tasks[0].deadlines[0].span.start..][..9],
        "trước "
    );
}

#[test]
fn a_day_that_does_not_exist_is_no_term() {
    let reading = read(&letter("1. Rà soát mô hình trước ngày 31/02/2026."));
    assert_eq!(reading.tasks.len(), 1);
    assert!(reading.tasks[0].deadlines.is_empty());
}

#[test]
fn two_days_after_two_periods_are_two_duties() {
    let reading = read(&letter(
        "1. Các thôn báo cáo 6 tháng, năm về UBND xã trước ngày 10/6 và 10/11.",
    ));
    let found: Vec<_> = reading
        .reporting
        .iter()
        .map(|d| (d.period, d.due))
        .collect();
    let day = |month, day| Some(Due::Yearly { month, day });
    assert_eq!(
        found,
        [
            (Some(Period::HalfYear), day(6, 10)),
            (Some(Period::Year), day(11, 10))
        ]
    );
}

#[test]
fn doubts_are_listed_and_nothing_is_repaired() {
    let text = letter(
        "1. Thực hiện Kế hoạch số 9/KH-UBND ngày 20/12/2026 của UBND tỉnh.\n\
         2. Rà soát mô hình trước ngày 02/5/2026.\n2. Gửi danh sách về UBND xã.",
    );
    let found = read(&text).warnings;
    let found: Vec<_> = found.iter().map(|w| w.code).collect();
    let expected = [
        WarningCode::CitedLater,
        WarningCode::DuplicateNumber,
        WarningCode::WeekendDeadline,
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_number_that_is_cut_off_is_not_completed() {
    let reading = read(&letter(
        "1. Thực hiện Chỉ thị số 16/CT-\n2. Thực hiện Quyết định số 12/.",
    ));
    assert!(reading.citations.is_empty(), "{:?}", reading.citations);
}
