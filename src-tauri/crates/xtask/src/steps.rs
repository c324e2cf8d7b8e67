//! A list of steps: each with a heading and its time; a failed one does not hide the next.

use crate::totals::Totals;
use anyhow::{Result, bail};
use std::process::Command;
use std::time::{Duration, Instant};

/// What has been done so far.
#[derive(Default)]
pub struct Steps {
    times: Vec<(String, Duration, bool)>,
    totals: Totals,
}

impl Steps {
    /// A step that passes or fails as a whole; failed, it counts as one.
    pub fn check(&mut self, name: &str, step: impl FnOnce() -> Result<()>) {
        if !self.timed(name, step) {
            self.totals.failed += 1;
        }
    }

    /// A step that runs tests, whose counts are added up.
    pub fn tests(&mut self, name: &str, command: Result<Command>) {
        let mut totals = Totals::default();
        let sound = self.timed(name, || totals.run(&mut command?));
        if !sound && totals.failed == 0 {
            totals.failed = 1;
        }
        self.totals.add(&totals);
    }

    fn timed(&mut self, name: &str, step: impl FnOnce() -> Result<()>) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let outcome = step();
        if let Err(error) = &outcome {
            println!("{error:#}");
        }
        self.times
            .push((name.to_owned(), start.elapsed(), outcome.is_ok()));
        outcome.is_ok()
    }

    /// Whether every step so far went well.
    pub fn is_sound(&self) -> bool {
        self.times.iter().all(|(_, _, sound)| *sound)
    }

    /// Prints the times and, alone on the last line, the counts.
    pub fn end(self) -> Result<()> {
        println!();
        for (name, time, sound) in &self.times {
            let mark = if *sound { "ok    " } else { "FAILED" };
            println!("{mark} {:7.1} s  {name}", time.as_secs_f64());
        }
        let whole: Duration = self.times.iter().map(|(_, time, _)| *time).sum();
        println!("       {:7.1} s  in all\n", whole.as_secs_f64());
        let broken = self.times.iter().filter(|(_, _, sound)| !*sound).count();
        println!(
            "{} passed, {} failed",
            self.totals.passed, self.totals.failed
        );
        if broken > 0 {
            bail!("{broken} steps failed");
        }
        Ok(())
    }
}
