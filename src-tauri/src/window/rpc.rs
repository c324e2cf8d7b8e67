//! The one door between the screens and `app`.

use app::{App, AppError};
use serde_json::Value;
use std::time::Instant;
use tauri::State;

/// Does a command of the list on the blocking pool, so that the window never waits for the file.
#[tauri::command]
pub async fn rpc(app: State<'_, App>, name: String, input: Value) -> Result<Value, AppError> {
    let app = app.inner().clone();
    let work = tauri::async_runtime::spawn_blocking(move || {
        let start = Instant::now();
        let outcome = app.dispatch(&name, input);
        let took_ms = start.elapsed().as_millis();
        match &outcome {
            Ok(_) => tracing::debug!(name, took_ms, "done"),
            Err(error) => tracing::info!(name, took_ms, code = error.code, "refused"),
        }
        outcome
    });
    work.await.unwrap_or_else(|error| {
        tracing::error!(%error, "a command panicked");
        Err(AppError::new("internal"))
    })
}
