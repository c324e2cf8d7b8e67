//! To whom, and through whom: the bodies behind "gửi", "về", "qua".

use crate::vocabulary::bodies::HEAD_INSIDE;
use crate::vocabulary::reports::*;
use crate::who;

/// A receiver and the way to it.
pub type Way = (String, Option<String>);

/// The receiver and the way to it that a text names.
pub fn receiver(text: &str) -> Option<Way> {
    let mut place = None;
    for towards in TOWARDS.find_iter(text).take(60) {
        let rest = &text[towards.end()..];
        let opening = &text[..towards.start()];
        if !HEAD_INSIDE.is_match(rest) || ACT.is_match(rest) || PASSED_ON.is_match(opening) {
            continue;
        }
        let name = name(rest);
        let signs = rest
            .get(name.len()..)
            .is_some_and(|r| FOR_SIGNATURE.is_match(r));
        if signs && place.is_none() {
            place = Some((towards.end(), name));
        } else if !signs && !name.is_empty() {
            place = Some((towards.end(), name));
            break;
        }
    }
    let (at, name) = place?;
    Some((name, via(&text[at..]).or_else(|| via(text))))
}

/// The second receiver of a list in which each has its own way.
pub fn second(text: &str) -> Option<Way> {
    let mut towards = TOWARDS.find_iter(text).take(60);
    let first = towards.find(|t| HEAD_INSIDE.is_match(&text[t.end()..]))?;
    let rest = &text[first.end()..];
    let rest = &rest[SECOND_WAY.find(rest)?.end()..];
    let bracket = rest.find('(').filter(|at| *at < 120)?;
    let way = via(&rest[bracket..])?;
    HEAD_INSIDE
        .is_match(rest)
        .then(|| (name(&rest[..bracket]), Some(way)))
}

/// The body after "qua".
pub fn via(text: &str) -> Option<String> {
    VIA.find_iter(text).take(20).find_map(|via| {
        let rest = &text[via.end()..];
        if via.as_str().starts_with('(') && rest.contains(')') && !NO_BODY.is_match(rest) {
            let end = WAY_END.find(rest).map_or(rest.len(), |m| m.start());
            let words = rest[..end].trim();
            let said = !words.is_empty() && words.chars().count() < 100;
            return said.then(|| words.to_string());
        }
        HEAD_INSIDE
            .is_match(rest)
            .then(|| name(rest))
            .filter(|n| !n.is_empty())
    })
}

/// A cell that names a receiver, perhaps with the way to it in brackets.
pub fn cell(text: &str) -> Option<Way> {
    if !HEAD_INSIDE.is_match(text) {
        return None;
    }
    let bracket = text.find(['(', ';']).unwrap_or(text.len());
    let named = &text[..bracket];
    let end = VIA.find(named).map_or(named.len(), |m| m.start());
    let name = named[..end].trim_matches([' ', ',', ';', '.', ':', ')']);
    Some((name.to_string(), via(text)))
}

/// The name at the start of the text.
fn name(rest: &str) -> String {
    let end = who::phrase(rest, true);
    let words = &rest[..end];
    // "Tổ công tác", "Đoàn kiểm tra": the second word of a name ends nothing.
    let mut ends = RECEIVER_END.find_iter(words).map(|m| m.start());
    let end = ends.find(|end| words[..*end].trim().contains(' '));
    let end = end.unwrap_or(words.len());
    let words = words[..end].trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    words
        .trim_matches([' ', ',', ';', '.', ':', ')', '(', '/'])
        .to_string()
}
