//! Putting other words in place of stretches of a page, so that every place still leads back.
//!
//! Not here: which words, and why.

use super::{Line, Page};

/// A stretch of `clean` and what takes its place; nothing takes a line out.
pub struct Edit {
    pub start: usize,
    pub end: usize,
    pub words: String,
}

/// Where other words stand than were printed.
#[derive(Debug)]
pub struct Mended {
    pub start: usize,
    pub end: usize,
    pub printed: String,
}

impl Page<'_> {
    /// Carries out edits that stand in ascending order, apart from each other.
    pub fn rewrite(&mut self, edits: &[Edit]) {
        let old = std::mem::take(&mut self.clean);
        let marks = std::mem::take(&mut self.marks);
        self.clean.reserve(old.len());
        let mut places: Vec<(usize, usize, usize, usize)> = Vec::with_capacity(edits.len());
        let mut from = 0;
        let mut mark = 0;
        let mut source = |at: usize| {
            while marks.get(mark + 1).is_some_and(|m| m.0 <= at) {
                mark += 1;
            }
            marks.get(mark).map_or(0, |m| m.1 + at.saturating_sub(m.0))
        };
        for edit in edits {
            for (at, c) in old[from..edit.start].char_indices() {
                self.push(c, source(from + at));
            }
            let start = self.clean.len();
            let letters: Vec<usize> = old[edit.start..edit.end]
                .char_indices()
                .map(|(at, _)| source(edit.start + at))
                .collect();
            let count = edit.words.chars().count();
            for (n, c) in edit.words.chars().enumerate() {
                // The last letter stands for the last one that is printed.
                let n = if n + 1 == count { letters.len() } else { n + 1 };
                let at = letters.get(n.min(letters.len()).saturating_sub(1));
                self.push(c, at.copied().unwrap_or_default());
            }
            places.push((edit.start, edit.end, start, self.clean.len()));
            if !edit.words.is_empty() {
                self.mended.push(Mended {
                    start,
                    end: self.clean.len(),
                    printed: old[edit.start..edit.end].to_string(),
                });
            }
            from = edit.end;
        }
        for (at, c) in old[from..].char_indices() {
            self.push(c, source(from + at));
        }
        move_lines(&mut self.lines, &places);
    }
}

impl Page<'_> {
    /// Takes lines out, their words too.
    pub fn drop_lines(&mut self, gone: impl Fn(usize) -> bool) {
        let lines = self.lines.iter().enumerate();
        let edits = lines.filter(|(at, _)| gone(*at)).map(|(_, line)| Edit {
            start: line.start.saturating_sub(1),
            end: line.end,
            words: String::new(),
        });
        let edits: Vec<Edit> = edits.collect();
        self.rewrite(&edits);
    }
}

/// Lines follow their words; a line of which nothing is left goes.
fn move_lines(lines: &mut Vec<Line>, places: &[(usize, usize, usize, usize)]) {
    let moved = |at: usize, end: bool| {
        let before = places.partition_point(|p| p.0 < at || !end && p.0 == at && p.1 > at);
        let Some((_, old_end, new_start, new_end)) = before.checked_sub(1).map(|i| places[i])
        else {
            return at;
        };
        match at.checked_sub(old_end) {
            Some(behind) => new_end + behind,
            None if end => new_end,
            None => new_start,
        }
    };
    for line in lines.iter_mut() {
        line.start = moved(line.start, false);
        line.end = moved(line.end, true);
    }
    lines.retain(|line| line.start < line.end);
}
