//! The memory of decoding: the server's peak, while the largest accepted images come one by one and
//! then four at once.

use crate::support::details;
use image::{DynamicImage, ImageFormat};
use reqwest::{Client, StatusCode, multipart};
use std::{
    io::{BufRead, BufReader, Cursor},
    process::{Child, Command, Stdio},
};

/// The limit: 320 MB for decoding, plus the server itself, uploads in transit, and what the
/// allocator keeps.
const MOST_MEGABYTES: usize = 320 + 130;

struct Server {
    process: Child,
    url: String,
}

impl Server {
    fn start(data: &std::path::Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kith"));
        command
            .env_clear()
            .env("KITH_DATA_DIR", data)
            .env("KITH_ADDR", "127.0.0.1:0")
            .env("KITH_RATE_LIMITS", "off");
        let mut process = command
            .current_dir(std::env::temp_dir())
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stderr.take().unwrap()).lines();
        let url = lines.by_ref().find_map(|line| {
            line.unwrap().split("http://").nth(1).map(|addr| format!("http://{}", addr.trim()))
        });
        std::thread::spawn(move || lines.for_each(drop));
        Self { process, url: url.expect("the server says where it serves") }
    }

    /// The peak resident memory in megabytes.
    fn peak(&self) -> usize {
        let status =
            std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap() / 1000
    }

    async fn sign_up(&self) -> Client {
        let client = Client::builder().cookie_store(true).build().unwrap();
        let reply = client
            .post(format!("{}/api/auth/register", self.url))
            .json(&details("mara"))
            .send()
            .await
            .unwrap();
        assert_eq!(reply.status(), 201);
        client
    }

    /// Retries if the server is too busy: other tests run at the same time, and images have the
    /// lowest priority.
    async fn upload(&self, client: &Client, bytes: Vec<u8>) -> (StatusCode, String) {
        loop {
            let form = multipart::Form::new().part("file", multipart::Part::bytes(bytes.clone()));
            let reply = client
                .post(format!("{}/api/media", self.url))
                .multipart(form)
                .send()
                .await
                .unwrap();
            if reply.status() != StatusCode::SERVICE_UNAVAILABLE {
                return (reply.status(), reply.text().await.unwrap());
            }
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A gray JPEG with three colour channels, each in full resolution. One bit per block says that its
/// colour is that of the block before. Where there are AC coefficients, another bit says that all
/// are zero.
fn jpeg(width: u16, height: u16, progressive: bool) -> Vec<u8> {
    let mut file = vec![0xff, 0xd8];
    let mut segment = |marker: u8, bytes: &[u8]| {
        file.extend([0xff, marker]);
        file.extend((bytes.len() as u16 + 2).to_be_bytes());
        file.extend(bytes);
    };
    segment(0xdb, &[&[0], [1; 64].as_slice()].concat());
    let [[h0, h1], [w0, w1]] = [height.to_be_bytes(), width.to_be_bytes()];
    segment(
        if progressive { 0xc2 } else { 0xc0 },
        &[8, h0, h1, w0, w1, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0],
    );
    let one_code = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    segment(0xc4, &[&[0x00], one_code.as_slice()].concat());
    segment(0xc4, &[&[0x10], one_code.as_slice()].concat());
    segment(0xda, &[3, 1, 0, 2, 0, 3, 0, 0, if progressive { 0 } else { 63 }, 0]);
    let blocks = usize::from(width.div_ceil(8)) * usize::from(height.div_ceil(8)) * 3;
    let bits = if progressive { blocks } else { 2 * blocks };
    file.extend(vec![0; bits.div_ceil(8)]);
    file.extend([0xff, 0xd9]);
    file
}

fn png(image: &DynamicImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[tokio::test]
async fn the_largest_images_four_at_once_stay_within_their_memory() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let mara = server.sign_up().await;
    let (status, why) = server.upload(&mara, jpeg(4000, 3000, false)).await;
    assert_eq!(status, 201, "{why}");
    let photo = server.peak();
    assert!(photo <= 150, "{photo} MB for a photo of 12 megapixels");

    let heavy = [
        ("50 megapixels of JPEG", jpeg(8660, 5773, false)),
        ("25 megapixels of progressive JPEG", jpeg(5000, 5000, true)),
        ("25 megapixels of 16 bits", png(&DynamicImage::new_luma_a16(5000, 5000))),
        ("50 megapixels of gray with transparency", png(&DynamicImage::new_luma_a8(8660, 5773))),
        ("50 megapixels of transparency", png(&DynamicImage::new_rgba8(8660, 5773))),
    ];
    let mut peaks = vec![photo];
    for (what, file) in &heavy {
        let (status, why) = server.upload(&mara, file.clone()).await;
        assert_eq!(status, 201, "{what}: {why}");
        peaks.push(server.peak());
    }
    let uploads = heavy.iter().take(4).map(|(_, file)| server.upload(&mara, file.clone()));
    for (status, why) in futures::future::join_all(uploads).await {
        assert_eq!(status, 201, "{why}");
    }
    peaks.push(server.peak());
    println!("MB at most, after each and after all at once: {peaks:?}");
    assert!(server.peak() <= MOST_MEGABYTES, "{peaks:?} MB");

    for (what, file) in [
        ("progressive JPEG", jpeg(5001, 5000, true)),
        ("16 bits", png(&DynamicImage::new_luma_a16(5001, 5000))),
    ] {
        let (status, why) = server.upload(&mara, file).await;
        assert!(status == 400 && why.contains("At most 25 megapixels"), "{what}: {status} {why}");
    }
    let (status, why) = server.upload(&mara, jpeg(8661, 5774, false)).await;
    assert!(status == 400 && why.contains("At most 50 megapixels"), "{status} {why}");
}
