//! The CBOR maps inside the envelopes, field by field.
//!
//! These are not hashed, so fields that this version does not know are passed over.

use super::{
    ChainHead, ChainItem, FeedPart, ItemAnswer, Range, SyncRequest, SyncResponse, Verdict,
    WireError,
};
use crate::cbor::{self, Malformed, MapIn, MapOut};
use crate::chain::{ItemKind, Link, Position};
use crate::feed::{Cursor, Entry, EntryKind};
use crate::ids::Name;

impl SyncRequest {
    /// The map, before it goes into an envelope.
    pub fn encode(&self) -> Vec<u8> {
        MapOut::default()
            .put(0, |e| e.encode(self.device).map(drop))
            .put(1, |e| put_pair(e, self.chain.number, self.chain.hash))
            .put_if(!self.items.is_empty(), 2, |e| {
                cbor::put_list(e, self.items.iter().map(encode_item))
            })
            .put(3, |e| {
                e.array(self.cursors.len() as u64)?;
                self.cursors
                    .iter()
                    .try_for_each(|cursor| put_pair(e, cursor.number, cursor.hash))
            })
            .put(4, |e| e.u64(self.max_bytes).map(drop))
            .put(5, |e| e.str(&self.program).map(drop))
            .finish()
    }

    /// Reads the map.
    ///
    /// # Errors
    /// What it lacks.
    pub fn decode(map: &[u8]) -> Result<Self, Malformed> {
        let mut map = MapIn::read(map)?;
        let (number, hash) = pair(map.take(1)?)?;
        Ok(Self {
            device: map.get(0)?,
            chain: Position { number, hash },
            items: map
                .list(2)?
                .into_iter()
                .map(decode_item)
                .collect::<Result<_, _>>()?,
            cursors: map
                .list(3)?
                .into_iter()
                .map(cursor)
                .collect::<Result<_, _>>()?,
            max_bytes: map.get(4)?,
            program: map.get_opt(5)?.unwrap_or_default(),
        })
    }
}

impl SyncResponse {
    /// The map, before it goes into an envelope.
    pub fn encode(&self) -> Vec<u8> {
        MapOut::default()
            .put(0, |e| e.i64(self.server_time_ms).map(drop))
            .put(1, |e| {
                cbor::put_list(e, self.answers.iter().map(encode_answer))
            })
            .put(2, |e| {
                cbor::put_list(e, self.chains.iter().map(encode_head))
            })
            .put(3, |e| {
                put_pair(e, self.begins_after.number, self.begins_after.hash)
            })
            .put(4, |e| cbor::put_list(e, self.parts.iter().map(encode_part)))
            .put(5, |e| e.bool(self.more).map(drop))
            .finish()
    }

    /// Reads the map.
    ///
    /// # Errors
    /// What it lacks.
    pub fn decode(map: &[u8]) -> Result<Self, Malformed> {
        let mut map = MapIn::read(map)?;
        Ok(Self {
            server_time_ms: map.get(0)?,
            answers: map
                .list(1)?
                .into_iter()
                .map(decode_answer)
                .collect::<Result<_, _>>()?,
            chains: map
                .list(2)?
                .into_iter()
                .map(decode_head)
                .collect::<Result<_, _>>()?,
            begins_after: cursor(map.take(3)?)?,
            parts: map
                .list(4)?
                .into_iter()
                .map(decode_part)
                .collect::<Result<_, _>>()?,
            more: map.get(5)?,
        })
    }
}

impl WireError {
    /// An error with this code.
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: code.into() }
    }

    /// The map, before it goes into an envelope.
    pub fn encode(&self) -> Vec<u8> {
        MapOut::default()
            .put(0, |e| e.str(&self.code).map(drop))
            .finish()
    }

    /// Reads the map.
    ///
    /// # Errors
    /// What it lacks.
    pub fn decode(map: &[u8]) -> Result<Self, Malformed> {
        Ok(Self {
            code: MapIn::read(map)?.get(0)?,
        })
    }
}

fn put_pair(e: &mut cbor::Enc, number: u64, hash: Name) -> cbor::Done {
    e.array(2)?.u64(number)?.encode(hash).map(drop)
}

fn pair(raw: &[u8]) -> Result<(u64, Name), Malformed> {
    let [number, hash] = cbor::pair(raw)?;
    Ok((cbor::one(number)?, cbor::one(hash)?))
}

fn cursor(raw: &[u8]) -> Result<Cursor, Malformed> {
    pair(raw).map(|(number, hash)| Cursor { number, hash })
}

fn encode_item(item: &ChainItem) -> Vec<u8> {
    MapOut::default()
        .put(0, |e| e.encode(item.device).map(drop))
        .put(1, |e| e.u64(item.link.number).map(drop))
        .put(2, |e| e.u64(item.link.kind.number()).map(drop))
        .put(3, |e| e.encode(item.link.name).map(drop))
        .put(4, |e| e.bytes(&item.bytes).map(drop))
        .finish()
}

fn decode_item(raw: &[u8]) -> Result<ChainItem, Malformed> {
    let mut map = MapIn::read(raw)?;
    let link = Link {
        number: map.get(1)?,
        kind: ItemKind::from_number(map.get(2)?),
        name: map.get(3)?,
    };
    Ok(ChainItem {
        device: map.get(0)?,
        link,
        bytes: map.bytes(4)?,
    })
}

fn encode_answer(answer: &ItemAnswer) -> Vec<u8> {
    let (verdict, code) = match &answer.verdict {
        Verdict::Taken => (0, None),
        Verdict::Had => (1, None),
        Verdict::Refused(code) => (2, Some(code)),
        Verdict::Early => (3, None),
    };
    MapOut::default()
        .put(0, |e| e.encode(answer.device).map(drop))
        .put(1, |e| e.u64(answer.number).map(drop))
        .put(2, |e| e.u64(verdict).map(drop))
        .put_if(code.is_some(), 3, |e| e.encode(code).map(drop))
        .finish()
}

fn decode_answer(raw: &[u8]) -> Result<ItemAnswer, Malformed> {
    let mut map = MapIn::read(raw)?;
    let verdict = match map.get::<u64>(2)? {
        0 => Verdict::Taken,
        1 => Verdict::Had,
        2 => Verdict::Refused(map.get_opt(3)?.unwrap_or_default()),
        3 => Verdict::Early,
        // A verdict of a newer endpoint: the item waits in sight, like a refused one.
        _ => Verdict::Refused("needs-update".into()),
    };
    Ok(ItemAnswer {
        device: map.get(0)?,
        number: map.get(1)?,
        verdict,
    })
}

fn encode_head(head: &ChainHead) -> Vec<u8> {
    MapOut::default()
        .put(0, |e| e.encode(head.device).map(drop))
        .put(1, |e| put_pair(e, head.position.number, head.position.hash))
        .finish()
}

fn decode_head(raw: &[u8]) -> Result<ChainHead, Malformed> {
    let mut map = MapIn::read(raw)?;
    let (number, hash) = pair(map.take(1)?)?;
    Ok(ChainHead {
        device: map.get(0)?,
        position: Position { number, hash },
    })
}

fn encode_part(part: &FeedPart) -> Vec<u8> {
    match part {
        FeedPart::Entry(entry) => MapOut::default()
            .put(0, |e| e.u64(entry.number).map(drop))
            .put(1, |e| e.u64(entry.kind.number()).map(drop))
            .put(2, |e| e.bytes(&entry.bytes).map(drop))
            .finish(),
        FeedPart::Range(range) => MapOut::default()
            .put(0, |e| e.u64(range.first).map(drop))
            .put(3, |e| e.encode(range.device).map(drop))
            .put(4, |e| e.u64(range.chain_first).map(drop))
            .put(5, |e| e.u64(range.count).map(drop))
            .finish(),
    }
}

fn decode_part(raw: &[u8]) -> Result<FeedPart, Malformed> {
    let mut map = MapIn::read(raw)?;
    let number = map.get(0)?;
    let Some(kind) = map.get_opt(1)? else {
        return Ok(FeedPart::Range(Range {
            first: number,
            device: map.get(3)?,
            chain_first: map.get(4)?,
            count: map.get(5)?,
        }));
    };
    let kind = EntryKind::from_number(kind);
    Ok(FeedPart::Entry(Entry {
        number,
        kind,
        bytes: map.bytes(2)?,
    }))
}
