//! The fields that a table can fill, for each register: names as the records have them.

use super::Register;
use domain::entry::Kinds;

/// How the cells of a field are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Words.
    Text,
    /// A day.
    Day,
    /// A day by which something is due, or words that say there is none.
    Due,
    /// One of a closed list.
    Code(List),
    /// A whole number of things.
    Count,
    /// An amount in đồng.
    Money,
    /// What another record is called.
    Link,
}

/// The closed lists that cells may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// Of tasks.
    State,
    /// Of initiatives.
    Stage,
    /// Lĩnh vực.
    FieldOfLife,
    /// Mô hình, điển hình.
    Form,
    /// Tập thể, cá nhân.
    Holder,
    /// Where a matter was raised.
    Source,
    /// Kinds of activity of the journal.
    Kind,
    /// Phòng, trung tâm, thôn, tổ dân phố.
    UnitSort,
}

/// One field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// As the record names it.
    pub name: String,
    /// How its cells are read.
    pub shape: Shape,
    /// A row without it is no record.
    pub required: bool,
}

/// The fields of a register, the required first.
pub fn fields_of(register: Register, kinds: &Kinds) -> Vec<Field> {
    let mut fields: Vec<Field> = known(register)
        .iter()
        .enumerate()
        .map(|(at, (name, shape))| Field {
            name: (*name).to_owned(),
            shape: *shape,
            required: at < required(register),
        })
        .collect();
    if register == Register::Journal {
        fields.extend(kinds.figures.iter().map(|figure| Field {
            name: format!("figure/{}", figure.code),
            shape: if figure.is_money() {
                Shape::Money
            } else {
                Shape::Count
            },
            required: false,
        }));
    }
    fields
}

/// How many fields at the beginning of the list no row may lack.
fn required(register: Register) -> usize {
    if register == Register::Journal { 2 } else { 1 }
}

fn known(register: Register) -> &'static [(&'static str, Shape)] {
    use Shape::{Code, Day, Due, Link, Text};
    match register {
        Register::Tasks => &[
            ("title", Text),
            ("due", Due),
            ("lead", Text),
            ("cooperating", Text),
            ("source", Text),
            ("state", Code(List::State)),
            ("done_on", Day),
            ("result", Text),
            ("product", Text),
            ("resources", Text),
            ("heading", Text),
            ("assigner", Text),
            ("assigned_on", Day),
            ("authority", Text),
            ("reply_number", Text),
            ("note", Text),
        ],
        Register::Journal => &[
            ("content", Text),
            ("date", Day),
            ("kind", Code(List::Kind)),
            ("place", Text),
            ("linked", Link),
            ("note", Text),
        ],
        Register::Initiatives => &[
            ("name", Text),
            ("field_of_life", Code(List::FieldOfLife)),
            ("form", Code(List::Form)),
            ("holder", Code(List::Holder)),
            ("lead", Text),
            ("place", Text),
            ("stage", Code(List::Stage)),
            ("reason", Text),
            ("goal", Text),
            ("criteria", Text),
            ("content", Text),
            ("method", Text),
            ("audience", Text),
            ("partners", Text),
            ("resources", Text),
            ("time", Text),
            ("results", Text),
            ("prospects", Text),
            ("registered_on", Day),
            ("started_on", Day),
            ("ended_on", Day),
            ("recognised_on", Day),
            ("recognised_by", Text),
            ("decision_number", Text),
        ],
        Register::Matters => &[
            ("gist", Text),
            ("raised_on", Day),
            ("source", Code(List::Source)),
            ("field_of_life", Code(List::FieldOfLife)),
            ("place", Text),
            ("answerer", Text),
            ("due", Due),
            ("answered_on", Day),
            ("result", Text),
            ("note", Text),
        ],
        Register::Units => &[
            ("name", Text),
            ("sort", Code(List::UnitSort)),
            ("head", Text),
            ("from", Day),
            ("until", Day),
            ("note", Text),
        ],
        Register::People => &[
            ("name", Text),
            ("position", Text),
            ("unit", Link),
            ("organisation", Text),
            ("phone", Text),
            ("from", Day),
            ("until", Day),
            ("note", Text),
        ],
    }
}
