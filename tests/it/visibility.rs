//! The rule of who sees whom: every kind of viewer at every surface. New surfaces have to be added
//! to the list.

use crate::{
    live::{frame, open},
    media::{encoded, test_image, upload},
    rooms,
    support::{Client, TestApp},
};
use image::ImageFormat;
use proptest::{prelude::*, test_runner::TestRunner};
use serde_json::{Value, json};
use std::collections::HashMap;

/// The viewers, by their relationship to Mara.
const VIEWERS: [&str; 9] = [
    "anon",
    "stranger",
    "follower",
    "requested",
    "blocked",
    "blocker",
    "muted",
    "self",
    "suspended",
];

/// The view of Mara by each of [`VIEWERS`], in their order: `+` for her, `b` for a bare profile to
/// unblock, `0` for nothing. Her account is private. A suspended user has lost their sign-in and
/// sees what a signed-out visitor sees.
const SURFACES: [(&str, &str); 32] = [
    ("profile", "++++0b+++"),
    ("page", "++++0++++"),
    ("lists of others", "++++00+++"),
    ("her followers", "00+0000+0"),
    ("her followers' page", "00+0000+0"),
    ("search", "0+++00++0"),
    ("sidebar", "0+++00+00"),
    ("directory", "0+++00+00"),
    ("presence", "0+++00++0"),
    ("post", "00+0000+0"),
    ("thread", "00+0000+0"),
    ("her posts", "00+0000+0"),
    ("her replies", "00+0000+0"),
    ("comments of others", "00+0000+0"),
    ("feed", "00+0000+0"),
    ("tag", "00+0000+0"),
    ("search of posts", "00+0000+0"),
    ("image", "00+0000+0"),
    ("conversations", "0+++00++0"),
    ("messages", "0+++00++0"),
    ("room messages", "0+++00++0"),
    ("room pins", "0+++00++0"),
    ("room search", "0+++00++0"),
    ("room image", "0+++00++0"),
    ("room members", "0+++00++0"),
    ("room notifications", "0+++00+00"),
    ("notifications", "00+000000"),
    ("story", "00+0000+0"),
    ("her stories", "00+0000+0"),
    ("story page", "00+0000+0"),
    ("rail of stories", "00+000000"),
    ("image of a story", "00+0000+0"),
];

struct Community {
    app: TestApp,
    viewers: Vec<(&'static str, Client)>,
    mara: String,
    /// Her post with an image.
    post: Value,
    /// Kia's public post, to which Mara replied.
    answered: Value,
    story: Value,
    /// The conversation of each viewer with Mara. Mara herself has all of them.
    conversations: HashMap<&'static str, String>,
    /// Kia's channel, which Mara and all viewers have joined.
    room: String,
    /// Mara's message with an image there, which mentions all of them.
    said: Value,
}

/// A private Mara and viewers in every relationship to her. She follows kia, whose followers are
/// visible to all. What she wrote in the room is older than the relationships.
async fn community() -> Community {
    let app = TestApp::start().await;
    app.with_user("olga").await;
    let kia = app.with_user("kia").await;
    let mara = app.with_program("mara").await;
    let mut viewers = vec![("anon", app.anon())];
    for name in VIEWERS.into_iter().filter(|name| !["anon", "self"].contains(name)) {
        viewers.push((name, app.with_user(name).await));
    }
    viewers.insert(7, ("self", mara.clone()));
    let viewer = |name| &viewers.iter().find(|(viewer, _)| *viewer == name).unwrap().1;
    let mut conversations = HashMap::new();
    for (name, client) in viewers.iter().filter(|(name, _)| !["anon", "self"].contains(name)) {
        let conversation =
            client.post("/api/conversations", &json!({ "with": "mara" })).await.json()["id"]
                .as_str()
                .unwrap()
                .to_owned();
        client
            .post(
                &format!("/api/conversations/{conversation}/messages"),
                &json!({ "text": "Sourdough?" }),
            )
            .await;
        conversations.insert(*name, conversation);
    }
    for name in ["anon", "self"] {
        conversations.insert(name, conversations["stranger"].clone());
    }
    let all: Vec<String> = VIEWERS.iter().map(|name| format!("@{name}")).collect();
    let room = rooms::made(&kia, json!({ "title": "Bakers", "channel": true })).await;
    for (_, client) in viewers.iter().filter(|(name, _)| *name != "anon") {
        let joined = client.post(&rooms::at(&room, "/join"), &json!({})).await;
        assert_eq!(joined.status, 200, "{}", joined.text);
    }
    let loaf = upload(&mara, "c.png", encoded(&test_image(40, 30), ImageFormat::Png)).await.json();
    let text = format!("Sourdough in the room for {}", all.join(" "));
    let said = json!({ "text": text, "media": [loaf["id"]] });
    let said = rooms::post(&mara, &room, said).await;
    kia.put(&rooms::path(&said, "/pin")).await;
    viewer("follower").put("/api/users/mara/follow").await;
    mara.put("/api/users/kia/follow").await;
    kia.put("/api/users/mara/follow").await;
    mara.patch("/api/users/me", &json!({ "settings": { "private": true } })).await;
    viewer("requested").put("/api/users/mara/follow").await;
    mara.put("/api/users/blocked/block").await;
    viewer("blocker").put("/api/users/mara/block").await;
    mara.put("/api/users/muted/mute").await;
    app.sql("update users set suspended_at = 1 where username = 'suspended'").await;
    let id = mara.get("/api/auth/me").await.json()["id"].as_str().unwrap().to_owned();
    let media = upload(&mara, "a.png", encoded(&test_image(40, 30), ImageFormat::Png)).await.json();
    let post = mara
        .post("/api/posts", &json!({ "body": "Sourdough #bread", "media": [media["id"]] }))
        .await
        .json();
    let answered = kia.post("/api/posts", &json!({ "body": "Who bakes?" })).await.json();
    mara.post("/api/posts", &json!({ "body": "Sourdough it is", "reply_to": answered["id"] }))
        .await;
    mara.post("/api/posts", &json!({ "body": format!("Sourdough for {}", all.join(" ")) })).await;
    let photo = upload(&mara, "b.png", encoded(&test_image(40, 30), ImageFormat::Png)).await.json();
    let story = mara
        .post("/api/stories", &json!({ "media": photo["id"], "caption": "Sourdough" }))
        .await
        .json();
    Community { app, viewers, mara: id, post, answered, story, conversations, room, said }
}

/// True if a list contains this user, in any form of its items.
fn names(list: &Value, id: &str) -> bool {
    list.as_array().is_some_and(|items| {
        items.iter().any(|item| item["id"] == id || item["user"]["id"] == id || item["user"] == id)
    })
}

async fn sees(surface: &str, viewer: &str, client: &Client, community: &Community) -> char {
    let (mara, post) = (community.mara.as_str(), community.post["id"].as_str().unwrap());
    let story = community.story["id"].as_str().unwrap();
    let wrote = |list: Value| {
        list["items"]
            .as_array()
            .is_some_and(|items| items.iter().any(|post| post["author"]["id"] == mara))
    };
    let sent = |list: Value| {
        list["items"]
            .as_array()
            .is_some_and(|items| items.iter().any(|message| message["sender"]["id"] == mara))
    };
    let told = |list: Value, about: &str| {
        list["items"].as_array().is_some_and(|items| {
            items.iter().any(|item| item["from"]["id"] == mara && item[about].is_string())
        })
    };
    let in_room = |rest: &str| rooms::at(&community.room, rest);
    let mark = |seen: bool| if seen { '+' } else { '0' };
    match surface {
        "profile" => {
            let reply = client.get("/api/users/mara").await;
            match (reply.status, &reply.json()["relationship"]["blocking"]) {
                (200, Value::Bool(true)) => 'b',
                (status, _) => mark(status == 200),
            }
        }
        "page" => mark(client.page("/@mara").await.status == 200),
        "lists of others" => {
            mark(names(&client.get("/api/users/kia/followers").await.json()["items"], mara))
        }
        "her followers" => mark(client.get("/api/users/mara/followers").await.status == 200),
        "her followers' page" => {
            mark(client.page("/@mara/followers").await.text.contains("class=\"people\""))
        }
        "search" => mark(names(&client.get("/api/users?q=mara").await.json()["items"], mara)),
        "sidebar" => mark(names(&client.get("/api/sidebar?limit=100").await.json()["users"], mara)),
        "directory" => {
            let page = client.page("/people?q=mara").await.text;
            mark(page.split_once("<main").is_some_and(|(_, main)| {
                main.split("</main").next().unwrap().contains("href=\"/@mara\"")
            }))
        }
        "presence" => {
            mark(names(&client.get(&format!("/api/presence?ids={mara}")).await.json(), mara))
        }
        "post" => mark(client.get(&format!("/api/posts/{post}")).await.status == 200),
        "thread" => mark(client.page(&format!("/post/{post}")).await.text.contains("Sourdough")),
        "her posts" => mark(wrote(client.get("/api/users/mara/posts").await.json())),
        "her replies" => mark(wrote(client.get("/api/users/mara/replies").await.json())),
        "comments of others" => {
            let answered = community.answered["id"].as_str().unwrap();
            mark(wrote(client.get(&format!("/api/posts/{answered}/comments")).await.json()))
        }
        "feed" => mark(wrote(client.get("/api/feed").await.json())),
        "tag" => mark(wrote(client.get("/api/tags/bread").await.json())),
        "search of posts" => mark(wrote(client.get("/api/posts?q=sourdough").await.json())),
        "image" => mark(
            client.get(community.post["media"][0]["thumb_url"].as_str().unwrap()).await.status
                == 200,
        ),
        "conversations" => {
            let list = client.get("/api/conversations").await.json();
            mark(list["items"].as_array().is_some_and(|conversations| {
                conversations.iter().any(|conversation| names(&conversation["members"], mara))
            }))
        }
        "messages" => mark(
            client
                .get(&format!("/api/conversations/{}/messages", community.conversations[viewer]))
                .await
                .status
                == 200,
        ),
        "room messages" => mark(sent(client.get(&in_room("/messages")).await.json())),
        "room pins" => mark(sent(client.get(&in_room("/pins")).await.json())),
        "room search" => {
            let path = format!("/api/messages?q=sourdough&conversation={}", community.room);
            mark(sent(client.get(&path).await.json()))
        }
        "room image" => mark(
            client.get(community.said["media"][0]["thumb_url"].as_str().unwrap()).await.status
                == 200,
        ),
        "room members" => {
            mark(names(&client.get(&in_room("/members")).await.json()["items"], mara))
        }
        "notifications" => mark(told(client.get("/api/notifications").await.json(), "post")),
        "room notifications" => {
            mark(told(client.get("/api/notifications").await.json(), "message"))
        }
        "story" => mark(client.get(&format!("/api/stories/{story}")).await.status == 200),
        "her stories" => {
            mark(client.get("/api/users/mara/stories").await.json()["stories"][0]["id"] == story)
        }
        "story page" => mark(client.page("/stories/mara").await.text.contains("Sourdough")),
        "rail of stories" => mark(names(&client.get("/api/stories").await.json(), mara)),
        "image of a story" => {
            mark(client.get(community.story["media"]["url"].as_str().unwrap()).await.status == 200)
        }
        other => panic!("no surface is called {other}"),
    }
}

#[tokio::test]
async fn every_viewer_sees_of_every_surface_what_the_rule_says() {
    let community = community().await;
    let mut wrong = Vec::new();
    for (surface, expected) in SURFACES {
        let mut seen = String::new();
        for (name, client) in &community.viewers {
            seen.push(sees(surface, name, client, &community).await);
        }
        if seen != expected {
            wrong.push(format!("{surface}: {seen} instead of {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{VIEWERS:?}\n{}", wrong.join("\n"));
}

/// Conversations stay visible after a member has deleted their account, and so does what stands in
/// them.
const LASTING: [&str; 6] =
    ["conversations", "messages", "room messages", "room pins", "room search", "room image"];

#[tokio::test]
async fn nobody_sees_somebody_suspended_or_gone() {
    let community = community().await;
    for state in ["suspended_at", "deleted_at"] {
        let sql = if state == "suspended_at" {
            "update users set suspended_at = 1 where username = 'mara'"
        } else {
            "update users set suspended_at = null, deleted_at = 1 where username = 'mara'"
        };
        community.app.sql(sql).await;
        for (name, client) in community.viewers.iter().filter(|(name, _)| *name != "self") {
            // A block holds also while a deleted account's texts are still being removed.
            let hides_all = state == "suspended_at" || name.starts_with("block");
            let surfaces =
                SURFACES.iter().filter(|(surface, _)| hides_all || !LASTING.contains(surface));
            for (surface, _) in surfaces {
                assert_eq!(
                    sees(surface, name, client, &community).await,
                    '0',
                    "{state}: {name} at {surface}"
                );
            }
        }
    }
}

#[tokio::test]
async fn hidden_and_unknown_are_told_in_the_same_words() {
    let community = community().await;
    let (viewers, mara) = (&community.viewers, &community.mara);
    let post = community.post["id"].as_str().unwrap();
    let blocked = &viewers.iter().find(|(name, _)| *name == "blocked").unwrap().1;
    for (hidden, unknown) in [
        ("/api/users/mara".to_owned(), "/api/users/nobody"),
        (format!("/api/users/{mara}"), "/api/users/1"),
        ("/api/users/mara/followers".to_owned(), "/api/users/nobody/followers"),
        (format!("/api/users/{mara}/following"), "/api/users/1/following"),
        ("/api/users/mara/posts".to_owned(), "/api/users/nobody/posts"),
        (format!("/api/posts/{post}"), "/api/posts/1"),
        (format!("/api/posts/{post}/comments"), "/api/posts/1/comments"),
        (format!("/api/posts/{post}/likes"), "/api/posts/1/likes"),
    ] {
        let (hidden, unknown) = (blocked.get(&hidden).await, blocked.get(unknown).await);
        assert_eq!((hidden.status, hidden.text), (404, unknown.text));
    }
}

/// An act of one of the two people towards the other.
#[derive(Clone, Copy, Debug)]
enum Act {
    Follow,
    Unfollow,
    Block,
    Unblock,
    Mute,
    Hide,
    Show,
    Accept,
}

fn acts() -> impl Strategy<Value = Vec<(bool, Act)>> {
    let act = prop_oneof![
        Just(Act::Follow),
        Just(Act::Unfollow),
        Just(Act::Block),
        Just(Act::Unblock),
        Just(Act::Mute),
        Just(Act::Hide),
        Just(Act::Show),
        Just(Act::Accept),
    ];
    prop::collection::vec((any::<bool>(), act), 1..10)
}

/// Random acts between two people. While one blocks the other, neither sees the other anywhere.
#[tokio::test(flavor = "multi_thread")]
async fn a_blocked_pair_never_meets() {
    let app = TestApp::start().await;
    app.with_user("olga").await;
    let kia = app.with_user("kia").await;
    let pair = [app.with_program("one").await, app.with_program("two").await];
    let mut ids = Vec::new();
    let mut sockets = Vec::new();
    for client in &pair {
        let bearer = format!("Bearer {}", client.bearer.clone().unwrap());
        let mut socket = open(&app, &[("authorization", &bearer)]).await.unwrap();
        frame(&mut socket).await;
        sockets.push(socket);
        client.put("/api/users/kia/follow").await;
        ids.push(client.get("/api/auth/me").await.json()["id"].as_str().unwrap().to_owned());
    }
    kia.put("/api/users/one/follow").await;
    kia.put("/api/users/two/follow").await;
    let names = ["one", "two"];
    let run = async |acts: Vec<(bool, Act)>| -> Result<(), String> {
        let mut blocks = [false, false];
        for (first, act) in acts {
            let (me, other) = if first { (0, 1) } else { (1, 0) };
            let path = |what: &str| format!("/api/users/{}/{what}", names[other]);
            match act {
                Act::Follow => pair[me].put(&path("follow")).await,
                Act::Unfollow => pair[me].delete(&path("follow")).await,
                Act::Block => pair[me].put(&path("block")).await,
                Act::Unblock => pair[me].delete(&path("block")).await,
                Act::Mute => pair[me].put(&path("mute")).await,
                Act::Hide => {
                    pair[me]
                        .patch("/api/users/me", &json!({ "settings": { "private": true } }))
                        .await
                }
                Act::Show => {
                    pair[me]
                        .patch("/api/users/me", &json!({ "settings": { "private": false } }))
                        .await
                }
                Act::Accept => {
                    pair[me]
                        .post(&format!("/api/follow-requests/{}/accept", names[other]), &json!({}))
                        .await
                }
            };
            // A blocked person cannot block back.
            match act {
                Act::Block if !blocks[other] => blocks[me] = true,
                Act::Unblock => blocks[me] = false,
                _ => {}
            }
            let apart = blocks[0] || blocks[1];
            for (me, other) in [(0, 1), (1, 0)] {
                for (surface, path) in [
                    ("search", format!("/api/users?q={}", names[other])),
                    ("sidebar", "/api/sidebar?limit=100".to_owned()),
                    ("followers", "/api/users/kia/followers".to_owned()),
                    ("following", "/api/users/kia/following".to_owned()),
                    ("presence", format!("/api/presence?ids={}", ids[other])),
                    ("requests", "/api/follow-requests".to_owned()),
                    ("conversations", "/api/conversations".to_owned()),
                ] {
                    let reply = pair[me].get(&path).await.json();
                    let list = reply.get("items").or(reply.get("users")).unwrap_or(&reply).clone();
                    let met = self::names(&list, &ids[other]);
                    if apart && met {
                        return Err(format!("{} meets the other in {surface}", names[me]));
                    }
                    if !apart && !met && !["requests", "conversations"].contains(&surface) {
                        return Err(format!("{} misses the other in {surface}", names[me]));
                    }
                }
                let status = pair[me].get(&format!("/api/users/{}", names[other])).await.status;
                if status != if blocks[other] { 404 } else { 200 } {
                    return Err(format!("{} gets {status} for the other", names[me]));
                }
            }
        }
        for (me, other) in [(0, 1), (1, 0)] {
            pair[me].delete(&format!("/api/users/{}/block", names[other])).await;
        }
        Ok(())
    };
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 24,
        max_shrink_iters: 50,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let handle = tokio::runtime::Handle::current();
    let outcome = tokio::task::block_in_place(|| {
        runner.run(&acts(), |acts| handle.block_on(run(acts)).map_err(TestCaseError::fail))
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

/// The ways in which a viewer, who saw everything of Mara's, loses access.
const TURNS: [&str; 4] = [
    "she blocks them",
    "they block her",
    "her account becomes private",
    "what she wrote is taken out of sight",
];

/// The viewer follows nobody, but has seen Mara's things: in notifications, the event log, likes
/// and a conversation.
#[tokio::test]
async fn who_saw_something_once_and_may_not_any_more_meets_it_nowhere() {
    for turn in TURNS {
        let app = TestApp::start().await;
        app.with_user("olga").await;
        let (mara, jon) = (app.with_program("mara").await, app.with_program("jon").await);
        let id = mara.get("/api/auth/me").await.json()["id"].as_str().unwrap().to_owned();
        let conversation = jon.post("/api/conversations", &json!({ "with": "mara" })).await.json()
            ["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let messages = format!("/api/conversations/{conversation}/messages");
        let own = jon.post("/api/posts", &json!({ "body": "Who bakes?" })).await.json();
        let path = |post: &Value| format!("/api/posts/{}", post["id"].as_str().unwrap());
        // All before the access is lost: a mention, a reply, a like, a follow, a seen message, an
        // image, a story.
        let media =
            upload(&mara, "a.png", encoded(&test_image(40, 30), ImageFormat::Png)).await.json();
        let mention = mara
            .post("/api/posts", &json!({ "body": "Sourdough for @jon", "media": [media["id"]] }))
            .await
            .json();
        let answer = mara
            .post("/api/posts", &json!({ "body": "Sourdough bakes", "reply_to": own["id"] }))
            .await
            .json();
        mara.put(&format!("{}/like", path(&own))).await;
        mara.put("/api/users/jon/follow").await;
        jon.put(&format!("{}/like", path(&mention))).await;
        let sent = jon.post(&messages, &json!({ "text": "Save me a slice" })).await.json();
        mara.post(&messages, &json!({ "text": "Sourdough, of course" })).await;
        mara.put(&format!("/api/messages/{}/seen", sent["id"].as_str().unwrap())).await;
        let photo =
            upload(&mara, "b.png", encoded(&test_image(40, 30), ImageFormat::Png)).await.json();
        let story = mara
            .post("/api/stories", &json!({ "media": photo["id"], "caption": "Sourdough" }))
            .await
            .json();
        let before = jon.get("/api/sync").await.text + &jon.page("/notifications").await.text;
        assert!(
            before.contains("Sourdough for @jon")
                && before.contains("Sourdough, of course")
                && before.contains(&id),
            "{turn}"
        );

        let hidden = ["she blocks them", "they block her"].contains(&turn);
        match turn {
            "she blocks them" => drop(mara.put("/api/users/jon/block").await),
            "they block her" => drop(jon.put("/api/users/mara/block").await),
            "her account becomes private" => {
                drop(mara.patch("/api/users/me", &json!({ "settings": { "private": true } })).await)
            }
            _ => {
                app.sql("update posts set audience = 'followers' where body like 'Sourdough%'")
                    .await
            }
        }
        for post in [&mention, &answer] {
            mara.patch(&path(post), &json!({ "body": "Sourdough is a secret" })).await;
        }
        let mut surfaces = vec![
            path(&mention),
            path(&answer),
            "/notifications".to_owned(),
            "/api/users/mara/posts".to_owned(),
            "/@mara".to_owned(),
            format!("{}/comments", path(&own)),
            format!("/post/{}", own["id"].as_str().unwrap()),
            format!("/post/{}", mention["id"].as_str().unwrap()),
            format!("/post/{}/edits", mention["id"].as_str().unwrap()),
            "/search?q=sourdough".to_owned(),
            "/api/posts?q=sourdough".to_owned(),
            "/api/feed".to_owned(),
            "/".to_owned(),
        ];
        if hidden {
            let seen = [
                "/api/sync".to_owned(),
                "/api/notifications".to_owned(),
                "/chat".to_owned(),
                "/api/conversations".to_owned(),
                messages.clone(),
                format!("/chat/{conversation}"),
                "/api/sidebar".to_owned(),
                format!("/api/presence?ids={id}"),
                format!("{}/likes", path(&own)),
                "/api/users/jon/followers".to_owned(),
            ];
            for surface in seen {
                let text = jon.get(&surface).await.text;
                assert!(!text.contains(&id), "{turn}: {surface} names her: {text}");
                surfaces.push(surface);
            }
        }
        for surface in surfaces {
            let text = jon.page(&surface).await.text.to_lowercase();
            assert!(
                !text.contains("sourdough for")
                    && !text.contains("sourdough bakes")
                    && !text.contains("secret"),
                "{turn}: {surface}"
            );
        }
        let image = jon.get(media["url"].as_str().unwrap()).await.status;
        assert_eq!(image, 404, "{turn}: her image");
        if turn != TURNS[3] {
            let of_story = [
                photo["url"].as_str().unwrap().to_owned(),
                format!("/api/stories/{}", story["id"].as_str().unwrap()),
            ];
            for path in of_story {
                assert_eq!(jon.get(&path).await.status, 404, "{turn}: {path}");
            }
        }
        let (_, hello) = hello(&app, &jon).await;
        let told = if hidden { vec![id.as_str(), "Sourdough"] } else { vec!["secret"] };
        assert!(told.iter().all(|told| !hello.to_string().contains(told)), "{turn}: {hello}");
    }
}

async fn hello(app: &TestApp, client: &Client) -> (crate::live::Socket, Value) {
    let bearer = format!("Bearer {}", client.bearer.clone().unwrap());
    let mut socket = open(app, &[("authorization", &bearer)]).await.unwrap();
    let hello = frame(&mut socket).await;
    (socket, hello)
}

/// A viewer who may not see Mara's presence: for each setting of both, on each surface that could
/// show it.
#[tokio::test]
async fn who_may_not_know_when_somebody_is_here_learns_it_nowhere() {
    for (hers, theirs, open_to_them) in [
        ("everyone", "everyone", true),
        ("nobody", "everyone", false),
        ("following", "everyone", false),
        ("everyone", "nobody", false),
        ("everyone", "following", false),
    ] {
        let app = TestApp::start().await;
        let (mara, jon) = (app.with_program("mara").await, app.with_program("jon").await);
        let id = mara.get("/api/auth/me").await.json()["id"].as_str().unwrap().to_owned();
        for (who, setting) in [(&mara, hers), (&jon, theirs)] {
            who.patch("/api/users/me", &json!({ "settings": { "presence_for": setting } })).await;
        }
        let conversation = jon.post("/api/conversations", &json!({ "with": "mara" })).await.json()
            ["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let messages = format!("/api/conversations/{conversation}/messages");
        jon.post(&messages, &json!({ "text": "before she came" })).await;
        let room = rooms::made(&jon, json!({ "title": "Bakers", "members": ["mara"] })).await;
        let (mut watching, _) = hello(&app, &jon).await;
        crate::live::say(&mut watching, &json!({ "type": "watch", "users": [id] }).to_string())
            .await;
        let (mut maras, _) = hello(&app, &mara).await;
        for conversation in [&conversation, &room] {
            let typing = json!({ "type": "typing", "conversation": conversation });
            crate::live::say(&mut maras, &typing.to_string()).await;
        }
        // Frames are processed in order: the answer to the next one means that this one was
        // processed.
        crate::live::say(&mut maras, &json!({ "type": "resume", "since": 0 }).to_string()).await;
        while frame(&mut maras).await["type"] != "resumed" {}

        let sent = jon.post(&messages, &json!({ "text": "last" })).await.json();
        let mut heard = Vec::new();
        while heard.last().is_none_or(|frame: &Value| frame["data"]["text"] != "last") {
            heard.push(frame(&mut watching).await);
        }
        let kinds = |kind: &str| heard.iter().filter(|frame| frame["type"] == kind).count();
        let typing = |conversation: &String| {
            let here = |frame: &&Value| frame["conversation"] == *conversation;
            heard.iter().filter(here).any(|frame| frame["type"] == "typing")
        };
        let online =
            |kind: &str| heard.iter().any(|frame| frame["type"] == kind && frame["online"] == true);
        let (_, again) = hello(&app, &jon).await;
        let profile = jon.get("/api/users/mara").await.json();
        let presence = jon.get(&format!("/api/presence?ids={id}")).await.json();
        let told = [
            ("the message", sent["delivered"] == true),
            ("the conversation", jon.get(&messages).await.json()["items"][0]["delivered"] == true),
            ("an event", kinds("message.delivered") > 0),
            ("typing", typing(&conversation)),
            ("typing in a room", typing(&room)),
            ("watching", online("presence.changed")),
            ("the hello", again["online"] == json!([id])),
            ("presence", !presence.as_array().unwrap().is_empty()),
            ("the profile", profile["online"] == true),
        ];
        for (surface, tells) in told {
            assert_eq!(
                tells, open_to_them,
                "{surface}, where hers is for {hers} and theirs for {theirs}: {heard:?}"
            );
        }
    }
}
