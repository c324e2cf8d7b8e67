//! Reporting duties: what waits for a date, typing it, and accepting with one key, which makes the
//! dates periods of a regime on the board of reports.

use super::api::*;
use super::{citations, existing, keep_duties, kept, name_of, terms};
use crate::App;
use crate::data::{WORDS, kinds};
use crate::error::{AppError, Result};
use crate::fields::{self, Typed};
use crate::open::record_id;
use crate::reports::regime::{self, Held};
use crate::wire::Nothing;
use domain::due::Comparator;
use domain::regime::RegimePeriod;
use domain::{Day, Problem};
use intake::identity::may_be_same_body;
use protocol::{Field, RecordId, Value};
use std::collections::BTreeMap;
use store::kinds::DUTY;
use store::rows;

/// No duty has more dates.
const MOST_TERMS: usize = 60;

pub(super) fn is_open(duty: &rows::DutyRow) -> bool {
    duty.state.as_deref().unwrap_or("open") == "open"
}

/// The duties of all documents: those without a date first, then what is open.
pub fn list(app: &App, _: Nothing) -> Result<Vec<DutyRow>> {
    let mut rows = View::of(app)?.rows(app, |_| true)?;
    rows.sort_by_key(|row| (!row.unclear, row.state != DutyState::Open));
    Ok(rows)
}

/// The duties of one document, in its order.
pub(super) fn of_document(app: &App, document: RecordId) -> Result<Vec<DutyRow>> {
    View::of(app)?.rows(app, |duty| duty.document == Some(document))
}

/// The duties that are open and have no date.
pub(crate) fn duties_without_date(app: &App) -> Result<Vec<DutyRow>> {
    let mut rows = View::of(app)?.rows(app, is_open)?;
    rows.retain(|row| row.unclear);
    Ok(rows)
}

/// What rows are made with.
struct View {
    duties: Vec<rows::DutyRow>,
    terms: BTreeMap<RecordId, Vec<(String, rows::DutyTermRow)>>,
    documents: Vec<rows::DocumentRow>,
    regimes: Vec<Held>,
    today: Day,
}

impl View {
    fn of(app: &App) -> Result<Self> {
        let (duties, terms, documents) =
            app.read(|r| Ok((r.duties()?, r.duty_terms()?, r.documents()?)))?;
        Ok(Self {
            duties,
            terms,
            documents,
            regimes: regime::all(app)?,
            today: app.today()?,
        })
    }

    fn rows(&self, app: &App, wanted: impl Fn(&rows::DutyRow) -> bool) -> Result<Vec<DutyRow>> {
        self.duties
            .iter()
            .filter(|duty| wanted(duty))
            .map(|duty| self.row(app, duty))
            .collect()
    }

    fn terms(&self, duty: &rows::DutyRow) -> Vec<DutyTerm> {
        let typed = self
            .terms
            .get(&duty.id)
            .map(Vec::as_slice)
            .unwrap_or_default();
        if !typed.is_empty() {
            return typed
                .iter()
                .map(|(_, term)| DutyTerm {
                    period: term.period.clone().unwrap_or_default(),
                    due: term.due.clone().unwrap_or_default(),
                    comparator: terms::comparator_of(term.comparator.as_deref()),
                })
                .collect();
        }
        let printed = duty.due.as_deref().map(|due| DutyTerm {
            period: duty.period.clone().unwrap_or_default(),
            due: terms::shown(due),
            comparator: terms::comparator_of(duty.comparator.as_deref()),
        });
        printed.into_iter().collect()
    }

    fn row(&self, app: &App, duty: &rows::DutyRow) -> Result<DutyRow> {
        let terms = self.terms(duty);
        let state = state_of(duty);
        let document = self
            .documents
            .iter()
            .find(|row| Some(row.id) == duty.document)
            .map(citations::link)
            .ok_or_else(|| AppError::with_detail("not-found", duty.id))?;
        let bad = |(at, term): (usize, &DutyTerm)| {
            terms::problem(term)
                .map(|code| Problem::typed(format!("term/{}", at + 1), code, &term.due))
        };
        let notes = app.read(|r| r.notes_of(duty.id))?;
        let mut problems = fields::problems_of(&notes, &kinds(), self.today);
        problems.extend(terms.iter().enumerate().filter_map(bad));
        let regime = self
            .regimes
            .iter()
            .find(|held| duty.regime.as_deref() == Some(held.regime.code.as_str()));
        Ok(DutyRow {
            id: duty.id.to_string(),
            document,
            sentence: duty.sentence.clone().unwrap_or_default(),
            annex: duty.annex.clone(),
            reporter: duty.reporter.clone(),
            receiver: duty.receiver.clone(),
            via: duty.via.clone(),
            period: duty.period.clone(),
            due: duty.due.clone(),
            comparator: duty.comparator.as_deref().and_then(Comparator::from_code),
            unclear: state == DutyState::Open && terms.is_empty(),
            regime: regime.filter(|_| state == DutyState::Accepted).map(choice),
            choices: self.choices(duty).into_iter().map(choice).collect(),
            gone: kept::is_gone(duty.read.as_deref().unwrap_or_default()),
            terms,
            state,
            state_on: duty.state_on,
            problems,
        })
    }

    /// The regimes beside its own that report to the same body, and the sample.
    fn choices(&self, duty: &rows::DutyRow) -> Vec<&Held> {
        let receiver = duty.receiver.as_deref().unwrap_or_default();
        let own = own_code(duty);
        let fits = |held: &&Held| {
            held.is_shipped()
                || held.regime.code != own
                    && !receiver.is_empty()
                    && held
                        .regime
                        .periods
                        .iter()
                        .all(|one| may_be_same_body(&one.receiver, receiver))
        };
        self.regimes.iter().filter(fits).collect()
    }
}

fn choice(held: &Held) -> RegimeChoice {
    RegimeChoice {
        code: held.regime.code.clone(),
        name: held.regime.name.clone(),
        provisional: held.regime.provisional,
    }
}

fn state_of(duty: &rows::DutyRow) -> DutyState {
    match duty.state.as_deref() {
        Some("accepted") => DutyState::Accepted,
        Some("dropped") => DutyState::Dropped,
        _ => DutyState::Open,
    }
}

fn duty_of(app: &App, id: &str) -> Result<rows::DutyRow> {
    let record = record_id(id)?;
    app.read(|r| r.duty(record))?
        .ok_or_else(|| AppError::with_detail("not-found", record))
}

fn one(app: &App, record: RecordId) -> Result<DutyRow> {
    let rows = View::of(app)?.rows(app, |duty| duty.id == record)?;
    let first = rows.into_iter().next();
    first.ok_or_else(|| AppError::with_detail("not-found", record))
}

/// Changes a duty. Dates that cannot be read are kept as typed and named.
pub fn edit(app: &App, input: EditDuty) -> Result<DutyRow> {
    let duty = duty_of(app, &input.id)?;
    let view = View::of(app)?;
    let mut typed: Vec<Typed> = Vec::new();
    let mut reopens = false;
    for edit in &input.edits {
        match edit {
            DutyEdit::Sentence(text) => typed.push(fields::text_field("sentence", text)),
            DutyEdit::Annex(text) => typed.push(fields::text_field("annex", text)),
            DutyEdit::Reporter(text) => typed.push(fields::text_field("reporter", text)),
            DutyEdit::Receiver(text) => typed.push(fields::text_field("receiver", text)),
            DutyEdit::Via(text) => typed.push(fields::text_field("via", text)),
            DutyEdit::Terms(terms) => {
                typed.extend(term_fields(&view, &duty, terms)?);
                reopens |= state_of(&duty) == DutyState::Accepted;
            }
            DutyEdit::State(state) => {
                let code = match state {
                    DutyState::Open => "open",
                    DutyState::Dropped => "dropped",
                    DutyState::Accepted => {
                        let problem = Problem::new("state", "accept-by-key");
                        return Err(AppError::invalid(vec![problem]));
                    }
                };
                if state_of(&duty) != *state {
                    typed.push(keep_duties::state(code, view.today));
                }
                reopens |= state_of(&duty) == DutyState::Accepted;
            }
        }
    }
    let says_state = typed.iter().any(|(field, _)| field.name == "state");
    if reopens && !says_state {
        typed.push(keep_duties::state("open", view.today));
    }
    app.write(|w| {
        if reopens && let Some(code) = &duty.regime {
            let (periods, _) = periods_of(&view.terms(&duty), &duty);
            regime::take_periods(w, code, &periods)?;
        }
        Ok(w.set(&DUTY, duty.id, typed)?)
    })?;
    one(app, duty.id)
}

fn term_fields(view: &View, duty: &rows::DutyRow, wanted: &[DutyTerm]) -> Result<Vec<Typed>> {
    if wanted.len() > MOST_TERMS {
        let problem = Problem::new("terms", "too-many");
        return Err(AppError::invalid(vec![problem]));
    }
    let mut typed: Vec<Typed> = Vec::new();
    for (at, term) in wanted.iter().enumerate() {
        let value = fields::map_value([
            ("period", fields::text_value(&term.period)),
            ("due", fields::text_value(&term.due)),
            ("comparator", Value::text(term.comparator.code())),
        ]);
        typed.push((Field::keyed("term", format!("{:02}", at + 1)), value));
    }
    let still: Vec<String> = (1..=wanted.len()).map(|at| format!("{at:02}")).collect();
    for (key, _) in view
        .terms
        .get(&duty.id)
        .map(Vec::as_slice)
        .unwrap_or_default()
    {
        if !still.contains(key) {
            typed.push((Field::keyed("term", key.clone()), Value::Null));
        }
    }
    Ok(typed)
}

/// The periods of all dates, and what is wrong with dates that give none.
fn periods_of(
    wanted: &[DutyTerm],
    duty: &rows::DutyRow,
) -> (Vec<RegimePeriod>, Vec<Option<Problem>>) {
    let receiver = duty.receiver.clone().unwrap_or_default();
    let via = duty.via.clone().unwrap_or_default();
    let (mut periods, mut problems) = (Vec::new(), Vec::new());
    for (at, term) in wanted.iter().enumerate() {
        match terms::periods(term, &receiver, &via) {
            Ok(found) => periods.extend(found),
            Err(code) => {
                let field = format!("term/{}", at + 1);
                problems.push(Some(Problem::typed(field, code, &term.due)));
            }
        }
    }
    (periods, problems)
}

/// The code of the regime that a document's duties to one body make.
fn own_code(duty: &rows::DutyRow) -> String {
    let document = duty.document.map(|id| id.to_string()).unwrap_or_default();
    let receiver = duty.receiver.as_deref().unwrap_or_default();
    let receiver = domain::text::tone_key(&domain::text::fold_spaces(receiver));
    let id = RecordId::derived(&[b"regime-of", document.as_bytes(), receiver.as_bytes()]);
    format!("document-{id}")
}

/// Accepts a duty: its dates become periods of a regime, and stand on the board.
pub fn accept(app: &App, input: AcceptDuty) -> Result<DutyRow> {
    let duty = duty_of(app, &input.id)?;
    let view = View::of(app)?;
    let terms = view.terms(&duty);
    let (periods, mut problems) = periods_of(&terms, &duty);
    let no_date = terms.is_empty().then(|| Problem::new("terms", "required"));
    problems.extend([
        no_date,
        fields::required("receiver", duty.receiver.as_deref().unwrap_or_default()),
    ]);
    fields::all_well(problems)?;
    let own = own_code(&duty);
    let wanted = input
        .regime
        .as_deref()
        .map(str::trim)
        .filter(|code| !code.is_empty());
    let code = match wanted {
        Some(code) if code != own => regime::of_code(app, Some(code))?.regime.code,
        _ => own.clone(),
    };
    let document = duty
        .document
        .ok_or_else(|| AppError::with_detail("not-found", duty.id))?;
    let row = existing(app, document)?;
    let name = name_of(&row);
    let mut typed = vec![
        fields::text_field("basis", &name),
        (
            Field::plain("document"),
            Value::Bytes(document.as_bytes().to_vec()),
        ),
    ];
    if code == own {
        let title = WORDS.regime_of.replace("{document}", &name);
        let from = row.date.unwrap_or(view.today);
        typed.push(fields::text_field("name", &title));
        typed.push((Field::plain("from"), Value::Text(from.to_string())));
        typed.push(fields::text_field(
            "receiver",
            duty.receiver.as_deref().unwrap_or_default(),
        ));
    } else if !view
        .regimes
        .iter()
        .any(|held| held.regime.code == code && held.is_shipped())
    {
        // Another document's regime keeps its own basis.
        typed.clear();
    }
    app.write(|w| {
        if state_of(&duty) == DutyState::Accepted
            && let Some(old) = duty.regime.as_deref().filter(|old| **old != code)
        {
            regime::take_periods(w, old, &periods)?;
        }
        regime::put_periods(w, &code, typed, &periods)?;
        let fields = vec![
            fields::code_field("regime", Some(&code)),
            keep_duties::state("accepted", view.today),
        ];
        Ok(w.set(&DUTY, duty.id, fields)?)
    })?;
    one(app, duty.id)
}

/// Adds a duty that the person found in a document.
pub fn add(app: &App, input: AddDuty) -> Result<DutyRow> {
    let document = record_id(&input.document)?;
    existing(app, document)?;
    let view = View::of(app)?;
    let record = app.new_record();
    let position = view
        .duties
        .iter()
        .filter(|duty| duty.document == Some(document))
        .count();
    let mut typed = vec![
        fields::text_field("sentence", &input.sentence),
        fields::text_field("receiver", &input.receiver),
        fields::text_field("via", &input.via),
        (
            Field::plain("document"),
            Value::Bytes(document.as_bytes().to_vec()),
        ),
        (
            Field::plain("position"),
            Value::Int(i64::try_from(position).unwrap_or(i64::MAX)),
        ),
        keep_duties::state("open", view.today),
    ];
    let said = fields::required("sentence", &format!("{}{}", input.sentence, input.receiver));
    fields::all_well(vec![said])?;
    let blank = rows::DutyRow {
        id: record,
        document: Some(document),
        position: None,
        sentence: None,
        annex: None,
        reporter: None,
        receiver: None,
        via: None,
        period: None,
        due: None,
        comparator: None,
        state: None,
        state_on: None,
        regime: None,
        read: None,
    };
    typed.extend(term_fields(&view, &blank, &input.terms)?);
    typed.retain(|(_, value)| *value != Value::Null);
    app.write(|w| Ok(w.create(&DUTY, record, typed)?))?;
    one(app, record)
}
