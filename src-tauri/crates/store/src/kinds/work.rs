//! Documents, their duties, and tasks.

use super::{Kind, Search, Set, Shape, of, part, text};
use crate::Topic;

/// An incoming document. `validity` is {code, on, by}; `corrections` is what a person changed in
/// its reading.
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
        part(Shape::Text, "validity", "code", "validity"),
        part(Shape::Day, "validity", "on", "validity_on"),
        part(Shape::Link, "validity", "by", "replaced_by"),
        of(Shape::Json, "corrections", "corrections"),
        of(Shape::Link, "same_as", "same_as"),
    ],
    sets: &[Set {
        field: "citation",
        table: "document_citation",
        columns: &[
            part(Shape::Text, "citation", "kind", "kind"),
            part(Shape::Text, "citation", "number", "number"),
            part(Shape::Day, "citation", "date", "date"),
            part(Shape::Text, "citation", "issuer", "issuer"),
            part(Shape::Text, "citation", "subject", "subject"),
            part(Shape::Link, "citation", "document", "document"),
        ],
    }],
    search: Some(Search {
        title: &["kind", "number", "symbol", "subject"],
        text: &[
            "issuer",
            "note",
            "reply_number",
            "arrival_number",
            "citation",
            "text",
        ],
        day: Some(("date", None)),
        state: Some(("validity", Some("code"))),
    }),
    indexes: &[
        "document_same_as on document (same_as) where same_as is not null",
        "document_date on document (date)",
        "document_citation_number on document_citation (number)",
    ],
};

/// A duty to report that a document prints. `state` is {code, on}: open, accepted, dropped; a term
/// is a date that a person typed where none is printed; `read` as of a task.
pub const DUTY: Kind = Kind {
    code: "duty",
    topic: Topic::Documents,
    table: "duty",
    columns: &[
        of(Shape::Link, "document", "document"),
        of(Shape::Int, "position", "position"),
        text("sentence", "sentence"),
        text("annex", "annex"),
        text("reporter", "reporter"),
        text("receiver", "receiver"),
        text("via", "via"),
        text("period", "period"),
        text("due", "due"),
        text("comparator", "comparator"),
        part(Shape::Text, "state", "code", "state"),
        part(Shape::Day, "state", "on", "state_on"),
        text("regime", "regime"),
        of(Shape::Json, "read", "read"),
        of(Shape::Link, "same_as", "same_as"),
    ],
    sets: &[Set {
        field: "term",
        table: "duty_term",
        columns: &[
            part(Shape::Text, "term", "period", "period"),
            part(Shape::Text, "term", "due", "due"),
            part(Shape::Text, "term", "comparator", "comparator"),
        ],
    }],
    search: Some(Search {
        title: &["sentence"],
        text: &["annex", "reporter", "receiver", "via"],
        day: None,
        state: Some(("state", Some("code"))),
    }),
    indexes: &["duty_document on duty (document)"],
};

/// A task. `due` is {day, comparator}; `state` is {code, on, reason, until}; `read` is {key,
/// was, gone}: what was accepted of its point, to tell what a person changed since.
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
        part(Shape::Text, "state", "reason", "state_reason"),
        part(Shape::Day, "state", "until", "state_until"),
        of(Shape::Link, "parent", "parent"),
        of(Shape::Link, "unit", "unit"),
        of(Shape::Link, "recurring", "recurring"),
        of(Shape::Day, "assigned_on", "assigned_on"),
        text("assigner", "assigner"),
        text("authority", "authority"),
        text("reply_number", "reply_number"),
        of(Shape::Json, "remind", "remind"),
        of(Shape::Json, "read", "read"),
        of(Shape::Link, "same_as", "same_as"),
    ],
    sets: &[],
    search: Some(Search {
        title: &["title"],
        text: &[
            "text",
            "lead",
            "cooperating",
            "product",
            "resources",
            "result",
            "note",
            "heading",
            "source",
            "assigner",
            "authority",
            "reply_number",
        ],
        day: Some(("due", Some("day"))),
        state: Some(("state", Some("code"))),
    }),
    indexes: &[
        "task_same_as on task (same_as) where same_as is not null",
        "task_document on task (document)",
        "task_parent on task (parent) where parent is not null",
        "task_due on task (due_day) where alive = 1",
        "task_open on task (due_day) where alive = 1 and done_on is null",
    ],
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
        of(Shape::Link, "entry", "entry"),
    ],
    sets: &[Set {
        field: "figure",
        table: "progress_figure",
        columns: &[of(Shape::Int, "figure", "value")],
    }],
    search: Some(Search {
        title: &[],
        text: &["note"],
        day: Some(("date", None)),
        state: None,
    }),
    indexes: &["progress_task on progress (task, alive, date, percent)"],
};

/// A task that comes again: its instances are tasks whose id derives from it and the day.
/// `rule` is {every, month, day, comparator}.
pub const RECURRING: Kind = Kind {
    code: "recurring",
    topic: Topic::Tasks,
    table: "recurring",
    columns: &[
        text("title", "title"),
        text("text", "body"),
        of(Shape::Link, "document", "document"),
        of(Shape::Link, "unit", "unit"),
        text("lead", "lead"),
        text("cooperating", "cooperating"),
        text("whose", "whose"),
        of(Shape::Json, "rule", "rule"),
        of(Shape::Day, "from", "valid_from"),
        of(Shape::Day, "until", "valid_until"),
        of(Shape::Json, "remind", "remind"),
        of(Shape::Int, "paused", "paused"),
    ],
    sets: &[],
    search: Some(Search {
        title: &["title"],
        text: &["text", "lead", "cooperating"],
        day: None,
        state: None,
    }),
    indexes: &[],
};
