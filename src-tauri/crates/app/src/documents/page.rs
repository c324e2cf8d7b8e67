//! The page of a reading: every value as corrected, with its place.

use super::api::*;
use super::citations::{self, Register};
use super::places::Places;
use chrono::Datelike;
use domain::Day;
use domain::due::Comparator;
use domain::task::Whose;
use intake::correct::{Changes, Corrected, Item, Told};
use intake::whose::{self, Proposal, Unit};
use intake::{Citation, Due, Reading, ReportingDuty, Span, TaskFound};
use protocol::RecordId;
use std::collections::BTreeMap;

/// What a reading is seen with.
pub(super) struct Context<'a> {
    pub(super) today: Day,
    pub(super) unit: Unit,
    pub(super) register: Register<'a>,
    /// The document of the register that it is a version of.
    pub(super) own: Option<RecordId>,
    pub(super) changes: Option<&'a Changes>,
}

impl Context<'_> {
    fn change(&self, key: &str) -> Option<Change> {
        self.changes
            .and_then(|changes| changes.items.get(key).cloned())
    }
}

/// The page of a reading with its corrections; what only the caller knows stays empty.
pub(super) fn build(
    reading: &Reading,
    corrected: &Corrected,
    context: &Context<'_>,
) -> ReadingPage {
    let places = Places::of(&reading.text);
    let header = header_of(reading, &corrected.head, &places, context);
    let tasks = Whom::of_tasks(corrected, &header, context);
    let duties = Whom::of_duties(reading, corrected, &header, context);
    let year = domain::day::parse(&header.date.value, context.today)
        .map(|date| date.year())
        .ok()
        .filter(|_| !header.date.value.is_empty())
        .or(reading.year)
        .unwrap_or_else(|| context.today.year());
    ReadingPage {
        addressed: tasks.addressed,
        tasks: corrected
            .tasks
            .iter()
            .zip(&tasks.whose)
            .map(|(item, whose)| {
                let ticked = tasks.addressed && *whose != Whose::Other;
                task_of(item, *whose, ticked, year, reading, &places, context)
            })
            .collect(),
        duties: corrected
            .duties
            .iter()
            .zip(&duties.whose)
            .map(|(item, whose)| {
                let ticked = tasks.addressed && *whose != Whose::Other;
                duty_of(item, ticked, reading, &places, context)
            })
            .collect(),
        citations: corrected
            .citations
            .iter()
            .map(|item| citation_of(item, reading, &places, context))
            .collect(),
        doubts: reading
            .warnings
            .iter()
            .map(|one| Doubt {
                code: one.code.code().to_owned(),
                text: one.text.clone(),
                place: one.span.map(|span| places.place(span)),
            })
            .collect(),
        header,
        ..ReadingPage::default()
    }
}

/// Whose the items are, seen from the agency.
struct Whom {
    addressed: bool,
    whose: Vec<Whose>,
}

impl Whom {
    fn of_tasks(corrected: &Corrected, header: &ReadHeader, context: &Context<'_>) -> Self {
        // As read: a lead that the person typed may be a room of ours, which the text cannot tell.
        let tasks = corrected.tasks.iter().map(|item| TaskFound {
            assignees: item.found.assignees.clone(),
            cooperators: item.found.cooperators.clone(),
            ..TaskFound::default()
        });
        Self::ask(tasks.collect(), header, context)
    }

    fn of_duties(
        reading: &Reading,
        corrected: &Corrected,
        header: &ReadHeader,
        context: &Context<'_>,
    ) -> Self {
        let duties = corrected.duties.iter().map(|item| TaskFound {
            assignees: item
                .told(&reading.text)
                .remove(&Part::Reporter)
                .filter(|reporter| !reporter.is_empty())
                .into_iter()
                .collect(),
            ..TaskFound::default()
        });
        Self::ask(duties.collect(), header, context)
    }

    fn ask(tasks: Vec<TaskFound>, header: &ReadHeader, context: &Context<'_>) -> Self {
        let values = |list: &[Read]| list.iter().map(|one| one.value.clone()).collect();
        let asked = Reading {
            issuer: Some(header.issuer.value.clone()).filter(|issuer| !issuer.is_empty()),
            addressees: values(&header.addressees),
            recipients: values(&header.recipients),
            tasks,
            ..Reading::default()
        };
        let Proposal { addressed, tasks } = whose::proposal(&asked, &context.unit);
        Self {
            addressed,
            whose: tasks,
        }
    }
}

/// Between two bodies of one field.
pub(super) const BETWEEN: &str = "; ";

fn people(text: &str) -> Vec<String> {
    text.split(';')
        .map(str::trim)
        .filter(|one| !one.is_empty())
        .map(str::to_owned)
        .collect()
}

fn optional(text: String) -> Option<String> {
    Some(text).filter(|text| !text.trim().is_empty())
}

fn header_of(
    reading: &Reading,
    set: &BTreeMap<Part, String>,
    places: &Places,
    context: &Context<'_>,
) -> ReadHeader {
    let spans = &reading.spans;
    let signer = reading.signer.clone().unwrap_or_default();
    let one = |part: Part, value: Option<String>, span: Option<Span>| {
        let read = value.unwrap_or_default();
        let typed = set.get(&part);
        Read {
            place: span.map(|span| places.place(span)),
            was: typed.map(|_| read.clone()),
            value: typed.cloned().unwrap_or(read),
        }
    };
    let many = |part: Part, values: &[String], spans: &[Span]| match set.get(&part) {
        Some(lines) => typed_lines(lines, values),
        None => read_lines(values, spans, places),
    };
    let mut date = one(
        Part::Date,
        reading.date.map(|date| date.to_string()),
        spans.date,
    );
    if let (Some(_), Ok(day)) = (&date.was, domain::day::parse(&date.value, context.today)) {
        date.value = day.to_string();
    }
    ReadHeader {
        kind: one(Part::Kind, reading.kind.clone(), spans.kind),
        number: one(Part::Number, reading.number.clone(), spans.number),
        symbol: one(Part::Symbol, reading.symbol.clone(), spans.number_line),
        date,
        issuer: one(Part::Issuer, reading.issuer.clone(), spans.issuer),
        subject: one(Part::Subject, reading.subject.clone(), spans.subject),
        issued_at: one(Part::IssuedAt, reading.place.clone(), spans.place),
        addressees: many(Part::Addressees, &reading.addressees, &spans.addressees),
        recipients: many(Part::Recipients, &reading.recipients, &spans.recipients),
        authority: read_lines(&signer.authority, &spans.authority, places),
        position: one(Part::Position, signer.position, spans.position),
        name: one(Part::Name, signer.name, spans.name),
    }
}

fn read_lines(values: &[String], spans: &[Span], places: &Places) -> Vec<Read> {
    let lines = values.iter().enumerate().map(|(at, value)| Read {
        value: value.clone(),
        place: spans.get(at).map(|span| places.place(*span)),
        was: None,
    });
    lines.collect()
}

fn typed_lines(lines: &str, read: &[String]) -> Vec<Read> {
    let was = read.join("\n");
    lines
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| Read {
            value: line.to_owned(),
            place: None,
            was: Some(was.clone()),
        })
        .collect()
}

fn task_of(
    item: &Item<TaskFound>,
    proposed: Whose,
    ticked: bool,
    year: i32,
    reading: &Reading,
    places: &Places,
    context: &Context<'_>,
) -> ReadTask {
    let found = &item.found;
    let mut told = item.told(&reading.text);
    let mut take = |part: Part| told.remove(&part).unwrap_or_default();
    let (title, text) = (take(Part::Title), take(Part::Text));
    let deadlines: Vec<ReadDeadline> = found
        .deadlines
        .iter()
        .map(|deadline| ReadDeadline {
            text: deadline.text.clone(),
            place: Some(places.place(deadline.span)),
            day: deadline.due.and_then(|due| day_of(due, year)),
            comparator: deadline.comparator,
        })
        .collect();
    let printed = deadlines.iter().find(|one| one.day.is_some());
    let due = match item.set.get(&Part::Due) {
        Some(typed) => match domain::day::parse(typed, context.today) {
            Ok(day) => day.to_string(),
            Err(_) => typed.clone(),
        },
        None => printed
            .and_then(|one| one.day)
            .map(|day| day.to_string())
            .unwrap_or_default(),
    };
    let comparator_read = printed.and_then(|one| one.comparator);
    let was = task_was(item, reading, proposed, comparator_read);
    let comparator = item
        .set
        .get(&Part::Comparator)
        .and_then(|code| Comparator::from_code(code))
        .or(comparator_read)
        .unwrap_or(Comparator::By);
    let whose = item
        .set
        .get(&Part::Whose)
        .and_then(|code| Whose::from_code(code))
        .unwrap_or(proposed);
    ReadTask {
        key: item.key.clone(),
        path: found.path.clone(),
        group: optional(take(Part::Heading)),
        title: optional(title).unwrap_or_else(|| domain::document::short_title(&text)),
        text,
        place: places.place(found.span),
        more: item.more.iter().map(|span| places.place(*span)).collect(),
        assignees: people(&take(Part::Lead)),
        cooperators: people(&take(Part::Cooperating)),
        deadlines,
        due,
        comparator,
        whose,
        ticked: !item.dropped && item.ticked.unwrap_or(ticked || item.added),
        dropped: item.dropped,
        corrected: item.set.keys().copied().collect(),
        was,
        change: context.change(&item.key),
    }
}

/// What the page would say of a task's parts that the person set: what is not printed is proposed.
fn task_was(
    item: &Item<TaskFound>,
    reading: &Reading,
    whose: Whose,
    comparator: Option<Comparator>,
) -> Vec<Was> {
    let mut was = was_of(item, reading);
    for one in &mut was {
        match one.part {
            Part::Title if one.value.is_empty() => {
                one.value = domain::document::short_title(&item.found.text);
            }
            Part::Whose => whose.code().clone_into(&mut one.value),
            Part::Comparator => comparator
                .unwrap_or(Comparator::By)
                .code()
                .clone_into(&mut one.value),
            _ => {}
        }
    }
    was
}

fn duty_of(
    item: &Item<ReportingDuty>,
    ticked: bool,
    reading: &Reading,
    places: &Places,
    context: &Context<'_>,
) -> ReadDuty {
    let mut told = item.told(&reading.text);
    let mut take = |part: Part| told.remove(&part).unwrap_or_default();
    ReadDuty {
        key: item.key.clone(),
        sentence: take(Part::Sentence),
        annex: optional(take(Part::Annex)),
        reporter: optional(take(Part::Reporter)),
        receiver: optional(take(Part::Receiver)),
        via: optional(take(Part::Via)),
        period: optional(take(Part::Period)),
        due: optional(take(Part::Due)),
        comparator: Comparator::from_code(&take(Part::Comparator)),
        place: Some(places.place(item.found.span)),
        ticked: !item.dropped && item.ticked.unwrap_or(ticked || item.added),
        dropped: item.dropped,
        corrected: item.set.keys().copied().collect(),
        was: was_of(item, reading),
        change: context.change(&item.key),
    }
}

fn citation_of(
    item: &Item<Citation>,
    reading: &Reading,
    places: &Places,
    context: &Context<'_>,
) -> ReadCitation {
    let mut told = item.told(&reading.text);
    let mut take = |part: Part| told.remove(&part).unwrap_or_default();
    let mut cited = citations::Cited {
        kind: take(Part::Kind),
        number: take(Part::Number),
        date: take(Part::Date),
        issuer: take(Part::Issuer),
        subject: take(Part::Subject),
    };
    let documents = context.register.candidates(&cited, context.own);
    let title = cited.title();
    let inferred = item
        .found
        .inferred_issuer
        .filter(|_| cited.issuer.is_empty());
    if let Some(issuer) = inferred {
        issuer.clone_into(&mut cited.issuer);
    }
    ReadCitation {
        key: item.key.clone(),
        title,
        kind: cited.kind,
        number: cited.number,
        date: cited.date,
        issuer: cited.issuer,
        issuer_inferred: inferred.is_some(),
        subject: cited.subject,
        place: Some(places.place(item.found.span)),
        documents,
        dropped: item.dropped,
        corrected: item.set.keys().copied().collect(),
        was: was_of(item, reading),
        change: context.change(&item.key),
    }
}

/// What the reader made of the parts that the person set.
fn was_of<T: Told>(item: &Item<T>, reading: &Reading) -> Vec<Was> {
    let mut read = item.found.read(&reading.text);
    let was = item.set.keys().map(|part| Was {
        part: *part,
        value: read.remove(part).unwrap_or_default(),
    });
    was.collect()
}

/// The day that a printed deadline comes to in the year of its document, where it is one.
fn day_of(due: Due, year: i32) -> Option<Day> {
    match due {
        Due::On(day) => Some(day),
        Due::Yearly { month, day } => Day::from_ymd_opt(year, month, day),
        Due::Day(_) | Due::DayAfter(_) | Due::Weekday(_) => None,
    }
}
