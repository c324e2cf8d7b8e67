//! Enrolling: how a new device and the province come to believe each other.
//!
//! A person carries a one-time code of 16 letters from the province to the machine. Each end proves
//! with it what it says: the device its key, the province its root key. Somebody on the line who
//! lacks the code can neither take the device's place nor offer a root of his own. The code's
//! secret is stretched, so that what he overhears cannot be tried out.

use std::fmt;
use std::str::FromStr;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::cbor::{self, Extra, Limits, Malformed, MapIn, MapOut};
use crate::ids::{DeviceId, OwnerId};
use crate::sign::PublicKey;
use crate::trust::Credential;

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LETTERS: usize = 16;
const ID_LETTERS: usize = 5;
const STRETCH_ROUNDS: u32 = 10_000;

/// The one-time code: five letters that name it, eleven that are secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Code([u8; CODE_LETTERS]);

/// What is typed is not a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a code has 16 letters and digits, without I, L, O, U")]
pub struct BadCode;

impl Code {
    /// A new code from 80 random bits.
    pub fn from_random(bytes: [u8; 10]) -> Self {
        let bits = bytes
            .iter()
            .fold(0u128, |bits, byte| bits << 8 | u128::from(*byte));
        let mut letters = [0; CODE_LETTERS];
        for (at, letter) in letters.iter_mut().rev().enumerate() {
            *letter = LETTERS[(bits >> (5 * at) & 31) as usize];
        }
        Self(letters)
    }

    /// The letters that name the code; not secret.
    pub fn id(&self) -> String {
        self.0[..ID_LETTERS]
            .iter()
            .map(|letter| *letter as char)
            .collect()
    }

    /// The key that proofs are made with: what the province keeps of the code.
    pub fn key(&self) -> CodeKey {
        // PBKDF2 of one block (RFC 8018), written out: its crate would bring one loop.
        let mut last = mac(
            &self.0[ID_LETTERS..],
            &[b"sdv1/enrol", &self.0[..ID_LETTERS]],
        );
        let mut key = last;
        for _ in 1..STRETCH_ROUNDS {
            last = mac(&self.0[ID_LETTERS..], &[&last]);
            key.iter_mut()
                .zip(last)
                .for_each(|(sum, byte)| *sum ^= byte);
        }
        CodeKey(key)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, letter) in self.0.iter().enumerate() {
            let gap = if at > 0 && at % 4 == 0 { "-" } else { "" };
            write!(f, "{gap}{}", *letter as char)?;
        }
        Ok(())
    }
}

impl FromStr for Code {
    type Err = BadCode;

    /// Reads what a person typed: any case, any spaces and hyphens, O for 0, I and L for 1.
    fn from_str(typed: &str) -> Result<Self, BadCode> {
        let letters: Option<Vec<u8>> = typed
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| match c.to_ascii_uppercase() {
                'O' => Some(b'0'),
                'I' | 'L' => Some(b'1'),
                other => u8::try_from(other)
                    .ok()
                    .filter(|letter| LETTERS.contains(letter)),
            })
            .collect();
        letters
            .and_then(|found| found.try_into().ok())
            .map(Self)
            .ok_or(BadCode)
    }
}

/// A code, stretched. It has no `Debug`, so that no log can hold it.
#[derive(Clone, PartialEq, Eq)]
pub struct CodeKey(pub [u8; 32]);

/// A proof that does not fit: another code, or bytes changed on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not proved with this code")]
pub struct NotProved;

/// What a device asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The letters that name the code.
    pub code_id: String,
    /// The device.
    pub device: DeviceId,
    /// The key it will sign with.
    pub key: PublicKey,
    /// The owner ids of its notebook.
    pub owners: Vec<OwnerId>,
    /// What people call the machine.
    pub label: String,
    /// What a newer program wrote beside.
    pub extra: Extra,
}

/// What the province answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The province's root key, from now on pinned.
    pub root: PublicKey,
    /// The device's certificate, with the serving key's.
    pub credential: Credential,
    /// The secret that the device shows with every request.
    pub token: Vec<u8>,
    /// The name of the province's office.
    pub province_name: String,
    /// The id of the agency, from its official code: the feed's.
    pub agency: OwnerId,
    /// What a newer program wrote beside.
    pub extra: Extra,
}

/// A request or answer with its proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proved {
    /// The bytes that are proved.
    pub bytes: Vec<u8>,
    proof: [u8; 32],
}

impl Proved {
    /// Proves a request.
    pub fn request(request: &Request, key: &CodeKey) -> Self {
        let bytes = request.encode();
        Self {
            proof: mac(&key.0, &[b"sdv1/enrol-client", &bytes]),
            bytes,
        }
    }

    /// Proves an answer to the request with these bytes.
    pub fn response(response: &Response, asked: &[u8], key: &CodeKey) -> Self {
        let bytes = response.encode();
        let proof = mac(
            &key.0,
            &[b"sdv1/enrol-server", &mac(&key.0, &[asked]), &bytes],
        );
        Self { bytes, proof }
    }

    /// Reads the request without believing it: it says which code it was proved with.
    ///
    /// # Errors
    /// What the bytes lack.
    pub fn claimed_request(&self) -> Result<Request, Malformed> {
        Request::decode(&self.bytes)
    }

    /// Checks the proof of a request.
    ///
    /// # Errors
    /// If it was made with another code.
    pub fn check_request(&self, key: &CodeKey) -> Result<(), NotProved> {
        verify(&key.0, &[b"sdv1/enrol-client", &self.bytes], &self.proof)
    }

    /// Gives the answer if whoever made it has the code and answered these bytes.
    ///
    /// # Errors
    /// If not, or if the bytes cannot be read.
    pub fn check_response(&self, asked: &[u8], key: &CodeKey) -> Result<Response, NotProved> {
        let parts: [&[u8]; 3] = [b"sdv1/enrol-server", &mac(&key.0, &[asked]), &self.bytes];
        verify(&key.0, &parts, &self.proof)?;
        Response::decode(&self.bytes).map_err(|_| NotProved)
    }

    /// Bytes and proof, as sent.
    pub fn encode(&self) -> Vec<u8> {
        cbor::to_bytes(|e| e.array(2)?.bytes(&self.bytes)?.bytes(&self.proof).map(drop))
    }

    /// Reads bytes and proof, believing neither.
    ///
    /// # Errors
    /// What the bytes lack.
    pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Self, Malformed> {
        cbor::within(bytes, limits)?;
        let [body, proof] = cbor::pair(bytes)?;
        let proof = cbor::byte_string(proof)?.try_into();
        let proof = proof.map_err(|_| Malformed::Shape("a proof of 32 bytes".into()))?;
        Ok(Self {
            bytes: cbor::byte_string(body)?,
            proof,
        })
    }
}

impl Request {
    fn encode(&self) -> Vec<u8> {
        MapOut::with(&self.extra)
            .put(0, |e| e.str(&self.code_id).map(drop))
            .put(1, |e| e.encode(self.device).map(drop))
            .put(2, |e| e.encode(self.key).map(drop))
            .put(3, |e| e.encode(&self.owners).map(drop))
            .put(4, |e| e.str(&self.label).map(drop))
            .finish()
    }

    fn decode(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut map = MapIn::read(bytes)?;
        Ok(Self {
            code_id: map.get(0)?,
            device: map.get(1)?,
            key: map.get(2)?,
            owners: map
                .list(3)?
                .into_iter()
                .map(cbor::one)
                .collect::<Result<_, _>>()?,
            label: map.get(4)?,
            extra: map.rest(),
        })
    }
}

impl Response {
    fn encode(&self) -> Vec<u8> {
        MapOut::with(&self.extra)
            .put(0, |e| e.encode(self.root).map(drop))
            .put(1, |e| e.bytes(&self.credential.encode()).map(drop))
            .put(2, |e| e.bytes(&self.token).map(drop))
            .put(3, |e| e.str(&self.province_name).map(drop))
            .put(4, |e| e.encode(self.agency).map(drop))
            .finish()
    }

    fn decode(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut map = MapIn::read(bytes)?;
        Ok(Self {
            root: map.get(0)?,
            credential: Credential::decode(&map.bytes(1)?, &Limits::ITEM)?,
            token: map.bytes(2)?,
            province_name: map.get(3)?,
            agency: map.get(4)?,
            extra: map.rest(),
        })
    }
}

fn keyed(key: &[u8], parts: &[&[u8]]) -> Hmac<Sha256> {
    let mut mac = match <Hmac<Sha256> as KeyInit>::new_from_slice(key) {
        Ok(mac) => mac,
        Err(_) => unreachable!("HMAC takes a key of any length"),
    };
    parts.iter().for_each(|part| mac.update(part));
    mac
}

fn mac(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    keyed(key, parts).finalize().into_bytes().into()
}

fn verify(key: &[u8], parts: &[&[u8]], proof: &[u8; 32]) -> Result<(), NotProved> {
    keyed(key, parts).verify_slice(proof).map_err(|_| NotProved)
}
