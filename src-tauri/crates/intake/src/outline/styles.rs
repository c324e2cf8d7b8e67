//! Which style of mark stands inside which: learned from the document itself.
//!
//! A style that starts again at one between two consecutive marks of another stands inside it.
//! Where the document does not say, the usual order holds. Marks that no table knows are found
//! here too: lines that begin alike and count one, two. Cost is one pass over the marks.

use std::collections::HashMap;

use super::marks::{Count, Mark, Style, follows, ordinal, rank};
use crate::vocabulary::points::{LEARNABLE, NOT_LEARNED};
use crate::who;

/// No document uses more styles; what comes later keeps the usual order.
const MOST_STYLES: usize = 40;

/// A style of marks in this document.
#[derive(Clone, Copy, Debug)]
struct Known {
    style: Style,
    usual: u16,
    depth: u16,
}

/// The styles of one document, from the outermost in.
#[derive(Default, Debug)]
pub struct Styles {
    known: Vec<Known>,
}

/// Distance between two neighbouring depths: headings without a number stand between.
const STEP: u16 = 10;

impl Styles {
    /// How deep a style stands.
    pub fn depth(&self, style: Style) -> u16 {
        let known = self.known.iter().find(|k| k.style == style);
        known.map_or(u16::from(style.rank) * STEP * 10, |k| k.depth)
    }

    /// Just under the sections: where a heading without a number stands.
    pub fn under_sections(&self) -> u16 {
        let sections = self.known.iter().filter(|k| k.style.rank <= rank::ROMAN);
        sections.map(|k| k.depth + 1).max().unwrap_or(1)
    }

    /// Learns the order from the marks of the lines. `ends` says that the line ends with a colon.
    pub fn learn(marks: &[Option<Mark>], ends: impl Fn(usize) -> bool) -> Styles {
        let mut learner = Learner::default();
        for (at, mark) in marks.iter().enumerate() {
            if let Some(mark) = mark {
                learner.take(mark, ends(at));
            }
        }
        learner.finish()
    }
}

#[derive(Default)]
struct Learner {
    known: Vec<Known>,
    /// The last ordinal of each style.
    last: Vec<u32>,
    /// Bits of the styles that started at one since the last mark of each style.
    started: Vec<u64>,
    /// Bits of the styles that are open around the start of each style.
    around: Vec<u64>,
    open: u64,
    /// `inside[x]`: bits of the styles for which something says that they stand inside x.
    inside: Vec<u64>,
    after_colon: Option<usize>,
}

impl Learner {
    fn index(&mut self, style: Style) -> Option<usize> {
        if let Some(at) = self.known.iter().position(|k| k.style == style) {
            return Some(at);
        }
        if self.known.len() >= MOST_STYLES {
            return None;
        }
        let roman_first = self.known.iter().any(|k| k.style.rank == rank::ROMAN);
        let rank = match style.rank {
            rank::ALPHA if roman_first => rank::ROMAN + 5,
            rank => rank,
        };
        let usual = u16::from(rank) * STEP + u16::from(style.learned.is_some()) * STEP / 2;
        self.known.push(Known {
            style,
            usual,
            depth: usual,
        });
        self.last.push(0);
        self.started.push(0);
        self.around.push(0);
        self.inside.push(0);
        Some(self.known.len() - 1)
    }

    fn take(&mut self, mark: &Mark, colon: bool) {
        let Some(me) = self.index(mark.style) else {
            return;
        };
        let bit = 1_u64 << me;
        let (number, count) = (mark.ordinal, mark.style.count);
        let goes_on = number > 0 && self.last[me] > 0 && follows(count, self.last[me], number);
        if goes_on || count == Count::Bullet && self.last[me] > 0 {
            self.inside[me] |= self.started[me] & !bit;
        }
        if goes_on && number == 2 {
            // "1." is open and "1)", "2)" follow: the later style is the inner one.
            for other in bits(self.around[me]) {
                let usual = self.known[other].usual == self.known[me].usual;
                if usual && self.last[other] > 0 {
                    self.inside[other] |= bit;
                }
            }
        }
        if number == 1 {
            self.around[me] = self.open & !bit;
            for other in 0..self.known.len() {
                let leads = self.known[other].style.count != Count::Bullet
                    || self.after_colon == Some(other);
                if other != me && leads {
                    self.started[other] |= bit;
                }
            }
        }
        if count == Count::Bullet {
            self.bullet(me);
        }
        self.started[me] = 0;
        self.last[me] = number.max(u32::from(count == Count::Bullet));
        self.close_inner(me);
        self.open |= bit;
        self.after_colon = (colon && count == Count::Bullet).then_some(me);
    }

    /// A bullet begins a list inside whatever counts, and inside the bullet that leads to it.
    fn bullet(&mut self, me: usize) {
        let bit = 1_u64 << me;
        for other in 0..self.known.len() {
            if self.known[other].style.count != Count::Bullet {
                self.started[other] |= bit;
            } else if other != me && self.after_colon == Some(other) {
                self.inside[other] |= bit;
            }
        }
    }

    /// What usually stands inside a mark ends with it.
    fn close_inner(&mut self, me: usize) {
        let usual = self.known[me].usual;
        let inner = |k: &Known| k.usual > usual;
        for at in (0..self.known.len()).filter(|at| *at != me) {
            if inner(&self.known[at]) {
                self.open &= !(1 << at);
                if self.known[at].style.count == Count::Bullet {
                    self.started[at] = 0;
                    self.last[at] = 0;
                }
            }
        }
    }

    fn finish(self) -> Styles {
        let mut order: Vec<usize> = (0..self.known.len()).collect();
        order.sort_by_key(|at| (self.known[*at].usual, *at));
        let holds = |outer: usize, inner: usize| {
            let fixed = |k: &Known| {
                matches!(k.style.rank, rank::SUBNUMBER | rank::DEEP_SUBNUMBER)
                    && k.style.learned.is_none()
            };
            let (a, b) = (&self.known[outer], &self.known[inner]);
            !(fixed(a) && b.style.rank == rank::NUMBER)
                && self.inside[outer] & (1 << inner) != 0
                && self.inside[inner] & (1 << outer) == 0
        };
        // Move a style before those that it holds; bounded, for proofs may run in a circle.
        for _ in 0..MOST_STYLES {
            let pairs = (0..order.len()).flat_map(|i| (i + 1..order.len()).map(move |j| (i, j)));
            let mut wrong = pairs.filter(|(i, j)| holds(order[*j], order[*i]));
            let Some((i, j)) = wrong.next() else { break };
            let moved = order.remove(j);
            order.insert(i, moved);
        }
        let mut known = self.known.clone();
        let mut depth = 0;
        for (place, at) in order.iter().enumerate() {
            let level = place.checked_sub(1).is_some_and(|before| {
                let before = order[before];
                self.known[before].usual == self.known[*at].usual
                    && !holds(before, *at)
                    && !holds(*at, before)
            });
            depth += if level { 0 } else { STEP };
            known[*at].depth = depth;
        }
        Styles { known }
    }
}

fn bits(of: u64) -> impl Iterator<Item = usize> {
    (0..64).filter(move |at| of & (1 << at) != 0)
}

/// A beginning that may be a mark of a style no table knows.
struct Candidate {
    line: usize,
    key: (String, Count),
    number: u32,
    len: usize,
    label: (usize, usize),
}

/// Fills in the marks of styles that only this document uses. `fresh` lines begin a paragraph.
pub fn learn_marks<'t>(
    lines: &[&'t str],
    fresh: impl Fn(usize) -> bool,
    marks: &mut [Option<Mark<'t>>],
) {
    let open = (0..lines.len()).filter(|at| marks[*at].is_none() && fresh(*at));
    let found: Vec<Candidate> = open.filter_map(|at| candidate(at, lines[at])).collect();
    // A style is one that counts: two after one.
    let mut last: HashMap<&(String, Count), u32> = HashMap::new();
    let mut counting: HashMap<&(String, Count), u8> = HashMap::new();
    for item in &found {
        let before = last.insert(&item.key, item.number).unwrap_or(0);
        let next = u8::try_from(counting.len()).unwrap_or(u8::MAX);
        if before == 1 && item.number == 2 && next < 20 {
            counting.entry(&item.key).or_insert(next);
        }
    }
    for item in &found {
        if let Some(which) = counting.get(&item.key) {
            let text: &'t str = lines[item.line];
            marks[item.line] = Some(Mark {
                style: Style {
                    rank: rank::NUMBER,
                    count: item.key.1,
                    sign: ' ',
                    learned: Some(*which),
                },
                label: &text[item.label.0..item.label.1],
                len: item.len,
                ordinal: item.number,
            });
        }
    }
}

fn candidate(line: usize, text: &str) -> Option<Candidate> {
    let found = LEARNABLE.captures(who::cut(text, 120))?;
    let (all, label) = (found.get(0)?, found.name("ord")?);
    let before = found.name("pre").map_or("", |m| m.as_str());
    let after = found.name("post").map_or("", |m| m.as_str()).trim();
    let worded = before.chars().any(char::is_alphabetic);
    let sign = after.is_empty() && before.chars().all(|c| c.is_alphanumeric() || c == ' ');
    let circled = label
        .as_str()
        .chars()
        .all(|c| !c.is_ascii() && c.is_numeric());
    let body = who::is_head(text, false) || NOT_LEARNED.is_match(before);
    if worded && body || sign && !circled {
        return None;
    }
    if !text[all.end()..].starts_with(|c: char| c.is_uppercase() || c == '“') {
        return None;
    }
    let (count, number) = counted(label.as_str())?;
    let start = if worded { 0 } else { label.start() };
    Some(Candidate {
        line,
        key: (
            format!("{}{count:?}{after}", before.trim().to_lowercase()),
            count,
        ),
        number,
        len: all.end(),
        label: (start, label.end()),
    })
}

/// How a label of an unknown style counts.
fn counted(label: &str) -> Option<(Count, u32)> {
    let first = label.chars().next()?;
    if let Some(circled) = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".chars().position(|c| c == first)
    {
        return Some((Count::Arabic, u32::try_from(circled + 1).ok()?));
    }
    let count = match first {
        c if c.is_ascii_digit() => Count::Arabic,
        'I' | 'V' | 'X' => Count::Roman,
        'i' | 'v' | 'x' => Count::SmallRoman,
        _ if label.chars().count() == 1 => Count::Letter,
        _ => Count::Word,
    };
    let number = ordinal(label, count);
    (number > 0).then_some((count, number))
}
