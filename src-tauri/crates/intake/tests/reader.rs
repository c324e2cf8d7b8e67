//! The reader against documents: five real ones and those made for its rules.

#[path = "reader/compare.rs"]
mod compare;
#[path = "reader/correct.rs"]
mod correct;
#[path = "reader/documents.rs"]
mod documents;
#[path = "reader/independent.rs"]
mod independent;
#[path = "reader/phrases.rs"]
mod phrases;
#[path = "reader/properties.rs"]
mod properties;
#[path = "reader/rules.rs"]
mod rules;
#[path = "reader/whose.rs"]
mod whose;
