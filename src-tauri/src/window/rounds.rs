//! What happens by itself: the exchange, closing what was left open, the daily copy.

use app::App;
use app::exchange::api::SyncState;
use app::wire::Nothing;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

const EXCHANGE_EVERY: Duration = Duration::from_secs(5 * 60);
/// After a person sends something, so that what follows at once goes along.
const SETTLE: Duration = Duration::from_secs(2);
const MINUTE: Duration = Duration::from_secs(60);
const MINUTES_BETWEEN_COPIES: u32 = 60;

/// Starts the rounds that need no waking: open records each minute, the copy each hour.
pub fn start(app: &App) {
    let app = app.clone();
    std::thread::spawn(move || {
        for minute in (0..MINUTES_BETWEEN_COPIES).cycle() {
            if minute == 0 {
                app.daily_copy();
            }
            std::thread::sleep(MINUTE);
            app.close_idle();
        }
    });
}

/// Starts the exchange: now, each five minutes, and when woken.
pub fn exchange(app: App) -> Sender<()> {
    let (wake, woken) = channel();
    std::thread::spawn(move || while once(&app, &woken) {});
    wake
}

/// One exchange, then the wait for the next; `false` when nobody can wake it any more.
fn once(app: &App, woken: &Receiver<()>) -> bool {
    if is_enrolled(app) {
        // What went wrong stands in the foot and in the log of exchanges.
        if let Err(error) = app::exchange::sync_now(app, Nothing {}) {
            tracing::info!(code = error.code, "no exchange");
        }
    }
    match woken.recv_timeout(EXCHANGE_EVERY) {
        Ok(()) => {
            std::thread::sleep(SETTLE);
            while woken.try_recv().is_ok() {}
            true
        }
        Err(RecvTimeoutError::Timeout) => true,
        Err(RecvTimeoutError::Disconnected) => false,
    }
}

fn is_enrolled(app: &App) -> bool {
    let foot = app::notebook::foot(app, Nothing {});
    foot.is_ok_and(|foot| foot.sync != SyncState::NotEnrolled)
}
