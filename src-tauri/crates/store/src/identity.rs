//! Whose notebook this is, and which device writes in it.

use crate::error::{Error, Result};
use protocol::{DeviceId, OwnerId};
use rusqlite::{Connection, OptionalExtension, params};

/// What a new notebook is made from; randomness comes in here.
#[derive(Debug, Clone)]
pub struct NewNotebook {
    /// The device.
    pub device: DeviceId,
    /// Whose records it holds.
    pub owner: OwnerId,
    /// The device's signing key (ed25519 seed).
    pub secret_key: [u8; 32],
    /// What this computer is called.
    pub machine: String,
    /// SỔ MẪU.
    pub sample: bool,
    /// Now, in milliseconds since 1970 UTC.
    pub created_at_ms: i64,
    /// Today, ISO.
    pub today: String,
}

/// Whose notebook this is.
#[derive(Clone)]
pub struct Identity {
    /// The device.
    pub device: DeviceId,
    /// Whose records it holds.
    pub owner: OwnerId,
    /// The device's signing key (ed25519 seed).
    pub secret_key: [u8; 32],
    /// What this computer is called.
    pub machine: String,
    /// SỔ MẪU.
    pub sample: bool,
    /// When it was made, in milliseconds since 1970 UTC.
    pub created_at_ms: i64,
}

impl std::fmt::Debug for Identity {
    /// Without the key: what is printed may end in a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Identity")
            .field("device", &self.device)
            .field("owner", &self.owner)
            .field("sample", &self.sample)
            .finish_non_exhaustive()
    }
}

pub(crate) fn insert(connection: &Connection, new: &NewNotebook) -> Result<()> {
    connection.execute(
        "insert into notebook
           (id, device, owner, secret_key, machine, sample, created_at_ms, last_day)
         values (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            new.device.as_bytes(),
            new.owner.as_bytes(),
            new.secret_key,
            new.machine,
            new.sample,
            new.created_at_ms,
            new.today
        ],
    )?;
    Ok(())
}

pub(crate) fn load(connection: &Connection) -> Result<Option<Identity>> {
    let row = connection
        .query_row(
            "select device, owner, secret_key, machine, sample, created_at_ms
             from notebook where id = 1",
            [],
            |row| {
                Ok((
                    row.get::<_, Vec<u8>>(0)?,
                    row.get::<_, Vec<u8>>(1)?,
                    row.get::<_, [u8; 32]>(2)?,
                    row.get(3)?,
                    row.get(4)?,
                    row.get(5)?,
                ))
            },
        )
        .optional()?;
    let Some((device, owner, secret_key, machine, sample, created_at_ms)) = row else {
        return Ok(None);
    };
    let bad = |_| Error::Inconsistent("ids of the notebook".to_owned());
    Ok(Some(Identity {
        device: DeviceId::from_slice(&device).map_err(bad)?,
        owner: OwnerId::from_slice(&owner).map_err(bad)?,
        secret_key,
        machine,
        sample,
        created_at_ms,
    }))
}

/// Gives the notebook another device: an opened copy is a new device, so that its chain never
/// forks that of the machine the copy came from.
pub(crate) fn replace_device(
    connection: &Connection,
    device: DeviceId,
    secret_key: [u8; 32],
    machine: &str,
) -> Result<()> {
    connection.execute(
        "update notebook set device = ?1, secret_key = ?2, machine = ?3 where id = 1",
        params![device.as_bytes(), secret_key, machine],
    )?;
    Ok(())
}
