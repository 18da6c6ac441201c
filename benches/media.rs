//! The cost of an image: a 12-megapixel photo with all its variants, and the effect of uploads on
//! pages.
//!
//! Run it with `make bench`. Traffic stays on this machine and is bounded in count and time.

// Each bench uses only a part of it.
#[allow(dead_code, unused_imports)]
mod support;

use image::{ImageFormat, Rgb, RgbImage};
use std::{
    io::{Cursor, Write},
    time::{Duration, Instant},
};
use support::{
    Client, Community, Figure, Outcome, Server, beside, calmly, express, get, millis, row, run,
    runs, sign_in, slower,
};

fn main() -> Outcome<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let community = Community::new(1000, 400, 5)?;
    let server = community.serve()?;
    let sharp = express("images.js", &community.data())?;
    runtime.block_on(measure(&server, sharp.as_ref()))
}

async fn measure(server: &Server, sharp: Option<&Server>) -> Outcome<()> {
    let cookie = sign_in(&server.addr).await?;
    let page = get(&server.addr, "/", &cookie);
    let photo = photo(4000, 3000);
    let upload = upload(&server.addr, &cookie, &photo);

    let mut ours = [const { Vec::new() }; 2];
    let mut others = [const { Vec::new() }; 2];
    for _ in runs("one upload") {
        ours = measured(server, &upload, ours).await?;
        if let Some(sharp) = sharp {
            others = measured(sharp, &bare_upload(&sharp.addr, &photo), others).await?;
        }
    }
    let figures =
        |[took, peaks]: [Vec<f64>; 2]| [Figure::new(took, " ms"), Figure::new(peaks, " MB")];
    let ([took, peaks], [other_took, other_peaks]) = (figures(ours), figures(others));
    let ratio = |own: &Figure, other: &Figure| {
        sharp.map(|_| beside(&own.over(other), "Express and sharp")).unwrap_or_default()
    };
    let what = format!("12-megapixel JPEG ({} KB), three variants stored", photo.len() / 1000);
    row(&what, &took, "≤ 300 ms", ratio(&took, &other_took));
    row("  memory at its peak (resident)", &peaks, "≤ 150 MB", ratio(&peaks, &other_peaks));

    // The two measurements alternate, so that a slowdown of the machine affects both.
    let (mut alone, mut loud, mut peaks) = (Vec::new(), Vec::new(), Vec::new());
    for _ in runs("the home page beside uploads") {
        alone.push(calmly(&server.addr, &page).await?);
        server.forget_peak()?;
        let uploading = std::thread::spawn({
            let (addr, upload) = (server.addr.clone(), upload.clone());
            move || uploads(&addr, &upload)
        });
        loud.push(calmly(&server.addr, &page).await?);
        let uploaded = uploading.join().expect("the uploads end")?;
        assert!(uploaded > 0, "images were uploaded meanwhile");
        peaks.push(server.peak()?);
    }
    let peaks = Figure::new(peaks, " MB");
    // The reserve of all uploads together, beside what the server may take when idle.
    row("four such uploads at once: memory at its peak", &peaks, "≤ 360 MB", "");
    slower("home page at 200 requests/s beside uploads", &alone, &loud, "≤ 1.5 ×");
    Ok(())
}

/// Adds the time of an upload in milliseconds and the peak of memory in megabytes.
async fn measured(
    server: &Server,
    upload: &[u8],
    [mut took, mut peaks]: [Vec<f64>; 2],
) -> Outcome<[Vec<f64>; 2]> {
    server.forget_peak()?;
    took.push(millis(send(&server.addr, upload).await?));
    peaks.push(server.peak()?);
    Ok([took, peaks])
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
        "POST /api/media HTTP/1.1\r\nHost: {addr}\r\nCookie: {cookie}\r\n\
         Content-Type: multipart/form-data; boundary=b\r\nContent-Length: {length}\r\n\r\n{head}"
    )
    .expect("memory can be written");
    request.extend_from_slice(photo);
    request.extend_from_slice(tail.as_bytes());
    request
}

/// The photo alone, for the yardstick.
fn bare_upload(addr: &str, photo: &[u8]) -> Vec<u8> {
    let length = photo.len();
    let head = format!(
        "POST / HTTP/1.1\r\nHost: {addr}\r\nContent-Type: image/jpeg\r\n\
         Content-Length: {length}\r\n\r\n"
    );
    [head.as_bytes(), photo].concat()
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
