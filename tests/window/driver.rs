//! tauri-driver in the background, one for each window: WebKitWebDriver serves one at a time.

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const START: Duration = Duration::from_secs(20);
const OPEN: Duration = Duration::from_secs(60);

/// The running driver; it ends when this goes.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts it on free ports.
    pub fn start() -> Self {
        let program = std::env::var_os("SO_DAN_VAN_DRIVER").unwrap_or("tauri-driver".into());
        let [port, native] = free_ports();
        let process = Command::new(&program)
            .args([
                "--port",
                &port.to_string(),
                "--native-port",
                &native.to_string(),
            ])
            .stdout(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} starts: {error}", program.display()));
        let driver = Self { process, port };
        let end = Instant::now() + START;
        // The native one is up last, and without it the first call is cut off.
        for port in [native, port] {
            while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
                assert!(Instant::now() < end, "the driver listens");
                std::thread::sleep(Duration::from_millis(50));
            }
        }
        driver
    }

    /// Opens the program. The capabilities hold only what Tauri asks for: with a browser's name
    /// in them WebKitWebDriver starts its own.
    pub async fn connect(&self, program: &Path, arguments: &[&str]) -> Client {
        let options = json!({ "application": program, "args": arguments });
        let mut capabilities = Map::<String, Value>::new();
        capabilities.insert("tauri:options".to_owned(), options);
        let mut client = ClientBuilder::new(HttpConnector::new());
        client.capabilities(capabilities);
        let address = format!("http://127.0.0.1:{}", self.port);
        // A program that ends at once leaves the driver waiting for ever.
        let opened = tokio::time::timeout(OPEN, client.connect(&address)).await;
        opened
            .expect("the window opens in time")
            .expect("the window opens")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked politely it ends its own native driver too; killed, it would leave that behind.
        if cfg!(unix) {
            let asked = Command::new("kill")
                .arg(self.process.id().to_string())
                .status();
            asked.expect("kill can be started");
        } else {
            self.process.kill().ok();
        }
        self.process.wait().ok();
    }
}

/// Both at once, so that they differ.
fn free_ports() -> [u16; 2] {
    let bound = [(); 2].map(|()| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port"));
    bound.map(|listener| listener.local_addr().expect("an address").port())
}
