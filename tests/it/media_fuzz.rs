//! Fuzzing of the image decoder, for as long as wanted: whatever the input is, decoding ends with
//! an image or a refusal, in bounded time, and never with a panic. Run it with
//! `KITH_FUZZ_SECONDS=600 cargo test --profile ci --features ssr --test it media_fuzz -- --ignored
//! --nocapture`.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use kith::media::server::images;
use std::{
    io::{Cursor, Write},
    time::{Duration, Instant},
};

/// A small seeded random number generator (SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
}

/// Valid images in all formats, small and of odd sizes.
fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for (width, height) in [(1, 1), (7, 33), (64, 48), (300, 5)] {
        let rgb = RgbImage::from_fn(width, height, |x, y| {
            Rgb([(x * 7) as u8, (y * 5) as u8, (x ^ y) as u8])
        });
        let images = [
            DynamicImage::from(rgb.clone()),
            DynamicImage::from(rgb.clone()).into_rgba8().into(),
            DynamicImage::from(rgb).into_luma8().into(),
        ];
        for image in images {
            for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::Gif, ImageFormat::WebP]
            {
                let mut bytes = Cursor::new(Vec::new());
                // Not every format supports every pixel type.
                if image.write_to(&mut bytes, format).is_ok() {
                    seeds.push(bytes.into_inner());
                }
            }
        }
    }
    seeds
}

fn broken(seeds: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = seeds[chance.below(seeds.len())].clone();
    for _ in 0..=chance.below(8) {
        let (at, kind) = (chance.below(bytes.len()), chance.below(7));
        match kind {
            0 => bytes[at] = chance.next() as u8,
            1 => bytes[at] ^= 1 << chance.below(8),
            2 => bytes.truncate(at.max(1)),
            3 => {
                let other = &seeds[chance.below(seeds.len())];
                let from = chance.below(other.len());
                bytes.splice(at..at, other[from..].iter().copied().take(64));
            }
            4 => {
                let end = (at + chance.below(64)).min(bytes.len());
                bytes.drain(at..end);
            }
            5 => bytes[at..].iter_mut().take(4).for_each(|byte| *byte = 0xff),
            _ => {
                // The headers hold the image's size.
                let at = chance.below(40.min(bytes.len()));
                bytes[at] = [0, 1, 0x7f, 0x80, 0xff][chance.below(5)];
            }
        }
        if bytes.is_empty() {
            bytes.push(0);
        }
    }
    bytes
}

fn run(seconds: u64, seed: u64) -> (u64, u64) {
    let (seeds, mut chance) = (seeds(), Chance(seed));
    let (begun, mut tried, mut taken) = (Instant::now(), 0, 0);
    while tried < 200 || begun.elapsed() < Duration::from_secs(seconds) {
        let bytes = broken(&seeds, &mut chance);
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&bytes).unwrap();
        let once = Instant::now();
        let outcome =
            std::panic::catch_unwind(|| images::inspect(file, None).and_then(images::Unmade::make));
        let outcome =
            outcome.unwrap_or_else(|_| panic!("try {tried} of seed {seed} panicked: {bytes:02x?}"));
        assert!(
            once.elapsed() < Duration::from_secs(20),
            "try {tried} of seed {seed} took too long: {bytes:02x?}"
        );
        tried += 1;
        taken += u64::from(outcome.is_ok());
    }
    (tried, taken)
}

#[test]
fn two_hundred_broken_images_end_well() {
    let (tried, taken) = run(0, 7);
    assert!(
        tried == 200 && taken > 0 && taken < tried,
        "{taken} of {tried} were images all the same"
    );
}

#[test]
#[ignore = "runs for as long as KITH_FUZZ_SECONDS says"]
fn as_many_as_there_is_time_for_end_well() {
    let seconds = std::env::var("KITH_FUZZ_SECONDS").map_or(60, |seconds| seconds.parse().unwrap());
    let seed =
        std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    println!("seed {seed}");
    let (tried, taken) = run(seconds, seed);
    println!(
        "{tried} broken images in {seconds} s, {taken} of them images all the same, no finding"
    );
}
