//! Numbers as Vietnamese officials type them: 1.250 and 12,5 triệu in, 1.250 out.

/// Why typed text is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NumberProblem {
    /// No number at all.
    #[error("not a number")]
    NotANumber,
    /// A dot or comma that may mean thousands or a fraction ("1.25").
    #[error("ambiguous separators")]
    Ambiguous,
    /// A fraction where things are counted.
    #[error("not a whole number")]
    NotWhole,
    /// Less than nothing.
    #[error("negative")]
    Negative,
    /// Larger than any figure of this work.
    #[error("too large")]
    TooLarge,
    /// "triệu", "tỷ" on something that is not money.
    #[error("a money word on a count")]
    MoneyWord,
}

impl NumberProblem {
    /// The code its words are found under.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotANumber => "bad-number",
            Self::Ambiguous => "ambiguous-number",
            Self::NotWhole => "not-whole",
            Self::Negative => "negative",
            Self::TooLarge => "too-large-number",
            Self::MoneyWord => "money-word",
        }
    }
}

/// No figure of a commune or a province is larger (in its own unit, đồng included).
const MAX: i64 = 1_000_000_000_000_000;

/// Reads a figure as typed. `money` allows the words nghìn, triệu, tỷ and đồng.
///
/// A dot groups thousands ("1.250"), a comma begins a fraction ("12,5 triệu"); "1.25" could be
/// either and is refused rather than guessed.
pub fn parse(text: &str, money: bool) -> Result<i64, NumberProblem> {
    let folded = crate::text::fold(text);
    let text = folded.trim();
    let split = text
        .find(|c: char| {
            !(c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+' | ' ' | '\u{a0}'))
        })
        .unwrap_or(text.len());
    let (digits, words) = text.split_at(split);
    let scale = scale_of(words.trim(), money)?;
    let digits: String = digits.chars().filter(|c| !c.is_whitespace()).collect();
    if let Some(rest) = digits.strip_prefix('-') {
        return if rest.is_empty() {
            Err(NumberProblem::NotANumber)
        } else {
            Err(NumberProblem::Negative)
        };
    }
    let (whole, fraction) = match digits.split_once(',') {
        Some((whole, fraction)) => (whole, fraction),
        None => (digits.as_str(), ""),
    };
    let whole = grouped(whole)?;
    if fraction.len() > 9 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NumberProblem::NotANumber);
    }
    scaled(whole, fraction.trim_end_matches('0'), scale)
}

/// Writes a figure as it is read: 1.250.
pub fn show(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if value < 0 {
        out.push('-');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

fn scale_of(words: &str, money: bool) -> Result<i64, NumberProblem> {
    let scale = match words.trim_end_matches("dong").trim() {
        "" if words.is_empty() => return Ok(1),
        "" | "d" => 1,
        "nghin" | "ngan" | "k" => 1_000,
        "trieu" | "tr" => 1_000_000,
        "ty" | "ti" => 1_000_000_000,
        _ => return Err(NumberProblem::NotANumber),
    };
    if money {
        Ok(scale)
    } else {
        Err(NumberProblem::MoneyWord)
    }
}

fn grouped(whole: &str) -> Result<i64, NumberProblem> {
    let groups: Vec<&str> = whole.split('.').collect();
    let bad = |group: &&str| group.is_empty() || !group.bytes().all(|b| b.is_ascii_digit());
    if groups.iter().any(bad) {
        return Err(NumberProblem::NotANumber);
    }
    let thousands = groups.len() > 1;
    if thousands && (groups[0].len() > 3 || groups[1..].iter().any(|group| group.len() != 3)) {
        return Err(NumberProblem::Ambiguous);
    }
    groups.concat().parse().map_err(|_| NumberProblem::TooLarge)
}

fn scaled(whole: i64, fraction: &str, scale: i64) -> Result<i64, NumberProblem> {
    let mut value = whole.checked_mul(scale).ok_or(NumberProblem::TooLarge)?;
    if !fraction.is_empty() {
        let places =
            10_i64.pow(u32::try_from(fraction.len()).map_err(|_| NumberProblem::NotANumber)?);
        if scale % places != 0 {
            return Err(NumberProblem::NotWhole);
        }
        let part: i64 = fraction.parse().map_err(|_| NumberProblem::NotANumber)?;
        value = value
            .checked_add(part * (scale / places))
            .ok_or(NumberProblem::TooLarge)?;
    }
    if value > MAX {
        Err(NumberProblem::TooLarge)
    } else {
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_group_thousands() {
        assert_eq!(parse("1.250", false), Ok(1250));
        assert_eq!(parse("86", false), Ok(86));
        assert_eq!(parse("1.236.000", false), Ok(1_236_000));
        assert_eq!(parse("0", false), Ok(0));
    }

    #[test]
    fn what_could_mean_two_things_is_asked_not_guessed() {
        assert_eq!(parse("1.25", false), Err(NumberProblem::Ambiguous));
        assert_eq!(parse("1250.000", false), Err(NumberProblem::Ambiguous));
    }

    #[test]
    fn money_is_typed_in_words() {
        assert_eq!(parse("12,5 triệu", true), Ok(12_500_000));
        assert_eq!(parse("1,2 tỷ đồng", true), Ok(1_200_000_000));
        assert_eq!(parse("500 nghìn", true), Ok(500_000));
        assert_eq!(parse("12.500.000 đồng", true), Ok(12_500_000));
        assert_eq!(parse("12,5 triệu", false), Err(NumberProblem::MoneyWord));
        assert_eq!(parse("12,5", true), Err(NumberProblem::NotWhole));
    }

    #[test]
    fn people_are_counted_whole_and_not_below_nothing() {
        assert_eq!(parse("12,5", false), Err(NumberProblem::NotWhole));
        assert_eq!(parse("-3", false), Err(NumberProblem::Negative));
        assert_eq!(parse("12,0", false), Ok(12));
        for text in ["", "nhiều", ".", ",", "-", "1,2,3", "12 người"] {
            assert!(parse(text, false).is_err(), "{text}");
        }
        assert_eq!(
            parse("9999999999999999999999", false),
            Err(NumberProblem::TooLarge)
        );
    }

    #[test]
    fn a_number_is_shown_in_groups() {
        assert_eq!(show(1250), "1.250");
        assert_eq!(show(12_500_000), "12.500.000");
        assert_eq!(show(-7), "-7");
        assert_eq!(show(0), "0");
    }
}
