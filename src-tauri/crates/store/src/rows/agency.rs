//! The agency and its focal point.

use super::all;
use crate::error::Result;
use crate::store::Reader;

/// The agency as its record says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AgencyRow {
    /// Its name.
    pub name: String,
    /// Its official code, where it was chosen from the list.
    pub code: Option<String>,
    /// The agency above, as headings print it.
    pub superior: Option<String>,
    /// The focal point.
    pub official: Option<String>,
    /// Chức vụ.
    pub position: Option<String>,
    /// Names it had, and names of agencies that became part of it, as JSON.
    pub former: Option<String>,
    /// Other names it goes by, as JSON.
    pub aliases: Option<String>,
}

impl Reader<'_> {
    /// The agency; empty where nothing was typed yet.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn agency(&self) -> Result<AgencyRow> {
        let rows = all(
            self.connection,
            "select name, code, superior, official, position, former, aliases from agency
             where alive = 1 order by record limit 1",
            &[],
            |row| {
                Ok(AgencyRow {
                    name: row.get::<_, Option<String>>("name")?.unwrap_or_default(),
                    code: row.get("code")?,
                    superior: row.get("superior")?,
                    official: row.get("official")?,
                    position: row.get("position")?,
                    former: row.get("former")?,
                    aliases: row.get("aliases")?,
                })
            },
        )?;
        Ok(rows.into_iter().next().unwrap_or_default())
    }
}
