//! What a web page shows, gathered into lines and rows.
//!
//! Each table that is open gathers apart; closed, it becomes lines of what holds it. Spaces are as
//! a browser shows them. Not here: what a tag is made of.

use super::tokens::Tag;
use crate::text::table::{self, Cell, Row};

/// Tables within tables, and lists within lists, that are kept apart.
const DEEPEST: usize = 24;

/// Cells and items of lists of one page.
const MOST_PIECES: usize = 400_000;

/// A list that is open: the number of its next item, if it has numbers, and how they look.
struct List {
    next: Option<u32>,
    style: char,
    bare: bool,
}

/// What gathers lines: the page itself, or a table.
#[derive(Default)]
struct Frame {
    rows: Vec<Row>,
    cells: Row,
    /// The columns that the open cell covers, if one is open.
    span: Option<usize>,
    lines: Vec<String>,
    line: String,
    /// What a table says outside its cells, such as its caption.
    before: Vec<String>,
}

#[derive(Default)]
pub struct Page {
    frames: Vec<Frame>,
    lists: Vec<List>,
    /// Tables too deep to be kept apart.
    too_deep: usize,
    preformatted: usize,
    pieces: usize,
}

impl Page {
    pub fn new() -> Self {
        Self {
            frames: vec![Frame::default()],
            ..Self::default()
        }
    }

    /// It holds more than any real page.
    pub fn is_overfull(&self) -> bool {
        self.pieces > MOST_PIECES
    }

    pub fn text(mut self) -> String {
        while self.frames.len() > 1 {
            self.end_table();
        }
        self.break_line();
        let lines = self.frames.pop().map(|frame| frame.lines);
        lines.unwrap_or_default().join("\n")
    }

    fn frame(&mut self) -> &mut Frame {
        if self.frames.is_empty() {
            self.frames.push(Frame::default());
        }
        let last = self.frames.len() - 1;
        &mut self.frames[last]
    }

    pub fn say(&mut self, text: &str) {
        let kept = self.preformatted > 0;
        let frame = self.frame();
        for c in text.chars() {
            match c {
                '\n' if kept => frame.lines.push(std::mem::take(&mut frame.line)),
                c if kept => frame.line.push(c),
                ' ' | '\t' | '\n' | '\r' | '\u{c}' => {
                    if !frame.line.is_empty() && !frame.line.ends_with(' ') {
                        frame.line.push(' ');
                    }
                }
                c => frame.line.push(c),
            }
        }
    }

    /// Ends the line, if anything stands on it.
    pub fn break_line(&mut self) {
        let frame = self.frame();
        if !frame.line.trim().is_empty() {
            let line = std::mem::take(&mut frame.line);
            frame.lines.push(line);
        }
        frame.line.clear();
    }

    /// Ends the line and leaves an empty one, as paragraphs stand apart.
    fn part(&mut self) {
        self.break_line();
        self.frame().lines.push(String::new());
    }

    pub fn open(&mut self, tag: &Tag) {
        match tag.name.as_str() {
            "br" => {
                let frame = self.frame();
                let line = std::mem::take(&mut frame.line);
                frame.lines.push(line);
            }
            "table" => self.begin_table(),
            "tr" => self.end_row(),
            // The page itself has no cells, whatever its tags say.
            "td" | "th" if self.frames.len() < 2 => self.break_line(),
            "td" | "th" => {
                self.end_cell();
                let span = tag.get("colspan").and_then(|n| n.trim().parse().ok());
                let frame = self.frame();
                frame.span = Some(span.unwrap_or(1));
                let lines = std::mem::take(&mut frame.lines);
                frame.before.extend(lines);
            }
            "ul" | "ol" => self.begin_list(tag),
            "li" => self.item(tag),
            "pre" => {
                self.part();
                self.preformatted += 1;
            }
            name if is_paragraph(name) => self.part(),
            name if is_block(name) => self.break_line(),
            _ => {}
        }
    }

    pub fn close(&mut self, name: &str) {
        match name {
            "table" if self.too_deep > 0 => self.too_deep -= 1,
            "table" => self.end_table(),
            "tr" => self.end_row(),
            "td" | "th" => self.end_cell(),
            "ul" | "ol" => {
                self.break_line();
                self.lists.pop();
            }
            "pre" => {
                self.preformatted = self.preformatted.saturating_sub(1);
                self.part();
            }
            name if is_paragraph(name) => self.part(),
            name if is_block(name) => self.break_line(),
            _ => {}
        }
    }

    fn begin_table(&mut self) {
        self.break_line();
        if self.frames.len() > DEEPEST {
            self.too_deep += 1;
        } else {
            self.frames.push(Frame::default());
        }
    }

    fn end_table(&mut self) {
        if self.frames.len() < 2 {
            return;
        }
        self.end_row();
        if let Some(frame) = self.frames.pop() {
            let lines = table::lines(&frame.rows);
            let above = self.frame();
            above.lines.extend(frame.before);
            above.lines.extend(frame.lines);
            above.lines.extend(lines);
        }
    }

    fn end_cell(&mut self) {
        self.break_line();
        let frame = self.frame();
        if let Some(span) = frame.span.take() {
            let mut lines = std::mem::take(&mut frame.lines);
            lines.retain(|line| !line.trim().is_empty());
            frame.cells.push(Cell::new(lines, span));
            self.pieces += 1;
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        let frame = self.frame();
        if !frame.cells.is_empty() {
            let cells = std::mem::take(&mut frame.cells);
            frame.rows.push(cells);
        }
    }

    fn begin_list(&mut self, tag: &Tag) {
        self.break_line();
        if self.lists.len() >= DEEPEST {
            return;
        }
        let start = tag.get("start").and_then(|n| n.trim().parse().ok());
        self.lists.push(List {
            next: (tag.name == "ol").then(|| start.unwrap_or(1)),
            style: tag
                .get("type")
                .and_then(|t| t.chars().next())
                .unwrap_or('1'),
            bare: is_bare(tag),
        });
    }

    fn item(&mut self, tag: &Tag) {
        self.break_line();
        self.pieces += 1;
        let Some(list) = self.lists.last_mut() else {
            return;
        };
        if list.bare || is_bare(tag) {
            return;
        }
        let own = tag.get("value").and_then(|n| n.trim().parse().ok());
        let mark = match own.or(list.next) {
            Some(number) => {
                list.next = Some(number.saturating_add(1));
                format!("{}. ", numbered(number, list.style))
            }
            None => "- ".to_owned(),
        };
        self.frame().line = mark;
    }
}

fn numbered(number: u32, style: char) -> String {
    let format = match style {
        'a' => "lowerLetter",
        'A' => "upperLetter",
        'i' => "lowerRoman",
        'I' => "upperRoman",
        _ => "decimal",
    };
    crate::text::numbering::written(number, format)
}

/// Its items show no mark.
fn is_bare(tag: &Tag) -> bool {
    let style = tag.get("style").unwrap_or_default().replace(' ', "");
    style.contains("list-style:none") || style.contains("list-style-type:none")
}

fn is_paragraph(name: &str) -> bool {
    matches!(
        name,
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "hr" | "blockquote"
    )
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "div"
            | "center"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "main"
            | "aside"
            | "address"
            | "figure"
            | "figcaption"
            | "caption"
            | "dl"
            | "dt"
            | "dd"
            | "form"
            | "fieldset"
            | "body"
            | "li"
            | "tbody"
            | "thead"
            | "tfoot"
    )
}
