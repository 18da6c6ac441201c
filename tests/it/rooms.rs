//! Groups and channels: who makes them, comes in and goes, and what each member may do. What is
//! said in them is tested in room_messages.rs, and how it travels in room_events.rs.

use crate::{
    chat::id_of,
    live::{Socket, frame, open},
    media::{encoded, test_image, upload},
    support::{Client, PASSWORD, Reply, TestApp, reply},
};
use image::ImageFormat;
use kith::{http, platform::maintenance};
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Three people, each with a bearer token.
pub struct People {
    pub app: TestApp,
    pub mara: Client,
    pub jon: Client,
    pub kia: Client,
}

pub async fn people() -> People {
    let app = TestApp::start().await;
    let (mara, jon, kia) = (
        app.with_program("mara").await,
        app.with_program("jon").await,
        app.with_program("kia").await,
    );
    People { app, mara, jon, kia }
}

impl People {
    /// A group of mara's with these people.
    pub async fn group(&self, members: &[&str]) -> String {
        made(&self.mara, json!({ "title": "Choir", "members": members })).await
    }

    /// A channel of mara's that these people have joined.
    pub async fn channel(&self, joining: &[&Client]) -> String {
        let room = made(&self.mara, json!({ "title": "Bakers", "channel": true })).await;
        for client in joining {
            assert_eq!(client.post(&at(&room, "/join"), &json!({})).await.status, 200);
        }
        room
    }
}

/// Creates a conversation and returns its id.
pub async fn made(client: &Client, new: Value) -> String {
    let made = client.post("/api/conversations", &new).await;
    assert_eq!(made.status, 201, "{}", made.text);
    made.json()["id"].as_str().unwrap().to_owned()
}

/// An address below a conversation.
pub fn at(room: &str, rest: &str) -> String {
    format!("/api/conversations/{room}{rest}")
}

/// An address below a message.
pub fn path(message: &Value, rest: &str) -> String {
    format!("/api/messages/{}{rest}", message["id"].as_str().unwrap())
}

pub async fn conversation(client: &Client, room: &str) -> Value {
    let reply = client.get(&at(room, "")).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

/// Sends a message with this text.
pub async fn write(client: &Client, room: &str, text: &str) -> Value {
    post(client, room, json!({ "text": text })).await
}

pub async fn post(client: &Client, room: &str, message: Value) -> Value {
    let sent = client.post(&at(room, "/messages"), &message).await;
    assert_eq!(sent.status, 201, "{}", sent.text);
    sent.json()
}

pub async fn put(client: &Client, path: &str, body: &Value) -> Reply {
    reply(client.request(Method::PUT, path).json(body)).await
}

/// The items of a list.
pub async fn items(client: &Client, path: &str) -> Vec<Value> {
    let reply = client.get(path).await;
    assert_eq!(reply.status, 200, "{path}: {}", reply.text);
    reply.json()["items"].as_array().unwrap().clone()
}

/// The messages of a conversation, newest first.
pub async fn list(client: &Client, room: &str) -> Vec<Value> {
    items(client, &at(room, "/messages?limit=100")).await
}

/// Each message in a word: its text, or what kind of line it is.
pub fn said(messages: &[Value]) -> Vec<String> {
    let word = |message: &Value| match message["kind"].as_str() {
        Some("text") => message["text"].as_str().unwrap().to_owned(),
        Some(line) => line.to_owned(),
        None => "hidden".to_owned(),
    };
    messages.iter().map(word).collect()
}

/// A socket, and its hello.
pub async fn socket(app: &TestApp, client: &Client) -> (Socket, Value) {
    let bearer = format!("Bearer {}", client.bearer.clone().unwrap());
    let mut socket = open(app, &[("authorization", &bearer)]).await.unwrap();
    let hello = frame(&mut socket).await;
    assert_eq!(hello["type"], "hello", "{hello}");
    (socket, hello)
}

/// The role of each member by name, of those whom the client sees.
async fn roles(client: &Client, room: &str) -> BTreeMap<String, String> {
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let members = items(client, &at(room, "/members")).await;
    members
        .iter()
        .map(|member| (word(&member["user"]["username"]), word(&member["role"])))
        .collect()
}

fn pairs<const N: usize>(expected: [(&str, &str); N]) -> BTreeMap<String, String> {
    expected.map(|(name, role)| (name.to_owned(), role.to_owned())).into()
}

/// People with the ids 1 to 500 and the names guest1 to guest500.
const GUESTS: &str = "insert into users
        (id, username, username_key, name, email, email_key, password_hash, role, registered_at)
    with recursive number(n) as (select 1 union all select n + 1 from number where n < 500)
    select n, 'guest' || n, 'guest' || n, 'Guest', 'guest' || n, 'guest' || n, '', 'member', 0
    from number";

fn guests(count: usize) -> Vec<String> {
    (1..=count).map(|number| format!("guest{number}")).collect()
}

#[tokio::test]
async fn a_group_begins_with_its_people_and_a_channel_with_who_makes_it() {
    let people = people().await;
    let People { app, mara, jon, kia } = &people;
    let new = json!({ "title": " The \n choir ", "members": ["jon", id_of(kia).await, "Jon"] });
    let group = mara.post("/api/conversations", &new).await;
    assert_eq!(group.status, 201, "{}", group.text);
    let mut group = group.json();
    let members = group["members"].take();
    let mut names: Vec<&str> =
        members.as_array().unwrap().iter().map(|it| it["username"].as_str().unwrap()).collect();
    names.sort_unstable();
    assert_eq!(names, ["jon", "kia", "mara"]);
    let expected = json!({
        "id": group["id"], "kind": "group", "title": "The choir", "about": "", "members": null,
        "member_count": 3, "role": "owner", "muted": false, "last_message": null, "unseen": 0,
        "mentions": 0, "seq": 0, "rev": 0,
    });
    assert_eq!(group, expected);
    for member in [jon, kia] {
        let theirs = conversation(member, group["id"].as_str().unwrap()).await;
        assert_eq!((&theirs["kind"], &theirs["role"]), (&json!("group"), &json!("member")));
    }

    let new = json!({ "title": "Bakers", "about": " Bread ", "channel": true });
    let channel = mara.post("/api/conversations", &new).await;
    assert_eq!(channel.status, 201, "{}", channel.text);
    let channel = channel.json();
    assert_eq!(
        (&channel["kind"], &channel["about"], &channel["role"], &channel["member_count"]),
        (&json!("channel"), &json!("Bread"), &json!("owner"), &json!(1))
    );
    // A channel is there for everyone, a group for its members.
    let ole = app.with_program("ole").await;
    let seen = conversation(&ole, channel["id"].as_str().unwrap()).await;
    assert_eq!(
        (&seen["title"], &seen["role"], &seen["members"], &seen["member_count"]),
        (&json!("Bakers"), &json!(null), &json!([]), &json!(1))
    );
    assert_eq!(ole.get(&at(group["id"].as_str().unwrap(), "")).await.status, 404);
}

#[tokio::test]
async fn what_is_wrong_with_a_new_room_is_said() {
    let people = people().await;
    for (new, field) in [
        (json!({}), "title"),
        (json!({ "title": " \n " }), "title"),
        (json!({ "title": "x".repeat(81) }), "title"),
        (json!({ "title": "a\u{0}b" }), "title"),
        (json!({ "title": 7 }), "title"),
        (json!({ "title": "x", "about": "x".repeat(501) }), "about"),
        (json!({ "title": "x", "members": ["jon", "nobody"] }), "members"),
        (json!({ "title": "x", "members": ["a b"] }), "members"),
        (json!({ "title": "x", "members": ["jon"], "channel": true }), "members"),
        (json!({ "with": "jon", "title": "x" }), "with"),
    ] {
        let refused = people.mara.post("/api/conversations", &new).await;
        assert_eq!((refused.status, refused.fields()), (400, vec![field.to_owned()]), "{new}");
    }
    let unknown = json!({ "title": "x", "colour": "red" });
    assert_eq!(people.mara.post("/api/conversations", &unknown).await.status, 400);
    assert_eq!(people.app.count("select count(*) from conversations").await, 0);
    let longest = json!({ "title": "é".repeat(80), "about": "é".repeat(500) });
    assert_eq!(people.mara.post("/api/conversations", &longest).await.status, 201);
}

#[tokio::test]
async fn a_group_has_at_most_five_hundred_members() {
    let people = people().await;
    let mara = &people.mara;
    people.app.sql(GUESTS).await;
    let new = |count| json!({ "title": "Choir", "members": guests(count) });
    let refused = mara.post("/api/conversations", &new(500)).await;
    assert_eq!((refused.status, refused.fields()), (400, vec!["members".to_owned()]));
    assert!(refused.text.contains("500"), "{}", refused.text);
    assert_eq!(people.app.count("select count(*) from conversations").await, 0);

    // People count, not names.
    let twice = [guests(499), vec!["Guest1".to_owned(), "mara".to_owned()]].concat();
    let group = made(mara, json!({ "title": "Choir", "members": twice })).await;
    let full = conversation(mara, &group).await;
    assert_eq!(full["member_count"], 500);
    assert_eq!(full["members"].as_array().unwrap().len(), 8, "it names the first of them");
    let member = |name: &str| at(&group, &format!("/members/{name}"));
    let refused = mara.put(&member("guest500")).await;
    assert_eq!((refused.status, refused.fields()), (400, vec!["members".to_owned()]));
    assert_eq!(mara.delete(&member("guest1")).await.status, 204);
    assert_eq!(mara.put(&member("guest500")).await.status, 201);
    assert_eq!(conversation(mara, &group).await["member_count"], 500);
    assert_eq!(
        maintenance::doctor(&people.app.state.db, http::invariants()).await.unwrap(),
        [""; 0]
    );
}

#[tokio::test]
async fn conversations_are_listed_by_kind_with_the_latest_first() {
    let people = people().await;
    let mara = &people.mara;
    let direct = made(mara, json!({ "with": "jon" })).await;
    write(mara, &direct, "hello").await;
    let (group, channel) = (people.group(&[]).await, people.channel(&[]).await);
    let ids = async |query: &str| {
        let found = items(mara, &format!("/api/conversations?{query}")).await;
        found.iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(ids("").await, [&*channel, &group, &direct]);
    for (kind, room) in [("direct", &direct), ("group", &group), ("channel", &channel)] {
        assert_eq!(ids(&format!("kind={kind}")).await, [&**room], "{kind}");
    }
    write(mara, &group, "hello").await;
    assert_eq!(ids("").await, [&*group, &channel, &direct]);
    let page = mara.get("/api/conversations?limit=2").await.json();
    let next = page["next"].as_str().unwrap();
    assert_eq!(ids(&format!("limit=2&before={next}")).await, [&*direct]);
    for bad in ["kind=room", "kind="] {
        let refused = mara.get(&format!("/api/conversations?{bad}")).await;
        assert_eq!((refused.status, refused.fields()), (400, vec!["kind".to_owned()]), "{bad}");
    }
}

#[tokio::test]
async fn channels_are_found_by_a_part_of_their_title() {
    let people = people().await;
    let People { mara, jon, .. } = &people;
    people.channel(&[jon]).await;
    let rye = json!({ "title": "100% Rye", "about": "Dark bread", "channel": true });
    made(mara, rye).await;
    people.group(&["jon"]).await;
    let found = async |query: &str| {
        let channels = items(jon, &format!("/api/channels?{query}")).await;
        let title = |channel: &Value| channel["title"].as_str().unwrap().to_owned();
        channels.iter().map(title).collect::<Vec<_>>()
    };
    assert_eq!(found("").await, ["100% Rye", "Bakers"], "no groups, and the newest first");
    assert_eq!(found("q=BAK").await, ["Bakers"]);
    assert_eq!(found("q=%25").await, ["100% Rye"], "it is a character like any other");
    assert_eq!(found("q=choir").await, [""; 0]);
    assert_eq!(found("limit=1").await, ["100% Rye"]);
    let page = jon.get("/api/channels?limit=1").await.json();
    let next = page["next"].as_str().unwrap();
    assert_eq!(found(&format!("limit=1&before={next}")).await, ["Bakers"]);
    let all = items(jon, "/api/channels").await;
    assert_eq!(
        (&all[0]["joined"], &all[0]["about"], &all[0]["member_count"]),
        (&json!(false), &json!("Dark bread"), &json!(1))
    );
    assert_eq!((&all[1]["joined"], &all[1]["member_count"]), (&json!(true), &json!(2)));
    assert_eq!(jon.get("/api/channels?q=%00").await.status, 400);
}

#[tokio::test]
async fn who_joins_a_channel_reads_all_of_it() {
    let people = people().await;
    let People { mara, jon, .. } = &people;
    let channel = people.channel(&[]).await;
    let first = write(mara, &channel, "Sourdough").await;
    for rest in ["/messages", "/members", "/pins", "/changes"] {
        assert_eq!(jon.get(&at(&channel, rest)).await.status, 404, "{rest}");
    }
    assert_eq!(jon.get(&path(&first, "")).await.status, 404);
    let refused = jon.post(&at(&channel, "/messages"), &json!({ "text": "Rye" })).await;
    assert_eq!(refused.status, 404);

    for _ in 0..2 {
        let joined = jon.post(&at(&channel, "/join"), &json!({})).await;
        assert_eq!(joined.status, 200, "{}", joined.text);
        let joined = joined.json();
        assert_eq!((&joined["role"], &joined["member_count"]), (&json!("member"), &json!(2)));
        assert_eq!(joined["unseen"], 0, "what was there before is not new");
    }
    assert_eq!(said(&list(jon, &channel).await), ["joined", "Sourdough"], "it is told once");
    assert_eq!(jon.get(&path(&first, "")).await.json()["text"], "Sourdough");
    let line = &list(jon, &channel).await[0]["id"];
    post(jon, &channel, json!({ "text": "Rye", "client_id": line })).await;

    let (group, direct) = (people.group(&[]).await, made(mara, json!({ "with": "kia" })).await);
    for room in [&*group, &direct, "1"] {
        let refused = jon.post(&at(room, "/join"), &json!({})).await;
        assert_eq!((refused.status, refused.code()), (404, "not_found".to_owned()));
    }
    assert_eq!(jon.post(&at("x", "/join"), &json!({})).await.status, 400);
}

#[tokio::test]
async fn who_is_added_to_a_group_reads_from_then_on() {
    let people = people().await;
    let People { mara, jon, kia, .. } = &people;
    let group = people.group(&["jon"]).await;
    let image = upload(mara, "a.png", encoded(&test_image(40, 30), ImageFormat::Png)).await.json();
    let plan = json!({ "text": "The old plan", "media": [image["id"]] });
    let before = post(mara, &group, plan).await;
    mara.put(&path(&before, "/pin")).await;
    let added = jon.put(&at(&group, "/members/kia")).await;
    assert_eq!(added.status, 201, "every member may add people: {}", added.text);
    assert_eq!(
        (&added.json()["user"]["username"], &added.json()["role"]),
        (&json!("kia"), &json!("member"))
    );
    let answer = json!({ "text": "A new plan", "reply_to": before["id"] });
    let answer = post(mara, &group, answer).await;
    write(kia, &group, "Hello").await;

    assert_eq!(said(&list(kia, &group).await), ["Hello", "A new plan", "joined"]);
    assert_eq!(said(&list(jon, &group).await), ["Hello", "A new plan", "joined", "The old plan"]);
    let changes = kia.get(&at(&group, "/changes?since=0")).await.json();
    let changed = changes["messages"].as_array().unwrap();
    assert_eq!(said(changed), ["joined", "A new plan", "Hello"]);
    assert_eq!(changes["rev"], conversation(jon, &group).await["rev"]);
    let quoted = async |who: &Client| who.get(&path(&answer, "")).await.json()["reply_to"].clone();
    assert_eq!(quoted(jon).await["text"], "The old plan");
    assert_eq!(quoted(kia).await, json!(null));
    for (rest, hers, his) in [("/pins", 0, 1), ("/members", 3, 3)] {
        let count = async |who: &Client| items(who, &at(&group, rest)).await.len();
        assert_eq!((count(kia).await, count(jon).await), (hers, his), "{rest}");
    }
    let found = async |who: &Client, word: &str| {
        said(&items(who, &format!("/api/messages?q={word}")).await)
    };
    assert_eq!(found(jon, "plan").await, ["A new plan", "The old plan"]);
    assert_eq!(found(kia, "plan").await, ["A new plan"]);

    let image = image["thumb_url"].as_str().unwrap();
    assert_eq!((jon.get(image).await.status, kia.get(image).await.status), (200, 404));
    for (method, rest) in [
        (Method::GET, ""),
        (Method::PUT, "/seen"),
        (Method::GET, "/seen"),
        (Method::PUT, "/reactions/👍"),
        (Method::PUT, "/pin"),
        (Method::DELETE, ""),
    ] {
        let refused = reply(kia.request(method.clone(), &path(&before, rest))).await;
        assert_eq!(refused.status, 404, "{method} {rest}: {}", refused.text);
    }
    let answer = json!({ "text": "Which plan?", "reply_to": before["id"] });
    let refused = kia.post(&at(&group, "/messages"), &answer).await;
    assert_eq!((refused.status, refused.fields()), (400, vec!["reply_to".to_owned()]));
    post(jon, &group, answer).await;
}

#[tokio::test]
async fn who_is_added_has_to_take_messages_from_who_adds_them() {
    let people = people().await;
    let People { app, mara, jon, kia } = &people;
    let ole = app.with_program("ole").await;
    let group = people.group(&["jon"]).await;
    let add =
        async |who: &Client, name: &str| who.put(&at(&group, &format!("/members/{name}"))).await;
    let with_kia = json!({ "title": "Another", "members": ["kia"] });
    let begin = async |who: &Client| who.post("/api/conversations", &with_kia).await;
    let take = async |from: &str| {
        let settings = json!({ "settings": { "messages_from": from } });
        assert_eq!(kia.patch("/api/users/me", &settings).await.status, 200);
    };
    let not_allowed = |reply: &Reply| (reply.status, reply.code()) == (403, "not_allowed".into());

    take("nobody").await;
    let by_setting = add(mara, "kia").await;
    assert!(not_allowed(&by_setting) && not_allowed(&begin(mara).await), "{}", by_setting.text);
    take("following").await;
    kia.put("/api/users/jon/follow").await;
    assert!(not_allowed(&add(mara, "kia").await) && not_allowed(&begin(mara).await));
    assert_eq!(begin(jon).await.status, 201, "she follows him");
    take("everyone").await;

    mara.put("/api/users/kia/block").await;
    let by_block = add(mara, "kia").await;
    assert_eq!((by_block.status, &by_block.text), (403, &by_setting.text));
    assert!(not_allowed(&begin(mara).await));
    mara.delete("/api/users/kia/block").await;
    kia.put("/api/users/mara/block").await;
    let (blocker, nobody) = (add(mara, "kia").await, add(mara, "nobody").await);
    assert_eq!((blocker.status, &blocker.text), (404, &nobody.text), "she is not there for mara");
    let refused = begin(mara).await;
    assert_eq!((refused.status, refused.fields()), (400, vec!["members".to_owned()]));
    assert_eq!(conversation(mara, &group).await["member_count"], 2);

    // Somebody else may, and who is not a member may not.
    assert_eq!((add(jon, "kia").await.status, add(jon, "kia").await.status), (201, 200));
    assert_eq!(said(&list(jon, &group).await), ["joined"], "it is told once");
    assert_eq!(add(&ole, "ole").await.status, 404);
    let channel = people.channel(&[]).await;
    for (who, name) in [(&ole, "ole"), (&ole, "mara")] {
        let member = at(&channel, &format!("/members/{name}"));
        assert_eq!((who.put(&member).await.status, who.delete(&member).await.status), (404, 404));
    }
    let title = json!({ "title": "Mine" });
    assert_eq!(ole.patch(&at(&channel, ""), &title).await.status, 403, "the channel is there");
    assert_eq!(mara.put(&at(&channel, "/members/ole")).await.status, 201);
    assert_eq!(conversation(&ole, &channel).await["role"], "member");
}

#[tokio::test]
async fn the_blocked_learn_nothing_in_a_room_of_who_blocks_them() {
    let people = people().await;
    let People { mara, jon, kia, .. } = &people;
    let group = made(kia, json!({ "title": "Choir", "members": ["mara", "jon"] })).await;
    jon.put("/api/users/mara/block").await;
    let seen = pairs([("kia", "owner"), ("mara", "member")]);
    assert_eq!(roles(mara, &group).await, seen);
    assert_eq!(conversation(mara, &group).await["members"].as_array().unwrap().len(), 2);
    let member = |name: &str| at(&group, &format!("/members/{name}"));
    for method in [Method::PUT, Method::DELETE] {
        let call = async |name: &str| reply(mara.request(method.clone(), &member(name))).await;
        let (blocker, nobody) = (call("jon").await, call("nobody").await);
        assert_eq!((blocker.status, &blocker.text), (404, &nobody.text), "{method}");
    }
    // Nor does who blocks see them, while others see both.
    assert_eq!(roles(jon, &group).await, pairs([("jon", "member"), ("kia", "owner")]));
    assert_eq!(roles(kia, &group).await.len(), 3);
    assert_eq!(kia.put(&member("jon")).await.status, 200);
}

#[tokio::test]
async fn roles_say_who_may_do_what() {
    let people = people().await;
    let People { app, mara, jon, kia } = &people;
    for name in ["ole", "pim"] {
        app.with_program(name).await;
    }
    let group = people.group(&["jon", "kia", "ole"]).await;
    let member = |name: &str| at(&group, &format!("/members/{name}"));
    let give = async |who: &Client, name: &str, role: &str| {
        put(who, &member(name), &json!({ "role": role })).await.status
    };
    let remove = async |who: &Client, name: &str| who.delete(&member(name)).await.status;
    let describe = async |who: &Client| {
        who.patch(&at(&group, ""), &json!({ "about": "On Mondays" })).await.status
    };
    // The page that asks whether to remove somebody.
    let asks = async |who: &Client, name: &str| {
        who.page(&format!("/chat/{group}/remove/{name}")).await.status
    };

    // A member adds people as members, and nothing else.
    assert_eq!(
        (describe(kia).await, give(kia, "ole", "admin").await, remove(kia, "ole").await),
        (403, 403, 403)
    );
    assert_eq!((asks(kia, "ole").await, asks(kia, "nobody").await), (403, 403));
    assert_eq!(give(kia, "kia", "admin").await, 403);
    assert_eq!((give(kia, "pim", "admin").await, give(kia, "pim", "member").await), (403, 201));

    assert_eq!(give(mara, "jon", "admin").await, 200);
    assert_eq!(conversation(jon, &group).await["role"], "admin");
    assert_eq!(describe(jon).await, 200);
    assert_eq!(conversation(kia, &group).await["about"], "On Mondays");
    assert_eq!((give(jon, "kia", "admin").await, give(mara, "kia", "member").await), (200, 200));
    assert_eq!(
        (remove(jon, "mara").await, give(jon, "mara", "member").await),
        (403, 403),
        "the owner stands above an admin"
    );
    assert_eq!((asks(jon, "ole").await, asks(jon, "nobody").await), (200, 404));
    assert_eq!((asks(jon, "mara").await, asks(jon, "jon").await), (403, 403));
    assert_eq!(give(jon, "kia", "owner").await, 403);
    assert_eq!((remove(jon, "ole").await, remove(jon, "ole").await), (204, 404));
    assert_eq!(give(mara, "kia", "admin").await, 200);
    assert_eq!(
        (remove(jon, "kia").await, give(jon, "kia", "member").await),
        (403, 403),
        "nobody removes or changes who stands beside them"
    );
    assert_eq!(give(kia, "kia", "member").await, 200, "but an admin may step down");
    assert_eq!(give(mara, "kia", "admin").await, 200);

    assert_eq!(give(mara, "mara", "member").await, 403, "there is always an owner");
    assert_eq!(give(mara, "jon", "owner").await, 200);
    let handed_over = [("jon", "owner"), ("kia", "admin"), ("mara", "admin"), ("pim", "member")];
    assert_eq!(roles(mara, &group).await, pairs(handed_over));
    assert_eq!(give(mara, "kia", "owner").await, 403, "there is one owner");
    assert_eq!((remove(jon, "mara").await, remove(jon, "nobody").await), (204, 404));
    assert_eq!(give(jon, "pim", "king").await, 400);
}

#[tokio::test]
async fn members_are_listed_with_their_roles_latest_first() {
    let people = people().await;
    let People { app, mara, jon, kia } = &people;
    let group = people.group(&[]).await;
    for name in ["kia", "jon"] {
        app.state.clock.advance(std::time::Duration::from_secs(60));
        mara.put(&at(&group, &format!("/members/{name}"))).await;
    }
    let all = items(kia, &at(&group, "/members")).await;
    let names: Vec<_> = all.iter().map(|it| it["user"]["username"].as_str().unwrap()).collect();
    assert_eq!(names, ["jon", "kia", "mara"]);
    let mut first = all[0].clone();
    let since = first["since"].take();
    assert!(since.as_str() > all[1]["since"].as_str(), "{all:?}");
    let person = json!({
        "id": id_of(jon).await, "username": "jon", "name": "Mara", "family": "Lind", "photo": null,
    });
    assert_eq!(first, json!({ "user": person, "role": "member", "since": null }));
    let mut page = kia.get(&at(&group, "/members?limit=2")).await.json();
    assert_eq!(page["items"], json!(all[..2]));
    let next = page["next"].take();
    let rest = format!("/members?limit=2&before={}", next.as_str().unwrap());
    let rest = kia.get(&at(&group, &rest)).await.json();
    assert_eq!(rest, json!({ "items": all[2..], "next": null }));
    assert_eq!(kia.get(&at(&group, "/members?before=x")).await.status, 400);

    let direct = made(mara, json!({ "with": "jon" })).await;
    let pair = items(jon, &at(&direct, "/members")).await;
    assert_eq!((pair.len(), &pair[0]["role"]), (2, &json!(null)));
    for name in ["kia", "jon"] {
        let refused = mara.put(&at(&direct, &format!("/members/{name}"))).await;
        assert_eq!(refused.status, 404, "a direct conversation stays one of two people");
    }
}

/// Every call about a group and a message of it, in an order in which none takes away what the next
/// is about.
fn calls(room: &str, message: &Value) -> Vec<(Method, String, Value)> {
    let of_room = |method: Method, rest: &str, body: Value| (method, at(room, rest), body);
    let of_message = |method: Method, rest: &str, body: Value| (method, path(message, rest), body);
    vec![
        of_room(Method::GET, "", Value::Null),
        of_room(Method::PATCH, "", json!({ "title": "Chamber choir" })),
        of_room(Method::GET, "/messages", Value::Null),
        of_room(Method::POST, "/messages", json!({ "text": "hello" })),
        of_room(Method::POST, "/seen", json!({ "seq": 1 })),
        of_room(Method::GET, "/members", Value::Null),
        of_room(Method::PUT, "/members/kia", Value::Null),
        of_room(Method::PUT, "/mute", Value::Null),
        of_room(Method::DELETE, "/mute", Value::Null),
        of_room(Method::GET, "/changes", Value::Null),
        of_room(Method::GET, "/pins", Value::Null),
        of_message(Method::GET, "", Value::Null),
        of_message(Method::PATCH, "", json!({ "text": "changed" })),
        of_message(Method::PUT, "/seen", Value::Null),
        of_message(Method::GET, "/seen", Value::Null),
        of_message(Method::PUT, "/reactions/👍", Value::Null),
        of_message(Method::DELETE, "/reactions/👍", Value::Null),
        of_message(Method::PUT, "/pin", Value::Null),
        of_message(Method::DELETE, "/pin", Value::Null),
        of_message(Method::DELETE, "", Value::Null),
        (Method::GET, format!("/api/messages?q=hello&conversation={room}"), Value::Null),
        of_room(Method::DELETE, "/members/kia", Value::Null),
    ]
}

async fn call(client: &Client, method: &Method, path: &str, body: &Value) -> Reply {
    let request = client.request(method.clone(), path);
    reply(if body.is_null() { request } else { request.json(body) }).await
}

#[tokio::test]
async fn who_has_left_a_group_reads_and_changes_nothing_more() {
    let people = people().await;
    let People { mara, jon, kia, .. } = &people;
    let group = people.group(&["jon", "kia"]).await;
    let image = upload(mara, "a.png", encoded(&test_image(40, 30), ImageFormat::Png)).await.json();
    let hello = json!({ "text": "hello", "media": [image["id"]] });
    let message = post(mara, &group, hello).await;
    assert_eq!(mara.delete(&at(&group, "/members/mara")).await.status, 204);
    for (method, path, body) in calls(&group, &message) {
        let gone = call(mara, &method, &path, &body).await;
        assert_eq!(gone.status, 404, "{method} {path}: {}", gone.text);
        let there = call(jon, &method, &path, &body).await;
        assert_ne!(there.status, 404, "{method} {path}: {}", there.text);
    }
    assert_eq!(mara.get("/api/conversations").await.json()["items"], json!([]));
    assert!(items(mara, "/api/messages?q=hello").await.is_empty());
    let own = format!("/api/media/{}", image["id"].as_str().unwrap());
    assert_eq!(mara.patch(&own, &json!({ "alt": "Not for them" })).await.status, 403);
    assert_eq!(jon.get(&path(&message, "")).await.json()["media"][0]["alt"], "");
    let image = image["thumb_url"].as_str().unwrap();
    assert_eq!((kia.get(image).await.status, jon.get(image).await.status), (404, 200));
    assert_eq!(conversation(jon, &group).await["member_count"], 1, "mara and kia are gone");
    assert_eq!(kia.get(&at(&group, "")).await.status, 404, "who is removed is gone as well");
}

#[tokio::test]
async fn signed_out_people_see_nothing() {
    let people = people().await;
    let mara = &people.mara;
    let anon = people.app.anon();
    let new = json!({ "title": "Choir", "channel": true });
    for room in [people.group(&["jon", "kia"]).await, people.channel(&[&people.kia]).await] {
        let message = write(mara, &room, "hello").await;
        let mut all = calls(&room, &message);
        all.extend([
            (Method::POST, at(&room, "/join"), json!({})),
            (Method::GET, "/api/conversations".to_owned(), Value::Null),
            (Method::POST, "/api/conversations".to_owned(), new.clone()),
            (Method::GET, "/api/channels".to_owned(), Value::Null),
            (Method::GET, "/api/messages?q=hello".to_owned(), Value::Null),
        ]);
        for (method, path, body) in &all {
            let refused = call(&anon, method, path, body).await;
            assert_eq!(refused.status, 401, "{method} {path}: {}", refused.text);
        }
        for (method, path, body) in &all {
            let there = call(mara, method, path, body).await;
            assert_ne!(there.status, 401, "{method} {path}: {}", there.text);
        }
    }
}

#[tokio::test]
async fn a_room_whose_owner_goes_belongs_to_an_admin_or_to_who_is_there_longest() {
    let people = people().await;
    let People { app, mara, jon, kia } = &people;
    let group = people.group(&["jon"]).await;
    app.state.clock.advance(std::time::Duration::from_secs(60));
    mara.put(&at(&group, "/members/kia")).await;
    app.with_program("ole").await;
    mara.put(&at(&group, "/members/ole")).await;
    put(mara, &at(&group, "/members/kia"), &json!({ "role": "admin" })).await;
    let leave = async |who: &Client, name: &str| {
        assert_eq!(who.delete(&at(&group, &format!("/members/{name}"))).await.status, 204);
    };
    leave(mara, "mara").await;
    let heir = pairs([("jon", "member"), ("kia", "owner"), ("ole", "member")]);
    assert_eq!(roles(jon, &group).await, heir);
    leave(kia, "kia").await;
    assert_eq!(roles(jon, &group).await, pairs([("jon", "owner"), ("ole", "member")]));
    assert_eq!(
        said(&list(jon, &group).await),
        ["left", "left", "joined", "joined"],
        "and all of it is told"
    );
    leave(jon, "ole").await;
    leave(jon, "jon").await;
    assert_eq!(app.count("select count(*) from members").await, 0);
    for client in [mara, jon, kia] {
        assert_eq!(client.get(&at(&group, "")).await.status, 404);
    }

    // An empty channel belongs to who comes next.
    let channel = people.channel(&[]).await;
    mara.delete(&at(&channel, "/members/mara")).await;
    let seen = conversation(mara, &channel).await;
    assert_eq!((&seen["role"], &seen["member_count"]), (&json!(null), &json!(0)));
    assert_eq!(mara.get(&at(&channel, "/messages")).await.status, 404);
    for (client, role) in [(jon, "owner"), (mara, "member")] {
        let joined = client.post(&at(&channel, "/join"), &json!({})).await;
        assert_eq!((joined.status, &joined.json()["role"]), (200, &json!(role)));
    }
    assert_eq!(maintenance::doctor(&app.state.db, http::invariants()).await.unwrap(), [""; 0]);
}

#[tokio::test]
async fn a_room_is_left_to_nobody_who_is_suspended_while_there_are_others() {
    let people = people().await;
    let People { app, mara, jon, kia } = &people;
    let group = people.group(&["jon", "kia"]).await;
    put(mara, &at(&group, "/members/jon"), &json!({ "role": "admin" })).await;
    app.sql("update users set suspended_at = 1 where username = 'jon'").await;
    assert_eq!(mara.delete(&at(&group, "/members/mara")).await.status, 204);
    assert_eq!(conversation(kia, &group).await["role"], "owner");
    let alone = made(mara, json!({ "title": "Two", "members": ["kia"] })).await;
    app.sql("update users set suspended_at = 1 where username = 'kia'").await;
    assert_eq!(mara.delete(&at(&alone, "/members/mara")).await.status, 204);
    app.sql("update users set suspended_at = null").await;
    assert_eq!(conversation(kia, &alone).await["role"], "owner", "nobody else was there");
    assert_eq!(conversation(jon, &group).await["role"], "admin");
}

#[tokio::test]
async fn nobody_is_in_more_than_a_thousand_rooms() {
    let people = people().await;
    let People { app, mara, jon, .. } = &people;
    let (group, channel) = (people.group(&[]).await, people.channel(&[]).await);
    app.sql(
        "insert into conversations (id, kind, created_at, title, title_key, members)
        with recursive number(n) as (select 1 union all select n + 1 from number where n < 999)
        select n, 'channel', 0, 'Room', 'room', 1 from number",
    )
    .await;
    app.sql(
        "insert into members (conversation_id, user_id, role)
        select conversations.id, users.id, 'owner'
        from conversations join users on users.username = 'jon'
        where conversations.id < 1000",
    )
    .await;
    assert_eq!(jon.post(&at(&channel, "/join"), &json!({})).await.status, 200);
    for new in [json!({ "title": "Mine", "channel": true }), json!({ "title": "Ours" })] {
        let refused = jon.post("/api/conversations", &new).await;
        assert_eq!(refused.status, 400, "{}", refused.text);
        assert!(refused.text.contains("Leave one of them first"), "{}", refused.text);
    }
    let added = mara.put(&at(&group, "/members/jon")).await;
    assert_eq!((added.status, added.code()), (403, "not_allowed".to_owned()));
    let new = json!({ "title": "With him", "members": ["jon"] });
    assert_eq!(mara.post("/api/conversations", &new).await.status, 403);
    assert_eq!(jon.delete(&at(&channel, "/members/jon")).await.status, 204);
    assert_eq!(mara.put(&at(&group, "/members/jon")).await.status, 201);
}

#[tokio::test]
async fn who_deletes_their_account_is_gone_from_their_rooms() {
    let people = people().await;
    let People { app, mara, jon, kia } = &people;
    let group = people.group(&["jon", "kia"]).await;
    write(mara, &group, "mine").await;
    write(jon, &group, "Thank you, @mara").await;
    let before = conversation(jon, &group).await["rev"].as_i64().unwrap();
    let gone = mara.request(Method::DELETE, "/api/users/me").json(&json!({ "password": PASSWORD }));
    assert_eq!(reply(gone).await.status, 204);
    app.state.background.idle().await;
    assert_eq!(roles(kia, &group).await, pairs([("jon", "owner"), ("kia", "member")]));
    let left = conversation(jon, &group).await;
    assert_eq!(left["member_count"], 2);
    assert_eq!(said(&list(jon, &group).await), ["Thank you, @mara", ""]);
    let changes = jon.get(&at(&group, &format!("/changes?since={before}"))).await.json();
    let emptied = |message: &Value| message["deleted"] == true;
    assert!(changes["messages"].as_array().unwrap().iter().any(emptied), "{changes}");
    assert_eq!(changes["rev"], left["rev"]);
    assert_eq!(maintenance::doctor(&app.state.db, http::invariants()).await.unwrap(), [""; 0]);
}

#[tokio::test]
async fn a_new_title_is_told_in_the_room_and_such_a_line_is_nobodys() {
    let people = people().await;
    let People { mara, jon, kia, .. } = &people;
    let group = people.group(&["jon"]).await;
    let describe = async |changes: Value| {
        let described = mara.patch(&at(&group, ""), &changes).await;
        assert_eq!(described.status, 200, "{}", described.text);
        described.json()
    };
    let described = describe(json!({ "title": " Chamber  choir ", "about": "On Mondays" })).await;
    assert_eq!(
        (&described["title"], &described["about"], &described["seq"], &described["rev"]),
        (&json!("Chamber choir"), &json!("On Mondays"), &json!(1), &json!(1))
    );
    // What stays as it was is not told, and the text about the room never is.
    let described = describe(json!({ "title": "Chamber choir" })).await;
    assert_eq!((&described["about"], &described["seq"]), (&json!("On Mondays"), &json!(1)));
    let described = describe(json!({ "about": "" })).await;
    assert_eq!((&described["title"], &described["about"]), (&json!("Chamber choir"), &json!("")));
    assert_eq!((&described["seq"], &described["rev"]), (&json!(1), &json!(1)));
    mara.put(&at(&group, "/members/kia")).await;
    mara.delete(&at(&group, "/members/kia")).await;

    let lines = list(jon, &group).await;
    assert_eq!(said(&lines), ["left", "joined", "renamed"]);
    let by = |line: &Value| line["sender"]["username"].as_str().unwrap().to_owned();
    assert_eq!([by(&lines[0]), by(&lines[1]), by(&lines[2])], ["kia", "kia", "mara"]);
    assert_eq!(lines[2]["text"], "Chamber choir");
    let waiting = conversation(jon, &group).await;
    assert_eq!((&waiting["unseen"], &waiting["seq"]), (&json!(0), &json!(3)), "nobody said it");

    let line = path(&lines[2], "");
    assert_eq!(mara.patch(&line, &json!({ "text": "Mine" })).await.status, 403);
    assert_eq!(mara.delete(&line).await.status, 403);
    assert_eq!(mara.put(&path(&lines[2], "/pin")).await.status, 400);
    let answer = json!({ "text": "Why?", "reply_to": lines[2]["id"] });
    let refused = mara.post(&at(&group, "/messages"), &answer).await;
    assert_eq!((refused.status, refused.fields()), (400, vec!["reply_to".to_owned()]));
    let report = json!({ "message": lines[2]["id"], "reason": "rude" });
    assert_eq!(jon.post("/api/reports", &report).await.status, 404);

    for (changes, field) in [
        (json!({ "title": "" }), "title"),
        (json!({ "title": "x".repeat(81) }), "title"),
        (json!({ "about": "x".repeat(501) }), "about"),
        (json!({ "about": "a\u{0}b" }), "about"),
    ] {
        let refused = mara.patch(&at(&group, ""), &changes).await;
        assert_eq!((refused.status, refused.fields()), (400, vec![field.to_owned()]), "{changes}");
    }
    let direct = made(mara, json!({ "with": "jon" })).await;
    let title = json!({ "title": "Us" });
    assert_eq!(
        (
            mara.patch(&at(&direct, ""), &title).await.status,
            kia.patch(&at(&direct, ""), &title).await.status
        ),
        (403, 404),
        "two people have no title"
    );
}
