//! `enrol`, `sync`, `receipt …`: the province.

use super::{Answer, Failure};
use crate::cli::Receipt;
use crate::speech::say;
use app::App;
use app::exchange::api::{Enrol, ReceiptCheck, ReceiptRow};
use app::wire::{ById, Nothing};
use serde_json::Value;

/// How an exchange that went through is called.
const DONE: &str = "done";

/// Makes this notebook known to the province.
pub fn enrol(app: &App, url: String, code: String) -> Result<Answer, Failure> {
    let page = app::exchange::enrol(app, Enrol { url, code })?;
    let province = page.enrolment.as_ref().map(|known| known.province.as_str());
    let text = say(
        "done.enrolled",
        &[("province", province.unwrap_or_default())],
    );
    Answer::of(&page, text)
}

/// One exchange; its end is the first line of the log.
pub fn sync(app: &App) -> Result<Answer, Failure> {
    let page = app::exchange::sync_now(app, Nothing {})?;
    let last = page.log.first();
    if let Some(failed) = last.filter(|outcome| outcome.code != DONE) {
        return Err(Failure::Exchange(failed.code.clone()));
    }
    let count = |of: fn(&app::exchange::api::SyncOutcome) -> u32| last.map_or(0, of).to_string();
    let (sent, received) = (count(|o| o.sent), count(|o| o.received));
    let waiting = page.waiting.len().to_string();
    let values = [
        ("sent", &*sent),
        ("received", &*received),
        ("waiting", &*waiting),
    ];
    Answer::of(&page, say("done.synced", &values))
}

/// The receipts, or whether they hold.
pub fn receipt(app: &App, receipt: Receipt) -> Result<Answer, Failure> {
    match receipt {
        Receipt::List => {
            let rows = receipts(app)?;
            let lines: Vec<_> = rows.iter().map(line).collect();
            Answer::of(&rows, lines.join("\n"))
        }
        Receipt::Verify { id: Some(id) } => {
            let check = app::exchange::verify_receipt(app, ById { id })?;
            let text = said(&check);
            sound(
                vec![check],
                |mut list| list.pop().unwrap_or(Value::Null),
                text,
            )
        }
        Receipt::Verify { id: None } => {
            let check = |row: ReceiptRow| app::exchange::verify_receipt(app, ById { id: row.id });
            let checks: Vec<_> = receipts(app)?
                .into_iter()
                .map(check)
                .collect::<Result<_, _>>()?;
            let text = checks.iter().map(said).collect::<Vec<_>>().join("\n");
            sound(checks, Value::Array, text)
        }
    }
}

fn receipts(app: &App) -> Result<Vec<ReceiptRow>, Failure> {
    Ok(app::exchange::show(app, Nothing {})?.receipts)
}

/// The answer when all of them hold, the failure when one does not.
fn sound(
    checks: Vec<ReceiptCheck>,
    shape: fn(Vec<Value>) -> Value,
    text: String,
) -> Result<Answer, Failure> {
    let all_valid = checks.iter().all(|check| check.valid);
    let flat = checks.iter().map(flat).collect::<Result<Vec<_>, _>>()?;
    let json = shape(flat);
    if all_valid {
        Ok(Answer { json, text })
    } else {
        Err(Failure::BadReceipt(json))
    }
}

/// The receipt with the verdict beside its fields.
fn flat(check: &ReceiptCheck) -> Result<Value, Failure> {
    let mut json = serde_json::to_value(&check.receipt)?;
    json["valid"] = check.valid.into();
    json["reason"] = check.reason.clone().into();
    Ok(json)
}

fn line(row: &ReceiptRow) -> String {
    format!(
        "{}  {}  {}  {}",
        row.id, row.code, row.received_at, row.title
    )
}

fn said(check: &ReceiptCheck) -> String {
    let key = if check.valid {
        "receipt.valid"
    } else {
        "receipt.not-valid"
    };
    say(
        key,
        &[("code", &check.receipt.code), ("hash", &check.receipt.hash)],
    )
}
