//! The live socket: who may open one, and how it ends.

use crate::support::{Client, TestApp, details, reply};
use futures::{SinkExt, StreamExt};
use kith::platform::hub::Frame;
use reqwest::header;
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream, connect_async,
    tungstenite::{Error, Message, client::IntoClientRequest},
};

pub type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// Opens a socket with these headers. Returns the status if it is refused.
pub async fn open(app: &TestApp, headers: &[(&'static str, &str)]) -> Result<Socket, u16> {
    let mut request = format!("ws://{}/live", app.addr).into_client_request().unwrap();
    for (name, value) in headers {
        request.headers_mut().insert(*name, value.parse().unwrap());
    }
    match connect_async(request).await {
        Ok((socket, _)) => Ok(socket),
        Err(Error::Http(refusal)) => Err(refusal.status().as_u16()),
        Err(error) => panic!("{error}"),
    }
}

/// The next JSON frame.
pub async fn frame(socket: &mut Socket) -> Value {
    loop {
        match socket.next().await.unwrap().unwrap() {
            Message::Text(text) => return serde_json::from_str(&text).unwrap(),
            Message::Ping(_) | Message::Pong(_) => {}
            other => panic!("no text: {other:?}"),
        }
    }
}

/// The close code of the server. Skips all frames before it.
pub async fn closed(socket: &mut Socket) -> u16 {
    loop {
        match socket.next().await {
            Some(Ok(Message::Close(Some(close)))) => return close.code.into(),
            Some(Ok(_)) => {}
            other => panic!("no close frame: {other:?}"),
        }
    }
}

pub async fn say(socket: &mut Socket, text: &str) {
    socket.send(Message::Text(text.into())).await.unwrap();
}

struct Signed {
    id: Value,
    cookie: String,
    bearer: String,
    token: String,
}

async fn signed(app: &TestApp, username: &str) -> Signed {
    let reply = app.anon().post("/api/auth/register", &details(username)).await;
    let cookies = reply
        .headers
        .get_all(header::SET_COOKIE)
        .iter()
        .map(|cookie| cookie.to_str().unwrap().split(';').next().unwrap());
    let cookie = cookies
        .filter(|cookie| cookie.starts_with("kith_session"))
        .map(str::to_owned)
        .next()
        .unwrap();
    let token = reply.json()["access_token"].as_str().unwrap().to_owned();
    Signed {
        id: reply.json()["user"]["id"].clone(),
        cookie,
        bearer: format!("Bearer {token}"),
        token,
    }
}

#[tokio::test]
async fn a_cookie_needs_a_page_of_ours() {
    let app = TestApp::start().await;
    let mara = signed(&app, "mara").await;
    let own = format!("http://{}", app.addr);
    let mut socket = open(&app, &[("cookie", &mara.cookie), ("origin", &own)]).await.unwrap();
    let hello = json!({
        "type": "hello", "user": mara.id, "seq": 0, "unseen": {}, "unread": [], "stories": [],
        "online": [], "unread_notifications": 0, "rooms": {}, "revs": {},
    });
    assert_eq!(frame(&mut socket).await, hello);
    for origin in ["https://evil.example", "null", "http://127.0.0.1:1"] {
        assert_eq!(
            open(&app, &[("cookie", &mara.cookie), ("origin", origin)]).await.unwrap_err(),
            403,
            "{origin}"
        );
    }
    assert_eq!(
        open(&app, &[("cookie", &mara.cookie)]).await.unwrap_err(),
        403,
        "a browser always says where it comes from"
    );
}

#[tokio::test]
async fn a_token_comes_as_header_or_as_first_frame() {
    let app = TestApp::start().await;
    let mara = signed(&app, "mara").await;
    let mut by_header =
        open(&app, &[("authorization", &mara.bearer), ("origin", "https://app.example")])
            .await
            .unwrap();
    assert_eq!(frame(&mut by_header).await["user"], mara.id);

    let mut by_frame = open(&app, &[]).await.unwrap();
    say(&mut by_frame, &json!({ "type": "auth", "token": mara.token }).to_string()).await;
    assert_eq!(frame(&mut by_frame).await["user"], mara.id);
}

#[tokio::test]
async fn a_hello_names_who_is_here_of_those_one_may_know_of() {
    let app = TestApp::start().await;
    let (mara, jon, kia) = (
        app.with_program("mara").await,
        app.with_program("jon").await,
        app.with_program("kia").await,
    );
    let hello = async |client: &Client| {
        let bearer = format!("Bearer {}", client.bearer.as_ref().unwrap());
        let mut socket = open(&app, &[("authorization", &bearer)]).await.unwrap();
        (frame(&mut socket).await, socket)
    };
    let ((maras, _first), (jons, _second), (kias, _third)) =
        (hello(&mara).await, hello(&jon).await, hello(&kia).await);
    let id = |hello: &Value| hello["user"].clone();
    let (m, j, k) = (&id(&maras), &id(&jons), &id(&kias));
    assert_eq!(
        (&maras["online"], &jons["online"], &kias["online"]),
        (&json!([]), &json!([m]), &json!([m, j]))
    );

    let names = async |expected: [Value; 3]| {
        let seen = [hello(&mara).await.0, hello(&jon).await.0, hello(&kia).await.0]
            .map(|hello| hello["online"].clone());
        assert_eq!(seen, expected);
    };
    names([json!([j, k]), json!([m, k]), json!([m, j])]).await;
    mara.put("/api/users/jon/block").await;
    names([json!([k]), json!([k]), json!([m, j])]).await;
    for (setting, seen) in [
        ("nobody", [json!([]), json!([]), json!([])]),
        ("everyone", [json!([k]), json!([k]), json!([m, j])]),
    ] {
        kia.patch("/api/users/me", &json!({ "settings": { "presence_for": setting } })).await;
        // Twice: the second time the hub uses what it learned the first time.
        names(seen.clone()).await;
        names(seen).await;
    }
    mara.delete("/api/users/jon/block").await;
    names([json!([j, k]), json!([m, k]), json!([m, j])]).await;
    let gone = kia
        .request(reqwest::Method::DELETE, "/api/users/me")
        .json(&json!({ "password": crate::support::PASSWORD }));
    assert_eq!(reply(gone).await.status, 204);
    // Her sockets may take a moment to close.
    assert_eq!(
        (&hello(&mara).await.0["online"], &hello(&jon).await.0["online"]),
        (&json!([j]), &json!([m]))
    );
}

#[tokio::test]
async fn a_bad_token_is_refused_wherever_it_comes() {
    let app = TestApp::start().await;
    signed(&app, "mara").await;
    assert_eq!(open(&app, &[("authorization", "Bearer x")]).await.unwrap_err(), 401);
    for first in ["{\"type\":\"auth\",\"token\":\"x\"}", "{\"type\":\"resume\"}", "garbage", "{}"] {
        let mut socket = open(&app, &[]).await.unwrap();
        say(&mut socket, first).await;
        assert_eq!(closed(&mut socket).await, 4001, "{first}");
    }
}

#[tokio::test]
async fn somebody_who_says_nothing_is_let_go() {
    let app = TestApp::start().await;
    let mut silent = open(&app, &[]).await.unwrap();
    assert_eq!(closed(&mut silent).await, 4001);
}

#[tokio::test]
async fn nonsense_is_answered_and_harms_nobody() {
    let app = TestApp::start().await;
    let mara = signed(&app, "mara").await;
    let mut socket = open(&app, &[("authorization", &mara.bearer)]).await.unwrap();
    let mut other = open(&app, &[("authorization", &mara.bearer)]).await.unwrap();
    assert_eq!(frame(&mut socket).await["type"], "hello");
    for nonsense in ["", "garbage", "[]", "{\"type\":\"dance\"}", "{\"type\":7}"] {
        say(&mut socket, nonsense).await;
        assert_eq!(frame(&mut socket).await["type"], "error", "{nonsense:?}");
    }
    socket.send(Message::Binary(vec![0, 159, 146, 150].into())).await.unwrap();
    assert_eq!(frame(&mut socket).await["type"], "error");

    say(&mut socket, &"x".repeat(70_000)).await;
    assert_eq!(closed(&mut socket).await, 1009);
    assert_eq!(frame(&mut other).await["type"], "hello");
    say(&mut other, "still there?").await;
    assert_eq!(frame(&mut other).await["type"], "error");
}

#[tokio::test]
async fn a_flood_is_cut() {
    let app = TestApp::start().await;
    let mara = signed(&app, "mara").await;
    let mut socket = open(&app, &[("authorization", &mara.bearer)]).await.unwrap();
    for _ in 0..150 {
        if socket.feed(Message::Text("{}".into())).await.is_err() {
            break;
        }
    }
    // The server may have closed the socket before everything was sent.
    let _ = socket.flush().await;
    assert_eq!(closed(&mut socket).await, 4008);
}

#[tokio::test]
async fn who_reads_too_slowly_is_cut_and_told_so() {
    let app = TestApp::start().await;
    let mara = signed(&app, "mara").await;
    let user = mara.id.as_str().unwrap().parse().unwrap();
    let mut socket = open(&app, &[("authorization", &mara.bearer)]).await.unwrap();
    assert_eq!(frame(&mut socket).await["type"], "hello");
    let large = Frame::passing(json!({ "type": "test", "text": "x".repeat(50_000) }).to_string());
    // More than all buffers in between can hold.
    while app.state.hub.connections(user) > 0 {
        app.state.hub.send(user, &large);
        tokio::task::yield_now().await;
    }
    assert_eq!(closed(&mut socket).await, 4010);
}

#[tokio::test]
async fn logging_out_closes_the_sockets_of_that_sign_in_only() {
    let app = TestApp::start().await;
    let here = signed(&app, "mara").await;
    let there = app.anon().log_in("mara", crate::support::PASSWORD).await.json()["access_token"]
        .as_str()
        .unwrap()
        .to_owned();
    let mut closing = open(&app, &[("authorization", &here.bearer)]).await.unwrap();
    let mut staying = open(&app, &[("authorization", &format!("Bearer {there}"))]).await.unwrap();
    assert_eq!(frame(&mut closing).await["type"], "hello");
    assert_eq!(frame(&mut staying).await["type"], "hello");

    let out = reqwest::Client::new().post(app.url("/api/auth/logout")).bearer_auth(&here.token);
    assert_eq!(reply(out).await.status, 204);
    assert_eq!(frame(&mut closing).await, json!({ "type": "session.revoked" }));
    assert_eq!(closed(&mut closing).await, 4011);
    say(&mut staying, "still there?").await;
    assert_eq!(frame(&mut staying).await["type"], "error");
}

#[tokio::test]
async fn a_stopping_server_tells_its_sockets() {
    let app = TestApp::start().await;
    let mara = signed(&app, "mara").await;
    let mut socket = open(&app, &[("authorization", &mara.bearer)]).await.unwrap();
    assert_eq!(frame(&mut socket).await["type"], "hello");
    let stopping = tokio::spawn(app.stop());
    assert_eq!(closed(&mut socket).await, 1001);
    drop(socket);
    stopping.await.unwrap();
}

#[tokio::test]
async fn what_is_no_handshake_is_refused_in_words() {
    let app = TestApp::start().await;
    let reply = app.anon().get("/live").await;
    assert_eq!((reply.status, reply.code().as_str()), (400, "bad_request"));
}
