//! Rate limits of one client. They count every call that changes something, however it is sent.

use crate::{
    live::{closed, frame, open, say},
    postgres,
    support::{Client, Reply, TestApp, reply},
};
use futures::future::join_all;
use kith::platform::db::sql;
use reqwest::{Method, RequestBuilder, header};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

async fn limited() -> TestApp {
    TestApp::start_with(&["--rate-limits", "on", "--trusted-proxies", "127.0.0.1"]).await
}

/// A call from its own address, so that only the account's limit applies.
async fn from(client: &Client, address: usize, method: Method, path: &str, body: &Value) -> u16 {
    let request = client
        .request(method, path)
        .header("x-forwarded-for", format!("203.0.{}.{}", address / 250, address % 250 + 1))
        .json(body);
    reply(request).await.status
}

#[tokio::test]
async fn everything_that_changes_something_is_counted_for_its_account() {
    let app = limited().await;
    let (mara, jon) = (app.with_program("mara").await, app.with_program("jon").await);
    let post = mara.post("/api/posts", &json!({ "body": "Bread" })).await.json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let calls = [
        (Method::PATCH, format!("/api/posts/{post}"), json!({ "body": "Bread, again" })),
        (Method::PUT, format!("/api/posts/{post}/like"), json!({})),
        (Method::DELETE, format!("/api/posts/{post}/like"), json!({})),
        (Method::PUT, "/api/users/jon/mute".to_owned(), json!({})),
        (Method::DELETE, "/api/users/jon/follow".to_owned(), json!({})),
        (Method::POST, "/api/notifications/read".to_owned(), json!({ "up_to": "1" })),
        (Method::PATCH, "/api/users/me".to_owned(), json!({ "settings": { "theme": "dark" } })),
    ];
    let mut refused = 0;
    for number in 0..250 {
        let (method, path, body) = &calls[number % calls.len()];
        refused += usize::from(from(&mara, number, method.clone(), path, body).await == 429);
    }
    assert!(
        (1..=60).contains(&refused),
        "{refused}: two hundred at once, and a few that came back meanwhile"
    );
    let last = first_refusal(|| mara.request(Method::PUT, "/api/users/jon/mute")).await;
    assert!(last.header("retry-after").parse::<u64>().unwrap() >= 1, "{:?}", last.headers);
    assert_eq!(mara.get("/api/feed").await.status, 200, "looking is another matter");
    assert_eq!(jon.put("/api/users/mara/follow").await.status, 200, "others are none the worse");

    // The same account, through a form and over a socket.
    let form =
        || mara.request(Method::POST, "/fn/set_like").header(header::ACCEPT, "application/json");
    first_refusal(|| form().form(&[("post", post.as_str()), ("on", "true")])).await;
    let bearer = format!("Bearer {}", mara.bearer.as_ref().unwrap());
    let mut socket = open(&app, &[("authorization", &bearer)]).await.unwrap();
    assert_eq!(frame(&mut socket).await["type"], "hello");
    let path = format!("/api/posts/{post}/like");
    let call = json!({ "type": "call", "id": 1, "method": "PUT", "path": path });
    for _ in 0..TRIES {
        say(&mut socket, &call.to_string()).await;
        let status = frame(&mut socket).await["status"].clone();
        if status == 429 {
            return;
        }
        assert!(status == 200, "{status}");
    }
    panic!("a socket is never refused");
}

/// More tries than tokens return to the bucket while they run.
const TRIES: usize = 20;

/// Repeats a call until it is refused. One token may return to the bucket between two calls,
/// however fast they follow.
async fn first_refusal(request: impl Fn() -> RequestBuilder) -> Reply {
    for _ in 0..TRIES {
        let reply = reply(request()).await;
        if reply.status == 429 {
            return reply;
        }
        assert!(reply.status < 300, "{}", reply.status);
    }
    panic!("it is never refused");
}

#[tokio::test]
async fn everything_that_changes_something_is_counted_for_its_address() {
    let app = TestApp::start_with(&["--rate-limits", "on"]).await;
    let anon = app.anon();
    let mut refused = false;
    for _ in 0..500 {
        let status =
            reply(anon.request(Method::POST, "/fn/set_follow").form(&[("person", "mara")]))
                .await
                .status;
        assert!([401, 429].contains(&status), "{status}");
        refused |= status == 429;
    }
    assert!(refused);
    assert_eq!(anon.get("/health").await.status, 200);
}

#[tokio::test]
async fn refusals_of_one_client_go_out_one_after_the_other() {
    let app = TestApp::start_with(&["--rate-limits", "on"]).await;
    let anon = app.anon();
    let act = async || {
        reply(anon.request(Method::POST, "/fn/set_follow").form(&[("person", "mara")])).await.status
    };
    while act().await != 429 {}
    let begun = Instant::now();
    let refused =
        join_all((0..20).map(|_| act())).await.into_iter().filter(|status| *status == 429).count();
    assert!(refused >= 15, "{refused}");
    assert!(begun.elapsed() >= Duration::from_millis(5 * refused as u64), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn refused_forms_leave_little_behind() {
    let app = TestApp::start_with(&["--rate-limits", "on"]).await;
    let browser = app.anon();
    let others: Vec<String> = (0..60).map(|number| format!("a{number}")).collect();
    let mut fields = vec![("person", "mara"), ("on", "true")];
    fields.extend(others.iter().map(|name| (name.as_str(), "")));
    let refused = browser.submit("/", "/fn/set_follow", &fields).await;
    assert_eq!(refused.status, 303);
    let cookie = refused
        .header("set-cookie")
        .split(';')
        .next()
        .unwrap()
        .split_once('=')
        .unwrap()
        .1
        .to_owned();
    let flash = app.state.flashes.take(&cookie, app.state.now()).unwrap();
    assert_eq!(
        (flash.error, flash.old_input),
        (Some(kith::base::Error::Unauthorized), vec![]),
        "who is signed out has typed nothing to be kept"
    );

    let mara = app.with_user("mara").await;
    let refused = mara.submit("/", "/fn/set_follow", &fields).await;
    let cookie = refused
        .header("set-cookie")
        .split(';')
        .next()
        .unwrap()
        .split_once('=')
        .unwrap()
        .1
        .to_owned();
    let flash = app.state.flashes.take(&cookie, app.state.now()).unwrap();
    assert!(flash.error.is_some() && flash.old_input.len() <= 32, "{}", flash.old_input.len());
}

#[tokio::test]
async fn a_refused_form_says_so_where_the_browser_tells_no_referer() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let form = mara
        .request(Method::POST, "/fn/change_password")
        .header(header::ACCEPT, "text/html")
        .header("sec-fetch-site", "same-origin");
    let refused = reply(form.form(&[("current", "not it"), ("new", "staple and glue")])).await;
    assert_eq!((refused.status, refused.header("location")), (303, "/"));
    let cookie = refused
        .header("set-cookie")
        .split(';')
        .next()
        .unwrap()
        .split_once('=')
        .unwrap()
        .1
        .to_owned();
    assert_eq!(
        app.state.flashes.take(&cookie, app.state.now()).unwrap().error,
        Some(kith::base::Error::WrongPassword)
    );
}

#[tokio::test]
async fn an_image_does_not_take_what_the_next_page_is_to_show() {
    let app = TestApp::start().await;
    let browser = app.anon();
    browser
        .submit("/login", "/fn/log_in", &[("username", "mara"), ("password", "x"), ("next", "")])
        .await;
    reply(browser.request(Method::GET, "/media/1/thumb").header(header::ACCEPT, "image/*")).await;
    browser.get("/api/posts?q=x").await;
    assert!(
        browser
            .page("/login")
            .await
            .text
            .contains("The username, the email address or the password is wrong.")
    );
}

#[tokio::test]
async fn a_nul_is_refused_wherever_it_is() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    app.with_user("jon").await;
    let conversation =
        mara.post("/api/conversations", &json!({ "with": "jon" })).await.json()["id"]
            .as_str()
            .unwrap()
            .to_owned();
    for (method, path, body, field) in [
        (Method::POST, "/api/posts".to_owned(), json!({ "body": "a\0b" }), "body"),
        (
            Method::POST,
            format!("/api/conversations/{conversation}/messages"),
            json!({ "text": "\0" }),
            "text",
        ),
        (Method::PATCH, "/api/users/me".to_owned(), json!({ "biography": "\0" }), "biography"),
        (
            Method::POST,
            "/api/reports".to_owned(),
            json!({ "user": "jon", "reason": "a\0" }),
            "reason",
        ),
    ] {
        let reply = reply(mara.request(method, &path).json(&body)).await;
        assert_eq!((reply.status, reply.fields()), (400, vec![field.to_owned()]), "{path}");
    }
    let query = mara.get("/api/posts?q=a%00b").await;
    assert_eq!((query.status, query.fields()), (400, vec!["q".to_owned()]));
    assert_eq!(mara.get("/api/users/ma%00ra").await.status, 400);
    mara.submit(
        "/settings/profile",
        "/fn/change_profile",
        &[("name", "Ma\0ra"), ("family", ""), ("username", "mara"), ("biography", "")],
    )
    .await;
    assert!(
        mara.page("/settings/profile").await.text.contains("(NUL)"),
        "the page says so beside the field"
    );
    let script = mara
        .request(Method::POST, "/fn/edit_post")
        .header(header::ACCEPT, "application/json")
        .form(&[("post", "1"), ("body", "\0")]);
    let script = reply(script).await;
    assert!(script.status == 400 && script.text.contains("body"), "{}", script.text);
    assert_eq!(app.count("select count(*) from posts").await, 0);
}

/// The answer to a raw request.
async fn raw(app: &TestApp, request: &str) -> String {
    let mut stream = TcpStream::connect(app.addr).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn a_path_with_an_empty_part_is_not_there_and_breaks_nothing() {
    let app = TestApp::start().await;
    for path in ["//[", "//a:99999/x", "//evil.example/@mara", "/@mara//followers"] {
        let answer = raw(
            &app,
            &format!(
                "GET {path} HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
            ),
        )
        .await;
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
}

#[tokio::test]
async fn a_person_has_no_more_sockets_than_the_settings_say() {
    let app = TestApp::start_with(&["--rate-limits", "on", "--sockets-per-person", "3"]).await;
    let (mara, jon) = (app.with_program("mara").await, app.with_program("jon").await);
    let bearer = |client: &Client| format!("Bearer {}", client.bearer.as_ref().unwrap());
    let mut sockets = Vec::new();
    for _ in 0..3 {
        let mut socket = open(&app, &[("authorization", &bearer(&mara))]).await.unwrap();
        assert_eq!(frame(&mut socket).await["type"], "hello");
        sockets.push(socket);
    }
    assert_eq!(open(&app, &[("authorization", &bearer(&mara))]).await.unwrap_err(), 429);
    // A socket that authenticates later is counted as well.
    let mut late = open(&app, &[]).await.unwrap();
    say(&mut late, &json!({ "type": "auth", "token": mara.bearer }).to_string()).await;
    assert_eq!(closed(&mut late).await, 4008);
    assert!(open(&app, &[("authorization", &bearer(&jon))]).await.is_ok());
    drop(sockets);
    let id = mara.get("/api/auth/me").await.json()["id"].as_str().unwrap().parse().unwrap();
    while app.state.hub.connections(id) > 0 {
        tokio::task::yield_now().await;
    }
    assert!(open(&app, &[("authorization", &bearer(&mara))]).await.is_ok(), "there is room again");
}

#[tokio::test]
async fn a_client_has_no_more_sockets_than_the_settings_say() {
    let app = TestApp::start_with(&[
        "--rate-limits",
        "on",
        "--connections-per-address",
        "4",
        "--trusted-proxies",
        "127.0.0.1",
    ])
    .await;
    let mut sockets = Vec::new();
    for _ in 0..3 {
        sockets.push(open(&app, &[("x-forwarded-for", "203.0.113.7")]).await.unwrap());
    }
    assert_eq!(open(&app, &[("x-forwarded-for", "203.0.113.7")]).await.unwrap_err(), 429);
    assert!(
        open(&app, &[("x-forwarded-for", "203.0.113.8")]).await.is_ok(),
        "behind one proxy there are many clients"
    );
}

#[tokio::test]
async fn frames_that_make_work_are_counted() {
    let app = limited().await;
    let mara = app.with_program("mara").await;
    let bearer = format!("Bearer {}", mara.bearer.as_ref().unwrap());
    let mut refused = false;
    for _ in 0..4 {
        let mut socket = open(&app, &[("authorization", &bearer)]).await.unwrap();
        assert_eq!(frame(&mut socket).await["type"], "hello");
        for _ in 0..80 {
            say(&mut socket, &json!({ "type": "resume", "since": 0 }).to_string()).await;
            let answer = frame(&mut socket).await;
            refused |= answer["code"] == "too_many";
            assert!(answer["type"] == "resumed" || answer["code"] == "too_many", "{answer}");
        }
    }
    assert!(refused);
}

#[tokio::test]
async fn muting_somebody_tells_nobody_and_following_only_the_two() {
    let app = TestApp::start().await;
    let popular = app.with_program("popular").await;
    let mara = app.with_program("mara").await;
    let id = popular.get("/api/auth/me").await.json()["id"].clone();
    let mut watchers = Vec::new();
    for number in 0..5 {
        let watcher = app.with_program(&format!("watcher{number}")).await;
        let bearer = format!("Bearer {}", watcher.bearer.as_ref().unwrap());
        let mut socket = open(&app, &[("authorization", &bearer)]).await.unwrap();
        assert_eq!(frame(&mut socket).await["type"], "hello");
        say(&mut socket, &json!({ "type": "watch", "users": [id] }).to_string()).await;
        assert_eq!(frame(&mut socket).await["type"], "presence.changed");
        watchers.push(socket);
    }
    for _ in 0..20 {
        mara.put("/api/users/popular/mute").await;
        mara.delete("/api/users/popular/mute").await;
    }
    popular
        .patch(
            "/api/users/me",
            &json!({ "settings": { "theme": "dark", "notify": { "like": false } } }),
        )
        .await;
    mara.put("/api/users/popular/follow").await;
    app.state.background.idle().await;
    for socket in &mut watchers {
        // Everything sent before this answer would have arrived by now.
        say(socket, "{}").await;
        assert_eq!(frame(socket).await["type"], "error");
    }
    popular.patch("/api/users/me", &json!({ "settings": { "presence_for": "nobody" } })).await;
    for socket in &mut watchers {
        assert_eq!(frame(socket).await["type"], "presence.changed", "this concerns them");
    }
}

#[tokio::test]
async fn liking_to_and_fro_does_not_fill_the_log_of_another() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_user("mara").await, app.with_user("jon").await);
    let post = mara.post("/api/posts", &json!({ "body": "Bread" })).await.json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    for _ in 0..20 {
        jon.put(&format!("/api/posts/{post}/like")).await;
        jon.delete(&format!("/api/posts/{post}/like")).await;
        jon.put("/api/users/mara/follow").await;
        jon.delete("/api/users/mara/follow").await;
    }
    assert_eq!(
        app.count("select count(*) from event_log where kind in ('post.liked', 'follow.created')")
            .await,
        2
    );
    app.state.clock.advance(Duration::from_secs(601));
    jon.put(&format!("/api/posts/{post}/like")).await;
    assert_eq!(
        app.count("select count(*) from event_log where kind = 'post.liked'").await,
        2,
        "later it is news again"
    );
}

#[tokio::test]
async fn a_post_keeps_so_many_versions_and_leads_from_so_many_tags() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let tags: String = (0..60).map(|number| format!("#t{number}x ")).collect();
    let post = mara.post("/api/posts", &json!({ "body": tags })).await.json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(app.count("select count(*) from post_tags").await, 30);
    for number in 0..60 {
        mara.patch(&format!("/api/posts/{post}"), &json!({ "body": format!("Version {number}") }))
            .await;
    }
    assert_eq!(app.count("select count(*) from post_edits").await, 50);
    assert_eq!(
        app.count("select count(*) from post_edits where body = 'Version 58'").await,
        1,
        "the newest stay"
    );
}

#[tokio::test]
async fn a_page_of_a_stranger_looks_through_no_more_than_so_many_hidden_posts() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_user("mara").await, app.with_user("jon").await);
    mara.post("/api/posts", &json!({ "body": "The oldest word, for all" })).await;
    app.sql(
        "insert into posts (id, author_id, body, audience, created_at)
        with recursive numbers (number) as
            (select 1 union all select number + 1 from numbers where number < 100000)
        select (select max(id) from posts) + number,
            (select id from users where username = 'mara'), 'word', 'followers', 1795000000000
        from numbers",
    )
    .await;
    // PostgreSQL finds all posts with a word before it sorts them.
    let longest = Duration::from_millis(if postgres::is_used() { 1000 } else { 100 });
    for path in ["/api/users/mara/posts", "/api/posts?q=word"] {
        let begun = Instant::now();
        let page = app.anon().get(path).await;
        assert_eq!(page.status, 200);
        assert!(begun.elapsed() < longest, "{path}: {:?}", begun.elapsed());
        let page = page.json();
        assert_eq!(page["items"], json!([]));
        assert!(page["next"].is_string(), "there is more, further on");
    }
    // A client that follows the cursors gets to the end of the list.
    let (mut next, mut found) = (String::new(), Vec::new());
    for _ in 0..60 {
        let page = jon.get(&format!("/api/users/mara/posts?limit=100{next}")).await.json();
        found.extend(page["items"].as_array().unwrap().iter().map(|post| post["body"].clone()));
        let Some(place) = page["next"].as_str() else { break };
        next = format!("&before={place}");
    }
    assert_eq!(found, ["The oldest word, for all"]);
    mara.patch("/api/users/me", &json!({ "settings": { "private": true } })).await;
    let private = jon.get("/api/users/mara/posts").await.json();
    assert_eq!(
        private,
        json!({ "items": [], "next": null }),
        "of somebody private there is nothing further on either"
    );
}

#[tokio::test]
async fn unread_messages_are_counted_up_to_a_hundred() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_user("mara").await, app.with_user("jon").await);
    let conversation =
        jon.post("/api/conversations", &json!({ "with": "mara" })).await.json()["id"]
            .as_str()
            .unwrap()
            .to_owned();
    jon.post(&format!("/api/conversations/{conversation}/messages"), &json!({ "text": "one" }))
        .await;
    app.sql(
        "insert into messages
            (conversation_id, seq, id, sender_id, client_id, text, created_at, rev)
        with recursive numbers (number) as
            (select 2 union all select number + 1 from numbers where number < 50000)
        select conversation_id, number, id + number, sender_id, 'c' || number, 'x', created_at,
            number
        from messages, numbers where seq = 1;
        update conversations set last_seq = 50000, last_id = last_id + 50000, rev = 50000",
    )
    .await;
    let begun = Instant::now();
    let sidebar = mara.get("/api/sidebar").await.json();
    assert!(begun.elapsed() < Duration::from_millis(100), "{:?}", begun.elapsed());
    assert_eq!(sidebar["unseen"].as_object().unwrap().values().collect::<Vec<_>>(), [100]);
}

#[tokio::test]
async fn what_was_missed_comes_in_pieces_and_never_all_at_once() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_program("mara").await, app.with_program("jon").await);
    let conversation =
        jon.post("/api/conversations", &json!({ "with": "mara" })).await.json()["id"]
            .as_str()
            .unwrap()
            .to_owned();
    // The largest message there can be when escaped in JSON.
    let text = "\u{1}".repeat(4000);
    jon.post(&format!("/api/conversations/{conversation}/messages"), &json!({ "text": text }))
        .await;
    app.sql(
        "insert into event_log (user_id, seq, kind, subject_id, at)
        with recursive numbers (number) as
            (select 2 union all select number + 1 from numbers where number < 9000)
        select user_id, number, 'message.edited', subject_id, at
        from event_log, numbers where seq = 1",
    )
    .await;
    let page = mara.get("/api/sync?since=0").await;
    assert!(page.text.len() < 2 << 20, "{}", page.text.len());
    assert_eq!(page.json()["more"], true);
    let (mut since, mut told) = (0, 0);
    loop {
        let page = mara.get(&format!("/api/sync?since={since}")).await.json();
        told += page["events"].as_array().unwrap().len();
        since = page["seq"].as_i64().unwrap();
        if page["more"] == false {
            break;
        }
    }
    assert_eq!((told, since), (9000, 9000));

    let bearer = format!("Bearer {}", mara.bearer.as_ref().unwrap());
    let mut socket = open(&app, &[("authorization", &bearer)]).await.unwrap();
    assert_eq!(frame(&mut socket).await["type"], "hello");
    say(&mut socket, &json!({ "type": "resume", "since": 8900 }).to_string()).await;
    for number in 8901..=9000 {
        assert_eq!(frame(&mut socket).await["seq"], number);
    }
    assert_eq!(frame(&mut socket).await, json!({ "type": "resumed", "seq": 9000 }));
}

#[tokio::test]
async fn a_hello_names_no_more_unread_text_than_fits() {
    let app = TestApp::start().await;
    let mara = app.with_program("mara").await;
    let text = "é".repeat(4000);
    for name in ["jon", "kia", "ole"] {
        let other = app.with_user(name).await;
        let conversation =
            other.post("/api/conversations", &json!({ "with": "mara" })).await.json()["id"]
                .as_str()
                .unwrap()
                .to_owned();
        for _ in 0..20 {
            other
                .post(
                    &format!("/api/conversations/{conversation}/messages"),
                    &json!({ "text": text }),
                )
                .await;
        }
    }
    let bearer = format!("Bearer {}", mara.bearer.as_ref().unwrap());
    let mut socket = open(&app, &[("authorization", &bearer)]).await.unwrap();
    let hello = frame(&mut socket).await;
    let unread = hello["unread"].as_array().unwrap().len();
    assert!((30..=34).contains(&unread), "{unread}: a quarter of a megabyte");
}

#[tokio::test]
async fn a_sign_in_that_ran_out_closes_its_sockets() {
    let app = TestApp::start().await;
    let mara = app.with_program("mara").await;
    let bearer = format!("Bearer {}", mara.bearer.as_ref().unwrap());
    let mut socket = open(&app, &[("authorization", &bearer)]).await.unwrap();
    assert_eq!(frame(&mut socket).await["type"], "hello");
    app.state.clock.advance(Duration::from_secs(31 * 86_400));
    kith::accounts::server::sweep(&app.state).await.unwrap();
    assert_eq!(closed(&mut socket).await, 4011);
}

#[tokio::test]
async fn two_who_are_suspended_in_one_moment_are_both_heard_of_once() {
    let app = TestApp::start().await;
    app.with_user("founder").await;
    let mut sockets = Vec::new();
    for name in ["mara", "jon"] {
        let client = app.with_program(name).await;
        let bearer = format!("Bearer {}", client.bearer.as_ref().unwrap());
        let mut socket = open(&app, &[("authorization", &bearer)]).await.unwrap();
        assert_eq!(frame(&mut socket).await["type"], "hello");
        sockets.push(socket);
    }
    let watching = tokio::spawn(kith::accounts::server::watch_suspensions(app.state.clone()));
    app.state
        .db
        .write(async |tx| {
            tx.execute(sql("update users set suspended_at = 1795000000001 where role = 'member'"))
                .await
        })
        .await
        .unwrap();
    for socket in &mut sockets {
        assert_eq!(closed(socket).await, 4011);
    }
    let told = app.state.hub.visibility_epoch();
    let changed = async {
        while app.state.hub.visibility_epoch() == told {
            tokio::task::yield_now().await;
        }
    };
    assert!(
        tokio::time::timeout(Duration::from_millis(2500), changed).await.is_err(),
        "and not again every second"
    );
    watching.abort();
}
