//! The head of a document: issuer, number, place and date, type, subject, addressees.
//!
//! Lines are judged one by one until the body begins. The two columns of a printed header arrive
//! in any order, so the order is not relied on. Not here: the signature and the copies.

use chrono::{Datelike, NaiveDate};

use crate::addressees::{self, addressees};
use crate::names::{bare_quotes, is_capitals, printed_type, tight, type_of_symbol};
use crate::outline;
use crate::page::Page;
use crate::reading::{HeaderSpans, Span};
use crate::vocabulary::citations::LETTER;
use crate::vocabulary::header::*;

/// No header is longer than this, in lines.
const LONGEST: usize = 90;

/// What a web page or a chat prints above a document is not longer, in lines.
const LEAD_IN: usize = 40;

/// What the head says, and the line at which the body begins.
#[derive(Default)]
pub struct Header {
    pub kind: Option<String>,
    pub number: Option<String>,
    pub serial: Option<u64>,
    pub symbol: Option<String>,
    pub issuer: Option<String>,
    pub place: Option<String>,
    pub date: Option<NaiveDate>,
    pub year: Option<i32>,
    pub subject: Option<String>,
    pub addressees: Vec<String>,
    pub spans: HeaderSpans,
    /// The first line that is the document's own.
    pub start: usize,
    pub body: usize,
    pub number_at: Option<usize>,
    pub subject_lines: std::ops::Range<usize>,
    pub has_number_line: bool,
    pub has_date_line: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Collecting {
    Nothing,
    /// Lines after "V/v".
    About,
    /// Lines after the printed type.
    Title,
}

struct Reader<'p, 'a> {
    page: &'p Page<'a>,
    head: Header,
    collecting: Collecting,
    issuers: Vec<usize>,
    subject: Vec<usize>,
    /// Where the words of the first subject line begin in `clean`.
    subject_start: usize,
    /// The addressees of a letter were read: the body follows.
    stop: bool,
}

/// Reads the head.
pub fn read(page: &Page) -> Header {
    let mut reader = Reader {
        page,
        head: Header::default(),
        collecting: Collecting::Nothing,
        issuers: Vec::new(),
        subject: Vec::new(),
        subject_start: 0,
        stop: false,
    };
    let mut at = start(page);
    reader.head.start = at;
    let last = page.lines.len().min(at + LONGEST);
    while at < last && !reader.stop {
        match reader.take(at) {
            Some(next) => at = next,
            None => break,
        }
    }
    reader.head.body = at;
    reader.finish()
}

/// The first line of the head: menus of a web page and words of a chat may stand above it.
fn start(page: &Page) -> usize {
    let sign = |at: &usize| {
        let text = page.line(*at);
        let number = NUMBER_LINE.captures(text);
        let number = number.is_some_and(|n| n.name("symbol").is_some() && n.name("sep").is_some());
        MOTTO.is_match(text) || number || is_title(page, *at) || DATE_LINE.is_match(text)
    };
    let Some(sign) = (0..page.lines.len().min(LEAD_IN)).find(sign) else {
        return 0;
    };
    let body = |at: &usize| {
        let text = page.line(*at);
        let cut = MOTTO_TAIL.find(text).map_or(text, |m| &text[..m.start()]);
        let issuer = is_capitals(cut) || BODY_START.is_match(cut) || page.lines[*at].row;
        !issuer || text.chars().count() > 140 || outline::marker(text).is_some()
    };
    let start = (0..sign).rev().find(body).map_or(0, |at| at + 1);
    let told = |at: usize| OPENING.is_match(page.line(at)) || page.line(at).chars().count() > 200;
    if (0..start).any(told) { 0 } else { start }
}

/// A printed type that fills its line.
fn is_title(page: &Page, at: usize) -> bool {
    let text = page.line(at);
    is_capitals(text) && printed_type(text).is_some_and(|(_, len)| len == text.len())
}

impl Reader<'_, '_> {
    /// Takes one line (or the list after "Kính gửi"); `None` when the body begins here.
    fn take(&mut self, at: usize) -> Option<usize> {
        let text = self.page.line(at);
        if STAMP.is_match(text) || MOTTO.is_match(text) {
            self.collecting = Collecting::Nothing;
            return Some(at + 1);
        }
        if self.number(at) || self.date(at) {
            if self.collecting == Collecting::About && self.head.subject.is_none() {
                // The right column stands between the lines of the left one.
                return Some(at + 1);
            }
            self.collecting = Collecting::Nothing;
            return Some(at + 1);
        }
        if let Some(found) = TO.captures(text) {
            let words = found.name("words").map_or(0, |m| m.start());
            let (items, next) = addressees(self.page, at, self.page.lines[at].start + words);
            (self.head.addressees, self.head.spans.addressees) =
                addressees::finished(&items, self.page);
            // A plan may print its addressees above its title.
            self.collecting = Collecting::Nothing;
            let titled = self.head.kind.is_some() || !self.subject.is_empty();
            if titled || !self.title_ahead(next) {
                self.stop = true;
            }
            return Some(next);
        }
        if self.subject.is_empty() && self.about(at) || self.title(at) {
            return Some(at + 1);
        }
        if self.continues(at) {
            self.subject.push(at);
            return Some(at + 1);
        }
        self.other(at)
    }

    fn title_ahead(&self, at: usize) -> bool {
        (at..(at + 3).min(self.page.lines.len())).any(|i| printed_type(self.page.line(i)).is_some())
    }

    fn number(&mut self, at: usize) -> bool {
        if self.head.has_number_line {
            return false;
        }
        let text = self.page.line(at);
        let Some(found) = NUMBER_LINE.captures(text) else {
            return false;
        };
        let rest = found.name("rest").map_or("", |m| m.as_str());
        let serial = found.name("serial").map(|m| m.as_str());
        let symbol = found.name("symbol").map(|m| tight(m.as_str()));
        let bare = rest.chars().all(|c| !c.is_alphanumeric());
        let colon = text.chars().take(8).any(|c| c == ':');
        let dated = self.date_text(rest.trim(), at);
        let plausible = match &symbol {
            Some(_) => found.name("sep").is_some() && (bare || colon || dated || rest.len() < 40),
            None => bare || dated,
        };
        if !plausible {
            return false;
        }
        self.head.has_number_line = true;
        let line = self.page.lines[at];
        self.head.number_at = Some(at);
        self.head.spans.number_line = Some(self.page.span(line.start, line.end));
        self.head.serial = serial.and_then(|s| s.parse().ok());
        let sep = if found.name("sep").is_some_and(|m| m.as_str() == "/") {
            "/"
        } else {
            "-"
        };
        if let Some(serial) = serial.filter(|_| symbol.is_some()) {
            let year = found
                .name("year")
                .map_or(String::new(), |y| format!("{}/", y.as_str()));
            let symbol = symbol.as_deref().unwrap_or_default();
            self.head.number = Some(format!("{serial}{sep}{year}{symbol}"));
            if let Some(all) = found.name("all") {
                let start = self.page.lines[at].start;
                let span = self.page.span(start + all.start(), start + all.end());
                self.head.spans.number = Some(span);
            }
        }
        self.head.symbol = symbol;
        if let Some(about) = SUBJECT_LINE
            .find(rest.trim())
            .filter(|_| self.subject.is_empty())
        {
            self.collecting = Collecting::About;
            let rest_start = self.page.lines[at].end - rest.trim_start().len();
            self.subject_start = rest_start + about.start();
            self.subject.push(at);
        }
        true
    }

    fn date(&mut self, at: usize) -> bool {
        if self.head.has_date_line {
            return false;
        }
        let text = self.page.line(at);
        let line = self.page.lines[at];
        if text.chars().count() > 90 || !self.date_text(text, at) {
            return false;
        }
        self.head.spans.place = self.head.place.as_deref().and_then(|place| {
            let start = line.start + text.find(place)?;
            Some(self.page.span(start, start + place.len()))
        });
        true
    }

    /// Reads a date line, or the tail of the number's line.
    fn date_text(&mut self, text: &str, at: usize) -> bool {
        let found = DATE_LINE
            .captures(text)
            .or_else(|| DATE_LINE_SHORT.captures(text));
        let Some(found) = found else { return false };
        let part = |name| found.name(name).map(|m| m.as_str());
        let number = |name| part(name).and_then(|s| s.parse::<u32>().ok());
        let place = part("place").map(|p| p.trim().trim_end_matches([',', '.']).to_string());
        if place
            .as_ref()
            .is_some_and(|p| p.split_whitespace().count() > 7)
        {
            return false;
        }
        self.head.has_date_line = true;
        self.head.place = place.filter(|p| !p.is_empty());
        self.head.year = number("year").and_then(|y| i32::try_from(y).ok());
        if let (Some(y), Some(m), Some(d)) = (self.head.year, number("month"), number("day")) {
            self.head.date = NaiveDate::from_ymd_opt(y, m, d);
        }
        let line = self.page.lines[at];
        self.head.spans.date_line = Some(self.page.span(line.start, line.end));
        self.head.spans.date = self.head.date.and(self.head.spans.date_line);
        true
    }

    fn about(&mut self, at: usize) -> bool {
        let Some(found) = SUBJECT_LINE.captures(self.page.line(at)) else {
            return false;
        };
        let words = found.name("words").map_or(0, |m| m.start());
        self.collecting = Collecting::About;
        self.subject_start = self.page.lines[at].start + words;
        self.subject.push(at);
        true
    }

    fn title(&mut self, at: usize) -> bool {
        if self.head.kind.is_some() {
            return false;
        }
        let line = self.page.lines[at];
        let Some((kind, len)) = printed_type(self.page.line(at)) else {
            return false;
        };
        // A body's name may begin like a type: "QUY CHẾ DÂN CHỦ …" above the number.
        let whole = len == line.end - line.start;
        if !whole && !self.head.has_number_line && is_capitals(self.page.line(at)) {
            return false;
        }
        self.head.kind = Some(kind.to_string());
        self.head.spans.kind = Some(self.page.span(line.start, line.start + len));
        self.collecting = Collecting::Title;
        self.subject.clear();
        if len < line.end - line.start {
            self.subject_start = line.start + len;
            self.subject.push(at);
        }
        true
    }

    /// The line is one more line of the subject.
    fn continues(&mut self, at: usize) -> bool {
        let text = self.page.line(at);
        let line = self.page.lines[at];
        let goes_on = match self.collecting {
            Collecting::Nothing => false,
            Collecting::About => {
                let short = text.chars().count() < 120;
                !line.gap && short && !is_capitals(text) && outline::marker(text).is_none()
                    || self.subject.is_empty()
            }
            Collecting::Title => self.title_goes_on(at),
        };
        if goes_on && self.subject.is_empty() {
            let skip = ABOUT.find(text).map_or(0, |m| m.end());
            self.subject_start = line.start + skip;
        }
        if !goes_on {
            self.collecting = Collecting::Nothing;
        }
        goes_on
    }

    fn title_goes_on(&self, at: usize) -> bool {
        let text = self.page.line(at);
        let line = self.page.lines[at];
        let length = text.chars().count();
        if outline::marker(text).is_some() || ISSUING_OFFICE.is_match(text) || length > 420 {
            return false;
        }
        let ended = text.ends_with(['.', ';', ':', ',']);
        if self.subject.is_empty() {
            return !(ended && (length > 160 || OPENING.is_match(text)));
        }
        if OPENING.is_match(text) || ended && length > 90 {
            return false;
        }
        if !line.gap {
            let before = self
                .subject
                .last()
                .map_or(0, |i| self.page.line(*i).chars().count());
            return length < 160 && before < 160;
        }
        let alone = self.page.lines.get(at + 1).is_none_or(|next| next.gap);
        let strong = |i: &usize| self.page.lines[*i].strong;
        let kin = self
            .subject
            .first()
            .is_none_or(|first| strong(first) == line.strong);
        alone && kin && !ended && length < 120
    }

    /// A line that is none of the above: part of the issuer, noise, or the body.
    fn other(&mut self, at: usize) -> Option<usize> {
        let text = self.page.line(at);
        let length = text.chars().count();
        let open = self.head.kind.is_none() && self.subject.is_empty();
        let cut = MOTTO_TAIL.find(text).map_or(text, |m| &text[..m.start()]);
        if length <= 140 && (is_capitals(cut) || open && BODY_START.is_match(cut) && length < 80) {
            let decision = self.head.kind.is_some();
            let early = self.subject.is_empty() || self.issuers.is_empty();
            // "CHỦ TỊCH" above "ỦY BAN NHÂN DÂN …": the chief himself issues.
            let chief = self.issuers.is_empty() && OFFICE_OF.contains(&cut);
            if !decision && early && (chief || !is_authority(cut)) {
                self.issuers.push(at);
            }
            if decision || !text.ends_with([':', '.']) {
                return Some(at + 1);
            }
        }
        let noise = open && !self.head.has_number_line && at < 12 && length < 90;
        if noise && !self.is_body(at) {
            return Some(at + 1);
        }
        None
    }

    fn is_body(&self, at: usize) -> bool {
        let text = self.page.line(at);
        outline::marker(text).is_some() || OPENING.is_match(text) || text.ends_with([':', ';'])
    }

    fn finish(mut self) -> Header {
        if let (Some(first), Some(last)) = (self.subject.first(), self.subject.last()) {
            let start = self.subject_start.max(self.page.lines[*first].start);
            let end = self.page.lines[*last].end.max(start);
            let words = self.subject_words(start);
            self.head.subject_lines = *first..*last + 1;
            if !words.is_empty() {
                self.head.subject = Some(words);
                self.head.spans.subject = Some(self.page.span(start, end));
            }
        }
        self.issuer();
        if self.head.kind.is_none() {
            let symbol = self.head.symbol.as_deref().and_then(type_of_symbol);
            self.head.kind = Some(symbol.unwrap_or(LETTER).to_string());
        }
        if !self.head.has_date_line {
            let named = self
                .head
                .subject
                .as_deref()
                .and_then(|s| SUBJECT_YEAR.captures(s));
            self.head.year = named.and_then(|y| y[1].parse().ok());
        } else if let Some(date) = self.head.date {
            self.head.year = Some(date.year());
        }
        self.head
    }

    fn subject_words(&self, start: usize) -> String {
        let mut words = String::new();
        for (n, index) in self.subject.iter().enumerate() {
            let line = self.page.lines[*index];
            let from = if n == 0 { start } else { line.start };
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(self.page.clean[from.min(line.end)..line.end].trim());
        }
        let words = words.trim().trim_start_matches([':', '-', '–', ' ']);
        let words = TITLE_OF
            .captures(words)
            .map_or(words, |c| c.get(1).map_or(words, |m| m.as_str()));
        let words = ABOUT.find(words).map_or(words, |m| &words[m.end()..]);
        bare_quotes(words.trim_end_matches([' ', '.', ';', ':'])).to_string()
    }

    /// Joins the lines of the issuing body; of two bodies the lower one stays.
    fn issuer(&mut self) {
        let mut bodies: Vec<(String, Span)> = Vec::new();
        for index in &self.issuers {
            let line = self.page.lines[*index];
            let text = self.page.line(*index);
            let text = MOTTO_TAIL.find(text).map_or(text, |m| &text[..m.start()]);
            let text = text.trim_matches([' ', '*', '-', '–', ':']);
            let joint = JOINT_BODIES.is_match(text);
            let text = GLUED_BODIES
                .captures(text)
                .filter(|_| !joint)
                .and_then(|c| c.name("low"))
                .map_or(text, |m| m.as_str());
            let span = self.page.span(line.start, line.end);
            let begins = BODY_START.is_match(text) && !ORGAN.is_match(text);
            let single = |b: &(String, Span)| OFFICE_OF.contains(&b.0.as_str());
            match bodies.last_mut() {
                Some(last) if !begins || single(last) && last.0 != text => {
                    last.0 = format!("{} {text}", last.0);
                    last.1.end = span.end;
                }
                None if !begins && !is_capitals(text) => {}
                _ => bodies.push((text.to_string(), span)),
            }
        }
        if let Some((name, span)) = bodies.pop() {
            self.head.issuer = Some(name);
            self.head.spans.issuer = Some(span);
        }
    }
}

fn is_authority(text: &str) -> bool {
    AUTHORITY.is_match(text) || OFFICE.is_match(text)
}
