//! The list after "Kính gửi": dashes, semicolons or plain lines, until the body begins.
//!
//! Not here: what a group of addressees means for a unit (`whose`).

use crate::names::printed_type;
use crate::outline;
use crate::page::Page;
use crate::vocabulary::header::{COPIES, ITEM, OPENING};

/// The items of "Kính gửi" and the line after them.
pub fn addressees(page: &Page, at: usize, inline: &str) -> (Vec<String>, usize) {
    let mut items: Vec<String> = Vec::new();
    let mut dashed = false;
    add_items(&mut items, inline);
    let mut next = at + 1;
    while next < page.lines.len() && items.len() < 200 {
        let text = page.line(next);
        let line = page.lines[next];
        let dash = ITEM.is_match(text);
        let closed = items.last().is_none_or(|i| i.ends_with(['.', ';']));
        let done = items.last().is_some_and(|i| i.ends_with('.'));
        let body = OPENING.is_match(text) || text.ends_with(':') || text.chars().count() > 200;
        let numbered = !dash && outline::marker(text).is_some();
        if dash && (!done || !line.gap || !dashed) {
            dashed = true;
            add_items(&mut items, text);
        } else if body || numbered || COPIES.is_match(text) || printed_type(text).is_some() {
            break;
        } else if items.is_empty() || closed && !done && !dashed {
            add_items(&mut items, text);
        } else if !closed && !line.gap {
            if let Some(last) = items.last_mut() {
                last.push(' ');
                last.push_str(text);
            }
        } else {
            break;
        }
        next += 1;
    }
    let clean = |i: &String| i.trim_end_matches(['.', ';', ',', ' ', '/']).to_string();
    (
        items.iter().map(clean).filter(|i| !i.is_empty()).collect(),
        next,
    )
}

/// Adds the items of one line; semicolons part them.
pub fn add_items(items: &mut Vec<String>, text: &str) {
    for part in text.split_inclusive(';') {
        let part = ITEM.replace(part.trim(), "");
        if part.chars().any(char::is_alphanumeric) {
            items.push(part.trim().to_string());
        }
    }
}
