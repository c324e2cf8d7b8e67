//! Reminders: at start-up and while the program runs. Tasks that come again are made first.
//!
//! The window says them in its foot; the system says them too where it can. A system that cannot
//! is no fault of anybody's. Which were told today is known to `app`.

use super::herald::emit;
use crate::speech::say;
use app::App;
use app::calendar::api::CalendarItem;
use std::time::Duration;
use tauri::AppHandle;
use tauri_plugin_notification::NotificationExt;

const REMINDERS: &str = "reminders";
const EVERY: Duration = Duration::from_secs(30 * 60);
/// Until the window is there to hear.
const FIRST: Duration = Duration::from_secs(4);

/// Starts reminding; ends with the program.
pub fn start(handle: AppHandle, app: App) {
    std::thread::spawn(move || {
        std::thread::sleep(FIRST);
        loop {
            remind(&handle, &app);
            std::thread::sleep(EVERY);
        }
    });
}

fn remind(handle: &AppHandle, app: &App) {
    // Without a notebook there is nothing to remind of.
    if let Err(error) = app::tasks::make_due(app) {
        tracing::info!(code = error.code, "no recurring tasks");
        return;
    }
    let fresh = app::calendar::told(app).unwrap_or_default();
    let Some(first) = fresh.first() else { return };
    emit(handle, REMINDERS, fresh.clone());
    let shown = handle
        .notification()
        .builder()
        .title(say(
            "reminders.system",
            &[("count", &fresh.len().to_string())],
        ))
        .body(body(first, fresh.len()))
        .show();
    if let Err(error) = shown {
        tracing::info!(%error, "the system shows no notifications");
    }
}

/// The first thing by name; how many more there are.
fn body(first: &CalendarItem, count: usize) -> String {
    if count == 1 {
        return first.title.clone();
    }
    let more = (count - 1).to_string();
    say(
        "reminders.system.more",
        &[("first", &first.title), ("count", &more)],
    )
}
