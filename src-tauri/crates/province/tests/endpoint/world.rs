//! A province with a clock of its own, and devices that speak to it over a bare socket.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use protocol::chain::{ItemKind, Position};
use protocol::enrol::{Code, Proved, Request, Response};
use protocol::feed::{Cursor, EntryKind};
use protocol::letter::{About, Addressee};
use protocol::wire::{self, ChainItem, FeedPart, SyncRequest, SyncResponse, Verdict, WireError};
use protocol::{
    DeviceId, Extra, Letter, Limits, OwnerId, PublicKey, SecretKey, Signed, SignedReceipt, Value,
};
use province::{Agency, Config, Desk, Server};

pub const MAY: i64 = 1_780_000_000_000;

pub struct Province {
    pub folder: tempfile::TempDir,
    pub clock: Arc<AtomicI64>,
    server: Option<Server>,
}

impl Province {
    pub fn new() -> Self {
        let clock = Arc::new(AtomicI64::new(MAY));
        let mut province = Self {
            folder: tempfile::tempdir().unwrap(),
            clock,
            server: None,
        };
        province.start();
        for (code, above) in [("H50", None), ("SNV", Some("H50")), ("20203", Some("H50"))] {
            province.agency(code, above);
        }
        province
    }

    pub fn start(&mut self) {
        self.server = None;
        self.server = Some(Server::start(&self.config(), "127.0.0.1:0").unwrap());
    }

    fn config(&self) -> Config {
        let clock = self.clock.clone();
        let data = self.folder.path().to_owned();
        Config {
            data,
            clock: Arc::new(move || clock.load(Ordering::SeqCst)),
        }
    }

    pub fn days_pass(&self, days: i64) {
        self.clock.fetch_add(days * 86_400_000, Ordering::SeqCst);
    }

    pub fn data(&self) -> &Path {
        self.folder.path()
    }

    /// The command line's side, beside the running server.
    pub fn desk(&self) -> Desk {
        let Config { data, clock } = self.config();
        Desk::open(&data, clock).unwrap()
    }

    pub fn agency(&self, code: &str, above: Option<&str>) {
        let reports_to = above.map(str::to_owned);
        let agency = Agency {
            code: code.into(),
            name: format!("Đơn vị {code}"),
            reports_to,
        };
        self.desk().add_agency(&agency).unwrap();
    }

    pub fn code(&self, agency: &str) -> Code {
        self.desk().new_code(agency).unwrap().code
    }

    /// One request over a socket: status and body.
    pub fn post(&self, path: &str, token: &[u8], body: &[u8]) -> (u16, Vec<u8>) {
        let url = self.server.as_ref().unwrap().url();
        let mut socket = TcpStream::connect(url.strip_prefix("http://").unwrap()).unwrap();
        let token = protocol::ids::to_hex(token);
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: {}\r\n\
             authorization: Bearer {token}\r\n\r\n",
            body.len()
        );
        socket.write_all(head.as_bytes()).unwrap();
        // An endpoint that refuses a great body closes early.
        let _ = socket.write_all(body);
        let mut answer = Vec::new();
        let _ = socket.read_to_end(&mut answer);
        let end = answer
            .windows(4)
            .position(|run| run == b"\r\n\r\n")
            .unwrap();
        let status = String::from_utf8_lossy(&answer[9..12]).parse().unwrap();
        (status, answer[end + 4..].to_vec())
    }

    pub fn error_code(&self, path: &str, token: &[u8], body: &[u8]) -> String {
        let (status, body) = self.post(path, token, body);
        assert_ne!(status, 200);
        WireError::decode(&wire::unseal(&body, &Limits::ITEM).unwrap())
            .unwrap()
            .code
    }

    pub fn enrol(&self, agency: &str, seed: u8) -> Device {
        let code = self.code(agency);
        let mut device = Device::new(agency, seed);
        device.accept(self.ask(&device, &code).unwrap());
        device
    }

    /// Asks to enrol; an error is its code.
    pub fn ask(&self, device: &Device, code: &Code) -> Result<Response, String> {
        let key = code.key();
        let asked = Proved::request(&device.request(code), &key);
        let body = wire::seal(&asked.encode());
        let (status, answer) = self.post(wire::ENROL_PATH, &[], &body);
        let map = wire::unseal(&answer, &Limits::ITEM).unwrap();
        if status != 200 {
            return Err(WireError::decode(&map).unwrap().code);
        }
        let proved = Proved::decode(&map, &Limits::ITEM).unwrap();
        Ok(proved.check_response(&asked.bytes, &key).unwrap())
    }
}

pub struct Device {
    pub id: DeviceId,
    pub key: SecretKey,
    pub owner: OwnerId,
    pub token: Vec<u8>,
    pub root: PublicKey,
    pub chain: Position,
    pub cursor: Cursor,
}

impl Device {
    pub fn new(agency: &str, seed: u8) -> Self {
        let (id, key) = (DeviceId([seed; 16]), SecretKey::from_seed([seed; 32]));
        let owner = OwnerId::from_official_code(agency);
        Self {
            id,
            root: key.public(),
            key,
            owner,
            token: Vec::new(),
            chain: Position::start(id),
            cursor: Cursor::start(owner),
        }
    }

    pub fn request(&self, code: &Code) -> Request {
        Request {
            code_id: code.id(),
            device: self.id,
            key: self.key.public(),
            owners: vec![OwnerId([self.id.0[0]; 16])],
            label: "Máy văn phòng".into(),
            extra: Extra::default(),
        }
    }

    pub fn accept(&mut self, response: Response) {
        let certificate = response.credential.verify(&response.root).unwrap();
        assert_eq!(certificate.device, self.id);
        assert_eq!(response.agency, self.owner);
        self.token = response.token;
        self.root = response.root;
    }

    pub fn letter(&self, kind: &str, to: &str, period: &str) -> Letter {
        Letter {
            kind: kind.into(),
            from: self.owner,
            device: self.id,
            to: vec![Addressee::Code(to.into())],
            via: vec![],
            copies: vec![],
            about: Some(About::new("commune-report", period)),
            completes: None,
            supersedes: None,
            claimed_at_ms: 0,
            person: "Hồ Thị Mai".into(),
            body: Value::Int(12),
            attachments: vec![],
            extra: Extra::default(),
        }
    }

    /// The next item of the chain: a letter that this device signs.
    pub fn signed(&mut self, letter: Letter) -> ChainItem {
        let signed = Signed::new(letter, &self.key);
        let (link, chain) = self.chain.next(ItemKind::Letter, signed.name());
        self.chain = chain;
        ChainItem {
            device: self.id,
            link,
            bytes: signed.encode(),
        }
    }

    pub fn asks(&self, chain: Position, items: Vec<ChainItem>) -> SyncRequest {
        SyncRequest {
            device: self.id,
            chain,
            items,
            cursors: vec![self.cursor],
            max_bytes: 1 << 20,
            program: "test".into(),
        }
    }

    /// Sends items that follow `chain`, without reading what comes back.
    pub fn send(&self, to: &Province, chain: Position, items: Vec<ChainItem>) -> SyncResponse {
        let request = self.asks(chain, items);
        let (status, body) = to.post(wire::SYNC_PATH, &self.token, &wire::seal(&request.encode()));
        assert_eq!(status, 200);
        SyncResponse::decode(&wire::unseal(&body, &Limits::ENVELOPE).unwrap()).unwrap()
    }

    /// Reads what is new, moving the cursor as a client does.
    pub fn reads(&mut self, from: &Province) -> Vec<(EntryKind, Vec<u8>)> {
        let response = self.send(from, self.chain, vec![]);
        assert_eq!(response.begins_after, self.cursor);
        let entries = response.parts.into_iter().map(|part| match part {
            FeedPart::Entry(entry) => (entry.number, entry.kind, entry.bytes),
            FeedPart::Range(range) => panic!("nothing was carried: {range:?}"),
        });
        let mut read = Vec::new();
        for (number, kind, bytes) in entries {
            self.cursor = self.cursor.next(kind, &bytes);
            assert_eq!(self.cursor.number, number);
            read.push((kind, bytes));
        }
        read
    }
}

pub fn verdicts(response: &SyncResponse) -> Vec<Verdict> {
    response
        .answers
        .iter()
        .map(|answer| answer.verdict.clone())
        .collect()
}

pub fn kinds(read: &[(EntryKind, Vec<u8>)]) -> Vec<EntryKind> {
    read.iter().map(|(kind, _)| *kind).collect()
}

pub fn receipts(read: &[(EntryKind, Vec<u8>)]) -> Vec<SignedReceipt> {
    let of_kind = read.iter().filter(|(kind, _)| *kind == EntryKind::Receipt);
    of_kind
        .map(|(_, bytes)| SignedReceipt::decode(bytes, &Limits::ITEM).unwrap())
        .collect()
}
