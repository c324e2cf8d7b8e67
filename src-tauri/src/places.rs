//! Where things lie on this machine, what time it is, and where randomness comes from.

use app::{App, AppError, Settings};
use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

const FOLDER: &str = "so-dan-van";
const VIETNAM_SECONDS_EAST: i32 = 7 * 3600;

/// The notebook's place and the day it is opened on.
pub struct Place {
    /// The folder of the notebook.
    pub folder: PathBuf,
    /// It is the one a person gets without naming any.
    pub is_default: bool,
    today: Option<NaiveDate>,
}

impl Place {
    /// The named folder, or the usual one; the clock shifted to a day, where one is given.
    pub fn of(named: Option<PathBuf>, today: Option<NaiveDate>) -> Self {
        let is_default = named.is_none();
        let usual = || {
            dirs::data_dir()
                .unwrap_or_else(|| PathBuf::from("."))
                .join(FOLDER)
        };
        let folder = named.unwrap_or_else(usual);
        // Where the system cannot say where we stand, the path serves as it was given.
        let folder = std::path::absolute(&folder).unwrap_or(folder);
        Self {
            folder,
            is_default,
            today,
        }
    }

    /// Opens what is there; a folder without a notebook is no error.
    pub fn open(&self) -> Result<App, AppError> {
        App::open(Settings {
            folder: self.folder.clone(),
            export_folder: self.export_folder(),
            machine: machine(),
            clock: clock(self.today),
            random: Arc::new(fill),
        })
    }

    /// A notebook in a folder of its own keeps its exports beside it.
    fn export_folder(&self) -> PathBuf {
        let documents = dirs::document_dir()
            .or_else(dirs::home_dir)
            .filter(|_| self.is_default);
        documents.unwrap_or_else(|| self.folder.join("exports"))
    }
}

fn machine() -> String {
    let named = ["COMPUTERNAME", "HOSTNAME"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok());
    let written = || std::fs::read_to_string("/etc/hostname").ok();
    let name = named.or_else(written).map(|name| name.trim().to_owned());
    name.filter(|name| !name.is_empty())
        .unwrap_or_else(|| "PC".to_owned())
}

fn clock(today: Option<NaiveDate>) -> Arc<dyn Fn() -> DateTime<FixedOffset> + Send + Sync> {
    let shift = today.map_or(0, |day| (day - now().date_naive()).num_days());
    Arc::new(move || {
        let days = Days::new(shift.unsigned_abs());
        let shifted = if shift < 0 {
            now().checked_sub_days(days)
        } else {
            now().checked_add_days(days)
        };
        shifted.unwrap_or_else(now)
    })
}

/// Now in Vietnam, whatever zone the machine believes in.
fn now() -> DateTime<FixedOffset> {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    let seconds = i64::try_from(since.as_secs()).unwrap_or(i64::MAX);
    let utc = DateTime::from_timestamp(seconds, since.subsec_nanos()).unwrap_or_default();
    match FixedOffset::east_opt(VIETNAM_SECONDS_EAST) {
        Some(zone) => utc.with_timezone(&zone),
        None => utc.fixed_offset(),
    }
}

/// Fills with random bytes. Without them no key and no id may be made, so the program ends.
fn fill(bytes: &mut [u8]) {
    if let Err(error) = getrandom::fill(bytes) {
        tracing::error!(%error, "the system gives no random bytes");
        eprintln!("{error}");
        std::process::abort();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_stands_in_vietnam_and_can_be_shifted_to_a_day() {
        let day = NaiveDate::from_ymd_opt(2026, 5, 28).expect("a day");
        let shifted = clock(Some(day))();
        assert_eq!(shifted.date_naive(), day);
        assert_eq!(shifted.offset().local_minus_utc(), VIETNAM_SECONDS_EAST);
    }

    #[test]
    fn a_named_notebook_keeps_its_exports() {
        let place = Place::of(Some(PathBuf::from("n")), None);
        assert_eq!(
            place.export_folder(),
            std::path::absolute("n/exports").expect("a path")
        );
    }
}
