//! The way to the endpoint: HTTP, or a simulation.

use std::time::Duration;

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

/// Why nothing came back that could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The endpoint cannot be reached.
    #[error("no network")]
    NoNetwork,
    /// It was reached and did not answer in time, or the line was cut.
    #[error("no answer in time")]
    Timeout,
    /// The connection is not secured by who it should be.
    #[error("the TLS certificate is not trusted")]
    Tls,
    /// What came is no HTTP answer, or longer than any of ours.
    #[error("not an answer of ours")]
    Garbage,
}

/// Carries a request there and the reply back.
pub trait Transport {
    /// Posts a body; `token` proves who carries.
    ///
    /// # Errors
    /// If no reply came within `timeout`.
    fn post(
        &self,
        path: &str,
        token: Option<&[u8]>,
        body: Vec<u8>,
        timeout: Duration,
    ) -> Result<Reply, Failure>;

    /// How long this transport has existed: what the budget is measured with.
    fn elapsed(&self) -> Duration;
}
