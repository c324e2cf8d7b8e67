//! The province's office: the ledger, the keys, and the steps that need both.
//!
//! HTTP, the command line and tests are equal callers. The clock is a value, so that a story can
//! let months pass. Not here: bodies and statuses ([`crate::http`]), SQL ([`crate::ledger`]).

use std::path::Path;
use std::sync::Arc;

use protocol::enrol::{self, Code, CodeKey, Proved};
use protocol::trust::DeviceCertificate;
use protocol::wire::{SyncRequest, SyncResponse};
use protocol::{Extra, Limits, Name};
use serde::Deserialize;

use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::ledger::sqlite::SqliteLedger;
use crate::ledger::{Agency, Carrier, CodeRow, Ledger, NewDevice, Submission};

const CODE_DAYS: i64 = 7;
const DAY_MS: i64 = 86_400_000;
const WRONG_PROOFS: u32 = 5;
const DEFAULT_SETTINGS: &str = include_str!("../assets/province.json");

/// Where "now" comes from, in milliseconds since 1970 UTC.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// The clock of the machine.
pub fn machine_clock() -> Clock {
    Arc::new(|| {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        since.map_or(0, |since| {
            i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
        })
    })
}

#[derive(Deserialize)]
struct Settings {
    name: String,
    receipt_prefix: String,
}

/// What the command line needs: the ledger, without keys.
pub struct Desk {
    ledger: Box<dyn Ledger>,
    clock: Clock,
}

/// An enrolment code as it is shown, once.
pub struct ShownCode {
    /// The code.
    pub code: Code,
    /// The agency it enrols into.
    pub agency: Agency,
    /// When it ends, with the offset of Vietnam.
    pub expires_at: String,
}

impl Desk {
    /// Opens the ledger under `data`, making it if there is none.
    ///
    /// # Errors
    /// If the folder cannot be written or holds another file of that name.
    pub fn open(data: &Path, clock: Clock) -> Result<Self> {
        std::fs::create_dir_all(data)?;
        let ledger = Box::new(SqliteLedger::open(&data.join("province.db"))?);
        Ok(Self { ledger, clock })
    }

    /// Adds an agency to the tree.
    ///
    /// # Errors
    /// If its code is there already, or the one above is not.
    pub fn add_agency(&self, agency: &Agency) -> Result<()> {
        self.ledger.add_agency(agency, (self.clock)())
    }

    /// Makes a one-time code for a device of an agency.
    ///
    /// # Errors
    /// If there is no such agency.
    pub fn new_code(&self, agency: &str) -> Result<ShownCode> {
        let unknown = || Error::AgencyUnknown(agency.to_owned());
        let agency = self.ledger.agency(agency)?.ok_or_else(unknown)?;
        let code = Code::from_random(crate::random()?);
        let expires_at_ms = (self.clock)() + CODE_DAYS * DAY_MS;
        self.ledger.add_code(&CodeRow {
            id: code.id(),
            agency: agency.clone(),
            key: code.key().0,
            expires_at_ms,
            failures: 0,
            used_by: None,
            finished: false,
        })?;
        Ok(ShownCode {
            code,
            agency,
            expires_at: crate::time::iso(expires_at_ms),
        })
    }

    /// Every submission, oldest first.
    ///
    /// # Errors
    /// What the ledger says.
    pub fn submissions(&self) -> Result<Vec<Submission>> {
        self.ledger.submissions()
    }
}

/// What a running endpoint needs.
pub struct Office {
    desk: Desk,
    keys: Keys,
    name: String,
}

impl Office {
    /// Opens ledger and keys under `data`, making what is missing.
    ///
    /// # Errors
    /// See [`Desk::open`] and [`Keys::open`].
    pub fn open(data: &Path, clock: Clock) -> Result<Self> {
        let desk = Desk::open(data, clock)?;
        let settings = settings(&data.join("province.json"))?;
        let keys = Keys::open(data, &settings.receipt_prefix, (desk.clock)())?;
        Ok(Self {
            desk,
            keys,
            name: settings.name,
        })
    }

    /// The ledger's side, for the command line's verbs on a running endpoint.
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Who shows this token.
    ///
    /// # Errors
    /// If nobody has it, or its device was revoked.
    pub fn carrier(&self, token: &[u8]) -> Result<Carrier> {
        let carrier = self
            .desk
            .ledger
            .carrier(&token_hash(token))?
            .ok_or(Error::NotEnrolled)?;
        if carrier.revoked {
            Err(Error::Revoked)
        } else {
            Ok(carrier)
        }
    }

    /// One exchange: takes what came, gives what the agency may read.
    ///
    /// # Errors
    /// If the request is of another device than the carrier, or the ledger fails.
    pub fn sync(&self, carrier: &Carrier, request: &SyncRequest) -> Result<SyncResponse> {
        if request.device != carrier.device {
            return Err(Error::OtherDevice);
        }
        let (ledger, now_ms) = (&self.desk.ledger, (self.desk.clock)());
        let answers = ledger.take(carrier, request, &self.keys, now_ms)?;
        let page = ledger.read_feed(carrier, request)?;
        Ok(SyncResponse {
            server_time_ms: now_ms,
            answers,
            chains: ledger.chains(carrier)?,
            begins_after: page.begins_after,
            parts: page.parts,
            more: page.more,
        })
    }

    /// Enrols a device that proves that it has a code.
    ///
    /// The same device may ask again as long as it has not used its token: the answer was lost.
    ///
    /// # Errors
    /// If the code is unknown, used, expired, locked, or the proof does not fit.
    pub fn enrol(&self, body: &[u8]) -> Result<Vec<u8>> {
        let asked = Proved::decode(body, &Limits::ITEM)?;
        let request = asked.claimed_request()?;
        let now_ms = (self.desk.clock)();
        let row = self
            .desk
            .ledger
            .code(&request.code_id)?
            .ok_or(Error::CodeUnknown)?;
        let key = CodeKey(row.key);
        if row.failures >= WRONG_PROOFS {
            return Err(Error::CodeLocked);
        }
        if asked.check_request(&key).is_err() {
            self.desk.ledger.count_failure(&row.id)?;
            return Err(Error::NotProved);
        }
        if row
            .used_by
            .is_some_and(|device| device != request.device || row.finished)
        {
            return Err(Error::CodeUsed);
        }
        if now_ms > row.expires_at_ms {
            return Err(Error::CodeExpired);
        }
        let response = self.admit(&request, &row, now_ms)?;
        Ok(Proved::response(&response, &asked.bytes, &key).encode())
    }

    fn admit(
        &self,
        request: &enrol::Request,
        row: &CodeRow,
        now_ms: i64,
    ) -> Result<enrol::Response> {
        let agency = &row.agency;
        let mut owners = vec![agency.owner()];
        owners.extend(
            request
                .owners
                .iter()
                .filter(|owner| **owner != agency.owner()),
        );
        let credential = self.keys.vouch(DeviceCertificate {
            device: request.device,
            owners,
            key: request.key,
            agency_code: agency.code.clone(),
            agency_name: agency.name.clone(),
            issued_at_ms: now_ms,
            extra: Extra::default(),
        });
        let token = crate::random::<32>()?;
        self.desk.ledger.enrol(&NewDevice {
            code_id: &row.id,
            agency,
            credential: &credential,
            token_hash: token_hash(&token),
            label: &request.label,
            now_ms,
        })?;
        Ok(enrol::Response {
            root: self.keys.root,
            credential,
            token: token.to_vec(),
            province_name: self.name.clone(),
            agency: agency.owner(),
            extra: Extra::default(),
        })
    }
}

fn token_hash(token: &[u8]) -> Name {
    Name::of("sdv1/token", token)
}

fn settings(path: &Path) -> Result<Settings> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => DEFAULT_SETTINGS.to_owned(),
        Err(error) => return Err(error.into()),
    };
    Ok(serde_json::from_str(&text)?)
}
