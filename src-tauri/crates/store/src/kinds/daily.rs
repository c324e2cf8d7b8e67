//! What an official notes from day to day: the journal, matters raised by citizens, dialogues.

use super::{Kind, Search, Set, Shape, of, part, text};
use crate::Topic;

/// A journal entry.
pub const ENTRY: Kind = Kind {
    code: "entry",
    topic: Topic::Journal,
    table: "entry",
    columns: &[
        of(Shape::Day, "date", "date"),
        text("kind", "kind"),
        text("place", "place"),
        text("content", "content"),
        of(Shape::Link, "task", "task"),
        of(Shape::Link, "initiative", "initiative"),
        of(Shape::Link, "unit", "unit"),
        text("note", "note"),
        of(Shape::Link, "same_as", "same_as"),
    ],
    sets: &[Set {
        field: "figure",
        table: "entry_figure",
        columns: &[of(Shape::Int, "figure", "value")],
    }],
    search: Some(Search {
        title: &["content"],
        text: &["place", "note"],
        day: Some(("date", None)),
        state: None,
    }),
    indexes: &[
        "entry_order on entry (date is null desc, date desc, record) where alive = 1",
        "entry_date on entry (date) where alive = 1",
        "entry_task on entry (task, alive)",
        "entry_initiative on entry (initiative, alive)",
    ],
};

/// A kind of activity that a person added or changed.
pub const ENTRY_KIND: Kind = Kind {
    code: "entry_kind",
    topic: Topic::Journal,
    table: "entry_kind",
    columns: &[
        text("code", "code"),
        text("label", "label"),
        of(Shape::Json, "figures", "figures"),
        of(Shape::Int, "hidden", "hidden"),
        of(Shape::Int, "position", "position"),
    ],
    sets: &[],
    search: None,
    indexes: &[],
};

/// A matter that citizens raised, without names. `answered` is {on, result}.
pub const MATTER: Kind = Kind {
    code: "matter",
    topic: Topic::Citizens,
    table: "matter",
    columns: &[
        of(Shape::Day, "raised_on", "raised_on"),
        text("source", "source"),
        text("field_of_life", "field_of_life"),
        of(Shape::Link, "unit", "unit"),
        text("place", "place"),
        text("gist", "gist"),
        text("answerer", "answerer"),
        part(Shape::Day, "due", "day", "due_day"),
        part(Shape::Text, "due", "comparator", "due_comparator"),
        part(Shape::Day, "answered", "on", "answered_on"),
        part(Shape::Text, "answered", "result", "result"),
        of(Shape::Int, "crowded", "crowded"),
        of(Shape::Int, "prolonged", "prolonged"),
        of(Shape::Link, "entry", "entry"),
        of(Shape::Link, "dialogue", "dialogue"),
        of(Shape::Link, "task", "task"),
        text("note", "note"),
        of(Shape::Link, "same_as", "same_as"),
    ],
    sets: &[],
    search: Some(Search {
        title: &["gist"],
        text: &["place", "answerer", "answered", "note"],
        day: Some(("raised_on", None)),
        state: None,
    }),
    indexes: &[
        "matter_same_as on matter (same_as) where same_as is not null",
        "matter_open on matter (raised_on) where alive = 1",
    ],
};

/// A dialogue with citizens: one day gives its two reminders. `held` is {on, entry}; `cancelled` is
/// {on, reason}.
pub const DIALOGUE: Kind = Kind {
    code: "dialogue",
    topic: Topic::Citizens,
    table: "dialogue",
    columns: &[
        text("topic", "topic"),
        of(Shape::Day, "planned_on", "planned_on"),
        text("place", "place"),
        text("chair", "chair"),
        text("audience", "audience"),
        of(Shape::Day, "noticed_on", "noticed_on"),
        part(Shape::Day, "held", "on", "held_on"),
        part(Shape::Link, "held", "entry", "entry"),
        of(Shape::Day, "published_on", "published_on"),
        part(Shape::Day, "cancelled", "on", "cancelled_on"),
        part(Shape::Text, "cancelled", "reason", "cancelled_reason"),
        text("note", "note"),
    ],
    sets: &[],
    search: Some(Search {
        title: &["topic"],
        text: &["place", "chair", "audience", "note"],
        day: Some(("planned_on", None)),
        state: None,
    }),
    indexes: &[],
};

/// A situation note: private, it never leaves the machine.
pub const SITUATION: Kind = Kind {
    code: "situation",
    topic: Topic::Citizens,
    table: "situation",
    columns: &[
        of(Shape::Day, "date", "date"),
        text("place", "place"),
        of(Shape::Link, "unit", "unit"),
        text("topic", "topic"),
        text("content", "content"),
    ],
    sets: &[],
    search: Some(Search {
        title: &["topic"],
        text: &["content", "place"],
        day: Some(("date", None)),
        state: None,
    }),
    indexes: &[],
};
