//! What a number looks like: 1, I, a, and the signs of lists.

/// Fonts of signs use private letters; the level tells dash from plus, as officials write them.
pub fn bullet(text: &str, level: usize) -> &'static str {
    match text.trim() {
        "+" => "+",
        "*" => "*",
        "-" | "–" | "—" | "‒" | "−" => "-",
        "•" | "·" | "○" | "●" => "•",
        _ if level == 1 => "+",
        _ => "-",
    }
}

pub fn written(number: u32, format: &str) -> String {
    match format {
        "none" => String::new(),
        "lowerLetter" => letters(number),
        "upperLetter" => letters(number).to_uppercase(),
        "lowerRoman" => roman(number).to_lowercase(),
        "upperRoman" => roman(number),
        "decimalZero" => format!("{number:02}"),
        "numberInDash" => format!("- {number} -"),
        "decimalEnclosedParen" => format!("({number})"),
        "decimalEnclosedFullstop" => format!("{number}."),
        _ => number.to_string(),
    }
}

/// a … z, aa, bb …, as Word goes on.
fn letters(number: u32) -> String {
    let Some(at) = number.checked_sub(1) else {
        return "0".to_owned();
    };
    let letter = char::from(b'a' + (at % 26) as u8);
    String::from(letter).repeat((at / 26).min(8) as usize + 1)
}

fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number == 0 || number > 3999 {
        return number.to_string();
    }
    let mut left = number;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_word_writes_them() {
        let roman: Vec<_> = [1, 4, 9, 14, 48, 2026].map(roman).to_vec();
        assert_eq!(roman, ["I", "IV", "IX", "XIV", "XLVIII", "MMXXVI"]);
        assert_eq!([1, 26, 27, 0].map(letters), ["a", "z", "aa", "0"]);
        assert_eq!(written(7, "decimalZero"), "07");
    }
}
