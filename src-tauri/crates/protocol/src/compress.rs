//! zstd with a bound on what comes out, so that a small body cannot fill the memory.

use std::io::Read;

use crate::cbor::Malformed;

const LEVEL: i32 = 9;
/// The greatest window a reader allows: 8 MiB.
const WINDOW_LOG_MAX: u32 = 23;

pub(crate) fn squeeze(bytes: &[u8]) -> Vec<u8> {
    match zstd::bulk::compress(bytes, LEVEL) {
        Ok(squeezed) => squeezed,
        Err(error) => unreachable!("memory takes every byte: {error}"),
    }
}

pub(crate) fn expand(squeezed: &[u8], max_bytes: usize) -> Result<Vec<u8>, Malformed> {
    let shape = |error: std::io::Error| Malformed::Shape(error.to_string());
    let mut decoder = zstd::stream::read::Decoder::with_buffer(squeezed).map_err(shape)?;
    decoder.window_log_max(WINDOW_LOG_MAX).map_err(shape)?;
    let mut bytes = Vec::new();
    decoder
        .take(max_bytes as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(shape)?;
    if bytes.len() > max_bytes {
        Err(Malformed::TooLong { max_bytes })
    } else {
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_body_cannot_become_a_great_one() {
        let bomb = squeeze(&vec![0; 50 << 20]);
        assert!(bomb.len() < 10_000);
        assert_eq!(
            expand(&bomb, 1 << 20),
            Err(Malformed::TooLong { max_bytes: 1 << 20 })
        );
        assert_eq!(expand(&squeeze(b"abc"), 3), Ok(b"abc".to_vec()));
        assert!(expand(b"garbage", 100).is_err());
    }
}
