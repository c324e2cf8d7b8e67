//! Enrolling and exchanging: blocking and bounded, one at a time, never on the window's thread.

use super::api::*;
use super::show;
use crate::App;
use crate::error::{AppError, Result};
use crate::fields;
use crate::wire::Nothing;
use domain::Problem;
use protocol::SecretKey;
use std::sync::atomic::{AtomicBool, Ordering};
use store::exchange::{Enrolment as Kept, LogLine};
use store::{Actor, Topic};
use sync::{Applicant, Budget, HttpTransport, StoreNotebook};

/// Clears the flag also when an exchange panics.
struct Running<'a>(&'a AtomicBool);

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::SeqCst);
    }
}

/// Connects this device to the province with a one-time code, then exchanges.
pub fn enrol(app: &App, input: Enrol) -> Result<ExchangePage> {
    fields::all_well(vec![
        fields::required("url", &input.url),
        fields::required("code", &input.code),
    ])?;
    let transport = HttpTransport::new(&input.url).map_err(|error| {
        AppError::invalid(vec![Problem::typed("url", error.code(), &input.url)])
    })?;
    let identity = app.store()?.identity();
    let key = SecretKey::from_seed(identity.secret_key);
    let applicant = Applicant {
        device: identity.device,
        key: &key,
        owner: identity.owner,
        label: &identity.machine,
    };
    let enrolled = sync::enrol(&transport, &input.code, &applicant, &Budget::default())
        .map_err(|error| AppError::with_detail(error.code(), &error))?;
    let kept = Kept {
        url: transport.address(),
        token: enrolled.token,
        province: enrolled.province_name,
        agency: enrolled.agency_name,
        agency_code: enrolled.agency_code,
        root_key: enrolled.root.0,
        credential: enrolled.credential,
    };
    app.write(|w| Ok(w.put_enrolment(&kept)?))?;
    sync_now(app, Nothing {})
}

/// Exchanges once. That the province cannot be reached is no error: it is said in the page, and
/// everything waits where it is.
pub fn sync_now(app: &App, _: Nothing) -> Result<ExchangePage> {
    let Some(enrolment) = app.read(|r| r.enrolment())? else {
        return Err(AppError::new("not-enrolled"));
    };
    if app.inner.exchanging.swap(true, Ordering::SeqCst) {
        return show(app, Nothing {});
    }
    let running = Running(&app.inner.exchanging);
    app.tell(&[Topic::Exchange, Topic::Reports]);
    let line = exchange(app, &enrolment.url)?;
    drop(running);
    app.write(|w| {
        w.without_undo();
        Ok(w.log_exchange(&line)?)
    })?;
    app.tell(&[Topic::Exchange, Topic::Reports]);
    show(app, Nothing {})
}

fn exchange(app: &App, url: &str) -> Result<LogLine> {
    let store = app.store()?;
    let at_ms = app.now_ms();
    let transport = match HttpTransport::new(url) {
        Ok(transport) => transport,
        Err(error) => {
            return Ok(LogLine {
                at_ms,
                code: error.code().to_owned(),
                sent: 0,
                received: 0,
            });
        }
    };
    let person = store.read(|r| r.agency())?.official.unwrap_or_default();
    let notebook = StoreNotebook::new(&store, Actor { person, at_ms });
    let done = sync::exchange(&notebook, &transport, &Budget::default())?;
    let topics: Vec<Topic> = notebook.topics().into_iter().collect();
    if !topics.is_empty() {
        app.tell(&topics);
    }
    Ok(LogLine {
        at_ms,
        code: done.outcome.code().to_owned(),
        sent: done.sent,
        received: done.received,
    })
}
