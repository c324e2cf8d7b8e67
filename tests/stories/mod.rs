//! Stories of communes and a province, told through the use-cases over real files and a real
//! endpoint. Each test is a sentence.

mod calendar;
mod citizens;
mod corrections;
mod documents;
mod duties;
mod exchange;
mod finding;
mod imports;
mod initiatives;
mod journal;
mod notebook;
mod people;
mod reports;
mod sample;
mod tasks;
mod versions;
pub mod world;
