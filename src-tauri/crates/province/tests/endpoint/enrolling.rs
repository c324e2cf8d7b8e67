//! Codes: once, in time, by who has them; and the files of keys.

use protocol::enrol::Code;
use province::{Config, Office, machine_clock};

use crate::world::{Device, Province};

#[test]
fn a_code_enrols_one_device_once() {
    let province = Province::new();
    let code = province.code("20203");
    let mut mine = Device::new("20203", 1);
    mine.accept(province.ask(&mine, &code).unwrap());
    assert_eq!(
        province.ask(&Device::new("20203", 2), &code).unwrap_err(),
        "code-used"
    );
    // The answer was lost on the way: the same device asks again.
    mine.accept(province.ask(&mine, &code).unwrap());
    mine.reads(&province);
    // It arrived: from now on the code has done its work.
    assert_eq!(province.ask(&mine, &code).unwrap_err(), "code-used");
}

#[test]
fn a_code_ends_and_locks() {
    let province = Province::new();
    let device = Device::new("20203", 1);
    let unknown = Code::from_random([1; 10]);
    assert_eq!(province.ask(&device, &unknown).unwrap_err(), "code-unknown");
    let late = province.code("20203");
    province.days_pass(8);
    assert_eq!(province.ask(&device, &late).unwrap_err(), "code-expired");
    let guessed = province.code("20203");
    let shown = guessed.to_string();
    let last = if shown.ends_with('A') { "B" } else { "A" };
    let wrong: Code = format!("{}{last}", &shown[..shown.len() - 1])
        .parse()
        .unwrap();
    for _ in 0..5 {
        assert_eq!(province.ask(&device, &wrong).unwrap_err(), "not-proved");
    }
    assert_eq!(province.ask(&device, &guessed).unwrap_err(), "code-locked");
}

#[test]
fn a_notebook_belongs_to_one_agency() {
    let province = Province::new();
    province.enrol("20203", 1);
    let other = Device::new("SNV", 1);
    let code = province.code("SNV");
    assert_eq!(province.ask(&other, &code).unwrap_err(), "owner-taken");
    // The code was not spent by a refusal.
    assert!(province.ask(&Device::new("SNV", 2), &code).is_ok());
}

#[test]
fn the_root_key_lies_apart_and_the_endpoint_runs_without_it() {
    let mut province = Province::new();
    let before = province.enrol("20203", 1);
    let root = province::root_key_folder(province.data());
    assert!(root.join("README.txt").exists());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        for file in [
            root.join("root.key"),
            province.data().join("keys/serving.key"),
        ] {
            assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        }
    }
    std::fs::remove_dir_all(&root).unwrap();
    province.start();
    assert_eq!(province.enrol("20203", 2).root, before.root);
    assert!(!root.exists());
    std::fs::remove_file(province.data().join("keys/serving.key")).unwrap();
    let Config { data, clock } = Config {
        data: province.data().to_owned(),
        clock: machine_clock(),
    };
    let error = Office::open(&data, clock).err().unwrap();
    assert_eq!(error.code(), "root-key-needed");
}

#[test]
fn the_ledger_holds_neither_keys_nor_tokens() {
    let province = Province::new();
    let device = province.enrol("20203", 1);
    let mut held = Vec::new();
    for file in ["province.db", "province.db-wal"] {
        held.extend(std::fs::read(province.data().join(file)).unwrap_or_default());
    }
    let keys = ["root-key/root.key", "keys/serving.key"].map(|file| {
        let text = std::fs::read_to_string(province.data().join(file)).unwrap();
        protocol::ids::from_hex(text.trim()).unwrap()
    });
    for secret in keys.iter().chain([&device.token]) {
        assert!(
            !held
                .windows(secret.len())
                .any(|run| run == secret.as_slice())
        );
    }
}
