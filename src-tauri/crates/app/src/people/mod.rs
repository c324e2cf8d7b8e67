//! The agency itself: internal units, people with their roles, the figures of each year.
//!
//! History stays: a role ends on a day and another begins, nothing is written over. The list of
//! the leader in charge and the committee goes up as a letter, by a person's act.

pub mod api;
mod page;
mod profile;
mod sending;
mod units;

pub use page::{add as add_person, edit as edit_person, list as list_people};
pub use page::{assign as assign_role, end as end_role, remove as remove_person};
pub use profile::{edit as edit_profile, show as show_profile};
pub use sending::submit as submit_people;
pub use units::{add as add_inner_unit, edit as edit_inner_unit, remove as remove_inner_unit};
