//! The map from the codes of a font to letters that a PDF may carry (`ToUnicode`).

use std::collections::HashMap;

/// Entries that one map may spell out, ranges included.
const MOST_ENTRIES: usize = 1 << 17;
/// One code may stand for a few letters, such as a ligature.
const LONGEST_TARGET: usize = 32;

#[derive(Debug, Default)]
pub struct Map {
    letters: HashMap<u32, String>,
    /// Codes of one byte only are foreseen.
    pub narrow: bool,
    put: usize,
}

#[derive(Debug, PartialEq, Eq)]
enum Token<'a> {
    Word(&'a [u8]),
    Code(Vec<u8>),
    Open,
    Close,
}

impl Map {
    pub fn parse(content: &[u8]) -> Self {
        let mut map = Self::default();
        let mut codes: Vec<Token> = Vec::new();
        let mut widths = Vec::new();
        for token in tokens(content) {
            let Token::Word(word) = token else {
                codes.push(token);
                continue;
            };
            match word {
                b"endbfchar" => map.single(&codes),
                b"endbfrange" => map.ranges(&codes),
                b"endcodespacerange" => widths.extend(codes.iter().map(|token| match token {
                    Token::Code(bytes) => bytes.len(),
                    _ => 0,
                })),
                _ => {}
            }
            codes.clear();
        }
        map.narrow = !widths.is_empty() && widths.iter().all(|width| *width == 1);
        map
    }

    pub fn get(&self, code: u32) -> Option<&str> {
        self.letters.get(&code).map(String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    fn single(&mut self, codes: &[Token]) {
        for pair in codes.chunks_exact(2) {
            if let [Token::Code(code), Token::Code(target)] = pair {
                self.put(number(code), letters(target));
            }
        }
    }

    /// `<0003> <0009> <0020>`, or `<0003> <0005> [ <0020> <0041> <0042> ]`.
    fn ranges(&mut self, codes: &[Token]) {
        let mut at = 0;
        while let [Token::Code(low), Token::Code(high), target, ..] = &codes[at..] {
            let (low, high) = (number(low), number(high).min(0xffff));
            at += 3;
            match target {
                Token::Code(target) => {
                    for code in low..=high {
                        if !self.put(code, letters(&counted(target, code - low))) {
                            return;
                        }
                    }
                }
                Token::Open => {
                    let mut code = low;
                    while let Some(Token::Code(target)) = codes.get(at) {
                        self.put(code, letters(target));
                        code = code.saturating_add(1);
                        at += 1;
                    }
                    at += 1;
                }
                _ => return,
            }
        }
    }

    fn put(&mut self, code: u32, text: String) -> bool {
        self.put += 1;
        if !text.is_empty() && self.put <= MOST_ENTRIES {
            self.letters.insert(code, text);
        }
        self.put <= MOST_ENTRIES
    }
}

fn number(code: &[u8]) -> u32 {
    let last = &code[code.len().saturating_sub(4)..];
    last.iter().fold(0, |n, byte| (n << 8) | u32::from(*byte))
}

/// The target of a later code of a range: its last unit counts on.
fn counted(target: &[u8], by: u32) -> Vec<u8> {
    let mut target = target.to_vec();
    let from = target.len().saturating_sub(2);
    let last = number(&target[from..]).wrapping_add(by);
    for (at, slot) in target[from..].iter_mut().rev().enumerate() {
        *slot = (last >> (8 * at)) as u8;
    }
    target
}

/// UTF-16, though some programs write one byte.
fn letters(target: &[u8]) -> String {
    let target = &target[..target.len().min(LONGEST_TARGET)];
    if let [byte] = target {
        return char::from(*byte).to_string();
    }
    let pairs = target.chunks_exact(2);
    let units = pairs.map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    let text: String = char::decode_utf16(units).flatten().collect();
    text.replace(['\u{fffd}', '\0'], "")
}

fn tokens(content: &[u8]) -> impl Iterator<Item = Token<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while content.get(at).is_some_and(u8::is_ascii_whitespace) {
            at += 1;
        }
        let first = *content.get(at)?;
        let start = at;
        at += 1;
        let to_end = |is_end: fn(&u8) -> bool| {
            let rest = &content[start + 1..];
            start + 1 + rest.iter().position(is_end).unwrap_or(rest.len())
        };
        Some(match first {
            b'[' => Token::Open,
            b']' => Token::Close,
            b'<' if content.get(at) != Some(&b'<') => {
                let end = to_end(|byte| *byte == b'>');
                at = (end + 1).min(content.len());
                Token::Code(hex(&content[start + 1..end]))
            }
            _ => {
                let stops = |b: &u8| b.is_ascii_whitespace() || b"[]<>".contains(b);
                at = to_end(stops);
                Token::Word(&content[start..at])
            }
        })
    })
}

fn hex(digits: &[u8]) -> Vec<u8> {
    let values = digits.iter().filter_map(|d| char::from(*d).to_digit(16));
    let values: Vec<u8> = values.map(|value| value as u8).collect();
    let byte = |pair: &[u8]| pair[0] << 4 | pair.get(1).copied().unwrap_or(0);
    values.chunks(2).map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_lists_and_ranges_are_read() {
        let map = Map::parse(
            b"/CIDInit /ProcSet findresource begin 1 begincodespacerange <0000> <FFFF> \
              endcodespacerange 1 beginbfchar <0001><1EE6> endbfchar 2 beginbfrange \
              <0003> <0005> <0041>\n<0006> <0007> [<0066006C> <0110>] endbfrange",
        );
        let read: Vec<_> = (1..8).map(|code| map.get(code).unwrap_or("-")).collect();
        assert_eq!(read, ["Ủ", "-", "A", "B", "C", "fl", "Đ"]);
        assert!(!map.narrow);
    }

    #[test]
    fn a_map_that_would_explode_is_cut() {
        let one = b"<0000> <ffff> <0041> ".repeat(4000);
        let map = Map::parse(&[one.as_slice(), b"endbfrange"].concat());
        assert!(map.put <= MOST_ENTRIES + 1);
    }
}
