//! The reader of incoming documents: text in, number, date, citations, tasks, terms, doubts out.
//!
//! Pure and total: any text gives a [`Reading`], in time linear in its length. What is not printed
//! is not supplied. The words it knows are tables in [`vocabulary`]. Not here: files, old
//! encodings, and what the notebook makes of a reading.

mod addressees;
mod citations;
mod closing;
pub mod correct;
mod damage;
mod doubts;
mod footer;
mod glued;
mod header;
pub mod identity;
mod names;
mod outline;
mod page;
mod reading;
mod reports;
mod restored;
mod rows;
pub mod table;
mod tasks;
mod verbs;
mod vocabulary;
mod when;
mod who;
pub mod whose;

pub use damage::secrecy_stamp;
pub use reading::*;

use page::Page;

/// Text beyond this is not read: some thousand pages.
const LONGEST_TEXT: usize = 24 * 1024 * 1024;

/// Reads a document.
pub fn read(text: &str) -> Reading {
    let text = domain::text::nfc(who::cut(text, LONGEST_TEXT));
    let mut reading = {
        let mut page = Page::new(&text);
        glued::once(&mut page);
        glued::part(&mut page);
        read_page(&page, &text)
    };
    reading.text = text;
    reading
}

fn read_page(page: &Page, text: &str) -> Reading {
    let head = header::read(page);
    let foot = footer::read(page, head.body.min(page.lines.len()));
    let outline = outline::build(page, head.body.min(foot.start)..foot.start);
    let mut reading = Reading {
        kind: head.kind,
        number: head.number,
        serial: head.serial,
        symbol: head.symbol,
        issuer: head.issuer,
        place: head.place,
        date: head.date,
        year: head.year,
        subject: head.subject,
        addressees: head.addressees,
        recipients: foot.recipients.clone(),
        signer: foot.signer.clone(),
        text: text.to_string(),
        spans: head.spans.clone(),
        ..Reading::default()
    };
    reading.spans.recipients.clone_from(&foot.spans.recipients);
    reading.spans.authority.clone_from(&foot.spans.authority);
    (reading.spans.position, reading.spans.name) = (foot.spans.position, foot.spans.name);
    issuer_without_header(&mut reading, page, &outline);
    let own = citations::Own {
        number: reading.number.as_deref(),
        kind: reading.kind.as_deref(),
        subject: reading.subject.as_deref(),
        number_line: head.number_at,
        subject_lines: head.subject_lines,
        outside: vec![0..head.start, foot.end..foot.annexes],
    };
    reading.citations = citations::read(page, &own);
    let cut = damage::is_cut(page, head.body, &foot);
    let damaged = cut || page.twice || !page.mended.is_empty() || damage::is_damaged(text);
    if !is_directive(&reading, &outline, &foot, head.has_number_line) {
        let code = if damaged {
            WarningCode::DamagedText
        } else {
            WarningCode::NotADirective
        };
        return Reading {
            warnings: vec![doubts::about(code)],
            ..Reading::default()
        };
    }
    if reading.kind.as_deref() != Some(vocabulary::words::REPORT) {
        let work = tasks::read(page, &outline, &reading.addressees, foot.end);
        reading.tasks = work.tasks;
        reading.reporting = work.reporting;
    }
    let report = reading.kind.as_deref() == Some(vocabulary::words::REPORT);
    restored::restore(&mut reading, page);
    reading.warnings = doubts::collect(&reading, page, &outline, &foot);
    if report {
        let doubt = doubts::about(WarningCode::NotADirective);
        reading.warnings.push(doubt);
    }
    if damaged {
        reading.warnings.push(doubts::damaged(page));
    }
    reading.warnings.sort_by_key(|w| w.code);
    reading
}

/// The body that the opening sentence, the title or the signature names.
fn issuer_without_header(reading: &mut Reading, page: &Page, outline: &outline::Outline) {
    use vocabulary::header::{AUTHORITY_OF, OPENING_ISSUER, TITLE_ISSUER};
    if reading.issuer.is_some() {
        return;
    }
    let lines = outline.intro.start..outline.intro.end.min(outline.intro.start + 40);
    let (first, last) = (
        page.lines.get(lines.start),
        page.lines.get(lines.end.wrapping_sub(1)),
    );
    if let (Some(first), Some(last)) = (first, last)
        && first.start < last.end
    {
        let intro = who::cut(&page.clean[first.start..last.end], 6_000).replace('\n', " ");
        if let Some(body) = OPENING_ISSUER.captures(&intro).and_then(|c| c.name("body")) {
            let start = first.start + body.start();
            reading.issuer = Some(body.as_str().trim().to_string());
            reading.spans.issuer = Some(page.span(start, start + body.len()));
            return;
        }
    }
    let titled = reading
        .subject
        .as_deref()
        .and_then(|s| TITLE_ISSUER.captures(s));
    reading.issuer = titled.map(|c| c["body"].trim().to_string());
    if reading.issuer.is_none() {
        let lines = reading.signer.iter().flat_map(|s| &s.authority);
        let mut bodies = lines.filter_map(|l| AUTHORITY_OF.captures(l));
        reading.issuer = bodies.next().map(|c| c["body"].trim().to_string());
    }
}

/// Enough of the marks of an official document.
fn is_directive(
    reading: &Reading,
    outline: &outline::Outline,
    foot: &footer::Footer,
    number_line: bool,
) -> bool {
    let titled = reading
        .kind
        .as_deref()
        .is_some_and(|k| k != vocabulary::citations::LETTER);
    let marks = [
        number_line,
        titled,
        reading.date.is_some() || reading.place.is_some(),
        !reading.addressees.is_empty(),
        foot.has_copies,
        reading.signer.is_some(),
        !reading.citations.is_empty(),
        reading.issuer.is_some(),
    ];
    let points = outline.points.iter().any(|p| p.end - p.start > 60);
    marks.iter().filter(|m| **m).count() + usize::from(points) >= 2
}

/// NFC, `\n` line ends, no spaces at line ends: the same text pasted twice hashes alike.
pub fn normal_form(text: &str) -> String {
    let text = domain::text::nfc(text.trim_start_matches('\u{feff}'));
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.split('\n').map(str::trim_end).collect();
    lines.join("\n").trim_end_matches('\n').to_string()
}
