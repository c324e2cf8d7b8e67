//! One plain function for each thing a person can do; the window, the headless commands and the
//! tests are equal callers.
//!
//! Read `commands` first: it is the list of them. A function reads, lets `domain` decide, writes
//! in one transaction of the store, and says what became stale. Clock and randomness come in with
//! the settings.
//!
//! Not here: rules (`domain`), SQL (`store`), windows and arguments (the shell).

pub mod calendar;
pub mod citizens;
pub mod commands;
mod data;
mod dispatch;
pub mod documents;
mod error;
pub mod exchange;
mod fields;
pub mod files;
pub mod history;
pub mod imports;
pub mod initiatives;
pub mod joined;
pub mod journal;
mod letters;
pub mod notebook;
mod open;
pub mod overview;
pub mod people;
mod records;
pub mod removed;
pub mod reports;
pub mod sample;
pub mod search;
mod show;
pub mod tasks;
mod typescript;
pub mod wire;
pub mod work;

pub use error::{AppError, Result};
pub use open::{App, Settings};
pub use store::Topic;
pub use typescript::typescript;
