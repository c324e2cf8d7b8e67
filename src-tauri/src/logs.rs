//! Daily log files beside the notebook: which command ran, how long, how it ended.
//!
//! Never what a person wrote: no input, no output, no file names.

use std::path::Path;
use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::EnvFilter;

const KEPT_FILES: usize = 14;

/// Starts writing; the guard writes what is left when it goes. A folder that takes no logs (read
/// only, full) is no reason not to open the notebook.
pub fn start(folder: &Path) -> Option<WorkerGuard> {
    let logs = folder.join("logs");
    std::fs::create_dir_all(&logs).ok()?;
    let file = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("so-dan-van")
        .filename_suffix("log")
        .max_log_files(KEPT_FILES)
        .build(logs)
        .ok()?;
    let (writer, guard) = tracing_appender::non_blocking(file);
    let filter = EnvFilter::new("warn,so_dan_van=info,app=info,store=info,sync=info");
    tracing_subscriber::fmt()
        .with_writer(writer)
        .with_ansi(false)
        .with_env_filter(filter)
        .init();
    Some(guard)
}
