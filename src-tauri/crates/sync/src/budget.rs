//! How long an exchange may take: there is no spinner without an end.

use std::time::Duration;

/// The bounds of one exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// All of it.
    pub total: Duration,
    /// One request.
    pub request: Duration,
    /// How many requests.
    pub rounds: u32,
    /// How much goes out in one request, before compression; one item always goes.
    pub request_bytes: usize,
    /// How much is asked for in one answer, before compression.
    pub answer_bytes: u64,
}

impl Default for Budget {
    /// For a slow line in the hills: half a minute a request, two minutes in all.
    fn default() -> Self {
        Self {
            total: Duration::from_secs(120),
            request: Duration::from_secs(30),
            rounds: 200,
            request_bytes: 256 << 10,
            answer_bytes: 256 << 10,
        }
    }
}
