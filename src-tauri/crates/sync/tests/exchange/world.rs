//! A notebook in memory, and an endpoint made of the protocol's own types.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::time::Duration;

use protocol::authority::Refusal;
use protocol::chain::{ItemKind, Position};
use protocol::feed::{Cursor, Entry, EntryKind, step_back};
use protocol::letter::{About, Addressee};
use protocol::trust::{ServingCertificate, Vouched};
use protocol::wire::{
    self, ChainHead, ChainItem, FeedPart, ItemAnswer, Range, SyncRequest, SyncResponse, Verdict,
};
use protocol::{DeviceId, Extra, Letter, Limits, Name, OwnerId, Receipt, SecretKey, Signed, Value};
use store::exchange::Enrolment;
use store::{Actor, NewNotebook, Store};
use sync::{Budget, Exchanged, Failure, Reply, StoreNotebook, Transport, exchange};

pub const AGENCY: &str = "20203";

/// What happens to one request.
#[derive(Clone)]
pub enum Fault {
    /// It never arrives.
    Lost(Failure),
    /// It is taken; the answer never arrives.
    Cut,
    /// Something else answers.
    Says(u16, Vec<u8>),
    /// The answer is changed.
    Changed(fn(&mut SyncResponse)),
}

/// An entry of the feed, and the chain item that it is.
pub type Filed = (EntryKind, Vec<u8>, Option<(DeviceId, u64)>);

#[derive(Default, Clone)]
pub struct Kept {
    pub chains: BTreeMap<DeviceId, Vec<ChainItem>>,
    pub feed: Vec<Filed>,
}

/// An endpoint in memory that knows one agency.
pub struct Endpoint {
    pub kept: RefCell<Kept>,
    pub faults: RefCell<Vec<Fault>>,
    pub requests: Cell<u32>,
    pub bytes: Cell<usize>,
    pub refuses: RefCell<Vec<Name>>,
    pub page_entries: Cell<usize>,
    pub root: SecretKey,
    serving: SecretKey,
}

impl Endpoint {
    pub fn new() -> Self {
        let mut kept = Kept::default();
        kept.feed
            .push((EntryKind::Certificate, b"certificate".to_vec(), None));
        Self {
            kept: RefCell::new(kept),
            faults: RefCell::default(),
            requests: Cell::default(),
            bytes: Cell::default(),
            refuses: RefCell::default(),
            page_entries: Cell::new(100),
            root: SecretKey::from_seed([1; 32]),
            serving: SecretKey::from_seed([2; 32]),
        }
    }

    pub fn next_requests(&self, faults: impl IntoIterator<Item = Fault>) {
        self.faults.borrow_mut().extend(faults);
    }

    pub fn receipt(&self, letter: Name, at_ms: i64) -> Vec<u8> {
        let key = self.serving.public();
        let certificate = ServingCertificate {
            key,
            issued_at_ms: 0,
            extra: Extra::default(),
        };
        let receipt = Receipt {
            letter,
            from: OwnerId::from_official_code(AGENCY),
            about: None,
            received_at_ms: at_ms,
            code: Receipt::short_code("QT", 2026, 1),
            blobs_missing: 0,
            signed_with: key.id(),
            extra: Extra::default(),
        };
        Vouched::new(
            receipt,
            &self.serving,
            &Signed::new(certificate, &self.root),
        )
        .encode()
    }

    fn position(&self, device: DeviceId) -> Position {
        let kept = self.kept.borrow();
        let items = kept.chains.get(&device).into_iter().flatten();
        items.fold(Position::start(device), |at, item| {
            at.after(&item.link).unwrap()
        })
    }

    fn take(&self, item: &ChainItem) -> Verdict {
        let have = self.position(item.device).number;
        if item.link.number > have + 1 {
            return Verdict::Early;
        }
        if item.link.number <= have {
            let kept = self.kept.borrow();
            let there = &kept.chains[&item.device][item.link.number as usize - 1];
            let same = there.link.name == item.link.name;
            return if same {
                Verdict::Had
            } else {
                Refusal::Fork.into()
            };
        }
        let mut kept = self.kept.borrow_mut();
        kept.chains
            .entry(item.device)
            .or_default()
            .push(item.clone());
        if self.refuses.borrow().contains(&item.link.name) {
            return Refusal::WrongDirection.into();
        }
        let place = Some((item.device, item.link.number));
        kept.feed
            .push((EntryKind::Letter, item.bytes.clone(), place));
        kept.feed
            .push((EntryKind::Receipt, self.receipt(item.link.name, 5), None));
        Verdict::Taken
    }

    fn answer(&self, request: &SyncRequest) -> SyncResponse {
        let start = Cursor::start(OwnerId::from_official_code(AGENCY));
        let answers = request.items.iter().map(|item| ItemAnswer {
            device: item.device,
            number: item.link.number,
            verdict: self.take(item),
        });
        let answers = answers.collect();
        let kept = self.kept.borrow();
        let mut hashes = vec![start];
        for (kind, bytes, _) in &kept.feed {
            hashes.push(hashes.last().unwrap().next(*kind, bytes));
        }
        let hash_at = |number: u64| hashes.get(number as usize).map(|cursor| cursor.hash);
        let begins_after = step_back(&request.cursors, start, hash_at);
        let (from, end) = (begins_after.number as usize, kept.feed.len());
        let to = end.min(from + self.page_entries.get());
        let carried = |place| {
            request
                .items
                .iter()
                .any(|item| Some((item.device, item.link.number)) == place)
        };
        let part = |at: usize| match &kept.feed[at] {
            (_, _, place) if carried(*place) => {
                let (device, chain_first) = place.unwrap();
                FeedPart::Range(Range {
                    first: at as u64 + 1,
                    device,
                    chain_first,
                    count: 1,
                })
            }
            (kind, bytes, _) => {
                let (number, bytes) = (at as u64 + 1, bytes.clone());
                FeedPart::Entry(Entry {
                    number,
                    kind: *kind,
                    bytes,
                })
            }
        };
        let devices = kept.chains.keys().copied().chain([request.device]);
        let devices: std::collections::BTreeSet<_> = devices.collect();
        let head = |device| ChainHead {
            device,
            position: self.position(device),
        };
        SyncResponse {
            server_time_ms: 0,
            answers,
            chains: devices.into_iter().map(head).collect(),
            begins_after,
            parts: (from..to).map(part).collect(),
            more: to < end,
        }
    }
}

impl Transport for Endpoint {
    fn post(
        &self,
        path: &str,
        token: Option<&[u8]>,
        body: Vec<u8>,
        _: Duration,
    ) -> Result<Reply, Failure> {
        assert_eq!((path, token), (wire::SYNC_PATH, Some(&b"token"[..])));
        self.requests.set(self.requests.get() + 1);
        self.bytes.set(self.bytes.get() + body.len());
        let mut faults = self.faults.borrow_mut();
        let fault = if faults.is_empty() {
            None
        } else {
            Some(faults.remove(0))
        };
        match &fault {
            Some(Fault::Lost(failure)) => return Err(*failure),
            Some(Fault::Says(status, body)) => {
                return Ok(Reply {
                    status: *status,
                    body: body.clone(),
                });
            }
            _ => {}
        }
        let map = wire::unseal(&body, &Limits::ENVELOPE).unwrap();
        let mut response = self.answer(&SyncRequest::decode(&map).unwrap());
        match fault {
            Some(Fault::Cut) => return Err(Failure::Timeout),
            Some(Fault::Changed(change)) => change(&mut response),
            _ => {}
        }
        let body = wire::seal(&response.encode());
        self.bytes.set(self.bytes.get() + body.len());
        Ok(Reply { status: 200, body })
    }

    fn elapsed(&self) -> Duration {
        Duration::from_secs(u64::from(self.requests.get()))
    }
}

pub struct Commune {
    pub store: Store,
    key: SecretKey,
}

impl Commune {
    pub fn new(seed: u8) -> Self {
        let store = Store::in_memory(&NewNotebook {
            device: DeviceId([seed; 16]),
            owner: OwnerId::from_official_code(AGENCY),
            secret_key: [seed; 32],
            machine: "Máy văn phòng".into(),
            sample: false,
            created_at_ms: 0,
            today: "2026-05-28".into(),
        });
        Self {
            store: store.unwrap(),
            key: SecretKey::from_seed([seed; 32]),
        }
    }

    pub fn enrolled(self, endpoint: &Endpoint) -> Self {
        let enrolment = Enrolment {
            url: "http://tinh.example.vn".into(),
            token: b"token".to_vec(),
            province: "Tỉnh".into(),
            agency: "Xã Hướng Phùng".into(),
            agency_code: AGENCY.into(),
            root_key: endpoint.root.public().0,
            credential: vec![],
        };
        self.store
            .write::<_, store::Error>(&actor(), |w| w.put_enrolment(&enrolment))
            .unwrap();
        self
    }

    /// Puts a letter into the chain, as sending a report does.
    pub fn sends(&self, period: &str) -> Name {
        let identity = self.store.identity();
        let letter = Letter {
            kind: "report".into(),
            from: identity.owner,
            device: identity.device,
            to: vec![Addressee::Code("H50".into())],
            via: vec![],
            copies: vec![],
            about: Some(About::new("commune-report", period)),
            completes: None,
            supersedes: None,
            claimed_at_ms: 0,
            person: "Hồ Thị Mai".into(),
            body: Value::text("nội dung ".repeat(40)),
            attachments: vec![],
            extra: Extra::default(),
        };
        let signed = Signed::new(letter, &self.key);
        let (name, bytes) = (signed.name(), signed.encode());
        self.store
            .write::<_, store::Error>(&actor(), |w| {
                w.append_to_chain(ItemKind::Letter, name, &bytes)
            })
            .unwrap();
        name
    }

    pub fn exchanges(&self, endpoint: &Endpoint) -> Exchanged {
        let budget = Budget {
            request_bytes: 1500,
            ..Budget::default()
        };
        exchange(&StoreNotebook::new(&self.store, actor()), endpoint, &budget).unwrap()
    }

    pub fn receipts(&self) -> Vec<Name> {
        let receipts = self.store.read(|r| r.receipts()).unwrap();
        let mut letters: Vec<_> = receipts.iter().map(|receipt| receipt.letter).collect();
        letters.sort();
        letters
    }

    /// How many items the endpoint is not known to have.
    pub fn waiting(&self) -> u64 {
        let device = self.store.identity().device;
        let read = |r: &store::Reader<'_>| -> store::Result<u64> {
            Ok(r.chain_position(device)?.number - r.acknowledged(device)?)
        };
        self.store.read(read).unwrap()
    }

    pub fn cursor(&self) -> u64 {
        self.store
            .read(|r| r.cursor())
            .unwrap()
            .map_or(0, |cursor| cursor.number)
    }
}

pub fn actor() -> Actor {
    Actor {
        person: "Hồ Thị Mai".into(),
        at_ms: 0,
    }
}
