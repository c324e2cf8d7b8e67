//! Vietnamese text: one spelling of each letter, keys to compare by, the order of a dictionary.
//!
//! The same word comes as NFC or NFD, as `hòa` or `hoà`, with and without marks. Text is brought to
//! NFC where it enters the program; what is compared goes through a key and is never shown.
//! Not here: old encodings (the reader of files detects those), search in the database.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The five tone marks, as they stand alone in NFD. Shape marks (â, ơ, ă) are not among them.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// The text in NFC, the only form the program keeps.
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// Lower case without any mark, `đ` as `d`: for finding what was typed without marks.
pub fn fold(text: &str) -> String {
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'đ' { 'd' } else { c })
        .collect()
}

/// Lower case with the tone at the end of each word, so that both schools of placing it agree
/// (`hòa` and `hoà`, `thúy` and `thuý`, `Ủy` and `Uỷ`). A key to compare by, not to show.
pub fn tone_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len() + 8);
    let mut tones = String::new();
    for c in text.nfd() {
        if TONES.contains(&c) {
            tones.push(c);
            continue;
        }
        if !c.is_alphanumeric() && !is_combining_mark(c) {
            key.push_str(&tones);
            tones.clear();
        }
        key.extend(c.to_lowercase());
    }
    key.push_str(&tones);
    key
}

/// The order of a Vietnamese dictionary, numbers by value (`xã 2` before `xã 10`).
pub fn compare_vi(a: &str, b: &str) -> Ordering {
    static COLLATOR: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| {
        let locale = icu_locale_core::locale!("vi-u-kn");
        Collator::try_new(locale.into(), CollatorOptions::default()).ok()
    });
    match COLLATOR.as_ref() {
        Some(collator) => collator.compare(a, b),
        None => tone_key(a).cmp(&tone_key(b)),
    }
}

/// One space between words, none at the ends.
pub fn fold_spaces(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_schools_of_tone_placing_give_one_key() {
        for (a, b) in [
            ("hòa", "hoà"),
            ("thúy", "thuý"),
            ("Ủy ban", "Uỷ ban"),
            ("HÓA", "hoá"),
        ] {
            assert_eq!(tone_key(a), tone_key(b), "{a} {b}");
        }
        assert_ne!(tone_key("hòa"), tone_key("hóa"));
        assert_ne!(tone_key("dân"), tone_key("dan"));
        assert_ne!(tone_key("đa"), tone_key("da"));
    }

    #[test]
    fn a_key_of_a_key_is_itself() {
        let text = "Ủy ban nhân dân xã Hướng Phùng – hoà giải, 02/6";
        assert_eq!(tone_key(&tone_key(text)), tone_key(text));
        assert_eq!(fold(&fold(text)), fold(text));
    }

    #[test]
    fn decomposed_text_is_the_same_text() {
        let text = "Quảng Trị, Đảng ủy";
        let decomposed: String = text.nfd().collect();
        assert_ne!(text, decomposed);
        assert_eq!(nfc(&decomposed), text);
        assert_eq!(fold(&decomposed), fold(text));
        assert_eq!(tone_key(&decomposed), tone_key(text));
    }

    #[test]
    fn folding_leaves_bare_letters() {
        assert_eq!(fold("Đảng ỦY Nguyễn ơ ư"), "dang uy nguyen o u");
    }

    #[test]
    fn names_stand_in_dictionary_order_and_numbers_by_value() {
        let mut names = vec![
            "Đông", "xã 10", "Dung", "Ân", "xã 2", "Ăn", "An", "Dũng", "Án",
        ];
        names.sort_by(|a, b| compare_vi(a, b));
        assert_eq!(
            names,
            [
                "An", "Án", "Ăn", "Ân", "Dung", "Dũng", "Đông", "xã 2", "xã 10"
            ]
        );
    }

    #[test]
    fn spaces_of_all_kinds_become_one() {
        assert_eq!(fold_spaces("  a \u{a0}\n\t b  "), "a b");
        assert_eq!(fold_spaces(" \n "), "");
    }
}
