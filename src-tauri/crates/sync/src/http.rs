//! HTTP with TLS by rustls and ring. Redirects are not followed: a portal is not the endpoint.
//!
//! The transport brings its own small runtime, so that callers stay blocking and need none.

use std::error::Error as _;
use std::time::{Duration, Instant};

use protocol::ids::to_hex;
use protocol::wire;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE};
use reqwest::{Client, Url};
use tokio::runtime::Runtime;

use crate::transport::{Failure, Reply, Transport};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// What was typed is not an address, or the machine cannot open a connection at all.
#[derive(Debug, thiserror::Error)]
pub enum BadAddress {
    /// Not `http://…` or `https://…`.
    #[error("not an address of a province")]
    NotAnAddress,
    /// No runtime or no TLS on this machine.
    #[error("no connection can be opened: {0}")]
    NoClient(String),
}

impl BadAddress {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotAnAddress => "bad-address",
            Self::NoClient(_) => "tls-failed",
        }
    }
}

/// A connection to one endpoint; made anew for each exchange, so that its budget begins then.
pub struct HttpTransport {
    base: Url,
    client: Client,
    runtime: Runtime,
    since: Instant,
}

impl HttpTransport {
    /// A transport to the endpoint at `address`, such as `https://so.example.vn`.
    ///
    /// # Errors
    /// If that is no address.
    pub fn new(address: &str) -> Result<Self, BadAddress> {
        let base = parse(address)?;
        // Another part of the program may have chosen one before; both are ring.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut client = Client::builder()
            .connect_timeout(CONNECT_TIMEOUT)
            .redirect(reqwest::redirect::Policy::none());
        if is_this_machine(&base) {
            client = client.no_proxy();
        }
        let client = client
            .build()
            .map_err(|error| BadAddress::NoClient(error.to_string()))?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let runtime = runtime.map_err(|error| BadAddress::NoClient(error.to_string()))?;
        Ok(Self {
            base,
            client,
            runtime,
            since: Instant::now(),
        })
    }

    /// The address as it is kept: without a path or a slash at its end.
    pub fn address(&self) -> String {
        self.base.as_str().trim_end_matches('/').to_owned()
    }

    async fn send(
        &self,
        path: &str,
        token: Option<&[u8]>,
        body: Vec<u8>,
        timeout: Duration,
    ) -> Result<Reply, Failure> {
        let url = self.base.join(path).map_err(|_| Failure::Garbage)?;
        let mut request = self
            .client
            .post(url)
            .timeout(timeout)
            .header(CONTENT_TYPE, wire::MEDIA_TYPE)
            .body(body);
        if let Some(token) = token {
            request = request.header(AUTHORIZATION, format!("Bearer {}", to_hex(token)));
        }
        let mut response = request.send().await.map_err(|error| failure(&error))?;
        let status = response.status().as_u16();
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| failure(&error))? {
            if body.len() + chunk.len() > wire::MAX_BODY_BYTES {
                return Err(Failure::Garbage);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Reply { status, body })
    }
}

impl Transport for HttpTransport {
    fn post(
        &self,
        path: &str,
        token: Option<&[u8]>,
        body: Vec<u8>,
        timeout: Duration,
    ) -> Result<Reply, Failure> {
        self.runtime.block_on(self.send(path, token, body, timeout))
    }

    fn elapsed(&self) -> Duration {
        self.since.elapsed()
    }
}

fn parse(address: &str) -> Result<Url, BadAddress> {
    let mut url = Url::parse(address.trim()).map_err(|_| BadAddress::NotAnAddress)?;
    let usable = matches!(url.scheme(), "http" | "https") && url.has_host();
    if !usable || !url.username().is_empty() || url.password().is_some() {
        return Err(BadAddress::NotAnAddress);
    }
    url.set_path("/");
    url.set_query(None);
    url.set_fragment(None);
    Ok(url)
}

fn is_this_machine(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    host == "localhost" || host == "[::1]" || host.starts_with("127.")
}

fn failure(error: &reqwest::Error) -> Failure {
    let mut cause = error.source();
    while let Some(inner) = cause {
        let tls = inner
            .downcast_ref::<std::io::Error>()
            .and_then(|io| io.get_ref());
        if inner.is::<rustls::Error>() || tls.is_some_and(|error| error.is::<rustls::Error>()) {
            return Failure::Tls;
        }
        cause = inner.source();
    }
    if error.is_timeout() && !error.is_connect() {
        Failure::Timeout
    } else {
        // Nobody is there, or the line was cut while sending or receiving: what came of an answer
        // says nothing about who gave it.
        Failure::NoNetwork
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_in_one_form() {
        let kept = |typed| HttpTransport::new(typed).map(|transport| transport.address());
        assert_eq!(
            kept(" http://127.0.0.1:8180/ ").unwrap(),
            "http://127.0.0.1:8180"
        );
        assert_eq!(
            kept("https://Tinh.Example.vn/x?y#z").unwrap(),
            "https://tinh.example.vn"
        );
        for wrong in [
            "",
            "tinh.example.vn",
            "ftp://x",
            "http://",
            "http://a:b@c",
            "quê tôi",
        ] {
            assert_eq!(kept(wrong).unwrap_err().code(), "bad-address", "{wrong}");
        }
    }

    #[test]
    fn nobody_listens() {
        let port = std::net::TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap();
        let transport = HttpTransport::new(&format!("http://{port}")).unwrap();
        let reply = transport.post("/v1/sync", None, vec![], Duration::from_secs(5));
        assert_eq!(reply, Err(Failure::NoNetwork));
    }

    #[test]
    fn one_that_hangs_up_or_says_nothing_is_left_in_time() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let transport = HttpTransport::new(&address).unwrap();
        let reply = transport.post("/v1/sync", None, vec![], Duration::from_millis(200));
        assert_eq!(reply, Err(Failure::Timeout));
        assert!(transport.elapsed() < Duration::from_secs(5));
    }
}
