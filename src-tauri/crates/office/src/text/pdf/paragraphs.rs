//! Lines to paragraphs: page numbers and running heads go, what was wrapped is joined.
//!
//! A line was wrapped where the first word of the next would not have fitted behind it. Marks of
//! lists begin anew. Not here: what a paragraph means.

use std::collections::HashMap;

use super::lines::Line;

/// In units of the usual distance of lines: more is a new paragraph.
const SAME_PARAGRAPH: f32 = 1.3;
const EMPTY_LINE: f32 = 1.2;
/// How many lines at either end of a page may be running heads.
const OUTER_LINES: usize = 2;

/// The text of all pages.
pub fn text(pages: &[Vec<Line>]) -> String {
    let repeated = running(pages);
    let mut out = String::new();
    let mut last: Option<(&Line, Width)> = None;
    for page in pages {
        let outer = outer_lines(page);
        let leading = usual_leading(page);
        let widths = body_widths(page);
        let mut first = true;
        for (at, line) in page.iter().enumerate() {
            let edge = outer.contains(&at);
            if edge && (is_page_number(&line.text) || repeated.contains_key(&place(line))) {
                continue;
            }
            let width = widths[line.flow];
            // The next column goes on like the next page.
            let anew = first || last.is_some_and(|(above, _)| is_next_flow(above, line));
            let gap = last
                .filter(|_| !anew)
                .map(|(above, _)| above.base - line.base);
            let same = |above: &Line| above.column == line.column || anew;
            let near = gap.is_none_or(|gap| gap > 0.0 && gap <= SAME_PARAGRAPH * leading);
            match last {
                Some(last) if same(last.0) && near && runs_on(last, (line, width)) => {
                    append(&mut out, &line.text);
                }
                Some((above, _)) => {
                    let apart = gap.is_none_or(|gap| gap > EMPTY_LINE * leading);
                    let apart = apart || above.column != line.column;
                    out.push_str(if apart { "\n\n" } else { "\n" });
                    out.push_str(&line.text);
                }
                None => out.push_str(&line.text),
            }
            last = Some((line, width));
            first = false;
        }
    }
    out
}

/// The edges of the text on a page.
#[derive(Clone, Copy)]
struct Width {
    left: f32,
    right: f32,
}

/// Lines between columns, whose numbers are of three, lie in one column all down the page.
fn is_body(line: &Line) -> bool {
    line.column.is_multiple_of(3)
}

/// Of the lines between columns, and of each column of a text that is set in two.
fn body_widths(page: &[Line]) -> Vec<Width> {
    let none = Width {
        left: f32::MAX,
        right: f32::MIN,
    };
    let flows = page.iter().map(|line| line.flow + 1).max().unwrap_or(0);
    let mut widths = vec![none; flows];
    for line in page.iter().filter(|line| is_body(line)) {
        let width = &mut widths[line.flow];
        width.left = width.left.min(line.left);
        width.right = width.right.max(line.right);
    }
    widths
}

/// The right column after the left one of the same text.
fn is_next_flow(above: &Line, line: &Line) -> bool {
    above.flow > 0 && line.flow == above.flow + 1
}

/// Whether a paragraph goes on; each line comes with the edges of its column.
fn runs_on((above, width): (&Line, Width), (line, own): (&Line, Width)) -> bool {
    // The heading and the foot of a letter are lists of lines.
    if !is_body(above) || !is_body(line) {
        return false;
    }
    if above.row || line.row || begins_anew(&above.text, &line.text) {
        return false;
    }
    if (above.size - line.size).abs() > 0.15 * above.size {
        return false;
    }
    let needed = line.first_word + 0.2 * line.size;
    let full = above.right + needed > width.right;
    let full_width = above.right - above.left + needed > width.right - width.left;
    let ended = above.text.ends_with(['.', ';', ':', '!', '?']);
    let indented = line.left > own.left + line.size;
    let capital = line.text.starts_with(char::is_uppercase);
    (full || full_width) && !(ended && capital && indented)
}

/// Whether a line begins with the mark of a list or a section.
fn begins_anew(above: &str, line: &str) -> bool {
    let Some((mark, rest)) = line.split_once(' ') else {
        return false;
    };
    let next_small = rest.starts_with(char::is_lowercase);
    match mark {
        "-" | "–" | "—" => !next_small || above.ends_with(['.', ';', ':']),
        "+" | "*" | "•" | "\u{f0b7}" => true,
        _ if mark.trim_matches('#').is_empty() => true,
        _ => {
            let mark = mark.trim_start_matches('*');
            let Some(body) = mark.strip_suffix(['.', ')']) else {
                return false;
            };
            let number = body.split('.').all(|part| {
                (1..=2).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit())
            });
            let roman = body.len() <= 6 && body.chars().all(|c| "IVXLC".contains(c));
            let letter = mark.ends_with(')') && body.chars().count() == 1;
            number || roman || letter
        }
    }
}

/// A hyphen at the end of a line stays and takes no space; a soft one goes.
fn append(out: &mut String, text: &str) {
    if out.ends_with('\u{ad}') {
        out.pop();
    } else if !out.ends_with('-') || out.ends_with(" -") {
        out.push(' ');
    }
    out.push_str(text);
}

/// The distance of most lines from the one above.
fn usual_leading(page: &[Line]) -> f32 {
    let near = |pair: &[Line]| {
        let gap = pair[0].base - pair[1].base;
        (gap > 0.5 * pair[1].size && gap < 3.0 * pair[1].size).then_some(gap)
    };
    let mut gaps: Vec<f32> = page.windows(2).filter_map(near).collect();
    gaps.sort_by(f32::total_cmp);
    gaps.get(gaps.len() / 2).copied().unwrap_or(f32::MAX)
}

/// The uppermost and lowermost lines of a page.
fn outer_lines(page: &[Line]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..page.len()).collect();
    order.sort_by(|a, b| page[*a].base.total_cmp(&page[*b].base));
    let ends = order.iter().take(OUTER_LINES);
    ends.chain(order.iter().rev().take(OUTER_LINES))
        .copied()
        .collect()
}

/// "2", "- 2 -", "Trang 2/5": the line by itself.
fn is_page_number(text: &str) -> bool {
    let small = text.to_lowercase();
    let small = small.trim_start_matches("trang").trim();
    let digits = small.chars().filter(char::is_ascii_digit).count();
    let only = small
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '–' | '/' | '|'));
    only && (1..=8).contains(&digits)
}

/// What a running head looks like: its words without numbers, and its height on the page.
fn place(line: &Line) -> (String, i64) {
    let words = line.text.chars().filter(|c| !c.is_ascii_digit()).collect();
    (words, (line.base / 3.0).round() as i64)
}

/// Lines that stand at the edge of half of the pages and more.
fn running(pages: &[Vec<Line>]) -> HashMap<(String, i64), usize> {
    let mut seen = HashMap::new();
    for page in pages {
        for at in outer_lines(page) {
            *seen.entry(place(&page[at])).or_insert(0) += 1;
        }
    }
    seen.retain(|_, times| *times >= 3 && *times * 2 >= pages.len());
    seen
}
