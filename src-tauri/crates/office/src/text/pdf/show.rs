//! Runs what a page draws, and keeps the letters, where they stand, and the pictures.
//!
//! Forms (pieces that pages share) are run where they are used, to a bounded depth; everything
//! that is run is charged to one budget. What goes the way that most letters of the page go is
//! upright, however the page is turned; what is slanted, or marked as of the page and not of the
//! text, stands aside.

use std::collections::HashMap;
use std::rc::Rc;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};
use unicode_normalization::char::is_combining_mark;

use super::font::{Font, followed};
use super::letters::{Drawn, Letter, Way};
use super::{failed, weight};
use crate::OfficeError;

const DEEPEST_FORM: usize = 6;
/// What running a form costs besides its content, in bytes of content.
const FORM_COST: usize = 4096;
/// What an operation costs besides its bytes.
const OPERATION_COST: usize = 24;
/// What a letter costs besides its bytes.
const LETTER_COST: usize = 16;
const MOST_SAVED: usize = 256;
const MOST_LETTERS: usize = 200_000;
const MOST_PICTURES: usize = 64;
const MOST_MARKS: usize = 256;
const MOST_CORNERS: usize = 20_000;
/// Text that is drawn so is not seen: a machine put it over a picture of it.
const UNSEEN: f32 = 3.0;

/// From one plane to another: (a, b, c, d, e, f) as PDF writes it.
#[derive(Clone, Copy)]
struct Matrix([f32; 6]);

impl Matrix {
    const SAME: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    fn moved(x: f32, y: f32) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// First this, then `next`.
    fn then(self, next: Self) -> Self {
        let ([a, b, c, d, e, f], n) = (self.0, next.0);
        Self([
            a * n[0] + b * n[2],
            a * n[1] + b * n[3],
            c * n[0] + d * n[2],
            c * n[1] + d * n[3],
            e * n[0] + f * n[2] + n[4],
            e * n[1] + f * n[3] + n[5],
        ])
    }
}

#[derive(Clone)]
struct State {
    plane: Matrix,
    font: Option<Rc<Font>>,
    size: f32,
    letter_space: f32,
    word_space: f32,
    stretch: f32,
    leading: f32,
    rise: f32,
    mode: f32,
}

impl State {
    fn new(plane: Matrix) -> Self {
        Self {
            plane,
            font: None,
            size: 1.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            mode: 0.0,
        }
    }
}

/// Runs the pages of one document.
pub struct Runner<'a> {
    document: &'a Document,
    /// Bytes that may still be run.
    budget: usize,
    fonts: HashMap<*const Dictionary, Rc<Font>>,
    drawn: Drawn<'a>,
    /// The corners of the path that is being drawn, each with whether it begins a piece.
    path: Vec<(bool, f32, f32)>,
    /// What is open of marked content: whether it belongs to the page and not to the text.
    marks: Vec<bool>,
}

impl<'a> Runner<'a> {
    pub fn new(document: &'a Document, budget: usize) -> Self {
        Self {
            document,
            budget,
            fonts: HashMap::new(),
            drawn: Drawn::default(),
            path: Vec::new(),
            marks: Vec::new(),
        }
    }

    /// What one page draws; what is run of it comes off the budget.
    pub fn page(&mut self, id: ObjectId) -> Result<Drawn<'a>, OfficeError> {
        let document = self.document;
        let content = document
            .get_page_content_with_limit(id, self.budget)
            .map_err(failed)?;
        let (own, shared) = document.get_page_resources(id).map_err(failed)?;
        let shared = shared
            .iter()
            .filter_map(|id| document.get_dictionary(*id).ok());
        let resources: Vec<&Dictionary> = own.into_iter().chain(shared).collect();
        self.run(&content, &resources, Matrix::SAME, 0)?;
        self.marks.clear();
        self.path.clear();
        Ok(std::mem::take(&mut self.drawn))
    }

    fn charge(&mut self, cost: usize) -> Result<(), OfficeError> {
        self.budget = self.budget.checked_sub(cost).ok_or(OfficeError::TooLarge)?;
        Ok(())
    }

    fn run(
        &mut self,
        content: &[u8],
        resources: &[&'a Dictionary],
        plane: Matrix,
        depth: usize,
    ) -> Result<(), OfficeError> {
        self.charge(content.len())?;
        weight::drawing(content)?;
        let mut state = State::new(plane);
        let mut saved: Vec<State> = Vec::new();
        let (mut line, mut text) = (Matrix::SAME, Matrix::SAME);
        // A page that is broken in the middle is read as far as it goes.
        for operation in Content::decode_iter(content).map_while(Result::ok) {
            self.charge(OPERATION_COST)?;
            let operands = operation.operands.as_slice();
            let number = |at: usize| number(operands.get(at));
            match operation.operator.as_str() {
                "q" if saved.len() < MOST_SAVED => saved.push(state.clone()),
                "Q" => state = saved.pop().unwrap_or(state),
                "cm" => state.plane = matrix(operands).then(state.plane),
                "BT" => (line, text) = (Matrix::SAME, Matrix::SAME),
                "Tf" => {
                    state.font = self.font(resources, operands)?;
                    state.size = number(1);
                }
                "Tc" => state.letter_space = number(0),
                "Tw" => state.word_space = number(0),
                "Tz" => state.stretch = number(0) / 100.0,
                "TL" => state.leading = number(0),
                "Ts" => state.rise = number(0),
                "Tr" => state.mode = number(0),
                "BDC" | "BMC" if self.marks.len() < MOST_MARKS => {
                    let of_page = self.is_of_page(resources, operands);
                    self.marks.push(of_page);
                }
                "EMC" => drop(self.marks.pop()),
                "Tm" => (line, text) = (matrix(operands), matrix(operands)),
                "Td" | "TD" => {
                    if operation.operator == "TD" {
                        state.leading = -number(1);
                    }
                    line = Matrix::moved(number(0), number(1)).then(line);
                    text = line;
                }
                "T*" | "'" | "\"" => {
                    if operation.operator == "\"" {
                        (state.word_space, state.letter_space) = (number(0), number(1));
                    }
                    line = Matrix::moved(0.0, -state.leading).then(line);
                    text = line;
                    if let Some(Object::String(string, _)) = operands.last() {
                        self.show(&state, &mut text, string)?;
                    }
                }
                "Tj" | "TJ" => self.show_all(&state, &mut text, operands)?,
                "Do" => self.form(resources, operands, state.plane, depth)?,
                operator => self.trace(&state, operator, operands),
            }
        }
        Ok(())
    }

    /// Operators of paths.
    fn trace(&mut self, state: &State, operator: &str, operands: &[Object]) {
        let number = |at: usize| number(operands.get(at));
        match operator {
            "m" | "l" => self.step(state, operator == "m", number(0), number(1)),
            "re" => {
                let (x, y, w, h) = (number(0), number(1), number(2), number(3));
                let corners = [(x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y)];
                for (at, (x, y)) in corners.into_iter().enumerate() {
                    self.step(state, at == 0, x, y);
                }
            }
            "S" | "s" | "B" | "B*" | "b" | "b*" => self.draw(true),
            "f" | "F" | "f*" => self.draw(false),
            "n" | "c" | "v" | "y" => self.path.clear(),
            _ => {}
        }
    }

    fn step(&mut self, state: &State, begins: bool, x: f32, y: f32) {
        if self.path.len() < MOST_CORNERS {
            let place = Matrix::moved(x, y).then(state.plane).0;
            self.path.push((begins, place[4], place[5]));
        }
    }

    /// Of what is drawn each side may be a rule; of what is filled, the whole.
    fn draw(&mut self, sides: bool) {
        let path = std::mem::take(&mut self.path);
        for piece in path.chunk_by(|_, (begins, ..)| !begins) {
            if sides {
                for pair in piece.windows(2) {
                    self.drawn
                        .rule([pair[0].1, pair[0].2, pair[1].1, pair[1].2]);
                }
            } else {
                let of = |pick: fn(f32, f32) -> f32, start: f32| {
                    let xs = piece.iter().map(|corner| corner.1);
                    let ys = piece.iter().map(|corner| corner.2);
                    (xs.fold(start, pick), ys.fold(start, pick))
                };
                let (left, low) = of(f32::min, f32::MAX);
                let (right, high) = of(f32::max, f32::MIN);
                self.drawn.rule([left, low, right, high]);
            }
        }
    }

    fn font(
        &mut self,
        resources: &[&'a Dictionary],
        operands: &[Object],
    ) -> Result<Option<Rc<Font>>, OfficeError> {
        let name = operands.first().and_then(|name| name.as_name().ok());
        let found = name.and_then(|name| self.resource(resources, b"Font", name));
        let Some(font) = found.and_then(|font| font.as_dict().ok()) else {
            return Ok(None);
        };
        if let Some(known) = self.fonts.get(&std::ptr::from_ref(font)) {
            return Ok(Some(Rc::clone(known)));
        }
        let (read, cost) = Font::read(self.document, font);
        self.charge(cost)?;
        let read = Rc::new(read);
        self.fonts.insert(font, Rc::clone(&read));
        Ok(Some(read))
    }

    fn resource(
        &self,
        resources: &[&'a Dictionary],
        kind: &[u8],
        name: &[u8],
    ) -> Option<&'a Object> {
        resources.iter().find_map(|dictionary| {
            let named = followed(self.document, dictionary, kind)?.as_dict().ok()?;
            followed(self.document, named, name)
        })
    }

    fn form(
        &mut self,
        resources: &[&'a Dictionary],
        operands: &[Object],
        plane: Matrix,
        depth: usize,
    ) -> Result<(), OfficeError> {
        let name = operands.first().and_then(|name| name.as_name().ok());
        let found = name.and_then(|name| self.resource(resources, b"XObject", name));
        let Some(stream) = found.and_then(|found| found.as_stream().ok()) else {
            return Ok(());
        };
        let kind = stream.dict.get(b"Subtype").and_then(Object::as_name).ok();
        if kind == Some(b"Image") && self.drawn.pictures.len() < MOST_PICTURES {
            self.drawn.pictures.push(stream);
        }
        if kind != Some(b"Form") || depth >= DEEPEST_FORM {
            return Ok(());
        }
        // Even an empty form costs something, or many of them would cost nothing.
        self.charge(FORM_COST)?;
        let content = match stream.get_plain_content_with_limit(self.budget) {
            Ok(content) => content,
            Err(error) => match failed(error) {
                OfficeError::TooLarge => return Err(OfficeError::TooLarge),
                _ => return Ok(()),
            },
        };
        let own = followed(self.document, &stream.dict, b"Matrix");
        let own = own.and_then(|own| own.as_array().ok());
        let plane = own.map_or(Matrix::SAME, |own| matrix(own)).then(plane);
        let inner = followed(self.document, &stream.dict, b"Resources");
        match inner.and_then(|inner| inner.as_dict().ok()) {
            Some(inner) => self.run(&content, &[inner], plane, depth + 1),
            None => self.run(&content, resources, plane, depth + 1),
        }
    }

    fn show_all(
        &mut self,
        state: &State,
        text: &mut Matrix,
        operands: &[Object],
    ) -> Result<(), OfficeError> {
        let parts = match operands.first() {
            Some(Object::Array(parts)) => parts.as_slice(),
            _ => operands,
        };
        for part in parts {
            match part {
                Object::String(string, _) => self.show(state, text, string)?,
                other => {
                    let back = number(Some(other)) / 1000.0 * state.size * state.stretch;
                    *text = Matrix::moved(-back, 0.0).then(*text);
                }
            }
        }
        Ok(())
    }

    fn show(&mut self, state: &State, text: &mut Matrix, string: &[u8]) -> Result<(), OfficeError> {
        let Some(font) = state.font.clone() else {
            return Ok(());
        };
        self.charge(LETTER_COST * string.len())?;
        let aside = self.marks.contains(&true);
        for shown in font.shown(string) {
            let spaced = state.letter_space + if shown.space { state.word_space } else { 0.0 };
            let width = shown.width * state.size;
            let place = Matrix::moved(0.0, state.rise).then(*text).then(state.plane);
            let end = Matrix::moved(width * state.stretch, 0.0).then(place);
            *text = Matrix::moved((width + spaced) * state.stretch, 0.0).then(*text);
            if self.drawn.count() >= MOST_LETTERS {
                return Err(OfficeError::TooLarge);
            }
            if shown.text.is_empty() {
                self.drawn.nameless += usize::from(font.is_nameless());
                continue;
            }
            self.drawn.unseen += usize::from(state.mode == UNSEEN);
            let [a, b, c, d, x, y] = place.0;
            let size = state.size.abs() * c.hypot(d);
            let way = Way::of(a, b).filter(|_| !aside);
            let Some(way) = way else {
                self.drawn.aside.push_str(&shown.text);
                continue;
            };
            let sane = [x, y, size, end.0[4], end.0[5]]
                .iter()
                .all(|n| n.abs() < 1.0e6);
            if sane {
                self.put(
                    way,
                    shown.text,
                    way.turned(x, y),
                    way.turned(end.0[4], end.0[5]).0,
                    size,
                );
            }
        }
        Ok(())
    }

    /// A mark drawn by itself over a letter belongs to it.
    fn put(&mut self, way: Way, text: String, (left, base): (f32, f32), right: f32, size: f32) {
        let letters = self.drawn.of(way);
        if text.starts_with(is_combining_mark)
            && let Some(last) = letters.last_mut()
            && (last.left - left).abs() < 1.2 * size
        {
            last.text.push_str(&text);
            return;
        }
        letters.push(Letter {
            text,
            left,
            right: right.max(left),
            base,
            size,
        });
    }

    /// `/Artifact <</Type /Pagination>> BDC`: a running head, a page number.
    fn is_of_page(&self, resources: &[&'a Dictionary], operands: &[Object]) -> bool {
        let [Object::Name(tag), properties] = operands else {
            return false;
        };
        let named = || self.resource(resources, b"Properties", properties.as_name().ok()?);
        let properties = properties
            .as_dict()
            .ok()
            .or_else(|| named()?.as_dict().ok());
        let kind = properties.and_then(|p| p.get(b"Type").and_then(Object::as_name).ok());
        tag == b"Artifact" && kind == Some(b"Pagination")
    }
}

fn number(object: Option<&Object>) -> f32 {
    object.and_then(|n| n.as_float().ok()).unwrap_or(0.0)
}

fn matrix(operands: &[Object]) -> Matrix {
    if operands.len() < 6 {
        return Matrix::SAME;
    }
    Matrix(std::array::from_fn(|at| number(operands.get(at))))
}
