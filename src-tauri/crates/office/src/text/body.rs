//! The body of a Word document, walked once: paragraphs to lines, tables to rows.
//!
//! What is printed is read: insertions that were tracked and not deletions, the result of a field
//! and not its code, what was moved where it is now. A text box is written twice in the file (for
//! new and old programs) and read once, after its paragraph.
//! Not here: what a number looks like (`numbering`), what tables become (`table`).

use super::fields::Fields;
use super::fonts::OldText;
use super::numbering::{Numbering, Place};
use super::paragraph::Paragraph;
use super::styles::{Look, Styles};
use super::table::{self, Cell, Row};
use super::xml::{Tag, Xml};
use super::{MOST_TEXT, symbols};
use crate::OfficeError;

pub struct Document<'a> {
    styles: &'a Styles,
    numbering: Numbering<'a>,
    pub old: OldText,
    pub fields: Fields,
    /// Changes were tracked; text boxes were read.
    pub tracked: bool,
    pub boxed: bool,
    /// Bytes of text that may still come.
    budget: usize,
}

impl<'a> Document<'a> {
    pub fn new(styles: &'a Styles, numbering: Numbering<'a>, old: OldText, fields: Fields) -> Self {
        Self {
            styles,
            numbering,
            old,
            fields,
            tracked: false,
            boxed: false,
            budget: MOST_TEXT,
        }
    }

    /// The lines of one part: the document itself, or a page header.
    pub fn lines(&mut self, part: &str) -> Result<Vec<String>, OfficeError> {
        let mut lines = Vec::new();
        let mut xml = Xml::new(part);
        xml.children(|xml, tag| match tag.name.as_str() {
            "w:hdr" => self.blocks(xml, &mut lines),
            _ => xml.children(|xml, tag| match tag.name.as_str() {
                "w:body" => self.blocks(xml, &mut lines),
                _ => xml.skip(),
            }),
        })?;
        Ok(lines)
    }

    /// The notes of one part, each the lines of its own.
    pub fn notes(&mut self, part: &str) -> Result<Vec<Vec<String>>, OfficeError> {
        let mut notes = Vec::new();
        let mut xml = Xml::new(part);
        xml.children(|xml, _| {
            xml.children(|xml, tag| match tag.name.as_str() {
                // Separators are drawn lines, not notes.
                "w:footnote" | "w:endnote"
                    if matches!(tag.get("w:type"), None | Some("normal")) =>
                {
                    let mut lines = Vec::new();
                    self.blocks(xml, &mut lines)?;
                    lines.retain(|line| !line.trim().is_empty());
                    notes.push(lines);
                    Ok(())
                }
                _ => xml.skip(),
            })
        })?;
        notes.retain(|lines| !lines.is_empty());
        Ok(notes)
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
        xml.children(|xml, tag| self.block(xml, &tag, lines, begun))
    }

    fn block(
        &mut self,
        xml: &mut Xml,
        tag: &Tag,
        lines: &mut Vec<String>,
        begun: &mut String,
    ) -> Result<(), OfficeError> {
        match tag.name.as_str() {
            "w:p" => {
                let paragraph = self.paragraph(xml)?;
                self.put(paragraph, lines, begun)
            }
            "w:tbl" => {
                let mut rows = Vec::new();
                self.rows(xml, &mut rows)?;
                lines.extend(table::lines(&rows));
                Ok(())
            }
            "w:ins" | "w:moveTo" => {
                self.tracked = true;
                self.more_blocks(xml, lines, begun)
            }
            "w:sdt" => control(xml, &mut |xml| self.more_blocks(xml, lines, begun)),
            "w:customXml" | "w:smartTag" => self.more_blocks(xml, lines, begun),
            "mc:AlternateContent" => {
                let before = lines.len();
                alternatives(xml, &mut |xml, first| {
                    if first || lines.len() == before {
                        self.more_blocks(xml, lines, begun)
                    } else {
                        xml.skip()
                    }
                })
            }
            _ => xml.skip(),
        }
    }

    fn put(
        &mut self,
        mut paragraph: Paragraph,
        lines: &mut Vec<String>,
        begun: &mut String,
    ) -> Result<(), OfficeError> {
        let hidden = self.fields.hide_lines();
        self.fields.end_paragraph();
        begun.push_str(&paragraph.text(&mut self.old));
        if !paragraph.runs_on && !hidden {
            let style = self.styles.of_paragraph(paragraph.style.as_deref());
            let number = self.numbering.next(self.styles, &paragraph.place, style);
            let text = std::mem::take(begun);
            let line = match number {
                Some(number) => format!("{} {}", number.trim_end(), text.trim_start()),
                None => text,
            };
            self.charge(line.len())?;
            lines.push(line);
        }
        lines.append(&mut paragraph.boxes);
        Ok(())
    }

    fn charge(&mut self, bytes: usize) -> Result<(), OfficeError> {
        let left = self.budget.checked_sub(bytes);
        self.budget = left.ok_or(OfficeError::TooLarge)?;
        Ok(())
    }

    fn paragraph(&mut self, xml: &mut Xml) -> Result<Paragraph, OfficeError> {
        let mut paragraph = Paragraph::default();
        paragraph.look = self.styles.paragraph_look(None);
        xml.children(|xml, tag| match tag.name.as_str() {
            "w:pPr" => {
                self.properties(xml, &mut paragraph)?;
                paragraph.look = self.styles.paragraph_look(paragraph.style.as_deref());
                Ok(())
            }
            _ => {
                let look = paragraph.look;
                self.inline(xml, &tag, &mut paragraph, look)
            }
        })?;
        Ok(paragraph)
    }

    fn properties(&mut self, xml: &mut Xml, paragraph: &mut Paragraph) -> Result<(), OfficeError> {
        xml.children(|xml, tag| match tag.name.as_str() {
            "w:numPr" => {
                paragraph.place = Place::read(xml)?;
                Ok(())
            }
            "w:pStyle" => {
                paragraph.style = tag.value().map(str::to_owned);
                xml.skip()
            }
            "w:rPr" => xml.children(|xml, tag| {
                let gone = matches!(tag.name.as_str(), "w:del" | "w:moveFrom");
                paragraph.runs_on |= gone;
                self.tracked |= gone || tag.name == "w:ins";
                xml.skip()
            }),
            _ => xml.skip(),
        })
    }

    /// What stands in a paragraph, at any depth: only text elements and signs say anything, so
    /// whatever wraps them (links, content controls, drawings) is walked through.
    fn inline(
        &mut self,
        xml: &mut Xml,
        tag: &Tag,
        paragraph: &mut Paragraph,
        look: Look,
    ) -> Result<(), OfficeError> {
        let sign = match tag.name.as_str() {
            "w:t" | "m:t" => {
                let text = xml.text()?;
                self.say(paragraph, &text, look);
                return Ok(());
            }
            "w:tab" | "w:ptab" => "\t",
            "w:br" | "w:cr" => "\n",
            "w:noBreakHyphen" => "-",
            // In an old font this is a letter; elsewhere it is dropped with the others.
            "w:softHyphen" => "\u{ad}",
            "w:r" => return self.run(xml, paragraph, look),
            "w:txbxContent" => return self.text_box(xml, paragraph),
            "w:sdt" => return control(xml, &mut |xml| self.all_inline(xml, paragraph, look)),
            "mc:AlternateContent" => return self.either(xml, paragraph, look),
            "w:instrText" => {
                let code = xml.text()?;
                self.fields.code(&code);
                return Ok(());
            }
            "w:fldChar" => {
                self.fields
                    .mark(tag.get("w:fldCharType").unwrap_or_default());
                return xml.skip();
            }
            "w:sym" => {
                self.symbol(tag, paragraph, look);
                return xml.skip();
            }
            "w:del" | "w:moveFrom" => {
                self.tracked = true;
                return xml.skip();
            }
            "w:rPr" | "w:pPr" | "w:sdtPr" | "w:rt" | "w:delText" => return xml.skip(),
            "w:ins" | "w:moveTo" => {
                self.tracked = true;
                return self.all_inline(xml, paragraph, look);
            }
            _ => return self.all_inline(xml, paragraph, look),
        };
        self.say(paragraph, sign, look);
        xml.skip()
    }

    fn all_inline(
        &mut self,
        xml: &mut Xml,
        paragraph: &mut Paragraph,
        look: Look,
    ) -> Result<(), OfficeError> {
        xml.children(|xml, tag| self.inline(xml, &tag, paragraph, look))
    }

    fn either(
        &mut self,
        xml: &mut Xml,
        paragraph: &mut Paragraph,
        look: Look,
    ) -> Result<(), OfficeError> {
        let before = paragraph.len();
        alternatives(xml, &mut |xml, first| {
            if first || paragraph.len() == before {
                self.all_inline(xml, paragraph, look)
            } else {
                xml.skip()
            }
        })
    }

    fn say(&mut self, paragraph: &mut Paragraph, text: &str, look: Look) {
        if !self.fields.hide() {
            paragraph.push(text, look);
        }
    }

    fn symbol(&mut self, tag: &Tag, paragraph: &mut Paragraph, look: Look) {
        let font = tag.get("w:font").unwrap_or_default();
        if let Some((sign, old)) = symbols::sign(font, tag.get("w:char").unwrap_or_default()) {
            let font = Some(old);
            self.say(
                paragraph,
                sign.encode_utf8(&mut [0; 4]),
                Look { font, ..look },
            );
        }
    }

    fn run(
        &mut self,
        xml: &mut Xml,
        paragraph: &mut Paragraph,
        above: Look,
    ) -> Result<(), OfficeError> {
        let mut look = above;
        xml.children(|xml, tag| match tag.name.as_str() {
            "w:rPr" => {
                let (own, style) = self.styles.look(xml)?;
                look = own.or(self.styles.letter_look(style.as_deref())).or(above);
                Ok(())
            }
            _ => self.inline(xml, &tag, paragraph, look),
        })
    }

    fn text_box(&mut self, xml: &mut Xml, paragraph: &mut Paragraph) -> Result<(), OfficeError> {
        let mut lines = Vec::new();
        self.blocks(xml, &mut lines)?;
        self.boxed |= lines.iter().any(|line| !line.trim().is_empty());
        paragraph.boxes.extend(lines);
        Ok(())
    }

    fn rows(&mut self, xml: &mut Xml, rows: &mut Vec<Row>) -> Result<(), OfficeError> {
        xml.children(|xml, tag| match tag.name.as_str() {
            "w:tr" => {
                let (mut cells, mut deleted) = (Vec::new(), false);
                self.cells(xml, &mut cells, &mut deleted)?;
                self.tracked |= deleted;
                if !deleted {
                    rows.push(cells);
                }
                Ok(())
            }
            "w:sdt" => control(xml, &mut |xml| self.rows(xml, rows)),
            "w:customXml" | "w:ins" | "w:moveTo" => self.rows(xml, rows),
            _ => xml.skip(),
        })
    }

    fn cells(
        &mut self,
        xml: &mut Xml,
        cells: &mut Row,
        deleted: &mut bool,
    ) -> Result<(), OfficeError> {
        xml.children(|xml, tag| match tag.name.as_str() {
            "w:tc" => {
                let (mut lines, mut span) = (Vec::new(), 1);
                let mut begun = String::new();
                // Properties come first; what they do not take is content.
                xml.children(|xml, tag| match tag.name.as_str() {
                    "w:tcPr" => xml.children(|xml, tag| {
                        if tag.name == "w:gridSpan" {
                            span = tag.number("w:val").unwrap_or(1) as usize;
                        }
                        xml.skip()
                    }),
                    _ => self.block(xml, &tag, &mut lines, &mut begun),
                })?;
                lines.extend(Some(begun).filter(|text| !text.is_empty()));
                cells.push(Cell::new(lines, span));
                Ok(())
            }
            "w:trPr" => xml.children(|xml, tag| {
                *deleted |= tag.name == "w:del";
                xml.skip()
            }),
            "w:sdt" => control(xml, &mut |xml| self.cells(xml, cells, deleted)),
            "w:customXml" => self.cells(xml, cells, deleted),
            _ => xml.skip(),
        })
    }
}

/// A content control: its content, unless that only asks to be filled in.
fn control(
    xml: &mut Xml,
    content: &mut dyn FnMut(&mut Xml) -> Result<(), OfficeError>,
) -> Result<(), OfficeError> {
    let mut asks = false;
    xml.children(|xml, tag| match tag.name.as_str() {
        "w:sdtPr" => xml.children(|xml, tag| {
            asks |= tag.name == "w:showingPlcHdr" && tag.is_on();
            xml.skip()
        }),
        "w:sdtContent" if !asks => content(xml),
        _ => xml.skip(),
    })
}

/// The same said for programs of different age: the first, and the others while it says nothing.
fn alternatives(
    xml: &mut Xml,
    read: &mut dyn FnMut(&mut Xml, bool) -> Result<(), OfficeError>,
) -> Result<(), OfficeError> {
    let mut first = true;
    xml.children(|xml, tag| match tag.name.as_str() {
        "mc:Choice" | "mc:Fallback" => read(xml, std::mem::take(&mut first)),
        _ => xml.skip(),
    })
}
