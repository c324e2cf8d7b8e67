//! The reporting duties of a reading, kept as records of their own.

use super::accept::Acceptance;
use super::api::*;
use super::kept::{self, Kept};
use crate::error::Result;
use crate::fields::{self, Typed};
use domain::due::Comparator;
use protocol::{Field, RecordId, Value};
use std::collections::{BTreeMap, BTreeSet};
use store::Writer;
use store::kinds::DUTY;
use store::rows;

const TEXTS: [(Part, &str); 8] = [
    (Part::Sentence, "sentence"),
    (Part::Annex, "annex"),
    (Part::Reporter, "reporter"),
    (Part::Receiver, "receiver"),
    (Part::Via, "via"),
    (Part::Period, "period"),
    (Part::Due, "due"),
    (Part::Comparator, "comparator"),
];

/// What says when and to whom: a change of it asks the person again.
const ASKS_AGAIN: [Part; 4] = [Part::Receiver, Part::Period, Part::Due, Part::Comparator];

/// Keeps the duties: those ticked stand open, the others dropped.
pub(super) fn keep(w: &mut Writer<'_>, acceptance: &Acceptance<'_>) -> Result<()> {
    let mut held: BTreeMap<String, (rows::DutyRow, Kept)> = BTreeMap::new();
    if acceptance.stands {
        for duty in w.reader().duties()? {
            if duty.document == Some(acceptance.document) {
                let json = duty.read.clone().unwrap_or_default();
                let kept = Kept::read(&json, || format!("duty/#{}", duty.id));
                if !kept.gone {
                    held.insert(kept.key.clone(), (duty, kept));
                }
            }
        }
    }
    let mut used: BTreeSet<RecordId> = BTreeSet::new();
    let mut repeats: BTreeMap<String, u32> = BTreeMap::new();
    for (position, duty) in acceptance.seen.page.duties.iter().enumerate() {
        let known = acceptance.old_key(&duty.key).and_then(|key| held.get(&key));
        match known {
            Some((row, _)) if duty.dropped => {
                used.insert(row.id);
                w.delete(&DUTY, row.id)?;
            }
            Some((row, kept)) => {
                used.insert(row.id);
                renew(w, acceptance, row, kept, duty)?;
            }
            None if duty.dropped => {}
            None => {
                let record = new_id(acceptance.document, duty, &mut repeats);
                used.insert(record);
                w.create(&DUTY, record, whole(acceptance, duty, position)?)?;
            }
        }
    }
    for (row, kept) in held.values() {
        if !used.contains(&row.id) && !kept.key.starts_with("duty/#") {
            let gone = Kept {
                gone: true,
                ..kept.clone()
            };
            w.set(&DUTY, row.id, vec![gone.field()?])?;
        }
    }
    Ok(())
}

fn values(duty: &ReadDuty) -> BTreeMap<Part, String> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    BTreeMap::from([
        (Part::Sentence, duty.sentence.clone()),
        (Part::Annex, text(&duty.annex)),
        (Part::Reporter, text(&duty.reporter)),
        (Part::Receiver, text(&duty.receiver)),
        (Part::Via, text(&duty.via)),
        (Part::Period, text(&duty.period)),
        (Part::Due, text(&duty.due)),
        (
            Part::Comparator,
            duty.comparator
                .map(Comparator::code)
                .unwrap_or_default()
                .to_owned(),
        ),
    ])
}

/// The id of a duty: its words and period, so that two machines make one record.
fn new_id(document: RecordId, duty: &ReadDuty, repeats: &mut BTreeMap<String, u32>) -> RecordId {
    let period = duty.period.as_deref().unwrap_or_default();
    let words = format!("{} [{period}]", duty.sentence);
    let repeat = repeats.entry(words.clone()).or_insert(0);
    *repeat += 1;
    let parts: [&[u8]; 4] = [
        b"duty",
        document.as_bytes(),
        words.as_bytes(),
        &repeat.to_be_bytes(),
    ];
    RecordId::derived(&parts)
}

pub(super) fn state(code: &str, today: domain::Day) -> Typed {
    let value = fields::map_value([
        ("code", Value::text(code)),
        ("on", Value::Text(today.to_string())),
    ]);
    (Field::plain("state"), value)
}

fn whole(acceptance: &Acceptance<'_>, duty: &ReadDuty, position: usize) -> Result<Vec<Typed>> {
    let values = values(duty);
    let mut typed: Vec<Typed> = TEXTS
        .iter()
        .map(|(part, field)| {
            fields::text_field(
                field,
                values.get(part).map(String::as_str).unwrap_or_default(),
            )
        })
        .collect();
    let document = acceptance.document.as_bytes().to_vec();
    let position = i64::try_from(position).unwrap_or(i64::MAX);
    typed.push((Field::plain("document"), Value::Bytes(document)));
    typed.push((Field::plain("position"), Value::Int(position)));
    let code = if duty.ticked { "open" } else { "dropped" };
    typed.push(state(code, acceptance.today));
    typed.push(Kept::of(&duty.key, values).field()?);
    typed.retain(|(_, value)| *value != Value::Null);
    Ok(typed)
}

fn renew(
    w: &mut Writer<'_>,
    acceptance: &Acceptance<'_>,
    row: &rows::DutyRow,
    kept: &Kept,
    duty: &ReadDuty,
) -> Result<()> {
    let new = values(duty);
    let mut typed: Vec<Typed> = Vec::new();
    let mut asks_again = false;
    for (part, field) in TEXTS {
        let now = match part {
            Part::Sentence => &row.sentence,
            Part::Annex => &row.annex,
            Part::Reporter => &row.reporter,
            Part::Receiver => &row.receiver,
            Part::Via => &row.via,
            Part::Period => &row.period,
            Part::Due => &row.due,
            _ => &row.comparator,
        };
        let (now, value) = (
            now.clone().unwrap_or_default(),
            new.get(&part).cloned().unwrap_or_default(),
        );
        let old = kept.was.get(&part).cloned().unwrap_or_default();
        if kept::takes_new(&now, &old, &value, duty.corrected.contains(&part)) {
            asks_again |= ASKS_AGAIN.contains(&part);
            typed.push(fields::text_field(field, &value));
        }
    }
    if asks_again && row.state.as_deref() == Some("accepted") {
        typed.push(state("open", acceptance.today));
    }
    typed.push(Kept::of(&duty.key, new).field()?);
    Ok(w.set(&DUTY, row.id, typed)?)
}
