//! The cost of an image: a 12-megapixel photo with all its variants, and the effect of uploads on
//! pages.
//!
//! Run it with `make bench`. Traffic stays on this machine and is bounded in count and time.

// Each bench uses only a part of it.
#[allow(dead_code)]
mod support;

use image::{ImageFormat, Rgb, RgbImage};
use std::{
    io::{Cursor, Write},
    process::Stdio,
    time::{Duration, Instant},
};
use support::{
    Client, Outcome, RUNS, Server, calmly, factor, kith, millis, percentile, row, run, sign_in,
};

fn main() -> Outcome<()> {
    let photo = photo(4000, 3000);
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("data");
    let made = kith(&data)
        .args(["demo", "--users", "1000", "--posts", "400", "--follows", "5"])
        .stdout(Stdio::null())
        .status()?;
    assert!(made.success(), "the community was made");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let server = Server::start(&data)?;
    let cookie = runtime.block_on(sign_in(&server.addr))?;
    let page = format!("GET / HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\n\r\n", server.addr);
    let upload = upload(&server.addr, &cookie, &photo);

    println!("\n{:<52} {:>24} {:>12}", "what", "measured", "budget");
    let mut took = Vec::new();
    for _ in 0..5 {
        took.push(runtime.block_on(send(&server.addr, &upload))?);
    }
    let shown = format!("{:.0} ms ({} KB)", millis(percentile(&mut took, 50)), photo.len() / 1000);
    row("12-megapixel JPEG, uploaded, three variants stored", &shown, "≤ 300 ms");
    row("  memory at its peak (resident)", &format!("{:.0} MB", server.peak()?), "≤ 150 MB");

    // Alternates many short runs and pools their samples, because few samples decide a 99th
    // percentile.
    let (mut alone, mut beside) = (Vec::new(), Vec::new());
    for _ in 0..2 * RUNS {
        alone.extend(runtime.block_on(calmly(&server.addr, &page))?);
        beside.extend(std::thread::scope(|scope| {
            let uploading = scope.spawn(|| uploads(&server.addr, &upload));
            let beside = runtime.block_on(calmly(&server.addr, &page));
            assert!(
                uploading.join().expect("the uploads end")? > 0,
                "images were uploaded meanwhile"
            );
            beside
        })?);
    }
    row(
        "page p99 at 200 requests/s beside uploads",
        &factor(&mut alone, &mut beside, 99),
        "≤ 1.5 ×",
    );
    row("  its median", &factor(&mut alone, &mut beside, 50), "");
    Ok(())
}

/// A synthetic photo as from a camera: soft shapes with noise.
fn photo(width: u32, height: u32) -> Vec<u8> {
    let mut noise = 1_u32;
    let image = RgbImage::from_fn(width, height, |x, y| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let grain = (noise >> 28) as u8;
        let wave = ((f64::from(x) / 180.0).sin() + (f64::from(y) / 230.0).cos()) * 50.0 + 120.0;
        Rgb([wave as u8 + grain, (wave * 0.8) as u8 + grain, (y * 200 / height) as u8 + grain])
    });
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, ImageFormat::Jpeg).expect("an image can be encoded");
    bytes.into_inner()
}

fn upload(addr: &str, cookie: &str, photo: &[u8]) -> Vec<u8> {
    let (head, tail) = (
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n",
        "\r\n--b--\r\n",
    );
    let length = head.len() + photo.len() + tail.len();
    let mut request = Vec::new();
    write!(
        request,
        "POST /api/media HTTP/1.1\r\nHost: {addr}\r\nCookie: {cookie}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: {length}\r\n\r\n{head}"
    )
    .expect("memory can be written");
    request.extend_from_slice(photo);
    request.extend_from_slice(tail.as_bytes());
    request
}

async fn send(addr: &str, request: &[u8]) -> std::io::Result<Duration> {
    Client::connect(addr).await?.send_bytes(request, b"HTTP/1.1 201").await.map(|(_, whole)| whole)
}

/// Uploads without a break, from more clients than there are permits. Runs on a thread of its own
/// with a low priority. So the measuring thread waits only for the server, and not for a core that
/// is busy sending megabytes.
fn uploads(addr: &str, request: &[u8]) -> std::io::Result<usize> {
    rustix::process::setpriority_process(None, 19)?;
    let begun = Instant::now();
    let client = async || {
        let mut done = 0;
        while begun.elapsed() < run() {
            send(addr, request).await?;
            done += 1;
        }
        std::io::Result::Ok(done)
    };
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        let (one, two, three, four) = tokio::join!(client(), client(), client(), client());
        Ok(one? + two? + three? + four?)
    })
}
