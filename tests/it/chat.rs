//! Chat: a sent message is stored once and in order for both members, and nobody else gets in.

use crate::{
    live::{Socket, frame, open, say},
    media::{encoded, test_image, upload},
    postgres,
    support::{Client, Reply, TestApp},
};
use image::ImageFormat;
use kith::platform::db::sql;
use serde_json::{Value, json};

/// Two users with a conversation, each with a bearer token.
struct Pair {
    app: TestApp,
    mara: Client,
    jon: Client,
    mara_id: String,
    jon_id: String,
    conversation: String,
}

pub async fn id_of(client: &Client) -> String {
    client.get("/api/auth/me").await.json()["id"].as_str().unwrap().to_owned()
}

async fn pair() -> Pair {
    let app = TestApp::start().await;
    let mara = app.with_program("mara").await;
    let jon = app.with_program("jon").await;
    let opened = mara.post("/api/conversations", &json!({ "with": "jon" })).await;
    assert_eq!(opened.status, 201, "{}", opened.text);
    let conversation = opened.json()["id"].as_str().unwrap().to_owned();
    let (mara_id, jon_id) = (id_of(&mara).await, id_of(&jon).await);
    Pair { app, mara, jon, mara_id, jon_id, conversation }
}

impl Pair {
    fn messages(&self) -> String {
        format!("/api/conversations/{}/messages", self.conversation)
    }

    async fn send(&self, who: &Client, text: &str) -> Value {
        let sent = who.post(&self.messages(), &json!({ "text": text })).await;
        assert_eq!(sent.status, 201, "{}", sent.text);
        sent.json()
    }

    async fn socket(&self, who: &Client) -> (Socket, Value) {
        let bearer = format!("Bearer {}", who.bearer.clone().unwrap());
        let mut socket = open(&self.app, &[("authorization", &bearer)]).await.unwrap();
        let hello = frame(&mut socket).await;
        assert_eq!(hello["type"], "hello", "{hello}");
        (socket, hello)
    }

    async fn list(&self, who: &Client) -> Vec<Value> {
        who.get(&format!("{}?limit=100", self.messages())).await.json()["items"]
            .as_array()
            .unwrap()
            .clone()
    }
}

fn texts(items: &[Value]) -> Vec<&str> {
    items.iter().map(|item| item["text"].as_str().unwrap()).collect()
}

fn path(message: &Value, rest: &str) -> String {
    format!("/api/messages/{}{rest}", message["id"].as_str().unwrap())
}

#[tokio::test]
async fn what_is_sent_is_there_for_both_in_order() {
    let pair = pair().await;
    for (who, text) in [(&pair.mara, "one"), (&pair.jon, "two"), (&pair.mara, "three")] {
        pair.send(who, text).await;
    }
    for who in [&pair.mara, &pair.jon] {
        let items = pair.list(who).await;
        assert_eq!(texts(&items), ["three", "two", "one"]);
        assert_eq!(
            items.iter().map(|item| item["seq"].as_i64().unwrap()).collect::<Vec<_>>(),
            [3, 2, 1]
        );
    }
    let page = pair.mara.get(&format!("{}?limit=2", pair.messages())).await.json();
    assert_eq!(
        (texts(page["items"].as_array().unwrap()), &page["next"]),
        (vec!["three", "two"], &json!("2"))
    );
    let rest = pair.mara.get(&format!("{}?limit=2&before=2", pair.messages())).await.json();
    assert_eq!(
        (texts(rest["items"].as_array().unwrap()), &rest["next"]),
        (vec!["one"], &json!(null))
    );
    let after = pair.mara.get(&format!("{}?limit=1&after=1", pair.messages())).await.json();
    assert_eq!(
        (texts(after["items"].as_array().unwrap()), &after["next"]),
        (vec!["two"], &json!("2"))
    );
    for bad in ["after=x", "after=-1", "before=0", "limit=0", "before=2&after=1"] {
        assert_eq!(pair.mara.get(&format!("{}?{bad}", pair.messages())).await.status, 400, "{bad}");
    }
}

#[tokio::test]
async fn a_message_sent_twice_is_stored_once() {
    let pair = pair().await;
    let send = async |text: &str| {
        pair.mara.post(&pair.messages(), &json!({ "text": text, "client_id": "a-1" })).await
    };
    let (first, again) = (send("hello").await, send("something else").await);
    assert_eq!((first.status, again.status), (201, 200));
    assert_eq!(first.json()["id"], again.json()["id"]);
    assert_eq!(again.json()["text"], "hello");
    // Another sender may use the same `client_id`. Two sends at the same time store one message.
    assert_eq!(
        pair.jon
            .post(&pair.messages(), &json!({ "text": "mine", "client_id": "a-1" }))
            .await
            .status,
        201
    );
    let many = futures::future::join_all((0..8).map(|_| async {
        pair.mara
            .post(&pair.messages(), &json!({ "text": "raced", "client_id": "a-2" }))
            .await
            .status
    }));
    let mut statuses = many.await;
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 200, 200, 200, 200, 200, 200, 201]);
    assert_eq!(pair.list(&pair.jon).await.len(), 3);
    assert_eq!(pair.app.count("select max(seq) from messages").await, 3);

    // What would be refused now does not matter to what was stored.
    let quoted = pair.send(&pair.jon, "a question").await;
    let answer = json!({ "text": "an answer", "client_id": "a-3", "reply_to": quoted["id"] });
    let send = async |message: &Value| pair.mara.post(&pair.messages(), message).await;
    let first = send(&answer).await;
    assert_eq!((first.status, &first.json()["reply_to"]["id"]), (201, &quoted["id"]));
    pair.jon.delete(&path(&quoted, "")).await;
    for again in [answer, json!({ "text": " ", "client_id": "a-3" })] {
        let known = send(&again).await;
        assert_eq!((known.status, &known.json()["id"]), (200, &first.json()["id"]), "{again}");
    }
    let late = json!({ "text": "late", "client_id": "a-4", "reply_to": quoted["id"] });
    let refused = send(&late).await;
    assert_eq!((refused.status, refused.fields()), (400, vec!["reply_to".to_owned()]));
}

#[tokio::test]
async fn what_is_wrong_with_a_message_is_said() {
    let pair = pair().await;
    let other = pair.app.with_program("kia").await;
    let elsewhere = other.post("/api/conversations", &json!({ "with": "jon" })).await.json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let theirs = other
        .post(&format!("/api/conversations/{elsewhere}/messages"), &json!({ "text": "x" }))
        .await
        .json();
    for (body, field) in [
        (json!({}), "text"),
        (json!({ "text": " \n " }), "text"),
        (json!({ "text": "x".repeat(4001) }), "text"),
        (json!({ "text": "x", "client_id": "" }), "client_id"),
        (json!({ "text": "x", "client_id": "x".repeat(65) }), "client_id"),
        (json!({ "text": "x", "reply_to": theirs["id"] }), "reply_to"),
        (json!({ "text": "x", "media": ["1"] }), "media"),
        (json!({ "text": "x", "media": ["1", "2", "3", "4", "5"] }), "media"),
    ] {
        let reply = pair.mara.post(&pair.messages(), &body).await;
        assert_eq!((reply.status, reply.fields()), (400, vec![field.to_owned()]), "{body}");
    }
    assert!(pair.list(&pair.mara).await.is_empty());
    // For others the conversation does not exist.
    assert_eq!(other.get(&pair.messages()).await.status, 404);
    assert_eq!(other.post(&pair.messages(), &json!({ "text": "x" })).await.status, 404);
    assert_eq!(pair.app.anon().get(&pair.messages()).await.status, 401);
    assert_eq!(pair.mara.get("/api/conversations/x/messages").await.status, 400);
}

#[tokio::test]
async fn a_conversation_is_opened_once_and_with_others_only() {
    let pair = pair().await;
    let again = pair.jon.post("/api/conversations", &json!({ "with": "mara" })).await;
    assert_eq!(
        (again.status, again.json()["id"].as_str()),
        (200, Some(pair.conversation.as_str()))
    );
    let by_id = pair.mara.post("/api/conversations", &json!({ "with": pair.jon_id })).await;
    assert_eq!(
        (by_id.status, by_id.json()["id"].as_str()),
        (200, Some(pair.conversation.as_str()))
    );
    assert_eq!(pair.mara.post("/api/conversations", &json!({ "with": "mara" })).await.status, 400);
    assert_eq!(
        pair.mara.post("/api/conversations", &json!({ "with": "nobody" })).await.status,
        404
    );
    assert_eq!(pair.mara.post("/api/conversations", &json!({ "with": "a b" })).await.status, 400);
    // The other user sees the conversation after its first message.
    assert_eq!(pair.jon.get("/api/conversations").await.json()["items"], json!([]));
    pair.send(&pair.mara, "hello").await;
    let listed = pair.jon.get("/api/conversations").await.json();
    assert_eq!(listed["items"][0]["last_message"]["text"], "hello");
    assert_eq!((&listed["items"][0]["unseen"], &listed["items"][0]["seq"]), (&json!(1), &json!(1)));
    assert_eq!(listed["items"][0]["members"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn conversations_are_listed_by_their_last_message() {
    let pair = pair().await;
    let kia = pair.app.with_program("kia").await;
    pair.send(&pair.mara, "first").await;
    let with_kia = kia.post("/api/conversations", &json!({ "with": "mara" })).await.json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    kia.post(&format!("/api/conversations/{with_kia}/messages"), &json!({ "text": "second" }))
        .await;
    let order = async || {
        let list = pair.mara.get("/api/conversations").await.json();
        list["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|conversation| conversation["last_message"]["text"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(order().await, ["second", "first"]);
    pair.send(&pair.jon, "third").await;
    assert_eq!(order().await, ["third", "second"]);
    let sidebar = pair.mara.get("/api/sidebar").await.json();
    let names: Vec<_> = sidebar["users"]
        .as_array()
        .unwrap()
        .iter()
        .map(|user| user["username"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["jon", "kia"]);
    assert_eq!(sidebar["users"][0]["last_message"]["text"], "third");
    assert_eq!(sidebar["unseen"], json!({ &pair.jon_id: 1, &id_of(&kia).await: 1 }));
    let page = pair.mara.get("/api/conversations?limit=1").await.json();
    let next = page["next"].as_str().unwrap();
    let rest = pair.mara.get(&format!("/api/conversations?limit=1&before={next}")).await.json();
    assert_eq!(
        (&rest["items"][0]["last_message"]["text"], &rest["next"]),
        (&json!("second"), &json!(null))
    );
}

#[tokio::test]
async fn what_was_seen_is_known_to_both() {
    let pair = pair().await;
    let first = pair.send(&pair.mara, "one").await;
    let second = pair.send(&pair.mara, "two").await;
    assert_eq!(pair.mara.put(&path(&first, "/seen")).await.status, 403, "one's own");
    let seen = pair.jon.put(&path(&first, "/seen")).await;
    assert_eq!((seen.status, &seen.json()["seq"]), (200, &json!(1)));
    let states = async |who: &Client| {
        pair.list(who).await.iter().map(|item| item["seen"].as_bool().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(
        (states(&pair.mara).await, states(&pair.jon).await),
        (vec![false, true], vec![false, true])
    );
    assert_eq!(pair.jon.get("/api/sidebar").await.json()["unseen"][&pair.mara_id], 1);
    let all = format!("/api/conversations/{}/seen", pair.conversation);
    assert_eq!(
        pair.jon.post(&all, &json!({ "seq": 999 })).await.json()["seq"],
        2,
        "never further than there is something"
    );
    assert_eq!(pair.jon.post(&all, &json!({ "seq": 1 })).await.json()["seq"], 2, "never back");
    assert_eq!(pair.jon.get("/api/sidebar").await.json()["unseen"], json!({}));
    assert_eq!(pair.mara.get(&path(&second, "")).await.json()["seen"], true);
    for bad in [json!({}), json!({ "seq": "x" }), json!({ "seq": -1 })] {
        assert_eq!(pair.jon.post(&all, &bad).await.status, 400, "{bad}");
    }
    // The user's own message is not unseen.
    pair.send(&pair.jon, "three").await;
    assert_eq!(pair.jon.get("/api/sidebar").await.json()["unseen"], json!({}));
}

#[tokio::test]
async fn a_message_is_answered_edited_deleted_and_reacted_to() {
    let pair = pair().await;
    let first = pair.send(&pair.mara, "tonight?").await;
    let reply = pair
        .jon
        .post(&pair.messages(), &json!({ "text": "yes", "reply_to": first["id"] }))
        .await
        .json();
    assert_eq!(
        (&reply["reply_to"]["id"], &reply["reply_to"]["text"]),
        (&first["id"], &json!("tonight?"))
    );
    assert_eq!(
        (&reply["reply_to"]["seq"], &reply["reply_to"]["sender"]["username"]),
        (&json!(1), &json!("mara"))
    );
    assert_eq!(pair.list(&pair.mara).await[0]["reply_to"], reply["reply_to"]);

    assert_eq!(pair.jon.patch(&path(&first, ""), &json!({ "text": "x" })).await.status, 403);
    assert_eq!(pair.mara.patch(&path(&first, ""), &json!({ "text": " " })).await.status, 400);
    let edited = pair.mara.patch(&path(&first, ""), &json!({ "text": "tomorrow?" })).await.json();
    assert!(edited["text"] == "tomorrow?" && edited["edited_at"].is_string());

    for (who, emoji, status) in [
        (&pair.jon, "👍", 200),
        (&pair.jon, "👍", 200),
        (&pair.mara, "👍", 200),
        (&pair.mara, "🎉", 200),
        (&pair.mara, "ab", 400),
        (&pair.mara, "👍👍", 400),
    ] {
        pair.app.state.clock.advance(std::time::Duration::from_millis(1));
        assert_eq!(
            who.put(&path(&first, &format!("/reactions/{emoji}"))).await.status,
            status,
            "{emoji}"
        );
    }
    let reactions = pair.jon.get(&path(&first, "")).await.json()["reactions"].clone();
    assert_eq!(
        reactions,
        json!([
            { "emoji": "👍", "count": 2, "mine": true },
            { "emoji": "🎉", "count": 1, "mine": false },
        ])
    );
    let without = pair.jon.delete(&path(&first, "/reactions/👍")).await.json();
    assert_eq!(without["reactions"][0], json!({ "emoji": "👍", "count": 1, "mine": false }));

    assert_eq!(pair.jon.delete(&path(&first, "")).await.status, 403);
    let deleted = pair.mara.delete(&path(&first, "")).await;
    assert_eq!(
        (deleted.status, &deleted.json()["deleted"], &deleted.json()["text"]),
        (200, &json!(true), &json!(""))
    );
    assert_eq!(pair.mara.delete(&path(&first, "")).await.status, 204);
    assert_eq!(pair.mara.patch(&path(&first, ""), &json!({ "text": "x" })).await.status, 404);
    assert_eq!(pair.jon.put(&path(&first, "/reactions/👍")).await.status, 404);
    let list = pair.list(&pair.jon).await;
    assert!(list[1]["deleted"] == true && list[1]["reactions"] == json!([]));
    assert_eq!(list[0]["reply_to"]["text"], "");
    assert_eq!(
        pair.jon
            .post(&pair.messages(), &json!({ "text": "x", "reply_to": first["id"] }))
            .await
            .status,
        400
    );
}

#[tokio::test]
async fn images_of_a_message_are_for_both_and_nobody_else() {
    let pair = pair().await;
    let other = pair.app.with_program("kia").await;
    let image =
        upload(&pair.mara, "a.png", encoded(&test_image(40, 30), ImageFormat::Png)).await.json();
    let message = pair.mara.post(&pair.messages(), &json!({ "media": [image["id"]] })).await;
    assert_eq!(message.status, 201, "{}", message.text);
    let message = message.json();
    assert_eq!(message["media"], json!([image]));
    let bytes = image["thumb_url"].as_str().unwrap();
    let statuses = async || {
        [
            pair.mara.get(bytes).await.status,
            pair.jon.get(bytes).await.status,
            other.get(bytes).await.status,
        ]
    };
    assert_eq!(statuses().await, [200, 200, 404]);
    assert_eq!(pair.app.anon().get(bytes).await.status, 404);
    assert_eq!(
        pair.mara.post(&pair.messages(), &json!({ "media": [image["id"]] })).await.status,
        400,
        "an image is part of one thing"
    );
    let describe = async |alt: &str| {
        let own = format!("/api/media/{}", image["id"].as_str().unwrap());
        pair.mara.patch(&own, &json!({ "alt": alt })).await.status
    };
    assert_eq!(describe("A stripe").await, 200);
    pair.jon.put("/api/users/mara/block").await;
    assert_eq!(describe("Something he does not want to read").await, 403);
    pair.jon.delete("/api/users/mara/block").await;
    assert_eq!(pair.list(&pair.jon).await[0]["media"][0]["alt"], "A stripe");
    pair.mara.delete(&path(&message, "")).await;
    assert_eq!(statuses().await, [404, 404, 404]);
}

#[tokio::test]
async fn who_is_blocked_or_unwanted_is_refused_alike_and_nothing_is_stored() {
    let pair = pair().await;
    let before = pair.send(&pair.mara, "before").await;
    let send = async |who: &Client, id: &str| {
        who.post(&pair.messages(), &json!({ "text": "x", "client_id": id })).await
    };
    let refused = |reply: &Reply| (reply.status, reply.code());
    pair.jon.patch("/api/users/me", &json!({ "settings": { "messages_from": "nobody" } })).await;
    let by_setting = send(&pair.mara, "1").await;
    assert_eq!(refused(&by_setting), (403, "not_allowed".to_owned()));
    pair.jon.patch("/api/users/me", &json!({ "settings": { "messages_from": "following" } })).await;
    assert_eq!(send(&pair.mara, "2").await.status, 403);
    pair.jon.put("/api/users/mara/follow").await;
    assert_eq!(send(&pair.mara, "3").await.status, 201);
    pair.jon.put("/api/users/mara/block").await;
    for who in [&pair.mara, &pair.jon] {
        let by_block = send(who, "4").await;
        assert_eq!((by_block.status, &by_block.text), (403, &by_setting.text));
        assert_eq!(who.get(&pair.messages()).await.status, 404);
        assert_eq!(who.get("/api/conversations").await.json()["items"], json!([]));
        assert_eq!(who.get(&path(&before, "")).await.status, 404);
        assert_eq!(who.put(&path(&before, "/reactions/👍")).await.status, 404);
    }
    let opening = pair.mara.post("/api/conversations", &json!({ "with": "jon" })).await;
    assert_eq!(opening.status, 404, "who blocks somebody is not there for them");
    assert_eq!(
        opening.text,
        pair.mara.post("/api/conversations", &json!({ "with": "nobody" })).await.text
    );
    let opening = pair.jon.post("/api/conversations", &json!({ "with": "mara" })).await;
    assert_eq!((opening.status, opening.text), (403, by_setting.text));
    assert_eq!(
        send(&pair.mara, "3").await.status,
        403,
        "nothing of the conversation is told while it is blocked"
    );
    assert_eq!(pair.app.count("select count(*) from messages").await, 2);
    pair.jon.delete("/api/users/mara/block").await;
    assert_eq!(pair.list(&pair.mara).await.len(), 2);
}

/// Reads frames up to the next of this kind, and returns that one.
async fn until(socket: &mut Socket, kind: &str) -> Value {
    loop {
        let frame = frame(socket).await;
        if frame["type"] == kind {
            return frame;
        }
    }
}

#[tokio::test]
async fn every_change_reaches_the_sockets_of_both() {
    let pair = pair().await;
    let (mut mara, hello) = pair.socket(&pair.mara).await;
    assert_eq!(hello["seq"], 0);
    let (mut jon, _) = pair.socket(&pair.jon).await;
    let message = pair.send(&pair.mara, "hello").await;
    assert_eq!(message["delivered"], true, "he is here");
    for socket in [&mut mara, &mut jon] {
        let event = frame(socket).await;
        assert_eq!(event, json!({ "type": "message.created", "seq": 1, "data": message }));
    }
    pair.jon.put(&path(&message, "/seen")).await;
    for socket in [&mut mara, &mut jon] {
        let data = json!({ "conversation": pair.conversation, "user": pair.jon_id, "seq": 1 });
        assert_eq!(frame(socket).await, json!({ "type": "message.seen", "seq": 2, "data": data }));
    }
    pair.jon.put(&path(&message, "/reactions/👍")).await;
    for (socket, mine) in [(&mut mara, false), (&mut jon, true)] {
        let event = frame(socket).await;
        let reactions = json!([{ "emoji": "👍", "count": 1, "mine": mine }]);
        let data = json!({
            "conversation": pair.conversation,
            "message": message["id"],
            "reactions": reactions
        });
        assert_eq!(event, json!({ "type": "reaction.changed", "seq": 3, "data": data }));
    }
    pair.mara.patch(&path(&message, ""), &json!({ "text": "hello!" })).await;
    for socket in [&mut mara, &mut jon] {
        let event = frame(socket).await;
        assert_eq!(
            (&event["type"], &event["data"]["text"]),
            (&json!("message.edited"), &json!("hello!"))
        );
    }
    pair.mara.delete(&path(&message, "")).await;
    for socket in [&mut mara, &mut jon] {
        let event = frame(socket).await;
        assert_eq!(
            (&event["type"], &event["seq"], &event["data"]["deleted"]),
            (&json!("message.deleted"), &json!(5), &json!(true))
        );
    }
}

#[tokio::test]
async fn a_hello_says_what_waits_and_tells_who_wrote_it() {
    let pair = pair().await;
    for number in 0..60 {
        pair.send(&pair.mara, &format!("message {number}")).await;
    }
    let (mut mara, hello) = pair.socket(&pair.mara).await;
    assert_eq!(
        (&hello["unseen"], &hello["unread"], &hello["stories"]),
        (&json!({}), &json!([]), &json!([]))
    );
    let (_jon, hello) = pair.socket(&pair.jon).await;
    assert_eq!(hello["unseen"], json!({ &pair.mara_id: 60 }));
    let unread = hello["unread"].as_array().unwrap();
    assert_eq!((unread.len(), &unread[0]["text"]), (50, &json!("message 59")));
    assert_eq!(hello["online"], json!([pair.mara_id]));
    let reached = until(&mut mara, "message.delivered").await;
    assert_eq!(
        reached["data"],
        json!({ "conversation": pair.conversation, "user": pair.jon_id, "seq": 60 })
    );
    assert_eq!(pair.list(&pair.mara).await[0]["delivered"], true);
}

#[tokio::test]
async fn who_is_blocked_does_not_learn_that_their_messages_arrive() {
    let pair = pair().await;
    pair.send(&pair.mara, "one").await;
    pair.jon.put("/api/users/mara/block").await;
    let (_jon, _) = pair.socket(&pair.jon).await;
    let kinds = async || {
        let events = pair.mara.get("/api/sync").await.json()["events"].clone();
        events
            .as_array()
            .unwrap()
            .iter()
            .map(|event| event["type"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(kinds().await, ["message.created"]);
    pair.jon.delete("/api/users/mara/block").await;
    let (_jon, _) = pair.socket(&pair.jon).await;
    assert_eq!(kinds().await, ["message.created", "message.delivered"]);
}

/// The kinds of all frames up to and including the one that matches `last`.
async fn kinds_until(socket: &mut Socket, last: impl Fn(&Value) -> bool) -> Vec<String> {
    let mut kinds = Vec::new();
    loop {
        let frame = frame(socket).await;
        kinds.push(frame["type"].as_str().unwrap().to_owned());
        if last(&frame) {
            return kinds;
        }
    }
}

#[tokio::test]
async fn who_hides_when_they_are_here_does_not_show_it_by_what_they_receive_or_type() {
    let pair = pair().await;
    let hide = |who: &'static str| json!({ "settings": { "presence_for": who } });
    // Presence is hidden if either of the two hides it: those who do not show it do not see it.
    for hider in [&pair.jon, &pair.mara] {
        hider.patch("/api/users/me", &hide("nobody")).await;
        pair.send(&pair.mara, "while he is away").await;
        let (mut mara, hello) = pair.socket(&pair.mara).await;
        assert_eq!(hello["online"], json!([]));
        let (mut jon, hello) = pair.socket(&pair.jon).await;
        assert_eq!(hello["online"], json!([]));
        let typing = json!({ "type": "typing", "conversation": pair.conversation }).to_string();
        let mut kinds = Vec::new();
        for socket in [&mut mara, &mut jon] {
            say(socket, &typing).await;
            // Frames are processed in order: the answer to this one means that the one before was
            // processed.
            say(socket, &json!({ "type": "resume", "since": 0 }).to_string()).await;
            kinds.extend(kinds_until(socket, |frame| frame["type"] == "resumed").await);
        }
        let sent = pair.send(&pair.mara, "while he is here").await;
        assert_eq!(sent["delivered"], false);
        for socket in [&mut mara, &mut jon] {
            kinds.extend(kinds_until(socket, |frame| frame["data"]["id"] == sent["id"]).await);
        }
        assert!(
            !kinds.contains(&"typing".to_owned())
                && !kinds.contains(&"message.delivered".to_owned()),
            "{kinds:?}"
        );
        assert_eq!(pair.list(&pair.mara).await[0]["delivered"], false);
        pair.jon.put(&path(&sent, "/seen")).await;
        let read = pair.list(&pair.mara).await;
        assert_eq!(
            (&read[0]["seen"], &read[0]["delivered"]),
            (&json!(true), &json!(true)),
            "what was seen has arrived"
        );
        hider.patch("/api/users/me", &hide("everyone")).await;
    }
    let events = pair.mara.get("/api/sync").await.json()["events"].clone();
    assert!(
        events.as_array().unwrap().iter().all(|event| event["type"] != "message.delivered"),
        "{events}"
    );
}

#[tokio::test]
async fn only_what_its_sender_deleted_is_deleted_twice() {
    let pair = pair().await;
    // Mara registered first, so she is the owner.
    let message = pair.send(&pair.jon, "Buy this").await;
    assert_eq!(
        pair.mara
            .post(
                "/api/reports",
                &json!({ "message": message["id"], "reason": "An advertisement" })
            )
            .await
            .status,
        204
    );
    let report =
        pair.mara.get("/api/reports").await.json()["items"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(pair.mara.delete(&format!("/api/reports/{report}/subject")).await.status, 204);
    assert_eq!(pair.jon.delete(&path(&message, "")).await.status, 404, "the owner did that");
    assert_eq!(pair.jon.delete("/api/messages/1").await.status, 404);
    let own = pair.send(&pair.jon, "oops").await;
    assert_eq!(
        (
            pair.mara.delete(&path(&own, "")).await.status,
            pair.jon.delete(&path(&own, "")).await.status
        ),
        (403, 200)
    );
    assert_eq!(
        (
            pair.jon.delete(&path(&own, "")).await.status,
            pair.mara.delete(&path(&own, "")).await.status
        ),
        (204, 404)
    );
}

/// Applies a live event to a client's list of messages.
fn apply(state: &mut Vec<Value>, event: &Value, me: &str) {
    let data = &event["data"];
    match event["type"].as_str().unwrap() {
        "message.created" | "message.edited" | "message.deleted" => {
            state.retain(|message| message["id"] != data["id"]);
            state.push(data.clone());
        }
        "reaction.changed" => {
            for message in state.iter_mut().filter(|message| message["id"] == data["message"]) {
                message["reactions"] = data["reactions"].clone();
            }
        }
        kind @ ("message.seen" | "message.delivered") => {
            // A user's own read position arrives from their other devices. The other's position
            // applies to the user's own messages.
            let mine = data["user"] == me;
            for message in state.iter_mut().filter(|message| {
                (message["sender"]["id"] == me) != mine
                    && message["seq"].as_i64() <= data["seq"].as_i64()
            }) {
                message["delivered"] = json!(true);
                if kind == "message.seen" {
                    message["seen"] = json!(true);
                }
            }
        }
        other => panic!("{other} is not known"),
    }
    state.sort_by_key(|message| -message["seq"].as_i64().unwrap());
}

#[tokio::test]
async fn state_and_events_are_what_would_be_fetched_anew() {
    let pair = pair().await;
    let (mut live, _) = pair.socket(&pair.mara).await;
    pair.send(&pair.jon, "before").await;
    until(&mut live, "message.created").await;
    let start = pair.list(&pair.mara).await;
    let since = pair.mara.get("/api/sync").await.json()["seq"].as_i64().unwrap();

    let one = pair.send(&pair.mara, "one").await;
    let two = pair.send(&pair.jon, "two").await;
    let three = pair.send(&pair.mara, "three").await;
    pair.jon.put(&path(&one, "/reactions/👍")).await;
    pair.mara.put(&path(&two, "/reactions/🎉")).await;
    pair.mara.patch(&path(&one, ""), &json!({ "text": "one!" })).await;
    pair.mara.put(&path(&two, "/seen")).await;
    pair.jon.put(&path(&three, "/seen")).await;
    pair.jon.delete(&path(&two, "")).await;
    pair.jon.delete(&path(&one, "/reactions/👍")).await;
    // She is online and he is not: the event reaches him once he connects.
    let (_jon, _) = pair.socket(&pair.jon).await;
    let fetched = pair.list(&pair.mara).await;

    let missed = pair.mara.get(&format!("/api/sync?since={since}")).await.json();
    assert_eq!(missed["reset"], false);
    let events = missed["events"].as_array().unwrap();
    let numbers: Vec<i64> = events.iter().map(|event| event["seq"].as_i64().unwrap()).collect();
    assert_eq!(
        numbers,
        (since + 1..=missed["seq"].as_i64().unwrap()).collect::<Vec<_>>(),
        "without a gap"
    );
    let mut by_sync = start.clone();
    events.iter().for_each(|event| apply(&mut by_sync, event, &pair.mara_id));
    assert_eq!(by_sync, fetched);

    let mut by_socket = start.clone();
    for number in since + 1..=missed["seq"].as_i64().unwrap() {
        let event = frame(&mut live).await;
        assert_eq!(event["seq"], number);
        apply(&mut by_socket, &event, &pair.mara_id);
    }
    assert_eq!(by_socket, fetched);

    let (mut late, _) = pair.socket(&pair.mara).await;
    say(&mut late, &json!({ "type": "resume", "since": since }).to_string()).await;
    let mut by_resume = start;
    loop {
        let event = frame(&mut late).await;
        match event["type"].as_str().unwrap() {
            "resumed" => break assert_eq!(event["seq"], missed["seq"]),
            _ => apply(&mut by_resume, &event, &pair.mara_id),
        }
    }
    assert_eq!(by_resume, fetched);
}

#[tokio::test]
async fn too_old_a_place_in_the_log_is_a_reset() {
    let pair = pair().await;
    for number in 0..4 {
        pair.send(&pair.mara, &format!("{number}")).await;
    }
    let sync = async |since: &str| pair.jon.get(&format!("/api/sync?since={since}")).await.json();
    assert_eq!(
        (&sync("4").await["reset"], &sync("5").await["reset"]),
        (&json!(false), &json!(true))
    );
    pair.app.sql("update event_log set at = at - 8 * 86400000").await;
    kith::log::server::sweep(&pair.app.state).await.unwrap();
    assert_eq!(
        pair.app.count("select count(*) from event_log").await,
        2,
        "the newest of each stays"
    );
    let old = sync("1").await;
    assert_eq!((&old["reset"], &old["events"], &old["seq"]), (&json!(true), &json!([]), &json!(4)));
    assert_eq!(sync("3").await["events"].as_array().unwrap().len(), 1);
    let (mut socket, _) = pair.socket(&pair.jon).await;
    say(&mut socket, "{\"type\":\"resume\",\"since\":0}").await;
    assert_eq!(frame(&mut socket).await, json!({ "type": "reset", "seq": 4 }));
    pair.send(&pair.mara, "next").await;
    assert_eq!(frame(&mut socket).await["seq"], 5);
    for bad in ["x", "-1"] {
        assert_eq!(pair.jon.get(&format!("/api/sync?since={bad}")).await.status, 400);
    }
    assert_eq!(pair.app.anon().get("/api/sync?since=0").await.status, 401);
}

#[tokio::test]
async fn only_as_many_events_are_kept_as_can_be_asked_for() {
    let pair = pair().await;
    pair.send(&pair.mara, "one").await;
    let statement = "insert into event_log (user_id, seq, kind, subject_id, at)
        with recursive numbers(number) as
            (select 2 union all select number + 1 from numbers where number < 10050)
        select user_id, number, 'message.created', 1, 1795000000000
        from numbers, (select user_id from event_log where seq = 1) members";
    pair.app.state.db.write(async move |tx| Ok(tx.execute(sql(statement)).await?)).await.unwrap();
    assert_eq!(pair.jon.get("/api/sync?since=49").await.json()["reset"], true);
    kith::log::server::sweep(&pair.app.state).await.unwrap();
    assert_eq!(pair.app.count("select count(*) from event_log").await, 20_000);
    let (mut told, mut since, mut more) = (0, 50, true);
    while more {
        let page = pair.jon.get(&format!("/api/sync?since={since}")).await.json();
        let events = page["events"].as_array().unwrap();
        assert!((1..=200).contains(&events.len()), "{}", events.len());
        told += events.len();
        since = page["seq"].as_i64().unwrap();
        assert_eq!(events.last().unwrap()["seq"], since);
        more = page["more"] == true;
    }
    assert_eq!((told, since), (10_000, 10_050));
}

#[tokio::test]
async fn writing_is_shown_to_the_other_while_they_may_be_written_to() {
    let pair = pair().await;
    let (mut mara, _) = pair.socket(&pair.mara).await;
    let (mut jon, _) = pair.socket(&pair.jon).await;
    let typing = json!({ "type": "typing", "conversation": pair.conversation }).to_string();
    say(&mut mara, &typing).await;
    assert_eq!(
        frame(&mut jon).await,
        json!({ "type": "typing", "conversation": pair.conversation, "user": pair.mara_id })
    );
    pair.jon.put("/api/users/mara/block").await;
    say(&mut mara, &typing).await;
    say(&mut mara, "{}").await;
    assert_eq!(frame(&mut mara).await["type"], "error", "the socket is still there");
    pair.jon.delete("/api/users/mara/block").await;
    pair.send(&pair.mara, "hello").await;
    assert_eq!(
        frame(&mut jon).await["type"],
        "message.created",
        "nothing of it came while it was blocked"
    );
}

#[tokio::test]
async fn calls_over_the_socket_are_calls() {
    let pair = pair().await;
    let (mut mara, _) = pair.socket(&pair.mara).await;
    let mut call = async |method: &str, path: &str, body: Value| {
        say(
            &mut mara,
            &json!({ "type": "call", "id": 7, "method": method, "path": path, "body": body })
                .to_string(),
        )
        .await;
        let reply = until(&mut mara, "reply").await;
        assert_eq!(reply["id"], 7);
        (reply["status"].as_u64().unwrap(), reply["body"].clone())
    };
    let (status, message) =
        call("POST", &pair.messages(), json!({ "text": "over the socket", "client_id": "s-1" }))
            .await;
    assert_eq!(
        (status, &message["text"], &message["sender"]["username"]),
        (201, &json!("over the socket"), &json!("mara"))
    );
    assert_eq!(
        call("POST", &pair.messages(), json!({ "text": "again", "client_id": "s-1" })).await.0,
        200
    );
    assert_eq!(call("GET", "/api/users/jon", Value::Null).await.1["username"], "jon");
    assert_eq!(call("PUT", "/api/users/jon/follow", Value::Null).await.1["following"], true);
    assert_eq!(call("DELETE", "/api/users/jon/follow", Value::Null).await.0, 200);
    assert_eq!(
        call("POST", &pair.messages(), json!({ "text": "" })).await.1["error"]["code"],
        "invalid"
    );
    for (method, path, status) in [
        ("GET", "/api/auth/me", 404),
        ("POST", "/api/auth/logout", 404),
        ("GET", "/", 404),
        ("GET", "/api/nothing", 404),
        ("GET", "/api/../api/auth/me", 404),
        ("GET", "/api/%00 x", 400),
        ("PUT", "/api/feed", 405),
        ("G T", "/api/feed", 405),
        ("POST", "/api/media", 400),
    ] {
        assert_eq!(call(method, path, Value::Null).await.0, status, "{method} {path}");
    }
}

#[tokio::test]
async fn a_screen_hears_who_comes_and_goes() {
    let pair = pair().await;
    let (mut mara, _) = pair.socket(&pair.mara).await;
    say(&mut mara, &json!({ "type": "watch", "users": [pair.jon_id] }).to_string()).await;
    let shown = frame(&mut mara).await;
    assert_eq!(
        (&shown["type"], &shown["user"], &shown["online"]),
        (&json!("presence.changed"), &json!(pair.jon_id), &json!(false))
    );
    let (jon, hello) = pair.socket(&pair.jon).await;
    assert_eq!(hello["online"], json!([pair.mara_id]));
    assert_eq!(frame(&mut mara).await["online"], true);
    // Reconnects within the grace period, so nobody is told.
    drop(jon);
    let (jon, _) = pair.socket(&pair.jon).await;
    pair.send(&pair.jon, "still here").await;
    assert_eq!(frame(&mut mara).await["type"], "message.created");
    drop(jon);
    let gone = frame(&mut mara).await;
    assert_eq!((&gone["type"], &gone["online"]), (&json!("presence.changed"), &json!(false)));
    assert!(gone["last_seen"].is_string());
    let many: Vec<String> = (1..=501).map(|number| number.to_string()).collect();
    say(&mut mara, &json!({ "type": "watch", "users": many }).to_string()).await;
    assert_eq!(frame(&mut mara).await["type"], "error");
}

#[tokio::test]
async fn who_may_no_longer_know_hears_nothing_more() {
    let pair = pair().await;
    let (mut mara, _) = pair.socket(&pair.mara).await;
    let (_jon, _) = pair.socket(&pair.jon).await;
    say(&mut mara, &json!({ "type": "watch", "users": [pair.jon_id] }).to_string()).await;
    assert_eq!(frame(&mut mara).await["online"], true);
    let hidden = json!({
        "type": "presence.changed", "user": pair.jon_id, "online": false, "last_seen": null,
    });
    pair.jon.put("/api/users/mara/block").await;
    assert_eq!(frame(&mut mara).await, hidden);
    pair.jon.delete("/api/users/mara/block").await;
    assert_eq!(frame(&mut mara).await["online"], true);
    pair.jon.patch("/api/users/me", &json!({ "settings": { "presence_for": "nobody" } })).await;
    assert_eq!(frame(&mut mara).await, hidden);
    // While presence is hidden, nobody is told of a new socket either.
    let (_more, hello) = pair.socket(&pair.jon).await;
    assert_eq!(hello["online"], json!([]), "who hides theirs does not see others'");
    pair.send(&pair.jon, "here").await;
    assert_eq!(frame(&mut mara).await["type"], "message.created");
}

#[tokio::test]
async fn a_slow_reader_is_cut_and_resumes_without_loss() {
    let pair = pair().await;
    let (mut slow, _) = pair.socket(&pair.jon).await;
    let (mut quick, _) = pair.socket(&pair.jon).await;
    let text = "x".repeat(3900);
    let (mut sent, mut cut) = (0, false);
    // Reads nothing while more data arrives than the connection and the hub can buffer.
    while !cut && sent < 6000 {
        for reply in
            futures::future::join_all((0..64).map(|_| async {
                pair.mara.post(&pair.messages(), &json!({ "text": text })).await
            }))
            .await
        {
            assert_eq!(reply.status, 201, "{}", reply.text);
            sent += 1;
        }
        for _ in 0..64 {
            assert_eq!(frame(&mut quick).await["type"], "message.created");
        }
        cut = pair.app.state.hub.connections(pair.jon_id.parse().unwrap()) == 1;
    }
    assert!(cut, "it was cut");
    let mut known = 0;
    use futures::StreamExt;
    while let Some(Ok(message)) = slow.next().await {
        if let Ok(text) = message.to_text()
            && let Ok(event) = serde_json::from_str::<Value>(text)
        {
            assert_eq!(event["seq"], known + 1, "in order");
            known += 1;
        }
    }
    let (mut again, _) = pair.socket(&pair.jon).await;
    say(&mut again, &json!({ "type": "resume", "since": known }).to_string()).await;
    for number in known + 1..=sent {
        assert_eq!(frame(&mut again).await["seq"], number);
    }
    assert_eq!(frame(&mut again).await, json!({ "type": "resumed", "seq": sent }));
}

#[tokio::test]
async fn a_conversation_is_read_and_written_without_script() {
    let pair = pair().await;
    let mara = pair.app.anon();
    mara.log_in("mara", crate::support::PASSWORD).await;
    let with = "/chat/with/jon";
    assert!(mara.page(with).await.text.contains("aria-label=\"Message\""));
    let here = format!("/chat/{}", pair.conversation);
    pair.send(&pair.jon, "<b>good morning</b>").await;
    let page = mara.page(&here).await;
    assert_eq!(page.status, 200);
    assert!(
        page.text.contains("&lt;b&gt;good morning") && page.text.contains("role=\"separator\""),
        "{}",
        page.text
    );
    assert!(!page.text.contains("<title>("), "what is on the page is no longer counted beside it");
    assert_eq!(
        pair.mara.get("/api/sidebar").await.json()["unseen"],
        json!({}),
        "reading is seeing"
    );
    assert!(!mara.page(&here).await.text.contains("role=\"separator\""));
    assert!(mara.page("/chat").await.text.contains("good morning"));
    let strangers = pair.app.with_user("kia").await;
    assert_eq!(strangers.page(&here).await.status, 404);
    assert_eq!(pair.app.anon().page(&here).await.status, 302);
    // A prefetch marks nothing as seen.
    pair.send(&pair.jon, "and again").await;
    let ahead = mara
        .request(reqwest::Method::GET, &here)
        .header("accept", "text/html")
        .header("sec-purpose", "prefetch");
    assert_eq!(crate::support::reply(ahead).await.status, 200);
    assert_eq!(pair.mara.get("/api/sidebar").await.json()["unseen"][&pair.jon_id], 1);
}

#[tokio::test]
async fn what_the_other_wrote_stays_when_an_account_is_deleted() {
    let pair = pair().await;
    pair.send(&pair.mara, "mine").await;
    let theirs = pair.send(&pair.jon, "his").await;
    pair.mara.put(&path(&theirs, "/reactions/👍")).await;
    let gone = pair
        .mara
        .request(reqwest::Method::DELETE, "/api/users/me")
        .json(&json!({ "password": crate::support::PASSWORD }));
    assert_eq!(crate::support::reply(gone).await.status, 204);
    let left = pair.list(&pair.jon).await;
    assert_eq!(
        (texts(&left), &left[1]["deleted"], &left[0]["reactions"]),
        (vec!["his", ""], &json!(true), &json!([]))
    );
    assert_eq!(pair.jon.post(&pair.messages(), &json!({ "text": "anyone?" })).await.status, 403);
}

#[tokio::test]
async fn conversations_are_read_by_an_index() {
    if postgres::is_used() {
        // Its plans are looked at in two_engines.rs.
        return;
    }
    let app = TestApp::start().await;
    use kith::chat::server::{
        AFTER, BEFORE, CHANGES, CHANNELS, CONVERSATIONS, MEMBERS_OF, REVS, SEARCH, WAITING,
    };
    for (statement, placeholders) in [
        (BEFORE, 4),
        (AFTER, 4),
        (CHANGES, 4),
        (SEARCH, 5),
        (CONVERSATIONS, 4),
        (CHANNELS, 4),
        (MEMBERS_OF, 5),
        (WAITING, 1),
        (REVS, 1),
    ] {
        let steps = app.plan(statement.sqlite, placeholders).await;
        // Scans of the statement's own subqueries, of its list and of what a search finds are fine.
        let ours = |step: &&String| {
            step.contains("CONSTANT")
                || step.contains("VIRTUAL TABLE")
                || step.starts_with("SCAN (subquery")
                || ["counted", "unread", "chosen", "direct", "rooms", "latest"]
                    .iter()
                    .any(|name| **step == format!("SCAN {name}"))
        };
        let scans: Vec<&String> =
            steps.iter().filter(|step| step.contains("SCAN") && !ours(step)).collect();
        assert!(scans.is_empty(), "{statement:?}: {steps:#?}");
    }
}
