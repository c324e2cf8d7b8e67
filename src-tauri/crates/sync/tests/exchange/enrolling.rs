//! Enrolling: who has the code is believed, nobody else, and no answer is taken on trust.

use std::time::Duration;

use protocol::enrol::{Code, Proved, Response};
use protocol::trust::{DeviceCertificate, ServingCertificate, Vouched};
use protocol::wire::{self, WireError};
use protocol::{DeviceId, Extra, Limits, OwnerId, SecretKey, Signed};
use sync::{Applicant, Budget, EnrolError, Enrolled, Failure, Reply, Transport, enrol};

const DEVICE: DeviceId = DeviceId([7; 16]);

/// Answers as a province that has `code`, after `change` had its way with the answer.
struct Desk {
    code: Code,
    root: SecretKey,
    change: fn(&mut Response),
}

impl Desk {
    fn new(code: Code, change: fn(&mut Response)) -> Self {
        Self {
            code,
            root: SecretKey::from_seed([1; 32]),
            change,
        }
    }
}

impl Transport for Desk {
    fn post(
        &self,
        path: &str,
        token: Option<&[u8]>,
        body: Vec<u8>,
        _: Duration,
    ) -> Result<Reply, Failure> {
        assert_eq!((path, token), (wire::ENROL_PATH, None));
        let map = wire::unseal(&body, &Limits::ITEM).unwrap();
        let asked = Proved::decode(&map, &Limits::ITEM).unwrap();
        let request = asked.claimed_request().unwrap();
        let serving = SecretKey::from_seed([2; 32]);
        let certificate = ServingCertificate {
            key: serving.public(),
            issued_at_ms: 0,
            extra: Extra::default(),
        };
        let device = DeviceCertificate {
            device: request.device,
            owners: request.owners,
            key: request.key,
            agency_code: "20203".into(),
            agency_name: "Xã Hướng Phùng".into(),
            issued_at_ms: 0,
            extra: Extra::default(),
        };
        let mut response = Response {
            root: self.root.public(),
            credential: Vouched::new(device, &serving, &Signed::new(certificate, &self.root)),
            token: vec![5; 32],
            province_name: "UBND tỉnh".into(),
            agency: OwnerId::from_official_code("20203"),
            extra: Extra::default(),
        };
        (self.change)(&mut response);
        let proved = Proved::response(&response, &asked.bytes, &self.code.key());
        Ok(Reply {
            status: 200,
            body: wire::seal(&proved.encode()),
        })
    }

    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }
}

struct Says(u16, &'static str);

impl Transport for Says {
    fn post(&self, _: &str, _: Option<&[u8]>, _: Vec<u8>, _: Duration) -> Result<Reply, Failure> {
        Ok(Reply {
            status: self.0,
            body: wire::seal(&WireError::new(self.1).encode()),
        })
    }

    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }
}

fn ask(transport: &impl Transport, typed: &str) -> Result<Enrolled, EnrolError> {
    let key = SecretKey::from_seed([7; 32]);
    let (device, owner) = (DEVICE, OwnerId([7; 16]));
    let applicant = Applicant {
        device,
        key: &key,
        owner,
        label: "Máy văn phòng",
    };
    enrol(transport, typed, &applicant, &Budget::default())
}

fn code() -> Code {
    Code::from_random([3; 10])
}

#[test]
fn the_code_brings_a_token_and_pins_the_root() {
    let desk = Desk::new(code(), |_| {});
    let typed = code().to_string().to_lowercase().replace('-', " ");
    let enrolled = ask(&desk, &typed).unwrap_or_else(|error| panic!("{error}"));
    assert!(enrolled.root == desk.root.public());
    assert_eq!(
        (enrolled.token, enrolled.agency_code.as_str()),
        (vec![5; 32], "20203")
    );
    assert_eq!(enrolled.agency_name, "Xã Hướng Phùng");
}

#[test]
fn an_answer_by_somebody_else_is_not_believed() {
    let stranger = Desk::new(Code::from_random([4; 10]), |_| {});
    let changes: [fn(&mut Response); 3] = [
        |response| response.root = SecretKey::from_seed([9; 32]).public(),
        |response| response.agency = OwnerId([9; 16]),
        |response| {
            let serving = SecretKey::from_seed([2; 32]);
            let key = serving.public();
            let certificate = ServingCertificate {
                key,
                issued_at_ms: 0,
                extra: Extra::default(),
            };
            let certificate = Signed::new(certificate, &SecretKey::from_seed([1; 32]));
            let mut other = response.credential.body().clone();
            other.device = DeviceId([8; 16]);
            response.credential = Vouched::new(other, &serving, &certificate);
        },
    ];
    let desks = changes.map(|change| Desk::new(code(), change));
    for desk in desks.iter().chain([&stranger]) {
        let error = ask(desk, &code().to_string()).err().unwrap();
        assert_eq!(error.code(), "province-not-proved");
    }
}

#[test]
fn what_the_province_says_keeps_its_code() {
    for (status, said, expected) in [
        (409, "code-used", "code-used"),
        (410, "code-expired", "code-expired"),
        (403, "not-proved", "not-proved"),
        (500, "io", "server-error"),
        (426, "needs-update", "needs-update"),
        (200, "nonsense", "garbage-answer"),
    ] {
        let error = ask(&Says(status, said), &code().to_string()).err().unwrap();
        assert_eq!(error.code(), expected);
    }
    let error = ask(&Says(200, "never asked"), "1234").err().unwrap();
    assert_eq!(error.code(), "bad-code");
}
