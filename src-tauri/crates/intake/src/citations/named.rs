//! Laws, resolutions of congresses and yearly plans, which are named without a number.
//!
//! Not here: numbers.

use tone::same_words;

use super::{Found, MOST, Own, back, bare, details, kind_name};
use crate::vocabulary::bodies::HEAD_INSIDE;
use crate::vocabulary::citations::*;
use crate::who::{self, cut};

mod tone {
    //! Comparing names.
    use domain::text::{fold_spaces, tone_key};

    /// `inner` without its type stands in `outer`.
    pub fn same_words(outer: &str, inner: &str, kind: &str) -> bool {
        let key = |text: &str| fold_spaces(&tone_key(text));
        let (outer, inner, kind) = (key(outer), key(inner), key(kind));
        let name = inner.strip_prefix(&kind).map_or(inner.as_str(), str::trim);
        outer.contains(name)
    }
}

/// Laws with their names and numbers.
pub fn laws_with_numbers(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for law in LAW_NUMBERED.captures_iter(text).take(MOST) {
        let (Some(all), Some(number)) = (law.get(0), law.name("number")) else {
            continue;
        };
        let date = details::date_at(&text[all.end()..]);
        let end = all.end() + date.map_or(0, |(_, length)| length);
        let number = number.as_str().split_whitespace().collect();
        let name = format!("{} {}", &law["kind"], law["name"].trim_matches([' ', ',']));
        let mut citation = bare(law["kind"].to_string(), Some(number), Some(name));
        citation.date = date.and_then(|(date, _)| date);
        found.push(Found {
            start: all.start(),
            end,
            citation,
        });
    }
    found
}

/// Everything named without a number that stands outside what is `taken`.
pub fn read(text: &str, own: &Own, taken: &[(usize, usize)], found: &mut Vec<Found>) {
    let free = |at: usize| {
        let next = taken.partition_point(|(start, _)| *start <= at);
        next.checked_sub(1)
            .and_then(|i| taken.get(i))
            .is_none_or(|(_, end)| at >= *end)
    };
    let mut over = 0;
    for law in LAW.captures_iter(text).take(MOST) {
        let (Some(all), Some(kind)) = (law.get(0), law.name("kind")) else {
            continue;
        };
        if free(all.start()) && !plural(back(text, all.start())) && all.start() >= over {
            let end = all.start() + law_end(cut(&text[all.start()..], 300), all.len());
            push(text, found, (all.start(), end), kind.as_str(), true);
            over = end;
        }
    }
    for constitution in CONSTITUTION.find_iter(text).take(MOST) {
        let place = (constitution.start(), constitution.end());
        push(text, found, place, CONSTITUTION_KIND, false);
    }
    resolutions(text, &free, found);
    for plan in PLAN.captures_iter(text).take(MOST) {
        let (Some(all), Some(kind)) = (plan.get(0), plan.name("kind")) else {
            continue;
        };
        let after = cut(&text[all.end()..], 40);
        let made_here = TO_BE_MADE.is_match(back(text, all.start()));
        let itself = own.kind.zip(own.subject);
        let itself = itself.is_some_and(|(kind, subject)| same_words(subject, all.as_str(), kind));
        if free(all.start()) && !made_here && !itself && !THIS_ONE.is_match(after) {
            let end = all.end() + of_whom(cut(&text[all.end()..], 200));
            push(text, found, (all.start(), end), kind.as_str(), false);
        }
    }
}

/// "… năm 2026 của Ban …": the body that made it belongs to the name.
fn of_whom(rest: &str) -> usize {
    let Some(of) = ISSUER.captures(rest).and_then(|c| c.name("rest")) else {
        return 0;
    };
    let name = &rest[of.start()..];
    if rest.trim_start().starts_with(',') || !HEAD_INSIDE.is_match(name) {
        return 0;
    }
    of.start()
        + ISSUER_END
            .find(name)
            .map_or(name.len(), |m| m.start())
            .min(who::name_end(name))
}

/// Where the name of a law ends that begins at the start of `rest`; its first word is over at
/// `first`.
fn law_end(rest: &str, first: usize) -> usize {
    if let Some(amending) = LAW_AMENDING.captures(rest).and_then(|c| c.name("end")) {
        return amending.end();
    }
    let known = LAW_NAMES.find(rest).map(|m| m.end());
    let end = known.unwrap_or_else(|| {
        let open = &rest[first..];
        // "Luật Phòng, chống …": a comma inside the name.
        let ends = LAW_END.find_iter(open);
        let mut ends = ends.filter(|m| !LAW_GOES_ON.is_match(&open[m.start()..]));
        first + ends.next().map_or(open.len(), |m| m.start())
    });
    end + LAW_YEAR.find(&rest[end..]).map_or(0, |m| m.end())
}

fn resolutions(text: &str, free: &impl Fn(usize) -> bool, found: &mut Vec<Found>) {
    for resolution in RESOLUTION.captures_iter(text).take(MOST) {
        let (Some(all), Some(kind)) = (resolution.get(0), resolution.name("kind")) else {
            continue;
        };
        if !free(all.start()) || plural(back(text, all.start())) {
            continue;
        }
        let rest = cut(&text[all.start()..], 260);
        let mut end = RESOLUTION_END
            .find_at(rest, kind.len() + 1)
            .map_or(rest.len(), |m| m.start());
        end += TERM_TAIL.find(&rest[end..]).map_or(0, |term| term.end());
        if RESOLUTION_OF_NONE.is_match(&rest[..end]) {
            continue;
        }
        let place = (all.start(), all.start() + end);
        push(text, found, place, kind.as_str(), false);
    }
}

fn push(text: &str, found: &mut Vec<Found>, place: (usize, usize), kind: &str, dated: bool) {
    let (start, mut end) = place;
    let name = text[start..end].trim().trim_end_matches([',', ' ']);
    let mut citation = bare(kind_name(kind), None, Some(name.to_string()));
    let issuer = CONGRESS_ISSUER.captures(name).and_then(|c| c.name("body"));
    citation.issuer = issuer.map(|m| m.as_str().trim().to_string());
    if dated && let Some((day, length)) = details::date_at(&text[end..]) {
        citation.date = day;
        end += length;
    }
    found.push(Found {
        start,
        end,
        citation,
    });
}

/// "các Nghị quyết Đại hội …": no single document.
fn plural(before: &str) -> bool {
    PLURAL.iter().any(|word| before.trim_end().ends_with(word))
}
