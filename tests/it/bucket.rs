//! An in-memory S3 bucket with the operations that the storage backend needs: put, get (also
//! ranges) and delete of objects.

use axum::{
    Router,
    body::Bytes,
    extract::{Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::{AppendHeaders, IntoResponse, Response},
    routing::{get, post},
};
use kith::platform::storage::Storage;
use object_store::aws::AmazonS3Builder;
use std::{
    collections::HashMap,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

#[derive(Clone, Default)]
struct Objects {
    kept: Arc<Mutex<HashMap<String, Bytes>>>,
    /// The size of the largest single read.
    largest_read: Arc<AtomicUsize>,
}

pub struct Bucket {
    addr: SocketAddr,
    objects: Objects,
    server: tokio::task::JoinHandle<()>,
}

impl Bucket {
    pub async fn start() -> Self {
        let objects = Objects::default();
        let router = Router::new()
            .route("/{bucket}", post(remove))
            .route("/{bucket}/{*key}", get(read).put(write))
            .with_state(objects.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let addr = listener.local_addr().unwrap();
        let server = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { addr, objects, server }
    }

    pub fn storage(&self) -> Storage {
        let builder = AmazonS3Builder::new()
            .with_bucket_name("images")
            .with_endpoint(format!("http://{}", self.addr))
            .with_allow_http(true)
            .with_region("here")
            .with_access_key_id("key")
            .with_secret_access_key("secret");
        Storage::bucket(builder, "kith/").unwrap()
    }

    pub fn len(&self) -> usize {
        self.objects.kept.lock().unwrap().len()
    }

    pub fn largest_read(&self) -> usize {
        self.objects.largest_read.load(Ordering::Relaxed)
    }
}

impl Drop for Bucket {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// Refuses unsigned requests.
fn signed(headers: &HeaderMap) -> bool {
    headers.get("authorization").is_some_and(|proof| {
        proof.to_str().unwrap().starts_with("AWS4-HMAC-SHA256 Credential=key/")
    })
}

async fn write(
    State(objects): State<Objects>,
    Path((_, key)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if !signed(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    objects.kept.lock().unwrap().insert(key, body);
    [("etag", "\"1\"")].into_response()
}

async fn read(
    State(objects): State<Objects>,
    Path((_, key)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    if !signed(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let Some(bytes) = objects.kept.lock().unwrap().get(&key).cloned() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let about = [("etag", "\"1\""), ("last-modified", "Sat, 21 Nov 2026 08:00:00 GMT")];
    let (status, range, part) =
        match headers.get("range").map(|range| range.to_str().unwrap().to_owned()) {
            Some(range) => {
                let (start, last) = range.strip_prefix("bytes=").unwrap().split_once('-').unwrap();
                let (start, last) = (
                    start.parse::<usize>().unwrap(),
                    last.parse::<usize>().unwrap().min(bytes.len() - 1),
                );
                (
                    StatusCode::PARTIAL_CONTENT,
                    vec![("content-range", format!("bytes {start}-{last}/{}", bytes.len()))],
                    bytes.slice(start..=last),
                )
            }
            None => (StatusCode::OK, Vec::new(), bytes),
        };
    objects.largest_read.fetch_max(part.len(), Ordering::Relaxed);
    (status, about, AppendHeaders(range), part).into_response()
}

/// Deletes several objects at once, from S3's XML list of keys.
async fn remove(
    State(objects): State<Objects>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: String,
) -> Response {
    if !signed(&headers) || !query.unwrap_or_default().starts_with("delete") {
        return StatusCode::FORBIDDEN.into_response();
    }
    let keys = body.split("<Key>").skip(1).map(|rest| rest.split("</Key>").next().unwrap());
    let mut answer = "<DeleteResult>".to_owned();
    for key in keys {
        objects.kept.lock().unwrap().remove(key);
        answer += &format!("<Deleted><Key>{key}</Key></Deleted>");
    }
    (answer + "</DeleteResult>").into_response()
}
