//! A .docx file as a package: its parts, found and unpacked within bounds.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::body::{self, Document};
use super::numbering::Numbering;
use super::xml::Xml;
use super::{MOST_BYTES, TextOut, plain};
use crate::OfficeError;

/// Real letters have some twenty parts.
const MOST_PARTS: usize = 4096;
const MAIN: &str = "word/document.xml";

pub fn text(bytes: &[u8]) -> Result<TextOut, OfficeError> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > MOST_PARTS {
        return Err(OfficeError::TooLarge);
    }
    let mut package = Package {
        archive,
        budget: MOST_BYTES,
    };
    let main = package.main_part()?;
    // Another kind of zip file, such as a workbook, has no such part.
    let content = package.part(&main)?.ok_or(OfficeError::NotText)?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut beside = |name: &str| package.part(&format!("{folder}/{name}"));
    let numbering = beside("numbering.xml")?.unwrap_or_default();
    let styles = beside("styles.xml")?.unwrap_or_default();
    let notes = [beside("footnotes.xml")?, beside("endnotes.xml")?];

    let mut document = Document::new(Numbering::read(&numbering, &styles)?);
    let mut lines = document.lines(&content)?;
    for notes in notes.into_iter().flatten() {
        lines.extend(document.lines(&notes)?);
    }
    Ok(TextOut {
        text: body::joined(&lines),
        encoding: document.encoding(),
    })
}

struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Bytes that may still be unpacked.
    budget: usize,
}

impl Package<'_> {
    /// One part as text; `None` if there is none of that name.
    fn part(&mut self, name: &str) -> Result<Option<String>, OfficeError> {
        let part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(damaged(error)),
        };
        let mut bytes = Vec::new();
        let read = part.take(self.budget as u64 + 1).read_to_end(&mut bytes);
        read.map_err(|e| OfficeError::DamagedFile(e.to_string()))?;
        if bytes.len() > self.budget {
            return Err(OfficeError::TooLarge);
        }
        self.budget -= bytes.len();
        let damaged = |_| OfficeError::DamagedFile(format!("{name} is not text"));
        plain::decoded(&bytes).map(Some).map_err(damaged)
    }

    /// The name of the part that holds the document: what the package says, else the usual one.
    fn main_part(&mut self) -> Result<String, OfficeError> {
        let mut main = MAIN.to_owned();
        let Some(links) = self.part("_rels/.rels")? else {
            return Ok(main);
        };
        let mut xml = Xml::new(&links);
        xml.children(|xml, _| {
            xml.children(|xml, tag| {
                let kind = tag.get("Type").unwrap_or_default();
                if kind.ends_with("/officeDocument") {
                    let target = tag.get("Target").unwrap_or(MAIN);
                    main = target.trim_start_matches('/').to_owned();
                }
                xml.skip()
            })
        })?;
        // A workbook's main part is not ours to read.
        if main.starts_with("xl/") || main.starts_with("ppt/") {
            return Err(OfficeError::NotText);
        }
        Ok(main)
    }
}

fn damaged(error: ZipError) -> OfficeError {
    match error {
        ZipError::InvalidPassword => OfficeError::LockedFile,
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => OfficeError::LockedFile,
        error => OfficeError::DamagedFile(error.to_string()),
    }
}
