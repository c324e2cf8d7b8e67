//! A revision: one act of saving, named by the hash of its bytes.
//!
//! The format is final; its test vector stands in `tests/vectors/revision.json`. A reader that does
//! not know a field keeps it, so the name stays. Revisions are not signed one by one: the segment
//! that carries them is sealed, and the chain it stands in is the device's.

use crate::cbor::{self, Done, Enc, Extra, Limits, Malformed, MapIn, MapOut};
use crate::ids::{DeviceId, Name, OwnerId, RecordId};
use crate::value::Value;

const TAG: &str = "sdv1/revision";
/// A reader refuses steps from here on: no record is ever edited so often.
const STEPS: u64 = 1 << 62;

/// Which field of a record: a name, and a key where the field is one of a set (`section/II.3`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Field {
    /// The stable name of the field.
    pub name: String,
    /// Which member of the set.
    pub key: Option<String>,
}

impl Field {
    /// A field that stands alone.
    pub fn plain(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            key: None,
        }
    }

    /// A field that is one of a set.
    pub fn keyed(name: impl Into<String>, key: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            key: Some(key.into()),
        }
    }
}

/// A new value for one field, and what it replaces: the heads that the author was looking at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The field.
    pub field: Field,
    /// What it holds from now on.
    pub value: Value,
    /// The revisions whose value of this field it replaces, sorted, each once.
    pub replaces: Vec<Name>,
    /// What a newer program wrote beside.
    pub extra: Extra,
}

impl Change {
    /// A change as this version makes it.
    pub fn new(field: Field, value: Value, replaces: Vec<Name>) -> Self {
        Self {
            field,
            value,
            replaces,
            extra: Extra::default(),
        }
    }
}

/// One act of saving in one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// The record.
    pub record: RecordId,
    /// Whose record it is.
    pub owner: OwnerId,
    /// The stable code of the kind of record.
    pub kind: String,
    /// The device it was made on.
    pub author: DeviceId,
    /// The display name of the person who typed.
    pub person: String,
    /// What the machine's clock said, in milliseconds since 1970 UTC. Decides nothing.
    pub claimed_at_ms: i64,
    /// One more than the greatest step that the notebook knew in the record; below 2^62, so that
    /// no revision can use up the steps of a record.
    pub step: u64,
    /// What changed; a field once. `encode` sorts.
    pub changes: Vec<Change>,
    /// What a newer program wrote beside.
    pub extra: Extra,
}

impl Revision {
    /// The deterministic bytes. Changes are written sorted by field, replaced names sorted.
    pub fn encode(&self) -> Vec<u8> {
        let mut changes: Vec<&Change> = self.changes.iter().collect();
        changes.sort_by(|a, b| a.field.cmp(&b.field));
        MapOut::with(&self.extra)
            .put(0, |e| e.encode(self.record).map(drop))
            .put(1, |e| e.encode(self.owner).map(drop))
            .put(2, |e| e.str(&self.kind).map(drop))
            .put(3, |e| e.encode(self.author).map(drop))
            .put(4, |e| e.str(&self.person).map(drop))
            .put(5, |e| e.i64(self.claimed_at_ms).map(drop))
            .put(6, |e| e.u64(self.step).map(drop))
            .put(7, |e| {
                cbor::put_list(e, changes.into_iter().map(encode_change))
            })
            .finish()
    }

    /// Reads a revision.
    ///
    /// # Errors
    /// What is too long, too deep, of another shape, or not in the deterministic form (a field
    /// twice, unsorted names): its name would not be the hash of what a reader keeps.
    pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Self, Malformed> {
        cbor::within(bytes, limits)?;
        let mut map = MapIn::read(bytes)?;
        let changes = map
            .list(7)?
            .into_iter()
            .map(|raw| decode_change(raw, limits.max_depth));
        let revision = Self {
            changes: changes.collect::<Result<_, _>>()?,
            record: map.get(0)?,
            owner: map.get(1)?,
            kind: map.get(2)?,
            author: map.get(3)?,
            person: map.get(4)?,
            claimed_at_ms: map.get(5)?,
            step: map.get(6)?,
            extra: map.rest(),
        };
        let once = revision
            .changes
            .windows(2)
            .all(|pair| pair[0].field < pair[1].field);
        if revision.step >= STEPS {
            return Err(Malformed::Shape("a step beyond all edits".to_owned()));
        }
        if once && revision.encode() == bytes {
            Ok(revision)
        } else {
            Err(Malformed::NotCanonical)
        }
    }

    /// The name: the hash of the bytes.
    pub fn name(&self) -> Name {
        Self::name_of(&self.encode())
    }

    /// The name of a revision that is at hand as bytes.
    pub fn name_of(bytes: &[u8]) -> Name {
        Name::of(TAG, bytes)
    }
}

fn encode_change(change: &Change) -> Vec<u8> {
    let mut replaces = change.replaces.clone();
    replaces.sort_unstable();
    replaces.dedup();
    MapOut::with(&change.extra)
        .put(0, |e| e.str(&change.field.name).map(drop))
        .put_if(change.field.key.is_some(), 1, |e| {
            put_key(e, change.field.key.as_deref())
        })
        .put(2, |e| change.value.put(e))
        .put_if(!replaces.is_empty(), 3, |e| e.encode(&replaces).map(drop))
        .finish()
}

fn put_key(e: &mut Enc, key: Option<&str>) -> Done {
    e.str(key.unwrap_or_default()).map(drop)
}

fn decode_change(raw: &[u8], max_depth: usize) -> Result<Change, Malformed> {
    let mut map = MapIn::read(raw)?;
    let field = Field {
        name: map.get(0)?,
        key: map.get_opt(1)?,
    };
    let value = Value::read(map.take(2)?, max_depth)?;
    let replaces = map
        .list(3)?
        .into_iter()
        .map(cbor::one)
        .collect::<Result<_, _>>()?;
    Ok(Change {
        field,
        value,
        replaces,
        extra: map.rest(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Revision {
        Revision {
            record: RecordId([1; 16]),
            owner: OwnerId([2; 16]),
            kind: "task".into(),
            author: DeviceId([3; 16]),
            person: "Hồ Văn A".into(),
            claimed_at_ms: 1_780_000_000_000,
            step: 4,
            changes: vec![
                Change::new(Field::plain("title"), Value::text("Rà soát"), vec![]),
                Change::new(
                    Field::keyed("figure", "sessions"),
                    Value::Int(3),
                    vec![Name([9; 32])],
                ),
            ],
            extra: Extra::default(),
        }
    }

    #[test]
    fn the_order_of_typing_does_not_change_the_name() {
        let mut turned = sample();
        turned.changes.reverse();
        assert_eq!(turned.name(), sample().name());
        let bytes = sample().encode();
        assert_eq!(
            Revision::decode(&bytes, &Limits::ITEM).unwrap().encode(),
            bytes
        );
    }

    #[test]
    fn what_a_newer_program_wrote_keeps_its_bytes() {
        let plain = sample().encode();
        // One more field (key 23: a list of a fraction), as a newer version would add it.
        let mut newer = plain.clone();
        newer[0] += 1;
        newer.extend(b"\x17\x81\xf9\x3e\x00");
        let read = Revision::decode(&newer, &Limits::ITEM).unwrap();
        assert!(!read.extra.is_empty());
        assert_eq!(read.encode(), newer);
        assert_ne!(read.name(), sample().name());
    }

    #[test]
    fn a_revision_cannot_use_up_the_steps_of_its_record() {
        let mut last = sample();
        last.step = STEPS - 1;
        assert!(Revision::decode(&last.encode(), &Limits::ITEM).is_ok());
        last.step = STEPS;
        assert!(Revision::decode(&last.encode(), &Limits::ITEM).is_err());
    }

    #[test]
    fn a_field_twice_or_out_of_order_is_refused() {
        let mut twice = sample();
        twice.changes[1].field = Field::plain("title");
        assert_eq!(
            Revision::decode(&twice.encode(), &Limits::ITEM),
            Err(Malformed::NotCanonical)
        );
        let mut longer = sample().encode();
        longer.push(0);
        assert!(Revision::decode(&longer, &Limits::ITEM).is_err());
        let small = Limits {
            max_bytes: 10,
            max_depth: 4,
        };
        assert!(matches!(
            Revision::decode(&sample().encode(), &small),
            Err(Malformed::TooLong { .. })
        ));
    }
}
