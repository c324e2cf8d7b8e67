//! The names of things: records, owners, devices, and the hash that names a revision or letter.
//!
//! An id is random if a person made the thing and derived if a rule did, so that two machines that
//! are offline make one record of one fact. Randomness comes in as bytes; nothing here reads it.
//! Each hash begins with a tag of its own, so that no two kinds of thing can share a name.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

/// Text that should have been the lower hex of an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id of {expected_bytes} bytes in hex")]
pub struct BadId {
    /// How many bytes the id has.
    pub expected_bytes: usize,
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $bytes:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $bytes]);

        impl $name {
            /// The bytes of the id, as stored and sent.
            pub fn as_bytes(&self) -> &[u8] {
                &self.0
            }

            /// The id in these bytes, if there are as many as it takes.
            pub fn from_slice(bytes: &[u8]) -> Result<Self, BadId> {
                bytes.try_into().map(Self).map_err(|_| BadId { expected_bytes: $bytes })
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&to_hex(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = BadId;

            fn from_str(text: &str) -> Result<Self, BadId> {
                from_hex(text)
                    .and_then(|bytes| Self::from_slice(&bytes).ok())
                    .ok_or(BadId { expected_bytes: $bytes })
            }
        }

        impl<C> minicbor::Encode<C> for $name {
            fn encode<W: minicbor::encode::Write>(
                &self,
                e: &mut minicbor::Encoder<W>,
                _: &mut C,
            ) -> Result<(), minicbor::encode::Error<W::Error>> {
                e.bytes(&self.0)?;
                Ok(())
            }
        }

        impl<'b, C> minicbor::Decode<'b, C> for $name {
            fn decode(
                d: &mut minicbor::Decoder<'b>,
                _: &mut C,
            ) -> Result<Self, minicbor::decode::Error> {
                Self::from_slice(d.bytes()?).map_err(minicbor::decode::Error::custom)
            }
        }
    };
}

id! {
    /// A thing a person would name: a task, a journal entry, a report draft.
    RecordId, 16
}
id! {
    /// Who a record belongs to: an agency, or a notebook begun under a typed name.
    OwnerId, 16
}
id! {
    /// One notebook on one machine; a clone or an opened copy gets a new one.
    DeviceId, 16
}
id! {
    /// SHA-256 that names a revision, letter, segment or certificate by its bytes.
    Name, 32
}

impl RecordId {
    /// The id of what a rule made, from what makes it the same thing on every machine.
    ///
    /// Parts are hashed with their lengths: `["a", "bc"]` and `["ab", "c"]` differ.
    pub fn derived(parts: &[&[u8]]) -> Self {
        Self(short_hash(b"sdv1/record", parts))
    }

    /// The id of what a person made; the caller brings the randomness.
    pub const fn from_random(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }
}

impl OwnerId {
    /// The id of an agency, the same on every machine that knows its official code.
    pub fn from_official_code(code: &str) -> Self {
        Self(short_hash(b"sdv1/owner", &[code.trim().as_bytes()]))
    }

    /// The id of a notebook begun under a typed name.
    pub const fn from_random(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }
}

impl DeviceId {
    /// The id of a new device; the caller brings the randomness.
    pub const fn from_random(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }
}

impl Name {
    /// The name of `bytes` among things of the kind `tag`, such as `sdv1/revision`.
    pub fn of(tag: &str, bytes: &[u8]) -> Self {
        Self::of_parts(tag, &[bytes])
    }

    /// The same over several runs of bytes, each of a length the format fixes.
    pub(crate) fn of_parts(tag: &str, parts: &[&[u8]]) -> Self {
        let mut hash = Sha256::new();
        hash.update(tag.as_bytes());
        for part in parts {
            hash.update(part);
        }
        Self(hash.finalize().into())
    }
}

fn short_hash(tag: &[u8], parts: &[&[u8]]) -> [u8; 16] {
    let mut hash = Sha256::new();
    hash.update(tag);
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    let full: [u8; 32] = hash.finalize().into();
    let mut short = [0; 16];
    short.copy_from_slice(&full[..16]);
    short
}

/// Lower hex of any bytes.
pub fn to_hex(bytes: &[u8]) -> String {
    use fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// The bytes of lower or upper hex; `None` for anything else.
pub fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text
        .bytes()
        .map(|c| (c as char).to_digit(16).map(|d| d as u8))
        .collect();
    let digits = digits.filter(|d| d.len().is_multiple_of(2))?;
    Some(
        digits
            .chunks_exact(2)
            .map(|pair| pair[0] << 4 | pair[1])
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex_goes_both_ways() {
        let id = RecordId::derived(&[b"report", b"2026-H1"]);
        assert_eq!(id.to_string().parse::<RecordId>(), Ok(id));
        assert!("xy".parse::<RecordId>().is_err());
        assert!("00".parse::<RecordId>().is_err());
        assert!("Việt".parse::<RecordId>().is_err());
    }

    #[test]
    fn parts_do_not_run_together() {
        assert_ne!(
            RecordId::derived(&[b"a", b"bc"]),
            RecordId::derived(&[b"ab", b"c"])
        );
    }

    #[test]
    fn an_agency_has_one_id_on_every_machine() {
        assert_eq!(
            OwnerId::from_official_code("H50.12"),
            OwnerId::from_official_code(" H50.12 ")
        );
    }
}
