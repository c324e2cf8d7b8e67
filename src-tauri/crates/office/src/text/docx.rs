//! A .docx file as a package: its parts, found and unpacked within bounds.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::body::Document;
use super::fields::Fields;
use super::fonts::OldText;
use super::numbering::{Lists, Numbering};
use super::styles::Styles;
use super::xml::Xml;
use super::{MOST_BYTES, Note, TextOut, plain, words};
use crate::OfficeError;

/// Real letters have some twenty parts.
const MOST_PARTS: usize = 4096;
/// A document with sections has a few of each.
const MOST_HEADERS: usize = 12;
const MAIN: &str = "word/document.xml";

/// The parts of a document that its text depends on.
struct Parts {
    main: String,
    styles: String,
    theme: String,
    numbering: String,
    headers: Vec<String>,
    /// Footnotes, then endnotes.
    notes: [String; 2],
}

pub fn text(bytes: &[u8]) -> Result<TextOut, OfficeError> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > MOST_PARTS {
        return Err(OfficeError::TooLarge);
    }
    let mut package = Package {
        archive,
        budget: MOST_BYTES,
    };
    let parts = package.parts()?;
    let styles = Styles::read(&parts.styles, &parts.theme)?;
    let lists = Lists::read(&parts.numbering)?;
    let (mut trusts_fonts, mut keeps_contents) = (true, false);
    // What was believed may turn out wrong, each thing once.
    loop {
        let mut document = Document::new(
            &styles,
            Numbering::new(&lists),
            OldText::new(trusts_fonts),
            Fields::new(keeps_contents),
        );
        let out = whole(&mut document, &parts)?;
        let (misled, ran_away) = (document.old.misled(), document.fields.ran_away());
        if !misled && !ran_away {
            return Ok(out);
        }
        trusts_fonts &= !misled;
        keeps_contents |= ran_away;
    }
}

/// The text of all parts. Notes come last, each behind its number in brackets, which no list has,
/// so that nobody takes them for points of the document.
fn whole(document: &mut Document, parts: &Parts) -> Result<TextOut, OfficeError> {
    let mut lines = Vec::new();
    for header in &parts.headers {
        let stamp = |line: &String| words::STAMPS.contains(&line.trim());
        lines.extend(document.lines(header)?.into_iter().filter(stamp));
    }
    lines.extend(document.lines(&parts.main)?);
    let mut number = 0;
    for part in &parts.notes {
        for note in document.notes(part)? {
            number += 1;
            lines.push(String::new());
            lines.push(format!("[{number}] {}", note.join(" ").trim_start()));
        }
    }
    let mut out = TextOut::new(lines.join("\n"), document.old.encoding());
    let notes = [
        (document.tracked, Note::TrackedChanges),
        (document.boxed, Note::TextBoxes),
        (number > 0, Note::Notes),
        (document.fields.left_out_contents(), Note::Contents),
    ];
    out.notes = notes
        .into_iter()
        .filter(|(is, _)| *is)
        .map(|(_, note)| note)
        .collect();
    Ok(out)
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

    fn parts(&mut self) -> Result<Parts, OfficeError> {
        let main_name = self.main_part()?;
        let other = main_name.starts_with("xl/") || main_name.starts_with("ppt/");
        let main = if other { None } else { self.part(&main_name)? };
        let Some(main) = main else {
            return Err(self.other_kind(&main_name)?);
        };
        let (folder, file) = main_name.rsplit_once('/').unwrap_or(("", &main_name));
        let links = self.links(&format!("{folder}/_rels/{file}.rels"))?;
        let linked = |kind: &str| -> Vec<String> {
            let of_kind = links.iter().filter(|(own, _)| own.ends_with(kind));
            of_kind.map(|(_, target)| within(folder, target)).collect()
        };
        let mut beside = |kind: &str, usual: &str| {
            let name = linked(kind).into_iter().next();
            let name = name.unwrap_or_else(|| format!("{folder}/{usual}"));
            self.part(&name).map(Option::unwrap_or_default)
        };
        let styles = beside("/styles", "styles.xml")?;
        let theme = beside("/theme", "theme/theme1.xml")?;
        let numbering = beside("/numbering", "numbering.xml")?;
        let notes = [
            beside("/footnotes", "footnotes.xml")?,
            beside("/endnotes", "endnotes.xml")?,
        ];
        let mut headers = Vec::new();
        for name in linked("/header").into_iter().take(MOST_HEADERS) {
            headers.extend(self.part(&name)?);
        }
        Ok(Parts {
            main,
            styles,
            theme,
            numbering,
            headers,
            notes,
        })
    }

    /// Kind and target of each link of one part.
    fn links(&mut self, name: &str) -> Result<Vec<(String, String)>, OfficeError> {
        let mut links = Vec::new();
        let part = self.part(name)?.unwrap_or_default();
        let mut xml = Xml::new(&part);
        xml.children(|xml, _| {
            xml.children(|xml, tag| {
                if let (Some(kind), Some(target)) = (tag.get("Type"), tag.get("Target"))
                    && links.len() < MOST_PARTS
                {
                    links.push((kind.to_owned(), target.to_owned()));
                }
                xml.skip()
            })
        })?;
        Ok(links)
    }

    /// The name of the part that holds the document: what the package says, else the usual one.
    fn main_part(&mut self) -> Result<String, OfficeError> {
        let links = self.links("_rels/.rels")?;
        let main = links
            .iter()
            .find(|(kind, _)| kind.ends_with("/officeDocument"));
        Ok(main.map_or_else(|| MAIN.to_owned(), |(_, target)| within("", target)))
    }

    /// What a package without a Word document is.
    fn other_kind(&mut self, main: &str) -> Result<OfficeError, OfficeError> {
        let kind = self.part("mimetype")?.unwrap_or_default();
        Ok(if kind.contains("opendocument.text") {
            OfficeError::OpenDocument
        } else if kind.contains("opendocument.spreadsheet") || main.starts_with("xl/") {
            OfficeError::Spreadsheet
        } else if kind.contains("opendocument.presentation") || main.starts_with("ppt/") {
            OfficeError::Slides
        } else {
            OfficeError::NotText
        })
    }
}

/// The name of a part, from where a link stands.
fn within(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            ".." => drop(path.pop()),
            "." | "" => {}
            part => path.push(part),
        }
    }
    path.join("/")
}

fn damaged(error: ZipError) -> OfficeError {
    match error {
        ZipError::InvalidPassword => OfficeError::LockedFile,
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => OfficeError::LockedFile,
        error => OfficeError::DamagedFile(error.to_string()),
    }
}
