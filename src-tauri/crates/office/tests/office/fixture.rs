//! One workbook with every kind of sheet and the awkward content of real notebooks.

use chrono::NaiveDate;
use office::workbook::*;

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn book() -> Workbook {
    Workbook {
        agency: "Ủy ban nhân dân xã Suối Mây".into(),
        superior: Some("Ủy ban nhân dân tỉnh Lam Sơn Thượng".into()),
        span: Span {
            label: "năm 2026".into(),
            from: None,
            to: day(2026, 11, 21),
        },
        made_on: day(2026, 11, 21),
        sample: true,
        sheets: vec![
            Sheet::Tasks(tasks()),
            Sheet::Register(register()),
            Sheet::Journal(journal()),
            Sheet::Initiatives(initiatives()),
            Sheet::Figures(figures()),
        ],
    }
}

fn tasks() -> Vec<TaskLine> {
    let source = "Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh, mục II.1";
    let line = |title: &str, deadline| TaskLine {
        id: String::new(),
        title: title.into(),
        source: source.into(),
        lead: "Phòng Văn hóa – Xã hội".into(),
        cooperating: "Ủy ban MTTQ Việt Nam xã; Đoàn Thanh niên xã".into(),
        deadline,
        progress: "Đang thực hiện, 40%".into(),
        result: String::new(),
    };
    vec![
        line(
            "Tuyên truyền chủ trương, chính sách cho đồng bào Bru-Vân Kiều ở các bản bằng hai \
             thứ tiếng, gắn với chuẩn bị bầu cử",
            Deadline::Before(day(2026, 4, 30)),
        ),
        line(
            "Đối thoại với Nhân dân ít nhất một lần trong năm",
            Deadline::By(day(2026, 9, 15)),
        ),
        line(
            "Củng cố Ban chỉ đạo quy chế dân chủ",
            Deadline::On(day(2026, 3, 10)),
        ),
        TaskLine {
            id: String::new(),
            result: "=1+1 chỉ là chữ\n- dòng gạch đầu\n@ dòng ba".into(),
            ..line("Tiếp công dân", Deadline::Words("thường xuyên".into()))
        },
        TaskLine {
            id: String::new(),
            title: "-Việc bắt đầu bằng dấu trừ".into(),
            ..TaskLine::default()
        },
    ]
}

fn register() -> Vec<RegisterLine> {
    let task = |title: &str, recipient: &str, deadline| RegisterTask {
        title: title.into(),
        recipient: recipient.into(),
        deadline,
        progress: "đang thực hiện".into(),
    };
    let many = (1..=30).map(|at| {
        let title = format!(
            "Nhiệm vụ thứ {at} của một kế hoạch dài, có tên đủ dài để phải xuống dòng trong cột \
             tiến độ giải quyết"
        );
        task(
            &title,
            "Văn phòng HĐND và UBND",
            Deadline::Before(day(2026, 6, 5)),
        )
    });
    vec![
        RegisterLine {
            arrival_number: "037".into(),
            document: "Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh về công tác dân vận"
                .into(),
            recipient: "UBND xã".into(),
            reply_number: "45/BC-UBND".into(),
            note: "Đã báo cáo 6 tháng".into(),
            tasks: vec![
                task(
                    "Tuyên truyền ở các bản.",
                    "Phòng Văn hóa – Xã hội",
                    Deadline::None,
                ),
                task(
                    "Báo cáo 6 tháng",
                    "Văn phòng",
                    Deadline::Before(day(2026, 6, 5)),
                ),
                task(
                    "Tiếp công dân",
                    "Văn phòng",
                    Deadline::Words("thường xuyên".into()),
                ),
            ],
        },
        RegisterLine {
            document: "Công văn của Sở Nội vụ (chưa có số)".into(),
            tasks: vec![task("Gửi danh sách", "", Deadline::By(day(2026, 3, 1)))],
            ..RegisterLine::default()
        },
        RegisterLine {
            document: "Kế hoạch dài số 99/KH-UBND".into(),
            tasks: many.collect(),
            ..RegisterLine::default()
        },
    ]
}

pub fn journal() -> Journal {
    let column = |code: &str, label: &str, unit: &str| FigureColumn {
        code: code.into(),
        label: label.into(),
        unit: unit.into(),
    };
    let entry = |date, kind: &str, content: &str, figures: &[(&str, f64)]| JournalLine {
        id: String::new(),
        date: Some(date),
        kind: kind.into(),
        place: "Bản Khe Sim".into(),
        content: content.into(),
        linked: "Tuyên truyền ở các bản".into(),
        figures: figures
            .iter()
            .map(|(code, value)| ((*code).to_owned(), *value))
            .collect(),
    };
    Journal {
        figures: vec![
            column("sessions", "Số cuộc", "cuộc"),
            column("attendances", "Lượt người", "lượt người"),
            column("cases", "Vụ việc", "vụ việc"),
            column("land_m2", "Diện tích đất", "m²"),
            column("funds_vnd", "Kinh phí", "đồng"),
        ],
        lines: vec![
            entry(
                day(2025, 12, 20),
                "Tuyên truyền",
                "Nói chuyện về giữ rừng, có phiên dịch tiếng Bru",
                &[("sessions", 1.0), ("attendances", 86.0)],
            ),
            entry(
                day(2026, 5, 2),
                "Vận động",
                "Các hộ hiến đất mở đường vào bản",
                &[
                    ("sessions", 0.0),
                    ("land_m2", 1250.5),
                    ("funds_vnd", 1_350_000_000.0),
                ],
            ),
            entry(
                day(2026, 6, 14),
                "Tiếp công dân",
                "Không đếm được số người",
                &[],
            ),
            JournalLine {
                id: String::new(),
                content: "+ Mục không có ngày".into(),
                ..JournalLine::default()
            },
        ],
    }
}

fn initiatives() -> Vec<InitiativeLine> {
    vec![InitiativeLine {
        id: String::new(),
        name: "Bản sạch, rào xanh".into(),
        field_of_life: "Văn hóa – xã hội".into(),
        form: "Mô hình".into(),
        holder: "Tập thể".into(),
        lead: "Chi hội Phụ nữ bản Khe Sim".into(),
        started_on: Some(day(2026, 2, 10)),
        stage: "Đang thực hiện".into(),
        note: String::new(),
    }]
}

pub fn figures() -> FigureSheet {
    let source = |date, value| FigureSource {
        date: Some(date),
        kind: "Tuyên truyền".into(),
        place: "Bản Khe Sim".into(),
        content: "Nói chuyện về giữ rừng".into(),
        value,
    };
    let line = |code: &str, label: &str, value, sources| FigureLine {
        code: code.into(),
        label: label.into(),
        unit: "lượt người".into(),
        value,
        period: "6 tháng đầu năm 2026".into(),
        method: "Cộng “Lượt người” của các mục nhật ký loại “Tuyên truyền” trong kỳ".into(),
        sources,
        note: String::new(),
    };
    FigureSheet {
        span: Span {
            label: "6 tháng đầu năm 2026".into(),
            from: Some(day(2025, 12, 15)),
            to: day(2026, 5, 28),
        },
        lines: vec![
            line(
                "outreach_attendances",
                "Lượt người dự tuyên truyền",
                FigureValue::Sum,
                vec![
                    source(day(2025, 12, 20), 86.0),
                    source(day(2026, 3, 4), 1240.0),
                ],
            ),
            line(
                "reception_cases",
                "Vụ việc tiếp nhận",
                FigureValue::Missing,
                vec![],
            ),
            line(
                "tasks_total",
                "Nhiệm vụ được giao",
                FigureValue::Counted(12.0),
                vec![],
            ),
            line(
                "mediation_cases",
                "Vụ việc hòa giải",
                FigureValue::Overridden {
                    value: 7.0,
                    computed: Some(1005.0),
                    reason: "hai vụ ghi trùng".into(),
                },
                vec![source(day(2026, 2, 1), 5.0)],
            ),
        ],
    }
}

/// The bytes of one part of a zip file, as text.
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut archive.by_name(name).unwrap(), &mut text).unwrap();
    text
}
