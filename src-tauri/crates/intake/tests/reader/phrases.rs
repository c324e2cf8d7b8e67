//! Phrases of duties, terms and numberings as offices print them, each with what a clerk reads.

use intake::read;

/// A letter around some points.
fn letter(points: &str) -> String {
    format!(
        "UBND XÃ SAO MAI\nSố: 12/UBND-VX\nV/v dân vận\nSao Mai, ngày 03 tháng 3 năm 2026\n\n\
         Kính gửi: Các phòng.\n\nUBND xã yêu cầu:\n\n{points}\n\nNơi nhận:\n- Như trên;\n\
         - Lưu: VT.\n\nCHỦ TỊCH\nLê Văn Mẫu\n"
    )
}

/// "reporter > receiver (via) period due comparator" of every duty.
fn duties(points: &str) -> Vec<String> {
    let shown = |v: &serde_json::Value| v.as_str().unwrap_or("-").to_string();
    let reading = read(&letter(points));
    let rows = reading.reporting.iter().map(|duty| {
        let row = serde_json::to_value(duty).expect("a duty is JSON");
        let of = |key: &str| shown(&row[key]);
        format!(
            "{} > {} ({}) {} {} {}",
            of("reporter"),
            of("receiver"),
            of("via"),
            of("period"),
            of("due"),
            of("comparator")
        )
    });
    rows.collect()
}

const DUTIES: &[(&str, &[&str])] = &[
    (
        "1. Định kỳ hằng quý (trước ngày 15 của tháng cuối quý), 6 tháng (trước ngày 10/6), năm \
         (trước ngày 10/12) báo cáo kết quả về Sở Nội vụ để tổng hợp.",
        &[
            "Các phòng > Sở Nội vụ (-) quarter 15 before",
            "Các phòng > Sở Nội vụ (-) half-year 06-10 before",
            "Các phòng > Sở Nội vụ (-) year 12-10 before",
        ],
    ),
    (
        "1. Gửi kết quả về Phòng Nội vụ trước ngày 05/6/2026, Phòng Nội vụ tổng hợp báo cáo UBND \
         huyện trước ngày 10/6/2026.",
        &[
            "Các phòng > Phòng Nội vụ (-) once 2026-06-05 before",
            "Phòng Nội vụ > UBND huyện (-) once 2026-06-10 before",
        ],
    ),
    (
        "1. Báo cáo về Đảng ủy (thông qua Văn phòng Đảng ủy) trước ngày 20/6 (báo cáo 6 tháng) và \
         trước ngày 20/11 (báo cáo năm).",
        &[
            "Các phòng > Đảng ủy (Văn phòng Đảng ủy) half-year 06-20 before",
            "Các phòng > Đảng ủy (Văn phòng Đảng ủy) year 11-20 before",
        ],
    ),
    (
        "1. Báo cáo quý, 6 tháng, 9 tháng, năm gửi về Sở Nội vụ trước ngày 10 của tháng cuối quý.",
        &[
            "Các phòng > Sở Nội vụ (-) quarter 10 before",
            "Các phòng > Sở Nội vụ (-) half-year 10 before",
            "Các phòng > Sở Nội vụ (-) nine-month 10 before",
            "Các phòng > Sở Nội vụ (-) year 10 before",
        ],
    ),
    (
        "1. Báo cáo kết quả thực hiện về Sở Nội vụ theo quy định.",
        &["Các phòng > Sở Nội vụ (-) - - -"],
    ),
    (
        "1. Kịp thời báo cáo UBND xã khi phát sinh vụ việc phức tạp.",
        &[],
    ),
    (
        "1. Các phòng gửi báo cáo về UBND tỉnh (qua Sở Nội vụ), cụ thể:\n\
         + Báo cáo tháng: trước ngày 15 hằng tháng.\n+ Báo cáo năm: trước ngày 25/11 hằng năm.",
        &[
            "Các phòng > UBND tỉnh (Sở Nội vụ) month 15 before",
            "Các phòng > UBND tỉnh (Sở Nội vụ) year 11-25 before",
        ],
    ),
    (
        "1. Chế độ báo cáo\n\nLoại báo cáo\tĐơn vị gửi\tNơi nhận\tThời hạn\n\
         Báo cáo quý\tCác thôn\tUBND xã (qua Văn phòng)\tTrước ngày 18 tháng cuối quý",
        &["Các thôn > UBND xã (Văn phòng) quarter 18 before"],
    ),
];

#[test]
fn duties_to_report_are_read_step_by_step() {
    for (points, expected) in DUTIES {
        assert_eq!(duties(points), *expected, "{points}");
    }
}

const TERMS: &[(&str, &str)] = &[
    ("trước ngày 02 tháng 6 năm 2026", "2026-06-02"),
    ("trước 02.6.2026", "2026-06-02"),
    ("trước ngày 2 tháng sáu", "06-02"),
    ("trước 17h00, ngày 15/4/2026", "2026-04-15"),
    ("trước thứ Tư, ngày 15/4/2026", "2026-04-15"),
    ("chậm nhất đến hết ngày 18/5/2026", "2026-05-18"),
    ("từ nay đến ngày 30/6/2026", "2026-06-30"),
    ("không muộn hơn ngày 30/6/2026", "2026-06-30"),
    ("trước ngày 12 tháng thứ ba của quý", "12"),
    ("trong tuần đầu tháng 4", ""),
    ("trước tháng 6/2026", ""),
    ("trong thời gian không quá 15 ngày làm việc", ""),
];

#[test]
fn terms_are_read_as_far_as_they_are_printed() {
    for (term, due) in TERMS {
        let reading = read(&letter(&format!("1. Rà soát hồ sơ, hoàn thành {term}.")));
        let found = &reading.tasks[0].deadlines;
        assert_eq!(found.len(), 1, "{term}: {found:?}");
        assert_eq!(found[0].text, *term);
        assert_eq!(
            found[0].due.map(|d| d.to_string()).unwrap_or_default(),
            *due
        );
    }
}

#[test]
fn a_sentence_keeps_its_words_and_the_annex_it_names() {
    let text = letter("1. Các phòng báo cáo UBND xã theo Phụ lục II kèm theo Công văn này.");
    let duty = &read(&text).reporting[0];
    assert!(duty.sentence.starts_with("Các phòng báo cáo"));
    assert_eq!(
        duty.annex.as_deref(),
        Some("Phụ lục II kèm theo Công văn này")
    );
}

const NUMBERINGS: &[(&str, &[&str])] = &[
    ("1/- Rà soát hộ nghèo.\n2/- Tổ chức họp dân.", &["1", "2"]),
    (
        "1. Tuyên truyền:\n1) Rà soát loa.\n2) Mở lớp.\n2. Tổ chức họp dân.",
        &["1.1", "1.2", "2"],
    ),
    (
        "a) Về cơ sở:\n1. Rà soát loa.\n2. Mở lớp.\nb) Về tỉnh:\n1. Tổ chức họp dân.",
        &["a.1", "a.2", "b.1"],
    ),
    (
        "Việc 1: Rà soát hộ nghèo.\nViệc 2: Tổ chức họp dân.",
        &["Việc 1", "Việc 2"],
    ),
    ("[1] Rà soát hộ nghèo.\n[2] Tổ chức họp dân.", &["1", "2"]),
    (
        "Thứ nhất, rà soát hộ nghèo.\nThứ hai, tổ chức họp dân.",
        &["Thứ nhất", "Thứ hai"],
    ),
    (
        "1. Rà soát hộ nghèo. 2. Tổ chức họp dân. 3. Mở lớp tập huấn.",
        &["1", "2", "3"],
    ),
    (
        "* Đối với thôn:\n- Rà soát hộ nghèo.\n- Tổ chức họp dân.",
        &["-1", "-2"],
    ),
    ("✅ Rà soát hộ nghèo.\n✅ Tổ chức họp dân.", &["-1", "-2"]),
    (
        "1. Rà soát hộ nghèo năm\n2026 theo chuẩn mới.\n2. Tổ chức họp dân.",
        &["1", "2"],
    ),
];

#[test]
fn numberings_are_learned_from_the_document() {
    for (points, expected) in NUMBERINGS {
        let reading = read(&letter(points));
        let paths: Vec<&str> = reading.tasks.iter().map(|t| t.path.as_str()).collect();
        assert_eq!(paths, *expected, "{points}");
    }
}
