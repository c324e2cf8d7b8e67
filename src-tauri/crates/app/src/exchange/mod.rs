//! Sending and receiving: the connection, what waits, receipts.

pub mod api;
mod run;

use crate::App;
use crate::error::{AppError, Result};
use crate::reports;
use crate::show::instant;
use crate::wire::{ById, Nothing};
use api::*;
use domain::report::ReportState;
use protocol::{Limits, Name, PublicKey, SignedReceipt};
pub use run::{enrol, sync_now};
use std::sync::atomic::Ordering;
use store::exchange::{ChainItem, KeptReceipt};
use store::rows::SubmissionRow;

/// How the exchange stands.
pub(crate) struct Standing {
    pub(crate) state: SyncState,
    pub(crate) waiting: u32,
    pub(crate) synced_at_ms: Option<i64>,
    pub(crate) problem: Option<String>,
}

/// Items of a chain that are looked at; what waits is far less.
const MANY: u32 = 10_000;

/// What the foot and the room say.
pub(crate) fn standing(app: &App) -> Result<Standing> {
    let waiting = waiting_items(app)?;
    let (enrolment, log) = app.read(|r| Ok((r.enrolment()?, r.exchange_log()?)))?;
    let last = log.first();
    let problem = last
        .filter(|line| line.code != DONE)
        .map(|line| line.code.clone());
    let state = match (&enrolment, &problem) {
        (None, _) => SyncState::NotEnrolled,
        _ if app.inner.exchanging.load(Ordering::SeqCst) => SyncState::Running,
        (_, Some(code)) if is_offline(code) => SyncState::Offline,
        (_, Some(_)) => SyncState::Failed,
        _ if !waiting.is_empty() => SyncState::Waiting,
        _ => SyncState::Idle,
    };
    Ok(Standing {
        state,
        waiting: u32::try_from(waiting.len()).unwrap_or(u32::MAX),
        synced_at_ms: log
            .iter()
            .find(|line| line.code == DONE)
            .map(|line| line.at_ms),
        problem: if enrolment.is_some() { problem } else { None },
    })
}

/// The code of an exchange that went through.
pub(crate) const DONE: &str = "done";

fn is_offline(code: &str) -> bool {
    matches!(code, "no-network" | "timeout")
}

/// What the endpoint lacks of the chains that stand here.
fn waiting_items(app: &App) -> Result<Vec<ChainItem>> {
    app.read(|r| {
        let mut waiting = Vec::new();
        for device in r.chain_devices()? {
            let known = r.acknowledged(device)?;
            waiting.extend(r.chain_after(device, known, MANY)?);
        }
        Ok(waiting)
    })
}

/// Every submission and where it is.
pub(crate) fn submission_states(app: &App) -> Result<Vec<(SubmissionRow, ReportState)>> {
    let submissions = app.read(|r| r.submissions())?;
    let sending = app.inner.exchanging.load(Ordering::SeqCst);
    Ok(submissions
        .into_iter()
        .map(|row| {
            let state = match (&row.receipt_code, &row.refused) {
                (Some(_), _) => ReportState::Received,
                (None, Some(_)) => ReportState::Refused,
                _ if sending => ReportState::Sending,
                _ => ReportState::Waiting,
            };
            (row, state)
        })
        .collect())
}

/// The room "Gửi và nhận".
pub fn show(app: &App, _: Nothing) -> Result<ExchangePage> {
    let standing = standing(app)?;
    let (enrolment, receipts, log) =
        app.read(|r| Ok((r.enrolment()?, r.receipts()?, r.exchange_log()?)))?;
    let refused = submission_states(app)?
        .into_iter()
        .filter(|(_, state)| *state == ReportState::Refused)
        .map(|(row, _)| waiting_item(app, row.letter, row.sent_at_ms, row.refused));
    let mut waiting: Vec<WaitingItem> = refused.collect::<Result<_>>()?;
    for item in waiting_items(app)? {
        waiting.push(waiting_item(app, item.name, item.made_at_ms, None)?);
    }
    Ok(ExchangePage {
        enrolment: enrolment.map(|one| Enrolment {
            province: one.province,
            url: one.url,
            agency: one.agency,
            root: protocol::ids::to_hex(&one.root_key[..8]),
        }),
        state: standing.state,
        waiting,
        receipts: receipts
            .iter()
            .map(|kept| receipt_row(app, kept))
            .collect::<Result<_>>()?,
        log: log
            .into_iter()
            .map(|line| SyncOutcome {
                at: instant(line.at_ms),
                code: line.code,
                sent: line.sent,
                received: line.received,
            })
            .collect(),
    })
}

fn waiting_item(
    app: &App,
    name: Name,
    since_ms: i64,
    refused: Option<String>,
) -> Result<WaitingItem> {
    let (title, _) = titled(app, name)?;
    Ok(WaitingItem {
        id: name.to_string(),
        title,
        since: instant(since_ms),
        refused,
    })
}

fn titled(app: &App, name: Name) -> Result<(String, String)> {
    let bytes = app.read(|r| r.letter(name))?;
    Ok(bytes
        .map(|bytes| reports::letter_title(&bytes))
        .unwrap_or_default())
}

fn receipt_row(app: &App, kept: &KeptReceipt) -> Result<ReceiptRow> {
    let (title, period) = titled(app, kept.letter)?;
    Ok(ReceiptRow {
        id: kept.letter.to_string(),
        code: kept.code.clone(),
        title,
        period,
        received_at: instant(kept.received_at_ms),
        hash: kept.letter.to_string(),
    })
}

/// Checks a receipt against the pinned root key and the letter kept here.
pub fn verify_receipt(app: &App, input: ById) -> Result<ReceiptCheck> {
    let receipts = app.read(|r| r.receipts())?;
    let wanted = input.id.trim();
    let kept = receipts
        .iter()
        .find(|kept| kept.letter.to_string() == wanted || kept.code == wanted)
        .ok_or_else(|| AppError::with_detail("not-found", wanted))?;
    let reason = fault_of(app, kept)?;
    Ok(ReceiptCheck {
        receipt: receipt_row(app, kept)?,
        valid: reason.is_none(),
        reason: reason.map(str::to_owned),
    })
}

fn fault_of(app: &App, kept: &KeptReceipt) -> Result<Option<&'static str>> {
    let Some(enrolment) = app.read(|r| r.enrolment())? else {
        return Ok(Some("receipt-no-root"));
    };
    let Ok(receipt) = SignedReceipt::decode(&kept.bytes, &Limits::ITEM) else {
        return Ok(Some("receipt-damaged"));
    };
    let Ok(body) = receipt.verify(&PublicKey(enrolment.root_key)) else {
        return Ok(Some("receipt-bad-signature"));
    };
    let letter = app.read(|r| r.letter(kept.letter))?;
    let named = letter.and_then(|bytes| letter_name(&bytes));
    let is_ours = body.letter == kept.letter && named == Some(kept.letter);
    let tells_truth = body.received_at_ms == kept.received_at_ms && body.code == kept.code;
    Ok(if is_ours && tells_truth {
        None
    } else {
        Some("receipt-other-letter")
    })
}

fn letter_name(bytes: &[u8]) -> Option<Name> {
    protocol::Signed::<protocol::Letter>::decode(bytes, &Limits::ITEM)
        .ok()
        .map(|letter| letter.name())
}
