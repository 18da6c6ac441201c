//! Pictures for the demo, painted by the program: hills under an evening sky, and faces of nobody
//! particular.

use image::{ImageFormat, Rgb, RgbImage};
use std::io::{Cursor, Seek, SeekFrom, Write};

type Colour = [u8; 3];

struct Scene {
    alt: &'static str,
    /// The colours of the sky from top to horizon.
    sky: (Colour, Colour),
    /// The colours of the hills from far to near.
    hills: [Colour; 3],
}

const SCENES: [Scene; 5] = [
    Scene {
        alt: "A low sun over three rows of hills",
        sky: ([38, 54, 98], [244, 162, 110]),
        hills: [[126, 92, 110], [84, 62, 84], [44, 36, 56]],
    },
    Scene {
        alt: "Green hills under a pale sky",
        sky: ([104, 170, 214], [236, 240, 232]),
        hills: [[138, 170, 150], [88, 132, 104], [46, 84, 62]],
    },
    Scene {
        alt: "A moon over dark hills",
        sky: ([22, 26, 48], [92, 78, 128]),
        hills: [[56, 54, 92], [38, 36, 66], [20, 20, 38]],
    },
    Scene {
        alt: "A red evening over bare hills",
        sky: ([214, 120, 92], [250, 214, 150]),
        hills: [[190, 112, 88], [140, 74, 66], [86, 44, 48]],
    },
    Scene {
        alt: "Mist between hills",
        sky: ([70, 120, 150], [226, 206, 190]),
        hills: [[120, 140, 150], [78, 102, 116], [40, 58, 70]],
    },
];

/// The description of a landscape for those who do not see it.
pub const fn alt(number: usize) -> &'static str {
    SCENES[number % SCENES.len()].alt
}

/// A landscape as a JPEG in a file of its own. Different numbers give different ones.
pub fn landscape(number: usize, width: u32, height: u32) -> std::io::Result<std::fs::File> {
    let Scene { sky: (above, below), hills, .. } = SCENES[number % SCENES.len()];
    let phase = number as f32 * 1.7;
    let (sun_x, sun_y) = (0.2 + (number as f32 * 0.37) % 0.6, 0.36 + (number as f32 * 0.13) % 0.12);
    let image = RgbImage::from_fn(width, height, |x, y| {
        // In heights of the image, so that the sun is round.
        let (across, down) = (x as f32 / width as f32, y as f32 / height as f32);
        let ridge = |layer: usize| {
            let (slow, fast) = (3.0 + layer as f32 * 1.4, 9.0 + layer as f32 * 3.0);
            0.58 + layer as f32 * 0.13
                + 0.05 * (across * slow + phase + layer as f32).sin()
                + 0.018 * (across * fast + phase * 2.0).sin()
        };
        match (0..hills.len()).rev().find(|layer| down > ridge(*layer)) {
            Some(layer) => Rgb(hills[layer]),
            None => {
                let sky = mixed(above, below, (down / 0.62).min(1.0));
                let far = ((across - sun_x) * width as f32 / height as f32).hypot(down - sun_y);
                let glow = (1.0 - ((far - 0.055) / 0.16).clamp(0.0, 1.0)).powi(2);
                Rgb(mixed(sky, [255, 244, 222], if far < 0.055 { 0.95 } else { glow * 0.6 }))
            }
        }
    });
    jpeg(&image)
}

/// The backgrounds, clothes, skins and hairs of the faces.
const WALLS: [Colour; 5] =
    [[244, 206, 170], [176, 206, 220], [206, 220, 180], [226, 190, 206], [200, 196, 224]];
const CLOTHES: [Colour; 4] = [[58, 76, 110], [150, 66, 60], [62, 100, 82], [96, 74, 112]];
const SKINS: [Colour; 4] = [[244, 212, 188], [216, 168, 132], [164, 112, 80], [112, 74, 54]];
const HAIRS: [Colour; 5] =
    [[44, 34, 32], [96, 60, 40], [186, 140, 84], [160, 160, 164], [130, 62, 36]];

/// A face with shoulders as a square JPEG in a file of its own. Different numbers give different
/// ones.
pub fn face(number: usize, side: u32) -> std::io::Result<std::fs::File> {
    let (wall, clothes) = (WALLS[number % WALLS.len()], CLOTHES[number * 3 % CLOTHES.len()]);
    let (skin, hair) = (SKINS[number * 5 % SKINS.len()], HAIRS[number * 7 % HAIRS.len()]);
    let (has_long_hair, turn) = (number.is_multiple_of(3), (number as f32 * 1.3).sin() * 0.03);
    let image = RgbImage::from_fn(side, side, |x, y| {
        let (across, down) = (x as f32 / side as f32 - 0.5 - turn, y as f32 / side as f32);
        let is_in = |at: f32, width: f32, height: f32| {
            (across / width).powi(2) + ((down - at) / height).powi(2) < 1.0
        };
        let face = is_in(0.45, 0.17, 0.22);
        let hairline = down < 0.36 + across * turn * 20.0 - across.powi(2) * 2.0;
        Rgb(match () {
            () if face && !hairline => skin,
            () if is_in(0.40, 0.20, 0.23) && (hairline || face) => hair,
            () if down > 0.55 && across.abs() < 0.07 && down < 0.74 => mixed(skin, [0, 0, 0], 0.12),
            () if is_in(1.02, 0.36, 0.34) => clothes,
            () if has_long_hair && is_in(0.5, 0.22, 0.28) => hair,
            () if is_in(0.40, 0.20, 0.23) => hair,
            () => mixed(wall, [255, 255, 255], 0.35 * (1.0 - down)),
        })
    });
    jpeg(&image)
}

fn jpeg(image: &RgbImage) -> std::io::Result<std::fs::File> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, ImageFormat::Jpeg).map_err(std::io::Error::other)?;
    let mut file = tempfile::tempfile()?;
    file.write_all(bytes.get_ref())?;
    file.seek(SeekFrom::Start(0))?;
    Ok(file)
}

fn mixed(one: Colour, other: Colour, share: f32) -> Colour {
    std::array::from_fn(|part| {
        (f32::from(one[part]) + (f32::from(other[part]) - f32::from(one[part])) * share) as u8
    })
}
