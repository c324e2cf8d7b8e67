//! The text as lines without markup, each byte traceable to the source.
//!
//! `clean` holds the lines that say something, joined by `\n`: white space folded, emphasis,
//! heading signs and tags gone, page numbers dropped, columns of a header on lines of their own.
//! Because a line break and a space have one length, any stretch of `clean` can be shown on one
//! line without losing its place. Not here: what a line means.

mod heads;
mod mend;
pub mod rewrite;

use crate::reading::Span;
use crate::vocabulary::header::*;

/// One line of `clean`.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    pub start: usize,
    pub end: usize,
    /// An empty line stands above it.
    pub gap: bool,
    /// Bold as a whole, or a `#` heading.
    pub strong: bool,
    /// A row of a table, cells between `|`.
    pub row: bool,
}

/// A document ready to be read.
pub struct Page<'a> {
    source: &'a str,
    pub clean: String,
    pub lines: Vec<Line>,
    /// (place in `clean`, place in `source`) wherever their distance changes, ascending.
    marks: Vec<(usize, usize)>,
    /// The widest line, in characters: where the text was wrapped, if it was.
    pub width: usize,
    /// How many lines stood above each number of a page that was dropped.
    breaks: Vec<usize>,
    /// Some page stands in the text twice.
    pub twice: bool,
    /// Where words were damaged and are read as what they must have been.
    pub mended: Vec<rewrite::Mended>,
    /// The table that is being read only lays out a header or a signature.
    layout: bool,
}

impl<'a> Page<'a> {
    pub fn new(source: &'a str) -> Self {
        let clean = String::with_capacity(source.len());
        let mut page = Page {
            source,
            clean,
            lines: Vec::new(),
            marks: Vec::new(),
            width: 0,
            breaks: Vec::new(),
            mended: Vec::new(),
            twice: false,
            layout: false,
        };
        let mut gap = false;
        let mut offset = 0;
        for raw in source.split_inclusive('\n') {
            if page.add_line(raw, offset, gap) {
                gap = false;
            } else if raw.trim().is_empty() {
                gap = true;
            }
            offset += raw.len();
        }
        heads::drop_running_heads(&mut page);
        mend::mend(&mut page);
        page
    }

    /// The words of one line.
    pub fn line(&self, index: usize) -> &str {
        self.lines
            .get(index)
            .map_or("", |line| &self.clean[line.start..line.end])
    }

    /// A stretch of `clean` on one line.
    pub fn flat(&self, start: usize, end: usize) -> String {
        self.clean[start..end].trim().replace('\n', " ")
    }

    /// `clean` with its lines joined where a sentence was only wrapped: a `\n` that is left ends a
    /// paragraph. The lines of `wrapped` are one paragraph for certain.
    pub fn running(&self, wrapped: &std::ops::Range<usize>) -> String {
        let mut text = self.clean.clone();
        for index in 1..self.lines.len() {
            let inside = wrapped.contains(&(index - 1)) && wrapped.contains(&index);
            if inside || self.goes_on(index) {
                let at = self.lines[index - 1].end;
                text.replace_range(at..at + 1, " ");
            }
        }
        text
    }

    /// Line `index` goes on with the sentence of the line above it.
    fn goes_on(&self, index: usize) -> bool {
        let (above, line) = (self.line(index - 1), self.line(index));
        if OPEN_END.is_match(last_words(above)) {
            return true;
        }
        if self.lines[index].gap || self.lines[index].row || above.ends_with([';', ':']) {
            return false;
        }
        if line.starts_with(char::is_lowercase) {
            return crate::outline::marker(line).is_none();
        }
        let long = above.chars().count() * 10 >= self.width * 7;
        let ended = above.ends_with(['.', '!', '?']);
        long && !ended && crate::outline::marker(line).is_none()
    }

    /// Where a stretch of `clean` stands in the source.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let stretch = &self.clean[start..end];
        let start = start + (stretch.len() - stretch.trim_start().len());
        let last = stretch.trim_end().char_indices().next_back();
        let from = self.origin(start);
        let to = match last {
            Some((at, _)) => {
                let at = self.origin(end - stretch.len() + at);
                at + self.source[at..].chars().next().map_or(0, char::len_utf8)
            }
            None => from,
        };
        Span {
            start: from,
            end: to.max(from),
        }
    }

    /// Where a place of the source stands in `clean`.
    pub fn place(&self, span: Span) -> std::ops::Range<usize> {
        let back = |at: usize| {
            let next = self.marks.partition_point(|(_, source)| *source <= at);
            let mark = next.checked_sub(1).and_then(|i| self.marks.get(i));
            mark.map_or(0, |(clean, source)| clean + (at - source))
        };
        back(span.start)..back(span.end).min(self.clean.len())
    }

    fn origin(&self, at: usize) -> usize {
        origin(&self.marks, at).min(self.source.len())
    }

    /// Adds a raw line, `offset` bytes into the source; says whether anything was on it.
    fn add_line(&mut self, raw: &str, offset: usize, gap: bool) -> bool {
        let body = raw.trim_end();
        if body.chars().all(|c| !c.is_alphanumeric()) && !has_row(body) {
            return false;
        }
        let table = has_row(body);
        self.layout = table && (self.layout || LAYOUT_TABLE.is_match(body));
        let layout = table && (self.layout || LAYOUT.is_match(body));
        let row = table && !layout;
        let before = self.lines.len();
        let strong = is_strong(body);
        let mut writer = Writer {
            page: self,
            gap,
            strong,
            row,
            tabbed: row && !has_bars(body.trim_start()),
            layout,
            line_start: None,
        };
        writer.write(body, offset);
        writer.finish();
        self.lines.len() > before
    }

    fn push(&mut self, c: char, at: usize) {
        let distance = |mark: &(usize, usize)| mark.1.wrapping_sub(mark.0);
        let here = (self.clean.len(), at);
        if self
            .marks
            .last()
            .is_none_or(|mark| distance(mark) != distance(&here))
        {
            self.marks.push(here);
        }
        self.clean.push(c);
    }
}

/// The place in the source of a place in `clean`.
fn origin(marks: &[(usize, usize)], at: usize) -> usize {
    let next = marks.partition_point(|(clean, _)| *clean <= at);
    let before = next.checked_sub(1).and_then(|i| marks.get(i));
    before.map_or(0, |(clean, source)| source + (at - clean))
}

/// A table row keeps its bars; `|` once may stand in a sentence. Three cells between tabs are one.
fn has_row(body: &str) -> bool {
    let text = body.trim_start();
    let cells = || text.split('\t').filter(|c| !c.trim().is_empty()).count();
    has_bars(text) || cells() >= 3
}

fn has_bars(text: &str) -> bool {
    text.starts_with('|') || text.matches('|').count() >= 2
}

fn is_strong(body: &str) -> bool {
    let text = body.trim();
    let heading = text.starts_with('#');
    let bold = text.starts_with("**") && text.len() > 4 && {
        let inner = text.trim_end_matches([':', '.', ' ']);
        inner.ends_with("**") && !inner[2..inner.len() - 2].contains("**")
    };
    heading || bold
}

/// Copies one raw line into the page.
struct Writer<'p, 'a> {
    page: &'p mut Page<'a>,
    gap: bool,
    strong: bool,
    row: bool,
    /// The cells of the row stand between tabs.
    tabbed: bool,
    /// A table that only lays out a header: each cell is a line.
    layout: bool,
    line_start: Option<usize>,
}

impl Writer<'_, '_> {
    fn write(&mut self, body: &str, offset: usize) {
        let bytes = body.as_bytes();
        let mut at = 0;
        let mut blank: Option<(usize, usize, bool)> = None;
        while let Some(c) = body[at..].chars().next() {
            let next = at + c.len_utf8();
            if c.is_whitespace() {
                let wide = c == '\t';
                let (from, count, tab) = blank.unwrap_or((at, 0, false));
                blank = Some((from, count + 1, tab || wide));
                at = next;
                continue;
            }
            if self.line_start.is_none() && is_bullet(c) {
                at = next;
                let rest =
                    body[next..].trim_start_matches(|c: char| c.is_whitespace() || is_picture(c));
                if crate::outline::marker(rest).is_none() && !rest.is_empty() {
                    self.put('-', offset + next - c.len_utf8());
                    blank = Some((next, 1, false));
                }
                continue;
            }
            if let Some(skip) = self.markup(body, at, c) {
                if skip.1 {
                    self.finish();
                    blank = None;
                }
                at += skip.0;
                continue;
            }
            if let Some((from, count, tab)) = blank.take() {
                self.space(offset + from, tab || count >= 4, bytes[at]);
            }
            // A keycap: the number of a point.
            let keycap = c == '\u{20e3}';
            self.put(if keycap { '.' } else { c }, offset + at);
            at = next;
        }
    }

    fn put(&mut self, c: char, at: usize) {
        if self.line_start.is_none() {
            if !self.page.clean.is_empty() {
                self.page.push('\n', at);
            }
            self.line_start = Some(self.page.clean.len());
        }
        self.page.push(if c == '\u{a0}' { ' ' } else { c }, at);
    }

    /// White space inside a line: a wide one parts two columns.
    fn space(&mut self, at: usize, wide: bool, next: u8) {
        let Some(start) = self.line_start else { return };
        let written = &self.page.clean[start..];
        let marker = written.len() <= 30 && is_marker(written);
        let blank = wide && BLANK_BEFORE.is_match(last_words(written));
        if wide && self.row && self.tabbed {
            for c in " | ".chars() {
                self.page.push(c, at);
            }
            return;
        }
        if wide && !self.row && !marker && !blank && !matches!(next, b'/' | b'-' | b':') {
            self.finish();
        } else {
            self.page.push(' ', at);
        }
    }

    /// How many bytes of markup start here, and whether they break the line.
    fn markup(&self, body: &str, at: usize, c: char) -> Option<(usize, bool)> {
        let rest = &body[at..];
        match c {
            '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{ad}' => Some((c.len_utf8(), false)),
            '`' => Some((1, false)),
            '|' if self.layout => Some((1, true)),
            '*' if self.layout && rest.starts_with("** ") && rest[3..].starts_with(['*', '\\']) => {
                Some((2, true))
            }
            '\\' if self.layout && rest[1..].starts_with('*') => Some((2, true)),
            '*' => {
                let ornament = at >= 4 && rest[1..].starts_with("    ");
                let bullet = self.line_start.is_none() && rest[1..].starts_with(' ');
                (!bullet || ornament).then_some((1, false))
            }
            '#' | '>' if self.line_start.is_none() => Some((1, false)),
            '\\' => rest[1..]
                .starts_with(|c: char| c.is_ascii_punctuation())
                .then_some((1, false)),
            '_' if rest.starts_with("___") => {
                Some((rest.len() - rest.trim_start_matches('_').len(), false))
            }
            '<' => tag(rest),
            '!' if rest.starts_with("![") => link(rest),
            '[' => link(rest).map(|_| (1, false)),
            ']' if rest.starts_with("](") => link(rest),
            c if is_picture(c) => Some((c.len_utf8(), false)),
            c if c.is_control() => Some((c.len_utf8(), false)),
            _ => None,
        }
    }

    fn finish(&mut self) {
        let Some(start) = self.line_start.take() else {
            return;
        };
        let end = self.page.clean.trim_end().len().max(start);
        let words = &self.page.clean[start..end];
        let empty = words.chars().all(|c| !c.is_alphanumeric());
        if !empty && is_page_number(words) {
            self.page.breaks.push(self.page.lines.len());
        }
        if empty || is_page_number(words) {
            // The break that was written before it goes too.
            let keep = start.saturating_sub(1);
            self.page.clean.truncate(keep);
            self.page.marks.retain_last(keep);
            return;
        }
        let width = words.chars().count();
        self.page.clean.truncate(end);
        self.page.width = self.page.width.max(width);
        let line = Line {
            start,
            end,
            gap: self.gap,
            strong: self.strong,
            row: self.row,
        };
        self.page.lines.push(line);
        self.gap = false;
    }
}

/// Drops the marks that point past the end of what is kept.
trait RetainLast {
    fn retain_last(&mut self, keep: usize);
}

impl RetainLast for Vec<(usize, usize)> {
    fn retain_last(&mut self, keep: usize) {
        while self.last().is_some_and(|(clean, _)| *clean >= keep) {
            self.pop();
        }
    }
}

/// A sign that a word processor or a chat prints before an item of a list.
fn is_bullet(c: char) -> bool {
    let arrows = matches!(c, '➢' | '➤' | '►' | '▶' | '➡' | '‣' | '⁃' | '∙' | '·' | '»');
    let signs = matches!(c, '✓' | '✔' | '☑' | '✅' | '★' | '☆' | '◆' | '◇' | '○');
    let chat = matches!(c, '👉' | '📌' | '🔶' | '🔷' | '🔸' | '🔹');
    arrows || signs || chat || matches!(c, '\u{f000}'..='\u{f0ff}')
}

/// A picture letter: it says nothing that is read.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{fe0f}')
        || matches!(c, '\u{2600}'..='\u{265f}' | '\u{2667}'..='\u{27bf}')
}

/// An HTML tag of the kinds that converters leave; `br` breaks the line.
fn tag(rest: &str) -> Option<(usize, bool)> {
    let name = rest[1..].trim_start_matches('/');
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let close = rest.bytes().take(120).position(|b| b == b'>')?;
    let breaks = name.get(..2).is_some_and(|n| n.eq_ignore_ascii_case("br"));
    Some((close + 1, breaks))
}

/// `![picture](file)`, `[words](address)` or its tail: the words alone are text.
fn link(rest: &str) -> Option<(usize, bool)> {
    let near = crate::who::cut(rest, 400);
    let open = near.find("](")?;
    let close = open + near[open..].find(')')?;
    Some((close + 1, false))
}

/// The number or dash of a point, written so far without its text.
fn is_marker(written: &str) -> bool {
    let text = written.trim();
    text.ends_with(['.', ')', '-', '+', '–', '•', '*', '/']) && text.chars().count() <= 7
        || NUMBER_WORD.is_match(text)
}

/// The last few bytes of a line, on a character boundary.
fn last_words(written: &str) -> &str {
    let mut from = written.len().saturating_sub(32);
    while !written.is_char_boundary(from) {
        from += 1;
    }
    &written[from..]
}

/// "2", "- 2 -", "Trang 2/5" alone on a line.
fn is_page_number(words: &str) -> bool {
    PAGE_NUMBER.is_match(words)
}
