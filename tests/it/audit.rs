//! The audit log, as an administrator reads it.

use crate::support::{PASSWORD, TestApp, details, reply};
use reqwest::Method;
use serde_json::json;
use std::{
    cell::RefCell,
    io::{self, Write},
    sync::{Arc, Mutex},
};
use tracing_subscriber::{EnvFilter, fmt::writer::OptionalWriter};

thread_local! {
    /// The log of this thread. The subscriber is global: with one for this thread only, tracing
    /// would cache that nobody listens to a call site that another test reached first.
    static LOG: RefCell<Option<Log>> = const { RefCell::new(None) };
}

/// The logged bytes.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Log {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }

    /// True if a line contains all parts, inside a request span with an id and this machine's
    /// address.
    fn says(&self, parts: &[&str]) -> bool {
        let within_request = |line: &str| {
            let id = line
                .split("request{id=")
                .nth(1)
                .unwrap_or_default()
                .split(' ')
                .next()
                .unwrap_or_default();
            id.len() == 16 && line.contains("address=127.0.0.1")
        };
        self.text()
            .lines()
            .any(|line| within_request(line) && parts.iter().all(|part| line.contains(part)))
    }

    #[track_caller]
    fn must_say(&self, act: &str, person: &str, outcome: &str) {
        let parts = [
            format!("act=\"{act}\""),
            format!("person={person} "),
            format!("outcome=\"{outcome}\""),
        ];
        assert!(
            self.says(&parts.each_ref().map(String::as_str)),
            "{act} by {person}: {outcome}\n{}",
            self.text()
        );
    }
}

#[tokio::test]
async fn sign_ins_refusals_and_what_the_owner_does_are_written_down_by_ids_alone() {
    let log = Log::default();
    // This test runs on a single thread.
    LOG.set(Some(log.clone()));
    let writer = || {
        LOG.with_borrow(|log| log.clone().map_or_else(OptionalWriter::none, OptionalWriter::some))
    };
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new("audit=info"))
        .with_ansi(false)
        .with_writer(writer)
        .init();

    let app = TestApp::start().await;
    let owner = app.anon();
    let registered = owner.post("/api/auth/register", &details("marguerite")).await.json();
    let mara = registered["user"]["id"].as_str().unwrap();
    log.must_say("signed_up", mara, "done");
    log.must_say("logged_in_by_api", mara, "done");

    app.anon().log_in("marguerite", "not the password").await;
    log.must_say("log_in", mara, "bad_credentials");
    app.anon().log_in("nobody_at_all", PASSWORD).await;
    assert!(
        log.text().lines().any(|line| line.contains("act=\"log_in\"") && !line.contains("person=")),
        "{}",
        log.text()
    );
    let page = app.anon();
    page.submit(
        "/login",
        "/fn/log_in",
        &[("username", "marguerite"), ("password", PASSWORD), ("next", "")],
    )
    .await;
    log.must_say("logged_in_by_page", mara, "done");
    let device =
        owner.get("/api/auth/devices").await.json()["items"][0]["id"].as_str().unwrap().to_owned();
    let first = app.anon().log_in("marguerite", PASSWORD).await.json();
    assert_eq!(owner.delete(&format!("/api/auth/devices/{device}")).await.status, 204);
    log.must_say("device_revoked", mara, "done");
    page.submit("/", "/fn/log_out", &[]).await;
    let leaving = app.anon();
    leaving.log_in("marguerite", PASSWORD).await;
    leaving.post("/api/auth/logout", &json!({})).await;
    log.must_say("logged_out", mara, "done");

    let stolen = json!({ "refresh_token": first["refresh_token"] });
    app.anon().post("/api/auth/refresh", &stolen).await;
    app.anon().post("/api/auth/refresh", &stolen).await;
    log.must_say("refresh", mara, "token_reused");

    owner.patch("/api/users/me", &json!({ "phone": "+49 30 123456" })).await;
    log.must_say("prove_password", mara, "wrong_password");
    owner
        .patch("/api/users/me", &json!({ "phone": "+49 30 123456", "current_password": PASSWORD }))
        .await;
    log.must_say("phone_changed", mara, "done");
    owner
        .patch(
            "/api/users/me",
            &json!({ "email": "baker@example.org", "current_password": PASSWORD }),
        )
        .await;
    log.must_say("address_changed", mara, "done");
    let confirm = app.mailed_token("/confirm/").await;
    app.anon().post("/api/auth/confirm", &json!({ "token": confirm })).await;
    log.must_say("address_confirmed", mara, "done");
    owner
        .post("/api/auth/password", &json!({ "current": PASSWORD, "new": "staple and glue" }))
        .await;
    log.must_say("password_changed", mara, "done");
    app.anon().post("/api/auth/forgot", &json!({ "email": "marguerite@example.org" })).await;
    let token = app.mailed_token("/reset/").await;
    log.must_say("reset_asked", mara, "done");
    app.anon().post("/api/auth/reset", &json!({ "token": token, "password": PASSWORD })).await;
    log.must_say("password_reset", mara, "done");

    owner.log_in("marguerite", PASSWORD).await;
    owner.submit("/settings/invites", "/fn/make_invite", &[("uses", "2")]).await;
    log.must_say("invitation_made", mara, "done");
    let invites = owner.page("/settings/invites").await.text;
    let invite: String = invites
        .split("/signup?invite=")
        .nth(1)
        .unwrap()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    owner.submit("/settings/invites", "/fn/withdraw_invite", &[("id", &invite)]).await;
    log.must_say("invitation_withdrawn", mara, "done");

    let jon = app.with_user("jonathan").await;
    let jon_id = jon.get("/api/auth/me").await.json()["id"].as_str().unwrap().to_owned();
    let viewer =
        kith::accounts::server::identity::by_token(&app.state, owner_token(&owner).await.as_str())
            .await
            .unwrap();
    let handle = |name: &str| name.parse::<kith::accounts::model::Handle>().unwrap();
    kith::accounts::server::suspend(&app.state, &viewer, handle("jonathan")).await.unwrap();
    assert_eq!(app.anon().log_in("jonathan", PASSWORD).await.code(), "suspended");
    log.must_say("log_in", &jon_id, "suspended");
    kith::accounts::server::unsuspend(&app.state, &viewer, handle("jonathan")).await.unwrap();
    for act in ["suspended", "unsuspended"] {
        let (act, person, to) =
            (format!("act=\"{act}\""), format!("person={mara} "), format!("to={jon_id} "));
        assert!(
            log.text()
                .lines()
                .any(|line| [&act, &person, &to].iter().all(|part| line.contains(part.as_str()))),
            "{act}"
        );
    }
    reply(owner.request(Method::DELETE, "/api/users/me").json(&json!({ "password": PASSWORD })))
        .await;
    log.must_say("account_deleted", mara, "done");
    log.must_say("ownership_handed_over", mara, "done");

    let text = log.text().to_lowercase();
    for secret in [
        "marguerite",
        "jonathan",
        "mara",
        "lind",
        "example.org",
        "nobody_at_all",
        "123456",
        PASSWORD,
        "not the password",
        "staple",
    ] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
}

/// An access token for a user who is signed in by cookie.
async fn owner_token(client: &crate::support::Client) -> String {
    client.log_in("marguerite", PASSWORD).await.json()["access_token"].as_str().unwrap().to_owned()
}
