//! Writing, replying, liking, editing and deleting posts, and every list of posts.

use crate::{
    media::{encoded, test_image, upload},
    postgres,
    support::{Client, TestApp},
};
use image::ImageFormat;
use serde_json::{Value, json};

async fn write(client: &Client, body: &str) -> Value {
    written(client, json!({ "body": body })).await
}

async fn reply_to(client: &Client, post: &Value, body: &str) -> Value {
    written(client, json!({ "body": body, "reply_to": post["id"] })).await
}

async fn written(client: &Client, post: Value) -> Value {
    let reply = client.post("/api/posts", &post).await;
    assert_eq!(reply.status, 201, "{post}: {}", reply.text);
    reply.json()
}

fn path(post: &Value) -> String {
    format!("/api/posts/{}", post["id"].as_str().unwrap())
}

/// The texts of the posts in a list.
async fn texts(client: &Client, list: &str) -> Vec<String> {
    let reply = client.get(list).await;
    assert_eq!(reply.status, 200, "{list}: {}", reply.text);
    reply.json()["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|post| post["body"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn what_is_written_is_read_by_those_who_follow() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_user("mara").await, app.with_user("jon").await);
    jon.put("/api/users/mara/follow").await;
    let post = write(&mara, "  First light. \r\nThen bread.  ").await;
    assert_eq!(
        (&post["body"], &post["author"]["username"]),
        (&json!("First light. \nThen bread."), &json!("mara"))
    );
    assert_eq!(
        (&post["likes"], &post["liked"], &post["comments"], &post["audience"]),
        (&json!(0), &json!(false), &json!(0), &json!("public"))
    );
    assert_eq!(
        (&post["reply_to"], &post["edited_at"], &post["media"]),
        (&Value::Null, &Value::Null, &json!([]))
    );
    assert_eq!(jon.get(&path(&post)).await.json(), post, "what was answered is what is there");
    write(&jon, "Mine").await;
    write(&app.with_user("kia").await, "Nobody follows me").await;
    reply_to(&jon, &post, "A comment is not in the feed").await;
    assert_eq!(texts(&jon, "/api/feed").await, ["Mine", "First light. \nThen bread."]);
    assert_eq!(texts(&mara, "/api/feed").await, ["First light. \nThen bread."]);
    assert_eq!(app.anon().get("/api/feed").await.status, 401);
    assert_eq!(mara.get("/api/users/mara").await.json()["posts"], 1);
    assert_eq!(mara.get("/api/auth/me").await.json()["posts"], 1);

    mara.put("/api/users/jon/follow").await;
    mara.put("/api/users/jon/mute").await;
    assert_eq!(
        texts(&mara, "/api/feed").await,
        ["First light. \nThen bread."],
        "who is muted stays out of the feed"
    );
    assert_eq!(
        texts(&mara, "/api/users/jon/posts").await,
        ["Mine"],
        "and is there when looked for"
    );
}

#[tokio::test]
async fn what_is_no_post_is_refused() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_user("mara").await, app.with_user("jon").await);
    let family = "👨‍👩‍👧‍👦";
    written(&mara, json!({ "body": family.repeat(500) })).await;
    for (bad, field) in [
        (json!({}), "body"),
        (json!({ "body": " \n" }), "body"),
        (json!({ "body": "x".repeat(501) }), "body"),
        (json!({ "body": family.repeat(501) }), "body"),
        (json!({ "body": "x", "audience": "all" }), "audience"),
        (json!({ "body": "x", "media": ["7"] }), "media"),
        (json!({ "body": "x", "media": ["1", "2", "3", "4", "5"] }), "media"),
        (json!({ "body": "x", "reply_to": "abc" }), "reply_to"),
    ] {
        let reply = mara.post("/api/posts", &bad).await;
        assert_eq!(
            (reply.status, reply.fields()),
            (400, vec![field.to_owned()]),
            "{bad}: {}",
            reply.text
        );
    }
    assert_eq!(
        mara.post("/api/posts", &json!({ "body": "x", "reply_to": "77" })).await.status,
        404
    );
    assert_eq!(app.anon().post("/api/posts", &json!({ "body": "x" })).await.status, 401);

    let post = write(&mara, "Mine").await;
    assert_eq!(jon.patch(&path(&post), &json!({ "body": "Yours" })).await.status, 403);
    assert_eq!(jon.delete(&path(&post)).await.status, 403);
    mara.put("/api/users/jon/block").await;
    assert_eq!(
        jon.patch(&path(&post), &json!({ "body": "Yours" })).await.status,
        404,
        "what is out of sight is not there"
    );
    assert_eq!(
        (
            jon.delete(&path(&post)).await.status,
            jon.put(&format!("{}/like", path(&post))).await.status
        ),
        (404, 404)
    );
    assert_eq!(
        (mara.delete(&path(&post)).await.status, mara.delete(&path(&post)).await.status),
        (204, 204),
        "twice is fine"
    );
    assert_eq!(mara.get(&path(&post)).await.status, 404);
    assert_eq!(mara.get("/api/posts/abc").await.status, 400);
    assert_eq!(mara.get("/api/users/mara").await.json()["posts"], 1);
}

#[tokio::test]
async fn a_like_is_one_a_person() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_user("mara").await, app.with_user("jon").await);
    let post = write(&mara, "Bread").await;
    let like = format!("{}/like", path(&post));
    for (answer, expected) in [
        (jon.post(&like, &json!({})).await, json!({ "liked": true, "likes": 1 })),
        (jon.post(&like, &json!({})).await, json!({ "liked": false, "likes": 0 })),
        (jon.put(&like).await, json!({ "liked": true, "likes": 1 })),
        (jon.put(&like).await, json!({ "liked": true, "likes": 1 })),
        (mara.put(&like).await, json!({ "liked": true, "likes": 2 })),
        (mara.delete(&like).await, json!({ "liked": false, "likes": 1 })),
        (mara.delete(&like).await, json!({ "liked": false, "likes": 1 })),
    ] {
        assert_eq!((answer.status, answer.json()), (200, expected));
    }
    let likers = mara.get(&format!("{}/likes", path(&post))).await.json();
    assert_eq!(
        (likers["items"].as_array().unwrap().len(), &likers["items"][0]["user"]["username"]),
        (1, &json!("jon"))
    );
    assert_eq!(jon.get(&path(&post)).await.json()["liked"], true);
    assert_eq!(mara.get(&path(&post)).await.json()["liked"], false);

    let presses = futures::future::join_all((0..20).map(|_| jon.put(&like))).await;
    assert!(presses.iter().all(|reply| reply.json()["likes"] == 1));
    assert_eq!(app.count("select count(*) from likes").await, 1);
}

#[tokio::test]
async fn a_thread_keeps_its_shape() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_user("mara").await, app.with_user("jon").await);
    let root = write(&mara, "Root").await;
    let branch = reply_to(&jon, &root, "Branch").await;
    let leaf = reply_to(&mara, &branch, "Leaf").await;
    for number in 0..3 {
        reply_to(&jon, &root, &format!("Reply {number}")).await;
    }
    assert_eq!((&leaf["reply_to"], &leaf["root"]), (&branch["id"], &root["id"]));
    let comments = format!("{}/comments", path(&root));
    assert_eq!(
        texts(&mara, &comments).await,
        ["Branch", "Reply 0", "Reply 1", "Reply 2"],
        "the oldest first"
    );
    let first = mara.get(&format!("{comments}?limit=2")).await.json();
    let next = first["next"].as_str().unwrap();
    assert_eq!(
        texts(&mara, &format!("{comments}?limit=2&before={next}")).await,
        ["Reply 1", "Reply 2"]
    );
    assert_eq!(mara.get(&path(&root)).await.json()["comments"], 4);

    assert_eq!(jon.delete(&path(&branch)).await.status, 204);
    let left = mara.get(&comments).await.json()["items"].clone();
    assert_eq!(
        (&left[0]["deleted"], &left[0]["body"], left.as_array().unwrap().len()),
        (&json!(true), &json!(""), 4),
        "its place is left"
    );
    assert_eq!(mara.get(&path(&root)).await.json()["comments"], 3);
    assert_eq!(mara.get(&path(&leaf)).await.status, 200);
    let page = mara.page(&format!("/post/{}", leaf["id"].as_str().unwrap())).await;
    assert!(
        page.status == 200
            && page.text.contains(">Root<")
            && page.text.contains(">Leaf<")
            && !page.text.contains(">Branch<")
    );
    assert_eq!(mara.delete(&path(&leaf)).await.status, 204);
    assert_eq!(
        texts(&mara, &comments).await,
        ["Reply 0", "Reply 1", "Reply 2"],
        "nothing is left of what nobody answers"
    );
    assert_eq!(texts(&jon, "/api/users/jon/replies").await, ["Reply 2", "Reply 1", "Reply 0"]);
}

#[tokio::test]
async fn a_reply_is_seen_by_no_more_than_its_thread() {
    let app = TestApp::start().await;
    let (mara, jon, kia, zoe) = (
        app.with_user("mara").await,
        app.with_user("jon").await,
        app.with_user("kia").await,
        app.with_user("zoe").await,
    );
    for follower in [&jon, &kia] {
        follower.put("/api/users/mara/follow").await;
    }
    zoe.put("/api/users/jon/follow").await;
    let root = written(&mara, json!({ "body": "Among us", "audience": "followers" })).await;
    let reply =
        written(&jon, json!({ "body": "Indeed", "reply_to": root["id"], "audience": "public" }))
            .await;
    assert_eq!(reply["audience"], "followers");
    for (viewer, status) in
        [(&mara, 200), (&jon, 200), (&kia, 200), (&zoe, 404), (&app.anon(), 404)]
    {
        assert_eq!(
            (viewer.get(&path(&root)).await.status, viewer.get(&path(&reply)).await.status),
            (status, status)
        );
        let shown = viewer.page(&format!("/post/{}", root["id"].as_str().unwrap())).await;
        assert_eq!((shown.status, shown.text.contains("Among us")), (status, status == 200));
    }
    assert!(texts(&zoe, "/api/users/jon/replies").await.is_empty());
    assert!(texts(&zoe, "/api/posts?q=indeed").await.is_empty());
    assert_eq!(
        zoe.post("/api/posts", &json!({ "body": "x", "reply_to": root["id"] })).await.status,
        404
    );
    assert_eq!(zoe.put(&format!("{}/like", path(&reply))).await.status, 404);
}

#[tokio::test]
async fn what_is_edited_says_so_and_keeps_what_it_said() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_user("mara").await, app.with_user("jon").await);
    let post = write(&mara, "Bread at six #Bread").await;
    assert_eq!(mara.patch(&path(&post), &json!({ "body": "" })).await.status, 400);
    let same = mara.patch(&path(&post), &json!({ "body": "Bread at six #Bread" })).await;
    assert_eq!(same.json()["edited_at"], Value::Null, "the same is no edit");
    let edited = mara.patch(&path(&post), &json!({ "body": "Rolls at seven #Rolls" })).await;
    assert_eq!(
        (edited.status, &edited.json()["body"], edited.json()["edited_at"].is_string()),
        (200, &json!("Rolls at seven #Rolls"), true)
    );
    assert_eq!(texts(&jon, "/api/tags/rolls").await, ["Rolls at seven #Rolls"]);
    assert!(texts(&jon, "/api/tags/bread").await.is_empty());
    assert_eq!(texts(&jon, "/api/posts?q=ROLLS").await, ["Rolls at seven #Rolls"]);
    assert!(texts(&jon, "/api/posts?q=bread").await.is_empty());
    let edits = jon.page(&format!("/post/{}/edits", post["id"].as_str().unwrap())).await.text;
    assert!(edits.contains("Bread at six"), "{edits}");
}

#[tokio::test]
async fn a_word_ends_at_every_sign() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let text = "Read/write at example.org <bold>: it's 3.5 snake_case, mara@kith.test. Café-Bar";
    write(&mara, text).await;
    for word in [
        "write", "example", "org", "bold", "it", "5", "snake", "case", "mara", "kith", "cafe",
        "bar",
    ] {
        assert_eq!(texts(&mara, &format!("/api/posts?q={word}")).await, [text], "{word}");
    }
    for word in ["wri", "readwrite", "35"] {
        assert!(texts(&mara, &format!("/api/posts?q={word}")).await.is_empty(), "{word}");
    }
}

#[tokio::test]
async fn lists_are_found_by_tag_by_word_and_by_person() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_user("mara").await, app.with_user("jon").await);
    write(&mara, "Übung macht den Meister #Straße").await;
    write(&mara, "Nothing else").await;
    assert_eq!(texts(&jon, "/api/tags/stra%C3%9Fe").await.len(), 1);
    assert_eq!(texts(&jon, "/api/posts?q=ubung+meister").await.len(), 1);
    assert!(
        texts(&jon, "/api/posts?q=%22+*+(").await.is_empty(),
        "no word, nothing found, no error"
    );
    let page = jon.page("/tag/stra%C3%9Fe").await;
    assert!(
        page.status == 200 && page.text.contains("#straße") && page.text.contains("Übung"),
        "{}",
        page.text
    );
    let page = jon.page("/search?q=meister").await.text;
    assert!(page.contains("Übung") && page.contains("value=\"meister\""));
    for tab in ["", "/replies", "/media"] {
        assert_eq!(app.anon().page(&format!("/@mara{tab}")).await.status, 200);
    }
    let feed = app.anon().get("/@mara/feed.atom").await;
    assert!(feed.status == 200 && feed.header("content-type").starts_with("application/atom+xml"));
    assert!(
        feed.text.contains("&lt;a href=&quot;/tag/straße&quot;&gt;")
            && feed.text.matches("<entry>").count() == 2,
        "{}",
        feed.text
    );
    assert_eq!(app.anon().get("/@nobody/feed.atom").await.status, 404);
    let profile = app.anon().page("/@mara").await.text;
    let shared = ["rel=\"canonical\"", "property=\"og:title\"", "application/atom+xml"];
    assert!(shared.iter().all(|tag| profile.contains(tag)) && !profile.contains("noindex"));
    mara.patch("/api/users/me", &json!({ "settings": { "private": true } })).await;
    let private = app.anon().page("/@mara").await.text;
    assert!(
        shared.iter().all(|tag| !private.contains(tag)) && private.contains("noindex"),
        "nobody finds a private person by a search engine"
    );
}

#[tokio::test]
async fn the_feed_pages_without_gaps_and_ends() {
    let app = TestApp::start().await;
    let jon = app.with_user("jon").await;
    let mut expected = Vec::new();
    let mut writers = Vec::new();
    for name in ["mara", "kia", "zoe"] {
        writers.push(app.with_user(name).await);
        jon.put(&format!("/api/users/{name}/follow")).await;
    }
    for number in 0..30 {
        // One person writes most of the posts.
        let writer = &writers[if number % 7 == 0 { 1 + number % 2 } else { 0 }];
        write(writer, &format!("Number {number}")).await;
        expected.insert(0, format!("Number {number}"));
    }
    let (mut found, mut next) = (Vec::new(), String::new());
    loop {
        let page = jon.get(&format!("/api/feed?limit=7{next}")).await.json();
        found.extend(
            page["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|post| post["body"].as_str().unwrap().to_owned()),
        );
        match page["next"].as_str() {
            Some(place) => next = format!("&before={place}"),
            None => break,
        }
    }
    assert_eq!(found, expected);
    let page = jon.page("/").await.text;
    assert_eq!(page.matches("<article").count(), 20);
    assert!(page.contains("role=\"feed\"") && page.contains("id=\"more\""));
}

#[tokio::test]
async fn images_are_seen_with_their_post_and_leave_with_it() {
    let app = TestApp::start().await;
    let (mara, jon, kia) =
        (app.with_user("mara").await, app.with_user("jon").await, app.with_user("kia").await);
    jon.put("/api/users/mara/follow").await;
    let media = upload(&mara, "a.png", encoded(&test_image(40, 30), ImageFormat::Png)).await.json();
    let (id, thumb) = (&media["id"], media["thumb_url"].as_str().unwrap());
    assert_eq!(jon.get(thumb).await.status, 404, "until it is part of something it is its owner's");
    assert_eq!(
        jon.post("/api/posts", &json!({ "body": "x", "media": [id] })).await.status,
        400,
        "others cannot use it"
    );
    let post = written(&mara, json!({ "media": [id], "audience": "followers" })).await;
    assert_eq!((&post["media"][0], &post["body"]), (&media, &json!("")));
    assert_eq!(mara.get(&path(&post)).await.json()["media"][0], media);
    assert_eq!(
        (
            jon.get(thumb).await.status,
            kia.get(thumb).await.status,
            app.anon().get(thumb).await.status
        ),
        (200, 404, 404)
    );
    assert_eq!(
        mara.post("/api/posts", &json!({ "body": "x", "media": [id] })).await.status,
        400,
        "once"
    );
    assert_eq!(texts(&jon, "/api/users/mara/media").await.len(), 1);
    assert_eq!(mara.delete(&path(&post)).await.status, 204);
    assert_eq!((jon.get(thumb).await.status, mara.get(thumb).await.status), (404, 404));
    assert_eq!(app.count("select count(*) from media").await, 0);
}

#[tokio::test]
async fn without_script_one_writes_edits_likes_and_deletes() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let image = reqwest::multipart::Part::bytes(encoded(&test_image(40, 30), ImageFormat::Png))
        .file_name("a.png");
    let empty = || reqwest::multipart::Part::bytes(Vec::new()).file_name("");
    let form = reqwest::multipart::Form::new()
        .text("back", "/")
        .text("body", "With <b>an image</b>")
        .part("file", image)
        .text("alt", "A field")
        .part("file", empty())
        .text("alt", "")
        .text("audience", "followers");
    let request = mara
        .request(reqwest::Method::POST, "/fn/write_post")
        .header("accept", "text/html")
        .multipart(form);
    let reply = crate::support::reply(request).await;
    assert_eq!((reply.status, reply.header("location")), (303, "/"), "{}", reply.text);
    let post = mara.get("/api/feed").await.json()["items"][0].clone();
    assert_eq!(
        (&post["audience"], &post["media"][0]["alt"]),
        (&json!("followers"), &json!("A field"))
    );
    let page = mara.page("/").await.text;
    assert!(page.contains("With &lt;b&gt;an image") && page.contains("alt=\"A field\""), "{page}");

    let too_long = reqwest::multipart::Form::new().text("body", "y".repeat(501)).text("back", "/");
    let request = mara
        .request(reqwest::Method::POST, "/fn/write_post")
        .header("accept", "text/html")
        .header("referer", app.url("/"))
        .multipart(too_long);
    assert_eq!(crate::support::reply(request).await.status, 303);
    let page = mara.page("/").await.text;
    assert!(
        page.contains("At most 500 characters") && page.contains(&"y".repeat(501)),
        "what was typed is kept"
    );

    let id = post["id"].as_str().unwrap();
    mara.submit("/", "/fn/set_like", &[("post", id), ("on", "true")]).await;
    assert_eq!(mara.get(&path(&post)).await.json()["likes"], 1);
    mara.submit(
        &format!("/post/{id}/edit"),
        "/fn/edit_post",
        &[("post", id), ("body", "Only words")],
    )
    .await;
    assert_eq!(mara.get(&path(&post)).await.json()["body"], "Only words");
    let page = mara.page(&format!("/post/{id}/delete?back=/")).await.text;
    assert!(page.contains("<dialog") && page.contains("Delete this post?"));
    let reply = mara
        .submit(&format!("/post/{id}/delete"), "/fn/delete_post", &[("post", id), ("back", "/")])
        .await;
    assert_eq!((reply.status, reply.header("location")), (303, "/"));
    assert_eq!(mara.get(&path(&post)).await.status, 404);
    let strangers = app.with_user("jon").await;
    let other = write(&mara, "Mine").await;
    assert_eq!(
        strangers.page(&format!("/post/{}/edit", other["id"].as_str().unwrap())).await.status,
        403
    );
}

#[tokio::test]
async fn a_post_is_reported_and_taken_away() {
    let app = TestApp::start().await;
    let (olga, mara, jon) =
        (app.with_user("olga").await, app.with_user("mara").await, app.with_user("jon").await);
    let post = write(&mara, "Buy this").await;
    assert_eq!(
        jon.post("/api/reports", &json!({ "post": post["id"], "reason": "An advertisement" }))
            .await
            .status,
        204
    );
    assert_eq!(
        mara.post("/api/reports", &json!({ "post": post["id"], "reason": "Mine" })).await.status,
        400
    );
    let report = olga.get("/api/reports").await.json()["items"][0].clone();
    assert_eq!(
        (&report["kind"], &report["subject"], &report["user"]["username"]),
        (&json!("post"), &post["id"], &json!("mara"))
    );
    assert!(olga.page("/admin/reports").await.text.contains("Delete post"));
    let subject = format!("/api/reports/{}/subject", report["id"].as_str().unwrap());
    assert_eq!((jon.delete(&subject).await.status, olga.delete(&subject).await.status), (403, 204));
    assert_eq!(
        (mara.delete(&path(&post)).await.status, mara.delete("/api/posts/77").await.status),
        (404, 404),
        "she did not delete it"
    );
    assert_eq!(jon.get(&path(&post)).await.status, 404);
    assert!(olga.get("/api/reports").await.json()["items"].as_array().unwrap().is_empty());
}

#[tokio::test]
async fn what_somebody_wrote_leaves_with_their_account() {
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_user("mara").await, app.with_user("jon").await);
    let (hers, his) = (write(&mara, "Hers #tag").await, write(&jon, "His").await);
    reply_to(&mara, &his, "A comment").await;
    let answer = reply_to(&jon, &hers, "An answer").await;
    for (client, post) in [(&mara, &his), (&jon, &hers)] {
        client.put(&format!("{}/like", path(post))).await;
    }
    let reply = mara
        .request(reqwest::Method::DELETE, "/api/users/me")
        .json(&json!({ "password": crate::support::PASSWORD }));
    assert_eq!(crate::support::reply(reply).await.status, 204);
    let his = jon.get(&path(&his)).await.json();
    assert_eq!((&his["likes"], &his["comments"]), (&json!(0), &json!(0)));
    assert_eq!(jon.get(&path(&hers)).await.status, 404);
    assert_eq!(app.anon().get(&path(&answer)).await.status, 200, "what others wrote stays");
    assert_eq!(
        app.count("select count(*) from posts where body like 'Hers%' or body = 'A comment'").await,
        0
    );
    assert_eq!(
        app.count("select (select count(*) from likes) + (select count(*) from post_tags)").await,
        0
    );
}

#[tokio::test]
async fn every_list_is_read_by_an_index() {
    if postgres::is_used() {
        // Its plans are looked at in two_engines.rs.
        return;
    }
    use kith::posts::server::{FEED, List};
    let app = TestApp::start().await;
    let lists =
        [List::Posts, List::Replies, List::WithImages, List::Tagged, List::Newest, List::Comments];
    for statement in lists.into_iter().map(List::page).chain([FEED]) {
        let (statement, is_feed) = (statement.sqlite, statement.sqlite == FEED.sqlite);
        let steps = app.plan(statement, if is_feed { 3 } else { 5 }).await;
        // Scans of the statement's own steps are fine.
        let ours = ["SCAN latest", "SCAN front", "SCAN page", "SCAN CONSTANT ROW"];
        let scans: Vec<&String> = steps
            .iter()
            .filter(|step| step.contains("SCAN") && !ours.contains(&step.as_str()))
            .collect();
        assert!(scans.is_empty(), "{statement}: {scans:?}");
        // The few images of a post are sorted by their places.
        let images = "USE TEMP B-TREE FOR json_group_array(ORDER BY)";
        let sorts = steps
            .iter()
            .filter(|step| step.contains("TEMP B-TREE") && step.as_str() != images)
            .count();
        // The feed sorts the newest posts of the followed people, and the finished page.
        assert!(sorts == 0 || is_feed, "{statement}: {steps:#?}");
        if is_feed {
            assert!(
                steps.iter().filter(|step| step.contains("COVERING INDEX posts_of_author")).count()
                    >= 3,
                "{steps:#?}"
            );
        }
    }
}

#[tokio::test]
async fn the_feed_of_somebody_who_follows_many_misses_nothing() {
    let app = TestApp::start().await;
    let reader = app.with_user("reader").await;
    let mut authors = Vec::new();
    for number in 0..9 {
        authors.push(app.with_user(&format!("author{number}")).await);
        reader.put(&format!("/api/users/author{number}/follow")).await;
    }
    // Some people write many late posts, others few early ones. No page size fits the order.
    let mut written = Vec::new();
    for turn in 0..40_usize {
        let author = &authors[(turn * turn + turn / 7) % authors.len()];
        let body = json!({ "body": format!("Number {turn}") });
        written.push(author.post("/api/posts", &body).await.json()["id"].clone());
    }
    written.reverse();
    for limit in [1, 2, 3, 7, 8, 20] {
        let (mut read, mut before) = (Vec::new(), String::new());
        loop {
            let page = reader.get(&format!("/api/feed?limit={limit}{before}")).await.json();
            read.extend(page["items"].as_array().unwrap().iter().map(|post| post["id"].clone()));
            let Some(next) = page["next"].as_str() else { break };
            before = format!("&before={next}");
        }
        assert_eq!(read, written, "{limit} at a time");
    }
}

#[tokio::test]
async fn what_is_shared_from_elsewhere_is_in_the_composer() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let page = mara
        .page("/share?title=Bread&text=%3C%2Ftextarea%3E%3Cscript%3E&url=https%3A%2F%2Fexample.org")
        .await;
    assert!(
        page.text.contains("Bread\n&lt;/textarea>&lt;script>\nhttps://example.org</textarea>"),
        "{}",
        page.text
    );
}

#[tokio::test]
async fn a_reply_leads_back_to_a_page_of_ours_only() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let post = write(&mara, "Who bakes?").await;
    let form =
        reqwest::multipart::Form::new().text("body", "I do").text("back", "https://evil.example/");
    let form = form.text("reply_to", post["id"].as_str().unwrap().to_owned());
    let request = mara
        .request(reqwest::Method::POST, "/fn/write_post")
        .header("accept", "text/html")
        .multipart(form);
    let sent = crate::support::reply(request).await;
    assert_eq!(sent.status, 303);
    assert!(sent.header("location").starts_with("/#post-"), "{}", sent.header("location"));
}

#[tokio::test]
async fn a_feed_is_xml_whatever_is_written() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    write(&mara, "Before\u{fffe}\u{ffff}\u{7}After").await;
    let feed = app.anon().get("/@mara/feed.atom").await.text;
    assert!(feed.contains("BeforeAfter"), "{feed}");
}
