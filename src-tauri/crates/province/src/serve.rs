//! Serving: a listener, the routes, and an end that lets running requests finish.

use std::future::Future;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::error::{Error, Result};
use crate::http::router;
use crate::office::{Clock, Office};

/// Where an endpoint keeps its files, and what time it is there.
#[derive(Clone)]
pub struct Config {
    /// The folder of ledger and keys.
    pub data: PathBuf,
    /// The clock.
    pub clock: Clock,
}

/// Serves on a listener until `until` is done.
///
/// # Errors
/// If the listener fails.
pub async fn serve(
    office: Arc<Office>,
    listener: TcpListener,
    until: impl Future<Output = ()> + Send + 'static,
) -> Result<()> {
    axum::serve(listener, router(office))
        .with_graceful_shutdown(until)
        .await?;
    Ok(())
}

/// An endpoint on a thread of its own, for stories and for a first start: dropped, it ends.
pub struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<Result<()>>>,
}

impl Server {
    /// Starts an endpoint at `address`; port 0 takes any free one.
    ///
    /// # Errors
    /// If the address is taken, or ledger or keys cannot be opened.
    pub fn start(config: &Config, address: &str) -> Result<Self> {
        let office = Arc::new(Office::open(&config.data, config.clock.clone())?);
        let listener = std::net::TcpListener::bind(address).map_err(Error::CannotListen)?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let (stop, stopped) = oneshot::channel();
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        let thread = std::thread::spawn(move || {
            runtime.block_on(async {
                let listener = TcpListener::from_std(listener)?;
                // A sender that is gone ends the endpoint as well.
                serve(office, listener, async { drop(stopped.await) }).await
            })
        });
        Ok(Self {
            address,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    /// The address to give to people: `http://127.0.0.1:…`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Ends the endpoint, letting running requests finish.
    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        drop(self.stop.take());
        let Some(thread) = self.thread.take() else {
            return;
        };
        match thread.join() {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(%error, "the endpoint ended"),
            Err(_) => tracing::error!("the endpoint panicked"),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

/// The folder in which an endpoint keeps its root key until it is taken away.
pub fn root_key_folder(data: &Path) -> PathBuf {
    data.join("root-key")
}
