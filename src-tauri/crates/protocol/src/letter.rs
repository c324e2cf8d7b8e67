//! A letter: one body with its addressees, made by a person's act of sending, never edited.
//!
//! Its name is the hash of its bytes; the signature of the device stands beside. A later letter
//! completes or supersedes it by that name. Who may send which kind to whom: [`crate::authority`].

use crate::cbor::{self, Enc, Extra, Limits, Malformed, MapIn, MapOut};
use crate::ids::{DeviceId, Name, OwnerId};
use crate::sign::{Body, Signed};
use crate::value::Value;

/// A letter with the signature of the device it was made on.
pub type SignedLetter = Signed<Letter>;

/// Who a letter is for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Addressee {
    /// An owner that the sender knows by id.
    Owner(OwnerId),
    /// An agency by its official code; the endpoint knows whose it is.
    Code(String),
    /// A way of addressing that this version does not know.
    Unknown(Vec<u8>),
}

impl Addressee {
    /// True if the letter is for this agency: one of its owner ids, or its official code.
    pub fn is(&self, owners: &[OwnerId], code: &str) -> bool {
        match self {
            Self::Owner(owner) => owners.contains(owner),
            Self::Code(theirs) => theirs == code,
            Self::Unknown(_) => false,
        }
    }
}

/// Which duty a letter answers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct About {
    /// The code of the reporting regime.
    pub regime: String,
    /// The code of the period, such as `2026-H1`.
    pub period: String,
    /// What a newer program wrote beside.
    pub extra: Extra,
}

/// A file that belongs to a letter and travels apart, sealed under a key of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The hash of the sealed bytes: its address.
    pub name: Name,
    /// The key that opens it.
    pub key: [u8; 32],
    /// The length of the sealed bytes.
    pub sealed_bytes: u64,
    /// The file name a person gave it.
    pub title: String,
    /// What a newer program wrote beside.
    pub extra: Extra,
}

/// What an agency sends to others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The stable code of the kind, such as `report`.
    pub kind: String,
    /// The owner that sends.
    pub from: OwnerId,
    /// The device that signs.
    pub device: DeviceId,
    /// Who has to act on it.
    pub to: Vec<Addressee>,
    /// Whom it goes through (*qua*); they read it too.
    pub via: Vec<Addressee>,
    /// Who is to know of it.
    pub copies: Vec<Addressee>,
    /// The duty it answers, if any.
    pub about: Option<About>,
    /// The letter that this one completes: both stay, the first one's time counts.
    pub completes: Option<Name>,
    /// The letter that this one takes the place of.
    pub supersedes: Option<Name>,
    /// What the machine's clock said, in milliseconds since 1970 UTC.
    pub claimed_at_ms: i64,
    /// The display name of the person who sent it.
    pub person: String,
    /// What it says; `domain` reads it.
    pub body: Value,
    /// Files that belong to it.
    pub attachments: Vec<Attachment>,
    /// What a newer program wrote beside.
    pub extra: Extra,
}

impl Letter {
    /// Everybody it is for: receivers, those it goes through, those who are to know.
    pub fn readers(&self) -> impl Iterator<Item = &Addressee> {
        self.to.iter().chain(&self.via).chain(&self.copies)
    }
}

impl Body for Letter {
    const TAG: &'static str = "sdv1/letter";

    fn encode(&self) -> Vec<u8> {
        let mut map = MapOut::with(&self.extra)
            .put(0, |e| e.str(&self.kind).map(drop))
            .put(1, |e| e.encode(self.from).map(drop))
            .put(2, |e| e.encode(self.device).map(drop))
            .put(9, |e| e.i64(self.claimed_at_ms).map(drop))
            .put(10, |e| e.str(&self.person).map(drop))
            .put(11, |e| self.body.put(e));
        for (key, readers) in [(3, &self.to), (4, &self.via), (5, &self.copies)] {
            map = map.put_if(!readers.is_empty(), key, |e| {
                cbor::put_list(e, readers.iter().map(encode_addressee))
            });
        }
        if let Some(about) = &self.about {
            map = map.put(6, |e| raw(e, about.encode()));
        }
        for (key, name) in [(7, self.completes), (8, self.supersedes)] {
            map = map.put_if(name.is_some(), key, |e| e.encode(name).map(drop));
        }
        map.put_if(!self.attachments.is_empty(), 12, |e| {
            cbor::put_list(e, self.attachments.iter().map(encode_attachment))
        })
        .finish()
    }

    fn decode(bytes: &[u8], limits: &Limits) -> Result<Self, Malformed> {
        cbor::within(bytes, limits)?;
        let mut map = MapIn::read(bytes)?;
        let (to, via, copies) = (
            readers(&mut map, 3)?,
            readers(&mut map, 4)?,
            readers(&mut map, 5)?,
        );
        let attachments = map.list(12)?.into_iter().map(decode_attachment);
        let letter = Self {
            attachments: attachments.collect::<Result<_, _>>()?,
            kind: map.get(0)?,
            from: map.get(1)?,
            device: map.get(2)?,
            to,
            via,
            copies,
            about: map.opt(6).map(About::decode).transpose()?,
            completes: map.get_opt(7)?,
            supersedes: map.get_opt(8)?,
            claimed_at_ms: map.get(9)?,
            person: map.get(10)?,
            body: Value::read(map.take(11)?, limits.max_depth)?,
            extra: map.rest(),
        };
        if letter.encode() == bytes {
            Ok(letter)
        } else {
            Err(Malformed::NotCanonical)
        }
    }
}

impl About {
    /// A duty as this version names it.
    pub fn new(regime: impl Into<String>, period: impl Into<String>) -> Self {
        Self {
            regime: regime.into(),
            period: period.into(),
            extra: Extra::default(),
        }
    }

    pub(crate) fn encode(&self) -> Vec<u8> {
        MapOut::with(&self.extra)
            .put(0, |e| e.str(&self.regime).map(drop))
            .put(1, |e| e.str(&self.period).map(drop))
            .finish()
    }

    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut map = MapIn::read(bytes)?;
        Ok(Self {
            regime: map.get(0)?,
            period: map.get(1)?,
            extra: map.rest(),
        })
    }
}

pub(crate) fn raw(e: &mut Enc, bytes: Vec<u8>) -> cbor::Done {
    e.writer_mut().extend(bytes);
    Ok(())
}

fn encode_addressee(addressee: &Addressee) -> Vec<u8> {
    match addressee {
        Addressee::Owner(owner) => cbor::to_bytes(|e| e.encode(owner).map(drop)),
        Addressee::Code(code) => cbor::to_bytes(|e| e.str(code).map(drop)),
        Addressee::Unknown(raw) => raw.clone(),
    }
}

fn readers(map: &mut MapIn<'_>, key: u64) -> Result<Vec<Addressee>, Malformed> {
    map.list(key)?.into_iter().map(decode_addressee).collect()
}

fn decode_addressee(raw: &[u8]) -> Result<Addressee, Malformed> {
    Ok(cbor::one(raw).map(Addressee::Owner).unwrap_or_else(|_| {
        cbor::one(raw).map_or_else(|_| Addressee::Unknown(raw.to_vec()), Addressee::Code)
    }))
}

fn encode_attachment(attachment: &Attachment) -> Vec<u8> {
    MapOut::with(&attachment.extra)
        .put(0, |e| e.encode(attachment.name).map(drop))
        .put(1, |e| e.bytes(&attachment.key).map(drop))
        .put(2, |e| e.u64(attachment.sealed_bytes).map(drop))
        .put(3, |e| e.str(&attachment.title).map(drop))
        .finish()
}

fn decode_attachment(raw: &[u8]) -> Result<Attachment, Malformed> {
    let mut map = MapIn::read(raw)?;
    let key = map
        .bytes(1)?
        .try_into()
        .map_err(|_| Malformed::Shape("a key of 32 bytes".into()))?;
    Ok(Attachment {
        name: map.get(0)?,
        key,
        sealed_bytes: map.get(2)?,
        title: map.get(3)?,
        extra: map.rest(),
    })
}
