//! A port for the local province: the one it had last time where that is free.

use anyhow::{Result, bail};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::time::{Duration, Instant};

/// The address of last time, or a free one, which is remembered in `file`.
pub fn remembered(file: &Path) -> Result<SocketAddr> {
    let last = std::fs::read_to_string(file)
        .ok()
        .and_then(|text| text.trim().parse().ok());
    let port = last.filter(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok());
    let address = match port {
        Some(port) => SocketAddr::from((Ipv4Addr::LOCALHOST, port)),
        None => TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?,
    };
    std::fs::write(file, address.port().to_string())?;
    Ok(address)
}

/// Waits until somebody listens there.
pub fn wait(address: SocketAddr, limit: Duration) -> Result<()> {
    let end = Instant::now() + limit;
    while Instant::now() < end {
        if TcpStream::connect_timeout(&address, Duration::from_millis(200)).is_ok() {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    bail!("nothing listens on {address}");
}
