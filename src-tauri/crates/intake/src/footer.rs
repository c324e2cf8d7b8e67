//! The foot of a document: who receives copies, who signs, where annexes begin.
//!
//! The two columns ("Nơi nhận" left, signature right) come one after the other in either order or
//! line by line in turn; each line is judged by its look. Not here: what the body says.

use crate::addressees::{self, Item, add_items, go_on};
use crate::names::is_capitals;
use crate::page::Page;
use crate::reading::{HeaderSpans, Signer};
use crate::vocabulary::header::*;

/// How far the two columns may reach, in lines.
const REACH: usize = 70;

/// The foot, and the lines between which the body ends and annexes begin.
#[derive(Default)]
pub struct Footer {
    /// First line that is no longer body.
    pub start: usize,
    /// First line after the foot.
    pub end: usize,
    /// First line of the annexes; between foot and annexes stands what is no document.
    pub annexes: usize,
    pub recipients: Vec<String>,
    pub signer: Option<Signer>,
    pub has_copies: bool,
    /// Of recipients and signature only.
    pub spans: HeaderSpans,
}

/// Finds the foot after line `body`.
pub fn read(page: &Page, body: usize) -> Footer {
    let count = page.lines.len();
    let copies = (body..count).find(|i| COPIES.is_match(page.line(*i)));
    let start = match copies {
        Some(at) => signature_above(page, body, at),
        None => match (body..count).find(|i| signs(page, *i)) {
            Some(at) => at,
            None => {
                let end = (body..count)
                    .find(|i| *i > body && is_annex(page, *i))
                    .unwrap_or(count);
                return Footer {
                    start: end,
                    end,
                    annexes: end,
                    ..Footer::default()
                };
            }
        },
    };
    let mut scan = Scan {
        page,
        footer: Footer {
            start,
            ..Footer::default()
        },
        ..Scan::new(page)
    };
    scan.copies = copies;
    scan.footer.has_copies = copies.is_some();
    let last = copies
        .unwrap_or(start)
        .max(start)
        .saturating_add(REACH)
        .min(count);
    let mut at = start;
    while at < last && !(at > start && is_annex(page, at)) && scan.take(at) {
        at += 1;
    }
    scan.footer.end = at;
    scan.footer.annexes = (at..count).find(|i| is_annex(page, *i)).unwrap_or(count);
    scan.finish()
}

/// The signature may stand above the copies.
fn signature_above(page: &Page, body: usize, copies: usize) -> usize {
    let mut start = copies;
    let mut seen = copies;
    while start > body && copies - start < 12 {
        let text = page.line(start - 1);
        let office = AUTHORITY.is_match(text) || OFFICE.is_match(text);
        // "TRƯỞNG BAN" may go on with its body on the next line.
        let wrapped =
            is_capitals(text) && start - 1 > body && OFFICE.is_match(page.line(start - 2));
        // Of two bodies that sign, the second may be named without "T/M".
        let second = is_capitals(text)
            && start < copies
            && BODY_START.is_match(text)
            && OFFICE.is_match(page.line(start));
        if !(office || wrapped || second || SIGNED.is_match(text) || NAME.is_match(text)) {
            break;
        }
        start -= 1;
        if office {
            seen = start;
        }
    }
    seen
}

/// A signature begins at this line though nothing says "Nơi nhận".
fn signs(page: &Page, at: usize) -> bool {
    let text = page.line(at);
    if AUTHORITY.is_match(text) {
        return true;
    }
    OFFICE.is_match(text)
        && is_capitals(text)
        && (at + 1..(at + 5).min(page.lines.len()))
            .any(|i| NAME.is_match(page.line(i)) || SIGNED.is_match(page.line(i)))
}

/// "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" is two lines.
fn unglue(text: &str) -> Option<(&str, &str)> {
    if !AUTHORITY.is_match(text) {
        return None;
    }
    let at = GLUED_OFFICES
        .find_iter(text)
        .map(|m| m.start())
        .find(|at| {
            let first = text[..*at].trim();
            let bare = first.trim_end_matches(['.', '/', ' ']);
            bare.contains([' ', '.'])
        })?;
    Some((text[..at].trim(), text[at..].trim()))
}

fn is_annex(page: &Page, at: usize) -> bool {
    ANNEX.is_match(page.line(at))
}

struct Scan<'p, 'a> {
    page: &'p Page<'a>,
    footer: Footer,
    items: Vec<Item>,
    signer: Signer,
    copying: bool,
    signing: bool,
    authority_open: bool,
    done: bool,
    copies: Option<usize>,
}

impl<'p, 'a> Scan<'p, 'a> {
    fn new(page: &'p Page<'a>) -> Self {
        Scan {
            page,
            footer: Footer::default(),
            items: Vec::new(),
            signer: Signer::default(),
            copying: false,
            signing: false,
            authority_open: false,
            done: false,
            copies: None,
        }
    }

    /// Judges one line; false when the foot is over.
    fn take(&mut self, at: usize) -> bool {
        let text = self.page.line(at);
        let line = self.page.lines[at];
        if let Some(found) = COPIES.captures(text) {
            self.copying = true;
            let words = found.name("words").map_or(0, |m| m.start());
            add_items(&mut self.items, self.page, line.start + words, line.end);
            return true;
        }
        if self.done && !self.copying {
            let second = self.copies.is_some_and(|copies| at < copies);
            return second || COPIES.is_match(self.page.line(at + 1)) || SIGNED.is_match(text);
        }
        if ITEM.is_match(text) && self.copying {
            add_items(&mut self.items, self.page, line.start, line.end);
            return true;
        }
        if self.authority(line.start, line.end) || SIGNED.is_match(text) {
            return true;
        }
        if self.name(line.start, line.end) {
            return true;
        }
        let open = self
            .items
            .last()
            .is_some_and(|i| !i.words.ends_with([';', '.']));
        if self.copying && open && !line.gap {
            go_on(&mut self.items, self.page, at);
            return true;
        }
        if self.copying && !line.gap && text.ends_with([';', '.', ',']) {
            add_items(&mut self.items, self.page, line.start, line.end);
            return true;
        }
        !self.done
    }

    /// A line of authority or of office.
    fn authority(&mut self, start: usize, end: usize) -> bool {
        if self.done {
            return false;
        }
        let page = self.page;
        let text = page.clean[start..end].trim();
        if let Some((first, rest)) = unglue(text) {
            self.authority(start, start + first.len());
            return self.authority(end - rest.len(), end);
        }
        let spans = &mut self.footer.spans;
        if AUTHORITY.is_match(text) {
            self.signer.authority.push(text.to_string());
            spans.authority.push(page.span(start, end));
            (self.signing, self.authority_open) = (true, true);
            return true;
        }
        let small = self.signing && text.chars().count() < 40;
        if OFFICE.is_match(text) || small && OFFICE.is_match(&text.to_uppercase()) {
            self.signer.position = Some(text.to_string());
            spans.position = Some(page.span(start, end));
            (self.signing, self.authority_open) = (true, false);
            return true;
        }
        let wrapped = self.authority_open && is_capitals(text) && self.signer.position.is_none();
        if wrapped && let Some(last) = self.signer.authority.last_mut() {
            last.push(' ');
            last.push_str(text);
            if let Some(span) = spans.authority.last_mut() {
                span.end = page.span(start, end).end;
            }
            return true;
        }
        false
    }

    fn name(&mut self, start: usize, end: usize) -> bool {
        if self.done || !self.signing {
            return false;
        }
        let text = &self.page.clean[start..end];
        let words = text.split_whitespace().count();
        let capitals = is_capitals(text) && (2..=5).contains(&words) && !BODY_START.is_match(text);
        let found = NAME
            .captures(text)
            .and_then(|c| c.name("name").map(|m| m.as_str()));
        let Some(name) = found.or(capitals.then_some(text)) else {
            return false;
        };
        self.signer.name = Some(name.to_string());
        let from = end - text.len() + text.rfind(name).unwrap_or(0);
        self.footer.spans.name = Some(self.page.span(from, from + name.len()));
        self.done = true;
        true
    }

    fn finish(mut self) -> Footer {
        (self.footer.recipients, self.footer.spans.recipients) =
            addressees::finished(&self.items, self.page);
        self.footer.signer = self.signing.then_some(self.signer);
        self.footer
    }
}
