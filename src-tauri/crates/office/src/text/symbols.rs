//! Signs set by number in fonts of signs (`w:sym`), as the letters that show the same.

use super::encodings::OldFont;

/// Signs of "Symbol" that stand in official texts.
const SYMBOL: [(u32, char); 10] = [
    (0x2d, '-'),
    (0xa3, '≤'),
    (0xab, '↔'),
    (0xac, '←'),
    (0xae, '→'),
    (0xb1, '±'),
    (0xb3, '≥'),
    (0xb4, '×'),
    (0xb7, '•'),
    (0xde, '⇒'),
];

/// Boxes, ticks and arrows of the Wingdings.
const WINGDINGS: [(u32, char); 12] = [
    (0x6f, '☐'),
    (0x71, '☐'),
    (0x72, '☐'),
    (0xa8, '☐'),
    (0x78, '☒'),
    (0xfe, '☑'),
    (0xfd, '☒'),
    (0xfc, '✓'),
    (0xfb, '✗'),
    (0xe0, '→'),
    (0xe8, '→'),
    (0xf0, '⇒'),
];

/// The sign of this number (hexadecimal) in this font, and whether it is a byte of an old font.
pub fn sign(font: &str, code: &str) -> Option<(char, Option<OldFont>)> {
    let number = u32::from_str_radix(code, 16).ok()?;
    // Fonts of signs stand in the private letters.
    let low = if (0xf000..=0xf0ff).contains(&number) {
        number - 0xf000
    } else {
        number
    };
    let small = font.to_ascii_lowercase();
    let own = |table: &[(u32, char)]| table.iter().find(|(at, _)| *at == low).map(|(_, c)| *c);
    if small.starts_with("symbol") {
        let plain = || char::from_u32(low).filter(char::is_ascii_graphic);
        return own(&SYMBOL).or_else(plain).map(|sign| (sign, None));
    }
    if small.starts_with("wingdings") || small.starts_with("webdings") {
        return Some((own(&WINGDINGS).unwrap_or('•'), None));
    }
    let sign = char::from_u32(low).filter(|c| !c.is_control())?;
    Some((sign, OldFont::named(font)))
}
