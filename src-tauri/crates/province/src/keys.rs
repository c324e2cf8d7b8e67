//! The province's keys, in files: the root, and the key that serves.
//!
//! At first start both are made. The root lies apart, with the words that it belongs off the
//! server; the endpoint runs without it. Neither is ever in the database, so that a copy of the
//! database gives nobody the province's voice. Files are hex, one line, readable by their owner.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use protocol::ids::{from_hex, to_hex};
use protocol::trust::{ServingCertificate, Vouched};
use protocol::{Body, Extra, Letter, Limits, Name, PublicKey, Receipt, SecretKey, Signed};

use crate::error::{Error, Result};
use crate::ledger::Sealer;

const ROOT_KEY_WORDS: &str = include_str!("../assets/root-key-readme.txt");

/// What the endpoint signs with.
pub struct Keys {
    /// The root that devices pin.
    pub root: PublicKey,
    serving: SecretKey,
    certificate: Signed<ServingCertificate>,
    receipt_prefix: String,
}

impl Keys {
    /// Reads the keys under `data`, or makes them if there are none.
    ///
    /// # Errors
    /// `root-key-needed` if a serving key has to be made and the root lies elsewhere.
    pub fn open(data: &Path, receipt_prefix: &str, now_ms: i64) -> Result<Self> {
        let files = Files::under(data);
        if !files.serving.exists() {
            make(&files, now_ms)?;
        }
        let damaged = |path: &Path| Error::DamagedKey(path.display().to_string());
        let public = read_hex(&files.public)?
            .try_into()
            .map_err(|_| damaged(&files.public))?;
        let seed = read_hex(&files.serving)?
            .try_into()
            .map_err(|_| damaged(&files.serving))?;
        let certificate = Signed::decode(&read_hex(&files.certificate)?, &Limits::ITEM)?;
        let keys = Self {
            root: PublicKey(public),
            serving: SecretKey::from_seed(seed),
            certificate,
            receipt_prefix: receipt_prefix.to_owned(),
        };
        match keys.certificate.verify(&keys.root) {
            Ok(certificate) if certificate.key == keys.serving.public() => Ok(keys),
            _ => Err(damaged(&files.certificate)),
        }
    }

    /// Signs with the serving key, and adds the root's word for it.
    pub fn vouch<T: Body>(&self, body: T) -> Vouched<T> {
        Vouched::new(body, &self.serving, &self.certificate)
    }
}

impl Sealer for Keys {
    fn receipt_code(&self, year: i32, number: u64) -> String {
        Receipt::short_code(&self.receipt_prefix, year, number)
    }

    fn receipt(&self, letter: &Letter, name: Name, code: String, now_ms: i64) -> Vouched<Receipt> {
        self.vouch(Receipt {
            letter: name,
            from: letter.from,
            about: letter.about.clone(),
            received_at_ms: now_ms,
            code,
            // Files do not travel yet: all of them are still to come.
            blobs_missing: letter.attachments.len() as u64,
            signed_with: self.serving.public().id(),
            extra: Extra::default(),
        })
    }
}

struct Files {
    root_folder: PathBuf,
    root: PathBuf,
    public: PathBuf,
    serving: PathBuf,
    certificate: PathBuf,
}

impl Files {
    fn under(data: &Path) -> Self {
        let (root_folder, keys) = (data.join("root-key"), data.join("keys"));
        Self {
            root: root_folder.join("root.key"),
            root_folder,
            public: keys.join("root.pub"),
            serving: keys.join("serving.key"),
            certificate: keys.join("serving.cert"),
        }
    }
}

/// Makes what is missing. The serving key is written last: with it everything is there.
fn make(files: &Files, now_ms: i64) -> Result<()> {
    let root = if files.root.exists() {
        let seed = read_hex(&files.root)?.try_into();
        SecretKey::from_seed(seed.map_err(|_| Error::DamagedKey("root.key".into()))?)
    } else if files.public.exists() {
        return Err(Error::RootKeyNeeded);
    } else {
        let root = SecretKey::from_seed(crate::random()?);
        make_folder(&files.root_folder)?;
        fs::write(files.root_folder.join("README.txt"), ROOT_KEY_WORDS)?;
        write_hex(&files.root, &root.seed())?;
        root
    };
    let serving = SecretKey::from_seed(crate::random()?);
    let key = serving.public();
    let certificate = ServingCertificate {
        key,
        issued_at_ms: now_ms,
        extra: Extra::default(),
    };
    if let Some(folder) = files.public.parent() {
        make_folder(folder)?;
    }
    write_hex(&files.public, &root.public().0)?;
    write_hex(
        &files.certificate,
        &Signed::new(certificate, &root).encode(),
    )?;
    write_hex(&files.serving, &serving.seed())
}

fn read_hex(path: &Path) -> Result<Vec<u8>> {
    let text = fs::read_to_string(path)?;
    from_hex(text.trim()).ok_or_else(|| Error::DamagedKey(path.display().to_string()))
}

fn write_hex(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file: File = private(path)?;
    writeln!(file, "{}", to_hex(bytes))?;
    Ok(file.sync_all()?)
}

#[cfg(unix)]
fn private(path: &Path) -> Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    Ok(OpenOptions::new()
        .create(true)
        .truncate(true)
        .write(true)
        .mode(0o600)
        .open(path)?)
}

#[cfg(not(unix))]
fn private(path: &Path) -> Result<File> {
    Ok(OpenOptions::new()
        .create(true)
        .truncate(true)
        .write(true)
        .open(path)?)
}

#[cfg(unix)]
fn make_folder(path: &Path) -> Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    Ok(fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)?)
}

#[cfg(not(unix))]
fn make_folder(path: &Path) -> Result<()> {
    Ok(fs::create_dir_all(path)?)
}
