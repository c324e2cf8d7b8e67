//! What cannot be read as a directive: damaged text, other texts, and papers under a secrecy
//! stamp.

use crate::footer::Footer;
use crate::page::Page;
use crate::reading::Span;
use crate::vocabulary::header::{SECRET, STAMP};

/// Lines in which a stamp may stand.
const HEADER_LINES: usize = 40;

/// Whether so much of the text is broken that it must be compared with the paper.
pub fn is_damaged(text: &str) -> bool {
    let mut bad = 0_usize;
    let mut all = 0_usize;
    let mut accents = 0_usize;
    for c in text.chars() {
        all += 1;
        let control = c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}');
        bad += usize::from(control || c == '\u{fffd}');
        // UTF-8 read as windows-1252 ("Ã¡"), or TCVN3 and VNI read as Unicode ("µ¸¶").
        accents +=
            usize::from(matches!(c, '\u{a1}'..='\u{bf}' | '\u{c4}' | '\u{c6}') && !is_common(c));
    }
    bad > 2 + all / 500 || accents * 40 > all && accents > 8 || bad > 0 && all < 200
}

/// Whether the text ends or begins in the middle of a sentence, which its other paragraphs do not.
pub fn is_cut(page: &Page, head: usize, foot: &Footer) -> bool {
    let Some(last) = page.lines.len().checked_sub(1) else {
        return false;
    };
    let open = |at: usize| {
        page.line(at)
            .ends_with(|c: char| c.is_alphanumeric() || c == '-' || c == ',')
    };
    let unsigned = foot.signer.is_none() && !foot.has_copies && foot.annexes >= page.lines.len();
    let body = head.min(last)..last;
    let next = |at: usize| crate::outline::marker(page.line(at + 1)).is_some();
    let ends = body.clone().filter(|at| next(*at));
    let (closed, all) = ends.fold((0, 0), |(c, n), at| (c + usize::from(!open(at)), n + 1));
    let usually = all >= 4 && closed * 10 >= all * 6;
    let short = page.line(last).chars().count() < 12;
    let headless = head == 0 && page.line(0).starts_with(char::is_lowercase);
    unsigned && usually && open(last) && !short && !page.lines[last].row || headless && all >= 2
}

/// Signs of the Latin-1 block that Vietnamese texts do use.
fn is_common(c: char) -> bool {
    matches!(
        c,
        '\u{ab}' | '\u{bb}' | '\u{b0}' | '\u{b2}' | '\u{b3}' | '\u{b7}' | '\u{ad}'
    )
}

/// A secrecy stamp that stands alone on a line of the header.
pub fn secrecy_stamp(text: &str) -> Option<Span> {
    let text = domain::text::nfc(text);
    let page = Page::new(&text);
    let head = 0..page.lines.len().min(HEADER_LINES);
    // "… BẢO VỆ BÍ / MẬT NHÀ NƯỚC" is a wrapped title.
    let wrapped = |at: usize| at > 0 && SECRET.is_match(page.line(at - 1));
    let stamp = |at: &usize| STAMP.is_match(page.line(*at)) && !wrapped(*at);
    let line = page.lines[head.into_iter().find(stamp)?];
    Some(page.span(line.start, line.end))
}
