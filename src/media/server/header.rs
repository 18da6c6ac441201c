//! Reads from the header of an image how much memory decoding takes, so that the memory is reserved
//! before anything is decoded.
//!
//! The headers are read here and not by the decoders, which read whole files and decompress what is
//! in them. The figures are what `image` 0.25 and the decoders below it hold at once. A header that
//! could be read in two ways counts as none: the decoder might find a larger image in it than was
//! counted.

mod webp;

use super::sniff::Kind;
use crate::media::model::Variant;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

/// Memory that decoding may take, for all images together.
pub const BUDGET: u64 = 320 << 20;
const LONGEST_SIDE: u32 = 20_000;
const MOST_PIXELS: u64 = 50_000_000;
/// The limit for images that take more memory per pixel, such as progressive JPEG, 16 bits per
/// channel, and most WebP that is not plain lossy.
const MOST_HEAVY_PIXELS: u64 = 25_000_000;
/// The limit for animations: the decoder holds the frame, the canvas on which it is painted, and
/// both in packed form.
const MOST_ANIMATED_PIXELS: u64 = 12_000_000;
/// Bytes for each pixel of the largest variant while it is rotated and encoded.
const ENCODING: u64 = 16;
/// Bytes that a PNG may decompress besides its pixels: colour profiles and texts.
pub const UNPACKED: u64 = 16 << 20;
/// Bytes that every upload takes.
const ALWAYS: u64 = 8 << 20;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Header {
    pub width: u32,
    pub height: u32,
    /// Bytes per pixel as the decoder returns it.
    decoded: u64,
    /// Bytes per pixel while the image is shrunk: three channels of 8 bits, and perhaps alpha.
    plain: u64,
    /// True if the pixels have to be converted, so that for a moment both forms exist.
    converted: bool,
    /// Bytes that the decoder holds besides the pixels until it is done.
    beside: u64,
    most_pixels: u64,
}

impl Header {
    /// Reads the header of a file of this kind; `None` if it has no valid one.
    pub fn read(kind: Kind, file: &mut (impl Read + Seek)) -> io::Result<Option<Self>> {
        let length = file.seek(SeekFrom::End(0))?;
        let mut file = BufReader::with_capacity(4096, file);
        let read = match kind {
            Kind::Jpeg => jpeg(&mut file),
            Kind::Png => png(&mut file),
            Kind::Gif => gif(&mut file),
            Kind::WebP => webp::read(&mut file),
        };
        match read {
            Ok(Some(header)) if header.pixels() > 0 => {
                Ok(Some(Self { beside: header.beside + length, ..header }))
            }
            Ok(_) => Ok(None),
            Err(cause) if cause.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
            Err(cause) => Err(cause),
        }
    }

    pub fn pixels(&self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }

    /// Bytes of the pixels as the decoder returns them.
    pub fn decoded_bytes(&self) -> u64 {
        self.pixels() * self.decoded
    }

    /// The limit in megapixels for such an image, if it exceeds that, the longest side or the
    /// memory.
    pub fn exceeds(&self) -> Option<u64> {
        let fits = self.pixels() <= self.most_pixels
            && self.width.max(self.height) <= LONGEST_SIDE
            && self.memory() <= BUDGET;
        if fits { None } else { Some(self.most_pixels / 1_000_000) }
    }

    /// The peak memory in bytes of making all variants.
    pub fn memory(&self) -> u64 {
        let pixels = self.pixels();
        let converting = if self.converted { pixels * (self.decoded + self.plain) } else { 0 };
        let (side, longest) =
            (u64::from(Variant::Large.side()), u64::from(self.width.max(self.height)));
        let scaled = |length: u32| {
            if longest > side {
                (u64::from(length) * side).div_ceil(longest)
            } else {
                length.into()
            }
        };
        let largest = scaled(self.width) * scaled(self.height);
        // First the width is reduced, then the height.
        let shrinking =
            (pixels + scaled(self.width) * u64::from(self.height) + largest) * self.plain;
        ALWAYS + self.decoding().max(converting).max(shrinking).max(largest * ENCODING)
    }

    fn decoding(&self) -> u64 {
        self.decoded_bytes() + self.beside
    }
}

/// Reads the next bytes of a file.
fn bytes<const N: usize>(file: &mut impl Read) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// Reads the segments before the image data.
fn jpeg<R: Read + Seek>(file: &mut BufReader<R>) -> io::Result<Option<Header>> {
    file.seek(SeekFrom::Start(2))?;
    let mut frame = None;
    loop {
        let [0xff, mut marker] = bytes(file)? else { return Ok(None) };
        while marker == 0xff {
            [marker] = bytes(file)?;
        }
        // A marker without a length has no place here.
        if matches!(marker, 0x00 | 0x01 | 0xd0..=0xd9) {
            return Ok(None);
        }
        let Some(length) = u16::from_be_bytes(bytes(file)?).checked_sub(2) else { return Ok(None) };
        match (marker, frame.take()) {
            (0xc0..=0xc2, None) => frame = jpeg_frame(file, marker == 0xc2, length)?,
            // A second frame header.
            (0xc0..=0xc2, Some(_)) => return Ok(None),
            (0xda, Some(JpegFrame { header, coefficients, is_progressive, components })) => {
                // If the first scan does not have all components, they come one after the other,
                // and their coefficients are held until the last.
                let [scanned] = bytes(file)?;
                let held =
                    Header { beside: coefficients, most_pixels: MOST_HEAVY_PIXELS, ..header };
                return Ok(Some(if is_progressive || scanned != components {
                    held
                } else {
                    header
                }));
            }
            (0xda, None) => return Ok(None),
            (_, kept) => {
                frame = kept;
                file.seek_relative(length.into())?;
            }
        }
    }
}

struct JpegFrame {
    header: Header,
    /// Bytes of all coefficients, which count if the decoder holds them.
    coefficients: u64,
    is_progressive: bool,
    components: u8,
}

fn jpeg_frame(
    file: &mut impl Read,
    is_progressive: bool,
    length: u16,
) -> io::Result<Option<JpegFrame>> {
    let [_precision, h0, h1, w0, w1, components] = bytes(file)?;
    let (width, height) = (u16::from_be_bytes([w0, w1]), u16::from_be_bytes([h0, h1]));
    if !(1..=4).contains(&components) || length != 6 + 3 * u16::from(components) {
        return Ok(None);
    }
    let mut sampling = Vec::with_capacity(4);
    for _ in 0..components {
        let [_id, factors, _table] = bytes(file)?;
        sampling.push((u64::from(factors >> 4), u64::from(factors & 15)));
    }
    if sampling.iter().any(|(across, down)| !(1..=4).contains(across) || !(1..=4).contains(down)) {
        return Ok(None);
    }
    let most = |factor: fn(&(u64, u64)) -> u64| sampling.iter().map(factor).max().unwrap_or(1);
    let blocks = |side: u16, most: u64| u64::from(side).div_ceil(8 * most);
    let units =
        blocks(width, most(|(across, _)| *across)) * blocks(height, most(|(_, down)| *down));
    // 64 coefficients of two bytes for each block.
    let coefficients =
        units * sampling.iter().map(|(across, down)| across * down * 128).sum::<u64>();
    let decoded = if components == 1 { 1 } else { 3 };
    let (width, height) = (width.into(), height.into());
    let header = Header {
        width,
        height,
        decoded,
        plain: 3,
        converted: components == 1,
        beside: 0,
        most_pixels: MOST_PIXELS,
    };
    Ok(Some(JpegFrame { header, coefficients, is_progressive, components }))
}

/// Reads the first chunk, and looks for a chunk before the image data that makes a colour
/// transparent.
fn png<R: Read + Seek>(file: &mut BufReader<R>) -> io::Result<Option<Header>> {
    file.seek(SeekFrom::Start(8))?;
    let (_length, kind) = (bytes::<4>(file)?, bytes::<4>(file)?);
    let (width, height) = (u32::from_be_bytes(bytes(file)?), u32::from_be_bytes(bytes(file)?));
    let [depth, colour, ..] = bytes::<9>(file)?;
    if &kind != b"IHDR" {
        return Ok(None);
    }
    let mut transparent = colour & 4 != 0;
    loop {
        let (length, kind) = (u32::from_be_bytes(bytes(file)?), bytes::<4>(file)?);
        match &kind {
            b"tRNS" => transparent = true,
            b"IDAT" => break,
            b"IEND" => return Ok(None),
            _ => {}
        }
        file.seek_relative(i64::from(length) + 4)?;
    }
    let colours = if matches!(colour, 0 | 4) { 1 } else { 3 };
    let (decoded, plain) = (colours + u64::from(transparent), 3 + u64::from(transparent));
    let is_deep = depth == 16;
    let decoded = if is_deep { 2 * decoded } else { decoded };
    let most_pixels = if is_deep { MOST_HEAVY_PIXELS } else { MOST_PIXELS };
    Ok(Some(Header {
        width,
        height,
        decoded,
        plain,
        converted: is_deep || decoded != plain,
        beside: UNPACKED,
        most_pixels,
    }))
}

/// Reads the canvas and the first frame. A frame that does not fill the canvas is decoded into a
/// buffer of its own.
fn gif<R: Read + Seek>(file: &mut BufReader<R>) -> io::Result<Option<Header>> {
    let colours = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let number = |low: u8, high: u8| u32::from(u16::from_le_bytes([low, high]));
    file.seek(SeekFrom::Start(6))?;
    let [w0, w1, h0, h1, flags, _background, _aspect] = bytes(file)?;
    let (width, height) = (number(w0, w1), number(h0, h1));
    file.seek_relative(colours(flags))?;
    loop {
        match bytes(file)? {
            [0x21] => {
                let [_label] = bytes(file)?;
                // Blocks, each after its length, until one that is empty.
                loop {
                    match bytes(file)? {
                        [0] => break,
                        [length] => file.seek_relative(length.into())?,
                    }
                }
            }
            [0x2c] => break,
            _ => return Ok(None),
        }
    }
    let [_, _, _, _, w0, w1, h0, h1] = bytes(file)?;
    let frame = u64::from(number(w0, w1)) * u64::from(number(h0, h1));
    // An index for each pixel, and four bytes more if the frame has a buffer of its own.
    let fills = frame == u64::from(width) * u64::from(height);
    let (beside, most_pixels) =
        if fills { (frame, MOST_PIXELS) } else { (5 * frame, MOST_HEAVY_PIXELS) };
    Ok(Some(Header { width, height, decoded: 4, plain: 4, converted: false, beside, most_pixels }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{DynamicImage, ImageFormat};
    use std::io::Cursor;

    fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        image.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    fn header(kind: Kind, file: Vec<u8>) -> Header {
        Header::read(kind, &mut Cursor::new(file)).unwrap().unwrap()
    }

    #[test]
    fn a_header_says_what_the_decoder_will_answer() {
        let sorts = [
            DynamicImage::new_luma8(30, 20),
            DynamicImage::new_luma_a8(30, 20),
            DynamicImage::new_rgb8(30, 20),
            DynamicImage::new_rgba8(30, 20),
            DynamicImage::new_luma16(30, 20),
            DynamicImage::new_luma_a16(30, 20),
            DynamicImage::new_rgb16(30, 20),
            DynamicImage::new_rgba16(30, 20),
        ];
        for image in &sorts {
            let header = header(Kind::Png, encoded(image, ImageFormat::Png));
            assert_eq!((header.width, header.height), (30, 20));
            assert_eq!(
                header.decoded_bytes(),
                image.as_bytes().len() as u64,
                "{:?}",
                image.color()
            );
            assert_eq!(
                header.most_pixels,
                if image.color().bytes_per_pixel() > image.color().channel_count() {
                    25_000_000
                } else {
                    50_000_000
                }
            );
        }
        for (kind, format, decoded) in [
            (Kind::Jpeg, ImageFormat::Jpeg, 3),
            (Kind::Gif, ImageFormat::Gif, 4),
            (Kind::WebP, ImageFormat::WebP, 3),
        ] {
            let header = header(kind, encoded(&sorts[2], format));
            assert_eq!(
                (header.width, header.height, header.decoded_bytes()),
                (30, 20, 600 * decoded),
                "{kind:?}"
            );
        }
        assert_eq!(header(Kind::Jpeg, encoded(&sorts[0], ImageFormat::Jpeg)).decoded_bytes(), 600);
    }

    #[test]
    fn what_is_taken_has_room_and_a_usual_photo_leaves_some() {
        let of = |width, height, decoded, plain, beside, most_pixels| Header {
            width,
            height,
            decoded,
            plain,
            converted: decoded != plain,
            beside,
            most_pixels,
        };
        let ten = 10 << 20;
        for (what, header) in [
            ("50 megapixels of JPEG", of(8660, 5773, 3, 3, ten, MOST_PIXELS)),
            (
                "25 megapixels of progressive JPEG in four colours",
                of(5000, 5000, 3, 3, 200_000_000 + ten, MOST_HEAVY_PIXELS),
            ),
            (
                "25 megapixels of 16 bits",
                Header {
                    converted: true,
                    ..of(5000, 5000, 8, 4, UNPACKED + ten, MOST_HEAVY_PIXELS)
                },
            ),
            (
                "50 megapixels of gray with transparency",
                of(7071, 7071, 2, 4, UNPACKED + ten, MOST_PIXELS),
            ),
            ("50 megapixels of GIF", of(7071, 7071, 4, 4, 50_000_000 + ten, MOST_PIXELS)),
        ] {
            assert_eq!(header.exceeds(), None, "{what} takes {} MiB", header.memory() >> 20);
        }
        assert!(
            of(4000, 3000, 3, 3, ten, MOST_PIXELS).memory() <= 80 << 20,
            "a photo of 12 megapixels"
        );
        assert_eq!(of(5001, 5000, 3, 3, 0, MOST_HEAVY_PIXELS).exceeds(), Some(25));
        assert_eq!(of(20_001, 1, 3, 3, 0, MOST_PIXELS).exceeds(), Some(50));
    }

    /// Reads a JPEG of these segments and no image data.
    fn jpeg(segments: &[&[u8]]) -> Option<Header> {
        let file = [&[0xff, 0xd8], segments.concat().as_slice()].concat();
        Header::read(Kind::Jpeg, &mut Cursor::new(file)).unwrap()
    }

    #[test]
    fn coefficients_count_where_they_are_held() {
        let frame = |marker: u8| {
            [0xff, marker, 0, 17, 8, 0, 80, 0, 160, 3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0]
        };
        let scan = |components: u8| [0xff, 0xda, 0, 12, components];
        let length = |file: &[&[u8]]| 2 + file.concat().len() as u64;
        let coefficients = 160 * 80 * 2 * 3 / 2;
        for (what, file, held) in [
            ("baseline", [&frame(0xc0)[..], &scan(3)], 0),
            ("progressive", [&frame(0xc2)[..], &scan(3)], coefficients),
            ("one component after the other", [&frame(0xc0)[..], &scan(1)], coefficients),
        ] {
            assert_eq!(jpeg(&file).unwrap().beside - length(&file), held, "{what}");
        }
        for (what, file) in [
            ("two frames", [&frame(0xc0)[..], &frame(0xc2), &scan(3)]),
            ("no frame", [&[][..], &[], &scan(3)]),
            ("a marker without a length", [&[0xff, 0xd0][..], &frame(0xc0), &scan(3)]),
            ("something in between", [&frame(0xc0)[..], &[7], &scan(3)]),
        ] {
            assert_eq!(jpeg(&file), None, "{what}");
        }
    }
}
