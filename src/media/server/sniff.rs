//! Tells the kind of a file by its first bytes, never by its name, and whether it is complete.

use image::ImageFormat;
use std::io::{self, Read, Seek, SeekFrom};

/// The kinds of images we accept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Jpeg,
    Png,
    Gif,
    WebP,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Gif => "GIF",
            Self::WebP => "WebP",
        }
    }

    pub fn format(self) -> ImageFormat {
        match self {
            Self::Jpeg => ImageFormat::Jpeg,
            Self::Png => ImageFormat::Png,
            Self::Gif => ImageFormat::Gif,
            Self::WebP => ImageFormat::WebP,
        }
    }
}

pub fn kind(file: &mut (impl Read + Seek)) -> io::Result<Option<Kind>> {
    file.seek(SeekFrom::Start(0))?;
    let mut start = Vec::with_capacity(16);
    file.take(16).read_to_end(&mut start)?;
    Ok(match start.as_slice() {
        [0xff, 0xd8, 0xff, ..] => Some(Kind::Jpeg),
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some(Kind::Png),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Kind::Gif),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Kind::WebP),
        _ => None,
    })
}

/// True if a file has its end. The decoders of PNG and WebP notice by themselves.
pub fn is_whole(kind: Kind, file: &mut (impl Read + Seek)) -> io::Result<bool> {
    let ends: fn(&[u8]) -> bool = match kind {
        Kind::Jpeg => |bytes| jpeg_ends(bytes).unwrap_or(false),
        Kind::Gif => |bytes| {
            gif_ends(bytes)
                .is_some_and(|end| bytes[end.min(bytes.len())..].iter().all(|byte| *byte == 0))
        },
        Kind::Png | Kind::WebP => return Ok(true),
    };
    file.seek(SeekFrom::Start(0))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(ends(&bytes))
}

/// True if the end of the image comes after the start of its data. Decoders fill what is missing
/// with grey, and a thumbnail within the metadata has an end of its own. Phones append films, so
/// more may follow.
fn jpeg_ends(bytes: &[u8]) -> Option<bool> {
    let mut at = 2;
    loop {
        let [0xff, marker] = *bytes.get(at..at + 2)? else { return Some(false) };
        match marker {
            0xff => at += 1,
            0xda => return Some(bytes[at..].windows(2).any(|pair| pair == [0xff, 0xd9])),
            0x01 | 0xd0..=0xd7 => at += 2,
            _ => {
                at +=
                    2 + usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]))
            }
        }
    }
}

/// The offset at which a GIF ends. Anything after it is not part of the image: a script, perhaps.
fn gif_ends(bytes: &[u8]) -> Option<usize> {
    let colours = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let blocks = |mut at: usize| loop {
        match usize::from(*bytes.get(at)?) {
            0 => return Some(at + 1),
            length => at += length + 1,
        }
    };
    let mut at = 13 + colours(*bytes.get(10)?);
    loop {
        at = match *bytes.get(at)? {
            0x3b => return Some(at + 1),
            0x21 => blocks(at + 2)?,
            0x2c => blocks(at + 11 + colours(*bytes.get(at + 9)?))?,
            _ => return None,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::Cursor;

    #[test]
    fn what_only_claims_to_be_an_image_is_none() {
        for other in [
            "",
            "GIF",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "<!DOCTYPE html>",
            "%PDF-1.7",
            "RIFF....WAVE",
            "BM......",
        ] {
            assert_eq!(kind(&mut Cursor::new(other)).unwrap(), None, "{other}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_confuse_it(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            for start in [&b"GIF89a"[..], &[0xff, 0xd8, 0xff], &[]] {
                let mut file = Cursor::new([start, &bytes].concat());
                if let Some(kind) = kind(&mut file).unwrap() {
                    is_whole(kind, &mut file).unwrap();
                }
            }
        }
    }
}
