//! Guarding the door: how often guesses are let through, how long a sign-in lasts, who owns a new server, whose a name stays.

use crate::support::{Client, PASSWORD, TestApp, details, reply};
use reqwest::header;
use serde_json::json;

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
        assert_eq!((refused.status, refused.code().as_str()), (403, "owner_link_needed"), "{wrong:?}");
    }
    let page = app.anon().page("/signup").await.text;
    assert!(page.contains("This server has no owner yet.") && !page.contains("name=\"password\""), "nobody fills in a form for nothing");

    let link = kith::accounts::server::owner_link(&app.state).await.unwrap().unwrap();
    let (path, token) = (link.strip_prefix("http://kith.example").unwrap(), link.split_once("?owner=").unwrap().1);
    let browser = app.anon();
    let page = browser.page(path).await.text;
    assert!(page.contains(&format!("name=\"owner\" value=\"{token}\"")), "{page}");
    let fields = [("username", "mara"), ("name", "Mara"), ("family", ""), ("email", "mara@example.org"), ("password", PASSWORD)];
    let refused = browser.submit("/signup", "/fn/sign_up", &fields).await;
    assert_eq!((refused.status, refused.header("location")), (303, "/signup"));
    let signed_up = browser.submit(path, "/fn/sign_up", &[&fields[..], &[("owner", token)]].concat()).await;
    assert_eq!((signed_up.status, signed_up.header("location")), (303, "/"));
    assert_eq!(browser.get("/api/auth/me").await.json()["role"], "owner");

    assert_eq!(register("jon", "").await.json()["user"]["role"], "member", "whoever comes later needs none");
    assert_eq!(kith::accounts::server::owner_link(&app.state).await, Ok(None));
}

#[tokio::test]
async fn with_a_link_the_owner_comes_first_without_an_invitation() {
    let app = TestApp::start_with(&["--public-url", "http://kith.example", "--signup", "invite"]).await;
    assert_eq!(app.anon().post("/api/auth/register", &details("mallory")).await.code(), "owner_link_needed");
    app.with_user("mara").await;
    assert_eq!(app.anon().post("/api/auth/register", &details("jon")).await.code(), "invite_needed");
}

#[tokio::test]
async fn an_access_cookie_that_cannot_be_looked_up_is_no_stranger() {
    let app = TestApp::start().await;
    let token = app.anon().post("/api/auth/register", &details("mara")).await.json()["access_token"].as_str().unwrap().to_owned();
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
    assert_eq!(mara.patch("/api/users/me", &json!({ "family": "WWW.evil.example" })).await.fields(), ["family"]);
}
