//! The body of a Word document, walked once: paragraphs to lines, tables to rows.
//!
//! Tracked deletions and hidden text are not printed and so not read; insertions are. A text box
//! is written twice in the file (for new and old programs) and read once. The heading and the foot
//! of an official letter are tables without lines: their left column is read before the right
//! one, so that issuer and number come before place and date.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::encodings::{Encoding, OldFont};
use super::numbering::{Numbering, Place};
use super::words;
use super::xml::{Tag, Xml};
use crate::OfficeError;

/// More rows than this and a table is data, whatever stands in it.
const MOST_LETTER_ROWS: usize = 8;
const MOST_LETTER_COLUMNS: usize = 3;

pub struct Document {
    numbering: Numbering,
    /// What runs in old fonts were written in.
    encoding: Encoding,
}

/// What a paragraph says of itself, and its text so far.
#[derive(Default)]
struct Paragraph {
    text: String,
    place: Place,
    style: Option<String>,
    /// Its end was deleted: it runs on into the next.
    runs_on: bool,
    /// Lines of the text boxes anchored in it; they follow it.
    boxes: Vec<String>,
}

/// The lines of the file's text, empty ones as they stand.
pub fn joined(lines: &[String]) -> String {
    lines.join("\n")
}

impl Document {
    pub fn new(numbering: Numbering) -> Self {
        Self {
            numbering,
            encoding: Encoding::Utf8,
        }
    }

    /// The old encoding that some of the text was converted from, if any was.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// The lines of one part: the document itself, or its notes.
    pub fn lines(&mut self, part: &str) -> Result<Vec<String>, OfficeError> {
        let mut lines = Vec::new();
        let mut xml = Xml::new(part);
        xml.children(|xml, _| {
            xml.children(|xml, tag| match tag.name.as_str() {
                "w:body" => self.blocks(xml, &mut lines),
                // Separators are drawn lines, not notes.
                "w:footnote" | "w:endnote" if tag.get("w:type").is_none() => {
                    self.blocks(xml, &mut lines)
                }
                _ => xml.skip(),
            })
        })?;
        Ok(lines)
    }

    /// Paragraphs and tables up to the close of what holds them.
    fn blocks(&mut self, xml: &mut Xml, lines: &mut Vec<String>) -> Result<(), OfficeError> {
        let mut begun = String::new();
        self.more_blocks(xml, lines, &mut begun)?;
        if !begun.is_empty() {
            lines.push(begun);
        }
        Ok(())
    }

    /// `begun` is the text of a paragraph that runs on into the next.
    fn more_blocks(
        &mut self,
        xml: &mut Xml,
        lines: &mut Vec<String>,
        begun: &mut String,
    ) -> Result<(), OfficeError> {
        xml.children(|xml, tag| match tag.name.as_str() {
            "w:p" => {
                let paragraph = self.paragraph(xml)?;
                self.put(paragraph, lines, begun);
                Ok(())
            }
            "w:tbl" => {
                let rows = self.table(xml)?;
                lines.extend(table_lines(&rows));
                Ok(())
            }
            "w:sdt"
            | "w:sdtContent"
            | "w:ins"
            | "w:moveTo"
            | "w:customXml"
            | "mc:AlternateContent"
            | "mc:Choice" => self.more_blocks(xml, lines, begun),
            _ => xml.skip(),
        })
    }

    fn put(&mut self, paragraph: Paragraph, lines: &mut Vec<String>, begun: &mut String) {
        begun.push_str(&paragraph.text);
        if !paragraph.runs_on {
            let number = self
                .numbering
                .next(&paragraph.place, paragraph.style.as_deref());
            let text = std::mem::take(begun);
            lines.push(match number {
                Some(number) => format!("{number} {}", text.trim_start()),
                None => text,
            });
        }
        lines.extend(paragraph.boxes);
    }

    fn paragraph(&mut self, xml: &mut Xml) -> Result<Paragraph, OfficeError> {
        let mut paragraph = Paragraph::default();
        xml.children(|xml, tag| match tag.name.as_str() {
            "w:pPr" => properties(xml, &mut paragraph),
            _ => self.inline(xml, &tag, &mut paragraph),
        })?;
        Ok(paragraph)
    }

    /// What stands in a paragraph, at any depth: only text elements and signs say anything, so
    /// whatever wraps them (links, fields, content controls, drawings) is walked through.
    fn inline(
        &mut self,
        xml: &mut Xml,
        tag: &Tag,
        paragraph: &mut Paragraph,
    ) -> Result<(), OfficeError> {
        match tag.name.as_str() {
            "w:t" | "m:t" => {
                paragraph.text.push_str(&xml.text()?);
                return Ok(());
            }
            "w:tab" | "w:ptab" => paragraph.text.push('\t'),
            "w:br" | "w:cr" => paragraph.text.push('\n'),
            "w:noBreakHyphen" => paragraph.text.push('-'),
            // In an old font this is a letter; elsewhere it is dropped with the others.
            "w:softHyphen" => paragraph.text.push('\u{ad}'),
            "w:r" => return self.run(xml, paragraph),
            "w:txbxContent" => {
                let mut lines = Vec::new();
                self.blocks(xml, &mut lines)?;
                paragraph.boxes.extend(lines);
                return Ok(());
            }
            "w:del" | "w:moveFrom" | "mc:Fallback" | "w:rPr" | "w:pPr" | "w:sdtPr"
            | "w:instrText" => {}
            _ => return xml.children(|xml, tag| self.inline(xml, &tag, paragraph)),
        }
        xml.skip()
    }

    /// A run; hidden ones leave nothing, and those set in an old font are converted.
    fn run(&mut self, xml: &mut Xml, paragraph: &mut Paragraph) -> Result<(), OfficeError> {
        let before = paragraph.text.len();
        let mut hidden = false;
        let mut font = None;
        xml.children(|xml, tag| match tag.name.as_str() {
            "w:rPr" => xml.children(|xml, tag| {
                hidden |= tag.name == "w:vanish" && tag.is_on();
                if tag.name == "w:rFonts" {
                    font = tag.get("w:ascii").and_then(OldFont::named);
                }
                xml.skip()
            }),
            _ => self.inline(xml, &tag, paragraph),
        })?;
        if hidden {
            paragraph.text.truncate(before);
        } else if let Some(font) = font
            && let Some(text) = font.read(&paragraph.text[before..])
        {
            paragraph.text.truncate(before);
            paragraph.text.push_str(&text);
            self.encoding = font.encoding;
        }
        Ok(())
    }

    /// Rows of cells of lines.
    fn table(&mut self, xml: &mut Xml) -> Result<Vec<Vec<Vec<String>>>, OfficeError> {
        let mut rows = Vec::new();
        self.rows(xml, &mut rows)?;
        Ok(rows)
    }

    fn rows(&mut self, xml: &mut Xml, rows: &mut Vec<Vec<Vec<String>>>) -> Result<(), OfficeError> {
        xml.children(|xml, tag| match tag.name.as_str() {
            "w:tr" => {
                let (mut cells, mut deleted) = (Vec::new(), false);
                self.cells(xml, &mut cells, &mut deleted)?;
                if !deleted {
                    rows.push(cells);
                }
                Ok(())
            }
            "w:sdt" | "w:sdtContent" | "w:customXml" => self.rows(xml, rows),
            _ => xml.skip(),
        })
    }

    fn cells(
        &mut self,
        xml: &mut Xml,
        cells: &mut Vec<Vec<String>>,
        deleted: &mut bool,
    ) -> Result<(), OfficeError> {
        xml.children(|xml, tag| match tag.name.as_str() {
            "w:tc" => {
                let mut lines = Vec::new();
                self.blocks(xml, &mut lines)?;
                cells.push(lines);
                Ok(())
            }
            "w:trPr" => xml.children(|xml, tag| {
                *deleted |= tag.name == "w:del";
                xml.skip()
            }),
            "w:sdt" | "w:sdtContent" | "w:customXml" => self.cells(xml, cells, deleted),
            _ => xml.skip(),
        })
    }
}

fn properties(xml: &mut Xml, paragraph: &mut Paragraph) -> Result<(), OfficeError> {
    xml.children(|xml, tag| match tag.name.as_str() {
        "w:numPr" => {
            paragraph.place = Place::read(xml)?;
            Ok(())
        }
        "w:pStyle" => {
            paragraph.style = tag.get("w:val").map(str::to_owned);
            xml.skip()
        }
        "w:rPr" => xml.children(|xml, tag| {
            paragraph.runs_on |= tag.name == "w:del";
            xml.skip()
        }),
        _ => xml.skip(),
    })
}

fn table_lines(rows: &[Vec<Vec<String>>]) -> Vec<String> {
    if is_letter_part(rows) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let down = |column: usize| rows.iter().filter_map(move |row| row.get(column));
        return (0..columns).flat_map(down).flatten().cloned().collect();
    }
    let cell = |lines: &Vec<String>| {
        let words: Vec<_> = lines
            .iter()
            .flat_map(|line| line.split_whitespace())
            .collect();
        words.join(" ").replace('|', "/")
    };
    rows.iter()
        .map(|row| {
            format!(
                "| {} |",
                row.iter().map(cell).collect::<Vec<_>>().join(" | ")
            )
        })
        .collect()
}

/// A frame around text, or the heading or the foot of a letter: set in a table only to stand side
/// by side.
fn is_letter_part(rows: &[Vec<Vec<String>>]) -> bool {
    if rows.iter().all(|row| row.len() < 2) {
        return true;
    }
    if rows.len() > MOST_LETTER_ROWS || rows.iter().any(|row| row.len() > MOST_LETTER_COLUMNS) {
        return false;
    }
    let parts = words::LETTER_PARTS.map(folded);
    let mut lines = rows.iter().flatten().flatten().map(|line| folded(line));
    lines.any(|line| {
        parts.iter().any(|part| line.contains(part))
            || words::SIGNED_FOR
                .iter()
                .any(|sign| line.trim_start().starts_with(sign))
    })
}

/// Capitals without marks, single spaces, any dash as a hyphen.
fn folded(text: &str) -> String {
    let plain = text
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| match c {
            '\u{111}' | '\u{110}' => 'D',
            '–' | '—' => '-',
            c => c,
        });
    let plain = plain.collect::<String>().to_uppercase();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
