//! The value of a field, in the one form that its hash is computed from.
//!
//! Values are few on purpose: dates, codes and links are text or bytes with a meaning that `domain`
//! knows. There are no fractions: money is whole đồng, land whole square metres. What a newer
//! program writes in some other CBOR type stays `Unknown`, byte for byte.

use std::collections::BTreeMap;

use minicbor::Decoder;
use minicbor::data::Type;

use crate::cbor::{self, Done, Enc, Limits, Malformed};

/// What a field holds. The order is total, so that heads compare the same everywhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Nothing: the field was emptied. Not the same as zero.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Text in NFC (the boundary of the program sees to that).
    Text(String),
    /// An id, a name, or a small file.
    Bytes(Vec<u8>),
    /// Values in an order that means something.
    List(Vec<Value>),
    /// Values by name.
    Map(BTreeMap<String, Value>),
    /// One CBOR item that this version cannot read, kept as it came.
    Unknown(Vec<u8>),
}

impl Value {
    /// Text, from anything that is text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// The deterministic bytes of the value.
    pub fn encode(&self) -> Vec<u8> {
        cbor::to_bytes(|e| self.put(e))
    }

    /// Reads exactly one value.
    ///
    /// # Errors
    /// What is too long, too deep, or not in the deterministic form.
    pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Self, Malformed> {
        cbor::within(bytes, limits)?;
        let value = Self::read(bytes, limits.max_depth)?;
        if value.encode() == bytes {
            Ok(value)
        } else {
            Err(Malformed::NotCanonical)
        }
    }

    pub(crate) fn put(&self, e: &mut Enc) -> Done {
        match self {
            Self::Null => e.null()?,
            Self::Bool(yes) => e.bool(*yes)?,
            Self::Int(number) => e.i64(*number)?,
            Self::Text(text) => e.str(text)?,
            Self::Bytes(bytes) => e.bytes(bytes)?,
            Self::List(values) => {
                e.array(values.len() as u64)?;
                return values.iter().try_for_each(|value| value.put(e));
            }
            Self::Map(fields) => {
                e.map(fields.len() as u64)?;
                let mut sorted: Vec<_> = fields.iter().collect();
                // As encoded, a shorter key comes first.
                sorted.sort_by_key(|(key, _)| (key.len(), key.as_str()));
                for (key, value) in sorted {
                    e.str(key)?;
                    value.put(e)?;
                }
                return Ok(());
            }
            Self::Unknown(raw) => {
                e.writer_mut().extend_from_slice(raw);
                return Ok(());
            }
        };
        Ok(())
    }

    /// Reads without asking for the deterministic form; whoever holds the whole asks for it.
    pub(crate) fn read(bytes: &[u8], depth_left: usize) -> Result<Self, Malformed> {
        let mut d = Decoder::new(bytes);
        let value = Self::next(&mut d, depth_left)?;
        cbor::at_end(&d)?;
        Ok(value)
    }

    fn next(d: &mut Decoder<'_>, depth_left: usize) -> Result<Self, Malformed> {
        Ok(match d.datatype()? {
            Type::Null => {
                d.null()?;
                Self::Null
            }
            Type::Bool => Self::Bool(d.bool()?),
            Type::String => Self::Text(d.str()?.to_owned()),
            Type::Bytes => Self::Bytes(d.bytes()?.to_vec()),
            Type::U8 | Type::U16 | Type::U32 | Type::I8 | Type::I16 | Type::I32 | Type::I64 => {
                Self::Int(d.i64()?)
            }
            Type::U64 => {
                let before = d.position();
                match d.i64() {
                    Ok(number) => Self::Int(number),
                    Err(_) => {
                        d.set_position(before);
                        Self::Unknown(cbor::raw(d)?.to_vec())
                    }
                }
            }
            Type::Array => {
                let deeper = depth_left.checked_sub(1).ok_or(Malformed::TooDeep)?;
                let count = d.array()?.ok_or(Malformed::NotCanonical)?;
                let mut values = Vec::new();
                for _ in 0..count {
                    values.push(Self::next(d, deeper)?);
                }
                Self::List(values)
            }
            Type::Map => Self::next_map(d, depth_left)?,
            Type::ArrayIndef | Type::MapIndef | Type::BytesIndef | Type::StringIndef => {
                return Err(Malformed::NotCanonical);
            }
            _ => Self::Unknown(cbor::raw(d)?.to_vec()),
        })
    }

    /// A map whose keys are not all text, or are out of order, is kept as it came.
    fn next_map(d: &mut Decoder<'_>, depth_left: usize) -> Result<Self, Malformed> {
        let deeper = depth_left.checked_sub(1).ok_or(Malformed::TooDeep)?;
        let before = d.position();
        let count = d.map()?.ok_or(Malformed::NotCanonical)?;
        let mut fields = BTreeMap::new();
        for _ in 0..count {
            if d.datatype()? != Type::String {
                d.set_position(before);
                return Ok(Self::Unknown(cbor::raw(d)?.to_vec()));
            }
            let key = d.str()?.to_owned();
            if fields.insert(key, Self::next(d, deeper)?).is_some() {
                return Err(Malformed::NotCanonical);
            }
        }
        Ok(Self::Map(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn back(bytes: &[u8]) -> Result<Value, Malformed> {
        Value::decode(bytes, &Limits::ITEM)
    }

    #[test]
    fn shorter_keys_come_first() {
        let map = Value::Map(BTreeMap::from([
            ("aa".to_owned(), Value::Int(1)),
            ("b".to_owned(), Value::Bool(true)),
        ]));
        assert_eq!(map.encode(), b"\xa2\x61b\xf5\x62aa\x01");
        assert_eq!(back(&map.encode()), Ok(map));
    }

    #[test]
    fn fractions_and_great_numbers_are_kept_unread() {
        for bytes in [
            &b"\xf9\x3e\x00"[..],
            b"\x1b\xff\xff\xff\xff\xff\xff\xff\xff",
            b"\xc1\x00",
        ] {
            assert_eq!(back(bytes), Ok(Value::Unknown(bytes.to_vec())));
            assert_eq!(Value::Unknown(bytes.to_vec()).encode(), bytes);
        }
        assert_eq!(
            back(b"\x3b\x7f\xff\xff\xff\xff\xff\xff\xff"),
            Ok(Value::Int(i64::MIN))
        );
    }

    #[test]
    fn other_forms_of_the_same_value_are_refused() {
        for bytes in [
            &b"\x18\x01"[..],
            b"\x9f\x01\xff",
            b"\x01\x01",
            b"\xa2\x62aa\x01\x61b\x01",
            b"",
        ] {
            assert!(back(bytes).is_err(), "{bytes:x?}");
        }
    }

    #[test]
    fn nesting_ends_at_the_limit() {
        let deep = [vec![0x81; 100_000], vec![0x01]].concat();
        assert_eq!(back(&deep), Err(Malformed::TooDeep));
        assert!(back(&[vec![0x81; 16], vec![0x01]].concat()).is_ok());
    }
}
