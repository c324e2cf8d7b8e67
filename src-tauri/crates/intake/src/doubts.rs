//! Doubts: what a careful clerk would point at instead of repairing it.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::footer::Footer;
use crate::outline::Outline;
use crate::page::Page;
use crate::reading::{Due, Reading, ReportingDuty, Span, Warning, WarningCode};
use crate::vocabulary::citations::NUMBERED_HERE;
use crate::vocabulary::header::{ANNEX_ENCLOSED, ENCLOSED_WITH};
use crate::vocabulary::reports::ANNEX_HERE;
use crate::vocabulary::words::sentence;
use crate::who;

/// More doubts of one kind tell nobody anything.
const MOST_OF_A_KIND: usize = 50;

/// A doubt about the document as a whole.
pub fn about(code: WarningCode) -> Warning {
    Warning {
        code,
        text: sentence(code).to_string(),
        span: None,
    }
}

fn at(code: WarningCode, what: &str, span: Span) -> Warning {
    let words = sentence(code);
    let text = if what.is_empty() {
        words.to_string()
    } else {
        format!("{words} {what}.")
    };
    Warning {
        code,
        text,
        span: Some(span),
    }
}

/// The doubt about damaged letters, at the first place that was read as other words.
pub fn damaged(page: &Page) -> Warning {
    let first = page.mended.first();
    Warning {
        span: first.map(|place| page.span(place.start, place.end)),
        ..about(WarningCode::DamagedText)
    }
}

/// All doubts about what was read, in the order of their codes.
pub fn collect(reading: &Reading, page: &Page, outline: &Outline, footer: &Footer) -> Vec<Warning> {
    let mut found = Vec::new();
    let blank = |code, span| Warning {
        span,
        ..about(code)
    };
    if reading.number.is_none() {
        found.push(blank(WarningCode::NoNumber, reading.spans.number_line));
    }
    if reading.date.is_none() {
        found.push(blank(WarningCode::NoDate, reading.spans.date_line));
    }
    for point in outline
        .points
        .iter()
        .filter(|p| p.doubled)
        .take(MOST_OF_A_KIND)
    {
        let span = page.span(page.lines[point.line].start, page.lines[point.line].end);
        found.push(at(WarningCode::DuplicateNumber, &point.path, span));
    }
    cited_later(reading, &mut found);
    weekends(reading, &mut found);
    let blank = |d: &&ReportingDuty| d.due.is_none() && d.period.is_none();
    if let Some(duty) = reading.reporting.iter().find(blank) {
        let words = reading
            .text
            .get(duty.span.start..duty.span.end)
            .unwrap_or_default();
        let words = crate::who::cut(words, 300).replace('*', "");
        let words = domain::text::fold_spaces(&words);
        found.push(at(
            WarningCode::ReportWithoutDate,
            words.trim_end_matches('.'),
            duty.span,
        ));
    }
    missing_annex(page, footer, &mut found);
    found.sort_by_key(|w| w.code);
    found
}

fn cited_later(reading: &Reading, found: &mut Vec<Warning>) {
    let Some(own) = reading.date else { return };
    for citation in reading
        .citations
        .iter()
        .filter(|c| c.date.is_some_and(|d| d > own))
    {
        let name = citation
            .number
            .as_deref()
            .or(citation.subject.as_deref())
            .unwrap_or_default();
        found.push(at(WarningCode::CitedLater, name, citation.span));
    }
}

fn weekends(reading: &Reading, found: &mut Vec<Warning>) {
    let deadlines = reading
        .tasks
        .iter()
        .flat_map(|t| &t.deadlines)
        .map(|d| (d.due, d.span));
    let mut seen: Vec<NaiveDate> = Vec::new();
    for (due, span) in deadlines.chain(reading.reporting.iter().map(|d| (d.due, d.span))) {
        let Some(Due::On(date)) = due else { continue };
        let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        if weekend && !seen.contains(&date) && seen.len() < 100 {
            seen.push(date);
            let day = format!("{:02}/{:02}/{}", date.day(), date.month(), date.year());
            found.push(at(WarningCode::WeekendDeadline, &day, span));
        }
    }
}

/// The text promises an annex of its own and ends without one.
fn missing_annex(page: &Page, footer: &Footer, found: &mut Vec<Warning>) {
    let end = page
        .lines
        .get(footer.start.wrapping_sub(1))
        .map_or(page.clean.len(), |l| l.end);
    let body = page.clean[..end].replace('\n', " ");
    let after = footer.end.min(page.lines.len())..page.lines.len();
    let rows = page.lines[after].iter().any(|l| l.row);
    if footer.annexes < page.lines.len() || rows {
        return;
    }
    let here = ANNEX_HERE
        .find_iter(&body)
        .chain(ANNEX_ENCLOSED.find_iter(&body));
    // "ban hành kèm theo Thông tư 02/…": the annex of another document.
    let mut own = here.filter(|m| {
        let rest = who::cut(&body[m.start()..], m.len() + 80);
        let with = rest
            .rfind(ENCLOSED_WITH)
            .map_or("", |at| &rest[at + ENCLOSED_WITH.len()..]);
        !NUMBERED_HERE.is_match(with.trim_start())
    });
    if let Some(promise) = own.next() {
        let span = page.span(promise.start(), promise.end());
        found.push(at(WarningCode::MissingAppendix, "", span));
    }
}
