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
            result: "=1+1 chỉ là chữ\n- dòng gạch đầu\n@ dòng ba".into(),
            ..line("Tiếp công dân", Deadline::Words("thường xuyên".into()))
        },
        TaskLine {
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

fn journal() -> Journal {
    let column = |code: &str, label: &str, unit: &str| FigureColumn {
        code: code.into(),
        label: label.into(),
        unit: unit.into(),
    };
    let entry = |date, kind: &str, content: &str, figures: &[(&str, f64)]| JournalLine {
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
                content: "+ Mục không có ngày".into(),
                ..JournalLine::default()
            },
        ],
    }
}

fn initiatives() -> Vec<InitiativeLine> {
    vec![InitiativeLine {
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

fn figures() -> FigureSheet {
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

/// The first token of the journal in [`with_tokens`]: after 6 tasks of 7 texts and 4 documents of 3
/// with 43 tasks of 3.
pub const JOURNAL_STARTS: &str = "K1183Z";

/// A workbook of texts from a few words to several pages, and the tokens they end with.
pub fn with_tokens() -> (Workbook, Vec<String>) {
    let mut tokens = Vec::new();
    let mut say = |words: usize| {
        let token = format!("K{}Z", 1000 + tokens.len());
        let phrase = "Nhân dân các thôn, bản cùng bàn việc mở đường; ";
        let text: String = phrase.split_inclusive(' ').cycle().take(words).collect();
        tokens.push(token.clone());
        format!("{text}{token}")
    };
    let mut book = Workbook {
        sheets: vec![],
        ..book()
    };
    let lengths = [1, 8, 30, 75, 150, 600];
    let mut lines = vec![];
    for words in lengths {
        lines.push(TaskLine {
            title: say(words),
            source: say(words / 2),
            lead: say(4),
            cooperating: say(words / 3),
            deadline: Deadline::Words(say(2)),
            progress: say(6),
            result: say(words / 5),
        });
    }
    book.sheets.push(Sheet::Tasks(lines));
    let mut lines = vec![];
    for count in [1, 5, 12, 25] {
        let mut tasks = vec![];
        for _ in 0..count {
            let recipient = say(3);
            tasks.push(RegisterTask {
                title: say(12),
                recipient,
                deadline: Deadline::By(day(2026, 9, 1)),
                progress: say(5),
            });
        }
        let arrival_number = "12".into();
        let [document, note] = [say(25), say(5)];
        let (recipient, reply_number) = (say(2), String::new());
        lines.push(RegisterLine {
            arrival_number,
            document,
            recipient,
            reply_number,
            note,
            tasks,
        });
    }
    book.sheets.push(Sheet::Register(lines));
    let mut journal = Journal {
        lines: vec![],
        ..journal()
    };
    for words in lengths {
        journal.lines.push(JournalLine {
            date: Some(day(2026, 1, 2)),
            kind: say(1),
            place: say(4),
            content: say(words),
            linked: say(words / 3),
            figures: vec![("sessions".into(), 1.0), ("attendances".into(), 1234.0)],
        });
    }
    book.sheets.push(Sheet::Journal(journal));
    let mut lines = vec![];
    for words in [2, 20] {
        lines.push(InitiativeLine {
            name: say(words),
            field_of_life: say(2),
            form: say(1),
            holder: say(1),
            lead: say(5),
            started_on: None,
            stage: say(2),
            note: say(words),
        });
    }
    book.sheets.push(Sheet::Initiatives(lines));
    let mut sheet = figures();
    for line in &mut sheet.lines {
        (line.label, line.method, line.note) = (say(9), say(16), say(7));
        for source in &mut line.sources {
            (source.kind, source.place, source.content) = (say(1), say(4), say(25));
        }
    }
    book.sheets.push(Sheet::Figures(sheet));
    (book, tokens)
}

/// The bytes of one part of a zip file, as text.
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut archive.by_name(name).unwrap(), &mut text).unwrap();
    text
}
