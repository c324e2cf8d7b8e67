//! calamine reads the fixture workbook back: the same values, of the same types.

use calamine::{Data, Range, Reader, Xlsx};
use office::workbook::write;

use crate::fixture::{book, day};

type Book = Xlsx<std::io::Cursor<Vec<u8>>>;

fn opened() -> Book {
    Xlsx::new(std::io::Cursor::new(write(&book()).unwrap().bytes)).unwrap()
}

/// The cell under a head, in the n-th line of the table.
fn under(sheet: &Range<Data>, head: &str, line: usize) -> Data {
    let row = sheet.rows().nth(6).unwrap();
    let starts = |cell: &Data| cell.to_string().starts_with(head);
    let column = row
        .iter()
        .position(starts)
        .unwrap_or_else(|| panic!("no column {head}"));
    let numbered = sheet.rows().nth(7).unwrap()[0] == Data::String("(1)".into());
    sheet.rows().nth(7 + usize::from(numbered) + line).unwrap()[column].clone()
}

fn text(text: &str) -> Data {
    Data::String(text.into())
}

fn is_day(cell: &Data, year: i32, month: u32, on: u32) {
    let Data::DateTime(found) = cell else {
        panic!("{cell:?} is no date")
    };
    assert_eq!(found.as_datetime().unwrap().date(), day(year, month, on));
}

#[test]
fn each_sheet_opens_with_the_official_heading_and_the_sample_mark() {
    let mut file = opened();
    let names = file.sheet_names();
    assert_eq!(
        names,
        [
            "Nhiệm vụ",
            "Theo dõi văn bản đến",
            "Nhật ký",
            "Mô hình, điển hình",
            "Số liệu báo cáo",
            "Nguồn số liệu"
        ]
    );
    for name in names {
        let sheet = file.worksheet_range(&name).unwrap();
        let all: Vec<String> = sheet
            .rows()
            .take(6)
            .flatten()
            .map(ToString::to_string)
            .collect();
        for line in [
            "ỦY BAN NHÂN DÂN TỈNH LAM SƠN THƯỢNG",
            "ỦY BAN NHÂN DÂN XÃ SUỐI MÂY",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "SỔ MẪU – nội dung ví dụ, không dùng để báo cáo",
        ] {
            assert!(all.iter().any(|cell| cell == line), "{name}: {line}");
        }
    }
}

#[test]
fn a_deadline_is_a_real_date_and_words_stay_words() {
    let sheet = opened().worksheet_range("Nhiệm vụ").unwrap();
    is_day(&under(&sheet, "Thời hạn", 0), 2026, 4, 30);
    is_day(&under(&sheet, "Thời hạn", 1), 2026, 9, 15);
    is_day(&under(&sheet, "Thời hạn", 2), 2026, 3, 10);
    assert_eq!(under(&sheet, "Thời hạn", 3), text("thường xuyên"));
    assert_eq!(under(&sheet, "Thời hạn", 4), Data::Empty);
    assert_eq!(
        under(&sheet, "Kết quả", 3),
        text("=1+1 chỉ là chữ\n- dòng gạch đầu\n@ dòng ba")
    );
    assert_eq!(under(&sheet, "Việc", 4), text("-Việc bắt đầu bằng dấu trừ"));
}

#[test]
fn the_register_has_one_filled_row_a_document() {
    let sheet = opened().worksheet_range("Theo dõi văn bản đến").unwrap();
    let filled = |row: &&[Data]| row.iter().any(|cell| *cell != Data::Empty);
    assert_eq!(sheet.rows().skip(8).filter(filled).count(), 3);
    assert_eq!(under(&sheet, "Số đến", 0), text("037"));
    assert_eq!(under(&sheet, "Số đến", 1), Data::Empty);
    assert_eq!(
        under(&sheet, "Đơn vị", 0),
        text("UBND xã\n1. Phòng Văn hóa – Xã hội\n2. Văn phòng\n3. Văn phòng")
    );
    assert_eq!(
        under(&sheet, "Thời hạn", 0),
        text("2. trước 05/6/2026\n3. thường xuyên")
    );
    is_day(&under(&sheet, "Thời hạn", 1), 2026, 3, 1);
    let progress = "1. Tuyên truyền ở các bản: đang thực hiện\n2. Báo cáo 6 tháng: đang thực \
                    hiện\n3. Tiếp công dân: đang thực hiện";
    assert_eq!(under(&sheet, "Tiến độ", 0), text(progress));
    let long = under(&sheet, "Tiến độ", 2).to_string();
    assert_eq!(long.lines().count(), 30);
}

#[test]
fn the_journal_shows_only_figures_that_occur_and_empty_is_not_zero() {
    let sheet = opened().worksheet_range("Nhật ký").unwrap();
    let head: Vec<String> = sheet
        .rows()
        .nth(6)
        .unwrap()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(head.contains(&"Diện tích đất\n(m²)".to_owned()));
    assert!(!head.iter().any(|cell| cell.starts_with("Vụ việc")));
    is_day(&under(&sheet, "Ngày", 0), 2025, 12, 20);
    assert_eq!(under(&sheet, "Lượt người", 0), Data::Float(86.0));
    assert_eq!(under(&sheet, "Lượt người", 1), Data::Empty);
    assert_eq!(under(&sheet, "Số cuộc", 1), Data::Float(0.0));
    assert_eq!(under(&sheet, "Diện tích", 1), Data::Float(1250.5));
    assert_eq!(under(&sheet, "Ngày", 3), Data::Empty);
    assert_eq!(under(&sheet, "Số cuộc", 4), Data::Float(1.0));
    assert_eq!(under(&sheet, "Kinh phí", 4), Data::Float(1_350_000_000.0));
    let formulas = opened().worksheet_formula("Nhật ký").unwrap();
    let sums: Vec<_> = formulas
        .rows()
        .flatten()
        .filter(|f| !f.is_empty())
        .cloned()
        .collect();
    assert_eq!(sums.len(), 4);
    assert_eq!(sums[0], "SUBTOTAL(109,F8:F11)");
}

#[test]
fn a_figure_is_a_formula_over_its_entries_or_says_why_not() {
    let sheet = opened().worksheet_range("Số liệu báo cáo").unwrap();
    assert_eq!(under(&sheet, "Số liệu", 0), Data::Float(1326.0));
    assert_eq!(under(&sheet, "Số liệu", 1), text("chưa có số liệu"));
    assert_eq!(under(&sheet, "Số liệu", 2), Data::Float(12.0));
    assert_eq!(under(&sheet, "Số liệu", 3), Data::Float(7.0));
    assert_eq!(under(&sheet, "Số mục", 0), Data::Float(2.0));
    assert_eq!(
        under(&sheet, "Ghi chú", 3),
        text("Sửa tay: hai vụ ghi trùng (máy tính được 1.005)")
    );
    assert_eq!(
        sheet.rows().nth(4).unwrap()[0],
        text("Số liệu tính từ ngày 15/12/2025 đến ngày 28/5/2026")
    );
    let formulas = opened().worksheet_formula("Số liệu báo cáo").unwrap();
    let all: Vec<_> = formulas
        .rows()
        .flatten()
        .filter(|f| !f.is_empty())
        .cloned()
        .collect();
    assert_eq!(
        all,
        ["SUMIFS('Nguồn số liệu'!$G$8:$G$10,'Nguồn số liệu'!$A$8:$A$10,A8)"]
    );
}
