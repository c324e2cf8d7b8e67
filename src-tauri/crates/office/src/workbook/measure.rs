//! How much room a text needs, so that no row cuts it.
//!
//! Excel and LibreOffice do not grow rows with merged or pre-set heights, and Excel grows none in
//! a file that it did not lay out itself. So we wrap the words as they do, with the widths of
//! Times New Roman rounded up: a little air is fine, a missing line is not.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Points that Excel keeps free at the left and right of a cell's text, together.
const PADDING_POINTS: f64 = 6.0;
/// Height of a line in font sizes: stacked marks (ấ, Ộ) need more than plain Latin.
const LINE: f64 = 1.31;
/// Words come out a little wider on some machines.
const CAUTION: f64 = 1.03;

/// Height in points of a text of this size wrapped into a column of this many pixels.
pub fn height(text: &str, pixels: f64, size: f64, bold: bool) -> f64 {
    lines(text, pixels, size, bold) as f64 * size * LINE + 3.0
}

/// Whether a text may need more than one line: a quick no for the many short ones.
pub fn may_wrap(text: &str, pixels: f64, size: f64) -> bool {
    const WIDEST: f64 = 0.75;
    let room = (pixels * 0.75 - PADDING_POINTS) / (size * CAUTION * WIDEST);
    text.len() as f64 > room && text.chars().count() as f64 > room || text.contains('\n')
}

/// Number of lines the text takes.
pub fn lines(text: &str, pixels: f64, size: f64, bold: bool) -> usize {
    let room = (pixels * 0.75 - PADDING_POINTS).max(size) / (size * CAUTION);
    text.split('\n')
        .map(|line| wrapped(line, room, bold))
        .sum::<usize>()
        .max(1)
}

/// Width in pixels that a text needs to stay on one line.
pub fn pixels(text: &str, size: f64, bold: bool) -> f64 {
    (width(text, bold) * size * CAUTION + PADDING_POINTS) / 0.75
}

/// Lines of one paragraph in a column of `room` ems: words go down whole, longer ones break.
fn wrapped(line: &str, room: f64, bold: bool) -> usize {
    let space = width(" ", bold);
    let (mut count, mut used) = (1, 0.0);
    for word in line.split(' ') {
        let word = width(word, bold);
        let needed = if used > 0.0 { space + word } else { word };
        if used + needed <= room {
            used += needed;
            continue;
        }
        if used > 0.0 {
            count += 1;
        }
        count += (word / room).ceil().max(1.0) as usize - 1;
        used = word % room;
    }
    count
}

/// Width of a text in ems. Marks stand over their letter and take no room.
fn width(text: &str, bold: bool) -> f64 {
    let plain: f64 = text
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .map(letter)
        .sum();
    if bold { plain * 1.07 } else { plain }
}

fn letter(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 't' | ' ' | '.' | ',' | ';' | ':' | '/' | '|' | '\'' => 0.28,
        'f' | 'r' | 'I' | '-' | '(' | ')' | '[' | ']' | '!' => 0.34,
        'a' | 'c' | 'e' | 's' | 'z' | 'J' | '“' | '”' | '?' => 0.45,
        'm' => 0.78,
        'w' | 'A' | 'B' | 'C' | 'D' | 'G' | 'H' | 'K' | 'N' | 'O' | 'Q' | 'R' => 0.73,
        'U' | 'V' | 'X' | 'Y' | '\u{110}' => 0.73,
        'E' | 'F' | 'L' | 'P' | 'S' | 'T' | 'Z' => 0.62,
        'M' | 'W' | '%' | '…' | '—' => 0.95,
        '\t' => 2.0,
        c if c.is_ascii() || c.is_alphabetic() && (c as u32) < 0x2000 => 0.52,
        '–' | '²' | '•' => 0.52,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_and_wrapping_both_count() {
        assert_eq!(lines("", 100.0, 12.0, false), 1);
        assert_eq!(lines("a\nb\nc", 100.0, 12.0, false), 3);
        assert_eq!(lines("Tuyên truyền", 300.0, 12.0, false), 1);
        let long = "Tuyên truyền, phổ biến chủ trương, pháp luật tại các thôn, bản ".repeat(4);
        assert!((7..=12).contains(&lines(&long, 200.0, 12.0, false)));
    }

    #[test]
    fn a_word_longer_than_the_column_is_counted_as_broken() {
        assert!(lines(&"m".repeat(100), 100.0, 12.0, false) >= 10);
    }

    #[test]
    fn composed_and_decomposed_letters_are_equally_wide() {
        assert_eq!(
            width("Nhật ký", false),
            width("Nha\u{323}\u{302}t ky\u{301}", false)
        );
    }
}
