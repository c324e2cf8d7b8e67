//! What a page break leaves in the text: the heads and feet that every page repeats.
//!
//! Not here: the numbers of pages themselves, which are dropped as the lines are read.

use std::collections::HashMap;
use std::ops::Range;

use domain::text::tone_key;

use super::Page;

/// The head of a document, in lines: what stands here stays.
const HEAD: usize = 24;
/// No running head is longer, in characters.
const LONGEST: usize = 80;

/// The lines beside a page break that part a sentence: it goes on behind them in small letters.
fn inside(page: &Page, at: usize) -> Option<Range<usize>> {
    let head = |line: usize| {
        let text = page.line(line);
        let long = text.chars().count() > 60 || page.lines[line].row;
        let marked = crate::outline::marker(text).is_some();
        let ended = text.ends_with(['.', ';', ':', ',']);
        text.starts_with(char::is_uppercase) && !long && !marked && !ended
    };
    let runs = [
        at..at + 1,
        at..at + 2,
        at.saturating_sub(1)..at,
        at.saturating_sub(2)..at,
    ];
    runs.into_iter().find(|run| {
        let within = run.start > 2 && run.end < page.lines.len();
        within
            && run.clone().all(head)
            && page.line(run.start - 1).ends_with(char::is_alphanumeric)
            && page.line(run.end).starts_with(char::is_lowercase)
            && crate::outline::marker(page.line(run.end)).is_none()
    })
}

/// Takes out what is printed again beside the number of each page.
pub fn drop_running_heads(page: &mut Page) {
    let beside = |at: usize| {
        let near = at.saturating_sub(1)..at + 3;
        let next = page.breaks.partition_point(|b| *b < near.start);
        page.breaks.get(next).is_some_and(|b| near.contains(b))
    };
    let candidate = |at: &usize| {
        beside(*at) && page.line(*at).chars().count() < LONGEST && !page.lines[*at].row
    };
    let found: Vec<usize> = (0..page.lines.len()).filter(candidate).collect();
    let mut times: HashMap<String, usize> = HashMap::new();
    let head = 0..HEAD.min(page.lines.len());
    for at in found.iter().copied().filter(|at| *at >= HEAD).chain(head) {
        *times.entry(tone_key(page.line(at))).or_default() += 1;
    }
    let mut seen: Vec<String> = Vec::new();
    let mut gone: Vec<usize> = Vec::new();
    for at in found {
        let key = tone_key(page.line(at));
        let marked = crate::outline::marker(page.line(at)).is_some();
        let first =
            at < HEAD && !seen.contains(&key) && !(0..at).any(|i| tone_key(page.line(i)) == key);
        if at < HEAD {
            seen.push(key.clone());
        }
        if !marked && !first && times.get(&key).is_some_and(|n| *n > 1) {
            gone.push(at);
        }
    }
    gone.extend(
        page.breaks
            .iter()
            .filter_map(|at| inside(page, *at))
            .flatten(),
    );
    gone.sort_unstable();
    if !gone.is_empty() {
        page.drop_lines(|at| gone.binary_search(&at).is_ok());
    }
}
