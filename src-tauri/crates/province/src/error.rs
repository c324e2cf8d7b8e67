//! What the endpoint answers when it cannot do what was asked: a code, and an HTTP status.

/// What every function here returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something was not done. The ledger is as it was.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody has this token.
    #[error("no device has this token")]
    NotEnrolled,
    /// The device was revoked.
    #[error("the device was revoked")]
    Revoked,
    /// A request by one device with the credential of another.
    #[error("the credential is of another device")]
    OtherDevice,
    /// No enrolment code of this name.
    #[error("no such enrolment code")]
    CodeUnknown,
    /// The enrolment code was used.
    #[error("the enrolment code was used")]
    CodeUsed,
    /// The enrolment code is too old.
    #[error("the enrolment code has expired")]
    CodeExpired,
    /// Too many wrong proofs with this code.
    #[error("the enrolment code is locked")]
    CodeLocked,
    /// The proof was made with another code.
    #[error("not proved with this code")]
    NotProved,
    /// The device, or the owner of its notebook, belongs to another agency.
    #[error("the notebook belongs to another agency")]
    OwnerTaken,
    /// There is an agency of this code.
    #[error("agency {0} is there already")]
    AgencyExists(String),
    /// There is no agency of this code.
    #[error("no agency {0}")]
    AgencyUnknown(String),
    /// The body cannot be read.
    #[error(transparent)]
    Unreadable(#[from] protocol::wire::Unreadable),
    /// A new serving key needs the root key, which is not here (rightly).
    #[error("the root key is needed to make a serving key")]
    RootKeyNeeded,
    /// A key file that cannot be read.
    #[error("the key file {0} is damaged")]
    DamagedKey(String),
    /// The address cannot be listened on.
    #[error("cannot listen: {0}")]
    CannotListen(std::io::Error),
    /// A setting that cannot be read.
    #[error("province.json: {0}")]
    Settings(#[from] serde_json::Error),
    /// No randomness from the operating system.
    #[error("no randomness: {0}")]
    Random(#[from] getrandom::Error),
    /// The ledger's file.
    #[error(transparent)]
    Ledger(#[from] sqlite::Error),
    /// Other files.
    #[error("input or output: {0}")]
    Io(#[from] std::io::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Ledger(error.into())
    }
}

impl From<protocol::Malformed> for Error {
    fn from(error: protocol::Malformed) -> Self {
        Self::Unreadable(error.into())
    }
}

impl Error {
    /// The stable code; its words stand in `assets/words.json`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotEnrolled => "not-enrolled",
            Self::Revoked => "device-revoked",
            Self::OtherDevice => "other-device",
            Self::CodeUnknown => "code-unknown",
            Self::CodeUsed => "code-used",
            Self::CodeExpired => "code-expired",
            Self::CodeLocked => "code-locked",
            Self::NotProved => "not-proved",
            Self::OwnerTaken => "owner-taken",
            Self::AgencyExists(_) => "agency-exists",
            Self::AgencyUnknown(_) => "agency-unknown",
            Self::Unreadable(error) => error.code(),
            Self::RootKeyNeeded => "root-key-needed",
            Self::DamagedKey(_) => "damaged-key",
            Self::CannotListen(_) => "cannot-listen",
            Self::Settings(_) => "bad-settings",
            Self::Ledger(error) => error.code(),
            Self::Random(_) | Self::Io(_) => "io",
        }
    }

    /// The HTTP status that goes with the code.
    pub fn status(&self) -> u16 {
        match self {
            Self::NotEnrolled | Self::Revoked => 401,
            Self::OtherDevice | Self::NotProved => 403,
            Self::CodeUnknown | Self::AgencyUnknown(_) => 404,
            Self::CodeUsed | Self::OwnerTaken | Self::AgencyExists(_) => 409,
            Self::CodeExpired => 410,
            Self::CodeLocked => 423,
            Self::Unreadable(protocol::wire::Unreadable::NewerEnvelope(_)) => 426,
            Self::Unreadable(error) if error.code() == "too-large" => 413,
            Self::Unreadable(_) => 400,
            Self::Ledger(sqlite::Error::AlreadyOpen(_)) => 503,
            _ => 500,
        }
    }
}
