//! The user's own account: details, settings, devices, password, deletion; and invitations.

use crate::{
    live,
    rooms::{People, at, made, people, write},
    support::{Client, PASSWORD, Reply, TestApp, details, reply},
};
use reqwest::Method;
use serde_json::{Value, json};
use std::{io::Read, time::Duration};

const NEW: &str = "staple and glue";

#[tokio::test]
async fn registering_takes_a_phone_number_and_tells_only_its_owner() {
    let app = TestApp::start().await;
    let mut mara = details("mara");
    mara["phone"] = json!(" +49 30 123456 ");
    let reply = app.anon().post("/api/auth/register", &mara).await;
    assert_eq!((reply.status, &reply.json()["user"]["phone"]), (201, &json!("+49 30 123456")));
    let mut jon = details("jon");
    jon["phone"] = json!("call me");
    jon["password"] = json!("password1");
    assert_eq!(app.anon().post("/api/auth/register", &jon).await.fields(), ["phone"]);
    jon["phone"] = json!(null);
    assert_eq!(
        app.anon().post("/api/auth/register", &jon).await.fields(),
        ["password"],
        "a password everyone tries"
    );
    jon["password"] = json!("Jon@Example.org");
    assert_eq!(
        app.anon().post("/api/auth/register", &jon).await.fields(),
        ["password"],
        "one's own address"
    );
    let reply = app.anon().page("/@mara").await;
    assert!(!reply.text.contains("123456") && !reply.text.contains("mara@example.org"));
}

#[tokio::test]
async fn one_knows_oneself_in_full() {
    let app = TestApp::start().await;
    let me = app.with_user("mara").await.get("/api/auth/me").await;
    let expected = json!({
        "private": false, "messages_from": "everyone", "presence_for": "everyone",
        "followers_for": "everyone", "theme": "system",
        "notify": {
            "follow": true, "request": true, "like": true, "comment": true, "mention": true,
            "story": true,
        },
    });
    let body = me.json();
    assert_eq!(body["settings"], expected);
    assert_eq!(
        (&body["role"], &body["phone"], &body["email"]),
        (&json!("owner"), &json!(null), &json!("mara@example.org"))
    );
    assert!(!me.text.contains("argon2") && !me.text.contains("password"));
}

#[tokio::test]
async fn a_change_touches_only_what_was_sent() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let before = mara.get("/api/auth/me").await.json();
    let after = mara.patch("/api/users/me", &json!({ "biography": "Baker.\r\nCellist. " })).await;
    let mut expected = before.clone();
    expected["biography"] = json!("Baker.\nCellist.");
    assert_eq!((after.status, after.json()), (200, expected.clone()));

    mara.patch(
        "/api/users/me",
        &json!({ "phone": "030 123456", "family": "", "current_password": PASSWORD }),
    )
    .await;
    let after = mara
        .patch(
            "/api/users/me",
            &json!({ "settings": { "theme": "dark", "notify": { "like": false } } }),
        )
        .await
        .json();
    expected["phone"] = json!("030 123456");
    expected["family"] = json!("");
    expected["settings"]["theme"] = json!("dark");
    expected["settings"]["notify"]["like"] = json!(false);
    assert_eq!(after, expected);
    expected["phone"] = json!(null);
    assert_eq!(
        mara.patch("/api/users/me", &json!({ "phone": null, "current_password": PASSWORD }))
            .await
            .json(),
        expected
    );
    assert_eq!(mara.patch("/api/users/me", &json!({})).await.json(), expected);
}

#[tokio::test]
async fn a_wrong_change_is_refused_whole() {
    let app = TestApp::start().await;
    app.with_user("jon").await;
    let mara = app.with_user("mara").await;
    let before = mara.get("/api/auth/me").await.json();
    for (change, fields) in [
        (json!({ "name": "", "biography": "x" }), vec!["name"]),
        (
            json!({ "email": "no", "username": "1", "phone": "x" }),
            vec!["email", "phone", "username"],
        ),
        (json!({ "biography": "x".repeat(501) }), vec!["biography"]),
    ] {
        let reply = mara.patch("/api/users/me", &change).await;
        assert_eq!(
            (reply.status, reply.fields()),
            (400, fields.into_iter().map(str::to_owned).collect()),
            "{change}"
        );
    }
    for change in [
        json!({ "settings": { "sound": true } }),
        json!({ "settings": { "theme": "pink" } }),
        json!({ "settings": { "private": "yes" } }),
        json!({ "settings": { "notify": { "like": 1 } } }),
        json!({ "settings": null }),
        json!({ "settings": [] }),
        json!({ "settings": { "notify": [] } }),
        json!({ "name": null }),
        json!({ "name": 7 }),
        json!({ "role": "owner" }),
        json!({ "id": "1" }),
        json!([]),
    ] {
        assert_eq!(mara.patch("/api/users/me", &change).await.status, 400, "{change}");
    }
    let taken = json!({ "name": "X", "email": "jon@example.org", "current_password": PASSWORD });
    for (change, field) in [(json!({ "username": "JON" }), "username"), (taken, "email")] {
        let reply = mara.patch("/api/users/me", &change).await;
        assert_eq!((reply.status, reply.fields()), (409, vec![field.to_owned()]), "{change}");
    }
    assert_eq!(mara.get("/api/auth/me").await.json(), before);
    assert_eq!(app.anon().patch("/api/users/me", &json!({})).await.status, 401);
}

#[tokio::test]
async fn a_new_address_has_to_be_confirmed_and_the_old_one_hears_of_it() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let first = app.mailed_token("/confirm/").await;
    mara.post("/api/auth/confirm", &json!({ "token": first })).await;
    let change = async |email: &str| {
        mara.patch("/api/users/me", &json!({ "email": email, "current_password": PASSWORD }))
            .await
            .json()
    };
    let upper = change("Mara@Example.org").await;
    assert!(upper["email_confirmed_at"].is_string(), "it is the same address");

    let changed = change("baker@example.org").await;
    assert!(changed["email_confirmed_at"].is_null());
    assert!(app.mail("Your email address was changed").await.contains("To: Mara@Example.org"));
    assert!(app.mail("Confirm your email address").await.contains("To: baker@example.org"));
    let second = app.mailed_token("/confirm/").await;
    change("third@example.org").await;
    assert_eq!(
        mara.post("/api/auth/confirm", &json!({ "token": second })).await.code(),
        "token_invalid",
        "it was for another address"
    );
    assert_eq!(app.anon().log_in("third@example.org", PASSWORD).await.status, 200);
    assert_eq!(app.anon().log_in("baker@example.org", PASSWORD).await.status, 401);
}

#[tokio::test]
async fn address_and_number_change_by_the_current_password_only() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let before = mara.get("/api/auth/me").await.json();
    for change in [
        json!({ "email": "thief@example.org" }),
        json!({ "email": "thief@example.org", "current_password": "" }),
        json!({ "phone": "030 123456", "name": "X", "current_password": "not the password" }),
        json!({ "email": "MARA@example.org" }),
    ] {
        let refused = mara.patch("/api/users/me", &change).await;
        assert_eq!((refused.status, refused.code().as_str()), (403, "wrong_password"), "{change}");
    }
    assert_eq!(mara.get("/api/auth/me").await.json(), before, "nothing was changed");
    let same = json!({ "email": "mara@example.org", "phone": null, "biography": "Baker." });
    assert_eq!(
        mara.patch("/api/users/me", &same).await.json()["biography"],
        "Baker.",
        "what stays as it is needs none"
    );

    let page = mara.page("/settings/account").await.text;
    assert!(page.contains("name=\"current_password\""), "{page}");
    let submit = async |password: &str| {
        let fields = [
            ("email", "mara@example.org"),
            ("phone", "030 123456"),
            ("current_password", password),
        ];
        mara.submit("/settings/account", "/fn/change_contact", &fields).await;
        mara.page("/settings/account").await.text
    };
    let refused = submit("not the password").await;
    assert!(
        refused.contains("The current password is wrong. Try again.")
            && refused.contains("value=\"030 123456\""),
        "{refused}"
    );
    assert!(!refused.contains("not the password"), "a password is never kept");
    submit(PASSWORD).await;
    assert_eq!(mara.get("/api/auth/me").await.json()["phone"], "030 123456");
}

#[tokio::test]
async fn devices_are_listed_and_revoked() {
    let app = TestApp::start().await;
    let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    let here = app.anon();
    let register = here
        .request(Method::POST, "/api/auth/register")
        .header("user-agent", firefox)
        .json(&details("mara"));
    reply(register).await;
    app.state.clock.advance(Duration::from_secs(60));
    let there = app.anon();
    there
        .submit(
            "/login",
            "/fn/log_in",
            &[("username", "mara"), ("password", PASSWORD), ("next", "")],
        )
        .await;

    let listed = here.get("/api/auth/devices").await.json();
    let items = listed["items"].as_array().unwrap();
    assert_eq!(items.len(), 2);
    assert_eq!(
        (&items[0]["kind"], &items[0]["current"]),
        (&json!("session"), &json!(false)),
        "the last used first"
    );
    assert_eq!(
        (&items[1]["kind"], &items[1]["current"], &items[1]["name"]),
        (&json!("token"), &json!(true), &json!("Firefox on Linux"))
    );
    assert_eq!(items[1]["address"], "127.0.0.1");
    assert!(
        items.iter().all(|item| item["created_at"].is_string() && item["last_used_at"].is_string())
    );

    let jon = app.with_user("jon").await;
    let path = format!("/api/auth/devices/{}", items[0]["id"].as_str().unwrap());
    assert_eq!(jon.delete(&path).await.status, 404, "it is not jon's");
    assert_eq!(there.get("/api/auth/me").await.status, 200);
    assert_eq!(here.delete(&path).await.status, 204);
    assert_eq!(there.get("/api/auth/me").await.status, 401);
    assert_eq!(here.delete(&path).await.status, 204, "it is gone already");
    assert_eq!(jon.delete(&path).await.status, 404);
    assert_eq!(here.delete("/api/auth/devices/12345").await.status, 404, "it never was anybody's");
    app.state.clock.advance(Duration::from_secs(29 * 86_400));
    let back = app.anon();
    back.log_in("mara", PASSWORD).await;
    kith::accounts::server::sweep(&app.state).await.unwrap();
    assert_eq!(back.delete(&path).await.status, 204);
    app.state.clock.advance(Duration::from_secs(86_400));
    kith::accounts::server::sweep(&app.state).await.unwrap();
    assert_eq!(back.delete(&path).await.status, 404, "after a month nobody knows");
    assert_eq!(back.delete("/api/auth/devices/x").await.status, 400);
    assert_eq!(app.anon().get("/api/auth/devices").await.status, 401);
}

#[tokio::test]
async fn revoking_closes_the_sockets_of_that_device_only() {
    let app = TestApp::start().await;
    let here = app.anon();
    let here_token = token(&here.post("/api/auth/register", &details("mara")).await);
    let there_token = token(&app.anon().log_in("mara", PASSWORD).await);
    let mut socket =
        live::open(&app, &[("authorization", &format!("Bearer {there_token}"))]).await.unwrap();
    let mut kept =
        live::open(&app, &[("authorization", &format!("Bearer {here_token}"))]).await.unwrap();
    assert_eq!(
        (&live::frame(&mut socket).await["type"], &live::frame(&mut kept).await["type"]),
        (&json!("hello"), &json!("hello"))
    );
    assert_eq!(here.delete("/api/auth/devices").await.status, 204);
    assert_eq!(live::closed(&mut socket).await, 4011);
    assert_eq!(here.get("/api/auth/devices").await.json()["items"].as_array().unwrap().len(), 1);
    // The answer to this frame is the condition to wait for: if this socket had been closed too,
    // the close frame would come first.
    live::say(&mut kept, "{}").await;
    assert_eq!(live::frame(&mut kept).await["type"], "error");
}

fn token(reply: &Reply) -> String {
    reply.json()["access_token"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_new_password_needs_the_old_one_and_ends_the_other_sign_ins() {
    let app = TestApp::start().await;
    let here = app.with_user("mara").await;
    let there = app.anon();
    there.log_in("mara", PASSWORD).await;
    let change = async |current: &str, new: &str| {
        here.post("/api/auth/password", &json!({ "current": current, "new": new })).await
    };

    let wrong = change("not the password", NEW).await;
    assert_eq!((wrong.status, wrong.code().as_str()), (403, "wrong_password"));
    assert_eq!(change("", NEW).await.fields(), ["current"]);
    for bad in ["short", "password1", "mara", ""] {
        assert_eq!(change(PASSWORD, bad).await.fields(), ["new"], "{bad:?}");
    }
    assert_eq!(there.get("/api/auth/me").await.status, 200, "nothing has happened yet");
    assert_eq!(change(PASSWORD, NEW).await.status, 204);
    assert_eq!(
        (here.get("/api/auth/me").await.status, there.get("/api/auth/me").await.status),
        (200, 401)
    );
    assert_eq!(app.anon().log_in("mara", PASSWORD).await.status, 401);
    assert_eq!(app.anon().log_in("mara", NEW).await.status, 200);
    app.mail("Your password was changed").await;
    assert_eq!(
        app.anon()
            .post("/api/auth/password", &json!({ "current": NEW, "new": PASSWORD }))
            .await
            .status,
        401
    );
}

#[tokio::test]
async fn of_two_new_passwords_at_once_one_is_set() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let changes = (0..4).map(|number| {
        let mara = mara.clone();
        async move {
            mara.post(
                "/api/auth/password",
                &json!({ "current": PASSWORD, "new": format!("{NEW} {number}") }),
            )
            .await
            .status
        }
    });
    let statuses = futures::future::join_all(changes).await;
    assert_eq!(statuses.iter().filter(|status| **status == 204).count(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|status| [204, 403].contains(status)), "{statuses:?}");
}

async fn delete_account(client: &Client, password: &str) -> Reply {
    reply(client.request(Method::DELETE, "/api/users/me").json(&json!({ "password": password })))
        .await
}

#[tokio::test]
async fn a_deleted_account_leaves_nothing_and_its_name_is_free() {
    let app = TestApp::start().await;
    app.with_user("jon").await;
    let mara = app.with_user("mara").await;
    let changes = json!({
        "biography": "A word nobody else uses: quokka.", "phone": "+49 30 123456",
        "current_password": PASSWORD,
    });
    assert_eq!(mara.patch("/api/users/me", &changes).await.status, 200);
    let token = token(&app.anon().log_in("mara", PASSWORD).await);
    let mut socket =
        live::open(&app, &[("authorization", &format!("Bearer {token}"))]).await.unwrap();
    live::frame(&mut socket).await;

    assert_eq!(reply(mara.request(Method::DELETE, "/api/users/me")).await.fields(), ["password"]);
    assert_eq!(delete_account(&mara, "not the password").await.code(), "wrong_password");
    assert_eq!(mara.get("/api/auth/me").await.status, 200);
    assert_eq!(delete_account(&mara, PASSWORD).await.status, 204);
    assert_eq!(live::closed(&mut socket).await, 4011);
    assert_eq!(mara.get("/api/auth/me").await.status, 401);
    assert_eq!(app.anon().log_in("mara", PASSWORD).await.status, 401);
    assert_eq!(app.anon().log_in("deleted", PASSWORD).await.status, 401);
    let jon = app.anon();
    jon.log_in("jon", PASSWORD).await;
    assert_eq!((jon.page("/@mara").await.status, jon.page("/@deleted").await.status), (404, 404));
    assert!(!jon.page("/").await.text.contains("Deleted account"), "nobody meets what is left");
    assert!(app.mail("Your account was deleted").await.contains("To: mara@example.org"));
    assert_eq!(app.anon().post("/api/auth/register", &details("mara")).await.status, 201);

    let left = app.count(
        "select count(*) from users where deleted_at is not null
            and (biography || coalesce(phone, '') || email || password_hash) <> ''",
    );
    assert_eq!(left.await, 0);
}

#[tokio::test]
async fn an_account_is_deleted_over_its_socket_as_well() {
    let app = TestApp::start().await;
    let token = token(&app.anon().post("/api/auth/register", &details("mara")).await);
    let mut socket =
        live::open(&app, &[("authorization", &format!("Bearer {token}"))]).await.unwrap();
    assert_eq!(live::frame(&mut socket).await["type"], "hello");
    for (id, password, status) in [(1, "not the password", 403), (2, PASSWORD, 204)] {
        let call = json!({
            "type": "call", "id": id, "method": "DELETE", "path": "/api/users/me",
            "body": { "password": password },
        });
        live::say(&mut socket, &call.to_string()).await;
        let reply = live::frame(&mut socket).await;
        assert_eq!(
            (&reply["type"], &reply["id"], &reply["status"]),
            (&json!("reply"), &json!(id), &json!(status)),
            "{reply}"
        );
    }
    assert_eq!(live::closed(&mut socket).await, 4011);
    assert_eq!(app.anon().log_in("mara", PASSWORD).await.status, 401);
}

#[tokio::test]
async fn the_owner_who_leaves_hands_over_to_the_longest_member() {
    let app = TestApp::start().await;
    let owner = app.with_user("mara").await;
    let jon = app.with_user("jon").await;
    app.with_user("kia").await;
    assert_eq!(delete_account(&owner, PASSWORD).await.status, 204);
    assert_eq!(jon.get("/api/auth/me").await.json()["role"], "owner");
    assert!(app.mail("You run this community now").await.contains("To: jon@example.org"));
    assert_eq!(app.count("select count(*) from users where role = 'owner'").await, 1);
}

#[tokio::test]
async fn the_archive_holds_what_is_ones_own() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let response = mara.request(Method::GET, "/api/users/me/export").send().await.unwrap();
    assert_eq!(response.headers()["content-type"], "application/zip");
    assert_eq!(response.headers()["content-disposition"], "attachment; filename=\"kith-mara.zip\"");
    let bytes = response.bytes().await.unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut read = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        serde_json::from_str::<Value>(&text).unwrap()
    };
    assert_eq!(read("account.json")["email"], "mara@example.org");
    assert_eq!(read("devices.json").as_array().unwrap().len(), 1);
    assert_eq!(app.anon().get("/api/users/me/export").await.status, 401);
}

#[tokio::test]
async fn the_archive_names_the_groups_that_one_is_in_and_channels() {
    let People { mara, jon, .. } = &people().await;
    let named = async |title: &str, channel: bool| {
        let room = made(mara, json!({ "title": title, "channel": channel })).await;
        if channel {
            jon.post(&at(&room, "/join"), &json!({})).await;
        } else {
            mara.put(&at(&room, "/members/jon")).await;
        }
        write(jon, &room, title).await;
        room
    };
    named("Choir", false).await;
    for (title, channel) in [("Surprise", false), ("Bakers", true)] {
        let room = named(title, channel).await;
        assert_eq!(jon.delete(&at(&room, "/members/jon")).await.status, 204);
        if !channel {
            mara.patch(&at(&room, ""), &json!({ "title": "Jon's birthday" })).await;
        }
    }
    let response = jon.request(Method::GET, "/api/users/me/export").send().await.unwrap();
    let bytes = response.bytes().await.unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let messages: Value =
        serde_json::from_reader(archive.by_name("messages.json").unwrap()).unwrap();
    let rooms: Vec<_> = messages
        .as_array()
        .unwrap()
        .iter()
        .map(|message| (message["text"].as_str().unwrap(), message["room"].as_str()))
        .collect();
    let expected = [("Choir", Some("Choir")), ("Surprise", None), ("Bakers", Some("Bakers"))];
    assert_eq!(rooms, expected);
}

#[tokio::test]
async fn by_invitation_only_the_first_comes_unasked() {
    let app = TestApp::start_with(&["--signup", "invite"]).await;
    let owner = app.with_user("mara").await;
    let join = async |name: &str, invite: &str| {
        let mut details = details(name);
        details["invite"] = json!(invite);
        app.anon().post("/api/auth/register", &details).await
    };
    let refused = join("jon", "").await;
    assert_eq!((refused.status, refused.code().as_str()), (403, "invite_needed"));

    owner.submit("/settings/invites", "/fn/make_invite", &[("uses", "2")]).await;
    let page = owner.page("/settings/invites").await.text;
    let invite: String = page
        .split("/signup?invite=")
        .nth(1)
        .unwrap()
        .chars()
        .take_while(|char| *char != '"')
        .collect();
    let signup = app.anon().page(&format!("/signup?invite={invite}")).await;
    assert!(signup.text.contains(&format!("value=\"{invite}\"")), "the form carries it along");

    for useless in ["/signup", "/signup?invite=1-x"] {
        let page = app.anon().page(useless).await.text;
        assert!(
            page.contains("need a valid invitation") && !page.contains("name=\"password\""),
            "{useless}"
        );
    }

    let mut forged = invite.clone();
    forged.replace_range(0..1, if invite.starts_with('1') { "2" } else { "1" });
    assert_eq!(join("jon", &forged).await.status, 403);
    assert_eq!(join("jon", &invite).await.status, 201);
    assert_eq!(join("jon", &invite).await.status, 409, "one who cannot join uses nothing up");
    assert_eq!(join("kia", &invite).await.status, 201);
    assert_eq!(join("lea", &invite).await.status, 403, "two have used it");

    owner.submit("/settings/invites", "/fn/make_invite", &[("uses", "5")]).await;
    let page = owner.page("/settings/invites").await.text;
    let late: String = page
        .split("/signup?invite=")
        .nth(1)
        .unwrap()
        .chars()
        .take_while(|char| *char != '"')
        .collect();
    app.state.clock.advance(Duration::from_secs(7 * 86_400));
    assert_eq!(join("lea", &late).await.status, 403, "it has run out");

    let member = app.anon();
    member.log_in("kia", PASSWORD).await;
    member.submit("/settings/invites", "/fn/make_invite", &[("uses", "1")]).await;
    assert!(member.page("/settings/invites").await.text.contains("You do not have permission"));
    assert_eq!(app.count("select count(*) from invites").await, 2);
}

#[tokio::test]
async fn without_script_every_settings_form_saves_and_says_so() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    for (page, form, fields, shown) in [
        (
            "/settings/profile",
            "/fn/change_profile",
            vec![
                ("name", "Marit"),
                ("family", ""),
                ("username", "marit"),
                ("biography", "</textarea><script>x"),
            ],
            "&lt;/textarea>&lt;script>x",
        ),
        (
            "/settings/account",
            "/fn/change_contact",
            vec![
                ("email", "marit@example.org"),
                ("phone", "030 123456"),
                ("current_password", PASSWORD),
            ],
            "value=\"030 123456\"",
        ),
        (
            "/settings/privacy",
            "/fn/change_privacy",
            vec![
                ("private", "on"),
                ("messages_from", "nobody"),
                ("presence_for", "following"),
                ("followers_for", "followers"),
            ],
            "checked",
        ),
    ] {
        let reply = mara.submit(page, form, &fields).await;
        assert_eq!(reply.status, 303, "{form}: {}", reply.text);
        let text = mara.page(page).await.text;
        assert!(text.contains(">Saved.") && text.contains(shown), "{form}: {text}");
        assert!(!mara.page(page).await.text.contains(">Saved."), "it is said once");
    }
    let settings = mara.get("/api/auth/me").await.json()["settings"].clone();
    assert_eq!(
        (&settings["private"], &settings["messages_from"]),
        (&json!(true), &json!("nobody"))
    );
    let off = [
        ("messages_from", "everyone"),
        ("presence_for", "everyone"),
        ("followers_for", "everyone"),
    ];
    mara.submit("/settings/privacy", "/fn/change_privacy", &off).await;
    assert_eq!(mara.get("/api/auth/me").await.json()["settings"]["private"], false);

    mara.submit(
        "/settings/account",
        "/fn/change_password",
        &[("current", "wrong password"), ("new", NEW)],
    )
    .await;
    assert!(
        mara.page("/settings/account")
            .await
            .text
            .contains("The current password is wrong. Try again.")
    );
    mara.submit("/settings/account", "/fn/delete_account", &[("password", "wrong password")]).await;
    let page = mara.page("/settings/account").await.text;
    assert!(page.contains("<details open"), "the fold is open where its form was refused");
    let reply =
        mara.submit("/settings/account", "/fn/delete_account", &[("password", PASSWORD)]).await;
    assert_eq!((reply.status, reply.header("location")), (303, "/"));
    assert_eq!(mara.get("/api/auth/me").await.status, 401);
}

#[tokio::test]
async fn settings_ask_strangers_to_log_in_first() {
    let app = TestApp::start().await;
    for path in ["/settings", "/settings/profile", "/settings/devices"] {
        let reply = app.anon().page(path).await;
        assert_eq!(
            (reply.status, reply.header("location")),
            (302, format!("/login?next={path}").as_str())
        );
    }
    let mara = app.with_user("mara").await;
    for path in [
        "/settings",
        "/settings/profile",
        "/settings/account",
        "/settings/privacy",
        "/settings/devices",
    ] {
        let page = mara.page(path).await;
        assert_eq!((page.status, page.text.matches("<h1").count()), (200, 1), "{path}");
    }
    assert_eq!(mara.page("/settings/nothing").await.status, 404);
}

#[tokio::test]
async fn pages_look_as_somebody_likes_from_their_first_byte_on() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    assert!(!mara.page("/").await.text.contains("data-theme"), "as the device has it");
    let chosen =
        mara.submit("/settings/appearance", "/fn/choose_theme", &[("theme", "dark")]).await;
    assert_eq!(
        (chosen.status, chosen.header("location").ends_with("/settings/appearance")),
        (303, true),
        "{}",
        chosen.header("location")
    );
    let page = mara.page("/settings/appearance").await.text;
    assert!(
        page.contains("<html lang=\"en\" data-theme=\"dark\"") && page.contains("Colours"),
        "{page}"
    );
    assert!(!app.anon().page("/").await.text.contains("data-theme"));
    assert_eq!(mara.get("/api/auth/me").await.json()["settings"]["theme"], "dark");
}

#[tokio::test]
async fn leaving_clears_what_the_browser_kept() {
    let app = TestApp::start().await;
    app.with_user("olga").await;
    let clears =
        |reply: &crate::support::Reply| reply.header("clear-site-data") == "\"cache\", \"storage\"";
    for (way, status) in [("the API", 204), ("a form", 303)] {
        let mara = app.anon();
        if way == "the API" {
            mara.post("/api/auth/register", &details("mara")).await;
        }
        assert!(!clears(&mara.log_in("mara", PASSWORD).await));
        let out = match way {
            "the API" => mara.post("/api/auth/logout", &json!({})).await,
            _ => mara.submit("/", "/fn/log_out", &[]).await,
        };
        assert_eq!((out.status, clears(&out)), (status, true), "logging out by {way}");
    }
    let mara = app.anon();
    mara.log_in("mara", PASSWORD).await;
    let gone =
        reply(mara.request(Method::DELETE, "/api/users/me").json(&json!({ "password": PASSWORD })))
            .await;
    assert_eq!((gone.status, clears(&gone)), (204, true));
    let jon = app.with_user("jon").await;
    let gone =
        jon.submit("/settings/account", "/fn/delete_account", &[("password", PASSWORD)]).await;
    assert_eq!((gone.status, clears(&gone)), (303, true));
}
