//! Who does it: the bodies and offices that a sentence names as its subject, as ordered, or as
//! taking part.
//!
//! A body's name begins with a word of the vocabulary and ends before the first verb. Names stay
//! as printed. Not here: whether a name means the user's own unit (`whose`).

use crate::names::modern;
use crate::vocabulary::bodies::*;
use crate::vocabulary::citations::NUMBERED_HERE;
use crate::vocabulary::points::LEAD_LABEL;
use crate::vocabulary::words::{AFTER_BODY, VERBS};

/// No list of bodies is longer, in bytes.
const LONGEST: usize = 700;

/// The bodies of one sentence or heading.
#[derive(Debug, Default, PartialEq)]
pub struct Parties {
    pub assignees: Vec<String>,
    pub cooperators: Vec<String>,
}

/// The parties that a point's own words name.
pub fn parties(text: &str) -> Parties {
    let mut assignees = assignees(text);
    // "X báo cáo …; Y tổng hợp …": each clause may name its own.
    let most = if assignees.is_empty() { 0 } else { 20 };
    for clause in cut(text, 4_000).split("; ").skip(1).take(most) {
        let named = told(clause).map(|end| split(&clause[..end]));
        for name in named.unwrap_or_default() {
            if !assignees.contains(&name) {
                assignees.push(name);
            }
        }
    }
    Parties {
        assignees,
        cooperators: cooperators(text),
    }
}

/// The parties of a heading: it may be nothing but names.
pub fn heading_parties(text: &str) -> Parties {
    let mut found = parties(text);
    if let Some(name) = whole_name(text) {
        found.assignees = split(name);
    } else if found.assignees.is_empty() {
        let rest = LEAD_IN.find(text).map_or(text, |m| &text[m.end()..]);
        let rest = rest.trim_end_matches([':', '.', ';', ' ']);
        if is_head(rest, false) && rest.chars().count() < 220 {
            found.assignees = split(rest);
        }
    }
    found
}

/// A heading that is nothing but a name, also where the name holds words that others do not.
fn whole_name(text: &str) -> Option<&str> {
    const LONGEST_NAME: usize = 110;
    let lead = LEAD_IN.find(text).map_or(0, |m| m.end());
    let name = text[lead..].trim_end_matches([':', ' ']);
    let ended = name.ends_with(['.', ';', ',']) || name.contains([':', '(']);
    if ended || name.chars().count() > LONGEST_NAME || !is_head(name, lead > 0) {
        return None;
    }
    let end = phrase(name, false);
    let rest = &name[end..];
    (end > 0 && !starts_with_verb(rest) && !ACTS.is_match(rest)).then_some(name)
}

/// A line that names bodies, perhaps as leading and taking part, and says nothing else.
pub fn names_only(text: &str) -> bool {
    let lead = LEAD_IN.find(text).map_or(0, |m| m.end());
    let rest = text[lead..].trim_end_matches([':', ' ', '.']);
    if !is_head(rest, lead > 0) {
        return false;
    }
    let after = rest[phrase(rest, true)..].trim_start_matches([' ', ',']);
    after.is_empty() || after.starts_with('(') || LEADING.is_match(after)
}

fn assignees(text: &str) -> Vec<String> {
    if let Some(label) = LEAD_LABEL.find(text) {
        let rest = &text[label.end()..];
        if is_head(rest, true) {
            return split(&rest[..phrase(rest, true)]);
        }
    }
    let (rest, ordered) = match LEAD_IN.find(text) {
        Some(lead) => (&text[lead.end()..], true),
        None => (text, false),
    };
    if let Some(end) = subject(rest, ordered) {
        return split(&rest[..end]);
    }
    if let Some(words) = behind_opening(text) {
        return split(words);
    }
    for order in ORDER.find_iter(text).take(20) {
        let rest = &text[order.end()..];
        if let Some(end) = subject(rest, true) {
            return split(&rest[..end]);
        }
    }
    Vec::new()
}

/// The subject behind a preamble ("Định kỳ hằng quý, …") or a topic ("Báo cáo tháng: …").
fn behind_opening(text: &str) -> Option<&str> {
    if PREAMBLE.is_match(text) {
        let sentence = cut(text, 500).split(". ").next().unwrap_or_default();
        for (comma, _) in sentence.match_indices(", ") {
            let rest = &text[comma + 2..];
            if let Some(end) = subject(rest, false) {
                return Some(&rest[..end]);
            }
        }
    }
    let rest = &text[TOPIC.find(cut(text, 400))?.end()..];
    subject(rest, false).map(|end| &rest[..end])
}

/// The subject of one clause as printed, all its bodies together.
pub fn speaker(clause: &str) -> Option<&str> {
    let clause = clause.trim_start_matches(|c: char| !c.is_alphanumeric());
    let (rest, ordered) = match LEAD_IN.find(clause) {
        Some(lead) => (&clause[lead.end()..], true),
        None => (clause, false),
    };
    match subject(rest, ordered) {
        Some(end) => Some(&rest[..end]),
        None => behind_opening(clause),
    }
}

/// The end of the subject at the start of `text`, if a verb or a colon follows it.
pub fn subject(text: &str, ordered: bool) -> Option<usize> {
    if !is_head(text, ordered) {
        return None;
    }
    let end = phrase(text, false);
    let next = text[end..].trim_start_matches([' ', ',']);
    let closed = next.starts_with([':', '(']) || starts_with_verb(next) || is_strange(next);
    (closed && end > 0).then_some(end)
}

/// A subject before a verb that the tables know.
fn told(clause: &str) -> Option<usize> {
    subject(clause, false).filter(|end| starts_with_verb(&clause[*end..]))
}

fn cooperators(text: &str) -> Vec<String> {
    for with in COOPERATE.find_iter(text).take(20) {
        let rest = &text[with.end()..];
        // Without "với" the same words may mean the work itself.
        let said = WITH.iter().any(|w| with.as_str().trim_end().ends_with(w));
        if is_head(rest, said) {
            return split(&rest[..phrase(rest, true)]);
        }
    }
    Vec::new()
}

/// `text` begins with a body; `small` also admits offices written small.
pub fn is_head(text: &str, small: bool) -> bool {
    let head = if small {
        HEAD_INSIDE.is_match(text)
    } else {
        HEAD.is_match(text)
    };
    head && !NOT_HEAD.is_match(text)
}

/// Where a phrase of bodies at the start of `text` ends. An `open` one may end anywhere; a subject
/// that meets no verb ends at the first mark of punctuation that stops a sentence.
pub fn phrase(text: &str, open: bool) -> usize {
    let text = cut(text, LONGEST);
    let mut at = 0;
    let mut word_before = "";
    // Words up to here belong to the name for certain.
    let mut held = 0;
    for (words, word) in text.split_inclusive(' ').enumerate() {
        let bare = word.trim_end_matches([' ', ',', ';', ':', '.']);
        if words > 0 && at >= held {
            held = at + held_words(&text[at..], word_before, &text[..at]);
        }
        if words > 0 && at >= held && ends_before(&text[at..], word_before, &text[..at]) {
            return text[..at]
                .trim_end_matches([' ', ',', ';', '-', '–'])
                .trim_end_matches(AND)
                .len();
        }
        let stop = word.trim_end();
        if stop.ends_with([':', '.']) && !abbreviation(stop) || stop.ends_with(';') {
            let more = stop.ends_with(';') && NEXT.is_match(&text[at + word.len()..]);
            if !more {
                return at + bare.len();
            }
        }
        if open && stop.ends_with(',') && !continues(&text[at + word.len()..]) {
            return at + bare.len();
        }
        if let Some(bracket) = word.find(['(', ')', '“', '"']) {
            return text[..at + bracket].trim_end().len();
        }
        word_before = bare;
        at += word.len();
    }
    text.trim_end().len()
}

/// After a comma inside an open list: another body, or a small noun of a group.
fn continues(rest: &str) -> bool {
    NEXT.is_match(rest) || HEAD_INSIDE.is_match(rest) || {
        let first = rest
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .trim_end_matches([',', '.']);
        first.starts_with(char::is_uppercase) || GROUP_NOUNS.contains(&first)
    }
}

/// The length of the words here that go on with the name though they begin like a verb.
fn held_words(rest: &str, before: &str, name: &str) -> usize {
    if !rest.starts_with(char::is_lowercase) {
        return 0;
    }
    if let Some(noun) = NOUNS.iter().find(|n| rest.starts_with(**n)) {
        return noun.len();
    }
    if FIELD_HEAD.is_match(name)
        && let Some(field) = FIELD.find(rest)
    {
        return field
            .as_str()
            .trim_end_matches([' ', ',', ';', ':', '.', ')'])
            .len();
    }
    let pair = |(a, b): &(&str, &str)| before.to_lowercase() == *a && rest.starts_with(b);
    let compound = COMPOUNDS.iter().any(pair) && verb_length(rest).is_none();
    if compound {
        return rest.find(' ').unwrap_or(rest.len());
    }
    // "Hội đồng thẩm định", "Đoàn khảo sát gửi …": work that names the body, not what it does.
    let Some(work) = verb_length(rest).filter(|work| !LEADING.is_match(&rest[..*work])) else {
        return 0;
    };
    let after = rest[work..].trim_start();
    let over = after.is_empty() || after.starts_with([',', ';', ':', '.', ')', '(']);
    let bare = WORK_HEAD.is_match(name) && (over || starts_with_verb(after));
    if bare || WORK_CENTRE.is_match(name) && PLACE_NOUN.is_match(after) {
        work
    } else {
        0
    }
}

/// The words from here on are no longer the name.
fn ends_before(rest: &str, before: &str, name: &str) -> bool {
    if !starts_with_verb(rest) {
        return is_strange(rest) && !second_syllable(before);
    }
    let noun_here = NOUN_LEADS.contains(&before) && NOUN_VERBS.iter().any(|v| rest.starts_with(v));
    let lead = name
        .trim_end()
        .strip_suffix(before)
        .unwrap_or(name)
        .trim_end();
    let head = lead.is_empty() || lead.ends_with([',', ';']) || lead.ends_with(AND.trim_start());
    let inside_name = head && NAME_LEADS.contains(&before) || before == PASSIVE;
    let committee = COMMITTEE.is_match(name) && COMMITTEE_WORK.is_match(rest);
    !(noun_here || inside_name || committee)
}

/// A small word that no name of a body holds: some verb that no table knows.
fn is_strange(text: &str) -> bool {
    let text = text.trim_start();
    let word = text.split(|c: char| !c.is_alphanumeric()).next();
    let word = modern(word.unwrap_or_default());
    word.starts_with(char::is_lowercase) && NAME_WORDS.binary_search(&word.as_ref()).is_err()
}

/// The second syllable of a word is written small: "Bộ Chính trị", "Sở Nội vụ".
fn second_syllable(before: &str) -> bool {
    let titled = before.chars().nth(1).is_some_and(char::is_lowercase);
    titled && before.starts_with(char::is_uppercase) && !SINGLE.contains(&before)
}

/// A verb or connective of the table, in small letters, as whole words.
fn starts_with_verb(text: &str) -> bool {
    verb_length(text.trim_start()).is_some()
}

/// The length of the longest verb of the tables at the start of `text`.
fn verb_length(text: &str) -> Option<usize> {
    if !text.starts_with(char::is_lowercase) {
        return None;
    }
    let text = &modern(cut(text, 80));
    let mut ends = text
        .match_indices(|c: char| !c.is_alphanumeric())
        .map(|(at, _)| at)
        .chain(std::iter::once(text.len()));
    let one = ends.next().unwrap_or(0);
    let two = ends.next().unwrap_or(one);
    let three = ends.next().unwrap_or(two);
    let known = |end: &usize| {
        let words = &text[..*end];
        AFTER_BODY.binary_search(&words).is_ok()
            || words.contains(' ') && VERBS.binary_search(&words).is_ok()
    };
    [three, two, one].into_iter().find(known)
}

/// "TT." and "BTV." end no sentence.
fn abbreviation(word: &str) -> bool {
    word.ends_with('.') && word.len() <= 5 && word.starts_with(char::is_uppercase)
}

/// One name per body: a new one begins after a comma, a semicolon or "và".
pub fn split(phrase: &str) -> Vec<String> {
    let mut names: Vec<&str> = Vec::new();
    let mut from = 0;
    for (at, parting) in BETWEEN.find_iter(phrase).map(|m| (m.start(), m)) {
        if at < from {
            continue;
        }
        let rest = &phrase[parting.end()..];
        let unfinished = UNFINISHED.is_match(&phrase[from..at]);
        if NEXT.is_match(rest) && !NOT_HEAD.is_match(rest) && !unfinished {
            names.push(&phrase[from..at]);
            from = parting.end();
        }
    }
    names.push(&phrase[from..]);
    let clean = |n: &&str| {
        n.trim_matches([' ', ',', ';', '.', ':', '-', '–'])
            .to_string()
    };
    names
        .iter()
        .map(clean)
        .filter(|n| !n.is_empty())
        .take(60)
        .collect()
}

/// Where a name that stands at the start of `text` ends for certain: at a mark, or at a small word
/// that no name of a body holds.
pub fn name_end(text: &str) -> usize {
    let mut at = 0;
    let mut before = "";
    for (n, part) in text.split_inclusive([' ', '\n']).enumerate() {
        let word = part
            .trim_end()
            .trim_end_matches([',', ';', '.', ':', ')', '”']);
        let small = word.starts_with(char::is_lowercase);
        let free = n > 0 && second_syllable(before);
        let next = &text[at + part.len()..];
        let fits = if word == AND.trim_start() {
            next.starts_with(char::is_uppercase) && !NUMBERED_HERE.is_match(cut(next, 120))
        } else {
            !small || free || !is_strange(word)
        };
        let year = word.len() == 4 && word.chars().all(|c| c.is_ascii_digit());
        let bracket = word.starts_with(['(', '“']);
        if n > 0 && (!fits || year || bracket) {
            return text[..at].trim_end().len();
        }
        at += word.len();
        if part.trim_end() != word || part.ends_with('\n') {
            return at;
        }
        at += part.len() - word.len();
        before = word;
    }
    text.trim_end().len()
}

/// At most `limit` bytes of the text, on a character boundary.
pub fn cut(text: &str, limit: usize) -> &str {
    let mut end = text.len().min(limit);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
