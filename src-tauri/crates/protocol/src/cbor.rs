//! How everything of ours is written as CBOR, and read with limits.
//!
//! A struct is a map with small numbers as keys, in the order of RFC 8949 (core deterministic).
//! What a reader does not know stays in [`Extra`], byte for byte, and is written again in its
//! place; so a name that is a hash of the bytes survives a passage through an older program.
//! Reading gives slices first: what is too large or too deep is refused before it is built.

use std::collections::BTreeMap;
use std::convert::Infallible;

use minicbor::data::Type;
use minicbor::{Decoder, Encoder};

pub(crate) type Enc = Encoder<Vec<u8>>;
pub(crate) type Done = Result<(), minicbor::encode::Error<Infallible>>;

/// How much a reader takes before it refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The greatest length of the whole, in bytes.
    pub max_bytes: usize,
    /// How deep lists and maps of a value may nest.
    pub max_depth: usize,
}

impl Limits {
    /// For one revision, letter or certificate.
    pub const ITEM: Self = Self {
        max_bytes: 1 << 20,
        max_depth: 16,
    };
    /// For a whole request or answer, after decompression.
    pub const ENVELOPE: Self = Self {
        max_bytes: 16 << 20,
        max_depth: 16,
    };
}

/// Why bytes are not what they should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// Longer than the reader takes.
    #[error("longer than {max_bytes} bytes")]
    TooLong {
        /// The limit.
        max_bytes: usize,
    },
    /// Nested deeper than the reader takes.
    #[error("nested too deep")]
    TooDeep,
    /// Not CBOR, or not of the shape expected here.
    #[error("not readable: {0}")]
    Shape(String),
    /// A field that must be there is not.
    #[error("field {0} is missing")]
    Missing(u64),
    /// Readable, but not in the one form its name is computed from.
    #[error("not in the deterministic form")]
    NotCanonical,
}

impl Malformed {
    /// The stable code of every kind of malformed bytes.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLong { .. } | Self::TooDeep => "too-large",
            _ => "malformed",
        }
    }
}

impl From<minicbor::decode::Error> for Malformed {
    fn from(error: minicbor::decode::Error) -> Self {
        Self::Shape(error.to_string())
    }
}

impl From<crate::ids::BadId> for Malformed {
    fn from(error: crate::ids::BadId) -> Self {
        Self::Shape(error.to_string())
    }
}

/// Fields that this version does not know: raw key and raw value, kept as they came.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Extra(BTreeMap<Vec<u8>, Vec<u8>>);

impl Extra {
    /// True if everything in the map was known.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// One item of CBOR as bytes.
pub(crate) fn to_bytes(write: impl FnOnce(&mut Enc) -> Done) -> Vec<u8> {
    let mut encoder = Encoder::new(Vec::new());
    match write(&mut encoder) {
        Ok(()) => encoder.into_writer(),
        Err(error) => unreachable!("a Vec takes every byte: {error}"),
    }
}

/// A map under construction; `finish` sorts it.
#[derive(Default)]
pub(crate) struct MapOut(BTreeMap<Vec<u8>, Vec<u8>>);

impl MapOut {
    pub fn with(extra: &Extra) -> Self {
        Self(extra.0.clone())
    }

    pub fn put(mut self, key: u64, write: impl FnOnce(&mut Enc) -> Done) -> Self {
        self.0.insert(key_bytes(key), to_bytes(write));
        self
    }

    /// A field that is left out when it says nothing.
    pub fn put_if(self, there: bool, key: u64, write: impl FnOnce(&mut Enc) -> Done) -> Self {
        if there { self.put(key, write) } else { self }
    }

    pub fn finish(self) -> Vec<u8> {
        let mut bytes = to_bytes(|e| e.map(self.0.len() as u64).map(drop));
        for (key, value) in self.0 {
            bytes.extend(key);
            bytes.extend(value);
        }
        bytes
    }
}

/// A map taken apart into raw values.
pub(crate) struct MapIn<'b>(BTreeMap<&'b [u8], &'b [u8]>);

impl<'b> MapIn<'b> {
    pub fn read(bytes: &'b [u8]) -> Result<Self, Malformed> {
        let mut d = Decoder::new(bytes);
        let count = d.map()?.ok_or(Malformed::NotCanonical)?;
        let mut fields = BTreeMap::new();
        for _ in 0..count {
            let key = raw(&mut d)?;
            if fields.insert(key, raw(&mut d)?).is_some() {
                return Err(Malformed::NotCanonical);
            }
        }
        at_end(&d)?;
        Ok(Self(fields))
    }

    pub fn opt(&mut self, key: u64) -> Option<&'b [u8]> {
        self.0.remove(key_bytes(key).as_slice())
    }

    pub fn take(&mut self, key: u64) -> Result<&'b [u8], Malformed> {
        self.opt(key).ok_or(Malformed::Missing(key))
    }

    /// A value of a type that CBOR has, or an id.
    pub fn get<T: minicbor::Decode<'b, ()>>(&mut self, key: u64) -> Result<T, Malformed> {
        one(self.take(key)?)
    }

    /// The same for a field that may be absent.
    pub fn get_opt<T: minicbor::Decode<'b, ()>>(
        &mut self,
        key: u64,
    ) -> Result<Option<T>, Malformed> {
        self.opt(key).map(one).transpose()
    }

    pub fn bytes(&mut self, key: u64) -> Result<Vec<u8>, Malformed> {
        byte_string(self.take(key)?)
    }

    /// The raw items of a list; none if the field is absent.
    pub fn list(&mut self, key: u64) -> Result<Vec<&'b [u8]>, Malformed> {
        self.opt(key).map_or(Ok(Vec::new()), items)
    }

    pub fn rest(self) -> Extra {
        Extra(
            self.0
                .into_iter()
                .map(|(k, v)| (k.to_vec(), v.to_vec()))
                .collect(),
        )
    }
}

/// Exactly one item of a type that CBOR has.
pub(crate) fn one<'b, T: minicbor::Decode<'b, ()>>(bytes: &'b [u8]) -> Result<T, Malformed> {
    let mut d = Decoder::new(bytes);
    let value = d.decode()?;
    at_end(&d)?;
    Ok(value)
}

/// Exactly one byte string.
pub(crate) fn byte_string(bytes: &[u8]) -> Result<Vec<u8>, Malformed> {
    let mut d = Decoder::new(bytes);
    let value = d.bytes()?.to_vec();
    at_end(&d)?;
    Ok(value)
}

/// The raw items of a list.
pub(crate) fn items(bytes: &[u8]) -> Result<Vec<&[u8]>, Malformed> {
    let mut d = Decoder::new(bytes);
    let count = d.array()?.ok_or(Malformed::NotCanonical)?;
    // Each item takes a byte at least, so a lying count ends at the end of the bytes.
    let mut found = Vec::new();
    for _ in 0..count {
        found.push(raw(&mut d)?);
    }
    at_end(&d)?;
    Ok(found)
}

/// The two raw items of a list of two.
pub(crate) fn pair(bytes: &[u8]) -> Result<[&[u8]; 2], Malformed> {
    items(bytes)?
        .try_into()
        .map_err(|_| Malformed::Shape("a list of two".into()))
}

/// The bytes of the next item, whatever it is.
pub(crate) fn raw<'b>(d: &mut Decoder<'b>) -> Result<&'b [u8], Malformed> {
    let start = d.position();
    if matches!(d.datatype()?, Type::Break) {
        return Err(Malformed::NotCanonical);
    }
    d.skip()?;
    let all = d.input();
    all.get(start..d.position()).ok_or(Malformed::NotCanonical)
}

pub(crate) fn at_end(d: &Decoder<'_>) -> Result<(), Malformed> {
    if d.position() == d.input().len() {
        Ok(())
    } else {
        Err(Malformed::NotCanonical)
    }
}

/// Refuses what is longer than `limits` before anything is built from it.
pub(crate) fn within(bytes: &[u8], limits: &Limits) -> Result<(), Malformed> {
    if bytes.len() > limits.max_bytes {
        return Err(Malformed::TooLong {
            max_bytes: limits.max_bytes,
        });
    }
    Ok(())
}

/// Writes the items of a list that are already bytes.
pub(crate) fn put_list(e: &mut Enc, items: impl ExactSizeIterator<Item = Vec<u8>>) -> Done {
    e.array(items.len() as u64)?;
    for item in items {
        e.writer_mut().extend(item);
    }
    Ok(())
}

fn key_bytes(key: u64) -> Vec<u8> {
    to_bytes(|e| e.u64(key).map(drop))
}
