//! Following, blocking, muting, and who may see whom.

use crate::{
    postgres,
    support::{Client, PASSWORD, TestApp},
};
use serde_json::{Value, json};

/// Creates users with these names.
async fn people<const N: usize>(app: &TestApp, names: [&str; N]) -> [Client; N] {
    let mut clients = Vec::new();
    for name in names {
        clients.push(app.with_user(name).await);
    }
    clients.try_into().unwrap_or_else(|_| unreachable!())
}

async fn names(client: &Client, path: &str) -> Vec<String> {
    let reply = client.get(path).await;
    assert_eq!(reply.status, 200, "{path}: {}", reply.text);
    reply.json()["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["user"]["username"].as_str().unwrap().to_owned())
        .collect()
}

async fn counts(client: &Client, name: &str) -> (i64, i64) {
    let profile = client.get(&format!("/api/users/{name}")).await.json();
    (profile["followers"].as_i64().unwrap(), profile["following"].as_i64().unwrap())
}

async fn relationship(client: &Client, name: &str) -> Value {
    client.get(&format!("/api/users/{name}")).await.json()["relationship"].clone()
}

fn stands(following: bool, followed_by: bool) -> Value {
    json!({
        "following": following, "followed_by": followed_by, "requested": false,
        "blocking": false, "muting": false,
    })
}

#[tokio::test]
async fn followers_are_counted_and_listed() {
    let app = TestApp::start().await;
    let [a, b, c, cac, _hcc, _fcc] = people(&app, ["aaa", "bbb", "ccc", "cac", "hcc", "fcc"]).await;
    for follower in [&a, &b, &c] {
        let reply = follower.put("/api/users/cac/follow").await;
        assert_eq!((reply.status, reply.json()), (200, stands(true, false)));
    }
    c.put("/api/users/hcc/follow").await;
    c.put("/api/users/fcc/follow").await;
    assert_eq!(counts(&a, "cac").await, (3, 0));
    assert_eq!(counts(&a, "ccc").await, (0, 3));
    assert_eq!(
        names(&cac, "/api/users/cac/followers").await,
        ["ccc", "bbb", "aaa"],
        "the newest first"
    );
    assert_eq!(names(&a, "/api/users/ccc/following").await, ["fcc", "hcc", "cac"]);
    let listed = a.get("/api/users/cac/followers").await.json()["items"][0].clone();
    assert!(listed["since"].is_string() && listed["user"]["id"].is_string());
    assert_eq!(relationship(&cac, "ccc").await, stands(false, true));

    assert_eq!(c.put("/api/users/cac/follow").await.json(), stands(true, false), "twice is once");
    assert_eq!(c.delete("/api/users/hcc/follow").await.json(), stands(false, false));
    assert_eq!(c.delete("/api/users/hcc/follow").await.status, 200);
    assert_eq!(
        (counts(&a, "cac").await, counts(&a, "ccc").await, counts(&a, "hcc").await),
        ((3, 0), (0, 2), (0, 0))
    );
    assert_eq!(kith_doctor(&app).await, Vec::<String>::new());
}

/// The violated invariants of all slices, as `kith doctor` finds them.
async fn kith_doctor(app: &TestApp) -> Vec<String> {
    let mut broken = Vec::new();
    for invariant in kith::http::invariants() {
        if app.count(invariant.violations.sqlite).await != 0 {
            broken.push(invariant.says.to_owned());
        }
    }
    broken
}

#[tokio::test]
async fn lists_page_by_their_cursor() {
    let app = TestApp::start().await;
    let [mara] = people(&app, ["mara"]).await;
    for number in 0..7 {
        let [fan] = people(&app, [format!("fan{number}").as_str()]).await;
        fan.put("/api/users/mara/follow").await;
    }
    let mut seen = Vec::new();
    let mut path = "/api/users/mara/followers?limit=3".to_owned();
    loop {
        seen.extend(names(&mara, &path).await);
        match mara.get(&path).await.json()["next"].as_str() {
            Some(next) => path = format!("/api/users/mara/followers?limit=3&before={next}"),
            None => break,
        }
    }
    assert_eq!(seen, ["fan6", "fan5", "fan4", "fan3", "fan2", "fan1", "fan0"]);
    for bad in ["limit=0", "limit=-1", "limit=x", "before=x", "before=-1"] {
        assert_eq!(
            mara.get(&format!("/api/users/mara/followers?{bad}")).await.status,
            400,
            "{bad}"
        );
    }
    assert_eq!(names(&mara, "/api/users/mara/followers?limit=1000").await.len(), 7);
}

#[tokio::test]
async fn counts_stay_right_when_many_press_at_once() {
    let app = TestApp::start().await;
    let [_mara, jon] = people(&app, ["mara", "jon"]).await;
    let presses = (0..40).map(|number| {
        let jon = jon.clone();
        async move {
            match number % 2 {
                0 => jon.put("/api/users/mara/follow").await.status,
                _ => jon.delete("/api/users/mara/follow").await.status,
            }
        }
    });
    assert!(futures::future::join_all(presses).await.iter().all(|status| *status == 200));
    let following = relationship(&jon, "mara").await["following"].as_bool().unwrap();
    assert_eq!(counts(&jon, "mara").await, (i64::from(following), 0));
    assert_eq!(kith_doctor(&app).await, Vec::<String>::new());
}

#[tokio::test]
async fn nobody_follows_blocks_or_mutes_themselves_or_nobody() {
    let app = TestApp::start().await;
    let [mara] = people(&app, ["mara"]).await;
    for relation in ["follow", "block", "mute"] {
        assert_eq!(
            mara.put(&format!("/api/users/mara/{relation}")).await.status,
            400,
            "{relation}"
        );
        assert_eq!(mara.put(&format!("/api/users/nobody/{relation}")).await.status, 404);
        assert_eq!(mara.put(&format!("/api/users/1/{relation}")).await.status, 404);
        for bad in ["0", "01", "-1", "1e3", "a-b", "%20", "99999999999999999999"] {
            let reply = mara.put(&format!("/api/users/{bad}/{relation}")).await;
            assert_eq!((reply.status, reply.code().as_str()), (400, "bad_request"), "{bad}");
        }
        assert_eq!(app.anon().put(&format!("/api/users/mara/{relation}")).await.status, 401);
    }
}

#[tokio::test]
async fn a_private_account_is_asked_first() {
    let app = TestApp::start().await;
    let [mara, early, jon, kia] = people(&app, ["mara", "early", "jon", "kia"]).await;
    early.put("/api/users/mara/follow").await;
    mara.patch("/api/users/me", &json!({ "settings": { "private": true } })).await;

    let asked = jon.put("/api/users/mara/follow").await.json();
    assert_eq!((&asked["following"], &asked["requested"]), (&json!(false), &json!(true)));
    kia.put("/api/users/mara/follow").await;
    assert_eq!(names(&mara, "/api/follow-requests").await, ["kia", "jon"]);
    assert_eq!(counts(&mara, "mara").await, (1, 0), "who followed already stays");
    assert_eq!(
        jon.get("/api/users/mara/followers").await.code(),
        "not_allowed",
        "their lists are for followers"
    );
    assert_eq!(names(&early, "/api/users/mara/followers").await, ["early"]);

    assert_eq!(
        mara.post("/api/follow-requests/jon/accept", &json!({})).await.json()["followed_by"],
        true
    );
    assert_eq!(relationship(&jon, "mara").await, stands(true, false));
    assert_eq!(mara.post("/api/follow-requests/kia/decline", &json!({})).await.status, 200);
    assert_eq!(relationship(&kia, "mara").await, stands(false, false));
    assert_eq!(names(&mara, "/api/follow-requests").await, Vec::<String>::new());
    for answer in ["accept", "decline"] {
        assert_eq!(
            mara.post(&format!("/api/follow-requests/kia/{answer}"), &json!({})).await.status,
            404,
            "there is no such wish"
        );
        assert_eq!(
            jon.post(&format!("/api/follow-requests/kia/{answer}"), &json!({})).await.status,
            404
        );
    }
    kia.put("/api/users/mara/follow").await;
    assert_eq!(
        kia.delete("/api/users/mara/follow").await.json()["requested"],
        false,
        "a wish can be taken back"
    );
    assert_eq!(app.anon().get("/api/follow-requests").await.status, 401);
    assert_eq!(kith_doctor(&app).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_block_severs_both_ways_and_hides_each_from_the_other() {
    let app = TestApp::start().await;
    let [mara, jon, kia] = people(&app, ["mara", "jon", "kia"]).await;
    mara.put("/api/users/jon/follow").await;
    jon.put("/api/users/mara/follow").await;
    for client in [&mara, &jon] {
        client.put("/api/users/kia/follow").await;
    }
    let blocked = mara.put("/api/users/jon/block").await.json();
    assert_eq!(
        blocked,
        json!({
            "following": false, "followed_by": false, "requested": false, "blocking": true,
            "muting": false,
        })
    );
    assert_eq!((counts(&kia, "mara").await, counts(&kia, "jon").await), ((0, 1), (0, 1)));
    assert_eq!(names(&mara, "/api/blocks").await, ["jon"]);
    assert_eq!(names(&jon, "/api/blocks").await, Vec::<String>::new());

    // For jon, mara does not exist: the same status and the same text as for an unknown name.
    let (hidden, unknown) = (jon.get("/api/users/mara").await, jon.get("/api/users/nobody").await);
    assert_eq!((hidden.status, &hidden.text), (404, &unknown.text));
    for path in ["/api/users/mara/follow", "/api/users/mara/block", "/api/users/mara/mute"] {
        assert_eq!(jon.put(path).await.status, 404, "{path}");
    }
    assert_eq!(
        (jon.get("/api/users/mara/followers").await.status, jon.page("/@mara").await.status),
        (404, 404)
    );
    assert_eq!(names(&jon, "/api/users/kia/followers").await, ["jon"], "nor in lists of others'");
    assert_eq!(names(&mara, "/api/users/kia/followers").await, ["mara"]);
    assert_eq!(names(&kia, "/api/users/kia/followers").await, ["jon", "mara"]);
    assert!(
        !jon.page("/").await.text.contains("@mara") && !mara.page("/").await.text.contains("@jon")
    );

    // Mara still sees a bare profile, with which she can unblock.
    let bare = mara.get("/api/users/jon").await.json();
    assert_eq!(
        (&bare["relationship"]["blocking"], &bare["biography"], &bare["followers"]),
        (&json!(true), &json!(""), &json!(0))
    );
    assert_eq!(mara.put("/api/users/jon/follow").await.code(), "not_allowed");
    assert!(mara.page("/@jon").await.text.contains("Unblock"));
    assert_eq!(
        mara.delete("/api/users/jon/block").await.json(),
        stands(false, false),
        "what was severed stays severed"
    );
    assert_eq!(jon.get("/api/users/mara").await.status, 200);
    assert_eq!(kith_doctor(&app).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_block_and_a_follow_in_the_same_moment_end_without_a_follow() {
    let app = TestApp::start().await;
    for round in 0..10 {
        let (one, other) = (format!("one{round}"), format!("other{round}"));
        let [blocker, follower] = people(&app, [one.as_str(), other.as_str()]).await;
        let (block, follow) =
            (format!("/api/users/{other}/block"), format!("/api/users/{one}/follow"));
        let (blocked, followed) = tokio::join!(blocker.put(&block), follower.put(&follow));
        assert_eq!(blocked.status, 200);
        assert!([200, 404].contains(&followed.status));
    }
    assert_eq!(app.count("select count(*) from follows").await, 0);
    assert_eq!(kith_doctor(&app).await, Vec::<String>::new());
}

#[tokio::test]
async fn muting_is_between_oneself_and_the_server() {
    let app = TestApp::start().await;
    let [mara, jon] = people(&app, ["mara", "jon"]).await;
    assert_eq!(mara.put("/api/users/jon/mute").await.json()["muting"], true);
    let seen = jon.get("/api/users/mara").await;
    assert!(seen.status == 200 && seen.json()["relationship"] == stands(false, false));
    assert_eq!(mara.delete("/api/users/jon/mute").await.json()["muting"], false);
}

#[tokio::test]
async fn who_sees_my_followers_is_mine_to_say() {
    let app = TestApp::start().await;
    let [mara, fan, jon] = people(&app, ["mara", "fan", "jon"]).await;
    fan.put("/api/users/mara/follow").await;
    for (setting, for_fan, for_jon) in
        [("everyone", 200, 200), ("followers", 200, 403), ("nobody", 403, 403)]
    {
        mara.patch("/api/users/me", &json!({ "settings": { "followers_for": setting } })).await;
        for list in ["followers", "following"] {
            let path = format!("/api/users/mara/{list}");
            let statuses = (
                fan.get(&path).await.status,
                jon.get(&path).await.status,
                app.anon().get(&path).await.status,
            );
            assert_eq!(statuses, (for_fan, for_jon, for_jon), "{setting}, {list}");
            assert_eq!(mara.get(&path).await.status, 200, "one's own are always open");
        }
    }
}

#[tokio::test]
async fn a_deleted_account_leaves_no_relation_and_right_counts() {
    let app = TestApp::start().await;
    let [_owner, mara, jon] = people(&app, ["olga", "mara", "jon"]).await;
    mara.put("/api/users/jon/follow").await;
    jon.put("/api/users/mara/follow").await;
    jon.put("/api/users/olga/follow").await;
    let gone = mara
        .request(reqwest::Method::DELETE, "/api/users/me")
        .json(&json!({ "password": PASSWORD }));
    assert_eq!(crate::support::reply(gone).await.status, 204);
    assert_eq!(counts(&jon, "jon").await, (0, 1));
    assert_eq!(names(&jon, "/api/users/jon/following").await, ["olga"]);
    assert_eq!(kith_doctor(&app).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_suspended_person_is_in_no_list() {
    let app = TestApp::start().await;
    let [mara, jon] = people(&app, ["mara", "jon"]).await;
    jon.put("/api/users/mara/follow").await;
    app.sql("update users set suspended_at = 1 where username = 'jon'").await;
    assert_eq!(names(&mara, "/api/users/mara/followers").await, Vec::<String>::new());
    assert_eq!(
        (mara.get("/api/users/jon").await.status, mara.page("/@jon").await.status),
        (404, 404)
    );
    assert_eq!(
        jon.get("/api/users/mara").await.json()["relationship"],
        json!(null),
        "their sign-in is worth nothing"
    );
}

#[tokio::test]
async fn without_script_one_follows_and_unblocks_by_forms() {
    let app = TestApp::start().await;
    let [mara, _jon] = people(&app, ["mara", "jon"]).await;
    let page = mara.page("/@jon").await.text;
    assert!(page.contains("aria-pressed=\"false\"") && page.contains("Follow"), "{page}");
    let reply = mara.submit("/@jon", "/fn/set_follow", &[("person", "jon"), ("on", "true")]).await;
    assert_eq!((reply.status, reply.header("location")), (303, "/@jon"));
    assert!(mara.page("/@jon").await.text.contains("aria-pressed=\"true\""));
    mara.put("/api/users/jon/block").await;
    assert!(mara.page("/settings/blocks").await.text.contains("Unblock @jon"));
    let id =
        mara.get("/api/blocks").await.json()["items"][0]["user"]["id"].as_str().unwrap().to_owned();
    mara.submit("/settings/blocks", "/fn/set_block", &[("person", &id), ("on", "false")]).await;
    assert!(mara.page("/settings/blocks").await.text.contains("You have not blocked anyone."));
}

#[tokio::test]
async fn every_list_is_read_by_an_index() {
    if postgres::is_used() {
        // Its plans are looked at in two_engines.rs.
        return;
    }
    let app = TestApp::start().await;
    use kith::relations::server::List;
    for list in [List::Followers, List::Following, List::Requests, List::Blocks] {
        let plan = app.plan(list.statement().sqlite, 4).await;
        for step in &plan {
            assert!(!step.contains("SCAN") || step.contains("CONSTANT"), "{list:?}: {step}");
            assert!(!step.contains("TEMP B-TREE"), "{list:?}: {step}");
        }
        assert!(
            plan.iter().any(|step| step.starts_with("SEARCH relation USING INDEX")),
            "{list:?}: {plan:?}"
        );
    }
}

#[tokio::test]
async fn without_script_a_button_that_is_refused_says_why() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    mara.submit("/people", "/fn/set_mute", &[("person", "nobody"), ("on", "true")]).await;
    let page = mara.page("/people").await.text;
    assert!(page.contains(r#"<p role="alert" class="form__error">This was not found"#), "{page}");
    assert!(!mara.page("/people").await.text.contains("This was not found"), "it is said once");
}
