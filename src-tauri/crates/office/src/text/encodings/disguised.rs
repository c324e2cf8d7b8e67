//! Text that was saved as Unicode after it had been read with a wrong table.
//!
//! Old fonts, mail programs and web forms take the bytes of TCVN3, VNI or UTF-8 for Latin letters,
//! and "kÕ ho¹ch" or "káº¿ hoáº¡ch" is kept. Lines whose words are no Vietnamese are turned back
//! into bytes and tried; only a clear winner is taken, and only lines that gain are changed.

use super::decode::{bytes_of, decode};
use super::{Count, Encoding, FEWEST_WORDS, SAMPLE, score};

const CANDIDATES: [Encoding; 4] = [
    Encoding::Utf8Twice,
    Encoding::Tcvn3,
    Encoding::Vni,
    Encoding::Windows1258,
];
/// As for bytes: so many of a hundred words fit, and so many more than with the next table.
const ENOUGH: usize = 85;
const AHEAD: usize = 20;

/// Whether the text is not what it seems, as far as its first lines show.
pub fn is_disguised(text: &str) -> bool {
    suspected(text).is_some()
}

/// The text as it was meant, and what it had been written in; `None` where it is what it seems.
pub fn undisguised(text: &str) -> Option<(String, Encoding)> {
    let encoding = suspected(text)?;
    let mut out = String::with_capacity(text.len());
    let mut changed = false;
    for line in text.split_inclusive('\n') {
        match better(line, encoding) {
            Some(line) => {
                changed = true;
                out.push_str(&line);
            }
            None => out.push_str(line),
        }
    }
    changed.then_some((out, encoding))
}

/// What the lines that are no Vietnamese are written in, where it is sure.
fn suspected(text: &str) -> Option<Encoding> {
    let mut pool = Vec::new();
    let mut marked = 0;
    for line in text.split_inclusive('\n').filter(|line| !line.is_ascii()) {
        let Some(bytes) = bytes_of(line) else {
            continue;
        };
        let count = Count::of(line);
        if count.fit * 2 < count.marked {
            marked += count.marked;
            pool.extend(bytes);
        }
        if pool.len() > SAMPLE {
            break;
        }
    }
    if marked < FEWEST_WORDS {
        return None;
    }
    let mut scores = CANDIDATES.map(|encoding| {
        let decoded = meant(&pool, encoding);
        (decoded.map_or(0, |text| score(&text)), encoding)
    });
    scores.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let [(best, encoding), (next, _), ..] = scores;
    (best >= ENOUGH && best >= next + AHEAD).then_some(encoding)
}

/// The bytes in this encoding. UTF-8 that lost a few bytes on the way is still shown.
fn meant(bytes: &[u8], encoding: Encoding) -> Option<String> {
    if encoding != Encoding::Utf8Twice {
        return Some(decode(encoding, bytes));
    }
    let text = String::from_utf8_lossy(bytes);
    let lost = text.matches('\u{fffd}').count();
    let marked = text.chars().filter(|c| !c.is_ascii()).count();
    (lost * 4 <= marked).then(|| text.into_owned())
}

/// The line in this encoding, if more of its words are Vietnamese then.
fn better(line: &str, encoding: Encoding) -> Option<String> {
    if line.is_ascii() {
        return None;
    }
    let bytes = bytes_of(line)?;
    if encoding == Encoding::Utf8Twice
        && let Ok(there) = std::str::from_utf8(&bytes)
    {
        // Latin letters hardly ever happen to be letters of UTF-8.
        return Some(there.to_owned());
    }
    let there = meant(&bytes, encoding)?;
    let (before, after) = (Count::of(line), Count::of(&there));
    (after.fit * before.marked.max(1) > before.fit * after.marked.max(1)).then_some(there)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn twice(text: &str) -> String {
        text.bytes()
            .map(|byte| match byte {
                0x80..=0x9f => super::super::vocabulary::WINDOWS_1252[usize::from(byte - 0x80)],
                _ => char::from(byte),
            })
            .enumerate()
            // What windows-1252 lacks is kept as a control character.
            .map(|(at, c)| match c {
                '\u{fffd}' => char::from(text.as_bytes()[at]),
                c => c,
            })
            .collect()
    }

    #[test]
    fn what_was_read_with_a_wrong_table_comes_back() {
        let text = "Ủy ban nhân dân xã ban hành kế hoạch\nSố: 12/KH-UBND, thôn Cả\n";
        assert_eq!(
            undisguised(&twice(text)),
            Some((text.to_owned(), Encoding::Utf8Twice))
        );
        let old = "KÕ ho¹ch c«ng t¸c d©n vËn n¨m 2026 cña x·\n";
        let meant = "Kế hoạch công tác dân vận năm 2026 của xã\n";
        assert_eq!(
            undisguised(&format!("{old}Công tác dân vận\nkhông đổi, của xã\n")),
            Some((
                format!("{meant}Công tác dân vận\nkhông đổi, của xã\n"),
                Encoding::Tcvn3
            ))
        );
        let old = "Keá hoaïch coâng taùc daân vaän naêm 2026 cuûa xaõ";
        assert_eq!(
            undisguised(old),
            Some((meant.trim_end().to_owned(), Encoding::Vni))
        );
    }

    #[test]
    fn what_is_what_it_seems_stays() {
        for text in [
            "Công tác dân vận và tôn giáo, khu phố, bà con, cá nhân",
            "Le développement français a été très bien reçu à la mairie",
            "Größe, Übung, Äpfel, schön, für, später, können, müßig",
            "plain words only, of no language at all",
        ] {
            assert_eq!(undisguised(text), None, "{text}");
        }
    }
}
