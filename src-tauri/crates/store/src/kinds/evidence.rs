//! Files attached to records.

use super::{Kind, Search, Shape, of, text};
use crate::Topic;

/// A file attached to a record; its bytes stand once in the blob store under their hash.
pub const EVIDENCE: Kind = Kind {
    code: "evidence",
    topic: Topic::Evidence,
    table: "evidence",
    columns: &[
        of(Shape::Link, "record", "owner_record"),
        text("blob", "blob"),
        text("name", "name"),
        text("media", "media"),
        of(Shape::Int, "size", "size"),
        text("note", "note"),
        of(Shape::Int, "position", "position"),
        of(Shape::Day, "taken_on", "taken_on"),
    ],
    sets: &[],
    search: Some(Search {
        title: &["name"],
        text: &["note"],
        day: Some(("taken_on", None)),
        state: None,
    }),
    indexes: &["evidence_owner on evidence (owner_record)"],
};
