//! Tokens: which ones are refused, and what happens to a family when a used one comes back.

use crate::{
    live,
    support::{Client, PASSWORD, Reply, TestApp, details, reply},
};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use proptest::prelude::*;
use reqwest::header;
use serde_json::{Value, json};
use std::time::Duration;

/// The access token and the refresh token in an answer.
fn pair(reply: &Reply) -> (String, String) {
    let body = reply.json();
    let text = |name: &str| body[name].as_str().unwrap().to_owned();
    (text("access_token"), text("refresh_token"))
}

async fn me_with(app: &TestApp, access: &str) -> u16 {
    reply(reqwest::Client::new().get(app.url("/api/auth/me")).bearer_auth(access)).await.status
}

async fn refresh(app: &TestApp, token: &str) -> Reply {
    reply(
        reqwest::Client::new()
            .post(app.url("/api/auth/refresh"))
            .json(&json!({ "refresh_token": token })),
    )
    .await
}

#[tokio::test]
async fn a_token_is_refused_unless_every_part_of_it_is_right() {
    let app = TestApp::start().await;
    let (access, _) = pair(&app.anon().post("/api/auth/register", &details("mara")).await);
    let claims = access.split('.').nth(1).unwrap();
    let claims: Value = serde_json::from_slice(
        &base64::Engine::decode(&base64::prelude::BASE64_URL_SAFE_NO_PAD, claims).unwrap(),
    )
    .unwrap();
    for name in ["iss", "aud", "sub", "exp", "iat", "jti", "sid"] {
        assert!(!claims[name].is_null(), "{name} is there");
    }
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 900);

    let secret = app.state.secret.bytes();
    let sign = |algorithm: Algorithm, typ: Option<&str>, claims: &Value| {
        let header = Header { typ: typ.map(str::to_owned), ..Header::new(algorithm) };
        encode(&header, claims, &EncodingKey::from_secret(secret)).unwrap()
    };
    let with = |name: &str, value: Value| {
        let mut claims = claims.clone();
        claims[name] = value;
        sign(Algorithm::HS256, Some("at+jwt"), &claims)
    };
    assert_eq!(
        me_with(&app, &sign(Algorithm::HS256, Some("at+jwt"), &claims)).await,
        200,
        "this is how the others are made"
    );
    for (what, token) in [
        ("another algorithm", sign(Algorithm::HS384, Some("at+jwt"), &claims)),
        ("another type", sign(Algorithm::HS256, Some("JWT"), &claims)),
        ("no type", sign(Algorithm::HS256, None, &claims)),
        ("a string for exp", with("exp", json!("99999999999"))),
        ("no exp", with("exp", Value::Null)),
        ("a wrong aud", with("aud", json!("http://elsewhere.example"))),
        ("a wrong iss", with("iss", json!("http://elsewhere.example"))),
        ("another person", with("sub", json!("1"))),
        ("another sign-in", with("sid", json!("1"))),
        ("an exp in the past", with("exp", json!(1_000_000))),
        ("a start in the future", with("nbf", json!(9_999_999_999_u64))),
        ("a string for its start", with("nbf", json!("1"))),
        ("an extension it asks to understand", {
            let header = Header {
                typ: Some("at+jwt".into()),
                crit: Some(vec!["b64".into()]),
                ..Header::new(Algorithm::HS256)
            };
            encode(&header, &claims, &EncodingKey::from_secret(secret)).unwrap()
        }),
        (
            "another key",
            encode(
                &Header { typ: Some("at+jwt".into()), ..Header::new(Algorithm::HS256) },
                &claims,
                &EncodingKey::from_secret(&[7; 32]),
            )
            .unwrap(),
        ),
    ] {
        assert_eq!(me_with(&app, &token).await, 401, "{what}");
    }
}

#[tokio::test]
async fn a_header_must_say_bearer() {
    let app = TestApp::start().await;
    let (access, _) = pair(&app.anon().post("/api/auth/register", &details("mara")).await);
    for value in [
        access.clone(),
        format!("Token {access}"),
        format!("Basic {access}"),
        "Bearer".to_owned(),
        "Bearer ".to_owned(),
    ] {
        let request = reqwest::Client::new()
            .get(app.url("/api/auth/me"))
            .header(header::AUTHORIZATION, value.clone());
        assert_eq!(reply(request).await.status, 401, "{value}");
    }
    let without = reply(reqwest::Client::new().get(app.url("/api/auth/me"))).await;
    assert_eq!((without.status, without.code().as_str()), (401, "unauthorized"));
}

#[tokio::test]
async fn a_refresh_gives_a_new_pair_by_body_or_by_cookie() {
    let app = TestApp::start().await;
    let mara = app.anon();
    let (_, first) = pair(&mara.post("/api/auth/register", &details("mara")).await);
    let renewed = refresh(&app, &first).await;
    assert_eq!((renewed.status, &renewed.json()["expires_in"]), (200, &json!(900)));
    assert_eq!(renewed.headers.get_all(header::SET_COOKIE).iter().count(), 2);
    assert_eq!(me_with(&app, &pair(&renewed).0).await, 200);

    let jon = app.with_user("jon").await;
    for _ in 0..3 {
        assert_eq!(jon.post("/api/auth/refresh", &json!({})).await.status, 200);
    }
    let bare = jon.request(reqwest::Method::POST, "/api/auth/refresh");
    assert_eq!(reply(bare).await.status, 200, "a body may be left out where there is a cookie");
}

#[tokio::test]
async fn what_is_no_refresh_token_is_refused() {
    let app = TestApp::start().await;
    let (access, refresh_token) =
        pair(&app.anon().post("/api/auth/register", &details("mara")).await);
    for bad in ["", "x", &access, &format!("{refresh_token}0"), &refresh_token.to_uppercase()] {
        assert_eq!(refresh(&app, bad).await.status, 401, "{bad:?}");
    }
    let garbage = reqwest::Client::new()
        .post(app.url("/api/auth/refresh"))
        .header("content-type", "application/json")
        .body("{");
    assert_eq!(reply(garbage).await.status, 400);
    app.state.clock.advance(Duration::from_secs(31 * 86_400));
    assert_eq!(refresh(&app, &refresh_token).await.status, 401, "it has run out");
}

#[tokio::test]
async fn a_token_that_comes_back_ends_its_family_and_no_other() {
    let app = TestApp::start().await;
    let phone = app.anon();
    let register = phone
        .request(reqwest::Method::POST, "/api/auth/register")
        .header("user-agent", "Harbour Reader/2");
    let (_, stolen) = pair(&reply(register.json(&details("mara"))).await);
    let (other_access, other_refresh) = pair(&app.anon().log_in("mara", PASSWORD).await);
    let (access, current) = pair(&refresh(&app, &stolen).await);
    let mut socket =
        live::open(&app, &[("authorization", &format!("Bearer {access}"))]).await.unwrap();
    assert_eq!(live::frame(&mut socket).await["type"], "hello");

    let reused = refresh(&app, &stolen).await;
    assert_eq!((reused.status, reused.code().as_str()), (401, "unauthorized"));
    assert_eq!(live::frame(&mut socket).await["type"], "session.revoked");
    assert_eq!(live::closed(&mut socket).await, 4011);
    assert_eq!(me_with(&app, &access).await, 401);
    assert_eq!(refresh(&app, &current).await.status, 401);
    assert!(
        app.mail("logged out for your safety").await.contains("Harbour"),
        "the mail names the device"
    );

    assert_eq!(me_with(&app, &other_access).await, 200);
    assert_eq!(refresh(&app, &other_refresh).await.status, 200);
}

#[tokio::test]
async fn of_two_refreshes_at_once_exactly_one_wins() {
    let app = TestApp::start().await;
    for round in 0..10 {
        let (_, token) =
            pair(&app.anon().post("/api/auth/register", &details(&format!("mara{round}"))).await);
        let attempts: Vec<_> =
            futures::future::join_all((0..4).map(|_| refresh(&app, &token))).await;
        let won = attempts.iter().filter(|reply| reply.status == 200).count();
        let lost = attempts.iter().filter(|reply| reply.status == 401).count();
        assert_eq!((won, lost), (1, 3));
    }
}

#[tokio::test]
async fn a_deleted_or_suspended_persons_token_is_refused() {
    let app = TestApp::start().await;
    let (access, refresh_token) =
        pair(&app.anon().post("/api/auth/register", &details("mara")).await);
    let jon = app.with_program("jon").await;
    app.sql("update users set suspended_at = 1 where username = 'mara'").await;
    assert_eq!(me_with(&app, &access).await, 401);
    assert_eq!(refresh(&app, &refresh_token).await.status, 401);
    let login = app.anon().log_in("mara", PASSWORD).await;
    assert_eq!((login.status, login.code().as_str()), (403, "suspended"));
    assert_eq!(
        app.anon().log_in("mara", "not the password").await.code(),
        "bad_credentials",
        "only the owner of the account hears why"
    );
    app.sql("update users set suspended_at = null").await;
    assert_eq!(me_with(&app, &access).await, 200);

    let gone = jon
        .request(reqwest::Method::DELETE, "/api/users/me")
        .json(&json!({ "password": PASSWORD }));
    assert_eq!(reply(gone).await.status, 204);
    assert_eq!(jon.get("/api/auth/me").await.status, 401);
}

/// A step in the life of token families.
#[derive(Clone, Debug)]
enum Step {
    LogIn,
    /// Uses any of the tokens issued so far.
    Use(prop::sample::Index),
    LogOut(prop::sample::Index),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        1 => Just(Step::LogIn),
        6 => any::<prop::sample::Index>().prop_map(Step::Use),
        1 => any::<prop::sample::Index>().prop_map(Step::LogOut),
    ];
    prop::collection::vec(step, 1..25)
}

/// The expected state of one token family.
struct Family {
    alive: bool,
    /// Its tokens in the order of issue. Only the last is valid.
    tokens: Vec<String>,
    access: String,
    client: Client,
}

impl Family {
    async fn new(app: &TestApp) -> Self {
        let client = app.anon();
        let (access, token) = pair(&client.log_in("mara", PASSWORD).await);
        Self { alive: true, tokens: vec![token], access, client }
    }
}

proptest! {
    #![proptest_config(
        ProptestConfig { cases: 12, max_shrink_iters: 20, ..ProptestConfig::default() }
    )]

    #[test]
    fn a_family_lives_while_each_of_its_tokens_is_used_once_in_turn(steps in steps()) {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let app = TestApp::start_with(&["--password-cost", "m=7168,t=1,p=1"]).await;
            app.with_user("mara").await;
            let mut families = vec![Family::new(&app).await];
            for step in steps {
                match step {
                    Step::LogIn => families.push(Family::new(&app).await),
                    Step::Use(index) => {
                        let given: usize = families.iter().map(|family| family.tokens.len()).sum();
                        let mut chosen = index.index(given);
                        let is_chosen = |family: &&mut Family| {
                            match chosen.checked_sub(family.tokens.len()) {
                                Some(rest) => { chosen = rest; false }
                                None => true,
                            }
                        };
                        let family = families.iter_mut().find(is_chosen).unwrap();
                        let is_last = chosen + 1 == family.tokens.len();
                        let answer = refresh(&app, &family.tokens[chosen]).await;
                        prop_assert_eq!(answer.status == 200, family.alive && is_last);
                        if answer.status == 200 {
                            let (access, token) = pair(&answer);
                            family.access = access;
                            family.tokens.push(token);
                        } else {
                            family.alive = false;
                        }
                    }
                    Step::LogOut(index) => {
                        let chosen = index.index(families.len());
                        let family = &mut families[chosen];
                        let answer = family.client.post("/api/auth/logout", &json!({})).await;
                        prop_assert_eq!(answer.status, if family.alive { 204 } else { 401 });
                        family.alive = false;
                    }
                }
                for family in &families {
                    let is_in = me_with(&app, &family.access).await == 200;
                    prop_assert_eq!(is_in, family.alive, "a family's access follows its life");
                }
            }
            Ok(())
        })?;
    }
}
