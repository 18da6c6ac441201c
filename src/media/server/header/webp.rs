//! The header of a WebP file.

use super::{Header, MOST_ANIMATED_PIXELS, MOST_HEAVY_PIXELS, MOST_PIXELS, bytes};
use std::io::{self, BufReader, Read, Seek, SeekFrom};

/// Reads the first chunk. In a file of several chunks also reads the size of each lossy image: it
/// is decoded before it is compared with the canvas.
pub fn read<R: Read + Seek>(file: &mut BufReader<R>) -> io::Result<Option<Header>> {
    file.seek(SeekFrom::Start(12))?;
    let simple = |(width, height), decoded, beside, most_pixels| {
        let pixels = u64::from(width) * u64::from(height);
        Some(Header {
            width,
            height,
            decoded,
            plain: decoded,
            converted: false,
            beside: pixels * beside,
            most_pixels,
        })
    };
    let (kind, length) = (bytes::<4>(file)?, u32::from_le_bytes(bytes(file)?));
    match &kind {
        // YUV 4:2:0: the two chroma planes have a quarter of the pixels each.
        b"VP8 " => Ok(simple(lossy_size(file)?, 3, 2, MOST_PIXELS)),
        b"VP8L" => {
            let [_signature, bits @ ..] = bytes::<5>(file)?;
            let bits = u32::from_le_bytes(bits);
            let size = ((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
            // Without transparency it is decoded into a buffer of its own first, with transparency
            // in place.
            let transparent = bits >> 28 & 1 == 1;
            Ok(if transparent {
                simple(size, 4, 0, MOST_PIXELS)
            } else {
                simple(size, 3, 4, MOST_HEAVY_PIXELS)
            })
        }
        b"VP8X" => {
            let [flags, _, _, _, w0, w1, w2, h0, h1, h2] = bytes(file)?;
            let size =
                (u32::from_le_bytes([w0, w1, w2, 0]) + 1, u32::from_le_bytes([h0, h1, h2, 0]) + 1);
            let (transparent, animated) = (flags & 0x10 != 0, flags & 0x02 != 0);
            file.seek(SeekFrom::Start(20 + u64::from(length).next_multiple_of(2)))?;
            if !frames_fit(file, size, animated)? {
                return Ok(None);
            }
            let decoded = if transparent { 4 } else { 3 };
            Ok(match (animated, transparent) {
                (true, _) => simple(size, decoded, 15, MOST_ANIMATED_PIXELS),
                (false, true) => simple(size, decoded, 7, MOST_HEAVY_PIXELS),
                (false, false) => simple(size, decoded, 4, MOST_HEAVY_PIXELS),
            })
        }
        _ => Ok(None),
    }
}

/// The width and height within a lossy image.
fn lossy_size(file: &mut impl Read) -> io::Result<(u32, u32)> {
    let [_, _, _, _, _, _, w0, w1, h0, h1] = bytes(file)?;
    let side = |low, high| u32::from(u16::from_le_bytes([low, high]) & 0x3fff);
    Ok((side(w0, w1), side(h0, h1)))
}

/// True if no lossy image of the file, also within animation frames, is larger than the canvas.
fn frames_fit<R: Read + Seek>(
    file: &mut BufReader<R>,
    (width, height): (u32, u32),
    animated: bool,
) -> io::Result<bool> {
    loop {
        let Some((kind, length)) = chunk(file)? else { return Ok(true) };
        let next = length + length % 2;
        match &kind {
            // After the header of a frame come chunks again.
            b"ANMF" if animated => file.seek_relative(16)?,
            b"VP8 " => {
                let (inner_width, inner_height) = lossy_size(file)?;
                if inner_width > width || inner_height > height {
                    return Ok(false);
                }
                file.seek_relative(next - 10)?;
            }
            _ => file.seek_relative(next)?,
        }
    }
}

/// The header of the next chunk; `None` at the end of the file.
fn chunk(file: &mut impl Read) -> io::Result<Option<([u8; 4], i64)>> {
    let head =
        bytes::<4>(file).and_then(|kind| Ok((kind, i64::from(u32::from_le_bytes(bytes(file)?)))));
    match head {
        Ok(head) => Ok(Some(head)),
        Err(cause) if cause.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
        Err(cause) => Err(cause),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::media::server::sniff::Kind;
    use std::io::Cursor;

    #[test]
    fn an_image_larger_than_its_canvas_is_none() {
        let file = |side: u16| {
            let side = side.to_le_bytes();
            let canvas = |flags| {
                [&b"RIFF....WEBPVP8X\x0a\0\0\0"[..], &[flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]].concat()
            };
            let image = [&b"VP8 \x0a\0\0\0"[..], &[0, 0, 0, 0x9d, 1, 0x2a], &side, &side].concat();
            let frame = [&b"ANMF\x22\0\0\0"[..], &[0; 16], &image].concat();
            [[canvas(0), image].concat(), [canvas(2), frame].concat()]
        };
        let read = |file: Vec<u8>| Header::read(Kind::WebP, &mut Cursor::new(file)).unwrap();
        for (fits, huge) in file(10).into_iter().zip(file(11)) {
            assert_eq!(read(fits).map(|header| header.pixels()), Some(100));
            assert_eq!(read(huge), None);
        }
    }
}
