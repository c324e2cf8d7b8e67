//! What a page draws, as far as it is looked at: letters by the way they go, and pictures.

use lopdf::Stream;

/// A shown code, in points, from the lower left corner of the page as its text is read.
#[derive(Debug, Clone)]
pub struct Letter {
    pub text: String,
    pub left: f32,
    pub right: f32,
    pub base: f32,
    pub size: f32,
}

/// Which way a line of letters goes on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Right,
    Up,
    Left,
    Down,
}

impl Way {
    /// Of letters that step by (a, b); `None` where they are slanted.
    pub fn of(a: f32, b: f32) -> Option<Self> {
        if b.abs() * 10.0 <= a.abs() {
            Some(if a > 0.0 { Self::Right } else { Self::Left })
        } else if a.abs() * 10.0 <= b.abs() {
            Some(if b > 0.0 { Self::Up } else { Self::Down })
        } else {
            None
        }
    }

    /// A place on the page, turned so that these letters go to the right.
    pub fn turned(self, x: f32, y: f32) -> (f32, f32) {
        match self {
            Self::Right => (x, y),
            Self::Up => (y, -x),
            Self::Left => (-x, -y),
            Self::Down => (-y, x),
        }
    }
}

/// More boxes than this on a page are a drawing.
const MOST_BOXES: usize = 8000;

#[derive(Default)]
pub struct Drawn<'a> {
    letters: [Vec<Letter>; 4],
    /// Thin boxes that were filled or drawn, from corner to corner.
    boxes: Vec<[f32; 4]>,
    pub pictures: Vec<&'a Stream>,
    /// What is slanted, or belongs to the page and not to the text.
    pub aside: String,
    /// Letters of which nobody says which they are.
    pub nameless: usize,
    /// Letters that are not seen.
    pub unseen: usize,
}

impl Drawn<'_> {
    pub fn of(&mut self, way: Way) -> &mut Vec<Letter> {
        &mut self.letters[way as usize]
    }

    pub fn count(&self) -> usize {
        let upright: usize = self.letters.iter().map(Vec::len).sum();
        upright + self.nameless + self.aside.len()
    }

    /// A rule between cells, perhaps.
    pub fn rule(&mut self, [a, b, c, d]: [f32; 4]) {
        let sane = [a, b, c, d].iter().all(|n| n.abs() < 1.0e6);
        if sane && self.boxes.len() < MOST_BOXES {
            self.boxes.push([a.min(c), b.min(d), a.max(c), b.max(d)]);
        }
    }

    /// The letters that go the way of most, and the boxes turned with them.
    pub fn upright(&mut self) -> (Vec<Letter>, Vec<[f32; 4]>) {
        let ways = [Way::Down, Way::Left, Way::Up, Way::Right];
        let most = ways
            .into_iter()
            .max_by_key(|way| self.letters[*way as usize].len());
        let way = most.unwrap_or(Way::Right);
        let turned = |corners: &[f32; 4]| {
            let (a, b) = way.turned(corners[0], corners[1]);
            let (c, d) = way.turned(corners[2], corners[3]);
            [a.min(c), b.min(d), a.max(c), b.max(d)]
        };
        let boxes = self.boxes.iter().map(turned).collect();
        (std::mem::take(&mut self.letters[way as usize]), boxes)
    }

    /// How many letters and digits were drawn.
    pub fn readable(&self) -> usize {
        let text = self
            .letters
            .iter()
            .flatten()
            .flat_map(|letter| letter.text.chars());
        text.filter(|c| c.is_alphanumeric()).count()
    }
}
