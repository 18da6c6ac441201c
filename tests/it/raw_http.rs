//! Raw HTTP requests that no client library sends: pipelining and framing, unusual methods,
//! duplicate keys.

use crate::support::TestApp;
use serde_json::json;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// Sends bytes and returns all that the server sends before it closes the connection.
async fn answers(app: &TestApp, bytes: &str) -> String {
    let mut stream = TcpStream::connect(app.addr).await.unwrap();
    stream.write_all(bytes.as_bytes()).await.unwrap();
    let mut said = Vec::new();
    // If the server closes early, reading may fail after the answer has arrived.
    let _ = stream.read_to_end(&mut said).await;
    String::from_utf8(said).unwrap()
}

fn statuses(answers: &str) -> Vec<&str> {
    answers.split("HTTP/1.1 ").skip(1).map(|answer| &answer[..3]).collect()
}

#[tokio::test]
async fn a_request_ends_where_its_chunks_end_whatever_else_it_claims() {
    let app = TestApp::start().await;
    let next = "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    let log_in = |head: &str, body: &str| {
        format!("POST /api/auth/login HTTP/1.1\r\nHost: x\r\n{head}\r\n\r\n{body}{next}")
    };
    let both = log_in(
        "Content-Type: application/json\r\nContent-Length: 60\r\nTransfer-Encoding: chunked",
        "2\r\n{}\r\n0\r\n\r\n",
    );
    let said = answers(&app, &both).await;
    assert_eq!(
        statuses(&said),
        ["400"],
        "the length is not believed, and nothing behind is read: {said}"
    );
    assert!(said.contains("\"username\""), "the body is what the chunks hold: {said}");
    for head in [
        "Content-Length: 2\r\nContent-Length: 60",
        "Content-Length: +2",
        "Content-Length: 2, 60",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        "Transfer-Encoding : chunked",
    ] {
        let said = answers(&app, &log_in(head, "{}")).await;
        assert_eq!(statuses(&said), ["400"], "{head}: {said}");
    }
}

#[tokio::test]
async fn a_request_is_never_sent_back() {
    let app = TestApp::start().await;
    for path in ["/", "/api/auth/me", "/live", "/health"] {
        let said = answers(
            &app,
            &format!(
                "TRACE {path} HTTP/1.1\r\nHost: x\r\nCookie: a=secret\r\nConnection: close\r\n\r\n"
            ),
        )
        .await;
        assert!(
            matches!(statuses(&said)[..], ["400" | "405"]) && !said.contains("secret"),
            "{path}: {said}"
        );
    }
}

#[tokio::test]
async fn a_name_that_comes_twice_means_one_thing() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    app.with_user("jon").await;
    let found = mara.get("/api/users?q=jon&q=mara").await.json();
    assert_eq!(
        (found["items"].as_array().unwrap().len(), &found["items"][0]["username"]),
        (1, &json!("jon")),
        "the first counts"
    );
    let body = "{\"username\": \"mara\", \"username\": \"jon\", \"password\": \"x\"}";
    let request = app
        .anon()
        .request(reqwest::Method::POST, "/api/auth/login")
        .header("content-type", "application/json");
    assert_eq!(crate::support::reply(request.body(body)).await.status, 400);
    // A duplicate form field makes the form invalid: neither the first nor the last value counts.
    let fields = [
        ("username", "mara"),
        ("username", "mara"),
        ("password", crate::support::PASSWORD),
        ("next", ""),
    ];
    let browser = app.anon();
    browser.submit("/login", "/fn/log_in", &fields).await;
    assert_eq!(browser.get("/api/auth/me").await.status, 401);
}
