//! What reading a piece of a PDF would cost in memory, counted before the library does it.
//!
//! A number or a name of two bytes becomes an object of a hundred, and the library keeps all of a
//! file, and all operands of an operation, at once. So their beginnings are counted; the count is
//! rough where strings hold such signs. Not here: what is run, which `show` charges.

use lopdf::{Dictionary, Object, Stream};

use super::{MOST_STREAM, failed};
use crate::OfficeError;

/// Numbers, names, strings, lists and dictionaries of one file.
const MOST_PARTS: usize = 1_500_000;
/// Of one operation: more than a page of letters, each placed by itself.
const MOST_OPERANDS: usize = 50_000;
/// The mark of a stream that holds objects, and how far from it the stream begins at most.
const PACKED: &[u8] = b"ObjStm";
const HEAD: usize = 1024;

/// Refuses a file whose objects would fill the memory.
pub fn opening(bytes: &[u8]) -> Result<(), OfficeError> {
    let mut parts = 0;
    let mut rest = bytes;
    while !rest.is_empty() {
        let head = position(rest, b"stream").unwrap_or(rest.len());
        parts += counted(&rest[..head]);
        let packed = &rest[head.saturating_sub(HEAD)..head];
        rest = &rest[head..];
        let stream = after_mark(rest);
        let end = position(stream, b"endstream").unwrap_or(stream.len());
        if position(packed, PACKED).is_some() {
            parts += unpacked(&stream[..end])?;
        }
        if parts > MOST_PARTS {
            return Err(OfficeError::TooLarge);
        }
        rest = after_mark(stream[end..].get(3..).unwrap_or_default());
    }
    Ok(())
}

/// Refuses what a page draws where one operation would fill the memory.
pub fn drawing(content: &[u8]) -> Result<(), OfficeError> {
    let (mut operands, mut at) = (0, 0);
    while let Some(byte) = content.get(at) {
        let start = at;
        at += 1;
        match byte {
            b'(' => at = after_string(content, at),
            b'[' | b'<' => {}
            b'/' => at = after_word(content, at),
            b'+' | b'-' | b'.' => {}
            b'0'..=b'9' => at = after_digits(content, at),
            b'a'..=b'z' | b'A'..=b'Z' | b'\'' | b'"' => {
                at = after_word(content, at);
                match &content[start..at] {
                    b"true" | b"false" | b"null" => {}
                    b"ID" => {
                        at += position(&content[at..], b"EI").unwrap_or(0);
                        operands = 0;
                    }
                    _ => operands = 0,
                }
            }
            _ => continue,
        }
        operands += 1;
        if operands > MOST_OPERANDS {
            return Err(OfficeError::TooLarge);
        }
    }
    Ok(())
}

/// The beginnings of numbers, names, strings, lists and dictionaries.
fn counted(bytes: &[u8]) -> usize {
    let mut last = b' ';
    let begins = bytes.iter().filter(|byte| {
        let apart = last.is_ascii_whitespace() || b"[]<>)".contains(&last);
        last = **byte;
        b"/[<(+-.".contains(byte) || apart && byte.is_ascii_alphanumeric()
    });
    begins.count()
}

/// The same of a stream of objects, which is packed in the usual way.
fn unpacked(stream: &[u8]) -> Result<usize, OfficeError> {
    let mut how = Dictionary::new();
    how.set("Filter", Object::Name(b"FlateDecode".to_vec()));
    let content = Stream::new(how, stream.to_vec()).get_plain_content_with_limit(MOST_STREAM);
    match content.map_err(failed) {
        Ok(content) => Ok(counted(&content)),
        Err(OfficeError::TooLarge) => Err(OfficeError::TooLarge),
        // What is damaged here the library does not unpack either.
        Err(_) => Ok(counted(stream)),
    }
}

fn position(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    let first = mark.first()?;
    let mut at = 0;
    loop {
        at += bytes[at..].iter().position(|byte| byte == first)?;
        if bytes[at..].starts_with(mark) {
            return Some(at);
        }
        at += 1;
    }
}

/// What follows the word `stream` and the end of its line.
fn after_mark(bytes: &[u8]) -> &[u8] {
    let rest = bytes.strip_prefix(b"stream").unwrap_or(bytes);
    let rest = rest.strip_prefix(b"\r").unwrap_or(rest);
    rest.strip_prefix(b"\n").unwrap_or(rest)
}

fn after_word(content: &[u8], from: usize) -> usize {
    let stops = |byte: &u8| byte.is_ascii_whitespace() || b"[]<>()/%{}".contains(byte);
    let rest = &content[from..];
    from + rest.iter().position(stops).unwrap_or(rest.len())
}

/// Signs and points may begin a number right behind another, so each of them counts.
fn after_digits(content: &[u8], from: usize) -> usize {
    let rest = &content[from..];
    let end = rest.iter().position(|byte| !byte.is_ascii_digit());
    from + end.unwrap_or(rest.len())
}

/// Where the string ends whose first bracket stands before here.
fn after_string(content: &[u8], from: usize) -> usize {
    let (mut at, mut open) = (from, 1);
    while let Some(byte) = content.get(at).filter(|_| open > 0) {
        match byte {
            b'\\' => at += 1,
            b'(' => open += 1,
            b')' => open -= 1,
            _ => {}
        }
        at += 1;
    }
    at.min(content.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operands_are_counted_up_to_their_operation() {
        let line = b"BT /T 1 Tf [(a \\) b) -20 <4142>] TJ true (x) ' ET ";
        drawing(&line.repeat(20_000)).unwrap();
        for endless in [
            "1 ",
            "[1]",
            "<</A<</B 1>>>>",
            "true ",
            "(a)",
            "/A ",
            "[",
            "-.5",
        ] {
            let content = endless.repeat(60_000);
            assert!(drawing(content.as_bytes()).is_err(), "{endless}");
        }
        let picture = [
            b"BI /W 1 ID ".as_slice(),
            &[b'1', b' '].repeat(90_000),
            b"EI Q",
        ]
        .concat();
        drawing(&picture).unwrap();
    }

    #[test]
    fn objects_are_counted_outside_of_streams_of_other_things() {
        assert_eq!(counted(b"1 0 obj <</A [1 2 (x)] /B -5>>"), 12);
        let scan = [
            b"<<>>\nstream\n".as_slice(),
            &b"[1]".repeat(900_000),
            b"\nendstream ",
        ]
        .concat();
        opening(&scan).unwrap();
        let objects = [scan, b"[1]".repeat(900_000)].concat();
        assert!(opening(&objects).is_err());
    }
}
