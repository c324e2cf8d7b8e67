//! The list after "Kính gửi": dashes, semicolons or plain lines, until the body begins.
//!
//! Not here: what a group of addressees means for a unit (`whose`).

use crate::names::printed_type;
use crate::outline;
use crate::page::Page;
use crate::reading::Span;
use crate::vocabulary::header::{COPIES, ITEM, OPENING};

/// No list is longer.
const MOST: usize = 200;

/// One entry of a list, and the bytes of `clean` over which it stands.
#[derive(Clone, Debug)]
pub struct Item {
    pub words: String,
    pub start: usize,
    pub end: usize,
}

impl Item {
    /// The words without the mark that ends them, and their place in the source.
    pub fn finished(&self, page: &Page) -> Option<(String, Span)> {
        const MARKS: [char; 5] = ['.', ';', ',', ' ', '/'];
        let words = self.words.trim_end_matches(MARKS);
        let printed = page.clean[self.start..self.end].trim_end_matches(MARKS);
        let span = page.span(self.start, self.start + printed.len());
        (!words.is_empty()).then(|| (words.to_string(), span))
    }
}

/// The entries and where they stand.
pub fn finished(items: &[Item], page: &Page) -> (Vec<String>, Vec<Span>) {
    items.iter().filter_map(|i| i.finished(page)).unzip()
}

/// The items of "Kính gửi" and the line after them; their words begin at byte `from` of `clean`.
pub fn addressees(page: &Page, at: usize, from: usize) -> (Vec<Item>, usize) {
    let mut items: Vec<Item> = Vec::new();
    let mut dashed = false;
    add_items(&mut items, page, from, page.lines[at].end);
    let mut next = at + 1;
    while next < page.lines.len() && items.len() < MOST {
        let text = page.line(next);
        let line = page.lines[next];
        let dash = ITEM.is_match(text);
        let closed = items.last().is_none_or(|i| i.words.ends_with(['.', ';']));
        let done = items.last().is_some_and(|i| i.words.ends_with('.'));
        let body = OPENING.is_match(text) || text.ends_with(':') || text.chars().count() > 200;
        let numbered = !dash && outline::marker(text).is_some();
        if dash && (!done || !line.gap || !dashed) {
            dashed = true;
            add_items(&mut items, page, line.start, line.end);
        } else if body || numbered || COPIES.is_match(text) || printed_type(text).is_some() {
            break;
        } else if items.is_empty() || closed && !done && !dashed {
            add_items(&mut items, page, line.start, line.end);
        } else if !closed && !line.gap {
            go_on(&mut items, page, next);
        } else {
            break;
        }
        next += 1;
    }
    (items, next)
}

/// Adds the items that stand in a stretch of `clean`. Semicolons part them; in a line that begins
/// with a dash only those before another dash do.
pub fn add_items(items: &mut Vec<Item>, page: &Page, start: usize, end: usize) {
    let words = &page.clean[start..end];
    let dashed = ITEM.is_match(words.trim_start());
    let mut parts: Vec<&str> = Vec::new();
    let mut from = 0;
    for (mark, _) in words.match_indices(';') {
        let next = words[mark + 1..].trim_start();
        if !dashed || ITEM.is_match(next) {
            parts.push(&words[from..=mark]);
            from = mark + 1;
        }
    }
    parts.push(&words[from..]);
    let mut at = start;
    for part in parts {
        let bare = part.trim_start();
        let from = at + (part.len() - bare.len()) + ITEM.find(bare).map_or(0, |m| m.end());
        let words = page.clean[from..at + part.len()].trim_end();
        if words.chars().any(char::is_alphanumeric) {
            items.push(Item {
                words: words.to_string(),
                start: from,
                end: from + words.len(),
            });
        }
        at += part.len();
    }
}

/// A wrapped item goes on with a whole line.
pub fn go_on(items: &mut [Item], page: &Page, line: usize) {
    if let Some(last) = items.last_mut() {
        last.words.push(' ');
        last.words.push_str(page.line(line));
        last.end = page.lines[line].end;
    }
}
