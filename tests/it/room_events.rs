//! How changes in rooms reach the sockets of their members: once, in order, and as each may see
//! them; and that a client that misses some of them always ends with what is there.

use crate::{
    chat::id_of,
    live::{Socket, frame, say},
    rooms::{People, at, conversation, list, made, path, people, post, socket, write},
    support::{Client, PASSWORD, TestApp},
};
use proptest::{prelude::*, test_runner::TestRunner};
use reqwest::Method;
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicUsize, Ordering},
};

/// Returns once everything that was said on this socket before has been processed: the answer to
/// nonsense comes after it. Other frames before the answer are dropped.
async fn settled(socket: &mut Socket) {
    say(socket, "{}").await;
    while frame(socket).await["type"] != "error" {}
}

/// Checks that no frame has come.
async fn silent(socket: &mut Socket) {
    say(socket, "{}").await;
    assert_eq!(frame(socket).await["type"], "error", "nothing came before");
}

/// The frame of a change in a room.
fn change(room: &str, kind: &str, rev: i64, data: &Value) -> Value {
    json!({ "type": kind, "conversation": room, "rev": rev, "data": data })
}

#[tokio::test]
async fn a_change_in_a_room_reaches_each_member_once_and_nobody_else() {
    let people = people().await;
    let People { app, mara, jon, kia } = &people;
    let ole = app.with_program("ole").await;
    let room = people.channel(&[jon, &ole]).await;
    ole.put("/api/users/mara/block").await;
    let direct = made(mara, json!({ "with": "kia" })).await;
    let (mut maras, _) = socket(app, mara).await;
    let (mut jons, _) = socket(app, jon).await;
    let (mut other_tab, _) = socket(app, jon).await;
    let (mut oles, _) = socket(app, &ole).await;
    let (mut kias, _) = socket(app, kia).await;

    // Two lines say who joined.
    let message = write(mara, &room, "hello").await;
    let told = |kind: &str, rev: i64, data: &Value| change(&room, kind, rev, data);
    let hidden = json!({ "id": message["id"], "seq": message["seq"], "hidden": true });
    for socket in [&mut maras, &mut jons, &mut other_tab] {
        assert_eq!(frame(socket).await, told("message.created", 3, &message));
    }
    assert_eq!(frame(&mut oles).await, told("message.created", 3, &hidden));

    jon.put(&path(&message, "/reactions/👍")).await;
    for (socket, mine) in [(&mut maras, false), (&mut jons, true), (&mut other_tab, true)] {
        let reactions = json!([{ "emoji": "👍", "count": 1, "mine": mine }]);
        let data =
            json!({ "conversation": room, "message": message["id"], "reactions": reactions });
        assert_eq!(frame(socket).await, told("reaction.changed", 4, &data));
    }
    assert_eq!(frame(&mut oles).await, told("reaction.changed", 4, &Value::Null));

    for (kind, rev) in [("message.edited", 5), ("message.pinned", 6), ("message.deleted", 7)] {
        let changed = match kind {
            "message.edited" => mara.patch(&path(&message, ""), &json!({ "text": "hi" })).await,
            "message.pinned" => mara.put(&path(&message, "/pin")).await,
            _ => mara.delete(&path(&message, "")).await,
        };
        assert_eq!(changed.status, 200, "{}", changed.text);
        let changed = changed.json();
        assert_eq!(frame(&mut maras).await, told(kind, rev, &changed));
        for socket in [&mut jons, &mut other_tab] {
            let event = frame(socket).await;
            assert_eq!(
                (&event["type"], &event["rev"], &event["seq"]),
                (&json!(kind), &json!(rev), &json!(null))
            );
            for field in ["id", "text", "edited_at", "pinned", "deleted"] {
                assert_eq!(event["data"][field], changed[field], "{kind}: {field}");
            }
            let mine = kind != "message.deleted";
            assert_eq!(event["data"]["reactions"][0]["mine"] == true, mine, "{kind}");
        }
        assert_eq!(frame(&mut oles).await, told(kind, rev, &hidden));
    }
    assert_eq!(conversation(jon, &room).await["rev"], 7);

    // Nothing of it came to who is not in it.
    let last = write(mara, &direct, "goodbye").await;
    assert_eq!(
        frame(&mut kias).await,
        json!({ "type": "message.created", "seq": 1, "data": last }),
        "two people have a log"
    );
}

#[tokio::test]
async fn a_room_is_heard_from_when_one_comes_until_one_goes() {
    let people = people().await;
    let People { app, mara, jon, kia } = &people;
    let group = people.group(&["jon"]).await;
    let direct = made(mara, json!({ "with": "kia" })).await;
    let (mut jons, _) = socket(app, jon).await;
    let (mut kias, hello) = socket(app, kia).await;
    assert!(hello["revs"][&group].is_null(), "{hello}");
    write(mara, &group, "before").await;
    assert_eq!(mara.put(&at(&group, "/members/kia")).await.status, 201);
    write(mara, &group, "hello").await;
    assert_eq!(mara.delete(&at(&group, "/members/kia")).await.status, 204);
    write(mara, &group, "without her").await;
    write(mara, &direct, "goodbye").await;

    let what = |frame: &Value| match frame["data"]["kind"].as_str() {
        Some("text") => (frame["rev"].clone(), frame["data"]["text"].clone()),
        Some(line) => (frame["rev"].clone(), json!(line)),
        None => (json!(null), frame["type"].clone()),
    };
    let mut heard = Vec::new();
    for _ in 0..6 {
        heard.push(what(&frame(&mut kias).await));
    }
    let expected = [
        (json!(null), "conversation.joined"),
        (json!(2), "joined"),
        (json!(3), "hello"),
        (json!(4), "left"),
        (json!(null), "conversation.left"),
        (json!(null), "goodbye"),
    ];
    assert_eq!(heard, expected.map(|(rev, what)| (rev, json!(what))));
    let mut heard = Vec::new();
    for _ in 0..5 {
        heard.push(what(&frame(&mut jons).await));
    }
    let expected = ["before", "joined", "hello", "left", "without her"];
    let numbered = expected.iter().zip(1..).map(|(what, rev)| (json!(rev), json!(what)));
    assert_eq!(heard, numbered.collect::<Vec<_>>());
    let (_again, hello) = socket(app, kia).await;
    assert!(hello["revs"][&group].is_null(), "{hello}");
}

#[tokio::test]
async fn a_hello_says_what_waits_in_rooms_and_how_far_they_are() {
    let people = people().await;
    let People { app, mara, jon, .. } = &people;
    let (group, other) = (people.group(&["jon"]).await, people.group(&["kia"]).await);
    let direct = made(mara, json!({ "with": "jon" })).await;
    write(mara, &direct, "one").await;
    write(mara, &group, "two").await;
    let three = write(mara, &group, "three, @jon").await;
    jon.put(&path(&three, "/reactions/👍")).await;
    write(mara, &other, "not for him").await;
    let (_socket, hello) = socket(app, jon).await;
    assert_eq!(hello["rooms"], json!({ &group: { "unseen": 2, "mentions": 1 } }));
    assert_eq!(hello["revs"], json!({ &group: 3, &direct: 1 }));
    assert_eq!(hello["unseen"], json!({ id_of(mara).await: 1 }), "that is by person");
    let unread = hello["unread"].as_array().unwrap();
    let texts: Vec<_> = unread.iter().map(|message| message["text"].as_str().unwrap()).collect();
    assert_eq!(texts, ["three, @jon", "two", "one"]);
    assert_eq!(hello["unread_notifications"], 1);

    jon.put(&path(&three, "/seen")).await;
    let (_socket, hello) = socket(app, jon).await;
    assert_eq!((&hello["rooms"], &hello["revs"][&group]), (&json!({}), &json!(3)));
}

#[tokio::test]
async fn who_types_in_a_room_is_shown_to_those_who_see_them_there() {
    let people = people().await;
    let People { app, mara, jon, kia } = &people;
    let ole = app.with_program("ole").await;
    let room = people.channel(&[jon, kia]).await;
    jon.put("/api/users/mara/block").await;
    let (mut maras, _) = socket(app, mara).await;
    let (mut jons, _) = socket(app, jon).await;
    let (mut kias, _) = socket(app, kia).await;
    let (mut oles, _) = socket(app, &ole).await;
    let typing = json!({ "type": "typing", "conversation": room }).to_string();
    // Ole is not in the room.
    for socket in [&mut oles, &mut maras] {
        say(socket, &typing).await;
        settled(socket).await;
    }
    let shown = json!({ "type": "typing", "conversation": room, "user": id_of(mara).await });
    assert_eq!(frame(&mut kias).await, shown);
    write(mara, &room, "hello").await;
    for socket in [&mut maras, &mut jons, &mut kias] {
        assert_eq!(frame(socket).await["type"], "message.created", "nothing else came before");
    }
    jon.delete("/api/users/mara/block").await;
    say(&mut maras, &typing).await;
    for socket in [&mut jons, &mut kias] {
        assert_eq!(frame(socket).await, shown);
    }
}

#[tokio::test]
async fn a_group_hears_when_all_have_seen_a_message_and_of_nobody_alone() {
    let people = people().await;
    let People { app, mara, jon, kia } = &people;
    let group = people.group(&["jon", "kia"]).await;
    let message = write(mara, &group, "hello").await;
    let (mut maras, _) = socket(app, mara).await;
    let (mut jons, _) = socket(app, jon).await;
    let (mut kias, _) = socket(app, kia).await;
    for client in [jon, kia] {
        client.put(&path(&message, "/seen")).await;
    }
    let by_all = json!({ "type": "message.seen_by_all", "conversation": group, "until": 1 });
    let own = async |client| {
        let data = json!({ "conversation": group, "user": id_of(client).await, "seq": 1 });
        json!({ "type": "message.seen", "conversation": group, "data": data })
    };
    // For their other devices. And each hears how far the others have read.
    assert_eq!(frame(&mut jons).await, own(jon).await);
    assert_eq!(frame(&mut jons).await, by_all);
    assert_eq!(frame(&mut kias).await, by_all);
    assert_eq!(frame(&mut kias).await, own(kia).await);
    assert_eq!(frame(&mut maras).await, by_all);
    silent(&mut maras).await;
}

#[tokio::test]
async fn a_message_is_seen_whether_or_not_somebody_reads_it_who_does_not_see_its_sender() {
    let people = people().await;
    let People { app, mara, jon, kia } = &people;
    for (blocker, blocked) in [(kia, "mara"), (mara, "kia")] {
        let group = people.group(&["jon", "kia"]).await;
        blocker.put(&format!("/api/users/{blocked}/block")).await;
        let message = write(mara, &group, "hello").await;
        let (mut maras, _) = socket(app, mara).await;
        assert_eq!(list(mara, &group).await[0]["seen"], false);
        jon.put(&path(&message, "/seen")).await;
        let by_all = json!({ "type": "message.seen_by_all", "conversation": group, "until": 1 });
        assert_eq!(frame(&mut maras).await, by_all);
        assert_eq!(list(mara, &group).await[0]["seen"], true);

        // Neither that she reads it tells Mara anything, nor that she goes.
        assert_eq!(kia.put(&path(&message, "/seen")).await.status, 200);
        silent(&mut maras).await;
        let second = write(mara, &group, "goodbye").await;
        assert_eq!(frame(&mut maras).await["type"], "message.created");
        jon.put(&path(&second, "/seen")).await;
        assert_eq!(frame(&mut maras).await["until"], 2);
        kia.delete(&at(&group, "/members/kia")).await;
        let left = frame(&mut maras).await;
        assert_eq!(
            (&left["type"], &left["data"]["hidden"]),
            (&json!("message.created"), &json!(true))
        );
        silent(&mut maras).await;
        blocker.delete(&format!("/api/users/{blocked}/block")).await;
    }
}

#[tokio::test]
async fn a_group_hears_that_all_have_seen_a_message_once_the_last_who_had_not_is_gone() {
    let people = people().await;
    let People { app, mara, jon, .. } = &people;
    let group = people.group(&["jon", "kia"]).await;
    let message = write(mara, &group, "hello").await;
    jon.put(&path(&message, "/seen")).await;
    let (mut jons, _) = socket(app, jon).await;
    assert_eq!(mara.delete(&at(&group, "/members/kia")).await.status, 204);
    let by_all = json!({ "type": "message.seen_by_all", "conversation": group, "until": 1 });
    while frame(&mut jons).await != by_all {}
}

#[tokio::test]
async fn a_channel_hears_when_all_have_seen_a_message_or_the_last_deletes_their_account() {
    let people = people().await;
    let People { app, mara, jon, kia } = &people;
    let channel = people.channel(&[jon, kia]).await;
    let message = write(mara, &channel, "hello").await;
    let sequence = mara.get(&path(&message, "")).await.json()["seq"].clone();
    let (mut maras, _) = socket(app, mara).await;
    jon.put(&path(&message, "/seen")).await;
    assert_ne!(frame(&mut maras).await["until"], sequence, "Kia has not");
    kia.put(&path(&message, "/seen")).await;
    let by_all = frame(&mut maras).await;
    assert_eq!((&by_all["type"], &by_all["until"]), (&json!("message.seen_by_all"), &sequence));

    let second = write(mara, &channel, "goodbye").await;
    jon.put(&path(&second, "/seen")).await;
    let gone = kia.request(Method::DELETE, "/api/users/me").json(&json!({ "password": PASSWORD }));
    assert_eq!(gone.send().await.unwrap().status(), 204);
    while frame(&mut maras).await["type"] != "message.seen_by_all" {}
}

#[tokio::test]
async fn nobody_has_seen_a_message_that_nobody_else_can_see() {
    let people = people().await;
    let People { app, mara, jon, .. } = &people;
    let group = people.group(&["jon", "kia"]).await;
    mara.put("/api/users/kia/block").await;
    let message = write(mara, &group, "hello").await;
    let (mut maras, _) = socket(app, mara).await;
    jon.delete(&at(&group, "/members/jon")).await;
    assert_eq!(frame(&mut maras).await["type"], "message.created", "he left");
    silent(&mut maras).await;
    assert_eq!(mara.get(&path(&message, "")).await.json()["seen"], false);
}

#[tokio::test]
async fn all_have_seen_a_message_although_somebody_is_suspended() {
    let people = people().await;
    let People { app, mara, jon, .. } = &people;
    let group = people.group(&["jon", "kia"]).await;
    app.sql("update users set suspended_at = 1 where username = 'kia'").await;
    let message = write(mara, &group, "hello").await;
    assert_eq!(list(mara, &group).await[0]["seen"], false);
    let (mut maras, _) = socket(app, mara).await;
    jon.put(&path(&message, "/seen")).await;
    let by_all = json!({ "type": "message.seen_by_all", "conversation": group, "until": 1 });
    assert_eq!(frame(&mut maras).await, by_all);
    assert_eq!(list(mara, &group).await[0]["seen"], true);
}

#[tokio::test]
async fn a_room_hears_that_messages_are_gone_with_their_sender() {
    let people = people().await;
    let People { app, mara, jon, kia } = &people;
    let group = people.group(&["jon", "kia"]).await;
    for text in ["one", "two", "three"] {
        write(kia, &group, text).await;
    }
    let message = write(mara, &group, "a reaction").await;
    kia.put(&path(&message, "/reactions/👍")).await;
    let (mut jons, _) = socket(app, jon).await;
    let gone = kia.request(Method::DELETE, "/api/users/me").json(&json!({ "password": PASSWORD }));
    assert_eq!(gone.send().await.unwrap().status(), 204);
    let rev = conversation(jon, &group).await["rev"].as_i64().unwrap();
    let last = loop {
        let event = frame(&mut jons).await;
        if event["rev"] == rev {
            break event;
        }
    };
    assert_eq!(last["type"], "message.deleted");
    assert_eq!((&last["data"]["seq"], &last["data"]["text"]), (&json!(3), &json!("")));
}

#[tokio::test]
async fn a_muted_conversation_is_told_to_ones_other_devices() {
    let people = people().await;
    let People { app, mara, jon, .. } = &people;
    let group = people.group(&["jon"]).await;
    let (mut jons, _) = socket(app, jon).await;
    let (mut maras, _) = socket(app, mara).await;
    jon.put(&at(&group, "/mute")).await;
    jon.delete(&at(&group, "/mute")).await;
    for muted in [true, false] {
        let told = json!({ "type": "conversation.muted", "conversation": group, "muted": muted });
        assert_eq!(frame(&mut jons).await, told);
    }
    write(jon, &group, "for all").await;
    assert_eq!(frame(&mut maras).await["type"], "message.created");
}

#[tokio::test]
async fn a_line_about_somebody_who_is_suspended_names_them_to_nobody() {
    let people = people().await;
    let People { app, mara, jon, .. } = &people;
    let group = people.group(&["jon", "kia"]).await;
    app.sql("update users set suspended_at = 1 where username = 'kia'").await;
    let (mut jons, _) = socket(app, jon).await;
    assert_eq!(mara.delete(&at(&group, "/members/kia")).await.status, 204);
    let line = frame(&mut jons).await;
    assert_eq!((&line["type"], &line["data"]["hidden"]), (&json!("message.created"), &json!(true)));
    assert!(!line.to_string().contains("kia"), "{line}");
}

#[tokio::test]
async fn who_came_later_hears_of_what_was_before_only_that_it_has_changed() {
    let people = people().await;
    let People { app, mara, jon, kia } = &people;
    let group = people.group(&["jon"]).await;
    let before = write(mara, &group, "before").await;
    jon.put(&path(&before, "/reactions/👍")).await;
    mara.put(&at(&group, "/members/kia")).await;
    let (mut jons, _) = socket(app, jon).await;
    let (mut kias, _) = socket(app, kia).await;

    jon.put(&path(&before, "/reactions/🎉")).await;
    mara.patch(&path(&before, ""), &json!({ "text": "changed" })).await;
    mara.put(&path(&before, "/pin")).await;
    let answer = json!({ "text": "after", "reply_to": before["id"] });
    let answer = post(jon, &group, answer).await;
    jon.patch(&path(&answer, ""), &json!({ "text": "afterwards" })).await;
    mara.delete(&path(&before, "")).await;
    let changes = [
        ("reaction.changed", false),
        ("message.edited", false),
        ("message.pinned", false),
        ("message.created", true),
        ("message.edited", true),
        ("message.deleted", false),
    ];
    for ((kind, is_after), rev) in changes.into_iter().zip(4..) {
        let (his, hers) = (frame(&mut jons).await, frame(&mut kias).await);
        for event in [&his, &hers] {
            assert_eq!((&event["type"], &event["rev"]), (&json!(kind), &json!(rev)), "{event}");
        }
        assert!(!his["data"].is_null(), "{his}");
        if is_after {
            assert_eq!(his["data"]["reply_to"]["id"], before["id"], "{his}");
            assert_eq!(hers["data"]["reply_to"], json!(null), "{hers}");
            assert_eq!(hers["data"]["text"], his["data"]["text"]);
        } else {
            assert_eq!(hers["data"], json!(null), "{hers}");
        }
    }
    assert_eq!(list(kia, &group).await.len(), 2, "the line that she joined, and the answer");
}

#[tokio::test]
async fn what_somebody_wrote_is_quoted_to_nobody_who_does_not_see_them() {
    let people = people().await;
    let People { app, mara, jon, kia } = &people;
    let group = people.group(&["jon", "kia"]).await;
    let (mut jons, _) = socket(app, jon).await;
    let (mut kias, _) = socket(app, kia).await;
    let quoted = write(kia, &group, "a secret").await;
    let answer = json!({ "text": "I heard", "reply_to": quoted["id"] });
    let edit = async |message: &Value, text: &str| {
        let edited = mara.patch(&path(message, ""), &json!({ "text": text })).await;
        assert_eq!(edited.status, 200, "{}", edited.text);
    };
    // Reads up to the next event about a message, and returns the quote in it.
    let quote = async |socket: &mut Socket, message: &Value| loop {
        let event = frame(socket).await;
        if event["data"]["id"] == message["id"] {
            break event["data"]["reply_to"]["text"].clone();
        }
    };
    jon.put("/api/users/kia/block").await;
    let first = post(mara, &group, answer.clone()).await;
    assert_eq!(quote(&mut kias, &first).await, "a secret");
    assert_eq!(quote(&mut jons, &first).await, json!(null));
    edit(&first, "I heard it").await;
    assert_eq!(quote(&mut kias, &first).await, "a secret");
    assert_eq!(quote(&mut jons, &first).await, json!(null));
    jon.delete("/api/users/kia/block").await;
    edit(&first, "I heard that").await;
    assert_eq!(quote(&mut jons, &first).await, "a secret");
    app.sql("update users set suspended_at = 1 where username = 'kia'").await;
    edit(&first, "I hear nothing").await;
    assert_eq!(quote(&mut jons, &first).await, json!(null), "nor of who is suspended");
}

/// What a member does, or what happens to the client that follows.
#[derive(Clone, Copy, Debug)]
enum Act {
    Send,
    Answer,
    Edit,
    Delete,
    React,
    Unreact,
    Pin,
    Unpin,
    Rename,
    /// Jon is removed from the room.
    Leave,
    /// He is added to it again.
    Return,
    /// The client loses its connection, with all frames that it has not read yet.
    Cut,
    Connect,
    /// The next frame is lost on its way.
    Lose,
    /// The client reads all frames so far.
    Read,
}

/// Acts with a number that says which member and which message they are about.
fn histories() -> impl Strategy<Value = Vec<(Act, usize)>> {
    let act = prop_oneof![
        6 => Just(Act::Send),
        3 => Just(Act::Answer),
        3 => Just(Act::Edit),
        2 => Just(Act::Delete),
        3 => Just(Act::React),
        1 => Just(Act::Unreact),
        1 => Just(Act::Pin),
        1 => Just(Act::Unpin),
        1 => Just(Act::Rename),
        1 => Just(Act::Leave),
        1 => Just(Act::Return),
        1 => Just(Act::Cut),
        2 => Just(Act::Connect),
        1 => Just(Act::Lose),
        4 => Just(Act::Read),
    ];
    prop::collection::vec((act, 0..1000_usize), 5..50)
}

#[derive(Default)]
struct Figures {
    changes: AtomicUsize,
    frames: AtomicUsize,
    gaps: AtomicUsize,
}

fn count(figure: &AtomicUsize, more: usize) {
    figure.fetch_add(more, Ordering::Relaxed);
}

/// A client that keeps a copy of a room: from the frames, and from the changes where frames are
/// missing.
struct Follower<'a> {
    app: &'a TestApp,
    client: &'a Client,
    room: &'a str,
    figures: &'a Figures,
    socket: Option<Socket>,
    messages: BTreeMap<i64, Value>,
    /// The last change that is in the copy.
    rev: i64,
    /// The last change of which a frame came to this socket.
    heard: i64,
    loses: bool,
}

impl Follower<'_> {
    async fn connect(&mut self) {
        let (socket, hello) = socket(self.app, self.client).await;
        self.socket = Some(socket);
        self.heard = hello["revs"][self.room].as_i64().unwrap();
        if self.heard > self.rev {
            self.catch_up().await;
        }
    }

    async fn read(&mut self) {
        let now = conversation(self.client, self.room).await["rev"].as_i64().unwrap();
        while self.heard < now {
            let Some(socket) = &mut self.socket else { return };
            let event = frame(socket).await;
            let is_here = event["conversation"] == self.room;
            let Some(rev) = event["rev"].as_i64().filter(|_| is_here) else { continue };
            self.heard = self.heard.max(rev);
            match rev - self.rev {
                _ if std::mem::take(&mut self.loses) => {}
                ..=0 => {}
                1 => self.apply(&event),
                _ => self.catch_up().await,
            }
        }
    }

    fn apply(&mut self, event: &Value) {
        count(&self.figures.frames, 1);
        self.rev += 1;
        let data = &event["data"];
        match event["type"].as_str().unwrap() {
            _ if data.is_null() => {}
            "reaction.changed" => {
                let about = |message: &&mut Value| message["id"] == data["message"];
                for message in self.messages.values_mut().filter(about) {
                    message["reactions"] = data["reactions"].clone();
                }
            }
            "message.created" | "message.edited" | "message.deleted" | "message.pinned" => {
                self.keep(data.clone());
            }
            other => panic!("{other} is not known"),
        }
    }

    /// Keeps a message as it is now, also where it is quoted.
    fn keep(&mut self, message: Value) {
        let quotes = |other: &&mut Value| other["reply_to"]["id"] == message["id"];
        for other in self.messages.values_mut().filter(quotes) {
            other["reply_to"]["text"] = message["text"].clone();
        }
        self.messages.insert(message["seq"].as_i64().unwrap(), message);
    }

    async fn catch_up(&mut self) {
        // What was there before it came is no gap.
        count(&self.figures.gaps, usize::from(self.rev > 0));
        loop {
            let rest = format!("/changes?since={}", self.rev);
            let page = self.client.get(&at(self.room, &rest)).await.json();
            for message in page["messages"].as_array().unwrap() {
                self.keep(message.clone());
            }
            self.rev = page["rev"].as_i64().unwrap();
            if page["more"] == false {
                return;
            }
        }
    }
}

/// A message without what depends on how far others have read.
fn lasting(mut message: Value) -> Value {
    for field in ["seen", "delivered"] {
        message.as_object_mut().unwrap().remove(field);
    }
    message
}

/// All messages of a room as they are now, page by page.
async fn fetched(client: &Client, room: &str) -> BTreeMap<i64, Value> {
    let (mut all, mut before) = (BTreeMap::new(), String::new());
    loop {
        let rest = format!("/messages?limit=7{before}");
        let page = client.get(&at(room, &rest)).await.json();
        for message in page["items"].as_array().unwrap() {
            all.insert(message["seq"].as_i64().unwrap(), lasting(message.clone()));
        }
        let Some(next) = page["next"].as_str() else { return all };
        before = format!("&before={next}");
    }
}

/// Mara's client follows while she, jon and kia write in a room of kia's. If she and jon are apart,
/// because she blocks him, she sees of him only that there is something.
async fn follow(
    people: &People,
    figures: &Figures,
    (channel, apart, history): (bool, bool, Vec<(Act, usize)>),
) -> Result<(), String> {
    let People { app, mara, jon, kia } = people;
    match apart {
        true => mara.put("/api/users/jon/block").await,
        false => mara.delete("/api/users/jon/block").await,
    };
    let new = match channel {
        true => json!({ "title": "Bakers", "channel": true }),
        false => json!({ "title": "Choir" }),
    };
    let room = made(kia, new).await;
    for name in ["mara", "jon"] {
        kia.put(&at(&room, &format!("/members/{name}"))).await;
    }
    let clients = [mara, jon, kia];
    let messages = at(&room, "/messages");
    // The messages so far, with who wrote them.
    let mut written: Vec<(&Client, Value)> = Vec::new();
    let mut follower = Follower {
        app,
        client: mara,
        room: &room,
        figures,
        socket: None,
        messages: BTreeMap::new(),
        rev: 0,
        heard: 0,
        loses: false,
    };
    follower.connect().await;
    for (number, (act, choice)) in history.into_iter().enumerate() {
        let who = clients[choice % clients.len()];
        let chosen = written.get(choice % written.len().max(1)).cloned();
        let emoji = ["/reactions/👍", "/reactions/🎉"][choice % 2];
        let text = format!("Number {number}, @mara and @jon");
        let reply = match (act, chosen) {
            (Act::Cut, _) => {
                follower.socket = None;
                continue;
            }
            (Act::Connect, _) => {
                if follower.socket.is_none() {
                    follower.connect().await;
                }
                continue;
            }
            (Act::Lose, _) => {
                follower.loses = true;
                continue;
            }
            (Act::Read, _) => {
                follower.read().await;
                continue;
            }
            (Act::Send, _) => who.post(&messages, &json!({ "text": text })).await,
            (Act::Rename, _) => kia.patch(&at(&room, ""), &json!({ "title": text })).await,
            (Act::Leave, _) => kia.delete(&at(&room, "/members/jon")).await,
            (Act::Return, _) => kia.put(&at(&room, "/members/jon")).await,
            (_, None) => continue,
            (Act::Answer, Some((_, message))) => {
                who.post(&messages, &json!({ "text": text, "reply_to": message["id"] })).await
            }
            (Act::Edit, Some((writer, message))) => {
                writer.patch(&path(&message, ""), &json!({ "text": text })).await
            }
            (Act::Delete, Some((writer, message))) => writer.delete(&path(&message, "")).await,
            (Act::React, Some((_, message))) => who.put(&path(&message, emoji)).await,
            (Act::Unreact, Some((_, message))) => who.delete(&path(&message, emoji)).await,
            (Act::Pin, Some((_, message))) => kia.put(&path(&message, "/pin")).await,
            (Act::Unpin, Some((_, message))) => kia.delete(&path(&message, "/pin")).await,
        };
        match (reply.status, act) {
            (201, Act::Send | Act::Answer) => written.push((who, reply.json())),
            // What somebody does not see, or what is gone, they cannot change or answer.
            (200 | 201 | 204 | 400 | 404, _) => {}
            (status, _) => return Err(format!("{act:?} answered {status}: {}", reply.text)),
        }
    }
    if follower.socket.is_none() {
        follower.connect().await;
    }
    // By the next frame the client learns what it has lost.
    follower.loses = false;
    write(kia, &room, "The last").await;
    follower.read().await;
    count(&figures.changes, follower.rev as usize);

    let now = conversation(mara, &room).await["rev"].as_i64().unwrap();
    if follower.rev != now {
        return Err(format!("the copy is as of {} and not {now}", follower.rev));
    }
    let expected = fetched(mara, &room).await;
    let copy: BTreeMap<i64, Value> =
        follower.messages.into_iter().map(|(seq, message)| (seq, lasting(message))).collect();
    let numbers: Vec<_> = copy.keys().chain(expected.keys()).collect();
    match numbers.into_iter().find(|seq| copy.get(seq) != expected.get(seq)) {
        Some(seq) => Err(format!(
            "message {seq} is\n{:?}\nand in the copy\n{:?}",
            expected.get(seq),
            copy.get(seq)
        )),
        None => Ok(()),
    }
}

/// Random histories with random disconnects: what the client has is what there is.
#[tokio::test(flavor = "multi_thread")]
async fn the_copy_of_a_client_always_ends_as_what_is_there() {
    let people = people().await;
    let figures = Figures::default();
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 24,
        max_shrink_iters: 50,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let handle = tokio::runtime::Handle::current();
    let cases = (any::<bool>(), any::<bool>(), histories());
    let outcome = tokio::task::block_in_place(|| {
        runner.run(&cases, |case| {
            handle.block_on(follow(&people, &figures, case)).map_err(TestCaseError::fail)
        })
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    let Figures { changes, frames, gaps } = figures;
    let [changes, frames, gaps] = [changes, frames, gaps].map(AtomicUsize::into_inner);
    assert!(frames > 0 && gaps > 0, "both ways of learning were tried");
    eprintln!("{changes} changes: {frames} frames were applied, and {gaps} gaps filled");
}
