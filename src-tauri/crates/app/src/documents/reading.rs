//! From a file or pasted text to the page that shows it beside what was read in it.

use super::api::*;
use super::document_id;
use crate::App;
use crate::data;
use crate::error::{AppError, Result};
use domain::Day;
use domain::task::Whose;
use intake::whose::{self, Unit};
use intake::{Due, Reading, Span, TaskFound};
use office::text::TextOut;
use std::path::Path;

/// A text longer than this is no directive.
const MAX_TEXT_BYTES: usize = 4 << 20;
/// A file larger than this is not read at all.
const MAX_FILE_BYTES: u64 = 64 << 20;

/// Reads a file or pasted text. Nothing is stored.
pub fn read(app: &App, input: ReadDocument) -> Result<ReadingPage> {
    let (file_name, text, encoding) = match (input.path, input.text) {
        (Some(path), _) => {
            let path = Path::new(&path);
            let name = path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned());
            let out = text_of_file(path)?;
            let old = out.encoding.is_old();
            (name, out.text, old.then(|| out.encoding.code().to_owned()))
        }
        (None, Some(text)) => (None, text, None),
        (None, None) => return Err(AppError::new("empty-file")),
    };
    let text = checked(text)?;
    let reading = intake::read(&text);
    let agency = app.read(|r| r.agency())?;
    let unit = unit_of(&agency);
    let id = document_id(&text);
    let known_as = app.read(|r| r.has_document(id))?.then(|| id.to_string());
    let today = app.today()?;
    Ok(ReadingPage {
        file_name,
        encoding,
        ..page_of(reading, &unit, known_as, today)
    })
}

/// The reading of a file as JSON, without a notebook.
pub fn read_json(path: &Path) -> Result<serde_json::Value> {
    let reading = intake::read(&checked(text_of_file(path)?.text)?);
    serde_json::to_value(&reading).map_err(|error| AppError::with_detail("internal", error))
}

/// A stamped text is refused, and nothing of it is kept.
pub(super) fn refuse_secrets(text: &str) -> Result<()> {
    match intake::secrecy_stamp(text) {
        Some(_) => Err(AppError::new("secret-document")),
        None => Ok(()),
    }
}

fn text_of_file(path: &Path) -> Result<TextOut> {
    let unreadable = |error| AppError::with_detail("unreadable-file", error);
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    if size > MAX_FILE_BYTES {
        return Err(AppError::new("too-large"));
    }
    let bytes = std::fs::read(path).map_err(unreadable)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(office::text::text_of(&name, &bytes)?)
}

fn checked(text: String) -> Result<String> {
    if text.trim().is_empty() {
        return Err(AppError::new("empty-file"));
    }
    if text.len() > MAX_TEXT_BYTES {
        return Err(AppError::new("too-large"));
    }
    refuse_secrets(&text)?;
    Ok(text)
}

/// The agency as the reader knows units.
fn unit_of(agency: &store::rows::AgencyRow) -> Unit {
    Unit::named(&agency.name)
}

/// The heading a task stands under.
pub(super) fn heading_of(task: &TaskFound) -> Option<&str> {
    task.heading.as_deref()
}

/// The reporting duties of a text that is in the register.
pub(super) fn duties_of(text: &str) -> Vec<ReadDuty> {
    let reading = intake::read(text);
    let places = Places::of(&reading.text);
    reading
        .reporting
        .iter()
        .map(|duty| duty_of(duty, &places))
        .collect()
}

/// The duties of a text that prints no date for them.
pub(crate) fn duties_without_date(text: &str) -> Vec<ReadDuty> {
    duties_of(text)
        .into_iter()
        .filter(|duty| duty.due.is_none())
        .collect()
}

/// The page of a text; of a file it does not know.
fn page_of(reading: Reading, unit: &Unit, known_as: Option<String>, today: Day) -> ReadingPage {
    let places = Places::of(&reading.text);
    let proposal = whose::proposal(&reading, unit);
    let year = reading
        .year
        .unwrap_or_else(|| chrono::Datelike::year(&today));
    let tasks = reading
        .tasks
        .iter()
        .zip(&proposal.tasks)
        .map(|(task, whose)| task_of(task, *whose, proposal.addressed, year, &places))
        .collect();
    ReadingPage {
        file_name: None,
        encoding: None,
        header: header_of(&reading, &places),
        addressed: proposal.addressed,
        tasks,
        duties: reading
            .reporting
            .iter()
            .map(|duty| duty_of(duty, &places))
            .collect(),
        citations: reading
            .citations
            .iter()
            .map(|one| citation_of(one, &places))
            .collect(),
        doubts: reading
            .warnings
            .iter()
            .map(|one| Doubt {
                code: one.code.code().to_owned(),
                text: one.text.clone(),
            })
            .collect(),
        known_as,
        text: reading.text,
    }
}

fn header_of(reading: &Reading, places: &Places) -> ReadHeader {
    let read = |value: Option<String>, span: Option<Span>| Read {
        value: value.unwrap_or_default(),
        place: span.map(|span| places.place(span)),
    };
    let spans = &reading.spans;
    ReadHeader {
        kind: read(reading.kind.clone(), None),
        number: read(reading.number.clone(), spans.number),
        symbol: read(reading.symbol.clone(), spans.number),
        date: read(reading.date.map(|date| date.to_string()), spans.date),
        issuer: read(reading.issuer.clone(), spans.issuer),
        subject: read(reading.subject.clone(), spans.subject),
        addressees: reading.addressees.clone(),
        recipients: reading.recipients.clone(),
        signer: reading
            .signer
            .as_ref()
            .and_then(|signer| signer.name.clone()),
    }
}

fn task_of(
    task: &TaskFound,
    whose: Whose,
    addressed: bool,
    year: i32,
    places: &Places,
) -> ReadTask {
    let title = task.title.clone();
    ReadTask {
        path: task.path.clone(),
        group: heading_of(task).map(str::to_owned),
        title: title.unwrap_or_else(|| domain::document::short_title(&task.text)),
        text: task.text.clone(),
        place: places.place(task.span),
        assignees: task.assignees.clone(),
        cooperators: task.cooperators.clone(),
        deadlines: task
            .deadlines
            .iter()
            .map(|deadline| ReadDeadline {
                text: deadline.text.clone(),
                place: Some(places.place(deadline.span)),
                day: deadline.due.and_then(|due| day_of(due, year)),
                comparator: deadline.comparator,
            })
            .collect(),
        whose,
        ticked: addressed && whose != Whose::Other,
    }
}

fn duty_of(duty: &intake::ReportingDuty, places: &Places) -> ReadDuty {
    ReadDuty {
        reporter: duty.reporter.clone(),
        receiver: duty.receiver.clone(),
        via: duty.via.clone(),
        period: duty.period.map(|period| period.code().to_owned()),
        due: duty.due.map(|due| due.to_string()),
        comparator: duty.comparator,
        place: Some(places.place(duty.span)),
    }
}

fn citation_of(citation: &intake::Citation, places: &Places) -> ReadCitation {
    let number = citation.number.as_deref();
    let subject = citation.subject.as_deref();
    // A law without a number bears its kind in its name.
    let mut title = match (number, subject) {
        (None, Some(subject)) => subject.to_owned(),
        _ => domain::document::name(Some(&citation.kind), number, subject),
    };
    if let Some(date) = citation.date {
        let on_day = &data::WORDS.phrases.on_day;
        title.push_str(&format!(" {on_day} {}", domain::day::show_official(date)));
    }
    ReadCitation {
        title,
        place: Some(places.place(citation.span)),
    }
}

/// The day that a printed deadline comes to in the year of its document, where it is one.
fn day_of(due: Due, year: i32) -> Option<Day> {
    match due {
        Due::On(day) => Some(day),
        Due::Yearly { month, day } => Day::from_ymd_opt(year, month, day),
        Due::Day(_) | Due::DayAfter(_) | Due::Weekday(_) => None,
    }
}

/// From places in bytes to places in UTF-16 units, as the window counts.
struct Places(Vec<u32>);

impl Places {
    fn of(text: &str) -> Self {
        let mut units = 0_u32;
        let mut at = vec![0; text.len() + 1];
        for (start, letter) in text.char_indices() {
            at[start..start + letter.len_utf8()].fill(units);
            units += u32::try_from(letter.len_utf16()).unwrap_or(1);
        }
        at[text.len()] = units;
        Self(at)
    }

    fn place(&self, span: Span) -> Place {
        let last = self.0.len() - 1;
        Place {
            start: self.0[span.start.min(last)],
            end: self.0[span.end.min(last)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_as_the_window_counts() {
        let text = "Số 😀 ngày";
        let places = Places::of(text);
        let start = text.find("ngày").unwrap();
        let place = places.place(Span {
            start,
            end: text.len(),
        });
        let units: Vec<u16> = text.encode_utf16().collect();
        let cut = &units[place.start as usize..place.end as usize];
        assert_eq!(String::from_utf16(cut).unwrap(), "ngày");
    }
}
