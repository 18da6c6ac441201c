//! Requirements of a security standard that no other test covers. SECURITY.md names them.

use crate::support::{PASSWORD, TestApp, details};
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const QUICK_HASHES: &[&str] = &["--password-cost", "m=7168,t=1,p=1"];

#[tokio::test]
async fn a_password_is_taken_exactly_as_it_was_typed() {
    let app = TestApp::start_with(QUICK_HASHES).await;
    for (number, password) in
        [" Pässwörd 🙂\tno rules ", "onlysmallletters", &"x".repeat(128)].into_iter().enumerate()
    {
        let name = format!("mara{number}");
        let mut mara = details(&name);
        mara["password"] = json!(password);
        assert_eq!(app.anon().post("/api/auth/register", &mara).await.status, 201, "{password:?}");
        assert_eq!(app.anon().log_in(&name, password).await.status, 200, "{password:?}");
        let shorter: String = password.chars().take(password.chars().count() - 1).collect();
        for other in
            [shorter, format!("{password} "), format!(" {password}"), password.to_uppercase()]
        {
            assert_eq!(app.anon().log_in(&name, &other).await.status, 401, "{other:?}");
        }
    }
}

#[tokio::test]
async fn password_fields_hide_what_is_typed_and_may_be_filled_by_managers() {
    let app = TestApp::start_with(QUICK_HASHES).await;
    let mara = app.with_user("mara").await;
    let pages = [
        (app.anon(), "/login"),
        (app.anon(), "/signup"),
        (app.anon(), "/reset/0000"),
        (mara, "/settings/account"),
    ];
    for (client, path) in pages {
        let page = client.page(path).await.text;
        let fields: Vec<_> =
            page.split("<input ").skip(1).map(|rest| rest.split('>').next().unwrap()).collect();
        let hidden: Vec<_> =
            fields.iter().filter(|field| field.contains("type=\"password\"")).collect();
        assert!(!hidden.is_empty(), "{path}");
        assert!(
            hidden.iter().all(|field| field.contains("autocomplete=\"current-password\"")
                || field.contains("autocomplete=\"new-password\"")),
            "{path}: {hidden:?}"
        );
        let shown = fields.iter().filter(|field| !field.contains("type=\"password\""));
        assert!(shown.clone().all(|field| !field.contains("password\"")), "{path}: {shown:?}");
        assert!(!page.contains("onpaste"), "{path}");
    }
}

#[tokio::test]
async fn nobody_sets_what_is_not_theirs_to_set() {
    let app = TestApp::start_with(QUICK_HASHES).await;
    app.with_user("olga").await;
    let mut more = details("mara");
    for (name, value) in [
        ("id", json!("1")),
        ("role", json!("owner")),
        ("email_confirmed_at", json!("2026-01-01T00:00:00Z")),
    ] {
        more[name] = value;
    }
    let mara = app.anon();
    mara.post("/api/auth/register", &more).await;
    mara.log_in("mara", PASSWORD).await;
    let before = mara.get("/api/auth/me").await.json();
    let all = json!({
        "id": "1", "role": "owner", "registered_at": "2020-01-01T00:00:00Z",
        "email_confirmed_at": "2026-01-01T00:00:00Z", "suspended_at": null, "password_hash": "x",
        "followers": 1_000_000, "online": true,
    });
    mara.patch("/api/users/me", &all).await;
    assert_eq!(mara.get("/api/auth/me").await.json(), before);
    assert_ne!(before["id"], "1");
    assert_eq!(app.count("select count(*) from users where role = 'owner'").await, 1);
    assert_eq!(
        app.count("select count(*) from users where email_confirmed_at is not null").await,
        0
    );

    let forged = json!({
        "body": "Bread", "id": "1", "author": "1", "author_id": "1", "likes": 1000,
        "created_at": "2020-01-01T00:00:00Z",
    });
    let post = mara.post("/api/posts", &forged).await.json();
    assert_eq!(
        (&post["author"]["username"], &post["likes"]),
        (&json!("mara"), &json!(0)),
        "{post}"
    );
    assert!(
        post["id"] != "1" && !post["created_at"].as_str().unwrap().starts_with("2020"),
        "{post}"
    );
}

#[tokio::test]
async fn what_goes_into_a_mail_adds_no_line_to_its_head() {
    let app = TestApp::start_with(QUICK_HASHES).await;
    for (field, value) in [
        ("name", "Mara\r\nBcc: all@example.org"),
        ("family", "Lind\nSubject: You won"),
        ("email", "mara@example.org\r\nBcc: all@example.org"),
        ("email", "\"mara\r\nBcc: all\"@example.org"),
    ] {
        let mut mara = details("mara");
        mara[field] = json!(value);
        let reply = app.anon().post("/api/auth/register", &mara).await;
        assert_eq!((reply.status, reply.fields()), (400, vec![field.to_owned()]), "{value:?}");
    }
    app.with_user("mara").await;
    let mail = app.mail("mara@example.org").await;
    let head = mail.split("\r\n\r\n").next().unwrap();
    assert!(head.lines().all(|line| line.starts_with(' ') || line.contains(": ")), "{head}");
}

#[tokio::test]
async fn no_shared_cache_keeps_what_was_answered() {
    let app = TestApp::start_with(QUICK_HASHES).await;
    let mara = app.with_user("mara").await;
    for path in [
        "/",
        "/login",
        "/@mara",
        "/settings/account",
        "/chat",
        "/api/auth/me",
        "/api/feed",
        "/api/users/mara",
        "/nowhere",
        "/api/nowhere",
    ] {
        for client in [&mara, &app.anon()] {
            let kept = client.page(path).await.header("cache-control").to_owned();
            assert!(kept.contains("private") || kept.contains("no-store"), "{path}: {kept:?}");
        }
    }
}

/// The status for a path exactly as it is written here, dots included.
async fn status(app: &TestApp, path: &str) -> String {
    let mut stream = TcpStream::connect(app.addr).await.unwrap();
    stream
        .write_all(
            format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").as_bytes(),
        )
        .await
        .unwrap();
    let mut said = Vec::new();
    stream.read_to_end(&mut said).await.unwrap();
    String::from_utf8_lossy(&said[9..12]).into_owned()
}

#[tokio::test]
async fn no_folder_is_listed_and_no_file_of_the_machine_served() {
    let app = TestApp::start().await;
    for path in [
        "/.git/config",
        "/.env",
        "/Cargo.toml",
        "/data/kith.db",
        "/secret",
        "/pkg",
        "/pkg/",
        "/media",
        "/media/",
        "/outbox/",
        "/../../../../etc/passwd",
        "/pkg/../../../../etc/passwd",
        "/pkg/..%2f..%2f..%2fetc%2fpasswd",
        "/media/..%2f..%2fkith.db/large",
        "/media/1/..%2f..%2f..%2fsecret",
    ] {
        let status = status(&app, path).await;
        assert!(matches!(status.as_str(), "400" | "404"), "{path}: {status}");
    }
}

#[tokio::test]
async fn a_line_of_the_log_says_when_who_and_what_and_nobody_writes_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Command::new(env!("CARGO_BIN_EXE_kith"));
    // A mail server that cannot be reached, and a trusted proxy, whose forwarded addresses count.
    server
        .env_clear()
        .env("KITH_DATA_DIR", folder.path().join("data"))
        .env("KITH_ADDR", "127.0.0.1:0")
        .env("KITH_LOG", "info");
    server.env("KITH_SMTP_URL", "smtp://127.0.0.1:1").env("KITH_TRUSTED_PROXIES", "127.0.0.1");
    let mut server = server
        .current_dir(folder.path())
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(server.stderr.take().unwrap()).lines().map(Result::unwrap);
    let mut log = Vec::new();
    let mut until = |log: &mut Vec<String>, says: &str| loop {
        log.push(lines.next().expect("the server runs"));
        if log.last().unwrap().contains(says) {
            return log.last().unwrap().clone();
        }
    };
    let serving = until(&mut log, "http://");
    let url = format!("http://{}", serving.split("http://").nth(1).unwrap().trim());

    let http = reqwest::Client::new();
    let register = http.post(format!("{url}/api/auth/register")).json(&details("mara"));
    let mara: Value = register.send().await.unwrap().json().await.unwrap();
    let failed = until(&mut log, "mail");
    assert!(
        failed.contains("WARN") || failed.contains("ERROR"),
        "what fails outside is said: {failed}"
    );

    let forged = "x\u{1b}[2K%0a2026-01-01T00:00:00Z INFO audit: act=\"log_in\" outcome=\"done\"";
    let token = mara["access_token"].as_str().unwrap();
    let other_site = http
        .post(format!("{url}/api/auth/logout"))
        .header("origin", "https://evil.example")
        .header("user-agent", "a\tact=\"x\"");
    let refused = other_site
        .header("x-forwarded-for", "203.0.113.7")
        .header("authorization", format!("Bearer {token}"));
    assert_eq!(refused.send().await.unwrap().status(), 403);
    let line = until(&mut log, "outcome=\"403\"");
    let (time, rest) = line.split_once(' ').unwrap();
    assert!(
        time.len() == "2026-11-25T10:00:00.000000Z".len() && time.ends_with('Z'),
        "in UTC: {time}"
    );
    for part in
        ["INFO", "audit", "act=", "outcome=", "id=", "method=\"POST\"", "address=203.0.113.7"]
    {
        assert!(rest.contains(part), "{part} is missing in {rest}");
    }
    let (host, path) = (
        url.trim_start_matches("http://").to_owned(),
        forged.replace(' ', "%20").replace('"', "%22").replace('\u{1b}', "%1b"),
    );
    let mut raw = TcpStream::connect(&host).await.unwrap();
    let request = format!(
        "POST /{path} HTTP/1.1\r\nHost: x\r\nOrigin: https://evil.example\r\n\
         X-Forwarded-For: 1.2.3.4\tact=\"log_in\"\r\nConnection: close\r\n\r\n"
    );
    raw.write_all(request.as_bytes()).await.unwrap();
    raw.read_to_end(&mut Vec::new()).await.unwrap();
    until(&mut log, "outcome=\"403\"");

    assert!(Command::new("kill").arg(server.id().to_string()).status().unwrap().success());
    log.extend(lines);
    server.wait().unwrap();
    for line in &log {
        assert!(line.len() > 27 && line.as_bytes()[26] == b'Z', "a line of its own: {line:?}");
        for secret in [
            PASSWORD,
            token,
            "mara@example.org",
            "Lind",
            "evil",
            "outcome=\"done\" act",
            "\u{1b}[2K",
            "1.2.3.4",
        ] {
            assert!(!line.contains(secret), "{secret}: {line}");
        }
    }
}
