//! Registering, logging in and out: through the API, and as a browser without JavaScript.

use crate::{
    postgres,
    support::{Client, PASSWORD, TestApp, details, reply},
};
use reqwest::{Method, header};
use serde_json::json;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(86_400);

#[tokio::test]
async fn registering_signs_in_and_answers_with_tokens() {
    let app = TestApp::start().await;
    let mara = app.anon();
    let reply = mara.post("/api/auth/register", &details("mara")).await;
    assert_eq!(reply.status, 201);
    let body = reply.json();
    assert_eq!(body["user"]["username"], "mara");
    assert!(body["user"]["id"].is_string());
    assert_eq!(body["expires_in"], 900);
    assert!(!reply.text.contains("argon2"), "the hash never leaves the server");
    let cookies: Vec<_> = reply
        .headers
        .get_all(header::SET_COOKIE)
        .iter()
        .map(|cookie| cookie.to_str().unwrap())
        .collect();
    assert_eq!(cookies.len(), 4);
    assert!(
        cookies.iter().all(|cookie| cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
    );

    assert_eq!(mara.get("/api/auth/me").await.json()["email"], "mara@example.org");
    let program = reqwest::Client::new()
        .get(app.url("/api/auth/me"))
        .bearer_auth(body["access_token"].as_str().unwrap());
    assert_eq!(crate::support::reply(program).await.json()["username"], "mara");
}

#[tokio::test]
async fn missing_and_wrong_details_are_named() {
    let app = TestApp::start().await;
    let anon = app.anon();
    let reply = anon.post("/api/auth/register", &json!({})).await;
    assert_eq!((reply.status, reply.code().as_str()), (400, "invalid"));
    assert_eq!(reply.fields(), ["email", "name", "password", "username"]);

    let reply = anon
        .post(
            "/api/auth/register",
            &json!({ "username": "1", "name": "M", "email": "no", "password": "short" }),
        )
        .await;
    assert_eq!(reply.fields(), ["email", "password", "username"]);
    let count = app
        .state
        .db
        .one::<(i64,)>(kith::platform::db::sql("select count(*) from users"))
        .await
        .unwrap();
    assert_eq!(count.0, 0);
}

#[tokio::test]
async fn names_and_addresses_are_taken_whatever_their_case() {
    let app = TestApp::start().await;
    app.with_user("mara").await;
    let anon = app.anon();

    let mut same_name = details("MARA");
    same_name["email"] = json!("other@example.org");
    let reply = anon.post("/api/auth/register", &same_name).await;
    assert_eq!((reply.status, reply.fields()), (409, vec!["username".to_owned()]));

    let mut same_address = details("other");
    same_address["email"] = json!("Mara@Example.ORG");
    let reply = anon.post("/api/auth/register", &same_address).await;
    assert_eq!((reply.status, reply.fields()), (409, vec!["email".to_owned()]));
    assert_eq!(anon.get("/api/auth/me").await.status, 401);
}

#[tokio::test]
async fn two_people_cannot_take_one_name_at_once() {
    let app = TestApp::start().await;
    let attempts = (0..8).map(|number| {
        let client = app.anon();
        let mut details = details("mara");
        details["email"] = json!(format!("m{number}@example.org"));
        tokio::spawn(async move { client.post("/api/auth/register", &details).await.status })
    });
    let mut statuses = Vec::new();
    for attempt in attempts.collect::<Vec<_>>() {
        statuses.push(attempt.await.unwrap());
    }
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409, 409, 409, 409, 409, 409, 409]);
}

#[tokio::test]
async fn one_logs_in_by_name_or_address() {
    let app = TestApp::start().await;
    app.with_user("mara").await;
    for login in ["mara", "MARA", " mara ", "mara@example.org", "MARA@example.org"] {
        assert_eq!(app.anon().log_in(login, PASSWORD).await.status, 200, "{login:?}");
    }
    let by_email = app
        .anon()
        .post("/api/auth/login", &json!({ "email": "mara@example.org", "password": PASSWORD }))
        .await;
    assert_eq!(by_email.status, 200);
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_name_look_alike() {
    let app = TestApp::start().await;
    app.with_user("mara").await;
    let wrong = app.anon().log_in("mara", "not the password").await;
    let unknown = app.anon().log_in("nobody", PASSWORD).await;
    assert_eq!((wrong.status, &wrong.text), (401, &unknown.text));
    assert_eq!(wrong.code(), "bad_credentials");
    assert!(
        wrong.headers.get(header::SET_COOKIE).is_none()
            && unknown.headers.get(header::SET_COOKIE).is_none()
    );
}

#[tokio::test]
async fn a_token_that_is_not_ours_is_refused() {
    let app = TestApp::start().await;
    let mut mara = app.with_program("mara").await;
    assert_eq!(mara.get("/api/auth/me").await.status, 200);

    let good = mara.bearer.clone().unwrap();
    let (signed, signature) = good.rsplit_once('.').unwrap();
    let (_, claims) = signed.split_once('.').unwrap();
    let none = format!("eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0.{claims}.");
    for bad in ["", "x", "a.b.c", &format!("{signed}."), &format!("{signed}x.{signature}"), &none] {
        mara.bearer = Some(bad.to_owned());
        let reply = mara.get("/api/auth/me").await;
        assert_eq!((reply.status, reply.code().as_str()), (401, "unauthorized"), "{bad:?}");
    }
    let basic = mara
        .http
        .get(app.url("/api/auth/me"))
        .header(header::AUTHORIZATION, format!("bearer{good}"));
    assert_eq!(reply(basic).await.status, 401);
}

#[tokio::test]
async fn an_access_token_runs_out() {
    let app = TestApp::start().await;
    let mara = app.with_program("mara").await;
    app.state.clock.advance(Duration::from_secs(899));
    assert_eq!(mara.get("/api/auth/me").await.status, 200);
    app.state.clock.advance(Duration::from_secs(1));
    assert_eq!(mara.get("/api/auth/me").await.status, 401);
}

#[tokio::test]
async fn logging_out_ends_cookies_and_tokens() {
    let app = TestApp::start().await;
    let mara = app.anon();
    let token = mara.post("/api/auth/register", &details("mara")).await.json()["access_token"]
        .as_str()
        .unwrap()
        .to_owned();
    let other_device = app.anon();
    other_device.log_in("mara", PASSWORD).await;

    assert_eq!(mara.post("/api/auth/logout", &json!({})).await.status, 204);
    assert_eq!(mara.get("/api/auth/me").await.status, 401);
    assert_eq!(
        reply(reqwest::Client::new().get(app.url("/api/auth/me")).bearer_auth(token)).await.status,
        401
    );
    assert_eq!(other_device.get("/api/auth/me").await.status, 200);
    assert_eq!(app.anon().post("/api/auth/logout", &json!({})).await.status, 401);
}

/// The session cookie of a reply, to send by hand.
fn session_cookie(reply: &crate::support::Reply) -> String {
    let cookies =
        reply.headers.get_all(header::SET_COOKIE).iter().map(|cookie| cookie.to_str().unwrap());
    cookies
        .filter(|cookie| cookie.starts_with("kith_session="))
        .map(|cookie| cookie.split(';').next().unwrap().to_owned())
        .next()
        .unwrap()
}

#[tokio::test]
async fn a_request_in_flight_at_logout_does_not_bring_the_session_back() {
    let app = TestApp::start().await;
    let client = app.anon();
    let cookie = session_cookie(&client.post("/api/auth/register", &details("mara")).await);
    // Old enough that every request tries to update the session's last use.
    app.state.clock.advance(Duration::from_secs(3600));

    let with_cookie = |http: reqwest::Client| {
        reply(http.get(app.url("/")).header(header::COOKIE, cookie.clone()))
    };
    let in_flight: Vec<_> =
        (0..20).map(|_| tokio::spawn(with_cookie(reqwest::Client::new()))).collect();
    assert_eq!(client.post("/api/auth/logout", &json!({})).await.status, 204);
    for request in in_flight {
        assert_eq!(request.await.unwrap().status, 200);
    }
    let after =
        reqwest::Client::new().get(app.url("/api/auth/me")).header(header::COOKIE, cookie.clone());
    assert_eq!(reply(after).await.status, 401);
}

#[tokio::test]
async fn a_session_survives_a_restart() {
    let app = TestApp::start().await;
    let cookie = session_cookie(&app.anon().post("/api/auth/register", &details("mara")).await);
    let app = app.restart().await;
    let me = reqwest::Client::new().get(app.url("/api/auth/me")).header(header::COOKIE, cookie);
    assert_eq!(reply(me).await.json()["username"], "mara");
}

#[tokio::test]
async fn a_session_lasts_as_long_as_it_is_used() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    for _ in 0..3 {
        app.state.clock.advance(20 * DAY);
        assert_eq!(mara.get("/api/auth/me").await.status, 200);
    }
    app.state.clock.advance(31 * DAY);
    assert_eq!(mara.get("/api/auth/me").await.status, 401);
    kith::accounts::server::sweep(&app.state).await.unwrap();
    let left = app
        .state
        .db
        .one::<(i64,)>(kith::platform::db::sql("select count(*) from sessions"))
        .await
        .unwrap();
    assert_eq!(left.0, 0);
}

#[tokio::test]
async fn the_cookie_changes_at_every_sign_in() {
    let app = TestApp::start().await;
    let client = app.anon();
    let first = session_cookie(&client.post("/api/auth/register", &details("mara")).await);
    let second = session_cookie(&client.log_in("mara", PASSWORD).await);
    assert_ne!(first, second);
    let with_first =
        reqwest::Client::new().get(app.url("/api/auth/me")).header(header::COOKIE, first);
    assert_eq!(reply(with_first).await.status, 401);
}

#[tokio::test]
async fn only_hashes_of_cookies_and_tokens_are_stored() {
    if postgres::is_used() {
        // It looks into the file.
        return;
    }
    let app = TestApp::start().await;
    let reply = app.anon().post("/api/auth/register", &details("mara")).await;
    let refresh = reply.json()["refresh_token"].as_str().unwrap().to_owned();
    let cookie = session_cookie(&reply);
    let folder = app.stop().await;
    // Closing the database moves the write-ahead log (WAL) into the file, so this reads everything.
    let stored = std::fs::read(folder.path().join("data/kith.db")).unwrap();
    let holds = |text: &str| stored.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds("mara@example.org"), "this is how the others would be found");
    for secret in [refresh.as_str(), cookie.split_once('=').unwrap().1, PASSWORD] {
        assert!(!holds(secret));
    }
}

#[tokio::test]
async fn the_first_account_is_the_owner() {
    let app = TestApp::start().await;
    app.with_user("mara").await;
    app.with_user("jon").await;
    let roles = app
        .state
        .db
        .all::<(String, String)>(kith::platform::db::sql(
            "select username, role from users order by id",
        ))
        .await
        .unwrap();
    assert_eq!(roles, [("mara".into(), "owner".into()), ("jon".into(), "member".into())]);
}

#[tokio::test]
async fn a_closed_server_takes_nobody() {
    let app = TestApp::start_with(&["--signup", "closed"]).await;
    let reply = app.anon().post("/api/auth/register", &details("mara")).await;
    assert_eq!((reply.status, reply.code().as_str()), (403, "sign_up_closed"));
    let page = app.anon().page("/signup").await.text;
    assert!(
        page.contains("Signing up is closed") && !page.contains("name=\"password\""),
        "nobody fills in a form for nothing"
    );
}

#[tokio::test]
async fn many_attempts_from_one_address_are_slowed_down() {
    let app = TestApp::start_with(&["--rate-limits", "on"]).await;
    let anon = app.anon();
    for _ in 0..20 {
        assert_eq!(anon.post("/api/auth/register", &json!({})).await.status, 400);
    }
    let reply = anon.post("/api/auth/register", &json!({})).await;
    assert_eq!((reply.status, reply.code().as_str()), (429, "too_many"));
    assert!(reply.header("retry-after").parse::<u64>().unwrap() >= 1);
    assert_eq!(anon.get("/health").await.status, 200);
}

/// Submits the log-in form as a browser without JavaScript.
async fn submit_log_in(
    client: &Client,
    from: &str,
    login: &str,
    password: &str,
    next: &str,
) -> crate::support::Reply {
    client
        .submit(from, "/fn/log_in", &[("username", login), ("password", password), ("next", next)])
        .await
}

#[tokio::test]
async fn without_script_a_form_signs_up_in_and_out() {
    let app = TestApp::start().await;
    let browser = app.anon();
    let fields = [
        ("username", "mara"),
        ("name", "Mara"),
        ("family", ""),
        ("email", "mara@example.org"),
        ("password", PASSWORD),
        ("next", ""),
    ];
    let reply = browser.submit("/signup", "/fn/sign_up", &fields).await;
    assert_eq!((reply.status, reply.header("location")), (303, "/"));
    assert!(browser.page("/").await.text.contains("Log out"));

    let reply = browser.submit("/", "/fn/log_out", &[]).await;
    assert_eq!((reply.status, reply.header("location")), (303, "/"));
    assert!(!browser.page("/").await.text.contains("Log out"));

    let reply = submit_log_in(&browser, "/login?next=/@mara", "mara", PASSWORD, "/@mara").await;
    assert_eq!((reply.status, reply.header("location")), (303, "/@mara"));
    assert!(browser.page("/").await.text.contains("Log out"));
}

#[tokio::test]
async fn signing_in_by_either_door_opens_the_other() {
    let app = TestApp::start().await;
    let by_api = app.with_user("mara").await;
    assert!(by_api.page("/").await.text.contains("Log out"));

    let by_page = app.anon();
    submit_log_in(&by_page, "/login", "mara", PASSWORD, "").await;
    assert_eq!(by_page.get("/api/auth/me").await.json()["username"], "mara");
}

#[tokio::test]
async fn without_script_an_error_stands_by_its_field_and_what_was_typed_is_kept() {
    let app = TestApp::start().await;
    let browser = app.anon();
    let fields = [
        ("username", "1"),
        ("name", "Mara \"<b>"),
        ("family", "Lind"),
        ("email", "mara"),
        ("password", "a secret of mine"),
        ("next", "/@jon"),
    ];
    let reply = browser.submit("/signup?next=%2F%40jon", "/fn/sign_up", &fields).await;
    assert_eq!((reply.status, reply.header("location")), (303, "/signup?next=%2F%40jon"));

    let page = browser.page("/signup?next=%2F%40jon").await;
    assert_eq!(page.status, 200);
    for expected in [
        "aria-describedby=\"field-username-error\"",
        "A username has 3 to 30 characters.",
        "Enter a valid email address.",
        "value=\"Mara &quot;&lt;b&gt;\"",
        "value=\"Lind\"",
    ] {
        assert!(page.text.contains(expected), "{expected} is missing in {}", page.text);
    }
    assert!(!page.text.contains("a secret of mine") && !page.text.contains("<b>"));
    assert!(!browser.page("/signup").await.text.contains("Lind"), "a flash is shown once");
}

#[tokio::test]
async fn without_script_a_refused_log_in_says_so() {
    let app = TestApp::start().await;
    app.with_user("mara").await;
    let browser = app.anon();
    let reply = submit_log_in(&browser, "/login", "mara", "wrong password", "").await;
    assert_eq!((reply.status, reply.header("location")), (303, "/login"));
    let page = browser.page("/login").await;
    assert!(
        page.text.contains("The username, the email address or the password is wrong.")
            && page.text.contains("value=\"mara\"")
    );
}

#[tokio::test]
async fn signing_in_leads_to_no_other_site() {
    let app = TestApp::start().await;
    app.with_user("mara").await;
    for next in ["https://evil.example", "//evil.example", "/\\evil.example"] {
        let reply = submit_log_in(&app.anon(), "/login", "mara", PASSWORD, next).await;
        assert_eq!(reply.header("location"), "/", "{next:?}");
    }
}

#[tokio::test]
async fn a_script_gets_the_error_with_its_status() {
    let app = TestApp::start().await;
    let request =
        app.anon().request(Method::POST, "/fn/log_in").header(header::ACCEPT, "application/json");
    let reply = reply(request.form(&[("username", ""), ("password", ""), ("next", "")])).await;
    assert_eq!(reply.status, 400);
    assert!(
        reply.text.contains("\"username\"") && reply.text.contains("\"invalid\""),
        "{}",
        reply.text
    );
    assert_eq!(app.anon().post("/fn/no_such_function", &json!({})).await.status, 404);
}

#[tokio::test]
async fn logging_out_takes_every_cookie_away() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let reply = mara.post("/api/auth/logout", &json!({})).await;
    let cookies =
        reply.headers.get_all(header::SET_COOKIE).iter().map(|cookie| cookie.to_str().unwrap());
    for cookie in cookies {
        assert!(cookie.contains("Max-Age=0"), "{cookie}");
    }
}

#[tokio::test]
async fn a_wrong_kind_of_detail_is_named_and_not_repeated() {
    let app = TestApp::start().await;
    let reply = app
        .anon()
        .post("/api/auth/login", &json!({ "username": "mara", "password": 8675309 }))
        .await;
    assert_eq!((reply.status, reply.fields()), (400, vec!["password".to_owned()]));
    assert!(!reply.text.contains("8675309"));
    let mut mara = details("mara");
    mara["family"] = json!(null);
    assert_eq!(app.anon().post("/api/auth/register", &mara).await.status, 201);
    for address in ["a@-b.de", "mara@example.org\u{202e}"] {
        let mut bad = details("jon");
        bad["email"] = json!(address);
        assert_eq!(
            app.anon().post("/api/auth/register", &bad).await.fields(),
            ["email"],
            "{address:?}"
        );
    }
    for char in [
        '\u{200b}',
        '\u{ad}',
        '\u{61c}',
        '\u{115f}',
        '\u{1160}',
        '\u{202e}',
        '\u{3164}',
        '\u{ffa0}',
        '\u{e0041}',
    ] {
        let mut invisible = details("jon");
        invisible["name"] = json!(format!("Jon{char}"));
        assert_eq!(
            app.anon().post("/api/auth/register", &invisible).await.fields(),
            ["name"],
            "{char:?}"
        );
        invisible["username"] = json!(format!("jon{char}"));
        assert_eq!(
            app.anon().post("/api/auth/register", &invisible).await.fields(),
            ["name", "username"],
            "{char:?}"
        );
    }
}

#[tokio::test]
async fn a_page_is_not_shown_as_to_a_stranger_when_the_sign_in_cannot_be_looked_up() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    app.sql("alter table users rename to users_gone").await;
    let page = mara.page("/").await;
    assert_eq!(page.status, 500);
    assert!(!page.text.contains("Log in"));
}
