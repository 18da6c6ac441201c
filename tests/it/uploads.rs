//! Uploads: number, size and receivers, on every route that takes files, and how images are served.

use crate::{
    bucket::Bucket,
    media::{encoded, test_image, upload},
    support::{Client, Reply, TestApp, reply},
};
use futures::{StreamExt, stream};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use kith::base::UserId;
use reqwest::{Body, Method, header, multipart};
use serde_json::json;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Every route that takes files.
const UPLOAD_FORMS: [(&str, &str); 9] = [
    ("POST", "/api/media"),
    ("PUT", "/api/users/me/photo"),
    ("PUT", "/api/users/me/banner"),
    ("POST", "/fn/upload_image"),
    ("POST", "/fn/change_photo"),
    ("POST", "/fn/change_banner"),
    ("POST", "/fn/write_post"),
    ("POST", "/fn/send_message"),
    ("POST", "/fn/publish_story"),
];

fn png() -> Vec<u8> {
    encoded(&test_image(40, 30), ImageFormat::Png)
}

async fn through(client: &Client, (method, path): (&str, &str), file: multipart::Part) -> Reply {
    let form = multipart::Form::new().part("file", file.file_name("a.png"));
    let request =
        client.request(method.parse().unwrap(), path).header(header::ACCEPT, "application/json");
    reply(request.multipart(form)).await
}

/// A file whose rest is not sent before `let_go` is released.
fn slow(let_go: &Arc<Semaphore>) -> multipart::Part {
    let (bytes, held) = (png(), let_go.clone());
    let (start, rest) = (bytes[..20].to_vec(), bytes[20..].to_vec());
    let rest = stream::once(async move {
        held.acquire().await.unwrap().forget();
        Ok::<_, std::io::Error>(rest)
    });
    multipart::Part::stream(Body::wrap_stream(stream::once(async { Ok(start) }).chain(rest)))
}

/// Waits until a user has this many uploads in progress.
async fn under_way(app: &TestApp, user: UserId, count: usize) {
    while app.state.uploads.begin(user, count).is_some() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_fifth_upload_at_once_is_refused_by_every_form() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_user("mara").await, app.with_user("jon").await);
    let user = UserId::from_number(app.count("select id from users where username = 'mara'").await);
    let let_go = Arc::new(Semaphore::new(0));
    let uploads: Vec<_> = (0..4)
        .map(|_| {
            let (mara, file) = (mara.clone(), slow(&let_go));
            tokio::spawn(async move { through(&mara, UPLOAD_FORMS[0], file).await.status })
        })
        .collect();
    under_way(&app, user, 4).await;
    for form in UPLOAD_FORMS {
        let refused = through(&mara, form, multipart::Part::bytes(png())).await;
        assert_eq!(refused.status, 429, "{form:?}: {}", refused.text);
    }
    assert_eq!(mara.post("/api/posts", &json!({ "body": "No image in it" })).await.status, 201);
    assert_eq!(upload(&jon, "a.png", png()).await.status, 201, "others have their own");
    let_go.add_permits(4);
    for upload in uploads {
        assert_eq!(upload.await.unwrap(), 201);
    }
    assert_eq!(upload(&mara, "a.png", png()).await.status, 201);
}

#[tokio::test]
async fn there_is_a_bound_on_what_all_upload_at_once() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let others: Vec<_> =
        (0..64).map(|_| app.state.uploads.begin(UserId::NOBODY, 64).unwrap()).collect();
    assert_eq!(upload(&mara, "a.png", png()).await.status, 429);
    drop(others);
    assert_eq!(upload(&mara, "a.png", png()).await.status, 201);
}

#[tokio::test]
async fn uploads_are_counted_before_anything_is_read_of_them() {
    let app = TestApp::start_with(&["--rate-limits", "on"]).await;
    let mara = app.with_user("mara").await;
    for _ in 0..40 {
        assert_eq!(upload(&mara, "a.png", Vec::new()).await.status, 400);
    }
    // A file that never ends: the test would hang if the server waited for it.
    let never = Arc::new(Semaphore::new(0));
    for form in UPLOAD_FORMS {
        let refused = through(&mara, form, slow(&never)).await;
        assert_eq!(refused.status, 429, "{form:?}: {}", refused.text);
    }
}

#[tokio::test]
async fn images_have_a_quota_and_giving_some_up_makes_room() {
    let app = TestApp::start_with(&["--media-quota", "4KiB"]).await;
    let (mara, jon) = (app.with_user("mara").await, app.with_user("jon").await);
    let mut kept = Vec::new();
    let refused = loop {
        let reply = upload(&mara, "a.png", png()).await;
        match reply.status {
            201 => kept.push(reply.json()["id"].as_str().unwrap().to_owned()),
            _ => break reply,
        }
    };
    assert_eq!(
        (refused.status, refused.code().as_str(), kept.is_empty()),
        (413, "over_quota", false)
    );
    let message = refused.json()["error"]["message"].as_str().unwrap().to_owned();
    assert!(message.contains("4KiB") && message.contains("Delete posts"), "{message}");
    let bytes = app.count("select cast(sum(bytes) as bigint) from media").await;
    assert!((1..=4096).contains(&bytes), "{bytes} bytes are kept");
    assert_eq!(upload(&jon, "a.png", png()).await.status, 201, "others have their own");
    app.sql(
        "update media set bytes = 4096
        where owner_id = (select id from users where username = 'mara')",
    )
    .await;
    for form in UPLOAD_FORMS {
        let refused = through(&mara, form, multipart::Part::bytes(png())).await;
        assert_eq!(refused.status, 413, "{form:?}: {}", refused.text);
    }
    for id in kept {
        assert_eq!(mara.delete(&format!("/api/media/{id}")).await.status, 204);
    }
    assert_eq!(upload(&mara, "a.png", png()).await.status, 201);
}

#[tokio::test]
async fn the_texts_of_a_form_with_files_are_bounded_and_are_text() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let send = async |form: multipart::Form| {
        reply(
            mara.request(Method::POST, "/fn/write_post")
                .header(header::ACCEPT, "application/json")
                .multipart(form),
        )
        .await
    };
    let many =
        (0..65).fold(multipart::Form::new(), |form, number| form.text(format!("f{number}"), "x"));
    assert_eq!(send(many).await.status, 413);
    let long = (0..5).fold(multipart::Form::new(), |form, number| {
        form.text(format!("f{number}"), "x".repeat(15_000))
    });
    assert_eq!(send(long).await.status, 413);
    for bad in ["no\0text".as_bytes().to_vec(), vec![0xff]] {
        let refused = send(multipart::Form::new().part("body", multipart::Part::bytes(bad))).await;
        assert!(refused.status == 400 && refused.text.contains("body"), "{}", refused.text);
    }
    assert_eq!(
        send(multipart::Form::new().text("body", "Plain").text("audience", "public")).await.status,
        200
    );
    assert_eq!(app.count("select count(*) from posts").await, 1);
}

#[tokio::test]
async fn what_is_not_taken_is_told_what_is() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    for (name, bytes) in [("a.svg", b"<svg/>".to_vec()), ("a.png", b"<svg/>".to_vec())] {
        let refused = upload(&mara, name, bytes).await;
        assert_eq!((refused.status, refused.code().as_str()), (415, "unsupported_type"));
        assert!(refused.text.contains("JPEG, PNG, GIF or WebP"), "{}", refused.text);
    }
    let text = mara
        .request(Method::POST, "/api/posts")
        .header(header::CONTENT_TYPE, "text/plain")
        .body("{}");
    let text = reply(text).await;
    assert!(text.status == 415 && text.text.contains("application/json"), "{}", text.text);
}

#[tokio::test]
async fn only_what_one_gave_up_oneself_is_gone_twice() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_user("mara").await, app.with_user("jon").await);
    let path = |id: &serde_json::Value| format!("/api/media/{}", id.as_str().unwrap());
    let [unused, shown] =
        [upload(&mara, "a.png", png()).await.json(), upload(&mara, "b.png", png()).await.json()];
    mara.post("/api/posts", &json!({ "body": "Look", "media": [shown["id"]] })).await;
    let alt = json!({ "alt": "Mine" });
    for (whose, path, status) in [
        ("not visible", path(&unused["id"]), 404),
        ("visible, and another's", path(&shown["id"]), 403),
        ("never there", "/api/media/77".to_owned(), 404),
    ] {
        assert_eq!(
            (jon.delete(&path).await.status, jon.patch(&path, &alt).await.status),
            (status, status),
            "{whose}"
        );
    }
    let path = path(&unused["id"]);
    assert_eq!(
        (
            mara.delete(&path).await.status,
            mara.delete(&path).await.status,
            jon.delete(&path).await.status
        ),
        (204, 204, 404)
    );
    assert_eq!(mara.patch(&path, &alt).await.status, 404);
}

/// An image that compresses badly.
fn noise(width: u32, height: u32) -> DynamicImage {
    let mut noise = 1_u32;
    RgbImage::from_fn(width, height, |_, _| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        Rgb([(noise >> 24) as u8, (noise >> 16) as u8, (noise >> 8) as u8])
    })
    .into()
}

#[tokio::test]
async fn a_large_image_is_read_piece_by_piece() {
    let bucket = Bucket::start().await;
    let in_bucket = TestApp::start_with_storage(bucket.storage()).await;
    for app in [TestApp::start().await, in_bucket] {
        let mara = app.with_user("mara").await;
        let media =
            upload(&mara, "a.png", encoded(&noise(1600, 1200), ImageFormat::Png)).await.json();
        for variant in ["large", "medium", "thumb"] {
            let path = media["url"].as_str().unwrap().replace("large", variant);
            let response = mara.request(Method::GET, &path).send().await.unwrap();
            let length: usize =
                response.headers()[header::CONTENT_LENGTH].to_str().unwrap().parse().unwrap();
            let bytes = response.bytes().await.unwrap();
            assert_eq!(bytes.len(), length);
            image::load_from_memory_with_format(&bytes, ImageFormat::WebP).unwrap();
            assert!(variant != "large" || length > 512 * 1024, "{length} bytes are many pieces");
        }
    }
    assert_eq!(bucket.largest_read(), 64 * 1024);
}
