//! Tells the screens what became stale, how things stand, and how far long work is: three closed
//! channels.
//!
//! Writers only drop a topic into a queue; a thread of its own gathers what comes together, asks
//! for the foot and tells. The same thread wakes the exchange when more waits than before.

use app::notebook::api::Foot;
use app::{App, Topic};
use serde::Serialize;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;
use tauri::{AppHandle, Emitter};

const CHANGED: &str = "changed";
const SYNC_STATUS: &str = "sync_status";
const PROGRESS: &str = "progress";
/// Topics that come within this time are told together.
const GATHER: Duration = Duration::from_millis(30);

#[derive(Serialize, Clone)]
struct Changed {
    topics: Vec<Topic>,
}

/// Starts listening to the app; ends with the program.
pub fn start(handle: AppHandle, app: App) {
    let (sender, receiver) = channel::<Vec<Topic>>();
    app.subscribe(Box::new(move |topics| {
        // The herald ends only with the program; then nobody needs to be told.
        let _ = sender.send(topics.to_vec());
    }));
    let watching = handle.clone();
    app.watch(Box::new(move |progress| {
        emit(&watching, PROGRESS, progress)
    }));
    let wake = super::rounds::exchange(app.clone());
    std::thread::spawn(move || tell(&handle, &app, &receiver, &wake));
}

fn tell(handle: &AppHandle, app: &App, changes: &Receiver<Vec<Topic>>, wake: &Sender<()>) {
    let mut waited = 0;
    while let Ok(mut topics) = changes.recv() {
        std::thread::sleep(GATHER);
        while let Ok(more) = changes.try_recv() {
            topics.extend(more);
        }
        emit(
            handle,
            CHANGED,
            Changed {
                topics: once(topics),
            },
        );
        let Ok(foot) = app::notebook::foot(app, app::wire::Nothing {}) else {
            continue;
        };
        let waits = foot.waiting;
        emit::<Foot>(handle, SYNC_STATUS, foot);
        if waits > waited {
            // Its thread lives as long as this one.
            let _ = wake.send(());
        }
        waited = waits;
    }
}

pub(super) fn emit<T: Serialize + Clone>(handle: &AppHandle, name: &str, body: T) {
    if let Err(error) = handle.emit(name, body) {
        tracing::warn!(%error, name, "the screens were not told");
    }
}

/// Each topic once, in the order they came.
fn once(topics: Vec<Topic>) -> Vec<Topic> {
    let mut seen = Vec::new();
    for topic in topics {
        if !seen.contains(&topic) {
            seen.push(topic);
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_is_told_once() {
        let topics = once(vec![Topic::Tasks, Topic::Exchange, Topic::Tasks]);
        assert!(topics == [Topic::Tasks, Topic::Exchange]);
    }
}
