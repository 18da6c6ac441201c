//! Makes the images we serve from whatever was uploaded: decoded within limits, rotated upright,
//! stripped of everything but the pixels, and encoded anew.
//!
//! Lossy WebP rather than JPEG: for six photographs at most 2048 pixels wide, each as WebP (quality
//! 80, method 1) and as the JPEG that is equally similar to the original (SSIM of luma), the WebP
//! had 0.55 to 1.09 times the bytes, 0.84 in the middle. Encoding takes 60 to 100 ms where JPEG
//! takes 10. That is paid once, and the bytes by everyone who looks. WebP keeps transparency as
//! well, and every browser we support reads it.

use super::{
    TAKEN,
    header::{BUDGET, Header, UNPACKED},
    sniff::{self, Kind},
};
use crate::{
    base::{Error, Result},
    media::model::Variant,
};
use base64::{Engine, prelude::BASE64_STANDARD};
use fast_image_resize::{FilterType, MulDiv, ResizeAlg, ResizeOptions, Resizer};
use image::{DynamicImage, ImageDecoder, ImageReader, Limits};
use std::{
    fs::File,
    io::{self, BufReader, Read, Seek, SeekFrom},
    time::{Duration, Instant},
};

/// The time limit for reading and decoding.
const LONGEST: Duration = Duration::from_secs(15);

/// The images made from an upload.
#[derive(Debug)]
pub struct Made {
    pub width: u32,
    pub height: u32,
    /// A few pixels as a data URL, painted until the image is loaded.
    pub placeholder: String,
    pub variants: Vec<(Variant, Vec<u8>)>,
}

/// A file that looks like an image we accept. Nothing of it is decoded yet.
pub struct Unmade {
    file: File,
    kind: Kind,
    header: Header,
}

/// Refuses a file that is not an image we accept, not of the kind its name claims, or too large to
/// be decoded. Reads no more than its header.
pub fn inspect(mut file: File, claimed: Option<Kind>) -> Result<Unmade> {
    let kind = sniff::kind(&mut file).map_err(unreadable)?.ok_or_else(not_taken)?;
    if claimed.is_some_and(|claimed| claimed != kind) {
        return Err(Error::field(
            "file",
            format!(
                "This is a {} image, but its file name ends differently. Rename the file.",
                kind.name()
            ),
        ));
    }
    let header = Header::read(kind, &mut file).map_err(unreadable)?.ok_or_else(broken)?;
    match header.exceeds() {
        Some(most) => Err(too_many_pixels(most)),
        None => Ok(Unmade { file, kind, header }),
    }
}

impl Unmade {
    /// The peak memory in bytes of [`Unmade::make`].
    pub fn memory(&self) -> u64 {
        self.header.memory()
    }

    /// Makes all variants. A damaged file is refused, with nothing made of it.
    pub fn make(self) -> Result<Made> {
        let Self { mut file, kind, header } = self;
        if !sniff::is_whole(kind, &mut file).map_err(unreadable)? {
            return Err(broken());
        }
        file.seek(SeekFrom::Start(0)).map_err(unreadable)?;
        variants(decode(kind, &header, file)?)
    }
}

fn variants(turned: Turned) -> Result<Made> {
    let large = upright(turned)?;
    let medium = within(&large, Variant::Medium.side())?;
    let thumb = square(&medium)?;
    let placeholder = format!(
        "data:image/webp;base64,{}",
        BASE64_STANDARD.encode(encode(&within(&medium, 16)?, 30.0)?)
    );
    let variants = vec![
        (Variant::Thumb, encode(&thumb, 78.0)?),
        (Variant::Medium, encode(&medium, 78.0)?),
        (Variant::Large, encode(&large, 80.0)?),
    ];
    Ok(Made { width: large.width(), height: large.height(), placeholder, variants })
}

/// An image that is shrunk already, and the rotation it still needs.
type Turned = (DynamicImage, image::metadata::Orientation);

/// Decodes, and shrinks at once, so that what comes after works on few pixels.
fn decode(kind: Kind, header: &Header, file: File) -> Result<Turned> {
    let until = Instant::now() + LONGEST;
    // Past the deadline nothing is wrong with the image: it was given too little of a busy core.
    let refused = |cause| if Instant::now() > until { Error::Busy } else { refused(cause) };
    let reader = BufReader::new(DeadlineReader { inner: file, until });
    let mut reader = ImageReader::with_format(reader, kind.format());
    let mut limits = Limits::default();
    limits.max_image_width = Some(header.width);
    limits.max_image_height = Some(header.height);
    // For PNG the limit is on what is decompressed besides the pixels, for the others on the
    // pixels.
    limits.max_alloc = Some(if kind == Kind::Png { UNPACKED } else { BUDGET });
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(refused)?;
    // Memory was reserved for what the header says, and for no more.
    if decoder.dimensions() != (header.width, header.height)
        || decoder.total_bytes() > header.decoded_bytes()
    {
        return Err(broken());
    }
    let orientation = decoder.orientation().map_err(refused)?;
    let image = DynamicImage::from_decoder(decoder).map_err(refused)?;
    let image = if image.color().has_alpha() {
        image.into_rgba8().into()
    } else {
        image.into_rgb8().into()
    };
    Ok((shrunk(image, Variant::Large.side())?, orientation))
}

/// Shrinks the whole image so that neither side is longer than `side`.
fn shrunk(mut image: DynamicImage, side: u32) -> Result<DynamicImage> {
    let Some((width, height)) = smaller(&image, side) else { return Ok(image) };
    // Alpha is premultiplied, so that transparent pixels do not show through at the edges. In
    // place: the resizer would copy the whole image for that.
    let transparent = image.color().has_alpha();
    if transparent {
        MulDiv::new().multiply_alpha_inplace(&mut image).map_err(internal)?;
    }
    let mut small = DynamicImage::new(width, height, image.color());
    Resizer::new().resize(&image, &mut small, &convolution().use_alpha(false)).map_err(internal)?;
    if transparent {
        MulDiv::new().divide_alpha_inplace(&mut small).map_err(internal)?;
    }
    Ok(small)
}

fn upright((mut image, orientation): Turned) -> Result<DynamicImage> {
    image.apply_orientation(orientation);
    Ok(image)
}

/// Shrinks so that neither side is longer than `side`; never enlarges.
fn within(image: &DynamicImage, side: u32) -> Result<DynamicImage> {
    match smaller(image, side) {
        Some((width, height)) => resized(image, width, height, None),
        None => Ok(image.clone()),
    }
}

/// The size at which neither side is longer than `side`; `None` if the image is not larger.
fn smaller(image: &DynamicImage, side: u32) -> Option<(u32, u32)> {
    let longest = image.width().max(image.height());
    let scaled = |length: u32| {
        ((u64::from(length) * u64::from(side) + u64::from(longest) / 2) / u64::from(longest)).max(1)
            as u32
    };
    (longest > side).then(|| (scaled(image.width()), scaled(image.height())))
}

fn convolution() -> ResizeOptions {
    ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::CatmullRom))
}

/// The middle of the image as a square: 320 pixels if it has them, else 96, else what there is.
fn square(image: &DynamicImage) -> Result<DynamicImage> {
    let shortest = image.width().min(image.height());
    let side = [320, 96].into_iter().find(|side| *side <= shortest).unwrap_or(shortest);
    let corner = |length: u32| f64::from(length - shortest) / 2.0;
    let crop = (corner(image.width()), corner(image.height()), f64::from(shortest));
    resized(image, side, side, Some(crop))
}

fn resized(
    image: &DynamicImage,
    width: u32,
    height: u32,
    crop: Option<(f64, f64, f64)>,
) -> Result<DynamicImage> {
    let mut small = DynamicImage::new(width, height, image.color());
    let mut options = convolution();
    if let Some((left, top, side)) = crop {
        options = options.crop(left, top, side, side);
    }
    Resizer::new().resize(image, &mut small, &options).map_err(internal)?;
    Ok(small)
}

fn encode(image: &DynamicImage, quality: f32) -> Result<Vec<u8>> {
    let (layout, bytes) = match image {
        DynamicImage::ImageRgba8(pixels) => (webp::PixelLayout::Rgba, pixels.as_raw()),
        DynamicImage::ImageRgb8(pixels) => (webp::PixelLayout::Rgb, pixels.as_raw()),
        _ => return Err(internal("a kind of pixels that was not asked for")),
    };
    let mut config = webp::WebPConfig::new().map_err(|()| internal("libwebp has no settings"))?;
    config.quality = quality;
    // From 0 (fast) to 6 (small).
    config.method = 1;
    let encoded =
        webp::Encoder::new(bytes, layout, image.width(), image.height()).encode_advanced(&config);
    Ok(encoded.map_err(|cause| internal(format!("{cause:?}")))?.to_vec())
}

pub fn not_taken() -> Error {
    Error::UnsupportedType { takes: TAKEN.to_owned() }
}

fn too_many_pixels(most: u64) -> Error {
    let sentence = format!(
        "This image is too large. At most {most} megapixels for this kind of image, and 20,000 \
         pixels a side, please."
    );
    Error::field("file", sentence)
}

fn broken() -> Error {
    Error::field("file", "This image is damaged or incomplete. Please choose another.")
}

fn refused(cause: image::ImageError) -> Error {
    tracing::debug!(%cause, "an upload was refused");
    match cause {
        image::ImageError::Unsupported(_) => not_taken(),
        _ => broken(),
    }
}

fn unreadable(cause: io::Error) -> Error {
    tracing::error!(%cause, "an upload could not be read back");
    Error::Internal
}

fn internal(cause: impl std::fmt::Display) -> Error {
    tracing::error!(%cause, "an image could not be made");
    Error::Internal
}

/// A file whose reads fail after a deadline, so that a decoder that reads more and more stops
/// there.
struct DeadlineReader {
    inner: File,
    until: Instant,
}

impl Read for DeadlineReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if Instant::now() > self.until {
            return Err(io::Error::other("decoding took too long"));
        }
        self.inner.read(buffer)
    }
}

impl Seek for DeadlineReader {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}
