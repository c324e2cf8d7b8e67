//! Internal units, people and the roles they hold: who, since when, until when, by which decision.

use crate::Day;

codes! {
    /// What an internal unit is.
    UnitSort {
        /// Phòng, ban.
        Room = "room",
        /// Trung tâm, đơn vị sự nghiệp.
        Centre = "centre",
        /// Thôn, bản.
        Village = "village",
        /// Tổ dân phố, khu phố.
        Quarter = "quarter",
        /// Khác.
        Other = "other",
    }
}

codes! {
    /// What a person is charged with.
    Role {
        /// Lãnh đạo phụ trách công tác dân vận.
        LeaderInCharge = "leader_in_charge",
        /// Cán bộ đầu mối.
        FocalPoint = "focal_point",
        /// Trưởng Ban Chỉ đạo thực hiện dân chủ ở cơ sở.
        CommitteeHead = "committee_head",
        /// Phó Trưởng Ban Chỉ đạo.
        CommitteeDeputy = "committee_deputy",
        /// Ủy viên Ban Chỉ đạo.
        CommitteeMember = "committee_member",
    }
}

impl Role {
    /// One person holds it at a time: naming the next ends the one before.
    pub fn is_single(self) -> bool {
        matches!(
            self,
            Self::LeaderInCharge | Self::FocalPoint | Self::CommitteeHead
        )
    }
}

/// Whether something from `from` until `until`, both included where they are known, stands on
/// `day`.
pub fn stands_on(from: Option<Day>, until: Option<Day>, day: Day) -> bool {
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| until >= day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_count_and_an_open_end_stands_on() {
        let day = |d| Day::from_ymd_opt(2026, 7, d).unwrap();
        assert!(stands_on(Some(day(1)), None, day(1)));
        assert!(stands_on(None, Some(day(2)), day(2)));
        assert!(!stands_on(Some(day(3)), None, day(2)));
        assert!(!stands_on(None, Some(day(2)), day(3)));
    }
}
