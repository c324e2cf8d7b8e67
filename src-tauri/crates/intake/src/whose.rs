//! Whose task it is: the user's own unit's, everybody's, or somebody else's.
//!
//! A proposal from addressees, copies, assignees and groups ("UBND các xã, phường, đặc khu"); the
//! person decides. A commune answers to the names of those it was merged from, in documents of
//! their time; a district of old times does not stand for the communes that were in it.
//! Not here: the list of units (the caller fills [`Former`] from it), matching by official codes.

use chrono::{Datelike, NaiveDate};
pub use domain::task::Whose;
use domain::text::{fold_spaces, tone_key};

use crate::reading::{Reading, TaskFound};
use crate::vocabulary::groups::*;

/// Where a unit stands in the tree of agencies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Province,
    /// A department, board or office of the province.
    Department,
    Commune,
    /// A room or village inside another unit.
    Inner,
}

/// A name that a unit or one it was merged from bore: "Xã Hướng Lập", until 30/6/2025.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Former {
    pub name: String,
    /// The first day on which it was called so; `None`: since ever.
    pub from: Option<NaiveDate>,
    /// The last such day; `None`: nobody wrote it down, so the name always counts.
    pub until: Option<NaiveDate>,
}

impl Former {
    /// A name that ended with the day `until`.
    pub fn until(name: &str, until: NaiveDate) -> Self {
        Self {
            name: name.to_string(),
            from: None,
            until: Some(until),
        }
    }

    /// Whether a document may call the unit so: one without a date may.
    fn counts(&self, reading: &Reading) -> bool {
        let year = reading.date.map(|d| d.year()).or(reading.year);
        let begun = match (reading.date, self.from) {
            (Some(date), Some(from)) => date >= from,
            (None, Some(from)) => year.is_none_or(|y| y >= from.year()),
            (_, None) => true,
        };
        let over = match (reading.date, self.until) {
            (Some(date), Some(until)) => date > until,
            (None, Some(until)) => year.is_some_and(|y| y > until.year()),
            (_, None) => false,
        };
        begun && !over
    }
}

/// The unit for which a document is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    pub name: String,
    /// Other names it goes by: "xã Hướng Phùng", "UBND xã Hướng Phùng".
    pub aliases: Vec<String>,
    pub level: Level,
    /// Nouns by which groups call such a unit: "xã", "sở". Empty: taken from the names.
    pub kinds: Vec<String>,
    /// Names of old, its own and those of the units it was merged from.
    pub former: Vec<Former>,
}

impl Unit {
    /// A unit of which only the name is known: its level is read from that.
    pub fn named(name: &str) -> Self {
        let words = key(name);
        let is = |table: &[&str]| table.iter().any(|kind| has_words(&words, &key(kind)));
        let level = if is(&COMMUNE_KINDS) {
            Level::Commune
        } else if is(&DEPARTMENT_KINDS) {
            Level::Department
        } else if is(&PROVINCE_KINDS) {
            Level::Province
        } else {
            Level::Inner
        };
        Self {
            name: name.to_string(),
            aliases: Vec::new(),
            level,
            kinds: Vec::new(),
            former: Vec::new(),
        }
    }

    /// The same unit with more names of today.
    pub fn with_aliases<S: Into<String>>(mut self, names: impl IntoIterator<Item = S>) -> Self {
        self.aliases.extend(names.into_iter().map(Into::into));
        self
    }

    /// The same unit with names of old. Give each as the list of units spells it ("Xã Hướng Lập",
    /// "Thị trấn Khe Sanh"); "UBND" before it in a document is understood.
    pub fn with_former(mut self, names: impl IntoIterator<Item = Former>) -> Self {
        self.former.extend(names);
        self
    }
}

/// What is proposed for a document: one entry per task, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub addressed: bool,
    pub tasks: Vec<Whose>,
}

/// How a text names a unit.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Naming {
    Not,
    Group,
    Itself,
}

struct Reader {
    names: Vec<String>,
    kinds: Vec<String>,
    level: Level,
}

/// Proposes to whom the tasks of a reading fall, seen from `unit`.
pub fn proposal(reading: &Reading, unit: &Unit) -> Proposal {
    let reader = Reader::new(unit, reading);
    let best = |items: &[String]| items.iter().map(|i| reader.naming(i)).max();
    let addressees = best(&reading.addressees).unwrap_or(Naming::Not);
    let copies = best(&reading.recipients).unwrap_or(Naming::Not);
    let issued_by_us = reading
        .issuer
        .as_deref()
        .is_some_and(|i| reader.names_itself(&key(i)));
    let working: Naming = reading
        .tasks
        .iter()
        .flat_map(|t| &t.assignees)
        .map(|a| reader.naming(a))
        .max()
        .unwrap_or(Naming::Not);
    let to_us = addressees > Naming::Not || issued_by_us;
    let addressed = to_us || copies > Naming::Not || working > Naming::Not;
    let plan = reading.addressees.is_empty() && copies > Naming::Not;
    let tasks = reading.tasks.iter();
    let tasks = tasks
        .map(|task| reader.whose(task, addressed, to_us || plan))
        .collect();
    Proposal { addressed, tasks }
}

impl Reader {
    fn new(unit: &Unit, reading: &Reading) -> Self {
        let former = unit.former.iter().filter(|f| f.counts(reading));
        let given = std::iter::once(&unit.name)
            .chain(&unit.aliases)
            .chain(former.map(|f| &f.name))
            .map(|n| key(n));
        let names: Vec<String> = given.filter(|n| !n.is_empty()).collect();
        let mut kinds: Vec<String> = unit.kinds.iter().map(|k| key(k)).collect();
        if kinds.is_empty() {
            let table: &[&str] = match unit.level {
                Level::Province => &PROVINCE_KINDS,
                Level::Department => &DEPARTMENT_KINDS,
                Level::Commune => &COMMUNE_KINDS,
                Level::Inner => &INNER_KINDS,
            };
            let known = table.iter().map(|k| key(k));
            let named = |k: &String| names.iter().any(|n| has_words(n, k));
            kinds = known.clone().filter(named).collect();
            if kinds.is_empty() {
                kinds = known.collect();
            }
        }
        Reader {
            names,
            kinds,
            level: unit.level,
        }
    }

    fn whose(&self, task: &TaskFound, addressed: bool, to_us: bool) -> Whose {
        if !addressed {
            return Whose::Other;
        }
        let lead = task.assignees.iter().map(|a| self.naming(a)).max();
        match lead {
            Some(Naming::Not) => {
                let helps = task
                    .cooperators
                    .iter()
                    .any(|c| self.naming(c) > Naming::Not);
                if helps { Whose::Shared } else { Whose::Other }
            }
            Some(_) => Whose::Own,
            None if to_us => Whose::Own,
            None => Whose::Shared,
        }
    }

    fn naming(&self, printed: &str) -> Naming {
        let text = key(printed);
        if self.names_itself(&text) {
            return Naming::Itself;
        }
        match self.listed(printed) {
            Some(true) => return Naming::Itself,
            Some(false) => return Naming::Not,
            None => {}
        }
        if self.names_group(&text) {
            Naming::Group
        } else {
            Naming::Not
        }
    }

    /// "các xã: Hướng Lập, Hướng Việt": whether we are among those that are named; `None` if none
    /// of our kind is named.
    fn listed(&self, printed: &str) -> Option<bool> {
        let many = MANY.iter().any(|m| has_words(&key(printed), &key(m)));
        let words: Vec<&str> = printed.split_whitespace().collect();
        let named = |kind: &String| {
            let length = kind.split(' ').count();
            words.windows(length + 1).any(|w| {
                let [noun @ .., name] = w else { return false };
                let joined = noun.join(" ");
                let bare = joined.trim_end_matches(':');
                key(bare) == *kind
                    && !joined.ends_with([',', ';'])
                    && name.starts_with(char::is_uppercase)
            })
        };
        if !many || !self.kinds.iter().any(named) {
            return None;
        }
        let bare = |name: &String| {
            let kinds = self.kinds.iter().map(|k| format!("{k} "));
            let name = name.strip_prefix(COMMITTEE_KEY).unwrap_or(name);
            let mut rest = kinds.filter_map(|k| name.strip_prefix(k.as_str()));
            rest.next().map(str::to_string)
        };
        let text = key(printed);
        Some(
            self.names
                .iter()
                .filter_map(bare)
                .any(|n| has_words(&text, &n)),
        )
    }

    fn names_itself(&self, text: &str) -> bool {
        self.names.iter().any(|name| has_words(text, name))
    }

    /// "các sở, ban, ngành", "UBND các xã, phường": a group noun of ours after "các".
    fn names_group(&self, text: &str) -> bool {
        let many = MANY
            .iter()
            .map(|m| key(m))
            .find_map(|m| place_of(text, &m).map(|at| at + m.len()));
        let Some(from) = many else { return false };
        let group = &text[from..];
        let foreign = OTHER_LEVELS
            .iter()
            .any(|(word, level)| *level != self.level_name() && has_words(group, &key(word)));
        if foreign && self.level != Level::Department {
            return false;
        }
        let everybody = EVERYBODY.iter().any(|w| has_words(group, &key(w)));
        let party = PARTY.iter().any(|w| has_words(text, &key(w)));
        !party && (everybody || self.kinds.iter().any(|kind| has_words(group, kind)))
    }

    fn level_name(&self) -> &'static str {
        match self.level {
            Level::Province => "province",
            Level::Department => "department",
            Level::Commune => "commune",
            Level::Inner => "inner",
        }
    }
}

/// Comparable words: no case, one place of tones, one spelling of "Ủy ban nhân dân".
fn key(text: &str) -> String {
    let words: String = text
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let mut words = tone_key(&fold_spaces(&words));
    for (long, short) in SHORT_FORMS {
        words = words.replace(&tone_key(long), short);
    }
    words
}

/// `needle` stands in `text` as whole words.
fn has_words(text: &str, needle: &str) -> bool {
    place_of(text, needle).is_some()
}

fn place_of(text: &str, needle: &str) -> Option<usize> {
    if needle.is_empty() {
        return None;
    }
    text.match_indices(needle).map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + needle.len()..].chars().next();
        before.is_none_or(|c| c == ' ') && after.is_none_or(|c| c == ' ')
    })
}
