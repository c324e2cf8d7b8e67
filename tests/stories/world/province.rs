//! A real endpoint on a free port, and a line to it that a story may spoil.

use province::{Agency, Clock, Config, Desk, Server, Submission, machine_clock};
use tempfile::TempDir;

/// A province that serves.
pub struct Province {
    server: Server,
    data: TempDir,
}

/// A province whose machine is off; its disk is whole.
pub struct Stopped {
    address: String,
    data: TempDir,
}

fn clock() -> Clock {
    machine_clock()
}

/// A province with its own office and one commune under it.
pub fn province() -> Province {
    let data = tempfile::tempdir().expect("a temporary folder");
    let config = Config {
        data: data.path().to_owned(),
        clock: clock(),
    };
    let server = Server::start(&config, "127.0.0.1:0").expect("a free port");
    let province = Province { server, data };
    province.add_agency("province", "UBND tỉnh Lam Sơn Thượng", None);
    province.add_agency("H44.18", "UBND xã Suối Mây", Some("province"));
    province
}

impl Province {
    pub fn url(&self) -> String {
        self.server.url()
    }

    fn desk(&self) -> Desk {
        Desk::open(self.data.path(), clock()).expect("the ledger opens beside the server")
    }

    fn add_agency(&self, code: &str, name: &str, reports_to: Option<&str>) {
        let agency = Agency {
            code: code.into(),
            name: name.into(),
            reports_to: reports_to.map(str::to_owned),
        };
        self.desk().add_agency(&agency).expect("a new agency");
    }

    pub fn new_code(&self, agency: &str) -> String {
        self.desk()
            .new_code(agency)
            .expect("the agency is known")
            .code
            .to_string()
    }

    pub fn submissions(&self) -> Vec<Submission> {
        self.desk().submissions().expect("the ledger reads")
    }

    pub fn stop(self) -> Stopped {
        let address = self.url().trim_start_matches("http://").to_owned();
        self.server.stop();
        Stopped {
            address,
            data: self.data,
        }
    }
}

impl Stopped {
    pub fn start(self) -> Province {
        let config = Config {
            data: self.data.path().to_owned(),
            clock: clock(),
        };
        let server = Server::start(&config, &self.address).expect("its port is free again");
        Province {
            server,
            data: self.data,
        }
    }
}

pub mod faulty {
    //! A line between a commune and its province: a relay that spoils answers on demand.

    use super::Province;
    use std::io::{Read, Write};
    use std::net::{Shutdown, TcpListener, TcpStream};
    use std::sync::{Arc, Mutex};

    /// What the line does to an exchange.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Fault {
        /// The answer is no answer of ours.
        Garbage,
        /// 500.
        ServerError,
        /// The connection ends before the request reaches the province.
        HangUp,
        /// The province takes the request; its answer is lost on the way.
        LoseAnswer,
    }

    /// A line that can be spoiled.
    pub struct Line {
        port: u16,
        fault: Arc<Mutex<Option<Fault>>>,
    }

    /// A line to a province, whole until it is spoiled.
    pub fn line(province: &Province) -> Line {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let fault = Arc::new(Mutex::new(None));
        let (spoiled, to) = (Arc::clone(&fault), province.url().replace("http://", ""));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let fault = *spoiled.lock().expect("no story panics while spoiling");
                // A connection that breaks is what this line is for.
                let _ = carry(stream, &to, fault);
            }
        });
        Line { port, fault }
    }

    impl Line {
        pub fn url(&self) -> String {
            format!("http://127.0.0.1:{}", self.port)
        }

        pub fn set(&self, fault: Option<Fault>) {
            *self.fault.lock().expect("no story panics while spoiling") = fault;
        }
    }

    fn carry(mut client: TcpStream, to: &str, fault: Option<Fault>) -> std::io::Result<()> {
        if fault == Some(Fault::HangUp) {
            return client.shutdown(Shutdown::Both);
        }
        let request = whole_message(&mut client)?;
        let answer = match fault {
            Some(Fault::Garbage) => response("200 OK", "<html>cổng đăng nhập wifi</html>"),
            Some(Fault::ServerError) => response("500 Internal Server Error", "hỏng"),
            _ => {
                let mut province = TcpStream::connect(to)?;
                province.write_all(&request)?;
                whole_message(&mut province)?
            }
        };
        if fault != Some(Fault::LoseAnswer) {
            client.write_all(&answer)?;
        }
        client.shutdown(Shutdown::Both)
    }

    fn response(status: &str, body: &str) -> Vec<u8> {
        let length = body.len();
        format!("HTTP/1.1 {status}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}")
            .into_bytes()
    }

    /// One HTTP message with a content length; one connection carries one here.
    fn whole_message(stream: &mut TcpStream) -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut buffer = [0; 4096];
        loop {
            let read = stream.read(&mut buffer)?;
            bytes.extend_from_slice(&buffer[..read]);
            if read == 0 || is_whole(&bytes) {
                return Ok(bytes);
            }
        }
    }

    fn is_whole(bytes: &[u8]) -> bool {
        let Some(head) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
            return false;
        };
        let headers = String::from_utf8_lossy(&bytes[..head]).to_ascii_lowercase();
        let length = headers
            .lines()
            .find_map(|line| line.strip_prefix("content-length:"))
            .and_then(|length| length.trim().parse::<usize>().ok())
            .unwrap_or(0);
        bytes.len() >= head + 4 + length
    }
}
