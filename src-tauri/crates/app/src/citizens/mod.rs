//! Citizens: the matters they raised until each is answered, dialogues, situation notes.
//!
//! A matter has no names. Its counts feed the report. A situation note is private: no letter and
//! no segment may ever carry its kind. Not here: receptions and petitions, which are counts of the
//! journal.

pub mod api;
mod dialogues;
mod matters;
mod situations;

pub use dialogues::{
    add as add_dialogue, edit as edit_dialogue, list as list_dialogues, remove as remove_dialogue,
};
pub(crate) use matters::facts as matter_facts;
pub use matters::{
    add as add_matter, edit as edit_matter, list as list_matters, remove as remove_matter,
};
pub use situations::{
    add as add_situation, edit as edit_situation, list as list_situations,
    remove as remove_situation,
};
