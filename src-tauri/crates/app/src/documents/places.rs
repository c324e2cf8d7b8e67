//! From places in bytes to places in UTF-16 units, as the window counts.

use super::api::Place;
use intake::Span;

/// The unit of each byte of one text.
pub(super) struct Places(Vec<u32>);

impl Places {
    pub(super) fn of(text: &str) -> Self {
        let mut units = 0_u32;
        let mut at = vec![0; text.len() + 1];
        for (start, letter) in text.char_indices() {
            at[start..start + letter.len_utf8()].fill(units);
            units += u32::try_from(letter.len_utf16()).unwrap_or(1);
        }
        at[text.len()] = units;
        Self(at)
    }

    pub(super) fn place(&self, span: Span) -> Place {
        let last = self.0.len() - 1;
        Place {
            start: self.0[span.start.min(last)],
            end: self.0[span.end.min(last)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_as_the_window_counts() {
        let text = "Số 😀 ngày";
        let places = Places::of(text);
        let start = text.find("ngày").unwrap();
        let place = places.place(Span {
            start,
            end: text.len(),
        });
        let units: Vec<u16> = text.encode_utf16().collect();
        let cut = &units[place.start as usize..place.end as usize];
        assert_eq!(String::from_utf16(cut).unwrap(), "ngày");
    }
}
