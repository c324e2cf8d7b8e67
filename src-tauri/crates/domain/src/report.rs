//! A report: how far it is, and what is frozen when it goes out.

codes! {
    /// How far a report or a submission is.
    ReportState {
        /// Dự thảo.
        Draft = "draft",
        /// Đã ký: number, date and signer were typed from the issued paper.
        Signed = "signed",
        /// Chờ gửi.
        Waiting = "waiting",
        /// Đang gửi.
        Sending = "sending",
        /// Tỉnh đã nhận.
        Received = "received",
        /// The province refused it; it is kept here with the reason.
        Refused = "refused",
        /// Đã nộp bằng cách khác.
        HandedIn = "handed_in",
    }
}

codes! {
    /// Who wrote what a section holds.
    SectionOrigin {
        /// Nothing is there.
        Empty = "empty",
        /// The program proposed it from the entries; marked until a person touches it.
        Proposed = "proposed",
        /// A person wrote it.
        Typed = "typed",
    }
}

codes! {
    /// Where a figure of a draft comes from.
    FigureState {
        /// Computed from its entries.
        Computed = "computed",
        /// A person typed another number and said why.
        Overridden = "overridden",
        /// Chưa có số liệu: not zero.
        Missing = "missing",
    }
}

/// What is known of a report's way out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Way {
    /// The paper was signed.
    pub signed: bool,
    /// It was handed in without the province.
    pub handed_in: bool,
    /// Where its last submission is.
    pub last_submission: Option<ReportState>,
}

impl Way {
    /// The one state that is shown.
    pub fn state(self) -> ReportState {
        match self {
            Self {
                last_submission: Some(state),
                ..
            } if state == ReportState::Received => state,
            Self {
                handed_in: true, ..
            } => ReportState::HandedIn,
            Self {
                last_submission: Some(state),
                ..
            } => state,
            Self { signed: true, .. } => ReportState::Signed,
            _ => ReportState::Draft,
        }
    }

    /// Whether the obligation presses no more.
    pub fn closes_obligation(self) -> bool {
        matches!(self.state(), ReportState::Received | ReportState::HandedIn)
    }
}

/// Why a report may not go out yet; `None` where it may.
///
/// The leader signs: nothing goes past him, unless a person chooses "gửi số liệu trước".
pub fn bars_submission(signed: bool, figures_first: bool) -> Option<&'static str> {
    if signed || figures_first {
        None
    } else {
        Some("not-signed")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_goes_out_past_the_leader_unless_figures_go_first() {
        assert_eq!(bars_submission(false, false), Some("not-signed"));
        assert_eq!(bars_submission(true, false), None);
        assert_eq!(bars_submission(false, true), None);
    }

    #[test]
    fn handing_in_on_paper_closes_the_obligation_with_no_province_at_all() {
        let way = Way {
            handed_in: true,
            ..Way::default()
        };
        assert_eq!(way.state(), ReportState::HandedIn);
        assert!(way.closes_obligation());
        assert!(
            !Way {
                signed: true,
                ..Way::default()
            }
            .closes_obligation()
        );
    }

    #[test]
    fn a_receipt_outweighs_everything() {
        let way = Way {
            signed: true,
            handed_in: true,
            last_submission: Some(ReportState::Received),
        };
        assert_eq!(way.state(), ReportState::Received);
    }
}
