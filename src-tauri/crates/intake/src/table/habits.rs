//! How a column writes its numbers and days: told from all its cells together, because one cell
//! may mean two things ("1.250" is a thousand here and one and a quarter there).

use super::Cell;
use domain::Day;

/// What parts thousands and what begins a fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NumberMarks {
    /// 1.234,5 as in Vietnam; also where nothing speaks against it.
    #[default]
    Vietnamese,
    /// 1,234.5
    English,
    /// Cells of one column speak for both: what may mean two things is not read.
    Mixed,
}

/// Which number of 2/6/2026 is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DayOrder {
    /// As in Vietnam; also where nothing speaks against it.
    #[default]
    DayFirst,
    /// Some cell has no thirteenth month otherwise, and none has as its day.
    MonthFirst,
}

/// How the texts of a column write numbers.
pub fn number_marks<'a>(cells: impl Iterator<Item = &'a Cell>) -> NumberMarks {
    let (mut vietnamese, mut english) = (0, 0);
    for cell in cells {
        let Cell::Text(text) = cell else { continue };
        match speaks(text) {
            Some(NumberMarks::Vietnamese) => vietnamese += 1,
            Some(NumberMarks::English) => english += 1,
            _ => {}
        }
    }
    match (vietnamese > 0, english > 0) {
        (true, true) => NumberMarks::Mixed,
        (false, true) => NumberMarks::English,
        _ => NumberMarks::Vietnamese,
    }
}

/// What one text proves; `None` where it may be either.
fn speaks(text: &str) -> Option<NumberMarks> {
    let digits: String = text
        .trim()
        .chars()
        .take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
        .collect();
    let count = |mark: char| digits.matches(mark).count();
    let after = |mark: char| digits.rsplit(mark).next().map_or(0, str::len);
    match (count('.'), count(',')) {
        (0, 0) => None,
        (dots, commas) if dots > 0 && commas > 0 => {
            let comma_last = digits.rfind(',') > digits.rfind('.');
            Some(if comma_last {
                NumberMarks::Vietnamese
            } else {
                NumberMarks::English
            })
        }
        (1, 0) if after('.') == 3 => None,
        (1, 0) => Some(NumberMarks::English),
        (_, 0) => Some(NumberMarks::Vietnamese),
        (0, 1) if after(',') == 3 => None,
        (0, 1) => Some(NumberMarks::Vietnamese),
        _ => Some(NumberMarks::English),
    }
}

/// A number in words of a cell, in the marks that `domain::number` reads; `None` where it may mean
/// two things.
pub fn in_vietnamese(text: &str, marks: NumberMarks) -> Option<String> {
    let swap = |c: char| match c {
        '.' => ',',
        ',' => '.',
        c => c,
    };
    let swapped = || Some(text.chars().map(swap).collect());
    match (marks, speaks(text)) {
        (NumberMarks::English, None | Some(NumberMarks::English)) => swapped(),
        (NumberMarks::Mixed, Some(NumberMarks::English)) => swapped(),
        (NumberMarks::Mixed, None) if text.contains(['.', ',']) => None,
        _ => Some(text.to_owned()),
    }
}

/// In which order the texts of a column write days.
pub fn day_order<'a>(cells: impl Iterator<Item = &'a Cell>) -> DayOrder {
    let (mut first, mut second) = (false, false);
    for cell in cells {
        let Cell::Text(text) = cell else { continue };
        let parts: Vec<u32> = text
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|part| part.parse().ok())
            .collect();
        if let [a, b, ..] = parts[..]
            && text.contains(['/', '-', '.'])
            && a < 32
            && b < 32
        {
            first |= a > 12;
            second |= b > 12;
        }
    }
    if second && !first {
        DayOrder::MonthFirst
    } else {
        DayOrder::DayFirst
    }
}

/// The first and last serial numbers of Excel that are taken for days: 1982 to 2105.
const SERIALS: std::ops::RangeInclusive<f64> = 30_000.0..=75_000.0;

/// The day of a serial number of Excel, in the reckoning that begins in 1900.
pub fn day_of_serial(number: f64) -> Option<Day> {
    if !SERIALS.contains(&number) {
        return None;
    }
    let begin = Day::from_ymd_opt(1899, 12, 30)?;
    begin.checked_add_days(chrono::Days::new(number as u64))
}

/// A number as a person would see it: 1.250 and 12,5.
pub fn shown(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 9e15 {
        return domain::number::show(number as i64);
    }
    let text = format!("{number}");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    match whole.parse() {
        Ok(whole) => format!("{},{fraction}", domain::number::show(whole)),
        Err(_) => text,
    }
}
