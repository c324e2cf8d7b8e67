//! The records an official keeps and the rules they obey: values in, values out.
//!
//! Not here: files, databases, clocks, randomness, words on a screen.

pub mod text;
