//! What is known of the old encodings and of Vietnamese syllables, as tables.

mod syllables;
mod tables;

pub use syllables::{ABBREVIATING, ONSETS, RIMES};
pub use tables::{TCVN3, VNI_ALONE, VNI_MARKED, WINDOWS_1252, WINDOWS_1258};
