//! A paragraph while it is read: its text in pieces of one font, and what follows it.

use super::encodings::OldFont;
use super::fonts::OldText;
use super::numbering::Place;
use super::styles::Look;

#[derive(Debug, Default)]
pub struct Paragraph {
    /// Neighbours of one font are one piece: a letter and its mark may stand in two runs.
    pieces: Vec<(Option<OldFont>, String)>,
    pub place: Place,
    pub style: Option<String>,
    /// What its letters look like, if a run does not say otherwise.
    pub look: Look,
    /// Its end was deleted or moved away: it runs on into the next.
    pub runs_on: bool,
    /// Lines of the text boxes anchored in it; they follow it.
    pub boxes: Vec<String>,
}

impl Paragraph {
    /// Adds what a run of this look prints.
    pub fn push(&mut self, text: &str, look: Look) {
        if look.hidden == Some(true) || text.is_empty() {
            return;
        }
        let font = look.font.flatten();
        // What an old font drew is no letter yet; its capitals come from the font.
        let large = look.capitals == Some(true) && font.is_none();
        let upper = large.then(|| text.to_uppercase());
        let text = upper.as_deref().unwrap_or(text);
        match self.pieces.last_mut() {
            Some((last, piece)) if *last == font => piece.push_str(text),
            _ => self.pieces.push((font, text.to_owned())),
        }
    }

    /// How much has been read, to see whether something was.
    pub fn len(&self) -> usize {
        let pieces: usize = self.pieces.iter().map(|(_, text)| text.len()).sum();
        pieces + self.boxes.len()
    }

    /// The text in Unicode.
    pub fn text(&self, old: &mut OldText) -> String {
        let one = |(font, text): &(Option<OldFont>, String)| match font {
            Some(font) => old.read(*font, text),
            None => text.clone(),
        };
        self.pieces.iter().map(one).collect()
    }
}
