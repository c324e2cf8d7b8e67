//! One test binary: stories, the window, and the house rules.

mod stories;
mod tidy;
mod window;
