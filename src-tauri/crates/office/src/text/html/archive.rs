//! A web page saved as one file (.mht, .mhtml): the page itself out of its parts.
//!
//! Such a file is a letter in the format of mail: headers, an empty line, parts between boundaries.
//! The first part that is a page is taken; its pictures and styles are not.

/// Headers are looked for among so many bytes.
const HEAD: usize = 8 << 10;

/// The bytes of the page in such a file; `None` where it is no such file.
pub fn page(bytes: &[u8]) -> Option<Vec<u8>> {
    let head = bytes[..bytes.len().min(HEAD)].to_ascii_lowercase();
    let begins = head.starts_with(b"from:") || head.starts_with(b"mime-version:");
    let mark = b"boundary=";
    let at = head.windows(mark.len()).position(|window| window == mark);
    let named = at.filter(|_| begins)? + mark.len();
    let line = bytes[named..]
        .split(|byte| b"\r\n;".contains(byte))
        .next()?;
    let boundary = line.trim_ascii();
    let boundary = boundary.strip_prefix(b"\"").unwrap_or(boundary);
    let boundary = boundary.strip_suffix(b"\"").unwrap_or(boundary);
    if boundary.is_empty() {
        return None;
    }
    let rest = &bytes[named + line.len()..];
    parts(rest, &[b"--", boundary].concat()).find_map(decoded)
}

/// What stands between lines that begin with the boundary.
fn parts<'a>(bytes: &'a [u8], boundary: &[u8]) -> impl Iterator<Item = &'a [u8]> {
    let is_boundary = |line: &&[u8]| line.starts_with(boundary);
    let mut places = Vec::new();
    let mut at = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if is_boundary(&line) {
            places.push((at, at + line.len()));
        }
        at += line.len();
    }
    places.push((bytes.len(), bytes.len()));
    let between: Vec<_> = places
        .windows(2)
        .map(|pair| &bytes[pair[0].1..pair[1].0])
        .collect();
    between.into_iter()
}

/// The content of a part that is a page.
fn decoded(part: &[u8]) -> Option<Vec<u8>> {
    let mut content = part;
    let mut head = Vec::new();
    loop {
        let end = content.iter().position(|byte| *byte == b'\n')?;
        let line = content[..end].trim_ascii();
        content = &content[end + 1..];
        // The first line may be the end of the boundary's own.
        if line.is_empty() && !head.is_empty() {
            break;
        }
        head.extend(line.to_ascii_lowercase());
        head.push(b'\n');
        if head.len() > HEAD {
            return None;
        }
    }
    let says = |mark: &[u8]| head.windows(mark.len()).any(|window| window == mark);
    if !says(b"text/html") {
        None
    } else if says(b"quoted-printable") {
        Some(quoted(content))
    } else if says(b"base64") {
        Some(base64(content))
    } else {
        Some(content.to_vec())
    }
}

/// `=C3=A0` is two bytes; `=` at the end of a line joins it with the next.
fn quoted(content: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(content.len());
    let mut rest = content;
    while let Some((first, after)) = rest.split_first() {
        let digit = |at: usize| after.get(at).and_then(|d| char::from(*d).to_digit(16));
        match (first, digit(0), digit(1)) {
            (b'=', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                rest = &after[2..];
            }
            (b'=', ..) if after.starts_with(b"\r\n") => rest = &after[2..],
            (b'=', ..) if after.starts_with(b"\n") => rest = &after[1..],
            _ => {
                out.push(*first);
                rest = after;
            }
        }
    }
    out
}

fn base64(content: &[u8]) -> Vec<u8> {
    let (mut bits, mut held) = (0_u32, 0);
    let mut out = Vec::with_capacity(content.len() / 4 * 3);
    for byte in content {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push((bits >> held) as u8);
        }
    }
    out
}
