//! Maintenance and deletion: deleted accounts, archives, deleted data in the files, and ids after
//! the clock stepped back.

use crate::{
    live, postgres,
    support::{Client, PASSWORD, Reply, START, TestApp, config, reply},
};
use futures::StreamExt;
use kith::{
    http::{self, GREATEST_ID},
    platform::{
        clock::Clock,
        db::{Db, sql},
        hooks::Erasure,
        maintenance,
        storage::Storage,
    },
};
use reqwest::Method;
use serde_json::{Value, json};
use std::{
    fs::File,
    io::{Cursor, Read},
    path::Path,
    time::{Duration, SystemTime},
};

async fn delete_account(client: &Client) -> Reply {
    reply(client.request(Method::DELETE, "/api/users/me").json(&json!({ "password": PASSWORD })))
        .await
}

async fn say(client: &Client, to: &str, text: &str) -> Value {
    let made = client.post("/api/conversations", &json!({ "with": to })).await.json();
    let path = format!("/api/conversations/{}/messages", made["id"].as_str().unwrap());
    let message =
        client.post(&path, &json!({ "client_id": format!("draft of {text}"), "text": text })).await;
    assert_eq!(message.status, 201, "{}", message.text);
    message.json()
}

/// All findings of `kith doctor`.
async fn problems(db: &Db) -> Vec<String> {
    maintenance::doctor(db, http::invariants()).await.unwrap()
}

/// Extends the only conversation to 20,000 messages.
const MANY_MESSAGES: &str = "insert into messages
        (conversation_id, seq, id, sender_id, client_id, text, created_at, rev)
    with recursive number(n) as (select 2 union all select n + 1 from number where n < 20000)
    select conversation_id, n, n, sender_id, 'c' || n, 'message ' || n, 0, rev + n - 1
    from messages cross join number where seq = 1;
    update conversations set last_seq = 20000, last_id = 20000,
        rev = (select max(rev) from messages)";

#[tokio::test]
async fn a_large_account_is_removed_in_parts_that_go_on_after_a_crash() {
    let app = TestApp::start().await;
    let (_jon, mara) = (app.with_user("jon").await, app.with_user("mara").await);
    say(&mara, "jon", "hello").await;
    app.sql(MANY_MESSAGES).await;
    let leaving = tokio::spawn(async move { delete_account(&mara).await.status });
    while app.count("select count(*) from erasures").await == 0 {
        tokio::task::yield_now().await;
    }
    // From here on nothing can be written.
    app.state.db.close().await;
    leaving.await.unwrap();
    let folder = app.stop().await;

    const LEFT: &str = "select count(*) from messages
        where text <> '' or deleted_at is null or client_id = 'c' || id";
    let database = config(folder.path().join("data"), &[]).database();
    let db = Db::open(database).await.unwrap();
    let (left,): (i64,) = db.one(sql(LEFT)).await.unwrap();
    assert!(left > 0, "it was interrupted");
    assert_eq!(problems(&db).await, [""; 0]);
    db.close().await;

    let app = TestApp::start_in(folder, &[], Clock::manual(START)).await;
    assert_eq!(app.anon().log_in("mara", PASSWORD).await.status, 401, "that was over at once");
    app.state.background.idle().await;
    assert_eq!((app.count(LEFT).await, app.count("select count(*) from erasures").await), (0, 0));
    assert_eq!(app.count("select count(*) from messages").await, 20_000, "their numbers stay");
    assert_eq!(problems(&app.state.db).await, [""; 0]);
}

/// 700 people with follows, likes and more from and to mara, so that each kind takes more than one
/// part of an erasure.
const MUCH: [&str; 12] = [
    "insert into users
            (id, username, username_key, name, email, email_key, password_hash, role, registered_at)
        with recursive number(n) as (select 1 union all select n + 1 from number where n < 700)
        select n, 'u' || n, 'u' || n, 'Uma', 'u' || n, 'u' || n, '', 'member', 0 from number",
    "insert into follows (id, follower_id, followee_id, created_at)
        select other.id, other.id, mara.id, 0
        from users mara join users other on other.id <= 700 where mara.username = 'mara'",
    "insert into follows (id, follower_id, followee_id, created_at)
        select 1000 + other.id, mara.id, other.id, 0
        from users mara join users other on other.id <= 700 where mara.username = 'mara'",
    "update users set followers = (select count(*) from follows where followee_id = users.id),
        following = (select count(*) from follows where follower_id = users.id)",
    "insert into mutes (id, muter_id, muted_id, created_at)
        select other.id, other.id, mara.id, 0
        from users mara join users other on other.id <= 700 where mara.username = 'mara'",
    // Her posts, her replies to one of them, a reply by another person, and a post by another
    // person to which she replies.
    "insert into posts (id, author_id, body, audience, reply_to_id, root_id, created_at)
        with recursive number(n) as (select 1 union all select n + 1 from number where n < 120)
        select n, mara.id, 'post ' || n, 'public',
            case when n > 60 then 1 end, case when n > 60 then 1 end, 0
            from users mara cross join number where username = 'mara'
        union all select 1000, 1, 'by another', 'public', null, null, 0
        union all select 1001, 2, 'a reply', 'public', 1, 1, 0
        union all select 1002, mara.id, 'her reply', 'public', 1000, 1000, 0
            from users mara where username = 'mara'",
    "insert into likes (id, post_id, user_id, created_at)
        select users.id, 1, users.id, 0 from users where id <= 700
        union all select 1000 + posts.id, posts.id, mara.id, 0
            from posts join users mara on mara.username = 'mara'",
    "update posts set likes = (select count(*) from likes where post_id = posts.id),
        comments = (select count(*) from posts reply where reply.reply_to_id = posts.id)",
    "update users set posts =
        (select count(*) from posts where author_id = users.id and reply_to_id is null)",
    "insert into event_log (user_id, seq, kind, subject_id, at)
        select mara.id, (select max(seq) from event_log where user_id = mara.id) + other.id,
            'x', 1, 0
        from users mara join users other on other.id <= 700 where mara.username = 'mara'",
    "insert into deletions (owner_id, id, deleted_at)
        select mara.id, other.id, 0
        from users mara join users other on other.id <= 700 where mara.username = 'mara'",
    "insert into notifications (id, user_id, kind, from_id, created_at)
        select other.id, other.id, 'follow', mara.id, 0
        from users mara join users other on other.id <= 700 where mara.username = 'mara'",
];

#[tokio::test]
async fn what_is_counted_is_right_after_every_part_of_an_erasure() {
    let app = TestApp::start().await;
    let (jon, mara) = (app.with_user("jon").await, app.with_user("mara").await);
    let first = say(&mara, "jon", "hello").await;
    let reaction =
        format!("/api/messages/{}/reactions/%F0%9F%91%8D", first["id"].as_str().unwrap());
    for client in [&jon, &mara] {
        assert_eq!(client.put(&reaction).await.status, 200);
    }
    app.sql(MANY_MESSAGES).await;
    for statement in MUCH {
        app.sql(statement).await;
    }
    assert_eq!(problems(&app.state.db).await, [""; 0]);
    let user = mara.get("/api/auth/me").await.json()["id"].as_str().unwrap().parse().unwrap();
    let mut parts = 0;
    for eraser in app.state.hooks.erasers {
        let mut next = Some(0);
        while let Some(after) = next {
            let hub = app.state.hub.clone();
            let erasure = Erasure { user, now: START, hub, after };
            next = app.state.db.write(async move |tx| eraser(tx, erasure).await).await.unwrap();
            parts += 1;
            assert_eq!(problems(&app.state.db).await, [""; 0], "after part {parts}");
        }
    }
    assert!(parts > 50, "{parts}");
    let left = app.count(
        "select (select count(*) from posts join users on users.id = author_id
                where username = 'mara' and (body <> '' or posts.deleted_at is null))
            + (select count(*) from likes where post_id <> 1000) + (select count(*) from follows)
            + (select count(*) from mutes) + (select count(*) from notifications)
            + (select count(*) from reactions) + (select count(*) from deletions)
            + (select count(*) from event_log join users on users.id = user_id
                where username = 'mara')
            + (select count(*) from messages where text <> '')",
    );
    assert_eq!(left.await, 0);
    assert_eq!(app.count("select likes * 10 + comments from posts where id = 1000").await, 0);
    assert_eq!(
        app.count("select count(*) from posts where body <> ''").await,
        2,
        "what others wrote stays"
    );
}

#[tokio::test]
async fn of_who_has_left_nothing_personal_is_kept_and_nothing_new_is_noted() {
    let app = TestApp::start().await;
    let (jon, mara) = (app.with_user("jon").await, app.with_user("mara").await);
    let mine = say(&mara, "jon", "hello").await;
    let theirs = say(&jon, "mara", "hello yourself").await;
    let settings = json!({
        "messages_from": "nobody", "presence_for": "nobody", "theme": "dark",
        "notify": { "like": false },
    });
    assert_eq!(mara.patch("/api/users/me", &json!({ "settings": settings })).await.status, 200);
    assert_eq!(delete_account(&mara).await.status, 204);

    let conversation = mine["conversation"].as_str().unwrap();
    assert_eq!(
        jon.post(&format!("/api/conversations/{conversation}/seen"), &json!({ "seq": 2 }))
            .await
            .status,
        200
    );
    let path = format!("/api/messages/{}", theirs["id"].as_str().unwrap());
    assert_eq!(jon.put(&format!("{path}/reactions/%F0%9F%91%8D")).await.status, 200);
    assert_eq!(jon.patch(&path, &json!({ "text": "goodbye" })).await.status, 200);
    let logged = "select count(*) from event_log join users on users.id = user_id
        where deleted_at is not null";
    assert_eq!(app.count(logged).await, 0);
    assert_eq!(
        app.count("select count(*) from messages where client_id = 'draft of hello'").await,
        0
    );
    let personal = "select count(*) from users where deleted_at is not null
        and (registered_at <> 0 or last_seen_at is not null or messages_from <> 'everyone'
            or presence_for <> 'everyone' or theme <> 'system' or notify_off <> '')";
    assert_eq!(app.count(personal).await, 0);
    assert_eq!(problems(&app.state.db).await, [""; 0]);
}

/// A file of the client's own archive.
async fn exported(client: &Client, name: &str) -> String {
    let archive = client
        .request(Method::GET, "/api/users/me/export")
        .send()
        .await
        .unwrap()
        .error_for_status()
        .unwrap();
    let length = archive.content_length();
    let archive = archive.bytes().await.unwrap();
    assert_eq!(length, Some(archive.len() as u64));
    let mut text = String::new();
    zip::ZipArchive::new(Cursor::new(archive))
        .unwrap()
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

#[tokio::test]
async fn an_archive_names_others_only_where_one_sees_them_now() {
    let app = TestApp::start().await;
    let (jon, mara) = (app.with_user("jon").await, app.with_user("mara").await);
    say(&jon, "mara", "hello").await;
    mara.put("/api/users/jon/follow").await;
    for file in ["messages.json", "notifications.json"] {
        assert!(exported(&jon, file).await.contains("mara"), "{file}");
    }
    mara.put("/api/users/jon/block").await;
    mara.patch("/api/users/me", &json!({ "username": "marina" })).await;
    for file in ["messages.json", "notifications.json"] {
        let text = exported(&jon, file).await;
        assert!(!text.contains("mara") && !text.contains("marina"), "{file}: {text}");
        assert!(serde_json::from_str::<Vec<Value>>(&text).unwrap().len() == 1, "{file}: {text}");
    }
}

#[tokio::test]
async fn a_long_list_is_whole_in_the_archive() {
    let app = TestApp::start().await;
    let (_jon, mara) = (app.with_user("jon").await, app.with_user("mara").await);
    say(&mara, "jon", "hello").await;
    app.sql(MANY_MESSAGES).await;
    for statement in MUCH {
        app.sql(statement).await;
    }
    for (file, length) in [
        ("messages.json", 20_000),
        ("posts.json", 121),
        ("followers.json", 700),
        ("following.json", 700),
        ("blocks.json", 0),
    ] {
        assert_eq!(
            serde_json::from_str::<Vec<Value>>(&exported(&mara, file).await).unwrap().len(),
            length,
            "{file}"
        );
    }
}

#[tokio::test]
async fn one_archive_is_on_its_way_at_a_time_and_few_a_day() {
    let app = TestApp::start_with(&["--rate-limits", "on"]).await;
    let mara = app.with_user("mara").await;
    let user = mara.get("/api/auth/me").await.json()["id"].as_str().unwrap().parse().unwrap();
    let export = async || reply(mara.request(Method::GET, "/api/users/me/export")).await;
    let under_way = app.state.exports.begin(user, 1).unwrap();
    let refused = export().await;
    assert_eq!((refused.status, refused.header("retry-after")), (429, "60"));
    drop(under_way);
    for _ in 0..3 {
        exported(&mara, "account.json").await;
    }
    assert_eq!(export().await.status, 429);
}

#[tokio::test]
async fn over_the_socket_there_is_no_archive() {
    let app = TestApp::start().await;
    let mara = app.with_program("mara").await;
    let mut socket = live::open(
        &app,
        &[("authorization", &format!("Bearer {}", mara.bearer.as_ref().unwrap()))],
    )
    .await
    .unwrap();
    live::frame(&mut socket).await;
    for path in ["/api/users/me/export", "/api/users/me/export?x"] {
        live::say(
            &mut socket,
            &json!({ "type": "call", "id": 1, "method": "GET", "path": path }).to_string(),
        )
        .await;
        assert_eq!(live::frame(&mut socket).await["status"], 404, "{path}");
    }
}

/// True if a file contains these bytes.
fn holds(file: &Path, word: &str) -> bool {
    let bytes = std::fs::read(file).unwrap_or_default();
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

#[tokio::test]
async fn words_that_were_deleted_are_in_no_file_any_more() {
    if postgres::is_used() {
        // What is deleted there is gone from its files after a vacuum, as README says.
        return;
    }
    // Endings of words, because a full-text index stores a shared beginning only once.
    const WORDS: [&str; 5] =
        ["quokkamustard", "wombatvinegar", "numbatcaramel", "bilbymarzipan", "dingosaffron"];
    let app = TestApp::start().await;
    let (_jon, mara) = (app.with_user("jon").await, app.with_user("mara").await);
    let post = mara
        .post("/api/posts", &json!({ "body": format!("An aaa{} post.", WORDS[0]) }))
        .await
        .json();
    let path = format!("/api/posts/{}", post["id"].as_str().unwrap());
    mara.patch(&path, &json!({ "body": format!("A bbb{} post.", WORDS[1]) })).await;
    mara.post("/api/posts", &json!({ "body": format!("Another ccc{}.", WORDS[2]) })).await;
    mara.patch("/api/users/me", &json!({ "family": format!("Ddd{}", WORDS[3]) })).await;
    say(&mara, "jon", &format!("eee{}", WORDS[4])).await;
    let (file, log) = (app.data_dir().join("kith.db"), app.data_dir().join("kith.db-wal"));
    assert!(
        WORDS.iter().all(|word| holds(&file, word) || holds(&log, word)),
        "they are found where they are"
    );

    assert_eq!(mara.delete(&path).await.status, 204);
    assert_eq!(delete_account(&mara).await.status, 204);
    app.state.background.idle().await;
    app.state.db.empty_log().await;
    let backup = app.data_dir().join("backup.db");
    maintenance::backup(&config(app.data_dir(), &[]), &backup).await.unwrap();
    let folder = app.stop().await;
    for word in WORDS {
        for file in [&file, &log, &backup] {
            assert!(!holds(file, word), "{word} in {}", file.display());
        }
    }
    drop(folder);
}

#[tokio::test]
async fn the_log_is_emptied_while_few_write() {
    if postgres::is_used() {
        // It has a log of its own.
        return;
    }
    let app = TestApp::start().await;
    app.with_user("mara").await;
    app.state.background.idle().await;
    let size = || std::fs::metadata(app.data_dir().join("kith.db-wal")).unwrap().len();
    assert!(size() > 0);
    app.state.db.empty_log().await;
    assert_eq!(size(), 0);
    app.with_user("jon").await;
}

#[tokio::test]
async fn new_ids_are_above_those_there_are_whatever_the_clock_says() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let first: i64 = mara.post("/api/posts", &json!({ "body": "now" })).await.json()["id"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    // As if the clock had been an hour ahead.
    app.sql("update users set posts = 2").await;
    app.sql(
        "insert into posts (id, author_id, body, audience, created_at)
        select posts.id + 3600000 * cast(1048576 as bigint), author_id, 'later', audience,
            created_at
        from posts",
    )
    .await;
    let app = app.restart().await;
    let mara = app.anon();
    mara.log_in("mara", PASSWORD).await;
    let next: i64 = mara.post("/api/posts", &json!({ "body": "after" })).await.json()["id"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    assert!(next > first + 3_600_000 * 1_048_576, "{next}");
}

#[tokio::test]
async fn every_table_with_rising_ids_is_asked_for_the_greatest() {
    let app = TestApp::start().await;
    if postgres::is_used() {
        // Both have the same tables, by another test.
        return;
    }
    let tables = "select m.name
        from sqlite_master m join pragma_table_info(m.name) c on c.name = 'id'
        where m.type = 'table' and m.name not like '%search%'
            and m.name not in ('media', 'doomed_media', 'deletions')";
    let tables: Vec<(String,)> = app.state.db.all(sql(tables)).await.unwrap();
    assert!(tables.len() > 10);
    let words: Vec<&str> = GREATEST_ID.sqlite.split_whitespace().collect();
    for (table,) in tables {
        assert!(words.windows(2).any(|pair| pair == ["from", &table]), "{table}");
    }
}

#[tokio::test]
async fn half_written_images_of_a_crash_are_removed() {
    let folder = tempfile::tempdir().unwrap();
    let storage = Storage::new("disk", folder.path().to_owned()).unwrap();
    storage.put("ab/1/large", b"whole".to_vec()).await.unwrap();
    for (name, age) in [("old", 7200), ("young", 60)] {
        let part = File::create(folder.path().join(format!("parts/{name}.part"))).unwrap();
        part.set_modified(SystemTime::now() - Duration::from_secs(age)).unwrap();
    }
    storage.sweep().await.unwrap();
    let left: Vec<_> = std::fs::read_dir(folder.path().join("parts"))
        .unwrap()
        .map(|part| part.unwrap().file_name())
        .collect();
    assert_eq!(left, ["young.part"]);
    let pieces: Vec<_> =
        storage.pieces("ab/1/large".into()).await.unwrap().unwrap().1.collect().await;
    assert_eq!(
        pieces.into_iter().map(|piece| piece.unwrap()).collect::<Vec<_>>().concat(),
        b"whole"
    );
    assert!(storage.pieces("ab/2/large".into()).await.unwrap().is_none());
}
