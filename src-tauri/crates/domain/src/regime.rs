//! A reporting regime: data, not code. For each period the data window, the cut-off, and who
//! sends to whom by when; and the figures a report carries.
//!
//! Window, cut-off and due day are three facts: a report due before 05/6 tells of a window that
//! runs to 14/6, so its figures say "số liệu tính đến ngày …".
//! Windows: Nghị định 09/2019/NĐ-CP, Điều 12. The due days shipped are "mẫu tạm".

use crate::Day;
use crate::due::{Comparator, Due};
use crate::period::{Period, PeriodKind};
use serde::{Deserialize, Serialize};

/// A day of a year that is counted from the year of the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearDay {
    /// Years after the period's (−1: the year before).
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
}

impl YearDay {
    /// The day in `year`; the last of February where the calendar lacks it.
    pub fn in_year(&self, year: i32) -> Day {
        let year = year + self.year;
        (0..4)
            .find_map(|back| Day::from_ymd_opt(year, self.month, self.day.saturating_sub(back)))
            .unwrap_or_default()
    }
}

/// One period of a regime.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegimePeriod {
    /// Which one.
    pub kind: PeriodKind,
    /// Which of its kind in the year, from 1.
    #[serde(default = "first")]
    pub number: u16,
    /// The one year that it comes in; absent: every year.
    #[serde(default)]
    pub only: Option<i32>,
    /// First day whose entries count.
    pub from: YearDay,
    /// Last day whose entries count.
    pub to: YearDay,
    /// Mốc chốt.
    pub cut_off: YearDay,
    /// Hạn gửi.
    pub due: YearDay,
    /// How the due day is meant.
    pub comparator: Comparator,
    /// To whom.
    pub receiver: String,
    /// Qua ai.
    pub via: String,
}

fn first() -> u16 {
    1
}

/// Where a figure comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FigureSource {
    /// The sum of one figure over the entries of some kinds.
    Journal {
        /// Kinds of activity.
        kinds: Vec<String>,
        /// The figure of the entry; `None` counts the entries themselves.
        figure: Option<String>,
    },
    /// A count over a register ("initiatives.registered").
    Register(RegisterCount),
}

crate::codes! {
    /// What can be counted over a register.
    RegisterCount {
        /// Mô hình đăng ký trong kỳ.
        InitiativesRegistered = "initiatives.registered",
        /// Mô hình đang thực hiện.
        InitiativesRunning = "initiatives.running",
        /// Mô hình được công nhận trong kỳ.
        InitiativesRecognised = "initiatives.recognised",
        /// Nhiệm vụ được giao.
        TasksTotal = "tasks.total",
        /// Nhiệm vụ đã hoàn thành.
        TasksDone = "tasks.done",
        /// Nhiệm vụ quá hạn.
        TasksOverdue = "tasks.overdue",
        /// Vụ việc, kiến nghị của công dân phát sinh trong kỳ.
        MattersRaised = "matters.raised",
        /// Đã trả lời trong kỳ.
        MattersAnswered = "matters.answered",
        /// Chưa trả lời vào ngày cuối kỳ.
        MattersOpen = "matters.open",
        /// Đông người, phát sinh trong kỳ.
        MattersCrowded = "matters.crowded",
        /// Kéo dài, chưa trả lời vào ngày cuối kỳ.
        MattersProlonged = "matters.prolonged",
    }
}

/// One figure that a report carries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureSpec {
    /// Its stable code.
    pub code: String,
    /// What it is called.
    pub label: String,
    /// What it counts.
    pub unit: String,
    /// Where it comes from.
    pub source: FigureSource,
    /// How that is, in words.
    pub method: String,
}

/// A regime as the notebook holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Regime {
    /// Its stable code, which ids of reports derive from.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// "mẫu tạm".
    pub provisional: bool,
    /// Căn cứ.
    pub legal_basis: Vec<String>,
    /// Its periods.
    pub periods: Vec<RegimePeriod>,
    /// The figures of its reports.
    pub figures: Vec<FigureSpec>,
}

impl RegimePeriod {
    /// Its name within the regime: `half-year`, `month-3`, `once-2026-615`.
    pub fn code(&self) -> String {
        let (kind, number) = (self.kind.code(), self.number);
        match (self.only, number) {
            (Some(year), _) => format!("{kind}-{year}-{number}"),
            (None, 1) if self.kind != PeriodKind::Month && self.kind != PeriodKind::Quarter => {
                kind.to_owned()
            }
            (None, _) => format!("{kind}-{number}"),
        }
    }

    /// Whether it is this period of a year.
    pub fn is(&self, period: Period) -> bool {
        self.kind == period.kind
            && self.number == period.number
            && self.only.is_none_or(|year| year == period.year)
    }

    /// The data window in `year`, both ends included.
    pub fn window(&self, year: i32) -> (Day, Day) {
        (self.from.in_year(year), self.to.in_year(year))
    }

    /// The deadline in `year`.
    pub fn due_in(&self, year: i32) -> Due {
        Due::new(self.due.in_year(year), self.comparator)
    }

    /// The last day the figures of a draft made on `today` can speak of.
    pub fn data_until(&self, year: i32, today: Day) -> Day {
        let (from, to) = self.window(year);
        today.clamp(from, to)
    }
}

impl Regime {
    /// What it says of a period.
    pub fn period(&self, period: Period) -> Option<&RegimePeriod> {
        self.periods.iter().find(|one| one.is(period))
    }

    /// The obligations of `year`, in the order of their due days.
    pub fn obligations(&self, year: i32) -> Vec<(Period, Due)> {
        let mut all: Vec<_> = self
            .periods
            .iter()
            .filter(|one| one.only.is_none_or(|only| only == year))
            .map(|one| {
                let period = Period {
                    year,
                    kind: one.kind,
                    number: one.number,
                };
                (period, one.due_in(year))
            })
            .collect();
        all.sort_by_key(|(_, due)| due.day);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn half_year() -> RegimePeriod {
        let at = |year, month, day| YearDay { year, month, day };
        RegimePeriod {
            kind: PeriodKind::HalfYear,
            number: 1,
            only: None,
            from: at(-1, 12, 15),
            to: at(0, 6, 14),
            cut_off: at(0, 6, 14),
            due: at(0, 6, 5),
            comparator: Comparator::Before,
            receiver: "UBND tỉnh".into(),
            via: "Sở Nội vụ".into(),
        }
    }

    fn day(y: i32, m: u32, d: u32) -> Day {
        Day::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn the_first_half_year_runs_from_mid_december_to_mid_june() {
        let (from, to) = half_year().window(2026);
        assert!((from..=to).contains(&day(2025, 12, 20)));
        assert!((from..=to).contains(&day(2026, 6, 14)));
        assert!(!(from..=to).contains(&day(2026, 6, 15)));
        assert!(!(from..=to).contains(&day(2025, 12, 14)));
    }

    #[test]
    fn a_draft_speaks_of_data_until_its_own_day_and_never_past_the_window() {
        let period = half_year();
        assert_eq!(period.data_until(2026, day(2026, 5, 28)), day(2026, 5, 28));
        assert_eq!(period.data_until(2026, day(2026, 7, 1)), day(2026, 6, 14));
        assert_eq!(period.data_until(2026, day(2025, 1, 1)), day(2025, 12, 15));
    }

    #[test]
    fn due_before_the_fifth_of_june_is_overdue_on_the_fifth() {
        let due = half_year().due_in(2026);
        assert_eq!(due.state_on(day(2026, 6, 5)), crate::due::DueState::Overdue);
        assert_eq!(due.state_on(day(2026, 6, 4)), crate::due::DueState::Soon);
    }

    #[test]
    fn the_twenty_ninth_of_february_falls_back_in_common_years() {
        let at = YearDay {
            year: 0,
            month: 2,
            day: 29,
        };
        assert_eq!(at.in_year(2025), day(2025, 2, 28));
        assert_eq!(at.in_year(2024), day(2024, 2, 29));
    }
}
