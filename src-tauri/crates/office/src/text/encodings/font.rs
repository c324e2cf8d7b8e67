//! Text set in an old font: Word keeps the bytes of its encoding as if they were Latin letters.

use super::Encoding;
use super::decode::{bytes_of, decode};

/// A font of TCVN3 (.VnTime) or VNI (VNI-Times), told by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OldFont {
    pub encoding: Encoding,
    /// .VnTimeH draws everything in capitals.
    capitals: bool,
}

impl OldFont {
    pub fn named(name: &str) -> Option<Self> {
        let small = name.trim().to_ascii_lowercase();
        let encoding = if small.starts_with(".vn") {
            Encoding::Tcvn3
        } else if small.starts_with("vni-") || small.starts_with("vni ") {
            Encoding::Vni
        } else {
            return None;
        };
        let capitals = encoding == Encoding::Tcvn3 && name.trim().ends_with('H');
        Some(Self { encoding, capitals })
    }

    /// The text in Unicode; `None` where it is Unicode already.
    pub fn read(self, text: &str) -> Option<String> {
        Some(self.drawn(&decode(self.encoding, &bytes_of(text)?)))
    }

    /// The text as this font draws it.
    pub fn drawn(self, text: &str) -> String {
        if self.capitals {
            text.to_uppercase()
        } else {
            text.to_owned()
        }
    }
}
