//! The exchange against an endpoint in memory, which can be told to misbehave. The real one is met
//! in the stories of the whole program.
#![allow(clippy::unwrap_used)]

mod enrolling;
mod faults;
mod going_well;
mod world;
