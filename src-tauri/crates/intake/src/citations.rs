//! Citations: the other documents that this one names.
//!
//! A document is known by a number of the State's or the Party's grammar, or, for laws,
//! resolutions and yearly plans, by its name. Nothing is completed: a number that is cut off is
//! no citation, an issuer that is not printed stays empty. Not here: matching with what the
//! notebook holds.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use domain::text::tone_key;

use crate::names::{bare_quotes, tight, type_of_symbol};
use crate::page::Page;
use crate::reading::Citation;
use crate::vocabulary::bodies::HEAD_INSIDE;
use crate::vocabulary::citations::*;
use crate::when;
use crate::who::cut;

/// More citations than any directive has.
const MOST: usize = 5_000;
/// How far behind a number its date, issuer and subject may stand, in bytes.
const REACH: usize = 900;

/// What must not be taken for a citation: the document itself.
pub struct Own<'h> {
    pub number: Option<&'h str>,
    pub kind: Option<&'h str>,
    pub subject: Option<&'h str>,
    /// Bytes of `clean` that hold the document's own number line.
    pub number_line: Option<(usize, usize)>,
}

struct Found {
    start: usize,
    end: usize,
    citation: Citation,
}

/// Every document named in the page, once each, in the order of the text.
pub fn read(page: &Page, own: &Own) -> Vec<Citation> {
    let flat = page.clean.replace('\n', " ");
    let mut found = laws(&flat);
    numbered(&flat, own, &mut found);
    found.sort_by_key(|f| f.start);
    let taken: Vec<(usize, usize)> = found.iter().map(|f| (f.start, f.end)).collect();
    named(&flat, own, &taken, &mut found);
    found.sort_by_key(|f| f.start);
    unite(page, found)
}

/// Laws with their names and numbers.
fn laws(flat: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for law in LAW_NUMBERED.captures_iter(flat).take(MOST) {
        let (Some(all), Some(number)) = (law.get(0), law.name("number")) else {
            continue;
        };
        let date = when::date_at_start(&flat[all.end()..]);
        let end = all.end() + date.map_or(0, |(_, length)| length);
        let citation = Citation {
            kind: law["kind"].to_string(),
            number: Some(number.as_str().split_whitespace().collect()),
            date: date.and_then(|(date, _)| date),
            issuer: None,
            subject: Some(format!("{} {}", &law["kind"], law["name"].trim())),
            span: Default::default(),
        };
        found.push(Found {
            start: all.start(),
            end,
            citation,
        });
    }
    found
}

fn numbered(flat: &str, own: &Own, found: &mut Vec<Found>) {
    let laws = found.len();
    for number in NUMBERED.captures_iter(flat).take(MOST) {
        let (Some(all), Some(symbol)) = (number.get(0), number.name("symbol")) else {
            continue;
        };
        let Some(serial) = number.name("serial") else {
            continue;
        };
        let tail = number.name("tail").map_or("", |m| m.as_str());
        let cut_off =
            !tail.trim().is_empty() && !tail.starts_with(' ') || symbol.end() == flat.len();
        let inside = own
            .number_line
            .is_some_and(|(a, b)| a <= serial.start() && serial.start() < b);
        let law = found[..laws]
            .iter()
            .any(|f| f.start < serial.start() && serial.start() < f.end);
        if cut_off || inside || law || FORM.is_match(back(flat, serial.start())) {
            continue;
        }
        let symbol_text = tight(symbol.as_str());
        let year = number
            .name("year")
            .map_or(String::new(), |y| format!("{}/", y.as_str()));
        let sep = if number.name("sep").is_some_and(|s| s.as_str() == "/") {
            "/"
        } else {
            "-"
        };
        let whole = format!(
            "{}{sep}{year}{}",
            serial.as_str(),
            without_place(&symbol_text)
        );
        if own.number == Some(whole.as_str()) {
            continue;
        }
        let printed = number.name("kind").map(|k| kind_name(k.as_str()));
        let kind = printed.or_else(|| type_of_symbol(&symbol_text).map(str::to_string));
        let kind = kind.unwrap_or_else(|| LETTER.to_string());
        let start = number.name("kind").map_or(all.start(), |k| k.start());
        let mut citation = Citation {
            kind,
            number: Some(whole),
            date: None,
            issuer: None,
            subject: None,
            span: Default::default(),
        };
        let end = details(flat, symbol.end(), &mut citation);
        found.push(Found {
            start,
            end,
            citation,
        });
    }
    nest(flat, found);
}

/// Date, issuer and subject after a number; returns the end of what was read.
fn details(flat: &str, from: usize, citation: &mut Citation) -> usize {
    let mut at = from;
    let rest = cut(&flat[at..], REACH);
    at += PLACES
        .iter()
        .find(|p| rest.starts_with(**p))
        .map_or(0, |p| p.len());
    if let Some((date, end)) = when::date_at_start(&flat[at..]) {
        citation.date = date;
        at += end;
        at += flat[at..].len() - flat[at..].strip_prefix(')').unwrap_or(&flat[at..]).len();
    }
    let rest = cut(&flat[at..], REACH);
    if let Some(of) = ISSUER.captures(rest).and_then(|c| c.name("rest")) {
        let words = &rest[of.start()..];
        let end = ISSUER_END.find(words).map_or(words.len(), |m| m.start());
        let name = words[..end].trim();
        if HEAD_INSIDE.is_match(name) || name.starts_with(char::is_uppercase) {
            citation.issuer = Some(name.to_string());
            at += of.start() + end;
        }
    }
    let rest = cut(&flat[at..], REACH);
    if let Some(subject) = SUBJECT.captures(rest) {
        let skip = subject.name("about").map_or_else(
            || subject.name("verb").map_or(0, |v| v.start()),
            |about| about.end(),
        );
        let words = &rest[skip..];
        let lead = words.len() - words.trim_start().len();
        let end = subject_end(words);
        let name = words[lead..end.max(lead)]
            .trim()
            .trim_end_matches([',', ' ', ':']);
        if !name.is_empty() {
            citation.subject = Some(unquoted(name));
            at += skip + end;
        }
    }
    at
}

/// Where the subject ends; what follows may be another citation, which `nest` looks at.
fn subject_end(words: &str) -> usize {
    if let Some(open) = words.find('“').filter(|i| *i <= 1)
        && let Some(close) = words[open..].find('”')
    {
        return open + close + '”'.len_utf8();
    }
    let mut end = SUBJECT_END.find(words).map_or(words.len(), |m| m.start());
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
    if NESTS.is_match(&words[..end]) && end < words.len() {
        let object = &words[end..];
        let skip = object.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
        let skip = skip.min(object.len());
        let close = object[skip..].find(['”', ';', ')']).map(|i| skip + i);
        let stop = object[skip..].find(". ").map(|i| skip + i);
        let next = [close, stop]
            .into_iter()
            .flatten()
            .min()
            .unwrap_or(object.len());
        let quote = object[..next].contains('“') && object[next..].starts_with('”');
        end += next + if quote { '”'.len_utf8() } else { 0 };
    }
    end
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

/// A citation that begins inside the words of another one without being its object cuts it short.
fn nest(flat: &str, found: &mut [Found]) {
    for at in 1..found.len() {
        let start = found[at].start;
        let above = &mut found[at - 1];
        if start < above.end && above.citation.subject.is_none() {
            above.end = start;
        }
    }
    debug_assert!(found.iter().all(|f| f.end <= flat.len()));
}

/// Laws, resolutions and yearly plans that are named without a number.
fn named(flat: &str, own: &Own, taken: &[(usize, usize)], found: &mut Vec<Found>) {
    let free = |at: usize| {
        let next = taken.partition_point(|(start, _)| *start <= at);
        next.checked_sub(1)
            .and_then(|i| taken.get(i))
            .is_none_or(|(_, end)| at >= *end)
    };
    for law in LAW.captures_iter(flat).take(MOST) {
        let (Some(all), Some(kind)) = (law.get(0), law.name("kind")) else {
            continue;
        };
        let rest = cut(&flat[all.end()..], 200);
        let end = all.end() + LAW_END.find(rest).map_or(rest.len(), |m| m.start());
        if free(all.start()) {
            push(flat, found, (all.start(), end), kind.as_str(), true);
        }
    }
    for resolution in RESOLUTION.captures_iter(flat).take(MOST) {
        let (Some(all), Some(kind)) = (resolution.get(0), resolution.name("kind")) else {
            continue;
        };
        if !free(all.start()) || plural(back(flat, all.start())) {
            continue;
        }
        let rest = cut(&flat[all.start()..], 260);
        let mut end = RESOLUTION_END
            .find_at(rest, kind.len() + 1)
            .map_or(rest.len(), |m| m.start());
        if let Some(term) = TERM_TAIL.find(&rest[end..]) {
            end += term.end();
        }
        push(
            flat,
            found,
            (all.start(), all.start() + end),
            kind.as_str(),
            false,
        );
    }
    for plan in PLAN.captures_iter(flat).take(MOST) {
        let (Some(all), Some(kind)) = (plan.get(0), plan.name("kind")) else {
            continue;
        };
        let after = cut(&flat[all.end()..], 40);
        let made_here = TO_BE_MADE.is_match(back(flat, all.start()));
        let text = all.as_str();
        if free(all.start()) && !made_here && !is_own(own, text) && !THIS_ONE.is_match(after) {
            push(flat, found, (all.start(), all.end()), kind.as_str(), false);
        }
    }
}

fn push(flat: &str, found: &mut Vec<Found>, place: (usize, usize), kind: &str, dated: bool) {
    let (start, mut end) = place;
    let name = flat[start..end]
        .trim()
        .trim_end_matches([',', ' '])
        .to_string();
    let issuer = CONGRESS_ISSUER.captures(&name).and_then(|c| c.name("body"));
    let issuer = issuer.map(|m| m.as_str().trim().to_string());
    let mut date = None;
    if dated && let Some((day, length)) = when::date_at_start(&flat[end..]) {
        date = day;
        end += length;
    }
    let kind = kind_name(kind);
    let subject = Some(name);
    let span = Default::default();
    found.push(Found {
        start,
        end,
        citation: Citation {
            kind,
            number: None,
            date,
            issuer,
            subject,
            span,
        },
    });
}

/// "các Nghị quyết Đại hội …": no single document.
fn plural(before: &str) -> bool {
    PLURAL.iter().any(|word| before.trim_end().ends_with(word))
}

fn is_own(own: &Own, text: &str) -> bool {
    let (Some(kind), Some(subject)) = (own.kind, own.subject) else {
        return false;
    };
    let (text, kind, subject) = (tone_key(text), tone_key(kind), tone_key(subject));
    let name = text.strip_prefix(&kind).map_or(text.as_str(), str::trim);
    subject.contains(name)
}

/// The type as the table spells it: "nghị quyết" is "Nghị quyết".
fn kind_name(kind: &str) -> String {
    let lower = kind.to_lowercase();
    let mut chars = lower.chars();
    let name: String = chars
        .next()
        .map(|c| c.to_uppercase().chain(chars).collect())
        .unwrap_or_default();
    if name == PLAIN {
        LETTER.to_string()
    } else {
        name
    }
}

/// A joint symbol may end in the words "UBND tỉnh"; another symbol does not.
fn without_place(symbol: &str) -> &str {
    match symbol.split_once(" UBND") {
        Some((before, _)) if !before.ends_with(CAUCUS) => before,
        _ => symbol,
    }
}

/// The last words before a place.
fn back(flat: &str, at: usize) -> &str {
    let mut from = at.saturating_sub(60);
    while !flat.is_char_boundary(from) {
        from += 1;
    }
    &flat[from..at]
}

/// One citation per document: a number of one year, or a name.
fn unite(page: &Page, found: Vec<Found>) -> Vec<Citation> {
    let mut order: Vec<Citation> = Vec::new();
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for item in found {
        let mut citation = item.citation;
        let end = item.end.min(page.clean.len()).max(item.start);
        citation.span = page.span(item.start, end);
        let name = citation
            .number
            .as_deref()
            .or(citation.subject.as_deref())
            .unwrap_or_default();
        let known = places.entry(tone_key(name)).or_default();
        let same = known
            .iter()
            .copied()
            .find(|i| same_year(order[*i].date, citation.date));
        match same {
            Some(at) => complete(&mut order[at], citation),
            None => {
                known.push(order.len());
                order.push(citation);
            }
        }
    }
    order
}

fn same_year(a: Option<NaiveDate>, b: Option<NaiveDate>) -> bool {
    a.zip(b).is_none_or(|(a, b)| a.year() == b.year())
}

/// What a later mention prints and the first one did not.
fn complete(first: &mut Citation, later: Citation) {
    if first.number.is_none() {
        return;
    }
    first.date = first.date.or(later.date);
    if first.issuer.is_none() {
        first.issuer = later.issuer;
    }
    if first.subject.is_none() {
        first.subject = later.subject;
    }
}
