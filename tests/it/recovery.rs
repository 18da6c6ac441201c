//! Password recovery and email confirmation. No mail server is needed: mails go to the outbox
//! folder.

use crate::{
    postgres,
    support::{PASSWORD, TestApp, details, reply},
};
use serde_json::json;
use std::time::Duration;

const NEW: &str = "staple and glue";

#[tokio::test]
async fn a_forgotten_password_is_set_anew_by_a_link_in_a_mail() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let anon = app.anon();
    assert_eq!(
        anon.post("/api/auth/forgot", &json!({ "email": "MARA@example.org" })).await.status,
        204
    );
    let token = app.mailed_token("/reset/").await;
    assert_eq!(token.len(), 64);

    let short = anon.post("/api/auth/reset", &json!({ "token": token, "password": "short" })).await;
    assert_eq!((short.status, short.fields()), (400, vec!["password".to_owned()]));
    assert_eq!(
        anon.post("/api/auth/reset", &json!({ "token": token, "password": NEW })).await.status,
        204,
        "a refusal uses nothing up"
    );
    assert_eq!(mara.get("/api/auth/me").await.status, 401, "every sign-in has ended");
    assert_eq!(app.anon().log_in("mara", PASSWORD).await.status, 401);
    let back = app.anon().log_in("mara", NEW).await;
    assert_eq!(back.status, 200);
    assert!(
        back.json()["user"]["email_confirmed_at"].is_string(),
        "a mail to the address was answered"
    );
    app.mail("Your password was changed").await;

    let again = anon.post("/api/auth/reset", &json!({ "token": token, "password": NEW })).await;
    assert_eq!((again.status, again.code().as_str()), (400, "token_invalid"));
}

#[tokio::test]
async fn a_link_runs_out_and_only_the_newest_counts() {
    let app = TestApp::start().await;
    app.with_user("mara").await;
    let anon = app.anon();
    anon.post("/api/auth/forgot", &json!({ "email": "mara@example.org" })).await;
    let first = app.mailed_token("/reset/").await;
    let before = app.mails().len();
    anon.post("/api/auth/forgot", &json!({ "email": "mara@example.org" })).await;
    app.mail_after(before, "/reset/").await;
    let reset = |token: String| async move {
        app.anon().post("/api/auth/reset", &json!({ "token": token, "password": NEW })).await.status
    };
    assert_eq!(reset(first).await, 400);
    let app = TestApp::start().await;
    app.with_user("mara").await;
    app.anon().post("/api/auth/forgot", &json!({ "email": "mara@example.org" })).await;
    let late = app.mailed_token("/reset/").await;
    app.state.clock.advance(Duration::from_secs(3601));
    assert_eq!(
        app.anon().post("/api/auth/reset", &json!({ "token": late, "password": NEW })).await.code(),
        "token_invalid"
    );
}

#[tokio::test]
async fn two_who_use_one_link_at_once_do_not_both_set_a_password() {
    let app = TestApp::start().await;
    app.with_user("mara").await;
    app.anon().post("/api/auth/forgot", &json!({ "email": "mara@example.org" })).await;
    let token = app.mailed_token("/reset/").await;
    let attempts = (0..4).map(|number| {
        let (client, token) = (app.anon(), token.clone());
        async move {
            client
                .post(
                    "/api/auth/reset",
                    &json!({ "token": token, "password": format!("{NEW} {number}") }),
                )
                .await
                .status
        }
    });
    let mut statuses = futures::future::join_all(attempts).await;
    statuses.sort_unstable();
    assert_eq!(statuses, [204, 400, 400, 400]);
}

#[tokio::test]
async fn nobody_learns_whether_an_address_has_an_account() {
    let app = TestApp::start().await;
    app.with_user("mara").await;
    let anon = app.anon();
    let known = anon.post("/api/auth/forgot", &json!({ "email": "mara@example.org" })).await;
    let unknown = anon.post("/api/auth/forgot", &json!({ "email": "nobody@example.org" })).await;
    assert_eq!((known.status, known.text), (unknown.status, unknown.text));
    app.mail("/reset/").await;
    assert!(!app.mails().iter().any(|mail| mail.contains("nobody@example.org")));
    assert_eq!(anon.post("/api/auth/forgot", &json!({})).await.fields(), ["email"]);
}

#[tokio::test]
async fn an_address_is_confirmed_by_a_button_behind_a_link() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    assert!(mara.get("/api/auth/me").await.json()["email_confirmed_at"].is_null());
    let token = app.mailed_token("/confirm/").await;
    let path = format!("/confirm/{token}");

    let anon = app.anon();
    let page = anon.page(&path).await;
    assert!(page.status == 200 && page.text.contains("Confirm address"));
    assert!(
        mara.get("/api/auth/me").await.json()["email_confirmed_at"].is_null(),
        "looking changes nothing"
    );

    let reply = anon.submit(&path, "/fn/confirm_email", &[("token", &token)]).await;
    assert_eq!((reply.status, reply.header("location")), (303, path.as_str()));
    assert!(anon.page(&path).await.text.contains(">Your email address is confirmed.<"));
    assert!(mara.get("/api/auth/me").await.json()["email_confirmed_at"].is_string());
    assert_eq!(
        anon.post("/api/auth/confirm", &json!({ "token": token })).await.code(),
        "token_invalid"
    );
    for bad in ["", "x", &"0".repeat(64)] {
        assert_eq!(
            anon.post("/api/auth/confirm", &json!({ "token": bad })).await.code(),
            "token_invalid",
            "{bad:?}"
        );
    }
}

#[tokio::test]
async fn a_link_for_one_thing_is_none_for_another() {
    let app = TestApp::start().await;
    app.with_user("mara").await;
    let confirm = app.mailed_token("/confirm/").await;
    let reset =
        app.anon().post("/api/auth/reset", &json!({ "token": confirm, "password": NEW })).await;
    assert_eq!(reset.code(), "token_invalid");
    assert_eq!(
        app.anon().post("/api/auth/confirm", &json!({ "token": confirm })).await.status,
        204,
        "it was not used up"
    );
}

#[tokio::test]
async fn without_script_the_pages_ask_set_and_say_so() {
    let app = TestApp::start().await;
    app.with_user("mara").await;
    let browser = app.anon();
    let reply =
        browser.submit("/forgot", "/fn/forgot_password", &[("email", "mara@example.org")]).await;
    assert_eq!(reply.status, 303);
    assert!(browser.page("/forgot").await.text.contains("an email is on its way"));
    let token = app.mailed_token("/reset/").await;
    let path = format!("/reset/{token}");
    assert!(browser.page(&path).await.text.contains("Set password"));
    browser
        .submit(&path, "/fn/reset_password", &[("token", &token), ("password", "12345678")])
        .await;
    assert!(browser.page(&path).await.text.contains("This password is too common."));
    browser.submit(&path, "/fn/reset_password", &[("token", &token), ("password", NEW)]).await;
    assert!(browser.page(&path).await.text.contains(">Your new password is set.<"));
    browser.submit(&path, "/fn/reset_password", &[("token", &token), ("password", NEW)]).await;
    assert!(browser.page(&path).await.text.contains("This link has expired or was already used."));
    assert_eq!(app.anon().log_in("mara", NEW).await.status, 200);
}

#[tokio::test]
async fn only_hashes_of_mailed_links_are_stored() {
    if postgres::is_used() {
        // It looks into the file.
        return;
    }
    let app = TestApp::start().await;
    app.with_user("mara").await;
    let token = app.mailed_token("/confirm/").await;
    let folder = app.stop().await;
    let stored = std::fs::read(folder.path().join("data/kith.db")).unwrap();
    assert!(!stored.windows(token.len()).any(|window| window == token.as_bytes()));
}

#[tokio::test]
async fn asking_for_mails_is_limited_by_address_and_by_account() {
    let app = TestApp::start_with(&["--rate-limits", "on"]).await;
    let ask =
        async |email: &str| app.anon().post("/api/auth/forgot", &json!({ "email": email })).await;
    for _ in 0..3 {
        assert_eq!(ask("mara@example.org").await.status, 204);
    }
    let reply = ask("Mara@example.org").await;
    assert_eq!((reply.status, reply.code().as_str()), (429, "too_many"));
    assert!(reply.header("retry-after").parse::<u64>().unwrap() >= 1);
    assert_eq!(ask("jon@example.org").await.status, 204);
    for number in 0..5 {
        assert_eq!(ask(&format!("p{number}@example.org")).await.status, 204);
    }
    assert_eq!(ask("another@example.org").await.status, 429, "ten from one address");
}

#[tokio::test]
async fn a_wrong_password_takes_as_long_as_an_unknown_name() {
    let app = TestApp::start().await;
    app.with_user("mara").await;
    let anon = app.anon();
    let time = async |login: &str| {
        let started = std::time::Instant::now();
        assert_eq!(anon.log_in(login, "not the password").await.status, 401);
        started.elapsed()
    };
    let (mut wrong, mut unknown) = (Vec::new(), Vec::new());
    // The two alternate, so that other load on the machine affects both.
    for _ in 0..25 {
        wrong.push(time("mara").await);
        unknown.push(time("nobody").await);
    }
    let median = |times: &mut Vec<Duration>| {
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64()
    };
    let ratio = median(&mut wrong) / median(&mut unknown);
    assert!((0.75..1.33).contains(&ratio), "wrong password to unknown name: {ratio}");
}

#[tokio::test]
async fn an_older_hash_is_renewed_at_the_next_login() {
    let app = TestApp::start_with(&["--password-cost", "m=7168,t=1,p=1"]).await;
    app.with_user("mara").await;
    assert_eq!(
        app.count(
            "select count(*) from users where password_hash like '$argon2id$v=19$m=7168,t=1,p=1$%'"
        )
        .await,
        1
    );
    let app = app.restart().await;
    assert_eq!(app.anon().log_in("mara", "not the password").await.status, 401);
    assert_eq!(
        app.count("select count(*) from users where password_hash like '%m=7168%'").await,
        1,
        "only its owner renews it"
    );
    assert_eq!(app.anon().log_in("mara", PASSWORD).await.status, 200);
    assert_eq!(
        app.count(
            "select count(*) from users where password_hash like '$argon2id$v=19$m=19456,t=2,p=1$%'"
        )
        .await,
        1
    );
    assert_eq!(app.anon().log_in("mara", PASSWORD).await.status, 200);
}

#[tokio::test]
async fn guesses_at_one_account_are_limited() {
    let app = TestApp::start_with(&["--rate-limits", "on"]).await;
    app.with_user("mara").await;
    let guess = async |login: &str| app.anon().log_in(login, "not the password").await;
    for _ in 0..10 {
        assert_eq!(guess("mara").await.status, 401);
    }
    assert_eq!(guess("mara").await.status, 429);
    assert_eq!(guess("nobody").await.status, 401);

    let browser = app.anon();
    let submit = [("username", "mara"), ("password", "x"), ("next", "")];
    let page = browser.submit("/login", "/fn/log_in", &submit).await;
    assert_eq!(
        (page.status, page.text.contains("Too many requests. ")),
        (429, true),
        "the page says so"
    );
    assert!(page.text.contains("<h1") && page.header("retry-after").parse::<u64>().unwrap() >= 1);
    let scripted = app
        .anon()
        .request(reqwest::Method::POST, "/fn/log_in")
        .header("accept", "application/json")
        .form(&submit);
    let scripted = reply(scripted).await;
    assert_eq!(scripted.status, 429);
    assert!(scripted.header("retry-after").parse::<u64>().unwrap() >= 1, "{:?}", scripted.headers);
}

#[tokio::test]
async fn refreshing_is_limited() {
    let app = TestApp::start_with(&["--rate-limits", "on"]).await;
    let token =
        app.anon().post("/api/auth/register", &details("mara")).await.json()["refresh_token"]
            .clone();
    let refresh = async |token: &serde_json::Value| {
        app.anon().post("/api/auth/refresh", &json!({ "refresh_token": token })).await.status
    };
    assert_eq!(refresh(&token).await, 200);
    let mut limited = false;
    for number in 0..70 {
        limited |= refresh(&json!(format!("guess {number}"))).await == 429;
    }
    assert!(limited);
}

#[tokio::test]
async fn a_changed_address_cannot_take_the_account_for_a_week() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let confirm = app.mailed_token("/confirm/").await;
    mara.post("/api/auth/confirm", &json!({ "token": confirm })).await;
    mara.patch(
        "/api/users/me",
        &json!({ "email": "thief@example.org", "current_password": PASSWORD }),
    )
    .await;
    assert!(app.mail("you can get your account back").await.contains("To: mara@example.org"));
    let confirm = app.mailed_token("/confirm/").await;
    assert_eq!(mara.post("/api/auth/confirm", &json!({ "token": confirm })).await.status, 204);

    let forgot = async |email: &str| {
        app.anon().post("/api/auth/forgot", &json!({ "email": email })).await.status
    };
    assert_eq!((forgot("thief@example.org").await, forgot("mara@example.org").await), (204, 204));
    assert!(app.mail("/reset/").await.contains("To: mara@example.org"));
    assert!(
        !app.mails()
            .iter()
            .any(|mail| mail.contains("/reset/") && mail.contains("To: thief@example.org"))
    );
    let token = app.mailed_token("/reset/").await;
    assert_eq!(
        app.anon()
            .post("/api/auth/reset", &json!({ "token": token, "password": NEW }))
            .await
            .status,
        204
    );
    let back = app.anon().log_in("mara", NEW).await.json();
    assert_eq!(back["user"]["email"], "mara@example.org", "the address is back");
    assert!(back["user"]["email_confirmed_at"].is_string());
    assert!(app.mail("Your password was changed").await.contains("To: mara@example.org"));

    app.state.clock.advance(Duration::from_secs(8 * 86_400));
    forgot("thief@example.org").await;
    app.state.background.idle().await;
    assert!(
        !app.mails()
            .iter()
            .any(|mail| mail.contains("/reset/") && mail.contains("To: thief@example.org"))
    );
    let mut jon = details("jon");
    jon["email"] = json!("thief@example.org");
    assert_eq!(
        app.anon().post("/api/auth/register", &jon).await.status,
        201,
        "the other address is free"
    );
}

#[tokio::test]
async fn an_address_that_was_never_confirmed_brings_the_account_back_too() {
    let app = TestApp::start().await;
    let mut details = details("mara");
    details["email"] = json!("Mara@example.org");
    let mara = app.anon();
    mara.post("/api/auth/register", &details).await;
    let change = async |email: &str| {
        let changes = json!({ "email": email, "current_password": PASSWORD });
        assert_eq!(mara.patch("/api/users/me", &changes).await.status, 200);
    };
    change("thief@example.org").await;
    change("gang@example.org").await;
    let confirm = app.mailed_token("/confirm/").await;

    // More than a week without a confirmation of the new address.
    app.state.clock.advance(Duration::from_secs(2 * 86_400));
    assert_eq!(app.count("select count(*) from email_tokens where kind = 'confirm'").await, 1);
    app.state.clock.advance(Duration::from_secs(28 * 86_400));
    for email in ["gang@example.org", "thief@example.org", "mara@example.org"] {
        app.anon().post("/api/auth/forgot", &json!({ "email": email })).await;
    }
    assert!(app.mail("/reset/").await.contains("To: Mara@example.org"), "as it was written");
    assert_eq!(
        app.mails().iter().filter(|mail| mail.contains("/reset/")).count(),
        1,
        "to the first address only"
    );
    let token = app.mailed_token("/reset/").await;
    assert_eq!(
        app.anon()
            .post("/api/auth/reset", &json!({ "token": token, "password": NEW }))
            .await
            .status,
        204
    );
    let back = app.anon().log_in("mara@example.org", NEW).await.json();
    assert_eq!(back["user"]["email"], "Mara@example.org");
    assert!(back["user"]["email_confirmed_at"].is_string());
    assert_eq!(
        app.anon().post("/api/auth/confirm", &json!({ "token": confirm })).await.code(),
        "token_invalid"
    );
    assert_eq!(app.count("select count(*) from email_tokens where kind = 'confirm'").await, 0);
}

#[tokio::test]
async fn nobody_else_takes_an_address_that_is_kept() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_user("mara").await, app.with_user("jon").await);
    mara.patch(
        "/api/users/me",
        &json!({ "email": "baker@example.org", "current_password": PASSWORD }),
    )
    .await;
    let confirm = app.mailed_token("/confirm/").await;
    let take = async || {
        jon.patch(
            "/api/users/me",
            &json!({ "email": "Mara@example.org", "current_password": PASSWORD }),
        )
        .await
    };
    let refused = take().await;
    assert_eq!((refused.status, refused.fields()), (409, vec!["email".to_owned()]));
    let mut newcomer = details("kia");
    newcomer["email"] = json!("mara@example.org");
    assert_eq!(app.anon().post("/api/auth/register", &newcomer).await.fields(), ["email"]);

    mara.post("/api/auth/confirm", &json!({ "token": confirm })).await;
    app.state.clock.advance(Duration::from_secs(6 * 86_400));
    assert_eq!(take().await.status, 409);
    app.state.clock.advance(Duration::from_secs(86_400));
    assert_eq!(take().await.status, 200, "a week is over, and the new address is confirmed");
}

#[tokio::test]
async fn a_link_goes_to_the_address_that_is_stored_and_not_to_what_was_typed() {
    let app = TestApp::start().await;
    app.with_user("mike").await;
    // The Kelvin sign, whose lower case is the letter k.
    app.anon().post("/api/auth/forgot", &json!({ "email": "mi\u{212a}e@example.org" })).await;
    assert!(app.mail("/reset/").await.contains("To: mike@example.org"));
}

#[tokio::test]
async fn whoever_changes_their_address_again_and_again_sends_no_flood_of_mail() {
    let app =
        TestApp::start_with(&["--rate-limits", "on", "--password-cost", "m=7168,t=1,p=1"]).await;
    let mara = app.with_user("mara").await;
    let mut changed = 0;
    for number in 0..20 {
        let email = format!("victim{}@example.org", number % 2);
        let changes = json!({ "email": email, "current_password": PASSWORD });
        changed += usize::from(mara.patch("/api/users/me", &changes).await.status == 200);
    }
    assert!((1..=3).contains(&changed), "{changed}");
    app.state.background.idle().await;
    let mails = app.mails();
    assert!(mails.len() <= 1 + 2 * changed, "{mails:#?}");
    let subjects =
        mails.iter().flat_map(|mail| mail.lines()).filter(|line| line.starts_with("Subject:"));
    assert!(
        subjects.clone().count() == mails.len()
            && subjects.clone().all(|subject| !subject.contains("Mara")),
        "no name of anyone's choice"
    );

    let ask = mara
        .request(reqwest::Method::POST, "/fn/ask_for_confirmation")
        .header("accept", "application/json");
    assert_eq!(reply(ask).await.status, 429, "asking for another link counts as well");
}

#[tokio::test]
async fn securing_an_account_ends_the_links_that_are_on_their_way() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let secured = [
        ("/api/auth/password", json!({ "current": PASSWORD, "new": NEW })),
        ("/api/users/me", json!({ "email": "baker@example.org", "current_password": NEW })),
    ];
    for (path, body) in secured {
        let before = app.mails().len();
        app.anon().post("/api/auth/forgot", &json!({ "email": "mara@example.org" })).await;
        app.mail_after(before, "/reset/").await;
        let token = app.mailed_token("/reset/").await;
        let reply = if path.ends_with("password") {
            mara.post(path, &body).await
        } else {
            mara.patch(path, &body).await
        };
        assert!(reply.status < 300, "{}", reply.text);
        assert_eq!(
            app.anon()
                .post(
                    "/api/auth/reset",
                    &json!({ "token": token, "password": "another one of mine" })
                )
                .await
                .code(),
            "token_invalid"
        );
    }
}

#[tokio::test]
async fn a_reset_takes_no_password_that_signing_up_would_refuse() {
    let app = TestApp::start().await;
    app.with_user("mara_lind").await;
    app.anon().post("/api/auth/forgot", &json!({ "email": "mara_lind@example.org" })).await;
    let token = app.mailed_token("/reset/").await;
    for bad in ["mara_lind", "password1", "short"] {
        assert_eq!(
            app.anon()
                .post("/api/auth/reset", &json!({ "token": token, "password": bad }))
                .await
                .fields(),
            ["password"],
            "{bad}"
        );
    }
}

#[tokio::test]
async fn of_older_databases_only_addresses_that_are_still_good_are_kept() {
    let mut database =
        <sqlx::SqliteConnection as sqlx::Connection>::connect("sqlite::memory:").await.unwrap();
    let mut migrations: Vec<_> =
        std::fs::read_dir("migrations/sqlite").unwrap().map(|file| file.unwrap().path()).collect();
    migrations.sort();
    let (before, change) = migrations.split_at(11);
    for migration in before {
        sqlx::raw_sql(sqlx::AssertSqlSafe(std::fs::read_to_string(migration).unwrap()))
            .execute(&mut database)
            .await
            .unwrap();
    }
    let users = "insert into users (id, username, username_key, name, email, email_key,
            password_hash, role, registered_at, recovery_email, recovery_until)
        select value ->> 0, value ->> 1, value ->> 1, '', value ->> 2, value ->> 2,
            '', 'member', 0, value ->> 3, value ->> 4
        from json_each($1)";
    let soon = 9_000_000_000_000_i64;
    let rows = json!([
        [1, "good", "a@x.org", "b@x.org", soon],
        [2, "old", "c@x.org", "d@x.org", 1000],
        [3, "taken", "e@x.org", "f@x.org", soon],
        [4, "taker", "f@x.org", null, null],
    ]);
    sqlx::query(users).bind(rows.to_string()).execute(&mut database).await.unwrap();
    sqlx::raw_sql(sqlx::AssertSqlSafe(std::fs::read_to_string(&change[0]).unwrap()))
        .execute(&mut database)
        .await
        .unwrap();
    let kept: Vec<(String, Option<String>)> =
        sqlx::query_as("select username, recovery_key from users where recovery_email is not null")
            .fetch_all(&mut database)
            .await
            .unwrap();
    assert_eq!(kept, [("good".to_owned(), Some("b@x.org".to_owned()))]);
}
