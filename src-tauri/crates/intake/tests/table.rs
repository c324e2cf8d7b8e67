//! Tables as offices keep them: where the head is, what the columns are, what the cells say.

// clippy.toml allows this in test functions; their helpers are tests too.
#![allow(clippy::unwrap_used)]

use domain::Day;
use domain::due::Comparator;
use domain::entry::{EntryKind, FigureKind, Kinds};
use intake::table::{Cell, Grid, Line, Lines, Merge, Plan, Register, Value, Why, lines, propose};
use proptest::prelude::*;

fn kinds() -> Kinds {
    let figure = |code: &str, label: &str, unit: &str| FigureKind {
        code: code.into(),
        label: label.into(),
        unit: unit.into(),
    };
    let kind = |code: &str, label: &str| EntryKind {
        code: code.into(),
        label: label.into(),
        figures: vec!["attendances".into(), "funds_vnd".into()],
        hidden: false,
    };
    Kinds {
        kinds: vec![
            kind("outreach", "Tuyên truyền"),
            kind("reception", "Tiếp công dân"),
        ],
        figures: vec![
            figure("sessions", "Số cuộc", "cuộc"),
            figure("attendances", "Lượt người", "lượt người"),
            figure("persons", "Số người", "người"),
            figure("cases", "Vụ việc", "vụ việc"),
            figure("funds_vnd", "Kinh phí", "đồng"),
        ],
    }
}

/// Cells as a story writes them: numbers and days are told from words by their look.
fn grid(rows: &[&[&str]]) -> Grid {
    let cell = |text: &&str| match text.parse::<f64>() {
        _ if text.is_empty() => Cell::Empty,
        Ok(number) => Cell::Number(number),
        Err(_) => Cell::Text(text.replace("'", "")),
    };
    Grid {
        rows: rows
            .iter()
            .map(|row| row.iter().map(cell).collect())
            .collect(),
        merges: Vec::new(),
    }
}

fn today() -> Day {
    Day::from_ymd_opt(2026, 5, 28).unwrap()
}

fn read(grid: &Grid) -> (Plan, Lines) {
    let plan = propose(grid, None, &kinds());
    let lines = lines(grid, &plan, &kinds(), today());
    (plan, lines)
}

fn due(line: &Line) -> &Value {
    line.value("due").unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn a_table_of_tasks_under_its_titles_is_found_and_its_sums_and_signatures_are_left_out() {
    let grid = grid(&[
        &["UBND XÃ SUỐI MÂY"],
        &["BẢNG PHÂN CÔNG NHIỆM VỤ NĂM 2025"],
        &[],
        &[
            "STT",
            "Nội dung công việc",
            "Đơn vị chủ trì",
            "Phối hợp",
            "Thời hạn hoàn thành",
            "Ghi chú",
        ],
        &["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        &["I", "Công tác tuyên truyền"],
        &[
            "1",
            "Tuyên truyền Luật Đất đai",
            "Phòng VH-XH",
            "MTTQ",
            "trước ngày 05/6",
            "",
        ],
        &[
            "2",
            "Tập huấn hòa giải viên",
            "Tư pháp",
            "",
            "Thường xuyên",
            "",
        ],
        &["II", "Công tác kiểm tra"],
        &[
            "3",
            "Kiểm tra các thôn",
            "Văn phòng",
            "",
            "45900",
            "theo KH 12",
        ],
        &["", "Tổng cộng", "", "", "", ""],
        &[],
        &["", "", "", "", "NGƯỜI LẬP BIỂU"],
    ]);
    let (plan, found) = read(&grid);
    assert_eq!(plan.register, Register::Tasks);
    assert_eq!(plan.head, Some((3, 3)));
    assert_eq!(plan.year, Some(2025));
    assert_eq!(found.records.len(), 3);
    let first = &found.records[0];
    assert_eq!(
        first.value("title"),
        Some(&Value::Text("Tuyên truyền Luật Đất đai".into()))
    );
    assert_eq!(
        *due(first),
        Value::Due(day("2025-06-05"), Comparator::Before)
    );
    assert_eq!(*due(&found.records[1]), Value::Nothing);
    assert_eq!(
        *due(&found.records[2]),
        Value::Due(day("2025-08-31"), Comparator::By)
    );
    let group = Value::Text("Công tác kiểm tra".into());
    assert_eq!(found.records[2].value("heading"), Some(&group));
    let why: Vec<Why> = found.left_out.iter().map(|row| row.why).collect();
    assert_eq!(why, [Why::Group, Why::Group, Why::Total, Why::Words]);
}

#[test]
fn a_head_of_two_rows_with_merged_cells_gives_each_column_both_names() {
    let mut grid = grid(&[
        &["Ngày", "Nội dung", "Tiếp công dân", "", "", "Địa điểm"],
        &["", "", "Lượt", "Người", "Vụ việc", ""],
        &[
            "02/6/2026",
            "Tiếp công dân định kỳ",
            "12",
            "15",
            "3",
            "Trụ sở",
        ],
    ]);
    grid.merges = vec![
        Merge {
            rows: (0, 1),
            columns: (0, 0),
        },
        Merge {
            rows: (0, 1),
            columns: (1, 1),
        },
        Merge {
            rows: (0, 0),
            columns: (2, 4),
        },
        Merge {
            rows: (0, 1),
            columns: (5, 5),
        },
    ];
    let (plan, found) = read(&grid);
    assert_eq!(plan.register, Register::Journal);
    assert_eq!(plan.head, Some((0, 1)));
    let fields: Vec<_> = plan
        .columns
        .iter()
        .map(|c| c.field.as_deref().unwrap())
        .collect();
    assert_eq!(
        fields,
        [
            "date",
            "content",
            "figure/attendances",
            "figure/persons",
            "figure/cases",
            "place"
        ]
    );
    assert_eq!(
        found.records[0].value("figure/cases"),
        Some(&Value::Number(3))
    );
}

#[test]
fn a_list_of_initiatives_and_a_list_of_people_are_told_apart() {
    let initiatives = grid(&[
        &[
            "TT",
            "Tên mô hình",
            "Lĩnh vực",
            "Tập thể/ cá nhân",
            "Đơn vị đăng ký",
        ],
        &[
            "1",
            "Đường hoa nông thôn mới",
            "Văn hóa - xã hội",
            "Tập thể",
            "Hội Phụ nữ",
        ],
    ]);
    let (plan, found) = read(&initiatives);
    assert_eq!(plan.register, Register::Initiatives);
    let field = found.records[0].value("field_of_life");
    assert_eq!(field, Some(&Value::Code("culture_society".into())));
    let people = grid(&[
        &["Số TT", "Họ và tên", "Chức vụ", "Điện thoại"],
        &["1", "Hồ Thị Sương", "Công chức", "'0912 345 678"],
    ]);
    let (plan, found) = read(&people);
    assert_eq!(plan.register, Register::People);
    assert_eq!(
        found.records[0].value("phone"),
        Some(&Value::Text("0912 345 678".into()))
    );
}

#[test]
fn numbers_are_read_by_the_habit_of_their_column() {
    let head: &[&str] = &["Ngày", "Nội dung", "Lượt người", "Kinh phí (triệu đồng)"];
    let vietnamese = grid(&[
        head,
        &["2/6", "a", "'1.250 lượt", "12,5"],
        &["3/6", "b", "86", "'1.200"],
    ]);
    let (_, found) = read(&vietnamese);
    assert_eq!(
        found.records[0].value("figure/attendances"),
        Some(&Value::Number(1250))
    );
    assert_eq!(
        found.records[0].value("figure/funds_vnd"),
        Some(&Value::Number(12_500_000))
    );
    assert_eq!(
        found.records[1].value("figure/funds_vnd"),
        Some(&Value::Number(1_200_000_000))
    );
    let english = grid(&[
        head,
        &["2/6", "a", "1,250", ""],
        &["3/6", "b", "'1,250.0", ""],
    ]);
    let (_, found) = read(&english);
    assert_eq!(
        found.records[0].value("figure/attendances"),
        Some(&Value::Number(1250))
    );
    let mixed = grid(&[
        head,
        &["2/6", "a", "'1.250 lượt", ""],
        &["3/6", "b", "'1,250,000", ""],
        &["4/6", "c", "'1.250.000", ""],
    ]);
    let (_, found) = read(&mixed);
    assert_eq!(found.records[0].cells[2].problem, Some("ambiguous-number"));
    assert_eq!(
        found.records[2].value("figure/attendances"),
        Some(&Value::Number(1_250_000))
    );
}

#[test]
fn what_cannot_be_read_stays_as_typed_and_is_named() {
    let grid = grid(&[
        &["Việc", "Thời hạn", "Tiến độ"],
        &["Sơ kết", "Quý II/2026", "rất tốt"],
        &["", "31/02/2026", "Hoàn thành"],
        &["Báo cáo", "2026", "0.5"],
    ]);
    let (_, found) = read(&grid);
    let problems = |at: usize| -> Vec<_> {
        found.records[at]
            .cells
            .iter()
            .filter_map(|cell| cell.problem)
            .collect()
    };
    assert_eq!(problems(0), ["bad-date", "unknown-word"]);
    assert_eq!(*due(&found.records[0]), Value::Text("Quý II/2026".into()));
    assert_eq!(problems(1), ["required", "no-such-day"]);
    assert_eq!(problems(2), ["bad-date"]);
    assert_eq!(
        found.records[2].value("state"),
        Some(&Value::Code("doing".into()))
    );
}

#[test]
fn a_value_merged_over_rows_belongs_to_each_of_them() {
    let mut grid = grid(&[
        &["Nhiệm vụ", "Chủ trì", "Hạn"],
        &["Việc một", "Văn phòng", "2/6"],
        &["Việc hai", "", "3/6"],
    ]);
    grid.merges = vec![Merge {
        rows: (1, 2),
        columns: (1, 1),
    }];
    let (_, found) = read(&grid);
    assert_eq!(
        found.records[1].value("lead"),
        Some(&Value::Text("Văn phòng".into()))
    );
}

#[test]
fn a_column_in_american_order_is_read_so_only_where_it_proves_it() {
    let american = grid(&[&["Việc", "Hạn"], &["a", "06/25/2026"], &["b", "06/02/2026"]]);
    let (_, found) = read(&american);
    assert_eq!(
        *due(&found.records[1]),
        Value::Due(day("2026-06-02"), Comparator::By)
    );
    let ours = grid(&[&["Việc", "Hạn"], &["a", "06/02/2026"]]);
    let (_, found) = read(&ours);
    assert_eq!(
        *due(&found.records[0]),
        Value::Due(day("2026-02-06"), Comparator::By)
    );
}

#[test]
fn a_sheet_without_headings_has_no_head_and_no_rows() {
    let (plan, found) = read(&grid(&[&["một", "hai"], &["3", "4"]]));
    assert_eq!(plan.head, None);
    assert!(found.records.is_empty());
}

#[test]
fn a_person_may_put_a_column_to_another_field() {
    let grid = grid(&[&["Việc", "Hạn", "Khác"], &["a", "2/6", "b"]]);
    let mut plan = propose(&grid, None, &kinds());
    plan.remap(
        &[
            (2, Some("title".into())),
            (1, None),
            (0, Some("nonsense".into())),
        ],
        &kinds(),
    );
    let found = lines(&grid, &plan, &kinds(), today());
    assert_eq!(
        found.records[0].value("title"),
        Some(&Value::Text("b".into()))
    );
    assert_eq!(found.records[0].cells.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 256,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_grid_is_read_without_panic(
        rows in proptest::collection::vec(proptest::collection::vec("\\PC{0,12}", 0..6), 0..12),
        merge in (0..12_usize, 0..12_usize, 0..6_usize, 0..6_usize),
    ) {
        let cell = |text: &String| match text.as_str() {
            "" => Cell::Empty,
            text => Cell::Text(text.to_owned()),
        };
        let line = |row: &Vec<String>| row.iter().map(cell).collect();
        let mut rows: Vec<Vec<Cell>> = rows.iter().map(line).collect();
        rows.insert(rows.len() / 2, ["Việc", "Thời hạn"].map(|t| Cell::Text(t.into())).to_vec());
        let grid = Grid {
            rows,
            merges: vec![Merge {
                rows: (merge.0.min(merge.1), merge.0.max(merge.1)),
                columns: (merge.2.min(merge.3), merge.2.max(merge.3)),
            }],
        };
        let (plan, found) = read(&grid);
        prop_assert!(plan.head.is_some());
        for line in &found.records {
            for cell in &line.cells {
                // What could not be read is kept as it was typed.
                if cell.problem.is_some() && cell.problem != Some("required") {
                    prop_assert_eq!(&cell.value, &Value::Text(cell.typed.clone()));
                }
            }
        }
    }

    #[test]
    fn a_number_survives_its_way_of_being_written(number in 0_i64..1_000_000_000, english: bool) {
        let shown = domain::number::show(number);
        let shown = if english { shown.replace('.', ",") } else { shown };
        // A second cell shows what the marks of the column mean.
        let proof = if english { "1,234.0" } else { "1.234,0" };
        let grid = Grid {
            rows: [["Ngày", "Nội dung", "Lượt người"], ["2/6", "a", &shown], ["3/6", "b", proof]]
                .map(|row| row.map(|text| Cell::Text(text.into())).to_vec())
                .to_vec(),
            merges: Vec::new(),
        };
        let (_, found) = read(&grid);
        prop_assert_eq!(
            found.records[0].value("figure/attendances"),
            Some(&Value::Number(number))
        );
    }

    #[test]
    fn a_day_survives_its_way_of_being_written(days in 0_u64..20_000, way in 0..5_u8) {
        let begin = Day::from_ymd_opt(2001, 1, 1).unwrap();
        let day = begin.checked_add_days(chrono::Days::new(days)).unwrap();
        let cell = match way {
            0 => Cell::Text(domain::day::show(day)),
            1 => Cell::Text(domain::day::show_official(day)),
            2 => Cell::Text(day.to_string()),
            3 => Cell::Number((day - Day::from_ymd_opt(1899, 12, 30).unwrap()).num_days() as f64),
            _ => Cell::Text(day.format("Ngày %d tháng %m năm %Y").to_string()),
        };
        // A day over 12 keeps the column from being taken for an American one.
        let ours = Cell::Text("25/12/2026".into());
        let text = |text: &str| Cell::Text(text.into());
        let grid = Grid {
            rows: vec![
                vec![text("Việc"), text("Thời hạn")],
                vec![text("a"), cell],
                vec![text("b"), ours],
            ],
            merges: Vec::new(),
        };
        let (_, found) = read(&grid);
        prop_assert_eq!(due(&found.records[0]), &Value::Due(day, Comparator::By));
    }
}
