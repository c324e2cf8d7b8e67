//! Bytes told as pieces of bytes that the reader already has.
//!
//! An edit inside a long text repeats nearly all of it. A packed item names the revisions it
//! borrows from and lists what to copy and what to add; the result is checked by its own name. A
//! reader that lacks a base keeps the item and waits for it.

use std::collections::BTreeMap;

use crate::cbor::{self, Malformed};
use crate::ids::Name;

/// A run shorter than this is cheaper to repeat than to copy.
const BLOCK: usize = 16;

/// One step in telling the bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Bytes as they are.
    Literal(Vec<u8>),
    /// `len` bytes of the base with this index, from `start`.
    Copy {
        /// Which of the bases.
        base: u64,
        /// The first byte.
        start: u64,
        /// How many.
        len: u64,
    },
}

/// Bytes told with the help of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// The revisions that are borrowed from.
    pub bases: Vec<Name>,
    /// What to copy and what to add, in order.
    pub pieces: Vec<Piece>,
}

impl Packed {
    /// Tells `bytes` with the help of one base.
    pub fn against(base: (Name, &[u8]), bytes: &[u8]) -> Self {
        let (name, base) = base;
        let blocks: BTreeMap<&[u8], usize> = base
            .windows(BLOCK)
            .enumerate()
            .map(|(at, block)| (block, at))
            .rev()
            .collect();
        let (mut pieces, mut literal, mut at) = (Vec::new(), Vec::new(), 0);
        while at < bytes.len() {
            let found = bytes
                .get(at..at + BLOCK)
                .and_then(|block| blocks.get(block));
            let Some(&start) = found else {
                literal.push(bytes[at]);
                at += 1;
                continue;
            };
            let same = |(a, b): &(&u8, &u8)| a == b;
            let len = base[start..]
                .iter()
                .zip(&bytes[at..])
                .take_while(same)
                .count();
            if !literal.is_empty() {
                pieces.push(Piece::Literal(std::mem::take(&mut literal)));
            }
            pieces.push(Piece::Copy {
                base: 0,
                start: start as u64,
                len: len as u64,
            });
            at += len;
        }
        if !literal.is_empty() {
            pieces.push(Piece::Literal(literal));
        }
        Self {
            bases: vec![name],
            pieces,
        }
    }

    /// The bytes again; `Ok(None)` if a base is not there yet.
    ///
    /// # Errors
    /// If a piece lies outside its base, or the whole grows over `max_bytes`.
    pub fn unpack<'b>(
        &self,
        mut base: impl FnMut(Name) -> Option<&'b [u8]>,
        max_bytes: usize,
    ) -> Result<Option<Vec<u8>>, Malformed> {
        let bases: Option<Vec<&[u8]>> = self.bases.iter().map(|name| base(*name)).collect();
        let Some(bases) = bases else { return Ok(None) };
        let mut bytes = Vec::new();
        for piece in &self.pieces {
            let run = match piece {
                Piece::Literal(literal) => literal.as_slice(),
                Piece::Copy { base, start, len } => slice(&bases, *base, *start, *len)
                    .ok_or_else(|| Malformed::Shape("a piece outside its base".into()))?,
            };
            if bytes.len() + run.len() > max_bytes {
                return Err(Malformed::TooLong { max_bytes });
            }
            bytes.extend_from_slice(run);
        }
        Ok(Some(bytes))
    }

    pub(crate) fn encode(&self) -> Vec<u8> {
        cbor::to_bytes(|e| {
            e.array(2)?
                .encode(&self.bases)?
                .array(self.pieces.len() as u64)?;
            for piece in &self.pieces {
                match piece {
                    Piece::Literal(literal) => e.bytes(literal)?,
                    Piece::Copy { base, start, len } => {
                        e.array(3)?.u64(*base)?.u64(*start)?.u64(*len)?
                    }
                };
            }
            Ok(())
        })
    }

    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, Malformed> {
        let [bases, pieces] = cbor::pair(bytes)?;
        let bases = cbor::items(bases)?
            .into_iter()
            .map(cbor::one)
            .collect::<Result<_, _>>()?;
        let pieces = cbor::items(pieces)?
            .into_iter()
            .map(decode_piece)
            .collect::<Result<_, _>>()?;
        Ok(Self { bases, pieces })
    }
}

fn decode_piece(raw: &[u8]) -> Result<Piece, Malformed> {
    if let Ok(literal) = cbor::byte_string(raw) {
        return Ok(Piece::Literal(literal));
    }
    let numbers: Vec<u64> = cbor::items(raw)?
        .into_iter()
        .map(cbor::one)
        .collect::<Result<_, _>>()?;
    let [base, start, len] = numbers
        .try_into()
        .map_err(|_| Malformed::Shape("a copy of three numbers".into()))?;
    Ok(Piece::Copy { base, start, len })
}

fn slice<'b>(bases: &[&'b [u8]], base: u64, start: u64, len: u64) -> Option<&'b [u8]> {
    let base = bases.get(usize::try_from(base).ok()?)?;
    let start = usize::try_from(start).ok()?;
    base.get(start..start.checked_add(usize::try_from(len).ok()?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_inside_a_long_text_is_a_few_bytes() {
        let base: Vec<u8> = (0..2500u32)
            .flat_map(|n| n.to_string().into_bytes())
            .collect();
        let mut edited = base.clone();
        edited.splice(1000..1010, *b"thay doi");
        let packed = Packed::against((Name([1; 32]), &base), &edited);
        assert!(packed.encode().len() < 80, "{}", packed.encode().len());
        assert_eq!(Packed::decode(&packed.encode()), Ok(packed.clone()));
        assert_eq!(packed.unpack(|_| Some(&base), 1 << 20), Ok(Some(edited)));
        assert_eq!(packed.unpack(|_| None, 1 << 20), Ok(None));
        assert!(packed.unpack(|_| Some(&base), 100).is_err());
        assert!(packed.unpack(|_| Some(b"short"), 1 << 20).is_err());
    }
}
