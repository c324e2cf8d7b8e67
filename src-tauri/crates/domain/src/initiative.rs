//! A "Dân vận khéo" initiative: a model or an exemplar, from registration to recognition.

use crate::Day;

codes! {
    /// The field of life it belongs to (the four that registration forms print).
    FieldOfLife {
        /// Kinh tế.
        Economy = "economy",
        /// Văn hóa – xã hội.
        CultureSociety = "culture_society",
        /// Quốc phòng – an ninh.
        DefenceSecurity = "defence_security",
        /// Xây dựng hệ thống chính trị.
        PoliticalSystem = "political_system",
    }
}

codes! {
    /// Mô hình or điển hình.
    Form {
        /// Mô hình.
        Scheme = "model",
        /// Điển hình.
        Exemplar = "exemplar",
    }
}

codes! {
    /// Tập thể or cá nhân.
    Holder {
        /// Tập thể.
        Collective = "collective",
        /// Cá nhân.
        Individual = "individual",
    }
}

codes! {
    /// Which side it stands on.
    Side {
        /// Chính quyền.
        Government = "government",
        /// Mặt trận – đoàn thể.
        Front = "front",
        /// Đảng.
        Party = "party",
    }
}

codes! {
    /// Where its money comes from.
    FundSource {
        /// Ngân sách.
        Budget = "budget",
        /// Nhân dân đóng góp.
        People = "people",
        /// Doanh nghiệp, nhà hảo tâm.
        Sponsors = "sponsors",
        /// Nguồn khác.
        Other = "other",
    }
}

codes! {
    /// How far it has come.
    Stage {
        /// Đăng ký.
        Registered = "registered",
        /// Phê duyệt.
        Approved = "approved",
        /// Đang thực hiện.
        Running = "running",
        /// Tự đánh giá.
        SelfAssessed = "self_assessed",
        /// Đề nghị công nhận.
        Proposed = "proposed",
        /// Công nhận.
        Recognised = "recognised",
        /// Tiêu biểu.
        Exemplary = "exemplary",
        /// Khen thưởng.
        Rewarded = "rewarded",
        /// Tạm dừng.
        Paused = "paused",
        /// Không đạt.
        Failed = "failed",
    }
}

/// The days that the three counts of the forms are taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Milestones {
    /// Đăng ký ngày.
    pub registered_on: Option<Day>,
    /// Bắt đầu thực hiện ngày.
    pub started_on: Option<Day>,
    /// Công nhận ngày.
    pub recognised_on: Option<Day>,
    /// Dừng hoặc không đạt ngày.
    pub ended_on: Option<Day>,
}

/// The three counts that forms ask for, which are never the same number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Đăng ký within the window.
    pub registered: i64,
    /// Đang thực hiện on its last day.
    pub running: i64,
    /// Công nhận within the window.
    pub recognised: i64,
}

impl Milestones {
    /// Whether it was being carried out on `day`: begun, and not ended before.
    pub fn is_running_on(&self, day: Day) -> bool {
        self.started_on.is_some_and(|start| start <= day)
            && self.ended_on.is_none_or(|end| end > day)
    }
}

/// Counts initiatives for a window of days, both ends included.
pub fn count(all: &[Milestones], from: Day, to: Day) -> Counts {
    let within = |day: Option<Day>| day.is_some_and(|day| (from..=to).contains(&day));
    let mut counts = Counts::default();
    for one in all {
        counts.registered += i64::from(within(one.registered_on));
        counts.running += i64::from(one.is_running_on(to));
        counts.recognised += i64::from(within(one.recognised_on));
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> Option<Day> {
        Day::from_ymd_opt(y, m, d)
    }

    #[test]
    fn the_three_counts_are_three_questions() {
        let old = Milestones {
            registered_on: day(2025, 2, 1),
            started_on: day(2025, 3, 1),
            ..Default::default()
        };
        let new = Milestones {
            registered_on: day(2026, 2, 1),
            ..Default::default()
        };
        let done = Milestones {
            started_on: day(2025, 3, 1),
            recognised_on: day(2026, 5, 1),
            ended_on: day(2026, 5, 30),
            ..Default::default()
        };
        let counts = count(
            &[old, new, done],
            day(2025, 12, 15).unwrap(),
            day(2026, 6, 14).unwrap(),
        );
        assert_eq!(
            counts,
            Counts {
                registered: 1,
                running: 1,
                recognised: 1
            }
        );
    }
}
