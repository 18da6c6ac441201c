//! Stories: for one day, for those who may see them, with a fan-out that does not block others.

use crate::{
    live::{frame, open},
    media::{encoded, test_image, upload},
    postgres,
    support::{Client, Reply, TestApp},
};
use image::ImageFormat;
use kith::stories::server as stories;
use reqwest::Method;
use serde_json::{Value, json};
use std::time::Duration;

fn photo() -> Vec<u8> {
    encoded(&test_image(60, 40), ImageFormat::Png)
}

async fn publish(client: &Client, caption: &str) -> Value {
    let media = upload(client, "a.png", photo()).await.json();
    let reply =
        client.post("/api/stories", &json!({ "media": media["id"], "caption": caption })).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    reply.json()
}

fn path(story: &Value) -> String {
    format!("/api/stories/{}", story["id"].as_str().unwrap())
}

/// The authors of the rail's stories, with the captions.
async fn rail(client: &Client) -> Vec<(String, Vec<String>)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let groups = client.get("/api/stories").await.json();
    let captions = |group: &Value| {
        group["stories"].as_array().unwrap().iter().map(|story| text(&story["caption"])).collect()
    };
    groups
        .as_array()
        .unwrap()
        .iter()
        .map(|group| (text(&group["user"]["username"]), captions(group)))
        .collect()
}

fn group(name: &str, captions: &[&str]) -> (String, Vec<String>) {
    (name.to_owned(), captions.iter().map(|caption| (*caption).to_owned()).collect())
}

async fn three() -> (TestApp, Client, Client, Client) {
    let app = TestApp::start().await;
    let (mara, jon, kia) = (
        app.with_program("mara").await,
        app.with_program("jon").await,
        app.with_program("kia").await,
    );
    for name in ["mara", "kia"] {
        jon.put(&format!("/api/users/{name}/follow")).await;
    }
    (app, mara, jon, kia)
}

#[tokio::test]
async fn who_has_something_unseen_comes_first() {
    let (app, mara, jon, kia) = three().await;
    let first = publish(&mara, "first").await;
    assert_eq!(
        (&first["author"]["username"], &first["seen"]),
        (&json!("mara"), &json!(true)),
        "one's own needs no looking at"
    );
    let day = kith::base::Timestamp::from_millis(app.state.now().millis() + 86_400_000);
    assert_eq!(first["expires_at"], json!(day.to_string()));
    let kias = publish(&kia, "kia's").await;
    publish(&mara, " second\r\nline ").await;
    assert_eq!(
        rail(&jon).await,
        [group("mara", &["first", "second\nline"]), group("kia", &["kia's"])]
    );

    for _ in 0..2 {
        assert_eq!(jon.put(&format!("{}/seen", path(&first))).await.status, 204);
    }
    assert_eq!(rail(&jon).await[0].0, "mara", "the second is not seen yet");
    let second = jon.get("/api/users/mara/stories").await.json()["stories"][1].clone();
    jon.put(&format!("{}/seen", path(&second))).await;
    assert_eq!(
        rail(&jon).await,
        [group("kia", &["kia's"]), group("mara", &["first", "second\nline"])]
    );
    assert_eq!(jon.get(&path(&first)).await.json()["seen"], json!(true));

    let views = mara.get(&format!("{}/views", path(&first))).await.json();
    assert_eq!(
        (&views["items"][0]["user"]["username"], views["items"].as_array().unwrap().len()),
        (&json!("jon"), 1)
    );
    assert_eq!(jon.get(&format!("{}/views", path(&first))).await.status, 403);
    assert_eq!(rail(&mara).await, [], "only of those one follows");
    jon.put("/api/users/kia/mute").await;
    assert_eq!(rail(&jon).await.len(), 1, "not of those one has muted");
    assert_eq!(jon.get(&path(&kias)).await.status, 200, "but they are there");
}

#[tokio::test]
async fn only_ones_own_fresh_image_becomes_a_story() {
    let (app, mara, jon, _) = three().await;
    let media = upload(&mara, "a.png", photo()).await.json();
    let new = |caption: &str| json!({ "media": media["id"], "caption": caption });
    assert_eq!(jon.post("/api/stories", &new("")).await.fields(), ["media"]);
    assert_eq!(mara.post("/api/stories", &new(&"x".repeat(301))).await.fields(), ["caption"]);
    assert_eq!(mara.post("/api/stories", &new("")).await.status, 201);
    assert_eq!(mara.post("/api/stories", &new("")).await.fields(), ["media"]);
    assert_eq!(mara.post("/api/stories", &json!({})).await.status, 400);
    assert_eq!(mara.get("/api/stories/x").await.status, 400);
    assert_eq!(mara.get("/api/stories/1").await.status, 404);
    let anon = app.anon();
    assert_eq!(
        (anon.get("/api/stories").await.status, anon.post("/api/stories", &new("")).await.status),
        (401, 401)
    );
}

#[tokio::test]
async fn a_story_is_gone_after_a_day_row_and_bytes() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_user("mara").await, app.with_user("jon").await);
    jon.put("/api/users/mara/follow").await;
    let story = publish(&mara, "short").await;
    let image = story["media"]["url"].as_str().unwrap();
    app.state.clock.advance(Duration::from_secs(86_399));
    stories::sweep(&app.state).await.unwrap();
    assert_eq!(
        (jon.get(&path(&story)).await.status, jon.get(image).await.status, rail(&jon).await.len()),
        (200, 200, 1)
    );
    app.state.clock.advance(Duration::from_secs(1));
    assert_eq!(
        (jon.get(&path(&story)).await.status, jon.get(image).await.status, rail(&jon).await.len()),
        (404, 404, 0)
    );
    assert_eq!(app.count("select count(*) from stories").await, 1, "until it is swept");
    // Restarting: the sweep works after a downtime as well.
    let app = app.restart().await;
    app.state.clock.advance(Duration::from_secs(86_400));
    stories::sweep(&app.state).await.unwrap();
    app.state.background.idle().await;
    let left = "select (select count(*) from stories) + (select count(*) from media)
        + (select count(*) from doomed_media)";
    assert_eq!(app.count(left).await, 0);
    assert_eq!(files(&app), 0);
}

/// The number of stored image files.
fn files(app: &TestApp) -> usize {
    fn count(folder: &std::path::Path) -> usize {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| if entry.path().is_dir() { count(&entry.path()) } else { 1 }).sum()
    }
    count(&app.data_dir().join("media"))
}

#[tokio::test]
async fn a_story_is_taken_back_by_its_author_alone() {
    let (app, mara, jon, _) = three().await;
    let story = publish(&mara, "oops").await;
    assert_eq!(jon.delete(&path(&story)).await.status, 403);
    for _ in 0..2 {
        assert_eq!(mara.delete(&path(&story)).await.status, 204);
    }
    assert_eq!(
        (jon.get(&path(&story)).await.status, jon.delete(&path(&story)).await.status),
        (404, 404)
    );
    assert_eq!(mara.delete("/api/stories/77").await.status, 404, "what never was is not there");
    app.state.background.idle().await;
    assert_eq!((app.count("select count(*) from stories").await, files(&app)), (0, 0));
}

#[tokio::test]
async fn those_who_are_here_hear_of_it_and_the_hello_has_what_there_is() {
    let (app, mara, jon, _) = three().await;
    publish(&mara, "before").await;
    app.state.background.idle().await;
    let mut sockets = Vec::new();
    for client in [&jon, &mara] {
        let bearer = format!("Bearer {}", client.bearer.clone().unwrap());
        let mut socket = open(&app, &[("authorization", &bearer)]).await.unwrap();
        let hello = frame(&mut socket).await;
        sockets.push((socket, hello));
    }
    assert_eq!(sockets[0].1["stories"][0]["stories"][0]["caption"], json!("before"));
    assert_eq!(sockets[1].1["stories"], json!([]));
    let story = publish(&mara, "now").await;
    for (place, seen) in [(0, false), (1, true)] {
        let event = frame(&mut sockets[place].0).await;
        assert_eq!(
            (&event["type"], &event["data"]["id"], &event["data"]["seen"]),
            (&json!("story.created"), &story["id"], &json!(seen))
        );
        let since = event["seq"].as_i64().unwrap() - 1;
        let synced = [&jon, &mara][place].get(&format!("/api/sync?since={since}")).await.json();
        assert_eq!(synced["events"][0]["data"], event["data"], "told anew as it was told");
    }
    mara.delete(&path(&story)).await;
    let synced = jon.get("/api/sync?since=0").await.json();
    assert!(
        synced["events"].as_array().unwrap().iter().any(|event| event["data"] == json!(null)),
        "what is gone tells nothing"
    );
}

#[tokio::test]
async fn many_followers_are_told_in_slices_and_none_twice() {
    let (app, mara, ..) = three().await;
    app.sql(
        "with recursive many (n) as (select 1 union all select n + 1 from many where n < 1200)
        insert into users (id, username, username_key, name, family, email, email_key,
            password_hash, role, registered_at, last_seen_at)
        select n, 'many' || n, 'many' || n, 'Many', '', 'many' || n || '@example.org',
            'many' || n || '@example.org', 'x', 'member', 1, 9e12
        from many",
    )
    .await;
    app.sql(
        "insert into follows (id, follower_id, followee_id, created_at)
        select n.id, n.id, mara.id, 1 from users n, users mara
        where n.id <= 1200 and mara.username = 'mara'",
    )
    .await;
    app.sql("update users set last_seen_at = 1 where id = 7").await;
    publish(&mara, "to all").await;
    app.state.background.idle().await;
    let told = "select count(*) from event_log where kind = 'story.created'";
    assert_eq!(
        app.count(told).await,
        1199 + 2,
        "those who were here lately, jon, and mara herself"
    );
    assert_eq!(app.count("select count(*) from story_news").await, 0);

    // As if the server had been killed after the first batch of 500.
    app.sql("delete from event_log where kind = 'story.created' and user_id > 501").await;
    app.sql("insert into story_news (story_id, told_id) select id, 501 from stories").await;
    stories::sweep(&app.state).await.unwrap();
    assert_eq!(app.count(told).await, 1199 + 1, "all but mara, whose own was told with the story");
    assert_eq!(
        app.count(
            "select count(*) from (select user_id from event_log where kind = 'story.created'
                group by user_id having count(*) > 1) twice"
        )
        .await,
        0
    );
}

#[tokio::test]
async fn answering_a_story_is_writing_to_its_author() {
    let (_app, mara, jon, _) = three().await;
    let (first, second) = (publish(&mara, "one").await, publish(&mara, "two").await);
    for story in [&first, &second] {
        let reply = jon.post(&format!("{}/reply", path(story)), &json!({ "text": "Lovely" })).await;
        assert_eq!((reply.status, &reply.json()["story"]), (201, &story["id"]), "{}", reply.text);
    }
    let told = async || {
        let told = mara.get("/api/notifications").await.json()["items"].clone();
        let stories = told.as_array().unwrap().iter().filter(|item| item["kind"] == "story");
        stories.cloned().collect::<Vec<_>>()
    };
    let stories = told().await;
    assert_eq!(stories.len(), 2, "each is told");
    let message = stories[1]["message"].as_str().unwrap();
    let page = mara.page("/notifications").await.text;
    assert!(page.contains(&format!("?message={message}#message-{message}")), "{page}");
    assert!(page.contains("Lovely"), "with what was said");
    let conversation = mara.get("/api/conversations").await.json()["items"][0].clone();
    assert_eq!(
        (&conversation["last_message"]["story"], &conversation["last_message"]["text"]),
        (&second["id"], &json!("Lovely"))
    );
    assert_eq!(
        mara.post(&format!("{}/reply", path(&first)), &json!({ "text": "Me" })).await.status,
        400
    );
    assert_eq!(
        jon.post(&format!("{}/reply", path(&first)), &json!({ "text": " " })).await.fields(),
        ["text"]
    );
    mara.patch("/api/users/me", &json!({ "settings": { "messages_from": "nobody" } })).await;
    assert_eq!(
        jon.post(&format!("{}/reply", path(&first)), &json!({ "text": "Again" })).await.code(),
        "not_allowed"
    );
    mara.put("/api/users/jon/block").await;
    assert_eq!(
        jon.post(&format!("{}/reply", path(&first)), &json!({ "text": "Again" })).await.status,
        404
    );
}

async fn published_by_form(
    client: &Client,
    fields: &[(&'static str, &'static str)],
    file: Option<Vec<u8>>,
) -> Reply {
    let mut form = reqwest::multipart::Form::new();
    for (name, value) in fields {
        form = form.text(*name, *value);
    }
    if let Some(bytes) = file {
        form = form.part("file", reqwest::multipart::Part::bytes(bytes).file_name("a.png"));
    }
    let request = client
        .request(Method::POST, "/fn/publish_story")
        .header("accept", "text/html")
        .header("referer", "/stories");
    crate::support::reply(request.multipart(form)).await
}

#[tokio::test]
async fn stories_work_as_plain_pages() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_user("mara").await, app.with_user("jon").await);
    jon.put("/api/users/mara/follow").await;
    assert!(mara.page("/stories").await.text.contains("Share story"));
    assert_eq!(
        published_by_form(&mara, &[("caption", "By hand")], None).await.status,
        303,
        "back, to say that the image is missing"
    );
    let done =
        published_by_form(&mara, &[("caption", "By hand"), ("alt", "A loaf")], Some(photo())).await;
    assert_eq!((done.status, done.header("location")), (303, "/stories/mara"));

    let home = jon.page("/").await.text;
    assert!(
        home.contains("aria-label=\"Stories\"")
            && home.contains("s story")
            && home.contains("rail__person--fresh")
    );
    let prefetched = jon
        .request(Method::GET, "/stories/mara")
        .header("accept", "text/html")
        .header("sec-purpose", "prefetch");
    assert_eq!(crate::support::reply(prefetched).await.status, 200);
    assert!(
        jon.page("/").await.text.contains("rail__person--fresh"),
        "what is fetched ahead is not seen"
    );
    let page = jon.page("/stories/mara").await;
    assert!(
        page.text.contains("By hand")
            && page.text.contains("alt=\"A loaf\"")
            && page.text.contains("Reply to ")
    );
    assert!(!jon.page("/").await.text.contains("rail__person--fresh"));
    assert!(mara.page("/stories/mara").await.text.contains("Seen by 1 person"));

    let id =
        jon.get("/api/stories").await.json()[0]["stories"][0]["id"].as_str().unwrap().to_owned();
    let answered = jon
        .submit(
            "/stories/mara",
            "/fn/reply_to_story",
            &[("story", &id), ("text", "Save me a slice")],
        )
        .await;
    assert_eq!(answered.status, 303);
    assert!(answered.header("location").starts_with("/chat/"));
    let page = answered.header("location").split('#').next().unwrap().to_owned();
    assert!(jon.page(&page).await.text.contains("You replied to a story"));
    assert!(mara.page(&page).await.text.contains("Replied to your story"));

    let deleted = mara.submit("/stories/mara", "/fn/delete_story", &[("story", &id)]).await;
    assert_eq!((deleted.status, deleted.header("location")), (303, "/"));
    assert!(jon.page("/stories/mara").await.text.contains("No story to see"));
    assert_eq!(jon.page(&format!("/stories/at/{id}")).await.status, 404);
    assert_eq!(jon.page("/stories/nobody").await.status, 404);
    assert_eq!(jon.page("/stories").await.status, 200);
    assert_eq!(
        app.anon().page("/stories").await.status,
        app.anon().page("/notifications").await.status
    );
}

#[tokio::test]
async fn stories_leave_with_the_account_and_are_in_its_archive() {
    let app = TestApp::start().await;
    let (olga, mara) = (app.with_user("olga").await, app.with_user("mara").await);
    let (theirs, _mine) = (publish(&olga, "olga's").await, publish(&mara, "mine").await);
    mara.put(&format!("{}/seen", path(&theirs))).await;
    let archive = mara
        .request(Method::GET, "/api/users/me/export")
        .send()
        .await
        .unwrap()
        .bytes()
        .await
        .unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(archive)).unwrap();
    let mut told = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("stories.json").unwrap(), &mut told)
        .unwrap();
    assert!(told.contains("mine") && !told.contains("olga"));
    let gone = mara
        .request(Method::DELETE, "/api/users/me")
        .json(&json!({ "password": crate::support::PASSWORD }));
    assert_eq!(crate::support::reply(gone).await.status, 204);
    assert_eq!(
        app.count(
            "select (select count(*) from story_views) * 10 + (select count(*) from stories)"
        )
        .await,
        1,
        "olga's"
    );
}

#[tokio::test]
async fn the_rail_looks_once_for_each_person_followed() {
    if postgres::is_used() {
        // Its plans are looked at in two_engines.rs.
        return;
    }
    let app = TestApp::start().await;
    let plan = app.plan(stories::RAIL.sqlite, 1).await;
    assert!(
        plan.iter().any(|step| step.contains("story USING INDEX stories_of_author")),
        "{plan:#?}"
    );
    assert!(
        !plan.iter().any(|step| step.starts_with("SCAN story") || step.starts_with("SCAN person")),
        "{plan:#?}"
    );
}
