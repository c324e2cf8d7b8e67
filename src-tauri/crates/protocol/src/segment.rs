//! A segment: all revisions that wait, compressed, then sealed with the agency's key.
//!
//! The endpoint passes it on and cannot read it: it has the header, the count and the length. The
//! names of the revisions stay inside the seal. The format is final; segments are made and read in
//! tests only until own records leave the machine.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};

use crate::cbor::{self, Extra, Limits, Malformed, MapIn, MapOut};
use crate::compress;
use crate::ids::{DeviceId, Name, OwnerId};
use crate::pack::Packed;

/// One generation of the agency's key. It has no `Debug`, so that no log can hold it.
pub struct RingKey {
    /// The first is 1; a new one follows each revocation.
    pub generation: u64,
    /// The key.
    pub key: [u8; 32],
}

/// What the endpoint may know of a segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Whose revisions.
    pub owner: OwnerId,
    /// The device that sealed them.
    pub device: DeviceId,
    /// Which generation of the key opens them.
    pub generation: u64,
    /// Never used twice with one key: random.
    pub nonce: [u8; 12],
    /// How many revisions.
    pub count: u64,
    /// What a newer program wrote beside.
    pub extra: Extra,
}

/// One revision inside a segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// Its bytes.
    Plain(Vec<u8>),
    /// Its bytes, told with the help of earlier revisions.
    Packed(Packed),
    /// A form that this version does not know: kept, and shown as needing the update.
    Unknown(Vec<u8>),
}

/// A sealed segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// What stands outside the seal.
    pub header: Header,
    header_bytes: Vec<u8>,
    sealed: Vec<u8>,
}

/// Why a segment could not be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotOpen {
    /// Another key, or bytes that were changed on the way.
    #[error("the seal does not open with this key")]
    Seal,
    /// What was inside cannot be read.
    #[error(transparent)]
    Malformed(#[from] Malformed),
}

impl Segment {
    /// Seals revisions. The caller brings a random nonce.
    pub fn seal(
        (owner, device): (OwnerId, DeviceId),
        key: &RingKey,
        nonce: [u8; 12],
        items: &[Item],
    ) -> Self {
        let count = items.len() as u64;
        let generation = key.generation;
        let header = Header {
            owner,
            device,
            generation,
            nonce,
            count,
            extra: Extra::default(),
        };
        let header_bytes = header.encode();
        let plain = cbor::to_bytes(|e| cbor::put_list(e, items.iter().map(encode_item)));
        let payload = Payload {
            msg: &compress::squeeze(&plain),
            aad: &header_bytes,
        };
        let sealed = match cipher(key).encrypt(&Nonce::from(nonce), payload) {
            Ok(sealed) => sealed,
            Err(_) => unreachable!("only bytes beyond 256 GiB cannot be sealed"),
        };
        Self {
            header,
            header_bytes,
            sealed,
        }
    }

    /// The revisions inside.
    ///
    /// # Errors
    /// If the key does not fit or the bytes were changed.
    pub fn open(&self, key: &RingKey, limits: &Limits) -> Result<Vec<Item>, CannotOpen> {
        let payload = Payload {
            msg: &self.sealed,
            aad: &self.header_bytes,
        };
        let squeezed = cipher(key)
            .decrypt(&Nonce::from(self.header.nonce), payload)
            .map_err(|_| CannotOpen::Seal)?;
        let plain = compress::expand(&squeezed, limits.max_bytes)?;
        let items = cbor::items(&plain)?
            .into_iter()
            .map(decode_item)
            .collect::<Vec<_>>();
        if items.len() as u64 != self.header.count {
            return Err(Malformed::Shape("another count than the header says".into()).into());
        }
        Ok(items)
    }

    /// The name: the hash of the bytes.
    pub fn name(&self) -> Name {
        Self::name_of(&self.encode())
    }

    /// The name of a segment that is at hand as bytes.
    pub fn name_of(bytes: &[u8]) -> Name {
        Name::of("sdv1/segment", bytes)
    }

    /// Header and seal, as stored and sent.
    pub fn encode(&self) -> Vec<u8> {
        cbor::to_bytes(|e| {
            e.array(2)?
                .bytes(&self.header_bytes)?
                .bytes(&self.sealed)
                .map(drop)
        })
    }

    /// Reads the header; the seal stays closed.
    ///
    /// # Errors
    /// What the bytes lack.
    pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Self, Malformed> {
        cbor::within(bytes, limits)?;
        let [header, sealed] = cbor::pair(bytes)?;
        let (header_bytes, sealed) = (cbor::byte_string(header)?, cbor::byte_string(sealed)?);
        let read = Self {
            header: Header::decode(&header_bytes)?,
            header_bytes,
            sealed,
        };
        if read.encode() == bytes {
            Ok(read)
        } else {
            Err(Malformed::NotCanonical)
        }
    }
}

impl Header {
    fn encode(&self) -> Vec<u8> {
        MapOut::with(&self.extra)
            .put(0, |e| e.encode(self.owner).map(drop))
            .put(1, |e| e.encode(self.device).map(drop))
            .put(2, |e| e.u64(self.generation).map(drop))
            .put(3, |e| e.bytes(&self.nonce).map(drop))
            .put(4, |e| e.u64(self.count).map(drop))
            .finish()
    }

    fn decode(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut map = MapIn::read(bytes)?;
        let nonce = map.bytes(3)?.try_into();
        let read = Self {
            owner: map.get(0)?,
            device: map.get(1)?,
            generation: map.get(2)?,
            nonce: nonce.map_err(|_| Malformed::Shape("a nonce of 12 bytes".into()))?,
            count: map.get(4)?,
            extra: map.rest(),
        };
        if read.encode() == bytes {
            Ok(read)
        } else {
            Err(Malformed::NotCanonical)
        }
    }
}

fn cipher(key: &RingKey) -> ChaCha20Poly1305 {
    ChaCha20Poly1305::new(&Key::from(key.key))
}

fn encode_item(item: &Item) -> Vec<u8> {
    match item {
        Item::Plain(bytes) => cbor::to_bytes(|e| e.bytes(bytes).map(drop)),
        Item::Packed(packed) => packed.encode(),
        Item::Unknown(raw) => raw.clone(),
    }
}

fn decode_item(raw: &[u8]) -> Item {
    cbor::byte_string(raw).map(Item::Plain).unwrap_or_else(|_| {
        Packed::decode(raw).map_or_else(|_| Item::Unknown(raw.to_vec()), Item::Packed)
    })
}
