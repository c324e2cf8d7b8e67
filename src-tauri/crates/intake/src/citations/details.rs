//! What is printed behind the number of a citation: its date, who issued it, what it is about.
//!
//! Not here: which numbers are citations.

use chrono::NaiveDate;

use super::numbers::Number;
use crate::names::{bare_quotes, is_capitals};
use crate::reading::Citation;
use crate::vocabulary::bodies::{COMMITTEE, HEAD_INSIDE};
use crate::vocabulary::citations::*;
use crate::when;
use crate::who::{self, cut};

/// How far behind a number its date, issuer and subject may stand, in bytes.
const REACH: usize = 900;

/// Date, issuer and subject after a number; returns the end of what was read. `next` are the
/// numbers behind it.
pub fn read(text: &str, from: usize, next: &[Number], citation: &mut Citation) -> usize {
    let mut at = from;
    let rest = cut(&text[at..], REACH);
    at += PLACES
        .iter()
        .find(|p| rest.starts_with(**p))
        .map_or(0, |p| p.len());
    at = date(text, at, citation);
    if citation.date.is_none() {
        at += DAMAGED_DATE
            .find(cut(&text[at..], 60))
            .map_or(0, |m| m.end());
    }
    at += YEAR_IN_BRACKETS
        .find(cut(&text[at..], 40))
        .map_or(0, |year| year.end());
    let rest = cut(&text[at..], REACH);
    if let Some(of) = ISSUER.captures(rest).and_then(|c| c.name("rest")) {
        let words = &rest[of.start()..];
        let joint = citation.kind.ends_with(JOINT);
        let name = words[..issuer_end(words, joint)].trim_end();
        if HEAD_INSIDE.is_match(name) || name.starts_with(char::is_uppercase) {
            citation.issuer = Some(name.to_string());
            at += of.start() + name.len();
            if citation.date.is_none() {
                at = date(text, at, citation);
            }
        }
    }
    let rest = cut(&text[at..], REACH);
    // "…, Quy định số …": the next document, not what this one is about.
    let another = NUMBERED_HERE.is_match(rest.trim_start_matches([',', ' ']));
    let Some(subject) = SUBJECT.captures(rest).filter(|_| !another) else {
        return at;
    };
    let about = subject.name("about").map(|about| about.end());
    let first = subject.name("verb").or(subject.name("quote"));
    let skip = about.or(first.map(|m| m.start())).unwrap_or(0);
    let words = &rest[skip..];
    let lead = words.len() - words.trim_start().len();
    let from = at + skip;
    let mut places = next.iter().map(|n| n.start).filter(|start| *start > from);
    let end = subject_end(words, places.next().map(|start| start - from)).max(lead);
    let name = words[lead..end].trim().trim_end_matches([',', ' ', ':']);
    if !name.is_empty() {
        citation.subject = Some(unquoted(name));
        at += skip + end;
    }
    at
}

/// Takes a date that stands at `at`; gives the end of it.
fn date(text: &str, at: usize, citation: &mut Citation) -> usize {
    let Some((date, end)) = date_at(&text[at..]) else {
        return at;
    };
    citation.date = date;
    let at = at + end;
    at + usize::from(text[at..].starts_with(')'))
}

/// The complete date at the start of a text, in small letters or in capitals.
pub fn date_at(text: &str) -> Option<(Option<NaiveDate>, usize)> {
    let near = cut(text, 60);
    let mut small = near.to_string();
    for word in DATE_WORDS {
        small = small.replace(&word.to_uppercase(), word);
    }
    debug_assert_eq!(small.len(), near.len());
    when::date_at_start(&small)
}

/// Where the name of the issuing body ends; several that issue together are one name.
fn issuer_end(words: &str, joint: bool) -> usize {
    let mut end = one_issuer_end(words);
    while joint && let Some(rest) = words[end..].strip_prefix(", ") {
        let more = one_issuer_end(rest);
        if more == 0 || !HEAD_INSIDE.is_match(rest) {
            break;
        }
        end += 2 + more;
    }
    end
}

fn one_issuer_end(words: &str) -> usize {
    if COMMITTEE.is_match(words) {
        return COMMITTEE_END.find(words).map_or(words.len(), |m| m.start());
    }
    let verb = ISSUER_END.find(words).map_or(words.len(), |m| m.start());
    if is_capitals(cut(words, 60)) {
        return verb;
    }
    let end = verb.min(who::name_end(words));
    // "(khóa XI)" belongs to the name.
    end + TERM_IN_BRACKETS
        .find(&words[end..])
        .map_or(0, |term| term.end())
}

/// Where the subject ends; `next` is where the next number stands in `words`.
fn subject_end(words: &str, next: Option<usize>) -> usize {
    if let Some(open) = words.find('“').filter(|i| *i <= 1)
        && let Some(close) = words[open..].find('”')
    {
        return open + close + '”'.len_utf8();
    }
    let mut end = SUBJECT_END.find(words).map_or(words.len(), |m| m.start());
    let named = [&RESOLUTION, &PLAN].map(|name| name.find(words).map(|m| m.start()));
    let whole = end;
    let others = named.into_iter().chain([next]).flatten();
    for other in others.filter(|at| *at <= whole) {
        if let Some(parting) = PARTING.find(&words[..other]) {
            end = end.min(parting.start());
        }
    }
    if let Some(sentence) = main_clause(&words[..end]) {
        end = sentence;
    }
    let open = words[..end].matches('“').count() > words[..end].matches('”').count();
    if open && words[end..].starts_with('”') {
        end += '”'.len_utf8();
    }
    if let Some(comma) = YEARS_THEN_COMMA
        .captures(words)
        .and_then(|c| c.name("comma"))
    {
        end = end.min(comma.start());
    }
    // The object of the subject ("thực hiện Nghị quyết số …") belongs to it.
    if NESTS.is_match(&words[..end]) && end < words.len() && !words[end..].starts_with('\n') {
        end += object_end(&words[end..]);
    }
    end
}

/// The end of a nested citation that belongs to the subject around it.
fn object_end(object: &str) -> usize {
    let skip = object.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let skip = skip.min(object.len());
    let close = object[skip..].find(['”', ';', ')', '\n']).map(|i| skip + i);
    let stop = object[skip..].find(". ").map(|i| skip + i);
    let clause = main_clause(object);
    let end = [close, stop, clause].into_iter().flatten().min();
    let end = end.unwrap_or(object.len());
    let quote = object[..end].contains('“') && object[end..].starts_with('”');
    end + if quote { '”'.len_utf8() } else { 0 }
}

/// ", Ủy ban nhân dân xã ban hành …": the sentence goes on with the body that speaks, or tells
/// what others did.
fn main_clause(words: &str) -> Option<usize> {
    let commas = words.match_indices(", ").take(12);
    let mut places = commas.map(|(at, _)| at);
    places.find(|at| {
        let rest = &words[at + 2..];
        let Some(end) = who::subject(rest, false) else {
            return false;
        };
        rest.starts_with(char::is_uppercase) || TELLS.is_match(&rest[end..])
    })
}

/// The words without the marks of a quotation around them.
fn unquoted(name: &str) -> String {
    let name = bare_quotes(name);
    let lone = !name.contains('“') && name.ends_with('”');
    if lone {
        name.trim_end_matches('”').to_string()
    } else {
        name.to_string()
    }
}
