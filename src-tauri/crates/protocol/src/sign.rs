//! Signatures: Ed25519 over a tag and the bytes, and the envelope that carries both.
//!
//! What is signed are bytes, never a value: a reader checks what came, then reads it. The tag in
//! front keeps a signature over one kind of thing from standing for another.

use ed25519_dalek::Signer;

use crate::cbor::{self, Limits, Malformed};
use crate::ids::Name;

/// The secret half of a key. It has no `Debug`, so that no log can hold it.
pub struct SecretKey(ed25519_dalek::SigningKey);

/// The public half of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublicKey(pub [u8; 32]);

/// A signature that does not hold, or a key that is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the signature does not hold")]
pub struct BadSignature;

impl SecretKey {
    /// The key grown from 32 random bytes, which are also how it is stored.
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(&seed))
    }

    /// The bytes to store.
    pub fn seed(&self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// The public half.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    fn sign(&self, tag: &str, bytes: &[u8]) -> [u8; 64] {
        self.0.sign(&[tag.as_bytes(), bytes].concat()).to_bytes()
    }
}

impl PublicKey {
    /// What a key is called where the key itself would be too long.
    pub fn id(&self) -> Name {
        Name::of("sdv1/key", &self.0)
    }

    fn verify(&self, tag: &str, bytes: &[u8], signature: &[u8; 64]) -> Result<(), BadSignature> {
        let key = ed25519_dalek::VerifyingKey::from_bytes(&self.0).map_err(|_| BadSignature)?;
        let signature = ed25519_dalek::Signature::from_bytes(signature);
        key.verify_strict(&[tag.as_bytes(), bytes].concat(), &signature)
            .map_err(|_| BadSignature)
    }
}

impl<C> minicbor::Encode<C> for PublicKey {
    fn encode<W: minicbor::encode::Write>(
        &self,
        e: &mut minicbor::Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        e.bytes(&self.0)?;
        Ok(())
    }
}

impl<'b, C> minicbor::Decode<'b, C> for PublicKey {
    fn decode(d: &mut minicbor::Decoder<'b>, _: &mut C) -> Result<Self, minicbor::decode::Error> {
        let key = d
            .bytes()?
            .try_into()
            .map_err(minicbor::decode::Error::custom)?;
        Ok(Self(key))
    }
}

/// Something that is signed: it has bytes, and a tag of its own.
pub trait Body: Sized {
    /// What stands before the bytes when they are hashed or signed.
    const TAG: &'static str;
    /// The deterministic bytes.
    fn encode(&self) -> Vec<u8>;
    /// Reads them back; only the deterministic form.
    ///
    /// # Errors
    /// What the bytes lack.
    fn decode(bytes: &[u8], limits: &Limits) -> Result<Self, Malformed>;
}

/// A body, its bytes as they came, and a signature over them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed<T> {
    body: T,
    bytes: Vec<u8>,
    signature: [u8; 64],
}

impl<T: Body> Signed<T> {
    /// Signs a body.
    pub fn new(body: T, key: &SecretKey) -> Self {
        let bytes = body.encode();
        let signature = key.sign(T::TAG, &bytes);
        Self {
            body,
            bytes,
            signature,
        }
    }

    /// What was signed. Believe it after `verify`.
    pub fn body(&self) -> &T {
        &self.body
    }

    /// The hash of the body's bytes; the signature is not part of it.
    pub fn name(&self) -> Name {
        Name::of(T::TAG, &self.bytes)
    }

    /// Gives the body if this key signed it.
    ///
    /// # Errors
    /// If it did not.
    pub fn verify(&self, key: &PublicKey) -> Result<&T, BadSignature> {
        key.verify(T::TAG, &self.bytes, &self.signature)
            .map(|()| &self.body)
    }

    /// Body and signature, as stored and sent.
    pub fn encode(&self) -> Vec<u8> {
        cbor::to_bytes(|e| {
            e.array(2)?
                .bytes(&self.bytes)?
                .bytes(&self.signature)
                .map(drop)
        })
    }

    /// Reads body and signature; checks neither the signature nor who gave it.
    ///
    /// # Errors
    /// What the bytes lack.
    pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Self, Malformed> {
        cbor::within(bytes, limits)?;
        let [body, signature] = cbor::pair(bytes)?;
        let signature = cbor::byte_string(signature)?;
        let signed = Self {
            signature: signature.try_into().map_err(|_| Malformed::NotCanonical)?,
            bytes: cbor::byte_string(body)?,
            body: T::decode(&cbor::byte_string(body)?, limits)?,
        };
        if signed.encode() == bytes {
            Ok(signed)
        } else {
            Err(Malformed::NotCanonical)
        }
    }
}
