//! The last step for every kind of file: what looks the same is written the same.

use unicode_normalization::UnicodeNormalization;

/// NFC, one kind of line end, no signs without a shape, ligatures as their letters, no space at
/// line ends, at most one empty line in a row.
pub fn tidied(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let text: String = text.nfc().collect();
    let mut out = String::with_capacity(text.len());
    let mut gap = 0;
    for line in text.split([
        '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
    ]) {
        let start = out.len();
        if gap > 0 && start > 0 {
            out.push('\n');
        }
        let begun = out.len();
        line.chars().for_each(|c| put(&mut out, c));
        out.truncate(begun + out[begun..].trim_end().len());
        if out.len() == begun {
            out.truncate(start);
            gap += 1;
        } else {
            gap = 0;
            out.push('\n');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn put(out: &mut String, c: char) {
    match c {
        '\t' => out.push(c),
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
