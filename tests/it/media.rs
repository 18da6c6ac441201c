//! Images: upload, refusal, serving, deletion. Every test of the storage runs on both storage
//! backends: a folder and a bucket.

use crate::{
    bucket::Bucket,
    support::{Client, Reply, TestApp, reply},
};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use reqwest::{Method, multipart};
use serde_json::{Value, json};
use std::{io::Cursor, time::Duration};

/// A test image: a gradient that is darker to the left, with a red corner at the top left.
pub fn test_image(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, y| match (x < width / 4, y < height / 4) {
        (true, true) => Rgb([220, 20, 20]),
        _ => Rgb([(x * 200 / width) as u8, (y * 200 / height) as u8, 120]),
    })
    .into()
}

pub fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn jpeg(width: u32, height: u32) -> Vec<u8> {
    encoded(&test_image(width, height), ImageFormat::Jpeg)
}

async fn send(
    client: &Client,
    method: Method,
    path: &str,
    name: &str,
    bytes: Vec<u8>,
    alt: Option<&str>,
) -> Reply {
    let file = multipart::Part::bytes(bytes);
    let file = if name.is_empty() { file } else { file.file_name(name.to_owned()) };
    let form = multipart::Form::new().part("file", file);
    let form = match alt {
        Some(alt) => form.text("alt", alt.to_owned()),
        None => form,
    };
    reply(client.request(method, path).multipart(form)).await
}

pub async fn upload(client: &Client, name: &str, bytes: Vec<u8>) -> Reply {
    send(client, Method::POST, "/api/media", name, bytes, None).await
}

async fn image(client: &Client, path: &str) -> DynamicImage {
    let response = client.request(Method::GET, path).send().await.unwrap();
    assert_eq!(response.status(), 200, "{path}");
    assert_eq!(response.headers()["content-type"], "image/webp");
    image::load_from_memory_with_format(&response.bytes().await.unwrap(), ImageFormat::WebP)
        .unwrap()
}

fn size(image: &DynamicImage) -> (u32, u32) {
    (image.width(), image.height())
}

/// A server for each storage backend.
async fn on_both() -> Vec<(TestApp, Option<Bucket>)> {
    let bucket = Bucket::start().await;
    let in_bucket = TestApp::start_with_storage(bucket.storage()).await;
    vec![(TestApp::start().await, None), (in_bucket, Some(bucket))]
}

/// The number of files in the storage.
fn stored(app: &TestApp, bucket: &Option<Bucket>) -> usize {
    fn count(folder: &std::path::Path) -> usize {
        let Ok(entries) = std::fs::read_dir(folder) else { return 0 };
        entries
            .map(|entry| entry.unwrap().path())
            .map(|path| if path.is_dir() { count(&path) } else { 1 })
            .sum()
    }
    match bucket {
        Some(bucket) => bucket.len(),
        None => count(&app.data_dir().join("media")),
    }
}

/// Asserts the number of files in the storage, once background work is done.
async fn comes_to_hold(app: &TestApp, bucket: &Option<Bucket>, files: usize) {
    app.state.background.idle().await;
    assert_eq!(stored(app, bucket), files);
}

#[tokio::test]
async fn an_image_becomes_three_and_a_placeholder() {
    for (app, bucket) in on_both().await {
        let mara = app.with_user("mara").await;
        let reply = send(
            &mara,
            Method::POST,
            "/api/media",
            "harbour.jpg",
            jpeg(3000, 1500),
            Some(" A harbour "),
        )
        .await;
        assert_eq!(reply.status, 201, "{}", reply.text);
        let media = reply.json();
        assert_eq!(
            (&media["width"], &media["height"], &media["alt"]),
            (&json!(2048), &json!(1024), &json!("A harbour"))
        );
        let id = media["id"].as_str().unwrap();
        assert_eq!(
            (media["url"].clone(), media["thumb_url"].clone()),
            (json!(format!("/media/{id}/large")), json!(format!("/media/{id}/thumb")))
        );
        for (variant, expected) in
            [("large", (2048, 1024)), ("medium", (800, 400)), ("thumb", (320, 320))]
        {
            assert_eq!(
                size(&image(&mara, &format!("/media/{id}/{variant}")).await),
                expected,
                "{variant}"
            );
        }
        let placeholder = media["placeholder"].as_str().unwrap();
        assert!(
            placeholder.starts_with("data:image/webp;base64,") && placeholder.len() < 300,
            "{placeholder}"
        );
        assert_eq!(stored(&app, &bucket), 3);
    }
}

#[tokio::test]
async fn every_kind_is_taken_and_none_is_enlarged() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    for (name, format) in [
        ("a.jpeg", ImageFormat::Jpeg),
        ("a.PNG", ImageFormat::Png),
        ("a.gif", ImageFormat::Gif),
        ("a.webp", ImageFormat::WebP),
    ] {
        let reply = upload(&mara, name, encoded(&test_image(100, 60), format)).await;
        assert_eq!(reply.status, 201, "{name}: {}", reply.text);
        let id = reply.json()["id"].as_str().unwrap().to_owned();
        for (variant, expected) in
            [("large", (100, 60)), ("medium", (100, 60)), ("thumb", (60, 60))]
        {
            assert_eq!(
                size(&image(&mara, &format!("/media/{id}/{variant}")).await),
                expected,
                "{name} {variant}"
            );
        }
    }
    assert_eq!(upload(&mara, "", jpeg(1, 1)).await.status, 201, "a file needs no name");
}

#[tokio::test]
async fn what_is_transparent_stays_so() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let clear = DynamicImage::from(RgbaImage::from_pixel(50, 50, Rgba([10, 200, 10, 0])));
    let reply = upload(&mara, "a.png", encoded(&clear, ImageFormat::Png)).await;
    let large = image(&mara, reply.json()["url"].as_str().unwrap()).await;
    assert_eq!(large.to_rgba8().get_pixel(25, 25)[3], 0);
    // Resized: the opaque green must not mix with the red of transparent pixels.
    let half = RgbaImage::from_fn(2400, 30, |x, _| {
        if x < 1200 { Rgba([0, 200, 0, 255]) } else { Rgba([255, 0, 0, 0]) }
    });
    let reply = upload(&mara, "a.png", encoded(&half.into(), ImageFormat::Png)).await;
    let large = image(&mara, reply.json()["url"].as_str().unwrap()).await.to_rgba8();
    assert!(
        matches!(large.get_pixel(1000, 12).0, [0..40, 170..230, 0..40, 255]),
        "{:?}",
        large.get_pixel(1000, 12)
    );
    assert_eq!(large.get_pixel(1100, 12)[3], 0);
}

/// EXIF data as cameras write it: the orientation, and the GPS position.
fn exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    tiff.extend([2, 0]);
    tiff.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    // An entry for GPS, which points to a latitude of 53 degrees.
    tiff.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0]);
    tiff.extend([0, 0, 0, 0]);
    tiff.extend([2, 0]);
    tiff.extend([1, 0, 2, 0, 2, 0, 0, 0, b'N', 0, 0, 0]);
    tiff.extend([2, 0, 5, 0, 3, 0, 0, 0, 68, 0, 0, 0]);
    tiff.extend([0, 0, 0, 0]);
    for (number, of) in [(53_u32, 1_u32), (33, 1), (4242, 100)] {
        tiff.extend(number.to_le_bytes());
        tiff.extend(of.to_le_bytes());
    }
    tiff.extend(b"GPS-SECRET-PLACE");
    tiff
}

/// The same JPEG with this EXIF data.
fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let block = [b"Exif\0\0".as_slice(), &exif(orientation)].concat();
    let length = u16::try_from(block.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &block, &jpeg[2..]].concat()
}

#[tokio::test]
async fn a_photo_is_turned_upright_and_tells_no_place() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let tagged = with_exif(&jpeg(400, 200), 6);
    assert!(tagged.windows(16).any(|bytes| bytes == b"GPS-SECRET-PLACE"));
    let media = upload(&mara, "a.jpg", tagged).await.json();
    assert_eq!(
        (&media["width"], &media["height"]),
        (&json!(200), &json!(400)),
        "turned by a quarter"
    );
    let large = image(&mara, media["url"].as_str().unwrap()).await.to_rgb8();
    let red = |x, y| matches!(large.get_pixel(x, y).0, [150..=255, 0..60, 0..60]);
    assert!(
        red(190, 10) && !red(10, 10) && !red(10, 390),
        "the red corner is at the top right now"
    );
    for variant in ["thumb", "medium", "large"] {
        let path = media["url"].as_str().unwrap().replace("large", variant);
        let bytes = mara.request(Method::GET, &path).send().await.unwrap().bytes().await.unwrap();
        for trace in [&b"GPS"[..], b"Exif", b"EXIF", b"II*", b"XMP", b"ICCP"] {
            assert!(
                !bytes.windows(trace.len()).any(|window| window == trace),
                "{variant} holds {trace:?}"
            );
        }
    }
}

/// A PNG whose header claims this size, with hardly any data.
fn huge_png(side: u32) -> Vec<u8> {
    let mut png = encoded(&test_image(8, 8), ImageFormat::Png);
    png[16..20].copy_from_slice(&side.to_be_bytes());
    png[20..24].copy_from_slice(&side.to_be_bytes());
    let crc = crc32(&png[12..29]);
    png[29..33].copy_from_slice(&crc.to_be_bytes());
    png
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & (!(crc & 1)).wrapping_add(1))
        })
    })
}

/// A decompression bomb: a valid PNG of one colour, with 64 million pixels and almost no bytes.
fn bomb() -> Vec<u8> {
    encoded(&DynamicImage::from(image::GrayImage::new(8_000, 8_000)), ImageFormat::Png)
}

fn polyglot() -> Vec<u8> {
    let mut gif = encoded(&test_image(8, 8), ImageFormat::Gif);
    gif.extend(b"*/=1;alert(document.cookie)//");
    gif
}

#[tokio::test]
async fn what_is_no_image_is_refused_and_leaves_nothing() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let (whole_jpeg, whole_png) =
        (jpeg(200, 200), encoded(&test_image(200, 200), ImageFormat::Png));
    let (whole_gif, whole_webp) = (
        encoded(&test_image(200, 200), ImageFormat::Gif),
        encoded(&test_image(200, 200), ImageFormat::WebP),
    );
    let cut = |bytes: &[u8], part: usize| bytes[..bytes.len() * part / 10].to_vec();
    for (what, name, bytes, status) in [
        ("nothing", "a.jpg", Vec::new(), 400),
        (
            "SVG",
            "a.svg",
            b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".to_vec(),
            415,
        ),
        (
            "SVG by another name",
            "a.png",
            b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(),
            415,
        ),
        ("HTML", "a.jpg", b"<!DOCTYPE html><script>alert(1)</script>".to_vec(), 415),
        ("text", "", b"hello".to_vec(), 415),
        ("a BMP", "a.bmp", b"BM......".to_vec(), 415),
        ("half a JPEG", "a.jpg", cut(&whole_jpeg, 5), 400),
        ("most of a JPEG", "a.jpg", cut(&whole_jpeg, 9), 400),
        ("half a JPEG with a thumbnail's end", "a.jpg", cut(&with_exif(&whole_jpeg, 1), 5), 400),
        ("half a PNG", "a.png", cut(&whole_png, 5), 400),
        ("half a GIF", "a.gif", cut(&whole_gif, 5), 400),
        ("half a WebP", "a.webp", cut(&whole_webp, 5), 400),
        ("only a start", "a.png", whole_png[..16].to_vec(), 400),
        ("60,000 by 60,000", "a.png", huge_png(60_000), 400),
        ("as large as it gets", "a.png", huge_png(u32::MAX), 400),
        ("a bomb", "a.png", bomb(), 400),
        ("a GIF that is a script as well", "a.gif", polyglot(), 400),
        ("a PNG called JPEG", "a.jpg", whole_png.clone(), 400),
        ("a PNG called a script", "a.js", whole_png.clone(), 415),
        ("a PNG called a page", "a.png.html", whole_png.clone(), 415),
        ("a way up", "../../a.png", whole_png.clone(), 400),
        ("another way up", "..\\a.png", whole_png.clone(), 400),
        ("dots", "a..png", whole_png.clone(), 400),
    ] {
        let reply = upload(&mara, name, bytes).await;
        assert_eq!(reply.status, status, "{what}: {}", reply.text);
        assert!(!reply.json()["error"]["message"].as_str().unwrap().is_empty(), "{what}");
    }
    assert_eq!((stored(&app, &None), app.count("select count(*) from media").await), (0, 0));
    let left = std::fs::read_dir(app.data_dir())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert!(left.into_iter().all(|name| !name.starts_with(".tmp")), "no file is left on its way");
}

#[tokio::test]
async fn a_form_that_is_none_is_refused() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    assert_eq!(mara.post("/api/media", &json!({ "file": "x" })).await.status, 400);
    let raw = |content_type: &str, body: &'static str| {
        mara.request(Method::POST, "/api/media").header("content-type", content_type).body(body)
    };
    for (content_type, body) in [
        ("multipart/form-data", "x"),
        ("multipart/form-data; boundary=x", "--x\r\ngarbage"),
        (
            "multipart/form-data; boundary=x",
            "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n\
             half of it",
        ),
        ("multipart/form-data; boundary=x", "--x--\r\n"),
        ("image/png", "x"),
    ] {
        assert_eq!(reply(raw(content_type, body)).await.status, 400, "{content_type} {body}");
    }
    let long =
        send(&mara, Method::POST, "/api/media", "a.jpg", jpeg(9, 9), Some(&"x".repeat(1001))).await;
    assert_eq!((long.status, long.fields()), (400, vec!["alt".to_owned()]));
    assert_eq!(upload(&app.anon(), "a.jpg", jpeg(9, 9)).await.status, 401);
    assert_eq!(app.count("select count(*) from media").await, 0);
}

#[tokio::test]
async fn a_file_over_the_cap_is_refused_however_it_comes() {
    let app = TestApp::start_with(&["--upload-limit", "1MiB"]).await;
    let mara = app.with_user("mara").await;
    let mut large = jpeg(100, 100);
    large.resize(1024 * 1024 + 1, 0);
    let declared = upload(&mara, "a.jpg", large.clone()).await;
    assert_eq!((declared.status, declared.code().as_str()), (413, "too_large"));
    // In chunks, without a declared length.
    let pieces = futures::stream::iter(
        large.chunks(9000).map(|piece| Ok::<_, std::io::Error>(piece.to_vec())).collect::<Vec<_>>(),
    );
    let file = multipart::Part::stream(reqwest::Body::wrap_stream(pieces)).file_name("a.jpg");
    let unsaid = reply(
        mara.request(Method::POST, "/api/media")
            .multipart(multipart::Form::new().part("file", file)),
    )
    .await;
    assert_eq!(unsaid.status, 413);
    large.truncate(1024 * 1024);
    assert_eq!(upload(&mara, "a.jpg", large).await.status, 201, "up to the cap it is fine");
    assert_eq!(
        mara.post("/api/auth/password", &json!({ "current": "x".repeat(100_000) })).await.status,
        413,
        "other calls stay small"
    );
}

#[tokio::test]
async fn an_image_is_its_owners_until_it_is_part_of_something() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_program("mara").await, app.with_user("jon").await);
    let media = upload(&mara, "a.jpg", jpeg(500, 500)).await.json();
    let (id, url) = (media["id"].as_str().unwrap(), media["url"].as_str().unwrap());
    assert_eq!(
        (mara.get(url).await.status, jon.get(url).await.status, app.anon().get(url).await.status),
        (200, 404, 404)
    );
    for (path, status) in [
        (format!("/media/{id}/huge"), 404),
        ("/media/1/large".to_owned(), 404),
        ("/media/x/large".to_owned(), 400),
        ("/media/01/large".to_owned(), 400),
    ] {
        assert_eq!(mara.get(&path).await.status, status, "{path}");
    }
    let path = format!("/api/media/{id}");
    let described = mara.patch(&path, &json!({ "alt": "A square" })).await;
    assert_eq!((described.status, &described.json()["alt"]), (200, &json!("A square")));
    assert_eq!(jon.patch(&path, &json!({ "alt": "Mine" })).await.status, 404);
    assert_eq!(
        (jon.delete(&path).await.status, mara.get(url).await.status),
        (404, 200),
        "others' are untouched"
    );
    assert_eq!(
        (
            mara.delete(&path).await.status,
            mara.delete(&path).await.status,
            mara.get(url).await.status
        ),
        (204, 204, 404)
    );
    comes_to_hold(&app, &None, 0).await;
}

#[tokio::test]
async fn bytes_are_served_to_be_kept_and_to_do_nothing() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let url = upload(&mara, "a.jpg", jpeg(50, 50)).await.json()["url"].as_str().unwrap().to_owned();
    let first = mara.request(Method::GET, &url).send().await.unwrap();
    let header = |name: &str| first.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert_eq!(header("content-security-policy"), "default-src 'none'; sandbox");
    assert!(
        header("cache-control").contains("immutable")
            && header("cache-control").contains("private")
    );
    let again = mara
        .request(Method::GET, &url)
        .header("if-none-match", header("etag"))
        .send()
        .await
        .unwrap();
    assert_eq!(
        (again.status().as_u16(), again.headers()["etag"].to_str().unwrap()),
        (304, header("etag").as_str())
    );
    assert!(again.bytes().await.unwrap().is_empty());
    let stranger = app
        .anon()
        .request(Method::GET, &url)
        .header("if-none-match", header("etag"))
        .send()
        .await
        .unwrap();
    assert_eq!(stranger.status(), 404, "who may not see it is not told that it is the same");
}

#[tokio::test]
async fn a_photo_is_seen_wherever_its_person_is_and_nowhere_else() {
    for (app, bucket) in on_both().await {
        let (mara, jon, kia) =
            (app.with_user("mara").await, app.with_user("jon").await, app.with_user("kia").await);
        let reply = send(
            &mara,
            Method::PUT,
            "/api/users/me/photo",
            "me.png",
            encoded(&test_image(400, 400), ImageFormat::Png),
            None,
        )
        .await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        let photo = reply.json()["photo"].as_str().unwrap().to_owned();
        send(&mara, Method::PUT, "/api/users/me/banner", "b.jpg", jpeg(1500, 500), None).await;
        let profile = jon.get("/api/users/mara").await.json();
        assert_eq!(profile["photo"], json!(photo));
        let banner = profile["banner"].as_str().unwrap().to_owned();
        assert_eq!(size(&image(&jon, &photo).await), (320, 320));
        assert_eq!(
            (app.anon().get(&photo).await.status, app.anon().get(&banner).await.status),
            (200, 200)
        );
        jon.put("/api/users/mara/follow").await;
        assert_eq!(
            kia.get("/api/users/jon/following").await.json()["items"][0]["user"]["photo"],
            json!(photo)
        );
        assert!(jon.page("/@mara").await.text.contains(&format!("src=\"{photo}\"")));

        mara.put("/api/users/jon/block").await;
        assert_eq!(
            (
                jon.get(&photo).await.status,
                jon.get(&banner).await.status,
                kia.get(&photo).await.status
            ),
            (404, 404, 200)
        );
        app.sql("update users set suspended_at = 1 where username = 'mara'").await;
        assert_eq!(kia.get(&photo).await.status, 404);
        app.sql("update users set suspended_at = null where username = 'mara'").await;

        let id = photo.split('/').nth(2).unwrap();
        assert_eq!(mara.delete(&format!("/api/media/{id}")).await.status, 400, "it is in use");
        let other = send(&mara, Method::PUT, "/api/users/me/photo", "me.jpg", jpeg(400, 400), None)
            .await
            .json()["photo"]
            .clone();
        assert_ne!(other, json!(photo));
        assert_eq!(kia.get(&photo).await.status, 404, "the one before is gone");
        comes_to_hold(&app, &bucket, 6).await;
        for path in ["/api/users/me/photo", "/api/users/me/banner", "/api/users/me/banner"] {
            assert_eq!(mara.delete(path).await.status, 200, "{path}");
        }
        assert_eq!(kia.get("/api/users/mara").await.json()["photo"], Value::Null);
        comes_to_hold(&app, &bucket, 0).await;
    }
}

#[tokio::test]
async fn what_nobody_used_is_swept_after_a_day() {
    for (app, bucket) in on_both().await {
        let mara = app.with_program("mara").await;
        let url =
            upload(&mara, "a.jpg", jpeg(50, 50)).await.json()["url"].as_str().unwrap().to_owned();
        send(&mara, Method::PUT, "/api/users/me/photo", "me.jpg", jpeg(40, 40), None).await;
        app.state.clock.advance(Duration::from_secs(86_000));
        kith::media::server::sweep(&app.state).await.unwrap();
        assert_eq!(stored(&app, &bucket), 6);
        app.state.clock.advance(Duration::from_secs(500));
        kith::media::server::sweep(&app.state).await.unwrap();
        assert_eq!(
            (stored(&app, &bucket), app.anon().get(&url).await.status),
            (3, 404),
            "the photo stays"
        );
        assert_eq!(app.count("select count(*) from doomed_media").await, 0);
    }
}

#[tokio::test]
async fn images_leave_with_the_account_and_are_in_its_archive() {
    for (app, bucket) in on_both().await {
        let _olga = app.with_user("olga").await;
        let mara = app.with_user("mara").await;
        upload(&mara, "a.jpg", jpeg(50, 50)).await;
        send(&mara, Method::PUT, "/api/users/me/photo", "me.jpg", jpeg(40, 40), None).await;
        let archive = mara
            .request(Method::GET, "/api/users/me/export")
            .send()
            .await
            .unwrap()
            .bytes()
            .await
            .unwrap();
        let archive = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
        assert_eq!(
            archive
                .file_names()
                .filter(|name| name
                    .as_ref()
                    .is_ok_and(|name| name.starts_with("media/") && name.ends_with(".webp")))
                .count(),
            2
        );
        let gone = mara
            .request(Method::DELETE, "/api/users/me")
            .json(&json!({ "password": crate::support::PASSWORD }));
        assert_eq!(reply(gone).await.status, 204);
        kith::media::server::sweep(&app.state).await.unwrap();
        assert_eq!((stored(&app, &bucket), app.count("select count(*) from media").await), (0, 0));
    }
}
