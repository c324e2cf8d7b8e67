//! Periods that are reported on, and their names: "2026-H1", "2026-M03", "2026".

use std::fmt;
use std::str::FromStr;

codes! {
    /// How long a period is.
    PeriodKind {
        /// Tháng.
        Month = "month",
        /// Quý.
        Quarter = "quarter",
        /// 6 tháng.
        HalfYear = "half-year",
        /// 9 tháng.
        NineMonth = "nine-month",
        /// Năm.
        Year = "year",
        /// Một lần; its number is month × 100 + day of its due day.
        Once = "once",
    }
}

impl PeriodKind {
    /// Whether a year has a period of this number.
    pub fn has(self, number: u16) -> bool {
        match self {
            Self::Month => (1..=12).contains(&number),
            Self::Quarter => (1..=4).contains(&number),
            Self::HalfYear => (1..=2).contains(&number),
            Self::NineMonth | Self::Year => number == 1,
            Self::Once => (1..=12).contains(&(number / 100)) && (1..=31).contains(&(number % 100)),
        }
    }
}

/// One period of one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The year its name bears.
    pub year: i32,
    /// How long it is.
    pub kind: PeriodKind,
    /// Which of its kind in the year, from 1.
    pub number: u16,
}

/// A text that names no period this version knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such period")]
pub struct NoSuchPeriod;

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, number, .. } = self;
        match self.kind {
            PeriodKind::Month => write!(f, "{year}-M{number:02}"),
            PeriodKind::Quarter => write!(f, "{year}-Q{number}"),
            PeriodKind::HalfYear => write!(f, "{year}-H{number}"),
            PeriodKind::NineMonth => write!(f, "{year}-9M"),
            PeriodKind::Year => write!(f, "{year}"),
            PeriodKind::Once => write!(f, "{year}-D{number:04}"),
        }
    }
}

impl FromStr for Period {
    type Err = NoSuchPeriod;

    fn from_str(text: &str) -> Result<Self, NoSuchPeriod> {
        let (year, rest) = text.split_once('-').unwrap_or((text, ""));
        let number = |digits: &str| digits.parse::<u16>().map_err(|_| NoSuchPeriod);
        let (kind, number) = match (rest.get(..1), rest.get(1..)) {
            _ if rest.is_empty() && !text.contains('-') => (PeriodKind::Year, 1),
            _ if rest == "9M" => (PeriodKind::NineMonth, 1),
            (Some("M"), Some(digits)) => (PeriodKind::Month, number(digits)?),
            (Some("Q"), Some(digits)) => (PeriodKind::Quarter, number(digits)?),
            (Some("H"), Some(digits)) => (PeriodKind::HalfYear, number(digits)?),
            (Some("D"), Some(digits)) => (PeriodKind::Once, number(digits)?),
            _ => return Err(NoSuchPeriod),
        };
        let years = 1945..=2100;
        let found = Self {
            year: year.parse().map_err(|_| NoSuchPeriod)?,
            kind,
            number,
        };
        // Read back, so that a period has one name only.
        if years.contains(&found.year) && kind.has(number) && found.to_string() == text {
            Ok(found)
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
        for name in [
            "2026-H1",
            "2026-H2",
            "2026",
            "2026-M03",
            "2026-Q4",
            "2026-9M",
            "2026-D0615",
        ] {
            assert_eq!(name.parse::<Period>().unwrap().to_string(), name);
        }
        for name in [
            "",
            "26",
            "2026-H3",
            "H1",
            "99999",
            "+026",
            "2026-",
            "2026-M3",
            "2026-M13",
            "2026-Q0",
            "2026-D1399",
            "2026-D0",
            "2026-H+1",
            "2026-é",
        ] {
            assert!(name.parse::<Period>().is_err(), "{name}");
        }
    }
}
