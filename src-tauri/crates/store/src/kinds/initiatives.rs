//! "Dân vận khéo" initiatives, and those shown from above.

use super::{Kind, Search, Set, Shape, of, part, text};
use crate::Topic;

/// A "Dân vận khéo" initiative. `recognised` is {on, by, decision}; a `step`
/// says of one stage when and by which decision it was reached.
pub const INITIATIVE: Kind = Kind {
    code: "initiative",
    topic: Topic::Initiatives,
    table: "initiative",
    columns: &[
        text("name", "name"),
        text("field_of_life", "field_of_life"),
        text("form", "form"),
        text("holder", "holder"),
        text("lead", "lead"),
        text("place", "place"),
        text("stage", "stage"),
        text("reason", "reason"),
        text("goal", "goal"),
        text("content", "content"),
        text("partners", "partners"),
        text("resources", "resources"),
        text("results", "results"),
        text("prospects", "prospects"),
        of(Shape::Day, "registered_on", "registered_on"),
        of(Shape::Day, "started_on", "started_on"),
        of(Shape::Day, "ended_on", "ended_on"),
        part(Shape::Day, "recognised", "on", "recognised_on"),
        part(Shape::Text, "recognised", "by", "recognised_by"),
        part(Shape::Text, "recognised", "decision", "decision_number"),
        text("side", "side"),
        of(Shape::Link, "unit", "unit"),
        of(Shape::Link, "parent", "parent"),
        text("parent_name", "parent_name"),
        text("audience", "audience"),
        text("criteria", "criteria"),
        text("method", "method"),
        text("time", "time"),
        text("source", "source"),
        of(Shape::Int, "beneficiaries", "beneficiaries"),
        text("beneficiaries_note", "beneficiaries_note"),
        text("upkeep", "upkeep"),
        of(Shape::Link, "showcase", "showcase"),
        of(Shape::Link, "same_as", "same_as"),
    ],
    sets: &[
        Set {
            field: "fund",
            table: "initiative_fund",
            columns: &[
                part(Shape::Int, "fund", "amount", "amount"),
                part(Shape::Text, "fund", "note", "note"),
            ],
        },
        Set {
            field: "step",
            table: "initiative_step",
            columns: &[
                part(Shape::Day, "step", "on", "on_day"),
                part(Shape::Text, "step", "decision", "decision"),
                part(Shape::Text, "step", "by", "by_whom"),
                part(Shape::Text, "step", "note", "note"),
            ],
        },
        Set {
            field: "award",
            table: "initiative_award",
            columns: &[
                part(Shape::Day, "award", "on", "on_day"),
                part(Shape::Text, "award", "form", "form"),
                part(Shape::Text, "award", "by", "by_whom"),
                part(Shape::Text, "award", "decision", "decision"),
            ],
        },
    ],
    search: Some(Search {
        title: &["name"],
        text: &[
            "lead",
            "place",
            "reason",
            "goal",
            "content",
            "partners",
            "resources",
            "results",
            "prospects",
            "audience",
            "criteria",
            "method",
            "time",
            "upkeep",
            "recognised",
            "beneficiaries_note",
            "parent_name",
            "award",
            "fund",
            "step",
        ],
        day: Some(("registered_on", None)),
        state: Some(("stage", None)),
    }),
    indexes: &[
        "initiative_same_as on initiative (same_as) where same_as is not null",
        "initiative_parent on initiative (parent) where parent is not null",
    ],
};

/// An initiative shown by the office above, to learn from.
pub const SHOWCASE: Kind = Kind {
    code: "showcase",
    topic: Topic::Initiatives,
    table: "showcase",
    columns: &[
        text("name", "name"),
        text("content", "content"),
        text("issuer", "issuer"),
        of(Shape::Day, "received_on", "received_on"),
        text("letter", "letter"),
        of(Shape::Json, "body", "body"),
    ],
    sets: &[],
    search: Some(Search {
        title: &["name"],
        text: &["content", "issuer"],
        day: Some(("received_on", None)),
        state: None,
    }),
    indexes: &[],
};
