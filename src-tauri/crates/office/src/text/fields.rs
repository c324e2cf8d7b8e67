//! Fields of a Word document: what computes a text is not printed, the text it gave is.
//!
//! A field has a code and, after a separator, its result; either may hold other fields. A table of
//! contents is a result that repeats the headings, so it is left out.

/// The fields that are open, outermost first.
#[derive(Debug, Default)]
pub struct Fields {
    open: Vec<Field>,
    keeps_contents: bool,
    left_out: bool,
}

#[derive(Debug, Default)]
struct Field {
    in_code: bool,
    code: String,
    is_contents: bool,
}

/// Codes are told by their first word.
const LONGEST_CODE: usize = 64;
const DEEPEST: usize = 64;

impl Fields {
    pub fn new(keeps_contents: bool) -> Self {
        Self {
            keeps_contents,
            ..Self::default()
        }
    }

    /// Reads `w:fldChar`.
    pub fn mark(&mut self, kind: &str) {
        match kind {
            "begin" if self.open.len() < DEEPEST => self.open.push(Field {
                in_code: true,
                ..Field::default()
            }),
            "separate" => {
                let keeps = self.keeps_contents;
                if let Some(field) = self.open.last_mut() {
                    let first = field.code.split_whitespace().next();
                    field.in_code = false;
                    field.is_contents = first == Some("TOC") && !keeps;
                    self.left_out |= field.is_contents;
                }
            }
            "end" => drop(self.open.pop()),
            _ => {}
        }
    }

    /// A piece of the code of the innermost field.
    pub fn code(&mut self, text: &str) {
        if let Some(field) = self.open.last_mut()
            && field.code.len() < LONGEST_CODE
        {
            field.code.extend(text.chars().take(LONGEST_CODE));
        }
    }

    /// Whether what stands here is not printed.
    pub fn hide(&self) -> bool {
        self.open.iter().any(|f| f.in_code || f.is_contents)
    }

    /// Whether whole paragraphs are left out here.
    pub fn hide_lines(&self) -> bool {
        self.open.iter().any(|field| field.is_contents)
    }

    /// The code of a field ends with its paragraph, if a damaged file did not end it.
    pub fn end_paragraph(&mut self) {
        for field in &mut self.open {
            field.in_code = false;
        }
    }

    /// A table of contents that never ended would have hidden the rest of the document.
    pub fn ran_away(&self) -> bool {
        self.hide_lines()
    }

    pub fn left_out_contents(&self) -> bool {
        self.left_out
    }
}
