//! The agency: its units, its people, its year, its lists.

use super::{Kind, Search, Set, Shape, of, part, text};
use crate::Topic;

/// The agency and its focal point.
pub const AGENCY: Kind = Kind {
    code: "agency",
    topic: Topic::Notebook,
    table: "agency",
    columns: &[
        text("name", "name"),
        text("code", "code"),
        text("superior", "superior"),
        text("official", "official"),
        text("position", "position"),
        of(Shape::Json, "former", "former"),
        of(Shape::Json, "aliases", "aliases"),
    ],
    sets: &[],
    search: None,
    indexes: &[],
};

/// An internal unit: phòng, trung tâm, thôn, tổ dân phố.
pub const UNIT: Kind = Kind {
    code: "unit",
    topic: Topic::People,
    table: "unit",
    columns: &[
        text("name", "name"),
        text("sort", "sort"),
        of(Shape::Link, "parent", "parent"),
        of(Shape::Int, "position", "position"),
        text("head", "head"),
        of(Shape::Day, "from", "valid_from"),
        of(Shape::Day, "until", "valid_until"),
        text("note", "note"),
        of(Shape::Link, "same_as", "same_as"),
    ],
    sets: &[],
    search: Some(Search {
        title: &["name"],
        text: &["head", "note"],
        day: None,
        state: None,
    }),
    indexes: &["unit_same_as on unit (same_as) where same_as is not null"],
};

/// A person of the agency.
pub const PERSON: Kind = Kind {
    code: "person",
    topic: Topic::People,
    table: "person",
    columns: &[
        text("name", "name"),
        text("position", "position"),
        of(Shape::Link, "unit", "unit"),
        text("organisation", "organisation"),
        text("side", "side"),
        text("phone", "phone"),
        of(Shape::Day, "from", "valid_from"),
        of(Shape::Day, "until", "valid_until"),
        text("note", "note"),
        of(Shape::Link, "same_as", "same_as"),
    ],
    sets: &[],
    search: Some(Search {
        title: &["name"],
        text: &["position", "organisation", "phone", "note"],
        day: None,
        state: None,
    }),
    indexes: &["person_same_as on person (same_as) where same_as is not null"],
};

/// Who holds which role, by which decision, from when to when: history stays when people change.
pub const ASSIGNMENT: Kind = Kind {
    code: "assignment",
    topic: Topic::People,
    table: "assignment",
    columns: &[
        of(Shape::Link, "person", "person"),
        text("role", "role"),
        of(Shape::Day, "from", "valid_from"),
        of(Shape::Day, "until", "valid_until"),
        part(Shape::Text, "decision", "number", "decision_number"),
        part(Shape::Day, "decision", "on", "decision_on"),
        part(Shape::Text, "decision", "by", "decision_by"),
        text("note", "note"),
    ],
    sets: &[],
    search: None,
    indexes: &["assignment_person on assignment (person)"],
};

/// The figures of the agency in one year; its id derives from the year.
pub const PROFILE: Kind = Kind {
    code: "profile",
    topic: Topic::People,
    table: "profile",
    columns: &[
        of(Shape::Int, "year", "year"),
        of(Shape::Day, "as_of", "as_of"),
        text("note", "note"),
    ],
    sets: &[Set {
        field: "figure",
        table: "profile_figure",
        columns: &[of(Shape::Int, "figure", "value")],
    }],
    search: None,
    indexes: &[],
};

/// A day off, or a working day in place of one, that a person added or changed; `sort`: off, work,
/// none. Its id derives from the day.
pub const HOLIDAY: Kind = Kind {
    code: "holiday",
    topic: Topic::Notebook,
    table: "holiday",
    columns: &[
        of(Shape::Day, "day", "day"),
        text("name", "name"),
        text("sort", "sort"),
    ],
    sets: &[],
    search: None,
    indexes: &[],
};

/// One entry of a list that people may edit (fields of life, sources, sides).
pub const CHOICE: Kind = Kind {
    code: "choice",
    topic: Topic::Notebook,
    table: "choice",
    columns: &[
        text("list", "list"),
        text("code", "code"),
        text("label", "label"),
        of(Shape::Int, "position", "position"),
        of(Shape::Int, "hidden", "hidden"),
    ],
    sets: &[],
    search: None,
    indexes: &[],
};
