//! Reports and their regimes.

use super::{Kind, Search, Set, Shape, of, part, text};
use crate::Topic;

/// is {value, reason, computed}.
pub const REPORT: Kind = Kind {
    code: "report",
    topic: Topic::Reports,
    table: "report",
    columns: &[
        text("regime", "regime"),
        text("period", "period"),
        part(Shape::Text, "signed", "number", "signed_number"),
        part(Shape::Day, "signed", "date", "signed_on"),
        part(Shape::Text, "signed", "signer", "signer"),
        part(Shape::Text, "handed_in", "how", "handed_in_how"),
        part(Shape::Day, "handed_in", "date", "handed_in_on"),
    ],
    sets: &[
        Set {
            field: "section",
            table: "report_section",
            columns: &[text("section", "value")],
        },
        Set {
            field: "figure",
            table: "report_figure",
            columns: &[
                part(Shape::Int, "figure", "value", "value"),
                part(Shape::Text, "figure", "reason", "reason"),
                part(Shape::Int, "figure", "computed", "computed"),
            ],
        },
    ],
    search: Some(Search {
        title: &[],
        text: &["section", "signed"],
        day: Some(("signed", Some("date"))),
        state: None,
    }),
    indexes: &["report_period on report (regime, period)"],
};

/// A reporting regime: what a person changed in a shipped one, or one made from a document.
pub const REGIME: Kind = Kind {
    code: "regime",
    topic: Topic::Reports,
    table: "regime",
    columns: &[
        text("code", "code"),
        text("name", "name"),
        text("basis", "basis"),
        of(Shape::Link, "document", "document"),
        of(Shape::Day, "from", "valid_from"),
        of(Shape::Day, "until", "valid_until"),
        text("sender", "sender"),
        text("receiver", "receiver"),
        text("via", "via"),
        of(Shape::Json, "definition", "definition"),
    ],
    sets: &[Set {
        field: "period",
        table: "regime_period",
        columns: &[of(Shape::Json, "period", "value")],
    }],
    search: Some(Search {
        title: &["name"],
        text: &["basis", "sender", "receiver"],
        day: None,
        state: None,
    }),
    indexes: &[],
};
