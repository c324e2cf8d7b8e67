//! The mark that opens a line: its rank, its printed label, its place in a sequence.
//!
//! Every spelling that official papers use is a row of [`KINDS`]; what no row knows can still be
//! learned from the document (`styles`). Not here: whether a line that begins so is a point.

use crate::names::is_capitals;
use crate::vocabulary::points::*;

/// Ranks of marks, the outermost first.
pub mod rank {
    pub const PART: u8 = 10;
    pub const CHAPTER: u8 = 20;
    pub const SECTION: u8 = 25;
    pub const ALPHA: u8 = 30;
    pub const ROMAN: u8 = 40;
    pub const ARTICLE: u8 = 50;
    pub const NUMBER: u8 = 60;
    pub const SUBNUMBER: u8 = 70;
    pub const DEEP_SUBNUMBER: u8 = 80;
    pub const LETTER: u8 = 90;
    pub const PAREN: u8 = 100;
    pub const DASH: u8 = 110;
}

/// How a label counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Count {
    Arabic,
    Roman,
    SmallRoman,
    Letter,
    Word,
    Bullet,
}

/// What marks of one level have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    pub rank: u8,
    pub count: Count,
    /// The sign after the label (or the bracket before it).
    pub sign: char,
    /// Which learned style, if the tables do not know it.
    pub learned: Option<u8>,
}

/// The mark at the start of a line.
#[derive(Clone, Copy, Debug)]
pub struct Mark<'t> {
    pub style: Style,
    pub label: &'t str,
    /// Bytes of the mark with the space after it.
    pub len: usize,
    /// Its place in its sequence; 0 if it has none.
    pub ordinal: u32,
}

impl Mark<'_> {
    pub fn rank(&self) -> u8 {
        self.style.rank
    }
}

static KINDS: [(&std::sync::LazyLock<regex::Regex>, u8, Count); 15] = [
    (&PART, rank::PART, Count::Roman),
    (&CHAPTER, rank::CHAPTER, Count::Roman),
    (&SECTION, rank::SECTION, Count::Roman),
    (&ARTICLE, rank::ARTICLE, Count::Arabic),
    (&COMPOSITE, rank::NUMBER, Count::Arabic),
    (&SUBNUMBER, rank::SUBNUMBER, Count::Arabic),
    (&NUMBERED_LETTER, rank::LETTER, Count::Letter),
    (&ROMAN, rank::ROMAN, Count::Roman),
    (&ALPHA, rank::ALPHA, Count::Letter),
    (&NUMBER, rank::NUMBER, Count::Arabic),
    (&ORDINAL, rank::NUMBER, Count::Word),
    (&PAREN, rank::PAREN, Count::Arabic),
    (&SMALL_ROMAN, rank::PAREN, Count::SmallRoman),
    (&LETTER, rank::LETTER, Count::Letter),
    (&DASH, rank::DASH, Count::Bullet),
];

/// The mark that opens a line.
pub fn marker(text: &str) -> Option<Mark<'_>> {
    if let Some(mark) = scanned_roman(text) {
        return Some(mark);
    }
    KINDS
        .iter()
        .find_map(|(regex, rank, count)| of_kind(text, regex, *rank, *count))?
}

/// "l. MỤC ĐÍCH", "ll. NỘI DUNG": a scanner takes I for l before a heading in capitals.
fn scanned_roman(text: &str) -> Option<Mark<'_>> {
    let found = SCANNED_ROMAN.captures(text)?;
    let (all, label) = (found.get(0)?, found.name("label")?);
    let rest = &text[all.end()..];
    if !label.as_str().contains('l') || !is_capitals(rest) || rest.len() < 8 {
        return None;
    }
    let number = label.as_str().replace('l', "I");
    let label = ROMANS.iter().find(|r| **r == number)?;
    let style = Style {
        rank: rank::ROMAN,
        count: Count::Roman,
        sign: '.',
        learned: None,
    };
    Some(Mark {
        style,
        label,
        len: all.end(),
        ordinal: ordinal(label, Count::Roman),
    })
}

/// A mark of one row; the inner `None` says that the line has no mark at all.
fn of_kind<'t>(
    text: &'t str,
    regex: &regex::Regex,
    rank: u8,
    count: Count,
) -> Option<Option<Mark<'t>>> {
    let found = regex.captures(text)?;
    let label = found.name("label").or_else(|| found.name("sign"));
    let (all, label) = (found.get(0)?, label?);
    let rest = &text[all.end()..];
    let glued = rest.starts_with(|c: char| c.is_ascii_digit()) && !all.as_str().ends_with(' ');
    if glued && matches!(rank, rank::NUMBER | rank::SUBNUMBER | rank::LETTER) {
        return None;
    }
    // "Phần II của Đề án" goes on with a sentence.
    let bare = all.as_str().trim_end().ends_with(char::is_alphanumeric);
    if rank < rank::ALPHA && bare && rest.starts_with(char::is_lowercase) {
        return None;
    }
    if rank == rank::DASH {
        // Converters put a dash before a number of their own list.
        if PLUS.is_match(rest) {
            return Some(None);
        }
        if let Some(inner) = inner_mark(rest) {
            let len = inner.len + all.end();
            return Some(Some(Mark { len, ..inner }));
        }
    }
    let word = label.as_str().starts_with(char::is_lowercase);
    let shown = match rank {
        rank::ARTICLE => found.name("mark").unwrap_or(label),
        rank::PART if word => found.name("mark").unwrap_or(label),
        _ => label,
    };
    let count = match label.as_str().chars().next() {
        Some(c) if rank == rank::PAREN && count == Count::Arabic => counts_as(c, label.as_str()),
        _ => count,
    };
    let dots = label.as_str().matches('.').count();
    let rank = match rank {
        rank::SUBNUMBER if dots > 1 => rank::DEEP_SUBNUMBER,
        rank::NUMBER if dots > 1 => rank::SUBNUMBER,
        rank => rank,
    };
    let after = text[label.end()..].trim_start().chars().next();
    let sign = match rank {
        rank::PAREN if text.starts_with('(') => '(',
        rank::DASH => bullet(label.as_str()),
        rank::PART..=rank::SECTION | rank::ARTICLE => ' ',
        rank::SUBNUMBER | rank::DEEP_SUBNUMBER => '.',
        _ => after.filter(|c| !c.is_alphanumeric()).unwrap_or(' '),
    };
    let style = Style {
        rank,
        count,
        sign,
        learned: None,
    };
    Some(Some(Mark {
        style,
        label: shown.as_str(),
        len: all.end(),
        ordinal: ordinal(label.as_str(), count),
    }))
}

/// Dashes of any length are one, and so are pictures; other bullets are what they are.
fn bullet(label: &str) -> char {
    match label.chars().next() {
        Some('-' | '–' | '—' | '−' | '‐' | '‑') | None => '-',
        Some(other) if (other as u32) < 0x1_0000 => other,
        Some(_) => '•',
    }
}

/// A number after a dash, unless the dash only repeats.
fn inner_mark(rest: &str) -> Option<Mark<'_>> {
    let numbered = !DASH.is_match(rest) && !PAREN.is_match(rest);
    numbered.then(|| marker(rest)).flatten()
}

fn counts_as(first: char, label: &str) -> Count {
    let roman = label.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    if first.is_ascii_digit() {
        Count::Arabic
    } else if roman && (label.len() > 1 || first == 'i') {
        Count::SmallRoman
    } else {
        Count::Letter
    }
}

/// The place of a label in its sequence, from 1; 0 if it has none.
pub fn ordinal(label: &str, count: Count) -> u32 {
    let last = label.rsplit('.').next().unwrap_or(label);
    let place = |at: usize| u32::try_from(at + 1).unwrap_or(0);
    let small = last.to_lowercase();
    let word = || {
        let words = ORDINAL_WORDS.iter();
        let mut found = words
            .enumerate()
            .filter(|(_, w)| w.contains(&small.as_str()));
        found.next().map_or(0, |(at, _)| place(at))
    };
    match count {
        Count::Bullet => 0,
        Count::Arabic => small.parse().unwrap_or_else(|_| {
            let digits = small.trim_end_matches(|c: char| !c.is_ascii_digit());
            digits.parse().unwrap_or(0)
        }),
        Count::Roman | Count::SmallRoman => match roman(&small) {
            0 => small.parse().unwrap_or_else(|_| word()),
            number => number,
        },
        Count::Letter => {
            let letter = small.chars().find(|c| c.is_alphabetic());
            let at = letter.and_then(|c| LETTERS.chars().position(|l| l == c));
            at.map_or(0, place)
        }
        Count::Word => {
            let small = label.to_lowercase();
            let mut words = small.split_whitespace();
            let known = |w: &str| ORDINAL_WORDS.iter().position(|all| all.contains(&w));
            words.find_map(known).map_or(0, place)
        }
    }
}

/// The value of a small roman number; 0 if it is none.
fn roman(text: &str) -> u32 {
    let value = |c: char| match c {
        'i' => 1,
        'v' => 5,
        'x' => 10,
        _ => 0,
    };
    let mut sum = 0_i64;
    let mut before = 0;
    for c in text.chars().rev() {
        let here = value(c);
        if here == 0 || text.len() > 8 {
            return 0;
        }
        sum += if here < before { -here } else { here };
        before = before.max(here);
    }
    u32::try_from(sum).unwrap_or(0)
}

/// Whether `next` goes on after `last`: letters may leave one out (đ, f, j).
pub fn follows(count: Count, last: u32, next: u32) -> bool {
    let step = if count == Count::Letter { 2 } else { 1 };
    next > last && next - last <= step
}
