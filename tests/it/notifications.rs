//! Notifications: each kind reaches the user it concerns, once. Undoing the act withdraws it if it
//! is unread.

use crate::{
    chat::id_of,
    live::{frame, open},
    support::{Client, TestApp},
};
use serde_json::{Value, json};

async fn told(client: &Client) -> Vec<(String, String)> {
    let list = client.get("/api/notifications").await.json();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| (text(&item["kind"]), text(&item["from"]["username"])))
        .collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(kind, from)| ((*kind).to_owned(), (*from).to_owned())).collect()
}

async fn post(client: &Client, body: Value) -> Value {
    let reply = client.post("/api/posts", &body).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    reply.json()
}

fn like(post: &Value) -> String {
    format!("/api/posts/{}/like", post["id"].as_str().unwrap())
}

#[tokio::test]
async fn every_act_is_told_once_and_taken_back_when_it_is_undone() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_program("mara").await, app.with_program("jon").await);
    let mine = post(&mara, json!({ "body": "Sourdough" })).await;

    for _ in 0..2 {
        jon.put("/api/users/mara/follow").await;
        jon.put(&like(&mine)).await;
    }
    assert_eq!(told(&mara).await, pairs(&[("like", "jon"), ("follow", "jon")]));
    jon.delete("/api/users/mara/follow").await;
    jon.delete(&like(&mine)).await;
    assert_eq!(told(&mara).await, []);

    jon.put("/api/users/mara/follow").await;
    mara.patch("/api/users/me", &json!({ "settings": { "private": true } })).await;
    jon.delete("/api/users/mara/follow").await;
    jon.put("/api/users/mara/follow").await;
    assert_eq!(told(&mara).await, pairs(&[("request", "jon")]));
    jon.delete("/api/users/mara/follow").await;
    assert_eq!(told(&mara).await, []);
    jon.put("/api/users/mara/follow").await;
    mara.post("/api/follow-requests/jon/accept", &json!({})).await;
    assert_eq!(told(&mara).await, [], "what was answered needs no answer");

    let comment = post(&jon, json!({ "body": "Save me one, @mara", "reply_to": mine["id"] })).await;
    let mention =
        post(&jon, json!({ "body": "Ask @MARA or @nobody, or @jon", "audience": "public" })).await;
    let list = mara.get("/api/notifications").await.json();
    assert_eq!(
        told(&mara).await,
        pairs(&[("mention", "jon"), ("comment", "jon")]),
        "who is answered is not told of the mention as well"
    );
    assert_eq!(
        (&list["items"][0]["post"], &list["items"][1]["post"]),
        (&mention["id"], &comment["id"])
    );
    assert_eq!(
        (&list["items"][0]["to"]["username"], &list["items"][0]["read"]),
        (&json!("mara"), &json!(false))
    );
    for gone in [&comment, &mention] {
        jon.delete(&format!("/api/posts/{}", gone["id"].as_str().unwrap())).await;
    }
    assert_eq!(told(&mara).await, []);
    assert_eq!(told(&jon).await, [], "nobody is told of what they did themselves");
}

#[tokio::test]
async fn a_sign_in_that_is_ended_is_told() {
    let app = TestApp::start().await;
    let mara = app.with_program("mara").await;
    app.anon().log_in("mara", crate::support::PASSWORD).await;
    let devices = mara.get("/api/auth/devices").await.json();
    let items = devices.get("items").unwrap_or(&devices).as_array().unwrap().clone();
    let other = items.iter().find(|device| device["current"] == false).unwrap();
    assert_eq!(
        mara.delete(&format!("/api/auth/devices/{}", other["id"].as_str().unwrap())).await.status,
        204
    );
    assert_eq!(told(&mara).await, pairs(&[("security", "mara")]));
    assert!(mara.page("/notifications").await.text.contains("One of your devices was logged out"));
}

#[tokio::test]
async fn nobody_hears_of_those_they_block_or_mute_or_of_what_they_do_not_want() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_program("mara").await, app.with_program("jon").await);
    let mine = post(&mara, json!({ "body": "Sourdough" })).await;
    jon.put(&like(&mine)).await;
    mara.put("/api/users/jon/mute").await;
    assert_eq!(told(&mara).await, []);
    jon.delete(&like(&mine)).await;
    jon.put(&like(&mine)).await;
    mara.delete("/api/users/jon/mute").await;
    assert_eq!(told(&mara).await, [], "what was done while they were muted is not told later");

    let off =
        mara.patch("/api/users/me", &json!({ "settings": { "notify": { "like": false } } })).await;
    assert_eq!(off.status, 200);
    jon.delete(&like(&mine)).await;
    jon.put(&like(&mine)).await;
    assert_eq!(told(&mara).await, []);
    jon.put("/api/users/mara/follow").await;
    assert_eq!(told(&mara).await, pairs(&[("follow", "jon")]));
    mara.put("/api/users/jon/block").await;
    assert_eq!(told(&mara).await, []);
    assert_eq!(mara.get("/api/notifications").await.json()["next"], json!(null));

    // A user who cannot see a post is not notified that it mentions them.
    let kia = app.with_program("kia").await;
    post(&kia, json!({ "body": "For my followers: ask @mara", "audience": "followers" })).await;
    assert_eq!(told(&mara).await, []);
    mara.put("/api/users/kia/follow").await;
    post(&kia, json!({ "body": "For my followers: ask @mara again", "audience": "followers" }))
        .await;
    assert_eq!(told(&mara).await, pairs(&[("mention", "kia")]));
}

#[tokio::test]
async fn notifications_are_read_up_to_a_point() {
    let app = TestApp::start().await;
    let mara = app.with_program("mara").await;
    for number in 0..5 {
        app.with_program(&format!("guest{number}")).await.put("/api/users/mara/follow").await;
    }
    let page = mara.get("/api/notifications?limit=3").await.json();
    let (items, next) = (page["items"].as_array().unwrap(), page["next"].as_str().unwrap());
    let rest = mara.get(&format!("/api/notifications?limit=3&before={next}")).await.json();
    assert_eq!((items.len(), rest["items"].as_array().unwrap().len()), (3, 2));
    let read = mara.post("/api/notifications/read", &json!({ "up_to": items[1]["id"] })).await;
    assert_eq!((read.status, read.json()), (200, json!({ "unread": 1 })));
    let back = mara.post("/api/notifications/read", &json!({ "up_to": items[2]["id"] })).await;
    assert_eq!(back.json(), json!({ "unread": 1 }), "never back");
    let states: Vec<bool> = mara.get("/api/notifications").await.json()["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["read"].as_bool().unwrap())
        .collect();
    assert_eq!(states, [false, true, true, true, true]);
    for bad in [json!({}), json!({ "up_to": 7 }), json!({ "up_to": "x" })] {
        assert_eq!(mara.post("/api/notifications/read", &bad).await.status, 400, "{bad}");
    }
    assert_eq!(app.anon().get("/api/notifications").await.status, 401);

    // When the act is undone, a read notification stays and an unread one is withdrawn.
    for name in ["guest0", "guest4"] {
        let guest = app.anon();
        guest.log_in(name, crate::support::PASSWORD).await;
        guest.delete("/api/users/mara/follow").await;
    }
    assert_eq!(told(&mara).await.len(), 4);
}

#[tokio::test]
async fn sockets_hear_of_it_and_so_does_who_was_away() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_program("mara").await, app.with_program("jon").await);
    let mine = post(&mara, json!({ "body": "Sourdough" })).await;
    let bearer = format!("Bearer {}", mara.bearer.clone().unwrap());
    let mut socket = open(&app, &[("authorization", &bearer)]).await.unwrap();
    assert_eq!(frame(&mut socket).await["unread_notifications"], 0);
    jon.put("/api/users/mara/follow").await;
    jon.put(&like(&mine)).await;
    let jon_id = id_of(&jon).await;
    let mut events = Vec::new();
    for _ in 0..4 {
        events.push(frame(&mut socket).await);
    }
    let kinds: Vec<&str> = events.iter().map(|event| event["type"].as_str().unwrap()).collect();
    assert_eq!(
        kinds,
        ["follow.created", "notification.created", "post.liked", "notification.created"]
    );
    assert_eq!(events[0]["data"], json!({ "user": jon_id }));
    assert_eq!(events[2]["data"], json!({ "post": mine["id"], "user": jon_id, "likes": 1 }));
    let listed = mara.get("/api/notifications").await.json();
    assert_eq!(
        (&events[1]["data"], &events[3]["data"]),
        (&listed["items"][1], &listed["items"][0])
    );
    mara.post("/api/notifications/read", &json!({ "up_to": listed["items"][0]["id"] })).await;
    let read = frame(&mut socket).await;
    assert_eq!(
        (&read["type"], &read["data"]),
        (&json!("notification.read"), &json!({ "up_to": listed["items"][0]["id"] }))
    );

    // Events that are fetched again show the current state.
    let synced = mara.get("/api/sync?since=0").await.json();
    let told = synced["events"].as_array().unwrap();
    assert_eq!(told.len(), 5);
    assert_eq!((&told[0], &told[2]), (&events[0], &events[2]));
    assert_eq!(told[1]["data"], mara.get("/api/notifications").await.json()["items"][1]);
}

#[tokio::test]
async fn the_page_groups_what_belongs_together_and_reading_it_reads_them() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let mine = post(&mara, json!({ "body": "Sourdough" })).await;
    for number in 0..4 {
        app.with_program(&format!("guest{number}")).await.put(&like(&mine)).await;
    }
    let unread = async || mara.get("/api/notifications").await.json()["items"][0]["read"] == false;
    let ahead = mara
        .request(reqwest::Method::GET, "/notifications")
        .header("accept", "text/html")
        .header("sec-purpose", "prefetch");
    assert_eq!(crate::support::reply(ahead).await.status, 200);
    assert!(unread().await, "what is fetched ahead nobody has seen");
    assert!(mara.page("/").await.text.contains("<title>(4) Home · Kith</title>"));
    let page = mara.page("/notifications").await;
    assert!(
        page.text.contains("Mara Lind, Mara Lind and 2 others") && page.text.contains("Sourdough"),
        "{}",
        page.text
    );
    assert!(
        page.text.contains("<title>Notifications · Kith</title>"),
        "what is on the page is no longer counted beside it"
    );
    assert!(!unread().await);
    assert!(mara.page("/").await.text.contains("<title>Home · Kith</title>"));
    assert_eq!(app.anon().page("/notifications").await.status, 302);

    let chosen = mara
        .submit(
            "/settings/notifications",
            "/fn/choose_kinds",
            &[("follow", "on"), ("mention", "on")],
        )
        .await;
    assert_eq!(chosen.status, 303, "{}", chosen.text);
    let settings = mara.get("/api/auth/me").await.json()["settings"]["notify"].clone();
    assert_eq!(
        (&settings["follow"], &settings["like"], &settings["mention"]),
        (&json!(true), &json!(false), &json!(true))
    );
}
