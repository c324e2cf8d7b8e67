//! Any record by its fields, whatever its kind: what search, history and the bin speak of.

use crate::error::Result;
use crate::heads;
use crate::kinds::{self, Place};
use crate::project;
use crate::revisions;
use crate::store::Reader;
use protocol::{Field, RecordId, Value};
use std::collections::BTreeMap;

/// A record as it is shown now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its id.
    pub id: RecordId,
    /// The code of its kind.
    pub kind: String,
    /// It is not in the bin.
    pub is_alive: bool,
    /// What its fields show.
    pub fields: BTreeMap<Field, Value>,
}

/// One searchable text of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchText {
    /// The field.
    pub field: String,
    /// Its key, where it is one of a set.
    pub key: Option<String>,
    /// It belongs to what the record is called by.
    pub is_title: bool,
    /// The text.
    pub text: String,
}

impl Record {
    /// The text of a plain field; empty where there is none.
    pub fn text(&self, field: &str) -> &str {
        match self.fields.get(&Field::plain(field)) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }

    /// The record that a plain field names.
    pub fn link(&self, field: &str) -> Option<RecordId> {
        match self.fields.get(&Field::plain(field)) {
            Some(Value::Bytes(bytes)) => RecordId::from_slice(bytes).ok(),
            _ => None,
        }
    }

    /// The text at a place.
    pub fn at(&self, (field, part): Place) -> Option<&str> {
        let shown = self.fields.get(&Field::plain(field))?;
        let value = match (part, shown) {
            (None, value) => value,
            (Some(part), Value::Map(map)) => map.get(part)?,
            (Some(_), _) => return None,
        };
        match value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Its searchable texts, those of its title first.
    pub fn search_texts(&self) -> Vec<SearchText> {
        let Some(search) = kinds::of_code(&self.kind).and_then(|kind| kind.search) else {
            return Vec::new();
        };
        let mut texts = Vec::new();
        let titles = search.title.iter().map(|name| (name, true));
        for (name, is_title) in titles.chain(search.text.iter().map(|name| (name, false))) {
            let named = self.fields.iter().filter(|(field, _)| field.name == **name);
            for (field, value) in named {
                crate::search::each_text(value, &mut |text| {
                    texts.push(SearchText {
                        field: field.name.clone(),
                        key: field.key.clone(),
                        is_title,
                        text: text.to_owned(),
                    });
                });
            }
        }
        texts
    }
}

impl Reader<'_> {
    /// A record, also from the bin.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn record(&self, record: RecordId) -> Result<Option<Record>> {
        let Some(kind) = revisions::kind_of(self.connection, record)? else {
            return Ok(None);
        };
        let heads = heads::of_record(self.connection, record)?;
        Ok(Some(Record {
            id: record,
            kind,
            is_alive: project::is_alive(&heads),
            fields: heads
                .into_iter()
                .map(|(field, heads)| (field, heads::shown_value(&heads)))
                .filter(|(_, value)| *value != Value::Null)
                .collect(),
        }))
    }

    /// The records that were written last, the latest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn recent_records(&self, limit: usize) -> Result<Vec<RecordId>> {
        let mut statement = self.connection.prepare_cached(
            "select record from revision order by touched_at_ms desc, name limit ?1",
        )?;
        // Several revisions of one record stand together more often than not.
        let most = i64::try_from(limit.saturating_mul(8)).unwrap_or(i64::MAX);
        let mut rows = statement.query([most])?;
        let mut found: Vec<RecordId> = Vec::new();
        while let Some(row) = rows.next()? {
            let record = revisions::record_of(&row.get::<_, Vec<u8>>(0)?)?;
            if found.len() < limit && !found.contains(&record) {
                found.push(record);
            }
        }
        Ok(found)
    }
}
