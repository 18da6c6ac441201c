//! People as other people see them.

use crate::{
    live::{frame, open},
    postgres,
    support::{Client, TestApp},
};
use serde_json::{Value, json};

#[tokio::test]
async fn home_greets_the_newest_people() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    for number in 0..21 {
        app.with_user(&format!("guest{number}")).await;
    }
    let page = mara.page("/").await.text;
    let main = &page[page.find("<main").unwrap()..page.find("</main").unwrap()];
    assert!(main.contains("@guest20") && main.contains("@guest1<"), "the newest twenty are there");
    assert!(!main.contains("@guest0<"), "and no more");
    assert!(!app.anon().page("/").await.text.contains("@guest"), "strangers see nobody");
}

#[tokio::test]
async fn a_profile_has_an_address_of_its_own() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let page = mara.page("/@MARA").await;
    assert_eq!(page.status, 200);
    assert!(
        page.text.contains("<h1>Mara Lind</h1>")
            && page.text.contains("<title>Mara Lind (@mara) · Kith</title>")
    );
    assert!(!page.text.contains("mara@example.org"), "the address is private");
}

#[tokio::test]
async fn nobody_has_no_profile() {
    let app = TestApp::start().await;
    app.with_user("mara").await;
    for path in ["/@nobody", "/@", "/mara", "/@mara/nothing", "/@mara%20"] {
        assert_eq!(app.anon().page(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn a_biography_is_alive_and_harmless() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let biography =
        "Bread. @jon_frost #Bach https://example.org/?a=1&b=2 <script>alert(1)</script>";
    mara.patch("/api/users/me", &json!({ "biography": biography })).await;
    let page = mara.page("/@mara").await.text;
    for alive in [
        "<a href=\"/@jon_frost\">@jon_frost</a>",
        "<a href=\"/tag/bach\">#Bach</a>",
        "<a href=\"https://example.org/?a=1&amp;b=2\"",
    ] {
        assert!(page.contains(alive), "{alive}");
    }
    assert!(
        page.contains("&lt;script&gt;alert(1)&lt;/script&gt;")
            && !page.contains("<script>alert(1)")
    );
}

fn names(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|user| user["username"].as_str().unwrap()).collect()
}

async fn sidebar(client: &Client, query: &str) -> Value {
    let reply = client.get(&format!("/api/sidebar{query}")).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

#[tokio::test]
async fn a_newcomer_in_a_community_of_ten_sees_all_nine() {
    let app = TestApp::start().await;
    for number in 0..9 {
        app.with_user(&format!("guest{number}")).await;
    }
    let mara = app.with_user("mara").await;
    let all = sidebar(&mara, "").await;
    assert_eq!(
        names(&all["users"]),
        (0..9).rev().map(|number| format!("guest{number}")).collect::<Vec<_>>()
    );
    assert_eq!((&all["unseen"], &all["next"]), (&json!({}), &json!(null)));
    let page = mara.page("/").await.text;
    let aside = &page[page.find("<aside").unwrap()..page.find("</aside").unwrap()];
    for number in 0..9 {
        assert!(aside.contains(&format!("/chat/with/guest{number}\"")), "guest{number}");
    }
    assert_eq!(app.anon().get("/api/sidebar").await.status, 401);
}

#[tokio::test]
async fn the_sidebar_has_whom_one_follows_first_and_pages_through_everyone_once() {
    let app = TestApp::start().await;
    let mut guests = Vec::new();
    for number in 0..7 {
        guests.push(app.with_user(&format!("guest{number}")).await);
    }
    let mara = app.with_user("mara").await;
    for followed in ["guest1", "guest5", "guest3"] {
        mara.put(&format!("/api/users/{followed}/follow")).await;
    }
    for limit in [1, 2, 3, 4, 7] {
        let (mut seen, mut query) = (Vec::new(), format!("?limit={limit}"));
        loop {
            let page = sidebar(&mara, &query).await;
            seen.extend(names(&page["users"]).into_iter().map(str::to_owned));
            match page["next"].as_str() {
                Some(next) => query = format!("?limit={limit}&before={next}"),
                None => break,
            }
        }
        assert_eq!(
            seen,
            ["guest3", "guest5", "guest1", "guest6", "guest4", "guest2", "guest0"],
            "{limit} a page"
        );
    }
    for bad in ["x", "f", "o0", "f-1", "12", "", "é1"] {
        assert_eq!(mara.get(&format!("/api/sidebar?before={bad}")).await.status, 400, "{bad}");
    }

    guests[5].patch("/api/users/me", &json!({ "settings": { "messages_from": "nobody" } })).await;
    guests[3]
        .patch("/api/users/me", &json!({ "settings": { "messages_from": "following" } }))
        .await;
    guests[0]
        .patch("/api/users/me", &json!({ "settings": { "messages_from": "following" } }))
        .await;
    guests[0].put("/api/users/mara/follow").await;
    assert_eq!(
        names(&sidebar(&mara, "").await["users"]),
        ["guest1", "guest6", "guest4", "guest2", "guest0"],
        "whom one may write to"
    );
}

#[tokio::test]
async fn people_are_found_by_the_beginnings_of_their_names() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara_l").await;
    for (username, name, family) in
        [("jon_f", "Jon", "Frost"), ("zoe", "Zoë", "Ångström"), ("jonas", "Jonas", "Maler")]
    {
        let client = app.with_user(username).await;
        client.patch("/api/users/me", &json!({ "name": name, "family": family })).await;
    }
    let found = async |typed: &str| {
        let typed: String = form_urlencoded::byte_serialize(typed.as_bytes()).collect();
        let reply = mara.get(&format!("/api/users?q={typed}")).await;
        assert_eq!(reply.status, 200, "{typed}: {}", reply.text);
        names(&reply.json()["items"]).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(found("jon").await, ["jonas", "jon_f"]);
    assert_eq!(found("JON fro").await, ["jon_f"]);
    assert_eq!(found("zoe angst").await, ["zoe"], "accents do not matter");
    assert_eq!(found("ma").await, ["jonas", "mara_l"], "oneself as well");
    assert_eq!(found("").await, ["jonas", "zoe", "jon_f", "mara_l"]);
    for nobody in ["ost", "\"", "*", "jon\" OR \"zoe", "a* NOT b", "-", "(((", "username:jon", "🙂"]
    {
        assert_eq!(found(nobody).await, Vec::<String>::new(), "{nobody}");
    }
    let sidebar = mara.get("/api/sidebar?q=jon").await.json();
    assert_eq!(names(&sidebar["users"]), ["jonas", "jon_f"]);
    assert!(
        names(&mara.get("/api/sidebar?q=mara").await.json()["users"]).is_empty(),
        "never oneself"
    );

    let page = mara.page("/people?q=jon").await.text;
    let main = &page[page.find("<main").unwrap()..page.find("</main").unwrap()];
    assert!(
        main.contains("/@jonas\"") && !main.contains("/@zoe\"") && main.contains("value=\"jon\""),
        "{main}"
    );
    assert_eq!(app.anon().get("/api/users?q=jon").await.status, 401);
    assert_eq!(app.anon().page("/people").await.header("location"), "/login?next=/people");
}

#[tokio::test]
async fn who_is_online_is_seen_by_whom_both_allow() {
    let app = TestApp::start().await;
    let mara = app.with_program("mara").await;
    let jon = app.with_user("jon").await;
    let bearer = format!("Bearer {}", mara.bearer.clone().unwrap());
    let mut socket = open(&app, &[("authorization", &bearer)]).await.unwrap();
    assert_eq!(frame(&mut socket).await["type"], "hello");

    let id = |client: &Client| {
        let client = client.clone();
        async move { client.get("/api/auth/me").await.json()["id"].as_str().unwrap().to_owned() }
    };
    let (maras, jons) = (id(&mara).await, id(&jon).await);
    let path = format!("/api/presence?ids={maras},{jons},1,{maras}");
    let seen = jon.get(&path).await.json();
    let online = |list: &Value, id: &str| {
        list.as_array()
            .unwrap()
            .iter()
            .find(|one| one["user"] == id)
            .map(|one| one["online"].clone())
    };
    assert_eq!(
        (online(&seen, &maras), online(&seen, &jons)),
        (Some(json!(true)), Some(json!(false)))
    );
    assert_eq!(seen.as_array().unwrap().len(), 2, "nobody twice, and no strangers: {seen}");
    let profile = jon.get("/api/users/mara").await.json();
    assert!(profile["online"] == true && profile["last_seen"].is_string(), "{profile}");
    assert!(jon.page("/@mara").await.text.contains("online</span>"));

    // A person who hides their presence is not seen, and does not see others' presence.
    for (client, other) in [(&mara, "jon"), (&jon, "mara")] {
        client.patch("/api/users/me", &json!({ "settings": { "presence_for": "nobody" } })).await;
        let (by_jon, by_mara) = (jon.get(&path).await.json(), mara.get(&path).await.json());
        assert_eq!((online(&by_jon, &maras), online(&by_mara, &jons)), (None, None), "{other}");
        let profile = jon.get("/api/users/mara").await.json();
        assert_eq!((&profile["online"], &profile["last_seen"]), (&json!(false), &json!(null)));
        client.patch("/api/users/me", &json!({ "settings": { "presence_for": "everyone" } })).await;
    }
    mara.patch("/api/users/me", &json!({ "settings": { "presence_for": "following" } })).await;
    assert_eq!(online(&jon.get(&path).await.json(), &maras), None);
    mara.put("/api/users/jon/follow").await;
    assert_eq!(
        online(&jon.get(&path).await.json(), &maras),
        Some(json!(true)),
        "whom mara follows may know"
    );

    mara.put("/api/users/jon/block").await;
    assert_eq!(
        (
            online(&jon.get(&path).await.json(), &maras),
            online(&mara.get(&path).await.json(), &jons)
        ),
        (None, None)
    );
    for bad in ["x", "1,x", "01", "-1"] {
        assert_eq!(jon.get(&format!("/api/presence?ids={bad}")).await.fields(), ["ids"], "{bad}");
    }
    let many: Vec<String> = (1..=501).map(|id| id.to_string()).collect();
    assert_eq!(jon.get(&format!("/api/presence?ids={}", many.join(","))).await.status, 400);
    assert_eq!(jon.get("/api/presence").await.json(), json!([]));
    assert_eq!(app.anon().get(&path).await.status, 401);
}

#[tokio::test]
async fn when_somebody_was_last_here_is_kept() {
    let app = TestApp::start().await;
    let mara = app.with_program("mara").await;
    let jon = app.with_user("jon").await;
    let last_seen = async || jon.get("/api/users/mara").await.json()["last_seen"].clone();
    assert_eq!(last_seen().await, json!(crate::support::START.to_string()), "at the sign-in");
    app.state.clock.advance(std::time::Duration::from_secs(600));
    let bearer = format!("Bearer {}", mara.bearer.clone().unwrap());
    let mut socket = open(&app, &[("authorization", &bearer)]).await.unwrap();
    frame(&mut socket).await;
    app.state.clock.advance(std::time::Duration::from_secs(60));
    socket.close(None).await.unwrap();
    app.state.hub.empty().await;
    assert_eq!(last_seen().await, json!(app.state.now().to_string()), "at the leaving");
}

#[tokio::test]
async fn every_list_of_people_is_read_by_an_index() {
    if postgres::is_used() {
        // Its plans are looked at in two_engines.rs.
        return;
    }
    let app = TestApp::start().await;
    use kith::profiles::server::List;
    for (list, values) in [
        (List::Everyone, 3),
        (List::Matching, 4),
        (List::Sidebar, 5),
        (List::SidebarMatching, 6),
        (List::SidebarPeople, 5),
    ] {
        let steps = app.plan(list.statement().sqlite, values).await;
        for step in &steps {
            // The search index is a virtual table and scans only its matches. The parts of the
            // sidebar are limited to a page already.
            let bounded = [
                "CONSTANT",
                "VIRTUAL TABLE",
                "with_conversation",
                "followed",
                "others",
                "chosen",
                "(subquery",
            ];
            assert!(
                !step.contains("SCAN") || bounded.iter().any(|part| step.contains(part)),
                "{list:?}: {step}"
            );
        }
        // The sidebar's statements sort only the page of people they have chosen.
        let sorts = steps.iter().filter(|step| step.contains("TEMP B-TREE")).count();
        assert_eq!(
            sorts,
            usize::from(!matches!(list, List::Everyone | List::Matching)),
            "{list:?}: {steps:#?}"
        );
    }
}

#[tokio::test]
async fn a_name_never_ends_the_title_it_stands_in() {
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let name = "</title><form action=/x>";
    assert_eq!(
        mara.patch("/api/users/me", &json!({ "name": name, "family": "\"'&" })).await.status,
        200
    );
    let post = mara.post("/api/posts", &json!({ "body": "Hello" })).await.json();
    for path in ["/@mara".to_owned(), format!("/post/{}", post["id"].as_str().unwrap())] {
        let page = app.anon().get(&path).await.text;
        assert!(!page.contains(name), "{path}");
        assert!(
            page.contains("<title>&lt;/title&gt;&lt;form action=/x&gt; &quot;&#39;&amp;"),
            "{path}"
        );
    }
}
