//! Periods that are reported on, and their names: "2026-H1", "2026".

use std::fmt;
use std::str::FromStr;

codes! {
    /// How long a period is. First light reports twice a year; more kinds come with the regimes.
    PeriodKind {
        /// 6 tháng đầu năm.
        HalfYear = "half-year",
        /// Năm.
        Year = "year",
    }
}

/// One period of one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The year its name bears.
    pub year: i32,
    /// How long it is.
    pub kind: PeriodKind,
}

/// A text that names no period this version knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such period")]
pub struct NoSuchPeriod;

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            PeriodKind::HalfYear => write!(f, "{}-H1", self.year),
            PeriodKind::Year => write!(f, "{}", self.year),
        }
    }
}

impl FromStr for Period {
    type Err = NoSuchPeriod;

    fn from_str(text: &str) -> Result<Self, NoSuchPeriod> {
        let (year, kind) = match text.strip_suffix("-H1") {
            Some(year) => (year, PeriodKind::HalfYear),
            None => (text, PeriodKind::Year),
        };
        let number: i32 = year.parse().map_err(|_| NoSuchPeriod)?;
        if year.len() == 4 && (1945..=2100).contains(&number) {
            Ok(Self { year: number, kind })
        } else {
            Err(NoSuchPeriod)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_named_and_read_back() {
        for name in ["2026-H1", "2026"] {
            assert_eq!(name.parse::<Period>().unwrap().to_string(), name);
        }
        for name in ["", "26", "2026-H2", "H1", "99999", "+026"] {
            assert!(name.parse::<Period>().is_err(), "{name}");
        }
    }
}
