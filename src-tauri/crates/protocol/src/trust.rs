//! Who is believed: a root key signs serving keys, a serving key signs devices and receipts.
//!
//! The root is kept off the server and pinned by a device when it enrols (see [`crate::enrol`]).
//! Everything a serving key signed travels with the certificate of that key, so that it can be
//! checked offline with nothing but the root.

use crate::cbor::{self, Extra, Limits, Malformed, MapIn, MapOut};
use crate::ids::{DeviceId, OwnerId};
use crate::sign::{BadSignature, Body, PublicKey, SecretKey, Signed};

/// The root's word that a key serves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServingCertificate {
    /// The serving key.
    pub key: PublicKey,
    /// When it was made, in milliseconds since 1970 UTC.
    pub issued_at_ms: i64,
    /// What a newer program wrote beside.
    pub extra: Extra,
}

/// A serving key's word that a device belongs to an agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceCertificate {
    /// The device.
    pub device: DeviceId,
    /// The owner ids it may write for: the agency's, and that of its notebook.
    pub owners: Vec<OwnerId>,
    /// The key it signs with.
    pub key: PublicKey,
    /// The official code of the agency.
    pub agency_code: String,
    /// The name of the agency.
    pub agency_name: String,
    /// When it was made, in milliseconds since 1970 UTC.
    pub issued_at_ms: i64,
    /// What a newer program wrote beside.
    pub extra: Extra,
}

/// A serving key's word that a device is no longer believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revocation {
    /// The device.
    pub device: DeviceId,
    /// Since when, in milliseconds since 1970 UTC.
    pub revoked_at_ms: i64,
    /// What a newer program wrote beside.
    pub extra: Extra,
}

/// Something that a serving key signed, with the root's word for that key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vouched<T> {
    serving: Signed<ServingCertificate>,
    signed: Signed<T>,
}

/// A device's certificate as it travels.
pub type Credential = Vouched<DeviceCertificate>;

impl<T: Body> Vouched<T> {
    /// Signs a body with the key that `serving` is about.
    pub fn new(body: T, key: &SecretKey, serving: &Signed<ServingCertificate>) -> Self {
        Self {
            serving: serving.clone(),
            signed: Signed::new(body, key),
        }
    }

    /// What it says. Believe it after `verify`.
    pub fn body(&self) -> &T {
        self.signed.body()
    }

    /// The signed part, without the serving certificate.
    pub fn signed(&self) -> &Signed<T> {
        &self.signed
    }

    /// Gives the body if the root stands behind the key that signed it.
    ///
    /// # Errors
    /// If either signature does not hold.
    pub fn verify(&self, root: &PublicKey) -> Result<&T, BadSignature> {
        self.signed.verify(&self.serving.verify(root)?.key)
    }

    /// Both, as stored and sent.
    pub fn encode(&self) -> Vec<u8> {
        let (serving, signed) = (self.serving.encode(), self.signed.encode());
        cbor::to_bytes(|e| e.array(2)?.bytes(&serving)?.bytes(&signed).map(drop))
    }

    /// Reads both, believing neither.
    ///
    /// # Errors
    /// What the bytes lack.
    pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Self, Malformed> {
        cbor::within(bytes, limits)?;
        let [serving, signed] = cbor::pair(bytes)?;
        Ok(Self {
            serving: Signed::decode(&cbor::byte_string(serving)?, limits)?,
            signed: Signed::decode(&cbor::byte_string(signed)?, limits)?,
        })
    }
}

impl Body for ServingCertificate {
    const TAG: &'static str = "sdv1/serving-key";

    fn encode(&self) -> Vec<u8> {
        MapOut::with(&self.extra)
            .put(0, |e| e.encode(self.key).map(drop))
            .put(1, |e| e.i64(self.issued_at_ms).map(drop))
            .finish()
    }

    fn decode(bytes: &[u8], limits: &Limits) -> Result<Self, Malformed> {
        cbor::within(bytes, limits)?;
        let mut map = MapIn::read(bytes)?;
        let read = Self {
            key: map.get(0)?,
            issued_at_ms: map.get(1)?,
            extra: map.rest(),
        };
        if read.encode() == bytes {
            Ok(read)
        } else {
            Err(Malformed::NotCanonical)
        }
    }
}

impl Body for DeviceCertificate {
    const TAG: &'static str = "sdv1/device-key";

    fn encode(&self) -> Vec<u8> {
        MapOut::with(&self.extra)
            .put(0, |e| e.encode(self.device).map(drop))
            .put(1, |e| e.encode(&self.owners).map(drop))
            .put(2, |e| e.encode(self.key).map(drop))
            .put(3, |e| e.str(&self.agency_code).map(drop))
            .put(4, |e| e.str(&self.agency_name).map(drop))
            .put(5, |e| e.i64(self.issued_at_ms).map(drop))
            .finish()
    }

    fn decode(bytes: &[u8], limits: &Limits) -> Result<Self, Malformed> {
        cbor::within(bytes, limits)?;
        let mut map = MapIn::read(bytes)?;
        let read = Self {
            device: map.get(0)?,
            owners: map
                .list(1)?
                .into_iter()
                .map(cbor::one)
                .collect::<Result<_, _>>()?,
            key: map.get(2)?,
            agency_code: map.get(3)?,
            agency_name: map.get(4)?,
            issued_at_ms: map.get(5)?,
            extra: map.rest(),
        };
        if read.encode() == bytes {
            Ok(read)
        } else {
            Err(Malformed::NotCanonical)
        }
    }
}

impl Body for Revocation {
    const TAG: &'static str = "sdv1/revocation";

    fn encode(&self) -> Vec<u8> {
        MapOut::with(&self.extra)
            .put(0, |e| e.encode(self.device).map(drop))
            .put(1, |e| e.i64(self.revoked_at_ms).map(drop))
            .finish()
    }

    fn decode(bytes: &[u8], limits: &Limits) -> Result<Self, Malformed> {
        cbor::within(bytes, limits)?;
        let mut map = MapIn::read(bytes)?;
        let read = Self {
            device: map.get(0)?,
            revoked_at_ms: map.get(1)?,
            extra: map.rest(),
        };
        if read.encode() == bytes {
            Ok(read)
        } else {
            Err(Malformed::NotCanonical)
        }
    }
}
