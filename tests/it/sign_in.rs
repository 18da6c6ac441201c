//! Signing in: limits on password guesses, the lifetime of a sign-in, the owner of a new server,
//! and reserved usernames.

use crate::support::{Client, PASSWORD, Reply, TestApp, details, reply};
use reqwest::{Method, header};
use serde_json::{Value, json};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(86_400);
const CHEAP: [&str; 2] = ["--password-cost", "m=7168,t=1,p=1"];

/// A server with rate limits, behind a trusted proxy that forwards client addresses.
async fn limited() -> TestApp {
    TestApp::start_with(&[
        "--rate-limits",
        "on",
        "--trusted-proxies",
        "127.0.0.1",
        CHEAP[0],
        CHEAP[1],
    ])
    .await
}

async fn send_from(client: &Client, address: &str, path: &str, body: &Value) -> Reply {
    reply(client.request(Method::POST, path).header("x-forwarded-for", address).json(body)).await
}

async fn log_in_from(client: &Client, address: &str, login: &str, password: &str) -> u16 {
    send_from(
        client,
        address,
        "/api/auth/login",
        &json!({ "username": login, "password": password }),
    )
    .await
    .status
}

#[tokio::test]
async fn strangers_who_guess_keep_nobody_out() {
    let app = limited().await;
    let browser = app.anon();
    assert_eq!(
        send_from(&browser, "203.0.113.7", "/api/auth/register", &details("mara")).await.status,
        201
    );
    let mut statuses = Vec::new();
    for _ in 0..200 {
        statuses.push(log_in_from(&app.anon(), "203.0.113.7", "mara", "not the password").await);
    }
    assert!(
        statuses[..10].iter().all(|status| *status == 401)
            && statuses[10..].iter().all(|status| *status == 429),
        "{statuses:?}"
    );

    assert_eq!(
        log_in_from(&app.anon(), "203.0.113.7", "mara", PASSWORD).await,
        429,
        "they may be one of the strangers"
    );
    assert_eq!(
        log_in_from(&app.anon(), "198.51.100.1", "mara", PASSWORD).await,
        200,
        "another address"
    );
    assert_eq!(browser.post("/api/auth/logout", &json!({})).await.status, 204);
    assert_eq!(
        log_in_from(&browser, "203.0.113.7", "mara", PASSWORD).await,
        200,
        "a browser that was signed in before"
    );

    let change = json!({ "current": PASSWORD, "new": "staple and glue" });
    assert_eq!(
        send_from(&browser, "203.0.113.7", "/api/auth/password", &change).await.status,
        204,
        "guesses at the account are not its own"
    );
}

#[tokio::test]
async fn a_known_browser_guesses_no_more_than_others_and_at_no_other_account() {
    let app = limited().await;
    let (mara, jon) = (app.anon(), app.anon());
    assert_eq!(
        send_from(&mara, "198.51.100.1", "/api/auth/register", &details("mara")).await.status,
        201
    );
    assert_eq!(
        send_from(&jon, "198.51.100.2", "/api/auth/register", &details("jon")).await.status,
        201
    );
    for _ in 0..10 {
        assert_eq!(log_in_from(&mara, "198.51.100.1", "mara", "not the password").await, 401);
        assert_eq!(log_in_from(&jon, "198.51.100.2", "mara", "not the password").await, 401);
    }
    assert_eq!(
        log_in_from(&mara, "203.0.113.9", "mara", "not the password").await,
        429,
        "wherever it is"
    );
    assert_eq!(
        log_in_from(&jon, "198.51.100.2", "mara", PASSWORD).await,
        429,
        "it is known for jon only"
    );
    assert_eq!(log_in_from(&jon, "198.51.100.2", "jon", PASSWORD).await, 200);

    let id = jon.get("/api/users/mara").await.json()["id"].as_str().unwrap().to_owned();
    let forged = app
        .anon()
        .request(Method::POST, "/api/auth/login")
        .header("x-forwarded-for", "198.51.100.2");
    let forged = forged.header(header::COOKIE, format!("kith_device={id}.00.00"));
    assert_eq!(
        reply(forged.json(&json!({ "username": "mara", "password": PASSWORD }))).await.status,
        429
    );
}

#[tokio::test]
async fn from_many_networks_an_account_is_guessed_at_no_faster() {
    let app = limited().await;
    app.with_user("mara").await;
    let mut passed = 0;
    for network in 0..30 {
        for _ in 0..5 {
            passed += u32::from(
                log_in_from(
                    &app.anon(),
                    &format!("203.0.113.{network}"),
                    "mara",
                    "not the password",
                )
                .await
                    == 401,
            );
        }
    }
    assert!((100..=102).contains(&passed), "{passed}");
}

#[tokio::test]
async fn log_ins_that_succeed_are_not_counted() {
    let app = limited().await;
    app.with_user("mara").await;
    for _ in 0..30 {
        assert_eq!(log_in_from(&app.anon(), "203.0.113.7", "mara", PASSWORD).await, 200);
    }
}

#[tokio::test]
async fn limits_do_not_tell_whose_an_address_is() {
    let app = limited().await;
    app.with_user("mara").await;
    while log_in_from(&app.anon(), "203.0.113.7", "mara", "not the password").await != 429 {}
    assert_eq!(
        log_in_from(&app.anon(), "203.0.113.7", "mara@example.org", "not the password").await,
        401
    );
}

#[tokio::test]
async fn guesses_at_the_current_password_are_counted_by_sign_in() {
    let app = TestApp::start_with(&["--rate-limits", "on", CHEAP[0], CHEAP[1]]).await;
    let (here, there) = (app.with_user("mara").await, app.anon());
    there.log_in("mara", PASSWORD).await;
    let change = async |client: &Client, current: &str, new: &str| {
        client.post("/api/auth/password", &json!({ "current": current, "new": new })).await.status
    };
    for _ in 0..10 {
        assert_eq!(change(&there, "not the password", "staple and glue").await, 403);
    }
    assert_eq!(change(&there, PASSWORD, "staple and glue").await, 429);
    assert_eq!(change(&here, PASSWORD, "staple and glue").await, 204);
}

#[tokio::test]
async fn a_name_longer_than_any_is_an_unknown_one() {
    let app = TestApp::start().await;
    app.with_user("mara").await;
    for login in ["x".repeat(60_000), format!("{}@example.org", "x".repeat(255))] {
        let reply = app.anon().log_in(&login, PASSWORD).await;
        assert_eq!((reply.status, reply.code().as_str()), (401, "bad_credentials"));
    }
}

#[tokio::test]
async fn nobody_logs_in_as_what_is_left_of_a_deleted_account() {
    let app = TestApp::start().await;
    app.with_user("jon").await;
    let mara = app.with_user("mara").await;
    let id = mara.get("/api/auth/me").await.json()["id"].as_str().unwrap().to_owned();
    reply(mara.request(Method::DELETE, "/api/users/me").json(&json!({ "password": PASSWORD })))
        .await;
    assert_eq!(app.anon().log_in(&format!("#{id}"), PASSWORD).await.code(), "bad_credentials");
}

#[tokio::test]
async fn a_sign_in_ends_ninety_days_after_it_was_made_however_much_it_is_used() {
    let app = TestApp::start().await;
    let browser = app.with_user("mara").await;
    let reply = app.anon().log_in("mara", PASSWORD).await;
    let mut token = reply.json()["refresh_token"].clone();
    for day in 1..90 {
        app.state.clock.advance(DAY);
        assert_eq!(browser.get("/api/auth/me").await.status, 200, "day {day}");
        let renewed =
            app.anon().post("/api/auth/refresh", &json!({ "refresh_token": token })).await;
        assert_eq!(renewed.status, 200, "day {day}");
        token = renewed.json()["refresh_token"].clone();
    }
    app.state.clock.advance(DAY);
    assert_eq!(browser.get("/api/auth/me").await.status, 401);
    assert_eq!(
        app.anon().post("/api/auth/refresh", &json!({ "refresh_token": token })).await.status,
        401
    );
}

#[tokio::test]
async fn refreshing_is_counted_by_sign_in_and_used_tokens_are_forgotten() {
    let app = limited().await;
    let mut token = send_from(&app.anon(), "203.0.113.1", "/api/auth/register", &details("mara"))
        .await
        .json()["refresh_token"]
        .clone();
    let mut limited = false;
    for number in 0..60 {
        let address = format!("203.0.113.{number}");
        let renewed = send_from(
            &app.anon(),
            &address,
            "/api/auth/refresh",
            &json!({ "refresh_token": token }),
        )
        .await;
        if renewed.status == 429 {
            limited = true;
            break;
        }
        token = renewed.json()["refresh_token"].clone();
    }
    assert!(limited, "each token is new, their sign-in is one");
    assert!(app.count("select count(*) from refresh_tokens").await > 30);
    app.state.clock.advance(30 * DAY - Duration::from_secs(1));
    kith::accounts::server::sweep(&app.state).await.unwrap();
    assert!(
        app.count("select count(*) from refresh_tokens").await > 30,
        "they tell a copy that comes back"
    );
    // The sign-in was used a moment ago, so it is kept.
    app.sql("update sessions set expires_at = expires_at + 86400000").await;
    app.state.clock.advance(Duration::from_secs(1));
    kith::accounts::server::sweep(&app.state).await.unwrap();
    assert_eq!(app.count("select count(*) from refresh_tokens").await, 1);
}

#[tokio::test]
async fn where_strangers_could_come_first_the_owner_comes_by_a_link() {
    let app = TestApp::start_with(&["--public-url", "http://kith.example"]).await;
    let register = async |username: &str, owner: &str| {
        let mut details = details(username);
        details["owner"] = json!(owner);
        app.anon().post("/api/auth/register", &details).await
    };
    for wrong in ["", "x", &"A".repeat(43)] {
        let refused = register("mallory", wrong).await;
        assert_eq!(
            (refused.status, refused.code().as_str()),
            (403, "owner_link_needed"),
            "{wrong:?}"
        );
    }
    let page = app.anon().page("/signup").await.text;
    assert!(
        page.contains("This server has no owner yet.") && !page.contains("name=\"password\""),
        "nobody fills in a form for nothing"
    );

    let link = kith::accounts::server::owner_link(&app.state).await.unwrap().unwrap();
    let (path, token) =
        (link.strip_prefix("http://kith.example").unwrap(), link.split_once("?owner=").unwrap().1);
    let browser = app.anon();
    let page = browser.page(path).await.text;
    assert!(page.contains(&format!("name=\"owner\" value=\"{token}\"")), "{page}");
    let fields = [
        ("username", "mara"),
        ("name", "Mara"),
        ("family", ""),
        ("email", "mara@example.org"),
        ("password", PASSWORD),
    ];
    let refused = browser.submit("/signup", "/fn/sign_up", &fields).await;
    assert_eq!((refused.status, refused.header("location")), (303, "/signup"));
    let signed_up =
        browser.submit(path, "/fn/sign_up", &[&fields[..], &[("owner", token)]].concat()).await;
    assert_eq!((signed_up.status, signed_up.header("location")), (303, "/"));
    assert_eq!(browser.get("/api/auth/me").await.json()["role"], "owner");

    assert_eq!(
        register("jon", "").await.json()["user"]["role"],
        "member",
        "whoever comes later needs none"
    );
    assert_eq!(kith::accounts::server::owner_link(&app.state).await, Ok(None));
}

#[tokio::test]
async fn with_a_link_the_owner_comes_first_without_an_invitation() {
    let app =
        TestApp::start_with(&["--public-url", "http://kith.example", "--signup", "invite"]).await;
    assert_eq!(
        app.anon().post("/api/auth/register", &details("mallory")).await.code(),
        "owner_link_needed"
    );
    app.with_user("mara").await;
    assert_eq!(
        app.anon().post("/api/auth/register", &details("jon")).await.code(),
        "invite_needed"
    );
}

#[tokio::test]
async fn a_username_that_was_given_up_is_held_for_its_person() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_user("mara").await, app.with_user("jon").await);
    let rename = async |client: &Client, name: &str| {
        client.patch("/api/users/me", &json!({ "username": name })).await
    };
    assert_eq!(rename(&mara, "marit").await.status, 200);
    for refused in
        [rename(&jon, "Mara").await, app.anon().post("/api/auth/register", &other("mara")).await]
    {
        assert_eq!((refused.status, refused.fields()), (409, vec!["username".to_owned()]));
    }
    assert_eq!(rename(&mara, "mara").await.status, 200, "its person may go back");
    assert_eq!(rename(&jon, "marit").await.status, 409, "and then the other one is held");
    assert_eq!(rename(&mara, "marit").await.status, 200);
    app.state.clock.advance(90 * DAY);
    kith::accounts::server::sweep(&app.state).await.unwrap();
    assert_eq!(app.anon().post("/api/auth/register", &other("mara")).await.status, 201);
    assert_eq!(app.count("select count(*) from former_usernames").await, 0);
}

/// Registration details with this username and an unused email address.
fn other(username: &str) -> Value {
    let mut details = details(username);
    details["email"] = json!("other@example.org");
    details
}

#[tokio::test]
async fn of_many_names_that_were_given_up_five_are_held() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    for number in 0..10 {
        app.state.clock.advance(Duration::from_secs(1));
        assert_eq!(
            mara.patch("/api/users/me", &json!({ "username": format!("mara{number}") }))
                .await
                .status,
            200
        );
    }
    assert_eq!(app.count("select count(*) from former_usernames").await, 5);
    assert_eq!(app.anon().post("/api/auth/register", &other("mara8")).await.status, 409);
    assert_eq!(app.anon().post("/api/auth/register", &other("mara")).await.status, 201);
}

#[tokio::test]
async fn an_access_cookie_that_cannot_be_looked_up_is_no_stranger() {
    let app = TestApp::start().await;
    let token =
        app.anon().post("/api/auth/register", &details("mara")).await.json()["access_token"]
            .as_str()
            .unwrap()
            .to_owned();
    let page = async |token: &str| {
        let request = reqwest::Client::new().get(app.url("/")).header(header::ACCEPT, "text/html");
        reply(request.header(header::COOKIE, format!("kith_access={token}"))).await
    };
    assert!(page(&token).await.text.contains("Log out"));
    assert_eq!(page("x").await.status, 200, "one that proves nothing is no offence");
    app.sql("alter table users rename to users_gone").await;
    let page = page(&token).await;
    assert!(page.status == 500 && !page.text.contains("Log in"));
}

#[tokio::test]
async fn a_name_is_no_link() {
    let app = TestApp::start().await;
    let mut spam = details("mara");
    spam["name"] = json!("Win at https://evil.example");
    assert_eq!(app.anon().post("/api/auth/register", &spam).await.fields(), ["name"]);
    let mara = app.with_user("mara").await;
    assert_eq!(
        mara.patch("/api/users/me", &json!({ "family": "WWW.evil.example" })).await.fields(),
        ["family"]
    );
}
