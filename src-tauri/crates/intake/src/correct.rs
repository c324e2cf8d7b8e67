//! What a person corrects in a reading, as a pure value: a list of corrections over a [`Reading`]
//! gives the items as they are kept.
//!
//! A correction names its item by a key and by the item's words. The key is enough for the same
//! text; the words find the item again in a newer version of the document, or in what a better
//! reader makes of the same text ([`carry`]). Nothing here fails: a correction that fits nothing is
//! listed, and changes nothing. Not here: where corrections are stored, words on a screen.

mod apply;
mod carry;
mod changes;
mod items;
mod place;
mod similar;

pub use apply::{Corrected, apply};
pub use carry::{Carried, Lost, WhyLost, carry};
pub use changes::{Change, ChangeState, Changes, GoneItem, Told, Was, changes};
pub use items::{Found, Item};
pub use similar::likeness;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The item that corrections of head and foot name.
pub const HEAD: &str = "head";

/// What a part of an item is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    Kind,
    Number,
    Symbol,
    Date,
    Issuer,
    IssuedAt,
    Subject,
    /// One a line.
    Addressees,
    /// One a line.
    Recipients,
    Position,
    Name,
    Title,
    Text,
    Heading,
    /// Chủ trì, one or several, with `;` between.
    Lead,
    /// Phối hợp, the same way.
    Cooperating,
    Due,
    /// `before` or `by`.
    Comparator,
    /// `own`, `shared`, `other`.
    Whose,
    Reporter,
    Receiver,
    Via,
    Period,
    Sentence,
    Annex,
}

/// What was done to an item. Places count UTF-16 units of the text, as the window does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// A part says this; empty says nothing.
    Set {
        /// Which.
        part: Part,
        /// What.
        value: String,
    },
    /// It is none.
    Drop,
    /// It is taken over, or not.
    Tick {
        /// Whether.
        on: bool,
    },
    /// A task is two: the second begins at this place of the text. It bears the key of the first
    /// with `~2`, `~3` … after it.
    Split {
        /// Where.
        at: u32,
        /// The words that follow; filled in by the reader.
        #[serde(default)]
        words: String,
    },
    /// A task takes in another, which is listed no more.
    Join {
        /// The key of the other.
        with: String,
        /// Its words; filled in by the reader.
        #[serde(default)]
        words: String,
    },
    /// A place of the text is an item that the reader did not see. `item` is `task`, `duty` or
    /// `citation`; the reader gives it its key.
    Add {
        /// Where it begins.
        start: u32,
        /// Where it ends.
        end: u32,
        /// The words that stand there; filled in by the reader.
        #[serde(default)]
        words: String,
    },
}

/// One thing that a person corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Correction {
    /// The key of the item; `head` for head and foot.
    pub item: String,
    /// The item's words when it was corrected; leave empty, the reader fills them in.
    #[serde(default)]
    pub words: String,
    /// What was done to it.
    pub act: Act,
}

impl Correction {
    /// A part of an item says `value`.
    pub fn set(item: &str, part: Part, value: &str) -> Self {
        Self::of(
            item,
            Act::Set {
                part,
                value: value.to_owned(),
            },
        )
    }

    /// `act` done to an item.
    pub fn of(item: &str, act: Act) -> Self {
        Self {
            item: item.to_owned(),
            words: String::new(),
            act,
        }
    }
}
