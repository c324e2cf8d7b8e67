//! The kinds of record and the table each is projected to: which field lands in which column.
//!
//! A field holds what is true or false together; where that is several values it is a map, and its
//! parts land in several columns. A set of fields (`figure/<code>`) lands in a table of its own.

use crate::Topic;

/// How a value must look to land in its column; what does not is listed as unprojected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Text.
    Text,
    /// A whole number.
    Int,
    /// A day as ISO text.
    Day,
    /// Another record.
    Link,
    /// Any value, as JSON text.
    Json,
}

/// One column.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The field of the record.
    pub field: &'static str,
    /// The part of it, where the field is a map.
    pub part: Option<&'static str>,
    /// The column of the table.
    pub column: &'static str,
    /// What fits.
    pub shape: Shape,
}

/// A set of fields with keys.
#[derive(Debug, Clone, Copy)]
pub struct Set {
    /// The field.
    pub field: &'static str,
    /// Its table (`record`, `key`, and the columns below).
    pub table: &'static str,
    /// Its columns; `part: None` is the value itself.
    pub columns: &'static [Column],
}

/// One kind of record.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// Its stable code, stored and sent.
    pub code: &'static str,
    /// What a write to it makes stale.
    pub topic: Topic,
    /// Its table.
    pub table: &'static str,
    /// Its columns.
    pub columns: &'static [Column],
    /// Its sets.
    pub sets: &'static [Set],
}

/// The field that says a record was taken away; its value lists the revisions it saw.
pub const DELETED: &str = "deleted";

const fn text(field: &'static str, column: &'static str) -> Column {
    Column {
        field,
        part: None,
        column,
        shape: Shape::Text,
    }
}

const fn of(shape: Shape, field: &'static str, column: &'static str) -> Column {
    Column {
        field,
        part: None,
        column,
        shape,
    }
}

const fn part(
    shape: Shape,
    field: &'static str,
    part: &'static str,
    column: &'static str,
) -> Column {
    Column {
        field,
        part: Some(part),
        column,
        shape,
    }
}

/// An incoming document.
pub const DOCUMENT: Kind = Kind {
    code: "document",
    topic: Topic::Documents,
    table: "document",
    columns: &[
        text("kind", "kind"),
        text("number", "number"),
        text("symbol", "symbol"),
        of(Shape::Day, "date", "date"),
        text("issuer", "issuer"),
        text("subject", "subject"),
        text("place", "place"),
        text("arrival_number", "arrival_number"),
        of(Shape::Day, "arrived_on", "arrived_on"),
        text("reply_number", "reply_number"),
        text("note", "note"),
        text("text", "body"),
    ],
    sets: &[],
};

/// A task. `due` is {day, comparator}; `state` is {code, on}.
pub const TASK: Kind = Kind {
    code: "task",
    topic: Topic::Tasks,
    table: "task",
    columns: &[
        text("title", "title"),
        text("text", "body"),
        of(Shape::Link, "document", "document"),
        text("path", "path"),
        of(Shape::Int, "position", "position"),
        text("heading", "heading"),
        text("source", "source"),
        text("lead", "lead"),
        text("cooperating", "cooperating"),
        text("whose", "whose"),
        part(Shape::Day, "due", "day", "due_day"),
        part(Shape::Text, "due", "comparator", "due_comparator"),
        text("product", "product"),
        text("resources", "resources"),
        text("result", "result"),
        text("note", "note"),
        part(Shape::Text, "state", "code", "state"),
        part(Shape::Day, "state", "on", "done_on"),
    ],
    sets: &[],
};

/// One note of progress on a task.
pub const PROGRESS: Kind = Kind {
    code: "progress",
    topic: Topic::Tasks,
    table: "progress",
    columns: &[
        of(Shape::Link, "task", "task"),
        of(Shape::Day, "date", "date"),
        text("note", "note"),
        of(Shape::Int, "percent", "percent"),
    ],
    sets: &[],
};

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
    ],
    sets: &[Set {
        field: "figure",
        table: "entry_figure",
        columns: &[of(Shape::Int, "figure", "value")],
    }],
};

/// A "Dân vận khéo" initiative. `recognised` is {on, by, decision}.
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
    ],
    sets: &[],
};

/// A report. `signed` is {number, date, signer}; `handed_in` is {how, date}; an overridden figure
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
};

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
    ],
    sets: &[],
};

/// What a person changed in a reporting regime; the rest stands in the data that is shipped.
pub const REGIME: Kind = Kind {
    code: "regime",
    topic: Topic::Reports,
    table: "regime",
    columns: &[text("code", "code")],
    sets: &[Set {
        field: "period",
        table: "regime_period",
        columns: &[of(Shape::Json, "period", "value")],
    }],
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
    ],
    sets: &[],
};

/// Every kind that this version projects; records of others are kept and passed on.
pub const ALL: [&Kind; 9] = [
    &DOCUMENT,
    &TASK,
    &PROGRESS,
    &ENTRY,
    &INITIATIVE,
    &REPORT,
    &AGENCY,
    &REGIME,
    &ENTRY_KIND,
];

/// The kind of a code.
pub fn of_code(code: &str) -> Option<&'static Kind> {
    ALL.iter().find(|kind| kind.code == code).copied()
}
