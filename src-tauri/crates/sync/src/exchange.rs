//! One exchange: send what the endpoint lacks, take what the feed has, until neither has more.
//!
//! The first request already carries what is thought to be lacking. The answer says how far the
//! endpoint really is; if that is less (it was restored), the next round begins there. It also says
//! how far it has the agency's other devices: what a notebook opened from a copy holds of a dead
//! one goes along. Each round must move something on, so a faulty endpoint cannot hold the machine
//! in a loop.

use std::collections::BTreeMap;

use protocol::DeviceId;
use protocol::wire::{self, ChainHead, SYNC_PATH, SyncRequest, SyncResponse, Verdict};

use crate::budget::Budget;
use crate::notebook::{Known, Notebook};
use crate::outcome::{Exchanged, Outcome, map_of};
use crate::page::Page;
use crate::transport::Transport;

/// How far the endpoint has each chain that the notebook holds too.
type Heads = BTreeMap<DeviceId, u64>;

/// Runs one exchange to its end.
///
/// # Errors
/// Only those of the notebook; whatever the endpoint does is an [`Outcome`].
pub fn exchange<N: Notebook>(
    notebook: &N,
    transport: &impl Transport,
    budget: &Budget,
) -> Result<Exchanged, N::Error> {
    let mut done = Exchanged {
        outcome: Outcome::NotEnrolled,
        sent: 0,
        refused: 0,
        received: 0,
    };
    let Some(known) = notebook.known()? else {
        return Ok(done);
    };
    let end = notebook.chain_end(known.device)?.number;
    let mut heads = Heads::from([(known.device, known.acknowledged.min(end))]);
    done.outcome = Outcome::Timeout;
    for _ in 0..budget.rounds {
        let request = next_request(notebook, &known, &heads, budget)?;
        let answer = ask(transport, &known, &request, budget).and_then(|response| {
            let (chains, more) = (response.chains.clone(), response.more);
            let sent = response
                .answers
                .iter()
                .filter(|answer| is_there(&answer.verdict))
                .count();
            let page = Page::from_answer(&request, response, &known.root, known.agency)?;
            Ok((page, chains, more, sent))
        });
        let (page, chains, more, sent) = match answer {
            Ok(answer) => answer,
            Err(outcome) => return Ok(Exchanged { outcome, ..done }),
        };
        let Some(next) = shared_heads(notebook, &known, &chains)? else {
            return Ok(Exchanged {
                outcome: Outcome::Forked,
                ..done
            });
        };
        notebook.apply(&page)?;
        done.sent += count(sent);
        done.refused += count(page.refusals.len());
        done.received += count(page.received());
        if !more && !waits(notebook, &next)? {
            return Ok(Exchanged {
                outcome: Outcome::Done,
                ..done
            });
        }
        if next == heads && page.entries.is_empty() {
            tracing::warn!(more, "the endpoint neither takes nor gives");
            return Ok(Exchanged {
                outcome: Outcome::GarbageAnswer,
                ..done
            });
        }
        heads = next;
    }
    Ok(done)
}

fn next_request<N: Notebook>(
    notebook: &N,
    known: &Known,
    heads: &Heads,
    budget: &Budget,
) -> Result<SyncRequest, N::Error> {
    let from = heads.get(&known.device).copied().unwrap_or_default();
    let chain = match notebook.position_at(known.device, from)? {
        Some(position) => position,
        None => notebook.chain_end(known.device)?,
    };
    let own = (known.device, chain.number);
    let others = heads.iter().map(|(device, number)| (*device, *number));
    let others = others.filter(|(device, _)| *device != known.device);
    let (mut items, mut left) = (Vec::new(), budget.request_bytes);
    for (device, number) in std::iter::once(own).chain(others) {
        if left == 0 {
            break;
        }
        let more = notebook.chain_after(device, number, left)?;
        left = left.saturating_sub(more.iter().map(|item| item.bytes.len()).sum());
        items.extend(more);
    }
    Ok(SyncRequest {
        device: known.device,
        chain,
        items,
        cursors: notebook.cursors()?,
        max_bytes: budget.answer_bytes,
        program: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

fn ask(
    transport: &impl Transport,
    known: &Known,
    request: &SyncRequest,
    budget: &Budget,
) -> Result<SyncResponse, Outcome> {
    let left = budget.total.saturating_sub(transport.elapsed());
    if left.is_zero() {
        return Err(Outcome::Timeout);
    }
    let body = wire::seal(&request.encode());
    let timeout = left.min(budget.request);
    let reply = transport.post(SYNC_PATH, Some(&known.token), body, timeout)?;
    let map = map_of(&reply)?;
    SyncResponse::decode(&map).map_err(|_| Outcome::GarbageAnswer)
}

/// The chains that both have, as far as the endpoint has them; `None` if this device's own is
/// another there: a clone, or a notebook restored from a copy.
fn shared_heads<N: Notebook>(
    notebook: &N,
    known: &Known,
    chains: &[ChainHead],
) -> Result<Option<Heads>, N::Error> {
    let others = notebook.other_devices()?;
    let mut heads = Heads::new();
    for ChainHead { device, position } in chains {
        let own = *device == known.device;
        if !own && !others.contains(device) {
            continue;
        }
        if notebook.position_at(*device, position.number)? == Some(*position) {
            heads.insert(*device, position.number);
        } else if own {
            return Ok(None);
        }
        // Of another device the endpoint has more than this copy: nothing is lacking there.
    }
    Ok(Some(heads))
}

fn waits<N: Notebook>(notebook: &N, heads: &Heads) -> Result<bool, N::Error> {
    for (device, number) in heads {
        if notebook.chain_end(*device)?.number > *number {
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_there(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Taken | Verdict::Had)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
