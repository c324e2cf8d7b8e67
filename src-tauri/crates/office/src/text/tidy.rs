//! The last step for every kind of file: what looks the same is written the same.

use unicode_normalization::UnicodeNormalization;

/// NFC, one kind of line end, no signs without a shape, ligatures as their letters, no space at
/// line ends, at most one empty line in a row.
pub fn tidied(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut plain = String::with_capacity(text.len());
    text.chars().for_each(|c| put(&mut plain, c));
    // After signs were dropped: a letter and its mark may have stood on either side of one.
    let mut out = String::with_capacity(plain.len());
    let mut gap = 0;
    for line in plain.nfc().collect::<String>().split('\n') {
        let line = line.trim_end();
        if line.is_empty() {
            gap += 1;
            continue;
        }
        if gap > 0 && !out.is_empty() {
            out.push('\n');
        }
        gap = 0;
        out.push_str(line);
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out
}

fn put(out: &mut String, c: char) {
    match c {
        '\t' | '\n' => out.push(c),
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
        '\u{feff}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => {}
        '\u{2060}'..='\u{2069}' => {}
        c if c.is_control() => {}
        // Hyphens that only break otherwise, in numbers of documents.
        '\u{2010}' | '\u{2011}' => out.push('-'),
        '\u{fb00}' => out.push_str("ff"),
        '\u{fb01}' => out.push_str("fi"),
        '\u{fb02}' => out.push_str("fl"),
        '\u{fb03}' => out.push_str("ffi"),
        '\u{fb04}' => out.push_str("ffl"),
        c => out.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_tidied_without_touching_its_words() {
        let text = "Số:\u{a0}12/UBND  \r\n\r\n\r\n\u{feff}Uy\u{309} ban\u{0}\rxong\n\n";
        assert_eq!(tidied(text), "Số:\u{a0}12/UBND\n\nUỷ ban\nxong");
        assert_eq!(
            tidied("12\u{2011}KH/TU \u{200b}\n\u{ad}\nof\u{fb01}ce"),
            "12-KH/TU\n\noffice"
        );
    }
}
