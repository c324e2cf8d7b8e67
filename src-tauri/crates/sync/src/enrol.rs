//! Enrolling: one request that proves the code, one answer that proves the root.
//!
//! Nothing is kept unless the answer was proved with the code and its certificates hold. Asking
//! again after a cut is safe: the endpoint gives the same device a new token.

use protocol::enrol::{Code, Proved, Request, Response};
use protocol::wire::{self, ENROL_PATH};
use protocol::{DeviceId, Extra, Limits, OwnerId, PublicKey, SecretKey};

use crate::budget::Budget;
use crate::outcome::{Outcome, map_of};
use crate::transport::Transport;

/// The device that asks.
pub struct Applicant<'a> {
    /// Its id.
    pub device: DeviceId,
    /// The key it signs with.
    pub key: &'a SecretKey,
    /// The owner id of its notebook.
    pub owner: OwnerId,
    /// What people call the machine.
    pub label: &'a str,
}

/// What was given, proved and checked.
#[derive(Clone, PartialEq, Eq)]
pub struct Enrolled {
    /// The secret that the endpoint knows this device by.
    pub token: Vec<u8>,
    /// The root key, from now on pinned.
    pub root: PublicKey,
    /// The device's certificate with the serving key's, as they travel.
    pub credential: Vec<u8>,
    /// The name of the province's office.
    pub province_name: String,
    /// The official code of the agency.
    pub agency_code: String,
    /// The name of the agency.
    pub agency_name: String,
}

/// Why a device was not enrolled. The notebook is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EnrolError {
    /// What was typed is not a code.
    #[error("not an enrolment code")]
    BadCode,
    /// The answer was not made by who has the code: somebody stands between.
    #[error("the answer is not proved with the code")]
    NotProved,
    /// The endpoint could not be asked, or said no.
    #[error("{}", .0.code())]
    Outcome(Outcome),
}

impl EnrolError {
    /// The stable code; its words stand in `vi.json`.
    pub fn code(&self) -> &str {
        match self {
            Self::BadCode => "bad-code",
            Self::NotProved => "province-not-proved",
            Self::Outcome(outcome) => outcome.code(),
        }
    }
}

impl From<Outcome> for EnrolError {
    fn from(outcome: Outcome) -> Self {
        Self::Outcome(outcome)
    }
}

/// Enrols a device with a one-time code, as a person typed it.
///
/// # Errors
/// See [`EnrolError`].
pub fn enrol(
    transport: &impl Transport,
    typed_code: &str,
    applicant: &Applicant<'_>,
    budget: &Budget,
) -> Result<Enrolled, EnrolError> {
    let code: Code = typed_code.parse().map_err(|_| EnrolError::BadCode)?;
    let key = code.key();
    let request = Request {
        code_id: code.id(),
        device: applicant.device,
        key: applicant.key.public(),
        owners: vec![applicant.owner],
        label: applicant.label.to_owned(),
        extra: Extra::default(),
    };
    let asked = Proved::request(&request, &key);
    let body = wire::seal(&asked.encode());
    let reply = transport.post(ENROL_PATH, None, body, budget.request);
    let map = map_of(&reply.map_err(Outcome::from)?)?;
    let proved = Proved::decode(&map, &Limits::ITEM).map_err(|_| Outcome::GarbageAnswer)?;
    let response = proved.check_response(&asked.bytes, &key);
    checked(response.map_err(|_| EnrolError::NotProved)?, applicant)
}

fn checked(response: Response, applicant: &Applicant<'_>) -> Result<Enrolled, EnrolError> {
    let certificate = response.credential.verify(&response.root);
    let certificate = certificate.map_err(|_| EnrolError::NotProved)?;
    let agency = OwnerId::from_official_code(&certificate.agency_code);
    let ours = certificate.device == applicant.device
        && certificate.key == applicant.key.public()
        && response.agency == agency;
    if !ours {
        return Err(EnrolError::NotProved);
    }
    Ok(Enrolled {
        root: response.root,
        credential: response.credential.encode(),
        province_name: response.province_name,
        agency_code: certificate.agency_code.clone(),
        agency_name: certificate.agency_name.clone(),
        token: response.token,
    })
}
