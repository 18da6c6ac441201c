//! What is said in rooms: pins, mentions, search, who has seen it, what has changed, and what
//! somebody sees who does not see its sender.

use crate::{
    chat::id_of,
    live::{frame, say},
    media::{encoded, test_image, upload},
    rooms::{
        People, at, conversation, items, list, made, path, people, post, put, said, socket, write,
    },
    support::{Client, reply},
};
use image::ImageFormat;
use reqwest::Method;
use serde_json::{Value, json};
use std::time::Duration;

async fn hello(people: &People, client: &Client) -> Value {
    socket(&people.app, client).await.1
}

async fn unseen(client: &Client, room: &str) -> (i64, i64) {
    let waiting = conversation(client, room).await;
    (waiting["unseen"].as_i64().unwrap(), waiting["mentions"].as_i64().unwrap())
}

async fn rev(client: &Client, room: &str) -> i64 {
    conversation(client, room).await["rev"].as_i64().unwrap()
}

#[tokio::test]
async fn a_muted_room_counts_no_badge_and_keeps_what_is_unseen() {
    let people = people().await;
    let People { mara, jon, kia, .. } = &people;
    let group = people.group(&["jon"]).await;
    write(mara, &group, "hello").await;
    let badge = async || hello(&people, jon).await["rooms"].clone();
    let title = async |title: &str| jon.page("/").await.text.contains(&format!("<title>{title}"));
    let counted = json!({ &group: { "unseen": 1, "mentions": 0 } });
    assert_eq!(badge().await, counted);
    assert!(title("(1) Home").await);

    let mute = at(&group, "/mute");
    assert_eq!((jon.put(&mute).await.status, jon.put(&mute).await.status), (204, 204));
    assert_eq!(conversation(jon, &group).await["muted"], true);
    assert_eq!(unseen(jon, &group).await, (1, 0));
    assert_eq!(badge().await, json!({}));
    assert!(title("Home").await);
    let unread = hello(&people, jon).await["unread"].clone();
    assert_eq!(said(unread.as_array().unwrap()), ["hello"], "it is unread all the same");
    assert_eq!(jon.get("/api/sidebar").await.json()["unseen"], json!({}), "that is by person");
    assert_eq!(conversation(mara, &group).await["muted"], false, "it is for oneself");
    assert_eq!(kia.put(&mute).await.status, 404);

    assert_eq!((jon.delete(&mute).await.status, jon.delete(&mute).await.status), (204, 204));
    assert_eq!(badge().await, counted);
}

#[tokio::test]
async fn pins_are_set_by_both_of_two_people_and_by_those_who_manage_a_room() {
    let people = people().await;
    let People { mara, jon, kia, .. } = &people;
    let direct = made(mara, json!({ "with": "jon" })).await;
    let (group, channel) = (people.group(&["jon"]).await, people.channel(&[jon]).await);
    for (room, by_member) in [(&direct, 200), (&group, 403), (&channel, 403)] {
        let (one, two) = (write(mara, room, "one").await, write(jon, room, "two").await);
        let pin =
            async |who: &Client, message: &Value| who.put(&path(message, "/pin")).await.status;
        let pins = async || said(&items(jon, &at(room, "/pins")).await);
        assert_eq!(pin(jon, &one).await, by_member);
        let before = rev(mara, room).await;
        assert_eq!((pin(mara, &two).await, pin(mara, &one).await), (200, 200));
        let pinned = 2 - i64::from(by_member == 200);
        assert_eq!(rev(mara, room).await, before + pinned);
        assert_eq!(pin(mara, &two).await, 200);
        assert_eq!(rev(mara, room).await, before + pinned, "what is pinned stays so");
        assert_eq!(pins().await, ["two", "one"]);
        assert!(list(jon, room).await[..2].iter().all(|message| message["pinned"] == true));
        let page = jon.get(&at(room, "/pins?limit=1")).await.json();
        let rest = format!("/pins?limit=1&before={}", page["next"].as_str().unwrap());
        assert_eq!(said(&items(jon, &at(room, &rest)).await), ["one"]);

        let unpinned = jon.delete(&path(&one, "/pin")).await.status;
        assert_eq!(unpinned, by_member);
        let unpinned = mara.delete(&path(&one, "/pin")).await;
        assert_eq!((unpinned.status, &unpinned.json()["pinned"]), (200, &json!(false)));
        assert_eq!(pins().await, ["two"]);
        let deleted = jon.delete(&path(&two, "")).await.json();
        assert_eq!((&deleted["deleted"], &deleted["pinned"]), (&json!(true), &json!(false)));
        assert_eq!(pins().await, [""; 0]);
        assert_eq!(pin(mara, &two).await, 404);
        // For others there is nothing to pin, nor are there pins.
        assert_eq!(pin(kia, &one).await, 404);
        assert_eq!(kia.get(&at(room, "/pins")).await.status, 404);
    }
}

/// The messages of which a notification says that they mention somebody.
async fn told(client: &Client) -> Vec<Value> {
    let all = items(client, "/api/notifications").await;
    let mentions = all.into_iter().filter(|item| item["kind"] == "mention");
    mentions.map(|item| item["message"].clone()).collect()
}

#[tokio::test]
async fn who_is_mentioned_is_told_if_they_are_there_and_see_who_writes() {
    let people = people().await;
    let People { app, mara, jon, kia } = &people;
    let (ole, pim) = (app.with_program("ole").await, app.with_program("pim").await);
    let group = people.group(&["jon", "ole", "pim"]).await;
    let direct = made(mara, json!({ "with": "jon" })).await;
    assert_eq!(write(mara, &direct, "You, @jon").await["mentions"], json!([]));
    ole.put("/api/users/mara/block").await;
    let (jon_id, pim_id) = (id_of(jon).await, id_of(&pim).await);

    let message = write(mara, &group, "Ask @JON, @kia, @ole, @mara or @nobody. @jon?").await;
    assert_eq!(message["mentions"], json!([jon_id]));
    assert_eq!(jon.get(&path(&message, "")).await.json()["mentions"], json!([jon_id]));
    let notifications = items(jon, "/api/notifications").await;
    assert_eq!(notifications.len(), 1, "{notifications:?}");
    let told_of = &notifications[0];
    assert_eq!(
        (&told_of["kind"], &told_of["from"]["username"], &told_of["post"]),
        (&json!("mention"), &json!("mara"), &json!(null))
    );
    assert_eq!((&told_of["message"], &told_of["conversation"]), (&message["id"], &json!(group)));
    let page = jon.page("/notifications").await.text;
    assert!(page.contains("Ask @JON, @kia"), "it says what she wrote");
    for client in [mara, kia, &ole, &pim] {
        assert!(told(client).await.is_empty());
    }
    assert_eq!(unseen(jon, &group).await, (1, 1));
    assert_eq!(unseen(&pim, &group).await, (1, 0));
    assert_eq!(hello(&people, jon).await["rooms"][&group]["mentions"], 1);

    // An edit tells those whom it adds, and nobody twice.
    let edited = mara.patch(&path(&message, ""), &json!({ "text": "Ask @pim and @jon" })).await;
    assert_eq!(edited.json()["mentions"], json!([jon_id, pim_id]));
    assert_eq!((told(jon).await.len(), told(&pim).await), (1, vec![message["id"].clone()]));
    assert_eq!(unseen(&pim, &group).await, (1, 1));
    jon.put(&path(&message, "/seen")).await;
    assert_eq!(unseen(jon, &group).await, (0, 0));

    // Whom an edit takes out is told nothing of it any more.
    mara.patch(&path(&message, ""), &json!({ "text": "Ask @pim" })).await;
    assert_eq!((told(jon).await.len(), told(&pim).await.len()), (0, 1));
    mara.patch(&path(&message, ""), &json!({ "text": "Ask @pim and @jon" })).await;
    assert_eq!((told(jon).await.len(), told(&pim).await.len()), (1, 1));

    // With the message goes what it told.
    mara.delete(&path(&message, "")).await;
    assert!(told(jon).await.is_empty() && told(&pim).await.is_empty());
    assert_eq!(unseen(&pim, &group).await, (0, 0));

    // Each name counts once of the twenty who may be told.
    let others: String = (0..18).map(|number| format!("@nobody{number} ")).collect();
    let names = format!("{}{others}@pim @jon", "@pim ".repeat(20));
    let again = write(mara, &group, &names).await;
    assert_eq!(again["mentions"], json!([jon_id, pim_id]));
    assert_eq!(told(jon).await, [again["id"].clone()]);
    jon.delete(&at(&group, "/members/jon")).await;
    assert!(told(jon).await.is_empty(), "who has left is told nothing of what is there");
}

#[tokio::test]
async fn a_mention_counts_as_read_once_its_message_is() {
    let people = people().await;
    let People { app, mara, jon, .. } = &people;
    let group = people.group(&["jon"]).await;
    jon.put("/api/users/mara/follow").await;
    mara.put("/api/users/jon/follow").await;
    let first = write(mara, &group, "Come, @jon").await;
    write(mara, &group, "Or not").await;
    let last = write(mara, &group, "But do, @jon").await;
    let unread = async || hello(&people, jon).await["unread_notifications"].clone();
    let read = async || {
        let all = items(jon, "/api/notifications").await;
        all.iter().map(|item| item["read"].as_bool().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!((unread().await, read().await), (json!(3), vec![false; 3]));

    // His browser hears that the number is another one.
    let (mut jons, _) = socket(app, jon).await;
    jon.put(&path(&first, "/seen")).await;
    assert_eq!(frame(&mut jons).await["type"], "message.seen");
    assert_eq!(frame(&mut jons).await["type"], "notification.read");
    assert_eq!((unread().await, read().await), (json!(2), vec![false, true, false]));
    // The page moves the position past what is read already, to the oldest that is not.
    jon.put(&path(&last, "/seen")).await;
    assert_eq!((unread().await, read().await), (json!(1), vec![true, true, false]));
    jon.page("/notifications").await;
    assert_eq!((unread().await, read().await), (json!(0), vec![true; 3]));

    // What mentions nobody is told as it was.
    let plain = write(mara, &group, "Well").await;
    let (mut jons, _) = socket(app, jon).await;
    jon.put(&path(&plain, "/seen")).await;
    assert_eq!(frame(&mut jons).await["type"], "message.seen");
    say(&mut jons, "{}").await;
    assert_eq!(frame(&mut jons).await["type"], "error", "nothing came before");
}

#[tokio::test]
async fn nobody_is_told_of_a_mention_in_a_message_from_before_they_came() {
    let people = people().await;
    let People { mara, jon, kia, .. } = &people;
    let group = people.group(&["jon"]).await;
    let message = write(mara, &group, "Who bakes?").await;
    mara.put(&at(&group, "/members/kia")).await;
    let text = json!({ "text": "Do @jon and @kia bake?" });
    let edited = mara.patch(&path(&message, ""), &text).await.json();
    assert_eq!(edited["mentions"], json!([id_of(jon).await]));
    assert_eq!((told(jon).await.len(), told(kia).await.len()), (1, 0));
    assert_eq!(unseen(kia, &group).await, (0, 0));
    write(mara, &group, "And @kia?").await;
    assert_eq!((told(kia).await.len(), unseen(kia, &group).await), (1, (1, 1)));
}

#[tokio::test]
async fn a_search_finds_what_one_may_read_and_nothing_else() {
    let people = people().await;
    let People { mara, jon, kia, .. } = &people;
    let group = people.group(&["jon"]).await;
    let direct = made(mara, json!({ "with": "kia" })).await;
    let rye = write(mara, &group, "Rye").await;
    let both = write(jon, &group, "Sourdough with RYE").await;
    write(mara, &direct, "Sourdough for you").await;
    mara.patch(&at(&group, ""), &json!({ "title": "Sourdough club" })).await;
    let find = async |who: &Client, query: &str| {
        said(&items(who, &format!("/api/messages?{query}")).await)
    };
    assert_eq!(find(jon, "q=sourdough").await, ["Sourdough with RYE"], "and no lines");
    assert_eq!(find(kia, "q=sourdough").await, ["Sourdough for you"]);
    assert_eq!(find(mara, "q=sourdough").await, ["Sourdough for you", "Sourdough with RYE"]);
    assert_eq!(find(jon, "q=rye").await, ["Sourdough with RYE", "Rye"]);
    assert_eq!(find(jon, "q=rye%20sourdough").await, ["Sourdough with RYE"], "both words");
    assert_eq!(find(jon, "q=sour").await, [""; 0], "whole words");
    let typed_as_an_id = format!("q={group}");
    for nothing in ["", "q=", "q=%22%2a%22", "q=barley", &typed_as_an_id] {
        assert_eq!(find(jon, nothing).await, [""; 0], "{nothing}");
    }
    let page = jon.get("/api/messages?q=rye&limit=1").await.json();
    let rest = format!("q=rye&limit=1&before={}", page["next"].as_str().unwrap());
    assert_eq!(find(jon, &rest).await, ["Rye"]);

    let within = |room: &str| format!("q=sourdough&conversation={room}");
    assert_eq!(find(mara, &within(&group)).await, ["Sourdough with RYE"]);
    assert_eq!(find(mara, &within(&direct)).await, ["Sourdough for you"]);
    let foreign = jon.get(&format!("/api/messages?{}", within(&direct))).await;
    let unknown = jon.get(&format!("/api/messages?{}", within("1"))).await;
    assert_eq!((foreign.status, foreign.text), (404, unknown.text));
    let bad = jon.get(&format!("/api/messages?{}", within("x"))).await;
    assert_eq!((bad.status, bad.fields()), (400, vec!["conversation".to_owned()]));

    mara.patch(&path(&rye, ""), &json!({ "text": "Spelt" })).await;
    assert_eq!(find(jon, "q=rye").await, ["Sourdough with RYE"], "as it is now");
    assert_eq!(find(jon, "q=spelt").await, ["Spelt"]);
    jon.delete(&path(&both, "")).await;
    assert_eq!(find(jon, "q=rye").await, [""; 0]);
    jon.put("/api/users/mara/block").await;
    assert_eq!((find(jon, "q=spelt").await, find(mara, "q=spelt").await.len()), (vec![], 1));
}

#[tokio::test]
async fn the_sender_learns_who_has_seen_a_message() {
    let people = people().await;
    let People { app, mara, jon, kia } = &people;
    let ole = app.with_program("ole").await;
    let group = people.group(&["jon", "kia"]).await;
    let message = write(mara, &group, "hello").await;
    let seen = async || items(mara, &path(&message, "/seen")).await;
    let by_all = async || mara.get(&path(&message, "")).await.json()["seen"].clone();
    assert_eq!((seen().await.len(), by_all().await), (0, json!(false)));

    app.state.clock.advance(Duration::from_secs(60));
    assert_eq!(jon.put(&path(&message, "/seen")).await.json()["seq"], 1);
    let first = seen().await;
    assert_eq!((first.len(), &first[0]["user"]["username"]), (1, &json!("jon")));
    assert_eq!(by_all().await, false, "all others have to");
    assert_eq!(jon.get(&path(&message, "")).await.json()["seen"], true, "he has");
    assert_eq!(kia.get(&path(&message, "")).await.json()["seen"], false);

    app.state.clock.advance(Duration::from_secs(60));
    let until = json!({ "seq": 1 });
    assert_eq!(kia.post(&at(&group, "/seen"), &until).await.status, 200);
    let both = seen().await;
    let of = |name: &str| {
        let found = both.iter().find(|item| item["user"]["username"] == name);
        found.unwrap()["at"].as_str().unwrap().to_owned()
    };
    assert_eq!((both.len(), by_all().await), (2, json!(true)));
    assert!(message["created_at"].as_str().unwrap() < &*of("jon") && of("jon") < of("kia"));
    let page = mara.get(&path(&message, "/seen?limit=1")).await.json();
    let rest = format!("/seen?limit=1&before={}", page["next"].as_str().unwrap());
    assert_eq!(items(mara, &path(&message, &rest)).await, both[1..]);

    // Who comes later has not seen it, and keeps nobody from it.
    mara.put(&at(&group, "/members/ole")).await;
    assert_eq!((seen().await.len(), by_all().await), (2, json!(true)));
    kia.put("/api/users/mara/block").await;
    let left = seen().await;
    assert_eq!((left.len(), &left[0]["user"]["username"]), (1, &json!("jon")));

    assert_eq!(jon.get(&path(&message, "/seen")).await.status, 403, "it is not his");
    assert_eq!(ole.get(&path(&message, "/seen")).await.status, 404);
    assert_eq!(mara.put(&path(&message, "/seen")).await.status, 403, "one's own");
    let direct = made(mara, json!({ "with": "jon" })).await;
    let message = write(mara, &direct, "hello").await;
    assert!(items(mara, &path(&message, "/seen")).await.is_empty());
    jon.put(&path(&message, "/seen")).await;
    assert_eq!(items(mara, &path(&message, "/seen")).await.len(), 1);
}

#[tokio::test]
async fn every_change_is_counted_and_told_once_in_its_order() {
    let people = people().await;
    let People { mara, jon, .. } = &people;
    let direct = made(mara, json!({ "with": "jon" })).await;
    let (group, channel) = (people.group(&["jon"]).await, people.channel(&[jon]).await);
    for room in [&direct, &group, &channel] {
        let start = rev(jon, room).await;
        let changed = async |by: i64| assert_eq!(rev(jon, room).await, start + by);
        let one = write(mara, room, "one").await;
        let two = write(jon, room, "two").await;
        let three = write(mara, room, "three").await;
        changed(3).await;
        // Each of them twice: the second time changes nothing.
        for _ in 0..2 {
            mara.patch(&path(&one, ""), &json!({ "text": "one!" })).await;
            changed(4).await;
        }
        for _ in 0..2 {
            jon.put(&path(&one, "/reactions/👍")).await;
            changed(5).await;
        }
        for _ in 0..2 {
            jon.delete(&path(&two, "")).await;
            changed(6).await;
        }
        for _ in 0..2 {
            mara.put(&path(&three, "/pin")).await;
            changed(7).await;
        }
        for _ in 0..2 {
            mara.delete(&path(&one, "/reactions/👍")).await;
            jon.put(&path(&three, "/seen")).await;
            changed(7).await;
        }

        let since = async |since: i64| {
            let rest = format!("/changes?since={}", start + since);
            let changes = jon.get(&at(room, &rest)).await.json();
            assert_eq!((&changes["rev"], &changes["more"]), (&json!(start + 7), &json!(false)));
            changes["messages"].as_array().unwrap().clone()
        };
        assert_eq!(said(&since(0).await), ["one!", "", "three"], "as they are now");
        assert_eq!(said(&since(4).await), ["one!", "", "three"]);
        assert_eq!(said(&since(5).await), ["", "three"]);
        assert_eq!(said(&since(7).await), [""; 0]);
        let mut listed = list(jon, room).await;
        listed.truncate(3);
        listed.reverse();
        assert_eq!(since(0).await, listed);
        let first = jon.get(&at(room, "/changes")).await.json();
        assert_eq!(first["messages"].as_array().unwrap().len(), list(jon, room).await.len());
        // As after a backup was restored that is older than what the client has.
        let ahead = jon.get(&at(room, &format!("/changes?since={}", start + 99))).await.json();
        assert_eq!(ahead, json!({ "messages": [], "rev": start + 7, "more": false }));
        for bad in ["x", "-1", ""] {
            let refused = jon.get(&at(room, &format!("/changes?since={bad}"))).await;
            assert_eq!(
                (refused.status, refused.fields()),
                (400, vec!["since".to_owned()]),
                "{bad}"
            );
        }
    }
}

/// Extends the only conversation with a message to 450 of them.
const MANY: &str = "insert into messages
        (conversation_id, seq, id, sender_id, client_id, text, created_at, rev)
    with recursive number(n) as (select 2 union all select n + 1 from number where n < 450)
    select conversation_id, n, id + n, sender_id, 'c' || n, 'message ' || n, 0, n
    from messages cross join number where seq = 1;
    update conversations set last_seq = 450, rev = 450, last_id = last_id + 450
    where last_seq = 1";

#[tokio::test]
async fn many_changes_come_in_pieces() {
    let people = people().await;
    let group = people.group(&["jon"]).await;
    write(&people.mara, &group, "one").await;
    people.app.sql(MANY).await;
    let (mut since, mut sizes, mut numbers) = (0, Vec::new(), Vec::new());
    loop {
        let rest = format!("/changes?since={since}");
        let page = people.jon.get(&at(&group, &rest)).await.json();
        let messages = page["messages"].as_array().unwrap();
        sizes.push(messages.len());
        numbers.extend(messages.iter().map(|message| message["seq"].as_i64().unwrap()));
        since = page["rev"].as_i64().unwrap();
        if page["more"] == false {
            break;
        }
    }
    assert_eq!((sizes, since), (vec![200, 200, 50], 450));
    assert_eq!(numbers, (1..=450).collect::<Vec<_>>());
    let unseen = unseen(&people.jon, &group).await;
    assert_eq!(unseen, (100, 0), "and they are counted up to a hundred");
}

/// The ways in which it comes that jon does not see mara.
const WAYS: [&str; 3] = ["he blocks her", "she blocks him", "she is suspended"];

#[tokio::test]
async fn of_what_somebody_wrote_whom_one_does_not_see_there_is_only_a_number() {
    for way in WAYS {
        let people = people().await;
        let People { app, mara, jon, kia } = &people;
        let mara_id = id_of(mara).await;
        let room = made(kia, json!({ "title": "Bakers", "channel": true })).await;
        for client in [mara, jon] {
            assert_eq!(client.post(&at(&room, "/join"), &json!({})).await.status, 200);
        }
        put(kia, &at(&room, "/members/jon"), &json!({ "role": "admin" })).await;
        let his = write(jon, &room, "His own").await;
        let image =
            upload(mara, "a.png", encoded(&test_image(40, 30), ImageFormat::Png)).await.json();
        let hers = json!({ "text": "A secret for @jon", "media": [image["id"]] });
        let hers = post(mara, &room, hers).await;
        jon.put(&path(&hers, "/reactions/👍")).await;
        kia.put(&path(&hers, "/pin")).await;
        let answer = json!({ "text": "I heard", "reply_to": hers["id"] });
        let answer = post(kia, &room, answer).await;
        let last = write(mara, &room, "Another secret").await;

        let surfaces = [
            at(&room, ""),
            at(&room, "/messages"),
            at(&room, "/changes"),
            at(&room, "/pins"),
            at(&room, "/members"),
            path(&hers, ""),
            path(&answer, ""),
            "/api/conversations".to_owned(),
            "/api/messages?q=secret".to_owned(),
            "/api/messages?q=heard".to_owned(),
            "/api/notifications".to_owned(),
            "/api/sync".to_owned(),
        ];
        // Where there is something of hers.
        let met = async |who: &Client| {
            let mut met = Vec::new();
            for surface in &surfaces {
                let text = who.get(surface).await.text;
                if text.contains("secret") || text.contains(&mara_id) {
                    met.push(surface.clone());
                }
            }
            met
        };
        assert_eq!(met(jon).await, surfaces, "{way}");
        assert_eq!(unseen(jon, &room).await, (3, 1), "{way}");
        match way {
            "he blocks her" => drop(jon.put("/api/users/mara/block").await),
            "she blocks him" => drop(mara.put("/api/users/jon/block").await),
            _ => app.sql("update users set suspended_at = 1 where username = 'mara'").await,
        }
        let is_block = way != WAYS[2];
        assert_eq!(met(jon).await, [""; 0], "{way}");
        assert_eq!(met(kia).await.len(), if is_block { surfaces.len() - 2 } else { 0 }, "{way}");

        let hidden =
            |message: &Value| json!({ "id": message["id"], "seq": message["seq"], "hidden": true });
        let found = |messages: &[Value]| {
            messages.iter().find(|message| message["id"] == hers["id"]).cloned().unwrap()
        };
        assert_eq!(found(&list(jon, &room).await), hidden(&hers), "{way}");
        assert_eq!(jon.get(&path(&hers, "")).await.json(), hidden(&hers), "{way}");
        let changes = jon.get(&at(&room, "/changes")).await.json();
        assert_eq!(found(changes["messages"].as_array().unwrap()), hidden(&hers), "{way}");
        assert_eq!(items(jon, &at(&room, "/pins")).await, [hidden(&hers)], "{way}");
        let seen = conversation(jon, &room).await;
        assert_eq!(
            (&seen["last_message"], &seen["member_count"]),
            (&hidden(&last), &json!(3)),
            "{way}"
        );
        let numbers: Vec<_> = list(jon, &room).await.iter().map(|it| it["seq"].clone()).collect();
        assert_eq!(json!(numbers), json!([6, 5, 4, 3, 2, 1]), "{way}: without a gap");
        let answer = jon.get(&path(&answer, "")).await.json();
        assert_eq!((&answer["text"], &answer["reply_to"]), (&json!("I heard"), &json!(null)));
        assert_eq!(unseen(jon, &room).await, (1, 0), "{way}");
        let hello = hello(&people, jon).await;
        assert_eq!(hello["rooms"], json!({ &room: { "unseen": 1, "mentions": 0 } }), "{way}");
        assert!(hello.to_string().contains("I heard"), "{way}: {hello}");
        assert!(!hello.to_string().contains("secret"), "{way}: {hello}");
        assert!(!hello.to_string().contains(&mara_id), "{way}: {hello}");

        let image = image["thumb_url"].as_str().unwrap();
        let to_kia = if is_block { 200 } else { 404 };
        assert_eq!((jon.get(image).await.status, kia.get(image).await.status), (404, to_kia));
        for (method, rest, body) in [
            (Method::PUT, "/reactions/🎉", Value::Null),
            (Method::DELETE, "/reactions/👍", Value::Null),
            (Method::PUT, "/pin", Value::Null),
            (Method::DELETE, "/pin", Value::Null),
            (Method::PATCH, "", json!({ "text": "x" })),
            (Method::DELETE, "", Value::Null),
        ] {
            let request = jon.request(method.clone(), &path(&hers, rest));
            let request = if body.is_null() { request } else { request.json(&body) };
            assert_eq!(reply(request).await.status, 404, "{way}: {method} {rest}");
        }
        assert_eq!(kia.put(&path(&hers, "/reactions/🎉")).await.status, to_kia, "{way}");
        let quoting = json!({ "text": "x", "reply_to": hers["id"] });
        let refused = jon.post(&at(&room, "/messages"), &quoting).await;
        assert_eq!((refused.status, refused.fields()), (400, vec!["reply_to".to_owned()]));
        let report = json!({ "message": hers["id"], "reason": "rude" });
        let reported = jon.post("/api/reports", &report).await.status;
        assert_eq!(reported, if way == WAYS[0] { 204 } else { 404 }, "{way}: whom one blocks");
        assert_eq!(jon.put(&path(&last, "/seen")).await.json()["seq"], 6, "{way}: it counts");
        write(jon, &room, "Still here").await;

        if is_block {
            assert_eq!(mara.get(&path(&his, "")).await.json(), hidden(&his), "{way}: nor she him");
            let (blocker, blocked) = if way == WAYS[0] { (jon, "mara") } else { (mara, "jon") };
            blocker.delete(&format!("/api/users/{blocked}/block")).await;
            assert_eq!(jon.get(&path(&hers, "")).await.json()["text"], "A secret for @jon");
            assert_eq!(mara.get(&path(&his, "")).await.json()["text"], "His own");
        }
    }
}

#[tokio::test]
async fn the_owner_of_the_community_deletes_what_was_reported_in_a_room() {
    let people = people().await;
    let People { mara, jon, kia, .. } = &people;
    // Mara registered first, so she is the owner. She is not in this group.
    let group = made(jon, json!({ "title": "Choir", "members": ["kia"] })).await;
    let message = write(jon, &group, "Buy this").await;
    kia.put(&path(&message, "/reactions/👍")).await;
    let report = json!({ "message": message["id"], "reason": "An advertisement" });
    assert_eq!(mara.post("/api/reports", &report).await.status, 404, "she does not see it");
    assert_eq!(kia.post("/api/reports", &report).await.status, 204);
    let reports = items(mara, "/api/reports").await;
    assert_eq!(reports[0]["text"], "Buy this");
    let subject = format!("/api/reports/{}/subject", reports[0]["id"].as_str().unwrap());
    assert_eq!(mara.delete(&subject).await.status, 204);
    let left = list(kia, &group).await;
    assert_eq!((left.len(), &left[0]["deleted"], &left[0]["text"]), (1, &json!(true), &json!("")));
    assert_eq!(rev(kia, &group).await, 3);
}

#[tokio::test]
async fn a_message_sent_again_by_who_left_and_came_back_is_refused_for_good() {
    let people = people().await;
    let People { mara, jon, .. } = &people;
    let group = people.group(&["jon"]).await;
    let message = json!({ "client_id": "mine", "text": "Did you get this?" });
    post(jon, &group, message.clone()).await;
    for (method, status) in [(Method::DELETE, 204), (Method::PUT, 201)] {
        let call = mara.request(method, &at(&group, "/members/jon"));
        assert_eq!(reply(call).await.status, status);
    }
    let again = jon.post(&at(&group, "/messages"), &message).await;
    assert_eq!(again.status, 404, "an outbox would try again after a 5xx: {}", again.text);
    write(jon, &group, "And this?").await;
}
