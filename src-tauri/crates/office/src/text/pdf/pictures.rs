//! The pictures that the pages of a scanned PDF are, so that a person can type beside them.
//!
//! A JPEG passes through as it stands; plain rasters become PNG. What else scanners write (JPEG
//! 2000, fax, JBIG2) no window shows, and the page is named. Pages, pictures and bytes are bounded.

use lopdf::{Dictionary, Document, Object, Stream};

use super::font::followed;
use super::{FEWEST_LETTERS, MOST_CONTENT, guarded, opened, show};
use crate::OfficeError;

/// All pictures together, in bytes.
const MOST_BYTES: usize = 96 << 20;
/// One picture, unpacked.
const MOST_RASTER: usize = 64 << 20;
/// A scan may come in strips.
const MOST_STRIPS: usize = 16;
/// Smaller than so much of the greatest, and it is a stamp or a line.
const SMALLEST_PART: u64 = 16;

/// One picture of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PagePicture {
    /// Counted from 1.
    pub page: u32,
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
    /// How far the page is turned to the right when shown: 0, 90, 180, 270.
    pub turned: u16,
}

/// The pictures of a file, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pictures {
    pub shown: Vec<PagePicture>,
    /// Pages that are pictures of a kind that cannot be shown, or came after the limit.
    pub not_shown: Vec<u32>,
    /// How many pages the file has.
    pub pages: u32,
}

/// The pictures of the pages that have no text, up to `limit` pages.
pub fn pictures_of_pages(bytes: &[u8], limit: usize) -> Result<Pictures, OfficeError> {
    guarded(|| read(bytes, limit))
}

fn read(bytes: &[u8], limit: usize) -> Result<Pictures, OfficeError> {
    let (document, ids) = opened(bytes)?;
    let mut runner = show::Runner::new(&document, MOST_CONTENT);
    let mut out = Pictures {
        pages: u32::try_from(ids.len()).unwrap_or(u32::MAX),
        ..Pictures::default()
    };
    let (mut budget, mut pages) = (MOST_BYTES, 0);
    for (page, id) in (1..).zip(&ids) {
        let drawn = runner.page(*id)?;
        if drawn.readable() >= FEWEST_LETTERS || drawn.pictures.is_empty() {
            continue;
        }
        let before = out.shown.len();
        if pages < limit {
            let turned = turned(&document, *id);
            for stream in strips(&drawn.pictures) {
                if let Some((media_type, bytes)) = picture(&document, stream)
                    && bytes.len() <= budget
                {
                    budget -= bytes.len();
                    out.shown.push(PagePicture {
                        page,
                        media_type,
                        bytes,
                        turned,
                    });
                }
            }
        }
        if out.shown.len() == before {
            out.not_shown.push(page);
        } else {
            pages += 1;
        }
    }
    Ok(out)
}

/// The greatest picture of a page, or the strips it is cut into.
fn strips<'a>(pictures: &[&'a Stream]) -> Vec<&'a Stream> {
    let area = |stream: &Stream| {
        let side = |key: &[u8]| {
            let side = stream.dict.get(key).and_then(Object::as_i64);
            side.map_or(0, |side| side.clamp(0, 1 << 20).unsigned_abs())
        };
        side(b"Width") * side(b"Height")
    };
    let greatest = pictures
        .iter()
        .map(|stream| area(stream))
        .max()
        .unwrap_or(0);
    let great = |stream: &&&Stream| area(stream) * SMALLEST_PART >= greatest;
    pictures
        .iter()
        .filter(great)
        .take(MOST_STRIPS)
        .copied()
        .collect()
}

fn turned(document: &Document, id: lopdf::ObjectId) -> u16 {
    let mut page = document.get_dictionary(id).ok();
    // A page inherits what it does not say.
    for _ in 0..16 {
        let Some(dictionary) = page else { break };
        let own = followed(document, dictionary, b"Rotate").and_then(|turn| turn.as_i64().ok());
        if let Some(turn) = own {
            return u16::try_from(turn.rem_euclid(360)).unwrap_or(0);
        }
        page = followed(document, dictionary, b"Parent").and_then(|parent| parent.as_dict().ok());
    }
    0
}

fn picture(document: &Document, stream: &Stream) -> Option<(&'static str, Vec<u8>)> {
    let filters = stream.filters().unwrap_or_default();
    match filters.as_slice() {
        [b"DCTDecode"] => Some(("image/jpeg", stream.content.clone())),
        // A JPEG that was packed once more.
        [before @ .., b"DCTDecode"] => {
            let names = before.iter().map(|name| Object::Name(name.to_vec()));
            let mut outer = Dictionary::new();
            outer.set("Filter", Object::Array(names.collect()));
            let outer = Stream::new(outer, stream.content.clone());
            let bytes = outer.get_plain_content_with_limit(MOST_RASTER).ok()?;
            Some(("image/jpeg", bytes.to_vec()))
        }
        others if others.iter().all(|name| is_plain(name)) => {
            Some(("image/png", raster(document, stream)?))
        }
        _ => None,
    }
}

fn is_plain(filter: &[u8]) -> bool {
    matches!(
        filter,
        b"FlateDecode" | b"LZWDecode" | b"ASCII85Decode" | b"ASCIIHexDecode"
    )
}

/// Grey, colour or black on white, as a PNG.
fn raster(document: &Document, stream: &Stream) -> Option<Vec<u8>> {
    let number = |key: &[u8]| followed(document, &stream.dict, key)?.as_i64().ok();
    let width = u32::try_from(number(b"Width")?).ok()?;
    let height = u32::try_from(number(b"Height")?).ok()?;
    let is_mask = stream.dict.get(b"ImageMask").and_then(Object::as_bool);
    let is_mask = is_mask.unwrap_or(false);
    let bits = if is_mask {
        1
    } else {
        number(b"BitsPerComponent")?
    };
    let channels = if is_mask {
        1
    } else {
        channels(document, &stream.dict)?
    };
    let (depth, colour) = match (bits, channels) {
        (1, 1) => (png::BitDepth::One, png::ColorType::Grayscale),
        (8, 1) => (png::BitDepth::Eight, png::ColorType::Grayscale),
        (8, 3) => (png::BitDepth::Eight, png::ColorType::Rgb),
        _ => return None,
    };
    let a_row = (u64::from(width) * u64::try_from(bits).ok()? * channels).div_ceil(8);
    let needed = usize::try_from(a_row.checked_mul(u64::from(height))?).ok()?;
    if needed == 0 || needed > MOST_RASTER {
        return None;
    }
    let mut content = stream
        .get_plain_content_with_limit(MOST_RASTER)
        .ok()?
        .to_vec();
    // A scan that was cut off is white from there on.
    content.resize(needed, 0xff);
    let decode = followed(document, &stream.dict, b"Decode").and_then(|d| d.as_array().ok());
    let first = decode.and_then(|d| d.first()?.as_float().ok());
    if first == Some(1.0) {
        content.iter_mut().for_each(|byte| *byte = !*byte);
    }
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(colour);
    encoder.set_depth(depth);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&content).ok()?;
    writer.finish().ok()?;
    Some(out)
}

/// How many numbers a point has, where they are plain light.
fn channels(document: &Document, picture: &Dictionary) -> Option<u64> {
    let space = followed(document, picture, b"ColorSpace")?;
    let name = |space: &Object| match space.as_name() {
        Ok(b"DeviceGray" | b"CalGray") => Some(1),
        Ok(b"DeviceRGB" | b"CalRGB") => Some(3),
        _ => None,
    };
    let Ok(parts) = space.as_array() else {
        return name(space);
    };
    let profile = || {
        let profile = document
            .dereference(parts.get(1)?)
            .ok()?
            .1
            .as_stream()
            .ok()?;
        match profile.dict.get(b"N").and_then(Object::as_i64) {
            Ok(1) => Some(1),
            Ok(3) => Some(3),
            _ => None,
        }
    };
    match parts.first()?.as_name() {
        Ok(b"ICCBased") => profile(),
        _ => name(parts.first()?),
    }
}
