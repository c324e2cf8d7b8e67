//! Text set in an old font: Word keeps the bytes of its encoding as if they were Latin letters.

use super::Encoding;
use super::decode::{bytes_of, decode};

/// A font of TCVN3 (.VnTime) or VNI (VNI-Times), told by its name.
#[derive(Debug, Clone, Copy)]
pub struct OldFont {
    pub encoding: Encoding,
    /// .VnTimeH draws everything in capitals.
    capitals: bool,
}

impl OldFont {
    pub fn named(name: &str) -> Option<Self> {
        let small = name.to_ascii_lowercase();
        let encoding = if small.starts_with(".vn") {
            Encoding::Tcvn3
        } else if small.starts_with("vni-") {
            Encoding::Vni
        } else {
            return None;
        };
        let capitals = encoding == Encoding::Tcvn3 && name.ends_with('H');
        Some(Self { encoding, capitals })
    }

    /// The text in Unicode; `None` where nothing needs to change, or it is Unicode already.
    pub fn read(self, text: &str) -> Option<String> {
        if text.is_ascii() && !self.capitals {
            return None;
        }
        let text = decode(self.encoding, &bytes_of(text)?);
        Some(if self.capitals {
            text.to_uppercase()
        } else {
            text
        })
    }
}
