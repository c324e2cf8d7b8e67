//! A line to a province that stalls, and says when somebody has reached the fault.

use crate::stories::world::province::Province;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What the line does to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing: it is whole.
    None,
    /// The request never arrives, and nothing ever comes back.
    Swallow,
    /// The province answers, and the answer never comes back.
    KeepAnswer,
    /// Half of the answer comes back, and then nothing.
    StallHalfWay,
    /// Half of the answer comes back, and the line is cut.
    CutHalfWay,
    /// Bytes come back one at a time, for ever.
    Drip,
    /// Bytes come back as fast as they can, for ever.
    Flood,
}

/// Longer than anything here takes, and an end all the same.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct Line {
    port: u16,
    fault: Arc<Mutex<Fault>>,
    reached: Receiver<()>,
}

/// A line to a province, whole until it is spoiled.
pub fn line(province: &Province) -> Line {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    let fault = Arc::new(Mutex::new(Fault::None));
    let (says, reached) = channel();
    let (spoiled, to) = (Arc::clone(&fault), province.url().replace("http://", ""));
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let fault = *spoiled.lock().expect("nobody panics while spoiling");
            let (to, says) = (to.clone(), says.clone());
            // A connection that breaks is what this line is for.
            std::thread::spawn(move || drop(carry(stream, &to, fault, &says)));
        }
    });
    Line {
        port,
        fault,
        reached,
    }
}

impl Line {
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn set(&self, fault: Fault) {
        *self.fault.lock().expect("nobody panics while spoiling") = fault;
    }

    /// Until a request stands in the fault.
    pub fn wait_until_reached(&self) {
        self.reached
            .recv_timeout(PATIENCE)
            .expect("somebody sends a request");
    }
}

fn carry(mut client: TcpStream, to: &str, fault: Fault, says: &Sender<()>) -> std::io::Result<()> {
    let request = whole_message(&mut client)?;
    if request.is_empty() {
        return Ok(());
    }
    let answer = match fault {
        Fault::Swallow => Vec::new(),
        Fault::Drip | Fault::Flood => {
            b"HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n".to_vec()
        }
        _ => {
            let mut province = TcpStream::connect(to)?;
            province.write_all(&request)?;
            whole_message(&mut province)?
        }
    };
    let passed = match fault {
        Fault::Swallow | Fault::KeepAnswer => &[],
        Fault::StallHalfWay | Fault::CutHalfWay => &answer[..answer.len() - body_of(&answer) / 2],
        Fault::None | Fault::Drip | Fault::Flood => &answer[..],
    };
    client.write_all(passed)?;
    if !matches!(fault, Fault::None) {
        // Who listens may be gone already.
        let _ = says.send(());
    }
    match fault {
        Fault::None | Fault::CutHalfWay => client.shutdown(Shutdown::Both),
        Fault::Drip => loop {
            client.write_all(b"x")?;
            std::thread::sleep(Duration::from_millis(20));
        },
        Fault::Flood => loop {
            client.write_all(&[b'x'; 65_536])?;
        },
        Fault::Swallow | Fault::KeepAnswer | Fault::StallHalfWay => {
            // Until the other side gives up, or is no more.
            client.read(&mut [0; 1]).map(drop)
        }
    }
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

fn head_of(bytes: &[u8]) -> Option<usize> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    Some(end + 4)
}

fn body_of(bytes: &[u8]) -> usize {
    bytes.len() - head_of(bytes).unwrap_or(bytes.len())
}

fn is_whole(bytes: &[u8]) -> bool {
    let Some(head) = head_of(bytes) else {
        return false;
    };
    let headers = String::from_utf8_lossy(&bytes[..head]).to_ascii_lowercase();
    let length = headers
        .lines()
        .find_map(|line| line.strip_prefix("content-length:"))
        .and_then(|length| length.trim().parse::<usize>().ok())
        .unwrap_or(0);
    bytes.len() >= head + length
}
